//! What the laboratory does about names.

use std::io::{self, Write};

use serde_json::json;
use whosaid::lab::{
    Corpus, GoldNames, NAME_CORPORA, NameScore, list_name_errors, read_names, score_names,
};

use super::print_errors;

/// Prints strict F1 by corpus and label.
pub(super) fn evaluate(part: Corpus) -> io::Result<()> {
    println!("| strict F1 | P | R | F1 | person | organization | place | group |");
    println!("|---|---|---|---|---|---|---|---|");
    let (mut pooled, mut sum, mut corpora) = (NameScore::default(), 0.0, 0.0);
    for corpus in NAME_CORPORA {
        let mut score = NameScore::default();
        for gold in &read_names(corpus, part)? {
            score.add(score_names(gold, corpus));
        }
        if score.all().wanted > 0 {
            print_names(corpus.name, &score);
            pooled.add(score);
            sum += score.all().f1();
            corpora += 1.0;
        }
    }
    print_names("pooled", &pooled);
    println!("| mean of corpora | | | {:.1} | | | | |", sum / corpora);
    Ok(())
}

fn print_names(name: &str, score: &NameScore) {
    let all = score.all();
    let figures = [all.precision(), all.recall(), all.f1()];
    let labels = score.0.map(|tally| tally.f1());
    let cells: Vec<String> = figures
        .iter()
        .chain(&labels)
        .map(|figure| format!("{figure:.1}"))
        .collect();
    println!("| {name} | {} |", cells.join(" | "));
}

/// Prints the errors on the part for learning.
pub(super) fn errors(kind: &str, name: &str) -> io::Result<()> {
    let mut errors = Default::default();
    for corpus in NAME_CORPORA {
        let gold = read_names(corpus, Corpus::Train)?;
        for gold in gold.iter().filter(|gold| gold.id.starts_with(name)) {
            list_name_errors(gold, corpus, &mut errors);
        }
    }
    print_errors(&errors, kind);
    Ok(())
}

/// Prints texts with their gold names, a JSON object a line, offsets in code
/// points: what tools outside this crate learn from and are measured on.
pub(super) fn export(part: Corpus) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for corpus in NAME_CORPORA {
        for gold in read_names(corpus, part)? {
            writeln!(out, "{}", row(corpus.name, &gold))?;
        }
    }
    out.flush()
}

fn row(corpus: &str, gold: &GoldNames) -> serde_json::Value {
    let points = |at: u32| gold.text[..at as usize].chars().count();
    let labelled = gold
        .names
        .iter()
        .map(|(span, label)| (*span, format!("{label:?}").to_lowercase()));
    let others = gold.others.iter().map(|span| (*span, "misc".to_owned()));
    let mut names: Vec<_> = labelled.chain(others).collect();
    names.sort();
    let names: Vec<_> = names
        .iter()
        .map(|(span, label)| json!({"start": points(span.start), "end": points(span.end), "label": label}))
        .collect();
    json!({"corpus": corpus, "id": gold.id, "text": gold.text, "names": names})
}
