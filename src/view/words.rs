//! The words that reports use for kinds, labels and units.

use crate::date::Ground;
use crate::document::Document;
use crate::lexicon::Stance;
use crate::mention::{Label, MentionKind};
use crate::quote::{Mood, Quote, QuoteKind};
use crate::speaker::Attribution;
use crate::story::{FlagKind, Part, Relation};
use crate::text::Unit;

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Utf16 => "utf16",
        Unit::Utf8 => "utf8",
        Unit::CodePoint => "codepoint",
    }
}

pub(super) fn mention_kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Name => "name",
        MentionKind::Nominal => "nominal",
        MentionKind::Pronoun => "pronoun",
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "person",
        Label::Organization => "organization",
        Label::Place => "place",
        Label::Group => "group",
        Label::Event => "event",
        Label::Product => "product",
        Label::Date => "date",
        Label::Money => "money",
        Label::Quantity => "quantity",
    }
}

pub(super) fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Scare => "scare",
    }
}

/// What a cue says of its content, as readers call it.
pub(super) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Neutral => "neutral",
        Stance::Factive => "asserting",
        Stance::Doubtful => "doubting",
        Stance::Critical => "critical",
        Stance::Approving => "approving",
        Stance::Demand => "demand",
        Stance::Promise => "promise",
        Stance::Question => "question",
        Stance::Thought => "thought",
    }
}

/// Whether a cue says that its content was said.
pub(super) fn mood(mood: Mood) -> &'static str {
    match mood {
        Mood::Actual => "actual",
        Mood::Negated => "negated",
        Mood::Hypothetical => "hypothetical",
    }
}

/// How the value of a date is known.
pub(super) fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Written => "written in full",
        Ground::Counted => "counted from the article's day",
        Ground::Past => "the nearest one back, as the sentence looks back",
        Ground::Future => "the next one, as the sentence looks ahead",
        Ground::Nearest => "the nearest one, back or ahead",
        Ground::Weekday => "the year in which it falls on that weekday",
    }
}

/// Why a quote has no speaker.
pub(super) fn nobody(quote: &Quote, attribution: &Attribution) -> &'static str {
    match (quote.kind, &quote.cue) {
        _ if attribution.withheld => "nobody is sure enough to be named",
        (QuoteKind::Scare, _) => "words in marks that nobody is reported to say",
        (_, Some(_)) => "the words that report it name no source",
        (_, None) => "no words report it, and nobody near it speaks",
    }
}

pub(super) fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Shortened => "shortened",
        Relation::Altered => "altered",
        Relation::Paraphrased => "paraphrased",
    }
}

/// Where in an article something stands.
pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::Headline => "headline",
        Part::Lead => "lead",
        Part::Body => "body",
        Part::Tail => "tail",
    }
}

/// What a reader should know of a difference.
pub(super) fn flag(kind: FlagKind) -> &'static str {
    match kind {
        FlagKind::Sense => "sense",
        FlagKind::PutIn => "put-in",
        FlagKind::Speaker => "speaker",
        FlagKind::Date => "date",
    }
}

/// How far a text is English, or has capitals, at least for nothing to be said of it.
const LEGIBLE: f32 = 0.5;

/// What a reader should know of an article, each with a stable name.
pub(super) fn notes(document: &Document) -> impl Iterator<Item = (&'static str, &'static str)> {
    let legibility = document.segments.legibility;
    let quoted = document
        .quotes
        .iter()
        .any(|quote| quote.kind != QuoteKind::Scare);
    let foreign = legibility.english < LEGIBLE;
    let notes = [
        foreign.then_some((
            "language",
            "is hardly English; what is found in it is less sure, and much is not found",
        )),
        (!foreign && legibility.capitals < LEGIBLE).then_some((
            "capitals",
            "has no capitals that tell; names are found less surely",
        )),
        (!quoted).then_some(("no-quote", "quotes nobody")),
    ];
    notes.into_iter().flatten()
}
