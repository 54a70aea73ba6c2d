//! Pairs of stretches, joined or not: those over which quotes stand that share a statement
//! (`quality.md`, "The same utterance across outlets").

use std::collections::BTreeSet;

use super::{GoldStory, Stories, rows};
use crate::document::Document;
use crate::lab::percent;
use crate::story::Variant;
use crate::text::{ByteSpan, Id};

/// How many pairs are rightly and wrongly joined.
#[derive(Debug, Clone, Copy, Default)]
pub struct PairScore {
    right: usize,
    joined: usize,
    same: usize,
}

impl PairScore {
    fn count(&mut self, same: bool, joined: bool) {
        self.right += usize::from(same && joined);
        self.joined += usize::from(joined);
        self.same += usize::from(same);
    }

    /// Precision, recall and F1, in per cent.
    pub fn figures(self) -> [f64; 3] {
        let [precision, recall] = [self.joined, self.same].map(|all| percent(self.right, all));
        [
            precision,
            recall,
            2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE),
        ]
    }
}

/// How two stretches are taken for joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// By the quotes over them, whole: the measure of `quality.md`.
    Quotes,
    /// By the parts of quotes that print a statement.
    Printings,
}

/// Scores the labelled pairs, those in marks and those with one side without, and tells
/// `report` of each that is wrong: what it is, and both stretches.
pub fn score_pairs(
    stories: &Stories,
    labels: &str,
    over: Over,
    mut report: impl FnMut(&'static str, &str, &str),
) -> [PairScore; 2] {
    let mut scores = [PairScore::default(); 2];
    for row in rows(labels) {
        let [
            corpus,
            story,
            kind,
            a,
            a_start,
            a_end,
            b,
            b_start,
            b_end,
            label,
        ] = row[..]
        else {
            continue;
        };
        let Some(story) = stories.get(&(corpus.to_owned(), story.to_owned())) else {
            continue;
        };
        let one = story.place(a, a_start, a_end);
        let Some((one, other)) = one.zip(story.place(b, b_start, b_end)) else {
            continue;
        };
        if !matches!(label, "same" | "other") {
            continue;
        }
        let (same, indirect) = (label == "same", kind == "indirect");
        let joined = story.is_joined(one, other, over);
        scores[usize::from(indirect)].count(same, joined);
        let what = match (same, joined, indirect) {
            (true, false, false) => "missed, in marks",
            (true, false, true) => "missed, one without marks",
            (false, true, false) => "wrongly joined, in marks",
            (false, true, true) => "wrongly joined, one without marks",
            _ => continue,
        };
        report(what, &story.shown(one), &story.shown(other));
    }
    scores
}

type Stretch = (Id<Document>, ByteSpan);

impl GoldStory {
    fn is_joined(&self, one: Stretch, other: Stretch, over: Over) -> bool {
        let (one, other) = (self.statements(one, over), self.statements(other, over));
        !one.is_disjoint(&other)
    }

    /// The statements that are printed over at least half of a stretch, or at least half in
    /// it.
    fn statements(&self, (document, span): Stretch, over: Over) -> BTreeSet<usize> {
        let quotes = &self.documents[document.index()].quotes;
        let is_over = |variant: &Variant| {
            let pieces = match over {
                Over::Quotes => &quotes[variant.quote.index()].spans[..],
                Over::Printings => std::slice::from_ref(&variant.span),
            };
            let shared = |piece: &ByteSpan| {
                let start = piece.start.max(span.start);
                piece.end.min(span.end).saturating_sub(start)
            };
            let inside: u32 = pieces.iter().map(shared).sum();
            let whole: u32 = pieces.iter().map(|piece| piece.len()).sum();
            2 * inside >= span.len().min(whole) && inside > 0
        };
        let statements = self.story.statements.iter().enumerate();
        let over = statements.filter(|(_, statement)| {
            let mut here = statement.variants.iter();
            here.any(|variant| variant.document == document && is_over(variant))
        });
        over.map(|(index, _)| index).collect()
    }

    fn shown(&self, (document, span): Stretch) -> String {
        let document = &self.documents[document.index()];
        let over = document.quotes.iter().zip(&document.attributions);
        let over = over.filter(|(quote, _)| quote.spans.iter().any(|piece| piece.overlaps(span)));
        let by: Vec<String> = over
            .map(|(quote, by)| {
                let by = by
                    .best()
                    .map(|best| &document.mentions[best.mention.index()]);
                let by = by.map_or("-", |mention| &document.text[mention.span.range()]);
                format!("{:?} by {by}", quote.kind)
            })
            .collect();
        format!(
            "{} ({}) {}",
            document.name,
            by.join(", "),
            &document.text[span.range()]
        )
    }
}
