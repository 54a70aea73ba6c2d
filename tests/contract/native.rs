//! The report that the browser's door must give too: written here, natively,
//! and read by `tests/wasm.rs`. `UPDATE=1 cargo test --test contract` rewrites it.

use std::fs;
use std::path::Path;

use whosaid::text::Unit;
use whosaid::view::Report;
use whosaid::{annotate, compare};

#[test]
fn native_report_is_the_one_on_record() {
    let documents = [annotate("ferry.txt", include_str!("ferry.txt"))];
    let story = compare(&documents);
    let report = Report::new(&documents, &[], &story, Unit::Utf16);
    let mut json = serde_json::to_string_pretty(&report).expect("a report is JSON");
    json.push('\n');
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/ferry.json");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &json).expect("the record can be written");
    }
    let record = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        json == record,
        "the report has changed; UPDATE=1 cargo test --test contract"
    );
}
