//! A set of hashes in little room: buckets, and eight bits of each hash in them.
//!
//! A member is found at an index, by which other sections tell what belongs to it.
//! What is no member is taken for one in about one case of `256 × buckets ÷ members`.

use super::format::number;

/// Buckets of one block, whose counts are summed by the look-up.
pub(super) const BLOCK: usize = 32;

/// Bytes of a block's counts.
const BLOCK_BYTES: usize = BLOCK / 2;

/// A set of hashes, read where it lies.
#[derive(Debug, Clone, Default)]
pub struct Buckets<'m> {
    buckets: u32,
    counts: &'m [u8],
    prints: &'m [u8],
    /// The number of members before each block.
    before: Vec<u32>,
}

impl<'m> Buckets<'m> {
    /// Takes a set of `members` in `buckets` buckets off two sections: the counts
    /// of the buckets, 4 bits each, low bits first, padded to whole blocks of 32
    /// buckets; and for each member eight bits of its hash, by bucket. `None` where
    /// the sections are too short.
    pub fn take(
        buckets: u32,
        members: u32,
        counts: &mut &'m [u8],
        prints: &mut &'m [u8],
    ) -> Option<Self> {
        let blocks = (buckets as usize).div_ceil(BLOCK);
        let mut set = Self {
            buckets,
            counts: take(counts, blocks.checked_mul(BLOCK_BYTES)?)?,
            prints: take(prints, members as usize)?,
            before: Vec::with_capacity(blocks),
        };
        let mut before = 0;
        for block in set.counts.as_chunks::<BLOCK_BYTES>().0 {
            set.before.push(before);
            before += halves(block).map(sum).iter().sum::<u32>();
        }
        Some(set)
    }

    /// A set whose two numbers stand before its counts and prints in one section.
    pub fn read(section: &'m [u8]) -> Option<Self> {
        let (mut counts, buckets) = (section.get(8..)?, number(section, 0)?);
        let members = number(section, 4)?;
        let at = (buckets as usize)
            .div_ceil(BLOCK)
            .checked_mul(BLOCK_BYTES)?;
        let mut prints = counts.get(at..)?;
        Self::take(buckets, members, &mut counts, &mut prints)
    }

    /// How many members it has.
    pub fn len(&self) -> usize {
        self.prints.len()
    }

    /// Whether it has no members.
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }

    /// The index of the member with this hash.
    #[inline]
    pub fn find(&self, hash: u64) -> Option<usize> {
        let (bucket, print) = place(hash, self.buckets)?;
        let (block, inner) = (bucket as usize / BLOCK, bucket as usize % BLOCK);
        let counts = self.counts.get(block * BLOCK_BYTES..)?;
        let counts: &[u8; BLOCK_BYTES] = counts.first_chunk()?;
        let (before, count) = before_and_at(halves(counts), inner);
        if count == 0 {
            return None;
        }
        let start = (*self.before.get(block)? + before) as usize;
        let prints = self.prints.get(start..start + count)?;
        Some(start + prints.iter().position(|other| *other == print)?)
    }
}

/// The bucket of a hash among `buckets`, and the eight bits that tell it there from
/// others; none where there are no buckets.
pub(super) fn place(hash: u64, buckets: u32) -> Option<(u32, u8)> {
    let range = u64::from(buckets) << 8;
    let place = ((hash >> 32) * range) >> 32;
    (buckets > 0).then_some(((place >> 8) as u32, place as u8))
}

/// The counts of a block as two numbers of sixteen counts: WebAssembly has no
/// larger ones, and is slow where it must do as if.
fn halves(block: &[u8; BLOCK_BYTES]) -> [u64; 2] {
    let half = |at| block[at..].first_chunk().copied().unwrap_or_default();
    [half(0), half(BLOCK_BYTES / 2)].map(u64::from_le_bytes)
}

/// The sum of the counts before the one at `inner`, and that count.
fn before_and_at([low, high]: [u64; 2], inner: usize) -> (u32, usize) {
    let shift = 4 * (inner % (BLOCK / 2));
    let (half, before) = match inner < BLOCK / 2 {
        true => (low, 0),
        false => (high, sum(low)),
    };
    let below = half & ((1 << shift) - 1);
    (before + sum(below), (half >> shift) as usize & 15)
}

/// The sum of sixteen counts of four bits.
fn sum(counts: u64) -> u32 {
    let nibbles = 0x0f0f_0f0f_0f0f_0f0f;
    // Bytes hold up to 30 each, all eight up to 240: one byte holds their sum.
    let bytes = (counts & nibbles) + ((counts >> 4) & nibbles);
    (bytes.wrapping_mul(0x0101_0101_0101_0101) >> 56) as u32
}

/// Takes the first `length` bytes off; `None` where there are fewer.
pub(super) fn take<'m>(bytes: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BucketWriter, mix};

    #[test]
    fn counts_are_summed() {
        assert_eq!(sum(u64::MAX), 16 * 15);
        assert_eq!(sum(0x21), 3);
        assert_eq!(before_and_at([0x321, 0], 2), (3, 3));
        assert_eq!(before_and_at([u64::MAX, 0xf1], 17), (16 * 15 + 1, 15));
        assert_eq!(before_and_at([1, u64::MAX], 31), (1 + 15 * 15, 15));
    }

    #[test]
    fn every_member_is_found_at_its_index_and_few_others_are() {
        let mut writer = BucketWriter::new(1_000, 150);
        let members: Vec<u64> = (0..1_000)
            .map(mix)
            .filter(|hash| writer.add(*hash))
            .collect();
        let section = writer.section();
        let set = Buckets::read(&section).expect("a set");
        assert_eq!(set.len(), members.len());
        let order = writer.order();
        for hash in &members {
            let at = set.find(*hash).expect("a member");
            assert_eq!(order[at], *hash);
        }
        let others = (1_000..101_000).filter(|n| set.find(mix(*n)).is_some());
        assert!(others.count() < 400);
    }

    #[test]
    fn a_cut_section_is_no_set() {
        let mut writer = BucketWriter::new(9, 100);
        writer.add(5);
        let section = writer.section();
        for length in 0..section.len() {
            assert!(Buckets::read(&section[..length]).is_none());
        }
    }
}
