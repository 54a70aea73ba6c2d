//! The layer that `speaker` makes.

use std::borrow::Cow;

use crate::mention::Mention;
use crate::text::Id;

/// Who says a quote, by the words on the page.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    /// Whom it could be, the likeliest first. Empty: nobody says it.
    pub candidates: Vec<Candidate>,
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
    /// The likeliest source; `None` where nobody is reported to say it.
    pub fn best(&self) -> Option<&Candidate> {
        self.candidates.first()
    }
}
