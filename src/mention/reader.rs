//! One article as the finders of mentions see it: words by their place.

use crate::lexicon::{Lexicon, WordSet};
use crate::segment::{Case, Paragraph, ParagraphKind, Segments, Token, TokenKind};
use crate::syntax::{Syntax, Upos};
use crate::text::{ByteSpan, Id, Span};

/// An article with its tokens and lists. Places outside the article have no
/// words and no text, so that neighbours can be asked for without care.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) text: &'a str,
    pub(crate) segments: &'a Segments,
    pub(crate) syntax: &'a Syntax,
    pub(crate) lexicon: &'a Lexicon,
}

/// A range of tokens by their places.
pub(crate) type Range = std::ops::Range<usize>;

impl<'a> Reader<'a> {
    /// The same article over other tokens.
    pub(crate) fn over<'b>(&self, segments: &'b Segments, syntax: &'b Syntax) -> Reader<'b>
    where
        'a: 'b,
    {
        Reader {
            segments,
            syntax,
            ..*self
        }
    }

    /// The token at `at`.
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        self.segments.tokens.get(at)
    }

    /// The lists in which the word at `at` stands.
    pub(crate) fn words(&self, at: usize) -> WordSet {
        self.token(at).map_or(WordSet::empty(), |token| token.words)
    }

    /// The text of the word at `at`.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &self.text[token.span])
    }

    /// The text of the word before `at`, and its lists.
    pub(crate) fn before(&self, at: usize) -> (&'a str, WordSet) {
        match at.checked_sub(1) {
            Some(before) => (self.word(before), self.words(before)),
            None => ("", WordSet::empty()),
        }
    }

    /// Whether the word at `at` is `word`, whatever its case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is one of `words`, whatever its case.
    pub(crate) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// How the word at `at` is capitalised.
    pub(crate) fn case(&self, at: usize) -> Case {
        self.token(at).map_or(Case::None, |token| token.case)
    }

    /// The part of speech of the token at `at`.
    pub(crate) fn part_of_speech(&self, at: usize) -> Upos {
        self.syntax.tags.get(at).copied().unwrap_or(Upos::X)
    }

    /// What the token at `at` is.
    pub(crate) fn kind(&self, at: usize) -> TokenKind {
        self.token(at)
            .map_or(TokenKind::Punctuation, |token| token.kind)
    }

    /// Whether a word with a capital stands at `at`.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Word
            && matches!(self.case(at), Case::Capitalised | Case::Upper | Case::Mixed)
    }

    /// The tokens of each sentence outside furniture, with the kind of its paragraph.
    pub(crate) fn sentences(self) -> impl Iterator<Item = (Range, ParagraphKind)> + 'a {
        let kind = |paragraph: Id<Paragraph>| self.segments.paragraphs[paragraph].kind;
        self.segments
            .sentences
            .iter()
            .map(move |sentence| (sentence.tokens.range(), kind(sentence.paragraph)))
            .filter(|(_, kind)| *kind != ParagraphKind::Furniture)
    }

    /// The tokens of the sentence in which the token at `at` stands.
    pub(crate) fn sentence_of(&self, at: usize) -> Range {
        let sentence = self
            .token(at)
            .map(|token| &self.segments.sentences[token.sentence]);
        sentence.map_or(at..at, |sentence| sentence.tokens.range())
    }

    /// The bytes of some tokens.
    pub(crate) fn bytes(&self, range: Range) -> ByteSpan {
        self.segments.bytes(span(range))
    }

    /// The longest phrase of the lists that begins at `at` and ends before `end`.
    pub(crate) fn phrase(&self, at: usize, end: usize) -> Option<(usize, WordSet)> {
        if !self.words(at).contains(WordSet::PHRASE_START) {
            return None;
        }
        let words = (at..end).map(|at| self.word(at));
        self.lexicon.phrase(words)
    }
}

/// Places as a span of tokens.
pub(crate) fn span(range: Range) -> Span<Token> {
    Span::new(range.start as u32, range.end as u32)
}

/// A place as the id of a token.
pub(crate) fn id(at: usize) -> Id<Token> {
    Id::at(at)
}
