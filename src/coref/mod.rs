//! Coreference: mentions of one article lifted to entities.
//!
//! ```text
//! people     names of persons: full names, then single words
//! things     names of organisations, places, groups
//! nominals   "the president", "the official"
//! pronouns   "she", "who"
//! turns      who speaks in the paragraphs of an interview
//! voices     "I", "we", "you"
//! affiliation  to what persons and peoples belong
//! entity     clusters named and numbered
//! ```

mod affiliation;
mod apposition;
mod clusters;
mod entity;
mod nominals;
mod page;
mod people;
mod person;
mod pronouns;
mod role;
mod things;
mod turns;
mod types;
mod voices;

pub use types::{Entities, Entity};

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::segment::Segments;
use crate::speaker::Attribution;

/// Gathers the mentions that mean the same. Quotes and their sources tell who
/// "I" is, and that a speaker is not the "he" inside the quote. Dates and
/// amounts are no entities.
pub fn resolve(
    text: &str,
    segments: &Segments,
    mentions: &[Mention],
    quotes: &[Quote],
    attributions: &[Attribution],
    lexicon: &Lexicon,
) -> Entities {
    let page = page::Page {
        text,
        segments,
        mentions,
        quotes,
        attributions,
        lexicon,
    };
    let mut clusters = clusters::Clusters::new(mentions.len());
    people::People::gather(page, &mut clusters);
    things::Things::gather(page, &mut clusters);
    nominals::Nominals::link(page, &mut clusters);
    pronouns::Pronouns::link(page, &mut clusters);
    entity::entities(page, clusters)
}

#[cfg(test)]
mod tests;
