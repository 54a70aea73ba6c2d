//! The files that the checks read: what git knows or would add.

use std::path::Path;
use std::process::Command;

/// One text file of the tree.
pub(crate) struct File {
    /// From the root of the tree, with `/`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

/// Every file of the tree that is text, by path.
pub(crate) fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root)
        .output()
        .expect("the checks ask git which files belong to the tree: install git");
    assert!(listed.status.success(), "run the checks in a clone");
    let mut files: Vec<File> = String::from_utf8(listed.stdout)
        .expect("paths are UTF-8")
        .split_terminator('\0')
        .filter_map(|path| {
            let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
            Some(File {
                path: path.to_owned(),
                text,
            })
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 20, "git lists no files");
    files
}

/// Fails with all `faults` at once.
pub(crate) fn hold(faults: Vec<String>, what_to_do: &str) {
    assert!(
        faults.is_empty(),
        "{what_to_do}\n  {}\n",
        faults.join("\n  ")
    );
}

impl File {
    pub(crate) fn is(&self, extensions: &[&str]) -> bool {
        extensions
            .iter()
            .any(|e| self.path.ends_with(&format!(".{e}")))
    }

    pub(crate) fn is_in(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// The module of the crate that a file of `src` belongs to.
    pub(crate) fn module(&self) -> Option<&str> {
        let inner = self.path.strip_prefix("src/")?;
        let name = inner.split(['/', '.']).next()?;
        (!["lib", "bin"].contains(&name)).then_some(name)
    }

    /// Lines of code with their numbers, comments and the tests at the end left out.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(number, line)| (number + 1, line))
    }

    /// Places in the code where one of `names` stands as a word.
    pub(crate) fn names(&self, names: &[&str]) -> Vec<String> {
        let words = |line: &str| {
            line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
                .any(|word| names.contains(&word))
        };
        self.code()
            .filter(|(_, line)| words(line))
            .map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim()))
            .collect()
    }
}

/// Rust of the crate itself, without its programs, its lab and its tests.
pub(crate) fn core() -> Vec<File> {
    files()
        .into_iter()
        .filter(|f| f.is(&["rs"]) && f.is_in(&["src/"]) && !f.is_in(&["src/bin/", "src/lab/"]))
        .filter(|f| !f.path.ends_with("tests.rs") && !f.path.contains("/tests/"))
        .collect()
}
