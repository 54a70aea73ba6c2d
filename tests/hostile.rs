//! Texts that nobody wrote to be read: the core must end, without a panic, and
//! keep what `properties.rs` holds. Nothing is timed; sizes are such that time
//! quadratic in the text is noticed by whoever waits for the test.

use whosaid::Document;

/// Repetitions of the small pieces below.
const MANY: usize = 20_000;

#[track_caller]
fn read(text: String) -> Document {
    let length = text.len();
    let document = whosaid::annotate("hostile", text);
    let tokens = &document.segments.tokens;
    assert_eq!(document.text.len(), length, "the text is kept");
    assert!(tokens.is_sorted_by(|one, next| one.span.end <= next.span.start));
    assert!(document.segments.sentences.len() <= tokens.len().max(1));
    document
}

#[test]
fn one_long_line() {
    let document =
        read("The mayor of Oslo said on Monday that she was glad of it. ".repeat(MANY / 2));
    assert_eq!(document.segments.paragraphs.len(), 1);
    assert_eq!(document.segments.sentences.len(), MANY / 2);
}

#[test]
fn one_long_token() {
    for piece in [
        "a", "A", "1", "é", "a-", "a'", "a.", "1,", "x_", "😀", "e\u{301}",
    ] {
        let document = read(piece.repeat((1 << 18) / piece.len()));
        assert_eq!(document.segments.paragraphs.len(), 1, "{piece:?}");
    }
}

#[test]
fn rows_of_one_mark() {
    for mark in [
        "\"", "“", "”", "'", "’", "‘", "`", "«", "(", "[", ".", "!", "…", "-", "—", ":", ",", "@",
        "#", "$", "★", "|", "©", "/", "&", "\\", "\u{0}", "\u{FFFD}",
    ] {
        read(mark.repeat(MANY));
        read(format!("{mark} ").repeat(MANY));
    }
}

#[test]
fn marks_round_words() {
    for piece in [
        "“a ",
        "a” ",
        "‘a ",
        "s' ",
        "\"a\" ",
        "(a ",
        "“a. ",
        "“A,” said ",
        "a's ",
        "@a ",
        "a@b ",
        "a.com ",
        "U.S. ",
        "Mr. ",
        "A. ",
        "said ",
        "Ida ",
        "who said that ",
        "“‘\"",
        "://",
        "a.b",
    ] {
        read(piece.repeat(MANY / 2));
    }
}

#[test]
fn many_paragraphs() {
    for line in [
        "\n",
        "\r\n",
        "a\n",
        "A\n\n",
        "“\n",
        "“Yes.\n",
        "HEADING\n",
        "He said:\n",
        "- a -\n",
        "Most Popular\n",
        "OSLO — A ferry stays in the town for ten more years.\n",
        "\u{2028}",
    ] {
        read(line.repeat(MANY / 2));
    }
}

#[test]
fn blanks_only() {
    for blank in ["", " ", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{3000}"] {
        let document = read(blank.repeat(MANY));
        assert!(document.segments.tokens.is_empty());
        assert!(document.segments.paragraphs.is_empty());
    }
}

#[test]
fn nested_marks() {
    let opened = "“He said ‘".repeat(MANY / 4);
    read(format!("{opened}no{}", "’ she said.”".repeat(MANY / 4)));
    read(format!("{}a{}", "(".repeat(MANY), ")".repeat(MANY)));
}

#[test]
fn every_character_of_the_first_plane() {
    let text: String = ('\0'..='\u{FFFF}').flat_map(|c| [c, 'a']).collect();
    read(text);
    let text: String = ('\0'..='\u{FFFF}')
        .flat_map(|c| ['“', c, '”', ' '])
        .collect();
    read(text);
}

#[test]
fn lines_of_a_width() {
    let line = "The harbour town has kept its ferry for more than sixty\n";
    let document = read(line.repeat(MANY / 4));
    assert_eq!(document.segments.paragraphs.len(), 1);
}
