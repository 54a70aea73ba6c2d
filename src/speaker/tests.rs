//! Texts and the speakers that are seen in them: for each quote that is not a
//! scare quote the source as printed, or "-".

use super::attribute;
use crate::lexicon::Lexicon;
use crate::quote::QuoteKind;
use crate::{mention, quote, segment, syntax};

fn check(text: &str, expected: &[&str]) {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let syntax = syntax::read(text, &segments, lexicon);
    let mentions = mention::find(text, &segments, &syntax, lexicon);
    let quotes = quote::find(text, &segments, &syntax, &mentions, lexicon);
    let attributions = attribute(text, &segments, &syntax, &mentions, &quotes, lexicon);
    assert_eq!(attributions.len(), quotes.len());
    let speakers: Vec<&str> = quotes
        .iter()
        .zip(&attributions)
        .filter(|(quote, _)| quote.kind != QuoteKind::Scare)
        .map(|(_, attribution)| {
            attribution
                .best()
                .map_or("-", |best| &text[mentions[best.mention.index()].span])
        })
        .collect();
    assert_eq!(speakers, expected, "{text}");
}

#[test]
fn the_subject_of_the_cue_speaks() {
    check("“We build now,” Ida Holm said.", &["Ida Holm"]);
    check("“We build now,” she said.", &["she"]);
    check(
        "“We build now,” said Ida Holm, the mayor of Sund.",
        &["Ida Holm"],
    );
    check(
        "Ida Holm told reporters on Monday: “We build now.”",
        &["Ida Holm"],
    );
    check("Ida Holm said that the bridge is old.", &["Ida Holm"]);
}

#[test]
fn asides_between_subject_and_verb_are_passed_over() {
    check(
        "Ida Holm, the mayor of Sund, said that the bridge is old.",
        &["Ida Holm"],
    );
    check(
        "Ida Holm, who has led Sund since 2009, said: “We build now.”",
        &["Ida Holm"],
    );
}

#[test]
fn the_head_of_a_phrase_speaks_not_the_name_after_a_preposition() {
    check(
        "A spokesman for Ida Holm said the bridge is old.",
        &["A spokesman"],
    );
    check(
        "The bridge is old, according to a spokesman for Ida Holm.",
        &["a spokesman"],
    );
}

#[test]
fn a_participle_takes_the_subject_of_its_sentence() {
    check(
        "“We build now,” Ida Holm said, adding that the bridge is “a danger.”",
        &["Ida Holm", "Ida Holm"],
    );
    check(
        "In a tweet Sunday, Ida Holm described the bridge as a “danger,” adding that it must close.",
        &["Ida Holm", "Ida Holm"],
    );
}

#[test]
fn a_quote_without_a_cue_goes_to_who_spoke_before() {
    check(
        "“We build now,” said Ida Holm.\n\n“Nobody will cross the old bridge.”",
        &["Ida Holm", "Ida Holm"],
    );
}

#[test]
fn nobody_speaks_a_scare_quote_or_a_heading() {
    let text = "Ida Holm closed the film “Night Ferry” early.";
    check(text, &[]);
}

#[test]
fn mentions_inside_the_marks_are_not_their_speaker() {
    check("“Ola Berg said nothing,” Ida Holm said.", &["Ida Holm"]);
}

#[test]
fn evidence_tells_the_word_and_its_place() {
    let text = "“We build now,” Ida Holm said.";
    let document = crate::annotate("a.txt", text);
    let best = document.attributions[0].best().expect("a speaker");
    assert_eq!(best.evidence[0], "subject of “said”, after the quote");
    assert!((0.9..=1.0).contains(&best.confidence));
}

#[test]
fn whom_a_passive_is_said_of_does_not_speak() {
    check("Ida Holm left the hall hailed as a “pioneer”.", &["-"]);
    check("Ida Holm was described as “a danger to us all”.", &["-"]);
    check(
        "Ida Holm was described by Ola Berg as “a danger to us all”.",
        &["Ola Berg"],
    );
    check(
        "Ida Holm was quoted as saying that the bridge is old.",
        &["Ida Holm"],
    );
}

#[test]
fn shares_and_quantities_of_people_speak() {
    check(
        "Some 63 percent said the ferry was too slow.",
        &["63 percent"],
    );
    check("All agreed that the winter would be hard.", &["All"]);
    let each = "Ida Holm and Tom Berg met, each saying the other had forgotten the bell.";
    check(each, &["each"]);
    // What does not speak stays a quantity.
    check("Prices rose by 63 percent, Ida Holm said.", &["Ida Holm"]);
}

#[test]
fn labels_in_marks_name_who_speaks() {
    check(
        "It was a long talk:\n\n“MARSH: When will it open?\n\n“HOLM: When it is safe.\n\n\
         “MARSH: When is that?\n\n“HOLM: I cannot say.”",
        &["MARSH", "HOLM", "MARSH", "HOLM"],
    );
}
