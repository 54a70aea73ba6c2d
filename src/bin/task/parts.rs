//! A run of several parts: each is timed and counted, one that fails lets the
//! others go on, and the last line sums up.

use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::{Failure, Outcome, say, seconds};
use crate::tally::Tally;

/// What has been run so far.
#[derive(Default)]
pub(crate) struct Parts(Vec<Part>);

struct Part {
    name: &'static str,
    time: Duration,
    tally: Tally,
    failure: Option<String>,
}

impl Parts {
    /// Runs a part and remembers what came of it. Answers whether it went well.
    pub(crate) fn add(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Outcome<Tally>,
    ) -> bool {
        say(format!("{name} …"));
        let start = Instant::now();
        let (mut tally, failure) = match work() {
            Ok(tally) => (tally, None),
            Err(failure) => (Tally::default(), Some(failure.to_string())),
        };
        tally.failed += u32::from(failure.is_some());
        let time = start.elapsed();
        self.0.push(Part {
            name,
            time,
            tally,
            failure,
        });
        tally.failed == 0
    }

    /// The same for a command that tells by its exit status, and perhaps counts.
    pub(crate) fn add_command(&mut self, name: &'static str, command: Command) -> bool {
        self.add(name, || counted(command))
    }

    /// Prints a line for each part and the closing line.
    pub(crate) fn close(self) -> Outcome {
        println!();
        let mut sum = Tally::default();
        for part in &self.0 {
            println!("{}", part.line());
            sum += part.tally;
        }
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 {
            return Ok(());
        }
        let failed = self.0.iter().filter(|part| part.tally.failed > 0);
        let names: Vec<_> = failed.map(|part| part.name).collect();
        Err(Failure::new(format!("failed: {}", names.join(", "))))
    }
}

impl Part {
    fn line(&self) -> String {
        let Tally { passed, failed } = self.tally;
        let mark = if failed == 0 { "ok" } else { "FAILED" };
        let counts = format!("{passed} of {}", passed + failed);
        let time = seconds(self.time);
        let mut line = format!("{:<28}{mark:<8}{counts:>12}{time:>10}", self.name);
        if let Some(failure) = &self.failure {
            line.push_str(&format!("\n  {failure}"));
        }
        line
    }
}

/// Runs a command, shows its output behind a rule, and counts the tests in it.
/// A command that counts nothing is one thing that went well or not.
fn counted(command: Command) -> Outcome<Tally> {
    let (output, well) = shown_and_kept(command)?;
    let mut tally = Tally::read(&output);
    if !well && tally.failed == 0 {
        tally.failed = 1;
    } else if well && tally == Tally::default() {
        tally = Tally::ONE;
    }
    Ok(tally)
}

fn shown_and_kept(mut command: Command) -> Outcome<(String, bool)> {
    let (reader, writer) = io::pipe()?;
    command
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut child = command.spawn().map_err(|error| {
        Failure::new(format!(
            "{:?} does not start: {error}",
            command.get_program()
        ))
    })?;
    // The command holds the pipe's other end; without it the output ends with the child.
    drop(command);
    let mut kept = String::new();
    for line in BufReader::new(reader).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("  │ {line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    Ok((kept, child.wait()?.success()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn tally(script: &str) -> (u32, u32) {
        let tally = counted(shell(script)).expect("runs");
        (tally.passed, tally.failed)
    }

    #[test]
    fn a_command_that_counts_is_believed() {
        assert_eq!(tally("echo '3 passed, 0 failed'"), (3, 0));
        assert_eq!(tally("echo '3 passed, 2 failed' >&2; exit 1"), (3, 2));
    }

    #[test]
    fn a_command_that_fails_is_a_failure_whatever_it_says() {
        assert_eq!(tally("echo '3 passed, 0 failed'; exit 1"), (3, 1));
        assert_eq!(tally("exit 7"), (0, 1));
    }

    #[test]
    fn a_command_that_counts_nothing_is_one_thing() {
        assert_eq!(tally("true"), (1, 0));
    }

    #[test]
    fn one_failed_part_fails_the_run_and_is_named() {
        let mut parts = Parts::default();
        assert!(parts.add_command("first", shell("true")));
        assert!(!parts.add("second", || Err(Failure::new("no browser"))));
        assert!(parts.add_command("third", shell("true")));
        let failure = parts.close().expect_err("the second failed");
        assert_eq!(failure.to_string(), "failed: second");
    }
}
