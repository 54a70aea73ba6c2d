//! What is carried along a sentence: values that each word keeps or overwrites, a
//! minimal gated unit as in simple recurrent units (Lei et al. 2018), in whole numbers.

/// Bits of a gate: from nought to 1 shifted by these.
const GATE: u32 = 10;

/// Bits by which what is remembered is finer than what is told of it.
const FINE: u32 = 6;

/// New values are no larger, so that products fit into 32 bits.
const LARGEST: i32 = 8191;

/// How the sums of gates and new values are cut.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cuts {
    /// Bits of a gate's sum that stand for 1.
    pub(super) gate: u32,
    /// Bits that are cut from a new value's sum.
    pub(super) value: u32,
}

/// Takes one word in. `drives` has sums for the gates, then for new values, one of
/// each for every value of `memory`; what is remembered is told to `told`.
pub(super) fn remember(drives: &[i32], cuts: Cuts, memory: &mut [i32], told: &mut [i16]) {
    let (gates, values) = drives.split_at(memory.len());
    let half = (1 << cuts.value) >> 1;
    for (((gate, value), memory), told) in gates.iter().zip(values).zip(memory).zip(told) {
        let gate = open(*gate, cuts.gate);
        let value = value.saturating_add(half) >> cuts.value;
        let value = value.clamp(-LARGEST, LARGEST) << FINE;
        *memory += (gate * (value - *memory) + (1 << (GATE - 1))) >> GATE;
        *told = ((*memory + (1 << (FINE - 1))) >> FINE) as i16;
    }
}

/// How far a gate is open: half at nought, not at all at -2, wholly at 2, and evenly
/// between (a hard sigmoid).
fn open(sum: i32, one: u32) -> i32 {
    // A quarter of the sum, in the bits of a gate.
    let quarter = match (one + 2).checked_sub(GATE) {
        Some(down) => sum >> down,
        None => sum << (GATE - one - 2),
    };
    (quarter.saturating_add(1 << (GATE - 1))).clamp(0, 1 << GATE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_gate_keeps_and_an_open_one_overwrites() {
        let cuts = Cuts { gate: 12, value: 3 };
        let (mut memory, mut told) = (vec![0; 3], vec![0; 3]);
        let one = 1 << 12;
        remember(
            &[2 * one, 0, -2 * one, 800, 800, 800],
            cuts,
            &mut memory,
            &mut told,
        );
        assert_eq!(told, [100, 50, 0]);
        remember(
            &[-3 * one, 0, 9 * one, 800, 800, i32::MAX],
            cuts,
            &mut memory,
            &mut told,
        );
        assert_eq!(told, [100, 75, 8191]);
    }
}
