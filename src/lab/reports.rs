//! Learns whether a cue reports and which words: `models/contents.bin`.
//!
//! Every cue that grammar offers is a question; right is the cut of its content that is
//! nearest to PolNeAR's, where one of its cues stands there, and otherwise nothing.

use std::io;

use super::ranking::{Example, Learning, packed};
use super::{
    ContentScore, Corpus, GoldAttribution, GoldDocument, MarkScore, ReportingForms, percent,
    read_polnear, score_contents, score_marks,
};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::quote::{FEATURES, Judge, Page, Question, SECTION, Weights, find_with};
use crate::speaker;
use crate::text::ByteSpan;

/// Parts that are held out in turn.
const FOLDS: usize = 5;

/// How weights are learned.
const LEARNING: Learning = Learning {
    features: FEATURES,
    epochs: 10,
    rate: 0.05,
};

/// What it costs to leave out what is reported.
const LOST: f32 = 1.0;

/// What it costs to take for reported what is not.
const WRONG: f32 = 1.0;

/// The least intersection over union by which a cut is right.
const LEAST: f64 = 0.3;

/// Learns the weights; the model's bytes and what to print of it. With `hold`, also the
/// figures of quality.md on texts that were held out.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_reports(hold: bool) -> io::Result<(Vec<u8>, String)> {
    let texts = read_polnear(Corpus::Train)?;
    let documents: Vec<Document> = texts
        .iter()
        .map(|gold| crate::annotate(&gold.id, &gold.text))
        .collect();
    let pairs = texts.iter().zip(&documents).enumerate();
    let examples: Vec<Example> = pairs
        .flat_map(|(text, (gold, document))| examples(text, gold, document))
        .collect();
    let weights = LEARNING.learn(&examples);
    let told = weights.iter().filter(|weight| **weight != 0.0).count();
    let count = examples.len();
    let mut report = format!("{told} of {FEATURES} features, from {count} cues\n");
    if hold {
        report += &held_out(&texts, &documents, &examples)?;
    }
    Ok((packed(&weights, SECTION), report))
}

/// The figures of quality.md, each text read with weights learned without it.
fn held_out(
    texts: &[GoldDocument],
    documents: &[Document],
    examples: &[Example],
) -> io::Result<String> {
    let forms = ReportingForms::read()?;
    let (mut contents, mut marks) = (ContentScore::default(), MarkScore::default());
    for fold in 0..FOLDS {
        let rest = examples
            .iter()
            .filter(|example| example.text % FOLDS != fold);
        let weights = Weights::new(LEARNING.learn(rest));
        let held = texts.iter().zip(documents).enumerate();
        for (_, (gold, document)) in held.filter(|(text, _)| text % FOLDS == fold) {
            let document = read_again(document, &mut &weights);
            contents.add(score_contents(&document, gold, &forms));
            marks.add(score_marks(&document, gold));
        }
    }
    let [loose, strict, half, close] = [
        contents.loose,
        contents.strict,
        contents.half,
        contents.close,
    ]
    .map(|tally| {
        format!(
            "{:.1} / {:.1} / {:.1}",
            tally.precision(),
            tally.recall(),
            tally.f1()
        )
    });
    Ok(format!(
        "reporting cues: 0.3 {loose}; 0.8 {strict}; IoU 0.5 {half}; 0.8 {close}\nall cues: {:.1} / {:.1}; marks {:.1}, speaker right {:.1}\n",
        contents.all_loose.f1(),
        contents.all_strict.f1(),
        marks.parts.f1(),
        percent(marks.speaker_right, marks.sourced),
    ))
}

/// A document with its quotes found by another judge.
fn read_again(document: &Document, judge: &mut dyn Judge) -> Document {
    let mut document = document.clone();
    document.quotes = find_with(page(&document), judge);
    document.attributions = speaker::attribute(
        &document.text,
        &document.segments,
        &document.syntax,
        &document.mentions,
        &document.quotes,
        Lexicon::shipped(),
    );
    document
}

fn page(document: &Document) -> Page<'_> {
    Page {
        text: &document.text,
        segments: &document.segments,
        syntax: &document.syntax,
        mentions: &document.mentions,
        lexicon: Lexicon::shipped(),
    }
}

/// The questions of a text with their right answers.
fn examples(text: usize, gold: &GoldDocument, document: &Document) -> Vec<Example> {
    let mut teacher = Teacher {
        text,
        gold,
        examples: Vec::new(),
    };
    find_with(page(document), &mut teacher);
    teacher.examples
}

/// Answers as PolNeAR says, and keeps the questions.
struct Teacher<'a> {
    text: usize,
    gold: &'a GoldDocument,
    examples: Vec<Example>,
}

impl Judge for Teacher<'_> {
    fn answer(&mut self, question: &Question) -> Option<(usize, f32)> {
        let close: Vec<f64> = self.closeness(question);
        let most = close.iter().copied().fold(0.0, f64::max);
        let is_reported = most >= LEAST;
        let mut right = vec![!is_reported];
        right.extend(
            close
                .iter()
                .map(|close| is_reported && *close > most - 0.02),
        );
        let mut costs = vec![LOST];
        costs.extend(close.iter().map(|close| match is_reported {
            true => (most - close) as f32,
            false => WRONG,
        }));
        let options = (0..right.len()).map(|option| features(question, option));
        let best = right.iter().skip(1).position(|right| *right);
        self.examples.push(Example {
            text: self.text,
            options: options.collect(),
            right,
            costs,
        });
        best.map(|variant| (variant, 1.0))
    }
}

impl Teacher<'_> {
    /// For each variant the greatest intersection over union with a content whose cue
    /// stands where this one does.
    fn closeness(&self, question: &Question) -> Vec<f64> {
        let cue = question.cue();
        let there = |gold: &&GoldAttribution| gold.cue.iter().any(|span| span.overlaps(cue));
        let gold: Vec<&GoldAttribution> = self.gold.attributions.iter().filter(there).collect();
        let closest = |variant: usize| {
            let ours = question.spans(variant);
            let close = gold.iter().map(|gold| union(&ours, &gold.content));
            close.fold(0.0, f64::max)
        };
        (0..question.variants.len()).map(closest).collect()
    }
}

/// Intersection over union of two lists of pieces, in bytes.
fn union(ours: &[ByteSpan], gold: &[ByteSpan]) -> f64 {
    let size = |spans: &[ByteSpan]| spans.iter().map(|span| span.len()).sum::<u32>();
    let both = ours.iter().flat_map(|a| gold.iter().map(move |b| (a, b)));
    let shared = both.map(|(a, b)| a.end.min(b.end).saturating_sub(a.start.max(b.start)));
    let shared: u32 = shared.sum();
    f64::from(shared) / f64::from((size(ours) + size(gold) - shared).max(1))
}

fn features(question: &Question, option: usize) -> Vec<u32> {
    let mut features = Vec::new();
    question.features(option, &mut |feature| features.push(feature as u32));
    features
}
