//! Names of organisations, places and groups: the same name, a country's other
//! names, acronyms, "the North".

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::clusters::{ClusterId, Clusters};
use super::page::Page;
use super::person::fold_eq;
use crate::lexicon::Tie;
use crate::mention::Label;

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
        let label = self.page.mention(at).label;
        let first = name
            .split_whitespace()
            .next()
            .unwrap_or(name)
            .to_lowercase();
        match label {
            Label::Organization => {
                for initials in initials(name) {
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
        let label = self.page.mention(at).label;
        let letters: String = name.chars().filter(|c| *c != '.').collect();
        let capitals = letters.len() > 1 && letters.chars().all(char::is_uppercase);
        let known = match label {
            Label::Place => self.by_compass.get(&key),
            Label::Organization if capitals => self.by_initials.get(&letters.to_lowercase()),
            Label::Organization => self.by_first.get(&key),
            _ => None,
        };
        match known.copied() {
            Some(cluster) => self.clusters.add(cluster, at, self.page.mention(at).gender),
            None => {
                self.by_key(at);
            }
        }
    }

    /// The cluster of a name by its key; a new one where there is none.
    fn by_key(&mut self, at: usize) -> ClusterId {
        let mention = self.page.mention(at);
        let key = format!("{:?} {}", mention.label, self.key(at));
        match self.by_key.get(&key) {
            Some(cluster) => {
                self.clusters.add(*cluster, at, mention.gender);
                *cluster
            }
            None => {
                let cluster =
                    self.clusters
                        .start(at, mention.label, mention.gender, mention.number);
                self.by_key.insert(key, cluster);
                cluster
            }
        }
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

fn is_thing(label: Label) -> bool {
    matches!(
        label,
        Label::Organization | Label::Place | Label::Group | Label::Event | Label::Product
    )
}

/// The initials of a name, with and without its small words: "cni" and "cftni".
fn initials(name: &str) -> [String; 2] {
    let words = name
        .split([' ', '-'])
        .filter_map(|word| word.chars().next());
    let all: String = words.clone().flat_map(char::to_lowercase).collect();
    let capitals = words.filter(|c| c.is_uppercase());
    [capitals.flat_map(char::to_lowercase).collect(), all]
}
