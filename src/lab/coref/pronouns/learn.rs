//! Whom a pronoun means, learned as a ranking, and measured on texts held out.

use std::collections::BTreeMap;

use crate::coref::{ClusterId, FEATURES};
use crate::lab::Tally;
use crate::lab::ranking::{self, Learning};

/// Parts that are held out in turn.
const FOLDS: usize = 5;

/// How weights are learned.
const LEARNING: Learning = Learning {
    features: FEATURES,
    epochs: 12,
    rate: 0.05,
    least: 1,
};

/// What it costs to answer "none" where somebody is meant.
pub(super) const LOST: f32 = 3.0;

/// What it costs to answer somebody where none or somebody else is meant.
pub(super) const WRONG: f32 = 1.0;

/// A question with its right answers: the first option is "none of them".
pub(super) struct Example {
    /// What kind of pronoun it is: "he", "it" or "they".
    pub(super) class: usize,
    /// Features and what is right.
    pub(super) ranking: ranking::Example,
    /// The cluster of each candidate.
    pub(super) clusters: Vec<ClusterId>,
}

impl Example {
    /// Whether a link is found, right and wanted, as the shipped code answers.
    fn tally(&self, weights: &[f32]) -> Tally {
        let scores = self.ranking.scores(weights);
        let mut sums: BTreeMap<ClusterId, f32> = BTreeMap::new();
        for (cluster, score) in self.clusters.iter().zip(&scores[1..]) {
            *sums.entry(*cluster).or_insert(0.0) += (score - scores[0]).exp();
        }
        let most = sums.values().copied().fold(1.0, f32::max);
        let found = sums.iter().find(|(_, sum)| **sum >= most);
        let found = found.map(|(cluster, _)| *cluster);
        let mut answers = self.clusters.iter().zip(&self.ranking.right[1..]);
        let right = answers.any(|(cluster, right)| *right && Some(*cluster) == found);
        Tally {
            right: usize::from(right),
            found: usize::from(found.is_some()),
            wanted: usize::from(!self.ranking.right[0]),
        }
    }
}

/// Links found, right and wanted by kind of pronoun, each text answered by
/// weights that were learned without it.
pub(super) fn held_out(examples: &[Example]) -> String {
    let mut tallies = [Tally::default(); 3];
    for fold in 0..FOLDS {
        let is_held = |example: &&Example| example.ranking.text % FOLDS == fold;
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

/// Weights from examples.
pub(super) fn learn<'e>(examples: impl IntoIterator<Item = &'e Example>) -> Vec<f32> {
    LEARNING.learn(examples.into_iter().map(|example| &example.ranking))
}
