//! Who speaks in the paragraphs of an interview.
//!
//! Turns are labelled ("MARSH: …"), or questions and answers alternate without
//! labels; then the one who is asked is whom title and opening name most.

use super::clusters::ClusterId;
use super::page::Page;
use crate::mention::{Label, MentionKind};
use crate::segment::ParagraphKind;

/// Paragraphs that must end with a question mark before a text is an interview.
const QUESTIONS: usize = 3;

/// Labelled paragraphs that must stand in a text before labels are turns.
const LABELS: usize = 3;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Voice {
    /// Somebody whom the text names.
    Known(ClusterId),
    /// The one who asks.
    Asking,
    /// The one who is asked, if nobody is named.
    Asked,
    /// The author of the article.
    Author,
    /// Whoever says the quote of this number.
    Quote(u32),
}

/// The voice of each paragraph, and whom it speaks to.
pub(super) struct Turns {
    speakers: Vec<Voice>,
    addressed: Vec<Option<Voice>>,
}

impl Turns {
    pub(super) fn read(page: Page, of: &[Option<ClusterId>]) -> Self {
        let count = page.segments.paragraphs.len();
        let mut turns = Self {
            speakers: vec![Voice::Author; count],
            addressed: vec![None; count],
        };
        let labels = labels(page, of);
        if labels.len() >= LABELS {
            turns.labelled(&labels);
        } else {
            turns.alternating(page, of);
        }
        turns
    }

    /// Who speaks in a paragraph outside its quotes.
    pub(super) fn speaker(&self, paragraph: u32) -> Voice {
        self.speakers[paragraph as usize]
    }

    /// Whom "you" means there.
    pub(super) fn addressed(&self, paragraph: u32) -> Option<Voice> {
        self.addressed[paragraph as usize]
    }

    /// A turn lasts until the next label; of two speakers each speaks to the other.
    fn labelled(&mut self, labels: &[(usize, ClusterId)]) {
        let mut all: Vec<ClusterId> = labels.iter().map(|(_, cluster)| *cluster).collect();
        all.sort_unstable();
        all.dedup();
        let ends = labels.iter().skip(1).map(|(paragraph, _)| *paragraph);
        let ends = ends.chain([self.speakers.len()]);
        for ((start, cluster), end) in labels.iter().zip(ends) {
            self.speakers[*start..end].fill(Voice::Known(*cluster));
            let other = all.iter().find(|other| *other != cluster);
            let other = other.filter(|_| all.len() == 2);
            self.addressed[*start..end].fill(other.map(|other| Voice::Known(*other)));
        }
    }

    /// Questions, and answers after each.
    fn alternating(&mut self, page: Page, of: &[Option<ClusterId>]) {
        let asks = questions(page);
        let Some(first) = asks.iter().position(|asks| *asks) else {
            return;
        };
        if asks.iter().filter(|asks| **asks).count() < QUESTIONS || !answers_speak(page, &asks) {
            return;
        }
        let asked = asked(page, of, first).map_or(Voice::Asked, Voice::Known);
        let turns = self.speakers.iter_mut().zip(&mut self.addressed);
        for ((speaker, addressed), asks) in turns.zip(asks).skip(first) {
            *speaker = if asks { Voice::Asking } else { asked };
            *addressed = asks.then_some(asked);
        }
    }
}

/// Paragraphs that begin with a name and a colon, with whom it names.
fn labels(page: Page, of: &[Option<ClusterId>]) -> Vec<(usize, ClusterId)> {
    let mentions = page.mentions.iter().enumerate();
    let names = mentions.filter(|(_, mention)| mention.kind == MentionKind::Name);
    let labels = names.filter_map(|(at, mention)| {
        let paragraph = page.paragraph_of(at) as usize;
        let starts = page.segments.paragraphs[paragraph].tokens.start == mention.tokens.start;
        let next = page.segments.tokens.get(mention.tokens.end as usize)?;
        (starts && &page.text[next.span] == ":").then_some((paragraph, of[at]?))
    });
    labels.collect()
}

/// Which paragraphs of the running text end with a question mark.
fn questions(page: Page) -> Vec<bool> {
    let paragraphs = page.segments.paragraphs.iter();
    let asks = |text: &str| text.trim_end_matches(['"', '”', '’', ')']).ends_with('?');
    paragraphs
        .map(|one| one.kind != ParagraphKind::Furniture && asks(&page.text[one.span]))
        .collect()
}

/// Whether paragraphs behind questions speak of "I" or "we" as often as there are questions.
fn answers_speak(page: Page, asks: &[bool]) -> bool {
    let mut speaking = vec![false; asks.len()];
    for (at, mention) in page.mentions.iter().enumerate() {
        if mention.kind == MentionKind::Pronoun
            && ["i", "my", "we", "our"].contains(&page.text_of(at).to_ascii_lowercase().as_str())
        {
            speaking[page.paragraph_of(at) as usize] = true;
        }
    }
    let answers = asks.windows(2).zip(speaking.iter().skip(1));
    let answers = answers.filter(|(pair, speaks)| pair[0] && !pair[1] && **speaks);
    2 * answers.count() >= asks.iter().filter(|asks| **asks).count()
}

/// The person whom the paragraphs before the first question name most often, the
/// earliest of equals.
fn asked(page: Page, of: &[Option<ClusterId>], first: usize) -> Option<ClusterId> {
    let mut counts: Vec<(ClusterId, usize)> = Vec::new();
    let names = page.names(|label| label == Label::Person);
    for at in names.take_while(|at| (page.paragraph_of(*at) as usize) < first) {
        let Some(cluster) = of[at] else {
            continue;
        };
        let worth = if page.paragraph_of(at) == 0 { 3 } else { 1 };
        match counts.iter_mut().find(|(known, _)| *known == cluster) {
            Some((_, count)) => *count += worth,
            None => counts.push((cluster, worth)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let best = counts.into_iter().find(|(_, count)| *count == most);
    best.map(|(cluster, _)| cluster)
}
