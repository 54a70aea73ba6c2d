//! What each stage costs.

use std::time::Instant;

use super::GoldDocument;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::pipeline;
use crate::{coref, date, mention, quote, segment, speaker, syntax};

/// The seconds of each stage over all documents, in the order of the stages, the
/// fastest of `rounds` rounds.
pub fn time_stages(gold: &[GoldDocument], rounds: usize) -> Vec<(&'static str, f64)> {
    let mut best: Vec<(&'static str, f64)> = Vec::new();
    for _ in 0..rounds {
        let mut sums = [0.0; 7];
        for row in gold {
            for (sum, seconds) in sums.iter_mut().zip(time_document(&row.text)) {
                *sum += seconds;
            }
        }
        let names = [
            "segment", "syntax", "mention", "date", "quote", "speaker", "coref",
        ];
        let round: Vec<(&'static str, f64)> = names.into_iter().zip(sums).collect();
        match best.is_empty() {
            true => best = round,
            false => best
                .iter_mut()
                .zip(round)
                .for_each(|(best, new)| best.1 = best.1.min(new.1)),
        }
    }
    best
}

/// The seconds of the comparison alone, for each of `counts` articles, the fastest of
/// `rounds` rounds.
pub fn time_story(documents: &[Document], counts: &[usize], rounds: usize) -> Vec<f64> {
    let round = |count: usize| {
        let start = Instant::now();
        std::hint::black_box(pipeline::compare(&documents[..count]));
        start.elapsed().as_secs_f64()
    };
    let fastest = |count: &usize| {
        let times = (0..rounds).map(|_| round(*count));
        times.fold(f64::INFINITY, f64::min)
    };
    counts.iter().map(fastest).collect()
}

fn time_document(text: &str) -> [f64; 7] {
    let lexicon = Lexicon::shipped();
    let mut last = Instant::now();
    let mut lap = || {
        let now = Instant::now();
        let seconds = (now - last).as_secs_f64();
        last = now;
        seconds
    };
    let segments = segment::segment(text, lexicon);
    let segmented = lap();
    let syntax = syntax::read(text, &segments, lexicon);
    let tagged = lap();
    let mentions = mention::find(text, &segments, &syntax, lexicon);
    let named = lap();
    date::resolve(text, &segments, &mentions, lexicon);
    let dated = lap();
    let quotes = quote::find(text, &segments, &syntax, &mentions, lexicon);
    let quoted = lap();
    let attributions = speaker::attribute(text, &segments, &syntax, &mentions, &quotes, lexicon);
    let attributed = lap();
    coref::resolve(
        text,
        &segments,
        &syntax,
        &mentions,
        &quotes,
        &attributions,
        lexicon,
    );
    [segmented, tagged, named, dated, quoted, attributed, lap()]
}
