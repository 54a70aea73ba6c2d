//! Whole texts in margin notation: what is seen in each stands under its lines.
//!
//! `tests/stories/STAGE/*.margin` are short texts that show one thing each; only
//! the notes of that stage are printed, so that a change elsewhere stays out of
//! the diff. `sample/` holds the five articles of the sample story with all
//! notes. `known/` holds texts that are read wrongly today, each with a `.why`
//! beside it; they are checked as well, so that the day they change is noticed.
//!
//! `UPDATE=1 cargo test --test stories` rewrites what differs. A new case is a
//! file with the bare text: update, then read it as a reader would.

use std::path::{Path, PathBuf};

use whosaid::view::csv;
use whosaid::view::margin::{Marked, Note, read};

#[test]
fn segment() {
    check_folder("segment");
}

#[test]
fn mention() {
    check_folder("mention");
}

#[test]
fn quote() {
    check_folder("quote");
}

/// The styles that newsroom guidelines tell apart, and what other programs are known to
/// get wrong: quotes with their speakers.
#[test]
fn styles() {
    check_folder("quote/styles");
}

#[test]
fn speaker() {
    check_folder("speaker");
}

#[test]
fn coref() {
    check_folder("coref");
}

#[test]
fn known() {
    check_folder("known");
    for story in files_of("tests/stories/known", "margin") {
        let why = std::fs::read_to_string(story.with_extension("why")).unwrap_or_default();
        let told = why.trim().len() > 20;
        assert!(told, "say in a .why what is wrong in {}", story.display());
    }
}

#[test]
fn sample() {
    let goldens = root().join("tests/stories/sample");
    let mut documents = Vec::new();
    let mut faults = Vec::new();
    for article in files_of("www/sample", "txt") {
        let text = std::fs::read_to_string(&article).expect("a sample article");
        let name = article.file_name().expect("a name");
        let golden = goldens.join(name).with_extension("margin");
        faults.extend(check(&golden, &seen("sample", &text)));
        documents.push(whosaid::annotate(name.to_string_lossy(), text));
    }
    assert_eq!(documents.len(), 5, "the sample story has five articles");
    let statements = csv::statements(&documents, &whosaid::compare(&documents));
    faults.extend(check(&goldens.join("statements.csv"), &statements));
    hold(faults.into_iter());
}

fn check_folder(folder: &str) {
    let stories = files_of(&format!("tests/stories/{folder}"), "margin");
    assert!(!stories.is_empty(), "no stories in {folder}");
    let faults = stories.iter().filter_map(|story| {
        let kept = std::fs::read_to_string(story).expect("a story");
        match read(&kept) {
            Ok(marked) => check(story, &seen(folder, &marked.text)),
            Err(mistake) => Some(format!("{}: {mistake}", story.display())),
        }
    });
    hold(faults);
}

/// What is seen in `text`, with the notes that belong to `folder`.
fn seen(folder: &str, text: &str) -> String {
    let mut marked = Marked::of(&whosaid::annotate("story", text));
    marked.notes.retain(|note| belongs(folder, note));
    if ["segment", "quote"].contains(&folder) {
        marked
            .remarks
            .retain(|remark| remark.starts_with("published"));
    }
    if folder == "quote" {
        marked.notes.iter_mut().for_each(without_speaker);
    }
    marked.to_string()
}

/// Whether a note is the matter of the stage that a folder is about.
fn belongs(folder: &str, note: &Note) -> bool {
    let kind = note.label.split(' ').next().unwrap_or_default();
    let of_segment = ["title", "outlet", "dateline", "heading", "furniture"].contains(&kind);
    let of_quote = ["quote", "marks", "cue"].contains(&kind);
    match folder {
        "segment" => of_segment,
        "quote" => of_quote,
        "mention" | "coref" => !of_quote && !of_segment,
        "speaker" | "quote/styles" => !of_segment,
        _ => true,
    }
}

/// "quote q1 direct by e1 in q2" to "quote q1 direct in q2".
fn without_speaker(note: &mut Note) {
    if let Some((quote, speaker)) = note.label.split_once(" by ") {
        let within = speaker.find(' ').map_or("", |space| &speaker[space..]);
        note.label = format!("{quote}{within}");
    }
}

/// A complaint where the golden is not what is `seen`, unless it may be rewritten.
fn check(golden: &Path, seen: &str) -> Option<String> {
    let kept = std::fs::read_to_string(golden).unwrap_or_default();
    if kept == seen {
        return None;
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(golden, seen).expect("the story can be written");
        return None;
    }
    let kept = kept.lines().chain(std::iter::repeat("(the end)"));
    let pairs = seen.lines().chain(["(the end)"]).zip(kept);
    let (seen, kept) = pairs.into_iter().find(|(seen, kept)| seen != kept)?;
    Some(format!("{}\n  - {kept}\n  + {seen}", golden.display()))
}

fn hold(faults: impl Iterator<Item = String>) {
    let told = faults.collect::<Vec<_>>().join("\n");
    let what_to_do = "run `UPDATE=1 cargo test --test stories` and read the diff";
    assert!(told.is_empty(), "{what_to_do}\n{told}");
}

/// The files of a folder of the tree that end so, by name.
fn files_of(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect("a folder of the tree");
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
