//! Utterances that are one saying, gathered into statements.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::diff::Printing;
use super::saying::{self, Place};
use super::source::Sources;
use super::utterance::Utterance;
use super::variant::Variants;
use super::words::{self, Word};
use super::{Person, Statement};
use crate::document::Document;
use crate::quote::QuoteKind;
use crate::text::{ByteSpan, Id};

/// The statements of a story, those that most articles print first.
pub(super) fn gather(
    documents: &[Document],
    utterances: &[Utterance],
    people: &[Person],
    sources: &Sources,
) -> Vec<Statement> {
    let mut variants = Variants::new(documents, people);
    let sayings = saying::all(utterances).into_iter();
    let statements = sayings.map(|saying| {
        let mut drafts = drafts(utterances, &saying);
        drop_repeats(&mut drafts);
        statement(drafts, &mut variants, sources)
    });
    let mut statements: Vec<Statement> = statements
        .filter(|statement| is_saying(documents, statement))
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
fn is_saying(documents: &[Document], statement: &Statement) -> bool {
    let [only] = &statement.variants[..] else {
        return true;
    };
    let quotes = &documents[only.document.index()].quotes;
    quotes[only.quote].kind != QuoteKind::Indirect
}

/// One printing: which utterances of a quote it has.
pub(super) struct Draft {
    pub(super) place: Place,
    pub(super) span: ByteSpan,
    pub(super) words: Vec<Word>,
    pub(super) is_marked: bool,
    pub(super) speaker: Option<Id<Person>>,
}

fn statement(mut drafts: Vec<Draft>, variants: &mut Variants, sources: &Sources) -> Statement {
    let fullest = drafts
        .iter()
        .enumerate()
        .max_by_key(|(index, draft)| (draft.is_marked, draft.words.len(), Reverse(*index)))
        .map_or(0, |(index, _)| index);
    let speaker = speaker(&drafts);
    let original = drafts[fullest].place;
    let wording = drafts[fullest].words.clone();
    let wording = Printing {
        text: &variants.documents[original.0.index()].text,
        words: &wording,
    };
    drafts.sort_by_key(|draft| draft.place);
    Statement {
        speaker,
        wording: words::printed(wording.text, wording.words),
        texts: sources.independent(drafts.iter().map(|draft| (draft.place.0, draft.span))),
        variants: variants.of(&drafts, (original, wording), speaker),
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
