//! The numbers of features: each kind of feature has a row of values, and a feature's
//! number is where its kind begins and its value.

use super::question::Class;
use crate::mention::SLOTS;

/// Classes of pronouns, and one for all of them.
const CLASSES: usize = 4;
/// Forms of pronouns.
pub(super) const FORMS: usize = 4;
/// Parts of speech, and none.
pub(super) const POS: usize = 18;

/// Kinds of features, each with how many values it has.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $size:expr,)*) => {
        /// What a feature tells. The order is part of the model's format.
        #[derive(Debug, Clone, Copy)]
        pub(super) enum Kind { $($(#[$doc])* $kind,)* }
        const SIZES: &[usize] = &[$($size,)*];
    };
}

kinds! {
    // For a candidate.
    /// Its kind: name, nominal, a pronoun of the same gender, another.
    Mention: 4,
    /// Sentences between.
    Sentences: 6,
    /// The logarithm of the tokens between.
    Tokens: 9,
    /// Entities nearer by.
    Rank: 7,
    /// The pronoun's form, the candidate's slot, and sentences between.
    Slots: FORMS * SLOTS * 3,
    /// Whether it is the first person or organisation of its sentence.
    First: 3 * 2,
    /// Whether the candidate is the first of its sentence, and the pronoun begins its own.
    Begin: 3 * 4,
    /// How the quotes round both lie to one another.
    Quotes: 6,
    /// Whether each of the two is a quote's source.
    Sources: 2 * 2 * 3,
    /// Paragraphs between.
    Paragraph: 3,
    /// Whether the entity's gender is unknown; else it is the pronoun's.
    Gender: 2,
    /// The entity's label.
    Label: 5,
    /// How often the entity is mentioned before.
    Salience: 6,
    /// Whether it is the entity's latest mention.
    Latest: 2,
    /// Whether a verb that reports follows it in the pronoun's sentence.
    Reports: FORMS,
    /// Whether "and" stands beside it.
    Coordinated: 2,
    /// Subjects of others between.
    Rivals: 5,
    /// Whether it stands in a title or caption.
    Title: 1,
    /// The entity's number.
    Number: 3,
    /// Whether it follows the pronoun.
    Later: FORMS,
    /// The slot of what "himself" may mean.
    Reflexive: 2 * SLOTS,
    /// Whether it is the same word.
    Same: 2,
    /// Whether the entity has a role.
    Role: 2,
    // For "none of them".
    /// The pronoun's form, and whether it begins its sentence.
    None: FORMS * 2,
    /// Whether the pronoun is quoted.
    NoneQuoted: 2,
    /// The part of speech behind it, adverbs passed.
    NoneBehind: POS,
    /// The two parts of speech behind "it", and whether a clause begins behind them:
    /// "It was clear that".
    NoneAfterThat: POS * POS * 2,
    /// The part of speech before it.
    NoneBefore: POS,
    /// How many entities are weighed.
    NoneCandidates: 5,
}

/// How many features there are.
pub(crate) const FEATURES: usize = CLASSES * start(SIZES.len());

/// Values of the kinds before this one.
const fn start(kind: usize) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < kind {
        sum += SIZES[at];
        at += 1;
    }
    sum
}

/// The two numbers of a feature: for this class of pronouns, and for all. `values` are
/// places in rows of the sizes beside them; what lies behind a row is its last place.
pub(super) fn numbers<const N: usize>(
    kind: Kind,
    class: Class,
    values: [(usize, usize); N],
) -> [usize; 2] {
    let inner = values
        .iter()
        .fold(0, |sum, (value, size)| sum * size + value.min(&(size - 1)));
    let value = start(kind as usize) + inner;
    [class as usize, CLASSES - 1].map(|class| class * start(SIZES.len()) + value)
}
