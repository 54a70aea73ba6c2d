//! Learns who says a quote: `models/speakers.bin`.
//!
//! Examples come from PolNeAR: each quote of ours that one of its attributions is paired
//! with, and the mentions that may say it. While they are gathered the quotes before are
//! answered as they should be, so that what "spoke last" tells is learned from the truth.

use std::io;

use super::contents::{covered, pairing, predictions};
use super::marks::matched_parts;
use super::ranking::{Example, Learning, features, packed};
use super::reports::page;
use super::sources::{is_headed_alike, is_same};
use super::{Corpus, GoldAttribution, GoldDocument, percent, read_polnear};
use crate::document::Document;
use crate::mention::Mention;
use crate::speaker::{Attribution, Candidate, FEATURES, Judge, Question, SECTION, attribute_with};
use crate::text::Id;

/// Parts that are held out in turn.
const FOLDS: usize = 5;

/// How weights are learned.
const LEARNING: Learning = Learning {
    features: FEATURES,
    epochs: 14,
    rate: 0.05,
    least: 6,
};

/// What it costs to answer "nobody" where somebody speaks.
const LOST: f32 = 4.0;

/// Learns the weights; the model's bytes and what to print of it. With `hold`, also how
/// many quotes of texts that were held out get the right answer.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_speakers(hold: bool) -> io::Result<(Vec<u8>, String)> {
    let texts = read_polnear(Corpus::Train)?.into_iter().enumerate();
    let asked: Vec<Asked> = texts
        .flat_map(|(text, gold)| examples(text, &gold))
        .collect();
    let weights = LEARNING.learn(asked.iter().map(|asked| &asked.example));
    let told = weights.iter().filter(|weight| **weight != 0.0).count();
    let mut report = format!(
        "{told} of {FEATURES} features, from {} quotes\n",
        asked.len()
    );
    if hold {
        report += &held_out(&asked);
    }
    Ok((packed(&[(SECTION, &weights)]), report))
}

/// An example, and whether marks are in its quote.
struct Asked {
    marked: bool,
    /// Whether the source stands among the candidates, or there is none.
    findable: bool,
    example: Example,
}

/// How many quotes of held-out texts are answered rightly, and how many could be.
fn held_out(asked: &[Asked]) -> String {
    let mut counts = [[0usize; 4]; 2];
    for fold in 0..FOLDS {
        let is_held = |asked: &&Asked| asked.example.text % FOLDS == fold;
        let (held, rest): (Vec<&Asked>, Vec<&Asked>) = asked.iter().partition(is_held);
        let weights = LEARNING.learn(rest.iter().map(|asked| &asked.example));
        for asked in held {
            let scores = asked.example.scores(&weights);
            let best = (0..scores.len())
                .rev()
                .max_by(|a, b| scores[*a].total_cmp(&scores[*b]));
            let best = best.unwrap_or(0);
            let count = &mut counts[usize::from(asked.marked)];
            count[0] += 1;
            count[1] += usize::from(asked.findable && asked.example.right[best]);
            count[2] += usize::from(asked.findable);
            count[3] += usize::from(best == 0);
        }
    }
    let lines = ["indirect", "in marks"]
        .into_iter()
        .zip(counts)
        .map(|(kind, count)| {
            let [right, findable, nobody] =
                [count[1], count[2], count[3]].map(|some| percent(some, count[0]));
            format!("{kind}: {right:.1} right, {findable:.1} could be, {nobody:.1} nobody\n")
        });
    lines.collect()
}

/// The questions of a text with their right answers.
fn examples(text: usize, gold: &GoldDocument) -> Vec<Asked> {
    let document = crate::annotate(&gold.id, &gold.text);
    let mut teacher = Teacher {
        text,
        document: &document,
        gold,
        truths: truths(&document, gold),
        asked: Vec::new(),
    };
    attribute_with(page(&document), &document.quotes, &mut teacher);
    teacher.asked
}

/// The gold attribution of each quote, where there is one.
fn truths(document: &Document, gold: &GoldDocument) -> Vec<Option<usize>> {
    let mut truths = vec![None; document.quotes.len()];
    let predicted = predictions(document);
    for (truth, quote) in pairing(document, gold, &predicted, covered, 0.3) {
        truths[quote] = Some(truth);
    }
    for (truth, quote) in matched_parts(document, gold) {
        truths[quote] = Some(truth);
    }
    truths
}

/// Answers as PolNeAR says, and keeps the questions.
struct Teacher<'a> {
    text: usize,
    document: &'a Document,
    gold: &'a GoldDocument,
    truths: Vec<Option<usize>>,
    asked: Vec<Asked>,
}

impl Judge for Teacher<'_> {
    fn answer(&mut self, question: &Question) -> Attribution {
        let quote = question.index;
        let Some(truth) = self.truths[quote] else {
            return told(question.offered());
        };
        let truth = &self.gold.attributions[truth];
        let mut right = vec![false];
        right.extend(self.right(question, truth));
        let found = right.iter().skip(1).position(|right| *right);
        right[0] = found.is_none();
        if right.contains(&false) {
            let options =
                (0..right.len()).map(|option| features(|emit| question.features(option, emit)));
            let mut costs = vec![0.0; right.len()];
            costs[0] = LOST;
            self.asked.push(Asked {
                marked: !self.document.quotes[quote].quoted.is_empty(),
                findable: truth.source.is_empty() || found.is_some(),
                example: Example {
                    text: self.text,
                    options: options.collect(),
                    right,
                    costs,
                },
            });
        }
        told(found.map(|found| question.candidates[found].mention))
    }
}

impl Teacher<'_> {
    /// Whether each candidate is the source: those with its head, or where none has it
    /// those that touch it. Of "the mayor of Ellery" Ellery is not meant.
    fn right(&self, question: &Question, truth: &GoldAttribution) -> Vec<bool> {
        let among = |is: fn(&Document, Id<Mention>, &GoldAttribution) -> bool| {
            let candidates = question.candidates.iter();
            let right = candidates.map(|one| is(self.document, one.mention, truth));
            right.collect::<Vec<bool>>()
        };
        let headed = among(is_headed_alike);
        match headed.contains(&true) {
            true => headed,
            false => among(is_same),
        }
    }
}

fn told(mention: Option<Id<Mention>>) -> Attribution {
    let candidate = mention.map(|mention| Candidate {
        mention,
        confidence: 1.0,
        evidence: Vec::new(),
    });
    Attribution {
        candidates: candidate.into_iter().collect(),
        withheld: false,
    }
}
