//! Texts of the corpora as the network learns them: features and allowed tags.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use foldhash::fast::FixedState;

use super::teacher::read_labelled;
use crate::lab::Corpus;
use crate::lab::names::trimmed;
use crate::lab::ner::{GoldNames, NAME_CORPORA, NameCorpus, read_names};
use crate::lexicon::{Lexicon, WordSet};
use crate::mention::{
    self, Article, Features, Key, Kind, LABELS, Label, Pieces, Place, TAGS, hash, key, tag,
};
use crate::text::ByteSpan;
use crate::{segment, syntax};

/// Tags as a set of bits.
pub(super) type TagSet = u32;

/// Every tag.
pub(super) const ANY: TagSet = (1 << TAGS) - 1;

/// One text, its tokens outside furniture in order.
pub(super) struct Sample {
    /// Where the features of each token begin in `keys`; one more than tokens.
    pub(super) starts: Vec<u32>,
    /// The features of all tokens: keys, later rows of the table.
    pub(super) keys: Vec<Key>,
    /// Where paragraphs end, in tokens.
    pub(super) ends: Vec<u32>,
    /// The tags that each token may have.
    pub(super) allowed: Vec<TagSet>,
    /// A number for each word that the article may say more of elsewhere; 0 for none.
    pub(super) words: Vec<u32>,
    /// The bytes of each token.
    pub(super) spans: Vec<ByteSpan>,
    /// What it counts.
    pub(super) weight: f32,
}

impl Sample {
    /// How many tokens it has.
    pub(super) fn len(&self) -> usize {
        self.allowed.len()
    }

    /// Leaves every tag open where a label is doubtful.
    fn leave_open(&mut self, doubtful: &[ByteSpan]) {
        for span in doubtful {
            let first = self.spans.partition_point(|token| token.end <= span.start);
            let after = self.spans.partition_point(|token| token.start < span.end);
            self.allowed[first..after].fill(ANY);
        }
    }
}

/// The training texts of all corpora, and those of a folder that a teacher labelled.
pub(super) fn read_train(
    licensed_only: bool,
    hold: bool,
    teacher: Option<&Path>,
) -> io::Result<Vec<Sample>> {
    let labelled = teacher.map_or_else(|| Ok(Vec::new()), read_labelled)?;
    let again = |name: &str| labelled.iter().any(|(corpus, _, _)| corpus.name == name);
    let mut samples = Vec::new();
    for corpus in NAME_CORPORA {
        if (licensed_only && !corpus.licensed) || again(corpus.name) {
            continue;
        }
        let texts = read_names(corpus, Corpus::Train)?;
        let texts = texts
            .iter()
            .enumerate()
            .filter(|(at, _)| !hold || !is_held(*at));
        for (at, gold) in texts {
            samples.push(learned(gold, corpus, weight(corpus.name)));
            samples.extend(respelled(gold, at).map(|gold| learned(&gold, corpus, 0.5)));
        }
    }
    for (corpus, gold, doubtful) in &labelled {
        let mut sample = learned(gold, *corpus, weight(corpus.name));
        sample.leave_open(doubtful);
        samples.push(sample);
    }
    Ok(samples)
}

/// A text that is learned from, with its corpus as a feature of each token.
fn learned(gold: &GoldNames, corpus: NameCorpus, weight: f32) -> Sample {
    let mut sample = sample(gold, corpus, weight);
    let habit = key(Kind::Corpus, hash(corpus.name));
    let tokens = sample
        .starts
        .windows(2)
        .map(|range| range[0] as usize..range[1] as usize);
    sample.keys = tokens
        .flat_map(|range| sample.keys[range].iter().copied().chain([habit]))
        .collect();
    for (at, start) in sample.starts.iter_mut().enumerate() {
        *start += at as u32;
    }
    sample
}

/// Some texts once more, in small letters or in capitals, as messages and
/// headlines have them. Only letters of ASCII change, so that spans stay.
fn respelled(gold: &GoldNames, at: usize) -> Option<GoldNames> {
    let text = match at % RESPELLED {
        0 | 7 => gold.text.to_ascii_lowercase(),
        13 => gold.text.to_ascii_uppercase(),
        _ => return None,
    };
    Some(GoldNames {
        text,
        ..gold.clone()
    })
}

/// Of so many texts, three are spelled otherwise.
const RESPELLED: usize = 25;

/// Whether a text of the training part is held back to choose settings by.
pub(super) fn is_held(at: usize) -> bool {
    at % 8 == 3
}

/// What a text of a corpus counts: labels that a machine made less, and those of
/// the Meaning Bank, whose texts are much of a kind, least.
fn weight(corpus: &str) -> f32 {
    match corpus {
        "gmb" => 0.35,
        "polnear" | "ewt" | "gum" => 0.8,
        _ => 1.0,
    }
}

/// A text with its features and the tags that its gold names allow.
pub(super) fn sample(gold: &GoldNames, corpus: NameCorpus, weight: f32) -> Sample {
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(&gold.text, lexicon);
    let syntax = syntax::tag(&gold.text, &segments, lexicon);
    let reader = mention::reader(&gold.text, &segments, &syntax, lexicon);
    let pieces = Pieces::cut(reader);
    let (reader, segments) = (
        reader.over(&pieces.segments, &pieces.syntax),
        &pieces.segments,
    );
    let article = Article::new(reader);
    let mut features = Features::new(&article);
    let mut sample = Sample {
        starts: vec![0],
        keys: Vec::new(),
        ends: Vec::new(),
        allowed: Vec::new(),
        words: Vec::new(),
        spans: Vec::new(),
        weight,
    };
    let mut numbers: HashMap<u64, u32, FixedState> = HashMap::default();
    for (sentence, kind) in reader.sentences() {
        features.sentence(
            sentence.clone(),
            kind,
            |_| true,
            |at, keys| {
                sample.keys.extend(keys);
                sample.starts.push(sample.keys.len() as u32);
                let token = &segments.tokens[at];
                sample.spans.push(token.span);
                let next = numbers.len() as u32 + 1;
                let number = article.memory_key(at);
                sample
                    .words
                    .push(number.map_or(0, |key| *numbers.entry(key).or_insert(next)));
                sample
                    .allowed
                    .push(match pieces.is_part(at) && !corpus.cuts_words {
                        true => ANY,
                        false => plain(token.words, corpus),
                    });
            },
        );
        let paragraph = segments.sentences[segments.tokens[sentence.start].sentence].paragraph;
        let last = segments.paragraphs[paragraph].tokens.end as usize;
        if last == sentence.end {
            sample.ends.push(sample.allowed.len() as u32);
        }
    }
    allow(gold, &mut sample);
    sample
}

/// What a token that is in no gold name may be.
fn plain(words: WordSet, corpus: NameCorpus) -> TagSet {
    let group = !corpus.has_groups && words.contains(WordSet::DEMONYM);
    if group { 1 | of_label(Label::Group) } else { 1 }
}

/// All tags of a label.
fn of_label(label: Label) -> TagSet {
    let at = LABELS.iter().position(|other| *other == label);
    at.map_or(0, |at| 0b1111 << (1 + 4 * at))
}

/// Sets the tags that the gold names allow.
fn allow(gold: &GoldNames, sample: &mut Sample) {
    let labelled = gold.names.iter().map(|(span, label)| (*span, Some(*label)));
    let others = gold.others.iter().map(|span| (*span, None));
    for (span, label) in labelled.chain(others) {
        let span = trimmed(&gold.text, span, label.unwrap_or(Label::Product));
        let first = sample
            .spans
            .partition_point(|token| token.end <= span.start);
        let after = sample.spans.partition_point(|token| token.start < span.end);
        if first >= after {
            continue;
        }
        let tokens = sample.spans[first].join(sample.spans[after - 1]);
        // A token may end with a stop or an apostrophe that no name is given.
        let whole = trimmed(&gold.text, tokens, label.unwrap_or(Label::Product)) == span;
        for at in first..after {
            sample.allowed[at] = match whole {
                true => tags_of(label, place(at, first, after)),
                false => ANY,
            };
        }
    }
}

fn place(at: usize, first: usize, after: usize) -> Place {
    match (at == first, at + 1 == after) {
        (true, true) => Place::Single,
        (true, false) => Place::Begins,
        (false, true) => Place::Ends,
        (false, false) => Place::Inside,
    }
}

/// The tags of a name; one without a label is an event or a thing.
fn tags_of(label: Option<Label>, place: Place) -> TagSet {
    let fits = |known: &Label| match label {
        Some(label) => label == *known,
        None => matches!(known, Label::Event | Label::Product),
    };
    let labels = LABELS.iter().enumerate().filter(|(_, known)| fits(known));
    labels.fold(0, |tags, (at, _)| tags | 1 << tag(at, place))
}
