//! Weights of a log-linear ranking from questions with their right answers: gradient
//! ascent on the likelihood of the right options together (Durrett and Klein 2013),
//! with steps by AdaGrad (Duchi et al. 2011). Mistakes may cost more or less
//! (softmax-margin: Gimpel and Smith 2010).

use crate::model::{Builder, Linear, mix};

/// A question with its right answers.
pub(super) struct Example {
    /// The number of its text.
    pub(super) text: usize,
    /// The features of each option.
    pub(super) options: Vec<Vec<u32>>,
    /// Which of them are right.
    pub(super) right: Vec<bool>,
    /// What each costs if it is taken and wrong: added to its score while learning, so
    /// that the dearer mistakes are kept at a greater distance.
    pub(super) costs: Vec<f32>,
}

/// The numbers of the features that `tell` emits.
pub(super) fn features(tell: impl FnOnce(&mut dyn FnMut(usize))) -> Vec<u32> {
    let mut features = Vec::new();
    tell(&mut |feature| features.push(feature as u32));
    features
}

/// How weights are learned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Learning {
    /// How many features there are.
    pub(super) features: usize,
    /// How often each example is looked at.
    pub(super) epochs: usize,
    /// The length of the first steps.
    pub(super) rate: f32,
    /// In how many examples a feature is seen at least; others tell nothing.
    pub(super) least: u32,
}

impl Example {
    /// The score of each option.
    pub(super) fn scores(&self, weights: &[f32]) -> Vec<f32> {
        let score = |features: &Vec<u32>| features.iter().map(|at| weights[*at as usize]).sum();
        self.options.iter().map(score).collect()
    }

    /// How much likelier each option should become: that of the right ones among
    /// themselves, less that among all.
    fn slopes(&self, weights: &[f32]) -> Vec<f32> {
        let scores = self.scores(weights).into_iter().zip(&self.costs);
        let costs = scores.zip(&self.right);
        let scores: Vec<f32> = costs
            .map(|((score, cost), right)| if *right { score } else { score + cost })
            .collect();
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        let likelihoods: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
        let all: f32 = likelihoods.iter().sum();
        let pairs = || likelihoods.iter().zip(&self.right);
        let rights: f32 = pairs().filter(|(_, right)| **right).map(|(p, _)| p).sum();
        pairs()
            .map(|(likelihood, right)| {
                let wanted = if *right {
                    likelihood / rights.max(1e-20)
                } else {
                    0.0
                };
                wanted - likelihood / all
            })
            .collect()
    }
}

impl Learning {
    /// The mean of the weights over the later epochs.
    pub(super) fn learn<'e>(&self, examples: impl IntoIterator<Item = &'e Example>) -> Vec<f32> {
        let examples: Vec<&Example> = examples.into_iter().collect();
        let mut steps = Steps::new(self, &examples);
        let mut sums = vec![0.0f32; self.features];
        let mut chance = 1u64;
        for epoch in 0..self.epochs {
            let mut order: Vec<u32> = (0..examples.len() as u32).collect();
            for at in (1..order.len()).rev() {
                chance = chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
                order.swap(at, mix(chance) as usize % (at + 1));
            }
            for at in order {
                steps.step(examples[at as usize]);
            }
            if 2 * epoch >= self.epochs {
                let sums = sums.iter_mut().zip(&steps.weights);
                sums.for_each(|(sum, weight)| *sum += weight);
            }
        }
        let counted = (self.epochs - self.epochs.div_ceil(2)) as f32;
        sums.into_iter().map(|sum| sum / counted).collect()
    }
}

/// Weights while they are learned.
struct Steps {
    weights: Vec<f32>,
    squares: Vec<f32>,
    slopes: Vec<f32>,
    /// In how many examples each feature is seen.
    seen: Vec<u32>,
    learning: Learning,
}

impl Steps {
    fn new(learning: &Learning, examples: &[&Example]) -> Self {
        Self {
            weights: vec![0.0; learning.features],
            squares: vec![1e-6; learning.features],
            slopes: vec![0.0; learning.features],
            seen: seen(learning.features, examples),
            learning: *learning,
        }
    }

    /// One step up the slope of an example's likelihood.
    fn step(&mut self, example: &Example) {
        let slopes = example.slopes(&self.weights);
        let options = || example.options.iter().zip(&slopes);
        for (features, slope) in options() {
            for feature in features {
                self.slopes[*feature as usize] += slope;
            }
        }
        for (features, _) in options() {
            for feature in features {
                let at = *feature as usize;
                let slope = std::mem::take(&mut self.slopes[at]);
                if slope != 0.0 && self.seen[at] >= self.learning.least {
                    self.squares[at] += slope * slope;
                    self.weights[at] += self.learning.rate * slope / self.squares[at].sqrt();
                }
            }
        }
    }
}

/// In how many examples each feature is seen.
fn seen(features: usize, examples: &[&Example]) -> Vec<u32> {
    let mut seen = vec![0; features];
    let mut last = vec![u32::MAX; features];
    for (number, example) in (0..).zip(examples) {
        for feature in example.options.iter().flatten() {
            let last = &mut last[*feature as usize];
            if *last != number {
                *last = number;
                seen[*feature as usize] += 1;
            }
        }
    }
    seen
}

/// A model file of nothing but weights.
pub(super) fn packed(sections: &[(&'static str, &[f32])]) -> Vec<u8> {
    let whole = |weight: &f32| (weight * Linear::FINER).round().clamp(-128.0, 127.0) as i8;
    let mut builder = Builder::new();
    for (section, weights) in sections {
        let bytes = weights.iter().map(|weight| whole(weight).cast_unsigned());
        builder.add(section, bytes.collect());
    }
    builder.finish()
}
