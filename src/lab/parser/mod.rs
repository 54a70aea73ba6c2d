//! The parser, learned and measured.
//!
//! ```text
//! data      sentences as features, predicted tags and gold trees
//! lines     some sentences at once
//! layer     one dense layer
//! memory    what is carried along a sentence
//! net       the network in floating point, forward and back
//! oracle    what each action costs
//! seen      states that were gone through, and the way back from them
//! walk      sentences parsed side by side, to learn
//! together  trees that one network finds, or several together
//! silver    more text, parsed by larger networks
//! course    a network learned, round by round
//! held      scores on what is held back
//! quantize  the network in whole numbers, as the model file holds it
//! score     words that get their gold head and relation
//! train     `cargo lab train parser`
//! ```

mod course;
mod data;
mod held;
mod layer;
mod lines;
mod memory;
mod net;
mod oracle;
mod quantize;
mod score;
mod seen;
mod silver;
mod together;
mod train;
mod walk;

pub use score::{TreeScore, TreeScorer};
pub use train::{ParserOptions, train_parser};
