//! Attributions: how much of each gold content a predicted one covers.

use super::sources::{SourceVerdict, judge};
use super::{Calibration, GoldAttribution, GoldDocument, GoldKind, Tally, corpus_folder};
use crate::Document;
use crate::quote::QuoteKind;
use crate::text::ByteSpan;

/// The figures of "Attributions", for reporting cues and for all.
#[derive(Debug, Clone, Copy, Default)]
pub struct ContentScore {
    /// More than 0.3 of the gold content covered; gold with other cues than
    /// reporting ones is neither asked for nor an error.
    pub loose: Tally,
    /// More than 0.8 covered.
    pub strict: Tally,
    /// Intersection over union of at least 0.5.
    pub half: Tally,
    /// Intersection over union of at least 0.8.
    pub close: Tally,
    /// Covered loosely, all gold asked for.
    pub all_loose: Tally,
    /// Covered strictly, all gold asked for.
    pub all_strict: Tally,
    /// Of those covered loosely that have a source: right and all.
    pub sources: (usize, usize),
    /// The confidence in sources.
    pub calibration: Calibration,
    /// Loosely covered and wanted by kind: direct, mixed, indirect.
    pub kinds: [(usize, usize); 3],
}

impl ContentScore {
    /// Adds another document's counts.
    pub fn add(&mut self, other: Self) {
        self.loose.add(other.loose);
        self.strict.add(other.strict);
        self.half.add(other.half);
        self.close.add(other.close);
        self.all_loose.add(other.all_loose);
        self.all_strict.add(other.all_strict);
        self.calibration.add(other.calibration);
        self.sources.0 += other.sources.0;
        self.sources.1 += other.sources.1;
        for (sum, kind) in self.kinds.iter_mut().zip(other.kinds) {
            sum.0 += kind.0;
            sum.1 += kind.1;
        }
    }
}

/// The forms of the corpus's own list, so that ours cannot move what is asked.
#[derive(Debug)]
pub struct ReportingForms(Vec<String>);

impl ReportingForms {
    /// Reads the list that lies beside the corpora.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn read() -> std::io::Result<Self> {
        let path = corpus_folder().join("lexicon/reporting_verbs.tsv");
        let text = std::fs::read_to_string(path)?;
        Ok(Self(text.lines().skip(1).map(str::to_owned).collect()))
    }

    /// Whether a gold cue holds a reporting verb or phrase.
    pub(super) fn reports(&self, gold: &GoldAttribution, text: &str) -> bool {
        gold.cue.iter().any(|span| {
            let mut words = text[*span].split(|c: char| !c.is_alphanumeric());
            words.any(|word| {
                word.eq_ignore_ascii_case("according") || self.0.contains(&word.to_lowercase())
            })
        })
    }
}

/// Pairs of a gold attribution and a quote, by their indexes, with the measure.
pub(super) type Pairing = Vec<(usize, usize)>;

/// Scores one document.
pub fn score_contents(
    document: &Document,
    gold: &GoldDocument,
    forms: &ReportingForms,
) -> ContentScore {
    let predicted = predictions(document);
    let asked: Vec<bool> = gold
        .attributions
        .iter()
        .map(|attribution| forms.reports(attribution, &gold.text))
        .collect();
    let mut score = ContentScore::default();
    let loose = pairing(document, gold, &predicted, covered, 0.3);
    (score.loose, score.all_loose) = tallies(&loose, &asked, predicted.len());
    let strict = pairing(document, gold, &predicted, covered, 0.8);
    (score.strict, score.all_strict) = tallies(&strict, &asked, predicted.len());
    score.half = tallies(
        &pairing(document, gold, &predicted, union, 0.5),
        &asked,
        predicted.len(),
    )
    .0;
    score.close = tallies(
        &pairing(document, gold, &predicted, union, 0.8),
        &asked,
        predicted.len(),
    )
    .0;
    for (index, attribution) in gold
        .attributions
        .iter()
        .enumerate()
        .filter(|(index, _)| asked[*index])
    {
        let kind = &mut score.kinds[kind_index(attribution.kind)];
        kind.1 += 1;
        let Some((_, quote)) = loose.iter().find(|(gold, _)| *gold == index) else {
            continue;
        };
        kind.0 += 1;
        match judge(document, *quote, attribution) {
            SourceVerdict::NotAsked => {}
            verdict => {
                if let Some(best) = document.attributions[*quote].best() {
                    let right = verdict == SourceVerdict::Right;
                    score.calibration.count(best.confidence, right);
                }
                score.sources.0 += usize::from(verdict == SourceVerdict::Right);
                score.sources.1 += 1;
            }
        }
    }
    score
}

fn kind_index(kind: GoldKind) -> usize {
    match kind {
        GoldKind::Direct => 0,
        GoldKind::Mixed => 1,
        GoldKind::Indirect => 2,
    }
}

/// The quotes that count: those somebody says, outside other quotes.
pub(super) fn predictions(document: &Document) -> Vec<usize> {
    (0..document.quotes.len())
        .filter(|&index| {
            let quote = &document.quotes[index];
            quote.kind != QuoteKind::Scare && quote.within.is_none()
        })
        .collect()
}

/// How many characters of a content two lists of pieces share, and how many each has.
type Measure = fn(shared: u32, gold: u32, predicted: u32) -> f64;

pub(super) fn covered(shared: u32, gold: u32, _predicted: u32) -> f64 {
    f64::from(shared) / f64::from(gold.max(1))
}

pub(super) fn union(shared: u32, gold: u32, predicted: u32) -> f64 {
    f64::from(shared) / f64::from((gold + predicted - shared).max(1))
}

/// Joins gold and predicted contents greedily, the best first, each used once.
pub(super) fn pairing(
    document: &Document,
    gold: &GoldDocument,
    predicted: &[usize],
    measure: Measure,
    least: f64,
) -> Pairing {
    let mut candidates: Vec<(f64, f64, usize, usize)> = Vec::new();
    for (index, attribution) in gold.attributions.iter().enumerate() {
        for &quote in predicted {
            let pieces = &document.quotes[quote].spans;
            let shared = shared(&attribution.content, pieces);
            if shared > 0 {
                let (wanted, given) = (length(&attribution.content), length(pieces));
                let fit = measure(shared, wanted, given);
                if fit > least || (fit >= least && least == 0.5) {
                    candidates.push((fit, union(shared, wanted, given), index, quote));
                }
            }
        }
    }
    candidates.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then(b.1.total_cmp(&a.1))
            .then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    let mut pairs: Pairing = Vec::new();
    for (_, _, gold, quote) in candidates {
        if !pairs.iter().any(|pair| pair.0 == gold || pair.1 == quote) {
            pairs.push((gold, quote));
        }
    }
    pairs
}

fn length(pieces: &[ByteSpan]) -> u32 {
    pieces.iter().map(|piece| piece.len()).sum()
}

fn shared(a: &[ByteSpan], b: &[ByteSpan]) -> u32 {
    let each = a
        .iter()
        .flat_map(|left| b.iter().map(move |right| (left, right)));
    each.map(|(left, right)| {
        left.end
            .min(right.end)
            .saturating_sub(left.start.max(right.start))
    })
    .sum()
}

/// The tally where only `asked` gold counts, and the one over all gold.
fn tallies(pairs: &Pairing, asked: &[bool], predicted: usize) -> (Tally, Tally) {
    let right = pairs.iter().filter(|pair| asked[pair.0]).count();
    let reporting = Tally {
        right,
        found: predicted - (pairs.len() - right),
        wanted: asked.iter().filter(|asked| **asked).count(),
    };
    let all = Tally {
        right: pairs.len(),
        found: predicted,
        wanted: asked.len(),
    };
    (reporting, all)
}
