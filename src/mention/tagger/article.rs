//! An article as the tagger of names asks of it: its words, their clusters, and
//! how it spells a word elsewhere.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::lexicon::WordSet;
use crate::mention::capital::{fold, is_titled, starts_sentence};
use crate::mention::reader::Reader;
use crate::segment::{Case, ParagraphKind, TokenKind};

/// How often a word stands inside sentences with a capital, and without.
#[derive(Debug, Clone, Copy, Default)]
struct Spelling {
    capital: u32,
    lower: u32,
}

/// Words that tell nothing of one another.
const FUNCTION: WordSet = WordSet::DETERMINER
    .union(WordSet::PREPOSITION)
    .union(WordSet::CONJUNCTION)
    .union(WordSet::PRONOUN);

/// An article with what its words tell of one another.
pub(crate) struct Article<'a> {
    pub(super) reader: Reader<'a>,
    spellings: HashMap<u64, Spelling, FixedState>,
}

impl<'a> Article<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Self {
        let mut spellings: HashMap<u64, Spelling, FixedState> = HashMap::default();
        for (tokens, kind) in reader.sentences() {
            if kind != ParagraphKind::Body || is_titled(reader, tokens.clone()) {
                continue;
            }
            let words = tokens
                .clone()
                .filter(|at| reader.kind(*at) == TokenKind::Word);
            for at in words {
                let spelling = spellings.entry(fold(reader.word(at)));
                if reader.case(at) == Case::Lower {
                    spelling.or_default().lower += 1;
                } else if !starts_sentence(reader, at, tokens.start) {
                    spelling.or_default().capital += 1;
                }
            }
        }
        Self { reader, spellings }
    }

    /// How the article spells a word elsewhere, as one of nine cases: never,
    /// once or more with a capital; never, less or more often without.
    pub(super) fn elsewhere(&self, word: &str) -> u64 {
        let Spelling { capital, lower } =
            self.spellings.get(&fold(word)).copied().unwrap_or_default();
        let without = match lower {
            0 => 0,
            _ if lower < capital => 1,
            _ => 2,
        };
        u64::from(capital.min(2)) * 3 + without
    }

    /// The word whose other places in the article tell something of the one at
    /// `at`: a word with a capital that is no function word.
    pub(crate) fn memory_key(&self, at: usize) -> Option<u64> {
        let word = self.reader.word(at);
        let tells = self.reader.is_capital(at) && word.len() > 1;
        (tells && !self.reader.words(at).intersects(FUNCTION)).then(|| fold(word))
    }
}
