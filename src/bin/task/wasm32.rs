//! The standard library for `wasm32-unknown-unknown`.
//!
//! The user's compiler has it, or rustup brings it. Where rustup reaches no
//! server, Debian's `rustc-web` and the sources that belong to it make it: they
//! stay untouched, the library is built once into our folder for tools, and a
//! compiler that finds both is put before child processes that build for wasm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::apt;
use crate::run::{Failure, Outcome, ask, is_on_path, run, say, step};
use crate::workshop::Workshop;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIANS_COMPILER: &str = "/usr/bin/rustc";
const DEBIANS_SOURCES: &str = "/usr/lib/rustlib/src/rust/library";
const DEBIANS_PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
];
const ADVICE: &str = "Make `rustup target add wasm32-unknown-unknown` work, then try again.";

/// Sees to it that child processes can compile for the target.
pub(crate) fn obtain(workshop: &mut Workshop) -> Outcome {
    if users_compiler_has_it() {
        return Ok(());
    }
    if let Some(folder) = built_before(workshop) {
        workshop.wasm_compiler = Some(folder);
        return Ok(());
    }
    if is_on_path("rustup") && rustup_brings_it() {
        return Ok(());
    }
    let folder = build_it(workshop).map_err(|failure| failure.advise(ADVICE))?;
    workshop.wasm_compiler = Some(folder);
    Ok(())
}

fn users_compiler_has_it() -> bool {
    ask(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| has_std(Path::new(&folder)))
}

/// Whether a folder of libraries holds the standard one.
fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

fn rustup_brings_it() -> bool {
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    let added = step("wasm32 library: rustup target add", "10 seconds", || {
        run(&mut rustup)
    });
    if let Err(failure) = &added {
        say(format!("{failure}; Debian's compiler is tried instead"));
    }
    added.is_ok() && users_compiler_has_it()
}

/// The folder of the compiler made by [`build_it`], if that has been done for
/// Debian's present version.
fn built_before(workshop: &Workshop) -> Option<PathBuf> {
    let folder = sysroot(workshop)?.join("bin");
    folder.join("rustc").is_file().then_some(folder)
}

/// Our folder for Debian's present version of the compiler.
fn sysroot(workshop: &Workshop) -> Option<PathBuf> {
    let said = ask(Command::new(DEBIANS_COMPILER).arg("--version"))?;
    let version = said.split_whitespace().nth(1)?;
    Path::new(DEBIANS_SOURCES)
        .join("sysroot/Cargo.toml")
        .is_file()
        .then(|| workshop.tools.join(format!("rust-{version}")))
}

fn build_it(workshop: &Workshop) -> Outcome<PathBuf> {
    if sysroot(workshop).is_none() {
        apt::install(DEBIANS_PACKAGES, "a compiler with its sources", "1 minute")?;
    }
    let missing = || Failure::new("Debian's compiler is there without its sources");
    let sysroot = sysroot(workshop).ok_or_else(missing)?;
    let _lock = workshop.lock_tools()?;
    if !sysroot.join("bin/rustc").is_file() {
        let what = "wasm32 library: built from Debian's sources";
        step(what, "1 minute", || build_into(&workshop.tools, &sysroot))?;
    }
    Ok(sysroot.join("bin"))
}

fn build_into(tools: &Path, sysroot: &Path) -> Outcome {
    let aside = tools.join("unfinished/std");
    let (sources, built) = (aside.join("library"), aside.join("target"));
    let _ = fs::remove_dir_all(&aside);
    copy_folder(Path::new(DEBIANS_SOURCES), &sources)?;
    run(&mut cargo_build(&sources, &built))?;
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    take_libraries(&built.join(TARGET).join("release/deps"), &libraries)?;
    link_host(&sysroot.join("lib/rustlib"))?;
    write_compiler(sysroot)?;
    Ok(fs::remove_dir_all(&aside)?)
}

fn cargo_build(sources: &Path, into: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["build", "--release", "--quiet", "--target", TARGET])
        .arg("--manifest-path")
        .arg(sources.join("sysroot/Cargo.toml"))
        .current_dir(sources)
        .env("RUSTC", DEBIANS_COMPILER)
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "RUSTFLAGS",
            "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked",
        )
        .env("CARGO_TARGET_DIR", into);
    command
}

fn take_libraries(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let path = file?.path();
        if let (Some("rlib"), Some(name)) = (
            path.extension().and_then(|extension| extension.to_str()),
            path.file_name(),
        ) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// The libraries and linkers for this machine, as Debian has them.
fn link_host(rustlib: &Path) -> Outcome {
    let debians = Path::new("/usr/lib/rustlib");
    for folder in fs::read_dir(debians)? {
        let name = folder?.file_name();
        let link = rustlib.join(&name);
        if !link.exists() {
            make_link(&debians.join(&name), &link)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn make_link(from: &Path, to: &Path) -> Outcome {
    Ok(std::os::unix::fs::symlink(from, to)?)
}

#[cfg(not(unix))]
fn make_link(_from: &Path, _to: &Path) -> Outcome {
    Err(Failure::new("this way is for Debian only"))
}

/// Debian's compiler, told where both libraries are. Written last: it marks the folder as whole.
fn write_compiler(sysroot: &Path) -> Outcome {
    let compiler = sysroot.join("bin/rustc");
    fs::create_dir_all(sysroot.join("bin"))?;
    let script = format!(
        "#!/bin/sh\nexec {DEBIANS_COMPILER} --sysroot '{}' \"$@\"\n",
        sysroot.display()
    );
    fs::write(&compiler, script)?;
    run(Command::new("chmod").arg("+x").arg(&compiler))
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::write(&target, fs::read(&path)?)?;
        }
    }
    Ok(())
}
