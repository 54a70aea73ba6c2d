//! Quotation marks by glyph, each with what speaks for it as an opening mark, as
//! a closing mark, and as none (an apostrophe, a sign for feet or inches).

use crate::text::{ByteSpan, misread_mark};

/// Marks of one family pair with one another whatever their glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `"` `“` `”` `„` `''` `` `` ``.
    Double,
    /// `«` `»` `‹` `›`.
    Angle,
    /// `'` `‘` `’` `‚` `` ` ``.
    Single,
}

/// How badly a reading fits, in tenths of a stray mark.
pub(super) type Cost = u32;

/// A mark nobody paired.
pub(super) const STRAY: Cost = 10;

/// One mark that may open or close a quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its bytes; two apostrophes in a row are one mark.
    pub(super) span: ByteSpan,
    pub(super) family: Family,
    /// As an opening mark.
    pub(super) open: Cost,
    /// As a closing mark.
    pub(super) close: Cost,
    /// As neither.
    pub(super) stray: Cost,
    /// `„` and `‚`, after which `“` and `‘` close.
    pub(super) low: bool,
}

/// The marks of `text[paragraph]`, in order. Apostrophes inside words are left out.
pub(super) fn scan(text: &str, paragraph: ByteSpan, marks: &mut Vec<Mark>) {
    marks.clear();
    let bytes = text.as_bytes();
    let end = paragraph.end as usize;
    let mut at = paragraph.start as usize;
    while at < end {
        if !matches!(bytes[at], b'"' | b'\'' | b'`' | 0xC2 | 0xC3 | 0xE2) {
            at += 1;
            continue;
        }
        let (glyph, length) = match misread(text, at, end) {
            Some((Some(glyph), length)) => (glyph, length),
            Some((None, length)) => {
                at += length;
                continue;
            }
            None => match glyph_at(&bytes[at..end]) {
                Some(glyph) => glyph,
                None => {
                    at += 1;
                    continue;
                }
            },
        };
        let around = Around::new(&text[paragraph.start as usize..at], &text[at + length..end]);
        if let Some(mark) = weigh(
            glyph,
            around,
            ByteSpan::new(at as u32, (at + length) as u32),
        ) {
            marks.push(mark);
        }
        at += length;
    }
}

/// A mark that was UTF-8 and read as windows-1252: its length, and which double
/// mark it is, if any.
fn misread(text: &str, at: usize, end: usize) -> Option<(Option<Glyph>, usize)> {
    let misread = text.as_bytes()[at] == 0xC3;
    let (mark, length) = misread.then(|| misread_mark(&text[at..end])).flatten()?;
    let glyph = match mark {
        '“' => Some(Glyph::Left),
        '”' => Some(Glyph::Right),
        _ => None,
    };
    Some((glyph, length))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Glyph {
    Straight,
    Left,
    Right,
    Low,
    TwoBackticks,
    AngleLeft,
    AngleRight,
    Apostrophe,
    SingleLeft,
    SingleRight,
    SingleLow,
    Backtick,
}

/// The mark at the start of `bytes` and its length.
fn glyph_at(bytes: &[u8]) -> Option<(Glyph, usize)> {
    Some(match bytes {
        [b'"', ..] => (Glyph::Straight, 1),
        // Three apostrophes are a single mark inside a double one: the single
        // one comes first where a word stands before, last where one follows.
        [b'\'', b'\'', b'\'', next, ..] if next.is_ascii_alphanumeric() => (Glyph::Straight, 2),
        [b'\'', b'\'', b'\'', ..] => (Glyph::Apostrophe, 1),
        [b'\'', b'\'', ..] => (Glyph::Straight, 2),
        [b'\'', ..] => (Glyph::Apostrophe, 1),
        [b'`', b'`', ..] => (Glyph::TwoBackticks, 2),
        [b'`', ..] => (Glyph::Backtick, 1),
        [0xC2, 0xAB, ..] => (Glyph::AngleLeft, 2),
        [0xC2, 0xBB, ..] => (Glyph::AngleRight, 2),
        [0xE2, 0x80, 0x98, 0xE2, 0x80, 0x98, ..] => (Glyph::Left, 6),
        [0xE2, 0x80, 0x99, 0xE2, 0x80, 0x99, ..] => (Glyph::Right, 6),
        [0xE2, 0x80, 0x98, ..] => (Glyph::SingleLeft, 3),
        [0xE2, 0x80, 0x99, ..] => (Glyph::SingleRight, 3),
        [0xE2, 0x80, 0x9A, ..] => (Glyph::SingleLow, 3),
        [0xE2, 0x80, 0x9C | 0x9F, ..] => (Glyph::Left, 3),
        [0xE2, 0x80, 0x9D, ..] => (Glyph::Right, 3),
        [0xE2, 0x80, 0x9E, ..] => (Glyph::Low, 3),
        [0xE2, 0x80, 0xB9, ..] => (Glyph::AngleLeft, 3),
        [0xE2, 0x80, 0xBA, ..] => (Glyph::AngleRight, 3),
        _ => return None,
    })
}

/// What stands on one side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// White space or the paragraph's edge.
    Space,
    /// An opening bracket before the mark, a closing one after it, or a dash.
    Loose,
    Letter,
    Digit,
    /// Any other mark: it leans on a word.
    Mark,
}

/// Both sides of a mark.
#[derive(Debug, Clone, Copy)]
struct Around<'a> {
    before: Side,
    after: Side,
    /// The text before and after, up to the paragraph's edges.
    head: &'a str,
    tail: &'a str,
}

impl<'a> Around<'a> {
    fn new(head: &'a str, tail: &'a str) -> Self {
        // Another quotation mark is looked through, a few at the most.
        let is_quote = |c: &char| "\"'`“”‘’„‚«»‹›".contains(*c);
        let before = head.chars().rev().take(4).find(|c| !is_quote(c));
        let after = tail.chars().take(4).find(|c| !is_quote(c));
        Self {
            before: side(before, "([{<–—-/"),
            after: side(after, ")]}>–—/"),
            head,
            tail,
        }
    }

    /// As an opening mark stands: loose before, tight after.
    fn leans_right(&self) -> bool {
        matches!(self.before, Side::Space | Side::Loose)
            && !matches!(self.after, Side::Space | Side::Loose)
    }

    /// As a closing mark stands: tight before, loose after.
    fn leans_left(&self) -> bool {
        !matches!(self.before, Side::Space | Side::Loose)
            && matches!(self.after, Side::Space | Side::Loose | Side::Mark)
    }

    /// "6'2", "12": a number before it, no letter after it.
    fn after_number(&self) -> bool {
        self.head.ends_with(|c: char| c.is_ascii_digit()) && self.after != Side::Letter
    }
}

fn side(neighbour: Option<char>, loose: &str) -> Side {
    match neighbour {
        None => Side::Space,
        Some(c) if c.is_whitespace() => Side::Space,
        Some(c) if loose.contains(c) => Side::Loose,
        Some(c) if c.is_ascii_digit() => Side::Digit,
        Some(c) if c.is_alphanumeric() || "$£€#@…".contains(c) => Side::Letter,
        Some(_) => Side::Mark,
    }
}

/// The readings of one mark; `None` for an apostrophe inside a word.
fn weigh(glyph: Glyph, around: Around, span: ByteSpan) -> Option<Mark> {
    let mark = |family, open, close, stray| {
        Some(Mark {
            span,
            family,
            open,
            close,
            stray,
            low: matches!(glyph, Glyph::Low | Glyph::SingleLow),
        })
    };
    match glyph {
        Glyph::Straight => {
            let (open, close) = by_spacing(around);
            mark(Family::Double, open, close, inch(around))
        }
        Glyph::Left if around.leans_left() => mark(Family::Double, 4, 2, STRAY),
        Glyph::Left => mark(Family::Double, 0, 7, STRAY),
        Glyph::Right if around.leans_right() => mark(Family::Double, 4, 5, STRAY),
        Glyph::Right => mark(Family::Double, 8, 0, inch(around)),
        Glyph::Low | Glyph::TwoBackticks => mark(Family::Double, 0, 12, STRAY),
        Glyph::AngleLeft => mark(Family::Angle, 0, 2, STRAY),
        Glyph::AngleRight => mark(Family::Angle, 2, 0, STRAY),
        Glyph::SingleLow | Glyph::Backtick => mark(Family::Single, 1, 12, 4),
        Glyph::Apostrophe | Glyph::SingleLeft | Glyph::SingleRight => {
            let (open, close, stray) = single(glyph, around)?;
            mark(Family::Single, open, close, stray)
        }
    }
}

/// A straight double mark as opening and as closing mark.
fn by_spacing(around: Around) -> (Cost, Cost) {
    match (around.before, around.after) {
        _ if around.leans_right() => (0, 8),
        _ if around.leans_left() => (if around.after == Side::Mark { 9 } else { 6 }, 0),
        (Side::Loose, Side::Loose | Side::Space) | (Side::Space, Side::Loose) => (2, 2),
        (Side::Space, _) => (2, 2),
        _ => (3, 3),
    }
}

/// A double mark as a sign for inches, which needs no partner.
fn inch(around: Around) -> Cost {
    let feet = around
        .head
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let height = feet.ends_with(['\'', '’', '′']) && feet.len() < around.head.len();
    match around.after_number() {
        true if height => 0,
        true => 6,
        false => STRAY,
    }
}

/// A single mark as opening mark, as closing mark and as an apostrophe.
fn single(glyph: Glyph, around: Around) -> Option<(Cost, Cost, Cost)> {
    let tight = |side| matches!(side, Side::Letter | Side::Digit);
    let neighbours = (
        around
            .head
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric),
        around
            .tail
            .chars()
            .next()
            .is_some_and(char::is_alphanumeric),
    );
    if neighbours == (true, true) {
        return None;
    }
    let left = glyph == Glyph::SingleLeft;
    let right = glyph == Glyph::SingleRight;
    Some(if around.leans_right() {
        let elided = is_elided(around.tail);
        match (left, right) {
            _ if elided => (if left { 4 } else { 7 }, 12, 0),
            (true, _) => (0, 12, 8),
            (_, true) => (9, 12, 2),
            _ => (2, 12, 5),
        }
    } else if around.leans_left() {
        let (close, stray) = closing_single(around);
        (if left { 3 } else { 12 }, close, stray)
    } else if tight(around.before) != tight(around.after) {
        (5, 5, 3)
    } else {
        (6, 6, 2)
    })
}

/// A single mark after a word: closing mark or apostrophe ("players' union")?
fn closing_single(around: Around) -> (Cost, Cost) {
    match around.head.chars().next_back() {
        Some('s' | 'S') => (2, 1),
        Some(c) if c.is_ascii_digit() => (3, 1),
        Some(c) if c.is_alphabetic() => (1, 4),
        _ => (0, 8),
    }
}

/// "'90s", "'em", "'tis": letters left out before.
fn is_elided(tail: &str) -> bool {
    let end = tail
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(tail.len())
        .min(8);
    let Some(word) = tail.get(..end) else {
        return false;
    };
    let decade = word.trim_end_matches('s');
    decade.len() == 2 && decade.bytes().all(|byte| byte.is_ascii_digit())
        || [
            "em", "til", "tis", "twas", "cause", "bout", "n", "cuz", "round",
        ]
        .iter()
        .any(|elided| word.eq_ignore_ascii_case(elided))
}
