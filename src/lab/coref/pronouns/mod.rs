//! Learns what speaks for a mention as what a pronoun means: `models/pronouns.bin`.
//!
//! Examples come from GUM, where every mention has its entity; while they are gathered
//! its pronouns are linked as they should be. `learn` makes weights of them. GAP is not
//! learned from: its data state no licence, and its passages were chosen for being hard.

mod learn;

use std::io;

use self::learn::{Example, LOST, WRONG, held_out, learn};
use super::align::align;
use super::gum::{GoldCoref, read_gum};
use crate::coref::{ClusterId, FEATURES, Judge, Page, Question, SECTION, resolve_with};
use crate::document::Document;
use crate::lab::Corpus;
use crate::lab::ranking::{self, features};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::model::Builder;

/// Learns the weights; the model's bytes and what to print of it. With `hold`, also how
/// well texts of GUM are answered by weights that were learned without them: precision,
/// recall and F1.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_pronouns(hold: bool) -> io::Result<(Vec<u8>, String)> {
    let texts = read_gum(Corpus::Train)?.into_iter().enumerate();
    let examples: Vec<Example> = texts
        .flat_map(|(text, gold)| examples(text, &gold))
        .collect();
    let weights = learn(&examples);
    let told = weights.iter().filter(|weight| **weight != 0.0).count();
    let count = examples.len();
    let mut report = format!("{told} of {FEATURES} features, from {count} pronouns\n");
    if hold {
        report += &held_out(&examples);
    }
    Ok((packed(&weights), report))
}

fn packed(weights: &[f32]) -> Vec<u8> {
    let whole = |weight: &f32| (weight * 256.0).round().clamp(-32_768.0, 32_767.0) as i16;
    let bytes = weights.iter().map(whole).flat_map(i16::to_le_bytes);
    Builder::new().add(SECTION, bytes.collect()).finish()
}

/// The questions of a text with their right answers.
fn examples(text: usize, gold: &GoldCoref) -> Vec<Example> {
    let document = crate::annotate(&gold.id, &gold.text);
    let page = Page {
        text: &document.text,
        segments: &document.segments,
        syntax: &document.syntax,
        mentions: &document.mentions,
        quotes: &document.quotes,
        attributions: &document.attributions,
        lexicon: Lexicon::shipped(),
    };
    let mut teacher = Teacher {
        text,
        entities: entities(&document, gold),
        examples: Vec::new(),
    };
    resolve_with(page, &mut teacher);
    teacher.examples
}

/// The entity of each mention of ours, where GUM has it.
fn entities(document: &Document, gold: &GoldCoref) -> Vec<Option<u32>> {
    let aligned = align(&document.mentions, &gold.mentions).into_iter();
    let mentions = document.mentions.iter().zip(aligned);
    let entity = |(mention, aligned): (&crate::mention::Mention, Option<usize>)| {
        if mention.kind != MentionKind::Nominal {
            return aligned.map(|at| gold.mentions[at].entity);
        }
        let head = document.segments.tokens[mention.head].span;
        let nominal = gold.nominals.iter().find(|(core, _)| core.covers(head));
        nominal.map(|(_, entity)| *entity)
    };
    mentions.map(entity).collect()
}

/// Answers as GUM says, and keeps the questions.
struct Teacher {
    text: usize,
    entities: Vec<Option<u32>>,
    examples: Vec<Example>,
}

impl Judge for Teacher {
    fn answer(&mut self, question: &Question) -> Option<ClusterId> {
        let none = features(|emit| question.features_of_none(emit));
        let candidates = question.candidates.iter();
        let candidates = candidates.map(|one| features(|emit| question.features(one, emit)));
        let options = [none].into_iter().chain(candidates).collect();
        let right = self.right(question);
        let clusters: Vec<ClusterId> = question.candidates.iter().map(|c| c.cluster).collect();
        let answer = right.iter().skip(1).position(|right| *right);
        let answer = answer.map(|first| clusters[first]);
        if right.contains(&false) {
            let mut costs = vec![WRONG; right.len()];
            costs[0] = LOST;
            self.examples.push(Example {
                class: question.class as usize,
                ranking: ranking::Example {
                    text: self.text,
                    options,
                    right,
                    costs,
                },
                clusters,
            });
        }
        answer
    }
}

impl Teacher {
    /// Whether "none of them" and each candidate is right: what is of the pronoun's
    /// entity, and none where nothing is.
    fn right(&self, question: &Question) -> Vec<bool> {
        let entity = self.entities[question.pronoun];
        let means = |at: usize| entity.is_some() && self.entities[at] == entity;
        let candidates = question.candidates.iter();
        let mut right: Vec<bool> = [false]
            .into_iter()
            .chain(candidates.map(|candidate| means(candidate.mention)))
            .collect();
        right[0] = !right.contains(&true);
        right
    }
}
