//! Weights of hashed features, and the choice among options that they make.
//!
//! A feature is a kind and a few small numbers; a hash of them says which weight is
//! its own (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask
//! Learning"). Two features that share a weight are learned together.

use super::exp::exp;
use super::format::Model;
use super::hash::mix;
use crate::error::Error;

/// Weights, as many as a power of two, in 16ths of a nat in their file (i8).
#[derive(Debug, Clone)]
pub(crate) struct Linear {
    weights: Vec<f32>,
}

impl Linear {
    /// How much finer than a nat the weights in files are.
    #[cfg(feature = "lab")]
    pub(crate) const FINER: f32 = 16.0;

    /// The weights in a section of a model file.
    ///
    /// # Errors
    /// As [`Model::open`]; `model-damaged` where there are not `count` weights.
    pub(crate) fn read(
        bytes: &'static [u8],
        section: &'static str,
        count: usize,
    ) -> Result<Self, Error> {
        let section = Model::open(bytes)?.section(section)?;
        let weights = section.iter();
        let weights = weights.map(|byte| f32::from(byte.cast_signed()) / 16.0);
        let weights: Vec<f32> = weights.collect();
        match weights.len() == count {
            true => Ok(Self { weights }),
            false => Err(Error::damaged_model()),
        }
    }

    /// Weights that were just learned, a power of two.
    #[cfg(feature = "lab")]
    pub(crate) fn new(weights: Vec<f32>) -> Self {
        Self { weights }
    }

    /// No weights: every option is equally likely.
    pub(crate) fn none(count: usize) -> Self {
        Self {
            weights: vec![0.0; count],
        }
    }

    /// The sum of the weights of the features that `tell` emits.
    pub(crate) fn score(&self, tell: impl FnOnce(&mut dyn FnMut(usize))) -> f32 {
        let mut score = 0.0;
        tell(&mut |feature| score += self.weights[feature]);
        score
    }
}

/// The place of a feature among `count` weights, a power of two.
pub(crate) fn feature<const N: usize>(kind: u32, values: [u32; N], count: usize) -> usize {
    let packed = values.iter().fold(u64::from(kind), |packed, value| {
        mix(packed.rotate_left(9) ^ u64::from(*value))
    });
    (mix(packed) as usize) & (count - 1)
}

/// Scores as likelihoods that sum to one (softmax).
pub(crate) fn likelihoods(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in scores.iter_mut() {
        *score = exp(*score - most);
    }
    let all: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= all);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likelihoods_sum_to_one_and_keep_their_order() {
        let mut scores = [1.0, 3.0, -2.0];
        likelihoods(&mut scores);
        assert!((scores.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(scores[1] > scores[0] && scores[0] > scores[2]);
    }

    #[test]
    fn features_that_differ_in_one_number_have_places_of_their_own() {
        let places: std::collections::BTreeSet<usize> = (0..64)
            .map(|value| feature(3, [value, 1], 1 << 16))
            .collect();
        assert!(places.len() > 60);
        assert_ne!(feature(1, [2], 1 << 16), feature(2, [1], 1 << 16));
    }
}
