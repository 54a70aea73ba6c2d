//! Paragraphs, furniture, sentences, tokens, and what stands at the article's head.

mod abbreviation;
mod clitic;
mod date;
mod dateline;
mod furniture;
mod head;
mod legibility;
mod line;
mod paragraph;
mod phrase;
mod sentence;
mod token;
mod types;
mod word;

pub use types::{
    Case, Date, Head, Legibility, Paragraph, ParagraphKind, Segments, Sentence, Token, TokenKind,
};

pub(crate) use word::case as case_of;

use self::line::Line;
use crate::lexicon::Lexicon;
use crate::text::{ByteSpan, Id, MAX_BYTES, Span};

/// Cuts `text` into paragraphs, sentences and tokens, and tells the article
/// from the page's furniture. Linear in the text, of which the first
/// [`MAX_BYTES`] are read.
pub fn segment(text: &str, lexicon: &Lexicon) -> Segments {
    let text = &text[..text.floor_char_boundary(MAX_BYTES)];
    let mut segments = Segments::default();
    for span in paragraph::paragraphs(text) {
        append(text, span, lexicon, &mut segments);
    }
    mark_furniture(text, &mut segments);
    segments.legibility = legibility::legibility(&segments);
    segments
}

/// Tells what each paragraph is for, and what the page says of the article.
fn mark_furniture(text: &str, segments: &mut Segments) {
    let paragraphs = segments.paragraphs.iter();
    let lines: Vec<_> = paragraphs
        .map(|paragraph| Line::of(text, &segments.tokens, paragraph))
        .collect();
    for (paragraph, kind) in segments.paragraphs.iter_mut().zip(furniture::kinds(&lines)) {
        paragraph.kind = kind;
    }
    segments.head = head::head(text, &segments.paragraphs, &lines);
}

/// Appends a line with its sentences and tokens: one paragraph, or two where
/// the credit of a picture stands after the caption.
fn append(text: &str, span: ByteSpan, lexicon: &Lexicon, segments: &mut Segments) {
    let token = segments.tokens.len();
    token::scan(text, span, lexicon, &mut segments.tokens);
    let tokens = &segments.tokens[token..];
    let ends = sentence::sentence_ends(text, tokens);
    let captions = match &ends[..] {
        [.., end, _] if line::is_credit(text, &tokens[*end..]) => ends.len() - 1,
        _ => ends.len(),
    };
    let (caption, credit) = ends.split_at(captions);
    let start = append_paragraph(segments, token, token, caption);
    append_paragraph(segments, token, start, credit);
}

/// Appends the paragraph of the sentences that start at `start` and end at
/// `ends`, counted from `line`; answers where the next starts.
fn append_paragraph(segments: &mut Segments, line: usize, start: usize, ends: &[usize]) -> usize {
    let paragraph = Id::at(segments.paragraphs.len());
    let (sentence, mut at) = (segments.sentences.len(), start);
    for end in ends {
        append_sentence(segments, paragraph, at, line + end);
        at = line + end;
    }
    if !ends.is_empty() {
        let tokens = Span::new(start as u32, at as u32);
        segments.paragraphs.push(Paragraph {
            span: segments.bytes(tokens),
            kind: ParagraphKind::Body,
            sentences: Span::new(sentence as u32, segments.sentences.len() as u32),
            tokens,
        });
    }
    at
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
