//! What the laboratory does about clusters of words and parts of speech.

use std::io;
use std::path::PathBuf;

use whosaid::lab::train_clusters as learn_clusters;

/// Words whose cluster ships, unless said otherwise.
const CLUSTERED_WORDS: usize = 90_000;

/// Writes the clusters of words and prints what they cost.
pub(super) fn train_clusters(size: Option<usize>, out: Option<PathBuf>) -> io::Result<()> {
    let (bytes, report) = learn_clusters(size.unwrap_or(CLUSTERED_WORDS))?;
    let out = out.unwrap_or_else(|| "models/words.bin".into());
    std::fs::write(out, bytes)?;
    print!("{report}");
    Ok(())
}
