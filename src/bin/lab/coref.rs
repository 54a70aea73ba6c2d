//! The figures of coreference.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use whosaid::lab::{
    ConllScore, CorefScore, Corpus, GapScore, Tally, list_coref_errors, list_gap_errors, read_gap,
    read_gum, score_coref, score_gap, train_pronouns,
};

/// The genres of the target.
const NEWS: [&str; 2] = ["news", "interview"];

/// Writes the weights of what pronouns mean.
pub(crate) fn train(hold: bool, out: Option<PathBuf>) -> io::Result<()> {
    let (bytes, report) = train_pronouns(hold)?;
    std::fs::write(out.unwrap_or_else(|| "models/pronouns.bin".into()), bytes)?;
    print!("{report}");
    Ok(())
}

pub(crate) fn evaluate(part: Corpus) -> io::Result<()> {
    let mut genres: BTreeMap<String, CorefScore> = BTreeMap::new();
    for gold in &read_gum(part)? {
        let genre = genres.entry(gold.genre().to_owned()).or_default();
        genre.add(score_coref(gold));
    }
    let pool = |wanted: &dyn Fn(&str) -> bool| {
        let mut pool = CorefScore::default();
        let wanted = genres.iter().filter(|(genre, _)| wanted(genre));
        wanted.for_each(|(_, score)| pool.add(*score));
        pool
    };
    let news = pool(&|genre| NEWS.contains(&genre));
    println!("| names and pronouns | MUC P / R / F | B³ P / R / F | CEAF-e P / R / F | CoNLL F1 |");
    println!("|---|---|---|---|---|");
    print("news and interview", news.ours);
    print("the same, entities of one mention kept", news.with_single);
    print("the same, gold mentions", news.gold_mentions);
    for (genre, score) in &genres {
        print(genre, score.ours);
    }
    let all = pool(&|_| true);
    print("all", all.ours);
    print("all, gold mentions", all.gold_mentions);
    Ok(())
}

fn print(name: &str, score: ConllScore) {
    let cells = [score.muc, score.b_cubed, score.ceaf_e].map(|sums| {
        let figures = [sums.precision(), sums.recall(), sums.f1()];
        figures.map(|figure| format!("{figure:.1}")).join(" / ")
    });
    println!("| {name} | {} | {:.1} |", cells.join(" | "), score.f1());
}

pub(crate) fn evaluate_gap(part: Corpus) -> io::Result<()> {
    let mut score = GapScore::default();
    for gold in &read_gap(part)? {
        score.add(score_gap(gold));
    }
    println!("| GAP | P | R | F1 |\n|---|---|---|---|");
    let row = |name: &str, tally: Tally| {
        let figures = [tally.precision(), tally.recall(), tally.f1()];
        println!(
            "| {name} | {} |",
            figures.map(|figure| format!("{figure:.1}")).join(" | ")
        );
    };
    row("masculine", score.masculine);
    row("feminine", score.feminine);
    row("all", score.all());
    let bias = score.feminine.f1() / score.masculine.f1();
    println!(
        "feminine by masculine {bias:.2}; both names right in {:.1} %",
        score.passages.recall()
    );
    Ok(())
}

pub(crate) fn errors(name: &str) -> io::Result<BTreeMap<String, Vec<String>>> {
    let mut errors = BTreeMap::new();
    for gold in read_gum(Corpus::Train)?
        .iter()
        .filter(|gold| gold.id.starts_with(name))
    {
        list_coref_errors(gold, &mut errors);
    }
    Ok(errors)
}

pub(crate) fn errors_of_gap(name: &str) -> io::Result<BTreeMap<String, Vec<String>>> {
    let mut errors = BTreeMap::new();
    for gold in read_gap(Corpus::Train)?
        .iter()
        .filter(|gold| gold.id.starts_with(name))
    {
        list_gap_errors(gold, &mut errors);
    }
    Ok(errors)
}
