//! The rounds of learning.

use std::io;
use std::time::Instant;

use super::batch::{Batch, Dropout};
use super::data::{Sample, read_train};
use super::evaluate::{Dev, evaluate, evaluate_model, read_dev};
use super::quantize::quantize;
use super::net::{Net, Size};
use super::tensor::Step;
use super::vocabulary::Vocabulary;
use crate::lab::NameScore;
use crate::mention::Tagger;

/// What `cargo lab train` may be told.
#[derive(Debug, Clone, clap::Args)]
pub struct TrainOptions {
    /// Values of a feature's row.
    #[arg(long, default_value_t = 48)]
    row: usize,
    /// Units of the first layer.
    #[arg(long, default_value_t = 80)]
    first: usize,
    /// Units of the second layer.
    #[arg(long, default_value_t = 64)]
    second: usize,
    /// Features with a row, at the most.
    #[arg(long, default_value_t = 30_000)]
    rows: usize,
    /// How often a feature must be seen to have one.
    #[arg(long, default_value_t = 4)]
    least: u32,
    /// How often all texts are gone over.
    #[arg(long, default_value_t = 12)]
    rounds: usize,
    /// The first step's size.
    #[arg(long, default_value_t = 2e-3)]
    rate: f32,
    /// How strongly weights are drawn to nought.
    #[arg(long, default_value_t = 1e-3)]
    decay: f32,
    /// The share of words that are hidden.
    #[arg(long, default_value_t = 0.2)]
    drop_words: f32,
    /// The share of other features that are hidden.
    #[arg(long, default_value_t = 0.1)]
    drop_features: f32,
    /// The share of units that are left out.
    #[arg(long, default_value_t = 0.3)]
    drop_units: f32,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Without texts that state no licence.
    #[arg(long)]
    licensed_only: bool,
    /// Where the model is written.
    #[arg(long, default_value = "models/names.bin")]
    out: std::path::PathBuf,
    /// Hold an eighth of the training texts back and measure on them.
    #[arg(long)]
    hold: bool,
    /// Measure on the dev parts after every so many rounds.
    #[arg(long, default_value_t = 3)]
    measure: usize,
}

/// Tokens of a batch, at the least.
const BATCH: usize = 1200;

/// Learns the tagger of names.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_names(options: TrainOptions) -> io::Result<()> {
    let mut samples = read_train(options.licensed_only, options.hold)?;
    let tokens: usize = samples.iter().map(Sample::len).sum();
    let vocabulary = Vocabulary::count(&samples, options.least, options.rows);
    eprintln!("{} texts, {tokens} tokens, {} rows", samples.len(), vocabulary.keys.len());
    samples.iter_mut().for_each(|sample| vocabulary.apply(sample));
    let dev = read_dev(&vocabulary, options.hold)?;
    let mut random = fastrand::Rng::with_seed(options.seed);
    let size = Size {
        row: options.row,
        hidden: [options.first, options.second],
        rows: options.rows,
    };
    let mut net = Net::new(size, vocabulary.keys.len(), &mut random);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let total = tokens * options.rounds;
    let (mut seen, mut number) = (0, 0);
    for round in 0..options.rounds {
        let start = Instant::now();
        random.shuffle(&mut order);
        let (mut loss, mut chosen, mut length) = (0.0, Vec::new(), 0);
        for (place, index) in order.iter().enumerate() {
            chosen.push(&samples[*index]);
            length += samples[*index].len();
            if length < BATCH && place + 1 < order.len() {
                continue;
            }
            let dropout = Dropout {
                words: options.drop_words,
                features: options.drop_features,
                units: options.drop_units,
            };
            let batch = Batch::new(&chosen, size.hidden, dropout, &mut random);
            let trace = net.forward(&batch);
            loss += net.backward(&batch, &trace);
            number += 1;
            seen += length;
            let warm = (number as f32 / 100.0).min(1.0);
            let left = 1.0 - seen as f32 / total as f32;
            net.step(
                &batch,
                Step {
                    rate: options.rate * warm * left.max(0.01),
                    number,
                    decay: options.decay,
                },
            );
            chosen.clear();
            length = 0;
        }
        eprintln!("round {}: loss {:.4}, {:.1} s", round + 1, loss / tokens as f32, start.elapsed().as_secs_f32());
        if (round + 1) % options.measure == 0 || round + 1 == options.rounds {
            print_scores(&dev, |dev| evaluate(&net, dev));
        }
    }
    for grain in [0.02, 0.03, 0.05] {
    let model = quantize(&net, &vocabulary, grain);
    let tagger = Tagger::open(&model).map_err(io::Error::other)?;
    println!("grain {grain}: {} bytes, {} after Brotli", model.len(), compressed(&model)?);
    print_scores(&dev, |dev| evaluate_model(&tagger, dev));
    if grain == 0.03 {
    std::fs::write(&options.out, model)?;
    }
    }
    Ok(())
}

/// Bytes after Brotli at its best.
fn compressed(bytes: &[u8]) -> io::Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}

fn print_scores(dev: &[Dev], evaluate: impl Fn(&Dev) -> NameScore) {
    let scores: Vec<(&str, NameScore)> = dev
        .iter()
        .map(|dev| (dev.corpus.name, evaluate(dev)))
        .collect();
    let mean = scores.iter().map(|(_, score)| score.all().f1()).sum::<f64>() / scores.len() as f64;
    for (name, score) in &scores {
        let labels: Vec<String> = score.0.iter().map(|tally| format!("{:.1}", tally.f1())).collect();
        let all = score.all();
        println!("{name:18} P {:.1} R {:.1} F {:.1}   {}", all.precision(), all.recall(), all.f1(), labels.join(" "));
    }
    println!("mean {mean:.2}");
}
