//! The page: wasm-pack makes the module, Vite makes `dist/site/`.

use crate::run::{Outcome, run, say, step};
use crate::stamp::Stamp;
use crate::workshop::Workshop;
use crate::{node, tools, wasm32};

/// Builds what is stale, or says that nothing is.
pub(crate) fn build(workshop: &mut Workshop) -> Outcome {
    if !refresh(workshop)? {
        say("dist/site is up to date");
    }
    Ok(())
}

/// Builds what is stale. Answers whether anything was.
pub(crate) fn refresh(workshop: &mut Workshop) -> Outcome<bool> {
    let (module, site) = (module_stamp(workshop)?, site_stamp(workshop)?);
    if module.is_fresh() && site.is_fresh() {
        return Ok(false);
    }
    node::packages(workshop)?;
    if !module.is_fresh() {
        build_module(workshop)?;
        module.write()?;
    }
    build_site(workshop)?;
    site.write()?;
    Ok(true)
}

/// What the worker of the page runs.
fn build_module(workshop: &mut Workshop) -> Outcome {
    wasm32::obtain(workshop)?;
    tools::wasm_tools(workshop)?;
    tools::check_wasm_opt(workshop)?;
    let wanted = &workshop.config.wasm_pack;
    let mut command = workshop.wasm_pack();
    command
        .args(["--quiet", "build", "--mode", "no-install", "--no-pack"])
        .args(["--target", &wanted.target, &format!("--{}", wanted.profile)])
        .args(["--out-dir", &wanted.out_dir, "--out-name", &wanted.out_name])
        .args(["--", "--no-default-features", "--locked"]);
    step("module: wasm-pack build", "1 minute", || run(&mut command))
}

fn build_site(workshop: &Workshop) -> Outcome {
    let mut vite = workshop.npm(&["run", "--silent", "build"]);
    step("page: vite build", "5 seconds", || run(&mut vite))
}

/// What the module is made from.
const OF_MODULE: [&str; 8] = [
    ".cargo",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "wasm-pack.toml",
    "src",
    "data",
    "models",
];
/// Parts of `src/` that do not go into it.
const NOT_OF_MODULE: [&str; 2] = ["src/bin", "src/lab"];

fn module_stamp(workshop: &Workshop) -> Outcome<Stamp> {
    let output = module_file(workshop);
    Stamp::of(
        &workshop.root,
        "module",
        &OF_MODULE,
        &NOT_OF_MODULE,
        &output,
    )
}

/// The module, from the top of the project.
pub(crate) fn module_file(workshop: &Workshop) -> String {
    let wanted = &workshop.config.wasm_pack;
    format!("{}/{}_bg.wasm", wanted.out_dir, wanted.out_name)
}

fn site_stamp(workshop: &Workshop) -> Outcome<Stamp> {
    stamp(workshop, "site", "dist/site/index.html")
}

/// The stamp of a build that is made from the module and `www/`.
pub(crate) fn stamp(workshop: &Workshop, name: &str, output: &str) -> Outcome<Stamp> {
    let module = workshop.config.wasm_pack.out_dir.as_str();
    let inputs = [&OF_MODULE[..], &["www"]].concat();
    let except = [&NOT_OF_MODULE[..], &["www/node_modules", module]].concat();
    Stamp::of(&workshop.root, name, &inputs, &except, output)
}
