//! From one printing to another, word by word: what is the same, what was left
//! out, what was put in.

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
enum Fate {
    Same,
    LeftOut,
    PutIn,
}

/// Larger tables than this are not filled: what differs is then one change.
const LARGEST: usize = 1 << 20;

/// The edits that make `printing` out of `wording`, by a longest common
/// subsequence of words that count as the same.
pub(super) fn edits(wording: Printing, printing: Printing) -> Vec<Edit> {
    let fates = fates(wording.words, printing.words);
    let (mut i, mut j) = (0, 0);
    let mut edits = Vec::new();
    for run in fates.chunk_by(|a, b| a == b) {
        let old = &wording.words[i..];
        let new = &printing.words[j..];
        let length = run.len();
        edits.push(match run[0] {
            Fate::LeftOut => Edit::LeftOut(words::printed(wording.text, &old[..length])),
            Fate::PutIn => Edit::PutIn(words::printed(printing.text, &new[..length])),
            Fate::Same => Edit::Same(words::printed(printing.text, &new[..length])),
        });
        i += if run[0] == Fate::PutIn { 0 } else { length };
        j += if run[0] == Fate::LeftOut { 0 } else { length };
    }
    edits
}

/// How `printing` stands to `wording`. Where marks vouch for the words they are
/// at most altered; without marks, few shared words make a paraphrase.
pub(super) fn relation(wording: &[Word], printing: &[Word], is_marked: bool) -> Relation {
    let fates = fates(wording, printing);
    let has = |fate| fates.contains(&fate);
    match (has(Fate::LeftOut), has(Fate::PutIn)) {
        (false, false) => Relation::Same,
        (true, false) => Relation::Shortened,
        _ if is_marked || kept(printing, &fates) >= 0.6 => Relation::Altered,
        _ => Relation::Paraphrased,
    }
}

/// The part of the printing's weight that is also in the wording.
fn kept(printing: &[Word], fates: &[Fate]) -> f32 {
    let of_printing = fates.iter().filter(|fate| **fate != Fate::LeftOut);
    let (mut same, mut all) = (0.0, f32::MIN_POSITIVE);
    for (word, fate) in printing.iter().zip(of_printing) {
        all += word.weight;
        same += if *fate == Fate::Same {
            word.weight
        } else {
            0.0
        };
    }
    same / all
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
            Word {
                form: word
                    .bytes()
                    .fold(7, |form, byte| form * 31 + u64::from(byte)),
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
        let edits = edits(wording, printing).into_iter().map(|edit| match edit {
            Edit::Same(words) => words,
            Edit::LeftOut(words) => format!("-{words}"),
            Edit::PutIn(words) => format!("+{words}"),
        });
        assert_eq!(edits.collect::<Vec<_>>().join("|"), wanted);
        assert_eq!(relation(&old_words, &new_words, false), relation_wanted);
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
