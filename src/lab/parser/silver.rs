//! Trees of more text: sentences of PolNeAR's part for learning, parsed by several
//! larger networks together, that a small one learns from beside the gold trees
//! (as in Weiss et al. 2015; Kuncoro et al. 2016 distil an ensemble likewise).

use std::io;

use super::data::{Example, Vocabulary, lines_of};
use super::net::Net;
use super::oracle::Gold;
use super::together::parse;
use crate::lab::Corpus;
use crate::lab::conllu::GoldWord;
use crate::lab::corpus::read_polnear;
use crate::lexicon::Lexicon;
use crate::segment::{ParagraphKind, segment};
use crate::syntax::parse::LONGEST;
use crate::syntax::{Relation, tag};

/// Sentences parsed at a time.
const BATCH: usize = 64;

/// The sentences outside furniture, with tags of our own and no trees yet.
///
/// # Errors
/// Where the corpus cannot be read.
pub(super) fn read_text() -> io::Result<Vec<Example>> {
    let (lexicon, mut examples) = (Lexicon::shipped(), Vec::new());
    for document in read_polnear(Corpus::Train)? {
        let text = &document.text[..];
        let segments = segment(text, lexicon);
        let syntax = tag(text, &segments, lexicon);
        for sentence in &segments.sentences {
            let kind = segments.paragraphs[sentence.paragraph].kind;
            let words: Vec<GoldWord> = sentence
                .tokens
                .range()
                .map(|at| GoldWord {
                    span: segments.tokens[at].span,
                    tag: syntax.tags[at],
                    glued: false,
                    head: 0,
                    relation: Relation::Root,
                })
                .collect();
            if kind != ParagraphKind::Furniture && (2..=LONGEST).contains(&words.len()) {
                let tags = &syntax.tags[sentence.tokens.range()];
                examples.push(Example::new(text, &words, tags));
            }
        }
    }
    Ok(examples)
}

/// Gives the sentences the trees that networks find together.
pub(super) fn label(examples: &mut [Example], teachers: &[Net], vocabulary: &Vocabulary) {
    for examples in examples.chunks_mut(BATCH) {
        let lines = lines_of(examples, vocabulary);
        for (state, example) in parse(teachers, &lines).iter().zip(examples) {
            let root = state.nodes.len() as u16;
            let head = |relation, head| {
                if relation == Relation::Root {
                    root
                } else {
                    head
                }
            };
            let nodes = || state.nodes.iter();
            example.gold = Gold::new(
                nodes().map(|node| head(node.relation, node.head)).collect(),
                nodes().map(|node| node.relation).collect(),
            );
        }
    }
}

/// The trees, three bytes a word: head and relation.
pub(super) fn to_bytes(examples: &[Example]) -> Vec<u8> {
    let gold = examples.iter().map(|example| &example.gold);
    let arcs = gold.flat_map(|gold| gold.heads.iter().zip(&gold.relations));
    let bytes = arcs.flat_map(|(head, relation)| {
        let [low, high] = head.to_le_bytes();
        [low, high, *relation as u8]
    });
    bytes.collect()
}

/// Gives the sentences the trees that were kept.
pub(super) fn from_bytes(examples: &mut [Example], bytes: &[u8]) {
    let mut arcs = bytes.as_chunks::<3>().0.iter();
    for example in examples {
        let arcs = arcs.by_ref().take(example.len());
        let arcs = arcs.map(|[low, high, relation]| {
            let head = u16::from_le_bytes([*low, *high]);
            (head, Relation::ALL[usize::from(*relation)])
        });
        let (heads, relations) = arcs.unzip();
        example.gold = Gold::new(heads, relations);
    }
}
