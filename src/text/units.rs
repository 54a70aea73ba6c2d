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

impl Unit {
    /// How many of this unit a character has that takes `width` bytes of UTF-8.
    fn of_width(self, width: u32) -> u32 {
        match self {
            Self::Utf16 => 1 + u32::from(width == 4),
            Self::Utf8 => width,
            Self::CodePoint => 1,
        }
    }
}

/// Maps byte offsets of one text to another unit and back.
///
/// The text is kept as runs of characters of the same width, within which both
/// offsets grow evenly: a text of ASCII is one run, each curly quotation mark in
/// it makes two more. A question costs a binary search over the runs.
#[derive(Debug, Clone)]
pub struct UnitIndex {
    unit: Unit,
    /// In text order; the last is empty and marks the end of the text.
    runs: Vec<Run>,
}

/// Characters of the same width that follow one another.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Where it starts, in bytes.
    byte: u32,
    /// Where it starts, in the index's unit.
    offset: u32,
    /// Bytes of each character.
    width: u32,
}

impl UnitIndex {
    /// The index of `text` for `unit`. Linear in the text, which must be
    /// shorter than 4 GiB.
    pub fn new(text: &str, unit: Unit) -> Self {
        let mut runs = Vec::new();
        let (mut byte, mut offset) = (0, 0);
        while let Some((width, count)) = first_run(&text[byte as usize..]) {
            runs.push(Run {
                byte,
                offset,
                width,
            });
            byte += width * count;
            offset += unit.of_width(width) * count;
        }
        runs.push(Run {
            byte,
            offset,
            width: 1,
        });
        Self { unit, runs }
    }

    /// The unit this index counts in.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The offset, in this index's unit, of the byte offset `byte`; `None`
    /// inside a character or past the end.
    pub fn from_byte(&self, byte: u32) -> Option<u32> {
        let run = self.run(|run| run.byte <= byte, byte <= self.end().byte)?;
        let count = whole(byte - run.byte, run.width)?;
        Some(run.offset + count * self.unit.of_width(run.width))
    }

    /// The byte offset of `offset`; `None` inside a character or past the end.
    pub fn to_byte(&self, offset: u32) -> Option<u32> {
        let run = self.run(|run| run.offset <= offset, offset <= self.end().offset)?;
        let count = whole(offset - run.offset, self.unit.of_width(run.width))?;
        Some(run.byte + count * run.width)
    }

    fn end(&self) -> Run {
        self.runs[self.runs.len() - 1]
    }

    /// The last run that starts no later than what is sought.
    fn run(&self, starts: impl FnMut(&Run) -> bool, inside: bool) -> Option<Run> {
        inside.then(|| self.runs[self.runs.partition_point(starts) - 1])
    }
}

/// `offset / step` where that is a whole number.
fn whole(offset: u32, step: u32) -> Option<u32> {
    offset.is_multiple_of(step).then_some(offset / step)
}

/// Width and number of the characters of one width with which `text` starts.
fn first_run(text: &str) -> Option<(u32, u32)> {
    let bytes = text.as_bytes();
    let width = width(*bytes.first()?);
    let length = match width {
        1 => bytes.iter().position(|byte| *byte >= 0x80),
        _ => (0..bytes.len())
            .step_by(width)
            .find(|at| self::width(bytes[*at]) != width),
    };
    let length = length.unwrap_or(bytes.len());
    Some((width as u32, (length / width) as u32))
}

/// Bytes of the character that starts with `lead`.
fn width(lead: u8) -> usize {
    match lead {
        ..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ascii_is_one_run() {
        assert_eq!(UnitIndex::new("plain\r\ntext", Unit::Utf16).runs.len(), 2);
        assert_eq!(UnitIndex::new("", Unit::Utf16).from_byte(0), Some(0));
    }

    #[test]
    fn offsets_inside_a_character_are_none() {
        let index = UnitIndex::new("a😀b", Unit::Utf16);
        let bytes: Vec<_> = (0..8).map(|byte| index.from_byte(byte)).collect();
        assert_eq!(
            bytes,
            [Some(0), Some(1), None, None, None, Some(3), Some(4), None]
        );
        let units: Vec<_> = (0..6).map(|unit| index.to_byte(unit)).collect();
        assert_eq!(units, [Some(0), Some(1), None, Some(5), Some(6), None]);
    }

    /// Strings of the pieces that make counting hard.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[a-z ]{1,5}",
            Just("\r\n".to_owned()),
            Just("\u{FEFF}".to_owned()),
            Just("e\u{301}".to_owned()),
            Just("שלום".to_owned()),
            Just("“é”".to_owned()),
            Just("👩‍👩‍👧".to_owned()),
            any::<char>().prop_map(String::from),
        ];
        proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_boundary_goes_there_and_back(text in texts()) {
            for unit in [Unit::Utf16, Unit::Utf8, Unit::CodePoint] {
                let index = UnitIndex::new(&text, unit);
                for byte in 0..=text.len() + 1 {
                    let counted = text.get(..byte).map(|before| count(before, unit));
                    prop_assert_eq!(index.from_byte(byte as u32), counted);
                    if let Some(offset) = counted {
                        prop_assert_eq!(index.to_byte(offset), Some(byte as u32));
                    }
                }
            }
        }

        #[test]
        fn every_unit_is_a_boundary_or_none(text in texts()) {
            let index = UnitIndex::new(&text, Unit::Utf16);
            for offset in 0..=count(&text, Unit::Utf16) + 1 {
                if let Some(byte) = index.to_byte(offset) {
                    prop_assert_eq!(index.from_byte(byte), Some(offset));
                }
            }
        }
    }

    fn count(text: &str, unit: Unit) -> u32 {
        let count = match unit {
            Unit::Utf16 => text.encode_utf16().count(),
            Unit::Utf8 => text.len(),
            Unit::CodePoint => text.chars().count(),
        };
        count as u32
    }
}
