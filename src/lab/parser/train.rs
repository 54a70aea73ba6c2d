//! `cargo lab train parser`.

use std::io;
use std::path::PathBuf;
use std::time::Instant;

use super::data::{Document, Example, Hidden, Vocabulary, add_line, documents, lines_of};
use super::lines::Lines;
use super::net::{Net, Size};
use super::oracle::Gold;
use super::quantize::quantize;
use super::score::{TreeScore, TreeScorer};
use super::silver::{label, read_text};
use super::walk::{Walk, learn, parse};
use crate::lab::brotli_size;
use crate::lab::parts::TREEBANKS;
use crate::lab::tensor::Step;
use crate::syntax::Relation;

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
    #[arg(long, default_value_t = 48)]
    memory: usize,
    /// Values of a word's vector.
    #[arg(long, default_value_t = 48)]
    word: usize,
    /// Hidden units of a state.
    #[arg(long, default_value_t = 96)]
    hidden: usize,
    /// Features with a row, at the most.
    #[arg(long, default_value_t = 9_000)]
    rows: usize,
    /// How often all sentences are gone over.
    #[arg(long, default_value_t = 18)]
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
    #[arg(long, default_value_t = 0.04)]
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

/// In each round one part of so many of the other sentences is gone over.
const SHARES: usize = 3;

/// Words of a batch, at the least.
const BATCH: usize = 900;

/// Steps until they have their full size.
const WARM: f32 = 100.0;

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
    let mut silver = read_text()?;
    label(&mut silver, &teachers, &vocabulary);
    Ok(silver)
}

/// How a network is learned.
#[derive(Debug, Clone, Copy)]
struct Course {
    size: Size,
    seed: u64,
    rounds: usize,
    rate: f32,
    decay: f32,
    hidden: Hidden,
    walk: Walk,
}

/// Learns from gold sentences and, in each round, from a part of the others.
fn teach(
    vocabulary: &Vocabulary,
    examples: [&[Example]; 2],
    course: Course,
    held: &[&Document],
) -> Net {
    let mut random = fastrand::Rng::with_seed(course.seed);
    let mut net = Net::new(course.size, vocabulary.len(), &mut random);
    let [gold, silver] = examples;
    let share = silver.len().div_ceil(SHARES);
    let mut others: Vec<&Example> = silver.iter().collect();
    let (start, mut number) = (Instant::now(), 0);
    for round in 1..=course.rounds {
        random.shuffle(&mut others);
        let mut chosen: Vec<&Example> = gold
            .iter()
            .chain(others.iter().copied().take(share))
            .collect();
        random.shuffle(&mut chosen);
        let walk = Walk {
            explore: if round == 1 { 0.0 } else { course.walk.explore },
            ..course.walk
        };
        let batches = batches(&chosen);
        let (mut loss, mut words) = (0.0, 0);
        for (at, batch) in batches.iter().enumerate() {
            let mut lines = Lines::default();
            for example in batch {
                add_line(&mut lines, example, vocabulary, course.hidden, &mut random);
            }
            let gold: Vec<&Gold> = batch.iter().map(|example| &example.gold).collect();
            number += 1;
            words += lines.len();
            let gone = (round - 1) as f32 + at as f32 / batches.len() as f32;
            let left = 1.0 - gone / course.rounds as f32;
            let step = Step {
                rate: course.rate * (number as f32 / WARM).min(1.0) * left.max(0.01),
                number,
                decay: course.decay,
            };
            loss += learn(&mut net, &lines, &gold, walk, step, &mut random);
        }
        let scores = match round % 5 == 0 || round == course.rounds {
            true => scores(std::slice::from_ref(&net), vocabulary, held),
            false => String::new(),
        };
        let seconds = start.elapsed().as_secs_f32();
        eprintln!(
            "round {round}: loss {:.4}, {seconds:.0} s{scores}",
            loss / words as f32
        );
    }
    net
}

/// The examples in their order, some at a time.
fn batches<'e>(examples: &[&'e Example]) -> Vec<Vec<&'e Example>> {
    let (mut batches, mut length) = (vec![Vec::new()], 0);
    for example in examples {
        if length >= BATCH {
            batches.push(Vec::new());
            length = 0;
        }
        length += example.len();
        if let Some(batch) = batches.last_mut() {
            batch.push(*example);
        }
    }
    batches
}

/// The scores of networks in floating point on what is held back, by treebank.
fn scores(nets: &[Net], vocabulary: &Vocabulary, held: &[&Document]) -> String {
    let mut sums = [TreeScore::default(); TREEBANKS.len()];
    for document in held {
        let examples: Vec<Example> = document.examples(0).collect();
        let states = parse(nets, &lines_of(&examples, vocabulary));
        for (state, example) in states.iter().zip(&examples) {
            for (at, node) in state.nodes.iter().enumerate() {
                let head = match node.relation {
                    Relation::Root => example.len(),
                    _ => usize::from(node.head),
                };
                let right = head == usize::from(example.gold.heads[at]);
                sums[document.treebank].count(right, node.relation, example.gold.relations[at]);
            }
        }
    }
    named(&sums)
}

/// Prints the scores of a model on what is held back; its tags are too good, since
/// the tagger has seen the words.
fn print_whole(model: Vec<u8>, held: &[&Document]) -> io::Result<()> {
    let scorer = TreeScorer::read(model).map_err(io::Error::other)?;
    let mut sums = [TreeScore::default(); TREEBANKS.len()];
    for document in held {
        sums[document.treebank].add(&scorer.score(&document.shapes[0])[0]);
    }
    println!("in whole numbers, with better tags{}", named(&sums));
    Ok(())
}

fn named(sums: &[TreeScore]) -> String {
    let sums = TREEBANKS.iter().zip(sums).filter(|(_, sum)| sum.words > 0);
    sums.map(|(name, sum)| format!("; {name} held: {sum}"))
        .collect()
}
