//! Marked words that no cue governs: somebody's words all the same, or a term,
//! a nickname, a title that nobody is reported to say?

use super::units::{Line, Sort};
use crate::lexicon::WordSet;
use crate::segment::{Case, ParagraphKind, TokenKind};
use crate::text::Id;

/// Whether the quotation at `at`, governed by no cue, is nobody's speech.
pub(super) fn is_scare(line: &Line, at: usize, kind: ParagraphKind) -> bool {
    let whole = line.len() == 1;
    if is_attribute(line, at) {
        return true;
    }
    let shape = Shape::of(line, at);
    if matches!(kind, ParagraphKind::Heading | ParagraphKind::Title) && whole {
        return shape.words <= 6;
    }
    if shape.words == 0 {
        return true;
    }
    let named = (at > 0 && line.is(at - 1, &NAMING))
        || (at > 1 && line.is(at - 1, &["as"]) && line.is(at - 2, &["known"]));
    (named && shape.words <= 8)
        || (shape.capitals >= 2 && shape.capitals + 2 >= shape.words && shape.words <= 8)
        || (shape.words == 1 && is_term(line, at, &shape))
        || (at > 0 && shape.words <= 2 && line.sort(at - 1) == Some(Sort::Dash))
}

/// Words after which marks hold a name or a term.
const NAMING: [&str; 18] = [
    "called",
    "titled",
    "entitled",
    "nicknamed",
    "dubbed",
    "named",
    "term",
    "word",
    "phrase",
    "so-called",
    "headlined",
    "series",
    "book",
    "film",
    "movie",
    "song",
    "show",
    "known",
];

/// Whether a single marked word is a term or a name: capitalised, qualifying the
/// noun after "the", or set apart. On PolNeAR train 39, 28 and 23 per cent of
/// these are attributed, of all other fragments 77.
fn is_term(line: &Line, at: usize, shape: &Shape) -> bool {
    let after = at + 1;
    let qualifies = at > 0 && line.is(at - 1, &["the"]) && line.is_lower(after);
    let apart = at > 0
        && line.is_lower(at - 1)
        && !line.is_word(after)
        && line.has(at - 1, WordSet::NOUN)
        && !line.has(at - 1, WordSet::VERB);
    shape.capitals == 1 || qualifies || apart
}

/// `name="value"`, left over from markup.
fn is_attribute(line: &Line, at: usize) -> bool {
    let start = line.page.segments.bytes(line.units[at].tokens).start as usize;
    line.page.text[..start].ends_with('=')
}

/// What the marked words look like.
struct Shape {
    words: usize,
    capitals: usize,
}

impl Shape {
    fn of(line: &Line, at: usize) -> Self {
        let tokens = line.units[at].tokens;
        let mut shape = Self {
            words: 0,
            capitals: 0,
        };
        for id in tokens.ids().take(40) {
            let token = &line.page.segments.tokens[Id::new(id.get())];
            if matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Handle
            ) {
                shape.words += 1;
                shape.capitals += usize::from(
                    !matches!(token.case, Case::Lower | Case::None)
                        && !token.words.contains(WordSet::PRONOUN),
                );
            }
        }
        shape
    }
}
