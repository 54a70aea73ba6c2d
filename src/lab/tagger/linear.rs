//! A linear model, for comparison: a conditional random field whose scores are
//! sums of weights, one for each feature, place in the window and tag.

use super::batch::Batch;
use super::chain::PADDED;
use super::learner::{Learner, loss_of_paths};
use super::vocabulary::NONE;
use crate::lab::tensor::{Step, Tensor};
use crate::mention::TAGS;

/// Tokens whose features count.
const WINDOW: usize = 5;

/// Weights of a row: a tag's for each place in the window.
pub(super) const WIDTH: usize = WINDOW * TAGS;

/// All weights.
pub(super) struct Linear {
    pub(super) table: Tensor,
    transitions: Tensor,
}

impl Linear {
    pub(super) fn new(rows: usize, random: &mut fastrand::Rng) -> Self {
        Self {
            table: Tensor::new(rows, WIDTH, 0.0, random),
            transitions: Tensor::new(PADDED, PADDED, 0.0, random),
        }
    }

    /// Calls `each` with a token, the row of one of its features, and where the
    /// weights for a token begin to which it is a neighbour.
    fn each_weight(batch: &Batch, mut each: impl FnMut(usize, usize)) {
        batch.each_neighbour(WINDOW, |token, place, other| {
            let rows = batch.rows(other).iter().filter(|row| **row != NONE);
            rows.for_each(|row| each(token * PADDED, *row as usize * WIDTH + place * TAGS));
        });
    }
}

impl Learner for Linear {
    fn hidden(&self) -> [usize; 2] {
        [0, 0]
    }

    fn scores(&self, batch: &Batch) -> Vec<f32> {
        let mut scores = vec![0.0; batch.len() * PADDED];
        Self::each_weight(batch, |token, weights| {
            let weights = &self.table.values[weights..][..TAGS];
            let scores = &mut scores[token..][..TAGS];
            scores
                .iter_mut()
                .zip(weights)
                .for_each(|(score, weight)| *score += weight);
        });
        scores
    }

    fn transitions(&self) -> &[f32] {
        &self.transitions.values
    }

    fn learn(&mut self, batch: &Batch, step: Step) -> f32 {
        let scores = self.scores(batch);
        let mut slopes = vec![0.0; scores.len()];
        let steps = &mut self.transitions.gradient;
        let loss = loss_of_paths(batch, &self.transitions.values, &scores, &mut slopes, steps);
        let gradient = &mut self.table.gradient;
        Self::each_weight(batch, |token, weights| {
            let sums = &mut gradient[weights..][..TAGS];
            sums.iter_mut()
                .zip(&slopes[token..])
                .for_each(|(sum, slope)| *sum += slope);
        });
        self.table.step_rows(&batch.touched(), step);
        self.transitions.step(Step { decay: 0.0, ..step });
        loss
    }
}
