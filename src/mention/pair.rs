//! Two names with a hyphen between them: "Trump-Kim", where the article names
//! each of the two elsewhere.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::capital::fold;
use super::reader::Reader;
use super::tagger::TaggedName;
use super::types::Label;
use crate::text::ByteSpan;

/// The names with pairs parted.
pub(super) fn parted(reader: Reader, tagged: Vec<TaggedName>) -> Vec<TaggedName> {
    let known = known(reader, &tagged);
    let mut names = Vec::with_capacity(tagged.len());
    for name in tagged {
        match part(reader, &known, &name) {
            Some(both) => names.extend(both),
            None => names.push(name),
        }
    }
    names
}

/// Words that stand without a hyphen in names, with the names' labels.
fn known(reader: Reader, tagged: &[TaggedName]) -> HashMap<u64, Label, FixedState> {
    let words = tagged
        .iter()
        .flat_map(|name| name.tokens.clone().map(|at| (at, name.label)));
    let words = words.map(|(at, label)| (reader.word(at), label));
    let plain = words.filter(|(word, _)| !word.contains('-'));
    plain.map(|(word, label)| (fold(word), label)).collect()
}

fn part(
    reader: Reader,
    known: &HashMap<u64, Label, FixedState>,
    name: &TaggedName,
) -> Option<[TaggedName; 2]> {
    let text = &reader.text[name.bytes];
    let (left, right) = text.split_once('-').filter(|_| name.tokens.len() == 1)?;
    let labels = [left, right].map(|part| known.get(&fold(part)).copied());
    let [Some(first), Some(second)] = labels else {
        return None;
    };
    let ByteSpan { start, end, .. } = name.bytes;
    let cut = start + left.len() as u32;
    let half = |span, label| TaggedName {
        bytes: span,
        label,
        ..name.clone()
    };
    Some([
        half(ByteSpan::new(start, cut), first),
        half(ByteSpan::new(cut + 1, end), second),
    ])
}
