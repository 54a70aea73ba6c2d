//! Quotes: what somebody is reported to have said, and the cue that says so.
//!
//! ```text
//! marks     every glyph that may be a quotation mark, with what it looks like
//! pairs     opening and closing marks joined, paragraph by paragraph
//! units     a paragraph with its quotations in marks folded to single units
//! grammar   small questions about words; noun_phrase: where one starts and ends
//! noun_or_verb  words that may be either
//! subject   the subject of a reporting verb; complement: what follows it
//! content   which units before a cue or after it are what is reported
//! doubt     verbs that look like cues and report nothing
//! phrase    cues that are no verbs; report: all cues of a sentence
//! variant   the ways to cut what a cue reports
//! question  does it report, and which cut? features: what speaks for each
//! branch    what trees tell of it; weights: how much everything tells
//! mood      said, not said, or only supposed
//! stray     marked words that no cue governs
//! assemble  all of it put together to quotes
//! ```

mod assemble;
mod branch;
mod complement;
mod content;
mod doubt;
mod features;
mod grammar;
mod marks;
mod mood;
mod noun_or_verb;
mod noun_phrase;
mod pairs;
mod phrase;
mod question;
mod report;
mod stray;
mod subject;
mod types;
mod units;
mod variant;
mod weights;

#[cfg(test)]
mod tests;

#[cfg(feature = "lab")]
pub(crate) use features::FEATURES;
pub(crate) use noun_phrase::{phrase_end, phrase_start};
pub(crate) use question::Judge;
#[cfg(feature = "lab")]
pub(crate) use question::Question;
#[cfg(feature = "lab")]
pub(crate) use stray::{FEATURES as STRAY_FEATURES, Stray};
pub(crate) use subject::{Subject, subject};
pub use types::{Cue, CueForm, Mood, Quote, QuoteKind};
pub(crate) use units::{Line, Page, Sort, Unit, units};
#[cfg(feature = "lab")]
pub(crate) use weights::SECTIONS;
pub(crate) use weights::Weights;

use crate::lexicon::Lexicon;
use crate::mention::Mention;
use crate::segment::Segments;
use crate::syntax::Syntax;

/// Every candidate for a cue outside marks, whatever its rate: its verb, lemma
/// and construction. What `lab` counts rates from.
#[cfg(feature = "lab")]
pub(crate) fn reports_of(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    mentions: &[Mention],
    lexicon: &Lexicon,
) -> Vec<(
    crate::text::ByteSpan,
    &'static str,
    crate::lexicon::Construction,
)> {
    let page = Page {
        text,
        segments,
        syntax,
        mentions,
        lexicon,
    };
    read(page, &mut Weights::shipped(), |assembly| {
        assembly.candidates()
    })
}

/// Finds direct, mixed, indirect and scare quotes outside furniture, ordered by
/// where their content starts. Linear in the text.
pub fn find(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    mentions: &[Mention],
    lexicon: &Lexicon,
) -> Vec<Quote> {
    let page = Page {
        text,
        segments,
        syntax,
        mentions,
        lexicon,
    };
    let mut quotes = find_with(page, &mut Weights::shipped());
    let english = segments.legibility.english;
    if english < 1.0 {
        // In another language marks and cues may be something else.
        for quote in &mut quotes {
            quote.confidence *= 0.5 + 0.5 * english;
        }
    }
    quotes
}

/// The same with another judge, and nothing doubted.
pub(crate) fn find_with(page: Page, judge: &mut dyn Judge) -> Vec<Quote> {
    read(page, judge, |assembly| assembly.finish())
}

/// Reads every paragraph, then asks the whole.
fn read<T>(page: Page, judge: &mut dyn Judge, ask: impl FnOnce(assemble::Assembly) -> T) -> T {
    let pairs = pairs::pair(page.text, page.segments);
    let mut assembly = assemble::Assembly::new(page, &pairs, judge);
    assembly.each_paragraph(page.segments);
    ask(assembly)
}
