//! Phrases of several words, kept by their first word.

use super::{Key, Table, WordSet, key};

/// A phrase: what follows its first word, and the lists in which it stands.
type Phrase = (&'static str, WordSet);

/// All phrases of the lists.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    by_first: Table<Vec<Phrase>>,
}

impl Phrases {
    pub(super) fn add(&mut self, first: &'static str, rest: &'static str, classes: WordSet) {
        let phrases = self.by_first.entry(first.as_bytes()).or_default();
        match phrases.iter_mut().find(|(known, _)| *known == rest) {
            Some((_, known)) => *known |= classes,
            None => phrases.push((rest, classes)),
        }
    }

    /// Puts the longest phrases first.
    pub(super) fn sort(&mut self) {
        let lists = self.by_first.values_mut();
        lists.for_each(|list| list.sort_by_key(|(rest, _)| std::cmp::Reverse(count(rest))));
    }

    /// The longest phrase at the start of `words`: its length in words, its lists.
    pub(super) fn longest<'t>(
        &self,
        mut words: impl Iterator<Item = &'t str> + Clone,
    ) -> Option<(usize, WordSet)> {
        let first = Key::new(words.next()?)?;
        let phrases = self.by_first.get(first.as_bytes())?;
        let starts = |rest: &str| {
            let mut words = words.clone();
            rest.split('_')
                .all(|part| words.next().is_some_and(|word| key::same(word, part)))
        };
        let (rest, classes) = phrases.iter().find(|(rest, _)| starts(rest))?;
        Some((1 + count(rest), *classes))
    }
}

fn count(rest: &str) -> usize {
    1 + rest.bytes().filter(|byte| *byte == b'_').count()
}
