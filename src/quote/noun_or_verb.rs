//! Words that may be a noun or a verb ("reports", "talks"), told by their neighbours.

use super::noun_phrase::phrase_end;
use super::subject::speaks;
use super::units::{Line, Sort};
use crate::lexicon::{VerbForm, WordSet};

/// Whether a form that may be a noun is one, by its neighbours.
pub(super) fn is_noun(line: &Line, verb: usize, end: usize, form: VerbForm) -> bool {
    let Some(at) = end.checked_sub(1) else {
        // "Talks between …": a present tense has its subject before it.
        return form == VerbForm::Third
            && line.has(verb, WordSet::NOUN)
            && starts_subject(line, verb);
    };
    if line.is(at, &["'s", "’s", "'", "’", "of"]) {
        return true;
    }
    let determined = line.is_determiner(at)
        && !line.is(
            at,
            &[
                "who", "that", "which", "this", "all", "some", "many", "most", "both", "others",
                "few", "several", "each", "neither", "either", "what",
            ],
        );
    if determined || (line.is_preposition(at) && form != VerbForm::Past) {
        return true;
    }
    let finite_follows = line.is_auxiliary(verb + 1)
        || (line.has(verb + 1, WordSet::REPORTING) && !line.is_gerund(verb + 1));
    match form {
        VerbForm::Base | VerbForm::Third if finite_follows => true,
        VerbForm::Base => !takes_base(line, at),
        VerbForm::Third if line.has(at, WordSet::ADJECTIVE) && !line.is_capitalised(at) => true,
        VerbForm::Third => {
            qualified(line, verb, at)
                || (!is_singular(line, verb, at) && starts_subject(line, verb))
        }
        _ => false,
    }
}

/// Whether the infinitive's form may follow as a present tense: "they say", "experts warn".
fn takes_base(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    line.is(
        at,
        &[
            "i", "we", "you", "they", "who", "which", "that", "people", "and", "or", "also",
            "many", "some", "most", "others",
        ],
    ) || line.is_quote(at)
        || matches!(line.sort(at), Some(Sort::Comma | Sort::Dash | Sort::Closes))
        || (word.ends_with('s') && !word.ends_with("ss") && !line.is_preposition(at))
}

/// "making “…” demands", "raising claims": marks without a stop inside, or a
/// gerund, qualify the noun or take it for their object.
fn qualified(line: &Line, verb: usize, at: usize) -> bool {
    let marked = line.is_quote(at) && !line.is_stopped_quote(at);
    let subject_follows =
        line.is_capitalised(verb + 1) || line.has(verb + 1, WordSet::PRONOUN | WordSet::DETERMINER);
    (marked && !subject_follows) || (line.is_gerund(at) && line.has(verb, WordSet::NOUN))
}

/// A word after which a form in "-s" is its verb: "she demands", "Doe claims".
fn is_singular(line: &Line, verb: usize, at: usize) -> bool {
    // "media reports, citing …, say": a verb after an insertion settles it.
    let inserted = line.sort(verb + 1) == Some(Sort::Comma) && line.has(verb, WordSet::NOUN);
    let speaks = speaks(line, at) && !(inserted && line.has(at, WordSet::ORGANIZATION_WORD));
    line.is_capitalised(at) || speaks || !line.is_word(at)
}

/// Whether another verb follows whose subject the word at `noun` must be:
/// "media reports, citing officials, say", "talks between the two have stalled".
fn starts_subject(line: &Line, noun: usize) -> bool {
    let mut at = noun + 1;
    if line.sort(at) == Some(Sort::Comma) {
        let most = (at + 25).min(line.len());
        let close = (at + 1..most).find(|&next| line.sort(next) == Some(Sort::Comma));
        return close.is_some_and(|close| line.is_finite(close + 1));
    }
    let mut phrases = 0;
    while line.is_preposition(at) && phrases < 3 && at + 1 < line.len() {
        at = phrase_end(line, at + 1);
        phrases += 1;
    }
    (phrases > 0 || noun == 0) && line.is_finite(at)
}
