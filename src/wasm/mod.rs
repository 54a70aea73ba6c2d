//! The browser's door: one class, [`Annotator`], over the whole pipeline.
//!
//! Everything that knows JavaScript is in this folder, and nothing else is:
//! articles come in as objects or dropped files, the report of `view` goes out
//! as plain objects, and wrong calls become `Error`s with a `code`.

mod annotator;
mod convert;
mod input;
mod known;
mod options;
mod pieces;
mod progress;
mod shapes;

pub use annotator::Annotator;

/// Sends the message of a panic to the console before the module stops.
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
