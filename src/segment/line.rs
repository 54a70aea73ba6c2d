//! What a paragraph looks like from outside: its length, its capitals, its end.

use super::date;
use super::phrase::{Phrase, phrase};
use super::types::{Case, Paragraph, Token, TokenKind};
use crate::lexicon::WordSet;

/// Lines of more words than this are running text, whatever they look like.
const LONG: usize = 40;

/// Words of the credits of pictures.
const AGENCIES: [&str; 7] = [
    "photo",
    "getty",
    "reuters",
    "afp",
    "ap",
    "epa",
    "shutterstock",
];

/// How a line ends, closing quotation marks and brackets aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With ".", "!", "?" or "…".
    Stop,
    /// With ":".
    Colon,
    /// With "," or a dash: it breaks off.
    Broken,
    /// With a word.
    Open,
}

/// How a line starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// With a capital or a figure, a quotation mark or bracket before it aside.
    Capital,
    /// With a small letter.
    Small,
    /// With a mark: "•", "-".
    Mark,
}

/// The form of one paragraph.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// Words and numbers; at most [`LONG`] are counted.
    pub(super) words: usize,
    /// Sentences in it.
    pub(super) sentences: u32,
    /// Words in small letters.
    small: usize,
    /// Words of four letters and more.
    long: usize,
    /// Those of them that have a capital.
    tall: usize,
    pub(super) start: Start,
    pub(super) end: End,
    /// Speech stands in it: marks round a part of it, or a reporting verb.
    pub(super) speech: bool,
    /// What the list of furniture says.
    pub(super) phrase: Option<Phrase>,
    /// The line is furniture by its own form, wherever it stands.
    pub(super) furniture: bool,
    /// Stars in it.
    stars: usize,
    /// Marks that part the entries of menus.
    bars: usize,
}

impl<'a> Line<'a> {
    /// The form of a paragraph of the article with these tokens.
    pub(super) fn of(text: &'a str, tokens: &'a [Token], paragraph: &Paragraph) -> Self {
        let mut line = Self::new(text, &tokens[paragraph.tokens.range()]);
        line.sentences = paragraph.sentences.len();
        line
    }

    /// The form of a single sentence.
    fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        let mut line = Self {
            text,
            tokens,
            words: 0,
            sentences: 1,
            small: 0,
            long: 0,
            tall: 0,
            start: start(text, tokens),
            end: end(text, tokens),
            speech: false,
            phrase: phrase(text, tokens),
            furniture: false,
            stars: 0,
            bars: 0,
        };
        line.count();
        line.furniture = line.is_furniture();
        line
    }

    fn count(&mut self) {
        for (at, token) in self.tokens.iter().enumerate().take(2 * LONG) {
            match token.kind {
                TokenKind::Word | TokenKind::Number if self.words < LONG => self.count_word(token),
                TokenKind::Punctuation => self.count_mark(at),
                TokenKind::Quote => {
                    let inner = at > 0 && at + 1 < self.tokens.len();
                    self.speech |= inner && self.is_double(at);
                }
                _ => {}
            }
        }
    }

    fn count_word(&mut self, token: &Token) {
        let small = token.case == Case::Lower;
        let long = token.kind == TokenKind::Word && token.span.len() > 3;
        self.words += 1;
        self.small += usize::from(small);
        self.long += usize::from(long);
        self.tall += usize::from(long && !small);
        self.speech |= small && token.words.contains(WordSet::REPORTING);
    }

    fn count_mark(&mut self, at: usize) {
        let mark = self.word(at);
        self.stars += usize::from(matches!(mark, "★" | "☆" | "⭐"));
        self.bars += usize::from(matches!(mark, "|" | "»" | "›" | "·" | "•" | "/" | ">"));
    }

    fn is_double(&self, at: usize) -> bool {
        matches!(self.word(at), "\"" | "“" | "”" | "``" | "''")
    }

    /// The text of the token at `at`.
    pub(super) fn word(&self, at: usize) -> &'a str {
        &self.text[self.tokens[at].span]
    }

    /// Whether this is without doubt a sentence or more of running text.
    pub(super) fn is_solid(&self) -> bool {
        let running = self.end == End::Stop || self.words >= LONG;
        running && self.words >= 8 && self.small * 2 >= self.words && !self.furniture
    }

    /// Whether nearly all longer words have capitals.
    pub(super) fn is_title_case(&self) -> bool {
        self.long >= 1 && self.tall * 10 >= self.long * 8
    }

    /// Whether every word has a capital: "Jane Doe", "BBC News".
    pub(super) fn is_capitals_only(&self) -> bool {
        self.words > 0 && self.small == 0 && self.long > 0
    }

    /// A short line that ends with a word: a heading, a label, a headline.
    pub(super) fn is_open(&self) -> bool {
        self.words < 15 && self.end == End::Open && self.start == Start::Capital
    }

    fn is_furniture(&self) -> bool {
        self.phrase.is_some()
            || self.is_ornament()
            || self.is_copyright()
            || self.is_menu()
            || self.is_credit()
    }

    /// Nothing but marks, or words between dashes or with stars: "* * *",
    /// "- Sponsored -", "★★ Fair".
    fn is_ornament(&self) -> bool {
        let dash = |word: &str| matches!(word, "-" | "–" | "—" | "*" | "~" | "=" | "--" | "---");
        let last = self.tokens.len() - 1;
        let framed = last > 1 && self.words <= 6 && dash(self.word(0)) && dash(self.word(last));
        let framed = framed && self.tokens[1].case != Case::Lower;
        let silent = self.words == 0 && !self.tokens.iter().any(is_content);
        framed || silent || self.stars > 1
    }

    /// "© 2020 The Valley Post", "Copyright 2020 …".
    fn is_copyright(&self) -> bool {
        let word = |token: &Token| &self.text[token.span];
        let first = || self.word(0).eq_ignore_ascii_case("copyright");
        let mut years = self.tokens.iter().take(8).map(word);
        let mut dated = || years.any(|word| date::year(word).is_some());
        let signed = || self.tokens.iter().take(6).map(word).any(|word| word == "©");
        self.tokens.len() <= 4 * LONG && (signed() || (first() && dated()))
    }

    /// "Home | World | Sport", "News » Asia » Korea".
    fn is_menu(&self) -> bool {
        let marks = self.bars;
        self.end == End::Open && marks >= 2 && self.words <= 5 * (marks + 1) && !self.speech
    }

    /// Whether it starts with a bracket.
    pub(super) fn is_bracketed(&self) -> bool {
        matches!(self.word(0), "(" | "[")
    }

    /// "(Photo: Agency/Name)", "Name/Getty Images".
    fn is_credit(&self) -> bool {
        let is_agency = |at| {
            AGENCIES
                .iter()
                .any(|known| known.eq_ignore_ascii_case(self.word(at)))
        };
        let short = self.words <= 8 && self.small <= 2 && self.end == End::Open;
        let parted = self.bars > 0 || self.is_bracketed();
        short && parted && (0..self.tokens.len().min(16)).any(is_agency)
    }
}

/// Whether a line's last sentence is the credit of a picture, in brackets.
pub(super) fn is_credit(text: &str, sentence: &[Token]) -> bool {
    let short = sentence.len() <= 24 && matches!(&text[sentence[0].span], "(" | "[");
    short && Line::new(text, sentence).furniture
}

fn is_content(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Currency | TokenKind::Handle | TokenKind::Quote
    )
}

fn start(text: &str, tokens: &[Token]) -> Start {
    let opens = |token: &&Token| {
        token.kind == TokenKind::Quote || matches!(&text[token.span], "(" | "[" | "¿" | "¡")
    };
    match tokens.iter().find(|token| !opens(token)) {
        Some(token) if token.kind == TokenKind::Punctuation => Start::Mark,
        Some(token) if token.case == Case::Lower => Start::Small,
        _ => Start::Capital,
    }
}

fn end(text: &str, tokens: &[Token]) -> End {
    let closes = |token: &&Token| {
        token.kind == TokenKind::Quote || matches!(&text[token.span], ")" | "]" | "|")
    };
    let Some(last) = tokens.iter().rev().find(|token| !closes(token)) else {
        return End::Open;
    };
    match &text[last.span] {
        word if word.ends_with(['.', '!', '?', '…']) => End::Stop,
        ":" => End::Colon,
        "," | "-" | "--" | "—" | "–" => End::Broken,
        _ => End::Open,
    }
}
