//! Speakers: the mention that says each quote, with the evidence for it.
//!
//! ```text
//! clause   the mention that stands at a subject's place
//! cued     the source of a quote that a cue governs
//! uncued   the source of a quote without a cue: from what stands around it
//! rule     the rules, their reasons in words, and how often each is right
//! ```

mod clause;
mod cued;
mod rule;
mod types;
mod uncued;

#[cfg(test)]
mod tests;

pub use types::{Attribution, Candidate, Evidence};

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::quote::{Line, Page, Quote, QuoteKind, Unit, units};
use crate::segment::{Legibility, Segments};
use crate::text::{ByteSpan, Id};
use rule::Rule;

/// One attribution for each of `quotes`, in the same order. Linear in the text.
pub fn attribute(
    text: &str,
    segments: &Segments,
    mentions: &[Mention],
    quotes: &[Quote],
    lexicon: &Lexicon,
) -> Vec<Attribution> {
    let page = Page {
        text,
        segments,
        mentions,
        lexicon,
    };
    let mut speakers = Speakers {
        page,
        quotes,
        found: vec![Attribution::default(); quotes.len()],
        last: None,
        marked: outermost(quotes),
        row: Vec::new(),
        paragraph: usize::MAX,
    };
    for index in 0..quotes.len() {
        speakers.attribute(index);
    }
    let mut found = speakers.found;
    doubt(segments.legibility, &mut found);
    found
}

/// Lowers the confidence where the text is not what the rules are made for.
fn doubt(legibility: Legibility, found: &mut [Attribution]) {
    let doubted = if legibility.english < 1.0 {
        "less sure: the text is hardly English"
    } else {
        "less sure: capitals tell nothing in this text"
    };
    if legibility.of_names() >= 1.0 {
        return;
    }
    for candidate in found.iter_mut().flat_map(|one| &mut one.candidates) {
        candidate.confidence = legibility.lowered(candidate.confidence);
        candidate.evidence.push(doubted.into());
    }
}

/// The pieces in marks that lie in no others, in text order, each with its quote.
fn outermost(quotes: &[Quote]) -> Vec<(usize, ByteSpan)> {
    let mut pieces: Vec<(usize, ByteSpan)> = quotes
        .iter()
        .enumerate()
        .flat_map(|(index, quote)| quote.quoted.iter().map(move |span| (index, *span)))
        .collect();
    pieces.sort_by_key(|(index, span)| (span.start, std::cmp::Reverse(span.end), *index));
    let mut end = 0;
    pieces.retain(|(_, span)| {
        let outer = span.start >= end;
        end = end.max(span.end);
        outer
    });
    pieces
}

/// The sources found so far.
struct Speakers<'a> {
    page: Page<'a>,
    quotes: &'a [Quote],
    found: Vec<Attribution>,
    /// The last quote with a speaker that is told in marks.
    last: Option<usize>,
    marked: Vec<(usize, ByteSpan)>,
    /// The units of the paragraph read last.
    row: Vec<Unit>,
    paragraph: usize,
}

impl Speakers<'_> {
    fn attribute(&mut self, index: usize) {
        let quote = &self.quotes[index];
        if quote.kind == QuoteKind::Scare {
            return;
        }
        let at = quote.cue.as_ref().map_or(quote.spans[0], |cue| cue.span);
        self.read_paragraph(at);
        let (line_start, line_end, unit) = self.line_at(at);
        let page = self.page;
        let line = Line {
            page: &page,
            units: &self.row[line_start..line_end],
        };
        let before = Line {
            page: &page,
            units: &self.row[..line_start],
        };
        let ranked = match &quote.cue {
            Some(cue) => cued::candidates(&line, unit, cue, &self.earlier(index, &line)),
            None => uncued::candidates(&line, &before, unit, quote.kind, &self.around(index)),
        };
        let word = quote
            .cue
            .as_ref()
            .map_or("", |cue| &self.page.text[cue.span]);
        self.found[index] = rank(&ranked, word);
        if !quote.quoted.is_empty() && self.found[index].best().is_some() {
            self.last = Some(index);
        }
    }

    /// Folds the paragraph in which byte `at` stands to units.
    fn read_paragraph(&mut self, at: ByteSpan) {
        let token = self.page.segments.token_from(at.start);
        let last = self.page.segments.tokens.len().saturating_sub(1);
        let token = Id::at(token.index().min(last));
        let paragraph = self.page.segments.paragraph_of(token);
        if paragraph.index() == self.paragraph {
            return;
        }
        self.paragraph = paragraph.index();
        let paragraph = &self.page.segments.paragraphs[paragraph];
        let first = self
            .marked
            .partition_point(|(_, span)| span.start < paragraph.span.start);
        let end = self
            .marked
            .partition_point(|(_, span)| span.start < paragraph.span.end);
        units(
            &self.page,
            paragraph,
            &self.marked[first..end],
            &mut self.row,
        );
    }

    /// The sentence in which byte `at` stands, from a unit to one past its last,
    /// and the unit within it.
    fn line_at(&self, at: ByteSpan) -> (usize, usize, usize) {
        let token = self.page.segments.token_from(at.start).get();
        let unit = self
            .row
            .partition_point(|unit| unit.tokens.end <= token)
            .min(self.row.len().saturating_sub(1));
        let start = (0..unit)
            .rev()
            .take(MOST)
            .find(|&index| self.row[index].last);
        let end = (unit..self.row.len())
            .take(MOST)
            .find(|&index| self.row[index].last);
        let start = start.map_or(unit.saturating_sub(MOST), |index| index + 1);
        let end = end.map_or((unit + MOST).min(self.row.len()), |index| index + 1);
        (start, end.max(unit + 1).min(self.row.len()), unit - start)
    }

    /// The speaker of the cue before `index` in the same sentence, with that cue's unit.
    fn earlier(&self, index: usize, line: &Line) -> Option<(usize, Id<Mention>)> {
        let cue = self.quotes[index].cue.as_ref()?;
        let before = self.quotes[..index].iter().enumerate().rev().take(8);
        let mut best: Option<(usize, Id<Mention>)> = None;
        for (other, quote) in before {
            let Some(their) = quote.cue.as_ref() else {
                continue;
            };
            if their.tokens.start >= cue.tokens.start {
                continue;
            }
            let Some(unit) = line.unit_of(their.tokens.start) else {
                continue;
            };
            if let Some(source) = self.found[other].best()
                && best.is_none_or(|(at, _)| at < unit)
            {
                best = Some((unit, source.mention));
            }
        }
        best
    }

    /// What stands around a quote without a cue.
    fn around(&self, index: usize) -> uncued::Around {
        let quote = &self.quotes[index];
        let paragraph = |quote: &Quote| {
            let token = self.page.segments.token_from(
                quote
                    .extent()
                    .end
                    .saturating_sub(1)
                    .max(quote.spans[0].start),
            );
            let last = self.page.segments.tokens.len().saturating_sub(1);
            self.page
                .segments
                .paragraph_of(Id::at(token.index().min(last)))
                .index()
        };
        let last = self.last.map(|last| {
            let gap = self.paragraph.saturating_sub(paragraph(&self.quotes[last]));
            let source = self.found[last].best().map(|best| best.mention);
            (gap, source)
        });
        let outer = quote
            .within
            .and_then(|outer| self.found[outer.index()].best());
        uncued::Around {
            gap: last.map_or(usize::MAX, |(gap, _)| gap),
            last: last.and_then(|(_, source)| source),
            nested: outer.is_some(),
        }
    }
}

/// The longest part of a sentence that is read around a cue, in units on either side.
const MOST: usize = 400;

/// Candidates with their evidence, each mention once.
fn rank(ranked: &[(Rule, Id<Mention>)], cue: &str) -> Attribution {
    let mut attribution = Attribution::default();
    for (rule, mention) in ranked {
        let known = attribution
            .candidates
            .iter_mut()
            .find(|known| known.mention == *mention);
        match known {
            Some(candidate) => candidate.evidence.push(rule.evidence(cue)),
            None => {
                let first = attribution.candidates.is_empty();
                let taken: f32 = attribution
                    .candidates
                    .iter()
                    .map(|known| known.confidence)
                    .sum();
                let confidence = rule.precision();
                attribution.candidates.push(Candidate {
                    mention: *mention,
                    confidence: if first {
                        confidence
                    } else {
                        confidence * (1.0 - taken).max(0.0)
                    },
                    evidence: vec![rule.evidence(cue)],
                });
            }
        }
    }
    attribution
}
