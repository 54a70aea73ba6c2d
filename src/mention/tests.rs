//! Texts and the mentions that are seen in them.

use super::*;
use crate::{segment, syntax};

/// The mentions of a text, each as "text/kind/label".
fn seen(text: &str) -> Vec<String> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    )
    .iter()
    .map(|mention| {
        format!(
            "{}/{:?}/{:?}",
            &text[mention.span], mention.kind, mention.label
        )
    })
    .collect()
}

/// Whether all of `expected` are among the mentions of `text`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let seen = seen(text);
    for mention in expected {
        assert!(
            seen.iter().any(|other| other == mention),
            "{mention} not in {seen:#?}"
        );
    }
}

/// The role that the first name of a text is given.
fn role(text: &str) -> Option<String> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let mentions = find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    );
    let role = mentions.iter().find_map(|mention| mention.role)?;
    Some(text[role].to_owned())
}

#[test]
fn titles_and_affiliations_stay_outside_a_name() {
    check(
        "On Monday, White House Press Secretary Sarah Jones met US President Peter Brown.",
        &[
            "White House/Name/Organization",
            "Sarah Jones/Name/Person",
            "US/Name/Place",
            "Peter Brown/Name/Person",
        ],
    );
    assert_eq!(
        role("The plan of national security adviser John Miller failed.").as_deref(),
        Some("national security adviser")
    );
}

#[test]
fn a_role_after_the_name_is_without_its_country() {
    assert_eq!(
        role("Then Park Ji-woo, South Korea's nuclear negotiator, left.").as_deref(),
        Some("nuclear negotiator")
    );
    assert_eq!(
        role("Then Mary Cole, director of harbour studies at the Centre for the Sea, left.")
            .as_deref(),
        Some("director of harbour studies")
    );
}

#[test]
fn offices_keep_their_tail() {
    check(
        "He joined the Centre for the National Interest and the Ministry of Trade and Industry.",
        &[
            "Centre for the National Interest/Name/Organization",
            "Ministry of Trade and Industry/Name/Organization",
        ],
    );
}

#[test]
fn a_pair_with_a_hyphen_is_two_names() {
    check(
        "Mr. Dunne and Ms. Okafor met. The Dunne-Okafor meeting and the US-North Korea summit failed.",
        &[
            "Dunne/Name/Person",
            "Okafor/Name/Person",
            "US/Name/Place",
            "North Korea/Name/Place",
        ],
    );
}

#[test]
fn a_last_name_is_a_person_where_the_full_name_is() {
    check(
        "Ada Zorlu spoke. Later the crowd cheered Zorlu.",
        &["Ada Zorlu/Name/Person", "Zorlu/Name/Person"],
    );
}

#[test]
fn nominals_have_their_determiner_and_modifiers() {
    check(
        "The North Korean leader met a senior official. Some analysts left; the report said so.",
        &[
            "The North Korean leader/Nominal/Person",
            "North Korean/Name/Group",
            "a senior official/Nominal/Person",
            "Some analysts/Nominal/Person",
            "the report/Nominal/Product",
        ],
    );
}

#[test]
fn pronouns_are_told_from_names_in_capitals() {
    check(
        "She saw it. The US and the IT firm know us.",
        &[
            "She/Pronoun/Person",
            "it/Pronoun/Organization",
            "US/Name/Place",
            "us/Pronoun/Person",
        ],
    );
}

#[test]
fn values_have_their_units() {
    check(
        "On March 5, 2018, they paid $3.5 million for 20 km of road.",
        &[
            "March 5, 2018/Name/Date",
            "$3.5 million/Name/Money",
            "20 km/Name/Quantity",
        ],
    );
}

#[test]
fn a_long_run_of_capitals_does_no_harm() {
    let text = "Zanoni Of The ".repeat(20_000);
    // Where every word has a capital, a capital names nobody.
    assert!(seen(&text).len() <= 20_000);
}

#[test]
fn mentions_nest_and_never_cross() {
    let text = "The U.S. Senate's Foreign Affairs chief, Lee Do-hoon of the Bank of Japan, said Monday's US-China talks failed.";
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let mentions = find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    );
    for (at, one) in mentions.iter().enumerate() {
        for other in &mentions[at + 1..] {
            let apart = !one.span.overlaps(other.span);
            assert!(apart || one.span.covers(other.span), "{one:?} {other:?}");
        }
    }
}

#[test]
fn initials_and_prefixes_belong_where_they_stand() {
    check(
        "Then Justice Samuel A. Marsh Jr. met a pro-Russian group. It was a major setback.",
        &["Samuel A. Marsh Jr./Name/Person", "Russian/Name/Group"],
    );
    assert!(
        !seen("It was a major setback.")
            .iter()
            .any(|mention| mention.starts_with("a major"))
    );
}

#[test]
fn whence_somebody_is_belongs_to_no_full_name() {
    let text = "A letter to Governor Yoon Seo Jin of Tamsey came back.";
    assert!(!seen(text).iter().any(|mention| mention.contains(" of ")));
}

#[test]
fn a_party_and_a_state_are_no_person() {
    check(
        "Chairman Tom Reddy, R-Va., and House Minority Leader Ann Marsh, D-Calif., disagreed.",
        &[
            "Tom Reddy/Name/Person",
            "House/Name/Organization",
            "Ann Marsh/Name/Person",
        ],
    );
}

#[test]
fn an_acronym_is_the_organization_that_it_shortens() {
    check(
        "The Coastal Survey Office closed. A spokesman for CSO wept.",
        &[
            "Coastal Survey Office/Name/Organization",
            "A spokesman/Nominal/Person",
            "CSO/Name/Organization",
        ],
    );
}
