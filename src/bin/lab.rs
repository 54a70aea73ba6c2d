//! `cargo lab`: measures the crate against corpora and counts what its lists hold.

use std::collections::BTreeMap;
use std::io;
use std::time::Instant;

use clap::{Parser, Subcommand, ValueEnum};
use whosaid::lab::{
    ContentScore, Corpus, GoldDocument, MarkScore, NAME_CORPORA, NameScore, ReportingForms,
    count_reporting, count_speakers, fit_names, list_errors, list_name_errors, percent, read_names,
    read_polnear, score_contents, score_marks, score_names, time_stages,
};

#[derive(Parser)]
#[command(name = "cargo lab", about = "Measures against corpora")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints the figures of quality.md.
    Evaluate {
        what: What,
        /// Measure on the part that is for learning.
        #[arg(long)]
        train: bool,
    },
    /// Lists errors on the part for learning, grouped by kind.
    Errors {
        what: What,
        /// Only kinds that hold this word.
        #[arg(long, default_value = "")]
        kind: String,
        /// Only documents whose name starts with this.
        #[arg(long, default_value = "")]
        document: String,
    },
    /// Prints data/name_weights.tsv, fitted anew.
    Fit { what: Fittable },
    /// Counts on the part for learning what lists and rules are made of: the rates
    /// of data/reporting_verbs.tsv, or how often each rule for speakers is right.
    Count { what: Countable },
    /// Prints what each stage costs on the part for measuring, in microseconds a word.
    Time,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    Quotes,
    Names,
}

#[derive(Clone, Copy, ValueEnum)]
enum Fittable {
    Names,
}

#[derive(Clone, Copy, ValueEnum)]
enum Countable {
    Reporting,
    Speakers,
}

fn main() -> io::Result<()> {
    match Arguments::parse().command {
        Command::Time => time(),
        Command::Evaluate {
            what: What::Quotes,
            train,
        } => evaluate(part(train)),
        Command::Evaluate {
            what: What::Names,
            train,
        } => evaluate_names(part(train)),
        Command::Errors {
            what: What::Quotes,
            kind,
            document,
        } => errors(&kind, &document),
        Command::Errors {
            what: What::Names,
            kind,
            document,
        } => errors_of_names(&kind, &document),
        Command::Fit {
            what: Fittable::Names,
        } => {
            print!("{}", fit_names()?);
            Ok(())
        }
        Command::Count {
            what: Countable::Reporting,
        } => count(),
        Command::Count {
            what: Countable::Speakers,
        } => {
            print!("{}", count_speakers(&read_polnear(Corpus::Train)?));
            Ok(())
        }
    }
}

fn time() -> io::Result<()> {
    let gold = read_polnear(Corpus::Dev)?;
    let words = f64::from(gold.iter().map(count_words).sum::<u32>());
    let mut sum = 0.0;
    for (stage, seconds) in time_stages(&gold, 7) {
        sum += seconds;
        println!("{stage:8} {:.3}", 1e6 * seconds / words);
    }
    println!(
        "{:8} {:.3}, {:.0} words a second",
        "all",
        1e6 * sum / words,
        words / sum
    );
    Ok(())
}

fn part(train: bool) -> Corpus {
    if train { Corpus::Train } else { Corpus::Dev }
}

fn evaluate_names(part: Corpus) -> io::Result<()> {
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

fn errors_of_names(kind: &str, name: &str) -> io::Result<()> {
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

fn print_errors(errors: &BTreeMap<impl AsRef<str>, Vec<String>>, kind: &str) {
    for (group, lines) in errors {
        let group = group.as_ref();
        if !group.contains(kind) {
            continue;
        }
        println!("== {group}: {}", lines.len());
        for line in lines {
            println!("{line}");
        }
    }
}

fn count() -> io::Result<()> {
    let table = std::fs::read_to_string("data/reporting_verbs.tsv")?;
    print!("{}", count_reporting(&read_polnear(Corpus::Train)?, &table));
    Ok(())
}

fn errors(kind: &str, name: &str) -> io::Result<()> {
    let forms = ReportingForms::read()?;
    let mut errors = Default::default();
    for gold in read_polnear(Corpus::Train)?
        .iter()
        .filter(|gold| gold.id.starts_with(name))
    {
        list_errors(
            &whosaid::annotate(&gold.id, &gold.text),
            gold,
            &forms,
            &mut errors,
        );
    }
    print_errors(&errors, kind);
    Ok(())
}

fn evaluate(part: Corpus) -> io::Result<()> {
    let forms = ReportingForms::read()?;
    let (mut marks, mut contents) = (MarkScore::default(), ContentScore::default());
    let (mut words, mut seconds) = (0, 0.0);
    for gold in &read_polnear(part)? {
        let start = Instant::now();
        let document = whosaid::annotate(&gold.id, &gold.text);
        seconds += start.elapsed().as_secs_f64();
        words += count_words(gold);
        marks.add(score_marks(&document, gold));
        contents.add(score_contents(&document, gold, &forms));
    }
    print_marks(&marks);
    print_contents(&contents);
    println!(
        "{words} words, whole pipeline {:.0} words a second",
        f64::from(words) / seconds
    );
    Ok(())
}

fn count_words(gold: &GoldDocument) -> u32 {
    gold.text.split_whitespace().count() as u32
}

fn print_marks(score: &MarkScore) {
    println!("| marked quotes | P | R | F1 | speaker right, of found | unknown | end to end |");
    println!("|---|---|---|---|---|---|---|");
    println!(
        "| ours | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} |\n",
        score.parts.precision(),
        score.parts.recall(),
        score.parts.f1(),
        percent(score.speaker_right, score.sourced),
        percent(score.speaker_unknown, score.sourced),
        percent(score.speaker_right, score.with_source),
    );
}

fn print_contents(score: &ContentScore) {
    println!(
        "| reporting cues | 0.3 P / R / F | source right | 0.8 P / R / F | IoU 0.5 / 0.8 F | recall direct / mixed / indirect |"
    );
    println!("|---|---|---|---|---|---|");
    let kinds = score.kinds.map(|(right, all)| percent(right, all));
    println!(
        "| ours | {:.1} / {:.1} / {:.1} | {:.1} | {:.1} / {:.1} / {:.1} | {:.1} / {:.1} | {:.1} / {:.1} / {:.1} |\n",
        score.loose.precision(),
        score.loose.recall(),
        score.loose.f1(),
        percent(score.sources.0, score.sources.1),
        score.strict.precision(),
        score.strict.recall(),
        score.strict.f1(),
        score.half.f1(),
        score.close.f1(),
        kinds[0],
        kinds[1],
        kinds[2],
    );
    println!("| all cues | 0.3 F | 0.8 F |\n|---|---|---|");
    println!(
        "| ours | {:.1} | {:.1} |\n",
        score.all_loose.f1(),
        score.all_strict.f1()
    );
}
