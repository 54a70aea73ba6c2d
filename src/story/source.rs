//! Which printings of a statement stem from one text.

use std::collections::BTreeMap;

use super::joined::Joined;
use super::reuse::Reuse;
use crate::document::Document;
use crate::text::{ByteSpan, Id};

/// The texts behind articles: where each stands in shared copy, and which are versions.
pub(super) struct Sources<'a> {
    documents: &'a [Document],
    /// For each article the places of shared copy in it, in text order, each with the
    /// number of the copy.
    copies: Vec<Vec<(ByteSpan, usize)>>,
    /// For each article the first of its versions.
    version: Vec<usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(documents: &'a [Document], reuse: &Reuse) -> Self {
        let mut copies = vec![Vec::new(); documents.len()];
        for (index, copy) in reuse.copies.iter().enumerate() {
            for (document, span) in &copy.places {
                copies[document.index()].push((*span, index));
            }
        }
        for places in &mut copies {
            places.sort_unstable_by_key(|(span, index)| (span.start, *index));
        }
        let mut version: Vec<usize> = (0..documents.len()).collect();
        for versions in &reuse.versions {
            for document in &versions.documents {
                version[document.index()] = versions.documents[0].index();
            }
        }
        Self {
            documents,
            copies,
            version,
        }
    }

    /// How many texts there are behind printings: those in articles that are versions of
    /// one text are one, and those in whose paragraphs the same copy stands.
    pub(super) fn independent(
        &self,
        places: impl Iterator<Item = (Id<Document>, ByteSpan)>,
    ) -> usize {
        let places: Vec<(Id<Document>, ByteSpan)> = places.collect();
        let mut joined = Joined::new(places.len());
        let mut by_version: BTreeMap<usize, usize> = BTreeMap::new();
        let mut by_copy: BTreeMap<usize, usize> = BTreeMap::new();
        for (at, (document, span)) in places.iter().enumerate() {
            let version = self.version[document.index()];
            joined.join(*by_version.entry(version).or_insert(at), at);
            for copy in self.copies_round(*document, *span) {
                joined.join(*by_copy.entry(copy).or_insert(at), at);
            }
        }
        (0..places.len())
            .filter(|at| joined.root(*at) == *at)
            .count()
    }

    /// The copies that stand in the paragraph of a printing.
    fn copies_round(&self, document: Id<Document>, span: ByteSpan) -> impl Iterator<Item = usize> {
        let segments = &self.documents[document.index()].segments;
        let paragraphs = &segments.paragraphs;
        let at = paragraphs.partition_point(|paragraph| paragraph.span.end <= span.start);
        let round = paragraphs.get(at).map_or(span, |paragraph| paragraph.span);
        let copies = &self.copies[document.index()];
        let behind = copies.partition_point(|(place, _)| place.start < round.end);
        let before = copies[..behind].iter().rev().take(8);
        before
            .filter(move |(place, _)| place.end > round.start)
            .map(|(_, copy)| *copy)
    }
}
