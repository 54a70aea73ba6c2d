//! A text, and the tags that are seen in it.

use super::*;
use crate::segment::segment;

fn tags(text: &str) -> String {
    let lexicon = Lexicon::shipped();
    let segments = segment(text, lexicon);
    let syntax = tag(text, &segments, lexicon);
    let tokens = segments.tokens.iter().zip(&syntax.tags);
    let tokens = tokens.map(|(token, tag)| format!("{}/{}", &text[token.span], tag.name()));
    tokens.collect::<Vec<_>>().join(" ")
}

#[test]
fn words_are_tagged_by_what_stands_beside_them() {
    assert_eq!(
        tags("The ringers ring the old bell."),
        "The/DET ringers/NOUN ring/VERB the/DET old/ADJ bell/NOUN ./PUNCT"
    );
    assert_eq!(
        tags("She bought a ring, and it didn’t fit."),
        "She/PRON bought/VERB a/DET ring/NOUN ,/PUNCT and/CCONJ it/PRON did/AUX n’t/PART fit/VERB \
         ./PUNCT"
    );
}

#[test]
fn names_are_told_from_words_at_the_start() {
    assert_eq!(
        tags("Yesterday Anna Lindqvist said that London will pay 12 million."),
        "Yesterday/NOUN Anna/PROPN Lindqvist/PROPN said/VERB that/SCONJ London/PROPN will/AUX \
         pay/VERB 12/NUM million/NUM ./PUNCT"
    );
}

#[test]
fn every_token_has_a_tag_whatever_the_text() {
    for text in [
        "",
        "…",
        "’ “ —",
        "Ελλάδα 東京 a\u{301} 🙂",
        "x\n\n\ny-\n- -z",
    ] {
        let segments = segment(text, Lexicon::shipped());
        let syntax = tag(text, &segments, Lexicon::shipped());
        assert_eq!(syntax.tags.len(), segments.tokens.len());
    }
}

#[test]
fn the_shipped_weights_are_there() {
    let weights = Weights::read(include_bytes!("../../models/parts.bin"));
    assert!(weights.is_ok(), "{weights:?}");
}
