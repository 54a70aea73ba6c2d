//! Where the answer goes: standard output, or a file that is whole or not there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Lets `write` write the answer. A reader that stops reading early is no fault.
pub(crate) fn to(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    match path {
        None => quietly(standard(write)),
        Some(path) => into_file(path, write).map_err(|error| named(path, &error)),
    }
}

fn standard(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    write(&mut output)?;
    output.flush()
}

fn quietly(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    let path = path.display();
    let advice = "check that its directory is there, that you may write into it, and its space";
    io::Error::other(format!("{path} could not be written ({error}); {advice}"))
}

fn into_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if there.is_file() => atomically(&fs::canonicalize(path)?, write),
        // A device or a pipe: it must not be replaced, and cannot be written by halves.
        Ok(_) => into(File::options().write(true).open(path)?, write).map(drop),
        Err(_) => atomically(path, write),
    }
}

/// Writes beside `path` and takes its place at the end.
fn atomically(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let draft = Draft::beside(path)?;
    let file = File::options()
        .write(true)
        .create_new(true)
        .open(&draft.path)?;
    let file = into(file, write)?;
    if let Ok(there) = fs::metadata(path) {
        file.set_permissions(there.permissions())?;
    }
    file.sync_all()?;
    fs::rename(&draft.path, path)
}

fn into(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let mut output = BufWriter::new(file);
    write(&mut output)?;
    output.into_inner().map_err(io::IntoInnerError::into_error)
}

/// A file that is not yet whole; removed unless it has been renamed.
struct Draft {
    path: PathBuf,
}

impl Draft {
    fn beside(path: &Path) -> io::Result<Self> {
        let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        let mut draft = std::ffi::OsString::from(".");
        draft.push(name);
        draft.push(format!(".{}.part", std::process::id()));
        let path = path.with_file_name(draft);
        Ok(Self { path })
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After the renaming nothing is there, which is as it should be.
        let _ = fs::remove_file(&self.path);
    }
}
