//! Tools that come from the crate registry: wasm-bindgen, wasm-pack, geckodriver.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{Failure, Outcome, ask, run, say, step};
use crate::workshop::Workshop;

/// A program that `cargo install` can make.
struct Tool {
    krate: &'static str,
    program: &'static str,
    version: String,
    /// Whether a newer version will do as well.
    newer_will_do: bool,
    /// wasm-bindgen's own lock file may name versions that a registry has not got.
    locked: bool,
    /// How long building it takes on two cores.
    about: &'static str,
}

/// What turns the library into a module for browsers.
pub(crate) fn wasm_tools(workshop: &mut Workshop) -> Outcome {
    let wanted = &workshop.config.tools;
    let tools = [
        Tool {
            krate: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: wanted.wasm_bindgen.clone(),
            newer_will_do: false,
            locked: false,
            about: "2 minutes",
        },
        Tool {
            krate: "wasm-pack",
            program: "wasm-pack",
            version: wanted.wasm_pack.clone(),
            newer_will_do: true,
            locked: true,
            about: "2 minutes",
        },
    ];
    tools.iter().try_for_each(|tool| tool.obtain(workshop))
}

/// wasm-opt comes with the packages of `www/`; whether they hold a version that will do.
pub(crate) fn check_wasm_opt(workshop: &Workshop) -> Outcome {
    let wanted = &workshop.config.tools.binaryen;
    let path = workshop.root.join("www/node_modules/binaryen/package.json");
    let package: serde_json::Value =
        serde_json::from_slice(&fs::read(path).unwrap_or_default()).unwrap_or_default();
    let version = package["version"].as_str().unwrap_or("0");
    if numbers(version) >= numbers(wanted) {
        return Ok(());
    }
    let message = format!("wasm-opt: binaryen {wanted} is wanted, www/ has {version}");
    Err(Failure::new(message).advise(&format!(
        "In www/: npm install --save-dev binaryen@{wanted}"
    )))
}

/// What drives Firefox.
pub(crate) fn geckodriver(workshop: &mut Workshop) -> Outcome {
    let tool = Tool {
        krate: "geckodriver",
        program: "geckodriver",
        version: workshop.config.tools.geckodriver.clone(),
        newer_will_do: true,
        locked: true,
        about: "2 minutes",
    };
    tool.obtain(workshop)
}

impl Tool {
    /// Takes it from our folder, then from the user's PATH, then builds it.
    fn obtain(&self, workshop: &mut Workshop) -> Outcome {
        let folder = self.folder(workshop);
        let programs = folder.join("bin");
        if !programs.join(self.program).is_file() {
            if workshop.users_tools_count && self.users_will_do() {
                say(format!("{}: yours is used", self.program));
                return Ok(());
            }
            let _lock = workshop.lock_tools()?;
            if !programs.join(self.program).is_file() {
                self.install(workshop)?;
            }
        }
        workshop.put_on_path(programs);
        Ok(())
    }

    fn folder(&self, workshop: &Workshop) -> PathBuf {
        workshop
            .tools
            .join(format!("{}-{}", self.program, self.version))
    }

    fn users_will_do(&self) -> bool {
        let said = ask(Command::new(self.program).arg("--version"));
        said.is_some_and(|said| self.fits(&said))
    }

    /// Whether the answer to `--version` ("wasm-pack 0.15.1") names a version that will do.
    fn fits(&self, said: &str) -> bool {
        let Some(version) = said.split_whitespace().nth(1) else {
            return false;
        };
        version == self.version || self.newer_will_do && numbers(version) >= numbers(&self.version)
    }

    /// Builds it aside and moves it into place when it is whole.
    fn install(&self, workshop: &Workshop) -> Outcome {
        let what = format!("{} {}: cargo install", self.krate, self.version);
        let aside = workshop.tools.join("unfinished").join(self.program);
        step(&what, self.about, || run(&mut self.cargo_install(&aside)))
            .map_err(|failure| failure.advise(&self.advice()))?;
        fs::rename(&aside, self.folder(workshop))?;
        Ok(())
    }

    /// These tools only hand work on, so little optimisation saves half of their build.
    fn cargo_install(&self, into: &PathBuf) -> Command {
        let mut command = Command::new("cargo");
        command
            .args(["install", self.krate, "--version", &self.version, "--quiet"])
            .args(self.locked.then_some("--locked"))
            .arg("--root")
            .arg(into)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env_remove("CARGO_TARGET_DIR");
        command
    }

    fn advice(&self) -> String {
        format!(
            "Install it by hand so that `{} --version` says {}, then try again: \
             cargo install {} --version {}",
            self.program, self.version, self.krate, self.version
        )
    }
}

/// "0.15.1" as numbers, to compare; what is no number counts as 0.
fn numbers(version: &str) -> Vec<u64> {
    let release = version.split(['-', '+']).next().unwrap_or_default();
    release
        .split('.')
        .map(|part| part.parse().unwrap_or(0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(newer_will_do: bool) -> Tool {
        Tool {
            krate: "saw",
            program: "saw",
            version: "0.9.10".into(),
            newer_will_do,
            locked: true,
            about: "a minute",
        }
    }

    #[test]
    fn an_exact_tool_takes_its_version_only() {
        assert!(tool(false).fits("saw 0.9.10"));
        assert!(!tool(false).fits("saw 0.9.11"));
        assert!(!tool(false).fits("saw 0.9.9"));
    }

    #[test]
    fn another_tool_may_be_newer_but_not_older() {
        assert!(tool(true).fits("saw 0.10.0 (abc 2026-01-01)"));
        assert!(!tool(true).fits("saw 0.9.9"));
        assert!(!tool(true).fits("saw"));
    }
}
