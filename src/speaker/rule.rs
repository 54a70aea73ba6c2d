//! The rules by which speakers are offered, and their reasons in words.

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
    /// All rules, the weightiest reasons first.
    pub(super) const ALL: [Self; 16] = [
        Self::SubjectBefore,
        Self::SubjectAfterQuote,
        Self::Inverted,
        Self::Agent,
        Self::Phrase,
        Self::Label,
        Self::Possessor,
        Self::SharedWithCue,
        Self::MainSubject,
        Self::Nearest,
        Self::SentenceSubject,
        Self::MarkedPossessor,
        Self::Introduced,
        Self::SameParagraph,
        Self::ParagraphBefore,
        Self::Running,
    ];

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
