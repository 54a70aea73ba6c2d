//! Trees of sentences: heads and relations, and what hangs under a word.

use super::relation::Relation;
use crate::segment::{Sentence, Token};
use crate::text::{Id, Span};

/// The head of what has none.
const NOBODY: u32 = u32::MAX;

/// The trees of those sentences that were parsed. Every one has one root, to which
/// every token of the sentence leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trees {
    /// The head of each token; [`NOBODY`] for roots and where nothing was parsed.
    heads: Vec<u32>,
    /// What each token is to its head; none where nothing was parsed.
    relations: Vec<Option<Relation>>,
}

impl Trees {
    /// Trees of nothing.
    pub(crate) const NONE: Self = Self {
        heads: Vec::new(),
        relations: Vec::new(),
    };

    /// Room for so many tokens, none of them parsed.
    pub(super) fn new(tokens: usize) -> Self {
        Self {
            heads: vec![NOBODY; tokens],
            relations: vec![None; tokens],
        }
    }

    /// Gives a token its head, none to the root, and what it is to it.
    pub(super) fn set(&mut self, token: usize, head: Option<usize>, relation: Relation) {
        self.heads[token] = head.map_or(NOBODY, |head| head as u32);
        self.relations[token] = Some(relation);
    }

    /// The head of a token; none for a root and where nothing was parsed.
    pub fn head(&self, token: Id<Token>) -> Option<Id<Token>> {
        let head = self.heads.get(token.index()).copied();
        head.filter(|head| *head != NOBODY).map(Id::new)
    }

    /// What a token is to its head; none where nothing was parsed.
    pub fn relation(&self, token: Id<Token>) -> Option<Relation> {
        self.relations.get(token.index()).copied().flatten()
    }

    /// The tree of a sentence, if it was parsed.
    pub fn of(&self, sentence: &Sentence) -> Option<Tree<'_>> {
        let first = sentence.tokens.ids().next()?;
        self.relation(first)?;
        Some(Tree {
            trees: self,
            tokens: sentence.tokens,
        })
    }
}

/// The tree of one sentence.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'t> {
    trees: &'t Trees,
    /// The tokens of the sentence.
    pub tokens: Span<Token>,
}

impl Tree<'_> {
    /// The token that has no head.
    pub fn root(&self) -> Option<Id<Token>> {
        self.tokens.ids().find(|token| self.head(*token).is_none())
    }

    /// The head of a token; none for the root.
    pub fn head(&self, token: Id<Token>) -> Option<Id<Token>> {
        self.trees.head(token)
    }

    /// What a token is to its head.
    pub fn relation(&self, token: Id<Token>) -> Option<Relation> {
        self.trees.relation(token)
    }

    /// The tokens whose head a token is, in order; goes over the whole sentence.
    pub fn dependents(&self, head: Id<Token>) -> impl Iterator<Item = Id<Token>> {
        let tokens = self.tokens.ids();
        tokens.filter(move |token| self.head(*token) == Some(head))
    }

    /// For each token of the sentence the tokens from the first to the last of what
    /// hangs under it, itself included. Time is linear in the sentence.
    pub fn extents(&self) -> Vec<Span<Token>> {
        let first = self.tokens.start;
        let place = |token: Id<Token>| (token.index() as u32 - first) as usize;
        let one = |token: Id<Token>| Span::new(token.index() as u32, token.index() as u32 + 1);
        let mut extents: Vec<Span<Token>> = self.tokens.ids().map(one).collect();
        // Leaves go first, and a head once all that hangs under it has gone.
        let mut waited = vec![0u32; extents.len()];
        for head in self.tokens.ids().filter_map(|token| self.head(token)) {
            waited[place(head)] += 1;
        }
        for token in self.tokens.ids() {
            let mut at = Some(token).filter(|token| waited[place(*token)] == 0);
            while let Some(token) = at {
                // Not to be started from again.
                waited[place(token)] = u32::MAX;
                at = self.head(token).filter(|head| {
                    let head = place(*head);
                    extents[head] = extents[head].join(extents[place(token)]);
                    waited[head] -= 1;
                    waited[head] == 0
                });
            }
        }
        extents
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteSpan;

    #[test]
    fn a_token_reaches_from_the_first_to_the_last_under_it() {
        // "She said the old bell rang": she ← said → rang, bell ← rang, the, old ← bell.
        let heads = [Some(1), None, Some(4), Some(4), Some(5), Some(1)];
        let mut trees = Trees::new(8);
        for (at, head) in heads.into_iter().enumerate() {
            trees.set(at + 2, head.map(|head| head + 2), Relation::Dep);
        }
        let sentence = Sentence {
            span: ByteSpan::default(),
            paragraph: Id::new(0),
            tokens: Span::new(2, 8),
        };
        let tree = trees.of(&sentence).expect("a tree");
        let ranges = tree
            .extents()
            .into_iter()
            .map(|span| (span.start, span.end));
        let wanted = [(2, 3), (2, 8), (4, 5), (5, 6), (4, 7), (4, 8)];
        assert_eq!(ranges.collect::<Vec<_>>(), wanted);
        assert_eq!(tree.root(), Some(Id::new(3)));
        assert_eq!(tree.dependents(Id::new(3)).count(), 2);
        assert_eq!(trees.relation(Id::new(0)), None);
    }
}
