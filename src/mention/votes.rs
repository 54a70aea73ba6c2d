//! What speaks for each label of a name, as weights that are added up.

use super::types::{Gender, Label};

/// The labels that names compete for.
const LABELS: [Label; 6] = [
    Label::Person,
    Label::Organization,
    Label::Place,
    Label::Group,
    Label::Event,
    Label::Product,
];

/// Weights for each label. A weight of 2 is a hint, 8 is as good as proof.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Votes([i32; LABELS.len()]);

impl Votes {
    /// Adds `weight` for `label`.
    pub(super) fn add(&mut self, label: Label, weight: i32) {
        if let Some(at) = LABELS.iter().position(|other| *other == label) {
            self.0[at] += weight;
        }
    }

    /// Adds all that `other` holds.
    pub(super) fn join(&mut self, other: Self) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own = own.saturating_add(other);
        }
    }

    /// The label with most weight, and how sure it is, from 0 to 1. Of equal
    /// weights the earlier label wins.
    pub(super) fn best(&self) -> (Label, f32) {
        let mut order: Vec<usize> = (0..LABELS.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.0[*at]));
        let lead = self.0[order[0]] - self.0[order[1]];
        let confidence = 1.0 - 0.5 / (1.0 + lead.max(0) as f32 / 2.0);
        (LABELS[order[0]], confidence)
    }
}

/// A name that has been found, before its label is settled.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its tokens.
    pub(super) tokens: super::reader::Range,
    /// Its bytes, where it is but a part of one token ("Trump" in "Trump-Kim").
    pub(super) part: Option<crate::text::ByteSpan>,
    /// What speaks for each label.
    pub(super) votes: Votes,
    /// The title before it or the role after it.
    pub(super) role: Option<super::reader::Range>,
    /// Gender, as its title or given name tells.
    pub(super) gender: Gender,
}
