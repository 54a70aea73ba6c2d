//! Coreference: mentions of one article lifted to entities.
//!
//! ```text
//! people     names of persons: full names, then single words
//! things     names of organisations, places, groups
//! nominals   "the president", "the official"
//! pronoun    "she", "it", "who"
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
mod pronoun;
mod role;
mod things;
mod turns;
mod types;
mod voices;

#[cfg(feature = "lab")]
pub(crate) use clusters::ClusterId;
pub(crate) use page::Page;
#[cfg(feature = "lab")]
pub(crate) use pronoun::{FEATURES, Question, SECTION};
pub(crate) use pronoun::{Judge, Weights};
pub use types::{Entities, Entity};

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::segment::Segments;
use crate::speaker::Attribution;
use crate::syntax::Syntax;

/// Gathers the mentions that mean the same. Quotes and their sources tell who
/// "I" is, and that a speaker is not the "he" inside the quote. Dates and
/// amounts are no entities.
pub fn resolve(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    mentions: &[Mention],
    quotes: &[Quote],
    attributions: &[Attribution],
    lexicon: &Lexicon,
) -> Entities {
    let page = Page {
        text,
        segments,
        syntax,
        mentions,
        quotes,
        attributions,
        lexicon,
    };
    resolve_with(page, &mut Weights::shipped())
}

/// The same with pronouns answered by somebody else, for the laboratory.
pub(crate) fn resolve_with(page: Page, judge: &mut dyn Judge) -> Entities {
    let mut clusters = clusters::Clusters::new(page.mentions.len());
    people::People::gather(page, &mut clusters);
    things::Things::gather(page, &mut clusters);
    nominals::Nominals::link(page, &mut clusters);
    pronoun::link(page, &mut clusters, judge);
    entity::entities(page, clusters)
}

#[cfg(test)]
mod tests;
