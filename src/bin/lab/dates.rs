//! The figures of dates.

use std::io;

use whosaid::lab::{Corpus, Tally, score_dates};

pub(crate) fn evaluate(part: Corpus) -> io::Result<()> {
    let score = score_dates(part)?;
    println!("| dates | P | R | F1 |\n|---|---|---|---|");
    print("spans, newswire", score.spans);
    print("without those counted from today", score.calendar);
    println!("\n| values, GUM | right, of found | right, of all | F1 |\n|---|---|---|---|");
    print("all", score.values);
    print("without figures", score.counted);
    Ok(())
}

fn print(name: &str, score: Tally) {
    let figures = [score.precision(), score.recall(), score.f1()];
    let [precision, recall, f1] = figures.map(|figure| format!("{figure:.1}"));
    println!(
        "| {name} ({}) | {precision} | {recall} | {f1} |",
        score.wanted
    );
}
