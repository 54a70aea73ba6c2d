//! To what somebody belongs: "US President", "a director at the Centre for
//! Tides"; and the country of a people: "North Korean" of "North Korea".

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::clusters::{Cluster, ClusterId, Clusters};
use super::page::Page;
use super::role::adjoins;
use crate::lexicon::{Country, Tie, WordSet};
use crate::mention::{Label, Mention, MentionKind, Number};
use crate::text::ByteSpan;

/// How many mentions of one person are looked at.
const MENTIONS: usize = 64;

/// How many mentions lie between a role and what stands beside it, at most.
const NEAR: usize = 6;

/// For each cluster the one to which it belongs, where the text says so.
pub(super) fn affiliations(page: Page, clusters: &Clusters) -> Vec<Option<ClusterId>> {
    let countries = countries(page, clusters);
    let country_of = |cluster: ClusterId| {
        let demonym = named(page, clusters, cluster, Tie::Demonym)?;
        countries.get(&demonym).copied()
    };
    (0..clusters.list.len())
        .map(|id| match clusters.list[id].label {
            Label::Group => country_of(id),
            Label::Person => {
                let owner = owner(page, clusters, &clusters.list[id])?;
                Some(country_of(owner).unwrap_or(owner))
            }
            _ => None,
        })
        .collect()
}

/// The countries that the article names, with their clusters.
fn countries(page: Page, clusters: &Clusters) -> HashMap<Country, ClusterId, FixedState> {
    let mut countries = HashMap::default();
    for id in 0..clusters.list.len() {
        if clusters.list[id].label == Label::Place
            && let Some(country) = named(page, clusters, id, Tie::Name)
        {
            countries.entry(country).or_insert(id);
        }
    }
    countries
}

/// The country that a cluster's first mention names in this way.
fn named(page: Page, clusters: &Clusters, id: ClusterId, tie: Tie) -> Option<Country> {
    let (country, found) = page
        .lexicon
        .country(page.text_of(clusters.list[id].first))?;
    (found == tie).then_some(country)
}

/// The cluster that most mentions of one person are given to; of equal ones the first.
fn owner(page: Page, clusters: &Clusters, person: &Cluster) -> Option<ClusterId> {
    if person.number == Number::Plural {
        return None;
    }
    let mut owners: Vec<(ClusterId, usize)> = Vec::new();
    for at in person.mentions.iter().take(MENTIONS) {
        let found = owner_of_mention(page, *at).and_then(|owner| clusters.of[owner]);
        let Some(owner) = found.filter(|owner| has_name(page, &clusters.list[*owner])) else {
            continue;
        };
        match owners.iter_mut().find(|(known, _)| *known == owner) {
            Some((_, count)) => *count += 1,
            None => owners.push((owner, 1)),
        }
    }
    let most = owners.iter().map(|(_, count)| *count).max()?;
    let (owner, _) = owners.into_iter().find(|(_, count)| *count == most)?;
    Some(owner)
}

fn has_name(page: Page, cluster: &Cluster) -> bool {
    let mut mentions = cluster.mentions.iter().take(MENTIONS);
    mentions.any(|at| page.mention(*at).kind == MentionKind::Name)
}

/// The mention of that to which one mention of a person is given.
fn owner_of_mention(page: Page, at: usize) -> Option<usize> {
    let mention = page.mention(at);
    match mention.kind {
        MentionKind::Name => {
            // Without a role, what stands before may be anybody's: "the FBI's Marsh case".
            let owner = mention.role.and_then(|role| before(page, at, role.start));
            let role_end = mention.role.map_or(0, |role| role.end);
            owner.or_else(|| behind_it(page, at, role_end.max(mention.span.end)))
        }
        MentionKind::Nominal => {
            let office = WordSet::ROLE | WordSet::PERSON_NOUN;
            let bears_role = page.head_words(at).intersects(office);
            let within = || inside(page, at).or_else(|| behind_it(page, at, mention.span.end));
            bears_role.then(within).flatten()
        }
        MentionKind::Pronoun => None,
    }
}

/// What stands just before a role: "US", "South Korea's".
fn before(page: Page, at: usize, start: u32) -> Option<usize> {
    let end = page.mentions.len().min(at + NEAR);
    let mut near = (at.saturating_sub(NEAR)..at).rev().chain(at + 1..end);
    near.find(|other| owns(page, *other) && adjoins(page, page.mention(*other), start))
}

/// What a nominal's own words name first: "the North Korean leader".
fn inside(page: Page, at: usize) -> Option<usize> {
    let span = page.mention(at).span;
    let within = |other: &usize| {
        let inner = page.mention(*other).span;
        inner != span && span.covers(inner)
    };
    let near = at + 1..page.mentions.len().min(at + NEAR);
    near.take_while(within).find(|other| owns(page, *other))
}

/// What "of", "for", "at" or "with" gives it, or "from" where it is an organisation:
/// "director of the Centre for Tides".
fn behind_it(page: Page, at: usize, end: u32) -> Option<usize> {
    let near = at + 1..page.mentions.len().min(at + NEAR);
    let joined = |other: &usize| {
        let owner = page.mention(*other);
        let gap = ByteSpan::new(end, owner.span.start.max(end));
        let words: Vec<&str> = page.text[gap].split(' ').take(5).collect();
        let leads = |word| match word {
            "of" | "for" | "at" | "with" => true,
            "from" => owner.label == Label::Organization,
            _ => false,
        };
        matches!(words[..], ["", word, ""] | ["", word, "the" | "The", ""] if leads(word))
    };
    near.filter(|other| owns(page, *other)).find(joined)
}

/// Whether one can belong to what a mention stands for.
fn owns(page: Page, at: usize) -> bool {
    let Mention { kind, label, .. } = page.mention(at);
    matches!(label, Label::Organization | Label::Place | Label::Group)
        && *kind != MentionKind::Pronoun
}
