//! The exported class.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::convert::{FromJs, IntoJs, wrong_call};
use super::input::Input;
use super::known::Known;
use super::options::Options;
use super::progress::Progress;
use crate::document::Document;
use crate::pipeline;
use crate::text::{Id, Unit};
use crate::view::{Problem, Report, csv, html};

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
        let inputs = vec![Input::from_js(input)?];
        let batch = Batch::read(
            inputs,
            Options::from_js(options)?,
            &Progress::from_js(on_progress)?,
            None,
        )
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
        let inputs = Vec::<Input>::from_js(inputs)?;
        let options = Options::from_js(options)?;
        let progress = Progress::from_js(on_progress)?;
        let batch = Batch::read(inputs, options, &progress, Some(&self.known)).await?;
        let report = batch.report();
        self.known.borrow_mut().keep(batch.documents, options);
        report
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
        let inputs = Vec::<Input>::from_js(inputs)?;
        let batch = Batch::read(
            inputs,
            Options::from_js(options)?,
            &Progress::from_js(on_progress)?,
            None,
        )
        .await?;
        Ok(batch.export(format).into())
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
        inputs: Vec<Input>,
        options: Options,
        progress: &Progress,
        known: Option<&RefCell<Known>>,
    ) -> Result<Self, JsValue> {
        let total = inputs.len();
        let mut batch = Self::default();
        let mut name = String::new();
        for (done, input) in inputs.into_iter().enumerate() {
            name = input.name;
            progress.tell(done, total, &name).await?;
            match input.source.text().await {
                Ok(text) => batch.documents.push(match known {
                    Some(known) => known.borrow_mut().read(&name, text, options),
                    None => options.annotate(&name, text),
                }),
                Err(error) => batch.problems.push(Problem::new(&*name, &error)),
            }
        }
        progress.tell(total, total, &name).await?;
        Ok(batch)
    }

    fn report(&self) -> Result<JsValue, JsValue> {
        let story = pipeline::compare(&self.documents);
        Report::new(&self.documents, &self.problems, &story, Unit::Utf16).into_js()
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
