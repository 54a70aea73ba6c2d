//! The exported class.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::convert::{FromJs, IntoJs, json, wrong_call};
use super::input::Input;
use super::known::Known;
use super::options::Options;
use super::pieces::Pieces;
use super::progress::Progress;
use crate::document::Document;
use crate::pipeline;
use crate::text::{Id, Unit};
use crate::view::{DocumentView, Problem, Report, csv, html};

/// Reads articles. One call takes a whole batch.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Annotator {
    known: RefCell<Known>,
}

#[wasm_bindgen]
impl Annotator {
    /// An annotator with the word lists that ship with it.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads one article.
    #[wasm_bindgen(unchecked_return_type = "Result")]
    pub async fn annotate(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input")] input: JsValue,
        #[wasm_bindgen(js_name = "onProgress", unchecked_optional_param_type = "OnProgress")]
        on_progress: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut batch = Batch::default();
        let inputs = vec![Input::from_js(input)?];
        let progress = Progress::from_js(on_progress)?;
        batch
            .read(inputs, Options::from_js(options)?, &progress, None)
            .await?;
        batch.report()
    }

    /// Reads several articles and joins what they have in common. An input that
    /// cannot be read stands in `problems`; the others are read all the same. Articles
    /// that the call before had read already are not read again.
    #[wasm_bindgen(unchecked_return_type = "Result")]
    pub async fn compare(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input[]")] inputs: JsValue,
        #[wasm_bindgen(js_name = "onProgress", unchecked_optional_param_type = "OnProgress")]
        on_progress: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        self.compare_into(inputs, None, on_progress, options).await
    }

    /// The same for many articles: `onPiece` gets the documents, people and statements as
    /// JSON in UTF-8, a few at a time, and what is left of the result is the answer, as JSON.
    #[wasm_bindgen(js_name = "compareInPieces", unchecked_return_type = "string")]
    pub async fn compare_in_pieces(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input[]")] inputs: JsValue,
        #[wasm_bindgen(js_name = "onPiece", unchecked_param_type = "OnPiece")] on_piece: JsValue,
        #[wasm_bindgen(js_name = "onProgress", unchecked_optional_param_type = "OnProgress")]
        on_progress: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let pieces = Pieces::from_js(on_piece)?;
        self.compare_into(inputs, Some(pieces), on_progress, options)
            .await
    }

    /// Reads several articles and gives them as a file to keep: a page, or a
    /// table with a row for each quote. The same bytes as the command line's.
    #[wasm_bindgen(unchecked_return_type = "string")]
    pub async fn export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input[]")] inputs: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Format")] format: JsValue,
        #[wasm_bindgen(js_name = "onProgress", unchecked_optional_param_type = "OnProgress")]
        on_progress: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let format = Format::from_js(format)?;
        let mut batch = Batch::default();
        let inputs = Vec::<Input>::from_js(inputs)?;
        let progress = Progress::from_js(on_progress)?;
        batch
            .read(inputs, Options::from_js(options)?, &progress, None)
            .await?;
        Ok(batch.export(format).into())
    }
}

impl Annotator {
    /// Reads the articles of one story and keeps them for the next call, also when the
    /// host ends this one. The answer is whole, or what is left of it behind `pieces`.
    async fn compare_into(
        &self,
        inputs: JsValue,
        pieces: Option<Pieces>,
        on_progress: JsValue,
        options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut batch = Batch::default();
        let inputs = Vec::<Input>::from_js(inputs)?;
        let options = Options::from_js(options)?;
        let progress = Progress::from_js(on_progress)?;
        let known = Some(&self.known);
        let read = batch.read(inputs, options, &progress, known).await;
        let was_ended = read.is_err();
        let answer = read.and_then(|()| match &pieces {
            Some(pieces) => batch.send(pieces),
            None => batch.report(),
        });
        self.known
            .borrow_mut()
            .keep(batch.documents, options, was_ended);
        answer
    }
}

/// What [`Annotator::export`] can make.
#[derive(Debug, Clone, Copy)]
enum Format {
    Html,
    Csv,
}

impl FromJs for Format {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        match value.as_string().as_deref() {
            Some("html") => Ok(Self::Html),
            Some("csv") => Ok(Self::Csv),
            _ => Err(wrong_call("format must be \"html\" or \"csv\"")),
        }
    }
}

/// The inputs of one call, read.
#[derive(Debug, Default)]
struct Batch {
    documents: Vec<Document>,
    problems: Vec<Problem>,
}

impl Batch {
    /// Reads one input after the other, but for those that are known. The host has its
    /// word in between, so that it can show what is done, or throw to stop.
    async fn read(
        &mut self,
        inputs: Vec<Input>,
        options: Options,
        progress: &Progress,
        known: Option<&RefCell<Known>>,
    ) -> Result<(), JsValue> {
        let total = inputs.len();
        let mut name = String::new();
        for (done, input) in inputs.into_iter().enumerate() {
            name = input.name;
            progress.tell(done, total, &name).await?;
            match input.source.text().await {
                Ok(text) => self.documents.push(match known {
                    Some(known) => known.borrow_mut().read(&name, text, options),
                    None => options.annotate(&name, text),
                }),
                Err(error) => self.problems.push(Problem::new(&*name, &error)),
            }
        }
        progress.tell(total, total, &name).await
    }

    fn report(&self) -> Result<JsValue, JsValue> {
        let story = pipeline::compare(&self.documents);
        Report::new(&self.documents, &self.problems, &story, Unit::Utf16).into_js()
    }

    fn send(&self, pieces: &Pieces) -> Result<JsValue, JsValue> {
        let (documents, unit) = (&self.documents, Unit::Utf16);
        let story = pipeline::compare(documents);
        let numbered = documents.iter().enumerate();
        let views = numbered.map(|(id, document)| DocumentView::new(document, Id::at(id), unit));
        pieces.send("documents", views)?;
        let mut rest = Report::without_documents(documents, &self.problems, &story, unit);
        pieces.send("people", std::mem::take(&mut rest.story.people))?;
        pieces.send("statements", std::mem::take(&mut rest.story.statements))?;
        json(&rest).map(JsValue::from)
    }

    fn export(&self, format: Format) -> String {
        match format {
            Format::Html => {
                let story = pipeline::compare(&self.documents);
                html::page(&self.documents, &self.problems, &story)
            }
            Format::Csv => {
                let documents = self.documents.iter().enumerate();
                let rows = documents
                    .map(|(index, document)| csv::quotes(document, Id::at(index), Unit::Utf16));
                std::iter::once(csv::QUOTES.to_owned())
                    .chain(rows)
                    .collect()
            }
        }
    }
}
