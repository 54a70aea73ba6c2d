//! The tagger of parts of speech, learned and measured.
//!
//! ```text
//! hyphens words that treebanks part at hyphens, put together
//! data    treebanks as numbers of features
//! crf     a linear chain, learned
//! train   learned, thinned out, rounded, written
//! score   words that get their gold tag
//! folds   tags by taggers that did not see the words
//! ```

mod crf;
mod data;
mod folds;
mod hyphens;
mod score;
mod train;

pub(crate) use folds::jackknife;
pub(crate) use hyphens::join_hyphens;
pub(crate) use score::gold_segments;
pub use score::{SyntaxScore, TagScorer};
pub use train::{TREEBANKS, TaggerOptions, train_tagger};
