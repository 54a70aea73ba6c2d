//! whosaid reads news articles: who is named, what is quoted, who said it, and
//! which other outlet printed the same words.
//!
//! The crate is a line of pure stages, in the order of the modules below:
//!
//! ```text
//! bytes ▸ text      decoded, never rewritten afterwards
//!       ▸ segment   paragraphs, furniture, sentences, tokens
//!       ▸ syntax    parts of speech; trees of sentences that report
//!       ▸ mention   names, nominals, pronouns, roles
//!       ▸ date      what day, week, month or year a date means
//!       ▸ quote     contents and cues: direct, mixed, indirect, scare
//!       ▸ speaker   the source mention of each quote, with evidence
//!       ▸ coref     mentions ▸ entities of one article
//!       = Document
//! many  ▸ story     the same people, the same statements, the differences
//!       ▸ view      what leaves the core
//!       ▸ wasm      the browser's door (wasm32 only)
//! ```
//!
//! [`pipeline`] is the only place where that order stands.

pub mod error;

pub mod text;

pub mod lexicon;

pub mod segment;

pub mod model;

pub mod syntax;

pub mod mention;

pub mod date;

pub mod quote;

pub mod speaker;

pub mod coref;

pub mod document;

pub mod pipeline;

pub mod story;

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(feature = "lab")]
pub mod lab;

pub use document::Document;
pub use error::Error;
pub use pipeline::{annotate, compare};

/// The README's example runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
