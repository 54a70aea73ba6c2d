//! `cargo task single`: the page as one file, `dist/whosaid.html`, that works from a disk.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

use zopfli::{DeflateEncoder, Options};

use crate::run::{Failure, Outcome, run, say, step};
use crate::size;
use crate::stamp::Stamp;
use crate::workshop::Workshop;
use crate::{node, web};

const FILE: &str = "dist/whosaid.html";
/// The module as raw deflate, which every browser inflates by itself.
const ENGINE: &str = "target/task/engine.deflate";

/// Builds what is stale, or says that nothing is; then holds the file to its budget.
pub(crate) fn build(workshop: &mut Workshop) -> Outcome {
    web::refresh(workshop)?;
    let single = web::stamp(workshop, "single", FILE)?;
    if single.is_fresh() {
        say(format!("{FILE} is up to date"));
    } else {
        deflate(workshop)?;
        node::packages(workshop)?;
        let mut node = workshop.npm(&["run", "--silent", "single", "--"]);
        node.args([ENGINE, FILE].map(|path| workshop.root.join(path)));
        step("single file: vite build", "5 seconds", || run(&mut node))?;
        single.write()?;
    }
    measure(workshop)
}

/// Deflates the module as small as it goes, where it has changed.
fn deflate(workshop: &Workshop) -> Outcome {
    let module = web::module_file(workshop);
    let stamp = Stamp::of(&workshop.root, "engine", &[&module], &[], ENGINE)?;
    if stamp.is_fresh() {
        return Ok(());
    }
    let (from, to) = (workshop.root.join(module), workshop.root.join(ENGINE));
    step("single file: deflate the module", "1 minute", || {
        squeeze(&from, &to)
    })?;
    stamp.write()
}

/// Zopfli: deflate a twentieth smaller than gzip at its best, for a hundred times the work.
fn squeeze(from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut module = BufReader::new(File::open(from)?);
    let out = BufWriter::new(File::create(to)?);
    let mut encoder = DeflateEncoder::new(Options::default(), Default::default(), out);
    std::io::copy(&mut module, &mut encoder)?;
    Ok(encoder.finish()?.flush()?)
}

fn measure(workshop: &Workshop) -> Outcome {
    let size = size::Bytes::of(&fs::read(workshop.root.join(FILE))?)?;
    let budget = workshop.config.budget.single;
    say(format!(
        "{FILE}: {} bytes, {} after Brotli, of which {budget} may be",
        size.raw, size.brotli
    ));
    match size.brotli > budget {
        true => Err(Failure::new(format!("{FILE} is over budget"))),
        false => Ok(()),
    }
}
