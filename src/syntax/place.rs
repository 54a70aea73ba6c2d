//! Where the words of a sentence stand, as far as it changes what a capital means.

use super::features::Place;

/// Of the words of a title so many have a capital, in tenths.
const TITLE_TENTHS: usize = 6;

/// The place of each word of a sentence.
pub(crate) fn places<'t>(words: impl Iterator<Item = &'t str> + Clone) -> Vec<Place> {
    let is_word = |word: &&str| word.starts_with(char::is_alphabetic);
    let letters = words.clone().filter(is_word).count();
    let capitals = words
        .clone()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let title = letters > 2 && capitals * 10 >= letters * TITLE_TENTHS;
    let mut started = false;
    words
        .map(|word| {
            let first = !started && word.starts_with(char::is_alphanumeric);
            started |= first;
            match (title, first) {
                (true, _) => Place::Title,
                (_, true) => Place::Start,
                _ => Place::Inside,
            }
        })
        .collect()
}
