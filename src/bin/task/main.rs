//! The build: `cargo task …` obtains tools, builds, checks, tests and measures.

mod apt;
#[allow(dead_code, reason = "`size` and `test` read the rest")]
mod config;
mod node;
mod run;
mod stamp;
#[allow(dead_code, reason = "`test` drives Firefox")]
mod tools;
mod wasm32;
mod web;
mod workshop;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::run::Outcome;
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
    /// Obtain every tool that the build needs, and say how
    Setup,
    /// Build the page into dist/site/
    Web,
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
        Task::Setup => {
            wasm32::obtain(workshop)?;
            tools::wasm_tools(workshop)?;
            node::packages(workshop)
        }
        Task::Web => web::build(workshop),
    }
}
