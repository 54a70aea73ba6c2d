//! What the laboratory does about names.

use std::io::{self, Write};
use std::path::Path;

use serde_json::json;
use whosaid::lab::{
    Corpus, FoundNames, GoldNames, Misses, NAME_CORPORA, NameCorpus, NameScore, Tally,
    list_name_errors, read_names, score_names, score_spans,
};

use super::print_errors;

/// Prints strict F1 by corpus and label.
pub(super) fn evaluate(part: Corpus) -> io::Result<()> {
    let score = |gold: &GoldNames, corpus| Ok(score_names(gold, corpus));
    print_table(part, &score, &|_| true, f1)
}

/// Prints the same of what another program found in the exported texts.
pub(super) fn score(path: &Path, part: Corpus) -> io::Result<()> {
    let all = FoundNames::read(path)?;
    let score = |gold: &GoldNames, corpus| Ok(score_spans(gold, &all.of(gold, corpus)?, corpus));
    print_table(part, &score, &|corpus| all.covers(corpus), all_three)
}

fn f1(tally: Tally) -> String {
    format!("{:.1}", tally.f1())
}

fn all_three(tally: Tally) -> String {
    let figures = [tally.precision(), tally.recall(), tally.f1()];
    figures.map(|figure| format!("{figure:.1}")).join(" / ")
}

type Score<'a> = &'a dyn Fn(&GoldNames, NameCorpus) -> io::Result<NameScore>;

fn print_table(
    part: Corpus,
    score_of: Score<'_>,
    wanted: &dyn Fn(NameCorpus) -> bool,
    cell: fn(Tally) -> String,
) -> io::Result<()> {
    println!("| strict F1 | P | R | F1 | person | organization | place | group |");
    println!("|---|---|---|---|---|---|---|---|");
    let (mut pooled, mut sum, mut corpora) = (NameScore::default(), 0.0, 0.0);
    for corpus in NAME_CORPORA.into_iter().filter(|corpus| wanted(*corpus)) {
        let mut score = NameScore::default();
        for gold in &read_names(corpus, part)? {
            score.add(score_of(gold, corpus)?);
        }
        if score.all().wanted > 0 {
            print_names(corpus.name, &score, cell);
            pooled.add(score);
            sum += score.all().f1();
            corpora += 1.0;
        }
    }
    print_names("pooled", &pooled, cell);
    println!("| mean of corpora | | | {:.1} | | | | |", sum / corpora);
    Ok(())
}

fn print_names(name: &str, score: &NameScore, cell: fn(Tally) -> String) {
    let all = score.all();
    let figures = [all.precision(), all.recall(), all.f1()].map(|figure| format!("{figure:.1}"));
    let labels = score.0.map(cell);
    println!(
        "| {name} | {} | {} |",
        figures.join(" | "),
        labels.join(" | ")
    );
}

/// Prints how names are missed and confused, over all corpora.
pub(super) fn misses(part: Corpus) -> io::Result<()> {
    let mut misses = Misses::default();
    for corpus in NAME_CORPORA {
        for gold in &read_names(corpus, part)? {
            misses.add(gold, corpus);
        }
    }
    print!("{}", misses.report(20));
    Ok(())
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
