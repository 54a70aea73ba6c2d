//! How far a text is what the stages are made for: English, with capitals where
//! English has them.
//!
//! Function words tell both at once. In English prose four words of ten are such
//! words, and nine of ten of these are in lower case; in other languages hardly
//! any word is, and in a text of capitals or of titles all of them have capitals.
//! A few words count as if they had been seen, so that a short text is not judged.

use super::types::{Case, Legibility, ParagraphKind, Segments, Token, TokenKind};
use crate::lexicon::WordSet;

/// Classes of function words.
const FUNCTION: WordSet = WordSet::DETERMINER
    .union(WordSet::PREPOSITION)
    .union(WordSet::CONJUNCTION)
    .union(WordSet::PRONOUN)
    .union(WordSet::AUXILIARY);

/// Words that count as seen, with the shares of English prose.
const SEEN: [f32; 3] = [20.0, 8.0, 7.4];
/// Shares of function words: of text in other languages at the most, and of
/// English articles at the least (30 % on corpora of news).
const OTHER_LANGUAGE: f32 = 0.12;
const ENGLISH: f32 = 0.28;
/// Shares of them in lower case: where capitals tell nothing, and where they do
/// (80 % at the least on corpora of news).
const NO_CAPITALS: f32 = 0.3;
const CAPITALS: f32 = 0.7;

/// Reads the words outside furniture.
pub(super) fn legibility(segments: &Segments) -> Legibility {
    let [mut words, mut function, mut lower] = SEEN;
    for token in article(segments).filter(|token| token.kind == TokenKind::Word) {
        words += 1.0;
        if token.words.intersects(FUNCTION) {
            function += 1.0;
            lower += f32::from(token.case == Case::Lower);
        }
    }
    Legibility {
        english: between(function / words, OTHER_LANGUAGE, ENGLISH),
        capitals: between(lower / function, NO_CAPITALS, CAPITALS),
    }
}

/// The tokens of the article.
fn article(segments: &Segments) -> impl Iterator<Item = &Token> {
    segments
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.kind == ParagraphKind::Body)
        .flat_map(|paragraph| &segments.tokens[paragraph.tokens])
}

/// Where a share lies between two, from 0 to 1.
fn between(share: f32, low: f32, high: f32) -> f32 {
    ((share - low) / (high - low)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;

    const STORY: &str = "The harbour town of Ellery will keep its ferry for ten more years, \
        the mayor said on Monday. She had been asked by a group of sailors who work on it. \
        They told her that the island would be empty within a year if nobody paid for the ship.";

    fn of(text: &str) -> (f32, f32) {
        let legibility = crate::segment::segment(text, Lexicon::shipped()).legibility;
        (legibility.english, legibility.capitals)
    }

    #[test]
    fn prose_is_legible_and_so_is_a_line() {
        assert_eq!(of(STORY), (1.0, 1.0));
        assert_eq!(of("MAYOR KEEPS FERRY"), (1.0, 1.0));
        assert_eq!(of(""), (1.0, 1.0));
    }

    #[test]
    fn capitals_throughout_tell_nothing() {
        assert_eq!(of(&STORY.to_uppercase()).0, 1.0);
        assert_eq!(of(&STORY.to_uppercase().repeat(3)).1, 0.0);
    }

    #[test]
    fn other_languages_are_not_english() {
        let german = "Die Hafenstadt behält ihre Fähre für weitere zehn Jahre, sagte die \
            Bürgermeisterin vor dem Rathaus zu den Journalisten, die auf sie gewartet hatten. \
            Die Regierung zahlt das neue Schiff, wenn die Stadt den alten Hafen erhält.";
        assert!(of(&german.repeat(3)).0 < 0.2);
        let korean = "항구 도시는 앞으로 십 년 동안 나룻배를 유지하기로 했다고 시장이 말했다. ";
        assert!(of(&korean.repeat(20)).0 < 0.1);
    }
}
