//! The source of a quote that a cue governs.

use super::clause::{Level, head_after, head_before, main_subject, possessor};
use super::rule::Rule;
use crate::mention::Mention;
use crate::quote::{Cue, CueForm, Line, Sort, Subject, phrase_end, subject};
use crate::text::Id;

/// A mention and the rule that found it.
pub(super) type Ranked = Vec<(Rule, Id<Mention>)>;

/// The candidates for the source of the cue at unit `at`, the likeliest first.
/// `earlier` is the speaker of the cue before it in the sentence, with its unit.
pub(super) fn candidates(
    line: &Line,
    at: usize,
    cue: &Cue,
    earlier: &Option<(usize, Id<Mention>)>,
) -> Ranked {
    let mut ranked = match cue.form {
        CueForm::Phrase => phrase(line, at + cue.tokens.len() as usize),
        CueForm::Noun => possessor(line, at)
            .map(|found| (Rule::Possessor, found))
            .into_iter()
            .collect(),
        CueForm::Label if line.sort(at) == Some(Sort::Dash) => phrase(line, at + 1),
        CueForm::Label => head_before(line, at.saturating_sub(10), at)
            .map(|found| (Rule::Label, found))
            .into_iter()
            .collect(),
        CueForm::Passive => agent(line, at),
        CueForm::Verb | CueForm::Participle => verb(line, at, earlier),
    };
    // Where a phrase names a source that is no mention, nobody near is meant, and
    // the subject of a passive is whom it is said of or to.
    let spoken_of = cue.form == CueForm::Passive && !PATIENT_SPEAKS.contains(&cue.lemma);
    if ranked.is_empty() && cue.form != CueForm::Phrase && !spoken_of {
        ranked.extend(main_subject(line, at, Level::Any).map(|found| (Rule::Nearest, found)));
    }
    ranked
}

/// Verbs whose subject speaks or thinks in the passive too: "was quoted as saying",
/// "was convinced that".
pub(super) const PATIENT_SPEAKS: [&str; 8] = [
    "determine",
    "quote",
    "hear",
    "record",
    "convince",
    "assure",
    "worry",
    "concern",
];

fn phrase(line: &Line, after: usize) -> Ranked {
    if after >= line.len() {
        return Ranked::new();
    }
    let mut end = phrase_end(line, after);
    // "according to a spokesman for the mayor": the phrase goes on.
    if line.is_preposition(end) {
        end = phrase_end(line, (end + 1).min(line.len()));
    }
    let found = head_after(line, after, end.min(line.len()));
    found
        .map(|found| (Rule::Phrase, found))
        .into_iter()
        .collect()
}

fn agent(line: &Line, at: usize) -> Ranked {
    let most = (at + 8).min(line.len());
    let by = (at + 1..most).find(|&next| line.is(next, &["by"]));
    let found = by
        .filter(|by| by + 1 < line.len())
        .and_then(|by| head_after(line, by + 1, phrase_end(line, by + 1)));
    found
        .map(|found| (Rule::Agent, found))
        .into_iter()
        .collect()
}

fn verb(line: &Line, at: usize, earlier: &Option<(usize, Id<Mention>)>) -> Ranked {
    let Some((_, form)) = line.page.lexicon.reporting.verb(line.word(at)) else {
        return Ranked::new();
    };
    let (_, subject) = subject(line, at, form);
    let mut ranked = Ranked::new();
    match subject {
        Subject::Before(from, to) => {
            let rule = match from > 0
                && (line.is_quote(from - 1) || (from > 1 && line.is_quote(from - 2)))
            {
                true => Rule::SubjectAfterQuote,
                false => Rule::SubjectBefore,
            };
            // "another brother, Jane Doe, said": the name may stand in the aside.
            let found = head_before(line, from, to).or_else(|| head_after(line, to, at));
            ranked.extend(found.map(|found| (rule, found)));
        }
        Subject::After(from, to) => {
            ranked.extend(head_after(line, from, to).map(|found| (Rule::Inverted, found)));
        }
        Subject::Shared | Subject::None => {
            ranked.extend(opening(line, at).map(|found| (Rule::MainSubject, found)));
            let level = if subject == Subject::Shared {
                Level::Any
            } else {
                Level::Main
            };
            ranked.extend(earlier.map(|(_, found)| (Rule::SharedWithCue, found)));
            ranked.extend(main_subject(line, at, level).map(|found| (Rule::MainSubject, found)));
        }
    }
    ranked
}

/// The subject of the clause that a participle opens: "Citing costs, Doe said".
fn opening(line: &Line, at: usize) -> Option<Id<Mention>> {
    let comma =
        (at + 1..line.len().min(at + 40)).find(|&next| line.sort(next) == Some(Sort::Comma));
    let start = comma.filter(|_| at == 0)? + 1;
    (start < line.len())
        .then(|| head_after(line, start, phrase_end(line, start)))
        .flatten()
}
