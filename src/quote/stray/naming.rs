//! What makes marked words a name or a term: they are written like a title, stand in the
//! place of a name, or stand in marks more than once.

use super::features::{Kind, Told};
use crate::mention::MentionKind;
use crate::model::Clusters;
use crate::quote::variant::tag;
use crate::syntax::Upos;

/// Stands where there is no cluster.
const NONE: u32 = u32::MAX;

impl Told<'_, '_, '_> {
    pub(super) fn naming(&mut self) {
        let (line, at) = (self.stray.line, self.stray.at);
        let shape = self.shape;
        let words = shape.words.min(4);
        let title = shape.title();
        let claimed = u32::from(self.stray.claim.is_some());
        let again = u32::from(self.stray.again);
        let owned = at > 0 && line.is_possessive(at - 1);
        let before = at.checked_sub(1).and_then(|before| tag(line, before));
        let behind = tag(line, at + 1);
        let [before, behind] = [before, behind].map(|tag| tag.map_or(18, |tag| tag as u32));
        self.tell(Kind::Title, [title, words, claimed]);
        self.tell(Kind::Title, [title, 10, u32::from(owned)]);
        self.tell(Kind::Title, [title, 20, before]);
        self.tell(Kind::Title, [title, 40, behind]);
        let (bare, stopped) = (self.stray.bare, line.is_stopped_quote(at));
        let full = u32::from(bare) + 2 * u32::from(stopped);
        self.tell(Kind::Title, [title, 60 + full, shape.verbs.min(1)]);
        self.tell(Kind::Again, [again, title, words]);
        let (label, wider) = self.cover();
        self.tell(Kind::Cover, [label, wider, words]);
        self.tell(Kind::Cover, [label, 3, title]);
        let noun = Upos::Noun as u32;
        if before == Upos::Det as u32 && (behind == noun || behind == Upos::Adj as u32) {
            self.tell(Kind::Cover, [50, words, title]);
        }
        for (place, back) in [
            (0, Some(at + 1)),
            (1, at.checked_sub(1)),
            (2, at.checked_sub(2)),
        ] {
            for bits in [6, 10] {
                let cluster = back.map_or(NONE, |at| self.cluster(at, bits));
                self.tell(Kind::Cluster, [place, cluster, bits.into()]);
                self.tell(Kind::Cluster, [place + 3, cluster, title]);
            }
        }
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
