//! The notes of an article: one for each thing that every layer found.

use super::{Marked, Note, sort};
use crate::coref::Entity;
use crate::document::Document;
use crate::mention::{Mention, MentionKind};
use crate::quote::{Mood, Quote};
use crate::segment::ParagraphKind;
use crate::text::{ByteSpan, Id};
use crate::view::document::{furniture, iso_day, numbered};
use crate::view::{Key, words};

impl Marked {
    /// An article with a note for everything found in it.
    pub fn of(document: &Document) -> Self {
        let mut notes = segment_notes(document);
        notes.extend(mention_notes(document));
        notes.extend(quote_notes(document));
        notes.retain(|note| !note.span.is_empty());
        sort(&mut notes);
        Self {
            text: document.text.clone(),
            notes,
            remarks: remarks(document),
        }
    }
}

fn note(span: ByteSpan, label: impl Into<String>) -> Note {
    let label = label.into();
    Note { span, label }
}

fn segment_notes(document: &Document) -> Vec<Note> {
    let segments = &document.segments;
    let head = &segments.head;
    let parts = [
        (head.title, "title"),
        (head.outlet, "outlet"),
        (head.dateline, "dateline"),
    ];
    let parts = parts.into_iter();
    let headings = segments.paragraphs.iter();
    let headings = headings.filter(|paragraph| paragraph.kind == ParagraphKind::Heading);
    parts
        .filter_map(|(span, label)| Some(note(span?, label)))
        .chain(headings.map(|paragraph| note(paragraph.span, "heading")))
        .chain(
            furniture(segments)
                .into_iter()
                .map(|span| note(span, "furniture")),
        )
        .collect()
}

fn mention_notes(document: &Document) -> impl Iterator<Item = Note> {
    numbered(&document.mentions).flat_map(|(id, mention)| {
        let entity = document.entities.of(id);
        let own = note(mention.span, mention_label(mention, entity));
        let role = mention.role.map(|span| match entity {
            Some(entity) => note(span, format!("role {}", Key::from(entity))),
            None => note(span, "role"),
        });
        [Some(own), role].into_iter().flatten()
    })
}

/// "person e1 pronoun"; that it is a name goes without saying.
fn mention_label(mention: &Mention, entity: Option<Id<Entity>>) -> String {
    let mut label = words::label(mention.label).to_owned();
    if let Some(entity) = entity {
        label += &format!(" {}", Key::from(entity));
    }
    if mention.kind != MentionKind::Name {
        label += &format!(" {}", words::mention_kind(mention.kind));
    }
    label
}

fn quote_notes(document: &Document) -> impl Iterator<Item = Note> {
    numbered(&document.quotes).flat_map(|(id, quote)| {
        let key = Key::from(id);
        let label = quote_label(document, id, quote);
        let pieces = quote.spans.iter().map(move |span| note(*span, &*label));
        let apart = quote.quoted != quote.spans;
        let quoted = quote.quoted.iter().filter(move |_| apart);
        let cue = quote.cue.iter();
        pieces
            .chain(quoted.map(move |span| note(*span, format!("marks {key}"))))
            .chain(cue.map(move |cue| note(cue.span, format!("cue {key}"))))
    })
}

/// "quote q2 direct by e1 in q1".
fn quote_label(document: &Document, id: Id<Quote>, quote: &Quote) -> String {
    let kind = words::quote_kind(quote.kind);
    let mut label = format!("quote {} {kind}", Key::from(id));
    if let Some(cue) = quote.cue.as_ref().filter(|cue| cue.mood != Mood::Actual) {
        label = format!("{label} {}", words::mood(cue.mood));
    }
    if let Some(best) = document.attributions[id.index()].best() {
        label += &match document.entities.of(best.mention) {
            Some(entity) => format!(" by {}", Key::from(entity)),
            None => " by ?".to_owned(),
        };
    }
    if let Some(outer) = quote.within {
        label += &format!(" in {}", Key::from(outer));
    }
    label
}

fn remarks(document: &Document) -> Vec<String> {
    let published = document.segments.head.published;
    let published = published.map(|date| format!("published {}", iso_day(date)));
    let entities = numbered(&document.entities.list).map(|(id, entity)| {
        let (key, label) = (Key::from(id), words::label(entity.label));
        let role = entity.role.as_ref().map(|role| format!(", {role}"));
        let owner = entity
            .affiliation
            .map(|owner| format!(" of {}", Key::from(owner)));
        let [role, owner] = [role, owner].map(Option::unwrap_or_default);
        format!("{key} {label}: {}{role}{owner}", entity.name)
    });
    published.into_iter().chain(entities).collect()
}
