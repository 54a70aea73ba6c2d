//! How a call wants its articles to be read.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::convert::{FromJs, wrong_call};
use crate::document::Document;
use crate::pipeline;

/// What may be chosen; nothing is the usual reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Options {
    precise: bool,
}

impl FromJs for Options {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        if value.is_null() || value.is_undefined() {
            return Ok(Self::default());
        }
        let wrong = || wrong_call("options must be an object, its precise true or false");
        let precise = Reflect::get(&value, &"precise".into()).map_err(|_| wrong())?;
        match precise.as_bool() {
            Some(precise) => Ok(Self { precise }),
            None if precise.is_undefined() => Ok(Self::default()),
            None => Err(wrong()),
        }
    }
}

impl Options {
    /// Reads one article in this way.
    pub(super) fn annotate(self, name: &str, text: String) -> Document {
        let document = pipeline::annotate(name, text);
        match self.precise {
            true => document.precise(),
            false => document,
        }
    }
}
