//! The network while it learns: weights in floating point, forward and back.
//!
//! A word is the sum of the rows of its features. A first layer sees five words;
//! memories carry what it finds along the sentence in both directions; a layer joins
//! both to the word's vector. A state of the parser is the sum of what the words at
//! its slots and its signs give to hidden units; these score actions and relations.

use super::layer::{Layer, gate, rectify};
use super::lines::Lines;
use super::memory::{Memory, forget, remember};
use crate::lab::tensor::{Step, Tensor};
use crate::syntax::parse::{OUTPUTS, SIGNS, SLOTS, WINDOW};

/// How large the network is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    /// Values of a feature's row.
    pub(super) row: usize,
    /// Units of the first layer.
    pub(super) units: usize,
    /// Values that are remembered in each direction.
    pub(super) memory: usize,
    /// Values of a word's vector.
    pub(super) word: usize,
    /// Hidden units of a state.
    pub(super) hidden: usize,
}

/// All weights.
#[derive(Clone)]
pub(super) struct Net {
    pub(super) size: Size,
    /// A row for each feature.
    pub(super) table: Tensor,
    pub(super) first: Layer,
    pub(super) drives: Layer,
    pub(super) word: Layer,
    /// From a word's vector to the hidden units, slot by slot.
    pub(super) slots: Layer,
    /// What slots without a word give, and those with the root.
    pub(super) special: Tensor,
    pub(super) signs: Tensor,
    /// What is added to each hidden unit.
    pub(super) shift: Tensor,
    pub(super) out: Layer,
}

/// What a pass over words leaves for the way back.
pub(super) struct Trace {
    windows: Vec<f32>,
    units: Vec<f32>,
    drives: Vec<f32>,
    memory: Memory,
    joined: Vec<f32>,
    words: Vec<f32>,
    /// For each word and slot what it gives to the hidden units.
    pub(super) given: Vec<f32>,
}

/// Shares of units that are left out: of words' layers, of states.
pub(super) type Dropped = [f32; 2];

impl Net {
    pub(super) fn new(size: Size, rows: usize, random: &mut fastrand::Rng) -> Self {
        let Size {
            row,
            units,
            memory,
            word,
            hidden,
        } = size;
        Self {
            size,
            table: Tensor::new(rows, row, 0.1, random),
            first: Layer::new(row * WINDOW, units, random),
            drives: Layer::new(units, 4 * memory, random),
            word: Layer::new(units + 2 * memory, word, random),
            slots: Layer::new(word, SLOTS * hidden, random),
            special: Tensor::new(2, SLOTS * hidden, 0.05, random),
            signs: Tensor::new(SIGNS, hidden, 0.05, random),
            shift: Tensor::new(1, hidden, 0.0, random),
            out: Layer::new(hidden, OUTPUTS, random),
        }
    }

    /// Reads words.
    pub(super) fn read(&self, lines: &Lines, dropped: f32, random: &mut fastrand::Rng) -> Trace {
        let mut keep = keeper(dropped, random);
        let windows = lines.windows(&self.embed(lines), self.size.row, WINDOW);
        let mut units = self.first.forward(&windows);
        rectify(&mut units, &mut keep);
        let drives = self.drives.forward(&units);
        let memory = remember(lines, &drives, self.size.memory);
        let joined = join(
            &units,
            self.size.units,
            &memory.values,
            2 * self.size.memory,
        );
        let mut words = self.word.forward(&joined);
        rectify(&mut words, &mut keep);
        let given = self.slots.forward(&words);
        Trace {
            windows,
            units,
            drives,
            memory,
            joined,
            words,
            given,
        }
    }

    /// The way back of [`Self::read`], from the slopes of what words give.
    pub(super) fn read_back(&mut self, lines: &Lines, trace: &Trace, given: &[f32], dropped: f32) {
        let kept = 1.0 / (1.0 - dropped);
        let mut words = self.slots.back(&trace.words, given);
        gate(&mut words, &trace.words, kept);
        let joined = self.word.back(&trace.joined, &words);
        let [mut units, memory] = part(&joined, self.size.units, 2 * self.size.memory);
        let drives = forget(
            lines,
            &trace.drives,
            &trace.memory,
            &memory,
            self.size.memory,
        );
        let more = self.drives.back(&trace.units, &drives);
        units
            .iter_mut()
            .zip(more)
            .for_each(|(slope, more)| *slope += more);
        gate(&mut units, &trace.units, kept);
        let windows = self.first.back(&trace.windows, &units);
        self.embed_back(lines, &lines.unwindowed(&windows, self.size.row, WINDOW));
    }

    /// The sum of the rows of each word.
    fn embed(&self, lines: &Lines) -> Vec<f32> {
        let width = self.size.row;
        let mut sums = vec![0.0; lines.len() * width];
        for (word, sums) in sums.chunks_exact_mut(width).enumerate() {
            for row in lines.rows(word) {
                let values = &self.table.values[*row as usize * width..][..width];
                sums.iter_mut()
                    .zip(values)
                    .for_each(|(sum, value)| *sum += value);
            }
        }
        sums
    }

    fn embed_back(&mut self, lines: &Lines, slopes: &[f32]) {
        let width = self.size.row;
        for (word, slopes) in slopes.chunks_exact(width).enumerate() {
            for row in lines.rows(word) {
                let sums = &mut self.table.gradient[*row as usize * width..][..width];
                sums.iter_mut()
                    .zip(slopes)
                    .for_each(|(sum, slope)| *sum += slope);
            }
        }
    }

    /// Goes one step and forgets the gradients.
    pub(super) fn step(&mut self, lines: &Lines, step: Step) {
        let plain = Step { decay: 0.0, ..step };
        self.table.step_rows(&lines.touched(), step);
        for layer in [
            &mut self.first,
            &mut self.drives,
            &mut self.word,
            &mut self.slots,
            &mut self.out,
        ] {
            layer.step(step);
        }
        self.special.step(plain);
        self.signs.step(step);
        self.shift.step(plain);
    }
}

/// Draws what a unit is multiplied by: nought for a share that is left out.
pub(super) fn keeper(dropped: f32, random: &mut fastrand::Rng) -> impl FnMut() -> f32 {
    let kept = 1.0 / (1.0 - dropped);
    move || match dropped > 0.0 && random.f32() < dropped {
        true => 0.0,
        false => kept,
    }
}

/// Rows of `first` and `second` values side by side.
fn join(one: &[f32], first: usize, other: &[f32], second: usize) -> Vec<f32> {
    let rows = one.chunks_exact(first).zip(other.chunks_exact(second));
    rows.flat_map(|(one, other)| one.iter().chain(other).copied())
        .collect()
}

/// The way back of [`join`].
fn part(joined: &[f32], first: usize, second: usize) -> [Vec<f32>; 2] {
    let mut parts = [Vec::new(), Vec::new()];
    for row in joined.chunks_exact(first + second) {
        parts[0].extend(&row[..first]);
        parts[1].extend(&row[first..]);
    }
    parts
}
