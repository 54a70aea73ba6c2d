//! The rules by which a speaker is found, and how often each is right.

use super::types::Evidence;

/// Why a mention is taken for the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    /// "Doe said …"
    SubjectBefore,
    /// "…," Doe said.
    SubjectAfterQuote,
    /// "…," said Doe.
    Inverted,
    /// "…, said by Doe"
    Agent,
    /// "according to Doe"
    Phrase,
    /// "DOE: …"
    Label,
    /// "her claim that"
    Possessor,
    /// "Doe came, saying …": the subject of the verb before.
    SharedWithCue,
    /// The same where no cue stands before: the sentence's subject.
    MainSubject,
    /// A nearby mention, where the subject itself is not listed.
    Nearest,
    /// Marked words in a sentence about somebody.
    SentenceSubject,
    /// "Doe's “…” plan".
    MarkedPossessor,
    /// The sentence before introduces the quote.
    Introduced,
    /// The quote before, in the same paragraph.
    SameParagraph,
    /// The quote that ends the paragraph before.
    ParagraphBefore,
    /// Whoever spoke last.
    Running,
}

impl Rule {
    /// How often the rule is right on PolNeAR train, from 0 to 1, as
    /// `cargo lab count speakers` printed it.
    pub(super) fn precision(self) -> f32 {
        match self {
            Self::SubjectBefore => 0.94,
            Self::SubjectAfterQuote => 0.98,
            Self::Inverted => 0.96,
            Self::Agent => 0.85,
            Self::Phrase => 0.97,
            Self::Label => 0.96,
            Self::Possessor => 0.8,
            Self::SharedWithCue => 0.85,
            Self::MainSubject => 0.79,
            Self::Nearest => 0.41,
            Self::SentenceSubject => 0.71,
            Self::MarkedPossessor => 0.43,
            Self::Introduced => 0.67,
            Self::SameParagraph => 0.62,
            Self::ParagraphBefore => 0.69,
            Self::Running => 0.24,
        }
    }

    /// The reason in words; `cue` is the reporting word as printed.
    pub(super) fn evidence(self, cue: &str) -> Evidence {
        let fixed = match self {
            Self::SubjectBefore => return format!("subject of “{cue}”").into(),
            Self::SubjectAfterQuote => {
                return format!("subject of “{cue}”, after the quote").into();
            }
            Self::Inverted => return format!("subject after “{cue}”, after the quote").into(),
            Self::Agent => return format!("agent of “{cue}”, after “by”").into(),
            Self::Phrase => return format!("named by “{cue}”").into(),
            Self::Possessor => return format!("whose “{cue}” it is").into(),
            Self::SharedWithCue => {
                return format!("subject of the verb to which “{cue}” belongs").into();
            }
            Self::MainSubject => {
                return format!("subject of the sentence to which “{cue}” belongs").into();
            }
            Self::Nearest => return format!("nearest to “{cue}”").into(),
            Self::Label => "named before the colon",
            Self::SentenceSubject => "subject of the sentence that holds the marks",
            Self::MarkedPossessor => "whose words they are called",
            Self::Introduced => "subject of the sentence that introduces the quote",
            Self::SameParagraph => "speaker of the quote before it in the paragraph",
            Self::ParagraphBefore => "speaker of the quote in the paragraph before",
            Self::Running => "last to speak",
        };
        fixed.into()
    }
}
