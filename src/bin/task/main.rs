//! The build: `cargo task …` obtains tools, builds, checks, tests and measures.

mod accept;
mod apt;
mod browsers;
mod config;
mod extension;
mod node;
mod package;
mod parts;
mod run;
mod serve;
mod single;
mod size;
mod stamp;
mod tally;
mod test;
mod tools;
mod wasm32;
mod web;
mod workshop;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};

use crate::run::{Outcome, run, say};
use crate::workshop::Workshop;

/// Builds, checks, tests and serves whosaid.
#[derive(Parser)]
#[command(name = "cargo task", bin_name = "cargo task")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Obtain every tool and browser that building and testing need
    Setup {
        /// Forget what was installed before, to prove the whole way
        #[arg(long)]
        fresh: bool,
    },
    /// Format, lints, unit tests and the rules of the house
    Check,
    /// Everything: all tests, in Rust, in JavaScript and in three browsers
    Test,
    /// Build the page into dist/site/
    Web,
    /// Build the page as one file, dist/whosaid.html, that works from a disk
    Single,
    /// Build the package for npm into dist/npm/
    Package,
    /// Build the extension for Chromium and Firefox into dist/extension/
    Extension,
    /// Build what is stale and serve the page on this machine
    Serve {
        /// The port; otherwise 4880 or the next that is free
        #[arg(long)]
        port: Option<u16>,
        /// Open a browser also where there seems to be no screen
        #[arg(long)]
        open: bool,
        /// Open no browser
        #[arg(long, conflicts_with = "open")]
        no_open: bool,
    },
    /// The bytes that the page loads, against the budget of wasm-pack.toml
    Size,
    /// Compare what is read in the articles of a folder with a careful reading
    Accept {
        /// The articles; the reading is ../gold/quotes.json from there
        folder: PathBuf,
    },
    /// The same as on the server: `test`, then `accept` where articles are at hand
    Ci,
    /// Time the pipeline natively, and in a browser
    Bench,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match Workshop::open().and_then(|mut workshop| perform(&mut workshop, arguments.task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cargo task: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(workshop: &mut Workshop, task: Task) -> Outcome {
    match task {
        Task::Setup { fresh } => setup(workshop, fresh),
        Task::Check => test::check(workshop),
        Task::Test => test::test(workshop),
        Task::Web => web::build(workshop),
        Task::Single => single::build(workshop),
        Task::Package => package::build(workshop),
        Task::Extension => extension::build(workshop),
        Task::Serve {
            port,
            open,
            no_open,
        } => {
            web::build(workshop)?;
            let open = open || !no_open && serve::has_screen();
            serve::serve(workshop, port, open)
        }
        Task::Size => size::measure(workshop),
        Task::Accept { folder } => accept::accept(&folder),
        Task::Ci => run(Command::new("bash").arg(workshop.root.join(".ci/run"))),
        Task::Bench => bench(workshop),
    }
}

/// Each step takes what is there and says what it does.
fn setup(workshop: &mut Workshop, fresh: bool) -> Outcome {
    if fresh {
        workshop.empty()?;
    }
    wasm32::obtain(workshop)?;
    tools::wasm_tools(workshop)?;
    node::packages(workshop)?;
    browsers::obtain(workshop)?;
    say(format!(
        "everything is there; our own tools are in {}",
        workshop.tools.display()
    ));
    Ok(())
}

fn bench(workshop: &mut Workshop) -> Outcome {
    if workshop.root.join("benches").is_dir() {
        run(Command::new("cargo")
            .arg("bench")
            .current_dir(&workshop.root))?;
    } else {
        say("benches/ is not there: nothing to time natively");
    }
    if workshop.root.join("tests/web/bench.js").is_file() {
        web::build(workshop)?;
        browsers::obtain(workshop)?;
        return run(workshop.command("node").arg("tests/web/bench.js"));
    }
    say("tests/web/bench.js is not there: nothing to time in a browser");
    Ok(())
}
