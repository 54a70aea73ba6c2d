//! Long lists, sent as JSON in pieces: what stands on this side and what the host
//! reads at a time stay small, however many articles there are. Each thing is a
//! `Uint8Array` of UTF-8: a worker passes it on without a copy, where a string would be
//! copied twice and take twice the room.

use js_sys::{Array, Function, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::convert::{FromJs, json, wrong_call};

/// How many bytes a piece has before it is sent: little enough for a page to read it
/// within a frame.
const PIECE: usize = 300_000;

/// The function that takes the pieces.
#[derive(Debug)]
pub(super) struct Pieces(Function);

impl FromJs for Pieces {
    fn from_js(value: JsValue) -> Result<Self, JsValue> {
        let taker = value.dyn_into::<Function>();
        let taker = taker.map_err(|_| wrong_call("onPiece must be a function"))?;
        Ok(Self(taker))
    }
}

impl Pieces {
    /// Sends the things of the list called `name`. What the function throws ends the call.
    pub(super) fn send<T: Serialize>(
        &self,
        name: &str,
        things: impl IntoIterator<Item = T>,
    ) -> Result<(), JsValue> {
        let mut piece = Array::new();
        let mut length = 0;
        for thing in things {
            let json = json(&thing)?;
            length += json.len();
            piece.push(&Uint8Array::from(json.as_bytes()).into());
            if length >= PIECE {
                self.flush(name, &piece)?;
                (piece, length) = (Array::new(), 0);
            }
        }
        match piece.length() {
            0 => Ok(()),
            _ => self.flush(name, &piece),
        }
    }

    fn flush(&self, name: &str, piece: &Array) -> Result<(), JsValue> {
        let sent = self.0.call2(&JsValue::UNDEFINED, &name.into(), piece);
        sent.map(drop)
    }
}
