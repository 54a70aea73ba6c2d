//! Tags of words that a tagger did not learn from, so that what is learned on top of
//! tags sees them as wrong as they will be.

use std::io;

use super::data::{Features, examples};
use super::score::TagScorer;
use super::train::{TaggerOptions, largest, learn, ship};
use crate::lab::conllu::GoldSyntax;
use crate::syntax::Upos;

/// The tags of all words of each document, by a tagger that learned from the other
/// documents: those whose number has another rest when divided by `folds`.
pub(crate) fn jackknife(documents: &[GoldSyntax], folds: usize) -> io::Result<Vec<Vec<Upos>>> {
    let mut tags = vec![Vec::new(); documents.len()];
    for fold in 0..folds {
        let learned = documents.iter().enumerate();
        let learned = learned.filter(|(at, _)| at % folds != fold);
        let scorer = tagger(learned.map(|(_, document)| document))?;
        for (at, document) in documents.iter().enumerate() {
            if at % folds == fold {
                tags[at] = scorer.tag(document);
            }
        }
        eprintln!("tagged fold {} of {folds}", fold + 1);
    }
    Ok(tags)
}

/// A tagger as the one that ships, but for its small weights.
fn tagger<'d>(documents: impl Iterator<Item = &'d GoldSyntax>) -> io::Result<TagScorer> {
    let options = TaggerOptions::default();
    let mut features = Features::default();
    let mut data = examples(documents, &mut features);
    features.keep(&features.frequent(), &mut data);
    let first = learn(&data, features.hashes.len());
    features.keep(&largest(&first, options.features), &mut data);
    let weights = learn(&data, features.hashes.len());
    let model = ship(&features.hashes, &weights, options.step);
    TagScorer::read(model).map_err(io::Error::other)
}
