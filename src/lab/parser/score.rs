//! How many words get their gold head and relation: on gold words, with tags of our
//! own, and on our own tokens where they are the gold words.
//!
//! Every word counts, marks too, and relations without subtypes, as in the shared
//! task of CoNLL 2018.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::io;
use std::time::Instant;

use crate::error::Error;
use crate::lab::conllu::GoldSyntax;
use crate::lab::parts::gold_segments;
use crate::lab::percent;
use crate::lexicon::Lexicon;
use crate::segment::{Segments, segment};
use crate::syntax::parse::{Net, open, parse_with};
use crate::syntax::{Relation, Syntax, tag};
use crate::text::{ByteSpan, Id};

/// Right heads and right arcs of words.
#[derive(Debug, Clone, Copy, Default)]
pub struct TreeScore {
    /// Words.
    pub words: usize,
    /// Words with the right head.
    pub heads: usize,
    /// Words with the right head and universal relation.
    pub arcs: usize,
    /// Words with the right head and the right one of our relations.
    pub exact: usize,
}

impl TreeScore {
    /// Counts a word: whether its head is right, its relation, the gold one.
    pub(super) fn count(&mut self, head: bool, found: Relation, gold: Relation) {
        self.words += 1;
        self.heads += usize::from(head);
        self.arcs += usize::from(head && found.universal() == gold.universal());
        self.exact += usize::from(head && found == gold);
    }

    /// Adds the counts of another document.
    pub fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.heads += other.heads;
        self.arcs += other.arcs;
        self.exact += other.exact;
    }
}

impl fmt::Display for TreeScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |part| percent(part, self.words);
        write!(
            f,
            "LAS {:.2}, with our subtypes {:.2}, UAS {:.2}, of {} words",
            percent(self.arcs),
            percent(self.exact),
            percent(self.heads),
            self.words
        )
    }
}

/// A network to be measured.
#[derive(Debug)]
pub struct TreeScorer(Net<'static>);

impl TreeScorer {
    /// Measures the model that ships.
    ///
    /// # Errors
    /// Where its file is broken.
    pub fn shipped() -> io::Result<Self> {
        let model = include_bytes!("../../../models/trees.bin");
        open(model).map(Self).map_err(io::Error::other)
    }

    /// Measures a model file, which is kept until the program ends.
    ///
    /// # Errors
    /// Where it is no model of trees.
    pub fn read(model: Vec<u8>) -> Result<Self, Error> {
        Ok(Self(open(model.leak())?))
    }

    /// The scores on the gold words of a document, and on those that are our tokens
    /// and whose heads are.
    pub fn score(&self, gold: &GoldSyntax) -> [TreeScore; 2] {
        let own = segment(&gold.text, Lexicon::shipped());
        [gold_segments(gold), own].map(|segments| self.on(gold, &segments))
    }

    /// Adds each gold word with another head or relation to `errors`, in its sentence,
    /// by both relations and whether the head is another.
    pub fn list_errors(&self, gold: &GoldSyntax, errors: &mut BTreeMap<String, Vec<String>>) {
        let segments = gold_segments(gold);
        let syntax = self.syntax(gold, &segments);
        for (sentence, words) in segments.sentences.iter().zip(&gold.sentences) {
            for (token, word) in sentence.tokens.ids().zip(words) {
                let head = syntax.head(token).map(|head| head.index());
                let wanted = word.head_at().map(|at| sentence.tokens.range().start + at);
                let found = syntax.relation(token).map_or("", Relation::name);
                if head == wanted && found == word.relation.name() {
                    continue;
                }
                let kind = format!("{} as {found}", word.relation.name());
                let of = if head == wanted { "" } else { ", other head" };
                let text = &gold.text[..];
                let line = format!("{}: {}", &text[word.span], &text[sentence.span]);
                errors.entry(kind + of).or_default().push(line);
            }
        }
    }

    fn syntax(&self, gold: &GoldSyntax, segments: &Segments) -> Syntax {
        let lexicon = Lexicon::shipped();
        let mut syntax = tag(&gold.text, segments, lexicon);
        syntax.trees = parse_with(&self.0, &gold.text, segments, &syntax, lexicon, |_| true);
        syntax
    }

    fn on(&self, gold: &GoldSyntax, segments: &Segments) -> TreeScore {
        let syntax = self.syntax(gold, segments);
        let spans = segments.tokens.iter().map(|token| token.span);
        let tokens: HashMap<ByteSpan, usize> = spans.zip(0..).collect();
        let mut score = TreeScore::default();
        for words in &gold.sentences {
            let token = |at: usize| tokens.get(&words[at].span).copied();
            for (at, word) in words.iter().enumerate() {
                let wanted = word.head_at().map(token);
                if let (Some(found), Some(true) | None) =
                    (token(at), wanted.map(|head| head.is_some()))
                {
                    score.count_token(&syntax, found, wanted.flatten(), word.relation);
                }
            }
        }
        score
    }

    /// Words of some documents and the seconds that their parsing took.
    pub fn time(&self, documents: &[GoldSyntax]) -> (usize, f64) {
        let (lexicon, mut words, mut seconds) = (Lexicon::shipped(), 0, 0.0);
        for document in documents {
            let segments = segment(&document.text, lexicon);
            let syntax = tag(&document.text, &segments, lexicon);
            let start = Instant::now();
            parse_with(&self.0, &document.text, &segments, &syntax, lexicon, |_| {
                true
            });
            seconds += start.elapsed().as_secs_f64();
            words += segments.tokens.len();
        }
        (words, seconds)
    }
}

impl TreeScore {
    /// Counts one of our tokens, whose gold head is `wanted`.
    fn count_token(
        &mut self,
        syntax: &Syntax,
        token: usize,
        wanted: Option<usize>,
        gold: Relation,
    ) {
        let head = syntax.head(Id::at(token)).map(Id::index);
        let relation = syntax.relation(Id::at(token));
        self.count(head == wanted, relation.unwrap_or(Relation::Dep), gold);
    }
}
