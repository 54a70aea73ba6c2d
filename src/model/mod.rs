//! What was learned, and how it is read: inference only; training is in `lab`.
//!
//! ```text
//! format     the container of every model file
//! hash       the hash behind the tables
//! buckets    a set of hashes in little room
//! form       how a word is written
//! exp        the exponential function, with the same bits everywhere
//! linear     weights of hashed features, and likelihoods
//! clusters   which words stand in the same places
//! dense      one layer of a network in whole numbers
//! build, place   write model files, for the laboratory only
//! ```
//!
//! A model is a file of named sections in `models/`, built into the crate and
//! read where it lies: nothing is parsed into tables and nothing is copied.

mod buckets;
#[cfg(any(test, feature = "lab"))]
mod build;
mod clusters;
mod dense;
mod exp;
mod form;
mod format;
mod hash;
mod linear;
#[cfg(any(test, feature = "lab"))]
mod place;

pub use buckets::Buckets;
#[cfg(any(test, feature = "lab"))]
pub use build::Builder;
pub use clusters::{ClusterId, ClusterPath, Clusters};
pub(crate) use dense::{Dense, numbers};
pub(crate) use exp::exp;
pub use form::Form;
pub use format::Model;
pub use hash::{hash, mix};
pub(crate) use linear::{Linear, feature, likelihoods};
#[cfg(any(test, feature = "lab"))]
pub use place::{BucketWriter, ClusterWriter};
