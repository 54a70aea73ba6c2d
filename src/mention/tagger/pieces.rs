//! Words with a hyphen and a capital, cut at the hyphen: a name may end inside
//! such a word ("U.S.-led", "Trump-Kim", "pro-Russian").
//!
//! The tagger reads an article whose tokens are cut so; its names are then laid
//! over the article's own tokens.

use crate::lexicon::{Lexicon, WordSet};
use crate::mention::reader::{Range, Reader};
use crate::segment::{Case, Segments, Token, TokenKind, case_of};
use crate::syntax::Syntax;
use crate::text::{ByteSpan, Span};

/// An article's segments with such words cut.
pub(crate) struct Pieces {
    /// The same paragraphs and sentences over more tokens.
    pub(crate) segments: Segments,
    /// The parts of speech of the pieces: those of their tokens.
    pub(crate) syntax: Syntax,
    /// The token of each piece.
    tokens: Vec<u32>,
}

impl Pieces {
    pub(crate) fn cut(reader: Reader) -> Self {
        let whole = reader.segments;
        let mut pieces = Self {
            segments: Segments {
                paragraphs: whole.paragraphs.clone(),
                sentences: whole.sentences.clone(),
                tokens: Vec::with_capacity(whole.tokens.len() + 16),
                legibility: whole.legibility,
                ..Segments::default()
            },
            syntax: Syntax::default(),
            tokens: Vec::with_capacity(whole.tokens.len() + 16),
        };
        // Where the pieces of each token begin.
        let mut begins = Vec::with_capacity(whole.tokens.len() + 1);
        for (at, token) in whole.tokens.iter().enumerate() {
            begins.push(pieces.tokens.len() as u32);
            match is_cut(reader, token) {
                true => pieces.add_parts(reader, token),
                false => pieces.segments.tokens.push(token.clone()),
            }
            pieces
                .tokens
                .resize(pieces.segments.tokens.len(), at as u32);
        }
        begins.push(pieces.tokens.len() as u32);
        let tags = pieces
            .tokens
            .iter()
            .map(|token| reader.part_of_speech(*token as usize));
        pieces.syntax.tags = tags.collect();
        let moved =
            |span: Span<Token>| Span::new(begins[span.start as usize], begins[span.end as usize]);
        for sentence in &mut pieces.segments.sentences {
            sentence.tokens = moved(sentence.tokens);
        }
        for paragraph in &mut pieces.segments.paragraphs {
            paragraph.tokens = moved(paragraph.tokens);
        }
        pieces
    }

    /// The parts of a word and the hyphens between them.
    fn add_parts(&mut self, reader: Reader, token: &Token) {
        let text = &reader.text[token.span];
        let mut start = 0;
        for (at, _) in text.match_indices('-').chain([(text.len(), "")]) {
            self.add(reader.lexicon, token, text, start..at);
            self.add(reader.lexicon, token, text, at..(at + 1).min(text.len()));
            start = at + 1;
        }
    }

    fn add(&mut self, lexicon: &Lexicon, token: &Token, text: &str, part: Range) {
        let word = &text[part.clone()];
        let mark = word == "-";
        if word.is_empty() {
            return;
        }
        let kind = match word.as_bytes()[0] {
            b'-' => TokenKind::Punctuation,
            b'0'..=b'9' => TokenKind::Number,
            _ => TokenKind::Word,
        };
        let start = token.span.start + part.start as u32;
        self.segments.tokens.push(Token {
            span: ByteSpan::new(start, start + part.len() as u32),
            kind,
            case: if mark { Case::None } else { case_of(word) },
            words: if mark {
                WordSet::empty()
            } else {
                lexicon.lookup(word)
            },
            ..token.clone()
        });
    }

    /// Whether a piece is but a part of a token.
    pub(crate) fn is_part(&self, piece: usize) -> bool {
        let token = self.tokens[piece];
        let before = piece.checked_sub(1).map(|before| self.tokens[before]);
        before == Some(token) || self.tokens.get(piece + 1) == Some(&token)
    }

    /// A row of pieces without a hyphen at its ends: such a row goes on to the end
    /// of its token, or begins with it.
    pub(super) fn without_hyphens(&self, pieces: Range) -> Range {
        let Range { mut start, mut end } = pieces;
        let hyphen = |piece: usize| {
            let token = &self.segments.tokens[piece];
            token.kind == TokenKind::Punctuation && self.is_part(piece)
        };
        while hyphen(start) && start > 0 {
            start -= 1;
        }
        while hyphen(end - 1) && end < self.tokens.len() {
            end += 1;
        }
        start..end
    }

    /// The tokens over which a row of pieces lies.
    pub(super) fn tokens(&self, pieces: &Range) -> Range {
        self.tokens[pieces.start] as usize..self.tokens[pieces.end - 1] as usize + 1
    }
}

/// Whether a word is cut: it has a hyphen and a capital, and no list of names
/// holds it as a whole.
fn is_cut(reader: Reader, token: &Token) -> bool {
    let names = WordSet::GIVEN_FEMALE
        | WordSet::GIVEN_MALE
        | WordSet::SURNAME
        | WordSet::COUNTRY
        | WordSet::CITY
        | WordSet::ORGANIZATION
        | WordSet::OUTLET;
    let capital = !matches!(token.case, Case::Lower | Case::None);
    token.kind == TokenKind::Word
        && capital
        && reader.text[token.span].contains('-')
        && !token.words.intersects(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::segment;

    #[test]
    fn words_are_cut_and_found_again() {
        let text = "The Ellery-based pro-Norvane group, well-known in Guinea-Bissau.";
        let lexicon = Lexicon::shipped();
        let segments = segment(text, lexicon);
        let reader = Reader {
            text,
            segments: &segments,
            syntax: &Syntax::default(),
            lexicon,
        };
        let pieces = Pieces::cut(reader);
        let words: Vec<&str> = pieces
            .segments
            .tokens
            .iter()
            .map(|token| &text[token.span])
            .collect();
        let wanted = [
            "The",
            "Ellery",
            "-",
            "based",
            "pro",
            "-",
            "Norvane",
            "group",
            ",",
            "well-known",
            "in",
            "Guinea-Bissau",
            ".",
        ];
        assert_eq!(words, wanted);
        assert_eq!(pieces.tokens(&(6..7)), 2..3);
        assert_eq!(pieces.without_hyphens(4..6), 4..7);
        assert_eq!(pieces.without_hyphens(6..7), 6..7);
        assert_eq!(pieces.segments.sentences[0].tokens, Span::new(0, 13));
    }
}
