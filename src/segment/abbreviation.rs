//! Words whose stop need not end a sentence.

use std::sync::OnceLock;

/// How a stop after an abbreviation is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Stands before a name or example and never ends a sentence: "Mr.", "e.g.".
    Title,
    /// Takes its stop only before a figure: "No. 7".
    Number,
    /// A month or weekday.
    Time,
    /// May end a sentence: "Inc.", "etc.".
    Other,
}

/// The class of `word`, which is given without its last stop, where it has one.
/// Titles are known in capitals too.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    listed(word).or_else(|| {
        let mut small = [0; 5];
        let small = small.get_mut(..word.len())?;
        small.copy_from_slice(word.as_bytes());
        small.get_mut(1..)?.make_ascii_lowercase();
        let class = listed(std::str::from_utf8(small).ok()?)?;
        let capitals = word.bytes().all(|byte| byte.is_ascii_uppercase());
        (capitals && class == Abbreviation::Title).then_some(class)
    })
}

fn listed(word: &str) -> Option<Abbreviation> {
    let list = shipped();
    let at = list
        .binary_search_by(|(listed, _)| (*listed).cmp(word))
        .ok()?;
    Some(list[at].1)
}

fn shipped() -> &'static [(&'static str, Abbreviation)] {
    static SHIPPED: OnceLock<Vec<(&str, Abbreviation)>> = OnceLock::new();
    SHIPPED.get_or_init(|| parse(include_str!("../../data/abbreviations.txt")))
}

/// Reads the list; where a word stands twice, its first class holds.
fn parse(list: &'static str) -> Vec<(&'static str, Abbreviation)> {
    let mut words: Vec<_> = list
        .lines()
        .filter_map(|line| line.split_once(": "))
        .filter_map(|(name, words)| Some((class(name)?, words)))
        .flat_map(|(class, words)| words.split_whitespace().map(move |word| (word, class)))
        .collect();
    words.sort_by_key(|(word, _)| *word);
    words.dedup_by_key(|(word, _)| *word);
    words
}

fn class(name: &str) -> Option<Abbreviation> {
    Some(match name {
        "title" => Abbreviation::Title,
        "number" => Abbreviation::Number,
        "time" => Abbreviation::Time,
        "other" => Abbreviation::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read() {
        assert_eq!(abbreviation("Gen"), Some(Abbreviation::Title));
        assert_eq!(abbreviation("No"), Some(Abbreviation::Number));
        assert_eq!(abbreviation("Sept"), Some(Abbreviation::Time));
        assert_eq!(abbreviation("Inc"), Some(Abbreviation::Other));
        assert_eq!(abbreviation("GEN"), Some(Abbreviation::Title));
        assert_eq!(abbreviation("INC"), None);
        assert_eq!(abbreviation("sat"), None);
    }
}
