//! Mentions: stretches of text that name or stand for somebody or something.
//!
//! Names are found by a learned tagger; titles, roles and genders by the lists;
//! nominals are phrases round a word for people, or next to a reporting verb;
//! pronouns and values are words.

mod acronym;
mod capital;
mod doubt;
mod name;
mod nickname;
mod nominal;
mod pair;
mod phrase;
mod pronoun;
mod reader;
mod slot;
mod source;
mod tagger;
mod title;
mod turn;
mod types;
mod value;

pub use types::{Gender, Label, Mention, MentionKind, Number};

pub(crate) use acronym::{initials, letters};
pub(crate) use slot::{SLOTS, Sight, Slot};
pub(crate) use value::{Shift, Unit, When};

use reader::{Range, Reader};
#[cfg(feature = "lab")]
pub(crate) use tagger::{
    Article, BUCKETS, Features, Key, Kind, LABELS, LAYERS, PRINTS, Pieces, Place, SHAPE, STEPS,
    TABLE, TAGS, Tag, Tagger, WINDOWS, bucket, hash, key, may_follow, names as names_of_tags,
    print, tag,
};

use crate::lexicon::Lexicon;
use crate::segment::Segments;
use crate::syntax::{Syntax, Trees};
#[cfg(feature = "lab")]
use crate::text::ByteSpan;

/// Finds names, nominals and pronouns outside furniture, in text order.
/// Mentions may nest (an affiliation inside a role) but never cross.
pub fn find(text: &str, segments: &Segments, syntax: &Syntax, lexicon: &Lexicon) -> Vec<Mention> {
    let reader = Reader {
        text,
        segments,
        syntax,
        lexicon,
    };
    let mut mentions = names(reader);
    let taken = taken(&mentions, segments);
    for (sentence, _) in reader.sentences() {
        others(reader, sentence, &taken, &mut mentions);
    }
    doubt::doubt(reader, &mut mentions);
    ordered(mentions)
}

/// An article as the tagger sees it.
#[cfg(feature = "lab")]
pub(crate) fn reader<'a>(
    text: &'a str,
    segments: &'a Segments,
    syntax: &'a Syntax,
    lexicon: &'a Lexicon,
) -> Reader<'a> {
    Reader {
        text,
        segments,
        syntax,
        lexicon,
    }
}

/// The names that a tagger finds, with their likelihoods.
#[cfg(feature = "lab")]
pub(crate) fn tagged(tagger: &Tagger, reader: Reader) -> Vec<(ByteSpan, Label, f32)> {
    let names = tagger.tag(reader).into_iter();
    names
        .map(|name| (name.bytes, name.label, name.likelihood))
        .collect()
}

/// What the words of a mention say of a date.
pub(crate) fn when(
    text: &str,
    segments: &Segments,
    lexicon: &Lexicon,
    mention: &Mention,
) -> Option<When> {
    // Dates are read by their words alone.
    const NONE: &Syntax = &Syntax {
        tags: Vec::new(),
        trees: Trees::NONE,
    };
    let reader = Reader {
        text,
        segments,
        syntax: NONE,
        lexicon,
    };
    let tokens = mention.tokens.range();
    value::when(reader, tokens.start, tokens.end)
}

/// All names of the article.
fn names(reader: Reader) -> Vec<Mention> {
    let tagged = tagger::shipped().tag(reader);
    let tagged = pair::parted(reader, phrase::completed(reader, tagged));
    let tagged = nickname::joined(reader, turn::with_speakers(reader, tagged));
    let mut names = name::names(reader, tagged);
    acronym::explained(reader.text, reader.lexicon, &mut names);
    names
}

/// Which tokens belong to a name or to the title before it.
fn taken(names: &[Mention], segments: &Segments) -> Vec<bool> {
    let mut taken = vec![false; segments.tokens.len()];
    for name in names {
        taken[name.tokens.range()].fill(true);
        if let Some(role) = name.role.filter(|role| role.end <= name.span.start) {
            let first = segments.token_from(role.start).index();
            taken[first..name.tokens.start as usize].fill(true);
        }
    }
    taken
}

/// Nominals, pronouns and values of one sentence.
fn others(reader: Reader, sentence: Range, taken: &[bool], mentions: &mut Vec<Mention>) {
    let is_taken = |at: usize| taken.get(at).copied().unwrap_or(false);
    let mut at = sentence.start;
    while at < sentence.end {
        if !is_taken(at)
            && let Some(value) = value::value(reader, at, sentence.end)
        {
            at = value.tokens.end as usize;
            mentions.push(nominal::speaking(reader, value, &sentence));
            continue;
        }
        mentions.extend(pronoun::pronoun(reader, at, sentence.end));
        mentions.extend(nominal::nominal(reader, at, &sentence, &is_taken));
        at += 1;
    }
}

/// Mentions in text order, the longer first where two begin together; what
/// crosses an earlier one or repeats it is left out.
fn ordered(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    let mut open: Vec<u32> = Vec::new();
    let mut last = None;
    mentions.retain(|mention| {
        while open.last().is_some_and(|end| *end <= mention.span.start) {
            open.pop();
        }
        let crosses = open.last().is_some_and(|end| mention.span.end > *end);
        let keep = !crosses && last != Some(mention.span) && !mention.span.is_empty();
        if keep {
            open.push(mention.span.end);
            last = Some(mention.span);
        }
        keep
    });
    mentions
}

#[cfg(test)]
mod tests;
