//! What trees of sentences tell of a cue and of a cut of its content.

use super::units::Line;
use crate::segment::Token;
use crate::syntax::Relation;
use crate::text::{Id, Span};

/// How many tokens of a piece are looked at, and how many beside it.
const INSIDE: usize = 80;
const BESIDE: u32 = 30;

/// How far a way up the tree is followed.
const STEPS: usize = 12;

/// What no tree tells.
const UNKNOWN: u32 = 63;

/// What a cue is in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Branch {
    /// What it is to its head; [`UNKNOWN`] without a tree.
    pub(super) relation: u32,
    pub(super) head: Option<Id<Token>>,
    /// What hangs on it, as bits: a subject, one of a passive, a clause, an open clause,
    /// an object, something else.
    pub(super) below: u32,
}

impl Branch {
    /// Of the cue whose last unit is `at`.
    pub(super) fn of(line: &Line, at: usize) -> Self {
        let (segments, syntax) = (line.page.segments, line.page.syntax);
        let cue: Id<Token> = Id::new(line.units[at].tokens.start);
        let Some(relation) = syntax.relation(cue) else {
            return Self {
                relation: UNKNOWN,
                head: None,
                below: UNKNOWN,
            };
        };
        let sentence = &segments.sentences[segments.tokens[cue].sentence].tokens;
        let low = sentence.start.max(cue.get().saturating_sub(BESIDE));
        let high = sentence.end.min(cue.get() + BESIDE);
        let tokens = (low..high).map(Id::new);
        let below = tokens.filter(|token| syntax.head(*token) == Some(cue));
        let below = below.fold(0, |bits, token| {
            bits | match syntax.relation(token) {
                Some(Relation::Nsubj) => 1,
                Some(Relation::NsubjPass) => 2,
                Some(Relation::Ccomp) => 4,
                Some(Relation::Xcomp) => 8,
                Some(Relation::Obj) => 16,
                Some(Relation::Parataxis) => 32,
                _ => 0,
            }
        });
        Self {
            relation: relation as u32,
            head: syntax.head(cue),
            below,
        }
    }
}

/// How a piece of content lies in the tree of its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// How many of its tokens have their head outside, marks left aside.
    pub(super) out: u32,
    /// How many tokens beside it have their head in it.
    pub(super) into: u32,
    /// What the first that leads out is to its head.
    pub(super) relation: u32,
    /// Whether that head is the cue, hangs on it, or governs it.
    pub(super) to_cue: u32,
    /// Where the first word behind the piece leads: into it, to the cue, elsewhere.
    pub(super) next: u32,
}

impl Cut {
    /// Of what was not parsed.
    const UNKNOWN: Self = Self {
        out: 0,
        into: 0,
        relation: UNKNOWN,
        to_cue: 4,
        next: 4,
    };

    /// Of units `from..to`, for the cue whose last unit is `cue`.
    pub(super) fn of(line: &Line, (from, to): (usize, usize), cue: usize) -> Self {
        let syntax = line.page.syntax;
        let tokens = line.tokens(from, to);
        let cue: Id<Token> = Id::new(line.units[cue].tokens.start);
        if syntax.relation(cue).is_none() {
            return Self::UNKNOWN;
        }
        let is_word = |token: Id<Token>| {
            let relation = syntax.relation(token);
            relation.is_some_and(|relation| relation != Relation::Punct)
        };
        let inside = |token: Id<Token>| tokens.contains(token.get());
        let leads_out = |token: &Id<Token>| {
            let head = syntax.head(*token);
            is_word(*token) && head.is_none_or(|head| !inside(head))
        };
        let mut ways = tokens.ids().take(INSIDE).filter(leads_out);
        let first = ways.next();
        let out = u32::from(first.is_some()) + ways.take(3).count() as u32;
        let ends = line.units[line.len() - 1].tokens.end;
        let beside = tokens.end..ends.min(tokens.end + BESIDE);
        let before = tokens
            .start
            .saturating_sub(BESIDE)
            .max(line.units[0].tokens.start);
        let beside = (before..tokens.start).chain(beside).map(Id::new);
        let leads_in =
            |token: &Id<Token>| is_word(*token) && syntax.head(*token).is_some_and(inside);
        let into = beside.filter(|token| *token != cue).filter(leads_in);
        Self {
            out,
            into: into.take(3).count() as u32,
            relation: first
                .and_then(|token| syntax.relation(token))
                .map_or(UNKNOWN, |relation| relation as u32),
            to_cue: first.map_or(4, |token| way(line, token, cue)),
            next: next(line, tokens, cue),
        }
    }
}

/// How the head of a token lies to the cue: 0 the cue itself, 1 under it, 2 above it,
/// 3 beside, 4 nothing known.
fn way(line: &Line, token: Id<Token>, cue: Id<Token>) -> u32 {
    let syntax = line.page.syntax;
    let Some(head) = syntax.head(token) else {
        return 4;
    };
    let climbs = |from: Id<Token>, to: Id<Token>| {
        std::iter::successors(Some(from), |at| syntax.head(*at))
            .take(STEPS)
            .any(|at| at == to)
    };
    match () {
        () if head == cue => 0,
        () if climbs(head, cue) => 1,
        () if climbs(cue, head) => 2,
        () => 3,
    }
}

/// Where the first word behind a piece leads when it is followed up out of what stands
/// behind: 0 into the piece, 1 to the cue, 2 elsewhere, 3 nowhere, 4 nothing known.
fn next(line: &Line, piece: Span<Token>, cue: Id<Token>) -> u32 {
    let syntax = line.page.syntax;
    let most = line.units[line.len() - 1].tokens.end.min(piece.end + 3);
    let words = (piece.end..most).map(Id::<Token>::new);
    let mut words = words.filter(|token| {
        let relation = syntax.relation(*token);
        relation.is_some_and(|relation| relation != Relation::Punct)
    });
    let Some(word) = words.next() else {
        return 4;
    };
    let ways = std::iter::successors(Some(word), |at| syntax.head(*at)).take(STEPS);
    let out = ways.skip(1).find(|at| at.get() < piece.end);
    match out {
        Some(at) if at == cue => 1,
        Some(at) if at.get() >= piece.start => 0,
        Some(_) => 2,
        None => 3,
    }
}
