//! Quotes: what somebody is reported to have said, and the cue that says so.

mod marks;
mod pairs;
mod types;

pub use types::{Cue, CueForm, Quote, QuoteKind};

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::segment::Segments;

/// Finds direct, mixed, indirect and scare quotes outside furniture, ordered by
/// where their content starts.
pub fn find(
    _text: &str,
    _segments: &Segments,
    _mentions: &[Mention],
    _lexicon: &Lexicon,
) -> Vec<Quote> {
    Vec::new()
}
