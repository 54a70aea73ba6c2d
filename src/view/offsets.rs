//! Byte spans to the pairs of a report.

use crate::text::{ByteSpan, Unit, UnitIndex};

/// A half-open range in the report's unit.
pub(super) type Pair = [u32; 2];

/// Turns the byte spans of one text into the report's unit; built once a text.
pub(super) struct Offsets {
    index: UnitIndex,
    end: u32,
}

impl Offsets {
    pub(super) fn new(text: &str, unit: Unit) -> Self {
        let index = UnitIndex::new(text, unit);
        let end = u32::try_from(text.len()).ok();
        let end = end.and_then(|end| index.from_byte(end)).unwrap_or(u32::MAX);
        Self { index, end }
    }

    /// `span` in the report's unit. Spans stand between characters; one that
    /// does not would be a fault of its stage, and reaches to the text's end.
    pub(super) fn pair(&self, span: ByteSpan) -> Pair {
        [self.offset(span.start), self.offset(span.end)]
    }

    pub(super) fn pairs(&self, spans: &[ByteSpan]) -> Vec<Pair> {
        spans.iter().map(|span| self.pair(*span)).collect()
    }

    fn offset(&self, byte: u32) -> u32 {
        let offset = self.index.from_byte(byte);
        debug_assert!(offset.is_some(), "byte {byte} is inside a character");
        offset.unwrap_or(self.end)
    }
}
