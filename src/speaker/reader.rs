//! Reads quotes to questions, a paragraph at a time.

use super::gather::Gathering;
use super::history::{History, head_of};
use super::question::Question;
use super::rule::Rule;
use super::tie::governor;
use super::types::Attribution;
use super::{cued, uncued};
use crate::mention::{Mention, MentionKind};
use crate::quote::{Line, Page, Quote, Unit, units};
use crate::text::{ByteSpan, Id};

/// The longest part of a sentence that is read around a cue, in units on either side.
const LONGEST: usize = 400;

/// How many mentions in a quote are compared with those that may say it.
const NAMED: usize = 64;

/// Reads a paragraph at a time, as questions ask for it.
pub(super) struct Reader<'a> {
    pub(super) page: Page<'a>,
    quotes: &'a [Quote],
    /// The pieces in marks that lie in no others, in text order, each with its quote.
    marked: Vec<(usize, ByteSpan)>,
    /// The units of the paragraph read last, and the number of each one's sentence.
    pub(super) row: Vec<Unit>,
    pub(super) lines: Vec<u32>,
    pub(super) paragraph: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(page: Page<'a>, quotes: &'a [Quote]) -> Self {
        Self {
            page,
            quotes,
            marked: outermost(quotes),
            row: Vec::new(),
            lines: Vec::new(),
            paragraph: usize::MAX,
        }
    }

    /// The question who says quote `index`; `found` answers those before it.
    pub(super) fn question<'q>(
        &'q mut self,
        index: usize,
        found: &[Attribution],
        history: &'q History,
    ) -> Question<'q, 'a>
    where
        'a: 'q,
    {
        let quote = &self.quotes[index];
        let at = quote.cue.as_ref().map_or(quote.spans[0], |cue| cue.span);
        self.read_paragraph(at);
        let this: &'q Self = self;
        let (start, end, unit) = this.line_at(at);
        let line = |from: usize, to: usize| Line {
            page: &this.page,
            units: &this.row[from..to],
        };
        let (before, line) = (line(0, start), line(start, end));
        let gap = history.last().map_or(usize::MAX, |last| {
            let ends = this.quotes[last.quote].extent().end.saturating_sub(1);
            this.paragraph
                .saturating_sub(this.paragraph_of(ends.max(this.quotes[last.quote].spans[0].start)))
        });
        let label = uncued::label(&this.page, quote);
        let offers = match &quote.cue {
            Some(cue) => cued::candidates(&line, unit, cue, &this.earlier(index, &line, found)),
            None if let Some(label) = label => vec![(Rule::Label, label)],
            None => {
                let outer = quote.within.and_then(|outer| found[outer.index()].best());
                let around = uncued::Around {
                    gap,
                    last: history.last().map(|last| last.source),
                    nested: outer.is_some(),
                };
                uncued::candidates(&line, &before, unit, quote.kind, &around)
            }
        };
        let anchor = match &quote.cue {
            Some(cue) => cue.tokens,
            None => line.units[unit].tokens,
        };
        let governor = match &quote.cue {
            Some(cue) => Some(Id::new(cue.tokens.end - 1)),
            None => governor(this.page.syntax, anchor),
        };
        let mut gathering = Gathering {
            reader: this,
            anchor,
            line: this.lines[start + unit],
            candidates: Vec::new(),
        };
        gathering.offered(&offers);
        if quote.within.is_none() && label.is_none() {
            gathering.near(quote);
            gathering.spoken(history);
        }
        Question {
            page: this.page,
            #[cfg(feature = "lab")]
            index,
            quote,
            line,
            at: unit,
            anchor,
            governor,
            gap,
            history,
            named: this.named(quote),
            candidates: gathering.candidates,
        }
    }

    /// Folds the paragraph in which byte `at` stands to units.
    fn read_paragraph(&mut self, at: ByteSpan) {
        let paragraph = self.paragraph_of(at.start);
        if paragraph == self.paragraph {
            return;
        }
        self.paragraph = paragraph;
        let paragraph = &self.page.segments.paragraphs[paragraph];
        let at = |byte: u32| self.marked.partition_point(|(_, span)| span.start < byte);
        let marked = &self.marked[at(paragraph.span.start)..at(paragraph.span.end)];
        units(&self.page, paragraph, marked, &mut self.row);
        let mut line = 0;
        self.lines.clear();
        self.lines.extend(self.row.iter().map(|unit| {
            let this = line;
            line += u32::from(unit.last);
            this
        }));
    }

    fn paragraph_of(&self, byte: u32) -> usize {
        let segments = self.page.segments;
        let token = segments.token_from(byte).index();
        let last = segments.tokens.len().saturating_sub(1);
        segments.paragraph_of(Id::at(token.min(last))).index()
    }

    /// The sentence in which byte `at` stands, from a unit to one past its last,
    /// and the unit within it.
    fn line_at(&self, at: ByteSpan) -> (usize, usize, usize) {
        let token = self.page.segments.token_from(at.start).get();
        let row = &self.row;
        let unit = row.partition_point(|unit| unit.tokens.end <= token);
        let unit = unit.min(row.len().saturating_sub(1));
        let start = (0..unit).rev().take(LONGEST).find(|&index| row[index].last);
        let end = (unit..row.len())
            .take(LONGEST)
            .find(|&index| row[index].last);
        let start = start.map_or(unit.saturating_sub(LONGEST), |index| index + 1);
        let end = end.map_or((unit + LONGEST).min(row.len()), |index| index + 1);
        (start, end.max(unit + 1).min(row.len()), unit - start)
    }

    /// The speaker of the cue before that of `index` in the same sentence, with that
    /// cue's unit.
    fn earlier(
        &self,
        index: usize,
        line: &Line,
        found: &[Attribution],
    ) -> Option<(usize, Id<Mention>)> {
        let cue = self.quotes[index].cue.as_ref()?;
        let before = self.quotes[..index].iter().zip(found).rev().take(8);
        let sources = before.filter_map(|(quote, found)| {
            let their = quote.cue.as_ref()?;
            let earlier = their.tokens.start < cue.tokens.start;
            let unit = line.unit_of(their.tokens.start).filter(|_| earlier)?;
            Some((unit, found.best()?.mention))
        });
        sources.reduce(|best, other| if other.0 > best.0 { other } else { best })
    }

    /// The heads of the mentions in a quote.
    fn named(&self, quote: &Quote) -> Vec<u64> {
        let mentions = self.page.mentions;
        let extent = quote.extent();
        let first = mentions.partition_point(|mention| mention.span.start < extent.start);
        let inside = mentions[first..].iter().take(NAMED);
        let inside = inside.take_while(|mention| mention.span.end <= extent.end);
        let pieces = |mention: &&Mention| quote.spans.iter().any(|span| span.covers(mention.span));
        let names = inside.filter(|mention| mention.kind != MentionKind::Pronoun);
        let names = names.filter(pieces);
        names.map(|mention| head_of(self.page, mention)).collect()
    }

    /// Whether a token stands in marks.
    pub(super) fn is_marked(&self, span: ByteSpan) -> bool {
        let at = self
            .marked
            .partition_point(|(_, marked)| marked.end <= span.start);
        self.marked
            .get(at)
            .is_some_and(|(_, marked)| marked.start <= span.start)
    }
}

/// The pieces in marks that lie in no others, in text order, each with its quote.
fn outermost(quotes: &[Quote]) -> Vec<(usize, ByteSpan)> {
    let marked = quotes.iter().enumerate();
    let marked = marked.flat_map(|(at, quote)| quote.quoted.iter().map(move |span| (at, *span)));
    let mut pieces: Vec<(usize, ByteSpan)> = marked.collect();
    pieces.sort_by_key(|(index, span)| (span.start, std::cmp::Reverse(span.end), *index));
    let mut end = 0;
    pieces.retain(|(_, span)| {
        let outer = span.start >= end;
        end = end.max(span.end);
        outer
    });
    pieces
}
