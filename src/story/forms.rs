//! The forms of all words of all articles, each spelling looked at once.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::words;
use crate::document::Document;
use crate::segment::TokenKind;

/// For each article the form of each of its tokens; 0 of what is no word.
pub(super) fn of(documents: &[Document]) -> Vec<Vec<u64>> {
    let mut known: HashMap<&str, u64, FixedState> = HashMap::default();
    let forms = documents.iter().map(|document| {
        let tokens = document.segments.tokens.iter();
        let forms = tokens.map(|token| match token.kind {
            TokenKind::Word | TokenKind::Number => {
                let printed = &document.text[token.span.range()];
                *known.entry(printed).or_insert_with(|| words::form(printed))
            }
            _ => 0,
        });
        forms.collect()
    });
    forms.collect()
}
