//! Pages, a paragraph a line, each after the letter of its kind.

use crate::lexicon::Lexicon;
use crate::segment::{ParagraphKind, segment};

#[track_caller]
fn check(marked: &str) {
    let lines: Vec<_> = marked.trim().lines().map(str::trim).collect();
    let text: Vec<_> = lines.iter().map(|line| &line[2..]).collect();
    let text = text.join("\n\n");
    let kinds = segment(&text, Lexicon::shipped()).paragraphs.into_iter();
    let found: Vec<_> = kinds
        .map(|paragraph| {
            format!(
                "{} {}",
                letter(paragraph.kind),
                &text.as_str()[paragraph.span]
            )
        })
        .collect();
    assert_eq!(found, lines);
}

fn letter(kind: ParagraphKind) -> char {
    match kind {
        ParagraphKind::Title => 'T',
        ParagraphKind::Heading => 'H',
        ParagraphKind::Body => 'B',
        ParagraphKind::Furniture => 'F',
    }
}

#[test]
fn the_head_of_a_page() {
    check(
        "
        F Thursday, March 4, 2021
        F HomeWorldHarbour town votes to keep its night ferry
        T Harbour town votes to keep its night ferry
        F By Ida Brandt and Tom Okoye
        F Published 4 March 2021, 10:15 am
        H A close result after a long campaign in the islands
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        B “We are glad,” said the mayor, who had asked for the vote in the first place.
        ",
    );
}

#[test]
fn the_tail_of_a_page() {
    check(
        "
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        B The mayor had asked for the vote and said that she was glad of it now.
        F Filed Under: ferries, islands
        F © 2021 Valley Courier. All rights reserved.
        F Most Read
        F Storm closes the school for two days
        F Council meets on Monday.
        ",
    );
}

#[test]
fn labels_between_paragraphs() {
    check(
        "
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        F - Sponsored -
        B “Yes!”
        F READ MORE: Storm closes the school for two days
        B The mayor had asked for the vote and said that she was glad of it now.
        F Home | Islands | Weather | About
        B Nobody in the harbour could remember a vote that had been as close as this one.
        ",
    );
}

#[test]
fn headings_stay_in_the_article() {
    check(
        "
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        H \"NOT IN OUR TIME\"
        B The mayor had asked for the vote and said that she was glad of it now.
        H What comes next
        B Nobody in the harbour could remember a vote that had been as close as this one.
        ",
    );
}

#[test]
fn what_may_be_body_is_body() {
    check(
        "
        B He wrote to the council in May:
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        B The council named these stops:
        B Northern quay
        B Old market
        B Fishing harbour
        B Updated: Ms Brandt wrote on Monday that she had not meant the old ferry at all.
        B -- no more of them --
        B “No more ferries,” said Ms Brandt
        B Readers can follow us to the quay, where the boat has left every evening since 1961.
        ",
    );
    check("B A single line that has no end");
}

#[test]
fn ratings_are_furniture() {
    check(
        "
        B The harbour town voted on Sunday to keep the night ferry that has run for sixty years.
        F How we rate:
        F ★ Weak ★★ Fair ★★★ Good
        ",
    );
}

#[test]
fn credits_after_a_caption_are_furniture() {
    let text = "The ferry leaves the harbour town on its last evening before the vote. (Photo: TPA/Ida Brandt) |\n\
                The town voted on Sunday to keep its night ferry for ten more years.";
    let segments = segment(text, Lexicon::shipped());
    let kinds: Vec<_> = segments
        .paragraphs
        .iter()
        .map(|paragraph| letter(paragraph.kind))
        .collect();
    assert_eq!(kinds, ['B', 'F', 'B']);
    let credit = segments.paragraphs[1].span;
    assert_eq!(&text[credit], "(Photo: TPA/Ida Brandt) |");
}
