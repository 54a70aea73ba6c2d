//! Runs of words that two articles share, from seeds of six words.

use std::ops::Range;

use super::text::Text;
use crate::story::words;
use crate::text::ByteSpan;

/// The words of a seed.
const SEED: usize = 6;

/// How many words may differ between two seeds of one passage, on either side.
const GAP: usize = 8;

/// How many words outside marks a passage has at least, in either article.
const LEAST: usize = 12;

/// How much of a passage is shared at least.
const SHARED: f32 = 0.7;

/// What two articles share, the one with the smaller number first.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    one: Side,
    other: Side,
    /// How many words outside marks are shared.
    pub(super) words: usize,
}

/// A passage in one of its articles.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// The article's number.
    pub(super) text: usize,
    pub(super) words: Range<usize>,
}

impl Passage {
    pub(super) fn sides(&self) -> [&Side; 2] {
        [&self.one, &self.other]
    }

    /// Whether enough of it stands outside marks: what is only a quotation is no copy.
    pub(super) fn is_copy(&self, texts: &[Text]) -> bool {
        self.words >= LEAST && self.sides().iter().all(|side| side.told(texts) >= LEAST)
    }
}

impl Side {
    pub(super) fn bytes(&self, texts: &[Text]) -> ByteSpan {
        let words = &texts[self.text].words[self.words.clone()];
        words[0].span.join(words[words.len() - 1].span)
    }

    /// How many of its words stand outside marks.
    fn told(&self, texts: &[Text]) -> usize {
        let words = texts[self.text].words[self.words.clone()].iter();
        words.filter(|word| !word.quoted).count()
    }
}

/// A seed that stands in two articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    one: u32,
    other: u32,
    /// Its first words there.
    at: u32,
    there: u32,
}

/// The passages that articles share, ordered by articles and places.
pub(super) fn passages(texts: &[Text]) -> Vec<Passage> {
    let hits = hits(texts);
    let mut found = Vec::new();
    for pair in hits.chunk_by(|a, b| (a.one, a.other) == (b.one, b.other)) {
        chained(pair, texts, &mut found);
    }
    found
}

/// Seeds in pairs of articles that are neighbours among those that have them.
fn hits(texts: &[Text]) -> Vec<Hit> {
    let mut seeds: Vec<(u64, u32, u32)> = Vec::new();
    for (text, of_text) in texts.iter().map(|text| &text.words).enumerate() {
        let runs = of_text.windows(SEED).enumerate();
        seeds.extend(runs.map(|(at, run)| {
            (
                words::mix(run.iter().map(|word| word.form)),
                text as u32,
                at as u32,
            )
        }));
    }
    seeds.sort_unstable();
    let mut hits = Vec::new();
    for seed in seeds.chunk_by(|a, b| a.0 == b.0) {
        // The first place in each article stands for the others.
        let mut firsts = seed.chunk_by(|a, b| a.1 == b.1).map(|places| places[0]);
        let Some(mut before) = firsts.next() else {
            continue;
        };
        for next in firsts {
            hits.push(Hit {
                one: before.1,
                other: next.1,
                at: before.2,
                there: next.2,
            });
            before = next;
        }
    }
    hits.sort_unstable();
    hits
}

/// How many passages of two articles are followed at a time: a phrase that comes twice
/// does not break the passage round it.
const OPEN: usize = 4;

/// Joins the hits of two articles that follow one another in both.
fn chained(hits: &[Hit], texts: &[Text], found: &mut Vec<Passage>) {
    let mut open: Vec<Run> = Vec::new();
    for hit in hits {
        if let Some(run) = open.iter_mut().find(|run| run.goes_on(hit)) {
            run.add(hit);
            continue;
        }
        open.push(Run::new(hit));
        if open.len() > OPEN {
            found.extend(open.remove(0).closed(texts));
        }
    }
    found.extend(open.into_iter().filter_map(|run| run.closed(texts)));
}

/// A passage while hits are added to it.
#[derive(Debug)]
struct Run {
    first: Hit,
    end: usize,
    end_there: usize,
    /// The pairs of words that are shared, as places in the first article, with how far
    /// the second is behind.
    shared: Vec<u32>,
}

impl Run {
    fn new(hit: &Hit) -> Self {
        let mut run = Self {
            first: *hit,
            end: 0,
            end_there: 0,
            shared: Vec::new(),
        };
        run.add(hit);
        run
    }

    fn goes_on(&self, hit: &Hit) -> bool {
        let (at, there) = (hit.at as usize, hit.there as usize);
        at <= self.end + GAP
            && there <= self.end_there + GAP
            && there + SEED > self.end_there
            && hit.there > self.first.there
    }

    fn add(&mut self, hit: &Hit) {
        let (at, there) = (hit.at as usize, hit.there as usize);
        let new = at.max(self.end)..at + SEED;
        self.shared.extend(new.map(|word| word as u32));
        self.end = at + SEED;
        self.end_there = self.end_there.max(there + SEED);
    }

    /// The passage, where enough of it is shared.
    fn closed(self, texts: &[Text]) -> Option<Passage> {
        let one = Side {
            text: self.first.one as usize,
            words: self.first.at as usize..self.end,
        };
        let other = Side {
            text: self.first.other as usize,
            words: self.first.there as usize..self.end_there,
        };
        let longer = one.words.len().max(other.words.len());
        let words = &texts[one.text].words;
        let told = self.shared.iter().filter(|at| !words[**at as usize].quoted);
        let told = told.count();
        (self.shared.len() as f32 >= SHARED * longer as f32).then_some(Passage {
            one,
            other,
            words: told,
        })
    }
}
