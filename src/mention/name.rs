//! Names as mentions: what the tagger found, with title, role, gender and head.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::capital::fold;
use super::reader::{Range, Reader, id, span};
use super::tagger::TaggedName;
use super::title::{gender_of, gender_of_given, lower_role_before, role_after, title_end};
use super::types::{Gender, Label, Mention, MentionKind, Number};
use crate::lexicon::WordSet;
use crate::text::ByteSpan;

/// Given names of either gender.
const GIVEN: WordSet = WordSet::GIVEN_FEMALE.union(WordSet::GIVEN_MALE);

/// How far before a name its title may begin, in tokens.
const REACH: usize = 8;

/// Makes mentions of the names of an article.
pub(super) fn names(reader: Reader, tagged: Vec<TaggedName>) -> Vec<Mention> {
    let mut names: Vec<Mention> = Vec::with_capacity(tagged.len());
    let tagged = tagged.into_iter();
    for name in tagged.filter(|name| !is_party_and_state(&reader.text[name.bytes])) {
        // A title may have been taken for the end of the name before it.
        let low = names.last().map_or(0, |before| least_end(reader, before));
        let Some((title, name)) = mention(reader, name, low) else {
            continue;
        };
        if let (Some(before), Some(title)) = (names.last_mut(), title) {
            end_before(reader, before, title);
        }
        names.push(name);
    }
    let genders = Genders::gather(reader, &names);
    for name in names.iter_mut().filter(|name| name.label == Label::Person) {
        if name.gender == Gender::Unknown {
            name.gender = genders.of(reader, name);
        }
    }
    names
}

/// "R-Va." and "D-Calif." after a legislator's name.
fn is_party_and_state(name: &str) -> bool {
    matches!(name.as_bytes(), [b'D' | b'R' | b'I', b'-', b'A'..=b'Z', ..]) && name.len() < 9
}

/// Where a name may end at the earliest: behind its first word, or behind the
/// phrase with which it begins ("White House").
fn least_end(reader: Reader, name: &Mention) -> usize {
    let Range { start, end } = name.tokens.range();
    let phrase = reader.phrase(start, end);
    start + phrase.map_or(1, |(length, _)| length)
}

/// Ends a name before the title that begins at `title`, if it goes on until there.
fn end_before(reader: Reader, name: &mut Mention, title: usize) {
    if title < name.tokens.end as usize {
        let tokens = name.tokens.start as usize..title;
        name.span.end = reader.bytes(tokens.clone()).end;
        name.head = id(head_of(reader, &tokens));
        name.tokens = span(tokens);
    }
}

/// A name without its title and article, and where its title begins, which is
/// looked for from `low` on; nothing where it was but a title.
fn mention(reader: Reader, name: TaggedName, low: usize) -> Option<(Option<usize>, Mention)> {
    let person = name.label == Label::Person;
    let name = if person {
        without_origin(reader, name)
    } else {
        name
    };
    let sentence = reader.sentence_of(name.tokens.start);
    let (title, tokens) = match person {
        true => untitled(reader, name.tokens.clone(), low.max(sentence.start)),
        false => (None, without_article(reader, name.tokens.clone())),
    };
    if tokens.is_empty() {
        return None;
    }
    let start = match tokens.start == name.tokens.start {
        true => name.bytes.start,
        false => reader.bytes(tokens.clone()).start,
    };
    let begin = title.as_ref().map(|title| title.start);
    let role = person
        .then(|| role_of(reader, title, &tokens, sentence.clone()))
        .flatten();
    let head = head_of(reader, &tokens);
    let gender = match person {
        true => gender_of_name(reader, &tokens, role.clone()),
        false => Gender::Neuter,
    };
    let mention = Mention {
        span: ByteSpan::new(start, name.bytes.end),
        tokens: span(tokens),
        head: id(head),
        kind: MentionKind::Name,
        label: name.label,
        gender,
        number: number(reader, head, name.label),
        role: role.map(|role| reader.bytes(role)),
        confidence: name.likelihood,
    };
    Some((begin, mention))
}

/// The title at the start of a person's name, or before it from `low` on, and the
/// name itself; it is empty where all of it is a title.
fn untitled(reader: Reader, tokens: Range, low: usize) -> (Option<Range>, Range) {
    let tokens = without_article(reader, tokens);
    let Range { start, end } = tokens;
    let known = end - start == 1 && reader.words(start).contains(WordSet::SURNAME);
    let titled =
        title_end(reader, start, end).filter(|after| !known && (*after < end || end - start > 1));
    if let Some(after) = titled {
        return (Some(start..after), after..end);
    }
    let low = start.saturating_sub(REACH).max(low);
    let title = (low..start)
        .find(|at| reader.is_capital(*at) && title_end(reader, *at, end) == Some(start));
    (title.map(|at| at..start), start..end)
}

/// A full name without whence its bearer is: "Ada Zorlu of Norvane". A single
/// name keeps it: "Catherine of Aragon".
fn without_origin(reader: Reader, name: TaggedName) -> TaggedName {
    let mut inner = name.tokens.clone().skip(2);
    let Some(of) = inner.find(|at| reader.word(*at) == "of") else {
        return name;
    };
    let tokens = name.tokens.start..of;
    TaggedName {
        bytes: ByteSpan::new(name.bytes.start, reader.bytes(tokens.clone()).end),
        tokens,
        ..name
    }
}

fn without_article(reader: Reader, tokens: Range) -> Range {
    let article = tokens.len() > 1 && reader.is_one_of(tokens.start, &["the", "a", "an"]);
    tokens.start + usize::from(article)..tokens.end
}

/// The title before a name, the role in lower case before it or the role behind it.
fn role_of(reader: Reader, title: Option<Range>, tokens: &Range, sentence: Range) -> Option<Range> {
    title
        .or_else(|| lower_role_before(reader, tokens.start, sentence.start))
        .or_else(|| role_after(reader, tokens.end, sentence.end))
}

fn gender_of_name(reader: Reader, tokens: &Range, role: Option<Range>) -> Gender {
    let told = role.map_or(Gender::Unknown, |role| gender_of(reader, role));
    match told {
        Gender::Unknown if tokens.len() > 1 => gender_of_given(reader.words(tokens.start)),
        told => told,
    }
}

/// The token that carries a name: the last that is no "Jr." or "III".
fn head_of(reader: Reader, tokens: &Range) -> usize {
    let last = tokens.end - 1;
    let suffix = tokens.len() > 1 && reader.words(last).contains(WordSet::NAME_SUFFIX);
    last - usize::from(suffix)
}

fn number(reader: Reader, head: usize, label: Label) -> Number {
    match label {
        Label::Group if reader.words(head).contains(WordSet::PLURAL) => Number::Plural,
        Label::Group => Number::Unknown,
        _ => Number::Singular,
    }
}

/// The genders of persons by their last names, or their first where these are
/// family names.
struct Genders(HashMap<u64, Gender, FixedState>);

impl Genders {
    fn gather(reader: Reader, names: &[Mention]) -> Self {
        let mut genders = Self(HashMap::default());
        let persons = names.iter().filter(|name| name.label == Label::Person);
        for name in persons.filter(|name| name.tokens.len() > 1) {
            let first = name.tokens.start as usize;
            genders.add(reader, name.head.index(), name.gender);
            if reader.words(first).contains(WordSet::FAMILY_FIRST) {
                genders.add(reader, first, name.gender);
            }
        }
        genders
    }

    fn add(&mut self, reader: Reader, at: usize, gender: Gender) {
        let known = self.0.entry(fold(reader.word(at))).or_default();
        if *known == Gender::Unknown {
            *known = gender;
        }
    }

    /// The gender of a name that does not tell it: that of the person whose last
    /// name it is, otherwise that of a lone given name.
    fn of(&self, reader: Reader, name: &Mention) -> Gender {
        if let Some(known) = self.0.get(&fold(&reader.text[name.span])) {
            return *known;
        }
        let words = reader.words(name.tokens.start as usize);
        let bare = name.tokens.len() == 1 && !words.contains(WordSet::SURNAME);
        match bare && words.intersects(GIVEN) {
            true => gender_of_given(words),
            false => Gender::Unknown,
        }
    }
}
