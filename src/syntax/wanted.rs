//! Which sentences are parsed: those in which a verb that often reports stands outside
//! marks, with enough words beside it for a clause.

use super::types::{Syntax, Upos};
use crate::lexicon::{Construction, Lexicon, WordSet};
use crate::segment::{Segments, Sentence, Token, TokenKind};

/// The least rate, in per cent, with which a verb reports in one of its constructions.
const RATE: u8 = 90;

/// How many words stand outside marks at least.
const WORDS: u32 = 6;

/// Constructions whose content has no marks, or only holds some.
const WITHOUT_MARKS: [Construction; 5] = [
    Construction::That,
    Construction::Bare,
    Construction::Wh,
    Construction::Infinitive,
    Construction::Preposition,
];

/// For each sentence whether it is parsed.
pub(super) fn wanted(
    text: &str,
    segments: &Segments,
    syntax: &Syntax,
    lexicon: &Lexicon,
) -> Vec<bool> {
    let mut reader = Reader {
        text,
        lexicon,
        quoted: false,
    };
    let mut paragraph = None;
    let sentences = segments.sentences.iter();
    let sentences = sentences.map(|sentence| {
        if paragraph != Some(sentence.paragraph) {
            paragraph = Some(sentence.paragraph);
            reader.quoted = false;
        }
        reader.is_wanted(segments, syntax, sentence)
    });
    sentences.collect()
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    /// Whether the last mark in the paragraph opened a quotation.
    quoted: bool,
}

impl Reader<'_> {
    fn is_wanted(&mut self, segments: &Segments, syntax: &Syntax, sentence: &Sentence) -> bool {
        let tokens = segments.tokens[sentence.tokens].iter();
        let (mut words, mut reports) = (0, false);
        for (token, tag) in tokens.zip(&syntax.tags[sentence.tokens.range()]) {
            if token.kind == TokenKind::Quote {
                self.quoted = self.opens(token);
            } else if !self.quoted && token.kind == TokenKind::Word {
                words += 1;
                reports |= self.reports(token, *tag);
            }
        }
        reports && words >= WORDS
    }

    /// Whether a quotation is open behind a mark.
    fn opens(&self, mark: &Token) -> bool {
        match &self.text[mark.span] {
            "“" | "``" | "«" | "„" => true,
            "”" | "»" => false,
            "\"" | "''" => !self.quoted,
            _ => self.quoted,
        }
    }

    fn reports(&self, token: &Token, tag: Upos) -> bool {
        let word = &self.text[token.span];
        if !token.words.contains(WordSet::REPORTING) {
            return word.eq_ignore_ascii_case("according");
        }
        let verb = self
            .lexicon
            .reporting
            .verb(word)
            .filter(|_| tag == Upos::Verb);
        verb.is_some_and(|(verb, _)| {
            let mut rates = WITHOUT_MARKS.iter().map(|one| verb.rates[*one as usize]);
            rates.any(|rate| rate >= RATE)
        })
    }
}
