//! Sentences and the values of their dates, in an article of Thursday, 24 May 2018.

use super::*;
use crate::{segment, syntax};

const PUBLISHED: Date = Date {
    year: 2018,
    month: 5,
    day: 24,
};

/// The dates of a text, each as "words = value".
fn seen(text: &str, published: Option<Date>) -> Vec<String> {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let mentions = mention::find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    );
    let dates = resolve_from(published, text, &segments, &mentions, lexicon);
    let line = |date: &Resolved| {
        let span = mentions[date.mention.index()].span;
        format!("{} = {}", &text[span], date.value)
    };
    dates.list.iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(seen(text, Some(PUBLISHED)), expected, "{text}");
}

#[test]
fn dates_written_in_full_need_no_other() {
    let text = "The ferry sank on 12 June 2016, after repairs in March 2015 and in 2012. \
                In the 1990s it was white. It opened on June 3rd, 1911, in the 20th century.";
    let expected = [
        "12 June 2016 = 2016-06-12",
        "March 2015 = 2015-03",
        "2012 = 2012",
        "1990s = 1990/1999",
        "June 3rd, 1911 = 1911-06-03",
        "20th century = 1900/1999",
    ];
    assert_eq!(seen(text, None), expected);
}

#[test]
fn without_the_articles_day_the_others_stay_unresolved() {
    let text = "The mayor left on Monday and came back last week, in June, on June 12.";
    assert!(seen(text, None).is_empty());
}

#[test]
fn a_bare_weekday_is_the_nearest_in_the_direction_of_the_verb() {
    check("The mayor resigned on Monday.", &["Monday = 2018-05-21"]);
    check(
        "The mayor said Thursday she was glad.",
        &["Thursday = 2018-05-24"],
    );
    check(
        "The council will meet on Tuesday.",
        &["Tuesday = 2018-05-29"],
    );
    check(
        "On Tuesday, the council will vote.",
        &["Tuesday = 2018-05-29"],
    );
    check(
        "The deal is expected to be signed on Saturday.",
        &["Saturday = 2018-05-26"],
    );
    check(
        "The deal was signed on Saturday.",
        &["Saturday = 2018-05-19"],
    );
    check(
        "The ships have been idle since Friday.",
        &["Friday = 2018-05-18"],
    );
    check("Answers are wanted by Friday.", &["Friday = 2018-05-25"]);
    check(
        "The mayor, who will leave office, said on Monday that the ferry will sail on Sunday.",
        &["Monday = 2018-05-21", "Sunday = 2018-05-27"],
    );
}

#[test]
fn a_date_before_its_noun_asks_the_next_verb() {
    check(
        "The mayor said Monday's vote will be close.",
        &["Monday = 2018-05-28"],
    );
    check("The mayor praised Monday's vote.", &["Monday = 2018-05-21"]);
    check(
        "The mayor called off the June 12 meeting.",
        &["June 12 = 2018-06-12"],
    );
}

#[test]
fn last_and_next_count_from_the_articles_day() {
    check("It closed last Thursday.", &["last Thursday = 2018-05-17"]);
    check("It reopens next Thursday.", &["next Thursday = 2018-05-31"]);
    check("It rained last week.", &["last week = 2018-W20"]);
    check(
        "It reopened earlier this month.",
        &["earlier this month = 2018-05"],
    );
    check("A vote is due next year.", &["next year = 2019"]);
    check("She won last June.", &["last June = 2017-06"]);
    check("She won last summer.", &["last summer = 2017-SU"]);
    check("They meet this weekend.", &["this weekend = 2018-W21-WE"]);
    check(
        "It was built three days ago.",
        &["three days ago = 2018-05-21"],
    );
    check(
        "It was built two months ago.",
        &["two months ago = 2018-03"],
    );
    check(
        "It was built six months ago.",
        &["six months ago = 2017-11"],
    );
    check("She came yesterday.", &["yesterday = 2018-05-23"]);
    check("A new pier opened a decade ago.", &["a decade ago = 2008"]);
}

#[test]
fn a_month_follows_its_verb_up_to_nine_months_back() {
    check("The two met in March.", &["March = 2018-03"]);
    check("The two met in December.", &["December = 2017-12"]);
    check("The two will meet in June.", &["June = 2018-06"]);
    check("The two will meet in January.", &["January = 2019-01"]);
    check("The pier opened in May.", &["May = 2018-05"]);
}

#[test]
fn a_day_of_a_month_takes_the_year_that_the_verb_or_the_weekday_tells() {
    check("The two will meet on June 12.", &["June 12 = 2018-06-12"]);
    check("The two met on 3 April.", &["3 April = 2018-04-03"]);
    check("The two met on Dec. 3.", &["Dec. 3 = 2017-12-03"]);
    check(
        "They agreed on Tuesday, June 12, to sell it.",
        &["Tuesday, June 12 = 2018-06-12"],
    );
}

#[test]
fn what_no_calendar_has_stays_unresolved() {
    check("It sails on Mondays and on February 30.", &[]);
}

#[test]
fn values_say_how_precise_they_are() {
    let text = "In 2017 it rained last week, on Monday and in March.";
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(text, lexicon);
    let mentions = mention::find(
        text,
        &segments,
        &syntax::tag(text, &segments, lexicon),
        lexicon,
    );
    let dates = resolve_from(Some(PUBLISHED), text, &segments, &mentions, lexicon);
    let seen: Vec<_> = dates
        .list
        .iter()
        .map(|date| date.value.precision())
        .collect();
    assert_eq!(seen, ["year", "week", "day", "month"]);
}
