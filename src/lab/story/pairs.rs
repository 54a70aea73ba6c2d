//! Pairs of stretches, joined or not: those over which quotes stand that share a statement
//! (`quality.md`, "The same utterance across outlets").

use std::collections::BTreeSet;

use super::{GoldStory, Stories, rows};
use crate::document::Document;
use crate::lab::percent;
use crate::text::{ByteSpan, Id};

/// How many pairs are rightly and wrongly joined.
#[derive(Debug, Clone, Copy, Default)]
pub struct PairScore {
    right: usize,
    joined: usize,
    same: usize,
}

impl PairScore {
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

/// Scores the labelled pairs, those in marks and those with one side without, and tells
/// `report` of each that is wrong: what it is, and both stretches.
pub fn score_pairs(
    stories: &Stories,
    labels: &str,
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
        let (Some(one), Some(other)) = (
            story.place(a, a_start, a_end),
            story.place(b, b_start, b_end),
        ) else {
            continue;
        };
        let same = match label {
            "same" => true,
            "other" => false,
            _ => continue,
        };
        let joined = story.is_joined(one, other);
        let indirect = kind == "indirect";
        let score = &mut scores[usize::from(indirect)];
        score.right += usize::from(same && joined);
        score.joined += usize::from(joined);
        score.same += usize::from(same);
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
    fn is_joined(&self, one: Stretch, other: Stretch) -> bool {
        let (one, other) = (self.statements(one), self.statements(other));
        !one.is_disjoint(&other)
    }

    /// The statements of which a quote over at least half of a stretch, or at least half in
    /// it, is a printing.
    fn statements(&self, (document, span): Stretch) -> BTreeSet<usize> {
        let quotes = &self.documents[document.index()].quotes;
        let is_over = |quote: usize| {
            let spans = &quotes[quote].spans;
            let shared = |piece: &ByteSpan| {
                piece
                    .end
                    .min(span.end)
                    .saturating_sub(piece.start.max(span.start))
            };
            let inside: u32 = spans.iter().map(shared).sum();
            let whole: u32 = spans.iter().map(|piece| piece.len()).sum();
            2 * inside >= span.len().min(whole) && inside > 0
        };
        let statements = self.story.statements.iter().enumerate();
        let over = statements.filter(|(_, statement)| {
            let mut here = statement
                .variants
                .iter()
                .filter(|one| one.document == document);
            here.any(|variant| is_over(variant.quote.index()))
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
