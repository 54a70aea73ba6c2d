//! Mentions gathered into clusters, with what is known of each.

use crate::lexicon::Country;
use crate::mention::{Gender, Label, Number};

/// A cluster by its number.
pub(crate) type ClusterId = usize;

/// A role that the text gives somebody.
#[derive(Debug, Clone)]
pub(super) struct Role<'a> {
    /// Its words as printed: "national security adviser".
    pub(super) text: &'a str,
    /// The country it belongs to, where the text says: "US" President.
    pub(super) country: Option<Country>,
}

/// Mentions that mean the same.
#[derive(Debug, Clone)]
pub(super) struct Cluster<'a> {
    pub(super) label: Label,
    pub(super) gender: Gender,
    pub(super) number: Number,
    /// The first of its mentions.
    pub(super) first: usize,
    /// Its mentions, in the order in which they were added.
    pub(super) mentions: Vec<usize>,
    /// Roles given in the text.
    pub(super) roles: Vec<Role<'a>>,
}

/// All clusters of an article.
#[derive(Debug, Default)]
pub(super) struct Clusters<'a> {
    pub(super) list: Vec<Cluster<'a>>,
    /// The cluster of each mention.
    pub(super) of: Vec<Option<ClusterId>>,
}

impl<'a> Clusters<'a> {
    pub(super) fn new(mentions: usize) -> Self {
        Self {
            list: Vec::new(),
            of: vec![None; mentions],
        }
    }

    /// A new cluster with one mention.
    pub(super) fn start(
        &mut self,
        mention: usize,
        label: Label,
        gender: Gender,
        number: Number,
    ) -> ClusterId {
        self.of[mention] = Some(self.list.len());
        self.list.push(Cluster {
            label,
            gender,
            number,
            first: mention,
            mentions: vec![mention],
            roles: Vec::new(),
        });
        self.list.len() - 1
    }

    /// Adds a mention, whose gender is learnt where the cluster has none.
    pub(super) fn add(&mut self, cluster: ClusterId, mention: usize, gender: Gender) {
        let known = &mut self.list[cluster];
        if known.gender == Gender::Unknown {
            known.gender = gender;
        }
        known.first = known.first.min(mention);
        known.mentions.push(mention);
        self.of[mention] = Some(cluster);
    }
}

/// Whether two genders can be one person's.
pub(super) fn agree(one: Gender, other: Gender) -> bool {
    one == other || one == Gender::Unknown || other == Gender::Unknown
}
