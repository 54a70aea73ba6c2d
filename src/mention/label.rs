//! The label of a name: what its words and its neighbours speak for.

use super::name::GIVEN;
use super::reader::{Range, Reader};
use super::types::Label;
use super::votes::Votes;
use crate::lexicon::WordSet;
use crate::segment::{Case, TokenKind};

/// A name in its sentence.
pub(super) struct Context<'a> {
    pub(super) reader: Reader<'a>,
    /// The sentence's tokens.
    pub(super) sentence: Range,
    /// The name's tokens.
    pub(super) tokens: Range,
    /// A title or role stands before it.
    pub(super) titled: bool,
    /// A role stands after it, behind a comma.
    pub(super) apposed: bool,
}

/// The weights for each label. `classes` are the lists in which the name as a
/// whole stands.
pub(super) fn votes(context: &Context, classes: WordSet) -> Votes {
    let mut votes = Votes::default();
    listed(classes, &mut votes);
    if context.titled {
        votes.add(Label::Person, 8);
    }
    if context.apposed {
        votes.add(Label::Person, 3);
    }
    match context.tokens.len() {
        1 => one_word(context, &mut votes),
        _ => several_words(context, classes, &mut votes),
    }
    before(context, &mut votes);
    after(context, &mut votes);
    votes
}

fn listed(classes: WordSet, votes: &mut Votes) {
    let weights = [
        (WordSet::COUNTRY, Label::Place, 7),
        (WordSet::CITY, Label::Place, 5),
        (WordSet::STATE, Label::Place, 2),
        (WordSet::DEMONYM, Label::Group, 9),
        (WordSet::ORGANIZATION, Label::Organization, 7),
        (WordSet::OUTLET, Label::Organization, 2),
        (WordSet::EVENT, Label::Event, 8),
    ];
    for (class, label, weight) in weights {
        if classes.contains(class) {
            votes.add(label, weight);
        }
    }
}

fn one_word(context: &Context, votes: &mut Votes) {
    let at = context.tokens.start;
    let words = context.reader.words(at);
    let common = words.contains(WordSet::COMMON);
    if words.intersects(GIVEN) && !common {
        votes.add(Label::Person, 3);
    }
    if words.contains(WordSet::SURNAME) && !common {
        votes.add(Label::Person, 3);
    }
    if words.contains(WordSet::ORGANIZATION_WORD) {
        votes.add(Label::Organization, 3);
    }
    if words.contains(WordSet::PLACE_WORD) {
        votes.add(Label::Place, 5);
    }
    if words.contains(WordSet::COMPASS) {
        votes.add(Label::Place, 6);
    }
    if is_acronym(context.reader, at) {
        votes.add(Label::Organization, 4);
    } else if words.is_empty() {
        votes.add(Label::Person, 1);
    } else if common {
        votes.add(Label::Organization, 2);
    }
}

/// "CNI", "IAEA": capitals and digits only, in a sentence that is not all capitals.
pub(super) fn is_acronym(reader: Reader, at: usize) -> bool {
    let word = reader.word(at);
    reader.case(at) == Case::Upper && (2..=7).contains(&word.len())
}

fn several_words(context: &Context, classes: WordSet, votes: &mut Votes) {
    let reader = context.reader;
    let Range { start, end } = context.tokens.clone();
    let (first, last) = (reader.words(start), reader.words(end - 1));
    if last.contains(WordSet::NAME_SUFFIX) {
        votes.add(Label::Person, 6);
    }
    heads(context, classes, votes);
    if first.intersects(GIVEN) {
        votes.add(
            Label::Person,
            if first.contains(WordSet::COMMON) {
                3
            } else {
                5
            },
        );
    }
    if last.contains(WordSet::SURNAME) {
        votes.add(Label::Person, 2);
    }
    if first.contains(WordSet::FAMILY_FIRST) && end - start <= 3 {
        votes.add(Label::Person, 3);
    }
    for at in start..end {
        inner(context, at, votes);
    }
}

/// What the words of offices, places and events in a name tell.
fn heads(context: &Context, classes: WordSet, votes: &mut Votes) {
    let reader = context.reader;
    let Range { start, end } = context.tokens.clone();
    let of = (start + 1..end).find(|at| reader.is_one_of(*at, &["of", "for", "on", "'s", "’s"]));
    let head = match of {
        Some(of) if !reader.is_one_of(of, &["'s", "’s"]) => of - 1,
        _ => end - 1,
    };
    let words = reader.words(head);
    let surname = words.contains(WordSet::SURNAME) && reader.words(start).intersects(GIVEN);
    if !classes.is_empty() || surname {
        return;
    }
    let weights = [
        (WordSet::ORGANIZATION_WORD, Label::Organization, 7),
        (WordSet::PLACE_WORD, Label::Place, 7),
        (WordSet::EVENT_WORD, Label::Event, 6),
    ];
    for (class, label, weight) in weights {
        if words.contains(class) {
            votes.add(label, weight);
        }
    }
    if of.is_some() {
        votes.add(Label::Organization, 2);
        votes.add(Label::Person, -3);
    }
    let prefixes = [
        "Mount", "Lake", "Fort", "Cape", "Port", "Mt.", "Ft.", "Gulf", "Isle", "San", "Santa",
    ];
    if prefixes.contains(&reader.word(start)) {
        votes.add(Label::Place, 5);
    }
}

/// What one word inside a name of several tells.
fn inner(context: &Context, at: usize, votes: &mut Votes) {
    let reader = context.reader;
    let words = reader.words(at);
    let word = reader.word(at);
    let middle = at > context.tokens.start && at + 1 < context.tokens.end;
    if word.len() == 2 && word.ends_with('.') {
        votes.add(Label::Person, 4);
    }
    if middle && words.contains(WordSet::NAME_PARTICLE) {
        votes.add(Label::Person, 3);
    }
    if words.contains(WordSet::COMMON) && !words.intersects(GIVEN | WordSet::SURNAME) {
        votes.add(Label::Person, -2);
        votes.add(Label::Organization, 1);
    }
    if words.is_empty() {
        votes.add(Label::Person, 1);
    }
    if matches!(word, "&") {
        votes.add(Label::Organization, 4);
    }
}

fn before(context: &Context, votes: &mut Votes) {
    let reader = context.reader;
    let start = context.tokens.start;
    if start == context.sentence.start {
        return;
    }
    let (word, words) = reader.before(start);
    match word {
        "in" | "In" | "near" | "Near" | "across" | "around" => {
            votes.add(Label::Place, 4);
            votes.add(Label::Person, -2);
        }
        "from" | "From" | "to" | "into" | "outside" | "inside" | "throughout" => {
            votes.add(Label::Place, 1);
        }
        "at" | "At" | "joined" => votes.add(Label::Organization, 1),
        "the" | "The" => {
            votes.add(Label::Organization, 2);
            votes.add(Label::Person, -4);
        }
        _ if words.contains(WordSet::REPORTING) => votes.add(Label::Person, 2),
        _ => {}
    }
}

fn after(context: &Context, votes: &mut Votes) {
    let reader = context.reader;
    let end = context.tokens.end;
    if end >= context.sentence.end {
        return;
    }
    let (words, next) = (reader.words(end), reader.words(end + 1));
    if words.contains(WordSet::REPORTING) {
        votes.add(Label::Person, 3);
        votes.add(Label::Organization, 1);
    }
    if reader.is(end, "who") || (reader.is(end, ",") && reader.is(end + 1, "who")) {
        votes.add(Label::Person, 4);
    }
    if reader.is_one_of(end, &[",", "("]) && is_age(reader, end + 1) {
        votes.add(Label::Person, 6);
    }
    let region = WordSet::COUNTRY | WordSet::STATE;
    if reader.is(end, ",") && next.intersects(region) && reader.is_capital(end + 1) {
        votes.add(Label::Place, 4);
    }
    if start_of_dateline(context) {
        votes.add(Label::Place, 4);
    }
}

/// "45," or "45)" after a comma or a bracket.
fn is_age(reader: Reader, at: usize) -> bool {
    let word = reader.word(at);
    reader.kind(at) == TokenKind::Number
        && (1..=3).contains(&word.len())
        && reader.is_one_of(at + 1, &[",", ")"])
}

/// "WASHINGTON —", "PARIS (Reuters)".
fn start_of_dateline(context: &Context) -> bool {
    let reader = context.reader;
    context.tokens.start == context.sentence.start
        && reader.case(context.tokens.start) == Case::Upper
        && reader.is_one_of(context.tokens.end, &["—", "–", "-", "(", ":", ",", "--"])
}
