//! Dates: spans against the newswire, values against GUM.
//!
//! GUM (Zeldes 2017) gives dates as TEI does, `when`, `from` and `to`; the day of
//! a text is when it was written. Values are compared as first and last day.

use std::io::{self, BufRead, BufReader};

use serde_json::Value as Json;

use super::Tally;
use super::corpus::{Corpus, broken, corpus_folder, open};
use super::names::context;
use super::ner::placed;
use crate::date;
use crate::lexicon::Lexicon;
use crate::mention::{self, Label, Mention};
use crate::segment::{self, Date, Segments};
use crate::syntax;
use crate::text::ByteSpan;

const NEWSWIRE: [&str; 2] = ["ner/worldwide.train.jsonl.gz", "ner/worldwide.dev.jsonl"];
const GUM: [&str; 2] = ["syntax/gum.train.conllu.gz", "syntax/gum.dev.conllu.gz"];

/// How dates are found and understood.
#[derive(Debug, Clone, Copy, Default)]
pub struct DateScore {
    /// Spans of dates in the newswire, which leaves out "yesterday", "last week"
    /// and the like.
    pub spans: Tally,
    /// The same without those in what is found.
    pub calendar: Tally,
    /// Values in GUM: right, found where GUM has a date, wanted.
    pub values: Tally,
    /// The same of dates that do not write their year.
    pub counted: Tally,
}

/// Scores one part of both corpora.
///
/// # Errors
/// Where a file cannot be read or a row is not what it should be.
pub fn score_dates(part: Corpus) -> io::Result<DateScore> {
    let mut score = DateScore::default();
    let path = corpus_folder().join(NEWSWIRE[part as usize]);
    for line in BufReader::new(open(&path)?).lines() {
        let gold = newswire_dates(&line?).ok_or_else(|| broken(&path))?;
        score.add_spans(&gold.0, &gold.1);
    }
    let path = corpus_folder().join(GUM[part as usize]);
    for text in super::gum::read(BufReader::new(open(&path)?))? {
        score.add_values(&text);
    }
    Ok(score)
}

/// Errors on the part for learning: what is printed with what is meant and found.
pub type DateErrors = std::collections::BTreeMap<String, Vec<String>>;

/// Lists dates that the newswire has and are not found or the other way round,
/// and values that differ.
///
/// # Errors
/// As [`score_dates`].
pub fn list_date_errors() -> io::Result<DateErrors> {
    let mut errors = DateErrors::new();
    let mut add = |kind: &str, line: String| errors.entry(kind.into()).or_default().push(line);
    let path = corpus_folder().join(NEWSWIRE[0]);
    for line in BufReader::new(open(&path)?).lines() {
        let (text, gold) = newswire_dates(&line?).ok_or_else(|| broken(&path))?;
        let found = found_dates(&text);
        for span in gold.iter().filter(|span| !found.contains(*span)) {
            add("missed", context(&text, *span));
        }
        for span in found.iter().filter(|span| !gold.contains(*span)) {
            add("invented", context(&text, *span));
        }
    }
    let path = corpus_folder().join(GUM[0]);
    for gold in super::gum::read(BufReader::new(open(&path)?))? {
        for (span, days, found) in compared(&gold).filter(|(_, days, found)| *found != Some(*days))
        {
            let kind = if found.is_some() {
                "another value"
            } else {
                "no value"
            };
            let line = context(&gold.text, span);
            add(kind, format!("{line} {:?} {days:?} {found:?}", gold.day));
        }
    }
    Ok(errors)
}

impl DateScore {
    fn add_spans(&mut self, text: &str, gold: &[ByteSpan]) {
        let found = found_dates(text);
        let score = |found: &[ByteSpan]| {
            let right = found.iter().filter(|span| gold.contains(span)).count();
            tally(right, found.len(), gold.len())
        };
        self.spans.add(score(&found));
        let calendar = found.into_iter().filter(|span| is_calendar(&text[*span]));
        self.calendar.add(score(&calendar.collect::<Vec<_>>()));
    }

    fn add_values(&mut self, gold: &GoldDates) {
        for (span, days, found) in compared(gold) {
            let right = found == Some(days);
            let one = tally(right.into(), found.is_some().into(), 1);
            self.values.add(one);
            if !gold.text.as_str()[span].contains(|c: char| c.is_ascii_digit()) {
                self.counted.add(one);
            }
        }
    }
}

fn found_dates(text: &str) -> Vec<ByteSpan> {
    let (_, mentions) = mentions(text);
    let dates = mentions.iter().filter(|one| one.label == Label::Date);
    dates.map(|mention| mention.span).collect()
}

/// First and last day of a date.
type Days = [Date; 2];

/// The dates of a text, what they mean, and what is found there.
fn compared(gold: &GoldDates) -> impl Iterator<Item = (ByteSpan, Days, Option<Days>)> {
    let (segments, mentions) = mentions(&gold.text);
    let lexicon = Lexicon::shipped();
    let dates = date::resolve_from(gold.day, &gold.text, &segments, &mentions, lexicon);
    gold.dates.iter().map(move |(span, days)| {
        let mut found = dates.list.iter();
        let here = found.find(|one| mentions[one.mention.index()].span.overlaps(*span));
        (*span, *days, here.map(|one| one.value.days()))
    })
}

/// A text of GUM with the dates whose values are known.
#[derive(Debug, Clone, Default)]
pub(super) struct GoldDates {
    /// The text, put together again from tokens.
    pub(super) text: String,
    /// The day it was written.
    pub(super) day: Option<Date>,
    /// Dates with their first and last day.
    pub(super) dates: Vec<(ByteSpan, Days)>,
}

fn tally(right: usize, found: usize, wanted: usize) -> Tally {
    Tally {
        right,
        found,
        wanted,
    }
}

fn mentions(text: &str) -> (Segments, Vec<Mention>) {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let mentions = mention::find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    );
    (segments, mentions)
}

/// Whether a date is one of those that the newswire annotates: not counted.
fn is_calendar(date: &str) -> bool {
    let counted = [
        "last",
        "next",
        "this",
        "earlier",
        "later",
        "yesterday",
        "today",
    ];
    let more = ["tonight", "tomorrow"];
    let first = date.split(' ').next().unwrap_or(date).to_lowercase();
    !counted.contains(&first.as_str()) && !more.contains(&first.as_str()) && !date.ends_with("ago")
}

fn newswire_dates(line: &str) -> Option<(String, Vec<ByteSpan>)> {
    let row: Json = serde_json::from_str(line).ok()?;
    let words = |key: &str| -> Option<Vec<&str>> {
        row[key].as_array()?.iter().map(Json::as_str).collect()
    };
    let (tokens, tags) = (words("tokens")?, words("tags")?);
    let starts = row["token_starts"].as_array()?;
    let (text, spans) = placed(row["text"].as_str()?, &tokens, starts)?;
    let mut dates: Vec<ByteSpan> = Vec::new();
    for (span, tag) in spans.into_iter().zip(tags) {
        match tag {
            "B-date" => dates.push(span),
            "I-date" => dates.last_mut()?.end = span.end,
            _ => {}
        }
    }
    Some((text, dates))
}
