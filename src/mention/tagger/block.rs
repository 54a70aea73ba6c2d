//! Some paragraphs of an article as the network reads them together.
//!
//! What the first layer finds of a word is kept for all places where it stands
//! in the block. An article is one block; a text as long as a book is several,
//! so that memory stays bounded.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::article::Article;
use super::features::Features;
use super::net::{Net, Scratch, WINDOWS};
use super::path::Scores;
use crate::lexicon::WordSet;
use crate::mention::reader::{Range, Reader};
use crate::segment::{Case, Paragraph, ParagraphKind, TokenKind};

/// Tokens after which a block ends with its paragraph.
const LONG: usize = 8192;

/// Places left empty before and behind each paragraph, so that windows end there.
const GAP: usize = WINDOWS[0] / 2;

/// Paragraphs outside furniture, some at a time.
pub(super) fn blocks<'a>(reader: Reader<'a>) -> Vec<Vec<&'a Paragraph>> {
    let (mut blocks, mut length) = (vec![Vec::new()], 0);
    let paragraphs = reader.segments.paragraphs.iter();
    for paragraph in paragraphs.filter(|paragraph| paragraph.kind != ParagraphKind::Furniture) {
        if length > LONG {
            blocks.push(Vec::new());
            length = 0;
        }
        length += paragraph.tokens.len() as usize;
        if let Some(block) = blocks.last_mut() {
            block.push(paragraph);
        }
    }
    blocks
}

/// One paragraph's tokens and where they begin in the block.
struct Stretch {
    tokens: Range,
    place: usize,
}

/// A block with the units of the first layer.
pub(super) struct Block {
    stretches: Vec<Stretch>,
    /// Which places are scored.
    scored: Vec<bool>,
    /// The units of the first layer, place by place.
    units: Vec<i16>,
    /// The greatest units of each word that the article tells something of.
    memory: HashMap<u64, Vec<i16>, FixedState>,
}

impl Block {
    /// Reads paragraphs up to the first layer.
    pub(super) fn read(
        reader: Reader,
        article: &Article,
        features: &mut Features,
        net: &Net,
        paragraphs: Vec<&Paragraph>,
    ) -> Self {
        let stretches = stretches(&paragraphs);
        let scored = scored(reader, &stretches);
        let seen = widened(&scored, [WINDOWS[1] / 2; 2]);
        let sums = sums(
            reader,
            features,
            net,
            &paragraphs,
            &stretches,
            &widened(&seen, [GAP; 2]),
        );
        let width = net.units();
        let mut units = vec![0; scored.len() * width];
        let (row, mut scratch) = (net.row(), Scratch::default());
        let mut memory: HashMap<u64, Vec<i16>, FixedState> = HashMap::default();
        for stretch in &stretches {
            for (at, place) in stretch
                .tokens
                .clone()
                .zip(stretch.place..)
                .filter(|(_, place)| seen[*place])
            {
                let window = &sums[(place - GAP) * row..(place + GAP + 1) * row];
                let units = &mut units[place * width..][..width];
                net.first(window, &mut scratch, units);
                if let Some(key) = article.memory_key(at) {
                    let kept = memory.entry(key).or_insert_with(|| vec![0; width]);
                    kept.iter_mut()
                        .zip(units)
                        .for_each(|(kept, unit)| *kept = (*kept).max(*unit));
                }
            }
        }
        Self {
            stretches,
            scored,
            units,
            memory,
        }
    }

    /// Calls `each` with every run of tokens that are scored, and their scores.
    pub(super) fn each_run(
        &self,
        article: &Article,
        net: &Net,
        mut each: impl FnMut(Range, &[Scores]),
    ) {
        let (mut scores, mut window) = (Vec::new(), Vec::new());
        let mut scratch = Scratch::default();
        for stretch in &self.stretches {
            let shift = stretch.tokens.start;
            let mut at = shift;
            while at < stretch.tokens.end {
                let start = at;
                while at < stretch.tokens.end && self.scored[stretch.place + at - shift] {
                    self.window(article, net, at, stretch.place + at - shift, &mut window);
                    scores.push(net.scores(&window, &mut scratch));
                    at += 1;
                }
                if at > start {
                    each(start..at, &scores);
                    scores.clear();
                }
                at += 1;
            }
        }
    }

    /// The units round a place, and what is kept of its word.
    fn window(&self, article: &Article, net: &Net, at: usize, place: usize, window: &mut Vec<i16>) {
        let (width, reach) = (net.units(), WINDOWS[1] / 2);
        window.clear();
        window.extend(&self.units[(place - reach) * width..(place + reach + 1) * width]);
        match article.memory_key(at).and_then(|key| self.memory.get(&key)) {
            Some(kept) => window.extend(kept),
            None => window.resize(window.len() + width, 0),
        }
    }
}

fn stretches(paragraphs: &[&Paragraph]) -> Vec<Stretch> {
    let mut place = GAP;
    let stretch = |paragraph: &&Paragraph| {
        let tokens = paragraph.tokens.range();
        let start = place;
        place += tokens.len() + GAP;
        Stretch {
            tokens,
            place: start,
        }
    };
    paragraphs.iter().map(stretch).collect()
}

/// Places with a capital or a listed name, the one before and two behind ("general election"); all where there are hardly any.
fn scored(reader: Reader, stretches: &[Stretch]) -> Vec<bool> {
    let last = stretches.last();
    let mut capitals = vec![false; last.map_or(0, |last| last.place + last.tokens.len() + GAP)];
    let (mut words, mut inside) = (0, 0);
    for stretch in stretches {
        for (at, place) in stretch.tokens.clone().zip(stretch.place..) {
            let named = matches!(reader.kind(at), TokenKind::Word | TokenKind::Handle);
            let capital = matches!(
                reader.case(at),
                Case::Capitalised | Case::Upper | Case::Mixed
            );
            capitals[place] = named && (capital || is_listed(reader, at));
            words += usize::from(named);
            inside += usize::from(named && capital && at > stretch.tokens.start);
        }
    }
    if inside * CAPITALS_OF < words {
        return capitals.iter().map(|_| true).collect();
    }
    widened(&capitals, [1, 2])
}

/// Whether a list of names knows a word that is no ordinary one.
fn is_listed(reader: Reader, at: usize) -> bool {
    let words = reader.words(at);
    words.intersects(NAMES) && !words.contains(WordSet::COMMON)
}

/// Lists of names of one word.
const NAMES: WordSet = WordSet::GIVEN_FEMALE
    .union(WordSet::GIVEN_MALE)
    .union(WordSet::SURNAME)
    .union(WordSet::COUNTRY)
    .union(WordSet::CITY)
    .union(WordSet::STATE)
    .union(WordSet::DEMONYM)
    .union(WordSet::ORGANIZATION)
    .union(WordSet::OUTLET);

/// Where fewer than one word of so many has a capital, capitals are left out.
const CAPITALS_OF: usize = 50;

/// The places that are marked, and so many before and behind them.
fn widened(marked: &[bool], [before, behind]: [usize; 2]) -> Vec<bool> {
    let mut wide = vec![false; marked.len()];
    for (at, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
        let end = (at + behind + 1).min(marked.len());
        wide[at.saturating_sub(before)..end].fill(true);
    }
    wide
}

/// The sum of the rows of each wanted place, with nothing in the gaps.
fn sums(
    reader: Reader,
    features: &mut Features,
    net: &Net,
    paragraphs: &[&Paragraph],
    stretches: &[Stretch],
    wanted: &[bool],
) -> Vec<i16> {
    let row = net.row();
    let mut sums = vec![0; wanted.len() * row];
    for (paragraph, stretch) in paragraphs.iter().zip(stretches) {
        let place = |at: usize| stretch.place + at - stretch.tokens.start;
        for sentence in &reader.segments.sentences[paragraph.sentences.range()] {
            let wants = |at: usize| wanted[place(at)];
            features.sentence(
                sentence.tokens.range(),
                paragraph.kind,
                wants,
                |at, keys| {
                    net.embed(keys, &mut sums[place(at) * row..][..row]);
                },
            );
        }
    }
    sums
}
