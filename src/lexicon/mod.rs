//! Word lists: what is known of a word before it is read in its sentence.
//!
//! The lists are text in `data/`, each with its source and licence on top.

mod countries;
mod key;
mod lists;
mod phrases;
mod reporting;
mod words;

pub use countries::{Country, Tie};
pub use reporting::{
    Construction, Rates, Reporting, ReportingPhrase, ReportingVerb, Stance, VerbForm,
};
pub use words::WordSet;

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use key::Key;
use phrases::Phrases;

/// A table from folded words, hashed alike on every machine.
type Table<T> = HashMap<&'static [u8], T, FixedState>;

/// All word lists, parsed. Cheap to share, made once.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Verbs that report speech.
    pub reporting: Reporting,
    words: Table<WordSet>,
    phrases: Phrases,
    countries: Table<(Country, Tie)>,
    nicknames: Table<&'static str>,
}

impl Lexicon {
    /// The lists that ship with the crate.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Lexicon> = OnceLock::new();
        SHIPPED.get_or_init(Self::load)
    }

    fn load() -> Self {
        let mut lexicon = Self {
            words: Table::with_capacity_and_hasher(24_000, FixedState::default()),
            reporting: Reporting::shipped(),
            ..Self::default()
        };
        for form in lexicon.reporting.forms() {
            let known = lexicon.words.entry(form.as_bytes());
            *known.or_default() |= WordSet::REPORTING;
        }
        for (phrase, classes) in lists::LISTS.into_iter().flat_map(lists::entries) {
            lexicon.add(phrase, classes);
        }
        for (phrase, country, tie, classes) in countries::entries() {
            lexicon.add(phrase, classes);
            let known = lexicon.countries.entry(phrase.as_bytes());
            known.or_insert((country, tie));
        }
        for (short, long) in lists::rows(lists::NICKNAMES).filter_map(|row| row.split_once(' ')) {
            lexicon.nicknames.insert(short.as_bytes(), long);
        }
        lexicon.phrases.sort();
        lexicon
    }

    /// Adds a word, or a phrase whose words "_" joins.
    fn add(&mut self, phrase: &'static str, classes: WordSet) {
        let Some((first, rest)) = phrase.split_once('_') else {
            *self.words.entry(phrase.as_bytes()).or_default() |= classes;
            return;
        };
        *self.words.entry(first.as_bytes()).or_default() |= WordSet::PHRASE_START;
        self.phrases.add(first, rest, classes);
    }

    /// The lists in which `word` stands, whatever its case and with or without
    /// its last stop.
    pub fn lookup(&self, word: &str) -> WordSet {
        Key::new(word)
            .and_then(|key| self.words.get(key.as_bytes()).copied())
            .unwrap_or_default()
    }

    /// The longest phrase of the lists that begins with `words`: how many words
    /// it takes and the lists in which it stands. Ask only where the first word
    /// is a [`WordSet::PHRASE_START`].
    pub fn phrase<'t>(
        &self,
        words: impl Iterator<Item = &'t str> + Clone,
    ) -> Option<(usize, WordSet)> {
        self.phrases.longest(words)
    }

    /// The country to which a name, capital or demonym belongs; the words of a
    /// phrase are parted by one space.
    pub fn country(&self, phrase: &str) -> Option<(Country, Tie)> {
        let phrase = phrase.replace(' ', "_");
        self.countries.get(Key::new(&phrase)?.as_bytes()).copied()
    }

    /// The full given name of a short form, folded: "michael" of "Mike".
    pub fn full_given_name(&self, short: &str) -> Option<&'static str> {
        self.nicknames.get(Key::new(short)?.as_bytes()).copied()
    }
}

#[cfg(test)]
mod tests;
