//! Scores on what is held back while choices are made.

use std::io;

use super::data::{Document, Example, Vocabulary, lines_of};
use super::net::Net;
use super::score::{TreeScore, TreeScorer};
use super::together::parse;
use crate::lab::parts::TREEBANKS;
use crate::syntax::Relation;

/// The scores of networks in floating point on what is held back, by treebank.
pub(super) fn scores(nets: &[Net], vocabulary: &Vocabulary, held: &[&Document]) -> String {
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
pub(super) fn print_whole(model: Vec<u8>, held: &[&Document]) -> io::Result<()> {
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
