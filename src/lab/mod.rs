//! Measuring against corpora: readers, scores, lists of errors.
//!
//! ```text
//! corpus     rows of PolNeAR as documents with gold attributions
//! ranking    weights of a choice among options, learned
//! reports    whether a cue reports and which words, learned
//! speakers   who says a quote, learned
//! sources    whether a predicted source is the gold one
//! marks      quality.md, "Marked quotes"
//! contents   quality.md, "Attributions: direct, mixed and indirect"
//! calibration  whether confidence is what it says
//! counts     how often a verb reports in a construction
//! ner        corpora of names as texts with labelled spans
//! misses     how names are missed and confused
//! names      quality.md, "Names"
//! found      names that another program found, read to be scored by the same code
//! dates      spans of dates, and their values
//! gum        dates of GUM
//! coref      entities of GUM, pronouns of GAP
//! conllu     treebanks as words with parts of speech
//! parts      the tagger of parts of speech, learned and measured
//! parser     the parser, learned and measured
//! clusters   which words get their cluster shipped
//! tagger     the tagger of names, learned, tried in several sizes and measured
//! tensor     arrays of weights, how they step, products of matrices
//! ```
//!
//! Only figures leave this module: the texts are their publishers'.

mod calibration;
mod clock;
mod clusters;
mod conllu;
mod contents;
mod coref;
mod corpus;
mod counts;
mod dates;
mod errors;
mod found;
mod gum;
mod marks;
mod misses;
mod names;
mod ner;
mod parser;
mod parts;
mod ranking;
mod reports;
mod sources;
mod speakers;
mod story;
mod tagger;
mod tensor;

pub use calibration::Calibration;
pub use clock::{time_stages, time_story};
pub use clusters::train_clusters;
pub use conllu::{GoldSyntax, GoldWord, read_syntax};
pub use contents::{ContentScore, ReportingForms, score_contents};
pub use coref::{
    Clusters, ConllScore, CorefScore, GapScore, GoldCoref, GoldGap, GoldMention, Sums,
    list_coref_errors, list_gap_errors, read_gap, read_gum, score_coref, score_gap, train_pronouns,
};
pub use corpus::{Corpus, GoldAttribution, GoldDocument, GoldKind, corpus_folder, read_polnear};
pub use counts::{count_reporting, count_speakers};
pub use dates::{DateErrors, DateScore, list_date_errors, score_dates};
pub use errors::{Errors, list_errors};
pub use found::FoundNames;
pub use marks::{MarkScore, score_marks};
pub use misses::Misses;
pub use names::{NameScore, list_name_errors, score_names, score_spans};
pub use ner::{GoldNames, NAME_CORPORA, NAME_LABELS, NameCorpus, read_names};
pub use parser::{ParserOptions, TreeScore, TreeScorer, train_parser};
pub use parts::{SyntaxScore, TREEBANKS, TagScorer, TaggerOptions, train_tagger};
pub use reports::train_reports;
pub use speakers::train_speakers;
pub use story::{Over, PairScore, Stories, read_stories, score_pairs, score_people};
pub use tagger::{TrainOptions, print_frontier, train_names};

/// Right, found and wanted, with the ratios made of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found and right.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// To be found.
    pub wanted: usize,
}

impl Tally {
    /// Right of found, in per cent.
    pub fn precision(&self) -> f64 {
        percent(self.right, self.found)
    }

    /// Right of wanted, in per cent.
    pub fn recall(&self) -> f64 {
        percent(self.right, self.wanted)
    }

    /// The harmonic mean of precision and recall, in per cent.
    pub fn f1(&self) -> f64 {
        percent(2 * self.right, self.found + self.wanted)
    }

    /// Adds the counts of another document.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
    }
}

/// `part` of `whole` in per cent; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> f64 {
    match whole {
        0 => 0.0,
        _ => 100.0 * part as f64 / whole as f64,
    }
}

/// The bytes that `bytes` take as the page loads them: Brotli at quality 11.
pub fn brotli_size(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let written = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters);
    written.map_or(0, |_| packed.len())
}
