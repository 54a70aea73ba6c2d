//! `models/words.bin`: which words get their cluster shipped, and what it costs.
//!
//! Words come with their paths from a list of 190,000; what no article holds is left
//! out, and so is what the look-up finds by another spelling. Words of the corpora
//! for learning come first, then the list's own order, which is that of frequency.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader};

use super::corpus::{Corpus, corpus_folder, open, read_polnear};
use super::ner::{NAME_CORPORA, read_names};
use crate::lexicon::Lexicon;
use crate::model::{Builder, ClusterWriter, Clusters, Model};
use crate::segment;

/// Buckets for a hundred words: so many keep mistaken words under 0.5 %.
const BUCKETS: usize = 150;

/// A word must stand so often in the corpora to go before others.
const SEEN: u32 = 2;

/// The model file for the `size` words that matter most, and what is to be known
/// of it.
///
/// # Errors
/// Where a corpus cannot be read.
pub fn train_clusters(size: usize) -> io::Result<(Vec<u8>, String)> {
    let listed = listed()?;
    let mut chosen = chosen(&listed);
    let seen = count_words()?;
    chosen.sort_by_key(|(word, _)| seen.get(*word).copied().unwrap_or_default() < SEEN);
    chosen.truncate(size);
    let mut writer = ClusterWriter::new(BUCKETS);
    for (word, path) in &chosen {
        writer.add(word, path);
    }
    let mut builder = Builder::new();
    let lost = writer.finish(&mut builder);
    let bytes = builder.finish();
    let report = report(&bytes, &listed, &seen, lost).map_err(io::Error::other)?;
    Ok((bytes, report))
}

/// All rows of the list: word and path, the most frequent first.
fn listed() -> io::Result<Vec<(String, String)>> {
    let lines = BufReader::new(open(&corpus_folder().join("lexicon/brown.tsv.gz"))?).lines();
    let rows = lines.skip(1).map(|line| {
        let line = line?;
        let (word, path) = line.split_once('\t').unwrap_or((&line, "0"));
        Ok((word.to_owned(), path.to_owned()))
    });
    rows.collect()
}

/// The rows that are worth shipping.
fn chosen(listed: &[(String, String)]) -> Vec<(&str, &str)> {
    let paths: HashMap<&str, &str> = rows(listed).filter(|(word, _)| is_word(word)).collect();
    rows(listed)
        .filter(|(word, path)| is_word(word) && !is_found_otherwise(word, path, &paths))
        .collect()
}

fn rows(listed: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    listed.iter().map(|(word, path)| (&word[..], &path[..]))
}

/// Words of letters with inner marks, clitics, and single marks.
fn is_word(word: &str) -> bool {
    let mut chars = word.trim_start_matches('\'').chars();
    let first = chars.next();
    let rest = chars.all(|c| c.is_alphabetic() || matches!(c, '\'' | '-' | '.'));
    rest && first.is_some_and(|c| c.is_alphabetic() || c.is_ascii_punctuation())
}

/// Whether the look-up finds the right cluster by the word in lower case; and of
/// words in capitals, which say little, whether it finds any.
fn is_found_otherwise(word: &str, path: &str, paths: &HashMap<&str, &str>) -> bool {
    let lower = word.to_ascii_lowercase();
    if lower == word {
        return false;
    }
    let by_lower = paths.get(&lower[..]);
    if by_lower.is_some_and(|other| *other == path) {
        return true;
    }
    let shouted = word.len() > 1 && word.to_ascii_uppercase() == word;
    let capitalised = word[..1].to_owned() + &lower[1..];
    shouted && (by_lower.is_some() || paths.contains_key(&capitalised[..]))
}

/// How often each word stands in the corpora for learning.
fn count_words() -> io::Result<HashMap<String, u32>> {
    let mut counts = HashMap::new();
    let mut count = |text: &str| {
        for token in &segment::segment(text, Lexicon::shipped()).tokens {
            let word = text[token.span].replace('’', "'");
            *counts.entry(word).or_default() += 1;
        }
    };
    for document in read_polnear(Corpus::Train)? {
        count(&document.text);
    }
    for corpus in NAME_CORPORA {
        for document in read_names(corpus, Corpus::Train)? {
            count(&document.text);
        }
    }
    Ok(counts)
}

/// Sizes, how often listed words get their own cluster, and how often others get one.
fn report(
    bytes: &[u8],
    listed: &[(String, String)],
    seen: &HashMap<String, u32>,
    lost: usize,
) -> Result<String, crate::Error> {
    let model = Model::open(bytes)?;
    let clusters = Clusters::read(&model)?;
    let packed = super::brotli_size(bytes);
    let mut report = String::new();
    let words = clusters.len();
    let _ = writeln!(report, "words {words}, lost to others' places {lost}");
    let _ = writeln!(
        report,
        "bytes {}, Brotli q11 {packed}, a word {:.2}",
        bytes.len(),
        packed as f64 / words as f64
    );
    let paths: HashMap<&str, &str> = rows(listed).collect();
    let known: u32 = seen.values().sum();
    let (mut covered, mut right) = (0, 0);
    #[expect(clippy::iter_over_hash_type, reason = "sums have no order")]
    for (word, count) in seen {
        let Some(found) = clusters.of(word) else {
            continue;
        };
        covered += count;
        let path = clusters.path(found);
        let bits = format!("{:032b}", path.bits)[..usize::from(path.length)].to_owned();
        let own = paths.get(&word[..]).or(paths.get(&word.to_lowercase()[..]));
        right += if own.is_some_and(|own| **own == bits) {
            *count
        } else {
            0
        };
    }
    let _ = writeln!(
        report,
        "tokens of the corpora with a cluster {:.2} %, with that of the list {:.2} %",
        100.0 * f64::from(covered) / f64::from(known),
        100.0 * f64::from(right) / f64::from(known)
    );
    let _ = writeln!(
        report,
        "words not listed that get one {:.3} %",
        mistaken(&clusters)
    );
    Ok(report)
}

/// The share of 200,000 nonsense words, half of them with a capital, that get a
/// cluster, in per cent.
fn mistaken(clusters: &Clusters) -> f64 {
    let mut state = 1u64;
    let nonsense = (0..200_000).filter(|round| {
        let mut word = String::new();
        for at in 0..9 {
            state = crate::model::mix(state.wrapping_add(1));
            let first = if at == 0 && round % 2 == 0 {
                b'A'
            } else {
                b'a'
            };
            word.push(char::from(first + (state % 26) as u8));
        }
        clusters.of(&word).is_some()
    });
    nonsense.count() as f64 / 2_000.0
}
