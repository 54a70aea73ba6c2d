//! Trees: which word depends on which, and how.
//!
//! ```text
//! words     the words of a text, each read once
//! read      words to vectors       ┐
//! memory    what is carried along  ├ the network, in whole numbers
//! net       all weights            ┘
//! state     what has been read of a sentence, and what may be done next
//! view      what the network is shown of a state
//! decide    what is done next
//! ```
//!
//! A transition-based parser (Nivre 2008) that never turns back: two actions a word,
//! each the best by a small network. Sentences longer than [`LONGEST`] words are read
//! in stretches, so that room and time stay bounded.

mod decide;
mod memory;
mod net;
mod read;
mod state;
mod view;
mod words;

use std::ops::Range;
use std::sync::OnceLock;

use super::tree::Trees;
use super::{Relation, Syntax};
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::model::Model;
use crate::segment::{Segments, Sentence};

#[cfg(feature = "lab")]
pub(crate) use decide::best_action;
pub(crate) use net::Net;
pub(crate) use state::{Action, State};
#[cfg(feature = "lab")]
pub(crate) use view::{NONE, ROOT, SIGNS, SLOTS, WORDS, signs, slots};

use decide::Decider;
use words::Words;

/// The most words that are parsed as one sentence; longer ones are cut.
pub(crate) const LONGEST: usize = 200;

/// Words that the first layer sees.
pub(crate) const WINDOW: usize = 5;

/// Scores of a state while learning: of actions, then of relations of an arc to the
/// left, then to the right.
#[cfg(feature = "lab")]
pub(crate) const OUTPUTS: usize = Action::COUNT + 2 * Relation::COUNT;

/// Where the scores of the relations of an arc stand.
#[cfg(feature = "lab")]
pub(crate) fn relations_at(action: Action) -> Range<usize> {
    let start = match action {
        Action::Right => Action::COUNT + Relation::COUNT,
        _ => Action::COUNT,
    };
    start..start + Relation::COUNT
}

/// The network that ships with the crate; none, should its file be broken.
fn shipped() -> Option<&'static Net<'static>> {
    static NET: OnceLock<Option<Net>> = OnceLock::new();
    let read = || open(include_bytes!("../../../models/trees.bin")).ok();
    NET.get_or_init(read).as_ref()
}

/// Reads a model made by `cargo lab train parser`.
///
/// # Errors
/// As [`Model::open`], and where a section is missing or does not fit the others.
pub(crate) fn open(bytes: &[u8]) -> Result<Net<'_>, Error> {
    Net::open(&Model::open(bytes)?)
}

/// The trees of the sentences that are wanted, from the tags of `syntax`.
pub fn parse(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    lexicon: &Lexicon,
    wanted: impl Fn(&Sentence) -> bool,
) -> Trees {
    match shipped() {
        Some(net) => parse_with(net, text, segments, syntax, lexicon, wanted),
        None => Trees::NONE,
    }
}

/// The same with another network, for the laboratory.
pub(crate) fn parse_with(
    net: &Net,
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    lexicon: &Lexicon,
    wanted: impl Fn(&Sentence) -> bool,
) -> Trees {
    let mut words = Words::new(net, text, lexicon);
    let mut decider = Decider::new(net);
    let mut trees = Trees::NONE;
    for sentence in segments
        .sentences
        .iter()
        .filter(|sentence| wanted(sentence))
    {
        if trees == Trees::NONE {
            trees = Trees::new(segments.tokens.len());
        }
        words.sentence(segments, sentence);
        let tokens = sentence.tokens.range();
        let mut root = None;
        for start in tokens.clone().step_by(LONGEST) {
            let stretch = start..(start + LONGEST).min(tokens.end);
            let numbers = &words.sentence[start - tokens.start..][..stretch.len()];
            let state = decider.decide(&words, numbers, &syntax.tags[stretch.clone()]);
            root = Some(hang(state, stretch, root, &mut trees));
        }
    }
    trees
}

/// Writes the tree of a stretch; its root hangs under that of the stretch before.
/// Answers the root of the sentence.
fn hang(state: &State, stretch: Range<usize>, above: Option<usize>, trees: &mut Trees) -> usize {
    let mut root = stretch.start;
    for (token, node) in stretch.clone().zip(&state.nodes) {
        match node.relation {
            Relation::Root => root = token,
            relation => trees.set(
                token,
                Some(stretch.start + usize::from(node.head)),
                relation,
            ),
        }
    }
    let relation = above.map_or(Relation::Root, |_| Relation::Parataxis);
    trees.set(root, above, relation);
    above.unwrap_or(root)
}

#[cfg(test)]
mod tests;
