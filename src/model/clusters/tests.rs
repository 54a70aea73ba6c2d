//! Clusters of a few invented words, and what the shipped ones say.

use super::super::{Builder, ClusterWriter};
use super::*;

/// "0", "100" and "1011", with a few words each.
fn example() -> Vec<u8> {
    let mut writer = ClusterWriter::new(200);
    for (word, path) in [
        ("bell", "100"),
        ("rope", "100"),
        ("Bell", "1011"),
        ("ringing", "0"),
        ("Ding", "1011"),
        ("'s", "0"),
    ] {
        writer.add(word, path);
    }
    let mut builder = Builder::new();
    writer.finish(&mut builder);
    builder.finish()
}

fn path(clusters: &Clusters, word: &str) -> Option<(u32, u8)> {
    let path = clusters.path(clusters.of(word)?);
    Some((path.prefix(4), path.length))
}

#[test]
fn a_word_is_looked_up_as_written_then_small_then_with_one_capital() {
    let bytes = example();
    let model = Model::open(&bytes).expect("a model");
    let clusters = Clusters::read(&model).expect("clusters");
    assert_eq!(clusters.len(), 6);
    assert_eq!(path(&clusters, "bell"), Some((0b1000, 3)));
    assert_eq!(path(&clusters, "Bell"), Some((0b1011, 4)));
    assert_eq!(path(&clusters, "Rope"), Some((0b1000, 3)));
    assert_eq!(path(&clusters, "BELL"), Some((0b1000, 3)));
    assert_eq!(path(&clusters, "DING"), Some((0b1011, 4)));
    assert_eq!(path(&clusters, "’s"), Some((0, 1)));
    assert_eq!(path(&clusters, "steeple"), None);
    assert_eq!(path(&clusters, ""), None);
}

#[test]
fn sections_that_do_not_fit_together_are_damage() {
    let mut builder = Builder::new();
    for name in ["paths", "ranks", "counts", "prints", "low", "high"] {
        let name: &'static str = match name {
            "paths" => "cluster-paths",
            "ranks" => "cluster-ranks",
            "counts" => "cluster-counts",
            "prints" => "cluster-prints",
            "low" => "cluster-low",
            _ => "cluster-high",
        };
        builder.add(name, Vec::new());
    }
    builder.add("cluster-parts", [9; 12].to_vec());
    let bytes = builder.finish();
    let model = Model::open(&bytes).expect("a model");
    let error = Clusters::read(&model).expect_err("words that are not there");
    assert_eq!(error.code(), "model-damaged");
}

#[test]
fn the_shipped_clusters_are_there_and_put_like_to_like() {
    let clusters = Clusters::shipped();
    assert!(clusters.len() > 50_000, "{}", clusters.len());
    let prefix = |word| clusters.path(clusters.of(word).expect(word)).prefix(4);
    assert_eq!(prefix("Monday"), prefix("Tuesday"));
    assert_eq!(prefix("London"), prefix("Paris"));
    assert_ne!(prefix("said"), prefix("Monday"));
}

#[test]
fn few_words_that_are_not_listed_are_taken_for_others() {
    let clusters = Clusters::shipped();
    let invented = (0..20_000u32).map(|number| {
        let letters = (0..9).map(|at| {
            char::from(b'a' + (hash(&[at, number as u8, (number >> 8) as u8]) % 26) as u8)
        });
        letters.collect::<String>()
    });
    let taken = invented.filter(|word| clusters.of(word).is_some()).count();
    assert!(taken < 100, "{taken} of 20000");
}
