//! A paragraph as a row of units: its words and marks, and every outermost quotation
//! in marks folded to a single unit, so that grammar can be read across it.

use crate::lexicon::{Lexicon, WordSet};
use crate::mention::{Mention, Sight};
use crate::segment::Token;
use crate::segment::{Case, Paragraph, Segments, TokenKind};
use crate::syntax::Syntax;
use crate::text::{ByteSpan, Id, Span};

/// What every step of this stage reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) text: &'a str,
    pub(crate) segments: &'a Segments,
    pub(crate) syntax: &'a Syntax,
    pub(crate) mentions: &'a [Mention],
    pub(crate) lexicon: &'a Lexicon,
}

impl<'a> Page<'a> {
    /// The layers that tell what a mention is to the words beside it.
    pub(crate) fn sight(&self) -> Sight<'a> {
        Sight {
            text: self.text,
            segments: self.segments,
            syntax: self.syntax,
        }
    }
}

/// What a unit is to a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A word, a number, a clitic, a currency sign, a handle.
    Word,
    /// An outermost quotation in marks, by the index of its pair.
    Quote(usize),
    Comma,
    Colon,
    Semicolon,
    /// `.`, `?`, `!`, `…`.
    Stop,
    /// A dash with space around it, or a long one.
    Dash,
    /// `(`, `[`.
    Opens,
    /// `)`, `]`.
    Closes,
    /// Any other mark.
    Mark,
}

/// A word, a mark or a whole quotation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unit {
    pub(crate) sort: Sort,
    pub(crate) tokens: Span<Token>,
    /// Of the word; empty for all else.
    pub(crate) words: WordSet,
    pub(crate) case: Case,
    /// A sentence ends with it.
    pub(crate) last: bool,
}

/// The units of `paragraph`. `pairs` are its outermost pairs, in order, with
/// their indexes.
pub(crate) fn units(
    page: &Page,
    paragraph: &Paragraph,
    pairs: &[(usize, ByteSpan)],
    units: &mut Vec<Unit>,
) {
    units.clear();
    let mut pairs = pairs.iter().peekable();
    let mut at = paragraph.tokens.start;
    while at < paragraph.tokens.end {
        let start = page.segments.tokens[Id::new(at)].span.start;
        match pairs.peek() {
            Some((index, span)) if start >= span.start => {
                let end = tokens_until(page, at, span.end, paragraph.tokens.end);
                pairs.next();
                if end > at {
                    units.push(quotation(*index, Span::new(at, end)));
                    at = end;
                }
            }
            _ => {
                units.push(unit(page, at));
                at += 1;
            }
        }
    }
    set_ends(page, units);
}

/// The token after the last that starts before byte `end`.
fn tokens_until(page: &Page, from: u32, end: u32, most: u32) -> u32 {
    let tokens = &page.segments.tokens[from as usize..most as usize];
    from + tokens.partition_point(|token| token.span.start < end) as u32
}

fn quotation(pair: usize, tokens: Span<Token>) -> Unit {
    Unit {
        sort: Sort::Quote(pair),
        tokens,
        words: WordSet::empty(),
        case: Case::None,
        last: false,
    }
}

fn unit(page: &Page, at: u32) -> Unit {
    let token = &page.segments.tokens[Id::new(at)];
    let text = &page.text[token.span];
    Unit {
        sort: match token.kind {
            TokenKind::Punctuation | TokenKind::Quote => sort(text),
            _ => Sort::Word,
        },
        tokens: Span::new(at, at + 1),
        words: token.words,
        case: token.case,
        last: false,
    }
}

fn sort(mark: &str) -> Sort {
    match mark.as_bytes()[0] {
        b',' => Sort::Comma,
        b':' => Sort::Colon,
        b';' => Sort::Semicolon,
        b'.' | b'?' | b'!' => Sort::Stop,
        b'(' | b'[' => Sort::Opens,
        b')' | b']' => Sort::Closes,
        b'-' => Sort::Dash,
        _ if mark.starts_with(['–', '—', '―']) => Sort::Dash,
        _ if mark.starts_with('…') => Sort::Stop,
        _ => Sort::Mark,
    }
}

/// Marks the last unit of each sentence. A quotation may hold several sentences
/// and end none: what matters is whether the words after it go on.
fn set_ends(page: &Page, units: &mut [Unit]) {
    let sentence = |token: u32| page.segments.tokens[Id::new(token)].sentence;
    for index in 0..units.len() {
        let here = units[index];
        let Some(next) = units.get(index + 1) else {
            units[index].last = true;
            continue;
        };
        let parted = sentence(here.tokens.end - 1) != sentence(next.tokens.start);
        let quoted_next = matches!(next.sort, Sort::Quote(_));
        let stopped = here.sort == Sort::Stop
            || (matches!(here.sort, Sort::Quote(_)) && ends_with_stop(page, here));
        units[index].last = (parted && !goes_on(here, *next)) || (stopped && quoted_next);
    }
}

/// Whether a quotation ends with a stop inside its marks.
fn ends_with_stop(page: &Page, quotation: Unit) -> bool {
    let text = &page.text[page.segments.bytes(quotation.tokens)];
    let misread = ['â', '€', '\u{9D}', '\u{FFFD}'];
    let inner = text
        .trim_end_matches(misread)
        .trim_end_matches(['"', '\'', '”', '’', '»', '›', '“']);
    inner.ends_with(['.', '!', '?', '…'])
}

/// Whether a lower-case word after a quotation continues its sentence.
fn goes_on(here: Unit, next: Unit) -> bool {
    matches!(here.sort, Sort::Quote(_))
        && (next.case == Case::Lower || matches!(next.sort, Sort::Comma | Sort::Stop))
}

/// Some units of a paragraph, as a rule a sentence, with what is asked of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) page: &'a Page<'a>,
    pub(crate) units: &'a [Unit],
}

impl<'a> Line<'a> {
    pub(crate) fn len(&self) -> usize {
        self.units.len()
    }

    pub(crate) fn sort(&self, at: usize) -> Option<Sort> {
        self.units.get(at).map(|unit| unit.sort)
    }

    /// The text of a unit; empty past the end.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        match self.units.get(at) {
            Some(unit) => &self.page.text[self.page.segments.bytes(unit.tokens)],
            None => "",
        }
    }

    /// The text of a token.
    pub(crate) fn text_of(&self, token: Id<Token>) -> &'a str {
        &self.page.text[self.page.segments.tokens[token].span]
    }

    /// Whether a unit is one of `words`, which are in lower case.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        let Some(unit) = self.units.get(at).filter(|unit| unit.sort == Sort::Word) else {
            return false;
        };
        let text = &self.page.text[self.page.segments.tokens[Id::new(unit.tokens.start)].span];
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Whether a unit is a word of one of the lists.
    pub(crate) fn has(&self, at: usize, lists: WordSet) -> bool {
        self.units
            .get(at)
            .is_some_and(|unit| unit.words.intersects(lists))
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.sort(at) == Some(Sort::Word)
    }

    pub(crate) fn is_quote(&self, at: usize) -> bool {
        matches!(self.sort(at), Some(Sort::Quote(_)))
    }

    pub(crate) fn is_lower(&self, at: usize) -> bool {
        self.units
            .get(at)
            .is_some_and(|unit| unit.sort == Sort::Word && unit.case == Case::Lower)
    }

    pub(crate) fn is_capitalised(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| {
            unit.sort == Sort::Word && !matches!(unit.case, Case::Lower | Case::None)
        })
    }

    /// The tokens of units `from..to`, which must not be empty.
    pub(crate) fn tokens(&self, from: usize, to: usize) -> Span<Token> {
        Span::new(self.units[from].tokens.start, self.units[to - 1].tokens.end)
    }

    /// The unit that holds a token, if one of this line does.
    pub(crate) fn unit_of(&self, token: u32) -> Option<usize> {
        let at = self.units.partition_point(|unit| unit.tokens.end <= token);
        self.units
            .get(at)
            .filter(|unit| unit.tokens.contains(token))
            .map(|_| at)
    }
}
