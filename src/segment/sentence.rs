//! Sentences: which stops end one.

use super::abbreviation::{Abbreviation, abbreviation};
use super::types::{Case, Token, TokenKind};
use crate::lexicon::WordSet;
use crate::text::misread_mark;

/// Where the sentences of one paragraph end, as indexes after their last token.
/// The last end is `tokens.len()`.
pub(super) fn sentence_ends(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(stop) = stop(text, tokens, at) else {
            at += 1;
            continue;
        };
        let after = after_closers(text, tokens, at + 1);
        let first = ends.last().copied().unwrap_or(0);
        let view = View {
            text,
            tokens,
            first,
            stop: at,
            after,
        };
        if after == tokens.len() || view.ends(stop) {
            ends.push(after);
        }
        at = after;
    }
    if ends.last() != Some(&tokens.len()) && !tokens.is_empty() {
        ends.push(tokens.len());
    }
    ends
}

/// A token that may end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// "."
    Full,
    /// "!", "?"
    Loud,
    /// "…", "..."
    Ellipsis,
    /// A word that ends with its own stop.
    Abbreviated,
}

fn stop(text: &str, tokens: &[Token], at: usize) -> Option<Stop> {
    let token = &tokens[at];
    let word = &text[token.span];
    match token.kind {
        TokenKind::Word if word.ends_with('.') => Some(Stop::Abbreviated),
        TokenKind::Punctuation => match word.as_bytes()[0] {
            b'.' if word.len() == 1 => Some(Stop::Full),
            b'.' => Some(Stop::Ellipsis),
            b'!' | b'?' => Some(Stop::Loud),
            0xE2 if word.starts_with('…') => Some(Stop::Ellipsis),
            _ => None,
        },
        _ => None,
    }
}

/// The index after the closing marks, brackets and further stops at `at`.
fn after_closers(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while at < tokens.len() && is_closer(text, tokens, at) {
        at += 1;
    }
    at
}

/// Whether the mark at `at` belongs to the sentence before it: a right mark
/// always, a straight one where no space is before it.
fn is_closer(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = &text[tokens[at].span];
    let touches = tokens[at - 1].span.end == tokens[at].span.start;
    match word {
        "”" | "»" | "’" | "''" => true,
        ")" | "]" | "}" | "\"" | "'" | "›" => touches,
        "." | "..." | "…" => touches,
        _ if touches && matches!(word.as_bytes()[0], b'!' | b'?') => true,
        _ => misread_mark(word).is_some_and(|(mark, _)| mark == '”'),
    }
}

/// A stop with what stands round it.
struct View<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// First token of the sentence.
    first: usize,
    /// The stop.
    stop: usize,
    /// The first token after the stop and its closers.
    after: usize,
}

impl View<'_> {
    fn ends(&self, stop: Stop) -> bool {
        match stop {
            Stop::Full => self.full_stop_ends(),
            Stop::Loud => self.starts_sentence() && !self.cue_follows(),
            Stop::Ellipsis => self.starts_sentence(),
            Stop::Abbreviated => self.abbreviation_ends(),
        }
    }

    fn full_stop_ends(&self) -> bool {
        let number = self.tokens[self.stop.saturating_sub(1)].kind == TokenKind::Number;
        let list_number = number && self.stop == self.first + 1;
        !list_number && self.starts_sentence()
    }

    /// Whether the next token can be a sentence's first.
    fn starts_sentence(&self) -> bool {
        let next = &self.tokens[self.after];
        match next.kind {
            TokenKind::Word | TokenKind::Clitic => next.case != Case::Lower,
            TokenKind::Punctuation => !self.continues(&self.text[next.span]),
            _ => true,
        }
    }

    /// Whether a mark goes on with the sentence: "office.," and dashes.
    fn continues(&self, mark: &str) -> bool {
        !matches!(mark.chars().next(), Some('(' | '[' | '*' | '•' | '¿' | '¡'))
    }

    /// After a closed "…?" or "…!": "Sanders asked" belongs to the sentence.
    fn cue_follows(&self) -> bool {
        let closed = self.tokens[self.after - 1].kind == TokenKind::Quote;
        let mut rest = self.tokens[self.after..].iter().take(6);
        closed
            && rest
                .find(|token| token.case == Case::Lower || token.kind != TokenKind::Word)
                .is_some_and(|token| token.words.contains(WordSet::REPORTING))
    }

    fn abbreviation_ends(&self) -> bool {
        if self.after > self.stop + 1 && self.starts_sentence() {
            return true;
        }
        let word = &self.text[self.tokens[self.stop].span];
        let class = abbreviation(&word[..word.len() - 1]);
        match class {
            Some(Abbreviation::Title | Abbreviation::Number) => false,
            Some(Abbreviation::Time) => self.function_word_follows(),
            _ => self.function_word_follows() || (self.mark_follows() && !self.nickname_follows()),
        }
    }

    /// Whether a quotation mark with a capital after it follows.
    fn mark_follows(&self) -> bool {
        let next = self.tokens.get(self.after + 1);
        self.tokens[self.after].kind == TokenKind::Quote
            && next.is_some_and(|next| matches!(next.case, Case::Capitalised | Case::Upper))
    }

    /// Whether a nickname in marks and a surname follow: "Robert C. “Bobby” Stell".
    fn nickname_follows(&self) -> bool {
        let capital = |at: usize| {
            let token = self.tokens.get(at);
            token.is_some_and(|token| {
                token.kind == TokenKind::Word && matches!(token.case, Case::Capitalised)
            })
        };
        let mark = |at: usize| {
            let token = self.tokens.get(at);
            token.is_some_and(|token| token.kind == TokenKind::Quote)
        };
        let behind = self.after + 1;
        let closes = (behind + 1..=behind + 2).find(|&at| mark(at));
        mark(self.after)
            && closes.is_some_and(|closes| (behind..closes).all(capital) && capital(closes + 1))
    }

    /// Whether the next word has its capital only because it starts a sentence.
    fn function_word_follows(&self) -> bool {
        let next = &self.tokens[self.after];
        let function = WordSet::DETERMINER
            | WordSet::PREPOSITION
            | WordSet::CONJUNCTION
            | WordSet::PRONOUN
            | WordSet::AUXILIARY;
        next.case == Case::Capitalised && next.words.intersects(function)
    }
}
