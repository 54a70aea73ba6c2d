//! Reports whose cue is no verb: phrases, nouns, a name before a colon.

use super::content::{content_end, content_start, rest_after, trim_end};
use super::report::Report;
use super::subject::{Shape, Subject};
use super::types::CueForm;
use super::units::{Line, Sort};
use crate::lexicon::{Construction, ReportingVerb, Stance, WordSet};
use crate::mention::Label;
use crate::segment::Case;

/// "her claim that …", "the report that …".
pub(super) fn noun_report(line: &Line, at: usize, verb: &ReportingVerb) -> Option<Report> {
    let start = at + 1;
    if !line.is(start, &["that"]) || line.is_auxiliary(start + 1) || at == 0 {
        return None;
    }
    Some(Report {
        cue: (at, at + 1),
        lemma: verb.lemma,
        form: CueForm::Noun,
        construction: Construction::Noun,
        stance: verb.stance,
        rate: verb.rates[Construction::Noun as usize],
        pieces: vec![(start, content_end(line, start, Construction::That))],
        shape: Shape::NoVerb,
        subject: Subject::None,
    })
}

/// "DOE: We will.", "Doe: “We will.”", in a title also "Doe: Taxes to Fall".
pub(super) fn label_report(line: &Line, title: bool) -> Option<Report> {
    let colon = (1..line.len().min(10)).find(|&at| line.sort(at) == Some(Sort::Colon))?;
    let start = colon + 1;
    let named = (0..colon).all(|at| line.is_word(at) || line.sort(at) == Some(Sort::Comma))
        && line.is_capitalised(colon - 1)
        && (0..colon).filter(|&at| line.is_lower(at)).count() < 3;
    let upper = (0..colon).all(|at| matches!(line.units[at].case, Case::Upper | Case::None));
    let speaks = line.is_quote(start) || title || upper;
    let verb = (0..colon)
        .any(|at| line.is_auxiliary(at) || (line.is_lower(at) && line.has(at, WordSet::REPORTING)));
    if !named || !speaks || verb || start >= line.len() || !is_somebody(line, colon) {
        return None;
    }
    let end = match line.is_quote(start) {
        true => start + 1,
        false => content_end(line, start, Construction::Bare),
    };
    Some(Report {
        cue: (colon, colon + 1),
        lemma: ":",
        form: CueForm::Label,
        construction: Construction::Quote,
        stance: Stance::Neutral,
        rate: 70,
        pieces: vec![(start, end)],
        shape: Shape::NoVerb,
        subject: Subject::None,
    })
}

/// “We will.” — Jane Doe, a miller: marked words and who said or wrote them.
pub(super) fn signed_report(line: &Line) -> Option<Report> {
    let signed = line.is_quote(0) && line.sort(1) == Some(Sort::Dash);
    let words = |at| line.is_word(at) || line.sort(at) == Some(Sort::Comma);
    let name = (3..line.len().min(6) + 1).any(|end| is_somebody(line, end));
    let only = line.len() < SIGNED && (2..line.len() - 1).all(words);
    if !signed || !only || !name || !line.is_capitalised(2) {
        return None;
    }
    Some(Report {
        cue: (1, 2),
        lemma: SIGNATURE,
        form: CueForm::Label,
        construction: Construction::AfterQuote,
        stance: Stance::Neutral,
        rate: 90,
        pieces: vec![(0, 1)],
        shape: Shape::NoVerb,
        subject: Subject::None,
    })
}

/// The lemma of a dash before who says or wrote it.
pub(super) const SIGNATURE: &str = "—";

/// The most units of a line that only says who says what is in marks.
const SIGNED: usize = 14;

/// Whether a person or an organisation ends at unit `end`.
fn is_somebody(line: &Line, end: usize) -> bool {
    let last = line.units[end - 1].tokens.end;
    let mentions = line.page.mentions;
    let from = mentions.partition_point(|mention| mention.tokens.start + 8 < last);
    mentions[from..]
        .iter()
        .take_while(|mention| mention.tokens.start < last)
        .any(|mention| {
            mention.tokens.end == last
                && matches!(mention.label, Label::Person | Label::Organization)
        })
}

/// "According to the mayor, …", "…, according to the mayor".
pub(super) fn phrase_report(line: &Line, at: usize, floor: usize) -> Option<Report> {
    let phrases = line.page.lexicon.reporting.phrases.iter();
    let phrase = phrases.into_iter().find(|phrase| {
        let mut words = phrase.words.iter().enumerate();
        words.all(|(offset, word)| line.is(at + offset, &[word]))
    })?;
    let after = at + phrase.words.len();
    let opening = at < 4 && (0..at).all(|before| line.is(before, &["but", "and", "yet", "still"]));
    let comma = (after + 1..line.len().min(after + 40))
        .find(|&next| line.sort(next) == Some(Sort::Comma) || line.units[next - 1].last);
    let pieces = if opening {
        let start = aside_after(line, comma?)? + 1;
        (start < line.len()).then(|| vec![(start, content_end(line, start, Construction::Bare))])?
    } else {
        let end = trim_end(line, 0, at);
        let start = if end > floor + 2 {
            content_start(line, end, floor)
        } else {
            content_start(line, end, 0)
        };
        let mut pieces = vec![(start, end)];
        if end < start + 5 && !line.is_quote(end - 1) {
            pieces.extend(comma.and_then(|comma| rest_after(line, comma)));
        }
        pieces
    };
    Some(Report {
        cue: (at, after),
        lemma: phrase.lemma,
        form: CueForm::Phrase,
        construction: Construction::After,
        stance: phrase.stance,
        rate: phrase.rate,
        pieces,
        shape: Shape::NoVerb,
        subject: Subject::None,
    })
}

/// The comma after a source that opens a sentence; an aside about the source is
/// passed over: "According to Doe, a lawyer, …".
fn aside_after(line: &Line, comma: usize) -> Option<usize> {
    if line.sort(comma) != Some(Sort::Comma) {
        return None;
    }
    let about = line.is_determiner(comma + 1) || line.is(comma + 1, &["who", "which"]);
    let next =
        (comma + 1..(comma + 16).min(line.len())).find(|&at| line.sort(at) == Some(Sort::Comma));
    match next {
        Some(next) if about && !(comma + 1..next).any(|at| line.is_auxiliary(at)) => Some(next),
        Some(next) if line.is(comma + 1, &["who", "which"]) => Some(next),
        _ => Some(comma),
    }
}
