//! One entity of one article, with what tells who it is.

use crate::coref::Entity;
use crate::document::Document;
use crate::mention::{Gender, Label, MentionKind};
use crate::text::Id;

/// An entity that may be somebody in other articles too.
#[derive(Debug)]
pub(super) struct Figure<'a> {
    pub(super) document: Id<Document>,
    pub(super) entity: Id<Entity>,
    pub(super) label: Label,
    pub(super) gender: Gender,
    /// Its fullest name, or where it has none its fullest nominal.
    pub(super) name: &'a str,
    /// Its names as printed, one for each mention by name.
    pub(super) names: Vec<&'a str>,
    pub(super) role: Option<&'a str>,
    pub(super) mentions: usize,
    /// How many quotes it says.
    pub(super) quotes: usize,
}

impl Figure<'_> {
    pub(super) fn is_named(&self) -> bool {
        !self.names.is_empty()
    }
}

/// The figures of one article: who or what has a name, and who speaks.
pub(super) fn of_document<'a>(id: Id<Document>, document: &'a Document) -> Vec<Figure<'a>> {
    let quotes = quotes_of_entities(document);
    let entities = document.entities.list.iter().zip(quotes).enumerate();
    entities
        .map(|(index, (entity, quotes))| figure(id, document, Id::at(index), entity, quotes))
        .filter(|figure| is_wanted(figure))
        .collect()
}

fn figure<'a>(
    id: Id<Document>,
    document: &'a Document,
    entity_id: Id<Entity>,
    entity: &'a Entity,
    quotes: usize,
) -> Figure<'a> {
    let mentions = entity.mentions.iter().map(|id| &document.mentions[*id]);
    let names = mentions
        .filter(|mention| mention.kind == MentionKind::Name)
        .map(|mention| &document.text[mention.span.range()]);
    Figure {
        document: id,
        entity: entity_id,
        label: entity.label,
        gender: entity.gender,
        name: &entity.name,
        names: names.collect(),
        role: entity.role.as_deref(),
        mentions: entity.mentions.len(),
        quotes,
    }
}

fn is_wanted(figure: &Figure) -> bool {
    match figure.label {
        Label::Date | Label::Money | Label::Quantity => false,
        _ => figure.is_named() || figure.quotes > 0,
    }
}

/// How many quotes each entity says.
fn quotes_of_entities(document: &Document) -> Vec<usize> {
    let mut counts = vec![0; document.entities.list.len()];
    for attribution in &document.attributions {
        let speaker = attribution.best();
        if let Some(entity) = speaker.and_then(|best| document.entities.of(best.mention)) {
            counts[entity.index()] += 1;
        }
    }
    counts
}
