//! The reports of one sentence: cues with the content each governs.

use super::complement::{Complement, complement};
use super::subject::{Shape, Subject, subject};
use super::types::CueForm;
use super::units::{Line, Sort};
use crate::lexicon::{Construction, ReportingVerb, Stance, VerbForm, WordSet};
use crate::mention::Label;
use crate::segment::Case;

/// A cue and its content, in units of the line.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    /// First unit of the cue, and one past its last.
    pub(crate) cue: (usize, usize),
    pub(crate) lemma: &'static str,
    pub(crate) form: CueForm,
    pub(crate) construction: Construction,
    pub(crate) stance: Stance,
    /// How often this verb reports in this construction, in per cent.
    pub(crate) rate: u8,
    /// The content, each piece from a unit to one past its last.
    pub(crate) pieces: Vec<(usize, usize)>,
}

/// All reports of a line, which may be a title, also those whose rate is low, in the order of their cues.
pub(crate) fn reports(line: &Line, title: bool) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    reports.extend(label_report(line, title));
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
    if doubtful_verb(line, at, form, construction, subject) {
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
    })
}

/// Whether a form that is often a noun ("plans", "claims") stands where only its
/// object speaks for a verb, after a word that hardly is its subject.
fn doubtful_verb(
    line: &Line,
    at: usize,
    form: VerbForm,
    construction: Construction,
    subject: Subject,
) -> bool {
    let noun = matches!(form, VerbForm::Base | VerbForm::Third) && line.has(at, WordSet::NOUN);
    let weak = matches!(
        construction,
        Construction::Bare | Construction::Preposition | Construction::After
    );
    let Subject::Before(_, end) = subject else {
        return false;
    };
    let before = end - 1;
    let listed = line.is_capitalised(before)
        || line.has(
            before,
            WordSet::PERSON_NOUN | WordSet::ROLE | WordSet::PRONOUN | WordSet::ORGANIZATION_WORD,
        )
        || end < at;
    noun && weak && !listed
}

/// "her claim that …", "the report that …".
fn noun_report(line: &Line, at: usize, verb: &ReportingVerb) -> Option<Report> {
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
    })
}

/// "DOE: We will.", "Doe: “We will.”", in a title also "Doe: Taxes to Fall".
fn label_report(line: &Line, title: bool) -> Option<Report> {
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
    })
}

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

/// "known as": gives a name, reports nothing.
fn is_naming(line: &Line, at: usize) -> bool {
    line.is(at, &["known", "dubbed", "named"])
        && (line.is(at + 1, &["as"]) || line.is_quote(at + 1))
}

/// ", say,": for example.
fn is_interjection(line: &Line, at: usize) -> bool {
    line.is(at, &["say"])
        && line.sort(at + 1) == Some(Sort::Comma)
        && at
            .checked_sub(1)
            .is_some_and(|before| line.sort(before) == Some(Sort::Comma))
}

/// "According to the mayor, …", "…, according to the mayor".
fn phrase_report(line: &Line, at: usize, floor: usize) -> Option<Report> {
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

/// Pieces of content, from a unit to one past the last.
type Pieces = Vec<(usize, usize)>;

/// Decides between content before the clause that starts at `first` and content
/// after it.
fn content(
    line: &Line,
    shape: Shape,
    first: usize,
    after: usize,
    forward: Option<Complement>,
    floor: usize,
) -> Option<(Construction, Pieces)> {
    let may_follow = matches!(shape, Shape::Finite | Shape::Passive);
    let quote_before = quote_before(line, first).filter(|quote| *quote >= floor && may_follow);
    if let Some(quote) = quote_before {
        let alone = quote == 0 || line.units[quote - 1].last || quote == floor;
        let clause = forward.is_some_and(|next| next.construction != Construction::Quote);
        if alone || !clause {
            let start = content_start(line, quote, floor);
            let mut pieces = vec![(start, quote + 1)];
            pieces.extend(resumed(line, after, forward));
            return Some((Construction::AfterQuote, pieces));
        }
    }
    if let Some(next) = forward {
        let whole = content_end(line, next.start, next.construction);
        // "Citing costs, Doe …": the participle ends with its comma.
        let comma = (next.start..whole).find(|&at| line.sort(at) == Some(Sort::Comma));
        let opens = shape == Shape::Gerund && first == 0;
        let end = comma.filter(|_| opens).unwrap_or(whole);
        return Some((next.construction, vec![(next.start, end)]));
    }
    let mut comma = first.checked_sub(1).filter(|_| may_follow)?;
    if line.is(comma, &["as"]) {
        // "As the paper noted, …" and "…, as the paper noted".
        match comma.checked_sub(1) {
            Some(before) => comma = before,
            None => return Some((Construction::After, vec![rest_after(line, after)?])),
        }
    }
    if line.sort(comma) != Some(Sort::Comma) {
        return None;
    }
    let start = content_start(line, comma, 0);
    if comma < start + 3
        && !line.units[start..comma]
            .iter()
            .any(|unit| matches!(unit.sort, Sort::Quote(_)))
    {
        return interrupted(line, start, comma, after);
    }
    let mut pieces = vec![(start, comma)];
    pieces.extend(rest(line, after));
    Some((Construction::After, pieces))
}

/// The quotation right before a clause, a comma passed over.
fn quote_before(line: &Line, first: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    if line.is_quote(at) {
        return Some(at);
    }
    let before = at.checked_sub(1)?;
    let passed = matches!(line.sort(at), Some(Sort::Comma | Sort::Dash));
    (passed && line.is_quote(before)).then_some(before)
}

/// Where the content that ends at `end` starts: the line's start, or after what
/// is taken already.
fn content_start(line: &Line, end: usize, floor: usize) -> usize {
    let mut start = floor.max(end.saturating_sub(LONGEST)).min(end);
    while start < end
        && (!line.is_word(start) && !line.is_quote(start)
            || (floor > 0 && line.is(start, &["and", "but"])))
    {
        start += 1;
    }
    start
}

/// The second part of "“…,” she said, “…”".
fn resumed(line: &Line, after: usize, forward: Option<Complement>) -> Option<(usize, usize)> {
    let next = forward.filter(|next| next.construction == Construction::Quote)?;
    let comma = next.start.checked_sub(1)?;
    let interrupted = matches!(
        line.sort(comma),
        Some(Sort::Comma | Sort::Dash | Sort::Colon)
    );
    (interrupted && next.start >= after && next.start < after + 14)
        .then_some((next.start, next.start + 1))
}

/// "The plan, officials said, would fail": short content before, the rest after.
fn interrupted(
    line: &Line,
    start: usize,
    comma: usize,
    after: usize,
) -> Option<(Construction, Pieces)> {
    let rest = rest_after(line, after)?;
    (start < comma).then(|| (Construction::After, vec![(start, comma), rest]))
}

/// What follows the comma at `after`, whatever it is.
fn rest_after(line: &Line, after: usize) -> Option<(usize, usize)> {
    let start = after + 1;
    let goes_on =
        line.sort(after) == Some(Sort::Comma) && (line.is_word(start) || line.is_quote(start));
    goes_on.then(|| (start, content_end(line, start, Construction::Bare)))
}

/// What follows the comma after a cue set between commas.
fn rest(line: &Line, after: usize) -> Option<(usize, usize)> {
    let start = after + 1;
    let goes_on = line.sort(after) == Some(Sort::Comma)
        && line.is_word(start)
        && !line.is_gerund(start)
        && !line.is(
            start,
            &[
                "and",
                "but",
                "while",
                "as",
                "who",
                "which",
                "according",
                "when",
                "after",
                "though",
                "although",
                "with",
                "where",
            ],
        );
    goes_on.then(|| (start, content_end(line, start, Construction::Bare)))
}

/// The longest content without marks, in units.
const LONGEST: usize = 300;

/// Where the content that starts at `start` ends: with its sentence, or before
/// the next report.
fn content_end(line: &Line, start: usize, construction: Construction) -> usize {
    if construction == Construction::Quote && line.is_quote(start) {
        let next = start + 1;
        if line.units[start].last
            || !line.is_word(next)
            || line.is(
                next,
                &[
                    "and", "but", "as", "while", "when", "after", "before", "in", "on", "at",
                    "during",
                ],
            )
        {
            return next;
        }
    }
    let (mut at, mut depth) = (start, 0_usize);
    while at < line.len().min(start + LONGEST) {
        let stop = match line.units[at].sort {
            Sort::Opens => {
                depth += 1;
                false
            }
            Sort::Comma | Sort::Dash => starts_report(line, at + 1),
            Sort::Closes if depth == 0 => true,
            Sort::Closes => {
                depth -= 1;
                false
            }
            Sort::Semicolon => starts_report(line, at + 1),
            Sort::Word => at > start && word_stops(line, at),
            _ => false,
        };
        if stop {
            break;
        }
        at += 1;
        if line.units[at - 1].last {
            break;
        }
    }
    trim_end(line, start, at)
}

/// Whether another report starts at a word without a comma of its own: after
/// marks that hold the comma, or joined by "and".
fn word_stops(line: &Line, at: usize) -> bool {
    (line.is_quote(at - 1) && starts_report(line, at))
        || (line.is(at, &["and", "but"]) && joins_report(line, at + 1))
}

/// Leaves out the stop, comma or dash at the end.
fn trim_end(line: &Line, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start + 1
        && !line.is_word(end - 1)
        && !line.is_quote(end - 1)
        && line.sort(end - 1) != Some(Sort::Closes)
    {
        end -= 1;
    }
    end
}

/// Whether a report starts after a comma: ", adding", ", according to", ", but she said".
fn starts_report(line: &Line, at: usize) -> bool {
    let verb = if line.is_adverb(at) { at + 1 } else { at };
    if line.is_gerund(verb) && line.has(verb, WordSet::REPORTING) {
        return true;
    }
    if line.is(at, &["according"]) {
        return true;
    }
    let conjunction = line.is(
        at,
        &["but", "and", "though", "although", "while", "as", "yet"],
    );
    conjunction && (at + 1..(at + 9).min(line.len())).any(|next| is_reporting_verb(line, next))
}

/// Whether "and" joins a second report: "and added that".
fn joins_report(line: &Line, at: usize) -> bool {
    let verb = if line.is_adverb(at) { at + 1 } else { at };
    if is_reporting_verb(line, verb) {
        return true;
    }
    // "and others have said".
    let most = (at + 5).min(line.len());
    let next = (at + 1..most).find(|&next| !line.is_word(next) || is_reporting_verb(line, next));
    next.is_some_and(|next| line.is(next, &["said", "says", "added", "told", "noted"]))
}

fn is_reporting_verb(line: &Line, at: usize) -> bool {
    line.has(at, WordSet::REPORTING)
        && line.is_lower(at)
        && line
            .page
            .lexicon
            .reporting
            .verb(line.word(at))
            .is_some_and(|(verb, form)| {
                let speaks = verb.rates[Construction::That as usize] >= 60;
                speaks && matches!(form, VerbForm::Past | VerbForm::Third)
            })
}
