//! Joining what is no person: organisations, places and the rest, by the same
//! name, a country by any of its names, an organisation by its initials.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::FixedState;

use super::figure::Figure;
use super::group::Group;
use crate::lexicon::{Country, Lexicon, Tie, WordSet};
use crate::mention::Label;
use crate::story::fold::folded;
use crate::story::spelling;

/// What may be one under the same name. Organisations, places and products may: a house
/// that speaks is both, and so is a shop that sells what is called like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Class {
    Body,
    People,
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
    let mut by_key: HashMap<Key, usize, FixedState> = HashMap::default();
    for figure in figures {
        match by_key.entry(key(figure, lexicon)) {
            // Two of one article that are called alike are one all the same.
            Entry::Occupied(known) => groups[*known.get()].add(figure),
            Entry::Vacant(new) => {
                new.insert(groups.len());
                groups.push(Group::alone(figure));
            }
        }
    }
    join_initials(groups, lexicon)
}

fn class(label: Label) -> Class {
    match label {
        Label::Organization | Label::Place | Label::Product => Class::Body,
        Label::Group => Class::People,
        other => Class::Other(other),
    }
}

fn key(figure: &Figure, lexicon: &Lexicon) -> Key {
    let name = without_article(figure.name, lexicon);
    match lexicon.country(name) {
        Some((country, Tie::Name)) if class(figure.label) == Class::Body => Key::Country(country),
        _ => {
            let class = class(figure.label);
            Key::Words(class, alike(name, class, lexicon))
        }
    }
}

/// Folded words in one spelling and order, without small ones: "Harbour Society" is
/// "Harbor Society", "Department of Justice" is "Justice Department". Of a people one
/// and many are the same: "Republican", "Republicans".
fn alike(name: &str, class: Class, lexicon: &Lexicon) -> String {
    let small = WordSet::DETERMINER | WordSet::PREPOSITION | WordSet::CONJUNCTION;
    // "Benghazi, Libya" is Benghazi.
    let name = match name.split_once(", ") {
        Some((place, _)) if class == Class::Body => place,
        _ => name,
    };
    let whole = name.split([' ', '\u{a0}', '\n']);
    let telling = whole.filter(|word| *word != "&" && !lexicon.lookup(word).intersects(small));
    let mut words: Vec<String> = telling
        .map(|word| {
            let word = word
                .strip_suffix("'s")
                .or(word.strip_suffix("’s"))
                .unwrap_or(word);
            let mut word = folded(word);
            spelling::normalise(&mut word);
            if class == Class::People {
                one_of_a_people(&mut word);
            }
            match &*word {
                "us" => "unitedstates".to_owned(),
                "un" => "unitednations".to_owned(),
                _ => word,
            }
        })
        .collect();
    if words.is_empty() {
        words.push(folded(name));
    }
    let whole = words.concat();
    if words.len() < 2 || class != Class::Body {
        return whole;
    }
    words.sort_unstable();
    words.concat()
}

/// "republicans" is "republican", "democratic" is "democrat".
fn one_of_a_people(word: &mut String) {
    if word.len() > 4 && word.ends_with('s') {
        word.pop();
    }
    if word.ends_with("cratic") {
        word.truncate(word.len() - 2);
    }
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
        let full = acronym(group.name()).is_none();
        if let Some(initials) = initials(group.name(), lexicon).filter(|_| full) {
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

/// The letters of a name in capitals only, "UN", "U.N." or "H-P".
fn acronym(name: &str) -> Option<String> {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let is_acronym = name
        .chars()
        .all(|c| c.is_uppercase() || matches!(c, '.' | '-'));
    (is_acronym && (2..=6).contains(&letters.count())).then(|| folded(name))
}
