//! The layer that `segment` makes.

use crate::lexicon::WordSet;
use crate::text::{ByteSpan, Id, Span};

/// Paragraphs, sentences and tokens of one article, each list in text order.
///
/// Tokens belong to exactly one sentence, sentences to exactly one paragraph;
/// white space stands between tokens and belongs to none.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    /// Stretches of text between line ends, outer white space left out.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences. Furniture has sentences too, so that it can be restored.
    pub sentences: Vec<Sentence>,
    /// Words, numbers and punctuation marks.
    pub tokens: Vec<Token>,
    /// Title, outlet, date and dateline, where the text gives them.
    pub head: Head,
    /// Whether it is what the later stages are made for.
    pub legibility: Legibility,
}

/// One paragraph.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its text, without outer white space.
    pub span: ByteSpan,
    /// What it is for.
    pub kind: ParagraphKind,
    /// Its sentences.
    pub sentences: Span<Sentence>,
    /// Its tokens.
    pub tokens: Span<Token>,
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParagraphKind {
    /// The article's title.
    Title,
    /// A heading inside the article.
    Heading,
    /// Running text.
    Body,
    /// What the page put round the article. Never annotated.
    Furniture,
}

/// One sentence.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// From its first token to its last, closing marks included.
    pub span: ByteSpan,
    /// The paragraph it stands in.
    pub paragraph: Id<Paragraph>,
    /// Its tokens.
    pub tokens: Span<Token>,
}

/// One word, number or punctuation mark.
#[derive(Debug, Clone)]
pub struct Token {
    /// Where it stands.
    pub span: ByteSpan,
    /// The sentence it stands in.
    pub sentence: Id<Sentence>,
    /// Word, number, mark.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// The lists in which it stands.
    pub words: WordSet,
}

/// Word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, stops and apostrophes: "co-operate", "U.S.", "O'Neill".
    Word,
    /// "'s", "n't", "'re" and their curly twins, cut from the word before.
    Clitic,
    /// Digits with what belongs to them: "1,000", "3.5", "70th", "2018-09-10".
    Number,
    /// A currency sign: "$", "US$", "€".
    Currency,
    /// A quotation mark of any glyph, an apostrophe that may be one included.
    Quote,
    /// Any other mark.
    Punctuation,
    /// "@name", "#tag", a web or mail address.
    Handle,
}

/// How a token is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Case {
    /// No letters with case.
    None,
    /// "word".
    Lower,
    /// "Word", "O'Neill", "Jong-un".
    Capitalised,
    /// "WORD", "U.S.".
    Upper,
    /// "iPhone", "McDonald".
    Mixed,
}

/// What stands at the article's head, where the text gives it.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The title.
    pub title: Option<ByteSpan>,
    /// Who published it.
    pub outlet: Option<ByteSpan>,
    /// The day it was published.
    pub published: Option<Date>,
    /// "WASHINGTON —", "PARIS (Reuters) -".
    pub dateline: Option<ByteSpan>,
}

/// How far a text is English with capitals where English has them, each from 0
/// (not at all) to 1 (as articles are). Later stages lower their confidence by it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Legibility {
    /// By the share of English function words.
    pub english: f32,
    /// By the share of these that are in lower case.
    pub capitals: f32,
}

impl Legibility {
    /// How much capitals and words together tell of names.
    pub fn of_names(self) -> f32 {
        self.english.min(self.capitals)
    }

    /// `confidence` in what rests on names, lowered to three tenths at the most.
    pub fn lowered(self, confidence: f32) -> f32 {
        confidence * (0.3 + 0.7 * self.of_names())
    }
}

impl Default for Legibility {
    fn default() -> Self {
        Self {
            english: 1.0,
            capitals: 1.0,
        }
    }
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Segments {
    /// The paragraph in which a token stands.
    pub fn paragraph_of(&self, token: Id<Token>) -> Id<Paragraph> {
        self.sentences[self.tokens[token].sentence].paragraph
    }

    /// Whether a token stands in the article, not in the page's furniture.
    pub fn is_article(&self, token: Id<Token>) -> bool {
        self.paragraphs[self.paragraph_of(token)].kind != ParagraphKind::Furniture
    }

    /// The bytes from the first token of `tokens` to the last; empty for none.
    pub fn bytes(&self, tokens: Span<Token>) -> ByteSpan {
        match &self.tokens[tokens] {
            [] => ByteSpan::default(),
            [only] => only.span,
            [first, .., last] => first.span.join(last.span),
        }
    }

    /// The first token that starts at byte `at` or later.
    pub fn token_from(&self, at: u32) -> Id<Token> {
        Id::at(self.tokens.partition_point(|token| token.span.start < at))
    }
}
