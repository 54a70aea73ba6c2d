//! The best row of tags of a sentence (Viterbi 1967).

use super::types::Upos;
use super::weights::{FINER, TAGS};

/// Tags to come from, the start and the end of a sentence.
pub(crate) const STEPS: usize = TAGS + 2;

/// The row of transitions from the start.
const START: usize = TAGS;

/// The row of transitions to the end.
const END: usize = TAGS + 1;

/// Ways that are so much worse than the best are alike.
const WORST: i32 = -(1 << 24);

/// Room for the search, used again for each sentence.
#[derive(Debug, Default)]
pub(crate) struct Chain {
    /// For each token and tag the tag before it on the best way.
    back: Vec<[u8; TAGS]>,
}

impl Chain {
    /// Appends the best tags under `scores` and the weights of transitions. Of equal
    /// ways the one with the tag that comes first.
    pub(crate) fn best(
        &mut self,
        scores: &[[i32; TAGS]],
        steps: &[[i32; TAGS]; STEPS],
        tags: &mut Vec<Upos>,
    ) {
        let Some((first, rest)) = scores.split_first() else {
            return;
        };
        let mut best = steps[START];
        add(&mut best, first);
        self.back.clear();
        for scores in rest {
            let (mut now, from) = step(&best, steps);
            add(&mut now, scores);
            best = now;
            self.back.push(from);
        }
        for (best, end) in best.iter_mut().zip(steps[END]) {
            *best += end;
        }
        let start = tags.len();
        let most = best.iter().max();
        let last = best.iter().position(|score| Some(score) == most);
        let mut tag = last.unwrap_or_default();
        tags.push(Upos::ALL[tag]);
        for from in self.back.iter().rev() {
            tag = usize::from(from[tag]);
            tags.push(Upos::ALL[tag]);
        }
        tags[start..].reverse();
    }
}

/// The best way to each tag, by way of which tag. Scores are counted from the best,
/// so that no sentence is too long for them.
fn step(before: &[i32; TAGS], steps: &[[i32; TAGS]; STEPS]) -> ([i32; TAGS], [u8; TAGS]) {
    // A way's tag stands in its low bits, the first tag highest: the larger of two
    // ways is the better one, and no branch is needed.
    const BITS: u32 = 5;
    const LOW: i32 = (1 << BITS) - 1;
    let most = before.iter().copied().fold(i32::MIN, i32::max);
    let mut best = [i32::MIN; TAGS];
    for (tag, (score, row)) in (0..).zip(before.iter().zip(steps)) {
        let score = ((score - most).max(WORST) << BITS) + LOW - tag;
        for (best, step) in best.iter_mut().zip(row) {
            *best = (*best).max(score + (step << BITS));
        }
    }
    let from = best.map(|way| (LOW - (way & LOW)) as u8);
    (best.map(|way| way >> BITS), from)
}

fn add(best: &mut [i32; TAGS], scores: &[i32; TAGS]) {
    for (best, score) in best.iter_mut().zip(scores) {
        *best += score * FINER;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transition_outweighs_a_score() {
        let mut steps = [[0; TAGS]; STEPS];
        let (det, noun, verb) = (5, 7, 15);
        steps[det][noun] = 30;
        let mut scores = [[0; TAGS]; 2];
        scores[0][det] = 1;
        scores[1][verb] = 2;
        let mut tags = Vec::new();
        let mut chain = Chain::default();
        chain.best(&scores, &steps, &mut tags);
        assert_eq!(tags, [Upos::Det, Upos::Noun]);
        chain.best(&[], &steps, &mut tags);
        assert_eq!(tags.len(), 2);
    }
}
