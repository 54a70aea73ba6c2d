//! What was learned, and how it is read: inference only; training is in `lab`.
//!
//! A model is a file of named sections in `models/`, built into the crate and
//! read where it lies: nothing is parsed into tables and nothing is copied.

#[cfg(any(test, feature = "lab"))]
mod build;
mod format;

#[cfg(any(test, feature = "lab"))]
pub use build::Builder;
pub use format::Model;
