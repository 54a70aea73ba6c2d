//! How much each feature tells, read from `models/pronouns.bin`.
//!
//! ```text
//! pronoun-weights   a weight for each feature (i16), the low byte first, in 256ths
//!                   of a nat
//! ```

use std::sync::OnceLock;

use super::super::clusters::ClusterId;
use super::kinds::FEATURES;
use super::{Judge, Question};
use crate::error::Error;
use crate::model::{Model, exp};

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../../models/pronouns.bin");

/// The section of the weights.
pub(crate) const SECTION: &str = "pronoun-weights";

/// Weights of features.
#[derive(Debug, Clone)]
pub(crate) struct Weights {
    weights: Vec<f32>,
}

impl Weights {
    /// The weights that ship with the crate; none, should their file be broken.
    pub(crate) fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| Self::read(SHIPPED).unwrap_or_else(|_| Self::none()))
    }

    /// No weights: everything is equally likely.
    pub(crate) fn none() -> Self {
        Self {
            weights: vec![0.0; FEATURES],
        }
    }

    /// The weights of a model file.
    ///
    /// # Errors
    /// As [`Model::open`]; `model-damaged` where the weights are those of other features.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let section = Model::open(bytes)?.section(SECTION)?;
        let weights = section.as_chunks().0.iter();
        let weights = weights.map(|bytes| f32::from(i16::from_le_bytes(*bytes)) / 256.0);
        let weights: Vec<f32> = weights.collect();
        match weights.len() == FEATURES {
            true => Ok(Self { weights }),
            false => Err(Error::damaged_model()),
        }
    }
}

impl Judge for &Weights {
    /// The cluster whose mentions are likeliest together; none where "none of them"
    /// is likelier. The grammar decides first where it can: "After his speech, Marsh".
    fn answer(&mut self, question: &Question) -> Option<ClusterId> {
        let fronted = question.subject_behind().or_else(|| question.named_later());
        fronted.or_else(|| self.likeliest(question))
    }
}

impl Weights {
    fn likeliest(&self, question: &Question) -> Option<ClusterId> {
        let mut none = 0.0;
        question.features_of_none(&mut |feature| none += self.weights[feature]);
        let mut clusters: Vec<(ClusterId, f32)> = Vec::new();
        for candidate in &question.candidates {
            let mut score = 0.0;
            question.features(candidate, &mut |feature| score += self.weights[feature]);
            let likelihood = exp(score - none);
            match clusters
                .iter_mut()
                .find(|(known, _)| *known == candidate.cluster)
            {
                Some((_, sum)) => *sum += likelihood,
                None => clusters.push((candidate.cluster, likelihood)),
            }
        }
        let most = clusters.iter().map(|(_, sum)| *sum).fold(1.0, f32::max);
        let first = clusters.into_iter().find(|(_, sum)| *sum >= most);
        first.map(|(cluster, _)| cluster)
    }
}
