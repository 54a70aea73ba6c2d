//! Which utterances are printings of one saying.

use std::collections::BTreeMap;

use super::align::{self, Bag, Shared};
use super::candidates;
use super::utterance::Utterance;
use crate::document::Document;
use crate::quote::Quote;
use crate::text::Id;

/// Where a printing of something stands.
pub(super) type Place = (Id<Document>, Id<Quote>);

/// Utterances by what they say: first those that share enough words, then those
/// that are printed at the same places, such as the sentences of one quote.
pub(super) fn all(utterances: &[Utterance]) -> Vec<Vec<usize>> {
    let mut sayings = Sayings {
        utterances,
        bags: utterances.iter().map(Bag::of).collect(),
        fuller: (0..utterances.len()).collect(),
    };
    sayings.join(candidates::pairs(utterances));
    let mut by_root: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..utterances.len() {
        let root = sayings.fullest(index);
        by_root.entry(root).or_default().push(index);
    }
    let mut by_places: BTreeMap<Vec<Place>, Vec<usize>> = BTreeMap::new();
    for saying in by_root.into_values() {
        let places = places(&saying, utterances);
        by_places.entry(places).or_default().extend(saying);
    }
    let mut all: Vec<Vec<usize>> = by_places.into_values().collect();
    all.iter_mut().for_each(|saying| saying.sort_unstable());
    all
}

/// Where the utterances of a saying are printed, without repeats.
fn places(saying: &[usize], utterances: &[Utterance]) -> Vec<Place> {
    let mut places: Vec<Place> = saying
        .iter()
        .map(|index| (utterances[*index].document, utterances[*index].quote))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Utterances on their way to their sayings.
struct Sayings<'a> {
    utterances: &'a [Utterance],
    bags: Vec<Bag>,
    /// For each utterance a fuller one of the same saying, for the fullest itself.
    fuller: Vec<usize>,
}

impl Sayings<'_> {
    /// Joins equal printings, then others, those that share most first. Two
    /// sayings become one only where their fullest printings are one or two of
    /// them are nearly equal: a fragment that stands in both is not enough.
    fn join(&mut self, pairs: Vec<(u32, u32)>) {
        let pairs = pairs.into_iter();
        let pairs = pairs.map(|(one, other)| (one as usize, other as usize));
        let (equal, others): (Vec<_>, Vec<_>) = pairs.partition(|pair| self.is_equal(*pair));
        for (one, other) in equal {
            self.join_pair(one, other);
        }
        let mut ties: Vec<(f32, usize, usize)> = others
            .into_iter()
            .filter_map(|(one, other)| Some((self.tie(one, other)?, one, other)))
            .collect();
        ties.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        // What is retold follows what is in marks, and joins no two sayings.
        for (_, one, other) in &ties {
            if self.utterances[*one].is_marked && self.utterances[*other].is_marked {
                self.join_pair(*one, *other);
            }
        }
        for (_, one, other) in ties {
            match (
                self.utterances[one].is_marked,
                self.utterances[other].is_marked,
            ) {
                (true, true) => {}
                (true, false) => self.attach(other, one),
                (false, true) => self.attach(one, other),
                (false, false) => self.join_pair(one, other),
            }
        }
    }

    /// Joins what is retold to what is in marks, unless it belongs to another saying.
    fn attach(&mut self, retold: usize, marked: usize) {
        let root = self.fullest(retold);
        if !self.utterances[root].is_marked {
            self.fuller[root] = self.fullest(marked);
        }
    }

    /// Whether two printings have the same words; few words of two speakers are each one's
    /// own, "don't ask, don't tell".
    fn is_equal(&self, (one, other): (usize, usize)) -> bool {
        let (one, other) = (&self.utterances[one], &self.utterances[other]);
        let mut words = one.core().iter().zip(other.core());
        one.core().len() == other.core().len()
            && words.all(|(one, other)| one.form == other.form)
            && (by_speaker(one, other) <= 1.0 || one.weight() >= NEEDED)
    }

    fn join_pair(&mut self, one: usize, other: usize) {
        let (a, b) = (self.fullest(one), self.fullest(other));
        if a != b && (self.is_nearly_equal(one, other) || self.tie(a, b).is_some()) {
            let rank = |index: usize| (self.utterances[index].core.len(), usize::MAX - index);
            let (short, full) = if rank(a) < rank(b) { (a, b) } else { (b, a) };
            self.fuller[short] = full;
        }
    }

    fn is_nearly_equal(&self, one: usize, other: usize) -> bool {
        align::at_most(&self.bags[one], &self.bags[other]).mutual >= NEARLY
            && align::shared(&self.utterances[one], &self.utterances[other]).mutual >= NEARLY
    }

    fn fullest(&mut self, mut index: usize) -> usize {
        while self.fuller[index] != index {
            self.fuller[index] = self.fuller[self.fuller[index]];
            index = self.fuller[index];
        }
        index
    }

    /// How much two utterances share, where it is enough to be one saying.
    fn tie(&self, one: usize, other: usize) -> Option<f32> {
        let at_most = align::at_most(&self.bags[one], &self.bags[other]);
        let (one, other) = (&self.utterances[one], &self.utterances[other]);
        if !is_enough(at_most, one, other) && !is_retold(one, other) {
            return None;
        }
        let is_same_place = one.document == other.document && one.span.overlaps(other.span);
        let shared = align::shared(one, other);
        let is_one = !is_same_place && (is_enough(shared, one, other) || is_retold(one, other));
        is_one.then_some(shared.evidence * shared.coverage)
    }
}

/// The shared weight that makes two utterances one, where nothing is known of
/// who speaks: two telling words and what joins them.
const NEEDED: f32 = 2.0;
/// The share of the smaller utterance that must be in the other.
const COVERED: f32 = 0.68;
/// The same where one is retold and the speaker is the same.
const COVERED_RETOLD: f32 = 0.42;
/// Enough shared words make up for what only one of them has.
const PLENTY: f32 = 5.0;
/// The share that must be in the other then.
const COVERED_BY_PLENTY: f32 = 0.36;
/// The share of each that must be in the other for two to be nearly equal.
const NEARLY: f32 = 0.6;

fn is_enough(shared: Shared, one: &Utterance, other: &Utterance) -> bool {
    let doubt = by_speaker(one, other) * by_marks(one, other) * by_place(one, other);
    let whole = match (shared.coverage >= 0.95, shared.words) {
        (true, 6..) => 0.55,
        (true, _) => 0.8,
        (false, _) => 1.0,
    };
    let covered = match shared.evidence >= PLENTY * doubt {
        true => COVERED_BY_PLENTY,
        false if is_mixed(one, other) && is_same_speaker(one, other) => COVERED_RETOLD,
        false => COVERED,
    };
    shared.words > 0
        && shared.evidence >= NEEDED * doubt * whole
        && shared.coverage >= f32::min(covered * doubt.max(1.0), 0.95)
}

/// The least weight of telling words, and the least share of either and of both, that make
/// one utterance the retelling of another by the same speaker, whatever their order.
const RETOLD: Shared = Shared {
    evidence: 2.4,
    coverage: 0.5,
    mutual: 0.2,
    words: 3,
};

fn is_retold(one: &Utterance, other: &Utterance) -> bool {
    let may_be =
        is_mixed(one, other) && is_same_speaker(one, other) && one.document != other.document;
    may_be && {
        let shared = align::shared_anyhow(one, other);
        shared.evidence >= RETOLD.evidence
            && shared.coverage >= RETOLD.coverage
            && shared.mutual >= RETOLD.mutual
            && shared.words >= RETOLD.words
    }
}

/// Whether marks vouch for the words of one only.
fn is_mixed(one: &Utterance, other: &Utterance) -> bool {
    one.is_marked != other.is_marked
}

fn is_same_speaker(one: &Utterance, other: &Utterance) -> bool {
    one.speaker.is_some() && one.speaker == other.speaker
}

/// The same speaker says the same rather than another.
fn by_speaker(one: &Utterance, other: &Utterance) -> f32 {
    match (one.speaker, other.speaker) {
        (Some(a), Some(b)) if a == b => 0.7,
        (Some(_), Some(_)) => 1.8,
        _ => 1.0,
    }
}

/// Reports without marks share words because they are on one event.
fn by_marks(one: &Utterance, other: &Utterance) -> f32 {
    match (one.is_marked, other.is_marked) {
        (true, true) => 1.0,
        (false, false) => 2.4,
        _ if is_same_speaker(one, other) => 1.2,
        _ => 1.4,
    }
}

/// One article seldom prints the same twice.
fn by_place(one: &Utterance, other: &Utterance) -> f32 {
    if one.document == other.document {
        1.8
    } else {
        1.0
    }
}
