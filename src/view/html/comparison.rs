//! The table of statements that more than one article prints.

use std::fmt::{self, Write};

use super::caption;
use super::escape::Escaped;
use super::source::Sources;
use crate::document::Document;
use crate::story::{Edit, Statement, Story, Variant};
use crate::text::Id;
use crate::view::document::numbered;
use crate::view::{Key, words};

pub(super) fn write(
    page: &mut String,
    documents: &[Document],
    story: &Story,
    sources: &Sources,
) -> fmt::Result {
    let shared: Vec<_> = numbered(&story.statements)
        .filter(|(_, statement)| is_shared(statement))
        .collect();
    if shared.is_empty() {
        return Ok(());
    }
    page.push_str("<div class=\"comparison\">\n<h2>Statements in several articles</h2>\n");
    page.push_str("<table>\n<thead><tr><th scope=\"col\">Who</th>");
    for document in documents {
        write!(
            page,
            "<th scope=\"col\">{}</th>",
            Escaped(caption(document))
        )?;
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for (id, statement) in shared {
        write!(page, "<tr data-statement=\"{}\">", Key::from(id))?;
        write_speaker(page, statement, sources)?;
        for document in (0..documents.len()).map(Id::at) {
            write_cell(page, statement, document)?;
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
    Ok(())
}

fn is_shared(statement: &Statement) -> bool {
    let variants = &statement.variants;
    variants
        .iter()
        .any(|variant| variant.document != variants[0].document)
}

fn write_speaker(page: &mut String, statement: &Statement, sources: &Sources) -> fmt::Result {
    let source = statement.speaker.and_then(|person| sources.source(person));
    match source {
        Some(source) => {
            let (chip, name) = (source.chip(), Escaped(&source.person.name));
            write!(page, "<th scope=\"row\">{chip} {name}</th>")
        }
        None => write!(page, "<th scope=\"row\">not named</th>"),
    }
}

fn write_cell(page: &mut String, statement: &Statement, document: Id<Document>) -> fmt::Result {
    let mut here = statement
        .variants
        .iter()
        .filter(|v| v.document == document)
        .peekable();
    if here.peek().is_none() {
        return write!(page, "<td class=\"none\">not reported</td>");
    }
    page.push_str("<td>");
    here.try_for_each(|variant| write_variant(page, variant))?;
    page.push_str("</td>");
    Ok(())
}

fn write_variant(page: &mut String, variant: &Variant) -> fmt::Result {
    let relation = words::relation(variant.relation);
    write!(page, "<p data-quote=\"{}\">", Key::from(variant.quote))?;
    for edit in &variant.diff {
        match edit {
            Edit::Same(words) => write!(page, "{} ", Escaped(words))?,
            Edit::LeftOut(words) => write!(page, "<del>{}</del> ", Escaped(words))?,
            Edit::PutIn(words) => write!(page, "<ins>{}</ins> ", Escaped(words))?,
        }
    }
    write!(page, "<small>{relation}</small></p>")
}
