//! How much each feature tells, read from `models/contents.bin`, and the answer.
//!
//! ```text
//! content-weights   of cuts of a cue's content, and of no report (`model::Linear`)
//! stray-weights     of nobody saying marked words that have no cue
//! ```

use std::sync::OnceLock;

use super::question::{Judge, Question};
use super::stray::Stray;
use super::{features, stray};
use crate::model::{Linear, likelihoods};

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/contents.bin");

/// The sections of the weights.
const CONTENTS: &str = "content-weights";
const STRAYS: &str = "stray-weights";
#[cfg(feature = "lab")]
pub(crate) const SECTIONS: [&str; 2] = [CONTENTS, STRAYS];

/// The least likelihood with which a cue is taken to report.
const LEAST: f32 = 0.6;

/// Weights of features.
#[derive(Debug)]
pub(crate) struct Weights {
    contents: Linear,
    strays: Linear,
}

impl Weights {
    /// The weights that ship with the crate; none, should their file be broken.
    pub(crate) fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| {
            let read = |section, count| {
                Linear::read(SHIPPED, section, count).unwrap_or_else(|_| Linear::none(count))
            };
            Self {
                contents: read(CONTENTS, features::FEATURES),
                strays: read(STRAYS, stray::FEATURES),
            }
        })
    }

    /// Weights that were just learned.
    #[cfg(feature = "lab")]
    pub(crate) fn new(contents: Vec<f32>, strays: Vec<f32>) -> Self {
        Self {
            contents: Linear::new(contents),
            strays: Linear::new(strays),
        }
    }
}

impl Judge for &Weights {
    fn answer(&mut self, question: &Question) -> Option<(usize, f32)> {
        let options = 0..=question.variants.len();
        let score = |option| self.contents.score(|emit| question.features(option, emit));
        let mut scores: Vec<f32> = options.map(score).collect();
        likelihoods(&mut scores);
        let reports = 1.0 - scores[0];
        let variants = scores[1..].iter().enumerate();
        let best = variants.max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)))?;
        (reports >= LEAST).then_some((best.0, reports))
    }

    fn is_scare(&mut self, stray: &Stray) -> f32 {
        let mut scores = [0.0, self.strays.score(|emit| stray.features(emit))];
        likelihoods(&mut scores);
        scores[1]
    }
}
