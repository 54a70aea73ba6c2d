//! The lists in `data/`, and how they are read.
//!
//! A list is a line of [`WordSet`] names in brackets, then words parted by
//! white space: `[HONORIFIC MALE]`. Lines that begin with "#" are remarks.
//! Words are folded already, so that the table can borrow them.

use super::WordSet;

/// Lists of words by class.
pub(super) const LISTS: [&str; 10] = [
    include_str!("../../data/function.txt"),
    include_str!("../../data/common.txt"),
    include_str!("../../data/people.txt"),
    include_str!("../../data/given_names.txt"),
    include_str!("../../data/surnames.txt"),
    include_str!("../../data/places.txt"),
    include_str!("../../data/organizations.txt"),
    include_str!("../../data/demonyms.txt"),
    include_str!("../../data/others.txt"),
    include_str!("../../data/calendar.txt"),
];

/// Countries with capitals and demonyms.
pub(super) const COUNTRIES: &str = include_str!("../../data/countries.tsv");

/// Short forms of given names.
pub(super) const NICKNAMES: &str = include_str!("../../data/nicknames.txt");

/// Every word of a list with the classes of its heading.
pub(super) fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, WordSet)> {
    let mut classes = WordSet::empty();
    rows(list).flat_map(move |line| {
        let heading = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'));
        if let Some(names) = heading {
            classes = self::classes(names);
        }
        let words = if heading.is_some() { "" } else { line };
        let classes = classes;
        words
            .split_ascii_whitespace()
            .map(move |word| (word, classes))
    })
}

/// The lines of a list that are no remarks.
pub(super) fn rows(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn classes(names: &str) -> WordSet {
    names
        .split(' ')
        .filter_map(WordSet::from_name)
        .fold(WordSet::empty(), WordSet::union)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_names_classes() {
        for list in LISTS {
            for line in rows(list).filter(|line| line.starts_with('[')) {
                let names = line.trim_matches(['[', ']']);
                assert!(
                    names
                        .split(' ')
                        .all(|name| WordSet::from_name(name).is_some()),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn every_word_is_folded() {
        for (word, _) in LISTS.into_iter().flat_map(entries) {
            assert_eq!(word, word.to_lowercase());
            assert!(!word.ends_with('.') && !word.contains('’'), "{word}");
        }
    }
}
