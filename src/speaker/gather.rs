//! Gathers the mentions that may say a quote.

use super::clause::can_speak;
use super::history::{History, head_of};
use super::question::{Candidate, Place};
use super::reader::Reader;
use super::rule::Rule;
use crate::mention::{Label, Mention, MentionKind};
use crate::quote::Quote;
use crate::segment::Token;
use crate::text::{Id, Span};

/// How many mentions are weighed for a quote at most.
const MOST: usize = 28;

/// How many tokens before the paragraph are looked at.
const BEFORE: u32 = 70;

/// How many tokens of a sentence are looked at on either side of a cue.
const REACH: u32 = 120;

/// Gathers the candidates of a question.
pub(super) struct Gathering<'r, 'a> {
    pub(super) reader: &'r Reader<'a>,
    pub(super) anchor: Span<Token>,
    /// The number of the anchor's sentence in its paragraph.
    pub(super) line: u32,
    pub(super) candidates: Vec<Candidate>,
}

impl Gathering<'_, '_> {
    /// What the rules offer.
    pub(super) fn offered(&mut self, offers: &[(Rule, Id<Mention>)]) {
        for (rank, (rule, mention)) in offers.iter().enumerate() {
            self.add(*mention, 1 << *rule as u32, rank as u32);
        }
    }

    /// The mentions near the anchor and outside marks, the nearest first.
    pub(super) fn near(&mut self, quote: &Quote) {
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
            can_speak(mention)
                && !inside
                && !self.reader.is_marked(mention.span)
                && !self.is_affiliation(*at)
                && !self.is_owner(*at)
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

    /// Whether a mention tells whom the person behind it serves: "Ellery Council
    /// spokeswoman Ida Holm".
    fn is_affiliation(&self, at: usize) -> bool {
        let mentions = self.reader.page.mentions;
        let end = mentions[at].tokens.end as usize;
        let mut behind = mentions[at + 1..].iter().take(3);
        behind.any(|other| {
            other.kind == MentionKind::Name
                && other.label == Label::Person
                && other.role.is_some()
                && other.tokens.start as usize >= end
                && self.reader.page.sight().first(other) <= end
        })
    }

    /// Whether a mention stands in another as its owner: "her" in "her deputy".
    fn is_owner(&self, at: usize) -> bool {
        let mentions = self.reader.page.mentions;
        let mention = &mentions[at];
        let mut before = mentions[..at].iter().rev().take(3);
        before.any(|outer| outer.span.covers(mention.span) && outer.head != mention.head)
    }

    /// Who spoke last, and who spoke before that.
    pub(super) fn spoken(&mut self, history: &History) {
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
        let slot = self
            .reader
            .page
            .sight()
            .slot(&page.mentions[mention.index()]);
        let of = &page.mentions[mention.index()];
        self.candidates.push(Candidate {
            mention,
            head: head_of(page, of),
            rules,
            rank,
            place: self.place(of),
            slot,
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
