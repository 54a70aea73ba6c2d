//! Whether a predicted source is the gold one.

use super::GoldAttribution;
use crate::Document;
use crate::mention::Mention;
use crate::text::{ByteSpan, Id};

/// What became of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceVerdict {
    /// The gold names none.
    NotAsked,
    Right,
    Wrong,
    /// None was predicted.
    Unknown,
}

/// Compares the speaker of quote `quote` with the gold source: touching it, or
/// the same head word, or for a name the same last word; a gold pronoun counts
/// only by touching.
pub(super) fn judge(document: &Document, quote: usize, gold: &GoldAttribution) -> SourceVerdict {
    if gold.source.is_empty() {
        return SourceVerdict::NotAsked;
    }
    let Some(best) = document.attributions[quote].best() else {
        return SourceVerdict::Unknown;
    };
    match is_same(document, best.mention, gold) {
        true => SourceVerdict::Right,
        false => SourceVerdict::Wrong,
    }
}

/// Whether a mention is the gold source.
pub(super) fn is_same(document: &Document, mention: Id<Mention>, gold: &GoldAttribution) -> bool {
    let mention = &document.mentions[mention.index()];
    if gold
        .source
        .iter()
        .any(|source| source.overlaps(mention.span))
    {
        return true;
    }
    !gold.pronoun_source && has_head(document, mention, gold)
}

/// Whether a mention is the gold source and has its head: for a pronoun by touching it,
/// else by a word that may be its head.
pub(super) fn is_headed_alike(
    document: &Document,
    mention: Id<Mention>,
    gold: &GoldAttribution,
) -> bool {
    let same = is_same(document, mention, gold);
    let mention = &document.mentions[mention.index()];
    same && (gold.pronoun_source || has_head(document, mention, gold))
}

fn has_head(document: &Document, mention: &Mention, gold: &GoldAttribution) -> bool {
    let head = &document.text.as_str()[document.segments.tokens[mention.head].span];
    heads(document, &gold.source).any(|word| word.eq_ignore_ascii_case(head))
}

/// The words that may be the head of a gold source: the last of each mention
/// in its first piece, and its last word before a comma or a preposition.
fn heads<'a>(document: &'a Document, source: &[ByteSpan]) -> impl Iterator<Item = &'a str> {
    let first = source.first().copied().unwrap_or_default();
    let text = &document.text.as_str()[first];
    let end = [
        ", ", " of ", " for ", " from ", " who ", " in ", " at ", " with ", " (",
    ]
    .iter()
    .filter_map(|cut| text.find(cut))
    .min()
    .unwrap_or(text.len());
    let last = text[..end].split_whitespace().next_back();
    let name = last.map(|word| {
        word.trim_end_matches("'s")
            .trim_end_matches("’s")
            .trim_matches(|c: char| !c.is_alphanumeric())
    });
    name.into_iter()
}
