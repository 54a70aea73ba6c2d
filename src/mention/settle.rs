//! Labels settled over the whole article: what is plain in one place decides
//! where it is not.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::name::GIVEN;
use super::reader::{Reader, id, span};
use super::seen::fold;
use super::types::{Gender, Label, Mention, MentionKind, Number};
use super::votes::{Found, Votes};
use crate::lexicon::WordSet;

/// How much a full name elsewhere says of its last name alone.
const FULL_NAME: i32 = 7;

type Table<T> = HashMap<u64, T, FixedState>;

/// Votes and gender by name, over the article.
#[derive(Default)]
struct Known {
    /// All votes for a name that is spelt so.
    votes: Table<Votes>,
    /// Last (or first, in Korean and Chinese) names of persons with their gender.
    persons: Table<Gender>,
}

/// Gives each name its label and makes it a mention.
pub(super) fn settle(reader: Reader, found: Vec<Found>) -> Vec<Mention> {
    let known = Known::gather(reader, &found);
    found
        .into_iter()
        .map(|name| known.mention(reader, name))
        .collect()
}

impl Known {
    fn gather(reader: Reader, found: &[Found]) -> Self {
        let mut known = Self::default();
        for name in found {
            let votes = known.votes.entry(fold(text(reader, name))).or_default();
            votes.join(name.votes);
        }
        for name in found.iter().filter(|name| name.part.is_none()) {
            let person = known.label(reader, name).0 == Label::Person;
            if person && name.tokens.len() > 1 {
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
        let text = text(reader, name);
        let mut votes = self.votes.get(&fold(text)).copied().unwrap_or(name.votes);
        if self.persons.contains_key(&fold(text)) {
            votes.add(Label::Person, FULL_NAME);
        }
        votes.best()
    }

    fn mention(&self, reader: Reader, name: Found) -> Mention {
        let (label, confidence) = self.label(reader, &name);
        let person = label == Label::Person;
        let span_of_bytes = name
            .part
            .unwrap_or_else(|| reader.bytes(name.tokens.clone()));
        let head = head_of(reader, &name);
        Mention {
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
        }
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

fn text<'a>(reader: Reader<'a>, name: &Found) -> &'a str {
    let bytes = name
        .part
        .unwrap_or_else(|| reader.bytes(name.tokens.clone()));
    &reader.text[bytes]
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
