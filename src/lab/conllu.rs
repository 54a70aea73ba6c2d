//! Treebanks in CoNLL-U, read for their words, parts of speech and trees.

use std::io::{self, BufRead, BufReader};

use super::corpus::{Corpus, broken, corpus_folder, open};
use crate::syntax::{Relation, Upos};
use crate::text::ByteSpan;

/// A text with its gold words.
#[derive(Debug, Clone, Default)]
pub struct GoldSyntax {
    /// The text, put together again from the words.
    pub text: String,
    /// Its sentences.
    pub sentences: Vec<Vec<GoldWord>>,
}

/// One syntactic word.
#[derive(Debug, Clone, Copy)]
pub struct GoldWord {
    /// Where it stands. Words that are written as one ("wanna") share its parts.
    pub span: ByteSpan,
    /// Its part of speech.
    pub tag: Upos,
    /// Whether no space follows.
    pub glued: bool,
    /// The number of its head in the sentence, counted from 1; 0 for the root.
    pub head: u32,
    /// What it is to its head.
    pub relation: Relation,
}

impl GoldWord {
    /// The place of its head in the sentence; none for the root.
    pub fn head_at(&self) -> Option<usize> {
        (self.head as usize).checked_sub(1)
    }
}

/// The documents of one part of a treebank: "gum" or "ewt".
///
/// # Errors
/// Where the file cannot be read or a line is no word.
pub fn read_syntax(treebank: &str, part: Corpus) -> io::Result<Vec<GoldSyntax>> {
    let part = match part {
        Corpus::Train => "train",
        Corpus::Dev => "dev",
    };
    let path = corpus_folder().join(format!("syntax/{treebank}.{part}.conllu.gz"));
    let mut documents = Vec::new();
    let mut reader = Reader::default();
    for line in BufReader::new(open(&path)?).lines() {
        let line = line?;
        if line.starts_with("# newdoc") {
            documents.extend(reader.finish());
        }
        reader.line(&line).ok_or_else(|| broken(&path))?;
    }
    documents.extend(reader.finish());
    Ok(documents)
}

#[derive(Default)]
struct Reader {
    document: GoldSyntax,
    sentence: Vec<GoldWord>,
    /// The words of a range as they are written together: the last word's number,
    /// and what is left of its letters.
    range: Option<(usize, String, bool)>,
}

impl Reader {
    fn finish(&mut self) -> Option<GoldSyntax> {
        self.end_sentence();
        let document = std::mem::take(&mut self.document);
        (!document.sentences.is_empty()).then_some(document)
    }

    fn end_sentence(&mut self) {
        if !self.sentence.is_empty() {
            self.document
                .sentences
                .push(std::mem::take(&mut self.sentence));
        }
    }

    fn line(&mut self, line: &str) -> Option<()> {
        if line.starts_with("# newpar") {
            self.document.text.push_str("\n\n");
        }
        if line.is_empty() {
            self.end_sentence();
        }
        if line.is_empty() || line.starts_with('#') {
            return Some(());
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, _, tag, _, _, head, relation, _, rest] = columns[..] else {
            return None;
        };
        let glued = rest.split('|').any(|part| part == "SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            self.range = Some((last.parse().ok()?, form.to_owned(), glued));
        } else if !id.contains('.') {
            let word = GoldWord {
                span: ByteSpan::default(),
                tag: Upos::from_name(tag)?,
                glued,
                head: head.parse().ok()?,
                relation: Relation::from_name(relation)?,
            };
            self.word(id.parse().ok()?, form, word);
        }
        Some(())
    }

    /// Appends a word of a number and a form, which has no place yet.
    fn word(&mut self, number: usize, form: &str, word: GoldWord) {
        let text = &mut self.document.text;
        let start = text.len() as u32;
        let glued = match &mut self.range {
            Some((last, left, glued)) => {
                let is_last = number >= *last;
                let length = if is_last || !left.starts_with(form) {
                    left.len()
                } else {
                    form.len()
                };
                text.push_str(&left[..length]);
                left.drain(..length);
                let glued = *glued || !is_last;
                if is_last {
                    self.range = None;
                }
                glued
            }
            None => {
                text.push_str(form);
                word.glued
            }
        };
        let span = ByteSpan::new(start, text.len() as u32);
        if !glued {
            text.push(' ');
        }
        self.sentence.push(GoldWord {
            span,
            glued,
            ..word
        });
    }
}
