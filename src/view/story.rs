//! A story as a report shows it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::numbered;
use super::key::Key;
use super::offsets::Offsets;
use super::words;
use crate::document::Document;
use crate::story::{Edit, Flag, Person, Statement, Story, Variant};
use crate::text::{Id, Unit};

/// People and statements over all articles of a report.
#[derive(Debug, Serialize)]
pub struct StoryView<'a> {
    /// Entities joined across articles, those who are quoted most first.
    pub people: Vec<PersonView<'a>>,
    /// Utterances, those that most articles print first.
    pub statements: Vec<StatementView<'a>>,
    /// Passages outside quotations that several articles print word for word or nearly.
    pub copies: Vec<CopyView>,
    /// The articles by story: one group, or several where different stories were put in
    /// together.
    pub groups: Vec<Vec<Key>>,
    /// Articles that are one text, or nearly.
    pub versions: Vec<VersionsView>,
}

/// A passage that several articles print.
#[derive(Debug, Serialize)]
pub struct CopyView {
    /// Its name in this report.
    pub id: Key,
    /// How many words outside quotation marks it has.
    pub words: usize,
    /// Document, start and end of each place.
    pub places: Vec<(Key, u32, u32)>,
}

/// Articles that are one text, or nearly.
#[derive(Debug, Serialize)]
pub struct VersionsView {
    /// In the order given.
    pub documents: Vec<Key>,
    /// "same" or "version".
    pub kind: &'static str,
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
    /// How many independent texts print it: articles that share copy round it count once.
    pub texts: usize,
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
    /// To whom this article gives it.
    pub speaker: Option<Key>,
    /// What a reader should know of the difference.
    pub flags: Vec<FlagView<'a>>,
    /// Where it stands: "headline", "lead", "body" or "tail".
    pub place: &'static str,
    /// How much of the article's words stand before it, 0 to 1.
    pub at: f64,
    /// Its part of the article's words, 0 to 1.
    pub share: f64,
}

/// A difference that may matter.
#[derive(Debug, Serialize)]
pub struct FlagView<'a> {
    /// "sense" (cut so that the sense may change), "put-in", "speaker" or "date".
    pub kind: &'static str,
    /// The words in which it shows: those lost, those put in, a name, a date.
    pub words: &'a str,
}

impl<'a> StoryView<'a> {
    /// The `story` of `documents` in the report's words, offsets counted in `unit`.
    pub fn new(story: &'a Story, documents: &[Document], unit: Unit) -> Self {
        let keys = |documents: &[Id<Document>]| documents.iter().copied().map(Key::from).collect();
        Self {
            people: numbered(&story.people)
                .map(|(id, person)| PersonView::new(id, person))
                .collect(),
            statements: numbered(&story.statements)
                .map(|(id, statement)| StatementView::new(id, statement))
                .collect(),
            copies: copies(story, documents, unit),
            groups: story.groups.iter().map(|group| keys(group)).collect(),
            versions: story
                .versions
                .iter()
                .map(|versions| VersionsView {
                    documents: keys(&versions.documents),
                    kind: if versions.same { "same" } else { "version" },
                })
                .collect(),
        }
    }
}

/// The shared copy; offsets are counted once for each article that has some.
fn copies(story: &Story, documents: &[Document], unit: Unit) -> Vec<CopyView> {
    let mut counted: BTreeMap<Id<Document>, Offsets> = BTreeMap::new();
    let copies = numbered(&story.copies).map(|(id, copy)| CopyView {
        id: id.into(),
        words: copy.words,
        places: copy
            .places
            .iter()
            .map(|(document, span)| {
                let offsets = counted
                    .entry(*document)
                    .or_insert_with(|| Offsets::new(&documents[document.index()].text, unit));
                let [start, end] = offsets.pair(*span);
                (Key::from(*document), start, end)
            })
            .collect(),
    });
    copies.collect()
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
            texts: statement.texts,
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
            speaker: variant.speaker.map(Key::from),
            flags: variant.flags.iter().map(FlagView::new).collect(),
            place: words::part(variant.frame.part),
            at: thousandths(variant.frame.at),
            share: thousandths(variant.frame.share),
        }
    }
}

impl<'a> FlagView<'a> {
    fn new(flag: &'a Flag) -> Self {
        Self {
            kind: words::flag(flag.kind),
            words: &flag.words,
        }
    }
}

/// Rounded to three decimals, in the wider type so that they print as three.
fn thousandths(part: f32) -> f64 {
    (f64::from(part) * 1000.0).round() / 1000.0
}

fn sign(edit: &Edit) -> (&'static str, &str) {
    match edit {
        Edit::Same(words) => ("=", words),
        Edit::LeftOut(words) => ("-", words),
        Edit::PutIn(words) => ("+", words),
    }
}
