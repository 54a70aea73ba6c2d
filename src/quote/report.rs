//! The reports of one sentence: cues with the content each governs.

use super::complement::complement;
use super::content::content;
use super::doubt::{Clause, is_interjection, is_naming};
use super::phrase::{SIGNATURE, label_report, noun_report, phrase_report, signed_report};
use super::subject::{Shape, Subject, subject};
use super::types::CueForm;
use super::units::Line;
use crate::lexicon::{Construction, ReportingVerb, Stance, VerbForm, WordSet};

/// A cue and its content, in units of the line.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    /// First unit of the cue, and one past its last.
    pub(crate) cue: (usize, usize),
    pub(crate) lemma: &'static str,
    pub(crate) form: CueForm,
    pub(crate) construction: Construction,
    pub(crate) stance: Stance,
    /// How a verb stands in its clause, and where its subject is.
    pub(super) shape: Shape,
    pub(super) subject: Subject,
    /// How often this verb reports in this construction, in per cent.
    pub(crate) rate: u8,
    /// The content, each piece from a unit to one past its last.
    pub(crate) pieces: Vec<(usize, usize)>,
}

/// All reports of a line, which may be a title, also those whose rate is low, in the order of their cues.
pub(crate) fn reports(line: &Line, title: bool) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    reports.extend(label_report(line, title).or_else(|| signed_report(line)));
    for at in 0..line.len() {
        if line.is(at, &["according", "in"]) {
            let floor = reports.last().map_or(0, |last| last.end_before(at));
            reports.extend(phrase_report(line, at, floor));
            continue;
        }
        if !line.has(at, WordSet::REPORTING) || !may_be_verb(line, at) {
            continue;
        }
        let Some((verb, form)) = line.page.lexicon.reporting.verb(line.word(at)) else {
            continue;
        };
        let floor = reports.last().map_or(0, |last| last.end_before(at));
        if let Some(report) = verb_report(line, at, verb, form, floor) {
            reports.push(report);
        }
    }
    reports
}

/// The last reporting verb within reach of a line's end.
pub(crate) fn last_verb(line: &Line) -> Option<usize> {
    let lowest = line.len().saturating_sub(30);
    (lowest..line.len()).rev().find(|&at| {
        let verb = line.page.lexicon.reporting.verb(line.word(at));
        line.has(at, WordSet::REPORTING)
            && may_be_verb(line, at)
            && verb.is_some_and(|(_, form)| subject(line, at, form).0 != Shape::NoVerb)
    })
}

/// Whether the case of a word lets it be a verb: capitals speak for a name,
/// except at the start and where most words have them, as in a title.
fn may_be_verb(line: &Line, at: usize) -> bool {
    line.is_lower(at) || at == 0 || is_title_case(line, at)
}

/// Whether most words around `at` are capitalised.
fn is_title_case(line: &Line, at: usize) -> bool {
    let around = at.saturating_sub(8)..(at + 8).min(line.len());
    let (mut capitals, mut small) = (0, 0);
    for index in around.filter(|&index| line.word(index).len() > 3) {
        capitals += usize::from(line.is_capitalised(index));
        small += usize::from(line.is_lower(index));
    }
    capitals > 2 * small
}

impl Report {
    /// Whether all of its line is marked words and who says them, behind a dash: rare in
    /// news, and nothing else looks like it.
    pub(super) fn is_signed(&self) -> bool {
        self.lemma == SIGNATURE
    }

    /// Where content before a cue at `at` may start at the earliest: this cue's
    /// words and content are not to be taken twice.
    fn end_before(&self, at: usize) -> usize {
        let pieces = self.pieces.iter().map(|piece| piece.1);
        let end = pieces.filter(|end| *end <= at).max().unwrap_or(0);
        end.max(self.cue.1)
    }
}

fn verb_report(
    line: &Line,
    at: usize,
    verb: &ReportingVerb,
    form: VerbForm,
    floor: usize,
) -> Option<Report> {
    let (shape, subject) = subject(line, at, form);
    if is_interjection(line, at) || is_naming(line, at) {
        return None;
    }
    if shape == Shape::NoVerb {
        return noun_report(line, at, verb);
    }
    let (first, after) = match subject {
        Subject::Before(from, _) => (from, at + 1),
        Subject::After(_, to) => (verb_start(line, at), to),
        _ => (verb_start(line, at), at + 1),
    };
    let forward = complement(line, verb.lemma, after);
    let (construction, pieces) = content(line, shape, first, after, forward, floor)?;
    let clause = Clause {
        lemma: verb.lemma,
        at,
        form,
        construction,
        subject,
        start: pieces[0].0,
    };
    if clause.is_no_report(line) {
        return None;
    }
    let construction = match (shape, construction) {
        (_, Construction::Quote | Construction::AfterQuote) => construction,
        (Shape::Passive, _) => Construction::Passive,
        (Shape::Gerund, _) => Construction::Participle,
        _ => construction,
    };
    Some(Report {
        cue: (at, at + 1),
        lemma: verb.lemma,
        form: cue_form(shape),
        construction,
        stance: verb.stance,
        rate: verb.rates[construction as usize],
        pieces,
        shape,
        subject,
    })
}

fn cue_form(shape: Shape) -> CueForm {
    match shape {
        Shape::Gerund => CueForm::Participle,
        Shape::Passive => CueForm::Passive,
        _ => CueForm::Verb,
    }
}

/// The first unit of a verb with its adverbs and auxiliaries.
fn verb_start(line: &Line, verb: usize) -> usize {
    let mut start = verb;
    while start > 0
        && verb - start < 6
        && (line.is_adverb(start - 1) || line.is_auxiliary(start - 1))
    {
        start -= 1;
    }
    start
}
