//! Which features have a row in the table: those seen often enough.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::data::Sample;
use crate::mention::Key;

/// The row that stands for features that have none.
pub(super) const NONE: u32 = u32::MAX;

/// Rows by feature.
pub(super) struct Vocabulary {
    rows: HashMap<Key, u32, FixedState>,
    /// The features in the order of their rows.
    pub(super) keys: Vec<Key>,
}

impl Vocabulary {
    /// The features that at least `least` tokens have, at most `most` of them,
    /// the most frequent first.
    pub(super) fn count(samples: &[Sample], least: u32, most: usize) -> Self {
        let mut counts: HashMap<Key, u32, FixedState> = HashMap::default();
        for key in samples.iter().flat_map(|sample| &sample.keys) {
            *counts.entry(*key).or_default() += 1;
        }
        let mut keys: Vec<(u32, Key)> = counts
            .into_iter()
            .filter(|(_, count)| *count >= least)
            .map(|(key, count)| (count, key))
            .collect();
        keys.sort_by_key(|(count, key)| (std::cmp::Reverse(*count), *key));
        keys.truncate(most);
        let keys: Vec<Key> = keys.into_iter().map(|(_, key)| key).collect();
        let rows = keys.iter().enumerate().map(|(row, key)| (*key, row as u32));
        Self {
            rows: rows.collect(),
            keys,
        }
    }

    /// Puts rows in the place of features.
    pub(super) fn apply(&self, sample: &mut Sample) {
        for key in &mut sample.keys {
            *key = self.rows.get(key).copied().unwrap_or(NONE);
        }
    }
}
