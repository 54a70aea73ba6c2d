//! Weights from questions with their right answers: gradient ascent on the likelihood
//! of the right mentions together (Durrett and Klein 2013), with steps by AdaGrad (Duchi
//! et al. 2011).

use std::collections::BTreeMap;

use crate::coref::{ClusterId, FEATURES};
use crate::lab::Tally;
use crate::model::mix;

/// Parts that are held out in turn.
const FOLDS: usize = 5;

/// Times that each example is looked at.
const EPOCHS: usize = 12;

/// The length of the first steps.
const RATE: f32 = 0.05;

/// What it costs to answer "none" where somebody is meant.
const LOST: f32 = 3.0;

/// What it costs to answer somebody where none or somebody else is meant.
const WRONG: f32 = 1.0;

/// A question with its right answers.
pub(super) struct Example {
    /// What kind of pronoun it is: "he", "it" or "they".
    pub(super) class: usize,
    /// The number of its text.
    pub(super) text: usize,
    /// The features of "none of them", then those of each candidate.
    pub(super) options: Vec<Vec<u32>>,
    pub(super) right: Vec<bool>,
    /// The cluster of each candidate.
    pub(super) clusters: Vec<ClusterId>,
}

impl Example {
    fn scores(&self, weights: &[f32]) -> Vec<f32> {
        let score = |features: &Vec<u32>| features.iter().map(|at| weights[*at as usize]).sum();
        self.options.iter().map(score).collect()
    }

    /// What each option costs if it is wrong: added to its score while learning, so
    /// that the dearer mistakes are kept at a greater distance (softmax-margin).
    fn costs(&self) -> impl Iterator<Item = f32> {
        let options = self.right.iter().enumerate();
        options.map(|(at, right)| match (*right, at) {
            (true, _) => 0.0,
            (false, 0) => LOST,
            (false, _) => WRONG,
        })
    }

    /// Whether a link is found, right and wanted, as the shipped code answers.
    fn tally(&self, weights: &[f32]) -> Tally {
        let scores = self.scores(weights);
        let mut sums: BTreeMap<ClusterId, f32> = BTreeMap::new();
        for (cluster, score) in self.clusters.iter().zip(&scores[1..]) {
            *sums.entry(*cluster).or_insert(0.0) += (score - scores[0]).exp();
        }
        let most = sums.values().copied().fold(1.0, f32::max);
        let found = sums.iter().find(|(_, sum)| **sum >= most);
        let found = found.map(|(cluster, _)| *cluster);
        let mut answers = self.clusters.iter().zip(&self.right[1..]);
        let right = answers.any(|(cluster, right)| *right && Some(*cluster) == found);
        Tally {
            right: usize::from(right),
            found: usize::from(found.is_some()),
            wanted: usize::from(!self.right[0]),
        }
    }
}

/// Links found, right and wanted by kind of pronoun, each text answered by
/// weights that were learned without it.
pub(super) fn held_out(examples: &[Example]) -> String {
    let mut tallies = [Tally::default(); 3];
    for fold in 0..FOLDS {
        let is_held = |example: &&Example| example.text % FOLDS == fold;
        let (held, rest): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(is_held);
        let weights = learn(rest);
        for example in held {
            tallies[example.class].add(example.tally(&weights));
        }
    }
    let figures = |(class, tally): (&str, Tally)| {
        let [p, r, f] = [tally.precision(), tally.recall(), tally.f1()];
        format!("{class}: {p:.1} / {r:.1} / {f:.1}\n")
    };
    let classes = ["he, she", "it", "they"].into_iter();
    classes.zip(tallies).map(figures).collect()
}

/// The mean of the weights over the later epochs.
pub(super) fn learn<'e>(examples: impl IntoIterator<Item = &'e Example>) -> Vec<f32> {
    let examples: Vec<&Example> = examples.into_iter().collect();
    let mut weights = vec![0.0f32; FEATURES];
    let (mut squares, mut sums) = (vec![1e-6f32; FEATURES], vec![0.0f32; FEATURES]);
    let mut chance = 1u64;
    for epoch in 0..EPOCHS {
        let mut order: Vec<u32> = (0..examples.len() as u32).collect();
        for at in (1..order.len()).rev() {
            chance = chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
            order.swap(at, mix(chance) as usize % (at + 1));
        }
        for at in order {
            for (feature, slope) in slopes(examples[at as usize], &weights) {
                let at = feature as usize;
                squares[at] += slope * slope;
                weights[at] += RATE * slope / squares[at].sqrt();
            }
        }
        if 2 * epoch >= EPOCHS {
            let sums = sums.iter_mut().zip(&weights);
            sums.for_each(|(sum, weight)| *sum += weight);
        }
    }
    let counted = (EPOCHS - EPOCHS.div_ceil(2)) as f32;
    sums.into_iter().map(|sum| sum / counted).collect()
}

/// The slope of the likelihood of the right options by each feature.
fn slopes(example: &Example, weights: &[f32]) -> BTreeMap<u32, f32> {
    let scores = example.scores(weights).into_iter().zip(example.costs());
    let scores: Vec<f32> = scores.map(|(score, cost)| score + cost).collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let likelihoods: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let all: f32 = likelihoods.iter().sum();
    let rights = likelihoods.iter().zip(&example.right);
    let rights = rights.filter(|(_, right)| **right);
    let rights = rights.map(|(likelihood, _)| likelihood).sum::<f32>();
    let mut slopes = BTreeMap::new();
    let options = example.options.iter().zip(likelihoods).zip(&example.right);
    for ((features, likelihood), right) in options {
        let wanted = if *right {
            likelihood / rights.max(1e-20)
        } else {
            0.0
        };
        let slope = wanted - likelihood / all;
        for feature in features {
            *slopes.entry(*feature).or_insert(0.0) += slope;
        }
    }
    slopes
}
