//! The network while it learns: weights in floating point, forward and back.
//!
//! A token is the sum of the rows of its features. A first layer sees five
//! tokens, and what it finds of a word is kept for the article: the greatest
//! value of each unit over all places where the word stands with a capital. A
//! second layer sees three tokens and what the article says of the middle one; a
//! last one gives each tag its score.

use super::batch::Batch;
use super::chain::PADDED;
use super::learner::{Learner, loss_of_paths};
use super::vocabulary::NONE;
use crate::lab::tensor::{Step, Tensor, matrix, multiply};
use crate::mention::WINDOWS;

/// How large the network is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// Values of a feature's row.
    pub(super) row: usize,
    /// Units of the first layer, and of the second.
    pub(super) hidden: [usize; 2],
}

/// All weights.
#[derive(Clone)]
pub(super) struct Net {
    pub(super) size: Size,
    /// A row for each feature.
    pub(super) table: Tensor,
    /// Weights of the layers, then what each adds.
    pub(super) layers: [Tensor; 3],
    pub(super) shifts: [Tensor; 3],
    pub(super) transitions: Tensor,
}

/// What a pass forward leaves for the way back.
struct Trace {
    windows: Vec<f32>,
    first: Vec<f32>,
    joined: Vec<f32>,
    /// For each word and unit, the token where it is greatest.
    places: Vec<u32>,
    second: Vec<f32>,
    scores: Vec<f32>,
}

impl Net {
    pub(super) fn new(size: Size, rows: usize, random: &mut fastrand::Rng) -> Self {
        let [first, second] = size.hidden;
        let inputs = [size.row * WINDOWS[0], first * (WINDOWS[1] + 1), second];
        let outputs = [first, second, PADDED];
        let mut layer = |at: usize| {
            let bound = (6.0 / (inputs[at] + outputs[at]) as f32).sqrt();
            Tensor::new(inputs[at], outputs[at], bound, random)
        };
        let layers = [layer(0), layer(1), layer(2)];
        Self {
            size,
            table: Tensor::new(rows, size.row, 0.1, random),
            layers,
            shifts: outputs.map(|output| Tensor::new(1, output, 0.0, random)),
            transitions: Tensor::new(PADDED, PADDED, 0.0, random),
        }
    }

    /// Scores of all tags; hidden units are dropped as the batch says.
    fn forward(&self, batch: &Batch) -> Trace {
        let embedded = self.embed(batch);
        let windows = batch.windows(&embedded, self.size.row, WINDOWS[0]);
        let first = self.layer(0, &windows, Some(&batch.dropped[0]));
        let width = self.size.hidden[0];
        let (memory, places) = batch.memory(&first, width);
        let joined = batch.joined(&first, &memory, width, WINDOWS[1]);
        let second = self.layer(1, &joined, Some(&batch.dropped[1]));
        let scores = self.layer(2, &second, None);
        Trace {
            windows,
            first,
            joined,
            places,
            second,
            scores,
        }
    }

    fn embed(&self, batch: &Batch) -> Vec<f32> {
        let width = self.size.row;
        let mut embedded = vec![0.0; batch.len() * width];
        for (token, sum) in embedded.chunks_exact_mut(width).enumerate() {
            for row in batch.rows(token).iter().filter(|row| **row != NONE) {
                let values = &self.table.values[*row as usize * width..][..width];
                sum.iter_mut()
                    .zip(values)
                    .for_each(|(sum, value)| *sum += value);
            }
        }
        embedded
    }

    /// One layer; with `dropped`, units below nought are cut and some left out.
    fn layer(&self, at: usize, inputs: &[f32], dropped: Option<&Vec<f32>>) -> Vec<f32> {
        let (weights, shift) = (&self.layers[at], &self.shifts[at]);
        let tokens = inputs.len() / (weights.values.len() / weights.width);
        let mut outputs = shift.values.repeat(tokens);
        let inputs = matrix(inputs, weights.values.len() / weights.width);
        multiply(
            inputs,
            matrix(&weights.values, weights.width),
            &mut outputs,
            true,
        );
        if let Some(dropped) = dropped {
            outputs.iter_mut().for_each(|value| *value = value.max(0.0));
            outputs
                .iter_mut()
                .zip(dropped)
                .for_each(|(value, keep)| *value *= keep);
        }
        outputs
    }

    /// Adds the gradients of a batch's loss; answers the loss.
    fn backward(&mut self, batch: &Batch, trace: &Trace) -> f32 {
        let mut slopes = vec![0.0; trace.scores.len()];
        let steps = &mut self.transitions.gradient;
        let values = &self.transitions.values;
        let loss = loss_of_paths(batch, values, &trace.scores, &mut slopes, steps);
        let mut second = self.layer_back(2, &trace.second, &slopes);
        gate(&mut second, &trace.second, &batch.dropped[1]);
        let joined = self.layer_back(1, &trace.joined, &second);
        let width = self.size.hidden[0];
        let mut first = batch.unjoined(&joined, &trace.places, width, WINDOWS[1]);
        gate(&mut first, &trace.first, &batch.dropped[0]);
        let windows = self.layer_back(0, &trace.windows, &first);
        let embedded = batch.unwindowed(&windows, self.size.row, WINDOWS[0]);
        self.embed_back(batch, &embedded);
        loss
    }

    /// Gradients of a layer's weights; answers those of its inputs.
    fn layer_back(&mut self, at: usize, inputs: &[f32], slopes: &[f32]) -> Vec<f32> {
        let weights = &mut self.layers[at];
        let (width, height) = (weights.width, weights.values.len() / weights.width);
        let slopes = matrix(slopes, width);
        multiply(
            matrix(inputs, height).turned(),
            slopes,
            &mut weights.gradient,
            true,
        );
        let ones = vec![1.0; inputs.len() / height];
        multiply(
            matrix(&ones, ones.len()),
            slopes,
            &mut self.shifts[at].gradient,
            true,
        );
        let mut back = vec![0.0; inputs.len()];
        multiply(
            slopes,
            matrix(&weights.values, width).turned(),
            &mut back,
            false,
        );
        back
    }

    fn embed_back(&mut self, batch: &Batch, slopes: &[f32]) {
        let width = self.size.row;
        for (token, slopes) in slopes.chunks_exact(width).enumerate() {
            for row in batch.rows(token).iter().filter(|row| **row != NONE) {
                let sums = &mut self.table.gradient[*row as usize * width..][..width];
                sums.iter_mut()
                    .zip(slopes)
                    .for_each(|(sum, slope)| *sum += slope);
            }
        }
    }

    fn step(&mut self, batch: &Batch, step: Step) {
        self.table.step_rows(&batch.touched(), step);
        let plain = Step { decay: 0.0, ..step };
        self.layers.iter_mut().for_each(|layer| layer.step(step));
        self.shifts.iter_mut().for_each(|shift| shift.step(plain));
        self.transitions.step(plain);
    }
}

impl Learner for Net {
    fn hidden(&self) -> [usize; 2] {
        self.size.hidden
    }

    fn scores(&self, batch: &Batch) -> Vec<f32> {
        self.forward(batch).scores
    }

    fn transitions(&self) -> &[f32] {
        &self.transitions.values
    }

    fn learn(&mut self, batch: &Batch, step: Step) -> f32 {
        let trace = self.forward(batch);
        let loss = self.backward(batch, &trace);
        self.step(batch, step);
        loss
    }
}

/// Slopes pass only where a unit was above nought and was not left out.
fn gate(slopes: &mut [f32], outputs: &[f32], dropped: &[f32]) {
    for ((slope, output), keep) in slopes.iter_mut().zip(outputs).zip(dropped) {
        *slope = if *output > 0.0 { *slope * keep } else { 0.0 };
    }
}
