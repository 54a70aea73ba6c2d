//! What we read in the articles, in the terms that the gold uses.

use std::fs;
use std::path::{Path, PathBuf};

use whosaid::quote::Quote;
use whosaid::story::{Person, Story};
use whosaid::text::{Id, Unit, UnitIndex, decode};
use whosaid::{Document, annotate, compare};

use super::gold::Gold;
use crate::run::{Failure, Outcome};

/// One article that the gold knows, as we read it.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) quotes: Vec<Found>,
}

/// One quote of ours.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    /// The pieces within marks, in code points.
    pub(super) pieces: Vec<(u32, u32)>,
    pub(super) speaker: Option<Speaker>,
    /// The statements it stands in.
    pub(super) statements: Vec<usize>,
}

/// Who says it by our reading.
#[derive(Debug, Clone, Default)]
pub(super) struct Speaker {
    /// The person of the story.
    pub(super) person: Option<usize>,
    /// Every name that we have for them.
    pub(super) names: Vec<String>,
    /// How they are named in the list of misses.
    pub(super) shown: String,
}

/// Reads every `.txt` of a folder as one story; answers with those the gold knows.
pub(super) fn articles(folder: &Path, gold: &Gold) -> Outcome<Vec<Article>> {
    let documents: Vec<_> = files(folder)?
        .iter()
        .map(|path| document(path))
        .collect::<Outcome<_>>()?;
    let story = compare(&documents);
    let known = |document: &Document| gold.docs.contains_key(&document.name);
    Ok(documents
        .iter()
        .enumerate()
        .filter(|(_, document)| known(document))
        .map(|(index, document)| article(Id::at(index), document, &story))
        .collect())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unread = |error| Failure::new(format!("{}: {error}", folder.display()));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn document(path: &Path) -> Outcome<Document> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unread = |error| Failure::new(format!("{name} {error}"));
    let (text, _) = decode(&fs::read(path)?).map_err(unread)?;
    Ok(annotate(name, text))
}

fn article(id: Id<Document>, document: &Document, story: &Story) -> Article {
    let points = UnitIndex::new(&document.text, Unit::CodePoint);
    let point = |byte| points.from_byte(byte).unwrap_or(u32::MAX);
    let quotes = document
        .quotes
        .iter()
        .enumerate()
        .map(|(index, quote)| Found {
            pieces: quote
                .quoted
                .iter()
                .map(|piece| (point(piece.start), point(piece.end)))
                .collect(),
            speaker: speaker(id, document, index, story),
            statements: statements(id, Id::at(index), story),
        });
    Article {
        name: document.name.clone(),
        text: document.text.clone(),
        quotes: quotes.collect(),
    }
}

/// The speaker of a quote; without names where the source means nobody we know.
fn speaker(id: Id<Document>, document: &Document, quote: usize, story: &Story) -> Option<Speaker> {
    let source = document.attributions.get(quote)?.best()?.mention;
    let words = &document.text.as_str()[document.mentions[source].span];
    let Some(entity) = document.entities.of(source) else {
        let shown = format!("“{words}”, who is nobody known");
        return Some(Speaker {
            shown,
            ..Speaker::default()
        });
    };
    let is_member = |person: &Person| person.members.contains(&(id, entity));
    let person = story.people.iter().position(is_member);
    let name = &document.entities.list[entity].name;
    let mut names = vec![name.clone()];
    if let Some(person) = person.map(|index| &story.people[index]) {
        names.push(person.name.clone());
        names.extend(person.aliases.iter().cloned());
    }
    let shown = format!("“{words}”, that is {name}");
    Some(Speaker {
        person,
        names,
        shown,
    })
}

fn statements(document: Id<Document>, quote: Id<Quote>, story: &Story) -> Vec<usize> {
    let holds = |index: &usize| {
        let variants = &story.statements[*index].variants;
        variants
            .iter()
            .any(|variant| variant.document == document && variant.quote == quote)
    };
    (0..story.statements.len()).filter(holds).collect()
}
