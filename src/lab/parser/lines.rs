//! Some sentences in a row, as the network takes them at once.

use std::ops::Range;

use crate::syntax::Upos;

/// Words of several sentences, one after the other, with the rows of their features.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Where the rows of each word begin; one more than words.
    starts: Vec<u32>,
    rows: Vec<u32>,
    /// The tag of each word, as it was found.
    pub(super) tags: Vec<Upos>,
    /// The words of each sentence.
    pub(super) sentences: Vec<Range<usize>>,
}

impl Lines {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Appends a word, which ends where the next begins.
    pub(super) fn word(&mut self, tag: Upos, rows: impl Iterator<Item = u32>) {
        self.tags.push(tag);
        self.starts.push(self.rows.len() as u32);
        self.rows.extend(rows);
    }

    /// Ends the sentence of the last `words` words.
    pub(super) fn end(&mut self, words: usize) {
        self.sentences.push(self.len() - words..self.len());
    }

    /// The rows of a word.
    pub(super) fn rows(&self, word: usize) -> &[u32] {
        let end = self.starts.get(word + 1);
        let end = end.map_or(self.rows.len(), |end| *end as usize);
        &self.rows[self.starts[word] as usize..end]
    }

    /// All rows, each once, in order.
    pub(super) fn touched(&self) -> Vec<u32> {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// The values of each word and its neighbours side by side.
    pub(super) fn windows(&self, values: &[f32], width: usize, window: usize) -> Vec<f32> {
        let mut windows = vec![0.0; self.len() * width * window];
        self.each_neighbour(window, |word, place, other| {
            windows[(word * window + place) * width..][..width]
                .copy_from_slice(&values[other * width..][..width]);
        });
        windows
    }

    /// The way back of [`Self::windows`].
    pub(super) fn unwindowed(&self, slopes: &[f32], width: usize, window: usize) -> Vec<f32> {
        let mut sums = vec![0.0; self.len() * width];
        self.each_neighbour(window, |word, place, other| {
            let slopes = &slopes[(word * window + place) * width..][..width];
            let sums = &mut sums[other * width..][..width];
            sums.iter_mut()
                .zip(slopes)
                .for_each(|(sum, slope)| *sum += slope);
        });
        sums
    }

    fn each_neighbour(&self, window: usize, mut each: impl FnMut(usize, usize, usize)) {
        let reach = window / 2;
        for sentence in &self.sentences {
            for word in sentence.clone() {
                let first = word.saturating_sub(reach).max(sentence.start);
                for other in first..(word + reach + 1).min(sentence.end) {
                    each(word, other + reach - word, other);
                }
            }
        }
    }
}
