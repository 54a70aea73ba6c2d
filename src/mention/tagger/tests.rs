//! Models that are whole, cut or wrong, and what the shipped one reads.

use super::net::{LAYERS, SHAPE, STEPS};
use super::rows::{BUCKETS, PRINTS, TABLE};
use super::*;
use crate::lexicon::Lexicon;
use crate::model::Builder;
use crate::{segment, syntax};

/// A network of eight units a layer that scores every tag alike, without the
/// section `but`.
fn model(but: &str, rows: usize) -> Vec<u8> {
    let sizes = [8_u32, 8, 8, 0, 0, 0];
    let shape = sizes.into_iter().chain([1.0_f32.to_bits()]);
    let layer = |inputs: usize, outputs: usize| vec![0; 4 * outputs + inputs * outputs];
    let sections = [
        (SHAPE, shape.flat_map(u32::to_le_bytes).collect()),
        (LAYERS[0], layer(40, 8)),
        (LAYERS[1], layer(32, 8)),
        (LAYERS[2], layer(8, tags::TAGS)),
        (STEPS, vec![0; 4 * tags::TAGS * tags::TAGS]),
        (BUCKETS, vec![0, 0, 1, 0]),
        (PRINTS, vec![7, 0]),
        (TABLE, vec![1; 8 * rows]),
    ];
    let mut builder = Builder::new();
    for (name, bytes) in sections.into_iter().filter(|(name, _)| *name != but) {
        builder.add(name, bytes);
    }
    builder.finish()
}

fn code(bytes: &[u8]) -> &'static str {
    Tagger::open(bytes).expect_err("a fault").code()
}

#[test]
fn a_model_says_what_it_lacks() {
    assert!(Tagger::open(&model("", 1)).is_ok());
    for section in [SHAPE, LAYERS[0], LAYERS[2], STEPS, BUCKETS, PRINTS, TABLE] {
        let bytes = model(section, 1);
        let error = Tagger::open(&bytes).expect_err("a fault");
        assert_eq!(error.code(), "model-incomplete");
        assert!(error.to_string().contains(section), "{error}");
    }
}

#[test]
fn sections_that_do_not_fit_are_a_fault() {
    assert_eq!(code(&model("", 2)), "model-incomplete");
    assert_eq!(code(b"Ada Zorlu spoke."), "not-a-model");
    assert_eq!(code(&model("", 1)[..100]), "model-cut");
}

/// The names of a text by the shipped model, with what they are.
fn names(text: &str) -> Vec<(String, Label)> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let reader = Reader {
        text,
        segments: &segments,
        syntax: &syntax::tag(text, &segments, lexicon),
        lexicon,
    };
    let names = shipped().tag(reader).into_iter();
    names
        .map(|name| (text[name.bytes].to_owned(), name.label))
        .collect()
}

#[test]
fn names_are_told_by_what_stands_round_them() {
    let text = "Governor Ada Zorlu met Quill Shipping Ltd. in Norvane on Monday.\n\n\
        “We will see,” said Zorlu, who lives in Norvane.";
    let wanted = [
        ("Ada Zorlu", Label::Person),
        ("Quill Shipping Ltd.", Label::Organization),
        ("Norvane", Label::Place),
        ("Zorlu", Label::Person),
        ("Norvane", Label::Place),
    ];
    assert_eq!(
        names(text),
        wanted.map(|(name, label)| (name.to_owned(), label))
    );
}

#[test]
fn a_text_longer_than_a_block_is_read_to_its_end() {
    let filler = "The harbour was calm and nothing moved for hours on end.\n\n".repeat(1_500);
    let text = format!("{filler}Governor Ada Zorlu spoke in Norvane.");
    let found = names(&text);
    assert_eq!(
        found.first().map(|(name, _)| name.as_str()),
        Some("Ada Zorlu")
    );
}
