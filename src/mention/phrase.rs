//! Names of several words that a list holds: where the tagger found but a part
//! of one ("Korean" in "North Korean"), the list is right.

use super::reader::{Range, Reader};
use super::tagger::TaggedName;
use super::types::Label;
use crate::lexicon::WordSet;

/// Lists of names, with what they hold.
const LISTS: [(WordSet, Label); 6] = [
    (WordSet::DEMONYM, Label::Group),
    (WordSet::COUNTRY, Label::Place),
    (WordSet::STATE, Label::Place),
    (WordSet::CITY, Label::Place),
    (WordSet::ORGANIZATION, Label::Organization),
    (WordSet::OUTLET, Label::Organization),
];

/// The names with those of the lists in the place of their parts.
pub(super) fn completed(reader: Reader, tagged: Vec<TaggedName>) -> Vec<TaggedName> {
    let mut names: Vec<TaggedName> = Vec::with_capacity(tagged.len());
    let mut tagged = tagged.into_iter().peekable();
    while let Some(first) = tagged.next() {
        let Some((tokens, label)) = phrase_round(reader, &first.tokens, names.last()) else {
            names.push(first);
            continue;
        };
        let mut likelihood = first.likelihood;
        while let Some(part) = tagged.next_if(|next| next.tokens.end <= tokens.end) {
            likelihood = likelihood.max(part.likelihood);
        }
        names.push(TaggedName {
            bytes: reader.bytes(tokens.clone()),
            tokens,
            label,
            likelihood,
        });
    }
    names
}

/// The listed phrase that begins with a name or before it and ends behind it,
/// after the name before.
fn phrase_round(
    reader: Reader,
    name: &Range,
    before: Option<&TaggedName>,
) -> Option<(Range, Label)> {
    let sentence = reader.sentence_of(name.start);
    let low = before.map_or(0, |before| before.tokens.end);
    let low = low
        .max(sentence.start)
        .max(name.start.saturating_sub(LONGEST));
    (low..=name.start).find_map(|start| {
        let (length, classes) = reader.phrase(start, sentence.end)?;
        let tokens = start..start + length;
        let wider = tokens.end >= name.end && tokens.len() > name.len();
        let capital = reader.is_capital(start) && reader.is_capital(tokens.end - 1);
        let list = LISTS.iter().find(|(list, _)| classes.intersects(*list));
        list.filter(|_| wider && capital)
            .map(|(_, label)| (tokens, *label))
    })
}

/// How far before a name a phrase round it may begin, in tokens.
const LONGEST: usize = 4;
