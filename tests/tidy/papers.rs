//! What is written about the project agrees with the tree, and figures and word
//! lists say where they are from.

use std::collections::BTreeSet;

use crate::tree::{File, files, hold};

#[test]
fn wherever_a_precise_reading_is_described_the_number_is_the_engines() {
    let number = format!(
        "at least {} % sure",
        (whosaid::speaker::SURE * 100.0).round()
    );
    let described = files().into_iter().filter(|f| {
        let words = "at least 95 % sure";
        f.is(&["rs", "js", "md"]) && f.text.contains(words) && !f.text.contains(&number)
    });
    hold(
        described.map(|f| f.path).collect(),
        "Say the number that src/speaker/types.rs gives.",
    );
}

#[test]
fn every_word_list_has_a_source_and_a_licence() {
    let licences = [
        "licence:",
        "(mit",
        "public domain",
        "cc by",
        "cc0",
        "apache-2.0",
    ];
    let names_both = |f: &File| {
        let top: Vec<&str> = f.text.lines().take(12).collect();
        let top = top.join("\n").to_lowercase();
        top.contains("source:") && licences.iter().any(|name| top.contains(name))
    };
    let lists = files()
        .into_iter()
        .filter(|f| f.is_in(&["data/"]) && !f.is(&["md"]));
    hold(
        lists.filter(|f| !names_both(f)).map(|f| f.path).collect(),
        "Invariant 9: write `# Source: …` and `# Licence: …` on top, and a line in NOTICE.",
    );
}

#[test]
fn every_model_has_a_card() {
    let cards = files()
        .into_iter()
        .find(|f| f.path == "models/README.md")
        .expect("models/README.md");
    let faults = models().into_iter().filter(|model| {
        let card = cards
            .text
            .split("\n## ")
            .find(|card| card.starts_with(&format!("{model}:")));
        let rows = ["learned from", "command", "figures", "size", "known faults"];
        !card.is_some_and(|card| {
            rows.iter()
                .all(|row| card.contains(&format!("\n| {row} |")))
        })
    });
    hold(
        faults.collect(),
        "Invariant 9: give the model a card in models/README.md, with all its rows.",
    );
}

/// The model files, which are no text.
fn models() -> Vec<String> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/models"));
    let names = folder
        .expect("models/")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".bin")).collect();
    names.sort();
    names
}

#[test]
fn every_record_says_command_date_and_machine() {
    let says_all = |f: &File| {
        let line = |key: &str| {
            f.text
                .lines()
                .take(8)
                .any(|l| l.starts_with(key) && l.len() > key.len() + 3)
        };
        line("command:") && line("date: 20") && line("machine:")
    };
    let records = files()
        .into_iter()
        .filter(|f| f.is_in(&["record/"]) && !f.is(&["md"]));
    hold(
        records.filter(|f| !says_all(f)).map(|f| f.path).collect(),
        "Invariant 9: start the record with `command:`, `date:` and `machine:` (record/README.md).",
    );
}

#[test]
fn the_code_map_names_the_folders_that_exist() {
    let files = files();
    let map = files
        .iter()
        .find(|f| f.path == "ARCHITECTURE.md")
        .expect("ARCHITECTURE.md");
    let section = map
        .text
        .split("\n## ")
        .find(|s| s.starts_with("Code map"))
        .expect("a code map");
    let named: BTreeSet<String> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("/`"))
        .map(|(folder, _)| folder.to_owned())
        .collect();
    // A folder whose parts are named one by one needs no line of its own.
    let split = |folder: &str| named.iter().any(|n| n.starts_with(&format!("{folder}/")));
    let mut present = BTreeSet::new();
    for file in files.iter().filter(|f| f.path.contains('/')) {
        let parts: Vec<&str> = file.path.split('/').collect();
        let deep = parts.len() > 2 && split(parts[0]);
        let folder = if deep {
            parts[..2].join("/")
        } else {
            parts[0].to_owned()
        };
        if deep || !split(&folder) {
            present.insert(folder);
        }
    }
    let faults = present.symmetric_difference(&named).cloned().collect();
    hold(
        faults,
        "Add these folders to ARCHITECTURE.md's code map, or take them out of it.",
    );
}
