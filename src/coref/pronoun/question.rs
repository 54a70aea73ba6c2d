//! A pronoun and the mentions that it may mean.

use super::super::clusters::{ClusterId, agree};
use super::Known;
use super::features;
use super::grammar::{form, fronted_before, is_bound, is_reflexive, slot};
use crate::mention::{Gender, Label, MentionKind, Number, Slot};

/// How many mentions before a pronoun are looked at.
const WINDOW: usize = 40;

/// How many mentions behind it, for "After his speech, Marsh said".
const BEHIND: usize = 4;

/// What a pronoun can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// "he", "she".
    Person,
    /// "it".
    Thing,
    /// "they".
    Several,
}

/// A mention that the pronoun may mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    /// Its place among the mentions.
    pub(crate) mention: usize,
    /// Its cluster.
    pub(crate) cluster: ClusterId,
    /// What it is to the words beside it.
    pub(super) slot: Slot,
    /// How many clusters have a mention nearer to the pronoun.
    pub(super) rank: usize,
    /// Whether no nearer mention is of its cluster.
    pub(super) latest: bool,
}

/// Which mention does a pronoun mean?
pub(crate) struct Question<'k, 'a> {
    pub(super) known: Known<'k, 'a>,
    /// The pronoun's place among the mentions.
    pub(crate) pronoun: usize,
    pub(crate) class: Class,
    /// Subject, object, possessor or reflexive.
    pub(super) form: usize,
    /// Whom the quote names of which the pronoun is the source: few speak of themselves
    /// by name.
    named: Vec<ClusterId>,
    /// What it may mean, the nearest first; those behind it last.
    pub(crate) candidates: Vec<Candidate>,
}

impl<'k, 'a> Question<'k, 'a> {
    pub(super) fn new(known: Known<'k, 'a>, pronoun: usize) -> Self {
        let mention = known.page.mention(pronoun);
        let class = match (mention.gender, mention.number) {
            (Gender::Neuter, _) => Class::Thing,
            (_, Number::Plural) => Class::Several,
            _ => Class::Person,
        };
        let mut question = Self {
            known,
            pronoun,
            class,
            form: form(known.page, pronoun),
            named: named_by(known, pronoun),
            candidates: Vec::new(),
        };
        question.gather();
        question
    }

    fn gather(&mut self) {
        let mut clusters: Vec<ClusterId> = Vec::new();
        let before = (self.pronoun.saturating_sub(WINDOW)..self.pronoun).rev();
        let end = self
            .known
            .page
            .mentions
            .len()
            .min(self.pronoun + 1 + BEHIND);
        for mention in before.chain(self.pronoun + 1..end) {
            let Some(cluster) = self.known.clusters.of[mention] else {
                continue;
            };
            if !self.may_mean(mention, cluster) {
                continue;
            }
            let rank = clusters.iter().position(|known| *known == cluster);
            if rank.is_none() {
                clusters.push(cluster);
            }
            self.candidates.push(Candidate {
                mention,
                cluster,
                slot: slot(self.known.page, mention),
                rank: rank.unwrap_or(clusters.len() - 1),
                latest: rank.is_none(),
            });
        }
    }

    /// Whether gender, number, label and place allow that a mention is meant.
    fn may_mean(&self, other: usize, cluster: ClusterId) -> bool {
        let page = self.known.page;
        let (here, there) = (page.sentence_of(self.pronoun), page.sentence_of(other));
        let reach = match self.class {
            Class::Person => 5,
            Class::Thing | Class::Several => 3,
        };
        let reflexive = is_reflexive(page.text_of(self.pronoun));
        let near = match other < self.pronoun {
            true if reflexive => here == there,
            true => here.saturating_sub(there) <= reach,
            false => here == there && page.mention(other).kind == MentionKind::Name,
        };
        near && self.agrees(cluster)
            && (self.class != Class::Thing || self.may_be_it(other))
            && !self.speaks(cluster)
            && !self.named.contains(&cluster)
            && !(here == there && !reflexive && is_bound(page, self.pronoun, other))
    }

    /// "It" is taken for the subject of its own or the last sentence, both inside one
    /// quote or both outside; "its" also for the possessor in its sentence. Most others
    /// mean what no mention stands for.
    fn may_be_it(&self, other: usize) -> bool {
        let known = self.known;
        let dateline = known.page.segments.head.dateline;
        if dateline.is_some_and(|line| line.covers(known.page.mention(other).span)) {
            return false;
        }
        let sentences = [self.pronoun, other].map(|at| known.page.sentence_of(at));
        let slot = slot(known.page, other);
        known.quotes[self.pronoun] == known.quotes[other]
            && sentences[0].saturating_sub(sentences[1]) <= 1
            && (matches!(slot, Slot::Subject | Slot::Start)
                || (slot == Slot::Possessor && sentences[0] == sentences[1]))
    }

    fn agrees(&self, cluster: ClusterId) -> bool {
        let known = &self.known.clusters.list[cluster];
        match self.class {
            Class::Person => {
                known.label == Label::Person
                    && known.number != Number::Plural
                    && agree(self.known.page.mention(self.pronoun).gender, known.gender)
            }
            Class::Thing => {
                matches!(known.label, Label::Organization | Label::Place)
                    && known.number != Number::Plural
            }
            Class::Several => {
                known.number == Number::Plural
                    || matches!(known.label, Label::Group | Label::Organization)
            }
        }
    }

    /// Whether the cluster speaks the quote in which "he" or "she" stands.
    fn speaks(&self, cluster: ClusterId) -> bool {
        let quote = self.known.quotes[self.pronoun];
        let speaker = quote.and_then(|quote| self.known.speakers[quote.index()]);
        self.class == Class::Person && speaker == Some(cluster)
    }

    /// "After his speech, Marsh said": the subject behind the phrase with which the
    /// sentence begins.
    pub(super) fn subject_behind(&self) -> Option<ClusterId> {
        let page = self.known.page;
        let possesses = slot(page, self.pronoun) == Slot::Possessor;
        if self.class != Class::Person || !possesses {
            return None;
        }
        let subject = fronted_before(page, self.pronoun)?;
        let candidates = self.candidates.iter();
        let mut later = candidates.filter(|candidate| candidate.mention > self.pronoun);
        let found = later.find(|candidate| {
            let mention = page.mention(candidate.mention);
            let start = mention.role.map_or(mention.span.start, |role| role.start);
            page.segments.tokens[subject].span.start == start.min(mention.span.start)
        });
        found.map(|candidate| candidate.cluster)
    }

    /// "When he rose, Marsh spoke": who is named next, where "he" or "she" can mean
    /// nobody before.
    pub(super) fn named_later(&self) -> Option<ClusterId> {
        let first = self.candidates.first()?;
        let later = self.class == Class::Person && first.mention > self.pronoun;
        later.then_some(first.cluster)
    }

    /// Tells `emit` the features of a candidate.
    pub(crate) fn features(&self, candidate: &Candidate, emit: &mut dyn FnMut(usize)) {
        features::of_candidate(self, candidate, emit);
    }

    /// Tells `emit` the features of "none of them".
    pub(crate) fn features_of_none(&self, emit: &mut dyn FnMut(usize)) {
        features::of_none(self, emit);
    }
}

/// The clusters whose names stand in the quote of which `pronoun` is the source.
fn named_by(known: Known, pronoun: usize) -> Vec<ClusterId> {
    let Some(said) = known.sources[pronoun] else {
        return Vec::new();
    };
    let page = known.page;
    let mut named = Vec::new();
    for piece in &page.quotes[said.index()].quoted {
        let first = page
            .mentions
            .partition_point(|mention| mention.span.start < piece.start);
        let inside = page.mentions[first..].iter().zip(first..);
        let inside = inside.take_while(|(mention, _)| mention.span.start < piece.end);
        let names = inside.filter(|(mention, _)| mention.kind == MentionKind::Name);
        named.extend(names.filter_map(|(_, at)| known.clusters.of[at]));
    }
    named
}
