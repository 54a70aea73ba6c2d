//! What can speak for or against a label of a name.

use bitflags::bitflags;

bitflags! {
    /// The signs of one name, gathered over all its places in the article.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(crate) struct Signs: u64 {
        // The whole name stands in a list.
        const COUNTRY = 1 << 0;
        const CITY = 1 << 1;
        const STATE = 1 << 2;
        const DEMONYM = 1 << 3;
        const ORGANIZATION = 1 << 4;
        const OUTLET = 1 << 5;
        const EVENT = 1 << 6;
        // Its form.
        const ONE_WORD = 1 << 7;
        const TWO_WORDS = 1 << 8;
        const MANY_WORDS = 1 << 9;
        const ACRONYM = 1 << 10;
        const MIXED_CASE = 1 << 11;
        const HYPHEN = 1 << 12;
        const DIGIT = 1 << 13;
        const HAS_OF = 1 << 14;
        const HAS_AND = 1 << 15;
        const INITIAL = 1 << 16;
        const PARTICLE = 1 << 17;
        const SUFFIX = 1 << 18;
        const ENDS_IN_S = 1 << 19;
        // Its words.
        const FIRST_GIVEN = 1 << 20;
        const FIRST_GIVEN_COMMON = 1 << 21;
        const LAST_SURNAME = 1 << 22;
        const ONE_GIVEN = 1 << 23;
        const ONE_SURNAME = 1 << 24;
        const FAMILY_FIRST = 1 << 25;
        const HEAD_ORGANIZATION = 1 << 26;
        const HEAD_PLACE = 1 << 27;
        const HEAD_EVENT = 1 << 28;
        const INNER_ORGANIZATION = 1 << 29;
        const INNER_COMMON = 1 << 30;
        const ALL_COMMON = 1 << 31;
        const ALL_UNKNOWN = 1 << 32;
        const FIRST_DEMONYM = 1 << 33;
        const FIRST_PLACE = 1 << 34;
        const ONE_COMMON = 1 << 35;
        const ONE_UNKNOWN = 1 << 36;
        const PLACE_PREFIX = 1 << 37;
        const COMPASS = 1 << 38;
        const ONE_ORGANIZATION_WORD = 1 << 39;
        const ONE_PLACE_WORD = 1 << 40;
        const ONE_EVENT_WORD = 1 << 41;
        const ONE_ROLE = 1 << 42;
        // What stands next to it.
        const TITLED = 1 << 43;
        const APPOSED = 1 << 44;
        const AFTER_THE = 1 << 45;
        const AFTER_A = 1 << 46;
        const AFTER_IN = 1 << 47;
        const AFTER_TO = 1 << 48;
        const AFTER_AT = 1 << 49;
        const AFTER_OF = 1 << 50;
        const AFTER_BY = 1 << 51;
        const AFTER_REPORTING = 1 << 52;
        const BEFORE_REGION = 1 << 53;
        const BEFORE_REPORTING = 1 << 54;
        const BEFORE_WHO = 1 << 55;
        const BEFORE_AGE = 1 << 56;
        const BEFORE_POSSESSIVE = 1 << 57;
        const BEFORE_VERB = 1 << 58;
        const BEFORE_NOUN = 1 << 59;
        const DATELINE = 1 << 60;
        const SENTENCE_START = 1 << 61;
        // What the article says elsewhere.
        /// It is a part of a person's full name.
        const OF_PERSON = 1 << 62;
        /// It stands inside sentences too, with its capital.
        const INSIDE = 1 << 63;
    }
}
