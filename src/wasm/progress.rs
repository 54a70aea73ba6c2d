//! The host's word between two articles.

use js_sys::{Function, Promise};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::convert::{FromJs, IntoJs, wrong_call};

/// The function that wants to know how far a call has come, if there is one.
#[derive(Debug)]
pub(super) struct Progress {
    listener: Option<Function>,
}

#[derive(Serialize)]
struct Step<'a> {
    done: usize,
    total: usize,
    name: &'a str,
}

impl FromJs for Progress {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        if value.is_null() || value.is_undefined() {
            return Ok(Self { listener: None });
        }
        let listener = value.dyn_into::<Function>();
        let listener = listener.map_err(|_| wrong_call("onProgress must be a function"))?;
        Ok(Self {
            listener: Some(listener),
        })
    }
}

impl Progress {
    /// Says that `done` of `total` are done and `name` is next, and waits for
    /// the answer: a worker that wants to hear of an abort returns a promise
    /// that comes back after its messages. What it throws ends the call.
    pub(super) async fn tell(&self, done: usize, total: usize, name: &str) -> Result<(), JsValue> {
        let Some(listener) = &self.listener else {
            return Ok(());
        };
        let step = Step { done, total, name }.into_js()?;
        let answer = listener.call1(&JsValue::UNDEFINED, &step)?;
        JsFuture::from(Promise::resolve(&answer)).await.map(drop)
    }
}
