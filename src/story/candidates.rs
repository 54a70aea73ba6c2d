//! Which utterances are worth aligning: those that share a short run of words.

use super::utterance::Utterance;
use super::words::mix;

/// A run of words in more utterances than this is a common phrase or a very
/// well-known saying; then only neighbours are paired, which still joins all
/// printings of the saying.
const USUAL: usize = 16;
/// How many neighbours then.
const NEIGHBOURS: usize = 3;
/// Runs that weigh less ("one of the") are nobody's words.
const TELLING: f32 = 0.7;

/// Pairs of utterances, smaller index first, without repeats, in order. Their
/// number is linear in the number of words.
pub(super) fn pairs(utterances: &[Utterance]) -> Vec<(u32, u32)> {
    let mut places: Vec<(u64, u32)> = Vec::new();
    for (index, utterance) in utterances.iter().enumerate() {
        add_runs(utterance, index as u32, &mut places);
    }
    places.sort_unstable();
    places.dedup();
    let mut pairs: Vec<(u32, u32)> = places
        .chunk_by(|a, b| a.0 == b.0)
        .flat_map(pairs_of_run)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The pairs of utterances that have one run.
fn pairs_of_run(places: &[(u64, u32)]) -> impl Iterator<Item = (u32, u32)> {
    let reach = if places.len() > USUAL {
        NEIGHBOURS
    } else {
        USUAL
    };
    places.iter().enumerate().flat_map(move |(at, (_, one))| {
        let after = &places[at + 1..];
        let after = &after[..after.len().min(reach)];
        after.iter().map(|(_, other)| (*one, *other))
    })
}

/// Runs of three words as they stand, and of two that tell something, with the
/// small ones and at most one other between them.
fn add_runs(utterance: &Utterance, index: u32, places: &mut Vec<(u64, u32)>) {
    let words = &utterance.words;
    for run in words.windows(3) {
        if run.iter().map(|word| word.weight).sum::<f32>() >= TELLING {
            places.push((mix(run.iter().map(|word| word.stem)), index));
        }
    }
    let telling: Vec<u64> = words
        .iter()
        .filter(|word| word.weight >= 0.5)
        .map(|word| word.stem)
        .collect();
    for (at, form) in telling.iter().enumerate() {
        let next = telling[at + 1..].iter().take(2);
        places.extend(next.map(|next| (mix([*form, *next, 2]), index)));
    }
    add_retold(utterance, index, places);
    if utterance.core.len() <= 2 {
        places.push((mix(utterance.core().iter().map(|word| word.stem)), index));
    }
}

/// How many telling words of an utterance may be found in other words round them.
const RETOLD: usize = 10;

/// Two telling words of the same speaker in whatever order: what is retold without marks
/// keeps hardly more.
fn add_retold(utterance: &Utterance, index: u32, places: &mut Vec<(u64, u32)>) {
    let Some(speaker) = utterance.speaker else {
        return;
    };
    let telling = utterance.core().iter().filter(|word| word.weight >= 0.8);
    let mut stems: Vec<u64> = telling.map(|word| word.stem).take(RETOLD).collect();
    stems.sort_unstable();
    stems.dedup();
    for (at, stem) in stems.iter().enumerate() {
        let rest = stems[at + 1..].iter();
        let key = |other: &u64| mix([*stem, *other, 3, u64::from(speaker.get())]);
        places.extend(rest.map(|other| (key(other), index)));
    }
}
