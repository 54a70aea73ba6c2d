//! Texts that nobody wrote to be read, or not for this reader: the core must end,
//! without a panic, and keep what `properties.rs` holds. Sizes are such that time
//! quadratic in the text is noticed by whoever waits for the test; one test
//! compares the time of a text with that of eight times the text, in one run.
//! Of text in capitals, of another language or wrongly decoded, little is said,
//! and that with little confidence.

use std::time::{Duration, Instant};

use whosaid::Document;
use whosaid::mention::{Label, Mention, MentionKind};

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

/// A kind of text for each way to be unlike an article, `size` bytes or some more.
fn unlike(size: usize) -> Vec<(&'static str, String)> {
    let fill = |piece: &str| piece.repeat(size / piece.len() + 1);
    vec![
        ("prose", fill(STORY)),
        ("one line", fill(&STORY.replace('\n', " "))),
        ("no spaces", fill(&STORY.replace([' ', '\n'], ""))),
        ("capitals", fill(&STORY.to_uppercase())),
        ("misread", fill(&misread(STORY))),
        (
            "replaced",
            fill(&STORY.replace(['“', '”', '’'], "\u{FFFD}")),
        ),
        ("German", fill(GERMAN)),
        ("Korean", fill(KOREAN)),
        ("Arabic", fill(ARABIC)),
        ("one token", fill("a")),
        ("dates", fill("Monday, June 12, 2018 last week ")),
    ]
    .into_iter()
    .chain(marked(size))
    .collect()
}

/// The same for marks: without partners, of five kinds, one in the other, round all.
fn marked(size: usize) -> Vec<(&'static str, String)> {
    let fill = |piece: &str, size: usize| piece.repeat(size / piece.len() + 1);
    let said = "Ida Quist said it was late, and ";
    let nested = |open: &str, close: &str| fill(open, size / 2) + "no" + &fill(close, size / 2);
    vec![
        ("opening marks", fill("“It is late, said Ida Quist. ", size)),
        ("closing marks", fill("It is late,” said Ida Quist. ", size)),
        (
            "marks of five kinds",
            fill("“It «was ‘late\" and „cold’ she» said” ", size),
        ),
        (
            "marks in marks",
            nested("“He said, ‘she said, ", ",’ he said,” she said. "),
        ),
        (
            "cues in one sentence",
            fill(",’ he said,” she said. ,’ he said,” she said. ", size) + ",’ he said,” she said.",
        ),
        ("one quote", format!("“{}.” she said.", fill(said, size))),
        (
            "one quote of many paragraphs",
            fill("“It is late, and it was cold.\n\n", size) + "“Go,” said Ida Quist.",
        ),
    ]
}

#[test]
fn what_is_reported_does_not_outgrow_the_text() {
    for (kind, text) in marked(128 << 10) {
        let document = read(text);
        let spans = document.quotes.iter().flat_map(|quote| &quote.spans);
        let reported: usize = spans.map(|span| span.range().len()).sum();
        let most = 8 * document.text.len();
        assert!(reported < most, "{kind}: {reported} bytes, at most {most}");
    }
}

#[test]
fn one_token_of_a_megabyte() {
    for piece in ["a", "A", "1", "é", "한", "â€œ", "\u{FFFD}", "Aa1", "“"] {
        read(piece.repeat((1 << 20) / piece.len()));
    }
}

#[test]
fn twenty_megabytes() {
    let document = read(STORY.repeat((20 << 20) / STORY.len()));
    assert!(document.quotes.len() > 100_000);
    read(
        STORY
            .replace([' ', '\n'], "")
            .repeat((20 << 20) / STORY.len()),
    );
}

#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    let fastest = |text: &str| {
        let time = || {
            let start = Instant::now();
            whosaid::annotate("hostile", text);
            start.elapsed()
        };
        (0..3).map(|_| time()).min().unwrap_or(Duration::ZERO)
    };
    let sizes = unlike(64 << 10).into_iter().zip(unlike(512 << 10));
    for ((kind, small), (_, large)) in sizes {
        let ratio = fastest(&large).as_secs_f64() / fastest(&small).as_secs_f64();
        assert!(ratio < 32.0, "{kind}: {ratio:.0} times; quadratic is 64");
    }
}

/// The names that are neither dates nor amounts.
fn names(document: &Document) -> Vec<&Mention> {
    let values = [Label::Date, Label::Money, Label::Quantity];
    let names = document
        .mentions
        .iter()
        .filter(|mention| mention.kind == MentionKind::Name && !values.contains(&mention.label));
    names.collect()
}

/// How sure the speakers are.
fn speakers(document: &Document) -> Vec<f32> {
    let best = document.attributions.iter().filter_map(|one| one.best());
    best.map(|candidate| candidate.confidence).collect()
}

/// Few names, none of them sure, and no sure speaker.
#[track_caller]
fn check_doubt(text: &str, most: usize) {
    let document = read(text.to_owned());
    let names = names(&document);
    let words = |name: &&Mention| document.text[name.span.range()].to_owned();
    assert!(
        names.len() <= most,
        "{:?}",
        names.iter().map(words).collect::<Vec<_>>()
    );
    assert!(names.iter().all(|name| name.confidence < 0.5));
    assert!(speakers(&document).iter().all(|sure| *sure < 0.5));
}

#[test]
fn of_capitals_throughout_little_is_said() {
    check_doubt(&STORY.to_uppercase(), 4);
}

#[test]
fn of_other_languages_little_is_said() {
    check_doubt(GERMAN, 4);
    check_doubt(KOREAN, 1);
    check_doubt(ARABIC, 1);
}

#[test]
fn marks_read_in_the_wrong_encoding_are_marks() {
    let (right, wrong) = (read(STORY.to_owned()), read(misread(STORY)));
    assert_eq!(right.quotes.len(), wrong.quotes.len());
    assert!(names(&wrong).len() <= names(&right).len());
    assert!(speakers(&wrong).iter().all(|sure| *sure > 0.5));
    let lost = read(STORY.replace(['“', '”', '’'], "\u{FFFD}"));
    assert!(lost.quotes.len() <= right.quotes.len());
    assert!(names(&lost).len() <= names(&right).len());
}

/// UTF-8 read as windows-1252, as far as the story's marks go.
fn misread(text: &str) -> String {
    text.replace('“', "â€œ")
        .replace('”', "â€\u{9D}")
        .replace('’', "â€™")
        .replace('—', "â€”")
}

/// Paragraphs as articles have them.
const STORY: &str = "\
OSLO — The harbour town of Ellery will keep its ferry for ten more years, Mayor Ida Quist said on Monday. \
“We have listened to the people of the island,” she told reporters outside the town hall.

Lars Tennant, who leads the union, called the decision “a late but welcome one.” The company had said in \
March that it would stop the service unless the government paid for a new ship. “Nobody’s wish was to be \
the last captain,” said Peter Brandt, who has steered the ship since 1998.

";

/// The same in German, where all nouns have capitals.
const GERMAN: &str = "\
Die Hafenstadt Ellery behält ihre Fähre für weitere zehn Jahre, sagte Bürgermeisterin Ida Quist am Montag. \
„Wir haben den Menschen auf der Insel zugehört“, sagte sie vor dem Rathaus zu Journalisten.

Lars Tennant, der die Gewerkschaft leitet, nannte die Entscheidung „spät, aber willkommen“. Das Unternehmen \
hatte im März angekündigt, den Dienst einzustellen, wenn die Regierung kein neues Schiff bezahlt. Der Hafen, \
die Werft und der Bahnhof gehören der Stadt, der Fahrplan aber gehört dem Land.

";

/// A like story in Korean, which has no capitals.
const KOREAN: &str = "\
항구 도시 엘러리는 앞으로 십 년 동안 나룻배를 유지하기로 했다고 이다 퀴스트 시장이 월요일 말했다. “우리는 섬 주민들의 \
말을 들었습니다”라고 시장은 시청 앞에서 기자들에게 말했다. Norvane Lines 회사는 하루에 300명을 나른다.

";

/// A like story in Arabic, which is written from right to left.
const ARABIC: &str = "\
قالت رئيسة البلدية يوم الاثنين إن المدينة ستحتفظ بعبّارتها عشر سنوات أخرى. «استمعنا إلى أهل الجزيرة»، قالت \
للصحفيين أمام مبنى البلدية. ووصف رئيس النقابة القرار بأنه «متأخر ولكنه موضع ترحيب».

";
