//! Whether two names can be one person's.

use crate::lexicon::{Lexicon, WordSet};

/// How a name of one word fits a full name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the family name.
    Family,
    /// It is the given name.
    Given,
    /// It stands between.
    Middle,
}

/// Whether two full names are forms of one: given names and family names agree,
/// in either order, hyphens and middle names left aside.
pub(super) fn same_person(one: &str, other: &str, lexicon: &Lexicon) -> bool {
    if same_letters(one, other) {
        return true;
    }
    let (a, b) = (parts(one), parts(other));
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if short.len() < 2 || long.len() > LONGEST {
        return false;
    }
    let tail = long.ends_with_folded(short) || long.starts_with_folded(short);
    tail || reversed(&a, &b) || given_and_family(&a, &b, lexicon)
}

/// The longest name that is compared by its parts.
const LONGEST: usize = 8;

/// Given name and family name at the ends, both alike, middles not at odds.
fn given_and_family(a: &[&str], b: &[&str], lexicon: &Lexicon) -> bool {
    let (Some(family), Some(other)) = (a.last(), b.last()) else {
        return false;
    };
    fold_eq(family, other) && same_given(a[0], b[0], lexicon) && middles_agree(a, b)
}

/// "Lee Do-hoon" and "Do-hoon Lee".
fn reversed(a: &[&str], b: &[&str]) -> bool {
    let swapped = |a: &[&str], b: &[&str]| {
        let family = a.first().zip(b.last()).is_some_and(|(a, b)| fold_eq(a, b));
        family && same_letters(&a[1..].concat(), &b[..b.len() - 1].concat())
    };
    swapped(a, b) || swapped(b, a)
}

fn middles_agree(a: &[&str], b: &[&str]) -> bool {
    let (a, b) = (&a[1..a.len() - 1], &b[1..b.len() - 1]);
    a.is_empty()
        || b.is_empty()
        || a.iter()
            .any(|a| b.iter().any(|b| fold_eq(a, b) || initial_of(a, b)))
}

/// "Mike" and "Michael", "J." and "John", "Ben" and "Benjamin".
fn same_given(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let full = |name: &str| lexicon.full_given_name(name);
    let short = |short: &str, long: &str| full(short).is_some_and(|full| fold_eq(full, long));
    let nicknames = full(a).is_some() && full(a) == full(b);
    fold_eq(a, b) || initial_of(a, b) || short(a, b) || short(b, a) || nicknames
}

fn initial_of(a: &str, b: &str) -> bool {
    let bare = |name: &str| name.trim_end_matches('.').len();
    (bare(a) == 1 || bare(b) == 1) && first_letter(a) == first_letter(b)
}

fn first_letter(name: &str) -> Option<char> {
    name.chars().next().map(|c| c.to_ascii_lowercase())
}

/// How a name of one word fits a full name.
pub(super) fn fit(word: &str, full: &str, lexicon: &Lexicon) -> Option<Fit> {
    let parts = parts(full);
    let (first, last) = (parts.first()?, parts.last()?);
    let family_first = lexicon.lookup(first).contains(WordSet::FAMILY_FIRST);
    if fold_eq(word, last) || without_article(last).is_some_and(|last| fold_eq(word, last)) {
        return Some(if family_first && parts.len() > 2 {
            Fit::Given
        } else {
            Fit::Family
        });
    }
    if fold_eq(word, first) {
        return Some(if family_first {
            Fit::Family
        } else {
            Fit::Given
        });
    }
    let inner = parts.iter().take(LONGEST).any(|part| fold_eq(word, part));
    let given = family_first && same_letters(word, &parts[1..].concat());
    (inner || given).then_some(if given { Fit::Given } else { Fit::Middle })
}

/// "Assad" of "al-Assad".
fn without_article(name: &str) -> Option<&str> {
    let (article, rest) = name.split_once('-')?;
    matches!(article, "al" | "Al" | "el" | "El" | "bin" | "ben").then_some(rest)
}

/// The words of a name without suffixes.
fn parts(name: &str) -> Vec<&str> {
    let suffix = |part: &&str| {
        let bare = part.trim_matches(['.', ',']);
        !["Jr", "Sr", "II", "III", "IV"].contains(&bare)
    };
    name.split_whitespace().filter(suffix).collect()
}

/// Whether two words are the same, whatever their case.
pub(super) fn fold_eq(a: &str, b: &str) -> bool {
    match a.is_ascii() && b.is_ascii() {
        true => a.eq_ignore_ascii_case(b),
        false => a
            .chars()
            .flat_map(char::to_lowercase)
            .eq(b.chars().flat_map(char::to_lowercase)),
    }
}

/// Whether two names have the same letters, whatever spaces, hyphens and case:
/// "Kim Jong Un" and "Kim Jong-un".
fn same_letters(a: &str, b: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> {
        name.chars()
            .filter(|c| c.is_alphabetic())
            .flat_map(char::to_lowercase)
    }
    letters(a).eq(letters(b))
}

trait Folded {
    fn ends_with_folded(&self, other: &[&str]) -> bool;
    fn starts_with_folded(&self, other: &[&str]) -> bool;
}

impl Folded for [&str] {
    fn ends_with_folded(&self, other: &[&str]) -> bool {
        let pairs = self.iter().rev().zip(other.iter().rev());
        other.len() <= self.len() && pairs.into_iter().all(|(a, b)| fold_eq(a, b))
    }

    fn starts_with_folded(&self, other: &[&str]) -> bool {
        other.len() <= self.len() && self.iter().zip(other).all(|(a, b)| fold_eq(a, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        same_person(one, other, Lexicon::shipped())
    }

    #[test]
    fn one_person_has_many_forms() {
        assert!(same("Kim Jong Un", "Kim Jong-un"));
        assert!(same("Sarah Huckabee Sanders", "Sarah Sanders"));
        assert!(same("Mike Pence", "Michael Pence"));
        assert!(same("Do-hoon Lee", "Lee Do-hoon"));
        assert!(same("J. K. Marsh", "John Marsh"));
        assert!(same("López Obrador", "Andrés Manuel López Obrador"));
        assert!(same("Martin King Jr.", "Martin King"));
    }

    #[test]
    fn two_persons_stay_two() {
        assert!(!same("Ann Marsh", "John Marsh"));
        assert!(!same("Lee Do-hoon", "Lee Min-ho"));
        assert!(!same("Donald Trump", "Ivanka Trump"));
        assert!(!same("Kim Jong Un", "Kim Jong Il"));
        assert!(!same("Sarah Sanders", "Sarah Jones"));
    }

    #[test]
    fn a_single_word_is_family_or_given_name() {
        let fit = |word, full| fit(word, full, Lexicon::shipped());
        assert_eq!(fit("Sanders", "Sarah Sanders"), Some(Fit::Family));
        assert_eq!(fit("Kim", "Kim Jong Un"), Some(Fit::Family));
        assert_eq!(fit("Sarah", "Sarah Sanders"), Some(Fit::Given));
        assert_eq!(fit("Assad", "Bashar al-Assad"), Some(Fit::Family));
        assert_eq!(fit("Huckabee", "Sarah Huckabee Sanders"), Some(Fit::Middle));
        assert_eq!(fit("Moon", "Sarah Sanders"), None);
    }
}
