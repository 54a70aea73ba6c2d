//! Paragraphs, furniture, sentences, tokens, and what stands at the article's head.

mod types;

pub use types::{Case, Date, Head, Paragraph, ParagraphKind, Segments, Sentence, Token, TokenKind};

use crate::lexicon::Lexicon;

/// Cuts `text` into paragraphs, sentences and tokens, and tells the article
/// from the page's furniture. Linear in the text.
pub fn segment(_text: &str, _lexicon: &Lexicon) -> Segments {
    Segments::default()
}
