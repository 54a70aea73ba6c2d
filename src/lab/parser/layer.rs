//! One dense layer while it learns.

use crate::lab::tensor::{Step, Tensor, matrix, multiply};

/// Weights from every input (row) to every output (column), and what is added.
#[derive(Clone)]
pub(super) struct Layer {
    pub(super) weights: Tensor,
    pub(super) shift: Tensor,
}

impl Layer {
    pub(super) fn new(inputs: usize, outputs: usize, random: &mut fastrand::Rng) -> Self {
        let bound = (6.0 / (inputs + outputs) as f32).sqrt();
        Self {
            weights: Tensor::new(inputs, outputs, bound, random),
            shift: Tensor::new(1, outputs, 0.0, random),
        }
    }

    pub(super) fn inputs(&self) -> usize {
        self.weights.values.len() / self.weights.width
    }

    pub(super) fn forward(&self, inputs: &[f32]) -> Vec<f32> {
        let rows = inputs.len() / self.inputs();
        let mut outputs = self.shift.values.repeat(rows);
        let inputs = matrix(inputs, self.inputs());
        let weights = matrix(&self.weights.values, self.weights.width);
        multiply(inputs, weights, &mut outputs, true);
        outputs
    }

    /// Adds the gradients of the weights; answers those of the inputs.
    pub(super) fn back(&mut self, inputs: &[f32], slopes: &[f32]) -> Vec<f32> {
        let (width, height) = (self.weights.width, self.inputs());
        for row in slopes.chunks_exact(width) {
            let sums = self.shift.gradient.iter_mut();
            sums.zip(row).for_each(|(sum, slope)| *sum += slope);
        }
        let slopes = matrix(slopes, width);
        let turned = matrix(inputs, height).turned();
        multiply(turned, slopes, &mut self.weights.gradient, true);
        let mut back = vec![0.0; inputs.len()];
        let weights = matrix(&self.weights.values, width).turned();
        multiply(slopes, weights, &mut back, false);
        back
    }

    pub(super) fn step(&mut self, step: Step) {
        self.weights.step(step);
        self.shift.step(Step { decay: 0.0, ..step });
    }
}

/// Cuts values at nought and leaves some out, the others made larger; `keep` draws
/// what each is multiplied by.
pub(super) fn rectify(values: &mut [f32], mut keep: impl FnMut() -> f32) {
    for value in values {
        *value = if *value > 0.0 { *value * keep() } else { 0.0 };
    }
}

/// Slopes pass where a unit was above nought and was not left out; `kept` is what
/// those were multiplied by.
pub(super) fn gate(slopes: &mut [f32], outputs: &[f32], kept: f32) {
    for (slope, output) in slopes.iter_mut().zip(outputs) {
        *slope = if *output > 0.0 { *slope * kept } else { 0.0 };
    }
}
