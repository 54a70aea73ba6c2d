//! A group as a person of the story.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::group::{Group, fullness};
use crate::story::Person;

pub(super) fn person(group: &Group) -> Person {
    let name = tidy(group.name());
    let mut members: Vec<_> = group
        .figures()
        .iter()
        .map(|figure| (figure.document, figure.entity))
        .collect();
    members.sort_unstable();
    Person {
        label: group.label(),
        aliases: aliases(group, &name),
        role: role(group),
        affiliation: None,
        name,
        members,
    }
}

/// Other names as printed, the most frequent first.
fn aliases(group: &Group, name: &str) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for figure in group.figures() {
        for printed in figure.names.iter().chain([&figure.name]) {
            *counts.entry(tidy(printed)).or_default() += 1;
        }
    }
    counts.remove(name);
    let mut aliases: Vec<(String, usize)> = counts.into_iter().collect();
    aliases.sort_by_key(|(_, count)| Reverse(*count));
    aliases.into_iter().map(|(alias, _)| alias).collect()
}

/// The role that most articles give; of equals the fuller one.
fn role(group: &Group) -> Option<String> {
    let mut counts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let roles = group.figures().iter().filter_map(|figure| figure.role);
    for role in roles {
        counts.entry(role.to_lowercase()).or_default().push(role);
    }
    let most = counts
        .values()
        .max_by_key(|roles| (roles.len(), fullness(roles[0])))?;
    most.iter().max().map(|role| tidy(role))
}

/// White space as single spaces: a name may run over a line end.
fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ")
}
