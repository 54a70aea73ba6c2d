//! Some texts in a row, as the network takes them at once.

use std::ops::Range;

use super::data::{Sample, TagSet};
use super::vocabulary::NONE;

/// Tokens of several texts, one after the other.
pub(super) struct Batch {
    starts: Vec<u32>,
    rows: Vec<u32>,
    /// Where paragraphs end.
    ends: Vec<u32>,
    pub(super) allowed: Vec<TagSet>,
    pub(super) weights: Vec<f32>,
    /// A number for each word of each text; 0 for none.
    words: Vec<u32>,
    words_count: usize,
    /// What each unit of the two hidden layers is multiplied by.
    pub(super) dropped: [Vec<f32>; 2],
}

/// How much is left out while learning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dropout {
    /// Of the features.
    pub(super) features: f32,
    /// Of the words, beside.
    pub(super) words: f32,
    /// Of the units of each hidden layer.
    pub(super) units: f32,
}

/// Nothing is left out.
pub(super) const KEEP: Dropout = Dropout {
    features: 0.0,
    words: 0.0,
    units: 0.0,
};

impl Batch {
    pub(super) fn new(
        samples: &[&Sample],
        hidden: [usize; 2],
        dropout: Dropout,
        random: &mut fastrand::Rng,
    ) -> Self {
        let mut batch = Self {
            starts: vec![0],
            rows: Vec::new(),
            ends: Vec::new(),
            allowed: Vec::new(),
            weights: Vec::new(),
            words: Vec::new(),
            words_count: 0,
            dropped: [Vec::new(), Vec::new()],
        };
        for sample in samples {
            batch.add(sample, dropout, random);
        }
        let kept = 1.0 / (1.0 - dropout.units);
        batch.dropped = hidden.map(|width| {
            let draw = |_| match dropout.units > 0.0 && random.f32() < dropout.units {
                true => 0.0,
                false => kept,
            };
            (0..width * batch.len()).map(draw).collect()
        });
        batch
    }

    fn add(&mut self, sample: &Sample, dropout: Dropout, random: &mut fastrand::Rng) {
        let first = self.len() as u32;
        let mut drop = |share: f32| share > 0.0 && random.f32() < share;
        for token in 0..sample.len() {
            let rows = sample.starts[token] as usize..sample.starts[token + 1] as usize;
            for (at, row) in sample.keys[rows].iter().enumerate() {
                // The word itself is the first feature.
                let share = if at == 0 {
                    dropout.words
                } else {
                    dropout.features
                };
                if *row != NONE && !drop(share) {
                    self.rows.push(*row);
                }
            }
            self.starts.push(self.rows.len() as u32);
        }
        self.ends.extend(sample.ends.iter().map(|end| first + end));
        self.allowed.extend(&sample.allowed);
        self.weights.extend(vec![sample.weight; sample.len()]);
        let base = self.words_count as u32;
        let most = sample.words.iter().copied().max().unwrap_or(0);
        let words = sample.words.iter();
        self.words
            .extend(words.map(|word| if *word == 0 { 0 } else { base + word }));
        self.words_count += most as usize;
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The rows of a token's features.
    pub(super) fn rows(&self, token: usize) -> &[u32] {
        &self.rows[self.starts[token] as usize..self.starts[token + 1] as usize]
    }

    /// All rows, each once, in order.
    pub(super) fn touched(&self) -> Vec<u32> {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    pub(super) fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|end| *end as usize));
        starts
            .zip(&self.ends)
            .map(|(start, end)| start..*end as usize)
    }

    /// Calls `each` with a token, the place in its window and the token there.
    pub(super) fn each_neighbour(&self, window: usize, mut each: impl FnMut(usize, usize, usize)) {
        let reach = window / 2;
        for paragraph in self.paragraphs() {
            for token in paragraph.clone() {
                let first = token.saturating_sub(reach).max(paragraph.start);
                for other in first..(token + reach + 1).min(paragraph.end) {
                    each(token, other + reach - token, other);
                }
            }
        }
    }

    /// The values of each token and its neighbours side by side.
    pub(super) fn windows(&self, values: &[f32], width: usize, window: usize) -> Vec<f32> {
        let mut windows = vec![0.0; self.len() * width * window];
        self.each_neighbour(window, |token, place, other| {
            windows[(token * window + place) * width..][..width]
                .copy_from_slice(&values[other * width..][..width]);
        });
        windows
    }

    /// The way back of [`Self::windows`].
    pub(super) fn unwindowed(&self, slopes: &[f32], width: usize, window: usize) -> Vec<f32> {
        let mut sums = vec![0.0; self.len() * width];
        self.each_neighbour(window, |token, place, other| {
            let slopes = &slopes[(token * window + place) * width..][..width];
            add(&mut sums[other * width..][..width], slopes);
        });
        sums
    }

    /// For each word the greatest value of each unit, and the token that has it.
    pub(super) fn memory(&self, values: &[f32], width: usize) -> (Vec<f32>, Vec<u32>) {
        let mut memory = vec![0.0; (self.words_count + 1) * width];
        let mut places = vec![u32::MAX; memory.len()];
        for (token, word) in self.words.iter().enumerate().filter(|(_, word)| **word > 0) {
            let start = *word as usize * width;
            for (unit, value) in values[token * width..][..width].iter().enumerate() {
                if *value > memory[start + unit] {
                    memory[start + unit] = *value;
                    places[start + unit] = token as u32;
                }
            }
        }
        (memory, places)
    }

    /// Windows with what is remembered of the middle word behind them.
    pub(super) fn joined(
        &self,
        values: &[f32],
        memory: &[f32],
        width: usize,
        window: usize,
    ) -> Vec<f32> {
        let row = width * (window + 1);
        let mut joined = vec![0.0; self.len() * row];
        self.each_neighbour(window, |token, place, other| {
            joined[token * row + place * width..][..width]
                .copy_from_slice(&values[other * width..][..width]);
        });
        for (token, word) in self.words.iter().enumerate().filter(|(_, word)| **word > 0) {
            joined[token * row + window * width..][..width]
                .copy_from_slice(&memory[*word as usize * width..][..width]);
        }
        joined
    }

    /// The way back of [`Self::joined`] and [`Self::memory`].
    pub(super) fn unjoined(
        &self,
        slopes: &[f32],
        places: &[u32],
        width: usize,
        window: usize,
    ) -> Vec<f32> {
        let row = width * (window + 1);
        let mut sums = vec![0.0; self.len() * width];
        self.each_neighbour(window, |token, place, other| {
            add(
                &mut sums[other * width..][..width],
                &slopes[token * row + place * width..][..width],
            );
        });
        for (token, word) in self.words.iter().enumerate().filter(|(_, word)| **word > 0) {
            for unit in 0..width {
                let place = places[*word as usize * width + unit];
                if place != u32::MAX {
                    sums[place as usize * width + unit] +=
                        slopes[token * row + window * width + unit];
                }
            }
        }
        sums
    }
}

fn add(sums: &mut [f32], values: &[f32]) {
    sums.iter_mut()
        .zip(values)
        .for_each(|(sum, value)| *sum += value);
}
