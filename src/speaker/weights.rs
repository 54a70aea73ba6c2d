//! How much each feature tells, read from `models/speakers.bin`, and the answer.
//!
//! ```text
//! speaker-weights   `model::Linear`
//! ```

use std::sync::OnceLock;

use super::features::FEATURES;
use super::types::{Attribution, Candidate};
use super::{Judge, Question};
use crate::model::{Linear, likelihoods};

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/speakers.bin");

/// The section of the weights.
pub(crate) const SECTION: &str = "speaker-weights";

/// The least likelihood with which a candidate is told.
const LEAST: f32 = 0.02;

/// How many candidates are told at most.
const TOLD: usize = 4;

/// Weights of features.
#[derive(Debug)]
pub(crate) struct Weights(Linear);

impl Weights {
    /// The weights that ship with the crate; none, should their file be broken.
    pub(crate) fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| {
            let read = Linear::read(SHIPPED, SECTION, FEATURES);
            Self(read.unwrap_or_else(|_| Linear::none(FEATURES)))
        })
    }
}

impl Judge for &Weights {
    fn answer(&mut self, question: &Question) -> Attribution {
        let options = 0..=question.candidates.len();
        let score = |option| self.0.score(|emit| question.features(option, emit));
        let mut scores: Vec<f32> = options.map(score).collect();
        likelihoods(&mut scores);
        told(question, &scores)
    }
}

/// The likeliest candidates with their reasons; none where nobody is likelier.
fn told(question: &Question, likelihoods: &[f32]) -> Attribution {
    let mut order: Vec<usize> = (0..question.candidates.len()).collect();
    order.sort_by(|a, b| likelihoods[b + 1].total_cmp(&likelihoods[a + 1]));
    let is_somebody = order
        .first()
        .is_some_and(|best| likelihoods[best + 1] > likelihoods[0]);
    if !is_somebody {
        return Attribution::default();
    }
    let likely = order.iter().take(TOLD).enumerate();
    let likely = likely.filter(|(rank, at)| *rank == 0 || likelihoods[**at + 1] >= LEAST);
    let candidates = likely.map(|(_, at)| Candidate {
        mention: question.candidates[*at].mention,
        confidence: likelihoods[at + 1],
        evidence: question.evidence(*at),
    });
    Attribution {
        candidates: candidates.collect(),
        withheld: false,
    }
}
