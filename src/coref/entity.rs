//! Clusters made entities: named, numbered in the order of the text.

use super::affiliation::affiliations;
use super::clusters::{Cluster, ClusterId, Clusters};
use super::page::Page;
use super::role::head_of;
use super::types::{Entities, Entity};
use crate::lexicon::WordSet;
use crate::mention::{Mention, MentionKind};
use crate::text::Id;

/// The entities of an article.
pub(super) fn entities(page: Page, mut clusters: Clusters) -> Entities {
    let mut order: Vec<ClusterId> = (0..clusters.list.len()).collect();
    order.sort_by_key(|id| clusters.list[*id].first);
    let mut place = vec![0; order.len()];
    for (index, id) in order.iter().enumerate() {
        place[*id] = index;
    }
    let affiliations = affiliations(page, &clusters);
    let list = order
        .iter()
        .map(|id| Entity {
            affiliation: affiliations[*id].map(|owner| Id::at(place[owner])),
            ..entity(page, &mut clusters.list[*id])
        })
        .collect();
    let of_mention = clusters
        .of
        .into_iter()
        .map(|cluster| cluster.map(|cluster| Id::at(place[cluster])))
        .collect();
    Entities { list, of_mention }
}

fn entity(page: Page, cluster: &mut Cluster) -> Entity {
    cluster.mentions.sort_unstable();
    Entity {
        label: cluster.label,
        name: name(page, cluster).to_owned(),
        role: role(page, cluster).map(str::to_owned),
        affiliation: None,
        gender: cluster.gender,
        number: cluster.number,
        mentions: cluster
            .mentions
            .iter()
            .map(|at| Id::<Mention>::at(*at))
            .collect(),
    }
}

/// The fullest name as printed: the one with most letters, of equal ones the
/// first; where there is none the fullest nominal.
fn name<'a>(page: Page<'a>, cluster: &Cluster) -> &'a str {
    let letters = |at: usize| {
        page.text_of(at)
            .chars()
            .filter(|c| c.is_alphabetic())
            .count()
    };
    let of_kind = |kind: MentionKind| {
        let mentions = cluster.mentions.iter().copied();
        mentions
            .filter(|at| page.mention(*at).kind == kind)
            .max_by_key(|at| (letters(*at), std::cmp::Reverse(*at)))
    };
    let fullest = [
        MentionKind::Name,
        MentionKind::Nominal,
        MentionKind::Pronoun,
    ];
    let at = fullest.into_iter().find_map(of_kind);
    page.text_of(at.unwrap_or(cluster.first))
}

/// The role given most often; of equal ones the longest, then the first. Words
/// of rank alone come last.
fn role<'a>(page: Page, cluster: &Cluster<'a>) -> Option<&'a str> {
    let rank = |role: &'a str| {
        let same = cluster
            .roles
            .iter()
            .take(64)
            .filter(|other| other.text.eq_ignore_ascii_case(role));
        let honorific = page
            .lexicon
            .lookup(head_of(role))
            .contains(WordSet::HONORIFIC);
        (!honorific, same.count(), role.len())
    };
    let roles = cluster.roles.iter().take(64).map(|role| role.text);
    roles.rev().max_by_key(|role| rank(role))
}
