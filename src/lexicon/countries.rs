//! Countries: which names, capitals and demonyms belong together.

use super::WordSet;
use super::lists::{COUNTRIES, rows};

/// One country of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(u16);

/// How a phrase belongs to a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// It is the country's name.
    Name,
    /// It is its capital.
    Capital,
    /// It means its people or is its adjective.
    Demonym,
}

impl Tie {
    fn classes(self) -> WordSet {
        match self {
            Tie::Name => WordSet::COUNTRY,
            Tie::Capital => WordSet::CITY,
            Tie::Demonym => WordSet::DEMONYM,
        }
    }
}

/// Every phrase of the list of countries, with its country, tie and classes.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, Country, Tie, WordSet)> {
    rows(COUNTRIES).enumerate().flat_map(|(index, row)| {
        let ties = [Tie::Name, Tie::Capital, Tie::Demonym];
        row.split('\t').zip(ties).flat_map(move |(phrases, tie)| {
            let country = Country(index as u16);
            phrases
                .split('|')
                .filter(|phrase| !phrase.is_empty())
                .map(move |phrase| (phrase, country, tie, tie.classes()))
        })
    })
}
