//! How a printing is framed: where in its article it stands, and how much of it it is.

use super::types::{Frame, Part};
use crate::document::Document;
use crate::segment::{Paragraph, ParagraphKind, Token, TokenKind};
use crate::text::{ByteSpan, Id, Span};

/// The first paragraphs of the running text, which are its lead.
const LEAD: usize = 2;

/// From here on is the end of an article.
const TAIL: f32 = 0.8;

/// The words of an article, counted from its start.
#[derive(Debug, Default)]
pub(super) struct Measure {
    /// For each token how many of the article's words stand before it; one more at the end.
    before: Vec<u32>,
    /// Where the lead ends.
    lead: u32,
}

impl Measure {
    pub(super) fn of(document: &Document) -> Self {
        let segments = &document.segments;
        let mut before = Vec::with_capacity(segments.tokens.len() + 1);
        let mut words = 0;
        for paragraph in &segments.paragraphs {
            let counts = paragraph.kind != ParagraphKind::Furniture;
            for token in &segments.tokens[paragraph.tokens] {
                before.push(words);
                words += u32::from(counts && is_word(token));
            }
        }
        before.resize(segments.tokens.len() + 1, words);
        let is_body = |paragraph: &&Paragraph| paragraph.kind == ParagraphKind::Body;
        let bodies = segments.paragraphs.iter().filter(is_body);
        let lead = bodies.take(LEAD).last();
        Self {
            before,
            lead: lead.map_or(0, |paragraph| paragraph.span.end),
        }
    }

    /// How the pieces of a quote stand in their article.
    pub(super) fn frame(&self, document: &Document, pieces: &[ByteSpan]) -> Frame {
        let whole = self.before.last().copied().unwrap_or(0).max(1) as f32;
        let words: u32 = pieces
            .iter()
            .map(|piece| self.words(document, *piece))
            .sum();
        let start = pieces.first().map_or(0, |piece| piece.start);
        let token = document.segments.token_from(start);
        let at = self.before[token.index()] as f32 / whole;
        Frame {
            part: self.part(document, token, start, at),
            at,
            share: (words as f32 / whole).min(1.0),
        }
    }

    fn part(&self, document: &Document, token: Id<Token>, start: u32, at: f32) -> Part {
        let segments = &document.segments;
        let known = token.index() < segments.tokens.len();
        let kind = known.then(|| segments.paragraphs[segments.paragraph_of(token)].kind);
        match kind {
            Some(ParagraphKind::Title) => Part::Headline,
            _ if start < self.lead => Part::Lead,
            _ if at >= TAIL => Part::Tail,
            _ => Part::Body,
        }
    }

    fn words(&self, document: &Document, piece: ByteSpan) -> u32 {
        let segments = &document.segments;
        let tokens: Span<Token> = Span::new(
            segments.token_from(piece.start).get(),
            segments.token_from(piece.end).get(),
        );
        self.before[tokens.end as usize] - self.before[tokens.start as usize]
    }
}

fn is_word(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Word | TokenKind::Number | TokenKind::Handle
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::annotate;

    #[test]
    fn a_quote_stands_in_the_lead_the_body_or_the_end() {
        let filler = "The ferry left the harbour of Sund with all its bells and ropes. ".repeat(9);
        let text = format!(
            "“We build now,” Ida Holm said.\n\n{filler}\n\n{filler}\n\n“It is late,” Tom Berg \
             said.\n\n{filler}\n\n“We shall see,” Ida Holm said."
        );
        let document = annotate("a.txt", text);
        let measure = Measure::of(&document);
        let quotes = document.quotes.iter();
        let frames: Vec<Frame> = quotes
            .map(|quote| measure.frame(&document, &quote.spans))
            .collect();
        let parts: Vec<Part> = frames.iter().map(|frame| frame.part).collect();
        assert_eq!(parts, [Part::Lead, Part::Body, Part::Tail]);
        assert!(frames.windows(2).all(|pair| pair[0].at < pair[1].at));
        assert!(
            frames
                .iter()
                .all(|frame| frame.share > 0.0 && frame.share < 0.05)
        );
    }
}
