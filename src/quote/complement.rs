//! What follows a reporting verb: where its content starts, and as which construction.

use super::grammar::WH;
use super::noun_phrase::phrase_end;
use super::units::{Line, Sort};
use crate::lexicon::{Construction, WordSet};

/// The content after a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Complement {
    pub(crate) construction: Construction,
    /// The unit where the content starts.
    pub(crate) start: usize,
}

/// Verbs whose first object is whom one speaks to.
const ADDRESSED: [&str; 12] = [
    "tell", "inform", "remind", "assure", "notify", "brief", "reassure", "convince", "ask",
    "advise", "warn", "promise",
];

/// Verbs whose "as" tells what is said of their object: "hailed as", not
/// "confirmed as the adviser spoke".
pub(super) fn takes_as(lemma: &str) -> bool {
    TAKES_AS.binary_search(&lemma).is_ok()
}

const TAKES_AS: [&str; 34] = [
    "acclaim",
    "brand",
    "cast",
    "celebrate",
    "characterise",
    "characterize",
    "cite",
    "condemn",
    "criticise",
    "criticize",
    "decry",
    "denounce",
    "depict",
    "deride",
    "describe",
    "dismiss",
    "hail",
    "identify",
    "interpret",
    "label",
    "laud",
    "mock",
    "paint",
    "portray",
    "praise",
    "quote",
    "recognize",
    "regard",
    "reject",
    "ridicule",
    "see",
    "slam",
    "tout",
    "view",
];

/// How far after the verb its content may start, in units.
const REACH: usize = 40;

/// Looks for the content after the verb at `verb`; `from` is the unit after it,
/// or after an inverted subject.
pub(crate) fn complement(line: &Line, lemma: &str, from: usize) -> Option<Complement> {
    let addressed = ADDRESSED.contains(&lemma);
    let mut at = from;
    let mut phrases = 0;
    let found = |construction, start| {
        Some(Complement {
            construction,
            start,
        })
    };
    while at < line.len() && at < from + REACH {
        if at > from && line.units[at - 1].last && !matches!(line.sort(at - 1), Some(Sort::Colon)) {
            return None;
        }
        match line.sort(at)? {
            // "told Canal 4's “Evening Watch” that": a programme is spoken to.
            Sort::Quote(_) if addressed && is_addressee(line, at) => {
                at += 1;
                phrases += 1;
                continue;
            }
            Sort::Quote(_) => return found(Construction::Quote, at),
            Sort::Colon if line.is_quote(at + 1) => return found(Construction::Quote, at + 1),
            Sort::Colon if line.is_word(at + 1) => return found(Construction::Bare, at + 1),
            Sort::Comma if line.is_quote(at + 1) => return found(Construction::Quote, at + 1),
            Sort::Comma | Sort::Opens => {
                at = aside_end(line, at)?;
                phrases += 1;
                continue;
            }
            Sort::Word => {}
            Sort::Mark => {
                at += 1;
                continue;
            }
            _ => return None,
        }
        if line.is(at, &["that"]) && !line.units[at].last {
            return found(Construction::That, at);
        }
        if line.is(at, &WH) && (phrases == 0 || line.is(at, &["whether", "how", "why", "what"])) {
            return found(Construction::Wh, at);
        }
        let time = line.time_length(at);
        if time > 0 {
            at += time;
            phrases += 1;
            continue;
        }
        if line.is(at, &["to"]) && is_infinitive(line, at) {
            return found(Construction::Infinitive, at);
        }
        if line.is_adverb(at) {
            at += 1;
            continue;
        }
        if line.is_preposition(at) {
            if line.is(at, &["as"]) && takes_as(lemma) {
                return found(Construction::Preposition, at);
            }
            if phrases == 0 && line.is(at, &["as"]) && lemma != "say" {
                return None;
            }
            if phrases == 0 && !is_setting(line, at, lemma) {
                return found(Construction::Preposition, at);
            }
            at = phrase_end(line, at + 1);
            phrases += 1;
            continue;
        }
        if phrases > 0
            && line.is(
                at,
                &[
                    "and", "but", "or", "as", "while", "when", "after", "before", "because",
                ],
            )
        {
            return None;
        }
        if addressed && phrases == 0 {
            let end = phrase_end(line, at);
            if line.is(end, &["to"]) && is_infinitive(line, end) {
                return found(
                    Construction::Infinitive,
                    if lemma == "tell" { end } else { at },
                );
            }
            at = end;
            phrases += 1;
            continue;
        }
        if phrases > 0
            && !line.starts_phrase(at)
            && !line.is_capitalised(at)
            && !line.is_determiner(at)
        {
            // The rest of a phrase that was cut short.
            at += 1;
            continue;
        }
        return found(bare(line, at), at);
    }
    None
}

/// Whether marked words are whom one speaks to: they belong to somebody, and what is
/// said begins behind them.
fn is_addressee(line: &Line, at: usize) -> bool {
    let owned = at > 0 && line.is_possessive(at - 1);
    let time = line.time_length(at + 1);
    let mut behind = at + 1..(at + 6).min(line.len());
    owned
        && !line.is_stopped_quote(at)
        && (time > 0 || behind.any(|at| line.is(at, &["that"]) || line.is_quote(at)))
}

/// "urged them to go" is told from "criticized the plan".
fn bare(line: &Line, at: usize) -> Construction {
    let end = phrase_end(line, at);
    match line.is(end, &["to"]) && is_infinitive(line, end) {
        true => Construction::Infinitive,
        false => Construction::Bare,
    }
}

/// Whether a "to" is followed by a verb, not by a listener.
fn is_infinitive(line: &Line, to: usize) -> bool {
    let next = if line.is_adverb(to + 1) {
        to + 2
    } else {
        to + 1
    };
    line.is_lower(next)
        && !line.is_determiner(next)
        && !line.is(
            next,
            &[
                "him",
                "her",
                "them",
                "me",
                "us",
                "it",
                "reporters",
                "voters",
                "supporters",
            ],
        )
        && (line.has(
            next,
            WordSet::VERB | WordSet::AUXILIARY | WordSet::REPORTING,
        ) || !line.has(next, WordSet::NOUN | WordSet::ADJECTIVE))
}

/// Whether a preposition after the verb tells where or to whom, not about what.
fn is_setting(line: &Line, at: usize, lemma: &str) -> bool {
    line.is(
        at,
        &[
            "in", "at", "during", "after", "before", "via", "through", "with", "from",
        ],
    ) || (line.is(at, &["to", "on"])
        && !matches!(
            lemma,
            "point" | "call" | "object" | "comment" | "focus" | "agree"
        ))
        || (line.is(at, &["by"]))
        || (line.is(at, &["of", "about", "for"])
            && matches!(lemma, "say" | "add" | "write" | "tweet"))
        || (line.is(at, &["as"]) && lemma == "say")
}

/// The unit after the mark that closes an aside opened at `at`.
fn aside_end(line: &Line, at: usize) -> Option<usize> {
    let bracket = line.sort(at) == Some(Sort::Opens);
    let most = (at + 25).min(line.len());
    for index in at + 1..most {
        let ends = match line.sort(index)? {
            Sort::Closes => bracket,
            Sort::Comma => !bracket,
            Sort::Stop | Sort::Semicolon | Sort::Colon | Sort::Quote(_) => return None,
            _ => false,
        };
        if ends {
            // A comma before marks opens the quotation itself.
            return Some(if line.is_quote(index + 1) {
                index
            } else {
                index + 1
            });
        }
        if line.units[index].last {
            return None;
        }
    }
    None
}
