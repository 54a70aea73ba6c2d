//! The best row of tags, and how likely each of its names is.
//!
//! The best path is found in whole numbers (Viterbi 1967). The likelihood of a
//! name, with its label and both its ends, is its share of all paths of a
//! linear-chain conditional random field (Lafferty et al. 2001), by the sums
//! forward and backward.

use super::tags::{OUTSIDE, TAGS, Tag, may_follow, names};
use crate::mention::types::Label;
use crate::model::exp;

/// The scores of one token's tags.
pub(crate) type Scores = [i32; TAGS];

/// A value for each tag.
type Row = [f32; TAGS];

/// A name in a row of tokens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Named {
    /// Its first token.
    pub(crate) start: usize,
    /// The token after its last.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) label: Label,
    /// How likely it is, from 0 to 1.
    pub(crate) likelihood: f32,
}

/// Scores of steps from tag to tag, made ready for paths.
#[derive(Debug)]
pub(crate) struct Paths {
    /// For each tag those that may stand before it, with the score of the step
    /// and what it multiplies a sum by.
    before: [Vec<(Tag, i32, f32)>; TAGS],
    /// What one in a score is worth, in nats.
    unit: f32,
}

impl Paths {
    /// `steps` holds the score of a tag (column) after a tag (row).
    pub(crate) fn new(steps: &[i32], unit: f32) -> Self {
        let step = |from: usize, to: usize| {
            let score = steps[from * TAGS + to];
            (from as Tag, score, exp(score as f32 * unit))
        };
        let before = |to: usize| {
            let from = (0..TAGS).filter(|from| may_follow(*from, to));
            from.map(|from| step(from, to)).collect()
        };
        Self {
            before: std::array::from_fn(before),
            unit,
        }
    }

    /// The names of a row of tokens beside which no name stands.
    pub(crate) fn names(&self, scores: &[Scores]) -> Vec<Named> {
        let tags = self.best(scores);
        if tags.iter().all(|tag| *tag == OUTSIDE) {
            return Vec::new();
        }
        let sums = Sums::new(self, scores);
        let named = names(&tags).into_iter().map(|(start, end, label)| Named {
            start,
            end,
            label,
            likelihood: sums.share(self, &tags, start, end),
        });
        named.collect()
    }

    fn best(&self, scores: &[Scores]) -> Vec<Tag> {
        let mut sums = [i64::MIN / 2; TAGS];
        sums[0] = 0;
        let mut from = Vec::with_capacity(scores.len());
        for scores in scores {
            let mut next = [i64::MIN / 2; TAGS];
            let mut back = [OUTSIDE; TAGS];
            for (to, before) in self.before.iter().enumerate() {
                for (tag, step, _) in before {
                    let sum = sums[usize::from(*tag)] + i64::from(*step);
                    if sum > next[to] {
                        (next[to], back[to]) = (sum, *tag);
                    }
                }
                next[to] += i64::from(scores[to]);
            }
            sums = next;
            from.push(back);
        }
        let ends = self.before[0].iter();
        let last = ends.max_by_key(|(tag, step, _)| sums[usize::from(*tag)] + i64::from(*step));
        let mut tag = last.map_or(OUTSIDE, |(tag, _, _)| *tag);
        let mut tags = vec![OUTSIDE; scores.len()];
        for (place, back) in tags.iter_mut().zip(&from).rev() {
            *place = tag;
            tag = back[usize::from(tag)];
        }
        tags
    }

    /// What a step multiplies a sum by.
    fn factor(&self, from: Tag, to: Tag) -> f32 {
        let mut before = self.before[usize::from(to)].iter();
        before
            .find(|(tag, _, _)| *tag == from)
            .map_or(0.0, |(_, _, factor)| *factor)
    }
}

/// Sums over all paths, scaled at each token so that they stay near one.
struct Sums {
    emitted: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

impl Sums {
    fn new(paths: &Paths, scores: &[Scores]) -> Self {
        let emitted: Vec<Row> = scores
            .iter()
            .map(|scores| emitted(scores, paths.unit))
            .collect();
        let mut state = std::array::from_fn(|tag| f32::from(tag == 0));
        let mut forward = Vec::with_capacity(scores.len());
        for row in &emitted {
            let ahead: Row = std::array::from_fn(|to| {
                let before = paths.before[to].iter();
                row[to]
                    * before
                        .map(|(tag, _, factor)| state[usize::from(*tag)] * factor)
                        .sum::<f32>()
            });
            state = scaled(ahead);
            forward.push(state);
        }
        let mut state = [0.0; TAGS];
        for (tag, _, factor) in &paths.before[0] {
            state[usize::from(*tag)] = *factor;
        }
        let mut backward = vec![[0.0; TAGS]; scores.len()];
        for (place, row) in backward.iter_mut().zip(&emitted).rev() {
            *place = scaled(state);
            let mut behind = [0.0; TAGS];
            for (to, before) in paths.before.iter().enumerate() {
                for (tag, _, factor) in before {
                    behind[usize::from(*tag)] += place[to] * row[to] * factor;
                }
            }
            state = behind;
        }
        Self {
            emitted,
            forward,
            backward,
        }
    }

    /// The share of the paths that have the tags of `start..end`: a product of
    /// the share of each tag given the one before.
    fn share(&self, paths: &Paths, tags: &[Tag], start: usize, end: usize) -> f32 {
        let at = |place: usize| usize::from(tags[place]);
        let all = |place: usize| -> f32 {
            let sums = self.forward[place].iter().zip(&self.backward[place]);
            sums.map(|(before, after)| before * after).sum()
        };
        let mut share =
            self.forward[start][at(start)] * self.backward[start][at(start)] / all(start);
        for place in start + 1..end {
            let from = tags[place - 1];
            let weight = |tag: usize| {
                let step = paths.factor(from, tag as Tag);
                step * self.emitted[place][tag] * self.backward[place][tag]
            };
            share *= weight(at(place)) / (0..TAGS).map(weight).sum::<f32>();
        }
        // An empty sum would be no number.
        if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

fn emitted(scores: &Scores, unit: f32) -> Row {
    let most = scores.iter().copied().max().unwrap_or(0);
    scores.map(|score| exp((score - most) as f32 * unit))
}

fn scaled(row: Row) -> Row {
    let sum: f32 = row.iter().sum();
    row.map(|value| value / sum)
}

#[cfg(test)]
mod tests {
    use super::super::tags::{Place, tag};
    use super::*;

    fn paths() -> Paths {
        Paths::new(&[0; TAGS * TAGS], 0.01)
    }

    /// No score but one for a tag at each token.
    fn scores(tags: &[(Tag, i32)]) -> Vec<Scores> {
        let row = |(tag, score): &(Tag, i32)| {
            std::array::from_fn(|other| {
                if other == usize::from(*tag) {
                    *score
                } else {
                    0
                }
            })
        };
        tags.iter().map(row).collect()
    }

    #[test]
    fn the_best_path_is_a_row_that_may_be() {
        let (begins, single) = (tag(0, Place::Begins), tag(1, Place::Single));
        // The first token looks like a beginning, but nothing may end it.
        let names = paths().names(&scores(&[(begins, 300), (single, 900)]));
        assert_eq!(names.len(), 1);
        assert_eq!(
            (names[0].start, names[0].end, names[0].label),
            (1, 2, Label::Organization)
        );
    }

    #[test]
    fn likelihood_grows_with_the_score() {
        let single = tag(0, Place::Single);
        let likelihood = |score| paths().names(&scores(&[(single, score)]))[0].likelihood;
        assert!(likelihood(300) < likelihood(600));
        assert!(likelihood(2000) > 0.99);
        // One of thirteen tags that may stand alone, e³ times as likely as each other.
        let wanted = 3_f32.exp() / (3_f32.exp() + 7.0 - 1.0);
        assert!(
            (likelihood(300) - wanted).abs() < 1e-3,
            "{}",
            likelihood(300)
        );
    }

    #[test]
    fn a_long_row_does_not_fade_away() {
        let single = tag(0, Place::Single);
        let names = paths().names(&scores(&vec![(single, 1000); 5000]));
        assert!(names.iter().all(|name| name.likelihood > 0.9));
    }
}
