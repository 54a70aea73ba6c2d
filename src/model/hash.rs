//! The hash behind the tables of models: the same on every machine, for good.
//!
//! Files hold what was placed by it, so it may never change.

/// Odd, with bits spread evenly: 2⁶⁴ divided by the golden ratio.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of `bytes`. Eight bytes a step; all 64 bits of the result are good.
pub fn hash(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let mut hash = bytes.len() as u64;
    for word in words {
        hash = mix(hash ^ u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(hash ^ u64::from_le_bytes(last))
}

/// One step: a multiplication carries low bits up, the shifts carry them down again
/// (after `MurmurHash3`'s finish).
pub fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 32)).wrapping_mul(FACTOR);
    let hash = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn a_hash_stays_what_it_was() {
        assert_eq!(hash(b""), 0);
        assert_ne!(hash(b"bell"), hash(b"bell\0"));
        assert_ne!(hash(b"bellringer"), hash(b"bellringes"));
    }

    #[test]
    fn short_words_spread_over_the_upper_bits() {
        let words = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
        let mut seen: Vec<u64> = words.map(|word| hash(word.as_bytes()) >> 48).collect();
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.len() > 660, "{}", seen.len());
    }
}
