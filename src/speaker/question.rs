//! A quote and the mentions that may say it.

use super::clause::can_speak;
use super::features;
use super::history::{History, head_of};
use super::rule::Rule;
use super::types::{Attribution, Evidence};
use super::{cued, uncued};
use crate::mention::{Mention, MentionKind, Sight, Slot};
use crate::quote::{Line, Page, Quote, QuoteKind, Sort, Unit, units};
use crate::segment::Token;
use crate::text::{ByteSpan, Id, Span};

/// How many mentions are weighed for a quote at most.
const MOST: usize = 28;

/// How many tokens before the paragraph are looked at.
const BEFORE: u32 = 70;

/// How many tokens of a sentence are looked at on either side of a cue.
const REACH: u32 = 120;

/// The longest part of a sentence that is read around a cue, in units on either side.
const LONGEST: usize = 400;

/// How many mentions in a quote are compared with those that may say it.
const NAMED: usize = 64;

/// A mention that may say the quote.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) mention: Id<Mention>,
    /// Its head in lower case, hashed.
    pub(super) head: u64,
    /// The rules that offer it, as bits, and the place of the first among all offers.
    pub(super) rules: u32,
    pub(super) rank: u32,
    pub(super) place: Place,
    pub(super) slot: Slot,
}

/// Where a candidate stands, seen from the cue, or from the quote if it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the same sentence, before it.
    Before,
    /// In the same sentence, behind it.
    Behind,
    /// In the sentence before, within the paragraph.
    SentenceBefore,
    /// Earlier in the paragraph.
    EarlierSentence,
    /// In the next sentence.
    NextSentence,
    /// Later in the paragraph.
    Later,
    /// In the paragraph before.
    ParagraphBefore,
    /// Earlier.
    Far,
}

/// Which mention says a quote?
pub(crate) struct Question<'q, 'a> {
    pub(super) page: Page<'a>,
    /// The number of the quote.
    #[cfg(feature = "lab")]
    pub(crate) index: usize,
    pub(super) quote: &'q Quote,
    /// The sentence, its marked words folded, and the unit of the cue or the quote in it.
    pub(super) line: Line<'q>,
    pub(super) at: usize,
    /// The tokens of the cue, or the first of the quote.
    pub(super) anchor: Span<Token>,
    /// Paragraphs since the last quote in marks that has a speaker.
    pub(super) gap: usize,
    pub(super) history: &'q History,
    /// The heads of the mentions in the quote.
    pub(super) named: Vec<u64>,
    /// Whom it may be, rules' offers first.
    pub(crate) candidates: Vec<Candidate>,
}

impl Question<'_, '_> {
    /// Whom the first rule offers.
    #[cfg(feature = "lab")]
    pub(crate) fn offered(&self) -> Option<Id<Mention>> {
        let mut candidates = self.candidates.iter();
        let first = candidates.find(|candidate| candidate.rank == 0);
        first.map(|candidate| candidate.mention)
    }

    /// Tells `emit` the features of an option: nobody, or the candidate before it.
    pub(crate) fn features(&self, option: usize, emit: &mut dyn FnMut(usize)) {
        match option.checked_sub(1) {
            Some(at) => features::of_candidate(self, &self.candidates[at], emit),
            None => features::of_nobody(self, emit),
        }
    }

    /// Why a candidate is taken for the speaker, in words.
    pub(super) fn evidence(&self, at: usize) -> Vec<Evidence> {
        let candidate = &self.candidates[at];
        let cue = self.quote.cue.as_ref();
        let cue = cue.map_or("", |cue| &self.page.text[cue.span]);
        let rules = Rule::ALL.into_iter();
        let rules = rules.filter(|rule| candidate.rules & (1 << *rule as u32) != 0);
        let mut evidence: Vec<Evidence> = rules.map(|rule| rule.evidence(cue)).collect();
        if evidence.is_empty() {
            evidence.push(candidate.place.evidence());
        }
        evidence
    }
}

impl Place {
    fn evidence(self) -> Evidence {
        match self {
            Self::Before | Self::Behind => "named in the same sentence",
            Self::SentenceBefore => "named in the sentence before",
            Self::NextSentence => "named in the sentence after it",
            Self::EarlierSentence | Self::Later => "named in the same paragraph",
            Self::ParagraphBefore => "named in the paragraph before",
            Self::Far => "spoke before",
        }
        .into()
    }
}

/// Reads a paragraph at a time, as questions ask for it.
pub(super) struct Reader<'a> {
    page: Page<'a>,
    quotes: &'a [Quote],
    /// The pieces in marks that lie in no others, in text order, each with its quote.
    marked: Vec<(usize, ByteSpan)>,
    /// The units of the paragraph read last, and the number of each one's sentence.
    row: Vec<Unit>,
    lines: Vec<u32>,
    paragraph: usize,
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
        let offers = match &quote.cue {
            Some(cue) => cued::candidates(&line, unit, cue, &this.earlier(index, &line, found)),
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
        let mut gathering = Gathering {
            reader: this,
            anchor,
            line: this.lines[start + unit],
            candidates: Vec::new(),
        };
        gathering.offered(&offers);
        if quote.within.is_none() {
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
    fn is_marked(&self, span: ByteSpan) -> bool {
        let at = self
            .marked
            .partition_point(|(_, marked)| marked.end <= span.start);
        self.marked
            .get(at)
            .is_some_and(|(_, marked)| marked.start <= span.start)
    }
}

/// Gathers the candidates of a question.
struct Gathering<'r, 'a> {
    reader: &'r Reader<'a>,
    anchor: Span<Token>,
    /// The number of the anchor's sentence in its paragraph.
    line: u32,
    candidates: Vec<Candidate>,
}

impl Gathering<'_, '_> {
    /// What the rules offer.
    fn offered(&mut self, offers: &[(Rule, Id<Mention>)]) {
        for (rank, (rule, mention)) in offers.iter().enumerate() {
            self.add(*mention, 1 << *rule as u32, rank as u32);
        }
    }

    /// The mentions near the anchor and outside marks, the nearest first.
    fn near(&mut self, quote: &Quote) {
        let (page, anchor) = (self.reader.page, self.anchor);
        let paragraph = &page.segments.paragraphs[self.reader.paragraph];
        let low = paragraph.tokens.start.saturating_sub(BEFORE);
        let low = low.max(anchor.start.saturating_sub(2 * REACH));
        let high = paragraph.tokens.end.min(anchor.end + REACH);
        let mentions = page.mentions;
        let middle = mentions.partition_point(|mention| mention.tokens.start < anchor.start);
        let speak = |at: &usize| {
            let mention = &mentions[*at];
            let inside = quote.spans.iter().any(|span| span.covers(mention.span));
            can_speak(mention) && !inside && !self.reader.is_marked(mention.span)
        };
        let before = (0..middle).rev().take(4 * MOST);
        let before = before.take_while(|at| mentions[*at].tokens.start >= low);
        let behind = (middle..mentions.len()).take(MOST);
        let behind = behind.take_while(|at| mentions[*at].tokens.end <= high);
        let before: Vec<usize> = before.filter(speak).take(MOST - 10).collect();
        let behind: Vec<usize> = behind.filter(speak).take(8).collect();
        for at in before.into_iter().chain(behind) {
            self.add(Id::at(at), 0, u32::MAX);
        }
    }

    /// Who spoke last, and who spoke before that.
    fn spoken(&mut self, history: &History) {
        let recent = [history.last(), history.earlier()];
        for spoken in recent.into_iter().flatten() {
            self.add(spoken.source, 0, u32::MAX);
        }
    }

    fn add(&mut self, mention: Id<Mention>, rules: u32, rank: u32) {
        let known = self.candidates.iter_mut();
        let mut known = known.filter(|candidate| candidate.mention == mention);
        if let Some(candidate) = known.next() {
            candidate.rules |= rules;
            return;
        }
        if self.candidates.len() >= MOST {
            return;
        }
        let page = self.reader.page;
        let sight = Sight {
            text: page.text,
            segments: page.segments,
            syntax: page.syntax,
        };
        let of = &page.mentions[mention.index()];
        self.candidates.push(Candidate {
            mention,
            head: head_of(page, of),
            rules,
            rank,
            place: self.place(of),
            slot: sight.slot(of),
        });
    }

    fn place(&self, mention: &Mention) -> Place {
        let reader = self.reader;
        let paragraph = reader.page.segments.paragraph_of(mention.head).index();
        if paragraph != reader.paragraph {
            let near = paragraph + 1 == reader.paragraph;
            return if near {
                Place::ParagraphBefore
            } else {
                Place::Far
            };
        }
        let start = mention.tokens.start;
        let unit = reader.row.partition_point(|unit| unit.tokens.end <= start);
        let line = reader.lines.get(unit).copied().unwrap_or(self.line);
        match (line, self.line) {
            (there, here) if there == here && start < self.anchor.start => Place::Before,
            (there, here) if there == here => Place::Behind,
            (there, here) if there + 1 == here => Place::SentenceBefore,
            (there, here) if there < here => Place::EarlierSentence,
            (there, here) if there == here + 1 => Place::NextSentence,
            _ => Place::Later,
        }
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

/// Whether the quote is told in marks, and whether all of it is.
pub(super) fn style(quote: &Quote) -> u32 {
    let kind = match quote.kind {
        QuoteKind::Direct => 0,
        QuoteKind::Mixed | QuoteKind::Scare => 1,
        QuoteKind::Indirect => 2,
    };
    2 * kind + u32::from(quote.cue.is_some())
}

/// What stands in a unit, for what stands beside a candidate.
pub(super) fn is_marks(sort: Option<Sort>) -> bool {
    matches!(sort, Some(Sort::Quote(_)))
}
