//! Joining persons by their names.

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::figure::Figure;
use super::group::{Group, NAMESAKES};
use super::name::PersonName;
use crate::lexicon::Lexicon;

/// Joins figures with the fuller names first, so that a shorter one finds all
/// whom it could mean.
pub(super) fn join<'a>(figures: Vec<&'a Figure<'a>>, lexicon: &Lexicon) -> Vec<Group<'a>> {
    let mut named: Vec<Named> = figures
        .into_iter()
        .filter_map(|figure| Named::new(figure, lexicon))
        .collect();
    named.sort_by_key(|named| Reverse((named.name.length(), named.figure.mentions)));
    let mut roster = Roster::new(lexicon);
    for named in named {
        roster.add(named);
    }
    roster
        .persons
        .into_iter()
        .map(|person| person.group)
        .collect()
}

/// A figure with its name taken apart.
struct Named<'a> {
    figure: &'a Figure<'a>,
    name: PersonName,
    /// One-word names by which its article calls it.
    shorts: Vec<String>,
}

impl<'a> Named<'a> {
    fn new(figure: &'a Figure<'a>, lexicon: &Lexicon) -> Option<Self> {
        let names = figure.names.iter();
        let names: Vec<PersonName> = names
            .filter_map(|name| PersonName::parse(name, lexicon))
            .collect();
        let mut shorts: Vec<String> = names
            .iter()
            .filter(|name| name.is_short())
            .map(PersonName::letters)
            .collect();
        shorts.sort();
        shorts.dedup();
        let name = PersonName::parse(figure.name, lexicon)
            .into_iter()
            .chain(names)
            .max_by_key(PersonName::length)?;
        Some(Self {
            figure,
            name,
            shorts,
        })
    }
}

/// A person of the story, as far as it is known.
struct Known<'a> {
    group: Group<'a>,
    /// Full names without repeats; for a person of one-word names that name.
    names: Vec<PersonName>,
}

/// All persons, found by any word that may stand for them.
struct Roster<'a, 'l> {
    persons: Vec<Known<'a>>,
    by_word: HashMap<String, Vec<usize>, FixedState>,
    lexicon: &'l Lexicon,
}

impl<'a, 'l> Roster<'a, 'l> {
    fn new(lexicon: &'l Lexicon) -> Self {
        Self {
            persons: Vec::new(),
            by_word: HashMap::default(),
            lexicon,
        }
    }

    fn add(&mut self, named: Named<'a>) {
        let index = match self.find(&named) {
            Some(index) => {
                self.persons[index].group.add(named.figure);
                index
            }
            None => {
                let group = Group::alone(named.figure);
                self.persons.push(Known {
                    group,
                    names: Vec::new(),
                });
                self.persons.len() - 1
            }
        };
        self.learn(index, named);
    }

    /// Who it is; `None` for somebody new, and where it could be several.
    fn find(&self, named: &Named) -> Option<usize> {
        let known = |word: &str| {
            let persons = self.by_word.get(word).into_iter().flatten();
            persons.take(NAMESAKES).copied()
        };
        let mut candidates: Vec<usize> = known(named.name.family())
            .chain(known(&named.name.letters()))
            .filter(|index| self.persons[*index].group.admits(named.figure))
            .filter(|index| self.agrees(&self.persons[*index], &named.name))
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        let same = |index: &usize| self.persons[*index].is_called(&named.name);
        if let Some(index) = candidates.iter().copied().find(same) {
            return Some(index);
        }
        match candidates[..] {
            [only] => Some(only),
            _ => self.only_with_role(&candidates, named.figure.role?),
        }
    }

    /// A short name agrees with everybody it is a word of; a full one must agree
    /// with all names of the person.
    fn agrees(&self, person: &Known, name: &PersonName) -> bool {
        name.is_short()
            || person
                .names
                .iter()
                .all(|known| known.agrees(name, self.lexicon))
    }

    fn only_with_role(&self, candidates: &[usize], role: &str) -> Option<usize> {
        let has_role = |index: &&usize| {
            let figures = self.persons[**index].group.figures().iter();
            figures
                .filter_map(|figure| figure.role)
                .any(|known| known.eq_ignore_ascii_case(role))
        };
        let mut with_role = candidates.iter().filter(has_role);
        let first = with_role.next()?;
        with_role.next().is_none().then_some(*first)
    }

    /// Lets the person be found by the family name, by all letters, and by the
    /// short names that an article uses.
    fn learn(&mut self, index: usize, named: Named<'a>) {
        let letters = named.name.letters();
        let family = named.name.family().to_owned();
        for word in named.shorts.into_iter().chain([letters, family]) {
            let persons = self.by_word.entry(word).or_default();
            if persons.len() < NAMESAKES && !persons.contains(&index) {
                persons.push(index);
            }
        }
        let names = &mut self.persons[index].names;
        let is_new = !names.contains(&named.name);
        if is_new && (names.is_empty() || !named.name.is_short()) {
            names.push(named.name);
        }
    }
}

impl Known<'_> {
    fn is_called(&self, name: &PersonName) -> bool {
        self.names.iter().any(|known| known.is_same(name))
    }
}
