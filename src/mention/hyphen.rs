//! Names inside words with hyphens: "Trump-Kim", "US-North Korea", "London-based".

use super::found::Found;
use super::label::listed;
use super::name::GIVEN;
use super::reader::Reader;
use super::seen::Seen;
use super::signs::Signs;
use super::types::Gender;
use crate::lexicon::WordSet;
use crate::text::ByteSpan;

/// Reads the word with a hyphen at `at`: where the next part of the run begins,
/// if names were found inside it.
pub(super) fn part(
    reader: Reader,
    seen: &Seen,
    at: usize,
    end: usize,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let word = reader.word(at);
    let hyphen = word.find('-').filter(|hyphen| *hyphen > 1)?;
    let rest = &word[hyphen + 1..];
    let listed = WordSet::CITY | WordSet::DEMONYM | WordSet::ORGANIZATION | WordSet::OUTLET;
    if rest.len() < 2
        || reader
            .words(at)
            .intersects(listed | GIVEN | WordSet::SURNAME)
    {
        return None;
    }
    let first = &word[..hyphen];
    if first.starts_with(|c: char| c.is_lowercase()) {
        return prefixed(reader, at, hyphen + 1, found);
    }
    if rest.starts_with(|c: char| c.is_lowercase()) {
        return qualified(reader, at, first, rest, found);
    }
    let phrase = second_phrase(reader, at, rest, end);
    let (left, right) = (reader.lexicon.lookup(first), reader.lexicon.lookup(rest));
    let known = |part: &str, words| is_name(words) || seen.capitals(part) > 0;
    if phrase.is_none() && !(known(first, left) && known(rest, right)) {
        return None;
    }
    push(reader, at, 0..hyphen, 0, signs_of(left), found);
    let tail = hyphen + 1..word.len();
    let (extra, classes) = phrase.unwrap_or((0, right));
    push(reader, at, tail, extra, signs_of(classes), found);
    Some(at + 1 + extra)
}

/// "London-based", "U.S.-led": the first part, where it is a place, a group or
/// an office.
fn qualified(
    reader: Reader,
    at: usize,
    first: &str,
    rest: &str,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let words = reader.lexicon.lookup(first);
    let names = WordSet::COUNTRY | WordSet::CITY | WordSet::DEMONYM | WordSet::ORGANIZATION;
    let endings = [
        "based",
        "led",
        "born",
        "backed",
        "controlled",
        "occupied",
        "held",
        "run",
        "owned",
        "bound",
        "made",
        "style",
        "wide",
        "sponsored",
        "brokered",
        "trained",
        "speaking",
        "area",
        "era",
        "language",
        "funded",
        "listed",
        "educated",
        "dominated",
        "majority",
    ];
    let ending = endings.contains(&rest);
    if !words.intersects(names) && !ending {
        return None;
    }
    push(reader, at, 0..first.len(), 0, signs_of(words), found);
    Some(at + 1)
}

/// "pro-Russian", "then-President": the part after the prefix, where a list has it.
fn prefixed(reader: Reader, at: usize, start: usize, found: &mut Vec<Found>) -> Option<usize> {
    let word = reader.word(at);
    let words = reader.lexicon.lookup(&word[start..]);
    let names = WordSet::COUNTRY | WordSet::CITY | WordSet::DEMONYM | WordSet::ORGANIZATION;
    if !words.intersects(names) || !word[start..].starts_with(char::is_uppercase) {
        return None;
    }
    push(reader, at, start..word.len(), 0, signs_of(words), found);
    Some(at + 1)
}

/// A listed phrase whose first word is the second part: "North Korea" in
/// "US-North Korea". How many further tokens it takes, and its lists.
fn second_phrase(reader: Reader, at: usize, rest: &str, end: usize) -> Option<(usize, WordSet)> {
    let words = std::iter::once(rest).chain((at + 1..end).map(|at| reader.word(at)));
    let (length, classes) = reader.lexicon.phrase(words)?;
    Some((length - 1, classes))
}

/// Whether a part is a name that may stand alone.
fn is_name(words: WordSet) -> bool {
    let names = WordSet::COUNTRY
        | WordSet::CITY
        | WordSet::DEMONYM
        | WordSet::ORGANIZATION
        | WordSet::SURNAME
        | WordSet::FAMILY_FIRST;
    words.intersects(names) && !words.intersects(GIVEN & !WordSet::SURNAME)
}

/// The signs of a part, which is one word.
fn signs_of(words: WordSet) -> Signs {
    let names = WordSet::COUNTRY | WordSet::CITY | WordSet::DEMONYM | WordSet::ORGANIZATION;
    let mut signs = listed(words & names) | Signs::ONE_WORD;
    signs.set(Signs::ONE_SURNAME, words.contains(WordSet::SURNAME));
    signs.set(Signs::ONE_UNKNOWN, words.is_empty());
    signs
}

fn push(
    reader: Reader,
    at: usize,
    part: std::ops::Range<usize>,
    extra: usize,
    signs: Signs,
    found: &mut Vec<Found>,
) {
    let Some(token) = reader.token(at) else {
        return;
    };
    let start = token.span.start + part.start as u32;
    let end = match reader.token(at + extra).filter(|_| extra > 0) {
        Some(last) => last.span.end,
        None => token.span.start + part.end as u32,
    };
    found.push(Found {
        tokens: at..at + extra + 1,
        part: Some(ByteSpan::new(start, end)),
        signs,
        role: None,
        gender: Gender::Unknown,
    });
}
