//! Reports and pairs of marks put together to quotes.

use super::pairs::Pair;
use super::question::{Judge, Question};
use super::report::{Report, last_verb, reports};
use super::stray::Stray;
use super::types::{Cue, CueForm, Quote, QuoteKind};
use super::units::{Line, Page, Sort, Unit, units};
use crate::lexicon::{Construction, VerbForm};
use crate::segment::{Paragraph, ParagraphKind, Segments, Token};
use crate::text::{ByteSpan, Id, Span};

/// The quotes found so far, and to which of them each pair belongs.
pub(super) struct Assembly<'a, 'j> {
    page: Page<'a>,
    judge: &'j mut dyn Judge,
    pairs: &'a [Pair],
    quotes: Vec<Quote>,
    /// For each pair the index of its quote.
    owner: Vec<Option<usize>>,
    /// For each pair, that a cue seems to govern it and that it is nobody's speech.
    nobodys: Vec<bool>,
    /// The quote whose last piece the paragraph before left open.
    open: Option<usize>,
    units: Vec<Unit>,
    /// The last cue of a paragraph that ends with a colon.
    announced: Option<Cue>,
    /// Candidates for cues outside marks, for `lab`.
    #[cfg(feature = "lab")]
    candidates: Vec<(ByteSpan, &'static str, Construction)>,
}

/// The least rate, in per cent, from which a verb in a construction is a cue inside
/// marks, where its content is in marks again.
const LEAST_RATE_MARKED: u8 = 20;
/// The same where the content only holds marks.
const LEAST_RATE_PARTLY: u8 = 45;

/// The least likelihood from which nobody says marked words.
const LEAST_SCARE: f32 = 0.5;

/// The least rate from which a report takes marked words from one around it.
const SURE_RATE: u8 = 80;

impl<'a, 'j> Assembly<'a, 'j> {
    pub(super) fn new(page: Page<'a>, pairs: &'a [Pair], judge: &'j mut dyn Judge) -> Self {
        Self {
            page,
            judge,
            pairs,
            quotes: Vec::new(),
            owner: vec![None; pairs.len()],
            nobodys: vec![false; pairs.len()],
            open: None,
            units: Vec::new(),
            announced: None,
            #[cfg(feature = "lab")]
            candidates: Vec::new(),
        }
    }

    /// Reads all paragraphs that are not furniture.
    pub(super) fn each_paragraph(&mut self, segments: &Segments) {
        let mut first = 0;
        for (index, paragraph) in segments.paragraphs.iter().enumerate() {
            if paragraph.kind == ParagraphKind::Furniture {
                continue;
            }
            let pairs = self.pairs[first..].iter();
            let end = first + pairs.take_while(|pair| pair.paragraph == index).count();
            self.paragraph(paragraph, first, end);
            first = end;
        }
    }

    /// Reads one paragraph, whose pairs are those from `first` to `end`.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, first: usize, end: usize) {
        let outer = self.children(None, first, end);
        self.stretch(paragraph, &outer, None);
        for index in first..end {
            let inner = self.children(Some(index), index + 1, end);
            if !inner.is_empty() {
                let tokens = self.tokens_inside(self.pairs[index].span);
                let stretch = Paragraph {
                    tokens,
                    ..paragraph.clone()
                };
                self.stretch(&stretch, &inner, self.owner[index]);
            }
        }
        let last = (first..end)
            .rev()
            .find(|&index| self.pairs[index].parent.is_none());
        self.open = last
            .filter(|&index| self.pairs[index].unclosed)
            .and_then(|index| self.owner[index]);
    }

    /// The pairs whose parent is `parent`, with their spans.
    fn children(&self, parent: Option<usize>, first: usize, end: usize) -> Vec<(usize, ByteSpan)> {
        (first..end)
            .take_while(|&index| {
                parent.is_none_or(|outer| self.pairs[outer].span.covers(self.pairs[index].span))
            })
            .filter(|&index| self.pairs[index].parent == parent)
            .map(|index| (index, self.pairs[index].span))
            .collect()
    }

    fn tokens_inside(&self, span: ByteSpan) -> Span<Token> {
        let start = self.page.segments.token_from(span.start + 1).get();
        let end = self
            .page
            .segments
            .token_from(span.end.saturating_sub(1))
            .get();
        Span::new(start, end.max(start))
    }

    /// Reads a paragraph, or the inside of a pair of marks, sentence by sentence.
    fn stretch(&mut self, stretch: &Paragraph, pairs: &[(usize, ByteSpan)], within: Option<usize>) {
        let mut row = std::mem::take(&mut self.units);
        units(&self.page, stretch, pairs, &mut row);
        let mut start = 0;
        let mut before: Option<usize> = None;
        while start < row.len() {
            let end = (start..row.len())
                .find(|&at| row[at].last)
                .map_or(row.len(), |at| at + 1);
            let page = self.page;
            let line = Line {
                page: &page,
                units: &row[start..end],
            };
            before = self.sentence(&line, stretch.kind, before, within);
            if within.is_none() {
                self.announced = announced(&line);
            }
            start = end;
        }
        self.units = row;
    }

    /// Reads one sentence. `before` is the quote that a sentence of nothing but
    /// marked words would continue; answers the same for the next sentence.
    fn sentence(
        &mut self,
        line: &Line,
        kind: ParagraphKind,
        before: Option<usize>,
        within: Option<usize>,
    ) -> Option<usize> {
        let first = self.quotes.len();
        self.continued(line);
        let mut taken: Vec<Report> = Vec::new();
        for report in reports(line, kind == ParagraphKind::Title) {
            #[cfg(feature = "lab")]
            self.note(line, &report, within);
            if let Some(report) = self.decided(line, report, &taken, kind, within) {
                self.report(line, &report, within);
                taken.push(report);
            }
        }
        let told = (first..self.quotes.len())
            .rev()
            .find(|&index| self.quotes[index].kind == QuoteKind::Direct);
        self.strays(line, kind, (before, told), &taken, within)
    }

    /// Reads the marked words of a sentence that no cue governs. `before` is the quote
    /// that the sentence would continue, and the last one of its own; answers the quote
    /// that the next sentence would continue.
    fn strays(
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
                    };
                    self.stray(&stray, pair, within);
                    last = self.owner[pair].filter(|_| bare);
                }
            }
        }
        last
    }

    /// How many bytes before a pair the last quote that somebody says ended.
    fn gap(&self, pair: usize) -> u32 {
        let start = self.pairs[pair].span.start;
        let mut quotes = self.quotes.iter().rev().take(8);
        let last = quotes.find(|quote| quote.kind != QuoteKind::Scare);
        last.map_or(u32::MAX, |last| start.saturating_sub(last.extent().end))
    }

    /// Makes a quote of marked words that no cue governs: somebody's, or nobody's.
    fn stray(&mut self, stray: &Stray, pair: usize, within: Option<usize>) {
        let scare = match self.nobodys[pair] || stray.is_no_speech() {
            true => 1.0,
            false => self.judge.is_scare(stray),
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

    #[cfg(feature = "lab")]
    fn note(&mut self, line: &Line, report: &Report, within: Option<usize>) {
        if within.is_none() {
            let cue = self
                .page
                .segments
                .bytes(line.tokens(report.cue.0, report.cue.1));
            self.candidates
                .push((cue, report.lemma, report.construction));
        }
    }

    #[cfg(feature = "lab")]
    pub(super) fn candidates(self) -> Vec<(ByteSpan, &'static str, Construction)> {
        self.candidates
    }

    /// Pieces that go on from the paragraph before join its quote.
    fn continued(&mut self, line: &Line) {
        for at in 0..line.len() {
            let Some(Sort::Quote(pair)) = line.sort(at) else {
                continue;
            };
            if let Some(quote) = self.open.filter(|_| self.pairs[pair].continues) {
                let span = self.pairs[pair].span;
                self.quotes[quote].spans.push(span);
                self.quotes[quote].quoted.push(span);
                self.owner[pair] = Some(quote);
            }
        }
    }

    /// A report with the content that is taken for its own, and with how sure it is, in
    /// per cent, as its rate. Inside marks only marked words count.
    fn decided(
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
    fn report(&mut self, line: &Line, report: &Report, within: Option<usize>) {
        let index = self.quotes.len();
        let mut spans = Vec::new();
        let mut quoted = Vec::new();
        let mut words = false;
        let mut earlier = None;
        let said = cue(line, report);
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
            confidence: f32::from(report.rate.clamp(30, 99)) / 100.0,
        });
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
            confidence: (sure - 0.02 * self.pairs[pair].cost as f32).max(0.1),
        });
    }

    /// All quotes, ordered by where their content starts.
    pub(super) fn finish(self) -> Vec<Quote> {
        let mut order: Vec<usize> = (0..self.quotes.len()).collect();
        order.sort_by_key(|&index| {
            let quote = &self.quotes[index];
            (
                quote.spans[0].start,
                std::cmp::Reverse(quote.extent().end),
                index,
            )
        });
        let mut place = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new;
        }
        let mut quotes = self.quotes;
        for quote in &mut quotes {
            quote.within = quote.within.map(|outer| Id::at(place[outer.index()]));
        }
        let mut slots: Vec<Option<Quote>> = quotes.into_iter().map(Some).collect();
        order
            .into_iter()
            .filter_map(|old| slots[old].take())
            .collect()
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
        form: report.form,
    }
}

/// Whether a sentence holds nothing but quotations in marks.
fn is_bare(line: &Line) -> bool {
    (0..line.len()).all(|at| !line.is_word(at))
}

/// The last cue of a sentence that ends with a colon: the quotation may start
/// the next paragraph.
fn announced(line: &Line) -> Option<Cue> {
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
        form: match form {
            VerbForm::Gerund => CueForm::Participle,
            _ => CueForm::Verb,
        },
    })
}
