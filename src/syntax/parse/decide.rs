//! What is done next, until a stretch has its tree.

use super::net::{ALWAYS, Net, special};
use super::read::Reading;
use super::state::{Action, State};
use super::view::{SLOTS, WORDS, signs, slots};
use super::words::Words;
use crate::syntax::{Relation, Upos};

/// Parses one stretch after the other; its room is used again.
pub(super) struct Decider<'n> {
    net: &'n Net<'n>,
    reading: Reading,
    state: State,
    /// What each word gives at each slot, where that is known.
    given: Vec<i16>,
    known: Vec<bool>,
    hidden: Vec<i16>,
    scratch: Vec<i32>,
}

impl<'n> Decider<'n> {
    pub(super) fn new(net: &'n Net<'n>) -> Self {
        Self {
            net,
            reading: Reading::default(),
            state: State::default(),
            given: Vec::new(),
            known: Vec::new(),
            hidden: vec![0; net.hidden],
            scratch: Vec::new(),
        }
    }

    /// Builds the tree of a stretch: the numbers of its words, and their tags.
    pub(super) fn decide(&mut self, words: &Words, numbers: &[u32], tags: &[Upos]) -> &State {
        self.state.start(tags);
        self.known.clear();
        self.known.resize(tags.len() * SLOTS, false);
        let length = tags.len() * SLOTS * self.net.hidden;
        self.given.resize(length.max(self.given.len()), 0);
        self.reading.read(self.net, words, numbers, tags);
        while !self.state.is_done() {
            self.look();
            let mut scores = [0; Action::COUNT];
            self.net.actions.sums(&self.hidden, &mut scores);
            let action = best_action(&self.state, &scores);
            let relation = match action {
                Action::Shift => Relation::Dep,
                arc => self.relation(arc),
            };
            self.state.apply(action, relation);
        }
        &self.state
    }

    /// Sums the hidden units of the state.
    fn look(&mut self) {
        self.hidden.copy_from_slice(self.net.sign(ALWAYS));
        for (slot, number) in slots(&self.state).into_iter().enumerate() {
            match number.checked_sub(WORDS) {
                Some(word) => {
                    let at = self.give(usize::from(word), slot);
                    add(&mut self.hidden, &self.given[at..]);
                }
                None => add(&mut self.hidden, self.net.sign(special(number, slot))),
            }
        }
        signs(&self.state, |sign| {
            add(&mut self.hidden, self.net.sign(sign))
        });
        self.hidden
            .iter_mut()
            .for_each(|unit| *unit = (*unit).max(0));
    }

    /// Where that stands which a word gives at a slot, computed the first time.
    fn give(&mut self, word: usize, slot: usize) -> usize {
        let at = word * SLOTS + slot;
        let start = at * self.net.hidden;
        if !self.known[at] {
            let given = &mut self.given[start..][..self.net.hidden];
            let vector = self.reading.vector(self.net, word);
            self.net.give(slot, vector, &mut self.scratch, given);
            self.known[at] = true;
        }
        start
    }

    /// The relation of an arc with the highest score; of equals the first.
    fn relation(&self, arc: Action) -> Relation {
        let mut scores = [0; Relation::COUNT];
        self.net.relations(arc).sums(&self.hidden, &mut scores);
        let most = scores.iter().max();
        let best = scores.iter().position(|score| Some(score) == most);
        Relation::ALL[best.unwrap_or_default()]
    }
}

/// The allowed action with the highest score; of equals the first.
pub(crate) fn best_action<T: PartialOrd + Copy>(state: &State, scores: &[T]) -> Action {
    let allowed = Action::ALL
        .into_iter()
        .filter(|action| state.allows(*action));
    let best = allowed.reduce(
        |best, other| match scores[other as usize] > scores[best as usize] {
            true => other,
            false => best,
        },
    );
    best.unwrap_or(Action::Shift)
}

fn add(sums: &mut [i16], values: &[i16]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum = sum.saturating_add(*value);
    }
}
