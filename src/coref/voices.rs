//! "I", "we" and "you": by who speaks, in a quote, in a turn or as the author.

use std::collections::BTreeMap;

use super::clusters::{ClusterId, Clusters};
use super::page::Page;
use super::person::fold_eq;
use super::turns::{Turns, Voice};
use crate::mention::{Gender, Label, MentionKind, Number};
use crate::quote::Quote;
use crate::text::Id;

/// Whom a pronoun means beside the one who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Person {
    /// "I", "my": the one who speaks.
    Speaker,
    /// "we", "our": the one who speaks, and others.
    Speakers,
    /// "you": those who are spoken to.
    Addressed,
}

/// Links the pronouns of first and second person. `quotes` is the innermost quote
/// of each mention, `speakers` who says each quote, where it is known.
pub(super) fn link(
    page: Page,
    clusters: &mut Clusters,
    quotes: &[Option<Id<Quote>>],
    speakers: &[Option<ClusterId>],
) {
    let turns = Turns::read(page, &clusters.of);
    let mut said: BTreeMap<(Voice, Person), Vec<usize>> = BTreeMap::new();
    for (at, quote) in quotes.iter().enumerate() {
        let pronoun = page.mention(at).kind == MentionKind::Pronoun;
        let person = person(page.text_of(at)).filter(|_| pronoun && clusters.of[at].is_none());
        let Some(person) = person else {
            continue;
        };
        let paragraph = page.paragraph_of(at);
        let voice = match quote {
            Some(quote) => speakers[quote.index()].map_or(Voice::Quote(quote.get()), Voice::Known),
            None => turns.speaker(paragraph),
        };
        let addressed = turns.addressed(paragraph);
        let key = match addressed.filter(|_| quote.is_none() && person == Person::Addressed) {
            Some(other) => (other, Person::Speaker),
            None => (voice, person),
        };
        said.entry(key).or_default().push(at);
    }
    for ((voice, person), mentions) in said {
        add(clusters, voice, person, &mentions);
    }
}

/// Adds pronouns to whom they mean; to somebody unnamed only where several do.
fn add(clusters: &mut Clusters, voice: Voice, person: Person, mentions: &[usize]) {
    let mut mentions = mentions.iter().copied();
    let cluster = match (voice, person) {
        (Voice::Known(cluster), Person::Speaker) => cluster,
        _ if mentions.len() < 2 => return,
        _ => {
            let number = match person {
                Person::Speaker => Number::Singular,
                Person::Speakers => Number::Plural,
                Person::Addressed => Number::Unknown,
            };
            let Some(first) = mentions.next() else {
                return;
            };
            clusters.start(first, Label::Person, Gender::Unknown, number)
        }
    };
    mentions.for_each(|at| clusters.add(cluster, at, Gender::Unknown));
}

/// Whether a pronoun is of the first or second person.
pub(super) fn is_spoken(word: &str) -> bool {
    person(word).is_some()
}

fn person(word: &str) -> Option<Person> {
    let is = |words: &[&str]| words.iter().any(|other| fold_eq(other, word));
    if is(&["i", "me", "my", "mine", "myself"]) {
        Some(Person::Speaker)
    } else if is(&["we", "us", "our", "ours", "ourselves"]) {
        Some(Person::Speakers)
    } else if is(&["you", "your", "yours", "yourself", "yourselves"]) {
        Some(Person::Addressed)
    } else {
        None
    }
}
