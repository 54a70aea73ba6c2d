//! Names of persons: full names first, then the single words that are parts of them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::clusters::{ClusterId, Clusters, Role, agree};
use super::page::Page;
use super::person::{Fit, fit, same_person};
use super::role::{Family, role_of};
use crate::mention::{Gender, Label, Mention};

/// How many clusters are compared for one word, the latest first.
const MOST: usize = 12;

/// Gathers the names of persons.
pub(super) struct People<'p, 'a> {
    page: Page<'a>,
    clusters: &'p mut Clusters<'a>,
    /// Clusters by each word of their names, folded.
    by_word: HashMap<String, Vec<ClusterId>, FixedState>,
    /// The fullest name of each cluster.
    full: Vec<usize>,
    /// The latest name of each cluster before the place that is read.
    latest: Vec<Option<usize>>,
}

impl<'p, 'a> People<'p, 'a> {
    pub(super) fn gather(page: Page<'a>, clusters: &'p mut Clusters<'a>) {
        let mut people = Self {
            page,
            clusters,
            by_word: HashMap::default(),
            full: Vec::new(),
            latest: Vec::new(),
        };
        let names: Vec<usize> = page.names(|label| label == Label::Person).collect();
        for at in &names {
            if page.words_of(*at).nth(1).is_some() {
                people.full_name(*at);
            }
        }
        for at in names {
            people.read_on(at);
        }
    }

    /// Reads names in text order, when all full names are known.
    fn read_on(&mut self, at: usize) {
        let cluster = match self.clusters.of[at] {
            Some(cluster) => cluster,
            None => self.single(at),
        };
        self.latest.resize(self.latest.len().max(cluster + 1), None);
        self.latest[cluster] = Some(at);
    }

    fn full_name(&mut self, at: usize) {
        let name = self.page.text_of(at);
        let mention = self.page.mention(at);
        let known = self.candidates(name).into_iter().find(|cluster| {
            let other = self.page.text_of(self.full[*cluster]);
            self.may_join(*cluster, mention) && same_person(name, other, self.page.lexicon)
        });
        match known {
            Some(cluster) => self.join(cluster, at),
            None => self.start(at),
        };
    }

    /// Clusters that share a word with a name, the latest first.
    fn candidates(&self, name: &str) -> Vec<ClusterId> {
        let words = keys(name).filter_map(|word| self.by_word.get(&word));
        let mut clusters: Vec<ClusterId> = words
            .flat_map(|clusters| clusters.iter().rev().take(MOST).copied())
            .collect();
        clusters.sort_unstable_by(|a, b| b.cmp(a));
        clusters.dedup();
        clusters
    }

    fn may_join(&self, cluster: ClusterId, mention: &Mention) -> bool {
        agree(self.clusters.list[cluster].gender, mention.gender)
    }

    /// A name of one word: the person whose name holds it, by what part it is,
    /// by title, by who was named last before it, or first after it.
    fn single(&mut self, at: usize) -> ClusterId {
        let name = self.page.text_of(at);
        let role = role_of(self.page, at);
        let candidates = self.candidates(name);
        let best = candidates
            .into_iter()
            .filter(|cluster| self.may_join(*cluster, self.page.mention(at)))
            .filter_map(|cluster| Some((self.rank(cluster, name, at, role.as_ref())?, cluster)))
            .min();
        match best {
            Some((_, cluster)) => self.join(cluster, at),
            None => self.start(at),
        }
    }

    /// How well a person fits a name of one word; less is better.
    fn rank(
        &self,
        cluster: ClusterId,
        name: &str,
        at: usize,
        role: Option<&Role>,
    ) -> Option<(bool, Fit, bool, usize)> {
        let known = &self.clusters.list[cluster];
        let fit = fit(
            name,
            self.page.text_of(self.full[cluster]),
            self.page.lexicon,
        )?;
        let family = role.map(|role| Family::of(role.text));
        let other_role = family.is_some_and(|family| {
            !known.roles.is_empty()
                && known
                    .roles
                    .iter()
                    .all(|role| Family::of(role.text) != family)
        });
        let before = self.latest.get(cluster).copied().flatten();
        let distance = before.unwrap_or(known.first).abs_diff(at);
        Some((
            fit == Fit::Middle,
            fit,
            before.is_none() || other_role,
            distance,
        ))
    }

    fn start(&mut self, at: usize) -> ClusterId {
        let mention = self.page.mention(at);
        let cluster = self
            .clusters
            .start(at, Label::Person, mention.gender, mention.number);
        self.full.resize(cluster + 1, at);
        self.full[cluster] = at;
        self.remember(cluster, at);
        cluster
    }

    fn join(&mut self, cluster: ClusterId, at: usize) -> ClusterId {
        let gender: Gender = self.page.mention(at).gender;
        self.clusters.add(cluster, at, gender);
        if self.page.text_of(at).len() > self.page.text_of(self.full[cluster]).len() {
            self.full[cluster] = at;
        }
        self.remember(cluster, at);
        cluster
    }

    /// Indexes the words of a name and keeps its role.
    fn remember(&mut self, cluster: ClusterId, at: usize) {
        for word in keys(self.page.text_of(at)) {
            let clusters = self.by_word.entry(word).or_default();
            if !clusters.contains(&cluster) && clusters.len() < 4 * MOST {
                clusters.push(cluster);
            }
        }
        self.clusters.list[cluster]
            .roles
            .extend(role_of(self.page, at));
    }
}

/// The words by which a name is found: whole and cut at hyphens, folded.
fn keys(name: &str) -> impl Iterator<Item = String> {
    let parts = name.split([' ', '-', '\n']).filter(|part| part.len() > 1);
    let joined = name
        .contains('-')
        .then(|| name.split(' ').filter(|part| part.contains('-')));
    let whole = joined.into_iter().flatten();
    parts
        .chain(whole)
        .map(|part| part.trim_end_matches('.').to_lowercase())
}
