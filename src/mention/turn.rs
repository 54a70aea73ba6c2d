//! Who speaks in a transcript: names before a colon where a paragraph begins, "HOLM: …",
//! and in a title, "Holm: Bridge to stay closed".

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::capital::fold;
use super::reader::{Range, Reader};
use super::tagger::TaggedName;
use super::types::Label;
use crate::lexicon::WordSet;
use crate::segment::{Case, ParagraphKind, TokenKind};

/// How many paragraphs of a transcript begin with a name in capitals at least.
const TURNS: usize = 3;

/// How many words such a name has at most.
const WORDS: usize = 3;

/// The names that were found, and those of speakers that were not.
pub(super) fn with_speakers(reader: Reader, mut tagged: Vec<TaggedName>) -> Vec<TaggedName> {
    let labels: Vec<(Range, ParagraphKind)> = labels(reader).collect();
    if labels.is_empty() {
        return tagged;
    }
    let capitals = |label: &Range| label.clone().all(|at| reader.case(at) == Case::Upper);
    let turns: Vec<&Range> = labels
        .iter()
        .filter(|(label, kind)| *kind == ParagraphKind::Body && capitals(label))
        .map(|(label, _)| label)
        .collect();
    let mut times: HashMap<u64, usize, FixedState> = HashMap::default();
    let mut most = 0;
    for label in &turns {
        let times = times.entry(fold(reader.word(label.end - 1))).or_default();
        *times += 1;
        most = most.max(*times);
    }
    let is_transcript = turns.len() >= TURNS && most > 1;
    let persons = tagged.iter().filter(|name| name.label == Label::Person);
    let last = |name: &TaggedName| fold(reader.word(name.tokens.end - 1));
    let persons: Vec<u64> = persons.map(last).collect();
    let speaks = |label: &Range, kind: ParagraphKind| {
        let known = persons.contains(&fold(reader.word(label.end - 1)));
        (is_transcript && capitals(label)) || (known && kind == ParagraphKind::Title)
    };
    let wanted = labels.iter().filter(|(label, kind)| speaks(label, *kind));
    let speakers: Vec<Range> = wanted.map(|(label, _)| label.clone()).collect();
    for label in speakers {
        tagged.retain(|name| name.tokens.end <= label.start || name.tokens.start >= label.end);
        tagged.push(TaggedName {
            bytes: reader.bytes(label.clone()),
            tokens: label,
            label: Label::Person,
            likelihood: 0.9,
        });
    }
    tagged.sort_by_key(|name| name.tokens.start);
    tagged
}

/// The words with a capital before a colon with which a paragraph begins.
fn labels(reader: Reader) -> impl Iterator<Item = (Range, ParagraphKind)> {
    let paragraphs = reader.segments.paragraphs.iter();
    let articles = paragraphs.filter(|paragraph| paragraph.kind != ParagraphKind::Furniture);
    articles.filter_map(move |paragraph| {
        let Range { mut start, end } = paragraph.tokens.range();
        // A transcript that is quoted: "“HOLM: We”".
        start += usize::from(start < end && reader.kind(start) == TokenKind::Quote);
        let mut words = start..end.min(start + WORDS + 1);
        let colon = words.find(|at| reader.is(*at, ":"))?;
        let is_name = |at: usize| {
            reader.kind(at) == TokenKind::Word
                && reader.is_capital(at)
                && reader.word(at).len() > 1
                && !reader
                    .words(at)
                    .intersects(WordSet::COMMON | WordSet::PRONOUN)
        };
        let label = start..colon;
        (!label.is_empty() && label.clone().all(is_name)).then_some((label, paragraph.kind))
    })
}
