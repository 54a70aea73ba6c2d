//! The layer that `coref` makes.

use crate::mention::{Gender, Label, Mention, Number};
use crate::text::Id;

/// The entities of one article.
#[derive(Debug, Clone, Default)]
pub struct Entities {
    /// In the order of their first mention.
    pub list: Vec<Entity>,
    /// For each mention, in the mentions' order: what it refers to, where known.
    pub of_mention: Vec<Option<Id<Entity>>>,
}

/// Somebody or something that an article speaks of.
#[derive(Debug, Clone)]
pub struct Entity {
    /// What it is.
    pub label: Label,
    /// Its fullest name, as printed; for an unnamed one its fullest nominal.
    pub name: String,
    /// The role that the article gives it: "press secretary".
    pub role: Option<String>,
    /// To what it belongs, where the article says so: the organisation, place or
    /// people that a person's role is given to, the country of a people.
    pub affiliation: Option<Id<Entity>>,
    /// Gender, where a mention tells it.
    pub gender: Gender,
    /// One or several.
    pub number: Number,
    /// Its mentions, in text order.
    pub mentions: Vec<Id<Mention>>,
}

impl Entities {
    /// What a mention refers to, where known.
    pub fn of(&self, mention: Id<Mention>) -> Option<Id<Entity>> {
        self.of_mention[mention.index()]
    }
}
