//! What speaks for nobody saying marked words. Training and inference call the same code.

use super::Stray;
use super::shape::Shape;
use crate::lexicon::WordSet;
use crate::mention::Label;
use crate::model::feature;
use crate::quote::features::word_hash;
use crate::quote::units::Sort;
use crate::segment::ParagraphKind;

/// How many weights there are.
pub(crate) const FEATURES: usize = 1 << 13;

/// How many units around marks are looked at.
const AROUND: usize = 80;

/// What a feature tells. The order is part of the model's format.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Any,
    Words,
    Naming,
    Term,
    Before,
    Behind,
    Beside,
    First,
    Inside,
    Line,
    Report,
    Paragraph,
    Glyph,
    Pattern,
    Somebody,
    Gap,
    Claim,
    Title,
    Cover,
    Cluster,
    Again,
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

impl Stray<'_, '_> {
    /// Tells `emit` what speaks for nobody saying it.
    pub(crate) fn features(&self, emit: &mut dyn FnMut(usize)) {
        let shape = Shape::of(self.line, self.tokens());
        let mut told = Told {
            stray: self,
            shape,
            emit,
        };
        told.inside();
        told.beside();
        told.around();
        told.naming();
    }
}

pub(super) struct Told<'t, 'q, 'a> {
    pub(super) stray: &'t Stray<'q, 'a>,
    pub(super) shape: Shape<'a>,
    emit: &'t mut dyn FnMut(usize),
}

impl Told<'_, '_, '_> {
    pub(super) fn tell<const N: usize>(&mut self, kind: Kind, values: [u32; N]) {
        (self.emit)(feature(kind as u32, values, FEATURES));
    }

    /// What the marked words look like.
    fn inside(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let shape = self.shape;
        let words = match shape.words {
            0..=4 => shape.words,
            5..=6 => 5,
            7..=9 => 6,
            10..=15 => 7,
            _ => 8,
        };
        let capitals = match (shape.capitals, shape.words) {
            (0, _) => 0,
            (some, all) if some == all => 3,
            (1, _) => 1,
            _ => 2,
        };
        let (bare, stopped) = (self.stray.bare, line.is_stopped_quote(at));
        let (bare, stopped) = (u32::from(bare), u32::from(stopped));
        let last_line = u32::from(line.units[at].last);
        let claimed = u32::from(self.stray.claim.is_some());
        self.tell(Kind::Any, [bare, claimed]);
        self.tell(Kind::Words, [words, bare, stopped]);
        self.tell(Kind::Words, [words, 2 + capitals, shape.verbs.min(1)]);
        self.tell(Kind::Words, [capitals, 8 + shape.pronouns.min(1), bare]);
        self.tell(Kind::Inside, [shape.verbs.min(2), stopped, last_line]);
        self.tell(Kind::First, [shape.first, capitals]);
        self.tell(Kind::First, [word_hash(shape.word), 9]);
        let term = u32::from(self.is_term(&shape));
        self.tell(Kind::Term, [term, words]);
        self.tell(Kind::Pattern, [shape.pattern, words]);
        if let Some(claim) = self.stray.claim {
            let claim = claim as u32;
            self.tell(Kind::Claim, [claim, 0, stopped]);
            self.tell(Kind::Claim, [words, 1 + capitals, stopped]);
            self.tell(Kind::Claim, [claim, 10 + capitals, words.min(4)]);
        }
        let glyph = line.word(at).chars().next().unwrap_or(' ') as u32;
        self.tell(Kind::Glyph, [glyph, words.min(3)]);
    }

    /// What stands next to the marks.
    fn beside(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let before = at.checked_sub(1);
        let second = at.checked_sub(2);
        let named = before.is_some_and(|before| line.is(before, &NAMING))
            || before
                .zip(second)
                .is_some_and(|(as_, known)| line.is(as_, &["as"]) && line.is(known, &["known"]));
        let tag_of =
            |at: Option<usize>| at.and_then(|at| line.tag(at)).map_or(18, |tag| tag as u32);
        let word_of = |at: Option<usize>| at.map_or(0, |at| word_hash(line.word(at)));
        let words = [word_of(second), word_of(before), word_of(Some(at + 1))];
        let tags = [tag_of(second), tag_of(before), tag_of(Some(at + 1))];
        let stopped = u32::from(line.is_stopped_quote(at));
        self.tell(Kind::Naming, [u32::from(named)]);
        self.tell(Kind::Before, [words[1], 0]);
        self.tell(Kind::Before, [words[0], 1]);

        self.tell(Kind::Behind, [words[2], stopped]);
        self.tell(Kind::Beside, [tags[0], tags[1], tags[2]]);
        let claimed = 50 * u32::from(self.stray.claim.is_some());
        self.tell(Kind::Beside, [claimed + tags[1], 20 + tags[2], stopped]);
        self.tell(Kind::Beside, [tags[1], 40, stopped]);
        self.tell(Kind::Beside, [tags[2], 41, stopped]);
    }

    /// What the sentence reports besides.
    fn around(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let reports = self.stray.reports;
        // Reports come in the order of their cues.
        let behind = reports.partition_point(|report| report.cue.1 <= at);
        let before = behind.checked_sub(1).map(|before| &reports[before]);
        let behind = reports.get(behind);
        let place = match (before, behind) {
            (Some(_), Some(_)) => 3,
            (Some(_), None) => 2,
            (None, Some(_)) => 1,
            (None, None) => 0,
        };
        let nearest = before.or(behind);
        let stance = nearest.map_or(20, |report| report.stance as u32);
        let verb = |at: &usize| line.has(*at, WordSet::REPORTING) && line.is_lower(*at);
        let verbs = (at.saturating_sub(30)..at).filter(verb).count().min(2) as u32;
        let near = at.saturating_sub(AROUND)..line.len().min(at + AROUND);
        let others = near.filter(|other| *other != at && line.is_quote(*other));
        let others = others.count().min(3) as u32;
        let bracket = at.checked_sub(1).and_then(|at| line.sort(at)) == Some(Sort::Opens);
        let title = u32::from(self.stray.kind != ParagraphKind::Body);
        self.tell(Kind::Report, [place, stance]);
        self.tell(Kind::Report, [place, 30 + verbs, title]);
        self.tell(Kind::Line, [others, place, u32::from(self.stray.bare)]);
        self.tell(Kind::Line, [u32::from(bracket), 9]);
        self.tell(Kind::Line, [(line.len() as u32).min(3), 10, title]);
        let gap = (self.stray.gap / 16).max(1).ilog2().min(7);
        self.tell(Kind::Gap, [gap, place, u32::from(self.stray.bare)]);
        self.somebody();
        self.tell(
            Kind::Paragraph,
            [self.stray.kind as u32, u32::from(self.stray.bare)],
        );
    }

    /// Who is named before the marks in their sentence.
    fn somebody(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let start = line.units[at].tokens.start;
        let low = line.units[0].tokens.start.max(start.saturating_sub(30));
        let mentions = line.page.mentions;
        let behind = mentions.partition_point(|mention| mention.tokens.start < start);
        let before = mentions[..behind].iter().rev();
        let mut before = before.take_while(|mention| mention.tokens.start >= low);
        let speaks = |mention: &&crate::mention::Mention| {
            matches!(mention.label, Label::Person | Label::Organization)
        };
        let nearest = before.find(speaks);
        let (kind, far) = nearest.map_or((3, 0), |mention| {
            let far = (start - mention.tokens.end.min(start)).max(1).ilog2();
            (mention.kind as u32, far)
        });
        let stopped = u32::from(line.is_stopped_quote(at));
        let reported = u32::from(!self.stray.reports.is_empty());
        self.tell(Kind::Somebody, [kind, far, reported]);
        self.tell(Kind::Somebody, [kind, 10 + stopped, reported]);
    }

    /// Whether a single marked word is a term or a name: capitalised, qualifying the
    /// noun after "the", or set apart.
    fn is_term(&self, shape: &Shape) -> bool {
        let (line, at) = (self.stray.line, self.stray.at);
        let after = at + 1;
        let qualifies = at > 0 && line.is(at - 1, &["the"]) && line.is_lower(after);
        let apart = at > 0
            && line.is_lower(at - 1)
            && !line.is_word(after)
            && line.has(at - 1, WordSet::NOUN)
            && !line.has(at - 1, WordSet::VERB);
        shape.words == 1 && (shape.capitals == 1 || qualifies || apart)
    }
}
