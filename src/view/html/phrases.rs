//! The words of the comparison: what became of a statement in one article.

use std::ptr;

use crate::document::Document;
use crate::quote::QuoteKind;
use crate::story::{Flag, FlagKind, Part, Relation, Statement, Variant};

/// "4 articles".
pub(super) fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    }
}

/// What a reader needs to know of a difference.
pub(super) fn flag(Flag { kind, words }: &Flag) -> String {
    match kind {
        FlagKind::Sense => format!("cut so that the sense may change: “{words}” is missing"),
        FlagKind::PutIn => format!("put in: “{words}”"),
        FlagKind::Speaker => format!("given to somebody else: {words}"),
        FlagKind::Date => format!("another day: {words}"),
    }
}

/// From cue to place: "said · in marks · cut · in the lead".
pub(super) fn details(document: &Document, statement: &Statement, variant: &Variant) -> String {
    let quote = &document.quotes[variant.quote];
    let cue = quote
        .cue
        .as_ref()
        .map(|cue| &document.text[cue.span.range()]);
    let details = [
        cue.unwrap_or_default(),
        voice(quote.kind),
        relation(statement, variant),
        place(variant.frame.part),
    ];
    let mut details: Vec<&str> = details
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    // What is retold is so by its marks and by its words.
    details.dedup();
    details.join(" · ")
}

fn voice(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "in marks",
        QuoteKind::Mixed => "partly in marks",
        QuoteKind::Indirect => "retold",
        QuoteKind::Scare => "",
    }
}

/// The wording with which the others are compared is called so where they differ.
fn relation(statement: &Statement, variant: &Variant) -> &'static str {
    let variants = &statement.variants;
    let is_same = |other: &&Variant| other.relation == Relation::Same;
    let fullest = variants.iter().find(is_same);
    let differ = !variants.iter().all(|other| is_same(&other));
    match variant.relation {
        Relation::Same if differ && fullest.is_some_and(|full| ptr::eq(full, variant)) => {
            "the fullest wording"
        }
        Relation::Same => "the same words",
        Relation::Shortened => "cut",
        Relation::Altered => "words changed",
        Relation::Paraphrased => "retold",
    }
}

/// The middle of an article tells nothing.
fn place(part: Part) -> &'static str {
    match part {
        Part::Headline => "in the headline",
        Part::Lead => "in the lead",
        Part::Body => "",
        Part::Tail => "near the end",
    }
}
