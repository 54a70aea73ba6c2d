//! Whether cues say that something was said.

use super::quotes;
use crate::quote::Mood;

#[track_caller]
fn check(texts: &[&str], wanted: Mood) {
    for text in texts {
        let quotes = quotes(text);
        let moods: Vec<_> = quotes
            .iter()
            .filter_map(|quote| quote.cue.as_ref())
            .map(|cue| cue.mood)
            .collect();
        assert_eq!(moods, [wanted], "{text}");
    }
}

#[test]
fn what_was_said_or_will_be_is_actual() {
    check(
        &[
            "Ida Quist said that the ferry was late.",
            "Ida Quist not only said that the ferry was late.",
            "Ida Quist will say that the ferry was late.",
            "She'd said that the ferry was late.",
            "Officials in May said that the ferry was late.",
            "Flora May said that the ferry was late.",
        ],
        Mood::Actual,
    );
}

#[test]
fn what_nobody_said_is_negated() {
    check(
        &[
            "Ida Quist did not say that the ferry was late.",
            "Ida Quist didn’t say that the ferry was late.",
            "Ida Quist has never said that the ferry was late.",
            "Ida Quist declined to say whether the ferry was late.",
            "Ida Quist declined to comment.",
            "Nobody said that the ferry was late.",
        ],
        Mood::Negated,
    );
}

#[test]
fn what_may_be_said_is_hypothetical() {
    check(
        &[
            "Ida Quist would say that the ferry was late.",
            "Ida Quist may have said that the ferry was late.",
            "She'd have said that the ferry was late.",
            "If Ida Quist says that the ferry was late, we wait.",
        ],
        Mood::Hypothetical,
    );
}
