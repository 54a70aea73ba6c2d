//! Whether a sentence looks back or ahead where a date stands.
//!
//! The nearest verb decides, as in HeidelTime (Strötgen and Gertz 2010): first
//! those before the date, from the nearest on, then those after it. Before a noun
//! of its own (“Monday's summit will”) the next verb decides first.

use crate::lexicon::WordSet;
use crate::segment::{Case, Segments, Token, TokenKind};
use crate::text::Span;

/// So many tokens are read to each side.
const REACH: usize = 40;
/// So many are read after a date that stands before its noun.
const NEAR: usize = 6;

/// Words after which a verb or a date is yet to come.
const AHEAD: [&str; 28] = [
    "will",
    "'ll",
    "’ll",
    "shall",
    "wo",
    "going",
    "expected",
    "scheduled",
    "slated",
    "due",
    "set",
    "planned",
    "plans",
    "plan",
    "planning",
    "hopes",
    "intends",
    "upcoming",
    "coming",
    "may",
    "might",
    "must",
    "should",
    "agreed",
    "vowed",
    "promised",
    "ahead",
    "aims",
];
/// Of those the ones that say it only before "to": "agreed to meet on Friday".
const BEFORE_TO: [&str; 5] = ["set", "agreed", "vowed", "promised", "plan"];
/// Past forms that do not end with "ed".
const PAST: [&str; 52] = [
    "was", "were", "had", "did", "said", "told", "met", "held", "came", "went", "took", "gave",
    "made", "began", "left", "won", "lost", "led", "fell", "rose", "saw", "found", "broke",
    "wrote", "spoke", "sent", "spent", "got", "became", "brought", "bought", "built", "caught",
    "chose", "drew", "drove", "fought", "flew", "grew", "heard", "kept", "knew", "laid", "meant",
    "paid", "ran", "sat", "shot", "sold", "stood", "struck", "thought",
];

/// Where a sentence looks from a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    /// No verb tells.
    Unknown,
}

/// Where the sentence looks from the date at `tokens`.
pub(super) fn direction(text: &str, segments: &Segments, tokens: Span<Token>) -> Direction {
    let date = tokens.range();
    let sentence = segments.sentences[segments.tokens[date.start].sentence]
        .tokens
        .range();
    let page = Page { text, segments };
    if date.start > sentence.start && page.is_one_of(date.start - 1, &["since"]) {
        return Direction::Past;
    }
    let before = sentence.start.max(date.start.saturating_sub(REACH))..date.start;
    let after = date.end..sentence.end.min(date.end + REACH);
    let near = date.end..sentence.end.min(date.end + NEAR);
    let own = page.is_before_noun(date.end, sentence.end);
    let noun = own.then(|| {
        near.map_while(|at| page.within(at))
            .find_map(|at| page.sign(at))
    });
    let limit = page.limit(date.start, sentence.start);
    noun.flatten()
        .or_else(|| before.rev().find_map(|at| page.sign(at)))
        .or_else(|| after.clone().find_map(|at| page.sign(at)))
        .or(limit)
        .unwrap_or(Direction::Unknown)
}

/// Whether a date stands before a noun of its own: "Monday's summit", "the June
/// 12 summit".
pub(super) fn is_before_noun(text: &str, segments: &Segments, tokens: Span<Token>) -> bool {
    let date = tokens.range();
    let sentence = segments.sentences[segments.tokens[date.start].sentence]
        .tokens
        .range();
    Page { text, segments }.is_before_noun(date.end, sentence.end)
}

#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a str,
    segments: &'a Segments,
}

impl Page<'_> {
    fn token(&self, at: usize) -> &Token {
        &self.segments.tokens[at]
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.token(at).span]
    }

    fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// `at`, as long as no clause ends there.
    fn within(&self, at: usize) -> Option<usize> {
        let ends = self.token(at).kind == TokenKind::Punctuation || self.is_one_of(at, &["that"]);
        (!ends).then_some(at)
    }

    /// A noun follows, perhaps after "'s".
    fn is_before_noun(&self, at: usize, end: usize) -> bool {
        let clitic = at < end && self.token(at).kind == TokenKind::Clitic;
        let noun = at < end && {
            let words = self.token(at).words;
            let case = self.token(at).case;
            words.contains(WordSet::NOUN) && case == Case::Lower && !words.contains(WordSet::VERB)
        };
        clitic || noun
    }

    /// "by Friday", "until Friday", "ahead of Friday" look ahead where no verb tells.
    fn limit(&self, at: usize, start: usize) -> Option<Direction> {
        let ahead = at > start && self.is_one_of(at - 1, &["by", "until", "till"]);
        ahead.then_some(Direction::Future)
    }

    /// What the word at `at` tells.
    fn sign(&self, at: usize) -> Option<Direction> {
        let token = self.token(at);
        if !matches!(token.kind, TokenKind::Word | TokenKind::Clitic) {
            return None;
        }
        if self.is_one_of(at, &AHEAD) && token.case != Case::Capitalised {
            let alone = !self.is_one_of(at, &BEFORE_TO) || self.follows(at, "to");
            return Some(if alone {
                Direction::Future
            } else {
                Direction::Past
            });
        }
        if self.is_one_of(at, &["is", "are"]) && self.follows(at, "to") {
            return Some(Direction::Future);
        }
        let past = self.is_one_of(at, &PAST) || self.is_past_form(at);
        (past && !self.is_passive(at)).then_some(Direction::Past)
    }

    fn follows(&self, at: usize, word: &str) -> bool {
        at + 1 < self.segments.tokens.len() && self.is_one_of(at + 1, &[word])
    }

    fn is_past_form(&self, at: usize) -> bool {
        let token = self.token(at);
        let verb = token.words.intersects(WordSet::VERB | WordSet::REPORTING)
            || !token.words.intersects(WordSet::NOUN | WordSet::ADJECTIVE);
        token.case == Case::Lower && verb && self.word(at).ends_with("ed")
    }

    /// "be held", "are formally signed": the verb before tells, if any.
    fn is_passive(&self, at: usize) -> bool {
        (at.saturating_sub(2)..at).any(|at| self.is_one_of(at, &["be", "being", "is", "are"]))
    }
}
