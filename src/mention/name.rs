//! Names: a run of capitals parted into titles, groups, places, offices, persons.

use super::found::Found;
use super::reader::{Range, Reader};
use super::seen::Seen;
use super::title::{gender_of, gender_of_given, lower_role_before, role_after, title_end};
use super::types::Gender;
use super::{hyphen, label};
use crate::lexicon::WordSet;

/// Words that close the name of something that is no person.
const HEADS: WordSet = WordSet::ORGANIZATION_WORD
    .union(WordSet::PLACE_WORD)
    .union(WordSet::EVENT_WORD);

/// Titles of one word.
const TITLE: WordSet = WordSet::ROLE.union(WordSet::HONORIFIC);

/// Given names of either gender.
pub(super) const GIVEN: WordSet = WordSet::GIVEN_FEMALE.union(WordSet::GIVEN_MALE);

/// Parts one run of capitals into names.
pub(super) struct Parser<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) seen: &'a Seen,
    /// The run's sentence.
    pub(super) sentence: Range,
    pub(super) found: &'a mut Vec<Found>,
}

impl Parser<'_> {
    /// Reads the run and appends the names it holds.
    pub(super) fn run(&mut self, run: Range) {
        let mut at = run.start;
        let mut title = None;
        while at < run.end {
            let next = self.step(at, run.end, &mut title);
            at = next.max(at + 1);
        }
    }

    /// Reads what begins at `at`; answers where the next part begins.
    fn step(&mut self, at: usize, end: usize, title: &mut Option<Range>) -> usize {
        let reader = self.reader;
        let former = at + 1 < end && reader.is_one_of(at, &["former", "late", "then", "ex"]);
        if (former && self.title(at, end).is_none()) || self.is_article(at) {
            return at + 1;
        }
        if let Some(after) = hyphen::part(reader, self.seen, at, end, self.found) {
            return after;
        }
        let (length, classes) = self.listed(at, end);
        if length < 2
            && let Some(after) = self.title(at, end)
        {
            *title = Some(at..after);
            return after;
        }
        if length > 0 && self.stands_alone(at, length, end, classes) {
            self.push(at..at + length, title.take(), classes);
            return at + length;
        }
        let stop = self.name_end(at, end);
        self.push(at..stop, title.take(), WordSet::empty());
        stop
    }

    fn is_article(&self, at: usize) -> bool {
        self.reader
            .is_one_of(at, &["the", "a", "an", "this", "that", "these", "those"])
    }

    /// The longest listed phrase or word at `at`: its length, its lists; length
    /// nought where none of the lists of names has it.
    fn listed(&self, at: usize, end: usize) -> (usize, WordSet) {
        let names = WordSet::COUNTRY
            | WordSet::CITY
            | WordSet::DEMONYM
            | WordSet::ORGANIZATION
            | WordSet::OUTLET
            | WordSet::EVENT
            | WordSet::STATE;
        match self.reader.phrase(at, end) {
            Some((length, classes)) if classes.intersects(names) => (length, classes),
            _ => {
                let classes = self.reader.words(at);
                (usize::from(classes.intersects(names)), classes & names)
            }
        }
    }

    /// The end of a title at `at` with a name after it in the run.
    fn title(&self, at: usize, end: usize) -> Option<usize> {
        let words = self.reader.words(at);
        if !words.intersects(TITLE | WordSet::ROLE_MODIFIER | WordSet::PHRASE_START) {
            return None;
        }
        let after = title_end(self.reader, at, end)?;
        let bare = after == end;
        let surname = words.contains(WordSet::SURNAME) && after == at + 1;
        let known = bare && surname && !words.contains(WordSet::HONORIFIC);
        (!known || words.contains(WordSet::COMMON)).then_some(after)
    }

    /// Whether a listed name is a name of its own, not the start of a longer one.
    fn stands_alone(&self, at: usize, length: usize, end: usize, classes: WordSet) -> bool {
        let reader = self.reader;
        let after = at + length;
        if after >= end || self.title(after, end).is_some() {
            return true;
        }
        let tail = self.name_end(after, end);
        let office = (after..tail).any(|at| reader.words(at).contains(WordSet::ORGANIZATION_WORD));
        let holds = office && classes.intersects(WordSet::ORGANIZATION);
        let headed = reader.words(tail - 1).intersects(HEADS) || holds;
        if headed && !reader.words(after).intersects(TITLE) {
            return false;
        }
        if self.joins_on(after) {
            return false;
        }
        if classes.intersects(WordSet::DEMONYM) {
            return true;
        }
        let given = length == 1 && reader.words(at).intersects(GIVEN | WordSet::SURNAME);
        let several = length > 1 || classes.contains(WordSet::COUNTRY);
        several && !given
    }

    /// Whether "of", "for", "and", "&" at `at` ties the run to what comes before.
    fn joins_on(&self, at: usize) -> bool {
        self.reader
            .is_one_of(at, &["of", "for", "and", "&", "on", "'s", "’s"])
    }

    /// Where the name that begins at `at` ends: before a title inside the run.
    fn name_end(&self, at: usize, end: usize) -> usize {
        let inner = (at + 1..end).find(|inner| self.is_inner_title(*inner, at, end));
        inner.unwrap_or(end)
    }

    /// "Chief" in "Toyota Chief Akio Toyoda", not "Cook" in "Tim Cook".
    fn is_inner_title(&self, inner: usize, at: usize, end: usize) -> bool {
        let reader = self.reader;
        let words = reader.words(inner);
        if !words.intersects(TITLE | WordSet::ROLE_MODIFIER | WordSet::PHRASE_START) {
            return false;
        }
        let Some(after) = title_end(reader, inner, end) else {
            return false;
        };
        let person = reader.words(inner - 1).intersects(GIVEN) || inner - at > 3;
        let surname = words.contains(WordSet::SURNAME);
        let joined = self.joins_on(inner - 1) || self.joins_on(after);
        let role = (inner..after).any(|at| reader.words(at).contains(WordSet::ROLE));
        role && !joined && !(surname && person) && (after < end || !person)
    }

    /// Appends a name with what is known of it.
    fn push(&mut self, tokens: Range, title: Option<Range>, classes: WordSet) {
        let reader = self.reader;
        let tokens = self.trimmed(tokens);
        if tokens.is_empty() {
            return;
        }
        let before = title.or_else(|| lower_role_before(reader, tokens.start, self.sentence.start));
        let after = role_after(reader, tokens.end, self.sentence.end);
        let context = label::Context {
            reader,
            sentence: self.sentence.clone(),
            tokens: tokens.clone(),
            titled: before.is_some(),
            apposed: after.is_some(),
        };
        let signs = label::signs(&context, classes);
        let gender = self.gender(&tokens, before.clone(), after.clone());
        self.found.push(Found {
            tokens,
            part: None,
            signs,
            role: before.or(after),
            gender,
        });
    }

    /// Without joining words and articles at both ends.
    fn trimmed(&self, tokens: Range) -> Range {
        let Range { mut start, mut end } = tokens;
        while start < end && (self.is_article(start) || self.joins_on(start)) {
            start += 1;
        }
        while start < end && (self.joins_on(end - 1) || self.is_article(end - 1)) {
            end -= 1;
        }
        start..end
    }

    fn gender(&self, tokens: &Range, before: Option<Range>, after: Option<Range>) -> Gender {
        let reader = self.reader;
        let told = [before, after]
            .into_iter()
            .flatten()
            .map(|role| gender_of(reader, role))
            .find(|gender| *gender != Gender::Unknown);
        told.unwrap_or_else(|| match tokens.len() {
            1 => Gender::Unknown,
            _ => gender_of_given(reader.words(tokens.start)),
        })
    }
}
