//! A quote and the mentions that may say it.

use super::features;
use super::history::History;
use super::rule::Rule;
use super::types::Evidence;
use crate::mention::{Mention, Slot};
use crate::quote::{Line, Page, Quote, QuoteKind, Sort};
use crate::segment::Token;
use crate::text::{Id, Span};

/// A mention that may say the quote.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) mention: Id<Mention>,
    /// Its head in lower case, hashed.
    pub(super) head: u64,
    /// The rules that offer it, as bits, and the place of the first among all offers.
    pub(super) rules: u32,
    pub(super) rank: u32,
    pub(super) place: Place,
    pub(super) slot: Slot,
}

/// Where a candidate stands, seen from the cue, or from the quote if it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the same sentence, before it.
    Before,
    /// In the same sentence, behind it.
    Behind,
    /// In the sentence before, within the paragraph.
    SentenceBefore,
    /// Earlier in the paragraph.
    EarlierSentence,
    /// In the next sentence.
    NextSentence,
    /// Later in the paragraph.
    Later,
    /// In the paragraph before.
    ParagraphBefore,
    /// Earlier.
    Far,
}

/// Which mention says a quote?
pub(crate) struct Question<'q, 'a> {
    pub(super) page: Page<'a>,
    /// The number of the quote.
    #[cfg(feature = "lab")]
    pub(crate) index: usize,
    pub(super) quote: &'q Quote,
    /// The sentence, its marked words folded, and the unit of the cue or the quote in it.
    pub(super) line: Line<'q>,
    pub(super) at: usize,
    /// The tokens of the cue, or the first of the quote.
    pub(super) anchor: Span<Token>,
    /// The word of the cue, or the one on which the marks hang.
    pub(super) governor: Option<Id<Token>>,
    /// Paragraphs since the last quote in marks that has a speaker.
    pub(super) gap: usize,
    pub(super) history: &'q History,
    /// The heads of the mentions in the quote.
    pub(super) named: Vec<u64>,
    /// Whom it may be, rules' offers first.
    pub(crate) candidates: Vec<Candidate>,
}

impl Question<'_, '_> {
    /// Whom the first rule offers.
    #[cfg(feature = "lab")]
    pub(crate) fn offered(&self) -> Option<Id<Mention>> {
        let mut candidates = self.candidates.iter();
        let first = candidates.find(|candidate| candidate.rank == 0);
        first.map(|candidate| candidate.mention)
    }

    /// Tells `emit` the features of an option: nobody, or the candidate before it.
    pub(crate) fn features(&self, option: usize, emit: &mut dyn FnMut(usize)) {
        match option.checked_sub(1) {
            Some(at) => features::of_candidate(self, &self.candidates[at], emit),
            None => features::of_nobody(self, emit),
        }
    }

    /// Why a candidate is taken for the speaker, in words.
    pub(super) fn evidence(&self, at: usize) -> Vec<Evidence> {
        let candidate = &self.candidates[at];
        let cue = self.quote.cue.as_ref();
        let cue = cue.map_or("", |cue| &self.page.text[cue.span]);
        let rules = Rule::ALL.into_iter();
        let rules = rules.filter(|rule| candidate.rules & (1 << *rule as u32) != 0);
        let mut evidence: Vec<Evidence> = rules.map(|rule| rule.evidence(cue)).collect();
        if evidence.is_empty() {
            evidence.push(candidate.place.evidence());
        }
        evidence
    }
}

impl Place {
    fn evidence(self) -> Evidence {
        match self {
            Self::Before | Self::Behind => "named in the same sentence",
            Self::SentenceBefore => "named in the sentence before",
            Self::NextSentence => "named in the sentence after it",
            Self::EarlierSentence | Self::Later => "named in the same paragraph",
            Self::ParagraphBefore => "named in the paragraph before",
            Self::Far => "spoke before",
        }
        .into()
    }
}

/// Whether the quote is told in marks, and whether all of it is.
pub(super) fn style(quote: &Quote) -> u32 {
    let kind = match quote.kind {
        QuoteKind::Direct => 0,
        QuoteKind::Mixed | QuoteKind::Scare => 1,
        QuoteKind::Indirect => 2,
    };
    2 * kind + u32::from(quote.cue.is_some())
}

/// What stands in a unit, for what stands beside a candidate.
pub(super) fn is_marks(sort: Option<Sort>) -> bool {
    matches!(sort, Some(Sort::Quote(_)))
}
