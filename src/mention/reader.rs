//! One article as the finders of mentions see it: words by their place.

use crate::lexicon::{Lexicon, WordSet};
use crate::segment::{Case, Paragraph, ParagraphKind, Segments, Token, TokenKind};
use crate::text::{ByteSpan, Id, Span};

/// An article with its tokens and lists. Places outside the article have no
/// words and no text, so that neighbours can be asked for without care.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) segments: &'a Segments,
    pub(super) lexicon: &'a Lexicon,
}

/// A range of tokens by their places.
pub(super) type Range = std::ops::Range<usize>;

impl<'a> Reader<'a> {
    /// The token at `at`.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.segments.tokens.get(at)
    }

    /// The lists in which the word at `at` stands.
    pub(super) fn words(&self, at: usize) -> WordSet {
        self.token(at).map_or(WordSet::empty(), |token| token.words)
    }

    /// The text of the word at `at`.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &self.text[token.span])
    }

    /// The text of the word before `at`, and its lists.
    pub(super) fn before(&self, at: usize) -> (&'a str, WordSet) {
        match at.checked_sub(1) {
            Some(before) => (self.word(before), self.words(before)),
            None => ("", WordSet::empty()),
        }
    }

    /// Whether the word at `at` is `word`, whatever its case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is one of `words`, whatever its case.
    pub(super) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// How the word at `at` is capitalised.
    pub(super) fn case(&self, at: usize) -> Case {
        self.token(at).map_or(Case::None, |token| token.case)
    }

    /// What the token at `at` is.
    pub(super) fn kind(&self, at: usize) -> TokenKind {
        self.token(at)
            .map_or(TokenKind::Punctuation, |token| token.kind)
    }

    /// Whether a word with a capital stands at `at`.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Word
            && matches!(self.case(at), Case::Capitalised | Case::Upper | Case::Mixed)
    }

    /// The tokens of each sentence outside furniture, with the kind of its paragraph.
    pub(super) fn sentences(self) -> impl Iterator<Item = (Range, ParagraphKind)> + 'a {
        let kind = |paragraph: Id<Paragraph>| self.segments.paragraphs[paragraph].kind;
        self.segments
            .sentences
            .iter()
            .map(move |sentence| (sentence.tokens.range(), kind(sentence.paragraph)))
            .filter(|(_, kind)| *kind != ParagraphKind::Furniture)
    }

    /// The bytes of some tokens.
    pub(super) fn bytes(&self, range: Range) -> ByteSpan {
        self.segments.bytes(span(range))
    }

    /// The longest phrase of the lists that begins at `at` and ends before `end`.
    pub(super) fn phrase(&self, at: usize, end: usize) -> Option<(usize, WordSet)> {
        if !self.words(at).contains(WordSet::PHRASE_START) {
            return None;
        }
        let words = (at..end).map(|at| self.word(at));
        self.lexicon.phrase(words)
    }
}

/// Places as a span of tokens.
pub(super) fn span(range: Range) -> Span<Token> {
    Span::new(range.start as u32, range.end as u32)
}

/// A place as the id of a token.
pub(super) fn id(at: usize) -> Id<Token> {
    Id::at(at)
}
