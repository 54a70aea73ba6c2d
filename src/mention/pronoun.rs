//! Pronouns, with the gender and number they show.

use super::reader::{Reader, id, span};
use super::source::is_relative;
use super::types::{Gender, Label, Mention, MentionKind, Number};
use crate::lexicon::WordSet;
use crate::segment::{Case, TokenKind};

const MALE: [&str; 3] = ["he", "him", "his"];
const FEMALE: [&str; 3] = ["she", "her", "hers"];
const NEUTER: [&str; 3] = ["it", "its", "itself"];
const PLURAL: [&str; 10] = [
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "we",
    "us",
    "our",
    "ours",
    "ourselves",
];
const SINGULAR: [&str; 7] = ["i", "me", "my", "mine", "myself", "himself", "herself"];
const OTHER: [&str; 8] = [
    "you",
    "your",
    "yours",
    "yourself",
    "yourselves",
    "who",
    "whom",
    "whose",
];

/// The pronoun at `at`, if one stands there; `end` is that of the sentence.
pub(super) fn pronoun(reader: Reader, at: usize, end: usize) -> Option<Mention> {
    let token = reader.token(at)?;
    let relative = token.kind == TokenKind::Word && is_relative(reader, at, end);
    if token.kind != TokenKind::Word || !(relative || token.words.contains(WordSet::PRONOUN)) {
        return None;
    }
    // "US", "IT", "WHO" are names; "I" counts as capitalised.
    if token.case == Case::Upper {
        return None;
    }
    let (gender, number) = match relative {
        true => (Gender::Neuter, Number::Unknown),
        false => form(reader.word(at))?,
    };
    Some(Mention {
        span: token.span,
        tokens: span(at..at + 1),
        head: id(at),
        kind: MentionKind::Pronoun,
        label: match gender {
            Gender::Neuter => Label::Organization,
            _ => Label::Person,
        },
        gender,
        number,
        role: None,
        confidence: 1.0,
    })
}

fn form(word: &str) -> Option<(Gender, Number)> {
    let is = |list: &[&str]| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    if is(&MALE) || word.eq_ignore_ascii_case("himself") {
        Some((Gender::Male, Number::Singular))
    } else if is(&FEMALE) || word.eq_ignore_ascii_case("herself") {
        Some((Gender::Female, Number::Singular))
    } else if is(&NEUTER) {
        Some((Gender::Neuter, Number::Singular))
    } else if is(&PLURAL) {
        Some((Gender::Unknown, Number::Plural))
    } else if is(&SINGULAR) {
        Some((Gender::Unknown, Number::Singular))
    } else if is(&OTHER) {
        Some((Gender::Unknown, Number::Unknown))
    } else {
        None
    }
}
