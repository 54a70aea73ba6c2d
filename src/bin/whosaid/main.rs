//! The command line: `whosaid annotate` and `whosaid compare`.

mod batch;
mod input;
mod options;
mod output;
mod progress;
mod run;

use std::process::ExitCode;

use clap::Parser;

use options::Options;

/// 0 where all went well, 1 where something could not be read or written;
/// clap itself ends with 2 at wrong usage.
fn main() -> ExitCode {
    let options = Options::parse();
    match run::run(&options.command) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("whosaid: {error}");
            ExitCode::FAILURE
        }
    }
}
