//! Word lists: what is known of a word before it is read in its sentence.
//!
//! The lists are text in `data/`, each with its source and licence on top.

mod reporting;
mod words;

pub use reporting::{Construction, Rates, Reporting, ReportingVerb, Stance, VerbForm};
pub use words::WordSet;

use std::sync::OnceLock;

/// All word lists, parsed. Cheap to share, made once.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Verbs that report speech.
    pub reporting: Reporting,
}

impl Lexicon {
    /// The lists that ship with the crate.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Lexicon> = OnceLock::new();
        SHIPPED.get_or_init(|| Self {
            reporting: Reporting::shipped(),
        })
    }

    /// The lists in which `word` stands, whatever its case.
    pub fn lookup(&self, word: &str) -> WordSet {
        match self.reporting.verb(word) {
            Some(_) => WordSet::REPORTING,
            None => WordSet::empty(),
        }
    }
}
