//! What the laboratory does about stories.

use std::collections::BTreeMap;
use std::io;

use whosaid::lab::{Errors, Over, Stories, read_stories, score_pairs, score_people};

use super::print_errors;

const PAIRS: &str = "record/labels/story-pairs.tsv";
const PEOPLE: &str = "record/labels/story-people.tsv";

/// The labels and the stories that they name.
fn read() -> io::Result<(String, String, Stories)> {
    let pairs = std::fs::read_to_string(PAIRS)?;
    let people = std::fs::read_to_string(PEOPLE)?;
    let stories = read_stories(&[&pairs, &people])?;
    Ok((pairs, people, stories))
}

/// Prints the figures of quality.md on the labelled stories.
pub(super) fn evaluate() -> io::Result<()> {
    let (pairs, people, stories) = read()?;
    let nothing = |_: &'static str, _: &str, _: &str| {};
    println!("| the same utterance | P | R | F1 |\n|---|---|---|---|");
    for (over, by) in [
        (Over::Quotes, "by quotes"),
        (Over::Printings, "by printings"),
    ] {
        let scores = score_pairs(&stories, &pairs, over, nothing);
        for (kind, score) in ["both in marks", "one without marks"].iter().zip(scores) {
            let [precision, recall, f1] = score.figures();
            println!("| {kind}, {by} | {precision:.1} | {recall:.1} | {f1:.1} |");
        }
    }
    let [precision, recall, f1] = score_people(&stories, &people, nothing);
    println!("\n| people across articles | P | R | F1 |\n|---|---|---|---|");
    println!("| B-cubed | {precision:.1} | {recall:.1} | {f1:.1} |");
    Ok(())
}

/// Prints what is wrongly joined or missed.
pub(super) fn errors(kind: &str) -> io::Result<()> {
    let (pairs, people, stories) = read()?;
    let mut errors: Errors = BTreeMap::new();
    score_pairs(&stories, &pairs, Over::Quotes, |what, one, other| {
        let line = format!("{one}\n    {other}");
        errors.entry(what).or_default().push(line);
    });
    score_people(&stories, &people, |what, one, other| {
        errors
            .entry(what)
            .or_default()
            .push(format!("{one} | {other}"));
    });
    print_errors(&errors, kind);
    Ok(())
}
