//! A report as one web page that needs nothing else: no script, no address, no
//! file beside it. All text is escaped, and the page's own policy forbids
//! everything but its style.

mod article;
mod captions;
mod comparison;
mod escape;
mod phrases;
mod shared;
mod source;

#[cfg(test)]
mod tests;

use std::fmt::{self, Write};

use crate::document::Document;
use crate::story::Story;
use crate::text::Id;
use captions::Captions;
use escape::Escaped;
use source::Sources;

use super::Problem;

const STYLE: &str = include_str!("style.css");

/// Articles with their quotes in the colours of their speakers, what they share
/// word for word, and a table of the statements that several of them print.
pub fn page(documents: &[Document], problems: &[Problem], story: &Story) -> String {
    let mut page = String::new();
    // Writing into a string does not fail.
    let _ = write_page(&mut page, documents, problems, story);
    page
}

fn write_page(
    page: &mut String,
    documents: &[Document],
    problems: &[Problem],
    story: &Story,
) -> fmt::Result {
    let sources = Sources::of(documents, story);
    let captions = Captions::of(documents);
    write!(
        page,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Who said what</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )?;
    sources.write_legend(page)?;
    shared::write(page, story, &captions)?;
    page.push_str("<main>\n");
    let copies = shared::places(documents, story);
    for ((index, document), copies) in documents.iter().enumerate().zip(&copies) {
        let caption = captions.of_document(Id::at(index));
        article::write(page, document, (Id::at(index), caption), copies, &sources)?;
    }
    for problem in problems {
        let (name, message) = (Escaped(&problem.name), Escaped(&problem.message));
        writeln!(page, "<p class=\"problem\"><b>{name}</b> {message}</p>")?;
    }
    page.push_str("</main>\n");
    comparison::write(page, documents, story, &sources, &captions)?;
    page.push_str("</body>\n</html>\n");
    Ok(())
}
