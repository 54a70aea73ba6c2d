//! Mentions: stretches of text that name or stand for somebody or something.

mod types;

pub use types::{Gender, Label, Mention, MentionKind, Number};

use crate::lexicon::Lexicon;
use crate::segment::Segments;

/// Finds names, nominals and pronouns outside furniture, in text order.
/// Mentions may nest (an affiliation inside a role) but never cross.
pub fn find(_text: &str, _segments: &Segments, _lexicon: &Lexicon) -> Vec<Mention> {
    Vec::new()
}
