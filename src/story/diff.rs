//! From one printing to another, word by word: what is the same, what was left
//! out, what was put in.

use std::ops::Range;

use super::words::{self, Word};
use super::{Edit, Relation};

/// The words of one printing, with the text they stand in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printing<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
}

/// What happens to one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Same,
    LeftOut,
    PutIn,
}

/// Larger tables than this are not filled: what differs is then one change.
const LARGEST: usize = 1 << 20;

/// Words one after another to which the same happens: their places in the wording and in
/// the printing, of which one is empty unless they are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) fate: Fate,
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// What makes the words of a printing out of those of the wording, by a longest common
/// subsequence of words that count as the same.
pub(super) fn runs(wording: &[Word], printing: &[Word]) -> Vec<Run> {
    let (mut old, mut new) = (0, 0);
    let fates = fates(wording, printing);
    let runs = fates.chunk_by(|a, b| a == b).map(|run| {
        let (fate, start) = (run[0], (old, new));
        old += if fate == Fate::PutIn { 0 } else { run.len() };
        new += if fate == Fate::LeftOut { 0 } else { run.len() };
        Run {
            fate,
            old: start.0..old,
            new: start.1..new,
        }
    });
    runs.collect()
}

/// The same as a reader sees it.
pub(super) fn edits(wording: Printing, printing: Printing, runs: &[Run]) -> Vec<Edit> {
    let old = |run: &Run| words::printed(wording.text, &wording.words[run.old.clone()]);
    let new = |run: &Run| words::printed(printing.text, &printing.words[run.new.clone()]);
    let edits = runs.iter().map(|run| match run.fate {
        Fate::LeftOut => Edit::LeftOut(old(run)),
        Fate::PutIn => Edit::PutIn(new(run)),
        Fate::Same => Edit::Same(new(run)),
    });
    edits.collect()
}

/// How `printing` stands to the wording from which `runs` make it. Where marks vouch for
/// the words they are at most altered; without marks, few shared words make a paraphrase.
pub(super) fn relation(printing: &[Word], runs: &[Run], is_marked: bool) -> Relation {
    let has = |fate| runs.iter().any(|run| run.fate == fate);
    match (has(Fate::LeftOut), has(Fate::PutIn)) {
        (false, false) => Relation::Same,
        (true, false) => Relation::Shortened,
        _ if is_marked || kept(printing, runs) >= 0.6 => Relation::Altered,
        _ => Relation::Paraphrased,
    }
}

/// The part of the printing's weight that is also in the wording.
fn kept(printing: &[Word], runs: &[Run]) -> f32 {
    let weight = |words: &[Word]| words.iter().map(|word| word.weight).sum::<f32>();
    let same = runs.iter().filter(|run| run.fate == Fate::Same);
    let same: f32 = same.map(|run| weight(&printing[run.new.clone()])).sum();
    same / weight(printing).max(f32::MIN_POSITIVE)
}

fn fates(old: &[Word], new: &[Word]) -> Vec<Fate> {
    let is_same = |(a, b): &(&Word, &Word)| a.form == b.form;
    let start = old.iter().zip(new).take_while(is_same).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev());
    let end = end.take_while(is_same).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    let mut fates = vec![Fate::Same; start];
    middle(old, new, &mut fates);
    fates.resize(fates.len() + end, Fate::Same);
    fates
}

fn middle(old: &[Word], new: &[Word], fates: &mut Vec<Fate>) {
    let (mut i, mut j) = (0, 0);
    if old.len() * new.len() <= LARGEST {
        let width = new.len() + 1;
        let longest = longest_common(old, new);
        while i < old.len() && j < new.len() {
            let at = i * width + j;
            if old[i].form == new[j].form && longest[at] == longest[at + width + 1] + 1 {
                fates.push(Fate::Same);
                (i, j) = (i + 1, j + 1);
            } else if longest[at + width] >= longest[at + 1] {
                fates.push(Fate::LeftOut);
                i += 1;
            } else {
                fates.push(Fate::PutIn);
                j += 1;
            }
        }
    }
    fates.resize(fates.len() + old.len() - i, Fate::LeftOut);
    fates.resize(fates.len() + new.len() - j, Fate::PutIn);
}

/// For each pair of starts the length of the longest common subsequence behind.
fn longest_common(old: &[Word], new: &[Word]) -> Vec<u16> {
    let width = new.len() + 1;
    let mut longest = vec![0; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let at = i * width + j;
            longest[at] = match old[i].form == new[j].form {
                true => longest[at + width + 1] + 1,
                false => u16::max(longest[at + width], longest[at + 1]),
            };
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ByteSpan;

    /// Words of a weight, alike if they are spelt alike.
    fn words(text: &str) -> Vec<Word> {
        let mut at = 0;
        let words = text.split(' ').map(|word| {
            let start = at;
            at += word.len() as u32 + 1;
            let form = word
                .bytes()
                .fold(7, |form, byte| form * 31 + u64::from(byte));
            Word {
                form,
                stem: form,
                weight: 1.0,
                printed: ByteSpan::new(start, at - 1),
                is_glued: false,
            }
        });
        words.collect()
    }

    fn check(old: &str, new: &str, wanted: &str, relation_wanted: Relation) {
        let (old_words, new_words) = (words(old), words(new));
        let wording = Printing {
            text: old,
            words: &old_words,
        };
        let printing = Printing {
            text: new,
            words: &new_words,
        };
        let runs = runs(&old_words, &new_words);
        let edits = edits(wording, printing, &runs);
        let edits = edits.into_iter().map(|edit| match edit {
            Edit::Same(words) => words,
            Edit::LeftOut(words) => format!("-{words}"),
            Edit::PutIn(words) => format!("+{words}"),
        });
        assert_eq!(edits.collect::<Vec<_>>().join("|"), wanted);
        assert_eq!(relation(&new_words, &runs, false), relation_wanted);
    }

    #[test]
    fn what_is_kept_left_out_and_put_in() {
        check("a b c", "a b c", "a b c", Relation::Same);
        check("a b c d", "b c", "-a|b c|-d", Relation::Shortened);
        check("a b c d", "a d", "a|-b c|d", Relation::Shortened);
        check("a b c", "a x c", "a|-b|+x|c", Relation::Altered);
        check("a b c", "x y c", "-a b|+x y|c", Relation::Paraphrased);
        check("a b", "x y", "-a b|+x y", Relation::Paraphrased);
    }

    #[test]
    fn very_long_printings_are_one_change() {
        let (old, new) = ("a ".repeat(2000), "b ".repeat(2000));
        let (old, new) = (words(&old), words(&new));
        assert_eq!(fates(&old, &new).len(), 4002 - 1);
    }
}
