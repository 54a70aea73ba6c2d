//! Does a cue report, and what? A report with the ways to cut its content.

use super::features;
use super::report::Report;
use super::stray::Stray;
use super::units::Line;
use super::variant::{Variant, variants};
#[cfg(feature = "lab")]
use crate::text::ByteSpan;

/// What does a cue report, if anything?
pub(crate) struct Question<'q, 'a> {
    pub(super) line: &'q Line<'a>,
    pub(super) report: &'q Report,
    /// What is reported before in the sentence.
    pub(super) before: &'q [Report],
    /// The line is a title.
    pub(super) title: bool,
    /// The ways to cut the content, the one that grammar offers first.
    pub(crate) variants: Vec<Variant>,
}

/// Who answers: weights, or while learning the corpus.
pub(crate) trait Judge {
    /// The variant that is reported and how sure it is that the cue reports, from 0 to
    /// 1; none where it reports nothing.
    fn answer(&mut self, question: &Question) -> Option<(usize, f32)>;

    /// How likely it is, from 0 to 1, that nobody says marked words that have no cue.
    fn is_scare(&mut self, stray: &Stray) -> f32;
}

impl<'q, 'a> Question<'q, 'a> {
    pub(super) fn new(
        line: &'q Line<'a>,
        report: &'q Report,
        before: &'q [Report],
        title: bool,
    ) -> Self {
        Self {
            line,
            report,
            before,
            title,
            variants: variants(line, report),
        }
    }

    /// Tells `emit` the features of an option: that nothing is reported, or the variant
    /// before it.
    pub(crate) fn features(&self, option: usize, emit: &mut dyn FnMut(usize)) {
        match option.checked_sub(1) {
            Some(at) => features::of_variant(self, &self.variants[at], emit),
            None => features::of_nothing(self, emit),
        }
    }

    /// The bytes of the cue.
    #[cfg(feature = "lab")]
    pub(crate) fn cue(&self) -> ByteSpan {
        self.bytes(self.report.cue)
    }

    /// The bytes of a variant's pieces.
    #[cfg(feature = "lab")]
    pub(crate) fn spans(&self, variant: usize) -> Vec<ByteSpan> {
        let pieces = self.variants[variant].pieces.iter();
        pieces.map(|piece| self.bytes(*piece)).collect()
    }

    #[cfg(feature = "lab")]
    fn bytes(&self, (from, to): (usize, usize)) -> ByteSpan {
        let tokens = self.line.tokens(from, to);
        self.line.page.segments.bytes(tokens)
    }
}
