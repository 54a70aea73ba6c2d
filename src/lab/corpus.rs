//! PolNeAR, read: texts with their gold attributions, in byte offsets.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;

use crate::text::ByteSpan;

/// A corpus, split into a part to learn from and a part to measure on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corpus {
    /// To learn from and to read errors of.
    Train,
    /// To measure on.
    Dev,
}

/// A text and who is reported to say what in it.
#[derive(Debug, Clone)]
pub struct GoldDocument {
    /// The corpus's name for it.
    pub id: String,
    /// The text.
    pub text: String,
    /// Its attributions.
    pub attributions: Vec<GoldAttribution>,
}

/// One attribution, as annotated.
#[derive(Debug, Clone)]
pub struct GoldAttribution {
    /// Who says it; may be empty.
    pub source: Vec<ByteSpan>,
    /// The reporting words; may be empty.
    pub cue: Vec<ByteSpan>,
    /// What is said.
    pub content: Vec<ByteSpan>,
    /// The source is a pronoun.
    pub pronoun_source: bool,
    /// By the marks in the content.
    pub kind: GoldKind,
}

/// How much of a content stands in marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoldKind {
    /// All.
    Direct,
    /// Some.
    Mixed,
    /// None.
    Indirect,
}

/// Where the corpora lie: `WHOSAID_CORPORA`, otherwise `../shared/corpora`.
pub fn corpus_folder() -> PathBuf {
    std::env::var_os("WHOSAID_CORPORA").map_or_else(|| "../shared/corpora".into(), PathBuf::from)
}

/// The documents of one part of PolNeAR.
///
/// # Errors
/// Where the file cannot be read or a row is not what it should be.
pub fn read_polnear(part: Corpus) -> io::Result<Vec<GoldDocument>> {
    let folder = corpus_folder().join("attribution");
    let path = match part {
        Corpus::Train => folder.join("polnear.train.jsonl.gz"),
        Corpus::Dev => folder.join("polnear.dev.jsonl"),
    };
    let lines = BufReader::new(open(&path)?).lines();
    lines
        .map(|line| document(&line?).ok_or_else(|| broken(&path)))
        .collect()
}

pub(super) fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    let file = File::open(path)?;
    Ok(match path.extension().is_some_and(|end| end == "gz") {
        true => Box::new(GzDecoder::new(file)),
        false => Box::new(file),
    })
}

pub(super) fn broken(path: &Path) -> io::Error {
    io::Error::other(format!(
        "{} holds a row that is no document",
        path.display()
    ))
}

fn document(line: &str) -> Option<GoldDocument> {
    let row: Value = serde_json::from_str(line).ok()?;
    let text = row["text"].as_str()?.to_owned();
    let bytes: Vec<u32> = text
        .char_indices()
        .map(|(at, _)| at as u32)
        .chain([text.len() as u32])
        .collect();
    let attributions = row["attributions"].as_array()?;
    Some(GoldDocument {
        id: row["id"].as_str()?.to_owned(),
        attributions: attributions
            .iter()
            .map(|row| attribution(row, &text, &bytes))
            .collect::<Option<_>>()?,
        text,
    })
}

fn attribution(row: &Value, text: &str, bytes: &[u32]) -> Option<GoldAttribution> {
    Some(GoldAttribution {
        source: spans(&row["source"], text, bytes)?,
        cue: spans(&row["cue"], text, bytes)?,
        content: spans(&row["content"], text, bytes)?,
        pronoun_source: row["pronoun_source"].as_bool()?,
        kind: match row["kind"].as_str()? {
            "direct" => GoldKind::Direct,
            "mixed" => GoldKind::Mixed,
            _ => GoldKind::Indirect,
        },
    })
}

/// Spans in code points as bytes; the text beside each must be what it covers.
fn spans(rows: &Value, text: &str, bytes: &[u32]) -> Option<Vec<ByteSpan>> {
    let rows = rows.as_array()?.iter();
    rows.map(|row| {
        let at = |index: usize| bytes.get(row[index].as_u64()? as usize).copied();
        let span = ByteSpan::new(at(0)?, at(1)?);
        (&text[span] == row[2].as_str()?).then_some(span)
    })
    .collect()
}
