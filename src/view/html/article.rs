//! One article with its quotes and names marked.

use std::fmt::{self, Write};

use super::escape::Escaped;
use super::source::Sources;
use crate::document::Document;
use crate::mention::{Mention, MentionKind};
use crate::quote::{Quote, QuoteKind};
use crate::text::{ByteSpan, Id};
use crate::view::document::{furniture, iso_day, numbered};
use crate::view::{Key, words};

/// What may be marked, from the outside to the inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Furniture,
    Copy,
    Quote(Id<Quote>),
    Mention(Id<Mention>),
}

pub(super) fn write(
    page: &mut String,
    document: &Document,
    (id, caption): (Id<Document>, &str),
    copies: &[ByteSpan],
    sources: &Sources,
) -> fmt::Result {
    let caption = Escaped(caption);
    let day = document.segments.head.published.map(iso_day);
    write!(
        page,
        "<section>\n<h2>{caption}</h2>\n<p class=\"day\">{}</p>\n<article data-document=\"{}\">",
        day.unwrap_or_default(),
        Key::from(id)
    )?;
    let mut writer = Writer {
        document,
        id,
        copies,
        sources,
        has_begun: vec![false; document.quotes.len()],
    };
    writer.write(page)?;
    page.push_str("</article>\n</section>\n");
    Ok(())
}

struct Writer<'a> {
    document: &'a Document,
    id: Id<Document>,
    /// What other articles print too.
    copies: &'a [ByteSpan],
    sources: &'a Sources<'a>,
    /// For each quote whether a part of it is written; links lead to the first.
    has_begun: Vec<bool>,
}

impl Writer<'_> {
    /// Marks may cross, elements may not: the text is cut wherever a mark begins
    /// or ends, and each part is wrapped in what covers it.
    fn write(&mut self, page: &mut String) -> fmt::Result {
        let marks = self.marks();
        let mut coming = marks.iter().peekable();
        let mut open: Vec<&(ByteSpan, Mark)> = Vec::new();
        let mut at = 0;
        for cut in self.cuts(&marks) {
            self.part(page, ByteSpan::new(at, cut), &open)?;
            open.retain(|(span, _)| span.end > cut);
            while let Some(mark) = coming.next_if(|(span, _)| span.start <= cut) {
                open.push(mark);
            }
            at = cut;
        }
        self.part(
            page,
            ByteSpan::new(at, self.document.text.len() as u32),
            &open,
        )
    }

    fn marks(&self) -> Vec<(ByteSpan, Mark)> {
        let document = self.document;
        let furniture = furniture(&document.segments).into_iter();
        let copies = self.copies.iter().map(|span| (*span, Mark::Copy));
        let quotes = numbered(&document.quotes).flat_map(|(id, quote)| {
            let spans = quote.spans.iter();
            spans.map(move |span| (*span, Mark::Quote(id)))
        });
        let names = numbered(&document.mentions)
            .filter(|(_, mention)| mention.kind == MentionKind::Name)
            .map(|(id, mention)| (mention.span, Mark::Mention(id)));
        let mut marks: Vec<_> = furniture
            .map(|span| (span, Mark::Furniture))
            .chain(copies)
            .chain(quotes)
            .chain(names)
            .filter(|(span, _)| !span.is_empty())
            .collect();
        marks.sort();
        marks
    }

    fn cuts(&self, marks: &[(ByteSpan, Mark)]) -> Vec<u32> {
        let ends = marks.iter().flat_map(|(span, _)| [span.start, span.end]);
        let mut cuts: Vec<u32> = ends.collect();
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    /// A part of the text, inside the innermost quote and the innermost name.
    fn part(
        &mut self,
        page: &mut String,
        part: ByteSpan,
        open: &[&(ByteSpan, Mark)],
    ) -> fmt::Result {
        let text = Escaped(&self.document.text[part.range()]);
        if part.is_empty() {
            return Ok(());
        }
        let innermost = |is: fn(&Mark) -> bool| {
            let marks = open.iter().filter(|(_, mark)| is(mark));
            marks.max_by_key(|(span, mark)| (span.start, *mark))
        };
        let around = [
            innermost(|mark| *mark == Mark::Furniture),
            innermost(|mark| *mark == Mark::Copy),
            innermost(|mark| matches!(mark, Mark::Quote(_))),
            innermost(|mark| matches!(mark, Mark::Mention(_))),
        ];
        for (span, mark) in around.into_iter().flatten() {
            self.open_tag(page, *mark, span.start == part.start)?;
        }
        write!(page, "{text}")?;
        let tags = around.iter().flatten().count();
        (0..tags).for_each(|_| page.push_str("</span>"));
        Ok(())
    }

    fn open_tag(&mut self, page: &mut String, mark: Mark, is_first: bool) -> fmt::Result {
        match mark {
            Mark::Furniture => write!(page, "<span class=\"furniture\">"),
            Mark::Copy => write!(page, "<span class=\"copy\">"),
            Mark::Quote(id) => self.open_quote(page, id, is_first),
            Mark::Mention(id) => {
                let label = words::label(self.document.mentions[id].label);
                write!(page, "<span class=\"name {label}\" data-label=\"{label}\">")
            }
        }
    }

    fn open_quote(&mut self, page: &mut String, id: Id<Quote>, is_first: bool) -> fmt::Result {
        let kind = self.document.quotes[id].kind;
        let source = self.sources.speaker(self.document, self.id, id);
        let kind_word = words::quote_kind(kind);
        let class = source.map_or("nobody", |source| &source.class);
        let first = if is_first { " first" } else { "" };
        let key = Key::from(id);
        write!(page, "<span class=\"quote {kind_word} {class}{first}\"")?;
        if !std::mem::replace(&mut self.has_begun[id.index()], true) {
            write!(page, " id=\"{}-{key}\"", Key::from(self.id))?;
        }
        write!(page, " data-quote=\"{key}\" data-kind=\"{kind_word}\"")?;
        if let Some(source) = source {
            let (key, name) = (Key::from(source.id), Escaped(&source.person.name));
            write!(page, " data-speaker=\"{key}\" title=\"{name}\"")?;
            if is_first && kind != QuoteKind::Scare {
                let label = Escaped(&source.label);
                write!(page, " data-source-label=\"{label}\"")?;
            }
        }
        page.push('>');
        Ok(())
    }
}
