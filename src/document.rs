//! One article with all its layers.

use crate::coref::Entities;
use crate::date::Dates;
use crate::mention::Mention;
use crate::quote::Quote;
use crate::segment::Segments;
use crate::speaker::Attribution;
use crate::syntax::Syntax;

/// One article and what was found in it. Every span slices `text`.
#[derive(Debug, Clone)]
pub struct Document {
    /// The name it was given: a file's name.
    pub name: String,
    /// The text as decoded; never rewritten.
    pub text: String,
    /// Paragraphs, sentences, tokens, head.
    pub segments: Segments,
    /// Parts of speech, one for each token.
    pub syntax: Syntax,
    /// Names, nominals, pronouns, in text order.
    pub mentions: Vec<Mention>,
    /// The values of those mentions that are dates.
    pub dates: Dates,
    /// Quotes, in text order.
    pub quotes: Vec<Quote>,
    /// Who says them, one for each quote.
    pub attributions: Vec<Attribution>,
    /// Who and what the mentions mean.
    pub entities: Entities,
}

impl Document {
    /// The same article, read precisely: a quote names its speaker only where that is
    /// at least [`crate::speaker::SURE`]. Nothing is lost: the quote stays, and its
    /// attribution still tells whom it could be.
    pub fn precise(mut self) -> Self {
        let attributions = self.attributions.iter_mut();
        attributions.for_each(Attribution::withhold_unsure);
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::pipeline::annotate;
    use crate::speaker::SURE;

    #[test]
    fn a_precise_reading_names_only_sure_speakers_and_forgets_nobody() {
        let text = "“We will appeal,” said Jane Harrow. Tom Marsh was there, with Ida Quist. \
                    “It was late.”";
        let usual = annotate("ruling.txt", text);
        let precise = usual.clone().precise();
        assert_eq!(usual.quotes.len(), precise.quotes.len());
        let pairs = usual.attributions.iter().zip(&precise.attributions);
        for (usual, precise) in pairs {
            assert_eq!(usual.candidates.len(), precise.candidates.len());
            let sure = |confidence| confidence >= SURE;
            let best = usual.best().filter(|best| sure(best.confidence));
            assert_eq!(best.is_some(), precise.best().is_some());
            assert_eq!(precise.withheld, usual.best().is_some() && best.is_none());
        }
    }
}
