//! `cargo task size`: the bytes that the page loads, against their budget.

use std::fs;
use std::io::Write;
use std::ops::AddAssign;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};

use crate::config::Budget;
use crate::run::{Failure, Outcome};
use crate::workshop::Workshop;

const KINDS: [&str; 5] = ["wasm", "js", "css", "html", "other"];
/// What is fetched only when a file of such a format comes, in a folder of this name.
const FORMATS: &str = "formats";

/// Bytes as they are, after gzip (level 9) and after Brotli (quality 11).
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bytes {
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

/// Prints a table by kind and fails where a kind or the total is over budget. The total
/// is what a reader of plain text loads, so the formats stand below it.
pub(crate) fn measure(workshop: &Workshop) -> Outcome {
    let site = workshop.root.join("dist/site");
    let mut sizes = [Bytes::default(); KINDS.len()];
    let mut formats = Bytes::default();
    for path in files(&site)? {
        let size = Bytes::of(&fs::read(&path)?)?;
        match is_of_formats(&path) {
            true => formats += size,
            false => sizes[kind(&path)] += size,
        }
    }
    let mut total = Bytes::default();
    println!(
        "{:<8}{:>12}{:>12}{:>12}{:>12}",
        "kind", "raw", "gzip", "brotli", "budget"
    );
    let budgets = limits(&workshop.config.budget);
    let mut over = Vec::new();
    for ((name, size), budget) in KINDS.iter().zip(sizes).zip(budgets) {
        over.extend(row(name, size, budget));
        total += size;
    }
    over.extend(row("total", total, workshop.config.budget.total));
    over.extend(row(FORMATS, formats, workshop.config.budget.formats));
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("over budget: {}", over.join(", "))))
}

/// Prints one row; names it where it is over budget.
fn row(name: &'static str, size: Bytes, budget: u64) -> Option<&'static str> {
    let Bytes { raw, gzip, brotli } = size;
    println!("{name:<8}{raw:>12}{gzip:>12}{brotli:>12}{budget:>12}");
    (brotli > budget).then_some(name)
}

/// The budgets in the order of [`KINDS`].
fn limits(budget: &Budget) -> [u64; KINDS.len()] {
    [
        budget.wasm,
        budget.js,
        budget.css,
        budget.html,
        budget.other,
    ]
}

/// The index in [`KINDS`].
fn kind(path: &Path) -> usize {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let named = extension.and_then(|extension| KINDS.iter().position(|kind| *kind == extension));
    named.unwrap_or(KINDS.len() - 1)
}

/// Whether the file is part of a reader of a format.
fn is_of_formats(path: &Path) -> bool {
    path.parent()
        .and_then(Path::file_name)
        .is_some_and(|folder| folder == FORMATS)
}

/// Every file of the site that is loaded for its own sake.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let missing = |_| Failure::new("dist/site is not there; run `cargo task web` first");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(missing)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if !is_beside(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

/// A source map, which only a debugger loads, or the Brotli twin of another file.
fn is_beside(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "map" || extension == "br")
}

impl Bytes {
    pub(crate) fn of(content: &[u8]) -> Outcome<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let settings = brotli::enc::BrotliEncoderParams {
            quality: 11,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &content[..], &mut brotli, &settings)?;
        Ok(Self {
            raw: content.len() as u64,
            gzip: gzip.finish()?.len() as u64,
            brotli: brotli.len() as u64,
        })
    }
}

impl AddAssign for Bytes {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_go_by_extension() {
        assert_eq!(KINDS[kind(Path::new("assets/a.wasm"))], "wasm");
        assert_eq!(KINDS[kind(Path::new("assets/icon.svg"))], "other");
        assert_eq!(KINDS[kind(Path::new("LICENSE"))], "other");
    }

    #[test]
    fn readers_of_formats_stand_apart() {
        assert!(is_of_formats(Path::new("assets/formats/pdf.js")));
        assert!(!is_of_formats(Path::new("assets/formats.js")));
    }

    #[test]
    fn maps_and_twins_are_not_counted() {
        assert!(is_beside(Path::new("assets/a.js.map")));
        assert!(is_beside(Path::new("assets/a.js.br")));
        assert!(!is_beside(Path::new("assets/a.js")));
        assert!(!is_beside(Path::new("LICENSE")));
    }

    #[test]
    fn text_that_repeats_shrinks() {
        let size = Bytes::of("a wise word ".repeat(100).as_bytes()).expect("compresses");
        assert_eq!(size.raw, 1200);
        assert!(size.gzip < 100 && size.brotli < size.gzip, "{size:?}");
    }

    #[test]
    fn only_what_is_over_budget_is_named() {
        let size = Bytes {
            brotli: 10,
            ..Bytes::default()
        };
        assert_eq!(row("js", size, 10), None);
        assert_eq!(row("js", size, 9), Some("js"));
    }
}
