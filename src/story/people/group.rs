//! Figures of several articles that are one.

use super::figure::Figure;
use crate::document::Document;
use crate::mention::{Gender, Label};
use crate::text::Id;

/// Figures that are one, no two of the same article.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) figures: Vec<&'a Figure<'a>>,
}

impl<'a> Group<'a> {
    pub(super) fn alone(figure: &'a Figure<'a>) -> Self {
        let figures = vec![figure];
        Self { figures }
    }

    /// Whether `figure` may be the same: not of an article that has its figure
    /// here already, and not a man where a woman is.
    pub(super) fn admits(&self, figure: &Figure) -> bool {
        !self.has(figure.document) && may_agree(self.gender(), figure.gender)
    }

    /// Whether all of `other` may be the same as these.
    pub(super) fn admits_all(&self, other: &Self) -> bool {
        other.figures.iter().all(|figure| self.admits(figure))
    }

    fn has(&self, document: Id<Document>) -> bool {
        self.figures
            .iter()
            .any(|figure| figure.document == document)
    }

    pub(super) fn gender(&self) -> Gender {
        let genders = self.figures.iter().map(|figure| figure.gender);
        let told = |gender: &Gender| matches!(gender, Gender::Female | Gender::Male);
        genders.into_iter().find(told).unwrap_or_default()
    }

    /// What most of the figures are.
    pub(super) fn label(&self) -> Label {
        let count = |label| self.figures.iter().filter(|f| f.label == label).count();
        let labels = self.figures.iter().map(|figure| figure.label);
        labels
            .rev()
            .max_by_key(|label| count(*label))
            .unwrap_or(Label::Person)
    }

    /// The fullest name printed anywhere; of equally full ones the most usual.
    pub(super) fn name(&self) -> &'a str {
        let names = self.figures.iter().map(|figure| figure.name);
        let usual = |name| self.figures.iter().filter(|f| f.name == name).count();
        names
            .max_by_key(|name| (words(name), usual(*name), fullness(name)))
            .unwrap_or_default()
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

fn may_agree(one: Gender, other: Gender) -> bool {
    !matches!(
        (one, other),
        (Gender::Female, Gender::Male) | (Gender::Male, Gender::Female)
    )
}
