//! Marked words that no cue governs, and those that go on from the paragraph before.

use super::{Assembly, LEAST_SCARE};
use crate::lexicon::VerbForm;
use crate::quote::report::{Report, last_verb};
use crate::quote::stray::Stray;
use crate::quote::types::{Cue, CueForm, Mood, Quote, QuoteKind};
use crate::quote::units::{Line, Sort};
use crate::segment::ParagraphKind;
use crate::text::Id;

/// How much less sure a quote is that stays open.
const OPEN: f32 = 0.7;

/// How much less sure a quote is for each tenth of a stray mark that its reading costs.
const TENTH: f32 = 0.02;

/// How sure it is at least that a sentence in marks is somebody's.
const SPEECH: f32 = 0.8;

impl Assembly<'_, '_> {
    /// How well the marks of a pair fit, from 0 to 1.
    pub(super) fn soundness(&self, pair: usize) -> f32 {
        let pair = &self.pairs[pair];
        let fits = (1.0 - TENTH * pair.cost as f32).max(0.3);
        if pair.unclosed { OPEN * fits } else { fits }
    }

    /// Pieces that go on from the paragraph before join its quote.
    pub(super) fn continued(&mut self, line: &Line) {
        for at in 0..line.len() {
            let Some(Sort::Quote(pair)) = line.sort(at) else {
                continue;
            };
            if let Some(quote) = self.open.filter(|_| self.pairs[pair].continues) {
                let span = self.pairs[pair].span;
                self.quotes[quote].spans.push(span);
                self.quotes[quote].quoted.push(span);
                // That the piece before stayed open was right.
                self.quotes[quote].confidence /= OPEN;
                self.quotes[quote].confidence *= self.soundness(pair);
                self.owner[pair] = Some(quote);
            }
        }
    }

    /// Whether a quote is the turn of a speaker in a transcript: "HOLM: We will."
    pub(super) fn is_turn(&self, quote: usize) -> bool {
        let quote = &self.quotes[quote];
        let labelled = quote
            .cue
            .as_ref()
            .is_some_and(|cue| cue.form == CueForm::Label);
        labelled && quote.quoted.is_empty()
    }

    /// Adds a sentence to a speaker's turn, which ends with its paragraph.
    pub(super) fn go_on(&mut self, line: &Line, kind: ParagraphKind, turn: usize) {
        let bytes = self.page.segments.bytes(line.tokens(0, line.len()));
        let whole = &mut self.quotes[turn].spans;
        match whole.last_mut() {
            Some(last) => *last = last.join(bytes),
            None => whole.push(bytes),
        }
        self.strays(line, kind, (None, None), &[], Some(turn));
    }

    /// Reads the marked words of a sentence that no cue governs. `before` is the quote
    /// that the sentence would continue, and the last one of its own; answers the quote
    /// that the next sentence would continue.
    pub(super) fn strays(
        &mut self,
        line: &Line,
        kind: ParagraphKind,
        (before, told): (Option<usize>, Option<usize>),
        reports: &[Report],
        within: Option<usize>,
    ) -> Option<usize> {
        let bare = is_bare(line);
        let mut last = told;
        for at in 0..line.len() {
            let Some(Sort::Quote(pair)) = line.sort(at) else {
                continue;
            };
            if self.owner[pair].is_some() {
                last = self.owner[pair];
                continue;
            }
            match before.or(told).filter(|_| bare) {
                Some(quote) if within.is_none() => {
                    self.quotes[quote].spans.push(self.pairs[pair].span);
                    self.quotes[quote].quoted.push(self.pairs[pair].span);
                    self.owner[pair] = Some(quote);
                    last = Some(quote);
                }
                _ => {
                    let stray = Stray {
                        line,
                        at,
                        kind,
                        bare,
                        reports,
                        claim: None,
                        gap: self.gap(pair),
                        again: self.again[pair],
                    };
                    self.stray(&stray, pair, within);
                    last = self.owner[pair].filter(|_| bare);
                }
            }
        }
        last
    }

    /// How many bytes before a pair the last quote that somebody says ended.
    pub(super) fn gap(&self, pair: usize) -> u32 {
        let start = self.pairs[pair].span.start;
        let mut quotes = self.quotes.iter().rev().take(8);
        let last = quotes.find(|quote| quote.kind != QuoteKind::Scare);
        last.map_or(u32::MAX, |last| start.saturating_sub(last.extent().end))
    }

    /// Makes a quote of marked words that no cue governs: somebody's, or nobody's.
    fn stray(&mut self, stray: &Stray, pair: usize, within: Option<usize>) {
        let announced = stray.bare && within.is_none() && self.announced.is_some();
        // Asked in any case, so that what rules decide is learned from too.
        let scare = match self.judge.is_scare(stray) {
            _ if self.nobodys[pair] || stray.is_no_speech() => 1.0,
            scare if announced || stray.is_speech() => scare.min(1.0 - SPEECH),
            scare => scare,
        };
        let kind = match scare >= LEAST_SCARE {
            true => QuoteKind::Scare,
            false if stray.bare => QuoteKind::Direct,
            false => QuoteKind::Mixed,
        };
        let sure = if kind == QuoteKind::Scare {
            scare
        } else {
            1.0 - scare
        };
        self.uncued(pair, kind, sure, within);
    }

    /// Makes a quote of marked words that no cue governs.
    fn uncued(&mut self, pair: usize, kind: QuoteKind, sure: f32, within: Option<usize>) {
        let span = self.pairs[pair].span;
        let cue = match kind == QuoteKind::Direct && within.is_none() {
            true => self.announced.take(),
            false => None,
        };
        self.owner[pair] = Some(self.quotes.len());
        self.quotes.push(Quote {
            kind,
            spans: vec![span],
            quoted: vec![span],
            cue,
            within: within.map(Id::at),
            confidence: sure * self.soundness(pair),
        });
    }
}

/// Whether a sentence holds nothing but quotations in marks.
fn is_bare(line: &Line) -> bool {
    (0..line.len()).all(|at| !line.is_word(at))
}

/// The last cue of a sentence that ends with a colon: the quotation may start
/// the next paragraph.
pub(super) fn announced(line: &Line) -> Option<Cue> {
    let last = line.len().checked_sub(1)?;
    if line.sort(last) != Some(Sort::Colon) {
        return None;
    }
    let at = last_verb(line)?;
    let (verb, form) = line.page.lexicon.reporting.verb(line.word(at))?;
    let tokens = line.tokens(at, at + 1);
    Some(Cue {
        span: line.page.segments.bytes(tokens),
        tokens,
        lemma: verb.lemma,
        stance: verb.stance,
        mood: Mood::Actual,
        form: match form {
            VerbForm::Gerund => CueForm::Participle,
            _ => CueForm::Verb,
        },
    })
}
