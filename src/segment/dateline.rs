//! Datelines: "WASHINGTON —", "PARIS (Agency) -", "SEOUL, Sept 11 (Agency) --".

use super::date;
use super::types::{Case, Token, TokenKind};
use crate::lexicon::WordSet;
use crate::text::{ByteSpan, Span};

/// A dateline has at most so many tokens.
const LONGEST: usize = 18;

/// Words in capitals that lead a text in without being places.
const NO_PLACES: [&str; 10] = [
    "BREAKING",
    "UPDATE",
    "UPDATED",
    "EXCLUSIVE",
    "ANALYSIS",
    "OPINION",
    "WATCH",
    "CORRECTION",
    "NOTE",
    "REVIEW",
];

/// The dateline with which a paragraph starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dateline {
    /// All of it, its dash or colon included.
    pub(super) span: ByteSpan,
    /// The agency in brackets.
    pub(super) agency: Option<ByteSpan>,
    /// It ends with a colon, as the names of speakers do.
    pub(super) colon: bool,
}

/// The dateline with which the tokens of a paragraph start.
pub(super) fn dateline(text: &str, tokens: &[Token]) -> Option<Dateline> {
    let mut reader = Reader {
        text,
        tokens,
        at: 0,
        words: 0,
        capitals: true,
        place: false,
        ordinary: false,
        dated: false,
    };
    reader.read_place();
    let agency = reader.read_agency();
    reader.read_place();
    let (colon, end) = reader.read_end(agency)?;
    let last = tokens[..end].last()?;
    let span = tokens[0].span.join(last.span);
    let agency = agency.map(|agency| {
        tokens[agency.start as usize]
            .span
            .join(tokens[agency.end as usize - 1].span)
    });
    Some(Dateline {
        span,
        agency,
        colon,
    })
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    /// Words of the place so far.
    words: usize,
    /// They are all in capitals.
    capitals: bool,
    /// One of them is a known place.
    place: bool,
    /// One of them is an ordinary word or a person's name.
    ordinary: bool,
    /// A month stands among them.
    dated: bool,
}

impl Reader<'_> {
    fn word(&self) -> &str {
        self.tokens
            .get(self.at)
            .map_or("", |token| &self.text[token.span])
    }

    /// Reads over names, commas and days.
    fn read_place(&mut self) {
        while let Some(token) = self.tokens[..self.tokens.len().min(LONGEST)].get(self.at) {
            let word = &self.text[token.span];
            match token.kind {
                _ if date::month(word).is_some() && self.words > 0 => self.dated = true,
                TokenKind::Number if self.dated => {}
                TokenKind::Word if is_name(token) => self.name(token),
                TokenKind::Punctuation if matches!(word, "," | "/") && self.words > 0 => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    fn name(&mut self, token: &Token) {
        let word = &self.text[token.span];
        self.words += 1;
        let short = word.contains('.');
        self.capitals &= short || token.case == Case::Upper;
        self.capitals &= !NO_PLACES.contains(&word);
        self.place |= token
            .words
            .intersects(WordSet::CITY | WordSet::COUNTRY | WordSet::PLACE_WORD);
        self.ordinary |= token
            .words
            .intersects(WordSet::COMMON | WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE);
    }

    /// Names of speakers end with a colon too: a place must be known, or be of
    /// several words that are nothing else.
    fn is_place(&self) -> bool {
        let place = self.place || (self.words > 1 && !self.ordinary);
        self.capitals && self.words <= 3 && place
    }

    /// Reads over "(Agency)": at most four capitalised words in brackets.
    fn read_agency(&mut self) -> Option<Span<Token>> {
        if self.word() != "(" || self.words == 0 {
            return None;
        }
        let inside = self.tokens[self.at + 1..].iter().take(6);
        let length = inside
            .take_while(|token| is_name(token) || &self.text[token.span] == "/")
            .count();
        let (start, end) = (self.at + 1, self.at + 1 + length);
        let closed = self
            .tokens
            .get(end)
            .is_some_and(|token| &self.text[token.span] == ")");
        if length == 0 || !closed {
            return None;
        }
        self.at = end + 1;
        Some(Span::new(start as u32, end as u32))
    }

    /// Whether a colon ends the dateline, and the index after its last token.
    fn read_end(&self, agency: Option<Span<Token>>) -> Option<(bool, usize)> {
        let known = agency.is_some() || self.capitals || self.dated || self.place;
        let goes_on = self.at + 1 < self.tokens.len() && (1..=6).contains(&self.words);
        if !known || !goes_on {
            return None;
        }
        match self.word() {
            "-" | "--" | "–" | "—" | "---" => Some((false, self.at + 1)),
            ":" if self.is_place() => Some((true, self.at + 1)),
            _ if self.is_outlet(agency?) => Some((false, self.at)),
            _ => None,
        }
    }

    /// Whether the brackets hold an outlet and a sentence starts after them.
    fn is_outlet(&self, agency: Span<Token>) -> bool {
        let mut inside = self.tokens[agency.range()].iter();
        inside.any(|token| token.words.contains(WordSet::OUTLET))
            && self.tokens[self.at].case != Case::Lower
    }
}

fn is_name(token: &Token) -> bool {
    token.kind == TokenKind::Word && !matches!(token.case, Case::Lower | Case::None)
}
