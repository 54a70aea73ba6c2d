//! Stories: the labels of `record/labels` read, and what is joined across articles scored.

mod pairs;
mod people;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};

use serde_json::Value;

use super::corpus::{broken, corpus_folder};
use crate::document::Document;
use crate::story::Story;
use crate::text::{ByteSpan, Id};

pub use pairs::{Over, PairScore, score_pairs};
pub use people::score_people;

/// The files of `corpora/stories`.
const CORPORA: [&str; 4] = ["basil", "newswcl50", "pac", "ecb"];

/// The articles of one story, annotated and compared.
pub struct GoldStory {
    documents: Vec<Document>,
    /// For each article the byte at which each of its code points starts.
    bytes: Vec<Vec<u32>>,
    story: Story,
}

/// Stories by corpus and name.
pub type Stories = BTreeMap<(String, String), GoldStory>;

/// Reads and compares the stories that the rows of label files name.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn read_stories(wanted: &[&str]) -> io::Result<Stories> {
    let mut texts: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for label in wanted.iter().flat_map(|labels| rows(labels)) {
        texts.entry((label[0].into(), label[1].into())).or_default();
    }
    for corpus in CORPORA {
        let path = corpus_folder().join(format!("stories/{corpus}.dev.jsonl"));
        for line in BufReader::new(File::open(&path)?).lines() {
            let row: Value = serde_json::from_str(&line?).map_err(io::Error::other)?;
            let field = |name: &str| row[name].as_str().map(str::to_owned);
            let (Some(id), Some(story), Some(text)) = (field("id"), field("story"), field("text"))
            else {
                return Err(broken(&path));
            };
            if let Some(articles) = texts.get_mut(&(corpus.to_owned(), story)) {
                articles.push((id, text));
            }
        }
    }
    let stories = texts.into_iter().map(|(name, articles)| {
        let documents: Vec<Document> = articles
            .iter()
            .map(|(id, text)| crate::annotate(id, text.as_str()))
            .collect();
        let bytes = documents.iter().map(bytes).collect();
        let story = crate::compare(&documents);
        let story = GoldStory {
            documents,
            bytes,
            story,
        };
        (name, story)
    });
    Ok(stories.collect())
}

/// The rows of a label file, cut at tabs.
fn rows(labels: &str) -> impl Iterator<Item = Vec<&str>> {
    let rows = labels
        .lines()
        .filter(|line| !line.starts_with('#') && line.contains('\t'));
    rows.map(|line| line.split('\t').collect())
}

fn bytes(document: &Document) -> Vec<u32> {
    let starts = document.text.char_indices().map(|(at, _)| at as u32);
    starts.chain([document.text.len() as u32]).collect()
}

impl GoldStory {
    /// The article `id`, and the bytes from one code point to another in it.
    fn place(&self, id: &str, start: &str, end: &str) -> Option<(Id<Document>, ByteSpan)> {
        let at = self.documents.iter().position(|one| one.name == id)?;
        let byte = |point: &str| self.bytes[at].get(point.parse::<usize>().ok()?).copied();
        Some((Id::at(at), ByteSpan::new(byte(start)?, byte(end)?)))
    }
}
