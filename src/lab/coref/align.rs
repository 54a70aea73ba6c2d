//! Our mentions laid on those of GUM, one to one; and gold mentions put in place
//! of ours, to measure linking alone.

use super::gum::{GoldCoref, GoldMention};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::mention::{Gender, Label, Mention, MentionKind, Number};
use crate::segment::Segments;
use crate::text::{ByteSpan, Id, Span};
use crate::{coref, quote, speaker};

/// For each of our mentions the gold mention that it is.
pub(super) type Alignment = Vec<Option<usize>>;

/// Lays each of our names and pronouns on the gold mention whose core it covers,
/// or that holds it, best where both are alike. Pronouns must be the same word.
pub(super) fn align(mentions: &[Mention], gold: &[GoldMention]) -> Alignment {
    let mut pairs: Vec<(u64, u32, usize, usize)> = Vec::new();
    let mut low = 0;
    for (at, mention) in mentions.iter().enumerate() {
        if !is_counted(mention) {
            continue;
        }
        // Gold mentions that end a good way before are passed for good.
        while gold
            .get(low)
            .is_some_and(|gold| gold.span.start + LONGEST < mention.span.start)
        {
            low += 1;
        }
        let near = gold[low..].iter().enumerate();
        for (place, gold) in near.take_while(|(_, gold)| gold.span.start <= mention.span.end) {
            if let Some(likeness) = likeness(mention, gold) {
                pairs.push((u64::MAX - likeness, gold.span.len(), at, low + place));
            }
        }
    }
    pairs.sort_unstable();
    let mut of = vec![None; mentions.len()];
    let mut taken = vec![false; gold.len()];
    for (_, _, at, gold) in pairs {
        if of[at].is_none() && !taken[gold] {
            of[at] = Some(gold);
            taken[gold] = true;
        }
    }
    of
}

/// No gold mention that matters is longer, in bytes.
const LONGEST: u32 = 600;

/// Intersection over union of a mention and the core of a gold one, in millionths;
/// nothing where they cannot be the same.
fn likeness(mention: &Mention, gold: &GoldMention) -> Option<u64> {
    let (own, core) = (mention.span, gold.core);
    if gold.is_name != (mention.kind == MentionKind::Name) {
        return None;
    }
    if !gold.is_name {
        return (own == gold.span).then_some(1_000_000);
    }
    let both = own
        .end
        .min(core.end)
        .checked_sub(own.start.max(core.start))?;
    let fits = both > 0 && (gold.span.covers(own) || own.covers(core));
    let union = own.end.max(core.end) - own.start.min(core.start);
    fits.then(|| 1_000_000 * u64::from(both) / u64::from(union))
}

/// Whether a mention of ours is a name or a pronoun.
pub(super) fn is_counted(mention: &Mention) -> bool {
    mention.kind != MentionKind::Nominal
}

/// The document with GUM's names and pronouns instead of ours, and with ours as
/// far as they are the same; nominals stay ours.
pub(super) fn with_gold_mentions(document: &Document, gold: &GoldCoref) -> Document {
    let lexicon = Lexicon::shipped();
    let alignment = align(&document.mentions, &gold.mentions);
    let ours = document.mentions.iter().zip(&alignment);
    let mut mentions: Vec<Mention> = ours
        .filter_map(|(mention, gold_at)| match gold_at {
            Some(at) => Some(relabelled(mention, &gold.mentions[*at])),
            None => (mention.kind == MentionKind::Nominal).then(|| mention.clone()),
        })
        .collect();
    for (at, missed) in gold.mentions.iter().enumerate() {
        if !alignment.contains(&Some(at)) {
            mentions.extend(made(&document.segments, missed));
        }
    }
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    mentions.dedup_by_key(|mention| mention.span);
    let mut document = document.clone();
    let (text, segments, syntax) = (&document.text, &document.segments, &document.syntax);
    document.quotes = quote::find(text, segments, syntax, &mentions, lexicon);
    document.attributions =
        speaker::attribute(text, segments, syntax, &mentions, &document.quotes, lexicon);
    let (quotes, attributions) = (&document.quotes, &document.attributions);
    document.entities = coref::resolve(
        text,
        segments,
        syntax,
        &mentions,
        quotes,
        attributions,
        lexicon,
    );
    document.mentions = mentions;
    document
}

fn relabelled(mention: &Mention, gold: &GoldMention) -> Mention {
    let mut mention = mention.clone();
    let same = mention.label == Label::Group && gold.label == Label::Person;
    if mention.kind == MentionKind::Name && !same {
        mention.label = gold.label;
    }
    mention
}

/// A gold mention that we missed, as ours would be.
fn made(segments: &Segments, gold: &GoldMention) -> Option<Mention> {
    let first = segments.token_from(gold.core.start);
    let end = segments.token_from(gold.core.end);
    let span: ByteSpan = gold.core;
    (first < end).then(|| Mention {
        span,
        tokens: Span::new(first.get(), end.get()),
        head: Id::at(end.index() - 1),
        kind: if gold.is_name {
            MentionKind::Name
        } else {
            MentionKind::Pronoun
        },
        label: gold.label,
        gender: Gender::Unknown,
        number: Number::Unknown,
        role: None,
        confidence: 1.0,
    })
}
