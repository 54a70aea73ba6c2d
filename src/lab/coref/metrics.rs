//! MUC, B-cubed and CEAF-e, and their mean, as Pradhan et al. 2014 ("Scoring
//! Coreference Partitions of Predicted Mentions") define them for CoNLL-2012.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use pathfinding::prelude::{Matrix, kuhn_munkres};

/// Entities as lists of mentions. A mention is a number; the same number in key
/// and response is the same mention, and no mention stands in two entities.
pub type Clusters = Vec<Vec<usize>>;

/// Sums of numerators and denominators for recall and precision, over documents.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sums {
    recall: (f64, f64),
    precision: (f64, f64),
}

impl Sums {
    /// Recall in per cent.
    pub fn recall(&self) -> f64 {
        share(self.recall)
    }

    /// Precision in per cent.
    pub fn precision(&self) -> f64 {
        share(self.precision)
    }

    /// The harmonic mean of both, in per cent.
    pub fn f1(&self) -> f64 {
        let (recall, precision) = (self.recall(), self.precision());
        if recall + precision == 0.0 {
            return 0.0;
        }
        2.0 * recall * precision / (recall + precision)
    }

    fn add(&mut self, other: Self) {
        self.recall.0 += other.recall.0;
        self.recall.1 += other.recall.1;
        self.precision.0 += other.precision.0;
        self.precision.1 += other.precision.1;
    }
}

fn share((part, whole): (f64, f64)) -> f64 {
    if whole == 0.0 {
        0.0
    } else {
        100.0 * part / whole
    }
}

/// The three measures over some documents.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ConllScore {
    /// Links that hold entities together.
    pub muc: Sums,
    /// For each mention, how much of its entity is found.
    pub b_cubed: Sums,
    /// Entities, each matched with at most one (similarity φ4).
    pub ceaf_e: Sums,
}

impl ConllScore {
    /// The score of one document.
    pub fn new(key: &Clusters, response: &Clusters) -> Self {
        let pair = |measure: fn(&Clusters, &Clusters) -> (f64, f64)| Sums {
            recall: measure(key, response),
            precision: measure(response, key),
        };
        Self {
            muc: pair(muc),
            b_cubed: pair(b_cubed),
            ceaf_e: ceaf_e(key, response),
        }
    }

    /// The mean F1 of the three, in per cent.
    pub fn f1(&self) -> f64 {
        (self.muc.f1() + self.b_cubed.f1() + self.ceaf_e.f1()) / 3.0
    }

    /// Adds another document.
    pub fn add(&mut self, other: Self) {
        self.muc.add(other.muc);
        self.b_cubed.add(other.b_cubed);
        self.ceaf_e.add(other.ceaf_e);
    }
}

type Places = HashMap<usize, usize, FixedState>;

/// The entity of each mention.
fn places(clusters: &Clusters) -> Places {
    let entities = clusters.iter().enumerate();
    entities
        .flat_map(|(at, mentions)| mentions.iter().map(move |mention| (*mention, at)))
        .collect()
}

/// How many of a cluster's mentions stand in each entity of the other side, and
/// how many in none.
fn parts(cluster: &[usize], other: &Places) -> (Vec<usize>, usize) {
    let mut entities: Vec<usize> = cluster
        .iter()
        .filter_map(|mention| other.get(mention).copied())
        .collect();
    let missing = cluster.len() - entities.len();
    entities.sort_unstable();
    let sizes = entities.chunk_by(|a, b| a == b).map(<[usize]>::len);
    (sizes.collect(), missing)
}

fn muc(key: &Clusters, response: &Clusters) -> (f64, f64) {
    let other = places(response);
    let mut sums = (0, 0);
    for cluster in key.iter().filter(|cluster| !cluster.is_empty()) {
        let (parts, missing) = parts(cluster, &other);
        sums.0 += cluster.len() - parts.len() - missing;
        sums.1 += cluster.len() - 1;
    }
    (sums.0 as f64, sums.1 as f64)
}

fn b_cubed(key: &Clusters, response: &Clusters) -> (f64, f64) {
    let other = places(response);
    let mut sums = (0.0, 0.0);
    for cluster in key {
        let (parts, _) = parts(cluster, &other);
        let squares: usize = parts.iter().map(|size| size * size).sum();
        if squares > 0 {
            sums.0 += squares as f64 / cluster.len() as f64;
        }
        sums.1 += cluster.len() as f64;
    }
    sums
}

fn ceaf_e(key: &Clusters, response: &Clusters) -> Sums {
    let best = best_match(key, response);
    Sums {
        recall: (best, key.len() as f64),
        precision: (best, response.len() as f64),
    }
}

/// What a similarity of 1 is as a whole number: the assignment wants an order.
const UNIT: f64 = 1e9;

/// The greatest sum of φ4 = 2 |K ∩ R| / (|K| + |R|) over one-to-one assignments.
fn best_match(key: &Clusters, response: &Clusters) -> f64 {
    // No more rows than columns.
    if key.len() > response.len() {
        return best_match(response, key);
    }
    if key.is_empty() {
        return 0.0;
    }
    let other = places(response);
    let mut weights = Matrix::new(key.len(), response.len(), 0i64);
    for (row, cluster) in key.iter().enumerate() {
        for column in cluster.iter().filter_map(|mention| other.get(mention)) {
            let size = (cluster.len() + response[*column].len()) as f64;
            weights[(row, *column)] += (UNIT * 2.0 / size) as i64;
        }
    }
    let (sum, _) = kuhn_munkres(&weights);
    sum as f64 / UNIT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 0.01, "{found}, not {wanted}");
    }

    #[test]
    fn the_same_partition_is_all_right() {
        let key = vec![vec![1, 2], vec![3, 4, 5]];
        let score = ConllScore::new(&key, &key);
        near(score.f1(), 100.0);
    }

    /// Key {a b c} {d e f g}; response {a b} {c d} {f g h i}: the example of the
    /// paper, figure 1 and section 4.
    #[test]
    fn the_example_of_the_paper() {
        let key = vec![vec![1, 2, 3], vec![4, 5, 6, 7]];
        let response = vec![vec![1, 2], vec![3, 4], vec![6, 7, 8, 9]];
        let score = ConllScore::new(&key, &response);
        near(score.muc.recall(), 40.0);
        near(score.muc.precision(), 40.0);
        // (4/3 + 1/3 + 1/4 + 4/4) / 7 and (4/2 + 1/2 + 1/2 + 4/4) / 8.
        near(score.b_cubed.recall(), 100.0 * (35.0 / 12.0) / 7.0);
        near(score.b_cubed.precision(), 50.0);
        // {a b} with {a b c}: 4/5; {f g h i} with {d e f g}: 4/8.
        near(score.ceaf_e.recall(), 65.0);
        near(score.ceaf_e.precision(), 100.0 * 1.3 / 3.0);
    }

    #[test]
    fn one_entity_for_all_is_precise_in_nothing() {
        let key = vec![vec![1, 2], vec![3, 4]];
        let score = ConllScore::new(&key, &vec![vec![1, 2, 3, 4]]);
        near(score.muc.recall(), 100.0);
        near(score.muc.precision(), 100.0 * 2.0 / 3.0);
        near(score.b_cubed.precision(), 50.0);
        near(score.ceaf_e.recall(), 100.0 * (4.0 / 6.0) / 2.0);
    }

    #[test]
    fn the_assignment_is_the_best_not_the_first() {
        // Greedy would give {1 2 3} its likest, and leave {4 5} with nothing.
        let key = vec![vec![1, 2, 3], vec![4, 5]];
        let response = vec![vec![1, 2, 4, 5], vec![3]];
        let score = ConllScore::new(&key, &response);
        near(score.ceaf_e.recall(), 100.0 * (0.5 + 4.0 / 6.0) / 2.0);
    }

    #[test]
    fn nothing_found_is_nought() {
        let score = ConllScore::new(&vec![vec![1, 2]], &Vec::new());
        near(score.f1(), 0.0);
    }
}
