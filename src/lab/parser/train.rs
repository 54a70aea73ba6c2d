//! `cargo lab train parser`.

use std::io;
use std::path::PathBuf;

use super::course::{Course, teach};
use super::data::{Document, Example, Vocabulary, documents};
use super::held::{print_whole, scores};
use super::net::{Net, Size};
use super::quantize::quantize;
use super::silver::{from_bytes, label, read_text, to_bytes};
use super::walk::Walk;
use crate::lab::brotli_size;

/// What `cargo lab train parser` may be told.
#[derive(Debug, Clone, clap::Args)]
pub struct ParserOptions {
    /// Values of a feature's row.
    #[arg(long, default_value_t = 48)]
    row: usize,
    /// Units of the first layer.
    #[arg(long, default_value_t = 64)]
    units: usize,
    /// Values that are remembered in each direction.
    #[arg(long, default_value_t = 40)]
    memory: usize,
    /// Values of a word's vector.
    #[arg(long, default_value_t = 48)]
    word: usize,
    /// Hidden units of a state.
    #[arg(long, default_value_t = 96)]
    hidden: usize,
    /// Features with a row, at the most.
    #[arg(long, default_value_t = 10_000)]
    rows: usize,
    /// How often all sentences are gone over.
    #[arg(long, default_value_t = 24)]
    rounds: usize,
    /// The first step's size.
    #[arg(long, default_value_t = 3e-3)]
    rate: f32,
    /// How strongly weights are drawn to nought.
    #[arg(long, default_value_t = 1e-3)]
    decay: f32,
    /// The share of words that are hidden.
    #[arg(long, default_value_t = 0.3)]
    hide_words: f32,
    /// The share of other features that are hidden.
    #[arg(long, default_value_t = 0.15)]
    hide_features: f32,
    /// The share of tags that are hidden.
    #[arg(long, default_value_t = 0.1)]
    hide_tags: f32,
    /// The share of units of words that are left out.
    #[arg(long, default_value_t = 0.1)]
    drop_words: f32,
    /// The share of units of states that are left out.
    #[arg(long, default_value_t = 0.2)]
    drop_states: f32,
    /// How often the parser's own choice is followed while learning.
    #[arg(long, default_value_t = 0.9)]
    explore: f32,
    /// What one in a feature's row is worth: the coarser, the smaller the file.
    #[arg(long, default_value_t = 0.05)]
    grain: f32,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Hold one document of seven back and measure on them.
    #[arg(long)]
    hold: bool,
    /// A file that keeps the tags of what is learned from for another run.
    #[arg(long)]
    tags: Option<PathBuf>,
    /// Larger networks that parse more text together, which is learned from too.
    #[arg(long, default_value_t = 3)]
    teachers: u64,
    /// How often each of them goes over all sentences.
    #[arg(long, default_value_t = 14)]
    teacher_rounds: usize,
    /// A file that keeps the trees that the larger networks found for another run.
    #[arg(long)]
    trees: Option<PathBuf>,
    /// Where the model is written.
    #[arg(long, default_value = "models/trees.bin")]
    out: PathBuf,
}

/// Of so many documents one is held back where that is asked for.
const HELD: usize = 7;

/// The size of the larger networks.
const TEACHER: Size = Size {
    row: 64,
    units: 128,
    memory: 80,
    word: 80,
    hidden: 200,
};

/// Features with a row in the larger networks.
const TEACHER_ROWS: usize = 14_000;

impl ParserOptions {
    fn size(&self) -> Size {
        Size {
            row: self.row,
            units: self.units,
            memory: self.memory,
            word: self.word,
            hidden: self.hidden,
        }
    }

    fn course(&self, size: Size, seed: u64) -> Course {
        Course {
            size,
            seed,
            rounds: self.rounds,
            rate: self.rate,
            decay: self.decay,
            hidden: [self.hide_words, self.hide_features, self.hide_tags],
            walk: Walk {
                dropped: [self.drop_words, self.drop_states],
                explore: self.explore,
            },
        }
    }
}

/// Learns the parser, writes its model and prints its scores.
///
/// # Errors
/// Where a corpus cannot be read or the model cannot be written.
pub fn train_parser(options: ParserOptions) -> io::Result<()> {
    let documents = documents(options.tags.as_deref())?;
    let is_held = |at: usize| options.hold && at % HELD == HELD / 2;
    let (held, learned): (Vec<_>, Vec<_>) = (0..documents.len()).partition(|at| is_held(*at));
    let learned = learned.into_iter().map(|at| &documents[at]);
    let gold: Vec<Example> = learned
        .flat_map(|document| document.examples(0).chain(document.examples(1)))
        .collect();
    let held: Vec<&Document> = held.into_iter().map(|at| &documents[at]).collect();
    let silver = silver(&gold, &held, &options)?;
    let vocabulary = Vocabulary::count(gold.iter().chain(&silver), options.rows);
    let course = options.course(options.size(), options.seed);
    let net = teach(&vocabulary, [&gold, &silver], course, &held);
    let model = quantize(&net, &vocabulary, options.grain);
    std::fs::write(&options.out, &model)?;
    println!("bytes {}, Brotli q11 {}", model.len(), brotli_size(&model));
    print_whole(model, &held)
}

/// More sentences, with the trees that larger networks find together.
fn silver(
    gold: &[Example],
    held: &[&Document],
    options: &ParserOptions,
) -> io::Result<Vec<Example>> {
    if options.teachers == 0 {
        return Ok(Vec::new());
    }
    let mut silver = read_text()?;
    if let Some(path) = options.trees.as_deref().filter(|path| path.exists()) {
        from_bytes(&mut silver, &std::fs::read(path)?);
        return Ok(silver);
    }
    let vocabulary = Vocabulary::count(gold.iter(), TEACHER_ROWS);
    let teacher = |seed| {
        let course = Course {
            rounds: options.teacher_rounds,
            ..options.course(TEACHER, options.seed + seed)
        };
        teach(&vocabulary, [gold, &[]], course, held)
    };
    let teachers: Vec<Net> = (1..=options.teachers).map(teacher).collect();
    eprintln!("teachers together{}", scores(&teachers, &vocabulary, held));
    label(&mut silver, &teachers, &vocabulary);
    if let Some(path) = &options.trees {
        std::fs::write(path, to_bytes(&silver))?;
    }
    Ok(silver)
}
