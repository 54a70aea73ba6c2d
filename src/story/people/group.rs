//! Figures of several articles that are one.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::Figure;
use crate::document::Document;
use crate::mention::{Gender, Label};
use crate::text::Id;

/// How many groups a name is compared with. A story in which more than these
/// bear one name is no story; the bound keeps the work linear.
pub(super) const NAMESAKES: usize = 128;

/// Figures that are one; of persons no two of the same article.
#[derive(Debug)]
pub(super) struct Group<'a> {
    figures: Vec<&'a Figure<'a>>,
    documents: BTreeSet<Id<Document>>,
    gender: Gender,
}

impl<'a> Group<'a> {
    pub(super) fn alone(figure: &'a Figure<'a>) -> Self {
        Self {
            figures: vec![figure],
            documents: BTreeSet::from([figure.document]),
            gender: figure.gender,
        }
    }

    pub(super) fn figures(&self) -> &[&'a Figure<'a>] {
        &self.figures
    }

    pub(super) fn add(&mut self, figure: &'a Figure<'a>) {
        self.figures.push(figure);
        self.documents.insert(figure.document);
        if !is_told(self.gender) {
            self.gender = figure.gender;
        }
    }

    /// Whether `figure` may be the same: not of an article that has its figure
    /// here already, and not a man where a woman is.
    pub(super) fn admits(&self, figure: &Figure) -> bool {
        !self.documents.contains(&figure.document) && may_agree(self.gender, figure.gender)
    }

    /// Whether all of `other` may be the same as these.
    pub(super) fn admits_all(&self, other: &Self) -> bool {
        other.figures.iter().all(|figure| self.admits(figure))
    }

    /// What most of the figures are.
    pub(super) fn label(&self) -> Label {
        if let [only] = self.figures[..] {
            return only.label;
        }
        let counts = counts(self.figures.iter().map(|figure| figure.label));
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map_or(Label::Person, |(label, _)| label)
    }

    /// The fullest name printed anywhere; of equally full ones the most usual.
    pub(super) fn name(&self) -> &'a str {
        if let [only] = self.figures[..] {
            return only.name;
        }
        let counts = counts(self.figures.iter().map(|figure| figure.name));
        let fullest = counts
            .into_iter()
            .max_by_key(|(name, count)| (words(name), *count, fullness(name)));
        fullest.map_or("", |(name, _)| name)
    }

    /// Quotes, then mentions, then articles.
    pub(super) fn weight(&self) -> (usize, usize, usize) {
        let sum = |count: fn(&Figure) -> usize| self.figures.iter().map(|f| count(f)).sum();
        (
            sum(|figure| figure.quotes),
            sum(|figure| figure.mentions),
            self.figures.len(),
        )
    }
}

/// How much of a name is given: words, then letters. Of two equally full ones
/// the first by the alphabet is preferred.
pub(super) fn fullness(name: &str) -> (usize, usize, std::cmp::Reverse<&str>) {
    (words(name), name.chars().count(), std::cmp::Reverse(name))
}

fn words(name: &str) -> usize {
    name.split([' ', '-', '\u{a0}']).count()
}

fn counts<T: Ord>(things: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    counts
}

fn is_told(gender: Gender) -> bool {
    matches!(gender, Gender::Female | Gender::Male)
}

fn may_agree(one: Gender, other: Gender) -> bool {
    !matches!(
        (one, other),
        (Gender::Female, Gender::Male) | (Gender::Male, Gender::Female)
    )
}
