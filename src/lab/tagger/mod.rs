//! Learning the tagger of names.
//!
//! ```text
//! data        texts as features and allowed tags
//! teacher     texts that a larger model labelled
//! vocabulary  which features have a row
//! batch       some texts at once
//! chain       the loss over paths of tags
//! learner     what is learned, round by round
//! net         the network in floating point, forward and back
//! linear      a linear model, for comparison
//! quantize    the network in whole numbers, as the model file holds it
//! evaluate    what it finds in the dev parts
//! train       `cargo lab train names`
//! frontier    `cargo lab frontier`
//! ```

mod batch;
mod chain;
mod data;
mod evaluate;
mod frontier;
mod learner;
mod linear;
mod net;
mod quantize;
mod teacher;
mod train;
mod vocabulary;

pub use frontier::print_frontier;
pub use train::{TrainOptions, train_names};
