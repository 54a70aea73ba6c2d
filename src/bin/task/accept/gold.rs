//! The reading that we compare with, as it stands in its file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::run::{Failure, Outcome};

/// Marked spans of some articles, and which of them are one utterance.
#[derive(Debug, Deserialize)]
pub(super) struct Gold {
    /// By the name of the article's file.
    pub(super) docs: BTreeMap<String, Vec<Item>>,
    /// A wording, then the ids of the items that are this utterance.
    same_utterance: Vec<Vec<String>>,
}

/// One marked span.
#[derive(Debug, Deserialize)]
pub(super) struct Item {
    pub(super) id: String,
    /// In code points, marks included.
    pub(super) start: u32,
    pub(super) end: u32,
    /// What the span covers.
    pub(super) text: String,
    pub(super) kind: Kind,
    /// Who says it; nobody for scare.
    pub(super) speaker: Option<String>,
}

/// How the span stands in the text.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Direct,
    Mixed,
    Scare,
}

impl Gold {
    pub(super) fn read(path: &Path) -> Outcome<Self> {
        let unread = |error: &dyn std::fmt::Display| {
            Failure::new(format!(
                "the reading {} cannot be used: {error}",
                path.display()
            ))
        };
        let text = fs::read_to_string(path).map_err(|error| unread(&error))?;
        serde_json::from_str(&text).map_err(|error| unread(&error))
    }

    /// The set of items that are the same utterance as this one, if it is in one.
    pub(super) fn set_of(&self, id: &str) -> Option<usize> {
        self.sets()
            .position(|set| set.iter().any(|other| other == id))
    }

    /// The sets, as ids of their items.
    pub(super) fn sets(&self) -> impl Iterator<Item = &[String]> {
        self.same_utterance
            .iter()
            .map(|set| set.get(1..).unwrap_or_default())
    }
}
