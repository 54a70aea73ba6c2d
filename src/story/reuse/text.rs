//! The words of an article as they are compared.

use crate::document::Document;
use crate::quote::Quote;
use crate::segment::{ParagraphKind, TokenKind};
use crate::story::words;
use crate::text::ByteSpan;

/// One word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Equal for words that count as the same.
    pub(super) form: u64,
    pub(super) span: ByteSpan,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

/// The words of the running text of one article.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) words: Vec<Word>,
}

impl Text {
    pub(super) fn of(document: &Document, forms: &[u64]) -> Self {
        let segments = &document.segments;
        let marked = marked(&document.quotes);
        let mut next = 0;
        let mut words = Vec::new();
        let wanted = segments.paragraphs.iter();
        let wanted = wanted.filter(|paragraph| paragraph.kind == ParagraphKind::Body);
        let tokens = wanted.flat_map(|paragraph| paragraph.tokens.range());
        for (at, token) in tokens.map(|at| (at, &segments.tokens[at])) {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            while marked
                .get(next)
                .is_some_and(|span| span.end <= token.span.start)
            {
                next += 1;
            }
            words.push(Word {
                form: forms[at],
                span: token.span,
                quoted: marked
                    .get(next)
                    .is_some_and(|span| span.start <= token.span.start),
            });
        }
        Self { words }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// All words in one number.
    pub(super) fn whole(&self) -> u64 {
        words::mix(self.words.iter().map(|word| word.form))
    }
}

/// The stretches in quotation marks, in text order, none inside another.
fn marked(quotes: &[Quote]) -> Vec<ByteSpan> {
    let pieces = quotes.iter().flat_map(|quote| &quote.quoted);
    let mut pieces: Vec<ByteSpan> = pieces.copied().collect();
    pieces.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    pieces.retain(|span| {
        let outer = span.end > end;
        end = end.max(span.end);
        outer
    });
    pieces
}
