//! `cargo task check`, quick, and `cargo task test`, everything.

use std::process::Command;

use crate::parts::Parts;
use crate::run::{Failure, Outcome};
use crate::tally::Tally;
use crate::workshop::Workshop;
use crate::{browsers, extension, node, package, single, size, tools, wasm32, web};

/// Format, lints, unit tests and the rules of the house.
pub(crate) fn check(workshop: &Workshop) -> Outcome {
    let mut parts = Parts::default();
    add_form(&mut parts, workshop);
    let unit = cargo(
        workshop,
        &["test", "--quiet", "--all-features", "--lib", "--bins"],
    );
    parts.add_command("unit tests", unit);
    if workshop.root.join("tests/tidy").exists() {
        let tidy = cargo(
            workshop,
            &["test", "--quiet", "--all-features", "--test", "tidy"],
        );
        parts.add_command("rules of the house", tidy);
    }
    parts.close()
}

/// Everything, up to the page in three browsers.
pub(crate) fn test(workshop: &mut Workshop) -> Outcome {
    let mut parts = Parts::default();
    add_form(&mut parts, workshop);
    let tests = [
        "test",
        "--quiet",
        "--all-features",
        "--no-fail-fast",
        "--lib",
        "--bins",
        "--tests",
    ];
    parts.add_command("Rust tests", cargo(workshop, &tests));
    let examples = ["test", "--quiet", "--all-features", "--doc"];
    parts.add_command("examples in the docs", cargo(workshop, &examples));
    let page = parts.add("page", || web::build(workshop).map(one));
    parts.add("single file", || single::build(workshop).map(one));
    let package = parts.add("package", || package::build(workshop).map(one));
    let extension = parts.add("extension", || extension::build(workshop).map(one));
    parts.add("size", || size::measure(workshop).map(one));
    add_script(&mut parts, workshop, "types of www", "typecheck");
    add_script(&mut parts, workshop, "tests of www", "test");
    let browsers = parts.add("browsers", || browsers::obtain(workshop).map(one));
    if browsers && page {
        add_module_tests(&mut parts, workshop);
        add_script(&mut parts, workshop, "page in three browsers", "test:web");
    }
    if browsers && package {
        add_script(
            &mut parts,
            workshop,
            "package and its users",
            "test:package",
        );
    }
    if browsers && extension {
        add_script(
            &mut parts,
            workshop,
            "extension in two browsers",
            "test:extension",
        );
    }
    parts.close()
}

/// What is done counts as one thing.
fn one((): ()) -> Tally {
    Tally::ONE
}

fn add_form(parts: &mut Parts, workshop: &Workshop) {
    parts.add_command("format", cargo(workshop, &["fmt", "--check"]));
    let clippy = [
        "clippy",
        "--quiet",
        "--all-features",
        "--all-targets",
        "--",
        "-Dwarnings",
    ];
    parts.add_command("lints", cargo(workshop, &clippy));
}

/// A script of `www/package.json`.
fn add_script(parts: &mut Parts, workshop: &Workshop, name: &'static str, script: &str) {
    if node::has_script(workshop, script) {
        parts.add_command(name, workshop.npm(&["run", "--silent", script]));
    } else {
        let message = format!("www/package.json has no script `{script}`");
        parts.add(name, || Err(Failure::new(message)));
    }
}

/// The module's own tests, in Chromium.
fn add_module_tests(parts: &mut Parts, workshop: &mut Workshop) {
    let ready = wasm32::obtain(workshop).and_then(|()| tools::wasm_tools(workshop));
    let mut command = workshop.wasm_pack();
    command
        .args([
            "test",
            "--mode",
            "no-install",
            "--headless",
            "--chrome",
            "--chromedriver",
        ])
        .arg(browsers::chromedriver())
        .args(["--", "--no-default-features", "--locked", "--test", "wasm"]);
    match ready {
        Ok(()) => parts.add_command("module in Chromium", command),
        Err(failure) => parts.add("module in Chromium", || Err(failure)),
    };
}

/// The native compiler, also where wasm needs another one.
fn cargo(workshop: &Workshop, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(&workshop.root);
    command
}
