//! Names that a network finds while it learns, scored on the dev parts.

use std::io;

use super::chain::PADDED;
use super::data::{Sample, is_held, sample};
use super::learner::{Learner, whole};
use super::vocabulary::Vocabulary;
use crate::lab::ner::{GoldNames, NAME_CORPORA, NameCorpus, read_names};
use crate::lab::{Corpus, NameScore, score_spans};
use crate::lexicon::Lexicon;
use crate::mention::{TAGS, Tag, Tagger, may_follow, names_of_tags, reader, tagged};
use crate::text::ByteSpan;
use crate::{segment, syntax};

/// Dev texts of one corpus with their features.
pub(super) struct Dev {
    pub(super) corpus: NameCorpus,
    texts: Vec<(GoldNames, Sample)>,
}

impl Dev {
    /// Words, parted by white space.
    pub(super) fn words(&self) -> usize {
        let texts = self
            .texts
            .iter()
            .map(|(gold, _)| gold.text.split_whitespace());
        texts.map(Iterator::count).sum()
    }
}

/// The dev parts of all corpora, or the texts held back of the training parts.
pub(super) fn read_dev(vocabulary: &Vocabulary, hold: bool) -> io::Result<Vec<Dev>> {
    let mut devs = Vec::new();
    for corpus in NAME_CORPORA {
        let mut texts = Vec::new();
        let part = if hold { Corpus::Train } else { Corpus::Dev };
        let golds = read_names(corpus, part)?.into_iter().enumerate();
        for (_, gold) in golds.filter(|(at, _)| !hold || is_held(*at)) {
            let mut sample = sample(&gold, corpus, 1.0);
            vocabulary.apply(&mut sample);
            texts.push((gold, sample));
        }
        if !texts.is_empty() {
            devs.push(Dev { corpus, texts });
        }
    }
    Ok(devs)
}

/// Scores a model on one corpus while it learns.
pub(super) fn evaluate(learner: &impl Learner, dev: &Dev) -> NameScore {
    let mut score = NameScore::default();
    for (gold, sample) in &dev.texts {
        let batch = whole(sample, learner.hidden());
        let scores = learner.scores(&batch);
        let mut found = Vec::new();
        for paragraph in batch.paragraphs() {
            let rows = &scores[paragraph.start * PADDED..paragraph.end * PADDED];
            let tags = best(rows, learner.transitions());
            for (start, end, label) in names_of_tags(&tags) {
                let first = sample.spans[paragraph.start + start];
                let last = sample.spans[paragraph.start + end - 1];
                found.push((ByteSpan::new(first.start, last.end), label));
            }
        }
        score.add(score_spans(gold, &found, dev.corpus));
    }
    score
}

/// The best path (Viterbi 1967).
fn best(scores: &[f32], transitions: &[f32]) -> Vec<Tag> {
    let mut state = [f32::MIN; TAGS];
    state[0] = 0.0;
    let mut from: Vec<[Tag; TAGS]> = Vec::new();
    for row in scores.chunks_exact(PADDED) {
        let mut next = [f32::MIN; TAGS];
        let mut back = [0; TAGS];
        for to in 0..TAGS {
            for before in (0..TAGS).filter(|before| may_follow(*before, to)) {
                let sum = state[before] + transitions[before * PADDED + to];
                if sum > next[to] {
                    (next[to], back[to]) = (sum, before as Tag);
                }
            }
            next[to] += row[to];
        }
        state = next;
        from.push(back);
    }
    let mut last = 0;
    for tag in (0..TAGS).filter(|tag| may_follow(*tag, 0)) {
        if state[tag] + transitions[tag * PADDED] > state[last] + transitions[last * PADDED] {
            last = tag;
        }
    }
    let mut tags = vec![0; from.len()];
    for (at, back) in from.iter().enumerate().rev() {
        tags[at] = last as Tag;
        last = usize::from(back[last]);
    }
    tags
}

/// Scores a model file on one corpus, as the pipeline reads it.
pub(super) fn evaluate_model(tagger: &Tagger, dev: &Dev) -> NameScore {
    let lexicon = Lexicon::shipped();
    let mut score = NameScore::default();
    for (gold, _) in &dev.texts {
        let segments = segment::segment(&gold.text, lexicon);
        let syntax = syntax::tag(&gold.text, &segments, lexicon);
        let found = tagged(tagger, reader(&gold.text, &segments, &syntax, lexicon));
        let found: Vec<_> = found
            .iter()
            .map(|(span, label, _)| (*span, *label))
            .collect();
        score.add(score_spans(gold, &found, dev.corpus));
    }
    score
}

/// Prints P, R and F1 of each corpus with F1 by label, and the mean of all.
pub(super) fn print_scores(dev: &[Dev], evaluate: impl Fn(&Dev) -> NameScore) {
    let mut sum = 0.0;
    for dev in dev {
        let score = evaluate(dev);
        let all = score.all();
        let labels = score.0.map(|tally| format!("{:.1}", tally.f1()));
        println!(
            "{:18} {:.1} {:.1} {:.1}   {}",
            dev.corpus.name,
            all.precision(),
            all.recall(),
            all.f1(),
            labels.join(" ")
        );
        sum += all.f1();
    }
    println!("mean of corpora {:.2}", sum / dev.len() as f64);
}
