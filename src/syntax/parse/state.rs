//! The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): what
//! has been read of a stretch of words, and what may be done next.
//!
//! Words wait in a buffer, with the root behind the last one, and go over a stack.
//! `Shift` puts the front of the buffer on the stack; `Left` gives the top of the
//! stack the front as head, `Right` the word under it; either takes it off. The root
//! may only become a head when one word is left, so that there is one.

use crate::syntax::{Relation, Upos};

/// No token, where a number of one is wanted.
pub(crate) const NOBODY: u16 = u16::MAX;

/// What may be done, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Action {
    /// The front of the buffer goes on the stack.
    Shift,
    /// The front of the buffer is the head of the top of the stack.
    Left,
    /// The word under the top of the stack is its head.
    Right,
}

impl Action {
    /// How many there are.
    pub(crate) const COUNT: usize = 3;

    /// All, in the order of their numbers.
    pub(crate) const ALL: [Self; Self::COUNT] = [Self::Shift, Self::Left, Self::Right];
}

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    /// Its part of speech.
    pub(super) tag: Upos,
    /// Its head; itself no number of a word, if that is the root or not known yet.
    pub(crate) head: u16,
    /// What it is to its head.
    pub(crate) relation: Relation,
    /// Whether it has got its head.
    pub(crate) done: bool,
    /// Its outermost dependents on both sides.
    pub(super) outer: [u16; 2],
    /// The relations of its dependents on both sides, a bit each.
    pub(super) relations: [u64; 2],
}

impl Node {
    fn new(tag: Upos) -> Self {
        Self {
            tag,
            head: NOBODY,
            relation: Relation::Root,
            done: false,
            outer: [NOBODY; 2],
            relations: [0; 2],
        }
    }
}

/// How far a stretch has been read. Kept for the next stretch.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    /// The words.
    pub(crate) nodes: Vec<Node>,
    /// The front of the buffer; the number of words once the root is.
    pub(crate) front: usize,
    pub(super) stack: Vec<u16>,
}

impl State {
    /// Begins with words of these tags; fewer than [`NOBODY`].
    pub(crate) fn start(&mut self, tags: &[Upos]) {
        self.nodes.clear();
        self.nodes.extend(tags.iter().copied().map(Node::new));
        self.stack.clear();
        self.front = 0;
    }

    /// Whether every word has its head.
    pub(crate) fn is_done(&self) -> bool {
        self.stack.is_empty() && self.front == self.nodes.len()
    }

    /// Whether an action is allowed. One is, until all is done.
    pub(crate) fn allows(&self, action: Action) -> bool {
        let is_last = self.front == self.nodes.len();
        match action {
            Action::Shift => !is_last,
            Action::Left => !self.stack.is_empty() && (!is_last || self.stack.len() == 1),
            Action::Right => self.stack.len() >= 2,
        }
    }

    /// Does what is allowed; `relation` is that of the arc, if one is made. That of
    /// the root's dependent is always `root`, and of no other.
    pub(crate) fn apply(&mut self, action: Action, relation: Relation) {
        if action == Action::Shift {
            self.stack.push(self.front as u16);
            self.front += 1;
            return;
        }
        let Some(top) = self.stack.pop() else {
            return;
        };
        let is_left = action == Action::Left;
        let head = match is_left {
            true => self.front,
            false => self.stack.last().map_or(0, |under| usize::from(*under)),
        };
        let node = &mut self.nodes[usize::from(top)];
        node.done = true;
        if head < self.nodes.len() {
            let relation = match relation {
                Relation::Root => Relation::Dep,
                other => other,
            };
            let node = &mut self.nodes[usize::from(top)];
            (node.head, node.relation) = (head as u16, relation);
            let side = usize::from(!is_left);
            let head = &mut self.nodes[head];
            head.outer[side] = top;
            head.relations[side] |= 1 << relation as u64;
        }
    }

    /// The word at a depth of the stack.
    pub(crate) fn on_stack(&self, depth: usize) -> Option<usize> {
        let at = self.stack.len().checked_sub(depth + 1)?;
        Some(usize::from(self.stack[at]))
    }

    /// Whether a word waits on the stack.
    #[cfg(feature = "lab")]
    pub(crate) fn is_on_stack(&self, word: usize) -> bool {
        word < self.front && !self.nodes[word].done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_built_from_the_buffer_and_the_stack() {
        // "She rang the bell": she ← rang → bell, the ← bell.
        let (mut state, dep) = (State::default(), Relation::Dep);
        state.start(&[Upos::Noun; 4]);
        for action in [
            Action::Shift,
            Action::Left,
            Action::Shift,
            Action::Shift,
            Action::Left,
            Action::Shift,
            Action::Right,
            Action::Left,
        ] {
            assert!(state.allows(action) && !state.is_done());
            state.apply(action, dep);
        }
        assert!(state.is_done());
        let heads = state.nodes.iter().map(|node| node.head);
        assert_eq!(heads.collect::<Vec<_>>(), [1, NOBODY, 3, 1]);
        assert_eq!(state.nodes[1].relation, Relation::Root);
    }

    #[test]
    fn whatever_is_allowed_ends_in_one_root() {
        for choice in 0..3 {
            let mut state = State::default();
            state.start(&[Upos::Noun; 9]);
            for step in 0.. {
                let allowed = Action::ALL
                    .into_iter()
                    .filter(|action| state.allows(*action));
                let allowed: Vec<Action> = allowed.collect();
                let Some(action) = allowed.get((step * 7 + choice) % allowed.len().max(1)) else {
                    break;
                };
                state.apply(*action, Relation::Root);
            }
            assert!(state.is_done());
            let roots = state
                .nodes
                .iter()
                .filter(|node| node.relation == Relation::Root);
            assert_eq!(roots.count(), 1);
        }
    }
}
