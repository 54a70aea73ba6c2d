//! What is to be read: an article as text, or a file that was dropped.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::convert::{FromJs, text_of, wrong_call};
use crate::error::{Error, Kind};
use crate::text::{self, MAX_BYTES};

/// One input of a call.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) name: String,
    pub(super) source: Source,
}

/// Where the text of an input comes from.
#[derive(Debug)]
pub(super) enum Source {
    Text(String),
    File(Blob),
}

impl FromJs for Input {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        if let Some(file) = value.dyn_ref::<File>() {
            return Ok(Self {
                name: file.name(),
                source: Source::File(file.clone().into()),
            });
        }
        let (Some(name), Some(text)) = (text_of(&value, "name"), text_of(&value, "text")) else {
            return Err(wrong_call(
                "an input must be a File or an object with the strings name and text",
            ));
        };
        let source = Source::Text(text);
        Ok(Self { name, source })
    }
}

impl Source {
    /// The text. Files are decoded as on the command line, not by the browser's
    /// `TextDecoder`, so that the same file gives the same offsets everywhere.
    pub(super) async fn text(self) -> Result<String, Error> {
        let bytes = match self {
            Self::Text(text) => text.into_bytes(),
            Self::File(file) => bytes_of(&file).await?,
        };
        text::decode(&bytes).map(|(text, _)| text)
    }
}

async fn bytes_of(file: &Blob) -> Result<Vec<u8>, Error> {
    if file.size() > MAX_BYTES as f64 {
        return Err(Kind::TooLong {
            bytes: file.size() as u64,
        }
        .into());
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|error| file_error(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The browser's `DOMException` for a file that could not be read.
fn file_error(error: &JsValue) -> Error {
    match text_of(error, "name").as_deref() {
        Some("NotFoundError") => Kind::Missing.into(),
        _ => Error::unreadable(text_of(error, "message").unwrap_or_default()),
    }
}
