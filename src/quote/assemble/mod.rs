//! Reports and pairs of marks put together to quotes.
//!
//! ```text
//! cued    what cues report
//! bare    marked words that no cue governs, and those that go on from before
//! ```

mod bare;
mod cued;

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::pairs::Pair;
use super::question::Judge;
use super::report::{Report, reports};
use super::types::{Cue, Quote, QuoteKind};
use super::units::{Line, Page, Unit, units};
#[cfg(feature = "lab")]
use crate::lexicon::Construction;
use crate::segment::{Paragraph, ParagraphKind, Segments, Token};
use crate::text::{ByteSpan, Id, Span};
use bare::announced;

/// The least likelihood from which nobody says marked words.
const LEAST_SCARE: f32 = 0.58;

/// The quotes found so far, and to which of them each pair belongs.
pub(in crate::quote) struct Assembly<'a, 'j> {
    page: Page<'a>,
    judge: &'j mut dyn Judge,
    pairs: &'a [Pair],
    quotes: Vec<Quote>,
    /// For each pair the index of its quote.
    owner: Vec<Option<usize>>,
    /// For each pair, that a cue seems to govern it and that it is nobody's speech.
    nobodys: Vec<bool>,
    /// For each pair, that other marks hold the same.
    again: Vec<bool>,
    /// The quote whose last piece the paragraph before left open.
    open: Option<usize>,
    units: Vec<Unit>,
    /// What is said by the name before a colon with which the paragraph begins.
    turn: Option<usize>,
    /// The last cue of a paragraph that ends with a colon.
    announced: Option<Cue>,
    /// Candidates for cues outside marks, for `lab`.
    #[cfg(feature = "lab")]
    candidates: Vec<(ByteSpan, &'static str, Construction)>,
}

impl<'a, 'j> Assembly<'a, 'j> {
    pub(in crate::quote) fn new(
        page: Page<'a>,
        pairs: &'a [Pair],
        judge: &'j mut dyn Judge,
    ) -> Self {
        Self {
            page,
            judge,
            pairs,
            quotes: Vec::new(),
            owner: vec![None; pairs.len()],
            nobodys: vec![false; pairs.len()],
            again: again(page.text, pairs),
            open: None,
            units: Vec::new(),
            turn: None,
            announced: None,
            #[cfg(feature = "lab")]
            candidates: Vec::new(),
        }
    }

    /// Reads all paragraphs that are not furniture.
    pub(in crate::quote) fn each_paragraph(&mut self, segments: &Segments) {
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
    fn paragraph(&mut self, paragraph: &Paragraph, first: usize, end: usize) {
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
        self.turn = None;
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
        if let Some(turn) = self.turn.filter(|_| within.is_none()) {
            self.go_on(line, kind, turn);
            return None;
        }
        let mut taken: Vec<Report> = Vec::new();
        for report in reports(line, kind == ParagraphKind::Title) {
            #[cfg(feature = "lab")]
            self.note(line, &report, within);
            if let Some(report) = self.decided(line, report, &taken, kind, within) {
                self.report(line, &report, within);
                taken.push(report);
            }
        }
        let mut spoken = (first..self.quotes.len()).filter(|at| self.is_turn(*at));
        self.turn = spoken.next().filter(|_| within.is_none());
        let told = (first..self.quotes.len())
            .rev()
            .find(|&index| self.quotes[index].kind == QuoteKind::Direct);
        self.strays(line, kind, (before, told), &taken, within)
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
    pub(in crate::quote) fn candidates(self) -> Vec<(ByteSpan, &'static str, Construction)> {
        self.candidates
    }

    /// All quotes, ordered by where their content starts.
    pub(in crate::quote) fn finish(self) -> Vec<Quote> {
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

/// The most bytes of marked words that are looked for elsewhere.
const AGAIN: u32 = 100;

/// For each pair of marks whether another holds the same, but for a stop at its end.
fn again(text: &str, pairs: &[Pair]) -> Vec<bool> {
    let words = |pair: &Pair| match pair.span.len() {
        ..=AGAIN => text[pair.span].trim_matches(|c: char| !c.is_alphanumeric()),
        _ => "",
    };
    let mut counts: HashMap<&str, u32, FixedState> = HashMap::default();
    for pair in pairs {
        *counts.entry(words(pair)).or_default() += 1;
    }
    let words = pairs.iter().map(words);
    words
        .map(|words| !words.is_empty() && counts[words] > 1)
        .collect()
}
