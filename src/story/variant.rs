//! The printings of a statement, each with its difference, its frame and its flags.

use super::day;
use super::diff::{self, Printing};
use super::flags::Pair;
use super::frame::Measure;
use super::saying::Place;
use super::statement::Draft;
use super::types::{Flag, FlagKind};
use super::{Person, Variant};
use crate::document::Document;
use crate::mention::MentionKind;
use crate::text::Id;

/// How sure the speaker is at least where it is said that another one is named.
const SURE: f32 = 0.8;

/// Makes variants; what is counted of an article is counted once.
pub(super) struct Variants<'a> {
    pub(super) documents: &'a [Document],
    people: &'a [Person],
    measures: Vec<Option<Measure>>,
}

impl<'a> Variants<'a> {
    pub(super) fn new(documents: &'a [Document], people: &'a [Person]) -> Self {
        Self {
            documents,
            people,
            measures: documents.iter().map(|_| None).collect(),
        }
    }

    /// The variants of a statement that `speaker` says, whose fullest printing stands at
    /// `original`.
    pub(super) fn of(
        &mut self,
        drafts: &[Draft],
        (original, wording): (Place, Printing),
        speaker: Option<Id<Person>>,
    ) -> Vec<Variant> {
        let days: Vec<Option<day::Day>> = match drafts {
            [_] => vec![None],
            _ => drafts.iter().map(|draft| self.day(draft.place)).collect(),
        };
        let usual = day::usual(drafts.iter().map(|draft| draft.place), &days, original);
        let variants = drafts.iter().zip(&days).map(|(draft, day)| {
            let mut variant = self.variant(draft, wording);
            variant.flags.extend(self.other_speaker(draft, speaker));
            variant.flags.extend(day::other(day.as_ref(), usual));
            variant
        });
        variants.collect()
    }

    fn variant(&mut self, draft: &Draft, wording: Printing) -> Variant {
        let (document, quote) = draft.place;
        let text = &*self.documents[document.index()].text;
        let printing = Printing {
            text,
            words: &draft.words,
        };
        let runs = diff::runs(wording.words, printing.words);
        let relation = diff::relation(printing.words, &runs, draft.is_marked);
        let pair = Pair {
            wording: (wording.text, wording.words),
            printing: (text, &draft.words),
            runs: &runs,
        };
        let retold = relation == super::Relation::Paraphrased;
        let article = &self.documents[document.index()];
        let measure = &mut self.measures[document.index()];
        let measure = measure.get_or_insert_with(|| Measure::of(article));
        Variant {
            document,
            quote,
            span: draft.span,
            relation,
            diff: diff::edits(wording, printing, &runs),
            speaker: draft.speaker,
            flags: if retold {
                Vec::new()
            } else {
                pair.flags(draft.is_marked)
            },
            frame: measure.frame(article, &[draft.span]),
        }
    }

    fn day(&self, (document, quote): Place) -> Option<day::Day> {
        let document = &self.documents[document.index()];
        day::of(document, &document.quotes[quote.index()])
    }

    /// That another one is named than most printings name, where both have names and the
    /// article is clear.
    fn other_speaker(&self, draft: &Draft, speaker: Option<Id<Person>>) -> Option<Flag> {
        let (here, usual) = (draft.speaker?, speaker?);
        let document = &self.documents[draft.place.0.index()];
        let best = document.attributions[draft.place.1.index()].best()?;
        let told =
            here != usual && best.confidence >= SURE && self.is_named(here) && self.is_named(usual);
        told.then(|| Flag {
            kind: FlagKind::Speaker,
            words: self.people[here.index()].name.clone(),
        })
    }

    fn is_named(&self, person: Id<Person>) -> bool {
        let mut members = self.people[person.index()].members.iter();
        members.any(|(document, entity)| {
            let document = &self.documents[document.index()];
            let mut mentions = document.entities.list[entity.index()].mentions.iter();
            mentions.any(|mention| document.mentions[mention.index()].kind == MentionKind::Name)
        })
    }
}
