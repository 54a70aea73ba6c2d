//! The page and the command line give the same bytes: the door's answer is held
//! against the report that `tests/contract` writes natively.

use js_sys::{Function, JSON};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use whosaid::wasm::Annotator;

use super::{article, file, text_at};

const FERRY: &str = include_str!("../contract/ferry.txt");
const NATIVE: &str = include_str!("../contract/ferry.json");

async fn check(input: JsValue) {
    let answer = Annotator::new()
        .annotate(input, JsValue::UNDEFINED, JsValue::UNDEFINED)
        .await;
    let report = JSON::stringify(&answer.expect("a report")).map(String::from);
    let native = JSON::parse(NATIVE).and_then(|native| JSON::stringify(&native));
    assert_eq!(report, native.map(String::from));
}

#[wasm_bindgen_test]
async fn an_article_gives_the_native_report() {
    check(article("ferry.txt", FERRY)).await;
}

#[wasm_bindgen_test]
async fn a_file_gives_the_native_report_in_any_encoding() {
    check(file("ferry.txt", FERRY.as_bytes())).await;
    let utf16 = "\u{feff}".encode_utf16().chain(FERRY.encode_utf16());
    let bytes: Vec<u8> = utf16.flat_map(u16::to_be_bytes).collect();
    check(file("ferry.txt", &bytes)).await;
}

#[wasm_bindgen_test]
async fn an_abort_leaves_the_annotator_usable() {
    let annotator = Annotator::new();
    let stop = Function::new_no_args("return Promise.reject(new DOMException('', 'AbortError'))");
    let stopped = annotator
        .annotate(article("a", FERRY), stop.into(), JsValue::UNDEFINED)
        .await;
    assert_eq!(
        text_at(&stopped.expect_err("stopped"), &["name"]),
        "AbortError"
    );
    let again = annotator
        .annotate(article("a", FERRY), JsValue::NULL, JsValue::UNDEFINED)
        .await;
    assert!(again.is_ok());
}

#[wasm_bindgen_test]
async fn an_export_is_a_whole_file() {
    let annotator = Annotator::new();
    let inputs = || js_sys::Array::of1(&article("a", FERRY)).into();
    let page = annotator
        .export(inputs(), "html".into(), JsValue::NULL, JsValue::NULL)
        .await;
    let page = page.expect("a page").as_string().expect("a string");
    assert!(page.starts_with("<!doctype html>") && page.contains("Ida Quist"));
    let table = annotator
        .export(inputs(), "csv".into(), JsValue::NULL, JsValue::NULL)
        .await;
    let table = table.expect("a table").as_string().expect("a string");
    assert_eq!(table.lines().count(), 3, "{table}");
    let wrong = annotator
        .export(inputs(), "doc".into(), JsValue::NULL, JsValue::NULL)
        .await;
    let wrong = wrong.expect_err("no such format");
    assert_eq!(text_at(&wrong, &["code"]), "wrong-call");
}
