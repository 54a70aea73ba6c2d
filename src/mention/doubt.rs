//! Fewer names where the text is not what the finders of names are made for: in
//! another language, or where capitals tell nothing.

use super::reader::Reader;
use super::types::{Label, Mention, MentionKind};
use crate::lexicon::WordSet;

/// Below this share of legibility a name needs a list that knows it.
const DOUBTFUL: f32 = 0.5;

/// Words that are names, whatever their case.
const NAMES: WordSet = WordSet::GIVEN_FEMALE
    .union(WordSet::GIVEN_MALE)
    .union(WordSet::COUNTRY)
    .union(WordSet::CITY)
    .union(WordSet::STATE)
    .union(WordSet::ORGANIZATION)
    .union(WordSet::OUTLET)
    .union(WordSet::DEMONYM);

/// Lowers the confidence of names as the text is less legible, and leaves out
/// those that nothing but a capital speaks for.
pub(super) fn doubt(reader: Reader, mentions: &mut Vec<Mention>) {
    let legibility = reader.segments.legibility;
    let legible = legibility.of_names();
    if legible >= 1.0 {
        return;
    }
    mentions.retain(|one| !is_name(one) || legible >= DOUBTFUL || is_known(reader, one));
    for name in mentions.iter_mut().filter(|one| is_name(one)) {
        name.confidence = legibility.lowered(name.confidence);
    }
}

fn is_name(mention: &Mention) -> bool {
    let value = matches!(mention.label, Label::Date | Label::Money | Label::Quantity);
    mention.kind == MentionKind::Name && !value
}

/// A list of names has one of its words, and none is an ordinary word.
fn is_known(reader: Reader, name: &Mention) -> bool {
    let mut words = name.tokens.range().map(|at| reader.words(at));
    let ordinary = words.clone().any(|words| words.contains(WordSet::COMMON));
    !ordinary && words.any(|words| words.intersects(NAMES))
}
