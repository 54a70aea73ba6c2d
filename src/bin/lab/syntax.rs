//! What the laboratory does about clusters of words and parts of speech.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use whosaid::lab::{
    Corpus, SyntaxScore, TREEBANKS, TagScorer, TaggerOptions, read_syntax,
    train_clusters as learn_clusters, train_tagger as learn_tagger,
};

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

/// Writes the tagger of parts of speech and prints what it costs.
pub(super) fn train_tagger(
    size: Option<usize>,
    step: Option<f32>,
    held: bool,
    out: Option<PathBuf>,
) -> io::Result<()> {
    let usual = TaggerOptions::default();
    let (bytes, report) = learn_tagger(TaggerOptions {
        features: size.unwrap_or(usual.features),
        step: step.unwrap_or(usual.step),
        held,
    })?;
    let out = out.unwrap_or_else(|| "models/parts.bin".into());
    std::fs::write(out, bytes)?;
    print!("{report}");
    Ok(())
}

/// Words of the part for learning with another tag than the gold one, by both tags.
pub(super) fn errors() -> io::Result<BTreeMap<String, Vec<String>>> {
    let (scorer, mut errors) = (TagScorer::shipped(), BTreeMap::new());
    for treebank in TREEBANKS {
        for document in read_syntax(treebank, Corpus::Train)? {
            scorer.list_errors(&document, &mut errors);
        }
    }
    Ok(errors)
}

/// Prints how many words of each treebank get their gold tag, by the shipped weights
/// or by those of a file.
pub(super) fn evaluate(part: Corpus, model: Option<PathBuf>) -> io::Result<()> {
    let scorer = match model {
        Some(path) => TagScorer::read(std::fs::read(path)?).map_err(io::Error::other)?,
        None => TagScorer::shipped(),
    };
    for treebank in TREEBANKS {
        let mut sum = SyntaxScore::default();
        for document in read_syntax(treebank, part)? {
            sum.add(&scorer.score(&document));
        }
        println!("{treebank}: {sum}");
    }
    Ok(())
}
