//! What marked words look like.

use crate::lexicon::WordSet;
use crate::quote::units::Line;
use crate::segment::{Case, Token, TokenKind};
use crate::syntax::Upos;
use crate::text::Span;

/// How many words of marked ones are looked at.
const LOOKED: usize = 40;

/// What marked words look like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape<'a> {
    pub(super) words: u32,
    pub(super) capitals: u32,
    pub(super) verbs: u32,
    pub(super) pronouns: u32,
    /// Words that a title would write with a capital, and that have none.
    pub(super) small: u32,
    /// The tags of the first four words.
    pub(super) pattern: u32,
    /// The tag of the first word, and the word.
    pub(super) first: u32,
    pub(super) word: &'a str,
}

impl<'a> Shape<'a> {
    pub(super) fn of(line: &Line<'a>, tokens: Span<Token>) -> Self {
        let page = line.page;
        let mut shape = Self {
            words: 0,
            capitals: 0,
            verbs: 0,
            pronouns: 0,
            small: 0,
            pattern: 0,
            first: 18,
            word: "",
        };
        for at in tokens.range().take(LOOKED) {
            let token = &page.segments.tokens[at];
            let word = matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Handle
            );
            if !word {
                continue;
            }
            let tag = page.syntax.tags.get(at).copied();
            if shape.words == 0 {
                shape.first = tag.map_or(18, |tag| tag as u32);
                shape.word = &page.text[token.span];
            }
            if shape.words < 4 {
                shape.pattern = 32 * shape.pattern + 1 + tag.map_or(18, |tag| tag as u32);
            }
            shape.words += 1;
            let pronoun = token.words.contains(WordSet::PRONOUN);
            let capital = !matches!(token.case, Case::Lower | Case::None) && !pronoun;
            shape.capitals += u32::from(capital);
            shape.pronouns += u32::from(pronoun);
            shape.small += u32::from(token.case == Case::Lower && is_content(tag));
            shape.verbs += u32::from(matches!(tag, Some(Upos::Verb | Upos::Aux)));
        }
        shape
    }

    /// Whether the words are written like a title: not (0), one word with a capital (1),
    /// some capitals and no small word that is not of grammar (2).
    pub(super) fn title(&self) -> u32 {
        match (self.words, self.capitals, self.small) {
            (_, 0, _) => 0,
            (1, ..) => 1,
            (_, _, 0) if self.capitals > 1 => 2,
            _ => 0,
        }
    }
}

/// Whether a title gives a word of this kind a capital.
fn is_content(tag: Option<Upos>) -> bool {
    matches!(
        tag,
        Some(
            Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Aux | Upos::Pron
        )
    )
}
