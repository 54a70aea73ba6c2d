//! `cargo lab train names`.

use std::io;
use std::path::PathBuf;
use std::time::Instant;

use super::batch::Dropout;
use super::data::{Sample, read_train};
use super::evaluate::{evaluate, evaluate_model, print_scores, read_dev};
use super::learner::{Course, teach};
use super::net::{Net, Size};
use super::quantize::{compressed, quantize};
use super::vocabulary::Vocabulary;
use crate::mention::Tagger;

/// What `cargo lab train names` may be told.
#[derive(Debug, Clone, clap::Args)]
pub struct TrainOptions {
    /// Values of a feature's row.
    #[arg(long, default_value_t = 32)]
    row: usize,
    /// Units of the first layer.
    #[arg(long, default_value_t = 64)]
    first: usize,
    /// Units of the second layer.
    #[arg(long, default_value_t = 48)]
    second: usize,
    /// Features with a row, at the most.
    #[arg(long, default_value_t = 10_000)]
    rows: usize,
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
    #[arg(long, default_value_t = 0.4)]
    drop_words: f32,
    /// The share of other features that are hidden.
    #[arg(long, default_value_t = 0.2)]
    drop_features: f32,
    /// The share of units that are left out.
    #[arg(long, default_value_t = 0.4)]
    drop_units: f32,
    /// What one in a feature's row is worth: the coarser, the smaller the file.
    #[arg(long, default_value_t = 0.04)]
    grain: f32,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A folder of texts that a larger model labelled (`tools/teacher`), as JSON lines.
    #[arg(long)]
    teacher: Option<PathBuf>,
    /// Without texts that state no licence.
    #[arg(long)]
    licensed_only: bool,
    /// Hold an eighth of the training texts back and measure on them.
    #[arg(long)]
    hold: bool,
    /// Where the model is written.
    #[arg(long, default_value = "models/names.bin")]
    out: PathBuf,
}

impl TrainOptions {
    pub(super) fn course(&self) -> Course {
        Course {
            rounds: self.rounds,
            rate: self.rate,
            decay: self.decay,
            dropout: Dropout {
                words: self.drop_words,
                features: self.drop_features,
                units: self.drop_units,
            },
        }
    }

    fn size(&self) -> Size {
        Size {
            row: self.row,
            hidden: [self.first, self.second],
        }
    }

    /// The same with another size: features with a row, values of a row, units.
    pub(super) fn sized(&self, [rows, row, first, second]: [usize; 4]) -> Self {
        Self {
            row,
            first,
            second,
            rows,
            ..self.clone()
        }
    }

    pub(super) fn grain(&self) -> f32 {
        self.grain
    }

    /// What a table of models calls this one.
    pub(super) fn title(&self) -> String {
        let Self {
            rows,
            row,
            first,
            second,
            ..
        } = self;
        format!("network, {rows} features by {row}, {first} and {second} units")
    }

    /// The training texts.
    pub(super) fn samples(&self) -> io::Result<Vec<Sample>> {
        read_train(self.licensed_only, self.hold, self.teacher.as_deref())
    }
}

/// Learns the tagger of names, writes its model and prints its scores.
///
/// # Errors
/// Where a corpus cannot be read or the model cannot be written.
pub fn train_names(options: TrainOptions) -> io::Result<()> {
    let mut samples = options.samples()?;
    let (net, vocabulary) = learn(&options, &mut samples);
    let dev = read_dev(&vocabulary, options.hold)?;
    println!("in floating point");
    print_scores(&dev, |dev| evaluate(&net, dev));
    let model = quantize(&net, &vocabulary, options.grain);
    std::fs::write(&options.out, &model)?;
    let tagger = Tagger::open(&model).map_err(io::Error::other)?;
    println!(
        "as shipped: {} bytes, {} after Brotli",
        model.len(),
        compressed(&model)?
    );
    print_scores(&dev, |dev| evaluate_model(&tagger, dev));
    Ok(())
}

/// Learns a network from texts, whose features become rows.
pub(super) fn learn(options: &TrainOptions, samples: &mut [Sample]) -> (Net, Vocabulary) {
    let vocabulary = Vocabulary::count(samples, LEAST, options.rows);
    samples
        .iter_mut()
        .for_each(|sample| vocabulary.apply(sample));
    let tokens: usize = samples.iter().map(Sample::len).sum();
    eprintln!(
        "{} texts, {tokens} tokens, {} rows",
        samples.len(),
        vocabulary.keys.len()
    );
    let mut random = fastrand::Rng::with_seed(options.seed);
    let mut net = Net::new(options.size(), vocabulary.keys.len(), &mut random);
    let start = Instant::now();
    teach(
        &mut net,
        samples,
        options.course(),
        &mut random,
        |round, loss, _| {
            eprintln!(
                "round {round}: loss {loss:.4}, {:.0} s",
                start.elapsed().as_secs_f32()
            );
        },
    );
    (net, vocabulary)
}

/// How often a feature must be seen to have a row.
pub(super) const LEAST: u32 = 4;
