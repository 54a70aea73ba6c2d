//! Reading margin notation.

use std::fmt;

use super::{ENDS_HERE, GOES_ON, IS_TEXT, Marked, Note, PARTS, REMARKS, is_note, sort};
use crate::text::ByteSpan;

/// Why a text is no margin notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

/// Reads margin notation back.
///
/// # Errors
/// Where carets reach beyond their text, or the parts of a note do not meet.
pub fn read(notation: &str) -> Result<Marked, Mistake> {
    let mut reader = Reader::default();
    let mut lines = notation.lines().enumerate();
    for (index, line) in lines.by_ref() {
        match line {
            REMARKS => break,
            _ if is_note(line) => reader.note(line).map_err(|what| Mistake {
                line: index + 1,
                what,
            })?,
            _ => reader.text_line(line),
        }
    }
    reader.marked.remarks = lines.map(|(_, line)| original(line)).collect();
    reader.finish(notation.lines().count())
}

#[derive(Default)]
struct Reader {
    marked: Marked,
    /// Where the last printed line of text starts in the text.
    row: usize,
    /// Whether that line had a `\` in front.
    guarded: bool,
    /// Whether there was a line before, that does not go on.
    ended: bool,
    /// Notes of which a further part must come.
    open: Vec<Note>,
}

impl Reader {
    fn text_line(&mut self, line: &str) {
        if self.ended {
            self.marked.text.push('\n');
        }
        self.row = self.marked.text.len();
        self.guarded = line.starts_with(IS_TEXT) && line.len() > IS_TEXT.len_utf8();
        let line = if self.guarded { &line[1..] } else { line };
        let (words, ended) = match line.strip_suffix(GOES_ON) {
            Some(words) => (words, false),
            None => (line.strip_suffix(ENDS_HERE).unwrap_or(line), true),
        };
        self.marked.text += &original(words);
        self.ended = ended;
    }

    fn note(&mut self, line: &str) -> Result<(), &'static str> {
        let carets = line.trim_start_matches(' ');
        let label = carets.trim_start_matches('^');
        let column = line.len() - carets.len();
        let length = carets.len() - label.len();
        let start = column
            .checked_sub(usize::from(self.guarded))
            .and_then(|column| self.offset(column));
        let end = start.and(self.offset(column + length - usize::from(self.guarded)));
        let (Some(start), Some(end)) = (start, end) else {
            return Err("carets reach beyond the text");
        };
        self.part(ByteSpan::new(start, end), label.trim())
    }

    fn part(&mut self, span: ByteSpan, label: &str) -> Result<(), &'static str> {
        let (label, continues) = strip(label, |label| label.strip_prefix(PARTS));
        let (label, goes_on) = strip(label, |label| label.strip_suffix(PARTS));
        let mut note = Note {
            span,
            label: original(label),
        };
        if continues {
            let first = self.open.iter().position(|open| open.label == note.label);
            let first = first.ok_or("a note goes on that was not begun")?;
            note.span = self.open.remove(first).span.join(span);
        }
        if goes_on {
            self.open.push(note);
        } else {
            self.marked.notes.push(note);
        }
        Ok(())
    }

    /// The byte offset of a column of the last line of text.
    fn offset(&self, column: usize) -> Option<u32> {
        let row = &self.marked.text[self.row..];
        let ends = row.char_indices().map(|(at, _)| at).chain([row.len()]);
        let at = ends.into_iter().nth(column)?;
        u32::try_from(self.row + at).ok()
    }

    fn finish(mut self, lines: usize) -> Result<Marked, Mistake> {
        if !self.open.is_empty() {
            return Err(Mistake {
                line: lines,
                what: "a note that goes on does not end",
            });
        }
        sort(&mut self.marked.notes);
        Ok(self.marked)
    }
}

fn strip<'a>(label: &'a str, cut: impl Fn(&'a str) -> Option<&'a str>) -> (&'a str, bool) {
    match cut(label) {
        Some(rest) => (rest.trim(), true),
        None => (label, false),
    }
}

/// Pictures of control characters back to what they show.
fn original(words: &str) -> String {
    words
        .chars()
        .map(|character| match character {
            '\u{2400}'..='\u{241f}' => {
                char::from_u32(character as u32 - 0x2400).unwrap_or(character)
            }
            '\u{2421}' => '\u{7f}',
            other => other,
        })
        .collect()
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for Mistake {}
