//! Paragraphs: where lines end and which lines belong together.

use crate::text::{ByteSpan, trim};

/// The paragraphs of `text` without outer blanks, in text order; none is empty.
pub(super) fn paragraphs(text: &str) -> Vec<ByteSpan> {
    lines(text).collect()
}

/// The lines of `text` that are not blank, trimmed.
fn lines(text: &str) -> impl Iterator<Item = ByteSpan> {
    let mut at = 0;
    let pieces = text.split(['\n', '\r', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']);
    pieces.filter_map(move |line| {
        let from = at;
        at += line.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let (start, end) = trim(line);
        (start < end).then(|| ByteSpan::new((from + start) as u32, (from + end) as u32))
    })
}
