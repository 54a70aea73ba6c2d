//! A story: several articles on one event, with people and statements joined.

mod types;

pub use types::{Edit, Person, Relation, Statement, Story, Variant};

use crate::document::Document;

/// Joins what several articles say. The order of the articles decides only the
/// order of the answers.
pub fn join(_documents: &[Document]) -> Story {
    Story::default()
}
