//! What a reader should know of a difference: that a cut may change the sense, that words
//! were put in, that somebody else or another day is named.

use super::diff::{Fate, Run};
use super::types::{Flag, FlagKind};
use super::words::{self, Word};

/// Words without which a sentence may say something else, by what they do to it.
const TURNS: [&[&str]; 3] = [
    &[
        "not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "cannot",
        "hardly", "barely",
    ],
    &[
        "if", "unless", "until", "provided", "only", "except", "might", "may", "could", "perhaps",
    ],
    &["but", "although", "though", "however", "yet", "despite"],
];

/// The row of words that deny.
const NEGATION: usize = 0;

/// A put-in run shorter than this in weight is "the" or "of".
const TELLING: f32 = 0.4;

/// The words of two printings with the texts that they stand in.
pub(super) struct Pair<'a> {
    pub(super) wording: (&'a str, &'a [Word]),
    pub(super) printing: (&'a str, &'a [Word]),
    pub(super) runs: &'a [Run],
}

impl Pair<'_> {
    /// The flags that the words themselves raise; `marked` where marks vouch for them.
    pub(super) fn flags(&self, marked: bool) -> Vec<Flag> {
        let sense = self.lost_turn();
        let put_in = if marked { self.put_in() } else { None };
        let flag = |kind, words: Option<String>| words.map(|words| Flag { kind, words });
        let flags = [flag(FlagKind::Sense, sense), flag(FlagKind::PutIn, put_in)];
        flags.into_iter().flatten().collect()
    }

    /// The first word that turns the sense, lost from a sentence of which other words are
    /// kept, where nothing that was put in does the same.
    fn lost_turn(&self) -> Option<String> {
        let runs = self.runs.iter().filter(|run| run.fate == Fate::LeftOut);
        let mut lost =
            runs.flat_map(|run| self.beside_kept(run).into_iter().map(move |at| (run, at)));
        lost.find_map(|(run, at)| {
            let word = &self.wording.1[at];
            let turn = turn(self.wording.0, word)?;
            if turn.0 == NEGATION && !self.is_in_kept_clause(run, at) {
                return None;
            }
            let again = self.put_in_words().any(|other| {
                let other = &self.printing.1[other];
                self::turn(self.printing.0, other).is_some_and(|(kind, _)| kind == turn.0)
            });
            (!again).then(|| turn.1.to_owned())
        })
    }

    /// The words of a run that was left out which stand in one sentence with kept words:
    /// those up to its first stop and those behind its last; all, if it has none.
    fn beside_kept(&self, run: &Run) -> Vec<usize> {
        let (text, words) = self.wording;
        let ends = |at: &usize| is_end(text, &words[*at]);
        let before = run.old.start > 0 && !ends(&(run.old.start - 1));
        let behind = run.old.end < words.len();
        let first = run.old.clone().find(ends).map_or(run.old.end, |at| at + 1);
        let last = run
            .old
            .clone()
            .rev()
            .find(ends)
            .map_or(run.old.start, |at| at + 1);
        let head = if before { run.old.start..first } else { 0..0 };
        let tail = if behind {
            last.max(head.end)..run.old.end
        } else {
            0..0
        };
        head.chain(tail).collect()
    }

    /// Whether no comma parts a word that was left out from the kept words before or behind
    /// it: a negation denies its own clause, where a condition reaches over commas.
    fn is_in_kept_clause(&self, run: &Run, at: usize) -> bool {
        let (text, words) = self.wording;
        let free = |from: usize, to: usize| words[from..to].iter().all(|word| !is_cut(text, word));
        let before = run.old.start > 0 && free(run.old.start - 1, at);
        before || (run.old.end < words.len() && free(at, run.old.end))
    }

    fn put_in_words(&self) -> impl Iterator<Item = usize> {
        let runs = self.runs.iter().filter(|run| run.fate == Fate::PutIn);
        runs.flat_map(|run| run.new.clone())
    }

    /// The first telling words that were put in where nothing was left out, and that no
    /// brackets own up to.
    fn put_in(&self) -> Option<String> {
        let (text, words) = self.printing;
        let mut runs = self.runs.iter().enumerate();
        let found = runs.find(|(at, run)| {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let changed = beside
                .filter_map(|at| self.runs.get(at))
                .any(|run| run.fate == Fate::LeftOut);
            let inner = run.new.start > 0 && run.new.end < words.len();
            let weight: f32 = words[run.new.clone()].iter().map(|word| word.weight).sum();
            run.fate == Fate::PutIn && inner && !changed && weight >= TELLING && !self.owned(run)
        });
        found.map(|(_, run)| words::printed(text, &words[run.new.clone()]))
    }

    /// Whether square brackets stand round what was put in.
    fn owned(&self, run: &Run) -> bool {
        let (text, words) = self.printing;
        let start = words[run.new.start].printed.start as usize;
        let end = words[run.new.end - 1].printed.end as usize;
        text[..start].ends_with('[') || text[start..end].contains([']', '['])
    }
}

/// What a word does to the sense, and how it is printed there.
fn turn<'t>(text: &'t str, word: &Word) -> Option<(usize, &'t str)> {
    let printed = text[word.printed.range()].trim_matches(|letter: char| !letter.is_alphanumeric());
    let lower = printed.to_lowercase();
    let shortened = lower.ends_with("n't") || lower.ends_with("n’t");
    let kind = TURNS.iter().position(|turns| turns.contains(&&*lower));
    let kind = kind.or(shortened.then_some(NEGATION))?;
    Some((kind, printed))
}

fn is_end(text: &str, word: &Word) -> bool {
    let printed = text[word.printed.range()].trim_end_matches(['"', '”', '’', '\'', ')']);
    printed.ends_with(['.', '!', '?'])
}

/// Whether a clause ends with a word.
fn is_cut(text: &str, word: &Word) -> bool {
    let printed = text[word.printed.range()].trim_end();
    printed.ends_with([',', ';', ':', '–', '—', '.', '!', '?'])
}
