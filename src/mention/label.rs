//! The signs of a name: what its words and its neighbours tell.

use super::name::GIVEN;
use super::reader::{Range, Reader};
use super::signs::Signs;
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

/// The signs of a name. `classes` are the lists in which it stands as a whole.
pub(super) fn signs(context: &Context, classes: WordSet) -> Signs {
    let mut signs = listed(classes) | before(context) | after(context) | form(context);
    signs.set(Signs::TITLED, context.titled);
    signs.set(Signs::APPOSED, context.apposed);
    signs
        | match context.tokens.len() {
            1 => one_word(context),
            _ => several_words(context),
        }
}

/// Signs that follow from lists of words.
fn by_class(words: WordSet, table: &[(WordSet, Signs)]) -> Signs {
    let hits = table.iter().filter(|(class, _)| words.intersects(*class));
    hits.fold(Signs::empty(), |signs, (_, sign)| signs | *sign)
}

pub(super) fn listed(classes: WordSet) -> Signs {
    by_class(
        classes,
        &[
            (WordSet::COUNTRY, Signs::COUNTRY),
            (WordSet::CITY, Signs::CITY),
            (WordSet::STATE, Signs::STATE),
            (WordSet::DEMONYM, Signs::DEMONYM),
            (WordSet::ORGANIZATION, Signs::ORGANIZATION),
            (WordSet::OUTLET, Signs::OUTLET),
            (WordSet::EVENT, Signs::EVENT),
        ],
    )
}

fn one_word(context: &Context) -> Signs {
    let at = context.tokens.start;
    let words = context.reader.words(at);
    let mut signs = by_class(
        words,
        &[
            (WordSet::ORGANIZATION_WORD, Signs::ONE_ORGANIZATION_WORD),
            (WordSet::PLACE_WORD, Signs::ONE_PLACE_WORD),
            (WordSet::EVENT_WORD, Signs::ONE_EVENT_WORD),
            (WordSet::ROLE, Signs::ONE_ROLE),
            (WordSet::COMPASS, Signs::COMPASS),
            (WordSet::COMMON, Signs::ONE_COMMON),
            (GIVEN, Signs::ONE_GIVEN),
            (WordSet::SURNAME, Signs::ONE_SURNAME),
        ],
    );
    signs.set(Signs::ONE_UNKNOWN, words.is_empty());
    signs | Signs::ONE_WORD
}

fn several_words(context: &Context) -> Signs {
    let reader = context.reader;
    let Range { start, end } = context.tokens.clone();
    let (first, last) = (reader.words(start), reader.words(end - 1));
    let common = first.contains(WordSet::COMMON);
    let mut signs = heads(context) | inner(context);
    signs |= by_class(
        first,
        &[
            (WordSet::DEMONYM, Signs::FIRST_DEMONYM),
            (WordSet::COUNTRY.union(WordSet::CITY), Signs::FIRST_PLACE),
            (WordSet::COMPASS, Signs::COMPASS),
            (WordSet::FAMILY_FIRST, Signs::FAMILY_FIRST),
        ],
    );
    signs.set(Signs::FIRST_GIVEN, first.intersects(GIVEN) && !common);
    signs.set(Signs::FIRST_GIVEN_COMMON, first.intersects(GIVEN) && common);
    signs.set(Signs::LAST_SURNAME, last.contains(WordSet::SURNAME));
    signs.set(Signs::SUFFIX, last.contains(WordSet::NAME_SUFFIX));
    signs.set(Signs::TWO_WORDS, end - start == 2);
    signs.set(Signs::MANY_WORDS, end - start > 3);
    signs
}

/// Words that join a head to its tail inside a name.
const JOINTS: [&str; 4] = ["of", "for", "on", "to"];

/// What the head word of an office, a place or an event tells.
fn heads(context: &Context) -> Signs {
    let reader = context.reader;
    let Range { start, end } = context.tokens.clone();
    let joint = (start + 1..end).find(|at| reader.is_one_of(*at, &JOINTS));
    let head = joint.map_or(end - 1, |at| at - 1);
    let prefixes = [
        "Mount", "Lake", "Fort", "Cape", "Port", "Mt.", "Ft.", "Gulf", "Isle", "San", "Santa",
        "Saint", "St.", "Camp", "Al", "Bandar",
    ];
    let mut signs = by_class(
        reader.words(head),
        &[
            (WordSet::ORGANIZATION_WORD, Signs::HEAD_ORGANIZATION),
            (WordSet::PLACE_WORD, Signs::HEAD_PLACE),
            (WordSet::EVENT_WORD, Signs::HEAD_EVENT),
        ],
    );
    signs.set(Signs::HAS_OF, joint.is_some());
    signs.set(Signs::PLACE_PREFIX, prefixes.contains(&reader.word(start)));
    signs
}

/// What the words inside a name of several tell.
fn inner(context: &Context) -> Signs {
    let reader = context.reader;
    let tokens = context.tokens.clone();
    let name = GIVEN | WordSet::SURNAME;
    let (mut signs, mut plain, mut unknown) = (Signs::empty(), 0, 0);
    for at in tokens.clone() {
        let (words, word) = (reader.words(at), reader.word(at));
        let common = words.contains(WordSet::COMMON);
        plain += usize::from(common);
        unknown += usize::from(words.is_empty());
        signs.set(
            Signs::INNER_COMMON,
            signs.contains(Signs::INNER_COMMON) || common && !words.intersects(name),
        );
        if words.contains(WordSet::ORGANIZATION_WORD) {
            signs |= Signs::INNER_ORGANIZATION;
        }
        if word.len() == 2 && word.ends_with('.') {
            signs |= Signs::INITIAL;
        }
        if words.contains(WordSet::NAME_PARTICLE) && at > tokens.start {
            signs |= Signs::PARTICLE;
        }
        if matches!(word, "&" | "and") {
            signs |= Signs::HAS_AND;
        }
    }
    signs.set(Signs::ALL_COMMON, plain == tokens.len());
    signs.set(Signs::ALL_UNKNOWN, unknown == tokens.len());
    signs
}

/// What the letters of a name tell.
fn form(context: &Context) -> Signs {
    let reader = context.reader;
    let Range { start, end } = context.tokens.clone();
    let (first, last) = (reader.word(start), reader.word(end - 1));
    let mut signs = Signs::empty();
    signs.set(
        Signs::ACRONYM,
        is_acronym(reader, start) && end - start == 1,
    );
    signs.set(Signs::MIXED_CASE, reader.case(start) == Case::Mixed);
    signs.set(Signs::HYPHEN, first.contains('-') || last.contains('-'));
    signs.set(Signs::DIGIT, last.ends_with(|c: char| c.is_ascii_digit()));
    signs.set(Signs::ENDS_IN_S, last.ends_with('s'));
    signs
}

/// "CNI", "IAEA".
fn is_acronym(reader: Reader, at: usize) -> bool {
    let word = reader.word(at);
    reader.case(at) == Case::Upper && (2..=7).contains(&word.len())
}

fn before(context: &Context) -> Signs {
    let reader = context.reader;
    let start = context.tokens.start;
    if start == context.sentence.start {
        return Signs::SENTENCE_START;
    }
    let (word, words) = reader.before(start);
    let neighbour = match word {
        "in" | "In" | "near" | "Near" | "across" | "around" | "within" => Signs::AFTER_IN,
        "from" | "From" | "to" | "To" | "into" | "outside" | "throughout" => Signs::AFTER_TO,
        "at" | "At" => Signs::AFTER_AT,
        "of" => Signs::AFTER_OF,
        "by" | "with" | "against" => Signs::AFTER_BY,
        "the" | "The" => Signs::AFTER_THE,
        "a" | "an" | "A" | "An" => Signs::AFTER_A,
        _ if words.contains(WordSet::REPORTING) => Signs::AFTER_REPORTING,
        _ => Signs::empty(),
    };
    let inside = !super::seen::starts_sentence(reader, start, context.sentence.start);
    neighbour
        | if inside {
            Signs::INSIDE
        } else {
            Signs::empty()
        }
}

fn after(context: &Context) -> Signs {
    let reader = context.reader;
    let end = context.tokens.end;
    if end >= context.sentence.end {
        return Signs::empty();
    }
    let words = reader.words(end);
    let mut signs = by_class(
        words,
        &[
            (WordSet::REPORTING, Signs::BEFORE_REPORTING),
            (WordSet::AUXILIARY.union(WordSet::VERB), Signs::BEFORE_VERB),
        ],
    );
    let lower = reader.case(end) == Case::Lower;
    signs.set(
        Signs::BEFORE_NOUN,
        lower && words.contains(WordSet::NOUN) && !words.contains(WordSet::VERB),
    );
    let comma = reader.is(end, ",");
    let who = reader.is(end + usize::from(comma), "who");
    signs.set(Signs::BEFORE_WHO, who);
    signs.set(
        Signs::BEFORE_AGE,
        reader.is_one_of(end, &[",", "("]) && is_age(reader, end + 1),
    );
    let region = reader
        .words(end + 1)
        .intersects(WordSet::COUNTRY | WordSet::STATE);
    signs.set(
        Signs::BEFORE_REGION,
        comma && region && reader.is_capital(end + 1),
    );
    if reader.kind(end) == TokenKind::Clitic {
        signs.remove(Signs::BEFORE_VERB);
        signs |= Signs::BEFORE_POSSESSIVE;
    }
    signs.set(Signs::DATELINE, is_dateline(context));
    signs
}

/// "45," or "45)" after a comma or a bracket.
fn is_age(reader: Reader, at: usize) -> bool {
    let word = reader.word(at);
    reader.kind(at) == TokenKind::Number
        && (1..=3).contains(&word.len())
        && reader.is_one_of(at + 1, &[",", ")"])
}

/// "WASHINGTON —", "PARIS (Reuters)".
fn is_dateline(context: &Context) -> bool {
    let reader = context.reader;
    context.tokens.start == context.sentence.start
        && reader.case(context.tokens.start) == Case::Upper
        && reader.is_one_of(context.tokens.end, &["—", "–", "-", "(", ":", ",", "--"])
}
