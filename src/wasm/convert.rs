//! Across the border: two traits, and the error that a wrong call gets.

use js_sys::{Array, Error, JSON, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Made from what JavaScript hands over.
pub(super) trait FromJs: Sized {
    fn from_js(value: JsValue) -> Result<Self, JsValue>;
}

/// Handed over to JavaScript.
pub(super) trait IntoJs {
    fn into_js(self) -> Result<JsValue, JsValue>;
}

impl<T: FromJs> FromJs for Vec<T> {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        let array = value
            .dyn_into::<Array>()
            .map_err(|_| wrong_call("inputs must be an array of articles or files"))?;
        array.iter().map(T::from_js).collect()
    }
}

/// Crosses as one text of JSON, which the host's own reader turns into plain objects:
/// quicker than a call over the border for each property.
impl<T: Serialize> IntoJs for T {
    fn into_js(self) -> Result<JsValue, JsValue> {
        JSON::parse(&json(&self)?)
    }
}

/// A value as JSON.
pub(super) fn json(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| coded("internal", &error.to_string()))
}

/// The `Error` for a call with wrong arguments.
pub(super) fn wrong_call(message: &str) -> JsValue {
    coded("wrong-call", message)
}

/// Property `key` of `value`, where it is a string.
pub(super) fn text_of(value: &JsValue, key: &str) -> Option<String> {
    Reflect::get(value, &key.into()).ok()?.as_string()
}

fn coded(code: &str, message: &str) -> JsValue {
    let error = JsValue::from(Error::new(message));
    // An `Error` just made takes a property; nothing is lost where it does not.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}
