//! People, organisations and places joined across articles.
//!
//! A name is all that tells that two articles speak of the same. So only names
//! are compared, and a doubt parts: different given names, two entities of one
//! article, a man and a woman are never one.

mod figure;
mod group;
mod name;
mod others;
mod persons;
mod summary;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Person;
use crate::coref::Entity;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::mention::Label;
use crate::text::Id;
use figure::Figure;
use group::Group;

/// The people of a story, and who each entity of each article is.
#[derive(Debug)]
pub(super) struct People {
    pub(super) list: Vec<Person>,
    /// For each article, for each of its entities.
    of_entity: Vec<Vec<Option<Id<Person>>>>,
}

impl People {
    pub(super) fn of(&self, document: Id<Document>, entity: Id<Entity>) -> Option<Id<Person>> {
        self.of_entity[document.index()][entity.index()]
    }
}

/// Joins the entities of `documents`, which must stand in an order that does
/// not depend on the order given: the first of equals is preferred.
pub(super) fn join(documents: &[(Id<Document>, &Document)], lexicon: &Lexicon) -> People {
    let figures: Vec<Figure> = documents
        .iter()
        .flat_map(|(id, document)| figure::of_document(*id, document))
        .collect();
    let (named, unnamed): (Vec<_>, Vec<_>) = figures.iter().partition(|figure| figure.is_named());
    let (persons, others): (Vec<_>, Vec<_>) = named
        .into_iter()
        .partition(|figure| figure.label == Label::Person);
    let mut groups = persons::join(persons, lexicon);
    groups.extend(others::join(others, lexicon));
    groups.extend(unnamed.into_iter().map(Group::alone));
    groups.sort_by_cached_key(|group| {
        let name = group.name().to_owned();
        (Reverse(group.weight()), name)
    });
    number(&groups, documents)
}

fn number(groups: &[Group], documents: &[(Id<Document>, &Document)]) -> People {
    let mut of_entity = vec![Vec::new(); documents.len()];
    for (id, document) in documents {
        of_entity[id.index()] = vec![None; document.entities.list.len()];
    }
    for (index, group) in groups.iter().enumerate() {
        for figure in group.figures() {
            of_entity[figure.document.index()][figure.entity.index()] = Some(Id::at(index));
        }
    }
    let list = groups.iter().map(summary::person).collect();
    let mut people = People { list, of_entity };
    let mut documents = documents.to_vec();
    documents.sort_by_key(|(id, _)| *id);
    let of = |person: &Person| affiliation(person, &people, &documents);
    let affiliations: Vec<_> = people.list.iter().map(of).collect();
    for (person, affiliation) in people.list.iter_mut().zip(affiliations) {
        person.affiliation = affiliation;
    }
    people
}

/// To what most articles say that a person belongs; of equals the weightier.
/// `documents` are in the order of their ids.
fn affiliation(
    person: &Person,
    people: &People,
    documents: &[(Id<Document>, &Document)],
) -> Option<Id<Person>> {
    let mut owners: BTreeMap<Id<Person>, usize> = BTreeMap::new();
    for (id, entity) in &person.members {
        let (_, document) = documents[id.index()];
        let owner = document.entities.list[entity.index()].affiliation;
        if let Some(owner) = owner.and_then(|owner| people.of(*id, owner)) {
            *owners.entry(owner).or_default() += 1;
        }
    }
    let most = owners
        .into_iter()
        .max_by_key(|(owner, count)| (*count, Reverse(*owner)));
    most.map(|(owner, _)| owner)
}
