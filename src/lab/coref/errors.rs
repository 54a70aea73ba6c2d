//! Entities split and merged, and wrong pronouns, each with its sentence. They
//! show the corpus's text and stay on the machine.

use std::collections::BTreeMap;

use super::align::align;
use super::gum::GoldCoref;
use super::score::{counts, key};
use crate::document::Document;
use crate::text::{ByteSpan, Id};

/// Adds a text's errors to `errors`, grouped by kind.
pub fn list_coref_errors(gold: &GoldCoref, errors: &mut BTreeMap<String, Vec<String>>) {
    let document = crate::annotate(&gold.id, &gold.text);
    let alignment = align(&document.mentions, &gold.mentions);
    let mut ours = vec![None; gold.mentions.len()];
    for (at, found) in alignment.iter().enumerate() {
        if let Some(found) = found {
            ours[*found] = Some(at);
        }
    }
    let mut add = |kind: &str, span: ByteSpan, rest: String| {
        let line = format!("{}: {} {rest}", gold.id, context(&gold.text, span));
        errors.entry(kind.to_owned()).or_default().push(line);
    };
    for entity in key(gold).iter().filter(|entity| entity.len() > 1) {
        let name = entity.iter().find(|at| gold.mentions[**at].is_name);
        let title = &gold.text.as_str()[gold.mentions[*name.unwrap_or(&entity[0])].core];
        let mut known: Option<Option<Id<_>>> = None;
        for at in entity {
            let mention = &gold.mentions[*at];
            let found = ours[*at].map(|own| document.entities.of(Id::at(own)));
            let kind = match (found, known, mention.is_name) {
                (None, _, true) => "name missed",
                (None, _, false) => "pronoun missed",
                (Some(None), _, _) => "pronoun open",
                (Some(Some(_)), None, _) => {
                    known = found;
                    continue;
                }
                (Some(entity), Some(first), true) if first != entity => "name split",
                (Some(entity), Some(first), false) if first != entity => "pronoun wrong",
                _ => continue,
            };
            let other = found
                .flatten()
                .map(|entity| &document.entities.list[entity].name);
            add(kind, mention.core, format!("is {title}, found {other:?}"));
        }
    }
    for entity in &document.entities.list {
        let mut golds: Vec<(u32, ByteSpan)> = Vec::new();
        for at in entity.mentions.iter().map(|at| at.index()) {
            match alignment[at] {
                Some(found) => {
                    let mention = &gold.mentions[found];
                    if mention.is_name && !golds.iter().any(|(known, _)| *known == mention.entity) {
                        golds.push((mention.entity, mention.core));
                    }
                }
                None if entity.mentions.len() > 1 && counts(&document, gold, &alignment, at) => {
                    let span = document.mentions[at].span;
                    add("invented", span, format!("as {}", kind_of(&document, at)));
                }
                None => {}
            }
        }
        for (_, span) in golds.iter().skip(1) {
            add("names merged", *span, format!("with {}", entity.name));
        }
    }
}

fn kind_of(document: &Document, at: usize) -> String {
    let mention = &document.mentions[at];
    let entity = document.entities.of(Id::at(at));
    let name = entity.map(|entity| &document.entities.list[entity].name);
    format!("{:?} {:?} of {name:?}", mention.label, mention.kind)
}

/// The words in brackets with what stands round them, on one line.
fn context(text: &str, span: ByteSpan) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text[..start].char_indices().rev().nth(150);
    let from = before.map_or(0, |(at, _)| at);
    let after = text[end..].char_indices().nth(50);
    let to = after.map_or(text.len(), |(at, _)| end + at);
    let line = format!(
        "{}[{}]{}",
        &text[from..start],
        &text[start..end],
        &text[end..to]
    );
    line.replace(['\n', '\r'], "⏎")
}
