//! Quotes cut into what may be printed apart: a sentence of a direct quote, a
//! marked piece of a mixed one.

use super::Person;
use super::people::People;
use super::words::{self, Word};
use crate::document::Document;
use crate::quote::{Mood, Quote, QuoteKind};
use crate::segment::Token;
use crate::text::{ByteSpan, Id, Span};

/// The smallest part of a quote that another article may print by itself.
#[derive(Debug)]
pub(super) struct Utterance {
    pub(super) document: Id<Document>,
    pub(super) quote: Id<Quote>,
    pub(super) speaker: Option<Id<Person>>,
    /// Its words and, round a marked piece, those of the same report.
    pub(super) words: Vec<Word>,
    /// Which of the words it is.
    pub(super) core: std::ops::Range<usize>,
    /// Whether quotation marks vouch for the words.
    pub(super) is_marked: bool,
    /// Where the words stand.
    pub(super) span: ByteSpan,
}

/// How many words round a marked piece are looked at, on either side.
const AROUND: usize = 12;
/// Longer sentences are cut to this; nobody prints one whole.
const LONGEST: u32 = 400;

impl Utterance {
    pub(super) fn core(&self) -> &[Word] {
        &self.words[self.core.clone()]
    }

    /// How much its words tell.
    pub(super) fn weight(&self) -> f32 {
        self.core().iter().map(|word| word.weight).sum()
    }
}

/// Whether a cue says that the content was not said, or only supposes it.
fn is_unsaid(quote: &Quote) -> bool {
    quote
        .cue
        .as_ref()
        .is_some_and(|cue| cue.mood != Mood::Actual)
}

/// The utterances of one article, in the order of its quotes.
pub(super) fn of_document(
    id: Id<Document>,
    document: &Document,
    people: &People,
    utterances: &mut Vec<Utterance>,
) {
    for (index, quote) in document.quotes.iter().enumerate() {
        let cutter = Cutter {
            document,
            document_id: id,
            quote: Id::at(index),
            speaker: speaker(id, document, index, people),
        };
        match quote.kind {
            QuoteKind::Direct => cutter.sentences(&quote.spans, true, utterances),
            // What was not said is no printing of what was.
            QuoteKind::Indirect if is_unsaid(quote) => {}
            QuoteKind::Indirect => cutter.sentences(&quote.spans, false, utterances),
            QuoteKind::Mixed => cutter.pieces(quote, utterances),
            QuoteKind::Scare => {}
        }
    }
}

fn speaker(
    id: Id<Document>,
    document: &Document,
    quote: usize,
    people: &People,
) -> Option<Id<Person>> {
    let best = document.attributions[quote].best()?;
    people.of(id, document.entities.of(best.mention)?)
}

struct Cutter<'a> {
    document: &'a Document,
    document_id: Id<Document>,
    quote: Id<Quote>,
    speaker: Option<Id<Person>>,
}

impl Cutter<'_> {
    fn sentences(&self, spans: &[ByteSpan], is_marked: bool, utterances: &mut Vec<Utterance>) {
        for tokens in spans.iter().flat_map(|span| self.by_sentence(*span)) {
            let mut words = Vec::new();
            words::of_tokens(self.document, tokens, &mut words);
            let core = 0..words.len();
            self.add(words, core, tokens, is_marked, utterances);
        }
    }

    /// Each marked piece, with the words of the report on either side as far as
    /// the next piece.
    fn pieces(&self, quote: &Quote, utterances: &mut Vec<Utterance>) {
        let extent = quote.extent();
        for (index, piece) in quote.quoted.iter().enumerate() {
            let before = index.checked_sub(1).map(|index| quote.quoted[index].end);
            let after = quote.quoted.get(index + 1).map(|next| next.start);
            let around = ByteSpan::new(
                before.unwrap_or(extent.start).min(piece.start),
                after.unwrap_or(extent.end).max(piece.end),
            );
            for tokens in self.by_sentence(*piece) {
                self.piece(tokens, around, utterances);
            }
        }
    }

    fn piece(&self, tokens: Span<Token>, around: ByteSpan, utterances: &mut Vec<Utterance>) {
        let segments = &self.document.segments;
        let sentence = segments.tokens[Id::<Token>::new(tokens.start)].sentence;
        let sentence = segments.sentences[sentence].tokens;
        let around = self.tokens(around);
        let start = around.start.max(sentence.start).min(tokens.start);
        let end = around.end.min(sentence.end).max(tokens.end);
        let mut words = Vec::new();
        words::of_tokens(self.document, Span::new(start, tokens.start), &mut words);
        words.drain(..words.len().saturating_sub(AROUND));
        let first = words.len();
        words::of_tokens(self.document, tokens, &mut words);
        let core = first..words.len();
        words::of_tokens(self.document, Span::new(tokens.end, end), &mut words);
        words.truncate(core.end + AROUND);
        self.add(words, core, tokens, true, utterances);
    }

    fn add(
        &self,
        words: Vec<Word>,
        core: std::ops::Range<usize>,
        tokens: Span<Token>,
        is_marked: bool,
        utterances: &mut Vec<Utterance>,
    ) {
        if core.is_empty() {
            return;
        }
        utterances.push(Utterance {
            document: self.document_id,
            quote: self.quote,
            speaker: self.speaker,
            words,
            core,
            is_marked,
            span: self.document.segments.bytes(tokens),
        });
    }

    /// The tokens inside `span`, cut where a sentence ends.
    fn by_sentence(&self, span: ByteSpan) -> impl Iterator<Item = Span<Token>> {
        let segments = &self.document.segments;
        let tokens = self.tokens(span);
        let mut start = tokens.start;
        std::iter::from_fn(move || {
            if start >= tokens.end {
                return None;
            }
            let sentence = segments.tokens[Id::<Token>::new(start)].sentence;
            let end = segments.sentences[sentence].tokens.end.min(tokens.end);
            let part = Span::new(start, end.min(start + LONGEST));
            start = end;
            Some(part)
        })
    }

    fn tokens(&self, span: ByteSpan) -> Span<Token> {
        let segments = &self.document.segments;
        let start = segments.token_from(span.start).get();
        let end = segments.token_from(span.end).get();
        Span::new(start, end.max(start))
    }
}
