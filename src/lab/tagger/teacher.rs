//! Texts that a larger model labelled (`tools/teacher`): JSON lines with names
//! and with words of which it was not sure, offsets in code points.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

use crate::lab::corpus::broken;
use crate::lab::ner::{GoldNames, NameCorpus, byte_offsets, corpus, label};
use crate::text::ByteSpan;

/// A text with its names and its doubtful words.
pub(super) type Labelled = (NameCorpus, GoldNames, Vec<ByteSpan>);

/// All texts of a folder, its files in the order of their names.
///
/// # Errors
/// Where a file cannot be read or a row is not what it should be.
pub(super) fn read_labelled(folder: &Path) -> io::Result<Vec<Labelled>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<_>>()?;
    files.sort();
    let mut texts = Vec::new();
    for path in files {
        let lines = fs::read_to_string(&path)?;
        for line in lines.lines() {
            texts.push(labelled(line).ok_or_else(|| broken(&path))?);
        }
    }
    Ok(texts)
}

fn labelled(line: &str) -> Option<Labelled> {
    let row: Value = serde_json::from_str(line).ok()?;
    let text = row["text"].as_str()?.to_owned();
    let bytes = byte_offsets(&text);
    let span = |start: &Value, end: &Value| {
        let at = |value: &Value| bytes.get(value.as_u64()? as usize).copied();
        Some(ByteSpan::new(at(start)?, at(end)?))
    };
    let mut gold = GoldNames {
        id: row["id"].as_str()?.to_owned(),
        names: Vec::new(),
        others: Vec::new(),
        text: String::new(),
    };
    for name in row["names"].as_array()? {
        let span = span(&name["start"], &name["end"])?;
        match label(name["label"].as_str()?)? {
            Some(label) => gold.names.push((span, label)),
            None => gold.others.push(span),
        }
    }
    let doubtful = row["doubtful"].as_array()?.iter();
    let doubtful = doubtful
        .map(|pair| span(&pair[0], &pair[1]))
        .collect::<Option<_>>()?;
    gold.text = text;
    Some((habits(row["corpus"].as_str()?), gold, doubtful))
}

/// The corpus of a labelled text.
fn habits(name: &str) -> NameCorpus {
    let names = ["polnear", "ewt", "gum", "gmb"];
    let known = names.into_iter().find(|known| *known == name);
    NameCorpus {
        cuts_words: true,
        ..corpus(known.unwrap_or("other"), [None, None])
    }
}
