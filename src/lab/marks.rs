//! Marked quotes: every pair of marks inside or touching a gold content.

use super::sources::{SourceVerdict, judge};
use super::{Calibration, GoldDocument, GoldKind, Tally};
use crate::Document;
use crate::quote::QuoteKind;
use crate::text::ByteSpan;

/// The figures of "Marked quotes".
#[derive(Debug, Clone, Copy, Default)]
pub struct MarkScore {
    /// Parts found at an intersection over union of 0.8 or more.
    pub parts: Tally,
    /// Found parts whose gold has a source.
    pub sourced: usize,
    /// Those with the right speaker.
    pub speaker_right: usize,
    /// Those with none.
    pub speaker_unknown: usize,
    /// Gold parts that have a source, found or not.
    pub with_source: usize,
    /// The confidence in speakers.
    pub calibration: Calibration,
    /// Pairs of marks outside all contents: called scare quotes, and all.
    pub scare: (usize, usize),
    /// Gold parts in contents that are not all in marks: called scare quotes, and all.
    pub fragments: (usize, usize),
}

/// Gold attributions of found parts, each with the quote that holds the part.
pub(super) fn matched_parts(document: &Document, gold: &GoldDocument) -> Vec<(usize, usize)> {
    let predicted = predicted_parts(document);
    let wanted = gold_parts(gold).into_iter();
    let found = wanted.filter_map(|(part, attribution)| {
        let close = |(span, _): &&(ByteSpan, usize)| overlap(part, *span) >= 0.8;
        let quote = predicted.iter().find(close)?.1;
        Some((attribution, quote))
    });
    found.collect()
}

/// What became of one part, for lists of errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartVerdict {
    /// Nothing was predicted there; whether a scare quote stands there.
    Missed,
    /// A predicted part outside any attribution.
    Invented,
    /// The wrong speaker or none.
    WrongSpeaker,
    UnknownSpeaker,
}

/// Scores one document.
pub fn score_marks(document: &Document, gold: &GoldDocument) -> MarkScore {
    let mut score = MarkScore::default();
    judge_marks(document, gold, &mut score, |_, _, _| {});
    judge_scare(document, gold, &mut score);
    score
}

impl MarkScore {
    /// Adds another document's counts.
    pub fn add(&mut self, other: Self) {
        self.parts.add(other.parts);
        self.sourced += other.sourced;
        self.speaker_right += other.speaker_right;
        self.speaker_unknown += other.speaker_unknown;
        self.with_source += other.with_source;
        self.calibration.add(other.calibration);
        self.scare.0 += other.scare.0;
        self.scare.1 += other.scare.1;
        self.fragments.0 += other.fragments.0;
        self.fragments.1 += other.fragments.1;
    }
}

/// Scores one document and tells `report` of every error: what it is, where,
/// and for a found part the index of its quote.
pub(super) fn judge_marks(
    document: &Document,
    gold: &GoldDocument,
    score: &mut MarkScore,
    mut report: impl FnMut(PartVerdict, ByteSpan, Option<usize>),
) {
    let wanted = gold_parts(gold);
    let predicted = predicted_parts(document);
    score.parts.wanted += wanted.len();
    score.parts.found += predicted.len();
    let mut used = vec![false; predicted.len()];
    for (part, attribution) in &wanted {
        let sourced = !gold.attributions[*attribution].source.is_empty();
        score.with_source += usize::from(sourced);
        let found = (0..predicted.len())
            .filter(|&index| !used[index] && overlap(*part, predicted[index].0) >= 0.8)
            .max_by(|&a, &b| {
                overlap(*part, predicted[a].0).total_cmp(&overlap(*part, predicted[b].0))
            });
        let Some(found) = found else {
            report(PartVerdict::Missed, *part, None);
            continue;
        };
        used[found] = true;
        score.parts.right += 1;
        let quote = predicted[found].1;
        let verdict = judge_equals(document, quote, gold, *attribution);
        if let Some(best) = document.attributions[quote].best()
            && verdict != SourceVerdict::NotAsked
        {
            let right = verdict == SourceVerdict::Right;
            score.calibration.count(best.confidence, right);
        }
        match verdict {
            SourceVerdict::NotAsked => continue,
            SourceVerdict::Right => score.speaker_right += 1,
            SourceVerdict::Wrong => report(PartVerdict::WrongSpeaker, *part, Some(quote)),
            SourceVerdict::Unknown => {
                score.speaker_unknown += 1;
                report(PartVerdict::UnknownSpeaker, *part, Some(quote));
            }
        }
        score.sourced += 1;
    }
    for (index, used) in used.iter().enumerate().filter(|(_, used)| !**used) {
        debug_assert!(!used);
        report(
            PartVerdict::Invented,
            predicted[index].0,
            Some(predicted[index].1),
        );
    }
}

/// Counts what is called a scare quote, rightly and wrongly.
fn judge_scare(document: &Document, gold: &GoldDocument, score: &mut MarkScore) {
    let quotes = document.quotes.iter();
    let scare = quotes.filter(|quote| quote.kind == QuoteKind::Scare && quote.within.is_none());
    let scare = scare.flat_map(|quote| &quote.quoted);
    let scare: Vec<ByteSpan> = scare.map(|span| trim(&gold.text, *span)).collect();
    let is_scare = |part: ByteSpan| scare.iter().any(|span| overlap(part, *span) >= 0.8);
    let parts = gold_parts(gold);
    for pair in reference_pairs(&gold.text) {
        let part = trim(&gold.text, pair);
        if !part.is_empty() && !parts.iter().any(|(other, _)| other.overlaps(part)) {
            score.scare.0 += usize::from(is_scare(part));
            score.scare.1 += 1;
        }
    }
    for (part, attribution) in parts {
        if gold.attributions[attribution].kind == GoldKind::Mixed {
            score.fragments.0 += usize::from(is_scare(part));
            score.fragments.1 += 1;
        }
    }
}

/// The verdict on the smallest content around a part; where several are the same
/// ("…," she said, according to CNN) any of their sources is right.
fn judge_equals(
    document: &Document,
    quote: usize,
    gold: &GoldDocument,
    attribution: usize,
) -> SourceVerdict {
    let content = &gold.attributions[attribution].content;
    let same = gold
        .attributions
        .iter()
        .filter(|other| other.content[0] == content[0]);
    let mut verdicts = same.map(|other| judge(document, quote, other));
    match verdicts.any(|verdict| verdict == SourceVerdict::Right) {
        true => SourceVerdict::Right,
        false => judge(document, quote, &gold.attributions[attribution]),
    }
}

/// Outermost marked parts of predicted quotes, trimmed, with their quote's index.
fn predicted_parts(document: &Document) -> Vec<(ByteSpan, usize)> {
    let quotes = document.quotes.iter().enumerate();
    quotes
        .filter(|(_, quote)| quote.kind != QuoteKind::Scare && quote.within.is_none())
        .flat_map(|(index, quote)| quote.quoted.iter().map(move |span| (*span, index)))
        .map(|(span, index)| (trim(&document.text, span), index))
        .filter(|(span, _)| !span.is_empty())
        .collect()
}

/// Pairs of marks inside or touching a gold content, trimmed, each with the
/// attribution of the smallest such content.
fn gold_parts(gold: &GoldDocument) -> Vec<(ByteSpan, usize)> {
    let mut parts = Vec::new();
    for pair in reference_pairs(&gold.text) {
        let touching = (0..gold.attributions.len()).filter_map(|index| {
            let content = &gold.attributions[index].content;
            let size: u32 = content.iter().map(|piece| piece.len()).sum();
            let touches = content.iter().any(|piece| piece.overlaps(pair));
            touches.then_some((size, index))
        });
        if let Some((_, attribution)) = touching.min() {
            let span = trim(&gold.text, pair);
            if !span.is_empty() {
                parts.push((span, attribution));
            }
        }
    }
    parts
}

/// Pairs of marks line by line, independent of the crate's own pairing: double
/// marks, and single ones outside them.
fn reference_pairs(text: &str) -> Vec<ByteSpan> {
    let mut pairs = double_pairs(text);
    let single = single_pairs(text);
    let doubles = pairs.clone();
    let free = |pair: &ByteSpan| !doubles.iter().any(|double| double.overlaps(*pair));
    pairs.extend(single.into_iter().filter(free));
    pairs.sort();
    pairs
}

/// A single mark after white space to the first one before none that stands
/// after a comma or a stop, otherwise to the first before none.
fn single_pairs(text: &str) -> Vec<ByteSpan> {
    let mut pairs: Vec<ByteSpan> = Vec::new();
    let is_single = |c: char| matches!(c, '\'' | '‘' | '’');
    for (at, c) in text.char_indices().filter(|(_, c)| is_single(*c)) {
        let inside = pairs.last().is_some_and(|pair| pair.end as usize > at);
        let before = text[..at].chars().next_back();
        let opens = before.is_none_or(|c| c.is_whitespace() || c == '(');
        let rest = &text[at + c.len_utf8()..];
        if inside || !opens || c == '’' || !rest.starts_with(char::is_alphanumeric) {
            continue;
        }
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let closing = |(end, c): &(usize, char)| {
            let after = line[end + c.len_utf8()..].chars().next();
            is_single(*c) && after.is_none_or(|c| !c.is_alphanumeric() && !is_single(c))
        };
        let ends: Vec<(usize, char)> = line.char_indices().filter(closing).collect();
        let sure = ends.iter().find(|(end, _)| !line[..*end].ends_with('s'));
        if let Some((end, close)) = sure.or_else(|| ends.first()) {
            let end = at + c.len_utf8() + end + close.len_utf8();
            pairs.push(ByteSpan::new(at as u32, end as u32));
        }
    }
    pairs
}

/// Curly double marks by glyph, straight ones in turn; an open one ends with its line.
fn double_pairs(text: &str) -> Vec<ByteSpan> {
    let mut pairs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut open: Option<usize> = None;
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            let two = c == '\'' && before == '\'';
            let (opens, closes) = match c {
                '“' => (open.is_none(), false),
                '”' => (false, true),
                '"' => (open.is_none(), open.is_some()),
                _ if two => (open.is_none(), open.is_some()),
                _ => (false, false),
            };
            let end = start + at + c.len_utf8();
            if let Some(from) = open.filter(|_| closes) {
                pairs.push(ByteSpan::new(from as u32, end as u32));
                open = None;
            } else if opens {
                open = Some(start + at - usize::from(two));
            }
            before = if two { ' ' } else { c };
        }
        if let Some(from) = open {
            pairs.push(ByteSpan::new(from as u32, (start + line.len()) as u32));
        }
        start += line.len();
    }
    pairs
}

/// Without marks, spaces and punctuation at the edges.
fn trim(text: &str, span: ByteSpan) -> ByteSpan {
    let outer = |c: char| !c.is_alphanumeric() && !"$£€#@".contains(c);
    let slice = &text[span];
    let left = slice.len() - slice.trim_start_matches(outer).len();
    let kept = slice.trim_matches(outer).len();
    let start = span.start + left as u32;
    match kept {
        0 => ByteSpan::default(),
        _ => ByteSpan::new(start, start + kept as u32),
    }
}

/// Intersection over union.
fn overlap(a: ByteSpan, b: ByteSpan) -> f64 {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let union = a.len() + b.len() - shared;
    f64::from(shared) / f64::from(union.max(1))
}
