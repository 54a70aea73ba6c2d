//! How a mention hangs on a word in the tree of their sentence.

use crate::mention::Mention;
use crate::segment::Token;
use crate::syntax::{Relation, Syntax};
use crate::text::{Id, Span};

/// How far the tree is followed up from the word, and from the mention.
const UP: usize = 4;
const DOWN: usize = 5;

/// What no tree tells.
const UNKNOWN: u32 = 63;

/// A way through the tree: up from the word, and down to the mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tie {
    /// What the branch of the mention is to the word where both ways meet.
    pub(super) relation: u32,
    /// Steps up from the word, and from the mention to its branch.
    pub(super) up: u32,
    pub(super) down: u32,
}

impl Tie {
    /// Between a word and a mention.
    pub(super) fn of(syntax: &Syntax, word: Option<Id<Token>>, mention: &Mention) -> Self {
        let unknown = Self {
            relation: UNKNOWN,
            up: 0,
            down: 0,
        };
        let Some(word) = word.filter(|word| syntax.relation(*word).is_some()) else {
            return unknown;
        };
        let climb = |from: Id<Token>| std::iter::successors(Some(from), |at| syntax.head(*at));
        for (up, above) in (0..).zip(climb(word).take(UP)) {
            let branch = (0..)
                .zip(climb(mention.head).take(DOWN))
                .find(|(_, at)| syntax.head(*at) == Some(above));
            if let Some((down, branch)) = branch {
                let relation = syntax.relation(branch);
                return Self {
                    relation: relation.map_or(UNKNOWN, |relation| relation as u32),
                    up,
                    down,
                };
            }
        }
        Self {
            relation: UNKNOWN - 1,
            ..unknown
        }
    }
}

/// The word outside `tokens` on which what stands in them hangs.
pub(super) fn governor(syntax: &Syntax, tokens: Span<Token>) -> Option<Id<Token>> {
    let heads = tokens.ids().take(40).filter_map(|token| {
        let word = syntax.relation(token)? != Relation::Punct;
        syntax.head(token).filter(|_| word)
    });
    let mut outside = heads.filter(|head| !tokens.contains(head.get()));
    outside.next()
}
