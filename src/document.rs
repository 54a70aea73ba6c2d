//! One article with all its layers.

use crate::coref::Entities;
use crate::date::Dates;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::segment::Segments;
use crate::speaker::Attribution;
use crate::syntax::Syntax;

/// One article and what was found in it. Every span slices `text`.
#[derive(Debug, Clone)]
pub struct Document {
    /// The name it was given: a file's name.
    pub name: String,
    /// The text as decoded; never rewritten.
    pub text: String,
    /// Paragraphs, sentences, tokens, head.
    pub segments: Segments,
    /// Parts of speech, one for each token.
    pub syntax: Syntax,
    /// Names, nominals, pronouns, in text order.
    pub mentions: Vec<Mention>,
    /// The values of those mentions that are dates.
    pub dates: Dates,
    /// Quotes, in text order.
    pub quotes: Vec<Quote>,
    /// Who says them, one for each quote.
    pub attributions: Vec<Attribution>,
    /// Who and what the mentions mean.
    pub entities: Entities,
}
