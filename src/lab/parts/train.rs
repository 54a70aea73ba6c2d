//! `models/parts.bin`: learned on two treebanks, thinned out, rounded.
//!
//! All features are learned first; those with the largest weights are kept and
//! learned again, alone; then small weights are set to nought and the others learned
//! on; what is left is rounded to whole steps.

use std::collections::HashMap;
use std::io;

use super::crf::{CHAIN, Example, Options, ROW, Trainer, Weights};
use super::data::{Features, examples};
use super::score::{SyntaxScore, TagScorer};
use crate::lab::Corpus;
use crate::lab::brotli_size;
use crate::lab::conllu::{GoldSyntax, read_syntax};
use crate::model::{BucketWriter, Builder};
use crate::syntax;

/// The treebanks that are learned from.
pub const TREEBANKS: [&str; 2] = ["gum", "ewt"];

/// Buckets for a hundred features.
const BUCKETS: usize = 400;

/// Of so many documents one is held out where that is asked for.
const HELD: usize = 7;

/// Weights under so much of a step are left at nought when the others settle.
const LEAST: f32 = 0.8;

/// How the tagger is learned; chosen on documents held out of the part for learning.
#[derive(Debug, Clone, Copy)]
pub struct TaggerOptions {
    /// How many features are kept.
    pub features: usize,
    /// What weights are rounded to; those of transitions to an eighth of it.
    pub step: f32,
    /// Whether one document of seven is held out and measured on.
    pub held: bool,
}

impl Default for TaggerOptions {
    fn default() -> Self {
        Self {
            features: 14_000,
            step: 0.15,
            held: false,
        }
    }
}

/// How weights are learned while features are chosen: many become nought.
const CHOOSING: Options = Options {
    epochs: 6,
    rate: 0.03,
    dropout: 40,
    decay: 0.002,
};

/// How the weights that stay settle.
const SETTLING: Options = Options {
    decay: 0.0005,
    ..CHOOSING
};

/// The model file, and its size and, where documents are held out, its scores.
///
/// # Errors
/// Where a treebank cannot be read.
pub fn train_tagger(options: TaggerOptions) -> io::Result<(Vec<u8>, String)> {
    let mut documents = Vec::new();
    for treebank in TREEBANKS {
        documents.extend(read_syntax(treebank, Corpus::Train)?);
    }
    let is_held = |at: usize| options.held && at % HELD == HELD / 2;
    let (held, learned): (Vec<_>, Vec<_>) = (0..documents.len()).partition(|at| is_held(*at));
    let mut features = Features::default();
    let learned = learned.into_iter().map(|at| &documents[at]);
    let mut data = examples(learned, &mut features);
    features.keep(&features.frequent(), &mut data);
    let first = learn(&data, features.hashes.len());
    features.keep(&largest(&first, options.features), &mut data);
    let second = learn(&data, features.hashes.len());
    let weights = settle(&data, second, options.step);
    let bytes = ship(&features.hashes, &weights, options.step);
    let held: Vec<&GoldSyntax> = held.into_iter().map(|at| &documents[at]).collect();
    let report = report(&bytes, &held)?;
    Ok((bytes, report))
}

/// Learns weights from nothing.
pub(super) fn learn(data: &[Example], features: usize) -> Weights {
    run(Trainer::new(features, CHOOSING), data, CHOOSING.epochs)
}

/// Sets small weights to nought for good and lets the others make up for it.
fn settle(data: &[Example], weights: Weights, step: f32) -> Weights {
    let trainer = Trainer::resume(weights, LEAST * step, SETTLING);
    run(trainer, data, SETTLING.epochs)
}

fn run(mut trainer: Trainer, data: &[Example], epochs: usize) -> Weights {
    for epoch in 0..epochs {
        trainer.epoch(data, epoch);
    }
    trainer.mean()
}

/// The features with the largest weights by sum of squares, in the order of numbers.
pub(super) fn largest(weights: &Weights, count: usize) -> Vec<usize> {
    let square = |row: &[f32]| row.iter().map(|weight| weight * weight).sum::<f32>();
    let squares: Vec<f32> = weights.rows.chunks(ROW).map(square).collect();
    let mut order: Vec<usize> = (0..squares.len()).collect();
    order.sort_by(|a, b| squares[*b].total_cmp(&squares[*a]).then(a.cmp(b)));
    order.truncate(count);
    order.sort_unstable();
    order
}

/// The sections of `syntax::weights`.
pub(super) fn ship(hashes: &[u64], weights: &Weights, step: f32) -> Vec<u8> {
    let mut set = BucketWriter::new(hashes.len(), BUCKETS);
    for hash in hashes {
        set.add(*hash);
    }
    let by_hash: HashMap<u64, usize> = hashes
        .iter()
        .enumerate()
        .map(|(id, hash)| (*hash, id))
        .collect();
    let order: Vec<usize> = set.order().iter().map(|hash| by_hash[hash]).collect();
    let whole = |weight: f32| ((weight / step).round().clamp(-8.0, 7.0) as i8 as u8) & 15;
    let mut columns = Vec::with_capacity(order.len() * ROW / 2);
    for column in 0..ROW {
        let cell = |id: usize| whole(weights.rows[id * ROW + column]);
        for pair in order.chunks(2) {
            let second = pair.get(1).map_or(0, |id| cell(*id));
            columns.push(cell(pair[0]) | second << 4);
        }
    }
    let finer = step / syntax::FINER as f32;
    let chain = weights.chain[..CHAIN].iter().flat_map(|weight| {
        let steps = (weight / finer).round().clamp(-32_000.0, 32_000.0);
        (steps as i16).to_le_bytes()
    });
    let mut builder = Builder::new();
    builder.add("part-features", set.section());
    builder.add("part-weights", columns);
    builder.add("part-chain", chain.collect());
    builder.finish()
}

fn report(bytes: &[u8], held: &[&GoldSyntax]) -> io::Result<String> {
    let size = format!("bytes {}, Brotli q11 {}\n", bytes.len(), brotli_size(bytes));
    if held.is_empty() {
        return Ok(size);
    }
    let scorer = TagScorer::read(bytes.to_vec()).map_err(io::Error::other)?;
    let mut score = SyntaxScore::default();
    for document in held {
        score.add(&scorer.score(document));
    }
    Ok(format!("{size}held out: {score}\n"))
}
