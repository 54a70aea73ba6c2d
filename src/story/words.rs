//! The words of quotes as they are compared: without case, marks and the
//! spelling of one country, weighed by how much they tell.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::fold;
use super::spelling;
use super::stem;
use crate::document::Document;
use crate::lexicon::WordSet;
use crate::segment::{Case, Token, TokenKind};
use crate::text::{ByteSpan, Id, Span};

/// One word of a quote.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Equal for words that count as the same.
    pub(super) form: u64,
    /// Equal for the forms of one word.
    pub(super) stem: u64,
    /// How much it tells that two texts share it: 0 to 1.
    pub(super) weight: f32,
    /// The word as printed, with the punctuation after it.
    pub(super) printed: ByteSpan,
    /// Whether no white space stands before it.
    pub(super) is_glued: bool,
}

/// "the", "was", "it".
const SMALL: f32 = 0.1;
/// "very", "also": says how, seldom what.
const ADVERB: f32 = 0.4;
/// A name or a part of one: everybody in the story says it.
const NAME: f32 = 0.4;
/// "meeting", "good".
const COMMON: f32 = 0.8;
const RARE: f32 = 1.0;

/// The words of `tokens`, which lie in one sentence of `document`. Quotation
/// marks are no part of any word.
pub(super) fn of_tokens(document: &Document, tokens: Span<Token>, words: &mut Vec<Word>) {
    let first = words.len();
    for id in tokens.ids() {
        let token = &document.segments.tokens[id];
        match token.kind {
            TokenKind::Quote => {}
            TokenKind::Punctuation => extend(words, first, token.span),
            TokenKind::Clitic => match words.last_mut().filter(|word| touches(word, token)) {
                Some(word) => add_clitic(document, word, id),
                None => add_word(document, id, words),
            },
            _ => add_word(document, id, words),
        }
    }
}

fn touches(word: &Word, token: &Token) -> bool {
    word.printed.end == token.span.start
}

/// Punctuation belongs to the word before it.
fn extend(words: &mut [Word], first: usize, mark: ByteSpan) {
    if let Some(word) = words[first..].last_mut() {
        word.printed = word.printed.join(mark);
    }
}

/// "they're" is one word, and "Kim's" the same as "Kim"; but "it's" is not "it".
fn add_clitic(document: &Document, word: &mut Word, id: Id<Token>) {
    let clitic = &document.segments.tokens[id];
    let before = &document.segments.tokens[Id::new(id.get() - 1)];
    let closed = WordSet::PRONOUN | WordSet::AUXILIARY | WordSet::ADVERB;
    let text = &document.text[clitic.span.range()];
    let is_possessive = text.ends_with(['s', 'S']) && !before.words.intersects(closed);
    if !is_possessive {
        let clitic = form(text);
        word.form = word.form.rotate_left(7) ^ clitic;
        word.stem = word.stem.rotate_left(7) ^ clitic;
    }
    word.printed = word.printed.join(clitic.span);
}

/// The parts of a word with hyphens are words: "Jong-un" is "Jong Un", and
/// "long-range" is "long range".
fn add_word(document: &Document, id: Id<Token>, words: &mut Vec<Word>) {
    let token = &document.segments.tokens[id];
    let mut weight = weight(document, token, id);
    let mut is_glued = is_glued(document, id);
    let mut start = token.span.start;
    for part in document.text[token.span.range()].split_inclusive('-') {
        let end = start + part.len() as u32;
        let (form, stem) = form_and_stem(part);
        words.push(Word {
            form,
            stem,
            weight,
            printed: ByteSpan::new(start, end),
            is_glued,
        });
        (start, is_glued) = (end, true);
        weight = if token.case == Case::Lower {
            weight
        } else {
            SMALL
        };
    }
}

/// Whether a word follows the last without white space; a quotation mark
/// between them is not printed, and parts them.
fn is_glued(document: &Document, id: Id<Token>) -> bool {
    let before = id.index().checked_sub(1);
    let before = before.map(|index| &document.segments.tokens[index]);
    before.is_some_and(|before| {
        let start = document.segments.tokens[id].span.start;
        before.kind != TokenKind::Quote && before.span.end == start
    })
}

/// Words longer than this are compared as printed: they are no words.
const LONGEST: usize = 64;

fn form_and_stem(printed: &str) -> (u64, u64) {
    if printed.len() > LONGEST {
        return (form(printed), form(printed));
    }
    let mut word = fold::folded(printed);
    spelling::normalise(&mut word);
    let form = FixedState::default().hash_one(&*word);
    stem::cut(&mut word);
    (form, FixedState::default().hash_one(&*word))
}

/// Equal for words that count as the same.
pub(super) fn form(printed: &str) -> u64 {
    if printed.len() > LONGEST {
        return FixedState::default().hash_one(printed);
    }
    let mut word = fold::folded(printed);
    spelling::normalise(&mut word);
    FixedState::default().hash_one(&*word)
}

/// A run of forms or stems in order as one number.
pub(super) fn mix(forms: impl IntoIterator<Item = u64>) -> u64 {
    forms.into_iter().fold(0, |run: u64, form| {
        (run.rotate_left(23) ^ form).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    })
}

fn weight(document: &Document, token: &Token, id: Id<Token>) -> f32 {
    let sentence = &document.segments.sentences[token.sentence];
    let is_first = sentence.tokens.start == id.get();
    let small = WordSet::DETERMINER
        | WordSet::PREPOSITION
        | WordSet::CONJUNCTION
        | WordSet::PRONOUN
        | WordSet::AUXILIARY;
    match token.kind {
        TokenKind::Clitic => SMALL,
        _ if token.words.intersects(small) => SMALL,
        _ if token.words.contains(WordSet::ADVERB) => ADVERB,
        TokenKind::Word if token.case != Case::Lower && goes_on(document, id) => SMALL,
        TokenKind::Word if token.case != Case::Lower && !is_first => NAME,
        _ if token.words.contains(WordSet::COMMON) => COMMON,
        _ => RARE,
    }
}

/// Whether the word goes on with the name that the word before begins.
fn goes_on(document: &Document, id: Id<Token>) -> bool {
    let before = id.index().checked_sub(1);
    let before = before.map(|index| &document.segments.tokens[index]);
    before.is_some_and(|before| {
        before.kind == TokenKind::Word
            && before.case != Case::Lower
            && before.sentence == document.segments.tokens[id].sentence
            && !before
                .words
                .intersects(WordSet::DETERMINER | WordSet::PRONOUN)
    })
}

/// Words as a reader sees them, in one line, without the comma or dash that
/// leads on to what follows.
pub(super) fn printed<'w>(text: &str, words: impl IntoIterator<Item = &'w Word>) -> String {
    let mut line = String::new();
    for word in words {
        if !line.is_empty() && !word.is_glued {
            line.push(' ');
        }
        let parts = text[word.printed.range()].split_whitespace().enumerate();
        line.extend(parts.flat_map(|(index, part)| [if index > 0 { " " } else { "" }, part]));
    }
    let end = line
        .trim_end_matches([' ', ',', ';', ':', '-', '–', '—'])
        .len();
    line.truncate(end);
    line
}
