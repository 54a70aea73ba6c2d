//! Paragraphs, furniture, sentences, tokens, and what stands at the article's head.

mod abbreviation;
mod clitic;
mod date;
mod dateline;
mod furniture;
mod head;
mod line;
mod paragraph;
mod phrase;
mod sentence;
mod token;
mod types;
mod word;

pub use types::{Case, Date, Head, Paragraph, ParagraphKind, Segments, Sentence, Token, TokenKind};

use self::line::Line;
use crate::lexicon::Lexicon;
use crate::text::{ByteSpan, Id, Span};

/// Cuts `text` into paragraphs, sentences and tokens, and tells the article
/// from the page's furniture. Linear in the text.
pub fn segment(text: &str, lexicon: &Lexicon) -> Segments {
    let mut segments = Segments::default();
    for span in paragraph::paragraphs(text) {
        append(text, span, lexicon, &mut segments);
    }
    mark_furniture(text, &mut segments);
    segments
}

/// Tells what each paragraph is for, and what the page says of the article.
fn mark_furniture(text: &str, segments: &mut Segments) {
    let paragraphs = segments.paragraphs.iter();
    let lines: Vec<_> = paragraphs
        .map(|paragraph| Line::new(text, &segments.tokens[paragraph.tokens]))
        .collect();
    for (paragraph, kind) in segments.paragraphs.iter_mut().zip(furniture::kinds(&lines)) {
        paragraph.kind = kind;
    }
    segments.head = head::head(text, &segments.paragraphs, &lines);
}

/// Appends one paragraph with its sentences and tokens.
fn append(text: &str, span: ByteSpan, lexicon: &Lexicon, segments: &mut Segments) {
    let (token, sentence) = (segments.tokens.len(), segments.sentences.len());
    token::scan(text, span, lexicon, &mut segments.tokens);
    let ends = sentence::sentence_ends(text, &segments.tokens[token..]);
    let paragraph = Id::at(segments.paragraphs.len());
    let mut start = token;
    for end in ends {
        append_sentence(segments, paragraph, start, token + end);
        start = token + end;
    }
    segments.paragraphs.push(Paragraph {
        span,
        kind: ParagraphKind::Body,
        sentences: Span::new(sentence as u32, segments.sentences.len() as u32),
        tokens: Span::new(token as u32, segments.tokens.len() as u32),
    });
}

fn append_sentence(segments: &mut Segments, paragraph: Id<Paragraph>, start: usize, end: usize) {
    let id = Id::at(segments.sentences.len());
    for token in &mut segments.tokens[start..end] {
        token.sentence = id;
    }
    let tokens = Span::new(start as u32, end as u32);
    segments.sentences.push(Sentence {
        span: segments.bytes(tokens),
        paragraph,
        tokens,
    });
}

#[cfg(test)]
mod tests;
