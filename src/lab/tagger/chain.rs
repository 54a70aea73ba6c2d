//! The loss of a linear-chain conditional random field (Lafferty et al. 2001)
//! whose gold may leave several tags open (Tsuboi et al. 2008).
//!
//! Sums over paths run in the domain of probabilities, scaled at each token.

use super::data::{ANY, TagSet};
use crate::mention::{TAGS, may_follow};

/// Tags with what fills a row up to a multiple of the machine's vectors.
pub(super) const PADDED: usize = 32;

type Row = [f32; PADDED];

/// Scores of transitions, made ready for sums over paths.
pub(super) struct Chain {
    /// exp of the score of going from the first to the second tag; 0 where that may not be.
    steps: Vec<Row>,
}

/// Expected counts of one sum over paths.
struct Expected {
    log_sum: f32,
    tags: Vec<Row>,
    steps: Vec<Row>,
}

impl Chain {
    pub(super) fn new(transitions: &[f32]) -> Self {
        let step = |from: usize, to: usize| match from < TAGS && to < TAGS && may_follow(from, to) {
            true => transitions[from * PADDED + to].exp(),
            false => 0.0,
        };
        let row = |from| std::array::from_fn(|to| step(from, to));
        Self {
            steps: (0..PADDED).map(row).collect(),
        }
    }

    /// Adds the gradients of one paragraph's loss, times `weight`; answers the
    /// loss. `scores` and `gradient` have a row of [`PADDED`] for each token.
    pub(super) fn loss(
        &self,
        scores: &[f32],
        allowed: &[TagSet],
        weight: f32,
        gradient: &mut [f32],
        transitions: &mut [f32],
    ) -> f32 {
        let emitted = emitted(scores);
        let any = vec![ANY; allowed.len()];
        let (Some(all), Some(gold)) = (self.expect(&emitted, &any), self.expect(&emitted, allowed))
        else {
            return 0.0;
        };
        let tags = all.tags.as_flattened().iter().zip(gold.tags.as_flattened());
        let steps = all
            .steps
            .as_flattened()
            .iter()
            .zip(gold.steps.as_flattened());
        for (slope, (all, gold)) in gradient.iter_mut().zip(tags) {
            *slope = weight * (all - gold);
        }
        for (slope, (all, gold)) in transitions.iter_mut().zip(steps) {
            *slope += weight * (all - gold);
        }
        weight * (all.log_sum - gold.log_sum)
    }

    /// Forward and backward; nothing where no path is allowed.
    fn expect(&self, emitted: &[Row], allowed: &[TagSet]) -> Option<Expected> {
        let count = emitted.len();
        let (mut forward, mut scales) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut state = [0.0; PADDED];
        state[0] = 1.0;
        for (row, allowed) in emitted.iter().zip(allowed) {
            state = times(&self.ahead(&state), &masked(row, *allowed));
            let sum: f32 = state.iter().sum();
            if sum <= 1e-30 {
                return None;
            }
            state.iter_mut().for_each(|value| *value /= sum);
            forward.push(state);
            scales.push(sum);
        }
        let ending: Row = std::array::from_fn(|tag| self.steps[tag][0]);
        let end: f32 = times(&state, &ending).iter().sum();
        if end <= 1e-30 {
            return None;
        }
        let log_sum = end.ln() + scales.iter().map(|scale| scale.ln()).sum::<f32>();
        let mut backward = ending.map(|value| value / end);
        let mut expected = Expected {
            log_sum,
            tags: vec![[0.0; PADDED]; count],
            steps: vec![[0.0; PADDED]; PADDED],
        };
        let first = |at: usize| match at {
            0 => std::array::from_fn(|tag| if tag == 0 { 1.0 } else { 0.0 }),
            _ => forward[at - 1],
        };
        expected.add_step(&state, &ending.map(|value| value / end), &self.steps, true);
        for at in (0..count).rev() {
            expected.tags[at] = times(&forward[at], &backward);
            let here = masked(&emitted[at], allowed[at]).map(|value| value / scales[at]);
            let ahead = times(&here, &backward);
            expected.add_step(&first(at), &ahead, &self.steps, false);
            backward = self.back(&ahead);
        }
        Some(expected)
    }

    fn ahead(&self, state: &Row) -> Row {
        let mut next = [0.0; PADDED];
        for (from, value) in state.iter().enumerate().filter(|(_, value)| **value > 0.0) {
            for (sum, step) in next.iter_mut().zip(&self.steps[from]) {
                *sum += value * step;
            }
        }
        next
    }

    fn back(&self, state: &Row) -> Row {
        std::array::from_fn(|from| {
            let products = self.steps[from].iter().zip(state);
            products.map(|(step, value)| step * value).sum()
        })
    }
}

impl Expected {
    /// Adds the expected steps between two tokens; at the end, those to no name only.
    fn add_step(&mut self, before: &Row, after: &Row, steps: &[Row], end: bool) {
        for (from, value) in before.iter().enumerate().filter(|(_, value)| **value > 0.0) {
            if end {
                self.steps[from][0] += value * after[from];
                continue;
            }
            for to in 0..PADDED {
                self.steps[from][to] += value * steps[from][to] * after[to];
            }
        }
    }
}

fn times(one: &Row, other: &Row) -> Row {
    std::array::from_fn(|at| one[at] * other[at])
}

fn masked(row: &Row, allowed: TagSet) -> Row {
    std::array::from_fn(|tag| {
        if allowed >> tag & 1 == 1 {
            row[tag]
        } else {
            0.0
        }
    })
}

/// exp of the scores less the greatest of each token.
fn emitted(scores: &[f32]) -> Vec<Row> {
    let rows = scores.chunks_exact(PADDED).map(|row| {
        let most = row[..TAGS].iter().copied().fold(f32::MIN, f32::max);
        std::array::from_fn(|tag| {
            if tag < TAGS {
                (row[tag] - most).exp()
            } else {
                0.0
            }
        })
    });
    rows.collect()
}
