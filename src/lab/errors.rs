//! Lists of errors, grouped by kind, to be read by eye. They show the corpus's
//! text and stay on the machine.

use std::collections::BTreeMap;

use super::contents::{covered, pairing, predictions};
use super::marks::{PartVerdict, judge_marks};
use super::sources::{SourceVerdict, judge};
use super::{GoldAttribution, GoldDocument, MarkScore, ReportingForms};
use crate::Document;
use crate::text::ByteSpan;

/// Errors by kind, each as one line.
pub type Errors = BTreeMap<&'static str, Vec<String>>;

/// Adds the errors of one document to `errors`.
pub fn list_errors(
    document: &Document,
    gold: &GoldDocument,
    forms: &ReportingForms,
    errors: &mut Errors,
) {
    marked(document, gold, errors);
    contents(document, gold, forms, errors);
}

fn marked(document: &Document, gold: &GoldDocument, errors: &mut Errors) {
    judge_marks(
        document,
        gold,
        &mut MarkScore::default(),
        |verdict, span, quote| {
            let kind = match verdict {
                PartVerdict::Missed => "mark missed",
                PartVerdict::Invented => "mark invented",
                PartVerdict::WrongSpeaker => "mark with wrong speaker",
                PartVerdict::UnknownSpeaker => "mark without speaker",
            };
            let line = format!(
                "{}{}",
                shown(&gold.text, span),
                describe(document, gold, span, quote)
            );
            errors.entry(kind).or_default().push(line);
        },
    );
}

/// What was predicted and what is gold at a span.
fn describe(
    document: &Document,
    gold: &GoldDocument,
    span: ByteSpan,
    quote: Option<usize>,
) -> String {
    let predicted = quote.map(|index| {
        let quote = &document.quotes[index];
        let cue = quote
            .cue
            .as_ref()
            .map_or("-", |cue| &document.text.as_str()[cue.span]);
        let best = document.attributions[index].best();
        let speaker = best.map_or("-", |best| {
            &document.text.as_str()[document.mentions[best.mention.index()].span]
        });
        let why = best
            .and_then(|best| best.evidence.first())
            .map_or("", |why| why);
        format!("{:?} cue {cue} speaker {speaker} ({why})", quote.kind)
    });
    let truth = gold
        .attributions
        .iter()
        .find(|gold| gold.content.iter().any(|piece| piece.overlaps(span)));
    let truth = truth.map(|truth| {
        let text = |spans: &[ByteSpan]| {
            spans
                .iter()
                .map(|span| &gold.text.as_str()[*span])
                .collect::<Vec<_>>()
                .join(" … ")
        };
        format!("{} | {}", text(&truth.source), text(&truth.cue))
    });
    format!(
        "\n    ours: {}\n    gold: {}",
        predicted.unwrap_or_default(),
        truth.unwrap_or_default()
    )
}

fn contents(document: &Document, gold: &GoldDocument, forms: &ReportingForms, errors: &mut Errors) {
    let predicted = predictions(document);
    let pairs = pairing(document, gold, &predicted, covered, 0.3);
    for (index, truth) in gold.attributions.iter().enumerate() {
        let found = pairs.iter().find(|pair| pair.0 == index);
        let Some(place) = truth.content.first() else {
            continue;
        };
        match found {
            None if forms.reports(truth, &gold.text) => {
                let cue = truth
                    .cue
                    .iter()
                    .map(|cue| gold.text.as_str()[*cue].to_owned());
                let line = format!(
                    "[{}] {}",
                    cue.collect::<Vec<_>>().join(" … "),
                    shown(
                        &gold.text,
                        truth.content.iter().fold(*place, |a, b| a.join(*b))
                    )
                );
                errors.entry("content missed").or_default().push(line);
            }
            Some((_, quote))
                if judge(document, *quote, truth) == SourceVerdict::Wrong
                    || judge(document, *quote, truth) == SourceVerdict::Unknown =>
            {
                let line = format!(
                    "{}{}",
                    shown(&gold.text, *place),
                    describe(document, gold, *place, Some(*quote))
                );
                let kind = match is_mentioned(document, truth) {
                    true => "content with wrong source",
                    false => "content with a source that is no mention",
                };
                errors.entry(kind).or_default().push(line);
            }
            Some((_, quote)) => {
                let ours = document.quotes[*quote].extent();
                let theirs = truth
                    .content
                    .iter()
                    .fold(*place, |whole, piece| whole.join(*piece));
                let shared = ours
                    .end
                    .min(theirs.end)
                    .saturating_sub(ours.start.max(theirs.start));
                let union = ours.join(theirs).len();
                if f64::from(shared) < 0.8 * f64::from(union) {
                    let line = format!(
                        "ours: {}\n    gold: {}",
                        shown(&gold.text, ours),
                        shown(&gold.text, theirs)
                    );
                    errors
                        .entry("content of other extent")
                        .or_default()
                        .push(line);
                }
            }
            None => {}
        }
    }
    for &quote in predicted
        .iter()
        .filter(|quote| !pairs.iter().any(|pair| pair.1 == **quote))
    {
        let span = document.quotes[quote].extent();
        let line = format!(
            "{}{}",
            shown(&gold.text, span),
            describe(document, gold, span, Some(quote))
        );
        errors.entry("content invented").or_default().push(line);
    }
}

/// Whether a mention stands in the gold source.
fn is_mentioned(document: &Document, truth: &GoldAttribution) -> bool {
    let mut spans = document.mentions.iter().map(|mention| mention.span);
    spans.any(|span| truth.source.iter().any(|source| source.overlaps(span)))
}

/// A span with some text around it on one line.
fn shown(text: &str, span: ByteSpan) -> String {
    let mut from = span.start.saturating_sub(90) as usize;
    let mut to = (span.end as usize + 90).min(text.len());
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    let (before, after) = (
        &text[from..span.start as usize],
        &text[span.end as usize..to],
    );
    format!("{before}⟦{}⟧{after}", &text[span]).replace('\n', "¶")
}
