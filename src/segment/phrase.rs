//! Words that pages put round articles, as listed in `data/furniture.txt`.

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::types::{Case, Token, TokenKind};

/// What a listed phrase says of the line that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// The line is furniture.
    Line,
    /// The line is furniture, and perhaps what follows to the end of the page.
    List,
    /// The line is furniture, and so is everything after it.
    Form,
}

/// Where in a line a phrase must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Label,
    Note,
    Start,
    Anywhere,
}

struct Entry {
    /// Lower case, as tokens.
    words: Vec<&'static str>,
    place: Place,
    phrase: Phrase,
}

struct Phrases {
    /// Those that start a line, by their first word.
    starts: Vec<Entry>,
    /// Those that stand anywhere, by their first word.
    notices: Vec<Entry>,
    /// For each length of a word in bytes, one bit for each letter with which the
    /// first word of a notice starts: most words are passed over by this alone.
    letters: [u32; 16],
}

/// The longest lines, in tokens, that are searched.
const LONGEST: usize = 160;
/// The longest lines, in tokens, that may start with a phrase.
const LONGEST_START: usize = 50;

/// What the list says of a line, if anything.
pub(super) fn phrase(text: &str, tokens: &[Token]) -> Option<Phrase> {
    if tokens.len() > LONGEST {
        return None;
    }
    let phrases = shipped();
    at_start(text, tokens, &phrases.starts).or_else(|| anywhere(text, tokens, phrases))
}

fn at_start(text: &str, tokens: &[Token], entries: &[Entry]) -> Option<Phrase> {
    if tokens.len() > LONGEST_START {
        return None;
    }
    let first = tokens.iter().position(is_said)?;
    let line = &tokens[first..];
    let same = entries_of(text, line, entries).iter();
    let fits = same.filter_map(|entry| {
        let rest = after(text, line, &entry.words)?;
        entry.place.fits(text, rest).then_some(entry)
    });
    // The longest phrase knows best.
    fits.max_by_key(|entry| entry.words.len())
        .map(|entry| entry.phrase)
}

fn anywhere(text: &str, tokens: &[Token], phrases: &Phrases) -> Option<Phrase> {
    let bytes = text.as_bytes();
    (0..tokens.len())
        .filter(|at| {
            let span = tokens[*at].span;
            let letters = phrases
                .letters
                .get(span.len() as usize)
                .copied()
                .unwrap_or(0);
            letters & letter(bytes[span.start as usize]) != 0
        })
        .find_map(|at| {
            let same = entries_of(text, &tokens[at..], &phrases.notices).iter();
            let mut held = same.filter(|entry| after(text, &tokens[at..], &entry.words).is_some());
            held.next().map(|entry| entry.phrase)
        })
}

/// The entries whose first word is that of the line.
fn entries_of<'a>(text: &str, line: &[Token], entries: &'a [Entry]) -> &'a [Entry] {
    let word = &text[line[0].span];
    let start = entries.partition_point(|entry| compare(entry.words[0], word).is_lt());
    let length = entries[start..].partition_point(|entry| compare(entry.words[0], word).is_eq());
    &entries[start..start + length]
}

/// What is left of a line after `words`; punctuation between them is passed over.
fn after<'a>(text: &str, line: &'a [Token], words: &[&str]) -> Option<&'a [Token]> {
    let mut at = 0;
    for word in words {
        at += line[at..].iter().take(3).position(is_said)?;
        if compare(word, &text[line[at].span]).is_ne() {
            return None;
        }
        at += 1;
    }
    Some(&line[at..])
}

impl Place {
    fn fits(self, text: &str, rest: &[Token]) -> bool {
        match self {
            Self::Start | Self::Anywhere => true,
            Self::Whole => is_silent(rest),
            Self::Label => is_silent(rest) || is_separator(&text[rest[0].span]),
            Self::Note => {
                is_silent(rest) || is_separator(&text[rest[0].span]) && !is_sentence(text, rest)
            }
        }
    }
}

/// Whether nothing but marks and numbers is left.
fn is_silent(rest: &[Token]) -> bool {
    rest.iter()
        .all(|token| !is_said(token) || token.kind == TokenKind::Number)
}

/// Whether what follows a label is more than a name or a date.
fn is_sentence(text: &str, rest: &[Token]) -> bool {
    let small = rest.iter().filter(|token| token.case == Case::Lower);
    let stopped = rest
        .last()
        .is_some_and(|last| text[last.span].ends_with(['.', '!', '?', '”', '"']));
    stopped && small.count() >= 4
}

fn is_separator(mark: &str) -> bool {
    matches!(mark, ":" | "|" | "-" | "–" | "—" | "»" | ">" | "/")
}

fn is_said(token: &Token) -> bool {
    !matches!(token.kind, TokenKind::Punctuation | TokenKind::Quote)
}

/// Compares a listed word with a printed one; an apostrophe may be curly.
fn compare(listed: &str, printed: &str) -> Ordering {
    let straight = |c: char| {
        if c == '’' {
            '\''
        } else {
            c.to_ascii_lowercase()
        }
    };
    listed.chars().cmp(printed.chars().map(straight))
}

fn letter(byte: u8) -> u32 {
    match byte.to_ascii_lowercase() {
        byte @ b'a'..=b'z' => 1 << (byte - b'a'),
        _ => 0,
    }
}

fn shipped() -> &'static Phrases {
    static SHIPPED: OnceLock<Phrases> = OnceLock::new();
    SHIPPED.get_or_init(|| parse(include_str!("../../data/furniture.txt")))
}

fn parse(list: &'static str) -> Phrases {
    let mut entries: Vec<Entry> = list.lines().filter_map(entry).collect();
    entries.sort_by_key(|entry| entry.words[0]);
    let (notices, starts): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| entry.place == Place::Anywhere);
    let mut letters = [0; 16];
    for notice in &notices {
        let first = notice.words[0].as_bytes();
        letters[first.len() % 16] |= letter(first[0]);
    }
    Phrases {
        starts,
        notices,
        letters,
    }
}

fn entry(line: &'static str) -> Option<Entry> {
    let (class, words) = line.split_once(": ")?;
    let (place, phrase) = match class {
        "whole" => (Place::Whole, Phrase::Line),
        "label" => (Place::Label, Phrase::Line),
        "note" => (Place::Note, Phrase::Line),
        "start" => (Place::Start, Phrase::Line),
        "notice" => (Place::Anywhere, Phrase::Line),
        "list" => (Place::Whole, Phrase::List),
        "form" => (Place::Whole, Phrase::Form),
        _ => return None,
    };
    let words: Vec<_> = words.split_whitespace().collect();
    (!words.is_empty()).then_some(Entry {
        words,
        place,
        phrase,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        let list = include_str!("../../data/furniture.txt");
        let lines = list
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let phrases = shipped();
        assert_eq!(lines.count(), phrases.starts.len() + phrases.notices.len());
    }

    #[test]
    fn notices_are_found_by_their_first_word() {
        let phrases = shipped();
        let known = |word: &str| phrases.letters[word.len()] & letter(word.as_bytes()[0]) != 0;
        assert!(phrases.notices.iter().all(|notice| known(notice.words[0])));
        assert!(!known("the") && !known("said"));
    }
}
