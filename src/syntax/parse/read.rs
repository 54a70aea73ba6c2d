//! Words of a sentence read by the network: from what they give to the first layer
//! to each word's vector.

use super::memory::remember;
use super::net::Net;
use super::words::Words;
use super::{LONGEST, WINDOW};
use crate::syntax::Upos;

/// The words of one stretch, and room for the next.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// For each word the units of the first layer and what is remembered.
    joined: Vec<i16>,
    /// The sums that drive the memories.
    drives: Vec<i32>,
    memory: Vec<i32>,
    /// Scratch of a layer.
    scratch: Vec<i32>,
    /// The vectors of the words.
    vectors: Vec<i16>,
}

impl Reading {
    /// Reads a stretch: the numbers of its words, and their tags.
    pub(super) fn read(&mut self, net: &Net, words: &Words, numbers: &[u32], tags: &[Upos]) {
        debug_assert!(numbers.len() <= LONGEST && numbers.len() == tags.len());
        let (count, units, memory) = (numbers.len(), net.units, net.memory);
        let width = units + 2 * memory;
        self.joined.resize(count * width, 0);
        self.drives.resize(count * 4 * memory, 0);
        for word in 0..count {
            self.look(net, words, numbers, tags, word);
            let drives = &mut self.drives[word * 4 * memory..][..4 * memory];
            let units = &self.joined[word * width..][..units];
            net.drives.sums(units, drives);
        }
        for word in 0..count {
            self.remember(net, word, word == 0, 0);
        }
        for word in (0..count).rev() {
            self.remember(net, word, word + 1 == count, 1);
        }
        let vector = net.word.outputs();
        self.vectors.resize(count * vector, 0);
        let joined = self.joined.chunks_exact(width);
        for (joined, vector) in joined.zip(self.vectors.chunks_exact_mut(vector)) {
            net.word.units(joined, &mut self.scratch, vector);
        }
    }

    /// The units of the first layer at a word: what it and its neighbours give.
    fn look(&mut self, net: &Net, words: &Words, numbers: &[u32], tags: &[Upos], word: usize) {
        let reach = WINDOW / 2;
        self.scratch.clear();
        self.scratch.resize(net.units, 0);
        let first = word.saturating_sub(reach);
        for other in first..(word + reach + 1).min(numbers.len()) {
            let place = (other + reach - word) * net.units;
            let given = &words.given(numbers[other])[place..][..net.units];
            let tag = &net.tag(tags[other])[place..][..net.units];
            let sums = self.scratch.iter_mut().zip(given.iter().zip(tag));
            sums.for_each(|(sum, (given, tag))| *sum = sum.wrapping_add(given.wrapping_add(*tag)));
        }
        let width = net.units + 2 * net.memory;
        let units = &mut self.joined[word * width..][..net.units];
        net.first.cut_to_units(&self.scratch, units);
    }

    /// Goes on to a word in one direction, from nothing if it is the first.
    fn remember(&mut self, net: &Net, word: usize, is_first: bool, side: usize) {
        let (units, memory) = (net.units, net.memory);
        if is_first {
            self.memory.clear();
            self.memory.resize(memory, 0);
        }
        let drives = &self.drives[(word * 2 + side) * 2 * memory..][..2 * memory];
        let told = &mut self.joined[word * (units + 2 * memory)..][units + side * memory..];
        remember(drives, net.cuts, &mut self.memory, &mut told[..memory]);
    }

    /// The vector of a word.
    pub(super) fn vector(&self, net: &Net, word: usize) -> &[i16] {
        let width = net.word.outputs();
        &self.vectors[word * width..][..width]
    }
}
