//! Writing margin notation.

use std::fmt;

use super::{ENDS_HERE, GOES_ON, IS_TEXT, Marked, Note, PARTS, REMARKS, is_note};
use crate::text::ByteSpan;

/// The longest line that is not broken, in characters.
const WIDTH: usize = 96;

impl fmt::Display for Marked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut coming = self.notes.iter().peekable();
        let mut open: Vec<&Note> = Vec::new();
        for row in rows(&self.text) {
            while let Some(note) = coming.next_if(|note| note.span.start < row.span.end) {
                open.push(note);
            }
            row.write(&self.text, f)?;
            for note in &open {
                row.write_note(note, &self.text, f)?;
            }
            open.retain(|note| note.span.end > row.span.end);
        }
        if self.remarks.is_empty() {
            return Ok(());
        }
        writeln!(f, "{REMARKS}")?;
        self.remarks
            .iter()
            .try_for_each(|remark| writeln!(f, "{}", visible(remark)))
    }
}

/// A printed line of text, or of a part of one.
struct Row {
    span: ByteSpan,
    goes_on: bool,
}

impl Row {
    fn write(&self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = &text[self.span.range()];
        if self.is_guarded(text) {
            write!(f, "{IS_TEXT}")?;
        }
        write!(f, "{}", visible(words))?;
        if self.goes_on {
            write!(f, "{GOES_ON}")?;
        } else if words.ends_with([GOES_ON, ' ']) || words.ends_with(ENDS_HERE) {
            write!(f, "{ENDS_HERE}")?;
        }
        writeln!(f)
    }

    /// Whether the words would be read as something else than text.
    fn is_guarded(&self, text: &str) -> bool {
        let words = &text[self.span.range()];
        words.starts_with(IS_TEXT) || is_note(words) || words == REMARKS
    }

    fn write_note(&self, note: &Note, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = note.span.start.max(self.span.start);
        let end = note.span.end.min(self.span.end);
        if start >= end {
            return Ok(());
        }
        let characters = |start: u32, end: u32| text[start as usize..end as usize].chars().count();
        let indent = characters(self.span.start, start) + usize::from(self.is_guarded(text));
        let carets = "^".repeat(characters(start, end));
        write!(f, "{:indent$}{carets} ", "")?;
        if start > note.span.start {
            write!(f, "{PARTS} ")?;
        }
        write!(f, "{}", visible(&note.label))?;
        if end < note.span.end {
            write!(f, " {PARTS}")?;
        }
        writeln!(f)
    }
}

fn rows(text: &str) -> impl Iterator<Item = Row> {
    let mut start = 0;
    let lines = text.split('\n').map(move |line| {
        let at = start;
        start += line.len() + 1;
        (at, line)
    });
    lines.flat_map(|(at, line)| rows_of_line(at, line))
}

/// Breaks a line after the last space that fits, or inside a longer word.
fn rows_of_line(mut at: usize, mut line: &str) -> impl Iterator<Item = Row> {
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let end = break_after(line);
        let span = ByteSpan::new(at as u32, (at + end) as u32);
        (at, line) = (at + end, &line[end..]);
        done = line.is_empty();
        Some(Row {
            span,
            goes_on: !done,
        })
    })
}

/// Where the first row of `line` ends, in bytes.
fn break_after(line: &str) -> usize {
    let Some((fits, _)) = line.char_indices().nth(WIDTH) else {
        return line.len();
    };
    line[..fits].rfind(' ').map_or(fits, |space| space + 1)
}

/// Control characters as their pictures; those of Unicode's second block of
/// them, which have none, as the replacement character.
fn visible(words: &str) -> String {
    words
        .chars()
        .map(|character| match character {
            '\0'..='\u{1f}' => char::from_u32(0x2400 + character as u32).unwrap_or(character),
            '\u{7f}' => '\u{2421}',
            '\u{80}'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
            other => other,
        })
        .collect()
}
