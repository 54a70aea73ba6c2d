//! Names: strict F1 of spans with their labels, as quality.md, "Names", counts.

use std::collections::BTreeMap;

use super::Tally;
use super::ner::{GoldNames, NAME_LABELS, NameCorpus};
use crate::lexicon::{Lexicon, WordSet};
use crate::mention::{self, Label, MentionKind};
use crate::text::ByteSpan;
use crate::{segment, syntax};

/// Counts for each of [`NAME_LABELS`], in their order.
#[derive(Debug, Clone, Copy, Default)]
pub struct NameScore(pub [Tally; NAME_LABELS.len()]);

impl NameScore {
    /// All labels together.
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        self.0.iter().for_each(|tally| all.add(*tally));
        all
    }

    /// Adds the counts of another text.
    pub fn add(&mut self, other: Self) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            own.add(other);
        }
    }

    fn of(&mut self, label: Label) -> &mut Tally {
        let at = NAME_LABELS.iter().position(|other| *other == label);
        &mut self.0[at.unwrap_or(0)]
    }
}

/// A name as it is compared.
pub(super) type Name = (ByteSpan, Label);

/// Finds the names of a text and scores them.
pub fn score_names(gold: &GoldNames, corpus: NameCorpus) -> NameScore {
    score_spans(gold, &find(gold), corpus)
}

/// Scores names that were found in a text.
pub fn score_spans(gold: &GoldNames, found: &[(ByteSpan, Label)], corpus: NameCorpus) -> NameScore {
    let [found, wanted] = [found, &gold.names].map(|names| compared(gold, names, corpus));
    let mut score = NameScore::default();
    for (_, label) in &wanted {
        score.of(*label).wanted += 1;
    }
    for name in &found {
        score.of(name.1).found += 1;
        score.of(name.1).right += usize::from(wanted.binary_search(name).is_ok());
    }
    score
}

/// Adds a text's errors to `errors`, as lines of context grouped by kind.
pub fn list_name_errors(
    gold: &GoldNames,
    corpus: NameCorpus,
    errors: &mut BTreeMap<String, Vec<String>>,
) {
    let [found, wanted] = [&find(gold), &gold.names].map(|names| compared(gold, names, corpus));
    let mut add = |kind: String, span: ByteSpan| {
        let line = format!("{}: {}", gold.id, context(&gold.text, span));
        errors.entry(kind).or_default().push(line);
    };
    for name in wanted
        .iter()
        .filter(|name| found.binary_search(name).is_err())
    {
        let (span, label) = *name;
        match found.iter().find(|(other, _)| other.overlaps(span)) {
            Some((same, other)) if *same == span => add(format!("{label:?} as {other:?}"), span),
            Some((other, _)) => add(format!("{label:?} other span"), span.join(*other)),
            None => add(format!("{label:?} missed"), span),
        }
    }
    for (span, label) in found
        .iter()
        .filter(|name| wanted.binary_search(name).is_err())
    {
        if !wanted.iter().any(|(other, _)| other.overlaps(*span)) {
            add(format!("{label:?} invented"), *span);
        }
    }
}

/// The names that the pipeline finds.
pub(super) fn find(gold: &GoldNames) -> Vec<Name> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(&gold.text, lexicon);
    let mentions = mention::find(
        &gold.text,
        &segments,
        &syntax::tag(&gold.text, &segments, lexicon),
        lexicon,
    );
    let names = mentions
        .iter()
        .filter(|mention| mention.kind == MentionKind::Name)
        .map(|mention| (mention.span, mention.label));
    names.collect()
}

/// Those names that are scored, trimmed and sorted.
pub(super) fn compared(gold: &GoldNames, names: &[Name], corpus: NameCorpus) -> Vec<Name> {
    let mut names: Vec<Name> = names
        .iter()
        .filter(|(_, label)| NAME_LABELS.contains(label))
        .filter(|(_, label)| corpus.has_groups || *label != Label::Group)
        .map(|(span, label)| (trimmed(&gold.text, *span, *label), *label))
        .collect();
    names.sort();
    names.dedup();
    names
}

/// A span without leading article, possessive, outer punctuation and, for
/// persons, titles before the name.
pub(super) fn trimmed(text: &str, span: ByteSpan, label: Label) -> ByteSpan {
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    let covered = text[start..end].trim_end_matches(is_mark);
    let covered = ["'s", "’s"]
        .iter()
        .find_map(|ending| covered.strip_suffix(ending))
        .unwrap_or(covered);
    end = start + covered.len();
    start += covered.len() - covered.trim_start_matches(is_mark).len();
    while let Some((first, _)) = text[start..end].split_once(' ') {
        let words = Lexicon::shipped().lookup(first);
        let article = ["the", "a", "an"]
            .iter()
            .any(|word| first.eq_ignore_ascii_case(word));
        let title = label == Label::Person && words.intersects(WordSet::ROLE | WordSet::HONORIFIC);
        if !article && !title {
            break;
        }
        start += first.len() + 1;
    }
    ByteSpan::new(start as u32, end as u32)
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// The span in brackets with some words round it, on one line.
pub(super) fn context(text: &str, span: ByteSpan) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text[..start]
        .char_indices()
        .rev()
        .nth(40)
        .map_or(0, |(at, _)| at);
    let to = text[end..]
        .char_indices()
        .nth(40)
        .map_or(text.len(), |(at, _)| end + at);
    let line = format!(
        "{}[{}]{}",
        &text[from..start],
        &text[start..end],
        &text[end..to]
    );
    line.replace(['\n', '\r'], "⏎")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_lose_articles_titles_and_possessives() {
        let text = "the President Ada Zorlu's";
        let span = trimmed(text, ByteSpan::new(0, text.len() as u32), Label::Person);
        assert_eq!(&text[span], "Ada Zorlu");
    }
}
