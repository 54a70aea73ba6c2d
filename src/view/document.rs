//! One article as a report shows it.

use serde::Serialize;

use super::key::Key;
use super::offsets::{Offsets, Pair};
use super::value::ValueView;
use super::words;
use crate::coref::Entity;
use crate::document::Document;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::segment::{Date, ParagraphKind, Segments};
use crate::speaker::Attribution;
use crate::text::{ByteSpan, Id, Unit};

/// One article: its text and what was found in it.
#[derive(Debug, Serialize)]
pub struct DocumentView<'a> {
    /// Its name in this report.
    pub id: Key,
    /// The name it was given: a file's name.
    pub name: &'a str,
    /// Its title, where the text gives it.
    pub title: Option<&'a str>,
    /// Who published it, where the text says so.
    pub outlet: Option<&'a str>,
    /// The day it was published, "2018-09-10", where the text says so.
    pub published: Option<String>,
    /// The text all offsets point into.
    pub text: &'a str,
    /// What the page put round the article.
    pub furniture: Vec<Pair>,
    /// Names, nominals, pronouns, in text order.
    pub mentions: Vec<MentionView>,
    /// What they refer to, in order of first mention.
    pub entities: Vec<EntityView<'a>>,
    /// What is quoted, in text order.
    pub quotes: Vec<QuoteView<'a>>,
    /// What a reader should know before the rest, such as that it is hardly English.
    pub notes: Vec<NoteView>,
}

/// What a reader should know of an article.
#[derive(Debug, Serialize)]
pub struct NoteView {
    /// A stable name: "no-quote", "language", "capitals".
    pub code: &'static str,
    /// In words that read on after the article's name.
    pub message: &'static str,
}

/// One mention.
#[derive(Debug, Serialize)]
pub struct MentionView {
    /// Its name in this document.
    pub id: Key,
    /// Where it starts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// "name", "nominal" or "pronoun".
    pub kind: &'static str,
    /// "person", "place", …
    pub label: &'static str,
    /// What it refers to, where known.
    pub entity: Option<Key>,
    /// What it means, if it is a date and known; left out otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<ValueView>,
}

/// One entity of one article.
#[derive(Debug, Serialize)]
pub struct EntityView<'a> {
    /// Its name in this document.
    pub id: Key,
    /// "person", "place", …
    pub label: &'static str,
    /// Its fullest name, as printed.
    pub name: &'a str,
    /// The role that the article gives it.
    pub role: Option<&'a str>,
    /// To what it belongs: of a person by its role, of a people its country.
    pub affiliation: Option<Key>,
    /// Its mentions, in text order.
    pub mentions: Vec<Key>,
}

/// One quote.
#[derive(Debug, Serialize)]
pub struct QuoteView<'a> {
    /// Its name in this document.
    pub id: Key,
    /// "direct", "mixed", "indirect" or "scare".
    pub kind: &'static str,
    /// The attributed content, in pieces.
    pub spans: Vec<Pair>,
    /// The pieces inside quotation marks, marks included.
    pub quoted: Vec<Pair>,
    /// The reporting verb or phrase.
    pub cue: Option<Pair>,
    /// The same as dictionaries list it: "say".
    pub cue_lemma: Option<&'static str>,
    /// What it says of the content: "neutral", "doubting", "asserting",
    /// "critical", "approving", "demand", "promise", "question", "thought".
    pub cue_stance: Option<&'static str>,
    /// Whether it says that the content was said: "actual", "negated" ("did not say")
    /// or "hypothetical" ("would say").
    pub cue_mood: Option<&'static str>,
    /// The quote this one is spoken inside of.
    pub within: Option<Key>,
    /// Who says it; none where nobody is reported to.
    pub speaker: Option<SpeakerView<'a>>,
    /// Whom it could be, the likeliest first, where a precise reading names nobody
    /// because none of them is sure enough; left out otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<WithheldView<'a>>,
    /// How sure the speaker is, or where there is none the quote: 0 to 1.
    pub confidence: f64,
    /// Why, the weightiest first, in words.
    pub why: Vec<&'a str>,
}

/// Who says a quote.
#[derive(Debug, Serialize)]
pub struct SpeakerView<'a> {
    /// The words that say who.
    pub mention: Option<Key>,
    /// What they refer to, where known.
    pub entity: Option<Key>,
    /// The entity's name, or where it is not known the mention's words.
    pub name: &'a str,
}

/// Somebody who may have said a quote, and is not sure enough.
#[derive(Debug, Serialize)]
pub struct WithheldView<'a> {
    /// Who.
    #[serde(flatten)]
    pub speaker: SpeakerView<'a>,
    /// How sure, 0 to 1, rounded down.
    pub confidence: f64,
    /// Why, the weightiest first, in words.
    pub why: Vec<&'a str>,
}

impl<'a> DocumentView<'a> {
    /// `document`, the `id`-th of its report, with offsets counted in `unit`.
    pub fn new(document: &'a Document, id: Id<Document>, unit: Unit) -> Self {
        let offsets = Offsets::new(&document.text, unit);
        let head = &document.segments.head;
        let slice = |span: ByteSpan| &document.text.as_str()[span];
        Self {
            id: id.into(),
            name: &document.name,
            title: head.title.map(slice),
            outlet: head.outlet.map(slice),
            published: head.published.map(iso_day),
            text: &document.text,
            furniture: offsets.pairs(&furniture(&document.segments)),
            mentions: numbered(&document.mentions)
                .map(|(id, mention)| MentionView::new(document, id, mention, &offsets))
                .collect(),
            entities: numbered(&document.entities.list)
                .map(|(id, entity)| EntityView::new(id, entity))
                .collect(),
            quotes: numbered(&document.quotes)
                .map(|(id, quote)| QuoteView::new(document, id, quote, &offsets))
                .collect(),
            notes: words::notes(document)
                .map(|(code, message)| NoteView { code, message })
                .collect(),
        }
    }
}

impl MentionView {
    fn new(document: &Document, id: Id<Mention>, mention: &Mention, offsets: &Offsets) -> Self {
        let [start, end] = offsets.pair(mention.span);
        Self {
            id: id.into(),
            start,
            end,
            kind: words::mention_kind(mention.kind),
            label: words::label(mention.label),
            entity: document.entities.of(id).map(Key::from),
            value: document
                .dates
                .of(id)
                .map(|date| ValueView::new(&document.dates, date)),
        }
    }
}

impl<'a> EntityView<'a> {
    fn new(id: Id<Entity>, entity: &'a Entity) -> Self {
        Self {
            id: id.into(),
            label: words::label(entity.label),
            name: &entity.name,
            role: entity.role.as_deref(),
            affiliation: entity.affiliation.map(Key::from),
            mentions: entity.mentions.iter().copied().map(Key::from).collect(),
        }
    }
}

impl<'a> QuoteView<'a> {
    fn new(document: &'a Document, id: Id<Quote>, quote: &Quote, offsets: &Offsets) -> Self {
        let attribution = &document.attributions[id.index()];
        let best = attribution.best();
        Self {
            id: id.into(),
            kind: words::quote_kind(quote.kind),
            spans: offsets.pairs(&quote.spans),
            quoted: offsets.pairs(&quote.quoted),
            cue: quote.cue.as_ref().map(|cue| offsets.pair(cue.span)),
            cue_lemma: quote.cue.as_ref().map(|cue| cue.lemma),
            cue_stance: quote.cue.as_ref().map(|cue| words::stance(cue.stance)),
            cue_mood: quote.cue.as_ref().map(|cue| words::mood(cue.mood)),
            within: quote.within.map(Key::from),
            speaker: best.map(|candidate| SpeakerView::new(document, candidate.mention)),
            withheld: WithheldView::all(document, attribution),
            confidence: hundredths(best.map_or(quote.confidence, |best| best.confidence)),
            why: best.map_or_else(
                || vec![words::nobody(quote, attribution)],
                |best| best.evidence.iter().map(AsRef::as_ref).collect(),
            ),
        }
    }
}

impl<'a> SpeakerView<'a> {
    fn new(document: &'a Document, mention: Id<Mention>) -> Self {
        let entity = document.entities.of(mention);
        Self {
            mention: Some(mention.into()),
            entity: entity.map(Key::from),
            name: entity.map_or(
                &document.text.as_str()[document.mentions[mention].span],
                |entity| &document.entities.list[entity].name,
            ),
        }
    }
}

impl<'a> WithheldView<'a> {
    /// Those whom a precise reading does not name.
    fn all(document: &'a Document, attribution: &'a Attribution) -> Vec<Self> {
        let unsure = attribution.candidates.iter();
        let unsure = unsure.filter(|_| attribution.withheld);
        let views = unsure.map(|candidate| Self {
            speaker: SpeakerView::new(document, candidate.mention),
            confidence: (f64::from(candidate.confidence) * 100.0).floor() / 100.0,
            why: candidate.evidence.iter().map(AsRef::as_ref).collect(),
        });
        views.collect()
    }
}

/// The things of a layer with their ids.
pub(super) fn numbered<T>(layer: &[T]) -> impl Iterator<Item = (Id<T>, &T)> {
    layer
        .iter()
        .enumerate()
        .map(|(index, thing)| (Id::at(index), thing))
}

/// The stretches of furniture; furniture paragraphs that follow each other are one.
pub(super) fn furniture(segments: &Segments) -> Vec<ByteSpan> {
    segments
        .paragraphs
        .chunk_by(|one, next| one.kind == next.kind)
        .filter(|run| run[0].kind == ParagraphKind::Furniture)
        .map(|run| run[0].span.join(run[run.len() - 1].span))
        .collect()
}

/// "2018-09-10".
pub(super) fn iso_day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// Rounded to two decimals, in the wider type so that they print as two.
fn hundredths(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}
