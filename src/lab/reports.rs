//! Learns whether a cue reports and which words: `models/contents.bin`.
//!
//! Every cue that grammar offers is a question; right is the cut of its content that is
//! nearest to PolNeAR's, where one of its cues stands there, and otherwise nothing.

use std::io;

use super::ranking::{Example, Learning, features, packed};
use super::{
    ContentScore, Corpus, GoldAttribution, GoldDocument, MarkScore, ReportingForms, percent,
    read_polnear, score_contents, score_marks,
};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::quote::{
    FEATURES, Judge, Page, Question, SECTIONS, STRAY_FEATURES, Stray, Weights, find_with,
};
use crate::speaker;
use crate::text::ByteSpan;

/// Parts that are held out in turn.
const FOLDS: usize = 5;

/// How weights are learned.
const LEARNING: Learning = Learning {
    features: FEATURES,
    epochs: 10,
    rate: 0.05,
    least: 10,
};

/// The same for marked words without a cue.
const STRAY_LEARNING: Learning = Learning {
    features: STRAY_FEATURES,
    epochs: 40,
    rate: 0.03,
    least: 4,
};

/// What it costs to leave out what is reported.
const LOST: f32 = 1.0;

/// What it costs to take for reported what is not.
const WRONG: f32 = 1.0;

/// What it costs to call somebody's words nobody's.
const FRAGMENT: f32 = 1.0;

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
    let mut examples = Examples::default();
    for (text, (gold, document)) in pairs {
        examples.add(text, gold, document);
    }
    let [contents, strays] = examples.learn(|_| true);
    let told = contents.iter().chain(&strays);
    let told = told.filter(|weight| **weight != 0.0).count();
    let counts = [examples.cues.len(), examples.strays.len()];
    let mut report = format!(
        "{told} features, from {} cues and {} marked words without one\n",
        counts[0], counts[1]
    );
    if hold {
        report += &held_out(&texts, &documents, &examples)?;
    }
    let [first, second] = SECTIONS;
    Ok((packed(&[(first, &contents), (second, &strays)]), report))
}

/// The figures of quality.md, each text read with weights learned without it.
fn held_out(
    texts: &[GoldDocument],
    documents: &[Document],
    examples: &Examples,
) -> io::Result<String> {
    let forms = ReportingForms::read()?;
    let (mut contents, mut marks) = (ContentScore::default(), MarkScore::default());
    for fold in 0..FOLDS {
        let [cues, strays] = examples.learn(|text| text % FOLDS != fold);
        let weights = Weights::new(cues, strays);
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
        "reporting cues: 0.3 {loose}; 0.8 {strict}; IoU 0.5 {half}; 0.8 {close}\nall cues: {:.1} / {:.1}; marks {:.1}, speaker right {:.1}; scare {:.1}, fragments lost {:.1}\n",
        contents.all_loose.f1(),
        contents.all_strict.f1(),
        marks.parts.f1(),
        percent(marks.speaker_right, marks.sourced),
        percent(marks.scare.0, marks.scare.1),
        percent(marks.fragments.0, marks.fragments.1),
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

/// The layers that quotes and speakers are found from.
pub(super) fn page(document: &Document) -> Page<'_> {
    Page {
        text: &document.text,
        segments: &document.segments,
        syntax: &document.syntax,
        mentions: &document.mentions,
        lexicon: Lexicon::shipped(),
    }
}

/// Questions with their right answers.
#[derive(Default)]
struct Examples {
    cues: Vec<Example>,
    strays: Vec<Example>,
}

impl Examples {
    /// Adds the questions of a text.
    fn add(&mut self, text: usize, gold: &GoldDocument, document: &Document) {
        let mut teacher = Teacher {
            text,
            gold,
            examples: self,
        };
        find_with(page(document), &mut teacher);
    }

    /// Weights from the texts that are wanted.
    fn learn(&self, wanted: impl Fn(usize) -> bool) -> [Vec<f32>; 2] {
        let of = |examples: &'_ Vec<Example>, learning: Learning| {
            learning.learn(examples.iter().filter(|example| wanted(example.text)))
        };
        [of(&self.cues, LEARNING), of(&self.strays, STRAY_LEARNING)]
    }
}

/// Answers as PolNeAR says, and keeps the questions.
struct Teacher<'a> {
    text: usize,
    gold: &'a GoldDocument,
    examples: &'a mut Examples,
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
        let options =
            (0..right.len()).map(|option| features(|emit| question.features(option, emit)));
        let best = right.iter().skip(1).position(|right| *right);
        self.examples.cues.push(Example {
            text: self.text,
            options: options.collect(),
            right,
            costs,
        });
        best.map(|variant| (variant, 1.0))
    }

    fn is_scare(&mut self, stray: &Stray) -> f32 {
        let span = stray.span();
        let mut gold = self.gold.attributions.iter();
        let said = gold.any(|gold| gold.content.iter().any(|piece| piece.overlaps(span)));
        self.examples.strays.push(Example {
            text: self.text,
            options: vec![Vec::new(), features(|emit| stray.features(emit))],
            right: vec![said, !said],
            costs: vec![0.0, FRAGMENT],
        });
        f32::from(u8::from(!said))
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
