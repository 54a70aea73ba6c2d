//! Who spoke before, and how often.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::mention::Mention;
use crate::model::hash;
use crate::quote::{Page, Quote};
use crate::text::Id;

/// The quotes with a speaker so far.
#[derive(Debug, Default)]
pub(super) struct History {
    /// Those that are told in marks, the last one first.
    recent: [Option<Spoken>; 2],
    /// How many quotes each has said, by the head of the mention.
    times: HashMap<u64, u32, FixedState>,
}

/// A quote with its speaker.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken {
    pub(super) quote: usize,
    pub(super) source: Id<Mention>,
    /// The head of the source.
    pub(super) head: u64,
}

impl History {
    pub(super) fn add(&mut self, page: Page, quotes: &[Quote], quote: usize, source: Id<Mention>) {
        let head = head_of(page, &page.mentions[source.index()]);
        *self.times.entry(head).or_default() += 1;
        if !quotes[quote].quoted.is_empty() {
            let spoken = Spoken {
                quote,
                source,
                head,
            };
            self.recent = [Some(spoken), self.recent[0]];
        }
    }

    /// The last quote in marks that has a speaker.
    pub(super) fn last(&self) -> Option<Spoken> {
        self.recent[0]
    }

    /// The one before the last.
    pub(super) fn earlier(&self) -> Option<Spoken> {
        self.recent[1]
    }

    /// How many quotes somebody with this head has said.
    pub(super) fn times(&self, head: u64) -> u32 {
        self.times.get(&head).copied().unwrap_or(0)
    }
}

/// The head of a mention in lower case, as a hash.
pub(super) fn head_of(page: Page, mention: &Mention) -> u64 {
    let word = &page.text[page.segments.tokens[mention.head].span];
    match word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => hash(word.to_ascii_lowercase().as_bytes()),
        false => hash(word.as_bytes()),
    }
}
