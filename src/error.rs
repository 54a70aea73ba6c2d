//! The one error type. Analysis cannot fail; reading bytes and options can.

use std::{fmt, io};

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
    /// No such file.
    Missing,
    /// A file or directory that we may not open.
    NotAllowed,
    /// A directory in which no file is an article.
    NoArticles,
    /// Reading broke off.
    Unreadable { why: String },
    /// Not a model file at all.
    NotModel,
    /// A model file that ends before its end.
    ModelCut,
    /// A model file whose checksum is wrong.
    ModelDamaged,
    /// A model file in a layout that is not known here.
    ModelTooNew,
    /// A model file without a section that is asked for.
    ModelIncomplete { section: &'static str },
}

impl Error {
    /// A stable name for programs: `empty`, `not-text`, `too-long`, `missing`,
    /// `not-allowed`, `no-articles`, `unreadable`; of models `not-a-model`,
    /// `model-cut`, `model-damaged`, `model-too-new`, `model-incomplete`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::Empty => "empty",
            Kind::NotText => "not-text",
            Kind::TooLong { .. } => "too-long",
            Kind::Missing => "missing",
            Kind::NotAllowed => "not-allowed",
            Kind::NoArticles => "no-articles",
            Kind::Unreadable { .. } => "unreadable",
            Kind::NotModel => "not-a-model",
            Kind::ModelCut => "model-cut",
            Kind::ModelDamaged => "model-damaged",
            Kind::ModelTooNew => "model-too-new",
            Kind::ModelIncomplete { .. } => "model-incomplete",
        }
    }

    /// A directory without a single file that could be an article.
    pub fn no_articles() -> Self {
        Kind::NoArticles.into()
    }

    /// A model file whose parts do not fit together.
    pub(crate) fn damaged_model() -> Self {
        Kind::ModelDamaged.into()
    }

    /// Reading broke off; `why` is the system's own clause.
    pub fn unreadable(why: impl fmt::Display) -> Self {
        let why = why.to_string();
        Kind::Unreadable { why }.into()
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { kind }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Kind::Missing.into(),
            io::ErrorKind::PermissionDenied => Kind::NotAllowed.into(),
            _ => Self::unreadable(error),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Empty => f.write_str("is empty; save the article's text into it and try again"),
            Kind::NotText => f.write_str(
                "is not text; save the article as plain text (.txt, UTF-8) and try again",
            ),
            Kind::TooLong { bytes } => write!(
                f,
                "has {bytes} bytes, more than one article may have; split it and try again"
            ),
            Kind::Missing => f.write_str("is not there; check its name and whether it was moved"),
            Kind::NotAllowed => {
                f.write_str("may not be read by you; change its permissions and try again")
            }
            Kind::NoArticles => f.write_str(
                "holds no article; put files that end in .txt, .text or .md into it, or name a file",
            ),
            Kind::Unreadable { why } => write!(
                f,
                "could not be read ({why}); check that it is still there and try again"
            ),
            Kind::NotModel => f.write_str("is no model of whosaid; name another file"),
            Kind::ModelCut => f.write_str("ends too early; fetch it again"),
            Kind::ModelDamaged => f.write_str("is damaged; fetch it again"),
            Kind::ModelTooNew => {
                f.write_str("was made by a newer whosaid; update and try again")
            }
            Kind::ModelIncomplete { section } => write!(
                f,
                "has no section “{section}”; it was made by another whosaid or for another task"
            ),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_to_do_after_the_name_of_the_file() {
        let missing = Error::from(io::Error::from(io::ErrorKind::NotFound));
        assert_eq!(missing.code(), "missing");
        assert_eq!(
            format!("a.txt {missing}"),
            "a.txt is not there; check its name and whether it was moved"
        );
    }

    #[test]
    fn keeps_the_reason_of_the_system() {
        let broken = Error::from(io::Error::other("disk on fire"));
        assert_eq!(broken.code(), "unreadable");
        assert!(broken.to_string().contains("(disk on fire)"));
    }
}
