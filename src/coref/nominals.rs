//! Nominals: "the president" is whom the article calls president; "the official"
//! is the official of whom it spoke before.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::apposition::{apposed, apposed_to, role_in};
use super::clusters::{ClusterId, Clusters, agree};
use super::page::Page;
use super::person::fold_eq;
use super::role::{Family, country_of};
use crate::lexicon::{Country, WordSet};
use crate::mention::{Label, Mention, MentionKind, Number};

/// How many roles of a person are compared.
const ROLES: usize = 16;

/// How many persons with a role are compared for one nominal, the latest first.
const MOST: usize = 32;

/// Links nominals to clusters.
pub(super) struct Nominals<'p, 'a> {
    page: Page<'a>,
    clusters: &'p mut Clusters<'a>,
    /// Persons with roles, in the order of their first mention.
    bearers: Vec<ClusterId>,
    /// The latest unnamed cluster by the head of its nominal.
    by_head: HashMap<String, ClusterId, FixedState>,
}

impl<'p, 'a> Nominals<'p, 'a> {
    pub(super) fn link(page: Page<'a>, clusters: &'p mut Clusters<'a>) {
        let known = clusters.list.iter().enumerate();
        let bearers = known
            .filter(|(_, cluster)| !cluster.roles.is_empty())
            .map(|(id, _)| id)
            .collect();
        let mut nominals = Self {
            page,
            clusters,
            bearers,
            by_head: HashMap::default(),
        };
        for at in 0..page.mentions.len() {
            if page.mention(at).kind == MentionKind::Nominal {
                nominals.nominal(at);
            }
        }
    }

    fn nominal(&mut self, at: usize) {
        let mention = self.page.mention(at);
        let indefinite = self.is_indefinite(at);
        let apposed = apposed(self.page, self.clusters, at);
        if let Some(cluster) = apposed {
            self.clusters.list[cluster]
                .roles
                .push(role_in(self.page, at));
            if !self
                .bearers
                .iter()
                .rev()
                .take(MOST)
                .any(|known| *known == cluster)
            {
                self.bearers.push(cluster);
            }
        }
        let beside = apposed.or_else(|| apposed_to(self.page, self.clusters, at));
        let known = match mention.label {
            _ if beside.is_some() => beside,
            _ if indefinite => None,
            Label::Person if mention.number == Number::Singular => {
                let named = self.bearer(at).or_else(|| self.by_elimination(at));
                named.or_else(|| self.unnamed(at))
            }
            Label::Organization => self.office(at).or_else(|| self.unnamed(at)),
            _ => self.unnamed(at),
        };
        match known {
            Some(cluster) => self.clusters.add(cluster, at, mention.gender),
            None => {
                let (label, gender, number) = (mention.label, mention.gender, mention.number);
                self.clusters.start(at, label, gender, number);
            }
        }
        if let Some(cluster) = self.clusters.of[at] {
            self.by_head
                .insert(self.page.head(at).to_lowercase(), cluster);
        }
    }

    /// "a senior official", "another man", "some analysts".
    fn is_indefinite(&self, at: usize) -> bool {
        let first = self.page.words_of(at).next().unwrap_or("");
        [
            "a", "an", "another", "one", "some", "many", "several", "any", "no", "other", "every",
            "each",
        ]
        .iter()
        .any(|word| fold_eq(word, first))
    }

    /// The person whom the article gives this role.
    fn bearer(&self, at: usize) -> Option<ClusterId> {
        let mention = self.page.mention(at);
        let role = Family::of(self.page.head(at));
        let country = self.country_in(at);
        let candidates = self.bearers.iter().rev().take(MOST);
        candidates
            .filter(|cluster| agree(self.clusters.list[**cluster].gender, mention.gender))
            .filter_map(|cluster| Some((self.rank(*cluster, at, role, country)?, *cluster)))
            .max_by_key(|(rank, cluster)| (*rank, std::cmp::Reverse(*cluster)))
            .map(|(_, cluster)| cluster)
    }

    /// "his wife", "her spokesman": somebody else's.
    fn is_possessed(&self, text: &str) -> bool {
        let first = text.split_whitespace().next().unwrap_or("");
        ["his", "her", "their", "my", "your", "our", "its"]
            .iter()
            .any(|word| fold_eq(word, first))
    }

    /// How well a person fits a role nominal; more is better. `None` where the
    /// person has no such role, or another country's.
    fn rank(
        &self,
        cluster: ClusterId,
        at: usize,
        role: Family,
        country: Option<Country>,
    ) -> Option<(u8, bool, usize)> {
        let known = &self.clusters.list[cluster];
        let owned = self.is_owned(at) && country.is_none();
        let fits = known.roles.iter().take(ROLES).filter_map(|given| {
            let fit = role.fits(given.text)?;
            if owned && !self.shares_modifier(at, given.text) {
                return None;
            }
            match (country, given.country) {
                (Some(wanted), Some(own)) => (wanted == own).then_some(fit + 4),
                (None, None) => (fit == 2).then_some(4),
                (Some(_), None) => (fit == 2).then_some(3),
                (None, Some(_)) => (fit == 2).then_some(4),
            }
        });
        Some((fits.max()?, known.first < at, known.mentions.len()))
    }

    /// "the North Korean leader" where nobody is called so: the person named last
    /// of whom the article gives no role at all.
    fn by_elimination(&self, at: usize) -> Option<ClusterId> {
        if Family::of(self.page.head(at)) != Family::Head || self.country_in(at).is_none() {
            return None;
        }
        let sentence = self.page.sentence_of(at);
        let near = (at.saturating_sub(MOST)..at).rev();
        near.filter(|other| self.page.sentence_of(*other) + 3 > sentence)
            .filter(|other| self.page.mention(*other).kind == MentionKind::Name)
            .filter_map(|other| self.clusters.of[other])
            .find(|cluster| {
                let known = &self.clusters.list[*cluster];
                known.label == Label::Person && known.roles.is_empty()
            })
    }

    /// "Brown's top security adviser", "his wife": somebody's.
    fn is_owned(&self, at: usize) -> bool {
        let text = self.page.text_of(at);
        text.contains(['\'', '’']) || self.is_possessed(text)
    }

    /// Whether a nominal and a role have another word than the head in common.
    fn shares_modifier(&self, at: usize, role: &str) -> bool {
        let head = self.page.head(at);
        let mut words = self.page.words_of(at).filter(|word| !fold_eq(word, head));
        words.any(|word| role.split_whitespace().any(|other| fold_eq(word, other)))
    }

    /// The country that a nominal's own words name: "the North Korean leader".
    fn country_in(&self, at: usize) -> Option<Country> {
        let span = self.page.mention(at).span;
        let inside = |other: &&Mention| other.span != span && span.covers(other.span);
        let near = self.page.mentions[at + 1..].iter().take(4);
        near.filter(inside)
            .find_map(|other| country_of(self.page, other))
    }

    /// The office whose name holds the head: "the ministry".
    fn office(&self, at: usize) -> Option<ClusterId> {
        let words = self.page.head_words(at);
        let the = self
            .page
            .words_of(at)
            .next()
            .is_some_and(|word| fold_eq(word, "the"));
        if !the || !words.contains(WordSet::ORGANIZATION_WORD) {
            return None;
        }
        let head = self.page.head(at);
        let low = at.saturating_sub(MOST);
        (low..at).rev().find_map(|other| {
            let mention = self.page.mention(other);
            let named = mention.kind == MentionKind::Name
                && mention.label == Label::Organization
                && self.page.words_of(other).any(|word| fold_eq(word, head));
            named.then(|| self.clusters.of[other]).flatten()
        })
    }

    /// Somebody unnamed with the same head: "the official" after "an official".
    fn unnamed(&self, at: usize) -> Option<ClusterId> {
        let mention = self.page.mention(at);
        if self.is_possessed(self.page.text_of(at))
            || mention.number == Number::Plural && !self.is_the(at)
        {
            return None;
        }
        let known = *self.by_head.get(&self.page.head(at).to_lowercase())?;
        let cluster = &self.clusters.list[known];
        let same = cluster.label == mention.label
            && cluster.number == mention.number
            && agree(cluster.gender, mention.gender);
        same.then_some(known)
    }

    fn is_the(&self, at: usize) -> bool {
        self.page
            .words_of(at)
            .next()
            .is_some_and(|word| fold_eq(word, "the") || fold_eq(word, "these"))
    }
}
