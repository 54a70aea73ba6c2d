//! How far one word, number or address reaches, and what it is.

use super::abbreviation::{Abbreviation, abbreviation};
use super::types::{Case, TokenKind};
use crate::text::{is_apostrophe, is_hyphen, is_word, misread_mark};

/// Ends of addresses that are written without "www.".
const DOMAINS: [&str; 12] = [
    "com", "org", "net", "gov", "edu", "info", "co", "io", "uk", "tv", "eu", "us",
];

/// The word that starts at `start`, where a letter or digit must stand: its end
/// and its kind. Looks a bounded way ahead at each inner mark.
pub(super) fn word(text: &str, start: usize) -> (usize, TokenKind) {
    let mut reader = Reader::new(text, start);
    reader.run();
    if let Some(end) = address(text, reader.at, reader.domain) {
        return (end, TokenKind::Handle);
    }
    if reader.domain {
        return (reader.at, reader.domain_kind());
    }
    let end = reader.at + usize::from(reader.takes_stop());
    (end, reader.kind())
}

/// Reads over the characters of one word.
struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    start: usize,
    at: usize,
    /// Where the part after the last inner mark begins.
    part: usize,
    /// Every part so far that ends with a stop is one letter: "U.S".
    initials: bool,
    /// A letter stands after a hyphen.
    hyphen: bool,
    domain: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, start: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            start,
            at: start,
            part: start,
            initials: false,
            hyphen: false,
            domain: false,
        }
    }

    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            let step = match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => 1,
                b'.' => self.stop(),
                b'\'' | b'-' | b'&' | b',' | b':' | b'/' | b'_' => self.mark(byte),
                0x80.. => self.wide(),
                _ => 0,
            };
            if step == 0 {
                break;
            }
            self.at += step;
        }
    }

    /// The step over an inner mark, 0 where the word ends before it.
    fn mark(&mut self, byte: u8) -> usize {
        let before = self.bytes[self.at - 1];
        let after = self.bytes.get(self.at + 1).copied().unwrap_or(b' ');
        let digits = before.is_ascii_digit() && after.is_ascii_digit();
        let joins = match byte {
            b'\'' => self.word_follows(1),
            b'-' => self.hyphenates(1),
            b'&' => before.is_ascii_uppercase() && after.is_ascii_uppercase(),
            b',' => digits && self.three_digits_follow(),
            b'_' => true,
            _ => digits,
        };
        self.join(joins, 1)
    }

    /// The step over a character outside ASCII.
    fn wide(&mut self) -> usize {
        let Some(c) = self.text[self.at..].chars().next() else {
            return 0;
        };
        let width = c.len_utf8();
        if c == 'â' && misread_mark(&self.text[self.at..]).is_some() {
            return 0;
        }
        if is_word(c) {
            return width;
        }
        let joins = (is_apostrophe(c) && self.word_follows(width))
            || (is_hyphen(c) && self.hyphenates(width));
        self.join(joins, width)
    }

    fn join(&mut self, joins: bool, width: usize) -> usize {
        if !joins {
            return 0;
        }
        self.part = self.at + width;
        width
    }

    /// The step over a stop that is followed by more of the word: "U.S", "3.5",
    /// "U.S.-led", "example.com".
    fn stop(&mut self) -> usize {
        let part = &self.text[self.part..self.at];
        let one_letter = part.len() == 1 && part.as_bytes()[0].is_ascii_alphabetic();
        let initials = (self.initials || self.part == self.start) && (one_letter || part == "Ph");
        let after = self.bytes.get(self.at + 1).copied().unwrap_or(b' ');
        let joins = if initials && self.letter_part_follows() {
            self.initials = true;
            true
        } else if part.ends_with(|c: char| c.is_ascii_digit()) && after.is_ascii_digit() {
            true
        } else if self.initials && one_letter && after == b'-' {
            self.word_follows(2)
        } else {
            self.domain |= self.domain_follows();
            (self.domain && after.is_ascii_alphanumeric()) || self.mail_follows()
        };
        self.join(joins, 1)
    }

    /// Whether one letter stands after the stop and no word goes on after it.
    fn letter_part_follows(&self) -> bool {
        let mut after = self.text[self.at + 1..].chars();
        let letter = after.next().is_some_and(char::is_alphabetic);
        letter
            && !after
                .next()
                .is_some_and(|c| is_word(c) && !c.is_ascii_digit())
    }

    fn word_follows(&self, width: usize) -> bool {
        let after = self.text.get(self.at + width..);
        after
            .and_then(|after| after.chars().next())
            .is_some_and(is_word)
    }

    fn hyphenates(&mut self, width: usize) -> bool {
        let joins = self.word_follows(width);
        self.hyphen |= joins && !self.bytes[self.at + width].is_ascii_digit();
        joins
    }

    fn three_digits_follow(&self) -> bool {
        let after = self.bytes[self.at + 1..].iter().take(4);
        after.take_while(|byte| byte.is_ascii_digit()).count() == 3
    }

    /// Whether what follows the stop ends as addresses do: "com", "example.org".
    fn domain_follows(&self) -> bool {
        let after = &self.text[self.at + 1..];
        let inner = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'.';
        let length = after.bytes().take(40).take_while(inner).count();
        let ends = !after[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let labels = after[..length].trim_end_matches('.').rsplit('.');
        ends && labels.take(1).any(|last| DOMAINS.contains(&last))
    }

    /// Whether what follows the stop is the rest of a mail address's first half.
    fn mail_follows(&self) -> bool {
        let after = self.bytes[self.at + 1..].iter().take(64);
        let inner = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        let length = after.take_while(inner).count();
        length > 0 && self.bytes.get(self.at + 1 + length) == Some(&b'@')
    }

    /// "Shop.com" is a name, "shop.com" an address.
    fn domain_kind(&self) -> TokenKind {
        match self.bytes[self.start].is_ascii_uppercase() {
            true => TokenKind::Word,
            false => TokenKind::Handle,
        }
    }

    fn kind(&self) -> TokenKind {
        match self.bytes[self.start].is_ascii_digit() && !self.hyphen {
            true => TokenKind::Number,
            false => TokenKind::Word,
        }
    }

    /// Whether the stop after the word belongs to it.
    fn takes_stop(&self) -> bool {
        let after = self.bytes.get(self.at + 1).copied().unwrap_or(b' ');
        if self.bytes.get(self.at) != Some(&b'.') || after == b'.' {
            return false;
        }
        let part = &self.text[self.part..self.at];
        let one_letter = part.len() == 1 && part.as_bytes()[0].is_ascii_alphabetic();
        if self.initials {
            return one_letter || part.len() == 2;
        }
        let word = &self.text[self.start..self.at];
        if one_letter && part.as_bytes()[0].is_ascii_uppercase() {
            return self.part == self.start && part != "I";
        }
        word.len() < 8
            && match abbreviation(word) {
                Some(Abbreviation::Number) => self.figure_follows(),
                class => class.is_some(),
            }
    }

    fn figure_follows(&self) -> bool {
        let after = self.text[self.at + 1..].trim_start_matches([' ', '\u{A0}']);
        after.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The end of a web or mail address whose first word ends at `at`; `domain`
/// tells that it is the name of a site.
fn address(text: &str, at: usize, domain: bool) -> Option<usize> {
    let rest = &text.as_bytes()[at..];
    let web = rest.starts_with(b"://");
    let mail = rest.first() == Some(&b'@') && rest.get(1).is_some_and(u8::is_ascii_alphanumeric);
    let www = rest.first() == Some(&b'.')
        && text.as_bytes()[..at].ends_with(b"www")
        && rest.get(1).is_some_and(u8::is_ascii_alphanumeric);
    let path = domain && rest.first() == Some(&b'/');
    (web || mail || www || path).then(|| address_end(text, at))
}

/// The end of the address that reaches over `at`: before white space or a
/// quotation mark, without closing punctuation.
fn address_end(text: &str, at: usize) -> usize {
    let stops = |c: char| c.is_whitespace() || crate::text::is_blank(c) || "\"<>“”«»".contains(c);
    let rest = &text[at..];
    let end = at + rest.find(stops).unwrap_or(rest.len());
    let trimmed =
        text[at + 1..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’']);
    at + 1 + trimmed.len()
}

/// How `word` is capitalised. A capital is in its place at the start and after
/// a hyphen or an apostrophe; a lone capital letter counts as `Capitalised`.
pub(crate) fn case(word: &str) -> Case {
    let (mut upper, mut lower, mut inner, mut first) = (0u32, 0u32, false, false);
    let mut part_start = true;
    for c in word.chars() {
        if c.is_ascii_lowercase() || (!c.is_ascii() && c.is_lowercase()) {
            lower += 1;
        } else if c.is_ascii_uppercase() || (!c.is_ascii() && c.is_uppercase()) {
            first |= upper + lower == 0;
            upper += 1;
            inner |= !part_start;
        }
        part_start = is_hyphen(c) || is_apostrophe(c);
    }
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, 0) => Case::Capitalised,
        (_, 0) => Case::Upper,
        _ if inner || !first => Case::Mixed,
        _ => Case::Capitalised,
    }
}
