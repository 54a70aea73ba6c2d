//! What the corpora know of a text's mentions.

use super::super::align::align;
use super::super::gap::GoldGap;
use super::super::gum::GoldCoref;
use crate::coref::Question;
use crate::document::Document;
use crate::mention::MentionKind;

/// What is known of a document's mentions.
pub(super) enum Truth {
    /// The entity of each mention, where the corpus has it.
    Entities(Vec<Option<u32>>),
    /// One pronoun, and the mentions of two names with whether it means each.
    Names {
        pronoun: Option<usize>,
        names: [(Vec<usize>, bool); 2],
    },
}

impl Truth {
    pub(super) fn gum(document: &Document, gold: &GoldCoref) -> Self {
        let aligned = align(&document.mentions, &gold.mentions);
        let mut entities: Vec<_> = aligned
            .into_iter()
            .map(|at| at.map(|at| gold.mentions[at].entity))
            .collect();
        for (mention, entity) in document.mentions.iter().zip(&mut entities) {
            if mention.kind == MentionKind::Nominal {
                let head = document.segments.tokens[mention.head].span;
                let nominal = gold.nominals.iter().find(|(core, _)| core.covers(head));
                *entity = nominal.map(|(_, entity)| *entity);
            }
        }
        Self::Entities(entities)
    }

    pub(super) fn gap(document: &Document, gold: &GoldGap) -> Self {
        let mentions = || document.mentions.iter().enumerate();
        let pronoun = mentions().find(|(_, mention)| mention.span == gold.pronoun);
        let on = |name: usize| {
            let on = mentions().filter(|(_, mention)| mention.span.overlaps(gold.names[name]));
            (on.map(|(at, _)| at).collect(), gold.means[name])
        };
        Self::Names {
            pronoun: pronoun.map(|(at, _)| at),
            names: [on(0), on(1)],
        }
    }

    /// For "none of them" and each candidate whether it is right; nothing where the
    /// corpus does not say.
    pub(super) fn right(&self, question: &Question) -> Option<Vec<bool>> {
        match self {
            Self::Entities(entities) => Some(by_entities(entities, question)),
            Self::Names { pronoun, names } => {
                (*pronoun == Some(question.pronoun)).then(|| by_names(names, question))
            }
        }
    }
}

/// Right is what the corpus says to be of the pronoun's entity.
fn by_entities(entities: &[Option<u32>], question: &Question) -> Vec<bool> {
    let entity = entities[question.pronoun];
    let candidates = question.candidates.iter();
    let means = |at: usize| entity.is_some() && entities[at] == entity;
    or_none(candidates.map(|candidate| means(candidate.mention)))
}

/// Right is the cluster of the name that is meant; where neither is, all but theirs.
fn by_names(names: &[(Vec<usize>, bool); 2], question: &Question) -> Vec<bool> {
    let [first, second] = names.each_ref().map(|(mentions, _)| {
        let candidates = question.candidates.iter();
        let on = candidates.filter(|candidate| mentions.contains(&candidate.mention));
        on.map(|candidate| candidate.cluster).collect::<Vec<_>>()
    });
    let clusters = question
        .candidates
        .iter()
        .map(|candidate| candidate.cluster);
    match [names[0].1, names[1].1] {
        [true, _] => or_none(clusters.map(|cluster| first.contains(&cluster))),
        [_, true] => or_none(clusters.map(|cluster| second.contains(&cluster))),
        _ => {
            let other = |cluster| !first.contains(&cluster) && !second.contains(&cluster);
            [true].into_iter().chain(clusters.map(other)).collect()
        }
    }
}

/// With "none of them" before, which is right where nothing else is.
fn or_none(right: impl Iterator<Item = bool>) -> Vec<bool> {
    let mut all: Vec<bool> = [false].into_iter().chain(right).collect();
    all[0] = !all.contains(&true);
    all
}
