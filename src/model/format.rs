//! The container of every model file: named sections, read without copying.
//!
//! All numbers are `u32` with the low byte first; nothing is aligned.
//!
//! ```text
//! at   bytes
//!  0       8  "whosaid\0"
//!  8       4  version of this layout: 1
//! 12       4  length of the whole file
//! 16       4  checksum of everything from byte 20 on
//! 20       4  number of sections
//! 24   n×24  the sections: name in 16 bytes, noughts behind it; offset from the
//!             start of the file; length
//!  …          the sections' bytes
//! ```
//!
//! What a section holds is the matter of the module that asks for it by name. A
//! change to what a section holds gives it another name; only a change to the
//! layout above counts up the version.

use crate::error::{Error, Kind};

/// The first bytes of every model.
pub(super) const MAGIC: [u8; 8] = *b"whosaid\0";

/// The version of the layout that is read and written here.
pub(super) const VERSION: u32 = 1;

/// Where the checksum begins to count.
pub(super) const SUMMED_FROM: usize = 20;

/// Where the table of sections begins.
pub(super) const TABLE: usize = 24;

/// Bytes of a section's name.
pub(super) const NAME: usize = 16;

/// Bytes of a line of the table.
pub(super) const ROW: usize = NAME + 8;

/// A model file that has been checked. Cheap to copy; the bytes stay where they are.
#[derive(Debug, Clone, Copy)]
pub struct Model<'m> {
    bytes: &'m [u8],
    table: &'m [u8],
}

impl<'m> Model<'m> {
    /// Checks a model file: whose it is, its version, length and checksum, and
    /// that each section lies in it.
    ///
    /// # Errors
    /// `not-a-model`, `model-too-new`, `model-cut`, `model-damaged`, in this order
    /// of asking: what is cut is damaged as well, and the first fault tells more.
    pub fn open(bytes: &'m [u8]) -> Result<Self, Error> {
        if !bytes.starts_with(&MAGIC) {
            return Err(Kind::NotModel.into());
        }
        let version = number(bytes, 8).ok_or(Kind::ModelCut)?;
        if version != VERSION {
            return Err(Kind::ModelTooNew.into());
        }
        let length = number(bytes, 12).ok_or(Kind::ModelCut)? as usize;
        if bytes.len() < length.max(TABLE) {
            return Err(Kind::ModelCut.into());
        }
        let sum = number(bytes, 16);
        if bytes.len() != length || sum != Some(checksum(&bytes[SUMMED_FROM..])) {
            return Err(Kind::ModelDamaged.into());
        }
        Self::sections(bytes).ok_or_else(|| Kind::ModelDamaged.into())
    }

    /// The model, if its table and all its sections lie within the file.
    fn sections(bytes: &'m [u8]) -> Option<Self> {
        let rows = number(bytes, SUMMED_FROM)? as usize;
        let table = bytes.get(TABLE..TABLE.checked_add(rows.checked_mul(ROW)?)?)?;
        let model = Self { bytes, table };
        model
            .rows()
            .all(|row| model.slice(row).is_some())
            .then_some(model)
    }

    /// The bytes of a section.
    ///
    /// # Errors
    /// `model-incomplete` where the file has no section of this name.
    pub fn section(&self, name: &'static str) -> Result<&'m [u8], Error> {
        let mut rows = self.rows();
        rows.find(|row| is_name(&row[..NAME], name))
            .and_then(|row| self.slice(row))
            .ok_or_else(|| Kind::ModelIncomplete { section: name }.into())
    }

    fn rows(&self) -> impl Iterator<Item = &'m [u8]> + use<'m> {
        self.table.chunks_exact(ROW)
    }

    fn slice(&self, row: &[u8]) -> Option<&'m [u8]> {
        let start = number(row, NAME)? as usize;
        let length = number(row, NAME + 4)? as usize;
        self.bytes.get(start..start.checked_add(length)?)
    }
}

/// Whether the bytes of a row are `name` with noughts behind it.
fn is_name(row: &[u8], name: &str) -> bool {
    row.strip_prefix(name.as_bytes())
        .is_some_and(|rest| rest.iter().all(|byte| *byte == 0))
}

/// The number at byte `at`, if it is there.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

/// FNV-1a (Fowler, Noll and Vo) over words of eight bytes instead of single bytes,
/// to be quick, folded to 32 bits. A change within one word is always seen before
/// the fold.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u64, word: u64| (sum ^ word).wrapping_mul(0x0100_0000_01b3);
    let (words, rest) = bytes.as_chunks();
    let sum = words.iter().fold(0xcbf2_9ce4_8422_2325, |sum, word| {
        step(sum, u64::from_le_bytes(*word))
    });
    let sum = rest
        .iter()
        .fold(sum, |sum, byte| step(sum, u64::from(*byte)));
    (sum ^ (sum >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::super::Builder;
    use super::*;

    fn example() -> Vec<u8> {
        let mut builder = Builder::new();
        builder.add("bells", b"ding dong".to_vec());
        builder.add("ropes", Vec::new());
        builder.finish()
    }

    fn fault(bytes: &[u8]) -> (&'static str, String) {
        let error = Model::open(bytes).expect_err("a fault");
        (error.code(), error.to_string())
    }

    #[test]
    fn a_section_is_read_where_it_lies() {
        let bytes = example();
        let model = Model::open(&bytes).expect("a model");
        let bells = model.section("bells").expect("a section");
        assert_eq!(bells, b"ding dong");
        assert!(bytes.as_ptr_range().contains(&bells.as_ptr()));
        assert_eq!(model.section("ropes"), Ok(&b""[..]));
    }

    #[test]
    fn a_section_that_is_not_there_is_named() {
        let bytes = example();
        let model = Model::open(&bytes).expect("a model");
        let error = model.section("bell").expect_err("no such section");
        assert_eq!(error.code(), "model-incomplete");
        assert!(error.to_string().contains("“bell”"), "{error}");
    }

    #[test]
    fn another_file_is_no_model() {
        for bytes in [&b""[..], b"whosaid", b"\0asm\x01\0\0\0 and so on and on"] {
            let (code, message) = fault(bytes);
            assert_eq!(code, "not-a-model");
            assert!(message.starts_with("is no model of whosaid"));
        }
    }

    #[test]
    fn a_cut_file_ends_too_early_wherever_it_is_cut() {
        let bytes = example();
        for length in MAGIC.len()..bytes.len() {
            let (code, message) = fault(&bytes[..length]);
            assert_eq!(code, "model-cut", "{length}");
            assert!(message.starts_with("ends too early"));
        }
    }

    #[test]
    fn a_changed_byte_is_noticed_wherever_it_stands() {
        let bytes = example();
        for at in 16..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assert_eq!(fault(&damaged).0, "model-damaged", "{at}");
        }
        let longer = [&bytes[..], b"!"].concat();
        assert_eq!(fault(&longer).0, "model-damaged");
    }

    #[test]
    fn a_section_outside_the_file_is_damage_even_under_a_right_checksum() {
        for (at, value) in [(SUMMED_FROM, u32::MAX), (TABLE + NAME, 9_999)] {
            let mut bytes = example();
            bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
            let sum = checksum(&bytes[SUMMED_FROM..]);
            bytes[16..20].copy_from_slice(&sum.to_le_bytes());
            assert_eq!(fault(&bytes).0, "model-damaged");
        }
    }

    #[test]
    fn a_newer_layout_asks_for_an_update() {
        let mut bytes = example();
        bytes[8] = 2;
        let (code, message) = fault(&bytes);
        assert_eq!(code, "model-too-new");
        assert_eq!(message, "was made by a newer whosaid; update and try again");
    }
}
