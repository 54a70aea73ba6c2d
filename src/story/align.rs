//! How much two utterances share: local alignment (Smith and Waterman 1981) of
//! their words, in which a rare word counts more than a small one.

use super::utterance::Utterance;
use super::words::Word;

/// What two utterances share.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Shared {
    /// The weight of the shared words; words outside the marks count half.
    pub(super) evidence: f32,
    /// The part of the smaller utterance's weight that is shared, 0 to 1.
    pub(super) coverage: f32,
    /// The part of the larger utterance's weight that is shared, 0 to 1.
    pub(super) mutual: f32,
    /// The number of shared words inside both.
    pub(super) words: usize,
}

/// For each word that stands in order with others: the smallest ones tell that
/// it is the same run.
const IN_ORDER: f32 = 0.1;
/// For another form of a word, as a part of its weight.
const INFLECTED: f32 = 0.8;
/// For a word in the place of another.
const CHANGED: f32 = -0.3;
/// For a word that only one has.
const LEFT_OUT: f32 = -0.2;

/// Aligns two utterances. Takes time by the product of their lengths, which
/// `utterance` bounds.
pub(super) fn shared(one: &Utterance, other: &Utterance) -> Shared {
    let matches = best_local(one, other);
    let mut shared = Shared::default();
    let (mut of_one, mut of_other) = (0.0, 0.0);
    for (i, j) in matches {
        let weight = alike(&one.words[i], &other.words[j]) * one.words[i].weight;
        let inside = (one.core.contains(&i), other.core.contains(&j));
        let counted = if inside == (true, true) {
            weight
        } else {
            weight / 2.0
        };
        shared.evidence += counted + IN_ORDER;
        shared.words += usize::from(inside == (true, true));
        of_one += if inside.0 { weight } else { 0.0 };
        of_other += if inside.1 { weight } else { 0.0 };
    }
    let (of_one, of_other) = (of_one / total(one), of_other / total(other));
    shared.coverage = f32::max(of_one, of_other);
    shared.mutual = f32::min(of_one, of_other);
    shared
}

/// The words of an utterance for [`at_most`]: their weights by stem, in order.
pub(super) struct Bag {
    words: Vec<(u64, f32)>,
    total: f32,
}

impl Bag {
    pub(super) fn of(utterance: &Utterance) -> Self {
        let words = utterance.words.iter();
        let mut words: Vec<(u64, f32)> = words.map(|word| (word.stem, word.weight)).collect();
        words.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        let total = total(utterance);
        Self { words, total }
    }
}

/// What two utterances share at most, in time by the sum of their lengths: most that have
/// a run of words in common share nothing else, and need not be aligned.
pub(super) fn at_most(one: &Bag, other: &Bag) -> Shared {
    let mut facing = other.words.iter().peekable();
    let (mut weight, mut words) = (0.0, 0);
    for (stem, its) in &one.words {
        while facing.next_if(|(other, _)| other < stem).is_some() {}
        if facing.next_if(|(other, _)| other == stem).is_some() {
            weight += its;
            words += 1;
        }
    }
    Shared {
        evidence: weight + IN_ORDER * words as f32,
        coverage: weight / one.total.min(other.total),
        mutual: weight / one.total.max(other.total),
        words,
    }
}

/// What two utterances share whatever the order: their telling words by stem.
pub(super) fn shared_anyhow(one: &Utterance, other: &Utterance) -> Shared {
    let telling = |utterance: &Utterance| {
        let words = utterance
            .core()
            .iter()
            .filter(|word| word.weight >= TELLING);
        let mut stems: Vec<(u64, f32)> = words.map(|word| (word.stem, word.weight)).collect();
        stems.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        stems.dedup_by_key(|(stem, _)| *stem);
        stems
    };
    let (one, other) = (telling(one), telling(other));
    let has = |stem: u64| other.binary_search_by_key(&stem, |(stem, _)| *stem).is_ok();
    let both: Vec<f32> = one
        .iter()
        .filter(|(stem, _)| has(*stem))
        .map(|(_, weight)| *weight)
        .collect();
    let evidence: f32 = both.iter().sum();
    let all = |stems: &[(u64, f32)]| {
        let all: f32 = stems.iter().map(|(_, weight)| weight).sum();
        all.max(f32::MIN_POSITIVE)
    };
    let (of_one, of_other) = (evidence / all(&one), evidence / all(&other));
    Shared {
        evidence,
        coverage: of_one.max(of_other),
        mutual: of_one.min(of_other),
        words: both.len(),
    }
}

/// Words that weigh less tell nothing without those beside them.
const TELLING: f32 = 0.4;

/// How much two words are one: another form of it counts less.
fn alike(one: &Word, other: &Word) -> f32 {
    match (one.form == other.form, one.stem == other.stem) {
        (true, _) => 1.0,
        (false, true) => INFLECTED,
        _ => 0.0,
    }
}

fn total(utterance: &Utterance) -> f32 {
    let weights = utterance.core().iter().map(|word| word.weight);
    weights.sum::<f32>().max(f32::MIN_POSITIVE)
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Stop,
    Both,
    One,
    Other,
}

/// The pairs of equal words on the best local path, from its end to its start.
fn best_local(one: &Utterance, other: &Utterance) -> Vec<(usize, usize)> {
    let width = other.words.len() + 1;
    let mut steps = vec![Step::Stop; (one.words.len() + 1) * width];
    let mut row = vec![0.0_f32; width];
    let mut best = (0.0, 0);
    for (i, word) in one.words.iter().enumerate() {
        let mut diagonal = 0.0;
        for (j, facing) in other.words.iter().enumerate() {
            let both = diagonal
                + match alike(word, facing) {
                    0.0 => CHANGED,
                    alike => alike * word.weight + IN_ORDER,
                };
            diagonal = row[j + 1];
            let moves = [
                (both, Step::Both),
                (row[j + 1] + LEFT_OUT, Step::One),
                (row[j] + LEFT_OUT, Step::Other),
            ];
            let (score, step) = moves.into_iter().fold((0.0, Step::Stop), |best, next| {
                if next.0 > best.0 { next } else { best }
            });
            let at = (i + 1) * width + j + 1;
            row[j + 1] = score;
            steps[at] = step;
            if score > best.0 {
                best = (score, at);
            }
        }
    }
    trace(one, other, &steps, best.1)
}

fn trace(one: &Utterance, other: &Utterance, steps: &[Step], end: usize) -> Vec<(usize, usize)> {
    let width = other.words.len() + 1;
    let mut at = end;
    let mut matches = Vec::new();
    loop {
        match steps[at] {
            Step::Stop => return matches,
            Step::One => at -= width,
            Step::Other => at -= 1,
            Step::Both => {
                let (i, j) = (at / width - 1, at % width - 1);
                if alike(&one.words[i], &other.words[j]) > 0.0 {
                    matches.push((i, j));
                }
                at -= width + 1;
            }
        }
    }
}
