//! How names are missed and confused, counted without showing a text: a table of
//! labels, and kinds of miss by what the name looks like.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::names::{Name, compared, find};
use super::ner::{GoldNames, NAME_LABELS, NameCorpus};
use crate::lexicon::Lexicon;
use crate::mention::Label;
use crate::text::ByteSpan;

/// Columns behind those of the labels: found with other ends, not found at all.
const OTHERS: [&str; 2] = ["other ends", "missed"];

/// Counts over texts.
#[derive(Debug, Clone, Default)]
pub struct Misses {
    /// What became of the gold names of each label: a column for each label that
    /// was given to the same span, then [`OTHERS`].
    table: [[usize; NAME_LABELS.len() + OTHERS.len()]; NAME_LABELS.len()],
    /// Names found where none is, by label.
    invented: [usize; NAME_LABELS.len()],
    /// Misses by kind.
    kinds: BTreeMap<String, usize>,
}

impl Misses {
    /// Adds what becomes of a text's names.
    pub fn add(&mut self, gold: &GoldNames, corpus: NameCorpus) {
        let [found, wanted] = [&find(gold), &gold.names].map(|names| compared(gold, names, corpus));
        for name in &wanted {
            let column = column(*name, &found);
            self.table[index(name.1)][column] += 1;
            if column != index(name.1) {
                let what = match column.checked_sub(NAME_LABELS.len()) {
                    Some(other) => OTHERS[other].to_owned(),
                    None => format!("as {}", name_of(NAME_LABELS[column])),
                };
                let looks = looks(&gold.text, name.0);
                *self
                    .kinds
                    .entry(format!("{}, {looks}: {what}", name_of(name.1)))
                    .or_default() += 1;
            }
        }
        for (span, label) in &found {
            if !wanted.iter().any(|(other, _)| other.overlaps(*span)) {
                self.invented[index(*label)] += 1;
                let looks = looks(&gold.text, *span);
                *self
                    .kinds
                    .entry(format!("{}, {looks}: invented", name_of(*label)))
                    .or_default() += 1;
            }
        }
    }

    /// The table of labels, then the `most` most frequent kinds of miss.
    pub fn report(&self, most: usize) -> String {
        let labels = NAME_LABELS.map(name_of).join(" | ");
        let mut report = format!("| gold \\ found | {labels} | {} |\n", OTHERS.join(" | "));
        let _ = writeln!(
            report,
            "|---{}",
            "|---".repeat(NAME_LABELS.len() + OTHERS.len()) + "|"
        );
        for (label, row) in NAME_LABELS.iter().zip(&self.table) {
            let cells: Vec<String> = row.iter().map(usize::to_string).collect();
            let _ = writeln!(report, "| {} | {} |", name_of(*label), cells.join(" | "));
        }
        let cells: Vec<String> = self.invented.iter().map(usize::to_string).collect();
        let _ = writeln!(report, "| no name | {} | | |\n", cells.join(" | "));
        let mut kinds: Vec<_> = self.kinds.iter().collect();
        kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), kind.as_str()));
        for (kind, count) in kinds.into_iter().take(most) {
            let _ = writeln!(report, "{count:5}  {kind}");
        }
        report
    }
}

fn column(name: Name, found: &[Name]) -> usize {
    let same = found.iter().find(|(span, _)| *span == name.0);
    match same {
        Some((_, label)) => index(*label),
        None if found.iter().any(|(span, _)| span.overlaps(name.0)) => NAME_LABELS.len(),
        None => NAME_LABELS.len() + 1,
    }
}

fn index(label: Label) -> usize {
    NAME_LABELS
        .iter()
        .position(|other| *other == label)
        .unwrap_or(0)
}

fn name_of(label: Label) -> String {
    format!("{label:?}").to_lowercase()
}

/// What a name looks like: the first that holds.
fn looks(text: &str, span: ByteSpan) -> &'static str {
    let name = &text[span];
    let words: Vec<&str> = name.split_whitespace().collect();
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let starts = text[..span.start as usize]
        .trim_end()
        .ends_with(['.', '!', '?', ':', '”', '"']);
    let listed = || {
        words
            .iter()
            .all(|word| !Lexicon::shipped().lookup(word).is_empty())
    };
    if !letters().any(char::is_uppercase) {
        "in small letters"
    } else if words.len() == 1 && name.len() > 1 && letters().all(char::is_uppercase) {
        "an acronym or in capitals"
    } else if words
        .iter()
        .any(|word| word.starts_with(char::is_lowercase))
    {
        "with a word in small letters"
    } else if words.len() > 3 {
        "of four words or more"
    } else if span.start == 0 || starts {
        "at the start of a sentence"
    } else {
        match (words.len(), listed()) {
            (1, true) => "one word that the lists hold",
            (1, false) => "one word that no list holds",
            (_, true) => "two or three words that the lists hold",
            (_, false) => "two or three words, some in no list",
        }
    }
}
