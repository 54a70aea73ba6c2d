//! Tokens: one pass over the bytes of a paragraph.

use super::types::{Case, Token, TokenKind};
use super::{clitic, word};
use crate::lexicon::{Lexicon, WordSet};
use crate::text::{
    ByteSpan, Id, is_blank, is_currency, is_dash, is_quote_mark, is_word, is_word_extender,
    misread_mark,
};

/// Words that begin with an apostrophe, without it.
const ELISIONS: [&str; 11] = [
    "tis", "twas", "em", "til", "till", "cause", "bout", "round", "n", "nuff", "cuz",
];

/// Appends the tokens of the paragraph at `span`. Their sentence is not yet known.
pub(super) fn scan(text: &str, span: ByteSpan, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let mut scanner = Scanner {
        text: &text[..span.end as usize],
        at: span.start as usize,
        start: span.start as usize,
        single_open: false,
        lexicon,
        tokens,
    };
    while scanner.at < scanner.text.len() {
        scanner.step();
    }
}

struct Scanner<'a> {
    /// The text up to the end of the paragraph.
    text: &'a str,
    at: usize,
    /// Start of the paragraph.
    start: usize,
    /// A single mark has been opened in this paragraph and not closed.
    single_open: bool,
    lexicon: &'a Lexicon,
    tokens: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    fn step(&mut self) {
        match self.text.as_bytes()[self.at] {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => self.word(self.at),
            b' ' | b'\t'..=b'\r' => self.at += 1,
            byte @ 0..0x80 => self.mark(byte),
            _ => self.wide(),
        }
    }

    /// A word that starts at `self.at`; its token starts at `from`, where an
    /// apostrophe may stand.
    fn word(&mut self, from: usize) {
        let (end, kind) = word::word(self.text, self.at);
        if self.is_dollar_prefix(end) {
            return self.push(end + 1, TokenKind::Currency);
        }
        self.at = from;
        match kind {
            TokenKind::Word | TokenKind::Number => self.word_with_clitics(end, kind),
            _ => self.push(end, kind),
        }
    }

    /// "US$", "A$", "HK$".
    fn is_dollar_prefix(&self, end: usize) -> bool {
        let word = &self.text.as_bytes()[self.at..end];
        word.len() <= 3
            && self.text.as_bytes().get(end) == Some(&b'$')
            && word.iter().all(u8::is_ascii_uppercase)
    }

    fn word_with_clitics(&mut self, end: usize, kind: TokenKind) {
        let Some((stem, clitic)) = clitic::cut(&self.text[self.at..end]) else {
            return self.push(end, kind);
        };
        let (start, cut) = (self.at, self.at + stem);
        match clitic::cut(&self.text[start..cut]) {
            Some((inner, first)) => {
                self.push(start + inner, kind);
                self.push_clitic(cut, first);
            }
            None => self.push(cut, kind),
        }
        self.push_clitic(end, clitic);
    }

    fn push_clitic(&mut self, end: usize, clitic: &str) {
        let words = self.lexicon.lookup(clitic);
        self.push_with(end, TokenKind::Clitic, words);
    }

    /// Appends the token from `self.at` to `end` and goes on after it.
    fn push(&mut self, end: usize, kind: TokenKind) {
        let words = match kind {
            TokenKind::Word | TokenKind::Number => self.lookup(&self.text[self.at..end]),
            _ => WordSet::empty(),
        };
        self.push_with(end, kind, words);
    }

    fn push_with(&mut self, end: usize, kind: TokenKind, words: WordSet) {
        let case = match kind {
            TokenKind::Punctuation | TokenKind::Quote => Case::None,
            _ => word::case(&self.text[self.at..end]),
        };
        self.tokens.push(Token {
            span: ByteSpan::new(self.at as u32, end as u32),
            sentence: Id::new(0),
            kind,
            case,
            words,
        });
        self.at = end;
    }

    /// An abbreviation is listed with its last stop or without.
    fn lookup(&self, word: &str) -> WordSet {
        let words = self.lexicon.lookup(word);
        match word.strip_suffix('.') {
            Some(bare) if words.is_empty() => self.lexicon.lookup(bare),
            _ => words,
        }
    }

    /// Marks of ASCII. Some stand in rows that are one token; quotation marks in
    /// twos at the most.
    fn mark(&mut self, byte: u8) {
        let twice = self.text.as_bytes().get(self.at + 1) == Some(&byte);
        match byte {
            b'"' => self.push(self.at + 1, TokenKind::Quote),
            b'\'' if twice && !self.single_open => self.push(self.at + 2, TokenKind::Quote),
            b'\'' => self.single(1),
            b'`' => self.push(self.at + 1 + usize::from(twice), TokenKind::Quote),
            b'$' => self.push(self.at + 1, TokenKind::Currency),
            b'@' | b'#' if self.handle() => {}
            b'.' if !twice && self.digit_follows() => self.decimal(),
            b'!' | b'?' => self.push(self.at + self.exclamations(), TokenKind::Punctuation),
            b'.' | b'-' | b'*' | b'=' | b'_' | b'~' | b'#' | b'@' | b'+' => {
                self.push(self.at + self.row(byte), TokenKind::Punctuation);
            }
            _ => self.push(self.at + 1, TokenKind::Punctuation),
        }
    }

    /// How often `byte` stands here one after the other.
    fn row(&self, byte: u8) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        rest.iter().take_while(|other| **other == byte).count()
    }

    fn exclamations(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        rest.iter()
            .take_while(|byte| matches!(byte, b'!' | b'?'))
            .count()
    }

    fn digit_follows(&self) -> bool {
        let after = self.text.as_bytes().get(self.at + 1);
        after.is_some_and(u8::is_ascii_digit) && !self.previous().is_some_and(is_word)
    }

    /// ".45".
    fn decimal(&mut self) {
        let from = self.at;
        self.at += 1;
        self.word(from);
    }

    /// "@name", "#tag". Whether it was one.
    fn handle(&mut self) -> bool {
        let name = &self.text[self.at + 1..];
        let length = name.find(|c| !is_word(c) && c != '_').unwrap_or(name.len());
        if length == 0 {
            return false;
        }
        self.push(self.at + 1 + length, TokenKind::Handle);
        true
    }

    fn wide(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else {
            return;
        };
        if let Some((mark, width)) = misread_mark(&self.text[self.at..]) {
            let kind = match mark {
                '“' | '”' => TokenKind::Quote,
                _ => TokenKind::Punctuation,
            };
            return self.push(self.at + width, kind);
        }
        match c {
            _ if is_blank(c) => self.at += c.len_utf8(),
            '’' | '‘' => self.single(c.len_utf8()),
            _ if is_quote_mark(c) => self.push(self.at + c.len_utf8(), TokenKind::Quote),
            _ if is_word(c) => self.word(self.at),
            _ if is_currency(c) => self.push(self.at + c.len_utf8(), TokenKind::Currency),
            _ if is_dash(c) || c == '…' => self.push(self.run_of(c), TokenKind::Punctuation),
            _ => self.push(self.symbol_end(c), TokenKind::Punctuation),
        }
    }

    /// The end of the run of `c` that starts here.
    fn run_of(&self, c: char) -> usize {
        let rest = &self.text[self.at..];
        self.at + rest.find(|other| other != c).unwrap_or(rest.len())
    }

    /// The end of a symbol with the signs that modify it: an emoji is one token.
    fn symbol_end(&self, c: char) -> usize {
        let rest = &self.text[self.at + c.len_utf8()..];
        let modifies = |c: char| is_word_extender(c) || ('\u{1F3FB}'..='\u{1F3FF}').contains(&c);
        let length = rest.find(|c| !modifies(c)).unwrap_or(rest.len());
        self.at + c.len_utf8() + length
    }

    fn previous(&self) -> Option<char> {
        self.text[self.start..self.at].chars().next_back()
    }

    /// A single mark outside a word. It belongs to the word after it in "'tis"
    /// and "'90s"; it is a clitic after "s" while no single mark is open
    /// ("voters'"); otherwise it may be a quotation mark.
    fn single(&mut self, width: usize) {
        let after = &self.text[self.at + width..];
        let closes = self
            .previous()
            .is_some_and(|c| !is_blank(c) && !is_opener(c));
        if !closes && is_elision(after) {
            let from = self.at;
            self.at += width;
            return self.word(from);
        }
        let opens = !closes && after.starts_with(|c| !is_blank(c));
        let mark = &self.text[self.at..self.at + width];
        let kind = match closes && !self.single_open && mark != "‘" {
            true => self.unopened(),
            false => TokenKind::Quote,
        };
        self.single_open = opens || (self.single_open && !closes);
        self.push(self.at + width, kind);
    }

    /// What an apostrophe after a word is where no single mark is open.
    fn unopened(&self) -> TokenKind {
        match self.previous() {
            Some('s' | 'S' | 'x' | 'z') => TokenKind::Clitic,
            Some('0'..='9') => TokenKind::Punctuation,
            _ => TokenKind::Quote,
        }
    }
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '“' | '"' | '‘' | '«' | '—' | '–' | '-' | '/'
    )
}

/// Whether an apostrophe before `rest` stands for letters left out.
fn is_elision(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let length = bytes
        .iter()
        .take(8)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let word = &rest[..length];
    let decade = length == 3 && word.ends_with('s') && word[..2].parse::<u8>().is_ok();
    decade
        || ELISIONS
            .iter()
            .any(|elision| elision.eq_ignore_ascii_case(word))
}
