//! What the network is shown of a state: words at some places, and signs.

use super::state::{NOBODY, State};
use crate::syntax::{Relation, Upos};

/// Places whose words are shown: the two uppermost of the stack, the foremost of the
/// buffer, and outermost dependents of these.
pub(crate) const SLOTS: usize = 8;

/// The number of a slot where no word is.
pub(crate) const NONE: u16 = 0;
/// The number of a slot where the root is.
pub(crate) const ROOT: u16 = 1;
/// What is added to a word's number.
pub(crate) const WORDS: u16 = 2;

/// Sets of relations that are shown: of dependents of the two uppermost, left and
/// right, and of the front, left.
const SETS: usize = 5;
/// Steps of distances: between the two uppermost, and from the top to the front.
const DISTANCES: usize = 10;
/// Where the signs of distances begin.
const DISTANCES_AT: usize = SETS * Relation::COUNT;
/// Where the signs of tags begin: of the third of the stack, and of the second and
/// the third of the buffer.
const TAGS_AT: usize = DISTANCES_AT + 2 * DISTANCES;
/// Tags, and that there is no word.
const TAGS: usize = Upos::ALL.len() + 1;

/// How many signs there are.
pub(crate) const SIGNS: usize = TAGS_AT + 3 * TAGS;

/// The number of each slot: [`NONE`], [`ROOT`], or that of the word and [`WORDS`].
pub(crate) fn slots(state: &State) -> [u16; SLOTS] {
    let stacked = |depth| state.on_stack(depth);
    let waiting = |at: usize| match at < state.nodes.len() {
        true => at as u16 + WORDS,
        false => ROOT,
    };
    let number = |word: Option<usize>| word.map_or(NONE, |word| word as u16 + WORDS);
    let outer = |word: Option<usize>, side: usize| {
        let outer = word.and_then(|word| state.nodes.get(word));
        let outer = outer.map_or(NOBODY, |node| node.outer[side]);
        number((outer != NOBODY).then_some(usize::from(outer)))
    };
    let [top, under] = [stacked(0), stacked(1)];
    [
        number(top),
        number(under),
        waiting(state.front),
        outer(top, 0),
        outer(top, 1),
        outer(under, 0),
        outer(under, 1),
        outer(Some(state.front), 0),
    ]
}

/// Calls `show` with each sign of a state.
pub(crate) fn signs(state: &State, mut show: impl FnMut(usize)) {
    let [top, under] = [state.on_stack(0), state.on_stack(1)];
    let front = Some(state.front).filter(|front| *front < state.nodes.len());
    let sets = [(top, 0), (top, 1), (under, 0), (under, 1), (front, 0)];
    for (at, (word, side)) in sets.into_iter().enumerate() {
        let mut relations = word.map_or(0, |word| state.nodes[word].relations[side]);
        while relations != 0 {
            show(at * Relation::COUNT + relations.trailing_zeros() as usize);
            relations &= relations - 1;
        }
    }
    let far = [
        state.on_stack(2),
        Some(state.front + 1),
        Some(state.front + 2),
    ];
    for (at, word) in far.into_iter().enumerate() {
        let node = word.and_then(|word| state.nodes.get(word));
        let tag = node.map_or(TAGS - 1, |node| node.tag as usize);
        show(TAGS_AT + at * TAGS + tag);
    }
    let Some(top) = top else { return };
    show(DISTANCES_AT + step(state.front - top));
    if let Some(under) = under {
        show(DISTANCES_AT + DISTANCES + step(top - under));
    }
}

/// A distance in rough steps.
fn step(distance: usize) -> usize {
    match distance {
        0..=5 => distance,
        6..=8 => 6,
        9..=13 => 7,
        14..=24 => 8,
        _ => 9,
    }
}
