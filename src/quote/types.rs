//! The layer that `quote` makes.

use crate::lexicon::Stance;
use crate::segment::Token;
use crate::text::{ByteSpan, Id, Span};

/// What somebody is reported to have said.
#[derive(Debug, Clone)]
pub struct Quote {
    /// Direct, mixed, indirect or scare.
    pub kind: QuoteKind,
    /// The attributed content, in text order; several pieces where the cue
    /// splits it or it runs over paragraphs. Equal to `quoted` for direct quotes.
    /// Outer white space, and for indirect content outer punctuation, is left out.
    pub spans: Vec<ByteSpan>,
    /// The pieces inside quotation marks, marks included, in text order; a piece
    /// ends with its paragraph. Empty for indirect quotes.
    pub quoted: Vec<ByteSpan>,
    /// The reporting verb or phrase, where one governs the quote.
    pub cue: Option<Cue>,
    /// The quote this one is spoken inside of.
    pub within: Option<Id<Quote>>,
    /// How sure it is that this is a quote of this kind with this extent, 0 to 1.
    pub confidence: f32,
}

/// How a quote stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// All within marks.
    Direct,
    /// Partly within marks.
    Mixed,
    /// No marks.
    Indirect,
    /// Marked words that nobody is reported to say.
    Scare,
}

/// The words that say that somebody says something.
#[derive(Debug, Clone)]
pub struct Cue {
    /// "said", "according to", "in a tweet".
    pub span: ByteSpan,
    /// The same as tokens.
    pub tokens: Span<Token>,
    /// Its verb as dictionaries list it: "say", "according to".
    pub lemma: &'static str,
    /// What it says of the content: "claimed" keeps away from it.
    pub stance: Stance,
    /// Whether it says that the content was said.
    pub mood: Mood,
    /// How its source is to be looked for.
    pub form: CueForm,
}

/// Whether a cue says that its content was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// "said", "did say", "will say".
    Actual,
    /// "did not say", "declined to say", "nobody said".
    Negated,
    /// "would say", "may have said", "if she said".
    Hypothetical,
}

/// The construction of a cue, which tells where its source stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueForm {
    /// An active verb: its subject says it ("Sanders said", "said Sanders").
    Verb,
    /// A participle: the subject of the clause it hangs on says it ("…, adding that").
    Participle,
    /// A passive: the agent after "by" says it ("was described by aides as").
    Passive,
    /// "according to", "in the words of": what follows says it.
    Phrase,
    /// A noun: its possessor or author says it ("her claim that", "a statement by").
    Noun,
    /// A colon or dash after a name: that name says it ("SANDERS: …").
    Label,
}

impl Quote {
    /// From the start of the first piece of content to the end of the last.
    pub fn extent(&self) -> ByteSpan {
        self.spans[1..]
            .iter()
            .fold(self.spans[0], |whole, piece| whole.join(*piece))
    }
}
