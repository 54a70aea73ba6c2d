//! The layers that coreference reads, and what it asks of them often.

use crate::lexicon::{Lexicon, WordSet};
use crate::mention::{Label, Mention, MentionKind, Sight};
use crate::quote::{Quote, QuoteKind};
use crate::segment::Segments;
use crate::speaker::Attribution;
use crate::syntax::Syntax;
use crate::text::Id;

/// One article with all layers before this one.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) text: &'a str,
    pub(crate) segments: &'a Segments,
    pub(crate) syntax: &'a Syntax,
    pub(crate) mentions: &'a [Mention],
    pub(crate) quotes: &'a [Quote],
    pub(crate) attributions: &'a [Attribution],
    pub(crate) lexicon: &'a Lexicon,
}

impl<'a> Page<'a> {
    pub(super) fn mention(&self, at: usize) -> &'a Mention {
        &self.mentions[at]
    }

    /// The layers that tell what a mention is to the words beside it.
    pub(super) fn sight(&self) -> Sight<'a> {
        Sight {
            text: self.text,
            segments: self.segments,
            syntax: self.syntax,
        }
    }

    /// The text of a mention.
    pub(super) fn text_of(&self, at: usize) -> &'a str {
        &self.text[self.mentions[at].span]
    }

    /// The words of a mention, without clitics; a word with a hyphen is one.
    pub(super) fn words_of(&self, at: usize) -> impl Iterator<Item = &'a str> + Clone {
        self.text_of(at).split_whitespace()
    }

    /// The lists in which the head of a mention stands.
    pub(super) fn head_words(&self, at: usize) -> WordSet {
        self.segments.tokens[self.mentions[at].head].words
    }

    /// The text of the head of a mention.
    pub(super) fn head(&self, at: usize) -> &'a str {
        &self.text[self.segments.tokens[self.mentions[at].head].span]
    }

    /// The number of the sentence in which a mention stands.
    pub(super) fn sentence_of(&self, at: usize) -> u32 {
        self.segments.tokens[self.mentions[at].head].sentence.get()
    }

    /// The number of the paragraph in which a mention stands.
    pub(super) fn paragraph_of(&self, at: usize) -> u32 {
        self.segments.paragraph_of(self.mentions[at].head).get()
    }

    /// The names of persons, organisations, places and groups, as indexes.
    pub(super) fn names(
        self,
        wanted: impl Fn(Label) -> bool + 'a,
    ) -> impl Iterator<Item = usize> + 'a {
        let mentions = self.mentions.iter().enumerate();
        mentions
            .filter(move |(_, mention)| mention.kind == MentionKind::Name && wanted(mention.label))
            .map(|(at, _)| at)
    }

    /// For each mention the innermost marked quote that holds it.
    pub(super) fn quote_of_mention(&self) -> Vec<Option<Id<Quote>>> {
        let mut pieces: Vec<_> = self
            .quotes
            .iter()
            .enumerate()
            .filter(|(_, quote)| quote.kind != QuoteKind::Scare)
            .flat_map(|(at, quote)| quote.quoted.iter().map(move |piece| (*piece, Id::at(at))))
            .collect();
        pieces.sort();
        let mut pieces = pieces.into_iter().peekable();
        let mut open: Vec<(crate::text::ByteSpan, Id<Quote>)> = Vec::new();
        let mentions = self.mentions.iter();
        mentions
            .map(|mention| {
                while let Some(piece) =
                    pieces.next_if(|(piece, _)| piece.start <= mention.span.start)
                {
                    open.push(piece);
                }
                while open
                    .last()
                    .is_some_and(|(piece, _)| piece.end <= mention.span.start)
                {
                    open.pop();
                }
                open.last().map(|(_, quote)| *quote)
            })
            .collect()
    }

    /// The mention that says a quote.
    pub(super) fn source_of(&self, quote: Id<Quote>) -> Option<usize> {
        let best = self.attributions.get(quote.index())?.best()?;
        Some(best.mention.index())
    }
}
