//! Articles that were read by the last call: a story that grows by one reads that one only.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::options::Options;
use crate::document::Document;

/// The documents of the last call, by what they were read from.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<u64, Document, FixedState>);

impl Known {
    /// The article `name` as `options` read it, from the last call or anew.
    pub(super) fn read(&mut self, name: &str, text: String, options: Options) -> Document {
        match self.0.remove(&key(name, &text, options)) {
            Some(known) if known.name == name && known.text == text => known,
            _ => options.annotate(name, text),
        }
    }

    /// Keeps the documents of a call, and nothing else unless the call `was_ended` early:
    /// what it did not come to is still wanted.
    pub(super) fn keep(&mut self, documents: Vec<Document>, options: Options, was_ended: bool) {
        if !was_ended {
            self.0.clear();
        }
        let keyed = documents.into_iter();
        self.0
            .extend(keyed.map(|document| (key(&document.name, &document.text, options), document)));
    }
}

fn key(name: &str, text: &str, options: Options) -> u64 {
    FixedState::default().hash_one((name, text, options))
}
