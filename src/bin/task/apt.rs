//! Debian's packages, where this is Debian and we may install them.

use std::process::Command;

use crate::run::{Failure, Outcome, ask, is_on_path, run, step};

/// Installs packages with apt-get; says what to type where it may not.
pub(crate) fn install(packages: &[&str], what: &str, about: &str) -> Outcome {
    let by_hand = format!(
        "Install {what} by hand; on Debian: apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    let Some(words) = apt_get() else {
        return Err(Failure::new(format!("{what}: not found")).advise(&by_hand));
    };
    let named = format!("{what}: apt-get install {}", packages.join(" "));
    step(&named, about, || {
        run(command(&words).args(["update", "-qq"]))?;
        run(command(&words)
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages))
    })
    .map_err(|failure| failure.advise(&by_hand))
}

/// The words that run apt-get with the rights it needs, if there are any.
fn apt_get() -> Option<Vec<&'static str>> {
    if !is_on_path("apt-get") {
        return None;
    }
    if ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(vec!["apt-get"]);
    }
    ask(Command::new("sudo").args(["-n", "true"]))?;
    Some(vec!["sudo", "-n", "apt-get"])
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command
        .args(&words[1..])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
