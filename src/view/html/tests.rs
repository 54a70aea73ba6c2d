//! The page shows the whole text and never runs any of it.

use super::*;
use crate::pipeline;

const COPY: &str = "The council of Port Amber met for nine hours on Tuesday to settle who may \
                    dredge the old harbour, how deep, and at whose cost, after a winter in which \
                    two ferries ran aground within sight of the pier.";

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
        &format!("“We would not like this to happen before the summer,” said Ida Quist.\n\n{COPY}"),
        &format!("“This to happen before the summer,” boasted Ida Quist.\n\n{COPY}"),
        &format!("{COPY}\n\nIda Quist stayed away."),
    ]);
    assert!(page.contains("<tr data-statement=\"s1\">"), "{page}");
    assert!(page.contains("<del class=\"folded\">We would not like</del>"));
    assert!(page.contains("<strong>cut so that the sense may change: “not” is missing</strong>"));
    assert!(page.contains("boasted · in marks · cut · in the lead"));
    assert!(page.contains("href=\"#d2-q1\"") && page.contains("id=\"d2-q1\""));
    assert!(page.contains("<td class=\"none\">not reported</td>"));
}

#[test]
fn copy_is_counted_marked_and_can_be_dimmed() {
    let page = page_of(&[
        &format!("{COPY}\n\n“It floats,” said Ida Quist."),
        &format!("{COPY}\n\nLars Tennant was not there. He wrote a letter of three pages."),
    ]);
    assert!(
        page.contains("share 39 words outside quotations, in 1 passage."),
        "{page}"
    );
    assert_eq!(
        page.matches("<span class=\"copy\">The council of </span>")
            .count(),
        2,
        "{page}"
    );
    assert!(page.contains("type=\"checkbox\" class=\"dim\""));
}

#[test]
fn stories_put_in_together_are_parted_and_versions_named() {
    let harbour = format!("{COPY}\n\n“It floats,” said Ida Quist.");
    let page = page_of(&[
        &harbour,
        &harbour,
        "“I sing at night,” said Oda Lunt in Brackwater.",
    ]);
    assert!(page.contains("are the same text.</li>"), "{page}");
    assert!(page.contains("<li>Story 2: "), "{page}");
}

#[test]
fn many_articles_are_listed_for_each_statement() {
    let texts = ["“We will sail before the summer is over,” said Ida Quist."; 13];
    let page = page_of(&texts);
    assert_eq!(page.matches("<th scope=\"col\">").count(), 2);
    assert_eq!(page.matches("<b class=\"outlet\">").count(), 13);
}
