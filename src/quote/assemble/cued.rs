//! What cues report, as quotes.

use super::{Assembly, LEAST_SCARE};
use crate::lexicon::Construction;
use crate::quote::mood::mood;
use crate::quote::question::Question;
use crate::quote::report::Report;
use crate::quote::stray::Stray;
use crate::quote::types::{Cue, Quote, QuoteKind};
use crate::quote::units::{Line, Sort};
use crate::segment::ParagraphKind;
use crate::text::{ByteSpan, Id};

/// The least rate, in per cent, from which a verb in a construction is a cue inside
/// marks, where its content is in marks again.
const LEAST_RATE_MARKED: u8 = 20;
/// The same where the content only holds marks.
const LEAST_RATE_PARTLY: u8 = 45;

/// The least rate from which a report takes marked words from one around it.
const SURE_RATE: u8 = 80;

impl Assembly<'_, '_> {
    /// A report with the content that is taken for its own, and with how sure it is, in
    /// per cent, as its rate. Inside marks only marked words count.
    pub(super) fn decided(
        &mut self,
        line: &Line,
        mut report: Report,
        before: &[Report],
        kind: ParagraphKind,
        within: Option<usize>,
    ) -> Option<Report> {
        if within.is_some() {
            return is_quoted_again(line, &report).then_some(report);
        }
        if report.is_signed() {
            return Some(report);
        }
        let question = Question::new(line, &report, before, kind == ParagraphKind::Title);
        let (variant, sure) = self.judge.answer(&question)?;
        let pieces = question.variants.into_iter().nth(variant)?.pieces;
        report.pieces = pieces;
        self.leave_titles(line, &mut report, before, kind);
        if report.pieces.is_empty() {
            return None;
        }
        report.rate = (100.0 * sure) as u8;
        Some(report)
    }

    /// Leaves out pieces that are nothing but a title or a term in marks: "told “The
    /// Morning Post”".
    fn leave_titles(
        &mut self,
        line: &Line,
        report: &mut Report,
        reports: &[Report],
        kind: ParagraphKind,
    ) {
        let pieces = std::mem::take(&mut report.pieces);
        for (from, to) in pieces {
            let pair = match line.sort(from) {
                Some(Sort::Quote(pair)) if to == from + 1 => Some(pair),
                _ => None,
            };
            let nobodys = pair.is_some_and(|pair| {
                let stray = Stray {
                    line,
                    at: from,
                    kind,
                    bare: false,
                    reports,
                    claim: Some(report.construction),
                    gap: self.gap(pair),
                    again: self.again[pair],
                };
                self.nobodys[pair] = self.judge.is_scare(&stray) >= LEAST_SCARE;
                self.nobodys[pair]
            });
            if !nobodys {
                report.pieces.push((from, to));
            }
        }
    }

    /// Takes a pair for quote `index` if it is free, or if the quote that holds it
    /// also holds this one's cue: marked words belong to the innermost report.
    fn claim(&mut self, pair: usize, index: usize, cue: ByteSpan, rate: u8) -> bool {
        let span = self.pairs[pair].span;
        if let Some(owner) = self.owner[pair] {
            let other = &mut self.quotes[owner];
            let holds = rate >= SURE_RATE
                && other.cue.is_some()
                && other.spans.iter().any(|piece| piece.covers(cue));
            if !holds {
                return false;
            }
            other.quoted.retain(|piece| *piece != span);
            if other.quoted.is_empty() {
                other.kind = QuoteKind::Indirect;
            }
        }
        self.owner[pair] = Some(index);
        true
    }

    /// Makes a quote of a report.
    pub(super) fn report(&mut self, line: &Line, report: &Report, within: Option<usize>) {
        let index = self.quotes.len();
        let mut spans = Vec::new();
        let mut quoted = Vec::new();
        let mut words = false;
        let mut earlier = None;
        let said = cue(line, report);
        let mut sound = 1.0f32;
        for &(from, to) in &report.pieces {
            let all = (from..to).all(|at| line.is_quote(at));
            words |= !all;
            for at in from..to {
                let Some(Sort::Quote(pair)) = line.sort(at) else {
                    continue;
                };
                earlier = earlier.or(self.owner[pair]);
                if self.claim(pair, index, said.span, report.rate) {
                    let span = self.pairs[pair].span;
                    sound = sound.min(self.soundness(pair));
                    quoted.push(span);
                    spans.extend(all.then_some(span));
                }
            }
            if !all {
                spans.push(self.page.segments.bytes(line.tokens(from, to)));
            }
        }
        if spans.is_empty() {
            // A quote of several paragraphs has its cue after the last one.
            if let Some(quote) = earlier.filter(|_| within.is_none()) {
                self.quotes[quote].cue.get_or_insert(said);
            }
            return;
        }
        let kind = match (quoted.is_empty(), words) {
            (true, _) => QuoteKind::Indirect,
            (false, true) => QuoteKind::Mixed,
            (false, false) => QuoteKind::Direct,
        };
        self.quotes.push(Quote {
            kind,
            spans,
            quoted,
            cue: Some(said),
            within: within.map(Id::at),
            confidence: sound * f32::from(report.rate.clamp(30, 99)) / 100.0,
        });
    }
}

/// Whether a report inside marks has content in marks of its own.
fn is_quoted_again(line: &Line, report: &Report) -> bool {
    let marked = matches!(
        report.construction,
        Construction::Quote | Construction::AfterQuote
    );
    let least = if marked {
        LEAST_RATE_MARKED
    } else {
        LEAST_RATE_PARTLY
    };
    let mut pieces = report.pieces.iter();
    let holds_marks = pieces.any(|&(from, to)| (from..to).any(|at| line.is_quote(at)));
    holds_marks && report.rate >= least
}

/// The words of a report that say that something is said.
fn cue(line: &Line, report: &Report) -> Cue {
    let tokens = line.tokens(report.cue.0, report.cue.1);
    Cue {
        span: line.page.segments.bytes(tokens),
        tokens,
        lemma: report.lemma,
        stance: report.stance,
        mood: mood(line, report),
        form: report.form,
    }
}
