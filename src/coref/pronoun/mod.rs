//! Pronouns: of whom or what was spoken before, which one is meant.
//!
//! ```text
//! grammar    where a mention stands in its sentence
//! question   a pronoun and the mentions that it may mean
//! kinds      features as numbers
//! features   what speaks for each of them
//! weights    how much that tells
//! ```
//!
//! Every mention that gender, number and place allow is weighed, and "none of them"
//! too; the entity whose mentions together are likeliest is meant (a log-linear
//! ranking of mentions: Durrett and Klein 2013, "Easy Victories and Uphill Battles
//! in Coreference Resolution"). The weights are learned by `cargo lab train pronouns`.

mod features;
mod grammar;
mod kinds;
mod question;
mod weights;

#[cfg(feature = "lab")]
pub(crate) use kinds::FEATURES;
pub(crate) use question::Question;
#[cfg(feature = "lab")]
pub(crate) use weights::SECTION;
pub(crate) use weights::Weights;

use super::clusters::{ClusterId, Clusters};
use super::page::Page;
use super::person::fold_eq;
use super::voices;
use crate::mention::{Gender, Label, MentionKind};
use crate::quote::Quote;
use crate::text::Id;

/// Who answers which entity a pronoun means: weights, or while learning the corpus.
pub(crate) trait Judge {
    /// The cluster that is meant; none of them where nothing is answered.
    fn answer(&mut self, question: &Question) -> Option<ClusterId>;
}

/// What is known when a pronoun is read.
#[derive(Clone, Copy)]
pub(crate) struct Known<'k, 'a> {
    pub(super) page: Page<'a>,
    pub(super) clusters: &'k Clusters<'a>,
    /// The innermost marked quote of each mention.
    pub(super) quotes: &'k [Option<Id<Quote>>],
    /// The cluster that says each quote, where it is known so far.
    pub(super) speakers: &'k [Option<ClusterId>],
    /// The quote whose source each mention is.
    pub(super) sources: &'k [Option<Id<Quote>>],
}

/// Links pronouns to clusters.
pub(super) fn link<'a>(page: Page<'a>, clusters: &mut Clusters<'a>, judge: &mut dyn Judge) {
    let mut sources = vec![None; page.mentions.len()];
    for quote in (0..page.quotes.len()).map(Id::at) {
        if let Some(source) = page.source_of(quote) {
            sources[source] = Some(quote);
        }
    }
    let mut pronouns = Pronouns {
        page,
        clusters,
        quotes: page.quote_of_mention(),
        speakers: vec![None; page.quotes.len()],
        sources,
        judge,
    };
    // Outside quotes first: "she said" tells who speaks before the quote is read.
    pronouns.each(|quote| quote.is_none());
    pronouns.name_speakers();
    pronouns.each(|quote| quote.is_some());
    let Pronouns {
        quotes, speakers, ..
    } = pronouns;
    voices::link(page, clusters, &quotes, &speakers);
}

struct Pronouns<'p, 'a> {
    page: Page<'a>,
    clusters: &'p mut Clusters<'a>,
    quotes: Vec<Option<Id<Quote>>>,
    speakers: Vec<Option<ClusterId>>,
    sources: Vec<Option<Id<Quote>>>,
    judge: &'p mut dyn Judge,
}

impl Pronouns<'_, '_> {
    fn each(&mut self, wanted: impl Fn(Option<Id<Quote>>) -> bool) {
        for at in 0..self.page.mentions.len() {
            let pronoun = self.page.mention(at).kind == MentionKind::Pronoun;
            if pronoun && self.clusters.of[at].is_none() && wanted(self.quotes[at]) {
                self.pronoun(at);
            }
        }
    }

    fn name_speakers(&mut self) {
        for quote in 0..self.speakers.len() {
            let source = self.page.source_of(Id::at(quote));
            self.speakers[quote] = source.and_then(|source| self.clusters.of[source]);
        }
    }

    fn pronoun(&mut self, at: usize) {
        let word = self.page.text_of(at);
        let found = match ["who", "whom", "whose", "which", "that"]
            .iter()
            .any(|other| fold_eq(other, word))
        {
            true => self.relative(at),
            false if voices::is_spoken(word) => None,
            false => {
                let known = Known {
                    page: self.page,
                    clusters: self.clusters,
                    quotes: &self.quotes,
                    speakers: &self.speakers,
                    sources: &self.sources,
                };
                self.judge.answer(&Question::new(known, at))
            }
        };
        if let Some(cluster) = found {
            let gender = match self.page.mention(at).gender {
                Gender::Neuter => Gender::Unknown,
                gender => gender,
            };
            self.clusters.add(cluster, at, gender);
        }
    }

    /// "who": whatever ends just before it.
    fn relative(&self, at: usize) -> Option<ClusterId> {
        let start = self.page.mention(at).span.start;
        let near = (at.saturating_sub(4)..at).rev();
        near.filter(|other| self.page.mention(*other).label != Label::Date)
            .find(|other| {
                let end = self.page.mention(*other).span.end;
                end <= start
                    && start - end <= 2
                    && self.page.mention(*other).kind != MentionKind::Pronoun
            })
            .and_then(|other| self.clusters.of[other])
    }
}
