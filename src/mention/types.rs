//! The layer that `mention` makes.

use crate::segment::Token;
use crate::text::{ByteSpan, Id, Span};

/// A stretch of text that names or stands for somebody or something.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Its text. A name is without article, title and possessive; a nominal has
    /// its determiner and modifiers ("the North Korean leader").
    pub span: ByteSpan,
    /// The same as tokens.
    pub tokens: Span<Token>,
    /// The word that carries it: the last of a person's name, the noun of a nominal.
    pub head: Id<Token>,
    /// Name, nominal or pronoun.
    pub kind: MentionKind,
    /// What it names.
    pub label: Label,
    /// Gender, where title, given name or pronoun tells it.
    pub gender: Gender,
    /// One or several.
    pub number: Number,
    /// For names: the honorific, rank or role that the text puts before or after
    /// ("national security adviser" John Bolton; Lee Do-hoon, "South Korea's
    /// nuclear negotiator"), without comma, article and affiliation's name.
    pub role: Option<ByteSpan>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// "Sarah Sanders", "the White House", "Pyongyang".
    Name,
    /// "the president", "a senior official", "critics".
    Nominal,
    /// "she", "they", "who".
    Pronoun,
}

/// What a mention or an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// A human being, or a nominal or pronoun for one or several.
    Person,
    /// Companies, offices, parties, teams, outlets.
    Organization,
    /// Countries, cities, regions, natural features, facilities.
    Place,
    /// Nationalities, religions, adherents of parties.
    Group,
    /// "World War II", "the Singapore summit".
    Event,
    /// Things that are sold or built under a name.
    Product,
    /// A day, a month, a year, a time.
    Date,
    /// An amount of money.
    Money,
    /// A number with a unit.
    Quantity,
}

/// Grammatical gender, as pronouns show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Gender {
    /// "she".
    Female,
    /// "he".
    Male,
    /// "it".
    Neuter,
    /// Not told.
    #[default]
    Unknown,
}

/// One or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Number {
    /// "he", "the official".
    Singular,
    /// "they", "officials".
    Plural,
    /// Not told.
    #[default]
    Unknown,
}
