//! Names of organisations, places and groups: the same name, a country's other
//! names, acronyms, "the North".

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::clusters::{ClusterId, Clusters};
use super::page::Page;
use super::person::fold_eq;
use crate::lexicon::{Tie, WordSet};
use crate::mention::{Label, initials, letters};

/// Words that companies bear at the end of their names.
const FORMS: [&str; 12] = [
    "inc",
    "corp",
    "co",
    "ltd",
    "llc",
    "plc",
    "company",
    "corporation",
    "limited",
    "group",
    "gmbh",
    "sa",
];

type Table = HashMap<String, ClusterId, FixedState>;

/// Gathers the names that are no person's.
pub(super) struct Things<'p, 'a> {
    page: Page<'a>,
    clusters: &'p mut Clusters<'a>,
    /// How often the article gives each name each label.
    labels: HashMap<String, BTreeMap<Label, usize>, FixedState>,
    /// Clusters by label and key.
    by_key: Table,
    /// Organisations by the initials of their names.
    by_initials: Table,
    /// Organisations of several words by the first.
    by_first: Table,
    /// Countries by their point of the compass: "north" of "North Korea".
    by_compass: Table,
}

impl<'p, 'a> Things<'p, 'a> {
    pub(super) fn gather(page: Page<'a>, clusters: &'p mut Clusters<'a>) {
        let mut things = Self {
            page,
            clusters,
            labels: labels(page),
            by_key: Table::default(),
            by_initials: Table::default(),
            by_first: Table::default(),
            by_compass: Table::default(),
        };
        let names: Vec<usize> = page.names(is_thing).collect();
        let (short, long): (Vec<usize>, Vec<usize>) = names
            .into_iter()
            .partition(|at| page.words_of(*at).count() == 1);
        for at in long {
            things.long(at);
        }
        for at in short {
            things.short(at);
        }
    }

    fn long(&mut self, at: usize) {
        let cluster = self.by_key(at);
        let name = self.page.text_of(at);
        let label = self.label(at);
        let first = name
            .split_whitespace()
            .next()
            .unwrap_or(name)
            .to_lowercase();
        match label {
            Label::Organization => {
                for initials in initials(name, self.page.lexicon) {
                    self.by_initials.entry(initials).or_insert(cluster);
                }
                self.by_first.entry(first).or_insert(cluster);
            }
            Label::Place if matches!(first.as_str(), "north" | "south") => {
                self.by_compass.entry(first).or_insert(cluster);
            }
            _ => {}
        }
    }

    fn short(&mut self, at: usize) {
        let name = self.page.text_of(at);
        let key = name.to_lowercase();
        let label = self.label(at);
        let letters = letters(name);
        let known = match label {
            Label::Place => self.by_compass.get(&key),
            Label::Organization => match letters {
                Some(letters) => self.by_initials.get(&letters),
                // "Senate" beside "Senate Judiciary Committee" is another one.
                None if self.is_listed(name) => None,
                None => self.by_first.get(&key),
            },
            _ => None,
        };
        match known.copied() {
            Some(cluster) => self.clusters.add(cluster, at, self.page.mention(at).gender),
            None => {
                self.by_key(at);
            }
        }
    }

    /// Whether a word names organisations by itself: "Senate", "House".
    fn is_listed(&self, name: &str) -> bool {
        let names = WordSet::ORGANIZATION | WordSet::ORGANIZATION_WORD | WordSet::ROLE_MODIFIER;
        self.page.lexicon.lookup(name).intersects(names)
    }

    /// The cluster of a name by its key; a new one where there is none.
    fn by_key(&mut self, at: usize) -> ClusterId {
        let mention = self.page.mention(at);
        let label = self.label(at);
        let key = format!("{label:?} {}", self.key(at));
        match self.by_key.get(&key) {
            Some(cluster) => {
                self.clusters.add(*cluster, at, mention.gender);
                *cluster
            }
            None => {
                let cluster = self
                    .clusters
                    .start(at, label, mention.gender, mention.number);
                self.by_key.insert(key, cluster);
                cluster
            }
        }
    }

    /// The label of most mentions of this name; of equals its own. One name
    /// seldom has two senses in one article (Gale et al. 1992).
    fn label(&self, at: usize) -> Label {
        let own = self.page.mention(at).label;
        let labels = self.labels.get(&self.page.text_of(at).to_lowercase());
        let most = labels.and_then(|labels| {
            labels
                .iter()
                .max_by_key(|(label, count)| (**count, **label == own))
        });
        most.map_or(own, |(label, _)| *label)
    }

    /// What all names of one thing have in common.
    fn key(&self, at: usize) -> String {
        let name = self.page.text_of(at);
        match self.page.lexicon.country(name) {
            Some((country, Tie::Name | Tie::Demonym)) => return format!("{country:?}"),
            Some((_, Tie::Capital)) | None => {}
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_form = |word: &str| {
            FORMS
                .iter()
                .any(|form| fold_eq(word.trim_end_matches('.'), form))
        };
        let forms = words
            .iter()
            .skip(1)
            .rev()
            .take_while(|word| is_form(word))
            .count();
        let bare = words[..words.len() - forms].join(" ").to_lowercase();
        bare.replace('.', "").replace('’', "'")
    }
}

/// How often the article gives each name each label.
fn labels(page: Page) -> HashMap<String, BTreeMap<Label, usize>, FixedState> {
    let mut labels: HashMap<String, BTreeMap<Label, usize>, FixedState> = HashMap::default();
    for at in page.names(is_thing) {
        let of_name = labels.entry(page.text_of(at).to_lowercase()).or_default();
        *of_name.entry(page.mention(at).label).or_default() += 1;
    }
    labels
}

fn is_thing(label: Label) -> bool {
    matches!(
        label,
        Label::Organization | Label::Place | Label::Group | Label::Event | Label::Product
    )
}
