//! What the lists say of a single word.

use bitflags::bitflags;

bitflags! {
    /// The lists in which a word stands, case ignored. A word may stand in many:
    /// "may" is an auxiliary, a month and a given name.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct WordSet: u64 {
        /// "the", "a", "this", "some", "his".
        const DETERMINER = 1 << 0;
        /// "of", "in", "during".
        const PREPOSITION = 1 << 1;
        /// "and", "but", "while", "because".
        const CONJUNCTION = 1 << 2;
        /// "he", "they", "who".
        const PRONOUN = 1 << 3;
        /// "is", "has", "would", "n't".
        const AUXILIARY = 1 << 4;
        /// Mostly a noun in English text.
        const NOUN = 1 << 5;
        /// Mostly or often a verb in English text.
        const VERB = 1 << 6;
        /// Mostly an adjective in English text.
        const ADJECTIVE = 1 << 7;
        /// Mostly an adverb in English text.
        const ADVERB = 1 << 8;
        /// Frequent in lower case, so that a capital at the start of a sentence
        /// says nothing.
        const COMMON = 1 << 9;
        /// A form of a verb that brings in speech: "said", "adding".
        const REPORTING = 1 << 10;
        /// A given name borne by women.
        const GIVEN_FEMALE = 1 << 11;
        /// A given name borne by men.
        const GIVEN_MALE = 1 << 12;
        /// A family name.
        const SURNAME = 1 << 13;
        /// "Mr.", "Dr.", "Sir": stands before a name only.
        const HONORIFIC = 1 << 14;
        /// A rank or office that may stand before a name: "President", "Gen.", "adviser".
        const ROLE = 1 << 15;
        /// Qualifies a role: "former", "deputy", "national", "press".
        const ROLE_MODIFIER = 1 << 16;
        /// A word for people in general: "man", "officials", "critics", "voters".
        const PERSON_NOUN = 1 << 17;
        /// Names of organisations hold it: "Inc.", "Ministry", "University", "Party".
        const ORGANIZATION_WORD = 1 << 18;
        /// Names of places hold it: "River", "Island", "County".
        const PLACE_WORD = 1 << 19;
        /// A country's name of one word.
        const COUNTRY = 1 << 20;
        /// A city's or region's name of one word.
        const CITY = 1 << 21;
        /// "Korean", "Americans", "Muslim", "Republican".
        const DEMONYM = 1 << 22;
        /// "January", "Jan.".
        const MONTH = 1 << 23;
        /// "Monday", "Mon.".
        const WEEKDAY = 1 << 24;
        /// "two", "dozen", "million".
        const NUMBER_WORD = 1 << 25;
        /// Ends with a stop that is not the end of a sentence: "Mr", "U.S", "Inc".
        const ABBREVIATION = 1 << 26;
        /// An outlet's name of one word: "Reuters".
        const OUTLET = 1 << 27;
        /// Tells that a woman is meant: "she", "wife", "spokeswoman", "Mrs.".
        const FEMALE = 1 << 28;
        /// Tells that a man is meant: "he", "husband", "chairman", "Mr.".
        const MALE = 1 << 29;
        /// A role or person noun that means several: "officials", "people".
        const PLURAL = 1 << 30;
        /// Inside names of persons, often in lower case: "van", "bin", "de".
        const NAME_PARTICLE = 1 << 31;
        /// Ends a person's name: "Jr.", "III".
        const NAME_SUFFIX = 1 << 32;
        /// A family name that stands before the given name: "Kim", "Xi", "Nguyen".
        const FAMILY_FIRST = 1 << 33;
        /// An organisation's name of one word: "Congress", "NATO", "Google".
        const ORGANIZATION = 1 << 34;
        /// Names of events hold it: "summit", "War", "Olympics".
        const EVENT_WORD = 1 << 35;
        /// A state of the United States or its abbreviation: "Ohio", "Calif.".
        const STATE = 1 << 36;
        /// "north", "southern", "upper": before or in names of places.
        const COMPASS = 1 << 37;
        /// What a quantity counts: "km", "percent", "votes".
        const UNIT = 1 << 38;
        /// "dollars", "euros".
        const MONEY_WORD = 1 << 39;
        /// The first word of a phrase of the lists: see `Lexicon::phrase`.
        const PHRASE_START = 1 << 40;
        /// An event's name of one word: "Brexit", "Christmas".
        const EVENT = 1 << 41;
        /// A capital that names nobody and nothing of the labels: "Hindi", "GDP".
        const OTHER = 1 << 42;
    }
}
