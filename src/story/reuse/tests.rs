//! Articles that share passages, and the passages that are seen in them.

use super::*;
use crate::pipeline::annotate;
use crate::story::forms;

const AGENCY: &str = "The harbour office of Sund closed the northern pier on Monday after a crane \
    had fallen into the basin, and three ferries were sent to the old quay behind the mill.";

fn read(texts: &[&str]) -> Vec<Document> {
    texts.iter().map(|text| annotate("a.txt", *text)).collect()
}

fn copies(texts: &[&str]) -> Vec<Vec<String>> {
    let documents = read(texts);
    let copies = find(&documents, &forms::of(&documents)).copies.into_iter();
    let printed = |(document, span): (Id<Document>, ByteSpan)| {
        format!(
            "{} {}",
            document.index(),
            &documents[document.index()].text[span.range()]
        )
    };
    copies
        .map(|copy| copy.places.into_iter().map(printed).collect())
        .collect()
}

#[test]
fn a_passage_that_two_articles_print_is_copy() {
    let one = format!("Sund woke up early. {AGENCY} Nobody was hurt.");
    let other = format!("{AGENCY}\n\nThe mayor will speak today.");
    let bare = AGENCY.trim_end_matches('.');
    assert_eq!(
        copies(&[&one, &other]),
        [[format!("0 {bare}"), format!("1 {bare}")]]
    );
}

#[test]
fn a_few_changed_words_do_not_part_a_passage() {
    let changed = AGENCY.replace("on Monday", "early this week");
    let found = copies(&[AGENCY, &changed]);
    assert_eq!(found.len(), 1);
    assert!(found[0][1].contains("early this week"));
}

#[test]
fn what_is_only_a_quotation_is_no_copy() {
    let said = "“The harbour office of Sund closed the northern pier on Monday after a crane had \
                fallen into the basin and three ferries were sent to the old quay,” Ida Holm said.";
    let other = said.replace("Ida Holm said", "the mayor told a crowd");
    assert_eq!(copies(&[said, &other]), Vec::<Vec<String>>::new());
}

#[test]
fn three_articles_share_one_copy() {
    let found = copies(&[AGENCY, &format!("Late news. {AGENCY}"), AGENCY]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].len(), 3);
}

#[test]
fn versions_share_most_of_their_words_and_the_same_text_all() {
    let two = format!("{AGENCY} Nobody was hurt, and the mayor will speak on Friday.");
    let corrected = two.replace("three ferries", "two ferries");
    let documents = read(&[&two, &corrected, &two.replace(' ', "  "), "Nothing else."]);
    let versions = find(&documents, &forms::of(&documents)).versions;
    assert_eq!(versions.len(), 1);
    assert_eq!(versions[0].documents.len(), 3);
    assert!(!versions[0].same);
    let same = {
        let documents = read(&["Too short.", "Too short."]);
        find(&documents, &forms::of(&documents)).versions
    };
    assert_eq!(same.len(), 1);
    assert!(same[0].same);
}
