//! What speaks for a cut of a report's content, and for no report at all. Training and
//! inference call the same code.

mod tree;

use super::question::Question;
use super::report::Report;
use super::subject::{Shape, Subject};
use super::units::{Line, Sort};
use super::variant::Variant;
use crate::lexicon::WordSet;
use crate::mention::Mention;
use crate::model::{feature, hash};
use crate::syntax::Upos;

/// How many weights there are.
pub(crate) const FEATURES: usize = 1 << 16;

/// What a feature tells. The order is part of the model's format.
#[derive(Debug, Clone, Copy)]
enum Kind {
    // That nothing is reported.
    Nothing,
    Stance,
    Lemma,
    Shape,
    Subject,
    SubjectWord,
    Helpers,
    Governor,
    CueTag,
    BesideCue,
    Opening,
    Content,
    Place,
    Earlier,
    // For a variant.
    Offered,
    Pieces,
    End,
    EndWord,
    EndTags,
    EndLemma,
    EndClause,
    EndLength,
    Rest,
    Start,
    StartWord,
    StartLemma,
    Tree,
    CueTree,
}

/// Tells `emit` what speaks for the cue reporting nothing.
pub(super) fn of_nothing(question: &Question, emit: &mut dyn FnMut(usize)) {
    let mut told = Told { question, emit };
    told.verb();
    told.subject();
    told.around_cue();
    told.earlier();
    told.cue_tree();
    told.content();
}

/// Tells `emit` what speaks for a variant.
pub(super) fn of_variant(question: &Question, variant: &Variant, emit: &mut dyn FnMut(usize)) {
    let mut told = Told { question, emit };
    let report = question.report;
    let construction = report.construction as u32;
    let offered = u32::from(variant.offered);
    told.tell(Kind::Offered, [offered, construction]);
    told.tell(
        Kind::Offered,
        [offered, 20 + question.variants.len().min(8) as u32],
    );
    let shape = variant.pieces.len() as u32 + 4 * report.pieces.len() as u32;
    told.tell(Kind::Pieces, [shape, construction]);
    for (at, piece) in variant.pieces.iter().enumerate() {
        let behind = piece.0 >= report.cue.1;
        if behind {
            told.end(*piece);
        }
        if at == 0 {
            told.start(*piece, behind);
        }
        told.tree(*piece, behind);
    }
}

struct Told<'t, 'q, 'a> {
    question: &'t Question<'q, 'a>,
    emit: &'t mut dyn FnMut(usize),
}

impl<'q, 'a> Told<'_, 'q, 'a> {
    fn tell<const N: usize>(&mut self, kind: Kind, values: [u32; N]) {
        (self.emit)(feature(kind as u32, values, FEATURES));
    }

    fn line(&self) -> &'q Line<'a> {
        self.question.line
    }

    fn report(&self) -> &'q Report {
        self.question.report
    }

    fn construction(&self) -> u32 {
        self.report().construction as u32
    }

    /// The verb, its construction and how often both report.
    fn verb(&mut self) {
        let report = self.report();
        let (construction, lemma) = (report.construction as u32, word_hash(report.lemma));
        let stance = report.stance as u32;
        let (shape, form) = (report.shape as u32, report.form as u32);
        self.tell(Kind::Nothing, [construction]);
        self.tell(Kind::Stance, [stance, construction]);
        self.tell(Kind::Lemma, [lemma, 50]);
        self.tell(Kind::Lemma, [lemma, construction]);
        self.tell(Kind::Shape, [shape, form, construction]);
        self.tell(Kind::Shape, [shape, 20 + stance, 0]);
    }

    fn subject(&mut self) {
        let (line, report) = (self.line(), self.report());
        let construction = report.construction as u32;
        let (place, head) = match report.subject {
            Subject::Before(_, to) => (0, Some(to - 1)),
            Subject::After(_, to) => (1, Some(to - 1)),
            Subject::Shared => (2, None),
            Subject::None => (3, None),
        };
        let stance = report.stance as u32;
        self.tell(Kind::Subject, [place, 0, construction]);
        let Some(head) = head else {
            return;
        };
        let sort = match mention_ending(line, head) {
            Some(mention) => 1 + mention.kind as u32 * 16 + mention.label as u32,
            None => 0,
        };
        let tag = line.tag(head).map_or(18, |tag| tag as u32);
        let word = word_hash(line.word(head));
        self.tell(Kind::Subject, [place, 1 + sort, construction]);
        self.tell(Kind::Subject, [place, 1 + sort, 20 + stance]);
        self.tell(Kind::Subject, [place, 100 + tag, construction]);
        self.tell(Kind::SubjectWord, [word]);
    }

    /// Auxiliaries, negation, what governs an infinitive, what stands next to the cue.
    fn around_cue(&mut self) {
        let (line, report) = (self.line(), self.report());
        let (cue, construction) = (report.cue, report.construction as u32);
        let stance = report.stance as u32;
        let mut before = cue.0;
        let mut helpers: [u32; 3] = [0; 3];
        while before > 0 && cue.0 - before < 4 {
            let at = before - 1;
            let helper = line.is_auxiliary(at) || line.is_adverb(at) || line.is(at, &["to", "not"]);
            if !helper {
                break;
            }
            if let Some(helper) = helpers.get_mut(cue.0 - before) {
                *helper = word_hash(line.word(at));
            }
            before = at;
        }
        let cue_tag = line.tag(cue.0).map_or(18, |tag| tag as u32);
        let is_infinitive = report.shape == Shape::Infinitive;
        let governor = before
            .checked_sub(1)
            .map_or(0, |at| word_hash(line.word(at)));
        let before_tag = before.checked_sub(1).and_then(|at| line.tag(at));
        let before_tag = before_tag.map_or(18, |tag| tag as u32);
        let after_tag = line.tag(cue.1).map_or(18, |tag| tag as u32);
        let after_word = word_hash(line.word(cue.1));
        for helper in helpers.into_iter().filter(|helper| *helper != 0) {
            self.tell(Kind::Helpers, [helper, 0]);
            self.tell(Kind::Helpers, [helper, 1 + construction]);
        }
        if is_infinitive {
            self.tell(Kind::Governor, [governor, 0]);
            self.tell(Kind::Governor, [before_tag, 1 + stance]);
        }
        self.tell(Kind::CueTag, [cue_tag, construction]);
        self.tell(Kind::CueTag, [cue_tag, 20 + before_tag]);
        self.tell(Kind::BesideCue, [before_tag, construction, 0]);
        self.tell(Kind::BesideCue, [after_tag, construction, 1]);
        self.tell(Kind::BesideCue, [after_word, construction, 2]);
        self.tell(Kind::Place, [u32::from(self.question.title), construction]);
        let early = cue.0.min(6) as u32;
        self.tell(Kind::Place, [early, 30 + construction]);
        let opening = word_hash(self.line().word(0));
        self.tell(Kind::Opening, [opening]);
    }

    /// What is reported before in the sentence, and whether the cue stands in it.
    fn earlier(&mut self) {
        let report = self.report();
        let (cue, construction) = (report.cue.0, report.construction as u32);
        let before = self.question.before.last();
        let mut near = self.question.before.iter().rev().take(8);
        let outer = near.find(|before| {
            let mut pieces = before.pieces.iter();
            pieces.any(|(from, to)| (*from..*to).contains(&cue))
        });
        let (place, other) = match (outer, before) {
            (Some(outer), _) => (2, outer.construction as u32),
            (None, Some(before)) => (1, before.construction as u32),
            (None, None) => (0, 0),
        };
        let stance = report.stance as u32;
        self.tell(Kind::Earlier, [place, construction, 0]);
        self.tell(Kind::Earlier, [place, other, 1]);
        self.tell(Kind::Earlier, [place, stance, 2]);
        self.tell(Kind::Earlier, [place, word_hash(report.lemma), 3]);
    }

    /// What the content that grammar offers looks like.
    fn content(&mut self) {
        let (line, report) = (self.line(), self.report());
        let (construction, stance) = (report.construction as u32, report.stance as u32);
        let lemma = word_hash(report.lemma);
        let (from, to) = report.pieces[0];
        let tags = [from, from + 1, from + 2].map(|at| line.tag(at).map_or(18, |tag| tag as u32));
        let word = word_hash(line.word(from));
        let length = (to - from).max(1).ilog2();
        let quotes = (from..to).filter(|at| line.is_quote(*at)).count().min(2) as u32;
        let all = u32::from((from..to).all(|at| line.is_quote(at)));
        let finite = (from..to.min(from + 30)).any(|at| is_finite(line, at));
        let finite = u32::from(finite);
        let behind = u32::from(from >= report.cue.1);
        self.tell(Kind::Content, [tags[0], tags[1], construction]);
        self.tell(Kind::Content, [tags[0], 20 + tags[1], 40 + tags[2]]);
        self.tell(Kind::Content, [word, 70, construction]);
        self.tell(Kind::Content, [word, 71, 20 + stance]);
        self.tell(Kind::Content, [length, 72 + finite, construction]);
        self.tell(Kind::Content, [quotes * 2 + all, 75 + behind, construction]);
        self.tell(Kind::Content, [quotes * 2 + all, 80, lemma]);
        self.tell(Kind::Content, [finite, 81, lemma]);
        self.tell(Kind::Content, [finite, 82, 20 * stance + construction]);
    }

    /// Where a piece behind the cue ends.
    fn end(&mut self, (from, to): (usize, usize)) {
        let line = self.line();
        let construction = self.construction();
        let whole = to >= line.len() || line.units[to - 1].last || is_stop(line, to);
        // The mark at the end, and the first word behind it.
        let mark = if whole { 0 } else { mark(line, to) };
        let mut next = to;
        while next < line.len() && next < to + 2 && !line.is_word(next) && !line.is_quote(next) {
            next += 1;
        }
        let words = [next, next + 1].map(|at| word_hash(line.word(at)));
        let tags = [next, next + 1, next + 2].map(|at| line.tag(at).map_or(18, |tag| tag as u32));
        let last = line.tag(to - 1).map_or(18, |tag| tag as u32);
        let finite = (from..to).any(|at| is_finite(line, at));
        let quote = u32::from(line.is_quote(to - 1));
        let clause = u32::from(finite);
        let rest = (next..line.len())
            .take(12)
            .take_while(|at| *at == next || line.is_word(*at));
        let rest_finite = u32::from(rest.clone().any(|at| is_finite(line, at)));
        let rest_reports = rest
            .take(8)
            .any(|at| line.has(at, WordSet::REPORTING) && line.tag(at) == Some(Upos::Verb));
        let rest_reports = u32::from(rest_reports);
        let commas = (from..to).filter(|at| line.sort(*at) == Some(Sort::Comma));
        let commas = commas.take(3).count() as u32;
        let lemma = word_hash(self.report().lemma);
        let length = (to - from).max(1).ilog2();
        self.tell(Kind::End, [mark, construction, clause]);
        self.tell(Kind::End, [mark, 20 + quote, last]);
        self.tell(Kind::End, [mark, 30 + commas, clause]);
        self.tell(Kind::EndLemma, [mark, lemma]);
        self.tell(Kind::EndLength, [length, construction]);
        self.tell(Kind::EndLength, [length, 20 + mark]);
        self.tell(Kind::EndClause, [last, clause, construction]);
        if whole {
            return;
        }
        self.tell(Kind::EndWord, [words[0], mark, 0]);
        self.tell(Kind::EndWord, [words[0], mark, 1 + construction]);
        self.tell(Kind::EndWord, [words[0], words[1], 20]);
        self.tell(Kind::EndTags, [mark, tags[0], tags[1]]);
        self.tell(Kind::EndTags, [20 + mark, tags[0], 20 + construction]);
        self.tell(Kind::EndTags, [40 + last, tags[0], tags[1]]);
        self.tell(Kind::EndTags, [60 + tags[2], tags[0], tags[1]]);
        self.tell(Kind::Rest, [rest_finite, rest_reports, mark]);
        self.tell(Kind::Rest, [rest_finite, 2 + clause, tags[0]]);
        self.tell(Kind::Rest, [rest_reports, 4, tags[0]]);
    }

    /// Where the first piece starts.
    fn start(&mut self, (from, _): (usize, usize), behind: bool) {
        let line = self.line();
        let construction = self.construction();
        let (word, lemma) = (word_hash(line.word(from)), word_hash(self.report().lemma));
        let tags = [from, from + 1].map(|at| line.tag(at).map_or(18, |tag| tag as u32));
        let before = from.checked_sub(1);
        let mark = before.map_or(0, |at| mark(line, at));
        let before_word = before.map_or(0, |at| word_hash(line.word(at)));
        let behind = u32::from(behind);
        self.tell(Kind::Start, [mark, behind, construction]);
        self.tell(Kind::Start, [tags[0], 2 + behind, tags[1]]);
        self.tell(Kind::Start, [mark, 4 + behind, tags[0]]);
        self.tell(Kind::StartWord, [word, behind, construction]);
        self.tell(Kind::StartWord, [before_word, 2 + behind, construction]);
        self.tell(Kind::StartLemma, [lemma, tags[0], behind]);
        let gap = from.abs_diff(self.report().cue.1).min(4) as u32;
        self.tell(Kind::Start, [gap, 6 + behind, construction]);
    }
}

/// A word in lower case as a number; the same for all numbers and marks of a kind.
pub(super) fn word_hash(word: &str) -> u32 {
    let mut small = [0u8; 12];
    let length = word.len().min(small.len());
    small[..length].copy_from_slice(&word.as_bytes()[..length]);
    small.make_ascii_lowercase();
    (hash(&small[..length]) & 0xffff) as u32
}

/// What mark stands at a unit: 1 for a word.
fn mark(line: &Line, at: usize) -> u32 {
    match line.sort(at) {
        None => 0,
        Some(Sort::Word) => 1,
        Some(Sort::Comma) => 2,
        Some(Sort::Dash) => 3,
        Some(Sort::Semicolon) => 4,
        Some(Sort::Colon) => 5,
        Some(Sort::Opens) => 6,
        Some(Sort::Closes) => 7,
        Some(Sort::Stop) => 8,
        Some(Sort::Quote(_)) => 9,
        Some(Sort::Mark) => 10,
    }
}

fn is_stop(line: &Line, at: usize) -> bool {
    line.sort(at) == Some(Sort::Stop) && (at + 1 >= line.len() || line.units[at].last)
}

/// A verb with tense, as far as tag and form tell.
fn is_finite(line: &Line, at: usize) -> bool {
    match line.tag(at) {
        Some(Upos::Aux) => true,
        Some(Upos::Verb) => {
            let before = at.checked_sub(1);
            !line.is_gerund(at) && !before.is_some_and(|at| line.is(at, &["to"]))
        }
        _ => false,
    }
}

/// The mention that ends with a unit.
fn mention_ending<'a>(line: &Line<'a>, at: usize) -> Option<&'a Mention> {
    let end = line.units[at].tokens.end;
    let mentions = line.page.mentions;
    let from = mentions.partition_point(|mention| mention.tokens.start + 8 < end);
    mentions[from..]
        .iter()
        .take_while(|mention| mention.tokens.start < end)
        .find(|mention| mention.tokens.end == end)
}
