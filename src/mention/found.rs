//! A name that has been found, before its label is settled.

use super::reader::Range;
use super::signs::Signs;
use super::types::Gender;
use crate::text::ByteSpan;

/// A name in one place.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its tokens.
    pub(super) tokens: Range,
    /// Its bytes, where it is but a part of one token ("Trump" in "Trump-Kim").
    pub(super) part: Option<ByteSpan>,
    /// What speaks for each label.
    pub(super) signs: Signs,
    /// The title before it or the role after it.
    pub(super) role: Option<Range>,
    /// Gender, as its title or given name tells.
    pub(super) gender: Gender,
}
