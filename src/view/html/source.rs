//! The people who speak in a story: colour, label, legend.

use std::fmt::{self, Write};

use super::escape::Escaped;
use crate::document::Document;
use crate::quote::Quote;
use crate::story::{Person, Story};
use crate::text::Id;
use crate::view::Key;

/// How many tints the style has; later sources get the same ones, striped.
const TINTS: usize = 6;

/// Who speaks, in the order of the story.
pub(super) struct Sources<'a> {
    list: Vec<Source<'a>>,
    /// For each person of the story the index in `list`.
    of_person: Vec<Option<usize>>,
    /// For each article and entity the person.
    person_of: Vec<Vec<Option<Id<Person>>>>,
}

/// Somebody who says something.
pub(super) struct Source<'a> {
    pub(super) id: Id<Person>,
    pub(super) person: &'a Person,
    /// Two letters or more, no two sources the same.
    pub(super) label: String,
    /// The class of its colour.
    pub(super) class: String,
    quotes: usize,
}

impl<'a> Sources<'a> {
    pub(super) fn of(documents: &[Document], story: &'a Story) -> Self {
        let mut sources = Self {
            list: Vec::new(),
            of_person: vec![None; story.people.len()],
            person_of: persons(documents, story),
        };
        let counts = sources.count_quotes(documents);
        for (index, person) in story.people.iter().enumerate() {
            if counts[index] > 0 {
                sources.of_person[index] = Some(sources.list.len());
                sources.add(Id::at(index), person, counts[index]);
            }
        }
        sources
    }

    fn add(&mut self, id: Id<Person>, person: &'a Person, quotes: usize) {
        let index = self.list.len();
        let striped = if index < TINTS { "" } else { " striped" };
        let label = self.unused_label(&person.name);
        self.list.push(Source {
            id,
            person,
            label,
            class: format!("s{}{striped}", index % TINTS + 1),
            quotes,
        });
    }

    fn unused_label(&self, name: &str) -> String {
        let initials = initials(name);
        let is_free = |label: &String| self.list.iter().all(|source| source.label != *label);
        let numbered = (2..).map(|number| format!("{initials}{number}"));
        let mut labels = std::iter::once(initials.clone()).chain(numbered);
        labels.find(is_free).unwrap_or(initials)
    }

    fn count_quotes(&self, documents: &[Document]) -> Vec<usize> {
        let mut counts = vec![0; self.of_person.len()];
        for (index, document) in documents.iter().enumerate() {
            for quote in (0..document.quotes.len()).map(Id::at) {
                if let Some(person) = self.person(document, Id::at(index), quote) {
                    counts[person.index()] += 1;
                }
            }
        }
        counts
    }

    fn person(
        &self,
        document: &Document,
        id: Id<Document>,
        quote: Id<Quote>,
    ) -> Option<Id<Person>> {
        let best = document.attributions[quote.index()].best()?;
        let entity = document.entities.of(best.mention)?;
        self.person_of[id.index()][entity.index()]
    }

    pub(super) fn speaker(
        &self,
        document: &Document,
        id: Id<Document>,
        quote: Id<Quote>,
    ) -> Option<&Source<'a>> {
        self.source(self.person(document, id, quote)?)
    }

    pub(super) fn source(&self, person: Id<Person>) -> Option<&Source<'a>> {
        self.of_person[person.index()].map(|index| &self.list[index])
    }

    pub(super) fn write_legend(&self, page: &mut String) -> fmt::Result {
        page.push_str("<aside>\n<h2>Sources</h2>\n<ol>\n");
        for source in &self.list {
            let name = Escaped(&source.person.name);
            let role = Escaped(source.person.role.as_deref().unwrap_or_default());
            writeln!(
                page,
                "<li data-source=\"{}\">{} {name} <small>{role}</small> <em>{}</em></li>",
                Key::from(source.id),
                source.chip(),
                source.quotes
            )?;
        }
        page.push_str("</ol>\n</aside>\n");
        Ok(())
    }
}

impl Source<'_> {
    /// The label on its colour.
    pub(super) fn chip(&self) -> String {
        format!(
            "<b class=\"chip {}\">{}</b>",
            self.class,
            Escaped(&self.label)
        )
    }
}

/// For each article and entity the person that it is.
fn persons(documents: &[Document], story: &Story) -> Vec<Vec<Option<Id<Person>>>> {
    let entities = |document: &Document| vec![None; document.entities.list.len()];
    let mut persons: Vec<Vec<_>> = documents.iter().map(entities).collect();
    for (index, person) in story.people.iter().enumerate() {
        for (document, entity) in &person.members {
            persons[document.index()][entity.index()] = Some(Id::at(index));
        }
    }
    persons
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next();
    let letters = first.into_iter().chain(words.next_back());
    let letters = letters.filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    letters.flat_map(char::to_uppercase).collect()
}
