//! What the rounds of learning and the scores need of a model, whatever it is.

use super::batch::{Batch, Dropout, KEEP};
use super::chain::{Chain, PADDED};
use super::data::Sample;
use crate::lab::tensor::Step;

/// A model that scores tags and learns from batches.
pub(super) trait Learner {
    /// Units of its hidden layers, nought where it has none.
    fn hidden(&self) -> [usize; 2];

    /// A row of [`PADDED`] scores for each token.
    fn scores(&self, batch: &Batch) -> Vec<f32>;

    /// Scores of each tag after each tag, [`PADDED`] by [`PADDED`].
    fn transitions(&self) -> &[f32];

    /// Goes one step along the gradient of a batch's loss; answers the loss.
    fn learn(&mut self, batch: &Batch, step: Step) -> f32;
}

/// Adds the gradient of a batch's loss over paths to `slopes`, a row for each
/// token, and to `steps`, those of the transitions; answers the loss.
pub(super) fn loss_of_paths(
    batch: &Batch,
    transitions: &[f32],
    scores: &[f32],
    slopes: &mut [f32],
    steps: &mut [f32],
) -> f32 {
    let chain = Chain::new(transitions);
    let mut loss = 0.0;
    for paragraph in batch.paragraphs() {
        let rows = paragraph.start * PADDED..paragraph.end * PADDED;
        loss += chain.loss(
            &scores[rows.clone()],
            &batch.allowed[paragraph.clone()],
            batch.weights[paragraph.start],
            &mut slopes[rows],
            steps,
        );
    }
    loss
}

/// How learning goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// How often all texts are gone over.
    pub(super) rounds: usize,
    /// The first step's size; it falls evenly to nought.
    pub(super) rate: f32,
    /// How strongly weights are drawn to nought.
    pub(super) decay: f32,
    /// What is left out.
    pub(super) dropout: Dropout,
}

/// Tokens of a batch, at the least.
const BATCH: usize = 1200;

/// Steps until they have their full size.
const WARM: f32 = 100.0;

/// Teaches a model all samples, in an order that `random` draws, round by round;
/// calls `told` with the number of each round, its loss a token, and the model.
pub(super) fn teach<L: Learner>(
    learner: &mut L,
    samples: &[Sample],
    course: Course,
    random: &mut fastrand::Rng,
    mut told: impl FnMut(usize, f32, &L),
) {
    let tokens: usize = samples.iter().map(Sample::len).sum();
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let (mut seen, mut number) = (0, 0);
    for round in 1..=course.rounds {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for chosen in batches(samples, &order) {
            let batch = Batch::new(&chosen, learner.hidden(), course.dropout, random);
            number += 1;
            seen += batch.len();
            let left = 1.0 - seen as f32 / (tokens * course.rounds) as f32;
            let warm = (number as f32 / WARM).min(1.0);
            loss += learner.learn(
                &batch,
                Step {
                    rate: course.rate * warm * left.max(0.01),
                    number,
                    decay: course.decay,
                },
            );
        }
        told(round, loss / tokens as f32, learner);
    }
}

/// The samples in their order, some at a time.
fn batches<'s>(samples: &'s [Sample], order: &[usize]) -> Vec<Vec<&'s Sample>> {
    let (mut batches, mut length) = (vec![Vec::new()], 0);
    for sample in order.iter().map(|index| &samples[*index]) {
        if length >= BATCH {
            batches.push(Vec::new());
            length = 0;
        }
        length += sample.len();
        if let Some(batch) = batches.last_mut() {
            batch.push(sample);
        }
    }
    batches
}

/// One text as a batch of which nothing is left out.
pub(super) fn whole(sample: &Sample, hidden: [usize; 2]) -> Batch {
    Batch::new(&[sample], hidden, KEEP, &mut fastrand::Rng::with_seed(0))
}
