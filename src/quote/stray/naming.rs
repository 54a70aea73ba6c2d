//! What makes marked words a name or a term: they are written like a title, stand in the
//! place of a name, or stand in marks more than once.

use super::features::{Kind, Told};
use crate::mention::MentionKind;
use crate::model::Clusters;
use crate::syntax::Upos;

/// Stands where there is no cluster.
const NONE: u32 = u32::MAX;

impl Told<'_, '_, '_> {
    /// What makes the marked words a name or a term.
    pub(super) fn naming(&mut self) {
        self.written();
        self.covered();
        self.neighbours();
    }

    /// How they are written, beside which parts of speech, and whether they come again.
    fn written(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let (title, words) = (self.shape.title(), self.shape.words.min(4));
        let claimed = u32::from(self.stray.claim.is_some());
        let owned = u32::from(at > 0 && line.is_possessive(at - 1));
        let [before, behind] = self.tags_beside();
        let bare = u32::from(self.stray.bare);
        let full = bare + 2 * u32::from(line.is_stopped_quote(at));
        let again = u32::from(self.stray.again);
        self.tell(Kind::Title, [title, words, claimed]);
        self.tell(Kind::Title, [title, 10, owned]);
        self.tell(Kind::Title, [title, 20, before]);
        self.tell(Kind::Title, [title, 40, behind]);
        self.tell(Kind::Title, [title, 60 + full, self.shape.verbs.min(1)]);
        self.tell(Kind::Again, [again, title, words]);
    }

    /// The name that covers them, or a place before a noun: a “quack” cure.
    fn covered(&mut self) {
        let (title, words) = (self.shape.title(), self.shape.words.min(4));
        let (label, wider) = self.cover();
        self.tell(Kind::Cover, [label, wider, words]);
        self.tell(Kind::Cover, [label, 3, title]);
        let [before, behind] = self.tags_beside();
        let qualified = [Upos::Noun as u32, Upos::Adj as u32].contains(&behind);
        if before == Upos::Det as u32 && qualified {
            self.tell(Kind::Cover, [50, words, title]);
        }
    }

    /// What kind of words stand beside them.
    fn neighbours(&mut self) {
        let (at, title) = (self.stray.at, self.shape.title());
        let places = [Some(at + 1), at.checked_sub(1), at.checked_sub(2)];
        for (place, unit) in (0..).zip(places) {
            for bits in [6, 10] {
                let cluster = unit.map_or(NONE, |unit| self.cluster(unit, bits));
                self.tell(Kind::Cluster, [place, cluster, bits.into()]);
                self.tell(Kind::Cluster, [place + 3, cluster, title]);
            }
        }
    }

    /// The tags of the units before and behind; 18 where there is none.
    fn tags_beside(&self) -> [u32; 2] {
        let (line, at) = (self.stray.line, self.stray.at);
        let before = at.checked_sub(1).and_then(|before| line.tag(before));
        [before, line.tag(at + 1)].map(|tag| tag.map_or(18, |tag| tag as u32))
    }

    /// The first bits of the cluster of a unit.
    fn cluster(&self, at: usize, bits: u8) -> u32 {
        let clusters = Clusters::shipped();
        let word = self.stray.line.word(at);
        let cluster = clusters.of(word).filter(|_| self.stray.line.is_word(at));
        cluster.map_or(NONE, |cluster| clusters.path(cluster).prefix(bits))
    }

    /// The label of a name that is all that the marks hold or begins there, and whether
    /// it is just that (0), shorter (1), or goes beyond the marks (2).
    fn cover(&self) -> (u32, u32) {
        let tokens = self.stray.tokens();
        let mentions = self.stray.line.page.mentions;
        let from = mentions.partition_point(|mention| mention.tokens.start + 16 < tokens.start);
        let near = mentions[from..].iter();
        let mut near = near.take_while(|mention| mention.tokens.start < tokens.end);
        let cover = near.find(|mention| {
            mention.kind == MentionKind::Name && mention.tokens.end > tokens.start + 1
        });
        let Some(cover) = cover else { return (30, 0) };
        let wider = match cover.tokens {
            name if name.start < tokens.start || name.end > tokens.end => 2,
            name if name.end + 2 >= tokens.end && name.start <= tokens.start + 1 => 0,
            _ => 1,
        };
        (cover.label as u32, wider)
    }
}
