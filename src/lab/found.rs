//! Names that another program found, so that the peers and this crate are counted alike.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use serde_json::Value;

use super::corpus::{broken, open};
use super::ner::{GoldNames, NameCorpus, document};
use crate::mention::Label;
use crate::text::ByteSpan;

/// Names found by another program, by corpus and text.
#[derive(Debug, Clone, Default)]
pub struct FoundNames(BTreeMap<String, BTreeMap<String, GoldNames>>);

impl FoundNames {
    /// Reads rows in the form that `cargo lab export` prints, offsets in code points.
    ///
    /// # Errors
    /// Where the file cannot be read or a row is not what it should be.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut all = Self::default();
        for line in BufReader::new(open(path)?).lines() {
            all.add(&line?).ok_or_else(|| broken(path))?;
        }
        Ok(all)
    }

    fn add(&mut self, line: &str) -> Option<()> {
        let row: Value = serde_json::from_str(line).ok()?;
        let corpus = row["corpus"].as_str()?.to_owned();
        let found = document(line)?;
        let texts = self.0.entry(corpus).or_default();
        texts.insert(found.id.clone(), found);
        Some(())
    }

    /// Whether the other program was run on a corpus.
    pub fn covers(&self, corpus: NameCorpus) -> bool {
        self.0.contains_key(corpus.name)
    }

    /// What was found in a text.
    ///
    /// # Errors
    /// Where the other program was not given that text, or another one under its name.
    pub fn of(&self, gold: &GoldNames, corpus: NameCorpus) -> io::Result<Vec<(ByteSpan, Label)>> {
        let texts = self.0.get(corpus.name);
        let found = texts.and_then(|texts| texts.get(&gold.id));
        match found.filter(|found| found.text == gold.text) {
            Some(found) => Ok(found.names.clone()),
            None => Err(io::Error::other(format!(
                "{} of {} is not as exported",
                gold.id, corpus.name
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::NAME_CORPORA;

    const ROW: &str = r#"{"corpus":"worldwide","id":"x","text":"Zoë met Bo.",
        "names":[{"start":8,"end":10,"label":"person"}]}"#;

    #[test]
    fn offsets_of_rows_are_code_points() {
        let mut found = FoundNames::default();
        found.add(ROW).expect("a row");
        let gold = document(ROW).expect("a row");
        let names = found.of(&gold, NAME_CORPORA[0]).expect("its names");
        assert_eq!(names, [(ByteSpan::new(9, 11), Label::Person)]);
    }

    #[test]
    fn a_text_that_was_not_given_is_an_error() {
        let gold = document(ROW).expect("a row");
        let nothing = FoundNames::default();
        assert!(!nothing.covers(NAME_CORPORA[0]));
        assert!(nothing.of(&gold, NAME_CORPORA[0]).is_err());
    }
}
