//! Names of persons: their words without spelling, and when two may be one person's.

use crate::lexicon::{Lexicon, WordSet};
use crate::story::fold::folded;

/// A person's name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PersonName {
    /// Folded words, in the order printed; parts joined by hyphens are words.
    words: Vec<String>,
    /// Which of the words is the family name.
    family: usize,
}

impl PersonName {
    /// `None` where nothing is left but titles and suffixes.
    pub(super) fn parse(printed: &str, lexicon: &Lexicon) -> Option<Self> {
        let parts: Vec<&str> = printed
            .split_whitespace()
            .filter(|part| !is_addition(lexicon.lookup(part)))
            .collect();
        let words = parts.iter().flat_map(|part| part.split(['-', '‐', '‑']));
        let words: Vec<String> = words.map(folded).filter(|word| !word.is_empty()).collect();
        let last = words.len().checked_sub(1)?;
        let family = if is_family_first(&parts, lexicon) {
            0
        } else {
            last
        };
        // "Jae-in" alone is a given name, not a family name and another.
        let family = if parts.len() == 1 { 0 } else { family };
        let words = match parts[..] {
            [_] => vec![words.concat()],
            _ => words,
        };
        Some(Self { words, family })
    }

    /// Whether it is one word only: a family name, or a name that stands alone.
    pub(super) fn is_short(&self) -> bool {
        self.words.len() == 1
    }

    pub(super) fn length(&self) -> usize {
        self.words.len()
    }

    pub(super) fn family(&self) -> &str {
        &self.words[self.family]
    }

    /// All letters in order: the same for "Jong Un", "Jong-un" and "Jongun".
    pub(super) fn letters(&self) -> String {
        self.words.concat()
    }

    /// The same words, in whatever order and however joined.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let sorted = |name: &Self| {
            let mut words = name.words.clone();
            words.sort();
            words
        };
        self.letters() == other.letters() || sorted(self) == sorted(other)
    }

    /// Whether both may be one person's: the same family name, and no given
    /// name that speaks against it.
    pub(super) fn agrees(&self, other: &Self, lexicon: &Lexicon) -> bool {
        if self.is_same(other) {
            return true;
        }
        let (short, long) = match self.length() <= other.length() {
            true => (self, other),
            false => (other, self),
        };
        short.family() == long.family() && {
            let mut long = long.given();
            short
                .given()
                .all(|given| long.any(|other| is_same_given(given, other, lexicon)))
        }
    }

    fn given(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().enumerate();
        words
            .filter(|(index, _)| *index != self.family)
            .map(|(_, word)| word.as_str())
    }
}

fn is_addition(classes: WordSet) -> bool {
    classes.intersects(WordSet::HONORIFIC | WordSet::NAME_SUFFIX)
        && !classes.intersects(WordSet::SURNAME | WordSet::GIVEN_MALE | WordSet::GIVEN_FEMALE)
}

/// Whether the family name stands first: "Kim Jong-un", "Xi Jinping", not "Kim Novak".
fn is_family_first(parts: &[&str], lexicon: &Lexicon) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return false;
    };
    let first = lexicon.lookup(first);
    let is_western = lexicon.lookup(last).contains(WordSet::SURNAME)
        && first.intersects(WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE);
    first.contains(WordSet::FAMILY_FIRST) && (last.contains('-') || !is_western)
}

/// Equal, an initial of the other, or a short form of it.
fn is_same_given(one: &str, other: &str, lexicon: &Lexicon) -> bool {
    let full = |name| lexicon.full_given_name(name);
    let is_initial =
        |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    one == other
        || is_initial(one, other)
        || is_initial(other, one)
        || full(one).is_some_and(|name| name == other || Some(name) == full(other))
        || full(other).is_some_and(|name| name == one)
}
