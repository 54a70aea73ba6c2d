//! `cargo lab frontier`: F1 against bytes and speed, over kinds and sizes of models.

use std::io;
use std::time::Instant;

use super::data::Sample;
use super::evaluate::{Dev, evaluate, evaluate_model, read_dev};
use super::learner::teach;
use super::linear::{Linear, WIDTH};
use super::quantize::{compressed, eight_bits, quantize};
use super::train::{LEAST, TrainOptions, learn};
use super::vocabulary::Vocabulary;
use crate::lab::NameScore;
use crate::mention::Tagger;

/// Networks: features with a row, values of a row, units of both layers.
const NETS: [[usize; 4]; 5] = [
    [6_000, 24, 48, 32],
    [10_000, 32, 64, 48],
    [16_000, 48, 96, 64],
    [24_000, 48, 96, 64],
    [30_000, 64, 128, 96],
];

/// Linear models: features with a row.
const LINEAR: [usize; 3] = [6_000, 16_000, 40_000];

/// What one in a weight of a linear model is worth when its size is taken.
const GRAIN: f32 = 0.05;

/// Learns each candidate from the same texts and prints a line for each: F1 on
/// the dev parts, bytes after Brotli, words a second of the tagger alone.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn print_frontier(options: &TrainOptions) -> io::Result<()> {
    println!("| model | bytes | words a second | mean F1 | each corpus |");
    println!("|---|---|---|---|---|");
    for rows in LINEAR {
        try_linear(options, rows)?;
    }
    for size in NETS {
        try_net(&options.sized(size))?;
    }
    Ok(())
}

fn try_net(options: &TrainOptions) -> io::Result<()> {
    let mut samples = options.samples()?;
    let (net, vocabulary) = learn(options, &mut samples);
    let model = quantize(&net, &vocabulary, options.grain());
    let tagger = Tagger::open(&model).map_err(io::Error::other)?;
    let dev = read_dev(&vocabulary, false)?;
    let bytes = compressed(&model)?;
    line(&options.title(), bytes, &dev, |dev| {
        evaluate_model(&tagger, dev)
    });
    Ok(())
}

/// A linear model is scored in floating point.
fn try_linear(options: &TrainOptions, rows: usize) -> io::Result<()> {
    let mut samples: Vec<Sample> = options.samples()?;
    let vocabulary = Vocabulary::count(&samples, LEAST, rows);
    samples
        .iter_mut()
        .for_each(|sample| vocabulary.apply(sample));
    let mut random = fastrand::Rng::with_seed(1);
    let mut linear = Linear::new(vocabulary.keys.len(), &mut random);
    teach(
        &mut linear,
        &samples,
        options.course(),
        &mut random,
        |_, _, _| {},
    );
    let weights = linear.table.values.iter();
    let table: Vec<u8> = weights.map(|weight| eight_bits(weight / GRAIN)).collect();
    let bytes = compressed(&table)? + 3 * vocabulary.keys.len();
    let dev = read_dev(&vocabulary, false)?;
    let title = format!("linear, {rows} features by {WIDTH} weights");
    line(&title, bytes, &dev, |dev| evaluate(&linear, dev));
    Ok(())
}

fn line(title: &str, bytes: usize, dev: &[Dev], evaluate: impl Fn(&Dev) -> NameScore) {
    let start = Instant::now();
    let scores: Vec<f64> = dev.iter().map(|dev| evaluate(dev).all().f1()).collect();
    let speed = dev.iter().map(Dev::words).sum::<usize>() as f32 / start.elapsed().as_secs_f32();
    let mean = scores.iter().sum::<f64>() / scores.len() as f64;
    let each: Vec<String> = scores.iter().map(|score| format!("{score:.1}")).collect();
    println!(
        "| {title} | {bytes} | {speed:.0} | {mean:.1} | {} |",
        each.join(" ")
    );
}
