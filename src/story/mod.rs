//! A story: several articles on one event, with people and statements joined.
//!
//! ```text
//! people      one entity over all articles
//! utterance   quotes cut into what may be printed apart; words: as they are compared
//! candidates  which utterances share a run of words; align: how much two share
//! saying      which utterances are printings of one saying
//! diff        from one printing to another; flags: what a reader should know of it
//! frame       where in its article a printing stands; day: on which day it was said
//! forms       the forms of all words, each spelling looked at once
//! reuse       passages that articles share; source: which texts are independent
//! statement   utterances that are one saying, with their printings as variants
//! group       which articles are on one story
//! ```

mod fold;
mod joined;
mod spelling;
mod stem;

mod people;

mod words;

mod forms;

mod utterance;

mod candidates;

mod align;

mod saying;

mod diff;

mod flags;

mod frame;

mod day;

mod variant;

mod reuse;

mod source;

mod statement;

mod group;

#[cfg(test)]
mod tests;
mod types;

pub use types::{
    Edit, Flag, FlagKind, Frame, Part, Person, Relation, SharedCopy, Statement, Story, Variant,
    Versions,
};

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
    let forms = forms::of(documents);
    let reuse = reuse::find(documents, &forms);
    let sources = source::Sources::new(documents, &reuse);
    let statements = statement::gather(documents, &utterances, &people.list, &sources);
    Story {
        groups: group::by_story(documents, &forms, &statements, &reuse),
        statements,
        people: people.list,
        copies: reuse.copies,
        versions: reuse.versions,
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
