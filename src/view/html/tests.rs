//! The page shows the whole text and never runs any of it.

use super::*;
use crate::pipeline;

fn page_of(texts: &[&str]) -> String {
    let documents: Vec<Document> = texts
        .iter()
        .map(|text| pipeline::annotate("<b>&\"x\".txt", *text))
        .collect();
    page(&documents, &[], &pipeline::compare(&documents))
}

/// What a reader sees of the article: tags left out, references resolved.
fn shown(page: &str) -> String {
    let start = page.find("<article").expect("an article");
    let end = page.find("</article>").expect("its end");
    let mut text = String::new();
    let mut is_tag = false;
    for character in page[start..end].chars() {
        match character {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(character),
            _ => {}
        }
    }
    let references = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ];
    let text = references.iter().fold(text, |text, (reference, sign)| {
        text.replace(reference, sign)
    });
    text.replace("&#13;", "\r").replace("&amp;", "&")
}

#[test]
fn the_text_is_there_sign_by_sign() {
    let texts = [
        "“It floats,” said Ida Quist, who runs the harbour. She called it “small & <late>.”\r\n",
        "\"A\" 'B' && <script>alert(1)</script> &amp; said Quist.",
        "Menu\n\nIda Quist said that “the letter of Lars Tennant” was warm.",
    ];
    for text in texts {
        assert_eq!(shown(&page_of(&[text])), text);
    }
}

#[test]
fn nothing_of_the_text_is_markup() {
    let page = page_of(&["“<script>alert(1)</script>,” said <img src=x onerror=alert(1)> Quist."]);
    assert!(!page.contains("<script") && !page.contains("<img"));
    assert!(
        !page.contains("<b>&"),
        "the name of the file is escaped too"
    );
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn a_quote_has_the_colour_of_its_source_in_every_article() {
    let page = page_of(&[
        "“We will sail before the summer,” said Ida Quist.",
        "Ida Quist said: “We will sail.”",
    ]);
    let quotes: Vec<&str> = page.matches("quote direct s1").collect();
    assert_eq!(quotes.len(), 2, "{page}");
    assert!(page.contains("<b class=\"chip s1\">IQ</b> Ida Quist"));
}

#[test]
fn a_shared_statement_is_a_row_with_what_was_left_out() {
    let page = page_of(&[
        "“We would like this to happen before the summer,” said Ida Quist.",
        "“This to happen before the summer,” said Ida Quist.",
        "Nobody said anything.",
    ]);
    assert!(page.contains("<tr data-statement=\"s1\">"), "{page}");
    assert!(page.contains("<del>We would like</del>"));
    assert!(page.contains("not reported"));
}
