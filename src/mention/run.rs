//! Runs of words with capitals: where names stand, before they are parted.

use super::reader::{Range, Reader};
use super::seen::{Seen, is_titled, starts_sentence};
use crate::lexicon::WordSet;
use crate::segment::TokenKind;

/// The longest run that is read as a whole, in tokens.
const LONGEST: usize = 16;

/// Words that never begin a name, though they may stand inside one.
const FUNCTION: WordSet = WordSet::DETERMINER
    .union(WordSet::PREPOSITION)
    .union(WordSet::CONJUNCTION)
    .union(WordSet::PRONOUN)
    .union(WordSet::AUXILIARY);

/// Finds the runs of one sentence.
pub(super) struct Runs<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) seen: &'a Seen,
    /// The sentence's tokens.
    pub(super) sentence: Range,
    /// Its capitals say nothing.
    titled: bool,
}

impl<'a> Runs<'a> {
    pub(super) fn new(reader: Reader<'a>, seen: &'a Seen, sentence: Range) -> Self {
        let titled = is_titled(reader, sentence.clone());
        Self {
            reader,
            seen,
            sentence,
            titled,
        }
    }

    /// Calls `found` with each run, in order.
    pub(super) fn each(&self, mut found: impl FnMut(Range)) {
        let mut at = self.sentence.start;
        while at < self.sentence.end {
            if !self.begins(at) {
                at += 1;
                continue;
            }
            let end = self.end_of(at);
            found(at..end);
            at = end;
        }
    }

    /// Whether a name may begin at `at`.
    fn begins(&self, at: usize) -> bool {
        let reader = self.reader;
        if !reader.is_capital(at) {
            return false;
        }
        let words = reader.words(at);
        let other = words.contains(WordSet::OTHER) && !self.continues(at + 1);
        if self.is_calendar(at) || other {
            return false;
        }
        if words.intersects(FUNCTION) {
            return self.is_name_in_spite(at, words);
        }
        if self.titled {
            return self.is_known(at, words);
        }
        if !starts_sentence(reader, at, self.sentence.start) || !words.contains(WordSet::COMMON) {
            return true;
        }
        self.is_known(at, words) || self.is_joined(at, words)
    }

    /// "US", "The Hague", "Will Smith", "IT": function words by their letters.
    fn is_name_in_spite(&self, at: usize, words: WordSet) -> bool {
        let reader = self.reader;
        let upper = reader.word(at).len() > 1 && reader.case(at) == crate::segment::Case::Upper;
        let given = WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE;
        let particle = words.contains(WordSet::NAME_PARTICLE)
            && reader.is_capital(at + 1)
            && reader.words(at + 1).contains(WordSet::SURNAME);
        particle
            || (upper && words.intersects(WordSet::COUNTRY | WordSet::ORGANIZATION))
            || reader
                .phrase(at, self.sentence.end)
                .is_some_and(|(_, classes)| {
                    classes.intersects(WordSet::CITY | WordSet::COUNTRY | WordSet::ORGANIZATION)
                })
            || (words.intersects(given)
                && reader.is_capital(at + 1)
                && reader.words(at + 1).contains(WordSet::SURNAME))
    }

    /// Whether the lists or the rest of the article know it as a name.
    fn is_known(&self, at: usize, words: WordSet) -> bool {
        let names = WordSet::COUNTRY | WordSet::DEMONYM | WordSet::OUTLET;
        let named = WordSet::CITY
            | WordSet::ORGANIZATION
            | WordSet::SURNAME
            | WordSet::GIVEN_FEMALE
            | WordSet::GIVEN_MALE;
        words.intersects(names)
            || (words.intersects(named) && !words.contains(WordSet::COMMON))
            || self.seen.capitals(self.reader.word(at)) > 0
            || (self.titled && !words.contains(WordSet::COMMON))
            || self.is_phrase(at)
    }

    fn is_phrase(&self, at: usize) -> bool {
        self.reader.phrase(at, self.sentence.end).is_some()
    }

    /// Whether a common word at the start of a sentence belongs to the capital
    /// after it: "Justice Department", "Mark Smith".
    fn is_joined(&self, at: usize, words: WordSet) -> bool {
        let reader = self.reader;
        let next = reader.words(at + 1);
        let adverb = words.contains(WordSet::ADVERB);
        if !reader.is_capital(at + 1) || self.is_calendar(at + 1) || adverb {
            return false;
        }
        let own = WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE | WordSet::SURNAME;
        let title = WordSet::ROLE | WordSet::HONORIFIC | WordSet::ROLE_MODIFIER;
        words.intersects(own | title)
            || (words.contains(WordSet::NOUN) && next.contains(WordSet::COMMON))
            || next.contains(WordSet::ORGANIZATION_WORD)
    }

    /// A month or a day, which is no name.
    fn is_calendar(&self, at: usize) -> bool {
        let words = self.reader.words(at);
        if words.contains(WordSet::WEEKDAY) {
            return !words.contains(WordSet::SURNAME) || !self.reader.is_capital(at + 1);
        }
        words.contains(WordSet::MONTH) && !self.is_named_month(at)
    }

    /// "Theresa May", "April Ryan": after or before another part of a name.
    fn is_named_month(&self, at: usize) -> bool {
        let given = WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE;
        let (_, before) = self.reader.before(at);
        let named = WordSet::SURNAME | given;
        (before.intersects(given | WordSet::HONORIFIC) && self.reader.is_capital(at - 1))
            || (self.reader.words(at).intersects(given)
                && self.reader.words(at + 1).intersects(named)
                && self.reader.is_capital(at + 1))
    }

    /// Where the run that begins at `start` ends.
    fn end_of(&self, start: usize) -> usize {
        let limit = self.sentence.end.min(start + LONGEST);
        let mut end = start + 1;
        while end < limit {
            if self.continues(end) {
                end += 1;
            } else if let Some(next) = self.joined(start, end).filter(|next| *next < limit) {
                end = next + 1;
            } else {
                break;
            }
        }
        end
    }

    /// Whether the run goes on at `at` with a word of its own.
    fn continues(&self, at: usize) -> bool {
        let reader = self.reader;
        let words = reader.words(at);
        if !reader.is_capital(at) || self.is_calendar(at) {
            return false;
        }
        if self.titled && words.contains(WordSet::COMMON) && !self.is_known(at, words) {
            let title = WordSet::ROLE | WordSet::ORGANIZATION_WORD | WordSet::PLACE_WORD;
            return words.intersects(title) && !words.contains(WordSet::VERB);
        }
        !words.intersects(FUNCTION)
            || words.intersects(WordSet::NAME_PARTICLE)
            || is_initial(reader.word(at))
            || reader.case(at) == crate::segment::Case::Upper
            || (words.contains(WordSet::SURNAME) && !self.titled)
    }

    /// The capital after words that join it to the run: "of", "for the", "and",
    /// "bin", "'s".
    fn joined(&self, start: usize, at: usize) -> Option<usize> {
        let reader = self.reader;
        let capital = |at: usize| {
            (at < self.sentence.end && reader.is_capital(at) && !self.is_calendar(at)).then_some(at)
        };
        if reader.words(at).contains(WordSet::NAME_PARTICLE) && self.is_particle(at) {
            let second = reader.words(at + 1).contains(WordSet::NAME_PARTICLE);
            return capital(at + 1).or_else(|| second.then(|| capital(at + 2)).flatten());
        }
        match reader.word(at) {
            "of" if self.holds_of(start, at) => {
                let next = at + 1 + usize::from(reader.is(at + 1, "the"));
                capital(next)
            }
            "for" | "on" | "to" if self.is_office(start, at) => {
                let next = at + 1 + usize::from(reader.is(at + 1, "the"));
                capital(next)
            }
            "&" => capital(at + 1),
            "and" if self.holds_and(start, at) => capital(at + 1),
            "'s" | "’s" | "'" | "’" if self.holds_possessive(start, at) => capital(at + 1),
            _ => None,
        }
    }

    /// "de", "bin" and the like in lower case; "la" and "al" need no proof, "y"
    /// and "e" are seldom anything else.
    fn is_particle(&self, at: usize) -> bool {
        let words = self.reader.words(at);
        self.reader.case(at) == crate::segment::Case::Lower
            && !words.intersects(WordSet::CONJUNCTION | WordSet::PREPOSITION)
            && self.reader.kind(at) == TokenKind::Word
    }

    /// Whether the word before "of" makes a name with what follows: "Bank of".
    fn holds_of(&self, start: usize, at: usize) -> bool {
        let heads = WordSet::ORGANIZATION_WORD | WordSet::PLACE_WORD | WordSet::EVENT_WORD;
        let (word, words) = self.reader.before(at);
        let role = words.contains(WordSet::ROLE);
        let listed = self.reader.phrase(at - 1, self.sentence.end).is_some();
        (words.intersects(heads) && !role)
            || listed
            || (at - start == 1
                && matches!(word, "House" | "State" | "Church" | "Isle" | "Speaker"))
    }

    /// Whether the run so far is an office that takes "for" and "on": "Centre for".
    fn is_office(&self, start: usize, at: usize) -> bool {
        let (_, words) = self.reader.before(at);
        let _ = start;
        words.contains(WordSet::ORGANIZATION_WORD) && !words.contains(WordSet::ROLE)
    }

    /// Whether "and" stands inside a name: "Food and Drug Administration",
    /// "Ministry of Trade and Industry".
    fn holds_and(&self, start: usize, at: usize) -> bool {
        let reader = self.reader;
        let plain = |at: usize| {
            let words = reader.words(at);
            let names = WordSet::COUNTRY
                | WordSet::DEMONYM
                | WordSet::CITY
                | WordSet::ROLE
                | WordSet::ORGANIZATION
                | WordSet::GIVEN_FEMALE
                | WordSet::GIVEN_MALE;
            words.contains(WordSet::COMMON) && !words.intersects(names)
        };
        if !plain(at - 1) || !reader.is_capital(at + 1) || !plain(at + 1) {
            return false;
        }
        let tail = (start..at).any(|at| reader.is(at, "of") || reader.is(at, "for"));
        let office = |at: &usize| reader.words(*at).contains(WordSet::ORGANIZATION_WORD);
        let follows = (at + 1..at + 4).take_while(|at| reader.is_capital(*at));
        tail || follows.last().as_ref().is_some_and(office)
    }

    /// "People's Party": a common word's possessive inside a name.
    fn holds_possessive(&self, start: usize, at: usize) -> bool {
        let (_, words) = self.reader.before(at);
        let people = WordSet::PERSON_NOUN | WordSet::ROLE;
        let inside = !starts_sentence(self.reader, start, self.sentence.start);
        self.reader.kind(at) == TokenKind::Clitic
            && words.contains(people & WordSet::PERSON_NOUN)
            && words.contains(WordSet::PLURAL)
            && (inside || self.seen.capitals(self.reader.word(at - 1)) > 0)
    }
}

/// "A." in "Samuel A. Marsh".
fn is_initial(word: &str) -> bool {
    word.len() == 2 && word.ends_with('.')
}
