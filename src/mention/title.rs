//! Titles before a name and roles after it.

use super::reader::{Range, Reader};
use super::types::Gender;
use crate::lexicon::WordSet;
use crate::segment::{Case, TokenKind};

/// How far before a name its role may begin, and how far after it may end, in tokens.
const REACH: usize = 8;

/// The end of the title that begins at `at`: honorifics, or modifiers that lead
/// to a rank or office. Nothing where no such word comes before `end`.
pub(super) fn title_end(reader: Reader, at: usize, end: usize) -> Option<usize> {
    let mut place = at;
    let mut found = None;
    while place < end && place < at + REACH {
        let words = reader.words(place);
        match reader.phrase(place, end) {
            Some((length, classes)) if classes.intersects(WordSet::ROLE | WordSet::HONORIFIC) => {
                place += length;
                found = Some(place);
                continue;
            }
            Some((_, classes)) if classes.contains(WordSet::ORGANIZATION) => break,
            _ => {}
        }
        if words.intersects(WordSet::ROLE | WordSet::HONORIFIC) {
            found = Some(place + 1);
        } else if !words.contains(WordSet::ROLE_MODIFIER) || is_office(reader, place, end) {
            break;
        }
        place += 1;
    }
    found.filter(|after| !ends_in_office(reader, *after, end))
}

/// "Finance Ministry": a modifier before an organisation's word makes no title.
fn is_office(reader: Reader, at: usize, end: usize) -> bool {
    let next = reader.words(at + 1);
    at + 1 < end
        && next.contains(WordSet::ORGANIZATION_WORD)
        && !next.intersects(WordSet::ROLE | WordSet::ROLE_MODIFIER)
}

/// "General Assembly", "Judge Advocate Corps": the rest of the run is an office.
fn ends_in_office(reader: Reader, at: usize, end: usize) -> bool {
    let offices = WordSet::ORGANIZATION_WORD | WordSet::PLACE_WORD | WordSet::EVENT_WORD;
    at < end && end - at <= 2 && {
        let words = reader.words(end - 1);
        words.intersects(offices) && !words.intersects(WordSet::SURNAME)
    }
}

/// The role in lower case that ends just before `at`: "national security
/// adviser" before "John Bolton", "secretary of state" before "Mike Pompeo".
pub(super) fn lower_role_before(reader: Reader, at: usize, start: usize) -> Option<Range> {
    let last = at.checked_sub(1).filter(|last| *last >= start)?;
    if reader.case(last) != Case::Lower {
        return None;
    }
    let head = match last.checked_sub(2) {
        Some(head) if head >= start && reader.is(last - 1, "of") => head,
        _ => last,
    };
    let is_role = |at: usize| {
        let words = reader.words(at);
        words.intersects(WordSet::ROLE | WordSet::PERSON_NOUN) && !words.contains(WordSet::PLURAL)
    };
    let head = [head, last].into_iter().find(|head| is_role(*head))?;
    let noun = head == last || reader.words(last).contains(WordSet::NOUN);
    noun.then(|| modifiers_before(reader, head, start)..at)
}

/// Where the modifiers of the role at `head` begin; the first may have the
/// capital of its sentence.
fn modifiers_before(reader: Reader, head: usize, start: usize) -> usize {
    let low = head.saturating_sub(REACH).max(start);
    let mut first = head;
    while first > low && qualifies(reader, first - 1) {
        first -= 1;
    }
    let capital = first == start + 1 && reader.words(start).contains(WordSet::ROLE_MODIFIER);
    first - usize::from(capital && reader.is_capital(start))
}

fn qualifies(reader: Reader, at: usize) -> bool {
    let words = reader.words(at);
    let kinds = WordSet::ROLE_MODIFIER | WordSet::ADJECTIVE | WordSet::NOUN | WordSet::ROLE;
    let bars = WordSet::DETERMINER
        | WordSet::PREPOSITION
        | WordSet::CONJUNCTION
        | WordSet::PRONOUN
        | WordSet::AUXILIARY
        | WordSet::REPORTING
        | WordSet::WEEKDAY;
    reader.kind(at) == TokenKind::Word
        && reader.case(at) == Case::Lower
        && words.intersects(kinds)
        && (!words.intersects(bars) || words.contains(WordSet::ROLE_MODIFIER))
}

/// The role in apposition after a name that ends at `at`: "South Korea's
/// nuclear negotiator" after "Lee Do-hoon,". Whose it is stays outside.
pub(super) fn role_after(reader: Reader, at: usize, end: usize) -> Option<Range> {
    if !reader.is_one_of(at, &[",", "("]) {
        return None;
    }
    let limit = end.min(at + 2 + REACH);
    let mut first = at + 1;
    for place in at + 1..limit {
        let words = reader.words(place);
        if reader.kind(place) == TokenKind::Clitic {
            first = place + 1;
            continue;
        }
        if reader.kind(place) != TokenKind::Word {
            return None;
        }
        let role = words.intersects(WordSet::ROLE | WordSet::PERSON_NOUN)
            && !words.contains(WordSet::PLURAL);
        if role && !leads_on(reader, place, limit) {
            let first = modifiers_of_apposition(reader, first, place);
            return Some(first..place + 1 + complement(reader, place + 1, limit));
        }
        let passes = words.intersects(
            WordSet::DETERMINER | WordSet::ADJECTIVE | WordSet::NOUN | WordSet::ROLE_MODIFIER,
        ) || reader.is_capital(place)
            || words.contains(WordSet::ROLE)
            || words.contains(WordSet::NUMBER_WORD);
        if !passes || words.intersects(WordSet::PRONOUN & !WordSet::DETERMINER) {
            return None;
        }
    }
    None
}

/// Whether the role at `at` only qualifies another: "chief" in "chief economist".
fn leads_on(reader: Reader, at: usize, limit: usize) -> bool {
    let next = reader.words(at + 1);
    at + 1 < limit
        && next.intersects(WordSet::ROLE | WordSet::PERSON_NOUN)
        && reader.kind(at + 1) == TokenKind::Word
        && !next.intersects(WordSet::CONJUNCTION | WordSet::PREPOSITION)
}

/// Where the role itself begins, after articles and names.
fn modifiers_of_apposition(reader: Reader, first: usize, head: usize) -> usize {
    let own = |at: &usize| {
        let words = reader.words(*at);
        let capital =
            reader.is_capital(*at) && !words.intersects(WordSet::ROLE | WordSet::ROLE_MODIFIER);
        capital || words.contains(WordSet::DETERMINER)
    };
    (first..head).rev().find(own).map_or(first, |at| at + 1)
}

/// The tokens of "of defence studies" after a role.
fn complement(reader: Reader, at: usize, limit: usize) -> usize {
    if !reader.is_one_of(at, &["of", "for"]) {
        return 0;
    }
    let plain = |at: &usize| {
        let words = reader.words(*at);
        reader.case(*at) == Case::Lower
            && words.intersects(WordSet::NOUN | WordSet::ADJECTIVE | WordSet::CONJUNCTION)
            && !words.intersects(WordSet::DETERMINER | WordSet::PREPOSITION)
    };
    let length = (at + 1..limit).take_while(plain).count();
    if length == 0 { 0 } else { length + 1 }
}

/// The gender that the words of a title or role tell.
pub(super) fn gender_of(reader: Reader, range: Range) -> Gender {
    let words = range.fold(WordSet::empty(), |words, at| words | reader.words(at));
    gender(words, WordSet::FEMALE, WordSet::MALE)
}

/// The gender of one who bears a given name.
pub(super) fn gender_of_given(words: WordSet) -> Gender {
    gender(words, WordSet::GIVEN_FEMALE, WordSet::GIVEN_MALE)
}

fn gender(words: WordSet, female: WordSet, male: WordSet) -> Gender {
    match (words.intersects(female), words.intersects(male)) {
        (true, false) => Gender::Female,
        (false, true) => Gender::Male,
        _ => Gender::Unknown,
    }
}
