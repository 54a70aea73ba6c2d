//! How a network is learned, round by round.

use std::time::Instant;

use super::data::{Document, Example, Hidden, Vocabulary, add_line};
use super::held::scores;
use super::lines::Lines;
use super::net::{Net, Size};
use super::oracle::Gold;
use super::walk::{Walk, learn};
use crate::lab::tensor::Step;

/// In each round one part of so many of the other sentences is gone over.
const SHARES: usize = 3;

/// Words of a batch, at the least.
const BATCH: usize = 900;

/// Steps until they have their full size.
const WARM: f32 = 100.0;

/// How a network is learned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub(super) size: Size,
    pub(super) seed: u64,
    pub(super) rounds: usize,
    pub(super) rate: f32,
    pub(super) decay: f32,
    pub(super) hidden: Hidden,
    pub(super) walk: Walk,
}

/// Learns from gold sentences and, in each round, from a part of the others.
pub(super) fn teach(
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
