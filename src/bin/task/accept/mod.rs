//! `cargo task accept DIR`: real articles against a careful reading of some of them.

mod gold;
mod print;
mod read;
mod score;
mod statements;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::run::{Failure, Outcome};

/// At least this many of the marked spans must be found, at most so many missed.
const MISSED_QUOTES: usize = 1;
/// At most so many of the speakers may be missing or wrong.
const MISSED_SPEAKERS: usize = 2;

/// Reads the articles of `folder`, prints how they compare with
/// `folder/../gold/quotes.json`, and fails where too much is missed.
pub(crate) fn accept(folder: &Path) -> Outcome {
    let gold = gold::Gold::read(&folder.join("../gold/quotes.json"))?;
    let articles = read::articles(folder, &gold)?;
    let score = score::score(&gold, &articles)?;
    print::print(&score);
    let short = [
        (score.quotes.missed() > MISSED_QUOTES, "quotes"),
        (score.speakers.missed() > MISSED_SPEAKERS, "speakers"),
        (
            score.spoken_scares > 0,
            "a speaker for words that nobody says",
        ),
    ];
    let short: Vec<_> = short
        .iter()
        .filter(|(short, _)| *short)
        .map(|(_, what)| *what)
        .collect();
    if short.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("not accepted: {}", short.join(", "))))
}
