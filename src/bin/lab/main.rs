//! `cargo lab`: measures the crate against corpora and counts what its lists hold.

mod coref;
mod dates;
mod names;
mod quotes;
mod story;
mod syntax;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use whosaid::lab::{
    Corpus, ParserOptions, TrainOptions, count_speakers, list_date_errors, print_frontier,
    read_polnear, train_names, train_parser, train_reports, train_speakers,
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
        /// Measure this file of the tagger or the parser instead of the one that ships.
        #[arg(long)]
        model: Option<PathBuf>,
    },
    /// Prints texts with their gold names as JSON lines, offsets in code points.
    Export {
        /// The part for learning.
        #[arg(long)]
        train: bool,
    },
    /// Prints the figures of names that another program found in the exported texts.
    Score {
        /// JSON lines in the form of `export`.
        file: PathBuf,
        /// They are of the part for learning.
        #[arg(long)]
        train: bool,
    },
    /// Counts how names are missed and confused, without showing a text.
    Misses {
        /// On the part that is for learning.
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
    /// Counts on the part for learning what lists and rules are made of: the rates
    /// of data/reporting_verbs.tsv, or how often each rule for speakers is right.
    Count { what: Countable },
    /// Learns a model and writes its file into `models/`.
    Train {
        #[command(subcommand)]
        what: Trainable,
    },
    /// Learns taggers of names of several kinds and sizes, and prints F1, bytes and speed of each.
    Frontier(TrainOptions),
    /// Prints what each stage costs on the part for measuring, in microseconds a word, or
    /// how the cost of a comparison grows
    Time {
        /// A folder of text files: their comparison, instead of the stages
        #[arg(long, value_name = "FOLDER")]
        growth: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    Quotes,
    Names,
    Dates,
    Coref,
    Gap,
    Tagger,
    Parser,
    Story,
}

#[derive(Clone, Copy, ValueEnum)]
enum Countable {
    Reporting,
    Speakers,
}

#[derive(Subcommand)]
enum Trainable {
    /// The clusters of words: models/words.bin.
    Clusters {
        /// How many words to ship.
        #[arg(long)]
        size: Option<usize>,
        /// Where to write it, if not to its place.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The tagger of parts of speech: models/parts.bin.
    Tagger {
        /// How many features to ship.
        #[arg(long)]
        size: Option<usize>,
        /// What the weights are rounded to.
        #[arg(long)]
        step: Option<f32>,
        /// Hold a part of what is learned from out, and measure on it.
        #[arg(long)]
        held: bool,
        /// Where to write it, if not to its place.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The tagger of names: models/names.bin.
    Names(TrainOptions),
    /// Whether a cue reports and which words: models/contents.bin.
    Contents {
        /// Print the figures on texts that were held out.
        #[arg(long)]
        hold: bool,
        /// Where to write it, if not to its place.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Who says a quote: models/speakers.bin.
    Speakers {
        /// Print how well texts are answered that were held out.
        #[arg(long)]
        hold: bool,
        /// Where to write it, if not to its place.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// The parser: models/trees.bin.
    Parser(ParserOptions),
    /// Whom pronouns mean: models/pronouns.bin.
    Pronouns {
        /// Print how well texts are answered that were held out.
        #[arg(long)]
        hold: bool,
        /// Where to write it, if not to its place.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

fn main() -> io::Result<()> {
    match Arguments::parse().command {
        Command::Time { growth: None } => quotes::time(),
        Command::Time {
            growth: Some(folder),
        } => story::growth(&folder),
        Command::Frontier(options) => print_frontier(&options),
        Command::Misses { train } => names::misses(part(train)),
        Command::Train {
            what: Trainable::Clusters { size, out },
        } => syntax::train_clusters(size, out),
        Command::Train {
            what: Trainable::Pronouns { hold, out },
        } => coref::train(hold, out),
        Command::Train {
            what: Trainable::Contents { hold, out },
        } => quotes::write(train_reports(hold)?, out, "models/contents.bin"),
        Command::Train {
            what: Trainable::Speakers { hold, out },
        } => quotes::write(train_speakers(hold)?, out, "models/speakers.bin"),
        Command::Train {
            what: Trainable::Names(options),
        } => train_names(options),
        Command::Train {
            what: Trainable::Parser(options),
        } => train_parser(options),
        Command::Train {
            what:
                Trainable::Tagger {
                    size,
                    step,
                    held,
                    out,
                },
        } => syntax::train_tagger(size, step, held, out),
        Command::Score { file, train } => names::score(&file, part(train)),
        Command::Export { train } => names::export(part(train)),
        Command::Evaluate {
            what: What::Quotes,
            train,
            ..
        } => quotes::evaluate(part(train)),
        Command::Evaluate {
            what: What::Names,
            train,
            ..
        } => names::evaluate(part(train)),
        Command::Evaluate {
            what: What::Tagger,
            train,
            model,
        } => syntax::evaluate(part(train), model),
        Command::Evaluate {
            what: What::Parser,
            train,
            model,
        } => syntax::evaluate_parser(part(train), model),
        Command::Evaluate {
            what: What::Dates,
            train,
            ..
        } => dates::evaluate(part(train)),
        Command::Evaluate {
            what: What::Coref,
            train,
            ..
        } => coref::evaluate(part(train)),
        Command::Evaluate {
            what: What::Gap,
            train,
            ..
        } => coref::evaluate_gap(part(train)),
        Command::Evaluate {
            what: What::Story, ..
        } => story::evaluate(),
        Command::Errors {
            what: What::Story,
            kind,
            ..
        } => story::errors(&kind),
        Command::Errors {
            what: What::Coref,
            kind,
            document,
        } => {
            print_errors(&coref::errors(&document)?, &kind);
            Ok(())
        }
        Command::Errors {
            what: What::Gap,
            kind,
            document,
        } => {
            print_errors(&coref::errors_of_gap(&document)?, &kind);
            Ok(())
        }
        Command::Errors {
            what: What::Dates,
            kind,
            ..
        } => {
            print_errors(&list_date_errors()?, &kind);
            Ok(())
        }
        Command::Errors {
            what: What::Quotes,
            kind,
            document,
        } => quotes::errors(&kind, &document),
        Command::Errors {
            what: What::Names,
            kind,
            document,
        } => names::errors(&kind, &document),
        Command::Errors {
            what: What::Tagger,
            kind,
            ..
        } => {
            print_errors(&syntax::errors()?, &kind);
            Ok(())
        }
        Command::Errors {
            what: What::Parser,
            kind,
            ..
        } => {
            print_errors(&syntax::parser_errors()?, &kind);
            Ok(())
        }
        Command::Count {
            what: Countable::Reporting,
        } => quotes::count(),
        Command::Count {
            what: Countable::Speakers,
        } => {
            print!("{}", count_speakers(&read_polnear(Corpus::Train)?));
            Ok(())
        }
    }
}

fn part(train: bool) -> Corpus {
    if train { Corpus::Train } else { Corpus::Dev }
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
