//! Labels settled over the whole article: what is plain in one place decides
//! where it is not.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::found::Found;
use super::name::GIVEN;
use super::reader::{Reader, id, span};
use super::seen::fold;
use super::signs::Signs;
use super::types::{Gender, Label, Mention, MentionKind, Number};
use super::weights::Weights;
use crate::lexicon::WordSet;
use crate::text::ByteSpan;

type Table<T> = HashMap<u64, T, FixedState>;

/// Signs and gender by name, over the article.
#[derive(Default)]
struct Known {
    /// All signs of a name that is spelt so.
    signs: Table<Signs>,
    /// Last (or first, in Korean and Chinese) names of persons with their gender.
    persons: Table<Gender>,
}

/// Gives each name its label and makes it a mention.
pub(super) fn settle(reader: Reader, found: Vec<Found>) -> Vec<Mention> {
    let known = Known::gather(reader, &found);
    found
        .into_iter()
        .filter_map(|name| known.mention(reader, name))
        .collect()
}

/// What a name is that is no person, organisation, place or group: an event, a
/// thing with a name, or a common word with a capital, which is no name.
fn other_label(signs: Signs) -> Option<Label> {
    let events = Signs::EVENT | Signs::HEAD_EVENT | Signs::ONE_EVENT_WORD;
    let start = signs.contains(Signs::SENTENCE_START) && !signs.contains(Signs::INSIDE);
    if signs.intersects(Signs::EVENT | Signs::HEAD_EVENT) {
        Some(Label::Event)
    } else if signs.contains(Signs::ONE_WORD)
        && (start || signs.intersects(Signs::ONE_COMMON | events))
    {
        None
    } else {
        Some(Label::Product)
    }
}

/// The bytes of each name with all its signs.
#[cfg(feature = "lab")]
pub(super) fn signs(reader: Reader, found: &[Found]) -> Vec<(ByteSpan, Signs)> {
    let known = Known::gather(reader, found);
    let names = found.iter();
    names
        .map(|name| (bytes(reader, name), known.signs(reader, name)))
        .collect()
}

impl Known {
    fn gather(reader: Reader, found: &[Found]) -> Self {
        let mut known = Self::default();
        for name in found {
            *known.signs.entry(fold(text(reader, name))).or_default() |= name.signs;
        }
        for name in found.iter().filter(|name| name.part.is_none()) {
            if name.tokens.len() > 1 && known.label(reader, name).0 == Label::Person {
                known.remember(reader, name);
            }
        }
        known
    }

    fn remember(&mut self, reader: Reader, name: &Found) {
        let (first, last) = (name.tokens.start, head_of(reader, name));
        let mut add = |at: usize| {
            let gender = self.persons.entry(fold(reader.word(at))).or_default();
            if *gender == Gender::Unknown {
                *gender = name.gender;
            }
        };
        add(last);
        if reader.words(first).contains(WordSet::FAMILY_FIRST) {
            add(first);
        }
    }

    /// The label and how sure it is.
    fn label(&self, reader: Reader, name: &Found) -> (Label, f32) {
        Weights::shipped().best(self.signs(reader, name))
    }

    /// All signs of a name that the article gives.
    fn signs(&self, reader: Reader, name: &Found) -> Signs {
        let key = fold(text(reader, name));
        let mut signs = self.signs.get(&key).copied().unwrap_or(name.signs);
        signs.set(Signs::OF_PERSON, self.persons.contains_key(&key));
        signs
    }

    fn mention(&self, reader: Reader, name: Found) -> Option<Mention> {
        let (label, confidence) = self.label(reader, &name);
        let label = match label {
            Label::Product => other_label(self.signs(reader, &name))?,
            label => label,
        };
        let person = label == Label::Person;
        let span_of_bytes = name
            .part
            .unwrap_or_else(|| reader.bytes(name.tokens.clone()));
        let head = head_of(reader, &name);
        Some(Mention {
            span: span_of_bytes,
            tokens: span(name.tokens.clone()),
            head: id(head),
            kind: MentionKind::Name,
            label,
            gender: if person {
                self.gender(reader, &name)
            } else {
                Gender::Neuter
            },
            number: number(reader, head, label),
            role: name.role.filter(|_| person).map(|role| reader.bytes(role)),
            confidence,
        })
    }

    fn gender(&self, reader: Reader, name: &Found) -> Gender {
        if name.gender != Gender::Unknown {
            return name.gender;
        }
        let known = self.persons.get(&fold(text(reader, name))).copied();
        known.unwrap_or_else(|| {
            let words = reader.words(name.tokens.start);
            let bare = name.tokens.len() == 1 && !words.contains(WordSet::SURNAME);
            match bare && words.intersects(GIVEN) {
                true => super::title::gender_of_given(words),
                false => Gender::Unknown,
            }
        })
    }
}

fn bytes(reader: Reader, name: &Found) -> ByteSpan {
    name.part
        .unwrap_or_else(|| reader.bytes(name.tokens.clone()))
}

fn text<'a>(reader: Reader<'a>, name: &Found) -> &'a str {
    &reader.text[bytes(reader, name)]
}

/// The token that carries a name: the last that is no "Jr." or "III".
fn head_of(reader: Reader, name: &Found) -> usize {
    let last = name.tokens.end - 1;
    let suffix = name.tokens.len() > 1 && reader.words(last).contains(WordSet::NAME_SUFFIX);
    last - usize::from(suffix)
}

fn number(reader: Reader, head: usize, label: Label) -> Number {
    match label {
        Label::Group if reader.words(head).contains(WordSet::PLURAL) => Number::Plural,
        Label::Group => Number::Unknown,
        _ => Number::Singular,
    }
}
