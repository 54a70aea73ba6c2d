//! What is to be read: an article as text or bytes, or a file that was dropped.

use js_sys::{Reflect, Uint8Array};
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
    Bytes(Uint8Array),
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
        let bytes = Reflect::get(&value, &"bytes".into()).ok();
        let bytes = bytes.and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
        let source = match bytes {
            Some(bytes) => Some(Source::Bytes(bytes)),
            None => text_of(&value, "text").map(Source::Text),
        };
        match (text_of(&value, "name"), source) {
            (Some(name), Some(source)) => Ok(Self { name, source }),
            _ => Err(wrong_call(
                "an input must be a File or an object with the string name and the string text \
                 or the Uint8Array bytes",
            )),
        }
    }
}

impl Source {
    /// The text. Files are decoded as on the command line, not by the browser's
    /// `TextDecoder`, so that the same file gives the same offsets everywhere.
    pub(super) async fn text(self) -> Result<String, Error> {
        let bytes = match self {
            Self::Text(text) => text.into_bytes(),
            Self::Bytes(bytes) => within(bytes.length().into()).map(|()| bytes.to_vec())?,
            Self::File(file) => bytes_of(&file).await?,
        };
        text::decode(&bytes).map(|(text, _)| text)
    }
}

async fn bytes_of(file: &Blob) -> Result<Vec<u8>, Error> {
    within(file.size())?;
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|error| file_error(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Fails for what is longer than an article may be, before it is copied. `size` is in bytes.
fn within(size: f64) -> Result<(), Error> {
    match size > MAX_BYTES as f64 {
        true => Err(Kind::TooLong { bytes: size as u64 }.into()),
        false => Ok(()),
    }
}

/// The browser's `DOMException` for a file that could not be read.
fn file_error(error: &JsValue) -> Error {
    match text_of(error, "name").as_deref() {
        Some("NotFoundError") => Kind::Missing.into(),
        _ => Error::unreadable(text_of(error, "message").unwrap_or_default()),
    }
}
