//! GAP: a pronoun and two names; which of them it means, or neither (Webster et
//! al. 2018, "Mind the GAP").

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader};

use serde_json::Value;

use super::super::Tally;
use super::super::corpus::{Corpus, broken, corpus_folder, open};
use crate::document::Document;
use crate::text::{ByteSpan, Id};

/// A passage with a pronoun and two names.
#[derive(Debug, Clone)]
pub struct GoldGap {
    /// The corpus's name for it.
    pub id: String,
    /// The passage.
    pub text: String,
    /// "she", "his".
    pub pronoun: ByteSpan,
    /// The names.
    pub names: [ByteSpan; 2],
    /// Whether the pronoun means each of them.
    pub means: [bool; 2],
}

/// Names that pronouns mean, by the gender of the pronoun, as GAP counts: each
/// name of each passage is asked for alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct GapScore {
    /// "he", "him", "his".
    pub masculine: Tally,
    /// "she", "her".
    pub feminine: Tally,
    /// Passages in which both names are judged right, of all.
    pub passages: Tally,
}

impl GapScore {
    /// Both genders.
    pub fn all(&self) -> Tally {
        let mut all = self.masculine;
        all.add(self.feminine);
        all
    }

    /// Adds another passage.
    pub fn add(&mut self, other: Self) {
        self.masculine.add(other.masculine);
        self.feminine.add(other.feminine);
        self.passages.add(other.passages);
    }
}

/// The passages of one part of GAP.
///
/// # Errors
/// Where the file cannot be read or a row is not what it should be.
pub fn read_gap(part: Corpus) -> io::Result<Vec<GoldGap>> {
    let path = corpus_folder().join(match part {
        Corpus::Train => "coref/gap.train.jsonl",
        Corpus::Dev => "coref/gap.dev.jsonl",
    });
    let lines = BufReader::new(open(&path)?).lines();
    lines
        .map(|line| passage(&line?).ok_or_else(|| broken(&path)))
        .collect()
}

fn passage(line: &str) -> Option<GoldGap> {
    let row: Value = serde_json::from_str(line).ok()?;
    let text = row["text"].as_str()?.to_owned();
    let byte = |point: u64| {
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        ends.into_iter().nth(point as usize).map(|at| at as u32)
    };
    let span = |key: &str| {
        let row = &row[key];
        let span = ByteSpan::new(byte(row[0].as_u64()?)?, byte(row[1].as_u64()?)?);
        (&text.as_str()[span] == row[2].as_str()?).then_some(span)
    };
    Some(GoldGap {
        id: row["id"].as_str()?.to_owned(),
        pronoun: span("pronoun")?,
        names: [span("a")?, span("b")?],
        means: [row["a_coref"].as_bool()?, row["b_coref"].as_bool()?],
        text,
    })
}

/// Reads a passage and asks whom its pronoun means.
pub fn score_gap(gold: &GoldGap) -> GapScore {
    let found = found(&crate::annotate(&gold.id, &gold.text), gold);
    let count = |test: &dyn Fn(usize) -> bool| (0..2).filter(|at| test(*at)).count();
    let tally = Tally {
        right: count(&|at| found[at] && gold.means[at]),
        found: count(&|at| found[at]),
        wanted: count(&|at| gold.means[at]),
    };
    let right = usize::from(found == gold.means);
    let mut score = GapScore {
        passages: Tally {
            right,
            found: 1,
            wanted: 1,
        },
        ..GapScore::default()
    };
    match is_masculine(gold) {
        true => score.masculine = tally,
        false => score.feminine = tally,
    }
    score
}

fn is_masculine(gold: &GoldGap) -> bool {
    gold.text.as_str()[gold.pronoun]
        .to_ascii_lowercase()
        .starts_with("hi")
        || gold.text.as_str()[gold.pronoun].eq_ignore_ascii_case("he")
}

/// Whether our entity of the pronoun has a mention on each name.
fn found(document: &Document, gold: &GoldGap) -> [bool; 2] {
    let at = document
        .mentions
        .iter()
        .position(|mention| mention.span == gold.pronoun);
    let entity = at.and_then(|at| document.entities.of(Id::at(at)));
    let Some(entity) = entity else {
        return [false; 2];
    };
    let mentions = &document.entities.list[entity].mentions;
    gold.names.map(|name| {
        let mut spans = mentions
            .iter()
            .map(|mention| document.mentions[*mention].span);
        spans.any(|span| span.overlaps(name))
    })
}

/// Adds a passage to `errors` where it is wrong.
pub fn list_gap_errors(gold: &GoldGap, errors: &mut BTreeMap<String, Vec<String>>) {
    let document = crate::annotate(&gold.id, &gold.text);
    let found = found(&document, gold);
    if found == gold.means {
        return;
    }
    let names = gold.names.map(|name| &gold.text.as_str()[name]);
    let kind = match (gold.means, found) {
        (_, [false, false]) => "nobody found",
        ([false, false], _) => "somebody else meant",
        _ => "the other found",
    };
    let answer = document
        .mentions
        .iter()
        .position(|mention| mention.span == gold.pronoun)
        .and_then(|at| document.entities.of(Id::at(at)))
        .map_or("nobody", |entity| &document.entities.list[entity].name);
    let (start, end) = (gold.pronoun.start as usize, gold.pronoun.end as usize);
    errors.entry(kind.to_owned()).or_default().push(format!(
        "{}: {names:?} means {:?}, found {answer}\n    {}[{}]{}",
        gold.id,
        gold.means,
        &gold.text[..start],
        &gold.text[start..end],
        &gold.text[end..]
    ));
}
