//! Paragraphs: where lines end and which lines belong together.
//!
//! A line is a paragraph, except in texts whose lines are broken to a width:
//! there the lines between blank ones are joined again.

use crate::text::{ByteSpan, trim};

/// Lines wider than this, in characters, are not broken to a width.
const WIDEST: usize = 100;
/// Lines narrower than this say nothing about a width.
const NARROWEST: usize = 40;
/// So many lines must be followed by another at once to tell.
const FEWEST: usize = 4;

/// The paragraphs of `text` without outer blanks, in text order; none is empty.
pub(super) fn paragraphs(text: &str) -> Vec<ByteSpan> {
    let lines: Vec<_> = Lines {
        text,
        at: 0,
        blank: true,
    }
    .collect();
    match width(text, &lines) {
        Some(width) => joined(text, &lines, width),
        None => lines.iter().map(|line| line.span).collect(),
    }
}

/// A line that is not blank.
struct Line {
    /// Without outer blanks.
    span: ByteSpan,
    /// A blank line stands before it, or nothing.
    after_blank: bool,
    /// Bytes of blanks before it.
    indent: usize,
}

struct Lines<'a> {
    text: &'a str,
    at: usize,
    /// The line before was blank.
    blank: bool,
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        while self.at < self.text.len() {
            let from = self.at;
            let (end, next) = line_end(self.text.as_bytes(), from);
            self.at = next;
            let (start, stop) = trim(&self.text[from..end]);
            let after_blank = std::mem::replace(&mut self.blank, start == stop);
            if start < stop {
                return Some(Line {
                    span: ByteSpan::new((from + start) as u32, (from + stop) as u32),
                    after_blank,
                    indent: start,
                });
            }
        }
        None
    }
}

/// Where the line from `from` ends and where the next starts. Lines end with
/// LF, CR, CR LF, form feed, U+0085, U+2028 and U+2029.
fn line_end(bytes: &[u8], from: usize) -> (usize, usize) {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let rest = || &bytes[at..];
        let width = match byte {
            b'\r' if rest().starts_with(b"\r\n") => 2,
            b'\n' | b'\r' | 0x0C => 1,
            0xC2 if rest().starts_with("\u{85}".as_bytes()) => 2,
            0xE2 if rest().starts_with("\u{2028}".as_bytes()) => 3,
            0xE2 if rest().starts_with("\u{2029}".as_bytes()) => 3,
            _ => 0,
        };
        if width > 0 {
            return (at, at + width);
        }
        at += 1;
    }
    (at, at)
}

/// The width in characters to which the lines are broken, if they are: nearly
/// every line that another follows at once has no room for the other's first
/// word, and many of them end inside a sentence.
fn width(text: &str, lines: &[Line]) -> Option<usize> {
    let widths: Vec<_> = lines.iter().map(|line| columns(&text[line.span])).collect();
    let wide = widths.iter().filter(|width| **width > WIDEST).count();
    let inner: Vec<_> = (1..lines.len())
        .filter(|at| !lines[*at].after_blank)
        .collect();
    if inner.len() < FEWEST || wide * 20 > lines.len() {
        return None;
    }
    let width = high(inner.iter().map(|at| widths[at - 1]))?;
    let full = inner
        .iter()
        .filter(|at| widths[**at - 1] + first_word(text, &lines[**at]) >= width);
    let open = inner
        .iter()
        .filter(|at| !text[lines[**at - 1].span].ends_with(is_stop));
    let broken = full.count() * 4 >= inner.len() * 3 && open.count() * 5 >= inner.len() * 2;
    (broken && width >= NARROWEST).then_some(width)
}

/// The width that nine in ten do not exceed.
fn high(widths: impl Iterator<Item = usize>) -> Option<usize> {
    let mut widths: Vec<_> = widths.filter(|width| *width <= WIDEST).collect();
    let nth = widths.len().checked_sub(1)? * 9 / 10;
    Some(*widths.select_nth_unstable(nth).1)
}

/// Characters of a line; of a long one only that it is long.
fn columns(line: &str) -> usize {
    match line.len() {
        ..512 => line.chars().count(),
        length => length / 4,
    }
}

/// The room that the first word of a line needs, the space before it included.
fn first_word(text: &str, line: &Line) -> usize {
    let word = text[line.span].split(' ').next().unwrap_or_default();
    1 + columns(word)
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '"' | '”' | '…')
}

/// Joins lines; a blank line, an indent or a line that ends early starts anew.
fn joined(text: &str, lines: &[Line], width: usize) -> Vec<ByteSpan> {
    let mut paragraphs: Vec<ByteSpan> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &lines[before]);
        match (paragraphs.last_mut(), before) {
            (Some(last), Some(before)) if continues(text, before, line, width) => {
                *last = last.join(line.span);
            }
            _ => paragraphs.push(line.span),
        }
    }
    paragraphs
}

/// Whether `line` goes on with the paragraph of the line before.
fn continues(text: &str, before: &Line, line: &Line, width: usize) -> bool {
    let room = columns(&text[before.span]) + first_word(text, line) + 4;
    !line.after_blank && line.indent <= before.indent + 1 && room >= width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|span| &text[span])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "One.\r\nTwo.\n\n Three. \u{2028}Four\u{85}",
            &["One.", "Two.", "Three.", "Four"],
        );
        check("\n\r\n", &[]);
    }

    #[test]
    fn lines_broken_to_a_width_are_joined() {
        let text = "A NOTE ON FERRIES\n\n\
            The harbour town has kept its ferry for more than\n\
            sixty years, and few who live there can remember\n\
            a winter without it. Many have never taken\n\
            another way across the sound.\n\n\
            The council would like to change that, and has\n\
            asked for a vote on the first Sunday in March, when\n\
            most of the boats are in.";
        let found: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|span| &text[span])
            .collect();
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], "A NOTE ON FERRIES");
        assert!(found[1].starts_with("The harbour") && found[1].ends_with("sound."));
    }

    #[test]
    fn short_paragraphs_are_not_joined() {
        let lines = [
            "The vote is on Sunday.",
            "“We are glad,” she said, as she walked in.",
            "He was not.",
            "The ferry leaves at nine in the evening from here.",
            "It is old.",
            "Nobody knows how long it will go on.",
        ];
        check(&lines.join("\n"), &lines);
    }
}
