//! Texts, and the tokens and sentences seen in them.

use super::*;
use crate::lexicon::Lexicon;

fn read(text: &str) -> Segments {
    segment(text, Lexicon::shipped())
}

/// The tokens with a space between, kinds left out.
fn tokens(text: &str) -> String {
    let segments = read(text);
    let words: Vec<_> = segments
        .tokens
        .iter()
        .map(|token| &text[token.span])
        .collect();
    words.join(" ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(tokens(text), expected);
}

fn kind(text: &str, word: &str) -> TokenKind {
    let segments = read(text);
    let token = segments
        .tokens
        .iter()
        .find(|token| &text[token.span] == word);
    token.map(|token| token.kind).unwrap()
}

#[track_caller]
fn check_sentences(text: &str, expected: &[&str]) {
    let segments = read(text);
    let found: Vec<_> = segments.sentences.iter().map(|s| &text[s.span]).collect();
    assert_eq!(found, expected);
}

#[test]
fn clitics_are_tokens() {
    check(
        "They don't know Ana’s plan.",
        "They do n't know Ana ’s plan .",
    );
    check("He'd've gone.", "He 'd 've gone .");
    check("The voters' choice", "The voters ' choice");
    assert_eq!(kind("The voters' choice", "'"), TokenKind::Clitic);
    assert_eq!(kind("He said 'yes, voters' twice", "'"), TokenKind::Quote);
}

#[test]
fn elisions_keep_their_apostrophe() {
    check(
        "'Tis the ’90s, rock 'n' roll",
        "'Tis the ’90s , rock 'n ' roll",
    );
}

#[test]
fn words_keep_what_is_inside_them() {
    check(
        "Moon-Lee talks with Min-ho O'Hara",
        "Moon-Lee talks with Min-ho O'Hara",
    );
    check(
        "the U.S.-led force at 9 a.m. on Sept. 3",
        "the U.S.-led force at 9 a.m. on Sept. 3",
    );
    check("AT&T and R&D", "AT&T and R&D");
}

#[test]
fn numbers_keep_their_marks() {
    check(
        "$1,000.50, 3.5% and the 70th at 10:30",
        "$ 1,000.50 , 3.5 % and the 70th at 10:30",
    );
    check("US$5 or €7m", "US$ 5 or € 7m");
    check("1,2 and 2018-09-10.", "1 , 2 and 2018-09-10 .");
    check("a 70-year-old", "a 70-year-old");
}

#[test]
fn addresses_are_handles() {
    check(
        "See https://example.org/a?b=1, or a.b@example.org.",
        "See https://example.org/a?b=1 , or a.b@example.org .",
    );
    check(
        "Write to ida.brandt@example.org.",
        "Write to ida.brandt@example.org .",
    );
    check(
        "On pic.example.com/aB3 and example.co.uk.",
        "On pic.example.com/aB3 and example.co.uk .",
    );
    check("@name_1 said #tag", "@name_1 said #tag");
    assert_eq!(kind("@name_1 said", "@name_1"), TokenKind::Handle);
}

#[test]
fn marks_are_tokens() {
    check("“Well…” — no... -- yes", "“ Well … ” — no ... -- yes");
    check("``So'' it goes?!", "`` So '' it goes ?!");
    check("a «b» ‹c› „d“", "a « b » ‹ c › „ d “");
}

#[test]
fn closing_marks_belong_to_their_sentence() {
    check_sentences(
        "“I left. I ran.” She stayed.",
        &["“I left.", "I ran.”", "She stayed."],
    );
    check_sentences("(He left.) She stayed.", &["(He left.)", "She stayed."]);
    check_sentences(
        "\"I left.\" \"Why?\" she asked. So.",
        &["\"I left.\"", "\"Why?\" she asked.", "So."],
    );
    check_sentences(
        "“Before the race.,” he said. It ended.",
        &["“Before the race.,” he said.", "It ended."],
    );
}

#[test]
fn a_nickname_in_marks_goes_on_with_the_name() {
    check_sentences(
        "Rep. Ann C. “Nan” Stell rose. He chose plan C. “We wait,” Stell said.",
        &[
            "Rep. Ann C. “Nan” Stell rose.",
            "He chose plan C.",
            "“We wait,” Stell said.",
        ],
    );
}

#[test]
fn abbreviations_do_not_end_sentences() {
    check_sentences(
        "Mr. Ode met Gen. J. Ray on Sept. 3. They ate.",
        &["Mr. Ode met Gen. J. Ray on Sept. 3.", "They ate."],
    );
    check_sentences(
        "He was in Oslo Inc. “We won,” he said.",
        &["He was in Oslo Inc.", "“We won,” he said."],
    );
    check_sentences(
        "See e.g. The Isle (c. 1871). GEN. ODE left.",
        &["See e.g. The Isle (c. 1871).", "GEN. ODE left."],
    );
    check_sentences(
        "It cost 3.5 million at No. 7.",
        &["It cost 3.5 million at No. 7."],
    );
    check_sentences(
        "The answer was no. Then he left.",
        &["The answer was no.", "Then he left."],
    );
}

#[test]
fn lines_are_paragraphs() {
    let text = "One.\r\n\r\n  Two. Three.\u{A0}\nFour";
    let paragraphs: Vec<_> = read(text)
        .paragraphs
        .iter()
        .map(|p| text[p.span].to_owned())
        .collect();
    assert_eq!(paragraphs, ["One.", "Two. Three.", "Four"]);
}

#[test]
fn capitals_are_told_apart() {
    let cases: Vec<_> = read("word Word O'Neill Jong-un WORD U.S. iPhone McDonald A 12")
        .tokens
        .iter()
        .map(|t| t.case)
        .collect();
    use Case::*;
    assert_eq!(
        cases,
        [
            Lower,
            Capitalised,
            Capitalised,
            Capitalised,
            Upper,
            Upper,
            Mixed,
            Mixed,
            Capitalised,
            None
        ]
    );
}
