//! `cargo task package`: the package for npm, `dist/npm/`.

use crate::run::{Outcome, run, say, step};
use crate::workshop::Workshop;
use crate::{node, web};

/// Builds the module where it is stale, and the package anew, which takes three seconds.
pub(crate) fn build(workshop: &mut Workshop) -> Outcome {
    web::refresh(workshop)?;
    node::packages(workshop)?;
    let mut node = workshop.npm(&["run", "--silent", "package"]);
    step(
        "package: modules, types, classic script",
        "5 seconds",
        || run(&mut node),
    )?;
    say("dist/npm is there; `npm publish dist/npm` would publish it");
    Ok(())
}
