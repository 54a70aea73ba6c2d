//! The source of a quote that no cue governs, from what stands around it.

use super::clause::{Level, main_subject, possessor};
use super::cued::Ranked;
use super::rule::Rule;
use crate::mention::{Label, Mention, MentionKind};
use crate::quote::{Line, Page, Quote, QuoteKind};
use crate::text::Id;

/// What stands before a quote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// How many paragraphs before the last quote with a speaker ended.
    pub(super) gap: usize,
    /// Its speaker.
    pub(super) last: Option<Id<Mention>>,
    /// The quote is spoken inside another.
    pub(super) nested: bool,
}

/// The candidates for the source of the quotation at unit `at` of `line`;
/// `before` holds the sentences before it in the paragraph.
pub(super) fn candidates(
    line: &Line,
    before: &Line,
    at: usize,
    kind: QuoteKind,
    around: &Around,
) -> Ranked {
    let mut ranked = Ranked::new();
    if around.nested {
        return ranked;
    }
    match kind {
        QuoteKind::Direct => standalone(before, around, &mut ranked),
        _ => fragment(line, at, around, &mut ranked),
    }
    ranked
}

/// Whom the first words in marks name before a colon: "“HOLM: We will appeal.”", a
/// transcript that is quoted.
pub(super) fn label(page: &Page, quote: &Quote) -> Option<Id<Mention>> {
    let first = page.segments.token_from(quote.quoted.first()?.start + 1);
    let at = page
        .mentions
        .partition_point(|mention| mention.tokens.start < first.get());
    let mention = page.mentions.get(at)?;
    let colon = page.segments.tokens.get(mention.tokens.end as usize)?;
    let is_label = mention.kind == MentionKind::Name
        && mention.label == Label::Person
        && mention.tokens.start == first.get()
        && &page.text[colon.span] == ":";
    is_label.then(|| Id::at(at))
}

/// A sentence or a paragraph of nothing but marked words.
fn standalone(before: &Line, around: &Around, ranked: &mut Ranked) {
    let introduced = main_subject_of_last(before);
    let last = |rule| around.last.map(|found| (rule, found));
    match around.gap {
        0 => {
            ranked.extend(last(Rule::SameParagraph));
            ranked.extend(introduced.map(|found| (Rule::Introduced, found)));
        }
        1 => {
            ranked.extend(introduced.map(|found| (Rule::Introduced, found)));
            ranked.extend(last(Rule::ParagraphBefore));
        }
        _ => {
            ranked.extend(introduced.map(|found| (Rule::Introduced, found)));
            ranked.extend(last(Rule::Running));
        }
    }
}

/// The subject of the last sentence of `before`.
fn main_subject_of_last(before: &Line) -> Option<Id<Mention>> {
    let end = before.len();
    let last = end.checked_sub(1)?;
    let start = (0..last).rev().take(400).find(|&at| before.units[at].last);
    let line = Line {
        page: before.page,
        units: &before.units[start.map_or(0, |at| at + 1)..],
    };
    main_subject(&line, line.len(), Level::Main)
}

/// Marked words within a sentence.
fn fragment(line: &Line, at: usize, around: &Around, ranked: &mut Ranked) {
    ranked.extend(possessor(line, at).map(|found| (Rule::MarkedPossessor, found)));
    ranked.extend(main_subject(line, at, Level::Any).map(|found| (Rule::SentenceSubject, found)));
    if ranked.is_empty() {
        ranked.extend(around.last.map(|found| (Rule::Running, found)));
    }
}
