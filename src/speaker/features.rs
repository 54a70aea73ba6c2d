//! What speaks for a mention as the one who says a quote, and for nobody. Training and
//! inference call the same code.

use super::cued::PATIENT_SPEAKS;
use super::question::{Candidate, Place, Question, is_marks, style};
use super::rule::Rule;
use super::tie::Tie;
use crate::lexicon::WordSet;
use crate::mention::{Gender, Label, Mention, MentionKind, Number};
use crate::model::feature;
use crate::quote::{CueForm, Sort};
use crate::segment::{ParagraphKind, TokenKind};
use crate::syntax::Upos;

/// How many weights there are.
pub(crate) const FEATURES: usize = 1 << 14;

/// What a feature tells. The order is part of the model's format.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A rule that offers the candidate, and whether it was the first offer.
    Rule,
    /// The rule that offers it first, and the candidate's kind and label.
    RuleOf,
    /// The rule that offers it first, and the verb's stance or the quote's style.
    RuleStyle,
    /// No rule offers it; where it stands.
    Place,
    /// The logarithm of the tokens between, before or behind.
    Distance,
    Slot,
    SlotCue,
    /// The cue is a passive: whether its verb is one whose subject speaks.
    Passive,
    Label,
    /// Speakers nearer to the anchor in the same sentence.
    Nearer,
    /// What stands before the cue or the marks: a colon may announce them.
    Opening,
    /// What stands right before and right behind.
    Before,
    Behind,
    BehindVerb,
    /// Verbs, marks and commas between it and the anchor.
    Between,
    /// It spoke last, or before that.
    Spoke,
    Times,
    /// The quote names it.
    Named,
    /// The quote says "I" or "we"; the candidate's number.
    Voice,
    Heading,
    /// A name with a role.
    Role,
    /// Which pronoun it is.
    Form,
    /// How it hangs on the cue, or on what governs the marks.
    Tree,
    Nobody,
    NobodyCue,
    NobodyRules,
    NobodyGap,
    NobodyWords,
    NobodyLemma,
    NobodyBefore,
}

/// Tells `emit` what speaks for a candidate.
pub(super) fn of_candidate(
    question: &Question,
    candidate: &Candidate,
    emit: &mut dyn FnMut(usize),
) {
    let mention = &question.page.mentions[candidate.mention.index()];
    let mut told = Told {
        question,
        style: style(question.quote),
        emit,
    };
    told.rules(candidate, mention);
    told.place(candidate, mention);
    told.beside(candidate, mention);
    told.between(candidate, mention);
    told.history(candidate);
    told.voice(candidate, mention);
    told.tree(candidate, mention);
}

/// Tells `emit` what speaks for nobody.
pub(super) fn of_nobody(question: &Question, emit: &mut dyn FnMut(usize)) {
    let mut told = Told {
        question,
        style: style(question.quote),
        emit,
    };
    told.nobody();
}

struct Told<'t, 'q, 'a> {
    question: &'t Question<'q, 'a>,
    style: u32,
    emit: &'t mut dyn FnMut(usize),
}

impl Told<'_, '_, '_> {
    fn tell<const N: usize>(&mut self, kind: Kind, values: [u32; N]) {
        (self.emit)(feature(kind as u32, values, FEATURES));
    }

    /// The form of the cue; 6 without one.
    fn form(&self) -> u32 {
        let cue = self.question.quote.cue.as_ref();
        cue.map_or(6, |cue| cue.form as u32)
    }

    fn rules(&mut self, candidate: &Candidate, mention: &Mention) {
        let first = candidate.rank.min(2);
        let (kind, label) = (mention.kind as u32, mention.label as u32);
        let mut best = None;
        for rule in Rule::ALL {
            if candidate.rules & (1 << rule as u32) == 0 {
                continue;
            }
            self.tell(Kind::Rule, [rule as u32, first]);
            best = best.or(Some(rule));
        }
        if let Some(rule) = best {
            let rule = rule as u32;
            self.tell(Kind::RuleOf, [rule, kind, label]);
            self.tell(Kind::RuleStyle, [rule, self.style, kind]);
            self.tell(Kind::RuleStyle, [rule, 9, candidate.slot as u32]);
        }
    }

    fn place(&mut self, candidate: &Candidate, mention: &Mention) {
        let offered = u32::from(candidate.rules != 0);
        let (place, slot) = (candidate.place as u32, candidate.slot as u32);
        let (kind, label) = (mention.kind as u32, mention.label as u32);
        self.tell(Kind::Place, [place, offered, self.style]);
        self.tell(Kind::Place, [place, offered, 9 + self.form()]);
        self.tell(Kind::Slot, [slot, place, self.style]);
        self.tell(Kind::SlotCue, [slot, place, self.form(), offered]);
        if let Some(cue) = &self.question.quote.cue
            && cue.form == CueForm::Passive
        {
            let speaks = u32::from(PATIENT_SPEAKS.contains(&cue.lemma));
            self.tell(Kind::Passive, [speaks, place, offered]);
            self.tell(Kind::Passive, [speaks, place, 2 + slot]);
        }
        self.tell(Kind::Label, [label, kind, offered]);
        self.tell(Kind::Label, [label, kind, 2 + place]);
        let anchor = self.question.anchor;
        let opening = (anchor.start as usize).checked_sub(1);
        let opening = opening.map_or(0, |at| self.class(at));
        self.tell(Kind::Opening, [opening, place, slot]);
        self.tell(Kind::Opening, [opening, place, 9 + self.style]);
        let behind = mention.tokens.start >= anchor.end;
        let tokens = match behind {
            true => mention.tokens.start - anchor.end,
            false => anchor.start.saturating_sub(mention.tokens.end),
        };
        let far = (tokens + 1).ilog2().min(8);
        self.tell(Kind::Distance, [far, u32::from(behind), self.style]);
        self.tell(Kind::Distance, [far, u32::from(behind), 9 + slot]);
        let here = &self.question.candidates;
        let nearer = here.iter().filter(|other| {
            let start = self.question.page.mentions[other.mention.index()]
                .tokens
                .start;
            other.place == candidate.place
                && match behind {
                    true => start < mention.tokens.start,
                    false => start > mention.tokens.start,
                }
        });
        let nearer = nearer.count().min(4) as u32;
        self.tell(Kind::Nearer, [nearer, place, self.style]);
        let paragraph = self.question.page.segments.paragraph_of(mention.head);
        let paragraph = &self.question.page.segments.paragraphs[paragraph];
        if paragraph.kind != ParagraphKind::Body {
            self.tell(Kind::Heading, [place]);
        }
    }

    /// What stands next to the candidate.
    fn beside(&mut self, candidate: &Candidate, mention: &Mention) {
        let (page, place) = (self.question.page, candidate.place as u32);
        let first = page.sight().first(mention);
        let before = first.checked_sub(1).map_or(0, |at| self.class(at));
        let end = mention.tokens.end as usize;
        let (behind, second) = (self.class(end), self.class(end + 1));
        self.tell(Kind::Before, [before, place, self.style]);
        self.tell(Kind::Before, [before, place, 9 + self.form()]);
        self.tell(Kind::Behind, [behind, place, self.style]);
        self.tell(Kind::BehindVerb, [behind, second, place]);
    }

    /// What a token is, for the one beside it.
    fn class(&self, at: usize) -> u32 {
        let page = self.question.page;
        let Some(token) = page.segments.tokens.get(at) else {
            return 0;
        };
        let text = &page.text[token.span];
        if token.words.contains(WordSet::REPORTING) && token.kind == TokenKind::Word {
            let verb = page.syntax.tags.get(at) == Some(&Upos::Verb);
            return if verb { 1 } else { 2 };
        }
        match text {
            "," => 3,
            ":" => 4,
            "." | "!" | "?" => 5,
            "'s" | "’s" | "'" | "’" => 6,
            "to" => 7,
            "by" => 8,
            "of" => 9,
            "with" => 10,
            "from" => 11,
            "for" => 12,
            "who" | "which" => 13,
            "that" => 14,
            "and" | "or" | "but" => 15,
            "-" | "–" | "—" | "--" => 16,
            "(" | ")" => 17,
            _ if token.kind == TokenKind::Quote => 18,
            _ => page.syntax.tags.get(at).map_or(19, |tag| 20 + *tag as u32),
        }
    }

    /// What stands between a candidate of the same sentence and the anchor.
    fn between(&mut self, candidate: &Candidate, mention: &Mention) {
        if !matches!(candidate.place, Place::Before | Place::Behind) {
            return;
        }
        let line = self.question.line;
        let Some(there) = line.unit_of(mention.tokens.start) else {
            return;
        };
        let here = self.question.at;
        let range = there.min(here) + 1..there.max(here);
        let (mut verbs, mut marks, mut commas) = (0u32, 0u32, 0u32);
        for at in range.take(60) {
            let tag = self
                .question
                .page
                .syntax
                .tags
                .get(line.units[at].tokens.start as usize);
            verbs += u32::from(matches!(tag, Some(Upos::Verb)));
            marks += u32::from(is_marks(line.sort(at)));
            commas += u32::from(line.sort(at) == Some(Sort::Comma));
        }
        let (verbs, marks, commas) = (verbs.min(3), marks.min(1), commas.min(2));
        let place = candidate.place as u32;
        self.tell(Kind::Between, [verbs, marks, commas, place, self.style]);
        self.tell(
            Kind::Between,
            [verbs, place, candidate.slot as u32, 9 + self.form()],
        );
    }

    fn history(&mut self, candidate: &Candidate) {
        let (history, gap) = (self.question.history, self.question.gap.min(3) as u32);
        let is = |spoken: Option<super::history::Spoken>| {
            spoken.is_some_and(|spoken| spoken.head == candidate.head)
        };
        let exact = history
            .last()
            .is_some_and(|last| last.source == candidate.mention);
        let spoke = match (is(history.last()), is(history.earlier())) {
            (true, _) if exact => 1,
            (true, _) => 2,
            (false, true) => 3,
            _ => 0,
        };
        self.tell(Kind::Spoke, [spoke, gap, self.style]);
        self.tell(Kind::Spoke, [spoke, gap, 9 + candidate.place as u32]);
        let times = history.times(candidate.head).min(3);
        self.tell(Kind::Times, [times, self.style]);
        let named = self.question.named.contains(&candidate.head);
        self.tell(Kind::Named, [u32::from(named), self.style]);
    }

    fn voice(&mut self, candidate: &Candidate, mention: &Mention) {
        let voice = voice(self.question);
        let number = match mention.number {
            Number::Singular => 0,
            Number::Plural => 1,
            Number::Unknown => 2,
        };
        let label = match mention.label {
            Label::Person => 0,
            Label::Organization => 1,
            Label::Group => 2,
            _ => 3,
        };
        self.tell(Kind::Voice, [voice, number, label]);
        let gender = match mention.gender {
            Gender::Neuter => 1,
            _ => 0,
        };
        let pronoun = match mention.kind {
            MentionKind::Pronoun => match self.word(mention) {
                "I" | "i" => 2,
                "who" | "which" => 3,
                "we" | "We" => 4,
                "it" | "It" | "that" => 5,
                "you" | "You" => 6,
                _ => 1,
            },
            _ => 0,
        };
        self.tell(
            Kind::Form,
            [pronoun, gender, candidate.place as u32, self.style],
        );
        if mention.kind == MentionKind::Name {
            let role = u32::from(mention.role.is_some());
            self.tell(Kind::Role, [role, candidate.place as u32]);
        }
    }

    /// How a candidate hangs on the cue in the tree of their sentence, or on the word
    /// that governs the marks.
    fn tree(&mut self, candidate: &Candidate, mention: &Mention) {
        if !matches!(candidate.place, Place::Before | Place::Behind) {
            return;
        }
        let tie = Tie::of(self.question.page.syntax, self.question.governor, mention);
        let offered = u32::from(candidate.rules != 0);
        self.tell(Kind::Tree, [tie.relation, tie.up, tie.down, self.form()]);
        self.tell(
            Kind::Tree,
            [tie.relation, tie.up, tie.down, 10 + self.style],
        );
        self.tell(
            Kind::Tree,
            [tie.relation, tie.up, 20 + offered, candidate.rank.min(2)],
        );
    }

    fn word(&self, mention: &Mention) -> &str {
        &self.question.page.text[mention.span]
    }

    fn nobody(&mut self) {
        let question = self.question;
        let (style, form, gap) = (self.style, self.form(), question.gap.min(3) as u32);
        self.tell(Kind::Nobody, [style]);
        self.tell(Kind::NobodyCue, [form, style]);
        let nested = u32::from(question.quote.within.is_some());
        self.tell(Kind::NobodyGap, [gap, style, nested]);
        let offers = question.candidates.iter();
        let offers = offers.filter(|candidate| candidate.rules != 0).count();
        self.tell(Kind::NobodyRules, [offers.min(3) as u32, form, style]);
        let words = question.quote.extent().len().max(1).ilog2().min(8);
        self.tell(Kind::NobodyWords, [words, style]);
        if let Some(cue) = &question.quote.cue {
            let lemma = crate::model::hash(cue.lemma.as_bytes()) as u32 % 256;
            self.tell(Kind::NobodyLemma, [lemma, form]);
        }
        let before = (question.anchor.start as usize).checked_sub(1);
        let before = before.map_or(0, |at| self.class(at));
        self.tell(Kind::NobodyBefore, [before, style]);
    }
}

/// Whether a quote says "I", "we" or neither in its first words.
fn voice(question: &Question) -> u32 {
    let page = question.page;
    let Some(piece) = question.quote.quoted.first() else {
        return 3;
    };
    let first = page.segments.token_from(piece.start).get();
    let tokens = (first..first + 40).map_while(|at| page.segments.tokens.get(at as usize));
    let tokens = tokens.take_while(|token| token.span.start < piece.end);
    let mut voice = 0;
    for token in tokens.filter(|token| token.words.contains(WordSet::PRONOUN)) {
        match &page.text[token.span] {
            "I" | "my" | "My" | "me" => return 1,
            "we" | "We" | "our" | "Our" | "us" => voice = 2,
            _ => {}
        }
    }
    voice
}
