//! The statements that more than one article prints: a row for each, and a column
//! for each article or, where there are many, a list.

use std::fmt::{self, Write};

use super::captions::Captions;
use super::escape::Escaped;
use super::phrases::{self, counted};
use super::source::Sources;
use crate::document::Document;
use crate::story::{Edit, Statement, Story, Variant};
use crate::text::Id;
use crate::view::document::numbered;
use crate::view::{Key, words};

/// A table with more columns than these is one that nobody reads.
const COLUMNS: usize = 12;

/// Up to so many words that are left out inside are shown, struck through; more, and
/// those at an end, are folded to a sign.
const LONGEST_STRUCK: usize = 6;

pub(super) fn write(
    page: &mut String,
    documents: &[Document],
    story: &Story,
    sources: &Sources,
    captions: &Captions,
) -> fmt::Result {
    let comparison = Comparison {
        documents,
        story,
        sources,
        captions,
        group_of: groups(documents.len(), story),
    };
    comparison.write(page)
}

/// For each article the number of its story.
fn groups(documents: usize, story: &Story) -> Vec<usize> {
    let mut group_of = vec![0; documents];
    for (number, group) in story.groups.iter().enumerate() {
        group
            .iter()
            .for_each(|document| group_of[document.index()] = number);
    }
    group_of
}

struct Comparison<'a> {
    documents: &'a [Document],
    story: &'a Story,
    sources: &'a Sources<'a>,
    captions: &'a Captions,
    group_of: Vec<usize>,
}

impl Comparison<'_> {
    fn write(&self, page: &mut String) -> fmt::Result {
        let mut rows: Vec<_> = numbered(&self.story.statements)
            .filter(|(_, statement)| articles(statement) > 1)
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        rows.sort_by_key(|(_, statement)| self.group(statement));
        page.push_str(
            "<div class=\"comparison\">\n<h2>Statements in several articles</h2>\n\
             <p><label><input type=\"checkbox\" class=\"unfold\"> \
             Show all that is left out</label></p>\n<table>\n",
        );
        self.write_head(page)?;
        for group in rows.chunk_by(|(_, one), (_, other)| self.group(one) == self.group(other)) {
            page.push_str("<tbody>\n");
            if self.story.groups.len() > 1 {
                self.write_group(page, self.group(group[0].1))?;
            }
            group
                .iter()
                .try_for_each(|row| self.write_row(page, *row))?;
            page.push_str("</tbody>\n");
        }
        page.push_str("</table>\n</div>\n");
        Ok(())
    }

    fn group(&self, statement: &Statement) -> usize {
        self.group_of[statement.variants[0].document.index()]
    }

    fn is_table(&self) -> bool {
        self.documents.len() <= COLUMNS
    }

    fn columns(&self) -> impl Iterator<Item = Id<Document>> + use<> {
        (0..self.documents.len()).map(Id::at)
    }

    fn write_head(&self, page: &mut String) -> fmt::Result {
        page.push_str("<thead><tr><th scope=\"col\">Who</th>");
        if self.is_table() {
            for document in self.columns() {
                let caption = Escaped(self.captions.of_document(document));
                write!(page, "<th scope=\"col\">{caption}</th>")?;
            }
        } else {
            page.push_str("<th scope=\"col\">Printed as</th>");
        }
        page.push_str("</tr></thead>\n");
        Ok(())
    }

    fn write_group(&self, page: &mut String, group: usize) -> fmt::Result {
        let columns = if self.is_table() {
            self.documents.len() + 1
        } else {
            2
        };
        let names = self.captions.listed(&self.story.groups[group]);
        writeln!(
            page,
            "<tr><th scope=\"rowgroup\" colspan=\"{columns}\">Story {}: {}</th></tr>",
            group + 1,
            Escaped(&names)
        )
    }

    fn write_row(
        &self,
        page: &mut String,
        (id, statement): (Id<Statement>, &Statement),
    ) -> fmt::Result {
        write!(page, "<tr data-statement=\"{}\">", Key::from(id))?;
        self.write_speaker(page, statement)?;
        match self.is_table() {
            true => self
                .columns()
                .try_for_each(|document| self.write_cell(page, statement, document))?,
            false => self.write_list(page, statement)?,
        }
        page.push_str("</tr>\n");
        Ok(())
    }

    fn write_speaker(&self, page: &mut String, statement: &Statement) -> fmt::Result {
        page.push_str("<th scope=\"row\">");
        match statement
            .speaker
            .and_then(|person| self.sources.source(person))
        {
            Some(source) => {
                let role = Escaped(source.person.role.as_deref().unwrap_or_default());
                let (chip, name) = (source.chip(), Escaped(&source.person.name));
                write!(page, "{chip} {name} <small>{role}</small>")?;
            }
            None => page.push_str("not named"),
        }
        let articles = articles(statement);
        write!(page, "<small>{}", counted(articles, "article"))?;
        if statement.texts < articles {
            write!(page, ", {}", counted(statement.texts, "independent text"))?;
        }
        page.push_str("</small></th>");
        Ok(())
    }

    fn write_cell(
        &self,
        page: &mut String,
        statement: &Statement,
        document: Id<Document>,
    ) -> fmt::Result {
        let variants = statement.variants.iter();
        let mut here = variants
            .filter(|variant| variant.document == document)
            .peekable();
        if here.peek().is_none() {
            let is_story = self.group_of[document.index()] == self.group(statement);
            let why = if is_story {
                "not reported"
            } else {
                "another story"
            };
            return write!(page, "<td class=\"none\">{why}</td>");
        }
        page.push_str("<td>");
        here.try_for_each(|variant| self.write_variant(page, statement, variant))?;
        page.push_str("</td>");
        Ok(())
    }

    fn write_list(&self, page: &mut String, statement: &Statement) -> fmt::Result {
        page.push_str("<td>");
        for variant in &statement.variants {
            let caption = Escaped(self.captions.of_document(variant.document));
            write!(page, "<b class=\"outlet\">{caption}</b>")?;
            self.write_variant(page, statement, variant)?;
        }
        page.push_str("</td>");
        Ok(())
    }

    fn write_variant(
        &self,
        page: &mut String,
        statement: &Statement,
        variant: &Variant,
    ) -> fmt::Result {
        let (document, quote) = (Key::from(variant.document), Key::from(variant.quote));
        let relation = words::relation(variant.relation);
        write!(
            page,
            "<p data-quote=\"{quote}\" data-relation=\"{relation}\">"
        )?;
        let last = variant.diff.len().saturating_sub(1);
        for (index, edit) in variant.diff.iter().enumerate() {
            write_edit(page, edit, index == 0 || index == last)?;
        }
        for flag in &variant.flags {
            write!(page, "<strong>{}</strong>", Escaped(&phrases::flag(flag)))?;
        }
        let details = phrases::details(
            &self.documents[variant.document.index()],
            statement,
            variant,
        );
        let details = Escaped(&details);
        write!(
            page,
            "<small>{details} · <a href=\"#{document}-{quote}\">show it</a></small></p>"
        )
    }
}

fn write_edit(page: &mut String, edit: &Edit, is_end: bool) -> fmt::Result {
    match edit {
        Edit::Same(words) => write!(page, "{} ", Escaped(words)),
        Edit::PutIn(words) => write!(page, "<ins>{}</ins> ", Escaped(words)),
        Edit::LeftOut(words) if is_end || words.split(' ').count() > LONGEST_STRUCK => {
            write!(page, "<del class=\"folded\">{}</del> ", Escaped(words))
        }
        Edit::LeftOut(words) => write!(page, "<del>{}</del> ", Escaped(words)),
    }
}

/// How many articles print it.
fn articles(statement: &Statement) -> usize {
    let variants = &statement.variants;
    variants
        .chunk_by(|one, other| one.document == other.document)
        .count()
}
