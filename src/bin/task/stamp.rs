//! Stamps: a build remembers what it was made from and is left alone while that stays the same.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::run::Outcome;

/// A build, what it is made from, and what it leaves.
pub(crate) struct Stamp {
    file: PathBuf,
    inputs: u64,
    /// A file of the build; without it the build is stale.
    output: PathBuf,
}

impl Stamp {
    /// The stamp `name` of a build of everything under `inputs` (files or
    /// folders, missing ones allowed; a path in `except` is left out).
    pub(crate) fn of(
        root: &Path,
        name: &str,
        inputs: &[&str],
        except: &[&str],
        output: &str,
    ) -> Outcome<Self> {
        let mut hasher = DefaultHasher::new();
        let except: Vec<_> = except.iter().map(|path| root.join(path)).collect();
        for input in inputs {
            add(&root.join(input), &except, &mut hasher)?;
        }
        Ok(Self {
            file: root.join("target/task").join(name),
            inputs: hasher.finish(),
            output: root.join(output),
        })
    }

    /// Whether the build was made from these very inputs.
    pub(crate) fn is_fresh(&self) -> bool {
        let written = fs::read_to_string(&self.file).unwrap_or_default();
        self.output.exists() && written == self.text()
    }

    /// Remembers that the build is made. To be called after it succeeded.
    pub(crate) fn write(&self) -> Outcome {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.file, self.text())?)
    }

    fn text(&self) -> String {
        format!("{:016x}\n", self.inputs)
    }
}

/// Adds the names and the bytes of a file, or of all files of a folder in order of name.
fn add(path: &Path, except: &[PathBuf], hasher: &mut impl Hasher) -> Outcome {
    if except.iter().any(|left_out| left_out == path) {
        return Ok(());
    }
    if path.is_dir() {
        let mut paths: Vec<_> = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        paths.sort();
        return paths.iter().try_for_each(|path| add(path, except, hasher));
    }
    if path.is_file() {
        path.hash(hasher);
        fs::read(path)?.hash(hasher);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(root: &Path) -> Stamp {
        Stamp::of(root, "one", &["in", "gone"], &["in/skip"], "out").expect("reads")
    }

    #[test]
    fn fresh_until_an_input_changes() {
        let root = std::env::temp_dir().join(format!("whosaid-stamp-{}", std::process::id()));
        fs::create_dir_all(root.join("in/skip")).expect("folder");
        fs::write(root.join("in/a"), "a").expect("input");
        assert!(!stamp(&root).is_fresh(), "never made");
        stamp(&root).write().expect("written");
        assert!(!stamp(&root).is_fresh(), "its output is missing");
        fs::write(root.join("out"), "").expect("output");
        assert!(stamp(&root).is_fresh());
        fs::write(root.join("in/skip/b"), "b").expect("left out");
        assert!(stamp(&root).is_fresh(), "what is left out may change");
        fs::write(root.join("in/a"), "A").expect("input");
        assert!(!stamp(&root).is_fresh(), "changed");
        fs::remove_dir_all(&root).expect("cleaned");
    }
}
