//! Coreference against GUM and GAP.
//!
//! ```text
//! metrics    MUC, B-cubed, CEAF-e and their mean
//! gum        GUM as texts with names and pronouns of entities
//! align      our mentions on those of GUM; gold mentions in place of ours
//! score      the figures of a document
//! errors     entities split and merged, wrong pronouns
//! pronouns   what speaks for a mention as what a pronoun means, learned
//! gap        one pronoun and two names: right or wrong
//! ```
//!
//! What is counted, on both sides: names, and personal and possessive pronouns,
//! whose entity is a person, an organisation, a place or a group (GUM calls
//! groups persons). Nominals are left out, and so are "who", "whom" and "whose",
//! which GUM does not annotate. Entities of which fewer than two counted mentions
//! remain are dropped, as CoNLL-2012 does; the figures with them stand beside.

mod align;
mod errors;
mod gap;
mod gum;
mod metrics;
mod pronouns;
mod score;

pub use errors::list_coref_errors;
pub use gap::{GapScore, GoldGap, list_gap_errors, read_gap, score_gap};
pub use gum::{GoldCoref, GoldMention, read_gum};
pub use metrics::{Clusters, ConllScore, Sums};
pub use pronouns::train_pronouns;
pub use score::{CorefScore, score_coref};
