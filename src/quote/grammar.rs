//! Small questions about the words of a line: is it an adverb, an auxiliary, a
//! day, does a noun phrase start here? Answers come from word lists and neighbours.

use super::units::{Line, Sort};
use crate::lexicon::WordSet;
use crate::syntax::Upos;

/// Words that may stand between a subject and its verb.
const BETWEEN: [&str; 31] = [
    "also",
    "then",
    "later",
    "now",
    "not",
    "never",
    "once",
    "often",
    "again",
    "even",
    "just",
    "still",
    "further",
    "first",
    "too",
    "always",
    "reportedly",
    "recently",
    "himself",
    "herself",
    "itself",
    "themselves",
    "both",
    "all",
    "each",
    "simply",
    "only",
    "previously",
    "soon",
    "already",
    "have",
];

/// Forms of "be".
pub(crate) const BE: [&str; 12] = [
    "is", "was", "were", "are", "be", "been", "being", "am", "'s", "’s", "'re", "’re",
];
/// Forms of "have".
pub(crate) const HAVE: [&str; 9] = [
    "has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "'s",
];
/// Words that open a question or a clause as an object.
pub(crate) const WH: [&str; 11] = [
    "whether", "how", "why", "what", "who", "when", "where", "if", "which", "whom", "whose",
];
/// Pronouns that are subjects only.
pub(crate) const SUBJECT_PRONOUN: [&str; 6] = ["he", "she", "they", "we", "i", "who"];
/// Pronouns that may start a clause.
pub(crate) const CLAUSE_PRONOUN: [&str; 12] = [
    "he", "she", "they", "we", "i", "it", "you", "there", "this", "nobody", "nothing", "everyone",
];
/// Words that join or open clauses.
pub(crate) const CONJUNCTION: [&str; 19] = [
    "and", "but", "or", "while", "as", "though", "although", "because", "when", "after", "before",
    "since", "if", "that", "so", "yet", "where", "until", "whereas",
];

impl Line<'_> {
    /// "also", "repeatedly", "not": may stand before a verb or after it.
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        if !self.is_lower(at) {
            return self.is(at, &["n't", "n’t"]);
        }
        let word = self.word(at);
        if self.is(at, &["there"]) {
            return false;
        }
        self.is(at, &BETWEEN)
            || (word.len() > 4 && word.ends_with("ly") && !self.has(at, WordSet::NOUN))
            || (self.has(at, WordSet::ADVERB)
                && !self.has(
                    at,
                    WordSet::NOUN
                        | WordSet::PRONOUN
                        | WordSet::CONJUNCTION
                        | WordSet::PREPOSITION
                        | WordSet::ADJECTIVE,
                ))
    }

    /// The part of speech of a unit's first token.
    pub(crate) fn tag(&self, at: usize) -> Option<Upos> {
        let unit = self.units.get(at)?;
        let tags = &self.page.syntax.tags;
        tags.get(unit.tokens.start as usize).copied()
    }

    /// "'s" or "'" behind an owner.
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        self.is(at, &["'s", "’s", "'", "’"])
    }

    /// Not what is tagged as a name: "May said".
    pub(crate) fn is_auxiliary(&self, at: usize) -> bool {
        self.is_word(at)
            && !(self.is_capitalised(at) && self.tag(at) == Some(Upos::Propn))
            && self.has(at, WordSet::AUXILIARY)
            && (!self.is(at, &["'s", "’s"]) || self.is(at.wrapping_sub(1), &SUBJECT_PRONOUN))
    }

    pub(crate) fn is_preposition(&self, at: usize) -> bool {
        self.is_lower(at)
            && (self.has(at, WordSet::PREPOSITION) || self.is(at, &["to", "of", "on", "in", "at"]))
            && !self.is(at, &["that", "once"])
    }

    pub(crate) fn is_determiner(&self, at: usize) -> bool {
        self.is_word(at) && self.has(at, WordSet::DETERMINER)
    }

    /// A gerund by its ending: "adding".
    pub(crate) fn is_gerund(&self, at: usize) -> bool {
        self.is_lower(at) && self.word(at).len() > 4 && self.word(at).ends_with("ing")
    }

    /// A verb with tense at `at`, an adverb passed over: "has", "say", "would".
    pub(crate) fn is_finite(&self, at: usize) -> bool {
        let at = if self.is_adverb(at) { at + 1 } else { at };
        let verb = self.is_lower(at)
            && self.has(at, WordSet::VERB | WordSet::REPORTING)
            && !self.has(at, WordSet::NOUN | WordSet::ADJECTIVE)
            && !self.is_gerund(at)
            && !self.is_preposition(at);
        self.is_auxiliary(at) || verb
    }

    /// Whether the quotation at `at` ends with a stop or a comma inside its marks.
    pub(crate) fn is_stopped_quote(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else {
            return false;
        };
        let text = &self.page.text[self.page.segments.bytes(unit.tokens)];
        let mut last = text.chars().rev().take(4);
        last.any(|mark| matches!(mark, ',' | '.' | '!' | '?' | '…' | '—'))
    }

    /// Units of a time that starts at `at`: "Monday", "on Sunday night", "last week",
    /// "earlier this month", "in 2016". Nought where none stands.
    pub(crate) fn time_length(&self, at: usize) -> usize {
        let day = WordSet::WEEKDAY | WordSet::MONTH;
        let mut end = at;
        if self.is(
            end,
            &[
                "early", "earlier", "late", "later", "on", "in", "by", "since",
            ],
        ) {
            end += 1;
        }
        let start = end;
        while end < at + 8 {
            let follows = end > start;
            let part = self.has(end, day) && self.is_capitalised(end)
                || self.is(
                    end,
                    &[
                        "today",
                        "yesterday",
                        "tonight",
                        "afternoon",
                        "night",
                        "morning",
                        "evening",
                        "ago",
                        "recently",
                        "p.m.",
                        "a.m.",
                        "last",
                        "this",
                        "next",
                        "week",
                        "month",
                        "year",
                        "weekend",
                        "earlier",
                        "later",
                    ],
                )
                || (follows && self.word(end).starts_with(|c: char| c.is_ascii_digit()));
            // "this" and "last" start a time only before one.
            if !part
                || (self.is(end, &["this", "last", "next"])
                    && !self.is(
                        end + 1,
                        &[
                            "week",
                            "month",
                            "year",
                            "weekend",
                            "morning",
                            "afternoon",
                            "evening",
                            "fall",
                            "spring",
                            "summer",
                            "winter",
                        ],
                    )
                    && !self.has(end + 1, day))
            {
                break;
            }
            end += 1;
        }
        match end > start {
            true => end - at,
            false if start > at && self.is(at, &["earlier", "later", "late", "early"]) => 1,
            false => 0,
        }
    }

    /// Whether a new noun phrase starts at `at` although another has just ended:
    /// "told the paper | the plan would", "told reporters | he".
    pub(crate) fn starts_phrase(&self, at: usize) -> bool {
        if !self.is_word(at) || at == 0 {
            return false;
        }
        let before = at - 1;
        if self.is(at, &CLAUSE_PRONOUN) {
            return !self.is_preposition(before) || self.is(at, &SUBJECT_PRONOUN);
        }
        let open = self.is_preposition(before)
            || self.is_determiner(before)
            || self.is(before, &["and", "or", "'s", "’s", "'", "’"])
            || !self.is_word(before);
        if open {
            return false;
        }
        let determiner =
            self.is_determiner(at) && !self.is(at, &["that", "which", "what", "whose"]);
        let plural = self.is_lower(before) && self.word(before).ends_with('s');
        determiner
            || (self.is_capitalised(at)
                && plural
                && !self.has(at, WordSet::WEEKDAY | WordSet::MONTH))
    }

    /// The first comma, dash or bracket before `at` that could open an aside
    /// closed just before `at`; looks back at most `window` units.
    pub(crate) fn aside_start(&self, at: usize, window: usize) -> Option<usize> {
        let lowest = at.saturating_sub(window);
        (lowest..at).rev().find(|&index| {
            matches!(
                self.sort(index),
                Some(Sort::Comma | Sort::Opens | Sort::Dash)
            )
        })
    }
}
