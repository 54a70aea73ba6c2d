//! Margin notation: a text with notes under its lines, for fixtures and terminals.
//!
//! ```text
//! "We will appeal," said Jane Doe, a lawyer for the city.
//! ^^^^^^^^^^^^^^^^^ quote q1 direct by e1
//!                   ^^^^ cue q1
//!                        ^^^^^^^^ person e1
//!                                  ^^^^^^^^^^^^^^^^^^^^^ role e1
//! ---
//! e1 person: Jane Doe, lawyer for the city
//! ```
//!
//! - A line of carets notes what the characters above it are. Columns count
//!   characters; notes may overlap and stand in the order of their text.
//! - Lines of the text stand as they are, empty ones included. A long line is
//!   broken: `\` at the end says that it goes on below. A note that goes on with
//!   it ends with ` ..`, and its next part begins with `.. `.
//! - A line of text that looks like a note, or begins with `\`, gets a `\` in
//!   front; one that ends with white space or `\` gets a `\$` behind, so that
//!   an editor may cut white space at line ends.
//! - After a line `---` come remarks on the whole, an entity each.
//! - Control characters are shown as their pictures (`␉`, `␍`) and read back; a
//!   text that holds such a picture itself is the one thing not kept.
//!
//! [`print()`] and [`read()`] are each other's inverse over [`Marked`].

mod notes;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub use read::{Mistake, read};

use crate::document::Document;
use crate::text::ByteSpan;

/// The line between text and remarks.
const REMARKS: &str = "---";
/// At the end of a printed line: the line of text goes on below.
const GOES_ON: char = '\\';
/// At the end of a printed line: the line of text ends here, white space and all.
const ENDS_HERE: &str = "\\$";
/// In front of a printed line: this is text, whatever it looks like.
const IS_TEXT: char = '\\';
/// Joins the parts of a note that runs over several lines.
const PARTS: &str = "..";

/// A text with its notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// What is noted of it, by start; of two that start together the longer first.
    pub notes: Vec<Note>,
    /// What is remarked on the whole.
    pub remarks: Vec<String>,
}

/// What is said of one stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The stretch.
    pub span: ByteSpan,
    /// What it is: "quote q1 direct by e1".
    pub label: String,
}

/// An article with everything found in it, in margin notation.
pub fn print(document: &Document) -> String {
    Marked::of(document).to_string()
}

/// Whether a printed line is a note: carets after nothing but spaces, then a label.
fn is_note(line: &str) -> bool {
    let carets = line.trim_start_matches(' ');
    let label = carets.trim_start_matches('^');
    label.len() < carets.len() && label.starts_with(' ')
}

/// By start, then the longer first, then by label.
fn sort(notes: &mut [Note]) {
    notes.sort_by(|a, b| {
        let key = |note: &Note| (note.span.start, u32::MAX - note.span.end);
        key(a).cmp(&key(b)).then_with(|| a.label.cmp(&b.label))
    });
}
