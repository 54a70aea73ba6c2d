//! What the whole article tells of a word before any sentence is read: where a
//! capital stands without need, the word is part of a name.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::reader::Reader;
use crate::lexicon::WordSet;
use crate::segment::{Case, ParagraphKind, TokenKind};

/// A hash of a word, whatever its case (FNV-1a over lower-cased ASCII).
pub(super) fn fold(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
    })
}

/// Words by how often they stand with a capital inside sentences.
pub(super) struct Seen {
    capital: HashMap<u64, u32, FixedState>,
}

impl Seen {
    /// Counts over the running text of the article.
    pub(super) fn new(reader: Reader) -> Self {
        let mut capital: HashMap<u64, u32, FixedState> = HashMap::default();
        for (tokens, kind) in reader.sentences() {
            if kind != ParagraphKind::Body || is_titled(reader, tokens.clone()) {
                continue;
            }
            for at in tokens.clone().skip(1) {
                if reader.is_capital(at) && !starts_sentence(reader, at, tokens.start) {
                    *capital.entry(fold(reader.word(at))).or_default() += 1;
                }
            }
        }
        Self { capital }
    }

    /// How often a word stands with a capital inside sentences.
    pub(super) fn capitals(&self, word: &str) -> u32 {
        self.capital.get(&fold(word)).copied().unwrap_or(0)
    }
}

/// Whether a capital at `at` is due to its place: at the start of the sentence,
/// or after a mark that begins another.
pub(super) fn starts_sentence(reader: Reader, at: usize, start: usize) -> bool {
    if at == start {
        return true;
    }
    match reader.kind(at - 1) {
        TokenKind::Quote => true,
        TokenKind::Punctuation => {
            matches!(
                reader.word(at - 1),
                ":" | "." | "!" | "?" | "…" | "..." | "•" | "*" | "—" | "|" | "["
            ) || at - 1 == start
        }
        TokenKind::Number => at - 1 == start,
        _ => false,
    }
}

/// Whether a sentence is set like a title, most of its longer words with a
/// capital and no stop at its end, so that a capital says nothing.
pub(super) fn is_titled(reader: Reader, tokens: std::ops::Range<usize>) -> bool {
    let last = |back: usize| tokens.end.checked_sub(back).map(|at| reader.word(at));
    if last(1) == Some(".") || last(2) == Some(".") {
        return false;
    }
    let (mut capital, mut lower) = (0u32, 0u32);
    for at in tokens {
        let long = reader.word(at).len() > 3;
        if reader.kind(at) != TokenKind::Word || !long {
            continue;
        }
        match reader.case(at) {
            Case::Lower => lower += 1,
            _ if reader.words(at).contains(WordSet::COMMON) => capital += 1,
            _ => {}
        }
    }
    capital >= 2 && capital > 2 * lower
}
