//! The parser, learned and measured.
//!
//! ```text
//! data    sentences as features, predicted tags and gold trees
//! lines   some sentences at once
//! layer   one dense layer
//! memory  what is carried along a sentence
//! net     the network in floating point, forward and back
//! oracle  what each action costs
//! walk    sentences parsed side by side, and what is learned from it
//! quantize the network in whole numbers, as the model file holds it
//! score   words that get their gold head and relation
//! silver  more text, parsed by larger networks
//! train   `cargo lab train parser`
//! ```

mod data;
mod layer;
mod lines;
mod memory;
mod net;
mod oracle;
mod quantize;
mod score;
mod silver;
mod train;
mod walk;

pub use score::{TreeScore, TreeScorer};
pub use train::{ParserOptions, train_parser};
