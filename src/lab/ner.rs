//! Corpora of names, read: texts with labelled spans in bytes.

use std::io::{self, BufRead, BufReader};

use serde_json::Value;

use super::corpus::{Corpus, broken, corpus_folder, open};
use crate::mention::Label;
use crate::text::ByteSpan;

/// The labels that are scored.
pub const NAME_LABELS: [Label; 4] = [
    Label::Person,
    Label::Organization,
    Label::Place,
    Label::Group,
];

/// A corpus of names and what it annotates.
#[derive(Debug, Clone, Copy)]
pub struct NameCorpus {
    /// The name of its files, without part and ending.
    pub name: &'static str,
    /// Whether nationalities and religions are annotated as such.
    pub has_groups: bool,
    /// Whether events and products are annotated as such.
    pub has_things: bool,
    /// Whether a name may end inside a word with a hyphen ("U.S.-led").
    pub cuts_words: bool,
    /// Whether its texts state a licence that allows to learn from them.
    pub licensed: bool,
    /// Endings of its files for train and dev, where it has them.
    pub(super) files: [Option<&'static str>; 2],
}

/// The corpora, in the order of the report.
pub const NAME_CORPORA: [NameCorpus; 7] = [
    NameCorpus {
        has_things: false,
        cuts_words: true,
        licensed: false,
        ..corpus("worldwide", [TRAIN_PACKED, DEV])
    },
    NameCorpus {
        cuts_words: true,
        ..corpus("men", [TRAIN, DEV])
    },
    NameCorpus {
        has_things: false,
        licensed: false,
        ..corpus("gmb", [TRAIN_PACKED, None])
    },
    NameCorpus {
        has_groups: false,
        has_things: false,
        ..corpus("wnut17", [TRAIN, DEV])
    },
    NameCorpus {
        has_groups: false,
        ..corpus("crossner_politics", [TRAIN, DEV])
    },
    NameCorpus {
        has_groups: false,
        has_things: false,
        ..corpus("wikigold", [None, DEV])
    },
    NameCorpus {
        has_groups: false,
        has_things: false,
        ..corpus("uner_ewt", [None, DEV])
    },
];

const TRAIN: Option<&str> = Some("train.jsonl");
const TRAIN_PACKED: Option<&str> = Some("train.jsonl.gz");
const DEV: Option<&str> = Some("dev.jsonl");

/// A corpus that annotates everything and states a licence.
pub(super) const fn corpus(name: &'static str, files: [Option<&'static str>; 2]) -> NameCorpus {
    NameCorpus {
        name,
        has_groups: true,
        has_things: true,
        cuts_words: false,
        licensed: true,
        files,
    }
}

/// A text with its gold names.
#[derive(Debug, Clone)]
pub struct GoldNames {
    /// The corpus's name for it.
    pub id: String,
    /// The text; put together again from tokens where the corpus has no other.
    pub text: String,
    /// Names with their labels, in text order.
    pub names: Vec<(ByteSpan, Label)>,
    /// What the corpus calls "misc", in text order: names of any other kind.
    pub others: Vec<ByteSpan>,
}

/// Names as a corpus gives them: without a label where it says "misc".
type Names = Vec<(ByteSpan, Option<Label>)>;

/// The texts of one part of a corpus; none where it lacks that part.
///
/// # Errors
/// Where the file cannot be read or a row is not what it should be.
pub fn read_names(corpus: NameCorpus, part: Corpus) -> io::Result<Vec<GoldNames>> {
    let Some(ending) = corpus.files[part as usize] else {
        return Ok(Vec::new());
    };
    let path = corpus_folder().join(format!("ner/{}.{ending}", corpus.name));
    let lines = BufReader::new(open(&path)?).lines();
    lines
        .map(|line| document(&line?).ok_or_else(|| broken(&path)))
        .collect()
}

/// A row of a corpus, or of what `cargo lab export` prints.
pub(super) fn document(line: &str) -> Option<GoldNames> {
    let row: Value = serde_json::from_str(line).ok()?;
    let id = row["id"].as_str()?.to_owned();
    let (text, names) = match row.get("entities").or(row.get("names")) {
        Some(entities) => (row["text"].as_str()?.to_owned(), nested(&row, entities)?),
        None => tagged(&row)?,
    };
    let other = |(span, label): &(ByteSpan, Option<Label>)| label.is_none().then_some(*span);
    Some(GoldNames {
        id,
        text,
        others: names.iter().filter_map(other).collect(),
        names: names
            .into_iter()
            .filter_map(|(span, label)| Some((span, label?)))
            .collect(),
    })
}

/// The label of a name; outer nothing for what is no name, inner nothing for "misc".
pub(super) fn label(name: &str) -> Option<Option<Label>> {
    Some(Some(match name {
        "person" => Label::Person,
        "organization" => Label::Organization,
        "place" | "facility" => Label::Place,
        "group" => Label::Group,
        "event" => Label::Event,
        "product" => Label::Product,
        "misc" => return Some(None),
        _ => return None,
    }))
}

/// Entities by offset; of those that nest, the innermost.
fn nested(row: &Value, entities: &Value) -> Option<Names> {
    let bytes = byte_offsets(row["text"].as_str()?);
    let mut names = Vec::new();
    for entity in entities.as_array()? {
        let at = |key: &str| bytes.get(entity[key].as_u64()? as usize).copied();
        if let Some(label) = label(entity["label"].as_str()?) {
            names.push((ByteSpan::new(at("start")?, at("end")?), label));
        }
    }
    names.sort();
    names.dedup();
    let all = names.clone();
    names.retain(|(span, _)| {
        !all.iter()
            .any(|(other, _)| other != span && span.covers(*other))
    });
    Some(names)
}

pub(super) fn byte_offsets(text: &str) -> Vec<u32> {
    let starts = text.char_indices().map(|(at, _)| at as u32);
    starts.chain([text.len() as u32]).collect()
}

/// Names of a row of tokens with tags.
fn tagged(row: &Value) -> Option<(String, Names)> {
    let words = |key: &str| -> Option<Vec<&str>> {
        row[key].as_array()?.iter().map(Value::as_str).collect()
    };
    let (tokens, tags) = (words("tokens")?, words("tags")?);
    let (text, spans) = match row["token_starts"].as_array() {
        Some(starts) => placed(row["text"].as_str()?, &tokens, starts)?,
        None => joined(&tokens),
    };
    let mut names: Vec<(ByteSpan, Option<Option<Label>>)> = Vec::new();
    for (span, tag) in spans.into_iter().zip(tags) {
        match tag.split_once('-') {
            Some(("B", name)) => names.push((span, label(name))),
            Some((_, _)) => names.last_mut()?.0.end = span.end,
            None => {}
        }
    }
    let names = names
        .into_iter()
        .filter_map(|(span, label)| Some((span, label?)));
    Some((text, names.collect()))
}

/// Tokens laid over their text.
pub(super) fn placed(
    text: &str,
    tokens: &[&str],
    starts: &[Value],
) -> Option<(String, Vec<ByteSpan>)> {
    let bytes = byte_offsets(text);
    let span = |(token, start): (&&str, &Value)| {
        let start = *bytes.get(start.as_u64()? as usize)?;
        Some(ByteSpan::new(start, start + token.len() as u32))
    };
    let spans = tokens.iter().zip(starts).map(span).collect::<Option<_>>()?;
    Some((text.to_owned(), spans))
}

/// A text put together from tokens, with spaces where English has them.
fn joined(tokens: &[&str]) -> (String, Vec<ByteSpan>) {
    let (mut text, mut spans, mut glue, mut open) = (String::new(), Vec::new(), true, false);
    for token in tokens {
        let quote = *token == "\"";
        let closes = matches!(
            *token,
            "," | "."
                | ";"
                | ":"
                | "!"
                | "?"
                | ")"
                | "]"
                | "%"
                | "'s"
                | "’s"
                | "n't"
                | "'re"
                | "'"
                | "''"
                | "..."
        ) || (quote && open);
        if !glue && !closes {
            text.push(' ');
        }
        let start = text.len() as u32;
        text.push_str(token);
        spans.push(ByteSpan::new(start, text.len() as u32));
        open ^= quote;
        glue = matches!(*token, "(" | "[" | "$" | "``") || (quote && open);
    }
    (text, spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_joined_as_english_is_written() {
        let tokens = [
            "He", "(", "Kim", ")", "'s", "\"", "yes", "\"", ",", "$", "5", ".",
        ];
        assert_eq!(joined(&tokens).0, "He (Kim)'s \"yes\", $5.");
    }

    #[test]
    fn of_nested_names_the_innermost_counts() {
        let row = r#"{"id":"x","text":"Sir Bo Ng","entities":[
            {"start":0,"end":9,"label":"person"},{"start":4,"end":9,"label":"person"}]}"#;
        let gold = document(row).expect("a row");
        assert_eq!(gold.names, [(ByteSpan::new(4, 9), Label::Person)]);
    }
}
