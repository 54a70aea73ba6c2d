//! A nickname in marks within a name: Robert “Bobby” Stell is one person.

use super::reader::{Range, Reader};
use super::tagger::TaggedName;
use super::types::Label;
use crate::lexicon::WordSet;
use crate::segment::TokenKind;
use crate::syntax::Upos;

/// How many words a nickname has at most.
const WORDS: usize = 2;

/// The names with those joined that a nickname in marks parts.
pub(super) fn joined(reader: Reader, tagged: Vec<TaggedName>) -> Vec<TaggedName> {
    let mut names: Vec<TaggedName> = Vec::with_capacity(tagged.len());
    let mut rest = tagged.into_iter().peekable();
    while let Some(mut name) = rest.next() {
        if let Some(last) = surname(reader, &name) {
            let mut end = name.tokens.end.max(last + 1);
            while let Some(part) = rest.next_if(|part| part.tokens.start <= last) {
                end = end.max(part.tokens.end);
            }
            name.label = Label::Person;
            name.tokens.end = end;
            name.bytes = reader.bytes(name.tokens.clone());
        }
        names.push(name);
    }
    names
}

/// Where the name goes on behind the nickname that follows its first words.
fn surname(reader: Reader, name: &TaggedName) -> Option<usize> {
    let Range { start, end } = name.tokens;
    let mark = |at: &usize| reader.kind(*at) == TokenKind::Quote;
    let opens = (start + 1..=end).find(mark)?;
    let closes = (opens + 2..=opens + 1 + WORDS).find(mark)?;
    let last = closes + 1;
    let nick = (opens + 1..closes).all(|at| reader.is_capital(at) && !is_verb(reader, at));
    let within = last < reader.sentence_of(start).end;
    let given = WordSet::GIVEN_FEMALE | WordSet::GIVEN_MALE;
    let person = name.label == Label::Person || reader.words(start).intersects(given);
    (nick && within && person && reader.is_capital(last) && !is_verb(reader, last)).then_some(last)
}

fn is_verb(reader: Reader, at: usize) -> bool {
    matches!(reader.part_of_speech(at), Upos::Verb | Upos::Aux)
}
