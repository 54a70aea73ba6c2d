//! What the laboratory does about clusters of words, parts of speech and trees.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use whosaid::lab::{
    Corpus, SyntaxScore, TREEBANKS, TagScorer, TaggerOptions, TreeScore, TreeScorer, read_syntax,
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

/// Arcs of the part for learning that are not found, by the gold relation and what
/// was found instead.
pub(super) fn parser_errors() -> io::Result<BTreeMap<String, Vec<String>>> {
    let (scorer, mut errors) = (TreeScorer::shipped()?, BTreeMap::new());
    for treebank in TREEBANKS {
        for document in read_syntax(treebank, Corpus::Train)? {
            scorer.list_errors(&document, &mut errors);
        }
    }
    Ok(errors)
}

/// Prints how many words of each treebank get their gold head and relation, by the
/// shipped parser or by that of a file, and how many words it reads in a second.
pub(super) fn evaluate_parser(part: Corpus, model: Option<PathBuf>) -> io::Result<()> {
    let scorer = match model {
        Some(path) => TreeScorer::read(std::fs::read(path)?).map_err(io::Error::other)?,
        None => TreeScorer::shipped()?,
    };
    for treebank in TREEBANKS {
        let documents = read_syntax(treebank, part)?;
        let mut sums = [TreeScore::default(); 2];
        for document in &documents {
            let scores = scorer.score(document);
            sums.iter_mut()
                .zip(scores)
                .for_each(|(sum, score)| sum.add(&score));
        }
        println!("{treebank}, gold words: {}", sums[0]);
        println!("{treebank}, our tokens: {}", sums[1]);
        let (words, seconds) = scorer.time(&documents);
        println!("{treebank}: {:.0} words/s", words as f64 / seconds);
    }
    Ok(())
}
