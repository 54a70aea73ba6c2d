//! Whether a cue says that something was said, that it was not, or only what somebody
//! might say: polarity and modality of the reporting verb, as FactBank marks them of
//! events (Saurí and Pustejovsky 2009).

use super::report::Report;
use super::subject::{Shape, Subject};
use super::types::Mood;
use super::units::Line;
use crate::lexicon::VerbForm;

/// How many words before a verb are looked at.
const REACH: usize = 5;

/// Words that deny the verb behind them.
const NOT: [&str; 6] = ["not", "n't", "n’t", "never", "cannot", "hardly"];

/// What takes a denial back: "not only said".
const ONLY: [&str; 5] = ["only", "just", "merely", "simply", "yet"];

/// Verbs whose infinitive is not done.
const REFUSING: [&str; 15] = [
    "decline",
    "declined",
    "declines",
    "declining",
    "refuse",
    "refused",
    "refuses",
    "refusing",
    "fail",
    "failed",
    "fails",
    "failing",
    "neglected",
    "forgot",
    "omitted",
];

/// Subjects of which nobody is meant.
const NOBODY: [&str; 5] = ["nobody", "none", "neither", "no", "nothing"];

/// Auxiliaries of what may be.
const MAY: [&str; 8] = [
    "would", "'d", "’d", "could", "might", "may", "should", "must",
];

/// What opens a clause of what is supposed.
const IF: [&str; 3] = ["if", "unless", "had"];

/// Verbs of silence as infinitives: "declined to comment".
const SPEAKING: [&str; 8] = [
    "comment",
    "say",
    "answer",
    "elaborate",
    "respond",
    "discuss",
    "speak",
    "confirm",
];

/// The mood of a report's cue.
pub(super) fn mood(line: &Line, report: &Report) -> Mood {
    let (at, end) = report.cue;
    if line.page.lexicon.reporting.verb(line.word(at)).is_none() {
        return Mood::Actual;
    }
    let lead = Lead::before(line, at);
    let is_silent = line.is(at, &REFUSING) && line.is(end, &["to"]) && line.is(end + 1, &SPEAKING);
    let nobody = matches!(report.subject, Subject::Before(from, _) if line.is(from, &NOBODY));
    if lead.not || nobody || is_silent || lead.is_refused(line, report) {
        return Mood::Negated;
    }
    match lead.may || is_supposed(line, report) {
        true => Mood::Hypothetical,
        false => Mood::Actual,
    }
}

/// What stands between a verb and its subject.
#[derive(Debug, Default)]
struct Lead {
    not: bool,
    may: bool,
    /// The first of the words that were passed.
    start: usize,
}

impl Lead {
    fn before(line: &Line, verb: usize) -> Self {
        let mut lead = Self {
            start: verb,
            ..Self::default()
        };
        while lead.start > 0 && verb - lead.start < REACH {
            let at = lead.start - 1;
            if !line.is_auxiliary(at) && !line.is_adverb(at) && !line.is(at, &["to"]) {
                break;
            }
            lead.not |= line.is(at, &NOT) && !line.is(at + 1, &ONLY);
            // "may have said" is what may be, "would have said" too.
            lead.may |= line.is_auxiliary(at) && line.is(at, &MAY) && !is_had(line, at, verb);
            lead.start = at;
        }
        lead
    }

    /// "declined to say", "without saying".
    fn is_refused(&self, line: &Line, report: &Report) -> bool {
        let Some(before) = self.start.checked_sub(1) else {
            return false;
        };
        match report.shape {
            Shape::Infinitive => line.is(before, &REFUSING),
            Shape::Gerund => line.is(before, &["without"]),
            _ => false,
        }
    }
}

/// Whether "'d" stands for "had": a participle follows, and no "have".
fn is_had(line: &Line, at: usize, verb: usize) -> bool {
    let form = line.page.lexicon.reporting.verb(line.word(verb));
    let bare = line.is(at, &["'d", "’d"]) && !line.is(at + 1, &["have"]);
    bare && form.is_some_and(|(_, form)| form == VerbForm::Past)
}

/// "if the mayor says", "had she said".
fn is_supposed(line: &Line, report: &Report) -> bool {
    let Subject::Before(from, _) = report.subject else {
        return false;
    };
    let Some(before) = from.checked_sub(1) else {
        return false;
    };
    line.is(before, &IF)
}
