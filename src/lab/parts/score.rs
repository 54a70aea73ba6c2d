//! How many words get their gold tag: on gold words, and on our own tokens.

use std::collections::HashMap;
use std::fmt;

use crate::lab::conllu::GoldSyntax;
use crate::lab::percent;
use crate::lexicon::Lexicon;
use crate::segment::{Case, Segments, Sentence, Token, TokenKind, segment};
use crate::syntax::{Upos, Weights, tag_with};
use crate::text::{ByteSpan, Id, Span};

/// Words and how many of them are tagged right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SyntaxScore {
    /// Right on gold words.
    pub right: usize,
    /// Gold words.
    pub words: usize,
    /// Right on those gold words that are tokens of ours.
    pub own_right: usize,
    /// Gold words that are tokens of ours.
    pub own: usize,
}

impl SyntaxScore {
    /// Adds the counts of another document.
    pub fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.words += other.words;
        self.own_right += other.own_right;
        self.own += other.own;
    }
}

impl fmt::Display for SyntaxScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "gold words {:.2} % of {}, own tokens {:.2} % of {}",
            percent(self.right, self.words),
            self.words,
            percent(self.own_right, self.own),
            self.own
        )
    }
}

/// The score of the shipped weights on a document.
pub fn score_shipped_syntax(gold: &GoldSyntax) -> SyntaxScore {
    score_syntax(gold, Weights::shipped())
}

pub(super) fn score_syntax(gold: &GoldSyntax, weights: &Weights) -> SyntaxScore {
    let lexicon = Lexicon::shipped();
    let segments = gold_segments(gold);
    let tags = tag_with(weights, &gold.text, &segments, lexicon).tags;
    let wanted = gold.sentences.iter().flatten();
    let right = wanted
        .clone()
        .zip(&tags)
        .filter(|(word, tag)| word.tag == **tag);
    let mut score = SyntaxScore {
        right: right.count(),
        words: tags.len(),
        ..SyntaxScore::default()
    };
    let own = segment(&gold.text, lexicon);
    let tags = tag_with(weights, &gold.text, &own, lexicon).tags;
    let tags: HashMap<ByteSpan, Upos> = own
        .tokens
        .iter()
        .map(|token| token.span)
        .zip(tags)
        .collect();
    for word in wanted {
        if let Some(tag) = tags.get(&word.span) {
            score.own += 1;
            score.own_right += usize::from(*tag == word.tag);
        }
    }
    score
}

/// The gold words as if `segment` had found them.
fn gold_segments(gold: &GoldSyntax) -> Segments {
    let (text, mut segments) = (&gold.text[..], Segments::default());
    for (number, words) in gold.sentences.iter().enumerate() {
        let start = segments.tokens.len() as u32;
        segments.tokens.extend(words.iter().map(|word| Token {
            span: word.span,
            sentence: Id::at(number),
            kind: TokenKind::Word,
            case: Case::None,
            words: Lexicon::shipped().lookup(&text[word.span]),
        }));
        let tokens = Span::new(start, segments.tokens.len() as u32);
        segments.sentences.push(Sentence {
            span: segments.bytes(tokens),
            paragraph: Id::new(0),
            tokens,
        });
    }
    segments
}
