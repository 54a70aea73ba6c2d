//! How a word is written: its spelling on the stack, and the form that tells much
//! of its cluster.

/// The longest word that is looked up, in bytes.
const LONGEST: usize = 40;

/// What a word's capitals and last letters show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// "co-operate": in lower case with a hyphen.
    Hyphen,
    /// "ringing".
    Ing,
    /// "ringed".
    Ed,
    /// "rarely".
    Ly,
    /// "bells".
    S,
    /// "festive", "musical": endings of adjectives.
    Adjective,
    /// "nation", "oddness": endings of nouns.
    Noun,
    /// "ringer", "bellman".
    Agent,
    /// Any other word in lower case.
    Lower,
    /// "Bell-Smith": a capital and a hyphen.
    CapitalHyphen,
    /// "Bells".
    CapitalS,
    /// Any other word with a capital.
    Capital,
    /// "NATO", "U.S.": all letters are capitals, and more than one.
    Upper,
}

impl Form {
    /// All forms, in the order of their numbers.
    pub const ALL: [Self; 13] = [
        Self::Hyphen,
        Self::Ing,
        Self::Ed,
        Self::Ly,
        Self::S,
        Self::Adjective,
        Self::Noun,
        Self::Agent,
        Self::Lower,
        Self::CapitalHyphen,
        Self::CapitalS,
        Self::Capital,
        Self::Upper,
    ];
}

/// Endings of words in lower case, the first that fits counts.
const ENDINGS: [(Form, &[&[u8]]); 7] = [
    (Form::Ing, &[b"ing"]),
    (Form::Ed, &[b"ed"]),
    (Form::Ly, &[b"ly"]),
    (
        Form::Noun,
        &[
            b"ness", b"ion", b"ity", b"ment", b"ism", b"ance", b"ence", b"ship", b"ology",
        ],
    ),
    (
        Form::Adjective,
        &[
            b"al", b"ic", b"ive", b"ous", b"able", b"ible", b"ful", b"less", b"ish", b"ary",
        ],
    ),
    (Form::S, &[b"s"]),
    (Form::Agent, &[b"er", b"or", b"ist", b"man"]),
];

/// A word that is looked up, with straight apostrophes.
#[derive(Debug, Clone)]
pub(super) struct Spelling {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Spelling {
    /// `word` as it is written; `None` where it is empty or too long to be listed.
    pub(super) fn new(word: &str) -> Option<Self> {
        let mut spelling = Self {
            bytes: [0; LONGEST],
            length: word.len(),
        };
        if word.is_ascii() {
            spelling
                .bytes
                .get_mut(..word.len())?
                .copy_from_slice(word.as_bytes());
        } else {
            let chars = word.chars().map(|c| if c == '’' { '\'' } else { c });
            spelling.set(chars)?;
        }
        (spelling.length > 0).then_some(spelling)
    }

    fn set(&mut self, chars: impl Iterator<Item = char>) -> Option<()> {
        self.length = 0;
        for c in chars {
            let end = self.length + c.len_utf8();
            c.encode_utf8(self.bytes.get_mut(self.length..end)?);
            self.length = end;
        }
        Some(())
    }

    /// The word.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// Whether a capital of ASCII is in it; others are too rare to be folded.
    pub(super) fn has_capitals(&self) -> bool {
        self.as_bytes().iter().any(u8::is_ascii_uppercase)
    }

    /// Makes the letters of ASCII small.
    pub(super) fn lower(&mut self) {
        self.bytes.make_ascii_lowercase();
    }

    /// Makes the first letter a capital.
    pub(super) fn capitalise(&mut self) {
        self.bytes[..1].make_ascii_uppercase();
    }

    /// The form of the word.
    pub(super) fn form(&self) -> Form {
        let word = self.as_bytes();
        let capitals = word.iter().filter(|byte| byte.is_ascii_uppercase()).count();
        let small = word.iter().any(u8::is_ascii_lowercase);
        let hyphen = word.len() > 1 && word.contains(&b'-');
        match (capitals, small) {
            (0, _) if hyphen => Form::Hyphen,
            (0, _) => small_form(word),
            (2.., false) => Form::Upper,
            _ if hyphen => Form::CapitalHyphen,
            _ if word.ends_with(b"s") => Form::CapitalS,
            _ => Form::Capital,
        }
    }
}

fn small_form(word: &[u8]) -> Form {
    ENDINGS
        .iter()
        .find(|(_, endings)| endings.iter().any(|ending| word.ends_with(ending)))
        .map_or(Form::Lower, |(form, _)| *form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(word: &str) -> Form {
        Spelling::new(word).expect("a short word").form()
    }

    #[test]
    fn forms_are_told_by_capitals_and_endings() {
        assert_eq!(form("ringing"), Form::Ing);
        assert_eq!(form("oddness"), Form::Noun);
        assert_eq!(form("bells"), Form::S);
        assert_eq!(form("by-law"), Form::Hyphen);
        assert_eq!(form("A"), Form::Capital);
        assert_eq!(form("U.S."), Form::Upper);
        assert_eq!(form("Bells"), Form::CapitalS);
        assert_eq!(form("."), Form::Lower);
    }

    #[test]
    fn long_and_empty_words_have_no_spelling() {
        assert!(Spelling::new("").is_none());
        assert!(Spelling::new(&"é".repeat(21)).is_none());
        assert!(Spelling::new(&"e".repeat(41)).is_none());
    }

    #[test]
    fn apostrophes_are_straightened() {
        let spelling = Spelling::new("O’Neill").expect("a short word");
        assert_eq!(spelling.as_bytes(), b"O'Neill");
    }
}
