//! Marked words, with a cue or without: somebody's words, or a term, a nickname, a title
//! that nobody is reported to say?
//!
//! ```text
//! shape       what the marked words look like
//! naming      what makes them a name or a term
//! features    what speaks for nobody saying them
//! ```

mod features;
mod naming;
mod shape;

use super::report::Report;
use super::units::{Line, Sort};
use crate::lexicon::Construction;
use crate::mention::MentionKind;
use crate::segment::{ParagraphKind, Token};
use crate::syntax::Upos;
use crate::text::Span;
pub(crate) use features::FEATURES;
use shape::Shape;

/// Marked words that may be nobody's.
pub(crate) struct Stray<'q, 'a> {
    pub(super) line: &'q Line<'a>,
    /// The unit of the marks.
    pub(super) at: usize,
    pub(super) kind: ParagraphKind,
    /// The sentence holds nothing but marked words.
    pub(super) bare: bool,
    /// What is reported in the sentence.
    pub(super) reports: &'q [Report],
    /// The report that takes the marks for its content, if one does.
    pub(super) claim: Option<Construction>,
    /// How many bytes before the last quote in marks ended.
    pub(super) gap: u32,
    /// Whether the same words stand in marks elsewhere in the text.
    pub(super) again: bool,
}

impl Stray<'_, '_> {
    /// Whether nobody says it, whatever it is: `name="value"`, left over from markup,
    /// nothing at all, what stands behind "known as" and "entitled", a nickname.
    pub(super) fn is_no_speech(&self) -> bool {
        let span = self.line.page.segments.bytes(self.tokens());
        let attribute = self.line.page.text[..span.start as usize].ends_with('=');
        let words = Shape::of(self.line, self.tokens()).words;
        attribute || words == 0 || (words <= 8 && self.is_named()) || self.is_nickname()
    }

    /// Whether the marks stand within a name.
    fn is_nickname(&self) -> bool {
        let marks = self.tokens();
        let mentions = self.line.page.mentions;
        let behind = mentions.partition_point(|mention| mention.tokens.start < marks.start);
        let near = mentions[..behind].iter().rev().take(2);
        let mut names = near.filter(|mention| mention.kind == MentionKind::Name);
        names.any(|name| name.tokens.end > marks.end)
    }

    /// Whether somebody says it, whoever: a sentence in marks that stands by itself or
    /// behind a colon, and is not written like a title.
    pub(super) fn is_speech(&self) -> bool {
        let (line, at) = (self.line, self.at);
        let colon = at > 0 && line.sort(at - 1) == Some(Sort::Colon);
        let alone = self.bare && self.kind == ParagraphKind::Body;
        let shape = Shape::of(line, self.tokens());
        // "One answer: “Never.”": a word, and no name.
        let word = colon && shape.words == 1 && shape.first != Upos::Propn as u32;
        (alone || colon)
            && line.is_stopped_quote(at)
            && shape.title() < 2
            && (shape.small > 0 || word)
    }

    /// Whether the marks hold a name that the words before them give.
    fn is_named(&self) -> bool {
        let is = |back: usize, words: &[&str]| {
            let at = self.at.checked_sub(back);
            at.is_some_and(|at| self.line.is(at, words))
        };
        let article = usize::from(is(1, &["a", "an", "the"]));
        is(1, &["titled", "entitled", "nicknamed", "so-called"])
            || (is(article + 1, &["as"]) && is(article + 2, &["known"]))
    }

    /// The bytes of the marks with what they hold.
    #[cfg(feature = "lab")]
    pub(crate) fn span(&self) -> crate::text::ByteSpan {
        self.line.page.segments.bytes(self.tokens())
    }

    fn tokens(&self) -> Span<Token> {
        self.line.units[self.at].tokens
    }
}
