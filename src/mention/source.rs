//! Whoever is reported to speak, whatever the word: "police", "the report", "others".
//!
//! A noun is a source where it is the subject of a verb that mostly reports speech, or
//! where it stands after "according to".

use super::nominal::phrase_start;
use super::reader::{Range, Reader};
use crate::lexicon::{Construction, VerbForm, WordSet};
use crate::segment::Case;
use crate::syntax::Upos;

/// Words that stand for people without a noun: "some say", "others argue".
pub(super) const ALONE: [&str; 19] = [
    "some",
    "others",
    "many",
    "most",
    "one",
    "another",
    "everyone",
    "someone",
    "nobody",
    "both",
    "few",
    "several",
    "anyone",
    "everybody",
    "those",
    "neither",
    "all",
    "each",
    "half",
];

/// The longest insertion between subject and verb, in tokens.
const INSERTION: usize = 12;

/// The least share, in per cent, of a verb's occurrences with "that" that report
/// speech, where its subject is no word for people.
const SPEAKS: u8 = 60;

/// The same for what follows a quotation in marks: "…," one user wrote.
const SPEAKS_AFTER: u8 = 60;

/// Whether the word at `at` is whom a verb of speech or "according to" names.
pub(super) fn is_source(reader: Reader, at: usize, sentence: &Range) -> bool {
    let words = reader.words(at);
    let alone = reader.is_one_of(at, &ALONE);
    let bars = WordSet::AUXILIARY | WordSet::PREPOSITION | WordSet::CONJUNCTION | WordSet::WEEKDAY;
    let noun = reader.part_of_speech(at) == Upos::Noun && !words.contains(WordSet::MONTH);
    if !alone && (!noun || words.intersects(bars | WordSet::PRONOUN)) {
        return false;
    }
    let (_, before) = reader.before(at);
    if alone {
        let free = !before.intersects(WordSet::AUXILIARY | WordSet::PRONOUN);
        return free && (is_subject(reader, at, sentence) || is_of_participle(reader, at));
    }
    is_subject(reader, at, sentence)
        || is_named(reader, at, sentence)
        || inverted(reader, at, sentence.start)
}

/// Whether a verb of speech follows the noun at `at`, at once or behind an insertion
/// between commas, "media reports, citing officials, say", or behind what tells more of
/// it: "the head of the company said".
fn is_subject(reader: Reader, at: usize, sentence: &Range) -> bool {
    let limit = sentence.end.min(at + INSERTION);
    if reader.is(at + 1, ",") {
        let close = (at + 2..limit).find(|at| reader.is(*at, ","));
        return close.is_some_and(|close| speaks_from(reader, close + 1, sentence.end));
    }
    // "media reports say": the noun, not the verb.
    let noun = reader.is(at + 1, "reports")
        && (reader.is(at + 2, ",") || reader.words(at + 2).contains(WordSet::REPORTING));
    if noun {
        return false;
    }
    if speaks_from(reader, at + 1, sentence.end) {
        return true;
    }
    let end = behind_phrases(reader, at + 1, limit);
    let governed = || {
        let first = phrase_start(reader, at, sentence.start);
        let before = first.checked_sub(1).filter(|at| *at >= sentence.start);
        before.is_some_and(|at| reader.part_of_speech(at) == Upos::Adp)
    };
    end > at + 1 && speaks_from(reader, end, sentence.end) && !governed()
}

/// "each saying the other had lied": words that stand for people need no auxiliary before
/// a participle, which of a noun may be an object's.
fn is_of_participle(reader: Reader, at: usize) -> bool {
    reader.word(at + 1).ends_with("ing") && speaks(reader, at + 1, true)
}

/// Whether the share of people that ends before `end`, "63 percent", speaks: "63 percent
/// of voters said".
pub(super) fn is_share(reader: Reader, end: usize, sentence: &Range) -> bool {
    end > sentence.start
        && reader.is_one_of(end - 1, &["percent", "%", "cent"])
        && is_subject(reader, end - 1, sentence)
}

/// The first token behind the prepositional phrases that begin at `from`.
fn behind_phrases(reader: Reader, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && reader.part_of_speech(at) == Upos::Adp {
        at += 1;
        while at < limit
            && matches!(
                reader.part_of_speech(at),
                Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron
            )
        {
            at += 1;
        }
    }
    at
}

/// Whether a verb of speech stands at `from`, auxiliaries and adverbs passed: "has also
/// concluded".
fn speaks_from(reader: Reader, from: usize, end: usize) -> bool {
    let between = |at: &usize| {
        matches!(
            reader.part_of_speech(*at),
            Upos::Aux | Upos::Adv | Upos::Part
        )
    };
    let most = (from + 4).min(end);
    let verb = (from..most).find(|at| !between(at));
    verb.is_some_and(|verb| {
        let helped = (from..verb).any(|at| reader.part_of_speech(at) == Upos::Aux);
        speaks(reader, verb, helped) && !is_passive(reader, verb + 1)
    })
}

/// Whether a verb that mostly reports speech stands at `at` in a form that takes
/// a subject; `helped` by an auxiliary before it.
fn speaks(reader: Reader, at: usize, helped: bool) -> bool {
    if !reader.words(at).contains(WordSet::REPORTING)
        || reader.case(at) != Case::Lower
        || reader.part_of_speech(at) != Upos::Verb
    {
        return false;
    }
    let verb = reader.lexicon.reporting.verb(reader.word(at));
    verb.is_some_and(|(verb, form)| {
        let rate = |construction| verb.rates[construction as usize];
        let after = rate(Construction::AfterQuote) >= SPEAKS_AFTER;
        let finite = form != VerbForm::Gerund || helped;
        finite && (rate(Construction::That) >= SPEAKS || after)
    })
}

/// "the goal outlined in": what follows a participle. "The company said in a
/// statement" is none: nobody is said.
fn is_passive(reader: Reader, at: usize) -> bool {
    !reader.is_one_of(at - 1, &["said", "says", "wrote", "writes", "added"])
        && reader.is_one_of(at, &["as", "by", "in", "at", "for"])
}

/// "according to exit polls": the last noun of the phrase after it.
fn is_named(reader: Reader, at: usize, sentence: &Range) -> bool {
    let next = reader.part_of_speech(at + 1);
    if at + 1 < sentence.end && matches!(next, Upos::Noun | Upos::Propn) {
        return false;
    }
    let first = phrase_start(reader, at, sentence.start);
    first >= sentence.start + 2 && reader.is(first - 1, "to") && reader.is(first - 2, "according")
}

/// "said the company", "said one resident".
fn inverted(reader: Reader, at: usize, start: usize) -> bool {
    let first = phrase_start(reader, at, start);
    let determined = reader.words(first).contains(WordSet::DETERMINER);
    let (verb, words) = reader.before(first);
    let (mark, _) = reader.before(first.saturating_sub(1));
    determined
        && matches!(mark, "," | "\"" | "”" | "'" | "’")
        && first < at
        && first > start
        && words.contains(WordSet::REPORTING)
        && matches!(
            verb,
            "said" | "says" | "added" | "adds" | "reported" | "asked" | "wrote" | "told" | "read"
        )
}

/// "which", "that" as the subject of a verb of speech: "a letter that says".
pub(super) fn is_relative(reader: Reader, at: usize, end: usize) -> bool {
    reader.is_one_of(at, &["which", "that"])
        && reader.case(at) == Case::Lower
        && reader.part_of_speech(at) == Upos::Pron
        && speaks_from(reader, at + 1, end)
}
