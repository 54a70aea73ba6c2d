//! A story as a report shows it.

use serde::Serialize;

use super::document::numbered;
use super::key::Key;
use super::words;
use crate::story::{Edit, Person, Statement, Story, Variant};
use crate::text::Id;

/// People and statements over all articles of a report.
#[derive(Debug, Serialize)]
pub struct StoryView<'a> {
    /// Entities joined across articles, those who are quoted most first.
    pub people: Vec<PersonView<'a>>,
    /// Utterances, those that most articles print first.
    pub statements: Vec<StatementView<'a>>,
}

/// One entity over all articles.
#[derive(Debug, Serialize)]
pub struct PersonView<'a> {
    /// Its name in this report.
    pub id: Key,
    /// "person", "organization", …
    pub label: &'static str,
    /// The fullest name printed anywhere.
    pub name: &'a str,
    /// Other names printed for it.
    pub aliases: &'a [String],
    /// The role most often given.
    pub role: Option<&'a str>,
    /// To what it belongs: of a person by its role, of a people its country.
    pub affiliation: Option<Key>,
    /// Document and entity.
    pub members: Vec<[Key; 2]>,
}

/// One utterance.
#[derive(Debug, Serialize)]
pub struct StatementView<'a> {
    /// Its name in this report.
    pub id: Key,
    /// Who said it.
    pub speaker: Option<Key>,
    /// The longest printed form, without quotation marks.
    pub wording: &'a str,
    /// Where it is printed.
    pub variants: Vec<VariantView<'a>>,
}

/// One printing of a statement.
#[derive(Debug, Serialize)]
pub struct VariantView<'a> {
    /// In which article.
    pub document: Key,
    /// As which of its quotes.
    pub quote: Key,
    /// "same", "shortened", "altered" or "paraphrased".
    pub relation: &'static str,
    /// Runs of words: "=" in both, "-" left out here, "+" put in here.
    pub diff: Vec<(&'static str, &'a str)>,
}

impl<'a> StoryView<'a> {
    /// `story` in the report's words.
    pub fn new(story: &'a Story) -> Self {
        Self {
            people: numbered(&story.people)
                .map(|(id, person)| PersonView::new(id, person))
                .collect(),
            statements: numbered(&story.statements)
                .map(|(id, statement)| StatementView::new(id, statement))
                .collect(),
        }
    }
}

impl<'a> PersonView<'a> {
    fn new(id: Id<Person>, person: &'a Person) -> Self {
        Self {
            id: id.into(),
            label: words::label(person.label),
            name: &person.name,
            aliases: &person.aliases,
            role: person.role.as_deref(),
            affiliation: person.affiliation.map(Key::from),
            members: person
                .members
                .iter()
                .map(|(document, entity)| [Key::from(*document), Key::from(*entity)])
                .collect(),
        }
    }
}

impl<'a> StatementView<'a> {
    fn new(id: Id<Statement>, statement: &'a Statement) -> Self {
        Self {
            id: id.into(),
            speaker: statement.speaker.map(Key::from),
            wording: &statement.wording,
            variants: statement.variants.iter().map(VariantView::new).collect(),
        }
    }
}

impl<'a> VariantView<'a> {
    fn new(variant: &'a Variant) -> Self {
        Self {
            document: variant.document.into(),
            quote: variant.quote.into(),
            relation: words::relation(variant.relation),
            diff: variant.diff.iter().map(sign).collect(),
        }
    }
}

fn sign(edit: &Edit) -> (&'static str, &str) {
    match edit {
        Edit::Same(words) => ("=", words),
        Edit::LeftOut(words) => ("-", words),
        Edit::PutIn(words) => ("+", words),
    }
}
