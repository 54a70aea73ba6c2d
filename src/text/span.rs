//! Half-open ranges whose type says what they count.

use std::{cmp::Ordering, fmt, hash::Hash, marker::PhantomData, ops::Index, ops::Range};

use super::Id;

/// A half-open range `start..end` over things of type `T`: bytes of a text
/// ([`ByteSpan`]), UTF-16 code units, tokens, sentences.
///
/// `T` only names what is counted, so that a range of tokens cannot be passed
/// where a range of bytes is meant. Offsets are `u32`: a text is at most
/// [`super::MAX_BYTES`] long.
pub struct Span<T> {
    /// First position inside.
    pub start: u32,
    /// First position after.
    pub end: u32,
    counted: PhantomData<fn() -> T>,
}

/// Marker: bytes of the UTF-8 text.
#[derive(Debug)]
pub enum Byte {}
/// Marker: UTF-16 code units, as JavaScript counts.
#[derive(Debug)]
pub enum Utf16 {}
/// Marker: Unicode code points, as Python counts.
#[derive(Debug)]
pub enum CodePoint {}

/// A range of bytes that slices a text: `&text[span]`.
pub type ByteSpan = Span<Byte>;

impl<T> Span<T> {
    /// The range `start..end`. `start` must not exceed `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end);
        Self {
            start,
            end,
            counted: PhantomData,
        }
    }

    /// Number of positions inside.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether nothing is inside.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside (equal counts).
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether a position is inside.
    pub const fn contains(self, position: u32) -> bool {
        self.start <= position && position < self.end
    }

    /// Whether both share at least one position.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that covers both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same as a range of `usize`, to slice with.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The ids of what is inside, in order.
    pub fn ids(self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator {
        (self.start..self.end).map(Id::new)
    }
}

impl Index<ByteSpan> for str {
    type Output = str;
    fn index(&self, span: ByteSpan) -> &str {
        &self[span.range()]
    }
}

impl<T> Index<Span<T>> for Vec<T> {
    type Output = [T];
    fn index(&self, span: Span<T>) -> &[T] {
        &self[span.range()]
    }
}

// Derives would ask the same of `T`, which is only a name.
impl<T> Clone for Span<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Span<T> {}
impl<T> PartialEq for Span<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<T> Eq for Span<T> {}
impl<T> PartialOrd for Span<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Span<T> {
    /// By start, then by end.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<T> Hash for Span<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}
impl<T> Default for Span<T> {
    fn default() -> Self {
        Self::new(0, 0)
    }
}
impl<T> fmt::Debug for Span<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
