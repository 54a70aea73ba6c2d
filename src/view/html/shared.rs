//! What articles share beside quotations: stories, versions, copy.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::captions::Captions;
use super::escape::Escaped;
use super::phrases::counted;
use crate::document::Document;
use crate::story::{Story, Versions};
use crate::text::{ByteSpan, Id};

/// For each article the passages that others print too, outside quotations.
pub(super) fn places(documents: &[Document], story: &Story) -> Vec<Vec<ByteSpan>> {
    let mut places = vec![Vec::new(); documents.len()];
    for (document, span) in story.copies.iter().flat_map(|copy| &copy.places) {
        places[document.index()].push(*span);
    }
    places
}

/// Sentences on stories, versions and copy; nothing where there is nothing to say.
pub(super) fn write(page: &mut String, story: &Story, captions: &Captions) -> fmt::Result {
    let sentences: Vec<String> = (stories(story, captions).into_iter())
        .chain(
            story
                .versions
                .iter()
                .map(|versions| version(versions, captions)),
        )
        .chain(copy(story, captions))
        .collect();
    if sentences.is_empty() {
        return Ok(());
    }
    page.push_str("<div class=\"shared\">\n<h2>What they share</h2>\n<ul>\n");
    for sentence in sentences {
        writeln!(page, "<li>{}</li>", Escaped(&sentence))?;
    }
    page.push_str("</ul>\n");
    if !story.copies.is_empty() {
        page.push_str(
            "<p><label><input type=\"checkbox\" class=\"dim\"> \
             Dim what other articles print too</label></p>\n",
        );
    }
    page.push_str("</div>\n");
    Ok(())
}

fn stories(story: &Story, captions: &Captions) -> Vec<String> {
    if story.groups.len() < 2 {
        return Vec::new();
    }
    let groups = story.groups.iter().zip(1..);
    groups
        .map(|(group, number)| format!("Story {number}: {}.", captions.listed(group)))
        .collect()
}

fn version(versions: &Versions, captions: &Captions) -> String {
    let names = captions.listed(&versions.documents);
    match versions.same {
        true => format!("{names} are the same text."),
        false => format!("{names} are versions of one text."),
    }
}

/// How much copy each set of articles shares, the largest first.
fn copy(story: &Story, captions: &Captions) -> Vec<String> {
    let mut shared: BTreeMap<Vec<Id<Document>>, (usize, usize)> = BTreeMap::new();
    for copy in &story.copies {
        let mut among: Vec<_> = copy.places.iter().map(|(document, _)| *document).collect();
        among.dedup();
        let (passages, words) = shared.entry(among).or_default();
        *passages += 1;
        *words += copy.words;
    }
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_by_key(|(_, (_, words))| std::cmp::Reverse(*words));
    let sentences = shared.iter().map(|(among, (passages, words))| {
        let (names, words) = (captions.listed(among), counted(*words, "word"));
        let passages = counted(*passages, "passage");
        format!("{names} share {words} outside quotations, in {passages}.")
    });
    sentences.collect()
}
