//! What trees of sentences tell of a cue and of a cut of its content, as features.

use super::{Kind, Told, mark, word_hash};
use crate::quote::branch::{Branch, Cut};

impl Told<'_, '_, '_> {
    /// What the cue is in its sentence, and what hangs on it.
    pub(super) fn cue_tree(&mut self) {
        let (line, report) = (self.line(), self.report());
        let construction = report.construction as u32;
        let cue = Branch::of(line, report.cue.1 - 1);
        let word = cue.head.map_or(0, |head| word_hash(line.text_of(head)));
        self.tell(Kind::CueTree, [cue.relation, construction, 0]);
        self.tell(Kind::CueTree, [cue.below, construction, 1]);
        self.tell(Kind::CueTree, [cue.below, 40 + cue.relation, 2]);
        self.tell(Kind::CueTree, [word, cue.relation, 3]);
        self.tell(Kind::CueTree, [word_hash(report.lemma), cue.below, 4]);
    }

    /// How a piece lies in the tree of its sentence: what leads out of it, and what
    /// beside it leads into it.
    pub(super) fn tree(&mut self, piece: (usize, usize), behind: bool) {
        let (line, report) = (self.line(), self.report());
        let construction = report.construction as u32;
        let cut = Cut::of(line, piece, report.cue.1 - 1);
        let side = u32::from(behind);
        self.tell(Kind::Tree, [cut.out, cut.into, side, construction]);
        self.tell(
            Kind::Tree,
            [cut.relation, cut.to_cue, 10 + side, construction],
        );
        self.tell(Kind::Tree, [cut.out, cut.to_cue, 20 + side, cut.relation]);
        self.tell(Kind::Tree, [cut.next, cut.into, 30 + side, construction]);
        let mark = mark(line, piece.1);
        self.tell(Kind::Tree, [cut.next, cut.out, 40 + side, mark]);
    }
}
