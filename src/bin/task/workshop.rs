//! The place where the work is done: the project's folder, its settings, the
//! folder for tools, and what child processes find on their PATH.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::slice;

use crate::config::Config;
use crate::run::{Failure, Outcome, say};

/// Where things are, and what has been found so far.
pub(crate) struct Workshop {
    /// The top of the project.
    pub(crate) root: PathBuf,
    pub(crate) config: Config,
    /// Where tools are installed to, a folder for each tool and version.
    pub(crate) tools: PathBuf,
    /// Whether the user's own tools are taken where they will do.
    pub(crate) users_tools_count: bool,
    /// Folders ahead of the user's PATH, for child processes only.
    path: Vec<PathBuf>,
    /// The folder of the compiler for wasm, where it is not the user's own.
    pub(crate) wasm_compiler: Option<PathBuf>,
}

impl Workshop {
    pub(crate) fn open() -> Outcome<Self> {
        let root = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        Ok(Self {
            config: Config::read(&root)?,
            tools: tools_folder()?,
            path: vec![root.join("www/node_modules/.bin")],
            wasm_compiler: None,
            users_tools_count: true,
            root,
        })
    }

    /// Removes the tools that were installed before, and the packages of `www/`.
    /// From now on the user's own tools do not count.
    pub(crate) fn empty(&mut self) -> Outcome {
        let _lock = self.lock_tools()?;
        for entry in fs::read_dir(&self.tools)? {
            let path = entry?.path();
            if path.is_dir() && is_ours(&path) {
                say(format!("removing {}", path.display()));
                fs::remove_dir_all(path)?;
            }
        }
        let packages = self.root.join("www/node_modules");
        if packages.is_dir() {
            fs::remove_dir_all(packages)?;
        }
        self.users_tools_count = false;
        Ok(())
    }

    /// Puts a folder ahead of the PATH of child processes.
    pub(crate) fn put_on_path(&mut self, folder: PathBuf) {
        if !self.path.contains(&folder) {
            self.path.insert(0, folder);
        }
    }

    /// A command that runs at the top of the project and finds our tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", search_path(&self.path));
        command
    }

    /// The same for wasm-pack. It asks the `rustc` on its PATH; cargo asks `RUSTC`.
    pub(crate) fn wasm_pack(&self) -> Command {
        let mut command = self.command("wasm-pack");
        if let Some(folder) = &self.wasm_compiler {
            let folders = [slice::from_ref(folder), &self.path].concat();
            command
                .env("PATH", search_path(&folders))
                .env("RUSTC", folder.join("rustc"));
        }
        command
    }

    /// The same for npm.
    pub(crate) fn npm(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(arguments).current_dir(self.root.join("www"));
        command
    }

    /// Waits until no other `cargo task` installs tools; ends when dropped.
    pub(crate) fn lock_tools(&self) -> Outcome<File> {
        fs::create_dir_all(&self.tools)?;
        let lock = File::create(self.tools.join("lock"))?;
        lock.lock()?;
        Ok(lock)
    }
}

/// These folders, then those of the user's PATH.
fn search_path(folders: &[PathBuf]) -> OsString {
    let users = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&users));
    env::join_paths(all).unwrap_or(users)
}

/// Whether a folder in the folder for tools was made by a task.
fn is_ours(path: &Path) -> bool {
    const OURS: [&str; 5] = [
        "geckodriver-",
        "rust-",
        "unfinished",
        "wasm-bindgen-",
        "wasm-pack-",
    ];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    OURS.iter().any(|start| name.starts_with(start))
}

/// `WHOSAID_TOOLS`, otherwise `whosaid` in the user's cache folder.
fn tools_folder() -> Outcome<PathBuf> {
    let absolute = |name| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    absolute("WHOSAID_TOOLS")
        .or_else(|| absolute("XDG_CACHE_HOME").map(|cache| cache.join("whosaid")))
        .or_else(|| env::home_dir().map(|home| home.join(Path::new(".cache/whosaid"))))
        .ok_or_else(|| {
            Failure::new("there is no home folder to keep tools in; set WHOSAID_TOOLS to one")
        })
}
