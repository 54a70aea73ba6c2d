//! Speakers: the mention that says each quote, with the evidence for it.
//!
//! ```text
//! clause    the mention that stands at a subject's place
//! cued      whom grammar offers for a quote that a cue governs
//! uncued    whom it offers for one without a cue, from what stands around it
//! rule      the rules by which both are offered, and their reasons in words
//! history   who spoke before
//! reader    each quote in its paragraph; gather: the mentions that may say it
//! question  a quote with these
//! tie       how a mention hangs on a word in the tree of their sentence
//! features  what speaks for each of them, and for nobody
//! weights   how much that tells
//! ```
//!
//! Grammar offers a few mentions; these and the others near a quote are weighed, and
//! "nobody" too (a log-linear ranking, as for pronouns in `coref`). The weights are
//! learned by `cargo lab train speakers`; the likelihoods are what is shown as
//! confidence.

mod clause;
mod cued;
mod features;
mod gather;
mod history;
mod question;
mod reader;
mod rule;
mod tie;
mod types;
mod uncued;
mod weights;

#[cfg(test)]
mod tests;

#[cfg(feature = "lab")]
pub(crate) use features::FEATURES;
pub(crate) use question::Question;
pub use types::{Attribution, Candidate, Evidence, SURE};
#[cfg(feature = "lab")]
pub(crate) use weights::SECTION;
pub(crate) use weights::Weights;

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::quote::{Page, Quote, QuoteKind};
use crate::segment::{Legibility, Segments};
use crate::syntax::Syntax;
use history::History;
use reader::Reader;

/// Who answers which mention says a quote: weights, or while learning the corpus.
pub(crate) trait Judge {
    /// The candidates in the order of their likelihood; none where nobody says it.
    fn answer(&mut self, question: &Question) -> Attribution;
}

/// One attribution for each of `quotes`, in the same order. Linear in the text.
pub fn attribute(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    mentions: &[Mention],
    quotes: &[Quote],
    lexicon: &Lexicon,
) -> Vec<Attribution> {
    let page = Page {
        text,
        segments,
        syntax,
        mentions,
        lexicon,
    };
    let mut found = attribute_with(page, quotes, &mut Weights::shipped());
    doubt(segments.legibility, &mut found);
    found
}

/// The same with another judge, and nothing doubted.
pub(crate) fn attribute_with(
    page: Page,
    quotes: &[Quote],
    judge: &mut dyn Judge,
) -> Vec<Attribution> {
    let mut reader = Reader::new(page, quotes);
    let mut history = History::default();
    let mut found: Vec<Attribution> = vec![Attribution::default(); quotes.len()];
    for (index, quote) in quotes.iter().enumerate() {
        if quote.kind == QuoteKind::Scare {
            continue;
        }
        let question = reader.question(index, &found, &history);
        found[index] = judge.answer(&question);
        if let Some(best) = found[index].best() {
            history.add(page, quotes, index, best.mention);
        }
    }
    found
}

/// Lowers the confidence where the text is not what the weights are made for.
fn doubt(legibility: Legibility, found: &mut [Attribution]) {
    let doubted = if legibility.english < 1.0 {
        "less sure: the text is hardly English"
    } else {
        "less sure: capitals tell nothing in this text"
    };
    if legibility.of_names() >= 1.0 {
        return;
    }
    for candidate in found.iter_mut().flat_map(|one| &mut one.candidates) {
        candidate.confidence = legibility.lowered(candidate.confidence);
        candidate.evidence.push(doubted.into());
    }
}
