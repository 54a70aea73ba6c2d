//! What speaks for a mention as what a pronoun means. Training and inference call the
//! same code.

use super::grammar::{begins_sentence, is_reflexive, reports, tag, tag_behind};
use super::kinds::{FORMS, Kind, POS, numbers};
use super::question::{Candidate, Class, Question};
use crate::mention::{Gender, Label, MentionKind, Number, SLOTS, Slot};
use crate::segment::ParagraphKind;
use crate::syntax::Upos;

/// How many mentions of an entity are counted, at most.
const MENTIONS: usize = 64;

/// Tells `emit` what speaks for a candidate.
pub(super) fn of_candidate(
    question: &Question,
    candidate: &Candidate,
    emit: &mut dyn FnMut(usize),
) {
    let mut told = Told { question, emit };
    let kind = kind(question, candidate.mention);
    told.tell(Kind::Mention, [(kind, 4)]);
    if candidate.mention > question.pronoun {
        told.tell(Kind::Later, [(question.form, FORMS)]);
        return;
    }
    told.distance(candidate);
    told.grammar(candidate);
    told.quoting(candidate);
    told.entity(candidate);
}

/// Tells `emit` what speaks for none of the candidates.
pub(super) fn of_none(question: &Question, emit: &mut dyn FnMut(usize)) {
    let mut told = Told { question, emit };
    let (page, at) = (question.known.page, question.pronoun);
    let begins = flag(begins_sentence(page, at));
    told.tell(Kind::None, [(question.form, FORMS), begins]);
    let quoted = question.known.quotes[at].is_some();
    told.tell(Kind::NoneQuoted, [flag(quoted)]);
    told.tell(Kind::NoneBehind, [part(tag_behind(page, at))]);
    let tokens = page.mention(at).tokens;
    let end = tokens.end as usize;
    if question.class == Class::Thing {
        let clause = matches!(tag(page, end + 2), Some(Upos::Sconj | Upos::Part));
        let [next, second] = [end, end + 1].map(|at| part(tag(page, at)));
        told.tell(Kind::NoneAfterThat, [next, second, flag(clause)]);
    }
    let before = (tokens.start as usize).checked_sub(1);
    let before = before.and_then(|at| tag(page, at));
    told.tell(Kind::NoneBefore, [part(before)]);
    let ranks = question
        .candidates
        .iter()
        .map(|candidate| candidate.rank + 1);
    told.tell(Kind::NoneCandidates, [(ranks.max().unwrap_or(0), 5)]);
}

struct Told<'t, 'k, 'a> {
    question: &'t Question<'k, 'a>,
    emit: &'t mut dyn FnMut(usize),
}

impl Told<'_, '_, '_> {
    fn tell<const N: usize>(&mut self, kind: Kind, values: [(usize, usize); N]) {
        let numbers = numbers(kind, self.question.class, values);
        numbers.into_iter().for_each(&mut self.emit);
    }

    /// Sentences between a candidate and the pronoun, three of them told apart.
    fn near(&self, other: usize) -> (usize, usize) {
        let page = self.question.known.page;
        let (here, there) = (
            page.sentence_of(self.question.pronoun),
            page.sentence_of(other),
        );
        (here.saturating_sub(there) as usize, 3)
    }

    fn distance(&mut self, candidate: &Candidate) {
        let (page, at) = (self.question.known.page, self.question.pronoun);
        let other = candidate.mention;
        self.tell(Kind::Sentences, [(self.near(other).0, 6)]);
        let tokens = page.mention(at).tokens.start - page.mention(other).tokens.start;
        self.tell(Kind::Tokens, [(tokens.max(1).ilog2() as usize, 9)]);
        self.tell(Kind::Rank, [(candidate.rank, 7)]);
        let paragraphs = page
            .paragraph_of(at)
            .saturating_sub(page.paragraph_of(other));
        self.tell(Kind::Paragraph, [(paragraphs as usize, 3)]);
        self.tell(Kind::Latest, [flag(candidate.latest)]);
        self.tell(Kind::Rivals, [(rivals(self.question, candidate), 5)]);
    }

    fn grammar(&mut self, candidate: &Candidate) {
        let (question, other) = (self.question, candidate.mention);
        let (page, at) = (question.known.page, question.pronoun);
        let (form, near) = ((question.form, FORMS), self.near(other));
        let slot = (candidate.slot as usize, SLOTS);
        self.tell(Kind::Slots, [form, slot, near]);
        let first = flag(is_first(question, other));
        self.tell(Kind::First, [near, first]);
        self.tell(Kind::Begin, [near, first, flag(begins_sentence(page, at))]);
        if near.0 == 0 && reports(page, other) {
            self.tell(Kind::Reports, [form]);
        }
        self.tell(Kind::Coordinated, [flag(is_coordinated(question, other))]);
        if is_reflexive(page.text_of(at)) {
            self.tell(Kind::Reflexive, [flag(candidate.latest), slot]);
        }
        if page.text_of(other).eq_ignore_ascii_case(page.text_of(at)) {
            self.tell(Kind::Same, [flag(near.0 == 0)]);
        }
    }

    fn quoting(&mut self, candidate: &Candidate) {
        let (known, other) = (self.question.known, candidate.mention);
        self.tell(Kind::Quotes, [(quotes(self.question, candidate), 6)]);
        let sources = [self.question.pronoun, other].map(|at| flag(known.sources[at].is_some()));
        self.tell(Kind::Sources, [sources[0], sources[1], self.near(other)]);
    }

    fn entity(&mut self, candidate: &Candidate) {
        let (page, at) = (self.question.known.page, self.question.pronoun);
        let cluster = &self.question.known.clusters.list[candidate.cluster];
        if self.question.class == Class::Person {
            self.tell(Kind::Gender, [flag(cluster.gender == Gender::Unknown)]);
        }
        self.tell(Kind::Label, [(label(cluster.label), 5)]);
        let mentions = cluster.mentions.iter().take(MENTIONS);
        let mentions = mentions.filter(|mention| **mention < at);
        self.tell(Kind::Salience, [(salience(mentions.count()), 6)]);
        let paragraph = page
            .segments
            .paragraph_of(page.mention(candidate.mention).head);
        if page.segments.paragraphs[paragraph].kind != ParagraphKind::Body {
            self.tell(Kind::Title, []);
        }
        let number = match cluster.number {
            Number::Singular => 0,
            Number::Plural => 1,
            Number::Unknown => 2,
        };
        self.tell(Kind::Number, [(number, 3)]);
        self.tell(Kind::Role, [flag(!cluster.roles.is_empty())]);
    }
}

fn flag(flag: bool) -> (usize, usize) {
    (usize::from(flag), 2)
}

fn part(tag: Option<Upos>) -> (usize, usize) {
    (tag.map_or(POS - 1, |tag| tag as usize), POS)
}

/// Name, nominal, a pronoun of the same gender and number, another.
fn kind(question: &Question, other: usize) -> usize {
    let page = question.known.page;
    let (pronoun, mention) = (page.mention(question.pronoun), page.mention(other));
    match mention.kind {
        MentionKind::Name => 0,
        MentionKind::Nominal => 1,
        MentionKind::Pronoun if mention.gender == pronoun.gender => 2,
        MentionKind::Pronoun => 3,
    }
}

/// Whether no mention stands before this one in its sentence, names of days left aside.
fn is_first(question: &Question, other: usize) -> bool {
    let page = question.known.page;
    let sentence = page.sentence_of(other);
    let before = (other.saturating_sub(8)..other).rev();
    let mut same = before.take_while(|before| page.sentence_of(*before) == sentence);
    !same.any(|before| {
        matches!(
            page.mention(before).label,
            Label::Person | Label::Organization
        )
    })
}

/// How the quotes round pronoun and candidate lie to one another.
fn quotes(question: &Question, candidate: &Candidate) -> usize {
    let known = question.known;
    let quotes = [question.pronoun, candidate.mention].map(|at| known.quotes[at]);
    let speaker = |quote: crate::text::Id<crate::quote::Quote>| known.speakers[quote.index()];
    match quotes {
        [None, None] => 0,
        [Some(one), Some(other)] if one == other => 1,
        [Some(one), Some(other)] if speaker(one).is_some() && speaker(one) == speaker(other) => 2,
        [Some(_), Some(_)] => 3,
        [Some(_), None] => 4,
        [None, Some(_)] => 5,
    }
}

fn label(label: Label) -> usize {
    match label {
        Label::Person => 0,
        Label::Organization => 1,
        Label::Place => 2,
        Label::Group => 3,
        _ => 4,
    }
}

/// Mentions before the pronoun: one, two, three, up to five, up to nine, more.
fn salience(mentions: usize) -> usize {
    match mentions {
        0..=3 => mentions.saturating_sub(1),
        4..=5 => 3,
        6..=9 => 4,
        _ => 5,
    }
}

/// "Marsh and Reddy": "and" beside it, and another mention behind that.
fn is_coordinated(question: &Question, other: usize) -> bool {
    let page = question.known.page;
    let tokens = page.mention(other).tokens;
    let is_and = |token: Option<usize>| token.and_then(|at| tag(page, at)) == Some(Upos::Cconj);
    is_and((tokens.start as usize).checked_sub(1)) || is_and(Some(tokens.end as usize))
}

/// Subjects of other clusters between the candidate and the pronoun.
fn rivals(question: &Question, candidate: &Candidate) -> usize {
    let between = question
        .candidates
        .iter()
        .take_while(|rival| rival.mention < question.pronoun && rival.mention > candidate.mention);
    let subjects = between.filter(|rival| {
        rival.cluster != candidate.cluster && matches!(rival.slot, Slot::Subject | Slot::Start)
    });
    subjects.take(4).count()
}
