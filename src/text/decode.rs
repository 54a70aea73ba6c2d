//! Bytes to text: UTF-8, UTF-16 with a byte order mark, otherwise windows-1252.

use std::str::Utf8Error;

use super::is_blank;
use crate::error::{Error, Kind};

/// The longest text that is read, in bytes of UTF-8 (64 MiB).
pub const MAX_BYTES: usize = 64 << 20;

/// Of so many characters at most one is a control character in a text.
const CHARACTERS_PER_CONTROL: usize = 50;

/// First bytes of files that are no text: pictures, archives, documents, programs.
const MAGIC: [&[u8]; 20] = [
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1F\x8B",
    b"\xD0\xCF\x11\xE0",
    b"RIFF",
    b"\x7FELF",
    b"\0asm",
    b"BZh91AY",
    b"7z\xBC\xAF",
    b"\xFD7zXZ",
    b"Rar!\x1A",
    b"OggS\0",
    b"fLaC\0",
    b"II*\0",
    b"MM\0*",
    b"SQLite format 3\0",
];

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

/// The text of a file. A byte order mark is not part of it; nothing else is
/// left out, line ends stay as they are. Half a surrogate pair, or a character cut
/// off at the end of UTF-8, becomes U+FFFD.
///
/// # Errors
/// Where the bytes are empty, no text, or longer than [`MAX_BYTES`].
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Error> {
    check_length(bytes.len())?;
    if MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Kind::NotText.into());
    }
    let (text, encoding) = read(bytes);
    check_length(text.len())?;
    if text.chars().all(is_blank) {
        return Err(Kind::Empty.into());
    }
    if !is_text(&text, encoding) {
        return Err(Kind::NotText.into());
    }
    Ok((text, encoding))
}

fn check_length(bytes: usize) -> Result<(), Error> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let bytes = bytes as u64;
    Err(Kind::TooLong { bytes }.into())
}

fn read(bytes: &[u8]) -> (String, Encoding) {
    if let Some(units) = bytes.strip_prefix(b"\xFF\xFE") {
        return (utf16(units, u16::from_le_bytes), Encoding::Utf16Le);
    }
    if let Some(units) = bytes.strip_prefix(b"\xFE\xFF") {
        return (utf16(units, u16::from_be_bytes), Encoding::Utf16Be);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(error) if is_cut_off(bytes, error) => {
            (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8)
        }
        Err(_) => (
            bytes.iter().map(|byte| windows_1252(*byte)).collect(),
            Encoding::Windows1252,
        ),
    }
}

/// Whether the bytes are UTF-8 but for a last character that is not whole, as
/// where a download broke off. Characters outside ASCII must stand before it.
fn is_cut_off(bytes: &[u8], error: Utf8Error) -> bool {
    error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .chain(odd.iter().map(|_| char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The character of a byte, after the table of the WHATWG's Encoding Standard:
/// the five bytes without a character keep their control code.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..0xA0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Whether control characters are as rare as in text. A NUL is let pass in
/// Unicode only: any byte string can be read as windows-1252.
fn is_text(text: &str, encoding: Encoding) -> bool {
    let controls = text.chars().filter(|c| is_odd_control(*c)).count();
    let nul = encoding == Encoding::Windows1252 && text.contains('\0');
    !nul && controls <= text.chars().count() / CHARACTERS_PER_CONTROL
}

/// Whether `c` is a control character that sets no line.
fn is_odd_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        assert_eq!(decode(bytes), Ok((text.to_owned(), encoding)));
    }

    #[track_caller]
    fn check_error(bytes: &[u8], code: &str) {
        assert_eq!(decode(bytes).map_err(|error| error.code()), Err(code));
    }

    #[test]
    fn utf8_with_and_without_mark() {
        check("“né”\r\n".as_bytes(), "“né”\r\n", Encoding::Utf8);
        check(b"\xEF\xBB\xBFone", "one", Encoding::Utf8);
    }

    #[test]
    fn utf16_of_both_orders() {
        check(b"\xFF\xFEo\0k\0", "ok", Encoding::Utf16Le);
        check(b"\xFE\xFF\0o\xD8\x3D\xDE\x00", "o😀", Encoding::Utf16Be);
    }

    #[test]
    fn half_a_pair_is_replaced() {
        check(b"\xFF\xFEo\0\x3D\xD8", "o\u{FFFD}", Encoding::Utf16Le);
        check(b"\xFF\xFEo\0k", "o\u{FFFD}", Encoding::Utf16Le);
    }

    #[test]
    fn anything_else_is_windows_1252() {
        check(b"\x93caf\xE9\x94 \x80", "“café” €", Encoding::Windows1252);
    }

    #[test]
    fn a_character_cut_off_at_the_end_is_replaced() {
        check(b"\xC3\xA9t\xC3", "ét\u{FFFD}", Encoding::Utf8);
        check(b"t\xC3", "tÃ", Encoding::Windows1252);
    }

    #[test]
    fn blanks_are_empty() {
        check_error(b"", "empty");
        check_error(b" \r\n\t", "empty");
        check_error(b"\xEF\xBB\xBF", "empty");
        check_error("\u{A0}\u{200B}".as_bytes(), "empty");
    }

    #[test]
    fn binary_files_are_no_text() {
        check_error(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "not-text");
        check_error(b"\xFF\xD8\xFF\xE0\0\x10JFIF", "not-text");
        check_error(b"%PDF-1.7\n1 0 obj\n", "not-text");
        check_error(b"PK\x03\x04\x14\0\x06\0", "not-text");
        check_error(b"some \xE9 text and a \0", "not-text");
        let noise: Vec<u8> = (1..=255).cycle().take(5000).collect();
        check_error(&noise, "not-text");
    }

    #[test]
    fn one_control_character_does_no_harm() {
        let text =
            "A line of ordinary text that is long enough.\u{1F}\u{0}".to_owned() + &"x".repeat(80);
        check(text.as_bytes(), &text, Encoding::Utf8);
    }

    #[test]
    fn too_long_is_told() {
        check_error(&vec![b'a'; MAX_BYTES + 1], "too-long");
    }
}
