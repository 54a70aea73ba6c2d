//! The packages of `www/`, from npm.

use std::fs;

use crate::run::{Failure, Outcome, ask, run, step};
use crate::stamp::Stamp;
use crate::workshop::Workshop;

/// The oldest Node that Vite runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Installs what `www/package-lock.json` names, unless that is done.
pub(crate) fn packages(workshop: &Workshop) -> Outcome {
    let inputs = ["www/package.json", "www/package-lock.json"];
    let stamp = Stamp::of(&workshop.root, "npm", &inputs, &[], "www/node_modules")?;
    if stamp.is_fresh() {
        return Ok(());
    }
    check_version(workshop)?;
    let mut npm = workshop.npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    step("packages of www: npm ci", "20 seconds", || run(&mut npm))
        .map_err(|failure| failure.advise("Make `npm ci` in www/ work, then try again."))?;
    stamp.write()
}

/// Whether `www/package.json` has a script of this name.
pub(crate) fn has_script(workshop: &Workshop, name: &str) -> bool {
    let text = fs::read_to_string(workshop.root.join("www/package.json")).unwrap_or_default();
    let package: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    package["scripts"][name].is_string()
}

fn check_version(workshop: &Workshop) -> Outcome {
    let said = ask(workshop.command("node").arg("--version")).unwrap_or_default();
    if version(&said).is_some_and(|version| version >= OLDEST) {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    Err(Failure::new(format!(
        "Node {major}.{minor} or newer with npm is needed; install it from your system or nodejs.org"
    )))
}

/// "v20.19.2" as (20, 19).
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_and_compared() {
        assert_eq!(version("v20.19.2"), Some((20, 19)));
        assert!(version("v18.20.0").is_some_and(|old| old < OLDEST));
        assert_eq!(version(""), None);
    }
}
