//! The figures of a document: our entities against GUM's.

use std::collections::BTreeMap;

use super::align::{Alignment, align, is_counted, with_gold_mentions};
use super::gum::GoldCoref;
use super::metrics::{Clusters, ConllScore};
use crate::document::Document;
use crate::mention::{Label, Mention, MentionKind};

/// The figures of some documents.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CorefScore {
    /// With our mentions, entities of one mention dropped: the headline.
    pub ours: ConllScore,
    /// With our mentions, entities of one mention kept.
    pub with_single: ConllScore,
    /// With GUM's mentions in place of ours, entities of one mention dropped.
    pub gold_mentions: ConllScore,
}

impl CorefScore {
    /// Adds another document.
    pub fn add(&mut self, other: Self) {
        self.ours.add(other.ours);
        self.with_single.add(other.with_single);
        self.gold_mentions.add(other.gold_mentions);
    }
}

/// Reads a text and scores its entities.
pub fn score_coref(gold: &GoldCoref) -> CorefScore {
    let document = crate::annotate(&gold.id, &gold.text);
    let key = key(gold);
    let response = response(&document, gold);
    let linked = self::response(&with_gold_mentions(&document, gold), gold);
    CorefScore {
        ours: ConllScore::new(&several(&key), &several(&response)),
        with_single: ConllScore::new(&key, &response),
        gold_mentions: ConllScore::new(&several(&key), &several(&linked)),
    }
}

/// GUM's entities, as numbers of gold mentions.
pub(super) fn key(gold: &GoldCoref) -> Clusters {
    let mut entities: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, mention) in gold.mentions.iter().enumerate() {
        entities.entry(mention.entity).or_default().push(at);
    }
    entities.into_values().collect()
}

/// Our entities: mentions that GUM has by its numbers, others by numbers after them.
fn response(document: &Document, gold: &GoldCoref) -> Clusters {
    let alignment = align(&document.mentions, &gold.mentions);
    let number = |at: usize| alignment[at].unwrap_or(gold.mentions.len() + at);
    let entities = document.entities.list.iter();
    let clusters = entities.map(|entity| {
        let mentions = entity.mentions.iter().map(|mention| mention.index());
        let counted = mentions.filter(|at| counts(document, gold, &alignment, *at));
        counted.map(number).collect::<Vec<_>>()
    });
    clusters.filter(|cluster| !cluster.is_empty()).collect()
}

/// Whether a mention of ours is held against us or for us.
pub(super) fn counts(
    document: &Document,
    gold: &GoldCoref,
    alignment: &Alignment,
    at: usize,
) -> bool {
    let mention = &document.mentions[at];
    if alignment[at].is_some() {
        return true;
    }
    let entity = document.entities.of(crate::text::Id::at(at));
    let label = entity.map_or(mention.label, |entity| document.entities.list[entity].label);
    is_counted(mention)
        && !is_relative(document, mention)
        && matches!(
            label,
            Label::Person | Label::Organization | Label::Place | Label::Group
        )
        && !is_adjective(gold, mention)
}

fn is_relative(document: &Document, mention: &Mention) -> bool {
    let word = &document.text.as_str()[mention.span];
    mention.kind == MentionKind::Pronoun
        && ["who", "whom", "whose"]
            .iter()
            .any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether a name's last word is no noun in GUM: "Australian" in "Australian wheat".
fn is_adjective(gold: &GoldCoref, mention: &Mention) -> bool {
    let last = gold
        .others
        .partition_point(|token| token.end < mention.span.end);
    mention.kind == MentionKind::Name
        && gold
            .others
            .get(last)
            .is_some_and(|token| mention.span.covers(*token))
}

/// Entities of at least two mentions.
fn several(clusters: &Clusters) -> Clusters {
    let several = clusters.iter().filter(|cluster| cluster.len() > 1);
    several.cloned().collect()
}
