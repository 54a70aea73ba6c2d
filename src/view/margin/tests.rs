//! What is printed is read back.

use super::*;

fn marked(text: &str, notes: &[(&str, &str)]) -> Marked {
    let mut notes: Vec<Note> = notes
        .iter()
        .map(|(words, label)| {
            let start = text.find(words).expect("the words are in the text") as u32;
            Note {
                span: ByteSpan::new(start, start + words.len() as u32),
                label: (*label).to_owned(),
            }
        })
        .collect();
    sort(&mut notes);
    Marked {
        text: text.to_owned(),
        notes,
        remarks: vec!["e1 person: Ida Quist".to_owned()],
    }
}

fn check(marked: &Marked, notation: &str) {
    assert_eq!(marked.to_string(), notation);
    assert_eq!(read(notation).as_ref(), Ok(marked));
}

#[test]
fn carets_stand_under_their_words() {
    let marked = marked(
        "“Fine,” said Ida Quist.",
        &[
            ("“Fine,”", "quote q1 direct by e1"),
            ("said", "cue q1"),
            ("Ida Quist", "person e1"),
        ],
    );
    check(
        &marked,
        "\
“Fine,” said Ida Quist.
^^^^^^^ quote q1 direct by e1
        ^^^^ cue q1
             ^^^^^^^^^ person e1
---
e1 person: Ida Quist
",
    );
}

#[test]
fn a_long_line_is_broken_and_its_notes_with_it() {
    let text = format!("Ida Quist {}said so.", "a word and ".repeat(9));
    let marked = marked(&text, &[(&text[4..], "quote q1 indirect by e1")]);
    check(
        &marked,
        "\
Ida Quist a word and a word and a word and a word and a word and a word and a word and a word \\
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote q1 indirect by e1 ..
and a word and said so.
^^^^^^^^^^^^^^^^^^^^^^^ .. quote q1 indirect by e1
---
e1 person: Ida Quist
",
    );
}

#[test]
fn a_note_runs_over_empty_lines() {
    let marked = marked("Menu\n\nHome\nStory", &[("Menu\n\nHome", "furniture")]);
    check(
        &marked,
        "\
Menu
^^^^ furniture ..

Home
^^^^ .. furniture
Story
---
e1 person: Ida Quist
",
    );
}

#[test]
fn every_text_comes_back() {
    let texts = [
        "",
        "\n",
        "a\n",
        "\n\na",
        "^^ note-like\n  ^ too",
        "---",
        "\\",
        "\\\\ x \\",
        "ends with space \nand\ttab\t\r\n",
        "cost \\$\nand \\$\\",
        "\u{7f}\u{1b}[31m red",
        "e\u{301}a\u{1f600}\u{202e}b",
    ];
    let long = ["x".repeat(500), "\\ ".repeat(300), "^ y ".repeat(80)];
    for text in texts.into_iter().chain(long.iter().map(String::as_str)) {
        let whole = Note {
            span: ByteSpan::new(0, text.trim_end_matches('\n').len() as u32),
            label: "whole".to_owned(),
        };
        let begins_with_line_end = text.starts_with('\n') || whole.span.is_empty();
        let marked = Marked {
            text: text.to_owned(),
            notes: Vec::from_iter(Some(whole).filter(|_| !begins_with_line_end)),
            remarks: vec!["remark".to_owned()],
        };
        assert_eq!(read(&marked.to_string()), Ok(marked), "{text:?}");
    }
}

#[test]
fn mistakes_name_their_line() {
    let cases = [
        ("ab\n  ^ beyond", 2, "carets reach beyond the text"),
        ("ab\n^ .. late", 2, "a note goes on that was not begun"),
        ("ab\n^ early ..", 2, "a note that goes on does not end"),
    ];
    for (notation, line, what) in cases {
        assert_eq!(read(notation), Err(Mistake { line, what }), "{notation}");
    }
}
