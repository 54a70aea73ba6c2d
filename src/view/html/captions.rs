//! What the articles are called, no two the same where their files are not.

use crate::document::Document;
use crate::text::Id;

/// The caption of each article.
pub(super) struct Captions(Vec<String>);

impl Captions {
    /// The outlet, else the file; where several are of one outlet, both.
    pub(super) fn of(documents: &[Document]) -> Self {
        let outlets: Vec<&str> = documents.iter().map(outlet).collect();
        let mut sorted = outlets.clone();
        sorted.sort_unstable();
        let is_alone = |outlet: &str| {
            let first = sorted.partition_point(|other| *other < outlet);
            sorted[first..]
                .iter()
                .take_while(|other| **other == outlet)
                .count()
                == 1
        };
        let captions = documents.iter().zip(&outlets).map(|(document, outlet)| {
            match is_alone(outlet) || *outlet == document.name {
                true => (*outlet).to_owned(),
                false => format!("{outlet} ({})", document.name),
            }
        });
        Self(captions.collect())
    }

    pub(super) fn of_document(&self, document: Id<Document>) -> &str {
        &self.0[document.index()]
    }

    /// "A, B and C".
    pub(super) fn listed(&self, documents: &[Id<Document>]) -> String {
        let names: Vec<&str> = documents.iter().map(|id| self.of_document(*id)).collect();
        match &names[..] {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} and {last}", first.join(", ")),
        }
    }
}

fn outlet(document: &Document) -> &str {
    let outlet = document.segments.head.outlet;
    outlet.map_or_else(|| file(document), |span| &document.text[span.range()])
}

/// The file without its folder.
fn file(document: &Document) -> &str {
    let name = document.name.rsplit(['/', '\\']).next();
    name.filter(|name| !name.is_empty())
        .unwrap_or(&document.name)
}
