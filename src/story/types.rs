//! The layer that `story` makes.

use crate::coref::Entity;
use crate::document::Document;
use crate::mention::Label;
use crate::quote::Quote;
use crate::text::{ByteSpan, Id};

/// What several articles have in common.
#[derive(Debug, Clone, Default)]
pub struct Story {
    /// Entities joined across articles, those who are quoted most first.
    pub people: Vec<Person>,
    /// Utterances, those that most articles print first.
    pub statements: Vec<Statement>,
    /// Passages that several articles print, in the order of their first place.
    pub copies: Vec<SharedCopy>,
    /// The articles by what they are about, each group in the order given, the
    /// groups in the order of their first articles. One group where all are one story.
    pub groups: Vec<Vec<Id<Document>>>,
    /// Articles that are one text, or nearly.
    pub versions: Vec<Versions>,
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
    /// How many independent texts print it: articles that share copy round it count once.
    pub texts: usize,
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
    /// Which part of it: from its first word of the statement to its last.
    pub span: ByteSpan,
    /// How it stands to the wording.
    pub relation: Relation,
    /// From the wording to this printing, word by word.
    pub diff: Vec<Edit>,
    /// To whom this article gives it.
    pub speaker: Option<Id<Person>>,
    /// What a reader should know of the difference.
    pub flags: Vec<Flag>,
    /// Where in the article it stands.
    pub frame: Frame,
}

/// Where in its article a printing stands. Furniture is no part of the article.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// In the headline, at the start, in the body, at the end.
    pub part: Part,
    /// How much of the article's words stand before it, 0 to 1.
    pub at: f32,
    /// Its part of the article's words, 0 to 1.
    pub share: f32,
}

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The title.
    Headline,
    /// The first two paragraphs.
    Lead,
    /// What lies between.
    Body,
    /// The last fifth of the words.
    Tail,
}

/// A difference that may matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What differs.
    pub kind: FlagKind,
    /// The words in which it shows.
    pub words: String,
}

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
    /// Cut so that the sense may change: a negation, a condition or a "but" is lost.
    Sense,
    /// Words put in, where marks vouch for them.
    PutIn,
    /// Given to somebody else.
    Speaker,
    /// Said on another day.
    Date,
}

/// A passage that several articles print word for word or nearly, counted in the words
/// that stand outside quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedCopy {
    /// How many words outside marks its longest place has.
    pub words: usize,
    /// Where it is printed, by article and place.
    pub places: Vec<(Id<Document>, ByteSpan)>,
}

/// Articles that are one text, or nearly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// In the order given.
    pub documents: Vec<Id<Document>>,
    /// Whether all their words are the same.
    pub same: bool,
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
