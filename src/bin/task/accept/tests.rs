//! The scorer on two invented articles.

use super::gold::Gold;
use super::read::{Article, Found, Speaker};
use super::score::{Count, Score, score};

const FIRST: &str = "“We lost the ferry,” said Ada Brook. “And the pier.”";
const SECOND: &str = "FERRY “GONE” FOR GOOD. Brook: “We lost the ferry.”";

fn gold() -> Gold {
    let json = r#"{
        "docs": {
            "1.txt": [
                {"id": "1#0", "start": 0, "end": 20, "text": "“We lost the ferry,”", "kind": "direct", "speaker": "Ada Brook"},
                {"id": "1#1", "start": 37, "end": 52, "text": "“And the pier.”", "kind": "direct", "speaker": "Ada Brook"}
            ],
            "2.txt": [
                {"id": "2#0", "start": 6, "end": 12, "text": "“GONE”", "kind": "scare", "speaker": null},
                {"id": "2#1", "start": 30, "end": 50, "text": "“We lost the ferry.”", "kind": "direct", "speaker": "Ada Brook"}
            ]
        },
        "same_utterance": [["We lost the ferry", "1#0", "2#1"]]
    }"#;
    serde_json::from_str(json).expect("reads")
}

fn found(piece: (u32, u32), names: &[&str], statements: &[usize]) -> Found {
    Found {
        pieces: vec![piece],
        speaker: (!names.is_empty()).then(|| Speaker {
            person: Some(0),
            names: names.iter().map(ToString::to_string).collect(),
            shown: names[0].into(),
        }),
        statements: statements.to_vec(),
    }
}

fn article(name: &str, text: &str, quotes: Vec<Found>) -> Article {
    Article {
        name: name.into(),
        text: text.into(),
        quotes,
    }
}

/// The score of a perfect reading after `change`.
fn scored(change: impl FnOnce(&mut Vec<Found>, &mut Vec<Found>)) -> Score {
    let mut first = vec![
        found((0, 20), &["Ada Brook"], &[0]),
        found((37, 52), &["Ada Brook"], &[1]),
    ];
    let mut second = vec![
        found((6, 12), &[], &[]),
        found((30, 50), &["Brook", "ada brook"], &[0]),
    ];
    change(&mut first, &mut second);
    let articles = [
        article("1.txt", FIRST, first),
        article("2.txt", SECOND, second),
    ];
    score(&gold(), &articles).expect("scores")
}

fn of(right: usize, of: usize) -> Count {
    Count { right, of }
}

#[test]
fn a_perfect_reading_misses_nothing() {
    let score = scored(|_, _| {});
    assert_eq!(score.quotes, of(4, 4));
    assert_eq!(score.speakers, of(3, 3));
    assert_eq!(score.statements, of(1, 1));
    assert_eq!(score.rows[1].quotes, of(2, 2));
    assert!(score.misses.is_empty(), "{:?}", score.misses);
}

#[test]
fn a_span_is_found_at_four_fifths() {
    assert_eq!(
        scored(|first, _| first[0].pieces = vec![(4, 20)]).quotes,
        of(4, 4)
    );
    let score = scored(|first, _| first[0].pieces = vec![(5, 20)]);
    assert_eq!(score.quotes, of(3, 4));
    assert_eq!(score.speakers, of(2, 3), "no speaker without a quote");
    assert_eq!(score.statements, of(0, 1));
    assert!(score.misses[0].contains("not found"));
}

#[test]
fn another_or_no_speaker_is_wrong() {
    let score = scored(|first, second| {
        first[1].speaker = None;
        second[1].speaker = Some(Speaker {
            person: Some(1),
            names: vec!["Brook Farm".into()],
            shown: "Brook Farm".into(),
        });
    });
    assert_eq!((score.quotes, score.speakers), (of(4, 4), of(1, 3)));
    assert!(score.misses[0].contains("not by nobody"));
    assert!(score.misses[1].contains("not by Brook Farm"));
}

#[test]
fn a_speaker_for_words_that_nobody_says_is_counted() {
    let score = scored(|_, second| second[0] = found((6, 12), &["Ada Brook"], &[]));
    assert_eq!((score.quotes, score.spoken_scares), (of(3, 4), 1));
}

#[test]
fn words_that_nobody_says_need_not_be_marked() {
    let score = scored(|_, second| drop(second.remove(0)));
    assert_eq!((score.quotes, score.spoken_scares), (of(4, 4), 0));
}

#[test]
fn different_utterances_must_not_share_a_statement() {
    let score = scored(|first, _| first[1].statements = vec![0]);
    assert_eq!(score.statements, of(1, 1));
    assert!(
        score.misses[0].contains("wrongly joined with 2#1"),
        "{:?}",
        score.misses
    );
}

#[test]
fn one_quote_around_its_cue_may_stand_in_the_statements_of_both_pieces() {
    let whole = Found {
        pieces: vec![(0, 20), (37, 52)],
        statements: vec![0, 1],
        ..found((0, 0), &["Ada Brook"], &[])
    };
    let score = scored(|first, _| *first = vec![whole]);
    assert_eq!((score.quotes, score.statements), (of(4, 4), of(1, 1)));
    assert!(score.misses.is_empty(), "{:?}", score.misses);
}

#[test]
fn one_person_cannot_be_right_for_two_speakers() {
    let mut gold = gold();
    let items = gold.docs.get_mut("1.txt").expect("is there");
    items[1].speaker = Some("Lee Marsh".into());
    let both = &["Ada Brook", "Lee Marsh"];
    let first = vec![found((0, 20), both, &[]), found((37, 52), both, &[])];
    let articles = [
        article("1.txt", FIRST, first),
        article("2.txt", SECOND, vec![found((30, 50), both, &[])]),
    ];
    let score = score(&gold, &articles).expect("scores");
    assert_eq!(score.speakers, of(0, 3));
}

#[test]
fn a_text_that_shifted_is_noticed() {
    let articles = [
        article("1.txt", &FIRST[3..], Vec::new()),
        article("2.txt", SECOND, Vec::new()),
    ];
    let failure = score(&gold(), &articles).expect_err("shifted");
    assert!(failure.to_string().contains("1#0"));
}
