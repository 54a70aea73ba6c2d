//! Learns what speaks for a mention as what a pronoun means: `models/pronouns.bin`.
//!
//! ```text
//! truth      what the corpora know of a text's mentions
//! learn      weights from questions with their right answers
//! ```
//!
//! Examples come from GUM, where every mention has its entity, and from GAP, where
//! one pronoun and two names have. While they are gathered GUM's pronouns are linked
//! as they should be, GAP's other pronouns as the weights so far say. Learning is
//! gradient ascent on the likelihood of the right mentions together (Durrett and
//! Klein 2013), with steps by AdaGrad (Duchi et al. 2011).

mod learn;
mod truth;

use std::io;

use self::learn::{Example, held_out, learn};
use self::truth::Truth;
use super::gap::read_gap;
use super::gum::read_gum;
use crate::coref::{ClusterId, FEATURES, Judge, Page, Question, SECTION, Weights, resolve_with};
use crate::document::Document;
use crate::lab::Corpus;
use crate::lexicon::Lexicon;
use crate::model::Builder;

/// Times that the examples are gathered anew.
const ROUNDS: usize = 3;

/// Learns the weights; the model's bytes and what to print of it. With `hold`, also how
/// well texts of GUM are answered by weights that were learned without them: precision,
/// recall and F1.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_pronouns(hold: bool) -> io::Result<(Vec<u8>, String)> {
    let texts = texts()?;
    let mut weights = vec![0.0; FEATURES];
    let mut examples = Vec::new();
    for _ in 0..ROUNDS {
        let known = Weights::read(&packed(&weights)).map_err(io::Error::other)?;
        examples = gather_all(&texts, &known);
        weights = learn(&examples);
    }
    let told = weights.iter().filter(|weight| **weight != 0.0).count();
    let gum = examples.iter().filter(|example| example.text.is_some());
    let (gum, all) = (gum.count(), examples.len());
    let held = if hold {
        held_out(&examples)
    } else {
        String::new()
    };
    let report = format!(
        "{told} of {FEATURES} features, from {gum} pronouns of GUM and {} of GAP\n{held}",
        all - gum
    );
    Ok((packed(&weights), report))
}

/// The texts for learning, read as far as coreference, each with its number in GUM.
fn texts() -> io::Result<Vec<(Option<usize>, Document, Truth)>> {
    let gum = read_gum(Corpus::Train)?.into_iter().enumerate();
    let gum = gum.map(|(number, gold)| {
        let document = crate::annotate(&gold.id, &gold.text);
        let truth = Truth::gum(&document, &gold);
        (Some(number), document, truth)
    });
    let gap = read_gap(Corpus::Train)?.into_iter().map(|gold| {
        let document = crate::annotate(&gold.id, &gold.text);
        let truth = Truth::gap(&document, &gold);
        (None, document, truth)
    });
    Ok(gum.chain(gap).collect())
}

fn packed(weights: &[f32]) -> Vec<u8> {
    let whole = |weight: &f32| (weight * 256.0).round().clamp(-32_768.0, 32_767.0) as i16;
    let bytes = weights.iter().map(whole).flat_map(i16::to_le_bytes);
    Builder::new().add(SECTION, bytes.collect()).finish()
}

/// Answers as the corpus says and keeps the questions; what it does not say the
/// weights answer.
struct Teacher<'t> {
    text: Option<usize>,
    truth: &'t Truth,
    weights: &'t Weights,
    examples: Vec<Example>,
}

impl Judge for Teacher<'_> {
    fn answer(&mut self, question: &Question) -> Option<ClusterId> {
        let mut weights = self.weights;
        let Some(right) = self.truth.right(question) else {
            return weights.answer(question);
        };
        let mut options = vec![Vec::new()];
        question.features_of_none(&mut |feature| options[0].push(feature as u32));
        for candidate in &question.candidates {
            let mut features = Vec::new();
            question.features(candidate, &mut |feature| features.push(feature as u32));
            options.push(features);
        }
        let clusters: Vec<ClusterId> = question.candidates.iter().map(|c| c.cluster).collect();
        let answer = right.iter().skip(1).position(|right| *right);
        let answer = answer.map(|first| clusters[first]);
        if right.contains(&false) {
            self.examples.push(Example {
                class: question.class as usize,
                text: self.text,
                options,
                right,
                clusters,
            });
        }
        answer
    }
}

/// The questions of all texts; what their corpus does not say the weights answer.
fn gather_all(texts: &[(Option<usize>, Document, Truth)], weights: &Weights) -> Vec<Example> {
    let examples = texts.iter().flat_map(|(text, document, truth)| {
        let mut teacher = Teacher {
            text: *text,
            truth,
            weights,
            examples: Vec::new(),
        };
        let page = Page {
            text: &document.text,
            segments: &document.segments,
            syntax: &document.syntax,
            mentions: &document.mentions,
            quotes: &document.quotes,
            attributions: &document.attributions,
            lexicon: Lexicon::shipped(),
        };
        resolve_with(page, &mut teacher);
        teacher.examples
    });
    examples.collect()
}
