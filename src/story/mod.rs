//! A story: several articles on one event, with people and statements joined.

mod fold;
mod spelling;

mod people;

mod words;

mod utterance;

mod candidates;

mod align;

mod diff;

mod saying;

mod statement;

#[cfg(test)]
mod tests;
mod types;

pub use types::{Edit, Person, Relation, Statement, Story, Variant};

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Id;

/// Joins what several articles say. The order of the articles decides only the
/// order of the answers.
pub fn join(documents: &[Document], lexicon: &Lexicon) -> Story {
    let ordered = by_content(documents);
    let people = people::join(&ordered, lexicon);
    let mut utterances = Vec::new();
    for (id, document) in &ordered {
        utterance::of_document(*id, document, &people, &mut utterances);
    }
    Story {
        statements: statement::gather(documents, &utterances),
        people: people.list,
    }
}

/// The articles in an order of their own, so that whatever prefers the first of
/// equals answers the same however the articles were given.
fn by_content(documents: &[Document]) -> Vec<(Id<Document>, &Document)> {
    let mut ordered: Vec<(Id<Document>, &Document)> = documents
        .iter()
        .enumerate()
        .map(|(index, document)| (Id::at(index), document))
        .collect();
    ordered.sort_by(|(_, a), (_, b)| (&a.text, &a.name).cmp(&(&b.text, &b.name)));
    ordered
}
