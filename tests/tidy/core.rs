//! Invariants of the core: who may name what, and in which order.

use crate::tree::{File, core, files, hold};

#[test]
fn only_the_door_knows_javascript() {
    let bindings = [
        "wasm_bindgen",
        "wasm-bindgen",
        "web_sys",
        "web-sys",
        "js_sys",
        "js-sys",
        "console_error_panic_hook",
    ];
    let inside = core().into_iter().filter(|f| !f.is_in(&["src/wasm/"]));
    hold(
        inside.flat_map(|f| f.names(&bindings)).collect(),
        "Invariant 1: only src/wasm talks to JavaScript; pass plain values to it instead.",
    );
}

#[test]
fn only_view_and_door_serialise() {
    let inside = core()
        .into_iter()
        .filter(|f| !f.is_in(&["src/view/", "src/wasm/"]));
    hold(
        inside
            .flat_map(|f| f.names(&["serde", "serde_json", "Serialize", "Deserialize"]))
            .collect(),
        "Invariant 1: give what leaves the core a type of its own in src/view.",
    );
}

#[test]
fn only_view_and_door_speak_utf16() {
    let inside = core()
        .into_iter()
        .filter(|f| !f.is_in(&["src/text/", "src/view/", "src/wasm/"]));
    hold(
        inside
            .flat_map(|f| {
                f.names(&[
                    "UnitIndex",
                    "Utf16",
                    "CodePoint",
                    "encode_utf16",
                    "len_utf16",
                ])
            })
            .collect(),
        "Invariant 1: keep byte spans and let src/view convert them.",
    );
}

/// The modules of the crate in the order of `lib.rs`.
fn modules(files: &[File]) -> Vec<String> {
    let lib = files
        .iter()
        .find(|f| f.path == "src/lib.rs")
        .expect("src/lib.rs");
    lib.code()
        .filter_map(|(_, line)| {
            let line = line.trim().strip_prefix("pub ").unwrap_or(line.trim());
            Some(line.strip_prefix("mod ")?.trim_end_matches(';').to_owned())
        })
        .collect()
}

/// The modules that a line names behind `crate::`, a list in braces included.
fn imports(line: &str) -> Vec<&str> {
    let word = |s: &'_ str| {
        s.len()
            - s.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
                .len()
    };
    line.match_indices("crate::")
        .flat_map(|(at, name)| {
            let rest = &line[at + name.len()..];
            let list = rest
                .strip_prefix('{')
                .and_then(|list| list.split('}').next());
            list.unwrap_or(&rest[..word(rest)]).split(',').map(|part| {
                let part = part.trim();
                &part[..word(part)]
            })
        })
        .collect()
}

#[test]
fn imports_reads_paths_and_lists() {
    assert_eq!(imports("use crate::text::{Id, Span};"), ["text"]);
    assert_eq!(
        imports("use crate::{coref, mention::Mention};"),
        ["coref", "mention"]
    );
    assert_eq!(
        imports("let a = crate::quote::b(crate::text::C);"),
        ["quote", "text"]
    );
}

#[test]
fn a_stage_imports_earlier_stages_only() {
    let files = files();
    let order = modules(&files);
    assert!(order.len() > 10, "lib.rs declares the modules, one a line");
    let place = |module: &str| order.iter().position(|m| m == module);
    let mut faults = Vec::new();
    // The pipeline is where the order stands: it may name every stage.
    for file in core().iter().filter(|f| f.path != "src/pipeline.rs") {
        let Some(own) = file.module().and_then(place) else {
            continue;
        };
        for (number, line) in file.code() {
            for later in imports(line)
                .iter()
                .filter(|m| place(m).is_some_and(|at| at > own))
            {
                faults.push(format!(
                    "{}:{number}: {} is after {}",
                    file.path, later, order[own]
                ));
            }
        }
    }
    hold(
        faults,
        "Invariant 2: move what is shared to the earlier of the two stages.",
    );
}

#[test]
fn the_core_has_no_clock_and_no_chance() {
    let names = [
        "SystemTime",
        "Instant",
        "rand",
        "fastrand",
        "getrandom",
        "RandomState",
        "thread_rng",
        "env",
    ];
    hold(
        core().iter().flat_map(|f| f.names(&names)).collect(),
        "Invariant 5: the core answers the same bytes to the same text; take the value as an argument.",
    );
}

#[test]
fn no_hash_order_reaches_a_result() {
    let walks = [
        ".keys()",
        ".values()",
        ".into_keys()",
        ".into_values()",
        ".drain()",
    ];
    let mut faults = Vec::new();
    for file in core() {
        if file.names(&["HashMap", "HashSet", "HashTable"]).is_empty() {
            continue;
        }
        let mut before = "";
        for (number, line) in file.code() {
            let allowed = before.contains("allow(clippy::iter_over_hash_type");
            if walks.iter().any(|walk| line.contains(walk)) && !allowed {
                faults.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
            before = line;
        }
    }
    hold(
        faults,
        "Invariant 5: walk a vector or a BTreeMap; where the order cannot matter, say why and \
         allow clippy::iter_over_hash_type on the line before.",
    );
}
