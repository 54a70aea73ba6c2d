//! What the laboratory does about stories.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use whosaid::lab::{Errors, Over, Stories, read_stories, score_pairs, score_people, time_story};
use whosaid::pipeline;

use super::print_errors;

const PAIRS: &str = "record/labels/story-pairs.tsv";
const PEOPLE: &str = "record/labels/story-people.tsv";

/// The labels and the stories that they name.
fn read() -> io::Result<(String, String, Stories)> {
    let pairs = fs::read_to_string(PAIRS)?;
    let people = fs::read_to_string(PEOPLE)?;
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

/// Prints how the cost of the comparison grows from the first hundred text files of a
/// folder to all of them.
pub(super) fn growth(folder: &Path) -> io::Result<()> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let documents: Vec<_> = files
        .iter()
        .map(|file| Ok(pipeline::annotate("", fs::read_to_string(file)?)))
        .collect::<io::Result<_>>()?;
    let (few, all) = (documents.len().min(100), documents.len());
    let times = time_story(&documents, &[few, all], 5);
    println!("{few} articles: {:.1} ms", 1e3 * times[0]);
    println!(
        "{all} articles: {:.1} ms, {:.1} times",
        1e3 * times[1],
        times[1] / times[0]
    );
    Ok(())
}
