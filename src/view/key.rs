//! Names of things in a report: "d1", "m12", "q3".

use std::fmt;

use serde::{Serialize, Serializer};

use crate::coref::Entity;
use crate::document::Document;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::story::{Person, SharedCopy, Statement};
use crate::text::Id;

/// The name of one thing in a report: a letter for its layer, then its number
/// from 1. Mentions, entities and quotes are numbered within their document,
/// people and statements within the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    layer: char,
    number: u32,
}

/// A layer whose things have names.
pub(super) trait Keyed {
    /// The letter in front.
    const LAYER: char;
}

impl Keyed for Document {
    const LAYER: char = 'd';
}
impl Keyed for Mention {
    const LAYER: char = 'm';
}
impl Keyed for Entity {
    const LAYER: char = 'e';
}
impl Keyed for Quote {
    const LAYER: char = 'q';
}
impl Keyed for Person {
    const LAYER: char = 'p';
}
impl Keyed for Statement {
    const LAYER: char = 's';
}
impl Keyed for SharedCopy {
    const LAYER: char = 'c';
}

impl<T: Keyed> From<Id<T>> for Key {
    fn from(id: Id<T>) -> Self {
        Self {
            layer: T::LAYER,
            number: id.get() + 1,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.layer, self.number)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
