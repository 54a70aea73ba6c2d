//! The form of files: length, first words, white space, nothing of one machine.

use crate::tree::{files, hold};

/// Longest source file, in lines.
const MAX_LINES: usize = 400;

#[test]
fn files_are_short() {
    let long = files()
        .into_iter()
        .filter(|f| f.is(&["rs", "js", "css", "html"]))
        .map(|f| (f.text.lines().count(), f.path))
        .filter(|(lines, _)| *lines > MAX_LINES);
    hold(
        long.map(|(lines, path)| format!("{path}: {lines} lines"))
            .collect(),
        "Split these by what they do, or move their tests to a file of their own.",
    );
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    let silent = files()
        .into_iter()
        .filter(|f| f.is(&["rs"]) && !f.text.starts_with("//!") && !f.text.contains("\n//!"));
    hold(
        silent.map(|f| f.path).collect(),
        "Start the file with `//!` and a sentence on what it is for and what may be touched.",
    );
}

/// Files whose white space is part of what they show.
const AS_FOUND: [&str; 4] = [
    "tests/stories/",
    "www/sample/",
    "www/package-lock.json",
    "LICENSE",
];

#[test]
fn no_tabs_and_no_space_at_the_end_of_a_line() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|f| !f.is_in(&AS_FOUND)) {
        for (number, line) in file.text.lines().enumerate() {
            if (line.contains('\t') && !file.is(&["tsv"])) || line.ends_with(' ') {
                faults.push(format!("{}:{}", file.path, number + 1));
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            faults.push(format!("{}: no line end at its end", file.path));
        }
    }
    hold(
        faults,
        "Indent with spaces and cut what ends in white space.",
    );
}

#[test]
fn nothing_of_one_machine_is_in_the_tree() {
    // Put together here, so that this file does not hold what it looks for.
    let needles: Vec<String> = [
        ["/ro", "ot/"],
        ["/ho", "me/"],
        ["/wo", "rk/"],
        ["registry.", "npmjs"],
        ["static.", "crates.io"],
        ["index.", "crates.io"],
        ["\"resol", "ved\""],
        ["files.python", "hosted"],
    ]
    .map(|[a, b]| format!("{a}{b}"))
    .into();
    let mut faults = Vec::new();
    for file in files().iter().filter(|f| f.path != "Cargo.lock") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(found) = needles.iter().find(|needle| line.contains(needle.as_str())) {
                faults.push(format!("{}:{}: {found}", file.path, number + 1));
            }
        }
    }
    hold(
        faults,
        "Use paths relative to the tree or to the user's cache, and lock files without addresses \
         (`npm config set omit-lockfile-registry-resolved true`).",
    );
}
