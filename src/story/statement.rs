//! Utterances that are one saying, gathered into statements.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::align::{self, Shared};
use super::candidates;
use super::diff::{self, Printing};
use super::utterance::Utterance;
use super::words::{self, Word};
use super::{Person, Statement, Variant};
use crate::document::Document;
use crate::quote::Quote;
use crate::text::{ByteSpan, Id};

/// Where a printing of something stands.
type Place = (Id<Document>, Id<Quote>);

/// The statements of a story, those that most articles print first.
pub(super) fn gather(documents: &[Document], utterances: &[Utterance]) -> Vec<Statement> {
    let sayings = sayings(utterances);
    let mut statements: Vec<Statement> = sayings
        .into_iter()
        .filter(|saying| is_wanted(saying, utterances))
        .map(|saying| statement(documents, utterances, &saying))
        .collect();
    statements.sort_by_cached_key(rank);
    statements
}

fn rank(statement: &Statement) -> impl Ord + use<> {
    let variants = &statement.variants;
    let documents = variants.chunk_by(|a, b| a.document == b.document).count();
    let first = variants
        .first()
        .map(|variant| (variant.document, variant.quote));
    let wording = statement.wording.clone();
    (Reverse(documents), Reverse(variants.len()), first, wording)
}

/// What is printed once without marks is a report, not a saying.
fn is_wanted(saying: &[usize], utterances: &[Utterance]) -> bool {
    saying.iter().any(|index| utterances[*index].is_marked) || places(saying, utterances).len() > 1
}

fn places(saying: &[usize], utterances: &[Utterance]) -> Vec<Place> {
    let mut places: Vec<Place> = saying
        .iter()
        .map(|index| (utterances[*index].document, utterances[*index].quote))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Utterances by what they say: first those that share enough words, then those
/// that are printed at the same places, such as the sentences of one quote.
fn sayings(utterances: &[Utterance]) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..utterances.len()).collect();
    for (one, other) in candidates::pairs(utterances) {
        let (one, other) = (one as usize, other as usize);
        let (a, b) = (find(&mut root, one), find(&mut root, other));
        if a != b && is_one(&utterances[one], &utterances[other]) {
            root[a.max(b)] = a.min(b);
        }
    }
    let mut by_root: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..utterances.len() {
        by_root
            .entry(find(&mut root, index))
            .or_default()
            .push(index);
    }
    let mut by_places: BTreeMap<Vec<Place>, Vec<usize>> = BTreeMap::new();
    for saying in by_root.into_values() {
        let places = places(&saying, utterances);
        by_places.entry(places).or_default().extend(saying);
    }
    let mut sayings: Vec<Vec<usize>> = by_places.into_values().collect();
    sayings.iter_mut().for_each(|saying| saying.sort_unstable());
    sayings
}

fn find(root: &mut [usize], mut index: usize) -> usize {
    while root[index] != index {
        root[index] = root[root[index]];
        index = root[index];
    }
    index
}

/// Whether two utterances are printings of one saying.
fn is_one(one: &Utterance, other: &Utterance) -> bool {
    let is_same_place = one.document == other.document && one.span.overlaps(other.span);
    !is_same_place && is_enough(align::shared(one, other), one, other)
}

/// The shared weight that makes two utterances one, where nothing is known of
/// who speaks: two telling words and what joins them.
const NEEDED: f32 = 2.0;
/// The share of the smaller utterance that must be in the other.
const COVERED: f32 = 0.6;
/// Enough shared words make up for what only one of them has.
const PLENTY: f32 = 5.0;

fn is_enough(shared: Shared, one: &Utterance, other: &Utterance) -> bool {
    let doubt = by_speaker(one, other) * by_marks(one, other) * by_place(one, other);
    let whole = match (shared.coverage >= 0.95, shared.words) {
        (true, 6..) => 0.55,
        (true, _) => 0.8,
        (false, _) => 1.0,
    };
    let covered = match shared.evidence >= PLENTY * doubt {
        true => COVERED / 1.8,
        false => COVERED,
    };
    shared.words > 0
        && shared.evidence >= NEEDED * doubt * whole
        && shared.coverage >= f32::min(covered * doubt.max(1.0), 0.95)
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

/// One printing: which utterances of a quote it has.
struct Draft {
    place: Place,
    span: ByteSpan,
    words: Vec<Word>,
    is_marked: bool,
    speaker: Option<Id<Person>>,
}

fn statement(documents: &[Document], utterances: &[Utterance], saying: &[usize]) -> Statement {
    let mut drafts = drafts(utterances, saying);
    drop_repeats(&mut drafts);
    let fullest = drafts
        .iter()
        .enumerate()
        .max_by_key(|(index, draft)| (draft.is_marked, draft.words.len(), Reverse(*index)))
        .map_or(0, |(index, _)| index);
    let speaker = speaker(&drafts);
    let wording = drafts[fullest].words.clone();
    let wording = Printing {
        text: &documents[drafts[fullest].place.0.index()].text,
        words: &wording,
    };
    drafts.sort_by_key(|draft| draft.place);
    Statement {
        speaker,
        wording: words::printed(wording.text, wording.words),
        variants: drafts
            .iter()
            .map(|draft| variant(documents, wording, draft))
            .collect(),
    }
}

/// The printings of a saying, in the order of its utterances.
fn drafts(utterances: &[Utterance], saying: &[usize]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for utterance in saying.iter().map(|index| &utterances[*index]) {
        let place = (utterance.document, utterance.quote);
        match drafts.last_mut() {
            Some(draft) if draft.place == place => draft.extend(utterance),
            _ => drafts.push(Draft {
                place,
                span: utterance.span,
                words: utterance.core().to_vec(),
                is_marked: utterance.is_marked,
                speaker: utterance.speaker,
            }),
        }
    }
    drafts
}

impl Draft {
    fn extend(&mut self, utterance: &Utterance) {
        self.words.extend_from_slice(utterance.core());
        self.span = self.span.join(utterance.span);
    }

    /// Whether both stand in the same place of the text: a quote and what is
    /// quoted inside it.
    fn overlaps(&self, other: &Self) -> bool {
        self.place.0 == other.place.0 && self.span.overlaps(other.span)
    }
}

/// Of a quote and one inside it keeps the one with marks, else the inner one.
fn drop_repeats(drafts: &mut Vec<Draft>) {
    drafts.dedup_by(|next, kept| {
        let is_repeat = next.overlaps(kept);
        let rank = |draft: &Draft| (draft.is_marked, Reverse(draft.words.len()));
        if is_repeat && rank(next) > rank(kept) {
            std::mem::swap(next, kept);
        }
        is_repeat
    });
}

fn variant(documents: &[Document], wording: Printing, draft: &Draft) -> Variant {
    let (document, quote) = draft.place;
    let printing = Printing {
        text: &documents[document.index()].text,
        words: &draft.words,
    };
    Variant {
        document,
        quote,
        relation: diff::relation(wording.words, printing.words, draft.is_marked),
        diff: diff::edits(wording, printing),
    }
}

/// Whom most printings name; of equals the one who speaks most in the story.
/// Marks vouch for a speaker a little.
fn speaker(drafts: &[Draft]) -> Option<Id<Person>> {
    let mut votes: BTreeMap<Id<Person>, usize> = BTreeMap::new();
    for draft in drafts {
        if let Some(speaker) = draft.speaker {
            *votes.entry(speaker).or_default() += if draft.is_marked { 3 } else { 2 };
        }
    }
    let most = votes.into_iter().rev().max_by_key(|(_, votes)| *votes);
    most.map(|(speaker, _)| speaker)
}
