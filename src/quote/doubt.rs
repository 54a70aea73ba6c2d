//! Verbs that look like cues and report nothing: nouns in disguise, participles
//! after marked words, things that "show", letters that are written.

use super::noun_phrase::phrase_end;
use super::subject::{Subject, speaks};
use super::units::{Line, Sort};
use crate::lexicon::{Construction, VerbForm, WordSet};
use crate::mention::Label;

/// A candidate for a cue with its content.
pub(super) struct Clause {
    pub(super) lemma: &'static str,
    /// The unit of the verb.
    pub(super) at: usize,
    pub(super) form: VerbForm,
    pub(super) construction: Construction,
    pub(super) subject: Subject,
    /// The unit where the content starts.
    pub(super) start: usize,
}

impl Clause {
    /// Whether the verb reports nothing, although content could be read to it.
    pub(super) fn is_no_report(&self, line: &Line) -> bool {
        doubtful_verb(line, self.at, self.form, self.construction, self.subject)
            || self.qualifies_marked_words(line)
            || self.is_shown_by_a_thing(line)
            || self.writes_a_thing(line)
            || self.is_phrasal(line)
            || self.is_quoted_as(line)
    }

    /// "was quoted as saying": the second verb tells what is said.
    fn is_quoted_as(&self, line: &Line) -> bool {
        let said = self.at + 2;
        line.is(self.at + 1, &["as"]) && line.is_gerund(said) && line.has(said, WordSet::REPORTING)
    }

    /// "called off the visit", "backed up the files": a verb with a particle is
    /// another verb. "Out" is none of them: what is pointed out is said.
    fn is_phrasal(&self, line: &Line) -> bool {
        line.is(self.at + 1, &["off", "up", "away"])
    }

    /// "in a “warm letter” to Doe delivered on Monday": a participle right after
    /// marked words that no comma closes, or after a phrase that belongs to them.
    fn qualifies_marked_words(&self, line: &Line) -> bool {
        if self.construction != Construction::AfterQuote || self.form != VerbForm::Past {
            return false;
        }
        let first = match self.subject {
            Subject::Before(from, end) if end == self.at && line.is_preposition(from) => from,
            Subject::None => self.at,
            _ => return false,
        };
        let marked = first.checked_sub(1).filter(|&at| line.is_quote(at));
        marked.is_some_and(|at| at > 0 && !line.is_stopped_quote(at))
    }

    /// "the letter showed": what a thing shows nobody says, save a document's findings.
    fn is_shown_by_a_thing(&self, line: &Line) -> bool {
        let Subject::Before(from, end) = self.subject else {
            return false;
        };
        if !SHOWING.contains(&self.lemma) {
            return false;
        }
        let end = (from + 1..end)
            .find(|&at| line.is_preposition(at))
            .unwrap_or(end);
        let owner = (from..end).rfind(|&at| line.is_possessive(at));
        let mut phrase = owner.map_or(from, |at| at + 1)..end;
        let head = end - 1;
        line.is_lower(head)
            && !line.is_determiner(head)
            && !names_somebody(line, head)
            && !phrase.any(|at| {
                let named = line.is_capitalised(at) && at > 0;
                named || line.is(at, &FINDING) || (speaks(line, at) && !line.is_determiner(at))
            })
    }

    /// "wrote a letter to Doe", "read her letter": an object without a clause.
    fn writes_a_thing(&self, line: &Line) -> bool {
        let owned = line.is(self.start, &["his", "her", "their", "its", "my", "our"]);
        let object = owned || line.is_determiner(self.start);
        let object = object && !line.is(self.start, &["this", "that"]);
        let written = matches!(self.lemma, "write" | "read");
        if !written || self.construction != Construction::Bare || !object {
            return false;
        }
        let mut end = phrase_end(line, self.start);
        for _ in 0..4 {
            if !(line.is_quote(end) || line.is_preposition(end)) || end + 1 >= line.len() {
                break;
            }
            end = phrase_end(line, end + 1);
        }
        !line.is_finite(end)
    }
}

/// Verbs whose subject is often a thing.
const SHOWING: [&str; 9] = [
    "show",
    "suggest",
    "indicate",
    "reveal",
    "demonstrate",
    "prove",
    "imply",
    "reflect",
    "signal",
];

/// Documents and counts whose findings are reported.
const FINDING: [&str; 30] = [
    "report",
    "reports",
    "study",
    "studies",
    "poll",
    "polls",
    "polling",
    "survey",
    "surveys",
    "research",
    "data",
    "figures",
    "records",
    "documents",
    "document",
    "statistics",
    "analysis",
    "review",
    "numbers",
    "census",
    "audit",
    "filing",
    "filings",
    "statement",
    "emails",
    "polls",
    "results",
    "memo",
    "transcript",
    "estimates",
];

/// Whether somebody is named by the phrase whose head stands at `head`.
fn names_somebody(line: &Line, head: usize) -> bool {
    let token = line.units[head].tokens;
    let mentions = line.page.mentions;
    let from = mentions.partition_point(|mention| mention.tokens.start + 8 < token.end);
    mentions[from..]
        .iter()
        .take_while(|mention| mention.tokens.start < token.end)
        .any(|mention| {
            mention.tokens.end == token.end
                && matches!(
                    mention.label,
                    Label::Person | Label::Organization | Label::Group
                )
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

/// "known as": gives a name, reports nothing.
pub(super) fn is_naming(line: &Line, at: usize) -> bool {
    line.is(at, &["known", "dubbed", "named"])
        && (line.is(at + 1, &["as"]) || line.is_quote(at + 1))
}

/// ", say,": for example.
pub(super) fn is_interjection(line: &Line, at: usize) -> bool {
    line.is(at, &["say"])
        && line.sort(at + 1) == Some(Sort::Comma)
        && at
            .checked_sub(1)
            .is_some_and(|before| line.sort(before) == Some(Sort::Comma))
}
