//! How many words get their gold tag: on gold words, and on our own tokens.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use crate::error::Error;
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

/// Weights to be measured.
#[derive(Debug)]
pub struct TagScorer(&'static Weights);

impl TagScorer {
    /// Measures the weights that ship.
    pub fn shipped() -> Self {
        Self(Weights::shipped())
    }

    /// Measures the weights of a model file; both are kept until the program ends, so
    /// that they are read as if they were built in.
    ///
    /// # Errors
    /// Where it is no model of parts of speech.
    pub fn read(model: Vec<u8>) -> Result<Self, Error> {
        let weights = Weights::read(model.leak())?;
        Ok(Self(Box::leak(Box::new(weights))))
    }

    /// The score on a document.
    pub fn score(&self, gold: &GoldSyntax) -> SyntaxScore {
        let segments = gold_segments(gold);
        let tags = self.tags(gold, &segments);
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
        let own = segment(&gold.text, Lexicon::shipped());
        let spans = own.tokens.iter().map(|token| token.span);
        let tags: HashMap<ByteSpan, Upos> = spans.zip(self.tags(gold, &own)).collect();
        for word in wanted {
            if let Some(tag) = tags.get(&word.span) {
                score.own += 1;
                score.own_right += usize::from(*tag == word.tag);
            }
        }
        score
    }

    /// Adds each gold word with another tag to `errors`, in its sentence, by the two tags.
    pub fn list_errors(&self, gold: &GoldSyntax, errors: &mut BTreeMap<String, Vec<String>>) {
        let segments = gold_segments(gold);
        let tags = self.tags(gold, &segments);
        for (sentence, words) in segments.sentences.iter().zip(&gold.sentences) {
            let text = &gold.text.as_str()[sentence.span];
            for (word, found) in words.iter().zip(&tags[sentence.tokens.range()]) {
                if word.tag != *found {
                    let kind = format!("{} as {}", word.tag.name(), found.name());
                    let line = format!("{}: {text}", &gold.text.as_str()[word.span]);
                    errors.entry(kind).or_default().push(line);
                }
            }
        }
    }

    /// The tags of a document's gold words.
    pub(crate) fn tag(&self, gold: &GoldSyntax) -> Vec<Upos> {
        self.tags(gold, &gold_segments(gold))
    }

    fn tags(&self, gold: &GoldSyntax, segments: &Segments) -> Vec<Upos> {
        tag_with(self.0, &gold.text, segments, Lexicon::shipped()).tags
    }
}

/// The gold words as if `segment` had found them.
pub(crate) fn gold_segments(gold: &GoldSyntax) -> Segments {
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
