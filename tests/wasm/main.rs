//! The browser's door, called as JavaScript calls it. Run by `cargo task test`
//! in Chromium; elsewhere there is nothing here.

#![cfg(target_arch = "wasm32")]

mod native;

use js_sys::{Array, Function, JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::File;
use whosaid::wasm::Annotator;

wasm_bindgen_test_configure!(run_in_browser);

const TEXT: &str = "“🦉 It is late,” said Ada Brook.";

fn article(name: &str, text: &str) -> JsValue {
    let article = Object::new();
    for (key, value) in [("name", name), ("text", text)] {
        Reflect::set(&article, &key.into(), &value.into()).expect("a plain object");
    }
    article.into()
}

fn file(name: &str, bytes: &[u8]) -> JsValue {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, name)
        .expect("a file")
        .into()
}

/// The value at a path of keys.
fn at(value: &JsValue, path: &[&str]) -> JsValue {
    let step = |value, key: &&str| Reflect::get(&value, &(*key).into()).expect("an object");
    path.iter().fold(value.clone(), step)
}

fn text_at(value: &JsValue, path: &[&str]) -> String {
    let found = at(value, path);
    let shown = || JSON::stringify(value).map(String::from);
    found
        .as_string()
        .unwrap_or_else(|| panic!("{path:?} in {:?}", shown()))
}

async fn compare(inputs: &[JsValue]) -> JsValue {
    let inputs = inputs.iter().collect::<Array>().into();
    read(inputs, JsValue::UNDEFINED).await.expect("a report")
}

async fn read(inputs: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let annotator = Annotator::new();
    annotator.compare(inputs, JsValue::UNDEFINED, options).await
}

#[wasm_bindgen_test]
async fn an_article_comes_back_as_plain_objects() {
    let report = compare(&[article("owl.txt", TEXT)]).await;
    assert_eq!(text_at(&report, &["schema"]), "whosaid/1");
    assert_eq!(text_at(&report, &["offsets"]), "utf16");
    assert_eq!(text_at(&report, &["documents", "0", "name"]), "owl.txt");
    assert_eq!(text_at(&report, &["documents", "0", "text"]), TEXT);
}

#[wasm_bindgen_test]
async fn offsets_count_as_javascript_counts() {
    let report = compare(&[article("owl.txt", TEXT)]).await;
    let marked = at(&report, &["documents", "0", "quotes", "0", "quoted", "0"]);
    let offset = |index| at(&marked, &[index]).as_f64().expect("a number") as u32;
    let text = js_sys::JsString::from(TEXT);
    let covered = String::from(text.slice(offset("0"), offset("1")));
    assert_eq!(covered, "“🦉 It is late,”");
}

#[wasm_bindgen_test]
async fn a_dropped_file_is_read_and_decoded() {
    let utf16: Vec<_> = "\u{feff}Très tard"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let report = compare(&[file("late.txt", &utf16)]).await;
    assert_eq!(text_at(&report, &["documents", "0", "name"]), "late.txt");
    assert_eq!(text_at(&report, &["documents", "0", "text"]), "Très tard");
}

#[wasm_bindgen_test]
async fn the_bytes_of_a_file_are_decoded_too() {
    let input = Object::new();
    let bytes = Uint8Array::from(&b"Tr\xe8s tard, \x93non\x94"[..]);
    for (key, value) in [("name", "late.txt".into()), ("bytes", bytes.into())] {
        Reflect::set(&input, &key.into(), &value).expect("a plain object");
    }
    let report = compare(&[input.into()]).await;
    let text = text_at(&report, &["documents", "0", "text"]);
    assert_eq!(text, "Très tard, “non”");
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_text_is_named_and_the_others_are_read() {
    let inputs = [
        file("owl.png", &[0, 1, 2, 0, 255]),
        file("none.txt", b""),
        article("owl", TEXT),
    ];
    let report = compare(&inputs).await;
    assert_eq!(text_at(&report, &["problems", "0", "name"]), "owl.png");
    assert_eq!(text_at(&report, &["problems", "0", "code"]), "not-text");
    assert_eq!(text_at(&report, &["problems", "1", "code"]), "empty");
    assert_eq!(text_at(&report, &["documents", "0", "name"]), "owl");
}

#[wasm_bindgen_test]
async fn a_wrong_call_is_an_error_with_a_code() {
    let answer = read("owl".into(), JsValue::UNDEFINED).await;
    assert_eq!(
        text_at(&answer.expect_err("no array"), &["code"]),
        "wrong-call"
    );
    let options = Object::new();
    Reflect::set(&options, &"precise".into(), &"very".into()).expect("a plain object");
    let answer = read(Array::new().into(), options.into()).await;
    let error = answer.expect_err("neither true nor false");
    assert_eq!(text_at(&error, &["code"]), "wrong-call");
}

#[wasm_bindgen_test]
async fn a_precise_reading_names_nobody_who_is_not_sure() {
    let text = "Ada Brook and Tom Marsh were late. “It was the owl.” Ida Quist laughed.";
    let options = Object::new();
    Reflect::set(&options, &"precise".into(), &true.into()).expect("a plain object");
    let inputs = Array::of1(&article("owl.txt", text)).into();
    let report = read(inputs, options.into()).await.expect("a report");
    let quote = at(&report, &["documents", "0", "quotes", "0"]);
    assert!(at(&quote, &["speaker"]).is_null());
    assert!(at(&quote, &["withheld", "0", "confidence"]).as_f64() < Some(0.95));
}

#[wasm_bindgen_test]
async fn the_host_hears_of_each_article_and_may_stop() {
    let stop = Function::new_with_args("step", "if (step.done === 1) throw new Error(step.name);");
    let inputs = Array::of2(&article("one", TEXT), &article("two", TEXT));
    let answer = Annotator::new()
        .compare(inputs.into(), stop.into(), JsValue::UNDEFINED)
        .await;
    assert_eq!(text_at(&answer.expect_err("stopped"), &["message"]), "two");
}

#[wasm_bindgen_test]
async fn pieces_and_what_is_left_are_the_whole_result() {
    let inputs = || Array::of2(&article("one", TEXT), &article("two", TEXT)).into();
    let whole = read(inputs(), JsValue::UNDEFINED).await.expect("a report");
    let lists = Object::new();
    let take = Function::new_with_args(
        "list, things",
        "(this[list] ??= []).push(...things.map((thing) => JSON.parse(new TextDecoder().decode(thing))))",
    );
    let rest = Annotator::new()
        .compare_in_pieces(
            inputs(),
            take.bind0(&lists).into(),
            JsValue::UNDEFINED,
            JsValue::UNDEFINED,
        )
        .await
        .expect("what is left");
    let rest = JSON::parse(&rest.as_string().expect("JSON")).expect("an object");
    for (path, list) in [
        (&["documents"][..], "documents"),
        (&["story", "people"], "people"),
        (&["story", "statements"], "statements"),
    ] {
        let text = |value: JsValue| JSON::stringify(&value).map(String::from).expect("JSON");
        assert_eq!(text(at(&rest, path)), "[]");
        assert_eq!(text(at(&lists, &[list])), text(at(&whole, path)), "{list}");
    }
    assert!(at(&whole, &["documents", "1"]).is_object());
}
