//! The weights of signs for labels, fitted on the parts for learning.

use std::fmt::Write as _;
use std::io;

use super::corpus::Corpus;
use super::names::trimmed;
use super::ner::{GoldNames, NAME_CORPORA, NameCorpus, read_names};
use crate::lexicon::Lexicon;
use crate::mention::{self, CLASSES, Label, Signs};
use crate::segment;

/// How often all rows are gone over.
const ROUNDS: usize = 40;

/// The first step of the descent; each weight's own gets smaller (AdaGrad).
const STEP: f64 = 0.5;

/// How strongly weights are drawn to nought.
const DECAY: f64 = 2e-5;

/// One name as found, with its gold class and what it counts.
type Row = (u64, usize, f64);

type Weights = Vec<[f64; CLASSES.len()]>;

/// Fits the weights and prints them as `data/name_weights.tsv` holds them.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn fit_names() -> io::Result<String> {
    let mut rows = Vec::new();
    for corpus in NAME_CORPORA {
        for gold in read_names(corpus, Corpus::Train)? {
            add_rows(&gold, corpus, &mut rows);
        }
    }
    Ok(table(&descend(&rows)))
}

/// What a name of a corpus counts: silver labels and sentences out of context less.
fn worth(corpus: &str) -> f64 {
    match corpus {
        "gmb" => 0.15,
        "wnut17" => 0.2,
        _ => 1.0,
    }
}

fn add_rows(gold: &GoldNames, corpus: NameCorpus, rows: &mut Vec<Row>) {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(&gold.text, lexicon);
    for (span, signs) in mention::signs_of_names(&gold.text, &segments, lexicon) {
        let mut overlapping = gold.names.iter().filter(|(other, _)| other.overlaps(span));
        let label = match overlapping.next() {
            Some((other, label)) if trimmed(&gold.text, *other, *label) == span => *label,
            Some(_) => continue,
            None if !corpus.has_groups && signs.contains(Signs::DEMONYM) => continue,
            None => Label::Product,
        };
        let class = CLASSES.iter().position(|other| *other == label);
        rows.push((
            signs.bits(),
            class.unwrap_or(CLASSES.len() - 1),
            worth(corpus.name),
        ));
    }
}

/// Softmax regression by stochastic descent, the rows in a fixed shuffled order.
fn descend(rows: &[Row]) -> Weights {
    let mut weights = vec![[0.0; CLASSES.len()]; 65];
    let mut squares = weights.clone();
    let mut place = 0;
    for _ in 0..ROUNDS * rows.len() {
        // A step that shares no factor with the length visits every row.
        place = (place + 7_368_787) % rows.len();
        step(rows[place], &mut weights, &mut squares);
    }
    weights
}

fn step((bits, class, worth): Row, weights: &mut Weights, squares: &mut Weights) {
    let active: Vec<usize> = (0..64)
        .filter(|bit| bits >> bit & 1 == 1)
        .chain([64])
        .collect();
    let sum = |class: usize| active.iter().map(|at| weights[*at][class]).sum::<f64>();
    let sums: Vec<f64> = (0..CLASSES.len()).map(sum).collect();
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let total: f64 = sums.iter().map(|sum| (sum - most).exp()).sum();
    for (other, sum) in sums.iter().enumerate() {
        let share = (sum - most).exp() / total;
        let error = worth * (share - f64::from(u8::from(other == class)));
        for at in &active {
            let gradient = error + DECAY * weights[*at][other];
            squares[*at][other] += gradient * gradient;
            weights[*at][other] -= STEP * gradient / (1.0 + squares[*at][other].sqrt());
        }
    }
}

fn table(weights: &Weights) -> String {
    let mut table = String::from(HEADER);
    let names = Signs::all()
        .iter_names()
        .map(|(name, sign)| (name, sign.bits().trailing_zeros()));
    for (name, at) in names.chain([("ALWAYS", 64)]) {
        let row = weights[at as usize];
        let cells: String = row
            .iter()
            .map(|weight| format!("\t{:.0}", 100.0 * weight))
            .collect();
        let _ = writeln!(table, "{name}{cells}");
    }
    table
}

const HEADER: &str = "\
# How much each sign speaks for each label of a name, in hundredths of a nat.
# Source: fitted on the training parts of en-worldwide-newswire, MEN, CrossNER politics, and, weighed down, the Groningen
# Meaning Bank and WNUT17 by `cargo lab fit names`. Licence: as the project (MIT OR Apache-2.0); only weights were taken.
# Columns: sign; person, organization, place, group, none of these.
";
