//! What holds for every text: spans slice it, layers cover and partition it, and
//! the same text gives the same layers.

use proptest::prelude::*;
use whosaid::Document;
use whosaid::segment::Segments;
use whosaid::syntax::Relation;
use whosaid::text::{ByteSpan, is_blank};

/// Texts made of what stages trip over: marks of every glyph, names, cues,
/// furniture, stops, line ends, characters outside ASCII, and anything at all.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => "[A-Z][a-z]{1,8}",
        1 => "[a-z]{1,8}",
        1 => "[0-9]{1,4}",
        1 => any::<char>().prop_map(String::from),
    ];
    let glue = proptest::sample::select(vec!["", " ", " ", " ", "\n", "\n\n", "\r\n"]);
    proptest::collection::vec((piece, glue), 0..60).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, glue)| [piece, glue.to_owned()])
            .collect()
    })
}

const PIECES: [&str; 54] = [
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "``",
    "''",
    "«",
    "»",
    "„",
    ".",
    ",",
    "?",
    "!",
    "...",
    "…",
    ":",
    "—",
    "--",
    "-",
    "(",
    ")",
    "★",
    "|",
    "©",
    "said",
    "Ida Brandt",
    "Mr. Ode",
    "she",
    "who",
    "according to",
    "that",
    "told reporters",
    "U.S.",
    "n't",
    "'s",
    "the mayor",
    "Oslo",
    "Monday",
    "March 4, 2021",
    "$5 million",
    "@ida",
    "https://example.org/a",
    "a.b@example.org",
    "Most Popular",
    "Copyright 2021",
    "שלום",
    "e\u{301}",
    "😀",
    "\u{FEFF}",
    "\u{200B}",
    "\u{AD}",
    "\u{0}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..Default::default() })]

    #[test]
    fn spans_slice_and_layers_partition(text in texts()) {
        let document = whosaid::annotate("a", text);
        tokens_cover(&document);
        sentences_partition(&document.segments);
        paragraphs_partition(&document.segments);
        trees_lead_to_one_root(&document);
        mentions_slice(&document);
        quotes_slice(&document);
        entities_answer(&document);
    }

    #[test]
    fn the_same_text_gives_the_same_layers(text in texts()) {
        let first = format!("{:?}", whosaid::annotate("a", text.clone()));
        let second = format!("{:?}", whosaid::annotate("a", text));
        prop_assert_eq!(first, second);
    }
}

#[track_caller]
fn slice(document: &Document, span: ByteSpan) -> &str {
    document
        .text
        .get(span.range())
        .expect("a span slices the text on character boundaries")
}

/// Tokens stand in order, are not empty, and leave out nothing but blanks.
fn tokens_cover(document: &Document) {
    let mut at = 0;
    for token in &document.segments.tokens {
        assert!(token.span.start >= at, "tokens stand in order");
        assert!(!slice(document, token.span).is_empty());
        assert!(
            slice(document, ByteSpan::new(at, token.span.start))
                .chars()
                .all(is_blank)
        );
        at = token.span.end;
    }
    let rest = ByteSpan::new(at, document.text.len() as u32);
    assert!(slice(document, rest).chars().all(is_blank));
}

/// Every token stands in exactly one sentence, which starts and ends with one.
fn sentences_partition(segments: &Segments) {
    let mut at = 0;
    for (index, sentence) in segments.sentences.iter().enumerate() {
        assert_eq!(sentence.tokens.start, at);
        assert!(!sentence.tokens.is_empty());
        assert_eq!(sentence.span, segments.bytes(sentence.tokens));
        let tokens = segments.tokens[sentence.tokens].iter();
        assert!(tokens.clone().all(|token| token.sentence.index() == index));
        at = sentence.tokens.end;
    }
    assert_eq!(at as usize, segments.tokens.len());
}

/// Every sentence stands in exactly one paragraph, which starts and ends with one.
fn paragraphs_partition(segments: &Segments) {
    let (mut sentence, mut token) = (0, 0);
    for (index, paragraph) in segments.paragraphs.iter().enumerate() {
        assert_eq!(
            (paragraph.sentences.start, paragraph.tokens.start),
            (sentence, token)
        );
        assert!(!paragraph.tokens.is_empty());
        assert_eq!(paragraph.span, segments.bytes(paragraph.tokens));
        let sentences = segments.sentences[paragraph.sentences].iter();
        assert!(
            sentences
                .clone()
                .all(|sentence| sentence.paragraph.index() == index)
        );
        (sentence, token) = (paragraph.sentences.end, paragraph.tokens.end);
    }
    assert_eq!(sentence as usize, segments.sentences.len());
    assert_eq!(token as usize, segments.tokens.len());
}

/// In a sentence that was parsed every token leads to the one root.
fn trees_lead_to_one_root(document: &Document) {
    for sentence in &document.segments.sentences {
        let Some(tree) = document.syntax.tree_of(sentence) else {
            continue;
        };
        let root = tree.root().expect("a root");
        for token in sentence.tokens.ids() {
            assert_eq!(
                tree.relation(token) == Some(Relation::Root),
                tree.head(token).is_none()
            );
            let up = std::iter::successors(Some(token), |token| tree.head(*token));
            let up = up.take(sentence.tokens.len() as usize + 1);
            assert_eq!(up.last(), Some(root));
        }
        let extents = tree.extents();
        assert_eq!(
            extents[(root.index() as u32 - sentence.tokens.start) as usize],
            sentence.tokens
        );
    }
}

/// Mentions slice the text, stand in order and agree with their tokens.
fn mentions_slice(document: &Document) {
    let mut at = 0;
    for mention in &document.mentions {
        assert!(!slice(document, mention.span).trim().is_empty());
        assert_eq!(mention.span, document.segments.bytes(mention.tokens));
        assert!(mention.tokens.contains(mention.head.get()));
        assert!(mention.span.start >= at, "mentions stand in order");
        assert!((0.0..=1.0).contains(&mention.confidence));
        mention
            .role
            .inspect(|role| assert!(!slice(document, *role).is_empty()));
        at = mention.span.start;
    }
}

/// Quotes stand in order; their pieces do, without overlap.
fn quotes_slice(document: &Document) {
    let mut at = 0;
    for quote in &document.quotes {
        assert!(!quote.spans.is_empty());
        pieces_slice(document, &quote.spans);
        pieces_slice(document, &quote.quoted);
        assert!(quote.extent().start >= at, "quotes stand in order");
        at = quote.extent().start;
        assert!((0.0..=1.0).contains(&quote.confidence));
        if let Some(cue) = &quote.cue {
            assert_eq!(cue.span, document.segments.bytes(cue.tokens));
            assert!(!slice(document, cue.span).is_empty());
        }
        quote
            .within
            .inspect(|outer| assert!(outer.index() < document.quotes.len()));
    }
    assert_eq!(document.attributions.len(), document.quotes.len());
}

fn pieces_slice(document: &Document, pieces: &[ByteSpan]) {
    assert!(
        pieces
            .iter()
            .all(|piece| !slice(document, *piece).is_empty())
    );
    assert!(
        pieces.is_sorted_by(|one, next| one.end <= next.start),
        "pieces stand in order"
    );
}

/// Every mention has an answer, and entities list just their own mentions.
fn entities_answer(document: &Document) {
    assert_eq!(document.entities.of_mention.len(), document.mentions.len());
    for (index, entity) in document.entities.list.iter().enumerate() {
        assert!(entity.mentions.is_sorted());
        let of = |mention| document.entities.of(mention).map(whosaid::text::Id::index);
        assert!(
            entity
                .mentions
                .iter()
                .all(|mention| of(*mention) == Some(index))
        );
    }
}
