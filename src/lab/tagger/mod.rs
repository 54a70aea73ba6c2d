//! Learning the tagger of names.
//!
//! ```text
//! data        texts as features and allowed tags
//! vocabulary  which features have a row
//! batch       some texts at once
//! net         the network in floating point, forward and back
//! chain       the loss over paths of tags
//! tensor      weights, and how they step
//! quantize    the network in whole numbers, as the model file holds it
//! train       the rounds
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
mod tensor;
mod train;
mod vocabulary;

pub use frontier::print_frontier;
pub use train::{TrainOptions, train_names};
