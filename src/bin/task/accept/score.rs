//! The comparison. A marked span is found where a piece of ours covers it with
//! an intersection over union of at least 0.8; its speaker is right where one of
//! the names of ours is the gold's; utterances are right where quotes of one
//! utterance share a statement and others do not.

use std::collections::{BTreeMap, BTreeSet};

use super::gold::{Gold, Item, Kind};
use super::read::{Article, Found, Speaker};
use super::statements;
use crate::run::{Failure, Outcome};

/// The least intersection over union at which a span counts as found.
const OVERLAP: f64 = 0.8;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) right: usize,
    pub(super) of: usize,
}

/// The score of all articles.
#[derive(Debug, Default)]
pub(super) struct Score {
    pub(super) rows: Vec<Row>,
    pub(super) quotes: Count,
    pub(super) speakers: Count,
    /// Pairs of quotes that are one utterance, and share a statement.
    pub(super) statements: Count,
    /// Words that nobody says for which we name somebody.
    pub(super) spoken_scares: usize,
    /// Everything that is not right, a line each.
    pub(super) misses: Vec<String>,
}

/// The score of one article.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) quotes: Count,
    pub(super) speakers: Count,
    pub(super) statements: Count,
}

/// A gold span and the quote of ours that covers it.
pub(super) struct Pair<'a> {
    pub(super) article: usize,
    pub(super) item: &'a Item,
    pub(super) found: Option<&'a Found>,
}

pub(super) fn score(gold: &Gold, articles: &[Article]) -> Outcome<Score> {
    let pairs = pair(gold, articles)?;
    let mut score = Score::default();
    let mixed_up = mixed_up(&pairs);
    for (index, article) in articles.iter().enumerate() {
        let own: Vec<_> = pairs.iter().filter(|pair| pair.article == index).collect();
        let mut row = Row::of(article);
        for pair in own {
            score.judge(&mut row, article, pair, &mixed_up);
        }
        score.quotes.add(row.quotes);
        score.speakers.add(row.speakers);
        score.rows.push(row);
    }
    statements::judge(&mut score, gold, &pairs);
    Ok(score)
}

/// Each gold span with the quote that covers it best.
fn pair<'a>(gold: &'a Gold, articles: &'a [Article]) -> Outcome<Vec<Pair<'a>>> {
    let mut pairs = Vec::new();
    for (name, items) in &gold.docs {
        let missing = || Failure::new(format!("the reading names {name}, which is not there"));
        let article = articles.iter().position(|article| article.name == *name);
        let article = article.ok_or_else(missing)?;
        for item in items {
            check_text(item, &articles[article])?;
            let found = best(item, &articles[article].quotes);
            pairs.push(Pair {
                article,
                item,
                found,
            });
        }
    }
    Ok(pairs)
}

/// The gold repeats the words it covers, so that a shifted text is noticed.
fn check_text(item: &Item, article: &Article) -> Outcome {
    let length = item.end.saturating_sub(item.start) as usize;
    let covered = article.text.chars().skip(item.start as usize).take(length);
    if covered.eq(item.text.chars()) {
        return Ok(());
    }
    let message = format!(
        "{} of the reading does not stand in {}",
        item.id, article.name
    );
    Err(Failure::new(message))
}

fn best<'a>(item: &Item, quotes: &'a [Found]) -> Option<&'a Found> {
    let by_overlap = |quote: &'a Found| (quote.overlap(item), quote);
    let scored = quotes
        .iter()
        .map(by_overlap)
        .filter(|(overlap, _)| *overlap >= OVERLAP);
    scored
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, quote)| quote)
}

/// People of ours who are right for two different speakers: right for none.
fn mixed_up(pairs: &[Pair]) -> BTreeSet<usize> {
    let mut meant: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for pair in pairs {
        let ours = pair.found.and_then(|found| found.speaker.as_ref());
        if let (Some(ours), Some(gold)) = (ours, &pair.item.speaker)
            && let (Some(person), true) = (ours.person, ours.is(gold))
        {
            meant.entry(person).or_default().insert(gold);
        }
    }
    meant
        .into_iter()
        .filter(|(_, names)| names.len() > 1)
        .map(|(person, _)| person)
        .collect()
}

impl Score {
    fn judge(&mut self, row: &mut Row, article: &Article, pair: &Pair, mixed_up: &BTreeSet<usize>) {
        let item = pair.item;
        if item.kind == Kind::Scare {
            return self.judge_scare(row, article, item);
        }
        row.quotes.count(pair.found.is_some());
        let Some(gold) = &item.speaker else { return };
        let ours = pair.found.and_then(|found| found.speaker.as_ref());
        let mixed = ours
            .and_then(|ours| ours.person)
            .is_some_and(|it| mixed_up.contains(&it));
        let right = ours.is_some_and(|ours| ours.is(gold)) && !mixed;
        row.speakers.count(right);
        if pair.found.is_none() {
            self.miss(item, "not found");
        } else if mixed {
            self.miss(item, &format!("{gold} is one person with another speaker"));
        } else if !right {
            let ours = ours.map_or("nobody", |ours| &ours.shown);
            self.miss(item, &format!("said by {gold}, not by {ours}"));
        }
    }

    /// Found where we have no quote with a speaker that touches it.
    fn judge_scare(&mut self, row: &mut Row, article: &Article, item: &Item) {
        let touching = article.quotes.iter().filter(|quote| quote.touches(item));
        let spoken = touching.filter_map(|quote| quote.speaker.as_ref()).next();
        row.quotes.count(spoken.is_none());
        if let Some(speaker) = spoken {
            self.spoken_scares += 1;
            self.miss(item, &format!("said by nobody, not by {}", speaker.shown));
        }
    }

    pub(super) fn miss(&mut self, item: &Item, what: &str) {
        self.misses
            .push(format!("{} {}\n    {what}", item.id, item.text));
    }
}

impl Found {
    /// The greatest intersection over union of a piece with the item.
    fn overlap(&self, item: &Item) -> f64 {
        let each = self.pieces.iter().map(|(start, end)| {
            let shared = (*end)
                .min(item.end)
                .saturating_sub((*start).max(item.start));
            let either = (*end).max(item.end) - (*start).min(item.start);
            f64::from(shared) / f64::from(either.max(1))
        });
        each.fold(0.0, f64::max)
    }

    fn touches(&self, item: &Item) -> bool {
        self.pieces
            .iter()
            .any(|(start, end)| *start < item.end && item.start < *end)
    }
}

impl Speaker {
    /// Whether one of the names is this one, whatever its case.
    fn is(&self, name: &str) -> bool {
        self.names
            .iter()
            .any(|ours| ours.to_lowercase() == name.to_lowercase())
    }
}

impl Row {
    fn of(article: &Article) -> Self {
        Self {
            name: article.name.clone(),
            quotes: Count::default(),
            speakers: Count::default(),
            statements: Count::default(),
        }
    }
}

impl Count {
    pub(super) fn missed(self) -> usize {
        self.of - self.right
    }

    pub(super) fn count(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    fn add(&mut self, other: Self) {
        self.of += other.of;
        self.right += other.right;
    }
}
