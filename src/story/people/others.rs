//! Joining what is no person: organisations, places and the rest, by the same
//! name, a country by any of its names, an organisation by its initials.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::figure::Figure;
use super::group::{Group, NAMESAKES};
use crate::lexicon::{Country, Lexicon, Tie, WordSet};
use crate::mention::Label;
use crate::story::fold::folded;
use crate::story::spelling;

/// What may be one under the same name. Organisations and places may: a house
/// that speaks is both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Class {
    Body,
    Other(Label),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Country(Country),
    Words(Class, String),
}

/// Joins figures by key, then initials with what they stand for.
pub(super) fn join<'a>(figures: Vec<&'a Figure<'a>>, lexicon: &Lexicon) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: HashMap<Key, Vec<usize>, FixedState> = HashMap::default();
    for figure in figures {
        let known = by_key.entry(key(figure, lexicon)).or_default();
        let mut namesakes = known.iter().take(NAMESAKES);
        match namesakes.find(|index| groups[**index].admits(figure)) {
            Some(index) => groups[*index].add(figure),
            None => {
                known.push(groups.len());
                groups.push(Group::alone(figure));
            }
        }
    }
    join_initials(groups, lexicon)
}

fn class(label: Label) -> Class {
    match label {
        Label::Organization | Label::Place => Class::Body,
        other => Class::Other(other),
    }
}

fn key(figure: &Figure, lexicon: &Lexicon) -> Key {
    let name = without_article(figure.name, lexicon);
    match lexicon.country(name) {
        Some((country, Tie::Name)) if class(figure.label) == Class::Body => Key::Country(country),
        _ => Key::Words(class(figure.label), spelt_alike(name)),
    }
}

/// Folded words in one spelling: "Harbour Society" is "Harbor Society".
fn spelt_alike(name: &str) -> String {
    let words = name.split_whitespace().map(|word| {
        let mut word = folded(word);
        spelling::normalise(&mut word);
        word
    });
    words.collect()
}

fn without_article<'n>(name: &'n str, lexicon: &Lexicon) -> &'n str {
    match name.split_once(' ') {
        Some((first, rest)) if lexicon.lookup(first).contains(WordSet::DETERMINER) => rest,
        _ => name,
    }
}

/// Joins "UN" with "United Nations" where nothing else of the story has these initials.
fn join_initials<'a>(groups: Vec<Group<'a>>, lexicon: &Lexicon) -> Vec<Group<'a>> {
    let mut by_initials: HashMap<String, Vec<usize>, FixedState> = HashMap::default();
    for (index, group) in groups.iter().enumerate() {
        if let Some(initials) = initials(group.name(), lexicon) {
            by_initials.entry(initials).or_default().push(index);
        }
    }
    let mut target: Vec<usize> = (0..groups.len()).collect();
    for (index, group) in groups.iter().enumerate() {
        let full = acronym(group.name()).and_then(|acronym| by_initials.get(&acronym));
        match full.map(Vec::as_slice) {
            Some([only]) if is_same_body(&groups[*only], group) => target[index] = *only,
            _ => {}
        }
    }
    merge(groups, &target)
}

fn is_same_body(full: &Group, short: &Group) -> bool {
    class(full.label()) == class(short.label()) && full.admits_all(short)
}

/// Moves the figures of each group into its target. Full names are nobody's
/// acronym, so a target stays where it is. Two acronyms of one article may aim
/// at the same body; the second stays alone.
fn merge<'a>(groups: Vec<Group<'a>>, target: &[usize]) -> Vec<Group<'a>> {
    let (stay, go): (Vec<_>, Vec<_>) = groups
        .into_iter()
        .enumerate()
        .partition(|(index, _)| target[*index] == *index);
    let mut merged: Vec<(usize, Group)> = stay;
    for (index, group) in go {
        let place = merged.binary_search_by_key(&target[index], |(index, _)| *index);
        match place {
            Ok(place) if merged[place].1.admits_all(&group) => {
                group
                    .figures()
                    .iter()
                    .for_each(|figure| merged[place].1.add(figure));
            }
            _ => merged.push((usize::MAX, group)),
        }
    }
    merged.into_iter().map(|(_, group)| group).collect()
}

/// The first letters of a name of several words, small words left out.
fn initials(name: &str, lexicon: &Lexicon) -> Option<String> {
    let small = WordSet::DETERMINER | WordSet::PREPOSITION | WordSet::CONJUNCTION;
    let words = name.split([' ', '-']).filter(|word| {
        let is_small = lexicon.lookup(word).intersects(small);
        !is_small || word.starts_with(char::is_uppercase) && *word != "The"
    });
    let initials: String = words
        .filter_map(|word| folded(word).chars().next())
        .collect();
    (initials.chars().count() >= 2).then_some(initials)
}

/// The letters of a name in capitals only, "UN" or "U.N.".
fn acronym(name: &str) -> Option<String> {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let is_acronym = name.chars().all(|c| c.is_uppercase() || c == '.');
    (is_acronym && (2..=6).contains(&letters.count())).then(|| folded(name))
}
