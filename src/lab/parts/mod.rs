//! The tagger of parts of speech, learned and measured.
//!
//! ```text
//! data    treebanks as numbers of features
//! crf     a linear chain, learned
//! train   learned, thinned out, rounded, written
//! score   words that get their gold tag
//! ```

mod crf;
mod data;
mod score;
mod train;

pub use score::{SyntaxScore, TagScorer};
pub use train::{TREEBANKS, TaggerOptions, train_tagger};
