//! The layer that `syntax` makes.

use super::relation::Relation;
use super::tree::{Tree, Trees};
use crate::segment::{Sentence, Token};
use crate::text::Id;

/// Parts of speech, one for each token, and the trees of some sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Syntax {
    /// The tags, in the order of the tokens.
    pub tags: Vec<Upos>,
    /// The trees of those sentences that were parsed.
    pub trees: Trees,
}

impl Syntax {
    /// The tag of a token.
    pub fn tag(&self, token: Id<Token>) -> Upos {
        self.tags[token.index()]
    }

    /// The head of a token; none for a root and where nothing was parsed.
    pub fn head(&self, token: Id<Token>) -> Option<Id<Token>> {
        self.trees.head(token)
    }

    /// What a token is to its head; none where nothing was parsed.
    pub fn relation(&self, token: Id<Token>) -> Option<Relation> {
        self.trees.relation(token)
    }

    /// The tree of a sentence, if it was parsed.
    pub fn tree_of(&self, sentence: &Sentence) -> Option<Tree<'_>> {
        self.trees.of(sentence)
    }
}

/// Universal parts of speech (de Marneffe et al. 2021, universaldependencies.org).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Upos {
    /// "big", "first".
    Adj,
    /// "in", "of", a particle of a verb: "off".
    Adp,
    /// "very", "where", "not so".
    Adv,
    /// "is", "has", "would", the copula included.
    Aux,
    /// "and", "or".
    Cconj,
    /// "the", "this", "no".
    Det,
    /// "oh", "yes".
    Intj,
    /// "bell", "beauty".
    Noun,
    /// "two", "1,000", "XIV".
    Num,
    /// "not", "to" of an infinitive, "'s" of a possessor.
    Part,
    /// "she", "his", "somebody", "who".
    Pron,
    /// "Mary", "London", "NATO".
    Propn,
    /// ".", "(", a quotation mark.
    Punct,
    /// "that", "if", "while".
    Sconj,
    /// "$", "%", ":)".
    Sym,
    /// "ring", "rung", "ringing".
    Verb,
    /// What is none of these: foreign words, addresses.
    X,
}

impl Upos {
    /// All tags, in the order of their numbers.
    pub const ALL: [Self; 17] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Part,
        Self::Pron,
        Self::Propn,
        Self::Punct,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
    ];

    /// The name in treebanks: "PROPN".
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 17] = [
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
            "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
        ];
        NAMES[self as usize]
    }

    /// The tag of a name in treebanks.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.name() == name)
    }
}
