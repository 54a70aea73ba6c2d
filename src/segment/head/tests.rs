//! Pages and what their heads tell.

use crate::lexicon::Lexicon;
use crate::segment::{Head, segment};

const LEAD: &str = "The harbour town voted on Sunday to keep the night ferry for ten more years.";

fn read(text: &str) -> Head {
    segment(text, Lexicon::shipped()).head
}

#[track_caller]
fn check_published(lines: &[&str], expected: &str) {
    let date = read(&lines.join("\n")).published;
    let found = date.map(|date| format!("{}-{:02}-{:02}", date.year, date.month, date.day));
    assert_eq!(found.unwrap_or_default(), expected);
}

#[track_caller]
fn check_outlet(lines: &[&str], expected: &str) {
    let text = lines.join("\n");
    let found = read(&text).outlet.map(|span| &text.as_str()[span]);
    assert_eq!(found.unwrap_or_default(), expected);
}

#[track_caller]
fn check_dateline(text: &str, expected: &str) {
    let found = read(text).dateline.map(|span| &text[span]);
    assert_eq!(found.unwrap_or_default(), expected);
}

#[test]
fn days_in_many_forms() {
    let title = "Harbour town keeps its night ferry";
    for day in [
        "March 4, 2021",
        "4 March 2021",
        "Thu, 4th Mar 2021 10:15 GMT",
        "Updated: 2021-03-04",
        "Published on Mar. 4, 2021 at 9 a.m.",
        "04/03/2021",
        "2021-03-04T10:15:00Z",
    ] {
        let expected = if day.starts_with("04/") {
            ""
        } else {
            "2021-03-04"
        };
        check_published(&[title, day, LEAD], expected);
    }
    check_published(&[title, "23/9/2021", LEAD], "2021-09-23");
    check_published(
        &[title, "By Ida Brandt | March 4, 2021", LEAD],
        "2021-03-04",
    );
    check_published(
        &["Harbour town keeps its ferry Thursday, March 4, 2021", LEAD],
        "2021-03-04",
    );
    check_published(&[title, "Built: June 11, 1988 (age 30) in Oslo", LEAD], "");
    check_published(&[title, "February 30, 2021", LEAD], "");
}

#[test]
fn the_clock_of_the_site_is_no_day_of_publication() {
    let title = "Harbour town keeps its night ferry";
    check_published(&["Friday, May 7, 2021", title, LEAD], "");
    check_published(
        &["Friday, May 7, 2021", title, "4 March 2021", LEAD],
        "2021-03-04",
    );
    check_published(&["Friday, May 7, 2021", LEAD], "2021-05-07");
    check_published(&[LEAD, "Copyright 2021 Valley Media Inc."], "");
}

#[test]
fn outlets_are_named_in_three_places() {
    check_outlet(
        &[
            "The Valley Courier",
            "Harbour town keeps its night ferry",
            LEAD,
        ],
        "The Valley Courier",
    );
    check_outlet(
        &[
            LEAD,
            "Copyright 2021 Valley Media Inc. All rights reserved.",
        ],
        "Valley Media Inc.",
    );
    check_outlet(&[LEAD, "© 2021 The Isle Company"], "The Isle Company");
    check_outlet(
        &["OSLO (Reuters) - The town voted on Sunday to keep the ferry for ten years."],
        "Reuters",
    );
    check_outlet(&["Harbour town keeps its night ferry", LEAD], "");
}

#[test]
fn datelines() {
    check_dateline("OSLO — The town voted to keep its ferry.", "OSLO —");
    check_dateline("PORT LOUIS (AFP) - The town voted.", "PORT LOUIS (AFP) -");
    check_dateline(
        "SEOUL, Sept. 11 (Yonhap) -- The town voted.",
        "SEOUL, Sept. 11 (Yonhap) --",
    );
    check_dateline("PORT LOUIS: The town voted to keep it.", "PORT LOUIS:");
    check_dateline("WASHINGTON, D.C. – The town voted.", "WASHINGTON, D.C. –");
}

#[test]
fn what_is_no_dateline() {
    check_dateline("BRANDT: We are glad.\nOKOYE: I am not.", "");
    check_dateline("CHARGED AGAIN: The man was seen.", "");
    check_dateline("IDA BRANDT: We are glad.", "");
    check_dateline("UPDATE — The town voted.", "");
    check_dateline("The ferry — old as it is — will stay.", "");
    check_dateline("Ida Brandt (R) said so.", "");
    check_dateline("OSLO", "");
}
