//! The layer that `speaker` makes.

use std::borrow::Cow;

use crate::mention::Mention;
use crate::text::Id;

/// From this confidence on a precise reading names a speaker.
pub const SURE: f32 = 0.95;

/// Who says a quote, by the words on the page.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    /// Whom it could be, the likeliest first. Empty: nobody says it.
    pub candidates: Vec<Candidate>,
    /// Whether nobody is named because the likeliest is less than [`SURE`].
    pub withheld: bool,
}

/// One mention that could be the source of a quote.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The source.
    pub mention: Id<Mention>,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Why, the weightiest first.
    pub evidence: Vec<Evidence>,
}

/// One reason, in words a reader understands: "subject of 'said' after the quote".
pub type Evidence = Cow<'static, str>;

impl Attribution {
    /// The likeliest source; `None` where nobody is reported to say it, or nobody
    /// who is sure enough for a precise reading.
    pub fn best(&self) -> Option<&Candidate> {
        self.candidates.first().filter(|_| !self.withheld)
    }

    /// Names nobody unless the likeliest source is at least [`SURE`].
    pub(crate) fn withhold_unsure(&mut self) {
        let best = self.candidates.first();
        self.withheld = best.is_some_and(|best| best.confidence < SURE);
    }
}
