//! The layer that `story` makes.

use crate::coref::Entity;
use crate::document::Document;
use crate::mention::Label;
use crate::quote::Quote;
use crate::text::Id;

/// What several articles have in common.
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// Entities joined across articles, those who are quoted most first.
    pub people: Vec<Person>,
    /// Utterances, those that most articles print first.
    pub statements: Vec<Statement>,
}

/// One entity over all articles: a person, an organisation, a place.
#[derive(Debug, Clone)]
pub struct Person {
    /// What it is.
    pub label: Label,
    /// The fullest name printed anywhere.
    pub name: String,
    /// Other names printed for it, without pronouns.
    pub aliases: Vec<String>,
    /// The role most often given.
    pub role: Option<String>,
    /// To what most articles say it belongs: of a person by its role, of a people
    /// its country.
    pub affiliation: Option<Id<Person>>,
    /// Which entity of which article it is.
    pub members: Vec<(Id<Document>, Id<Entity>)>,
}

/// One utterance, however often and however differently it was printed.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Who said it.
    pub speaker: Option<Id<Person>>,
    /// The longest printed form, without quotation marks.
    pub wording: String,
    /// Where it is printed.
    pub variants: Vec<Variant>,
}

/// One printing of a statement.
#[derive(Debug, Clone)]
pub struct Variant {
    /// In which article.
    pub document: Id<Document>,
    /// As which quote.
    pub quote: Id<Quote>,
    /// How it stands to the wording.
    pub relation: Relation,
    /// From the wording to this printing, word by word.
    pub diff: Vec<Edit>,
}

/// How a printing stands to the longest form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The same words.
    Same,
    /// Words left out, none changed.
    Shortened,
    /// Words changed or put in.
    Altered,
    /// The same said in other words.
    Paraphrased,
}

/// A run of words in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// In both.
    Same(String),
    /// In the wording only.
    LeftOut(String),
    /// In this printing only.
    PutIn(String),
}
