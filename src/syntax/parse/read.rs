//! Words of a sentence read by the network: from features to each word's vector.

use super::memory::remember;
use super::net::Net;
use super::{LONGEST, WINDOW};

/// Words left empty before and behind, so that windows end there.
const GAP: usize = WINDOW / 2;

/// The words of one stretch, and room for the next.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The sum of rows of each word, with gaps.
    sums: Vec<i16>,
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
    /// Forgets the words; `words` will come.
    pub(super) fn start(&mut self, net: &Net, words: usize) {
        debug_assert!(words <= LONGEST);
        self.sums.clear();
        self.sums.resize((words + 2 * GAP) * net.row, 0);
    }

    /// Where the rows of a word are summed.
    pub(super) fn sum(&mut self, net: &Net, word: usize) -> &mut [i16] {
        &mut self.sums[(word + GAP) * net.row..][..net.row]
    }

    /// Reads the words whose rows have been summed.
    pub(super) fn read(&mut self, net: &Net) {
        let words = self.sums.len() / net.row - 2 * GAP;
        let (units, memory) = (net.units(), net.memory);
        let width = units + 2 * memory;
        self.joined.resize(words * width, 0);
        self.drives.resize(words * 4 * memory, 0);
        for word in 0..words {
            let window = &self.sums[word * net.row..][..net.row * WINDOW];
            let joined = &mut self.joined[word * width..][..width];
            net.first
                .units(window, &mut self.scratch, &mut joined[..units]);
            let drives = &mut self.drives[word * 4 * memory..][..4 * memory];
            net.drives.sums(&joined[..units], drives);
        }
        for word in 0..words {
            self.remember(net, word, word == 0, 0);
        }
        for word in (0..words).rev() {
            self.remember(net, word, word + 1 == words, 1);
        }
        let vector = net.word.outputs();
        self.vectors.resize(words * vector, 0);
        let joined = self.joined.chunks_exact(width);
        for (joined, vector) in joined.zip(self.vectors.chunks_exact_mut(vector)) {
            net.word.units(joined, &mut self.scratch, vector);
        }
    }

    /// Goes on to a word in one direction, from nothing if it is the first.
    fn remember(&mut self, net: &Net, word: usize, is_first: bool, side: usize) {
        let (units, memory) = (net.units(), net.memory);
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
