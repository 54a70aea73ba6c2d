//! The JSON that others rely on: its keys, its words, its offsets. What changes
//! here changes for users and goes into CHANGELOG.md.

#![cfg(feature = "cli")]

mod native;

use std::collections::BTreeSet;

use serde_json::Value;
use whosaid::speaker::SURE;
use whosaid::text::Unit;
use whosaid::view::{Problem, Report};
use whosaid::{Document, Error, annotate, compare};

/// Two invented articles in which every layer finds something.
const ARTICLES: [(&str, &str); 2] = [
    (
        "courier.txt",
        "Ferry talks reopen 🛳\n\n\
         “We would like this to happen before the summer,” said Ida Quist, \
         the harbour commissioner. She called the letter “warm and serious.”\n\n\
         Lars Tennant, who leads the union, said that “she told us ‘wait’ for two years.”\n\n\
         Most Popular\n\nMore From This Section\n",
    ),
    (
        "wire.txt",
        "Commissioner Quist told reporters the talks should happen “before the summer.”\n",
    ),
];

fn report(unit: Unit) -> Value {
    let documents = ARTICLES.map(|(name, text)| annotate(name, text));
    let problems = [Problem::new("bare", &Error::no_articles())];
    let story = compare(&documents);
    let report = Report::new(&documents, &problems, &story, unit);
    serde_json::to_value(report).expect("a report is JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} is a list: {value}"))
}

fn check_keys(value: &Value, keys: &str) {
    let object = value.as_object().expect("an object");
    let found: BTreeSet<&str> = object.keys().map(String::as_str).collect();
    assert_eq!(found, keys.split(' ').collect(), "{value}");
}

fn check_word(value: &Value, words: &str) {
    let word = value.as_str().expect("a word");
    assert!(
        words.split(' ').any(|known| known == word),
        "{word} is none of {words}"
    );
}

/// A key of the layer `letter`: "q12".
fn check_id(value: &Value, letter: char) {
    let id = value.as_str().expect("an id is a string");
    let number = id
        .strip_prefix(letter)
        .and_then(|number| number.parse::<u32>().ok());
    assert!(
        number.is_some_and(|number| number > 0),
        "{id} is no {letter}1, {letter}2, …"
    );
}

fn check_or_null(value: &Value, check: impl Fn(&Value)) {
    if !value.is_null() {
        check(value);
    }
}

const LABELS: &str = "person organization place group event product date money quantity";
const STANCES: &str =
    "neutral doubting asserting critical approving demand promise question thought";

#[test]
fn the_report_has_the_keys_and_words_of_the_contract() {
    let report = report(Unit::Utf16);
    check_keys(&report, "schema offsets documents problems story");
    assert_eq!(report["schema"], "whosaid/1");
    assert_eq!(report["offsets"], "utf16");
    check_keys(&report["problems"][0], "name code message");
    for document in list(&report, "documents") {
        check_document(document);
    }
    let story = &report["story"];
    check_keys(story, "people statements copies groups versions");
    assert_eq!(story["groups"], serde_json::json!([["d1", "d2"]]));
    list(&report["story"], "people")
        .iter()
        .for_each(check_person);
    list(&report["story"], "statements")
        .iter()
        .for_each(check_statement);
}

fn check_document(document: &Value) {
    let keys = "id name title outlet published text furniture mentions entities quotes notes";
    check_keys(document, keys);
    check_id(&document["id"], 'd');
    for key in ["title", "outlet", "published"] {
        check_or_null(&document[key], |value| assert!(value.is_string()));
    }
    list(document, "furniture").iter().for_each(check_range);
    for mention in list(document, "mentions") {
        let valued = mention.get("value").is_some();
        let value = if valued { " value" } else { "" };
        check_keys(mention, &format!("id start end kind label entity{value}"));
        check_id(&mention["id"], 'm');
        check_word(&mention["kind"], "name nominal pronoun");
        check_word(&mention["label"], LABELS);
        check_or_null(&mention["entity"], |entity| check_id(entity, 'e'));
    }
    for entity in list(document, "entities") {
        check_keys(entity, "id label name role affiliation mentions");
        check_id(&entity["id"], 'e');
        check_word(&entity["label"], LABELS);
        check_or_null(&entity["affiliation"], |owner| check_id(owner, 'e'));
        list(entity, "mentions")
            .iter()
            .for_each(|mention| check_id(mention, 'm'));
    }
    list(document, "quotes").iter().for_each(check_quote);
    for note in list(document, "notes") {
        check_keys(note, "code message");
        check_word(&note["code"], "language capitals no-quote");
    }
}

fn check_quote(quote: &Value) {
    let keys =
        "id kind spans quoted cue cue_lemma cue_stance cue_mood within speaker confidence why";
    let withheld = quote.get("withheld").is_some();
    check_keys(
        quote,
        &format!("{keys}{}", if withheld { " withheld" } else { "" }),
    );
    check_id(&quote["id"], 'q');
    check_word(&quote["kind"], "direct mixed indirect scare");
    assert!(!list(quote, "spans").is_empty());
    assert_eq!(
        quote["kind"] == "indirect",
        list(quote, "quoted").is_empty()
    );
    if quote["kind"] == "direct" {
        assert_eq!(quote["spans"], quote["quoted"]);
    }
    if withheld {
        check_withheld(quote);
    }
    check_or_null(&quote["cue"], check_range);
    assert_eq!(quote["cue"].is_null(), quote["cue_lemma"].is_null());
    check_or_null(&quote["cue_stance"], |stance| check_word(stance, STANCES));
    assert_eq!(quote["cue"].is_null(), quote["cue_stance"].is_null());
    check_or_null(&quote["cue_mood"], |mood| {
        check_word(mood, "actual negated hypothetical");
    });
    assert_eq!(quote["cue"].is_null(), quote["cue_mood"].is_null());
    check_or_null(&quote["within"], |outer| check_id(outer, 'q'));
    check_or_null(&quote["speaker"], |speaker| {
        check_keys(speaker, "mention entity name");
        check_or_null(&speaker["entity"], |entity| check_id(entity, 'e'));
    });
    let confidence = quote["confidence"].as_f64().expect("a number");
    assert!((0.0..=1.0).contains(&confidence));
    assert!(
        quote["confidence"].to_string().len() <= "0.97".len(),
        "two decimals"
    );
    assert!(list(quote, "why").iter().all(Value::is_string));
}

/// Somebody who was left out is told, and is less sure than a named speaker may be.
fn check_withheld(quote: &Value) {
    assert!(quote["speaker"].is_null());
    assert_eq!(quote["why"][0], "nobody is sure enough to be named");
    for somebody in list(quote, "withheld") {
        check_keys(somebody, "mention entity name confidence why");
        check_id(&somebody["mention"], 'm');
        assert!(somebody["confidence"].as_f64() < Some(f64::from(SURE)));
        assert!(list(somebody, "why").iter().all(Value::is_string));
    }
}

fn check_range(range: &Value) {
    let range = range.as_array().expect("a range is a list");
    assert!(
        range.len() == 2 && range[0].as_u64() < range[1].as_u64(),
        "{range:?}"
    );
}

fn check_person(person: &Value) {
    check_keys(person, "id label name aliases role affiliation members");
    check_id(&person["id"], 'p');
    check_word(&person["label"], LABELS);
    check_or_null(&person["affiliation"], |owner| check_id(owner, 'p'));
    for member in list(person, "members") {
        check_id(&member[0], 'd');
        check_id(&member[1], 'e');
    }
}

fn check_statement(statement: &Value) {
    check_keys(statement, "id speaker wording texts variants");
    check_id(&statement["id"], 's');
    check_or_null(&statement["speaker"], |speaker| check_id(speaker, 'p'));
    for variant in list(statement, "variants") {
        check_keys(
            variant,
            "document quote relation diff speaker flags place at share",
        );
        check_id(&variant["document"], 'd');
        check_id(&variant["quote"], 'q');
        check_word(&variant["relation"], "same shortened altered paraphrased");
        for edit in list(variant, "diff") {
            check_word(&edit[0], "= - +");
            assert!(edit[1].as_str().is_some_and(|words| !words.is_empty()));
        }
    }
}

#[test]
fn the_articles_show_what_the_contract_speaks_of() {
    let report = report(Unit::Utf16);
    let document = &report["documents"][0];
    assert!(!list(document, "mentions").is_empty());
    assert!(!list(document, "furniture").is_empty());
    let kinds: BTreeSet<_> = list(document, "quotes")
        .iter()
        .map(|q| q["kind"].as_str())
        .collect();
    assert!(kinds.contains(&Some("direct")) && kinds.contains(&Some("mixed")));
    let shared = list(&report["story"], "statements")
        .iter()
        .find(|statement| list(statement, "variants").len() == 2)
        .expect("both articles print one statement");
    assert_eq!(
        shared["wording"],
        "We would like this to happen before the summer"
    );
    let diff = &shared["variants"][1]["diff"];
    assert_eq!(diff[1], serde_json::json!(["=", "before the summer."]));
}

#[test]
fn nobody_is_an_answer_with_a_reason() {
    let text = "The so-called \u{201c}Night Line\u{201d} stops here. It was a quiet harbour town.";
    let documents = [whosaid::annotate("line.txt", text)];
    let story = whosaid::compare(&documents);
    let report = Report::new(&documents, &[], &story, Unit::Utf16);
    let report = serde_json::to_value(report).expect("a report is JSON");
    let quote = &report["documents"][0]["quotes"][0];
    assert_eq!(quote["speaker"], Value::Null);
    assert_eq!(
        quote["why"][0],
        "words in marks that nobody is reported to say"
    );
}

#[test]
fn a_precise_reading_leaves_out_who_is_not_sure_and_says_so() {
    let text = "Ida Quist met Lars Tennant. “It was late.” “The ferry sails,” said Ida Quist.";
    let read = |documents: &[Document]| {
        let story = compare(documents);
        let report = Report::new(documents, &[], &story, Unit::Utf16);
        let report = serde_json::to_value(report).expect("a report is JSON");
        check_document(&report["documents"][0]);
        list(&report["documents"][0], "quotes").to_vec()
    };
    let usual = read(&[annotate("ferry.txt", text)]);
    let precise = read(&[annotate("ferry.txt", text).precise()]);
    assert_eq!(usual.len(), precise.len());
    for (usual, precise) in usual.iter().zip(&precise) {
        assert!(usual.get("withheld").is_none());
        assert_eq!(usual["spans"], precise["spans"]);
        let left_out = usual["speaker"] != precise["speaker"];
        assert_eq!(left_out, precise.get("withheld").is_some());
        if left_out {
            assert_eq!(usual["speaker"]["name"], precise["withheld"][0]["name"]);
        }
    }
    assert!(precise[0].get("withheld").is_some(), "{}", precise[0]);
    assert_eq!(precise[1]["speaker"]["name"], "Ida Quist");
}

#[test]
fn a_cue_says_how_the_writer_stands_to_what_it_reports() {
    let stances = [
        ("Ida Quist said that the ferry was late.", "neutral"),
        ("Ida Quist claimed that the ferry was late.", "doubting"),
        ("Ida Quist insisted that the ferry was late.", "doubting"),
        ("Ida Quist alleged that the ferry was late.", "doubting"),
        ("Ida Quist admitted that the ferry was late.", "asserting"),
        ("Ida Quist noted that the ferry was late.", "asserting"),
        ("Ida Quist revealed that the ferry was late.", "asserting"),
    ];
    for (text, stance) in stances {
        let documents = [annotate("ferry.txt", text)];
        let story = compare(&documents);
        let report = Report::new(&documents, &[], &story, Unit::Utf16);
        let report = serde_json::to_value(report).expect("a report is JSON");
        assert_eq!(report["documents"][0]["quotes"][0]["cue_stance"], stance);
    }
}

#[test]
fn a_cue_says_whether_its_content_was_said() {
    let moods = [
        ("Ida Quist said that the ferry was late.", "actual"),
        ("Ida Quist did not say that the ferry was late.", "negated"),
        (
            "Ida Quist might say that the ferry was late.",
            "hypothetical",
        ),
    ];
    for (text, mood) in moods {
        let documents = [annotate("ferry.txt", text)];
        let story = compare(&documents);
        let report = Report::new(&documents, &[], &story, Unit::Utf16);
        let report = serde_json::to_value(report).expect("a report is JSON");
        let quote = &report["documents"][0]["quotes"][0];
        assert_eq!(quote["cue_mood"], mood, "{text}");
    }
}

#[test]
fn dates_say_what_they_mean_and_how_that_is_known() {
    let text = "Ferry stays\n\n24 May 2018\n\nThe harbour town keeps its ferry, the council \
                decided last week. It will sail on Monday. Two mayors were glad of it.\n";
    let documents = [annotate("ferry.txt", text)];
    let story = compare(&documents);
    let report = Report::new(&documents, &[], &story, Unit::Utf16);
    let report = serde_json::to_value(report).expect("a report is JSON");
    let values: Vec<&Value> = list(&report["documents"][0], "mentions")
        .iter()
        .filter_map(|mention| mention.get("value"))
        .collect();
    let expected = [
        serde_json::json!({ "iso": "2018-W20", "precision": "week",
            "why": "counted from the article's day; the article is of 2018-05-24" }),
        serde_json::json!({ "iso": "2018-05-28", "precision": "day",
            "why": "the next one, as the sentence looks ahead; the article is of 2018-05-24" }),
    ];
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
}

#[test]
fn offsets_slice_the_text_in_every_unit() {
    let slices = |unit, slice: fn(&str, usize, usize) -> String| {
        let report = report(unit);
        let document = report["documents"][0].clone();
        let text = document["text"].as_str().expect("text is a string");
        let quotes = list(&document, "quotes").iter();
        let ranges = quotes.flat_map(|quote| list(quote, "spans").to_vec());
        let offset = |value: &Value| value.as_u64().expect("an offset") as usize;
        ranges
            .map(|range| slice(text, offset(&range[0]), offset(&range[1])))
            .collect::<Vec<_>>()
    };
    let bytes = slices(Unit::Utf8, |text, start, end| text[start..end].to_owned());
    let points = slices(Unit::CodePoint, |text, start, end| {
        text.chars().skip(start).take(end - start).collect()
    });
    let units = slices(Unit::Utf16, |text, start, end| {
        let units: Vec<u16> = text.encode_utf16().collect();
        String::from_utf16(&units[start..end]).expect("a range does not cut a character")
    });
    assert!(
        bytes[0].starts_with('“') && bytes[0].ends_with('”'),
        "{}",
        bytes[0]
    );
    assert_eq!(bytes, points);
    assert_eq!(bytes, units);
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    assert_eq!(
        report(Unit::Utf16).to_string(),
        report(Unit::Utf16).to_string()
    );
}
