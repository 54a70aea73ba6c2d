//! Pronouns: the likeliest of whom was spoken before, by gender, number, place
//! in the sentence and distance; inside a quote never its speaker, but "I" is.

use super::clusters::{ClusterId, Clusters, agree};
use super::page::Page;
use super::person::fold_eq;
use super::voices;
use crate::lexicon::WordSet;
use crate::mention::{Gender, Label, Mention, MentionKind, Number};
use crate::quote::Quote;
use crate::text::Id;

/// How many mentions before a pronoun are looked at.
const WINDOW: usize = 40;

/// How many sentences back a pronoun reaches.
const SENTENCES: u32 = 4;

/// Links pronouns to clusters.
pub(super) struct Pronouns<'p, 'a> {
    page: Page<'a>,
    clusters: &'p mut Clusters<'a>,
    /// The innermost marked quote of each mention.
    quotes: Vec<Option<Id<Quote>>>,
    /// The cluster that says each quote, where it is known so far.
    speakers: Vec<Option<ClusterId>>,
}

impl<'p, 'a> Pronouns<'p, 'a> {
    pub(super) fn link(page: Page<'a>, clusters: &'p mut Clusters<'a>) {
        let mut pronouns = Self {
            page,
            clusters,
            quotes: page.quote_of_mention(),
            speakers: vec![None; page.quotes.len()],
        };
        // Outside quotes first: "she said" tells who speaks before the quote is read.
        pronouns.each(|pronouns, at| pronouns.quotes[at].is_none());
        pronouns.name_speakers();
        pronouns.each(|pronouns, at| pronouns.quotes[at].is_some());
        let Self {
            clusters,
            quotes,
            speakers,
            ..
        } = pronouns;
        voices::link(page, clusters, &quotes, &speakers);
    }

    fn each(&mut self, wanted: impl Fn(&Self, usize) -> bool) {
        for at in 0..self.page.mentions.len() {
            let pronoun = self.page.mention(at).kind == MentionKind::Pronoun;
            if pronoun && self.clusters.of[at].is_none() && wanted(self, at) {
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
        let is = |words: &[&str]| words.iter().any(|other| fold_eq(other, word));
        let found = match is(&["who", "whom", "whose"]) {
            true => self.relative(at),
            false if voices::is_spoken(word) => None,
            false => self.best(at),
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

    /// The cluster with most weight among the mentions before `at`.
    fn best(&self, at: usize) -> Option<ClusterId> {
        let low = at.saturating_sub(WINDOW);
        let mut scores: Vec<(ClusterId, i32)> = Vec::new();
        for other in (low..at).rev() {
            let (Some(cluster), Some(score)) = (self.clusters.of[other], self.score(at, other))
            else {
                continue;
            };
            match scores.iter_mut().find(|(known, _)| *known == cluster) {
                // A second mention makes a candidate likelier, but not as much as the first.
                Some((_, known)) if self.quotes[other] == self.quotes[at] => {
                    *known = (*known).max(score) + 2;
                }
                Some((_, known)) => *known = (*known).max(score),
                None => scores.push((cluster, score)),
            }
        }
        let best = scores.iter().map(|(_, score)| *score).max();
        let first = scores.into_iter().find(|(_, score)| Some(*score) == best);
        first.map(|(cluster, _)| cluster).or_else(|| self.later(at))
    }

    /// "After his speech, Marsh said": the subject that follows in the sentence.
    fn later(&self, at: usize) -> Option<ClusterId> {
        let sentence = self.page.sentence_of(at);
        let low = at + 1;
        (low..self.page.mentions.len().min(low + 4))
            .take_while(|other| self.page.sentence_of(*other) == sentence)
            .filter(|other| self.page.mention(*other).kind == MentionKind::Name)
            .filter(|other| self.page.mention(*other).label == Label::Person)
            .find(|other| self.may_mean(at, *other))
            .and_then(|other| self.clusters.of[other])
    }

    /// Whether gender, number and label allow that `at` means what `other` means.
    fn may_mean(&self, at: usize, other: usize) -> bool {
        let pronoun = self.page.mention(at);
        let Some(cluster) = self.clusters.of[other] else {
            return false;
        };
        let known = &self.clusters.list[cluster];
        let person = known.label == Label::Person;
        match (pronoun.gender, pronoun.number) {
            (Gender::Neuter, _) => {
                matches!(known.label, Label::Organization | Label::Place)
                    && known.number != Number::Plural
                    && self.is_neuter_subject(at, other)
            }
            (gender @ (Gender::Male | Gender::Female), _) => {
                person
                    && known.number != Number::Plural
                    && agree(gender, known.gender)
                    && !self.speaks(at, cluster)
            }
            (_, Number::Plural) => {
                let plural = known.number == Number::Plural || known.label == Label::Group;
                plural || (known.label == Label::Organization && self.is_neuter_subject(at, other))
            }
            _ => false,
        }
    }

    /// Whether "it" or "they" may mean a thing: the subject of the same or the
    /// last sentence, both inside one quote or both outside; "its" and "their"
    /// also the possessor.
    fn is_neuter_subject(&self, at: usize, other: usize) -> bool {
        let word = self.page.text_of(at);
        let possessive = fold_eq(word, "its") || fold_eq(word, "their");
        let same = self.page.sentence_of(at) == self.page.sentence_of(other);
        self.quotes[at] == self.quotes[other]
            && (self.is_subject(other) || (possessive && same && self.is_possessor(other)))
            && (same || !fold_eq(word, "they"))
    }

    /// Whether the cluster speaks the quote in which `at` stands.
    fn speaks(&self, at: usize, cluster: ClusterId) -> bool {
        self.quotes[at].is_some_and(|quote| self.speakers[quote.index()] == Some(cluster))
    }

    /// How likely a mention before the pronoun is what it means.
    fn score(&self, at: usize, other: usize) -> Option<i32> {
        if !self.may_mean(at, other) {
            return None;
        }
        let (pronoun, mention) = (self.page.mention(at), self.page.mention(other));
        let distance =
            self.page.sentence_of(at) - self.page.sentence_of(other).min(self.page.sentence_of(at));
        let reach = match pronoun.gender {
            Gender::Neuter => 1,
            _ if pronoun.number == Number::Plural => 2,
            _ => SENTENCES,
        };
        if distance > reach || (distance == 0 && self.is_bound(at, other)) {
            return None;
        }
        let mut score = 20 - 4 * distance as i32;
        if self.is_subject(other) {
            score += if self.is_subject(at) { 7 } else { 4 };
            if distance == 0 && self.is_object(at) {
                score -= 9;
            }
        }
        score += match mention.kind {
            MentionKind::Name => 2,
            MentionKind::Pronoun => 2,
            MentionKind::Nominal => 0,
        };
        if self.quotes[other] != self.quotes[at] {
            score -= 5;
        }
        if self.page.paragraph_of(at) != self.page.paragraph_of(other) {
            score -= 1;
        }
        if mention.number == Number::Plural && pronoun.number == Number::Plural {
            score += 5;
        }
        if self.clusters.of[other]
            .is_some_and(|cluster| self.clusters.list[cluster].gender == pronoun.gender)
        {
            score += 2;
        }
        if self.is_possessor(other) {
            score -= 3;
        } else if self.begins_sentence(other) {
            score += 3;
        }
        Some(score)
    }

    /// Whether a mention is followed by a verb, or begins its sentence.
    fn is_subject(&self, at: usize) -> bool {
        let next = self.page.mention(at).tokens.end as usize;
        let verb = self.page.segments.tokens.get(next).is_some_and(|token| {
            let text = &self.page.text[token.span];
            let past = text.ends_with("ed") && !token.words.contains(WordSet::NOUN);
            let verb = WordSet::AUXILIARY | WordSet::REPORTING | WordSet::VERB;
            (past || token.words.intersects(verb)) && !text.ends_with("ing")
        });
        (verb && !self.is_possessor(at)) || self.begins_sentence(at)
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let sentence = &self.page.segments.sentences[self.page.sentence_of(at) as usize];
        self.page.mention(at).tokens.start == sentence.tokens.start
    }

    fn is_possessor(&self, at: usize) -> bool {
        let next = self.page.mention(at).tokens.end as usize;
        let token = self.page.segments.tokens.get(next);
        let token = token.filter(|token| token.span.start == self.page.mention(at).span.end);
        token.is_some_and(|token| matches!(&self.page.text[token.span], "'s" | "’s" | "'" | "’"))
    }

    /// Whether `at` cannot mean `other` because both hang on one verb: "Marsh
    /// praised him", "He told Marsh", or one holds the other.
    fn is_bound(&self, at: usize, other: usize) -> bool {
        let (pronoun, mention): (&Mention, &Mention) =
            (self.page.mention(at), self.page.mention(other));
        if mention.span.covers(pronoun.span) {
            return true;
        }
        if !self.is_object(at) || self.quotes[at] != self.quotes[other] {
            return false;
        }
        let between = mention.tokens.end as usize..pronoun.tokens.start as usize;
        let clause = |at: &usize| {
            let words = self.page.segments.tokens[*at].words;
            let text = &self.page.text[self.page.segments.tokens[*at].span];
            words.intersects(WordSet::CONJUNCTION)
                || matches!(text, "," | ";" | ":" | "who" | "that" | "which")
        };
        self.is_subject(other) && between.len() < 8 && !between.clone().any(|at| clause(&at))
    }

    /// "him", "them", "her" that is no possessive.
    fn is_object(&self, at: usize) -> bool {
        let word = self.page.text_of(at);
        let her = fold_eq(word, "her") && !self.possesses(at);
        her || fold_eq(word, "him") || fold_eq(word, "them")
    }

    /// Whether "her" stands before a noun.
    fn possesses(&self, at: usize) -> bool {
        let next = self.page.mention(at).tokens.end as usize;
        let words = self
            .page
            .segments
            .tokens
            .get(next)
            .map_or(WordSet::empty(), |token| token.words);
        words.intersects(WordSet::NOUN | WordSet::ADJECTIVE | WordSet::ROLE_MODIFIER)
            && !words.intersects(WordSet::PREPOSITION | WordSet::DETERMINER | WordSet::CONJUNCTION)
    }
}
