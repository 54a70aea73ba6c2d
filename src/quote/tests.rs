//! Texts and the quotes that are seen in them. A line a quote: its kind, its
//! cue's lemma, and its pieces parted by " / ".

mod doubt;
mod mood;

use super::{Quote, find};
use crate::lexicon::Lexicon;
use crate::{mention, segment, syntax};

fn quotes(text: &str) -> Vec<Quote> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let syntax = syntax::read(text, &segments, lexicon);
    let mentions = mention::find(text, &segments, &syntax, lexicon);
    find(text, &segments, &syntax, &mentions, lexicon)
}

fn seen(text: &str) -> Vec<String> {
    let line = |quote: Quote| {
        let pieces: Vec<&str> = quote.spans.iter().map(|span| &text[*span]).collect();
        let lemma = quote.cue.map_or("-", |cue| cue.lemma);
        format!("{:?} {lemma}: {}", quote.kind, pieces.join(" / "))
    };
    quotes(text).into_iter().map(line).collect()
}

/// The pieces in marks, outer and inner, in text order.
fn marked(text: &str) -> Vec<&str> {
    let mut spans: Vec<_> = quotes(text)
        .iter()
        .flat_map(|quote| quote.quoted.clone())
        .collect();
    spans.sort();
    spans.into_iter().map(|span| &text[span]).collect()
}

#[test]
fn marks_of_every_glyph_are_paired() {
    let said = |quote: &str| format!("Mayor Ida Holm said: {quote} The hall was full.");
    for quote in [
        "\"We build now.\"",
        "“We build now.”",
        "«We build now.»",
        "‹We build now.›",
        "„We build now.“",
        "„We build now.”",
        "``We build now.''",
        "''We build now.''",
        "‘We build now.’",
        "'We build now.'",
    ] {
        assert_eq!(marked(&said(quote)), [quote], "{quote}");
    }
}

#[test]
fn apostrophes_and_inches_are_no_marks() {
    assert_eq!(
        marked("'We don't fear the players' union,' Holm said of the '90s dispute."),
        ["'We don't fear the players' union,'"]
    );
    assert!(
        marked("The voters' mood and the teachers' strike aren't news in the '80s.").is_empty()
    );
    assert_eq!(
        marked("At 6'2\" he fills the 12\" frame. \"I stoop,\" Holm said."),
        ["\"I stoop,\""]
    );
}

#[test]
fn a_mark_that_leans_the_wrong_way_still_pairs() {
    assert_eq!(
        marked("The council has made\" great progress\" with the harbour, Holm said."),
        ["\" great progress\""]
    );
}

#[test]
fn a_missing_mark_harms_its_own_paragraph_only() {
    let text = "“We build now, Holm said.\n\nThe bridge is old.\n\n“It will fall,” said Ola Berg.";
    assert_eq!(marked(text).last(), Some(&"“It will fall,”"));
    assert!(!marked(text).iter().any(|piece| piece.contains("bridge")));
}

#[test]
fn a_quote_goes_on_over_paragraphs_that_open_anew() {
    let text = "“The bridge is old,” Holm said. “We close it.\n\n“Nobody will cross it.\n\n“We build another.”\n\nThe hall was full.";
    assert_eq!(
        seen(text),
        [
            "Direct say: “The bridge is old,” / “We close it. / “Nobody will cross it. / “We build another.”"
        ]
    );
}

#[test]
fn a_quote_inside_a_quote_knows_where_it_is_spoken() {
    let text = "\"He told me, 'We build now,' and left,\" Holm said.";
    let found = quotes(text);
    let inner = found
        .iter()
        .find(|quote| quote.within.is_some())
        .expect("an inner quote");
    assert_eq!(&text[inner.quoted[0]], "'We build now,'");
    assert_eq!(
        inner
            .within
            .map(|outer| &text[found[outer.index()].spans[0]]),
        Some(&text[..text.len() - 11])
    );
}

#[test]
fn a_cue_splits_a_quote_into_two_pieces() {
    assert_eq!(
        seen("“The bridge,” Holm said on Monday, “will not last.”"),
        ["Direct say: “The bridge,” / “will not last.”"]
    );
    assert_eq!(
        seen("“The bridge is old,” said Ida Holm, the mayor. “We close it.”"),
        ["Direct say: “The bridge is old,” / “We close it.”"]
    );
}

#[test]
fn marks_within_reported_speech_make_it_mixed() {
    assert_eq!(
        seen(
            "Holm told reporters on Monday that the bridge is “a danger to us all” and must close."
        ),
        ["Mixed tell: that the bridge is “a danger to us all” and must close"]
    );
    assert_eq!(
        seen("Holm called the bridge “a danger,” adding that it is “older than any of us.”"),
        [
            "Mixed call: the bridge “a danger,”",
            "Mixed add: that it is “older than any of us.”"
        ]
    );
}

#[test]
fn reported_clauses_are_found_without_marks() {
    for (text, expected) in [
        (
            "Holm said Monday that the bridge is old.",
            "Indirect say: that the bridge is old",
        ),
        (
            "Holm said the bridge would close.",
            "Indirect say: the bridge would close",
        ),
        (
            "The bridge would close, Holm said.",
            "Indirect say: The bridge would close",
        ),
        (
            "The bridge would close in May, according to Holm.",
            "Indirect according to: The bridge would close in May",
        ),
        (
            "According to Holm, the bridge would close.",
            "Indirect according to: the bridge would close",
        ),
        (
            "The bridge, officials said, would close.",
            "Indirect say: The bridge / would close",
        ),
        (
            "Ida Holm, the mayor of Sund, said in a statement that the bridge is old.",
            "Indirect say: that the bridge is old",
        ),
    ] {
        assert_eq!(seen(text), [expected], "{text}");
    }
}

#[test]
fn a_second_report_ends_the_first() {
    assert_eq!(
        seen("Holm said the bridge is old, but she warned that a ferry costs more."),
        [
            "Indirect say: the bridge is old",
            "Indirect warn: that a ferry costs more"
        ]
    );
}

#[test]
fn words_that_look_like_verbs_are_told_from_cues() {
    assert!(seen("The reports of the claims filled three state offices.").is_empty());
    assert!(seen("The United States won the match.").is_empty());
}

#[test]
fn marked_words_that_nobody_says_are_scare_quotes() {
    for text in [
        "The film “Night Ferry” opens in June.",
        "The so-called “ferry” sank.",
        "The bridge, known as “Old Iron”, is closed.",
    ] {
        let kinds: Vec<_> = quotes(text).iter().map(|quote| quote.kind).collect();
        assert_eq!(kinds, [super::QuoteKind::Scare], "{text}");
    }
}

#[test]
fn a_colon_announces_the_next_paragraph() {
    assert_eq!(
        seen("Holm stood up and said:\n\n“The bridge is old.”\n\nThe hall was full.")
            .last()
            .map(String::as_str),
        Some("Direct say: “The bridge is old.”")
    );
}

#[test]
fn pieces_slice_the_text_in_order() {
    let text = "„Ähm“, «a ‘b» c’ \"d 'e\" f' said said ) , according to, he said, that: “x";
    for quote in quotes(text) {
        assert!(!quote.spans.is_empty());
        let ends = quote
            .spans
            .windows(2)
            .all(|pair| pair[0].end <= pair[1].start);
        assert!(ends, "{quote:?}");
    }
}
