//! The one error type. Analysis cannot fail; reading bytes and options can.

use std::fmt;

/// Why an input could not be read.
///
/// Opaque on purpose: callers show the message and match on [`Error::code`].
/// The message is a lower-case clause that reads on after the name of the file,
/// as in "photo.txt is not text; …".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No bytes, or nothing but white space.
    Empty,
    /// Bytes that are no text in any encoding we read.
    NotText,
    /// Longer than [`crate::text::MAX_BYTES`].
    TooLong { bytes: u64 },
}

impl Error {
    /// A stable name for programs: `empty`, `not-text`, `too-long`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::Empty => "empty",
            Kind::NotText => "not-text",
            Kind::TooLong { .. } => "too-long",
        }
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Empty => f.write_str("is empty; save the article's text into it and try again"),
            Kind::NotText => f.write_str(
                "is not text; save the article as plain text (.txt, UTF-8) and try again",
            ),
            Kind::TooLong { bytes } => write!(
                f,
                "has {bytes} bytes, more than one article may have; split it and try again"
            ),
        }
    }
}

impl std::error::Error for Error {}
