//! `cargo task extension`: the extension for Chromium and Firefox, `dist/extension/`.

use crate::run::{Outcome, run, say, step};
use crate::workshop::Workshop;
use crate::{node, web};

/// What is made last.
const LAST: &str = "dist/extension/whosaid-firefox.zip";

/// Builds what is stale, or says that nothing is.
pub(crate) fn build(workshop: &mut Workshop) -> Outcome {
    web::refresh(workshop)?;
    let extension = web::stamp(workshop, "extension", LAST)?;
    if extension.is_fresh() {
        say("dist/extension is up to date");
        return Ok(());
    }
    node::packages(workshop)?;
    let mut vite = workshop.npm(&["run", "--silent", "extension"]);
    step("extension: vite build", "10 seconds", || run(&mut vite))?;
    extension.write()
}
