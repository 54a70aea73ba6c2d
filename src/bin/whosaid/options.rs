//! What may be asked for.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use whosaid::text::Unit;

/// Reads news articles and shows who is named, what is quoted, who said it, and
/// which other outlet printed the same words.
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Annotate each article
    Annotate {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: AnnotateFormat,
        #[command(flatten)]
        common: Common,
    },
    /// Read the articles as one story: the same people, the same statements
    Compare {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: CompareFormat,
        #[command(flatten)]
        common: Common,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Articles as text; directories are searched for .txt, .text and .md; - is standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub(crate) inputs: Vec<PathBuf>,

    /// Write into this file instead of to standard output, all or nothing
    #[arg(long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,

    /// How many articles to read at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Name only speakers that are at least 95 % sure; the others stand in the JSON as withheld
    #[arg(long)]
    pub(crate) precise: bool,

    /// What offsets count in json, jsonl and csv
    #[arg(long, value_enum, default_value_t)]
    pub(crate) offsets: Offsets,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnnotateFormat {
    /// One object for all articles
    #[default]
    Json,
    /// One object a line for each article, as soon as it is read
    Jsonl,
    /// The text with notes under its lines
    Margin,
    /// A page with the articles, their quotes in the colours of their speakers
    Html,
    /// A row for each quote
    Csv,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// One object for all articles and their story
    #[default]
    Json,
    /// A page with the articles and a table of what several of them print
    Html,
    /// A row for each printing of each statement
    Csv,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Offsets {
    /// UTF-16 code units, as JavaScript counts
    #[default]
    Utf16,
    /// Bytes of UTF-8, as Rust counts
    Utf8,
    /// Unicode code points, as Python counts
    Codepoint,
}

impl From<Offsets> for Unit {
    fn from(offsets: Offsets) -> Self {
        match offsets {
            Offsets::Utf16 => Self::Utf16,
            Offsets::Utf8 => Self::Utf8,
            Offsets::Codepoint => Self::CodePoint,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_options_do_not_contradict_each_other() {
        Options::command().debug_assert();
    }
}
