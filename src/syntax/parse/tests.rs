//! A text, and the heads that are seen in it.

use super::*;
use crate::segment::segment;
use crate::syntax::tag;
use crate::text::Id;

/// The text's layers, every sentence parsed.
fn read(text: &str) -> (Segments, Syntax) {
    let lexicon = Lexicon::shipped();
    let segments = segment(text, lexicon);
    let mut syntax = tag(text, &segments, lexicon);
    syntax.trees = parse(text, &segments, &syntax, lexicon, |_| true);
    (segments, syntax)
}

/// Each word with its relation and head: "She nsubj said".
fn arcs(text: &str) -> Vec<String> {
    let (segments, syntax) = read(text);
    let word = |at: Id<_>| &text[segments.tokens[at].span];
    let tokens = (0..segments.tokens.len()).map(Id::at);
    let arc = |token| {
        let relation = syntax.relation(token).map_or("?", Relation::name);
        let head = syntax.head(token).map_or("-", word);
        format!("{} {relation} {head}", word(token))
    };
    tokens.map(arc).collect()
}

/// Whether every word of every sentence leads to the one root of the sentence.
fn are_trees(segments: &Segments, syntax: &Syntax) -> bool {
    segments.sentences.iter().all(|sentence| {
        let Some(tree) = syntax.tree_of(sentence) else {
            return false;
        };
        let is_root = |token: &Id<_>| tree.relation(*token) == Some(Relation::Root);
        let roots = sentence.tokens.ids().filter(is_root);
        let extents = tree.extents();
        let whole = tree
            .root()
            .map(|root| extents[root.index() - sentence.tokens.range().start]);
        // An extent is only made of what has been reached from the leaves.
        roots.count() == 1 && whole == Some(sentence.tokens)
    })
}

#[test]
fn who_says_what_is_seen() {
    let found = arcs("Mayor Ada Marsh told reporters that the old bell would ring again.");
    for arc in [
        "Marsh flat Ada",
        "told root -",
        "reporters iobj told",
        "that mark ring",
        "the det bell",
        "old amod bell",
        "bell nsubj ring",
        "would aux ring",
        "ring ccomp told",
        "again advmod ring",
        ". punct told",
    ] {
        assert!(found.contains(&arc.to_owned()), "{arc}: {found:?}");
    }
}

#[test]
fn a_passive_and_its_agent_are_told_apart_from_subject_and_place() {
    let found = arcs("In May the ropes were cut by the ringers, police said.");
    for arc in [
        "ropes nsubj:pass cut",
        "were aux cut",
        "ringers obl:agent cut",
        "by case ringers",
        "May obl cut",
        "police nsubj said",
    ] {
        assert!(found.contains(&arc.to_owned()), "{arc}: {found:?}");
    }
}

#[test]
fn most_heads_of_plain_sentences_are_right() {
    let wanted = [
        ("She said he had left.", [2, 0, 5, 5, 2, 2].as_slice()),
        (
            "The council, which met on Monday, voted to repair the bell.",
            &[2, 8, 5, 5, 2, 7, 5, 2, 0, 11, 9, 13, 11, 9],
        ),
        (
            "According to the vicar, the tower is not safe.",
            &[4, 1, 4, 10, 10, 7, 10, 10, 10, 0, 10],
        ),
        (
            "“I never saw the letter,” Ms. Quill said in an interview.",
            &[4, 4, 4, 11, 6, 4, 4, 4, 11, 9, 0, 14, 14, 11, 11],
        ),
    ];
    let (mut right, mut all) = (0, 0);
    for (text, heads) in wanted {
        let (_, syntax) = read(text);
        for (at, head) in heads.iter().enumerate() {
            let found = syntax.head(Id::at(at)).map_or(0, |head| head.index() + 1);
            right += usize::from(found == *head);
            all += 1;
        }
    }
    assert!(right * 10 >= all * 9, "{right} of {all}");
}

#[test]
fn every_sentence_has_a_tree_whatever_the_text() {
    for text in [
        "",
        "…",
        "Ελλάδα 東京 a\u{301} 🙂",
        ") ( , ; said said said",
        "One.\n\nTwo three, four! “Five” six?\n\ny-\n- -z",
    ] {
        let (segments, syntax) = read(text);
        assert!(are_trees(&segments, &syntax), "{text}");
    }
}

#[test]
fn a_sentence_of_fifty_thousand_words_has_one_tree() {
    for filler in ["and ", "bell , ", "( ", "she said that "] {
        let text = filler.repeat(50_000 / filler.split_whitespace().count());
        let (segments, syntax) = read(&text);
        assert!(segments.tokens.len() > 40_000);
        assert!(are_trees(&segments, &syntax), "{filler}");
    }
}

#[test]
fn only_wanted_sentences_are_parsed() {
    let (text, lexicon) = (
        "She rang the bell. She said that the bell was old.",
        Lexicon::shipped(),
    );
    let segments = segment(text, lexicon);
    let syntax = crate::syntax::read(text, &segments, lexicon);
    let parsed = segments
        .sentences
        .iter()
        .map(|sentence| syntax.tree_of(sentence).is_some());
    assert_eq!(parsed.collect::<Vec<_>>(), [false, true]);
}

#[test]
fn the_shipped_network_is_there_and_a_cut_one_is_refused() {
    let model = include_bytes!("../../../models/trees.bin");
    assert!(open(model).is_ok());
    assert!(open(&model[..model.len() / 2]).is_err());
}
