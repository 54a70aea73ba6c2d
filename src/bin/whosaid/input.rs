//! Files, directories and standard input, to be read one by one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use whosaid::text::{self, MAX_BYTES};
use whosaid::view::Problem;
use whosaid::{Document, Error};

/// The endings of files that are taken for articles inside a directory.
const ENDINGS: [&str; 3] = ["txt", "text", "md"];

/// Something to be read, or why it cannot be.
#[derive(Debug)]
pub(crate) enum Input {
    File(PathBuf),
    Standard,
    Problem(Problem),
}

/// What the arguments mean: directories opened, everything in the order given,
/// and inside a directory by name.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) list: Vec<Input>,
    /// Directories with the number of files in them that are no articles.
    pub(crate) passed_over: Vec<(PathBuf, usize)>,
}

impl Inputs {
    pub(crate) fn find(paths: &[PathBuf]) -> Self {
        let mut inputs = Self::default();
        for path in paths {
            match path {
                path if path.as_os_str() == "-" => inputs.list.push(Input::Standard),
                path if path.is_dir() => inputs.directory(path),
                path => inputs.list.push(Input::File(path.clone())),
            }
        }
        inputs
    }

    fn directory(&mut self, path: &Path) {
        let before = self.list.len();
        let mut passed_over = 0;
        self.walk(path, &mut passed_over);
        if self.list.len() == before {
            self.problem(path, &Error::no_articles());
        } else if passed_over > 0 {
            self.passed_over.push((path.to_owned(), passed_over));
        }
    }

    /// Goes down the directories; links to directories and hidden files are not
    /// followed, so that the way ends.
    fn walk(&mut self, directory: &Path, passed_over: &mut usize) {
        let entries = match sorted_entries(directory) {
            Ok(entries) => entries,
            Err(error) => return self.problem(directory, &error.into()),
        };
        for path in entries {
            if path.is_dir() {
                if !path.is_symlink() {
                    self.walk(&path, passed_over);
                }
            } else if is_article(&path) {
                self.list.push(Input::File(path));
            } else {
                *passed_over += 1;
            }
        }
    }

    fn problem(&mut self, path: &Path, error: &Error) {
        let problem = Problem::new(path.to_string_lossy(), error);
        self.list.push(Input::Problem(problem));
    }
}

fn sorted_entries(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(directory)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| !is_hidden(path));
    paths.sort();
    Ok(paths)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

impl Input {
    /// Reads and annotates.
    pub(crate) fn annotate(&self) -> Result<Document, Problem> {
        let name = self.name();
        match self.text() {
            Ok(text) => Ok(whosaid::annotate(name, text)),
            Err(problem) => Err(problem),
        }
    }

    /// The name under which it is reported: the path as given.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => path.to_string_lossy().into_owned(),
            Self::Standard => "standard input".to_owned(),
            Self::Problem(problem) => problem.name.clone(),
        }
    }

    fn text(&self) -> Result<String, Problem> {
        let bytes = match self {
            Self::File(path) => File::open(path).and_then(bytes),
            Self::Standard => bytes(io::stdin().lock()),
            Self::Problem(problem) => return Err(problem.clone()),
        };
        let text = bytes
            .map_err(Error::from)
            .and_then(|bytes| text::decode(&bytes));
        match text {
            Ok((text, _)) => Ok(text),
            Err(error) => Err(Problem::new(self.name(), &error)),
        }
    }
}

/// All bytes, or one more than may be decoded: a device may never end.
fn bytes(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
