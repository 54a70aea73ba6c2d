//! Indexes whose type says into which layer they point.

use std::{cmp::Ordering, fmt, hash::Hash, marker::PhantomData, ops::Index};

/// The index of a `T` in its layer, zero-based. `layer[id]` gives the thing.
pub struct Id<T> {
    index: u32,
    layer: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of the thing at `index`.
    pub const fn new(index: u32) -> Self {
        Self {
            index,
            layer: PhantomData,
        }
    }

    /// The id of the thing at `index` of a vector.
    pub fn at(index: usize) -> Self {
        Self::new(u32::try_from(index).expect("layers hold fewer than 2^32 things"))
    }

    /// The index as `u32`.
    pub const fn get(self) -> u32 {
        self.index
    }

    /// The index as `usize`.
    pub const fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Index<Id<T>> for Vec<T> {
    type Output = T;
    fn index(&self, id: Id<T>) -> &T {
        &self[id.index()]
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}
