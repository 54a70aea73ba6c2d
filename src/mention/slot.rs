//! What a mention is to the words beside it, as far as parts of speech tell it.

use super::types::{Mention, MentionKind};
use crate::segment::{Segments, TokenKind};
use crate::syntax::{Syntax, Upos};

/// What a mention is to the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A verb follows: "Marsh said".
    Subject,
    /// First in its sentence, with anything else behind it: "Marsh, a poet, said".
    Start,
    /// After a verb.
    Object,
    /// After a preposition.
    Prepositional,
    /// "Marsh's", "her bell".
    Possessor,
    /// Any other.
    Other,
}

/// How many slots there are.
pub(crate) const SLOTS: usize = 6;

/// A text with the layers that tell slots.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub(crate) text: &'a str,
    pub(crate) segments: &'a Segments,
    pub(crate) syntax: &'a Syntax,
}

impl Sight<'_> {
    /// The slot of a mention.
    pub(crate) fn slot(&self, mention: &Mention) -> Slot {
        if self.is_possessor(mention) {
            return Slot::Possessor;
        }
        let before = self.before(self.first(mention));
        let behind = self.tag_behind(mention);
        let verb_behind = matches!(behind, Some(Upos::Verb | Upos::Aux));
        match before {
            Some(Upos::Adp) => Slot::Prepositional,
            Some(Upos::Verb) if !verb_behind => Slot::Object,
            _ if verb_behind => Slot::Subject,
            None => Slot::Start,
            _ => Slot::Other,
        }
    }

    /// The first token of a mention, a role before it included.
    pub(crate) fn first(&self, mention: &Mention) -> usize {
        let start = mention.role.map_or(mention.span.start, |role| {
            role.start.min(mention.span.start)
        });
        match start < mention.span.start {
            true => self.segments.token_from(start).index(),
            false => mention.tokens.start as usize,
        }
    }

    /// The tag of the word before, determiners, adjectives and adverbs passed; none
    /// where the sentence begins.
    fn before(&self, first: usize) -> Option<Upos> {
        let token = self.segments.tokens.get(first)?;
        let start = self.segments.sentences[token.sentence].tokens.start as usize;
        let passes = |at: &usize| {
            let tag = self.tag(*at);
            let mark = self.segments.tokens[*at].kind == TokenKind::Punctuation;
            let modifier = matches!(tag, Some(Upos::Det | Upos::Adj | Upos::Num));
            !(modifier || mark && *at == start)
        };
        let low = start.max(first.saturating_sub(4));
        let found = (low..first).rev().find(passes);
        found.and_then(|at| self.tag(at))
    }

    /// The tag behind a mention, adverbs passed.
    pub(crate) fn tag_behind(&self, mention: &Mention) -> Option<Upos> {
        let end = mention.tokens.end as usize;
        let mut tags = (end..end + 3).map_while(|at| self.tag(at));
        tags.find(|tag| !matches!(tag, Upos::Adv | Upos::Part))
    }

    /// The tag of a token.
    pub(crate) fn tag(&self, token: usize) -> Option<Upos> {
        self.syntax.tags.get(token).copied()
    }

    /// "Marsh's", "his", and "her" before a noun.
    fn is_possessor(&self, mention: &Mention) -> bool {
        if mention.kind == MentionKind::Pronoun {
            let word = &self.text[mention.span];
            let always = ["his", "its", "their"]
                .iter()
                .any(|other| other.eq_ignore_ascii_case(word));
            return always || (word.eq_ignore_ascii_case("her") && !self.is_object(mention));
        }
        let next = self.segments.tokens.get(mention.tokens.end as usize);
        let next = next.filter(|token| token.span.start == mention.span.end);
        next.is_some_and(|token| matches!(&self.text[token.span], "'s" | "’s" | "'" | "’"))
    }

    /// "him", "them", "himself", "her" that is no possessive.
    pub(crate) fn is_object(&self, mention: &Mention) -> bool {
        let word = &self.text[mention.span];
        if word.eq_ignore_ascii_case("her") {
            let next = self.tag(mention.tokens.end as usize);
            let noun = matches!(next, Some(Upos::Noun | Upos::Adj | Upos::Propn | Upos::Num));
            return !noun;
        }
        word.eq_ignore_ascii_case("him") || word.eq_ignore_ascii_case("them")
    }
}
