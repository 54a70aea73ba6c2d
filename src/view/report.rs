//! What one call answers: the articles, what could not be read, the story.

use serde::Serialize;

use super::document::{DocumentView, numbered};
use super::story::StoryView;
use super::words;
use crate::document::Document;
use crate::error::Error;
use crate::story::Story;
use crate::text::{Id, Unit};

/// The version of the report's form. A change that breaks a reader changes it.
pub const SCHEMA: &str = "whosaid/1";

/// The answer to one call, to be serialised as JSON or as a JavaScript object.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What offsets count: "utf16", "utf8" or "codepoint".
    pub offsets: &'static str,
    /// The articles that could be read, in the order given.
    pub documents: Vec<DocumentView<'a>>,
    /// The inputs that could not be read, in the order given.
    pub problems: &'a [Problem],
    /// What the articles have in common.
    pub story: StoryView<'a>,
}

/// An input that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The name of the input.
    pub name: String,
    /// A stable name of what is wrong; see [`Error::code`].
    pub code: &'static str,
    /// What is wrong and what to do, to be read on after the name.
    pub message: String,
}

impl<'a> Report<'a> {
    /// The report of `documents` and their `story`, offsets counted in `unit`.
    pub fn new(
        documents: &'a [Document],
        problems: &'a [Problem],
        story: &'a Story,
        unit: Unit,
    ) -> Self {
        Self {
            documents: numbered(documents)
                .map(|(id, document)| DocumentView::new(document, id, unit))
                .collect(),
            ..Self::without_documents(documents, problems, story, unit)
        }
    }

    /// The same with an empty list of documents, for those who send them one by one.
    pub fn without_documents(
        documents: &'a [Document],
        problems: &'a [Problem],
        story: &'a Story,
        unit: Unit,
    ) -> Self {
        Self {
            schema: SCHEMA,
            offsets: words::unit(unit),
            documents: Vec::new(),
            problems,
            story: StoryView::new(story, documents, unit),
        }
    }
}

/// One article of many, alone on its line: the document with the schema in front.
#[derive(Debug, Serialize)]
pub struct ReportLine<'a> {
    schema: &'static str,
    offsets: &'static str,
    #[serde(flatten)]
    document: DocumentView<'a>,
}

impl<'a> ReportLine<'a> {
    /// The line of `document`, the `id`-th of its call.
    pub fn new(document: &'a Document, id: Id<Document>, unit: Unit) -> Self {
        Self {
            schema: SCHEMA,
            offsets: words::unit(unit),
            document: DocumentView::new(document, id, unit),
        }
    }
}

impl Problem {
    /// What `error` says of the input called `name`.
    pub fn new(name: impl Into<String>, error: &Error) -> Self {
        Self {
            name: name.into(),
            code: error.code(),
            message: error.to_string(),
        }
    }
}
