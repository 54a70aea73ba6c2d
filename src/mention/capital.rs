//! What a capital tells in its sentence: whether its place or the sentence's
//! setting alone accounts for it.

use super::reader::Reader;
use crate::lexicon::WordSet;
use crate::segment::{Case, TokenKind};

/// A hash of a word, whatever its case (FNV-1a over lower-cased ASCII).
pub(super) fn fold(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
    })
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
