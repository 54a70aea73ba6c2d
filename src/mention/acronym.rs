//! Acronyms: "CSO" is an organisation where the article names the Coastal Survey Office.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::types::{Gender, Label, Mention};
use crate::lexicon::{Lexicon, WordSet};

/// The most letters of an acronym.
const LONGEST: usize = 6;

/// Makes names that are the initials of an organisation's name organisations too.
pub(super) fn explained(text: &str, lexicon: &Lexicon, names: &mut [Mention]) {
    let organizations = names
        .iter()
        .filter(|name| name.label == Label::Organization);
    let explained: HashSet<String, FixedState> = organizations
        .flat_map(|name| initials(&text[name.span], lexicon))
        .collect();
    for name in names.iter_mut() {
        let known = lexicon.lookup(&text[name.span]);
        let other = name.label != Label::Organization && !known.intersects(WordSet::COUNTRY);
        let letters = letters(&text[name.span]).filter(|_| other);
        if letters.is_some_and(|letters| explained.contains(&letters)) {
            name.label = Label::Organization;
            name.gender = Gender::Unknown;
        }
    }
}

/// The letters of an acronym, small: "cso" of "CSO" and "C.S.O."; none where a name is
/// written otherwise.
pub(crate) fn letters(name: &str) -> Option<String> {
    let letters: String = name.chars().filter(|c| *c != '.').collect();
    let acronym = (2..=LONGEST).contains(&letters.len()) && letters.chars().all(char::is_uppercase);
    acronym.then(|| letters.to_lowercase())
}

/// The initials of a name of several words, with and without its small words and a
/// country before it: "cni" and "cftni" of "Centre for the National Interest".
pub(crate) fn initials(name: &str, lexicon: &Lexicon) -> Vec<String> {
    let Some((first, rest)) = name.split_once(' ') else {
        return Vec::new();
    };
    let own = lexicon.country(first).is_some().then_some(rest);
    let initials = |name: &str| {
        let words = name
            .split([' ', '-'])
            .filter_map(|word| word.chars().next());
        let all: String = words.clone().flat_map(char::to_lowercase).collect();
        let capitals = words.filter(|c| c.is_uppercase());
        [capitals.flat_map(char::to_lowercase).collect(), all]
    };
    [Some(name), own]
        .into_iter()
        .flatten()
        .flat_map(initials)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_with_and_without_small_words_and_country() {
        let lexicon = Lexicon::shipped();
        let seen = initials("U.S. Office of Coastal Survey", lexicon);
        assert_eq!(seen, ["uocs", "uoocs", "ocs", "oocs"]);
        assert!(initials("Greenpeace", lexicon).is_empty());
    }

    #[test]
    fn acronyms_are_capitals_only() {
        assert_eq!(letters("C.S.O.").as_deref(), Some("cso"));
        assert_eq!(letters("Cso"), None);
        assert_eq!(letters("A"), None);
    }
}
