//! How much each feature tells, read from `models/contents.bin`, and the answer.
//!
//! ```text
//! content-weights   `model::Linear`
//! ```

use std::sync::OnceLock;

use super::features::FEATURES;
use super::question::{Judge, Question};
use crate::model::{Linear, likelihoods};

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/contents.bin");

/// The section of the weights.
#[cfg(feature = "lab")]
pub(crate) const SECTION: &str = NAME;
const NAME: &str = "content-weights";

/// The least likelihood with which a cue is taken to report.
const LEAST: f32 = 0.6;

/// Weights of features.
#[derive(Debug)]
pub(crate) struct Weights(Linear);

impl Weights {
    /// The weights that ship with the crate; none, should their file be broken.
    pub(crate) fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| {
            let read = Linear::read(SHIPPED, NAME, FEATURES);
            Self(read.unwrap_or_else(|_| Linear::none(FEATURES)))
        })
    }

    /// Weights that were just learned.
    #[cfg(feature = "lab")]
    pub(crate) fn new(weights: Vec<f32>) -> Self {
        Self(Linear::new(weights))
    }
}

impl Judge for &Weights {
    fn answer(&mut self, question: &Question) -> Option<(usize, f32)> {
        let mut scores = Vec::with_capacity(question.variants.len() + 1);
        for option in 0..=question.variants.len() {
            let mut score = 0.0;
            question.features(option, &mut |feature| score += self.0.weight(feature));
            scores.push(score);
        }
        likelihoods(&mut scores);
        let reports = 1.0 - scores[0];
        let variants = scores[1..].iter().enumerate();
        let best = variants.max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)))?;
        (reports >= LEAST).then_some((best.0, reports))
    }
}
