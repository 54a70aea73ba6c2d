//! What is remembered of the words before and behind: values that each word lets
//! pass or overwrites (a minimal gated unit; Lei et al. 2018, "simple recurrent
//! units"), in both directions, forward and back.

use super::lines::Lines;

/// What each word remembers, first of what is before it, then of what is behind.
pub(super) struct Memory {
    /// How far each value is overwritten, from 0 to 1.
    gates: Vec<f32>,
    /// What is remembered.
    pub(super) values: Vec<f32>,
}

/// `drives` has for each word and direction `width` values that open gates, then
/// `width` new values.
pub(super) fn remember(lines: &Lines, drives: &[f32], width: usize) -> Memory {
    let mut memory = Memory {
        gates: vec![0.0; drives.len() / 2],
        values: vec![0.0; drives.len() / 2],
    };
    each_step(lines, |word, before, side| {
        let drive = &drives[(word * 2 + side) * 2 * width..][..2 * width];
        for unit in 0..width {
            let old = before.map_or(0.0, |before| {
                memory.values[(before * 2 + side) * width + unit]
            });
            // A hard sigmoid, as the whole numbers have it.
            let gate = (0.5 + 0.25 * drive[unit]).clamp(0.0, 1.0);
            let at = (word * 2 + side) * width + unit;
            memory.gates[at] = gate;
            memory.values[at] = old + gate * (drive[width + unit] - old);
        }
    });
    memory
}

/// The gradients of the drives from those of what is remembered.
pub(super) fn forget(
    lines: &Lines,
    drives: &[f32],
    memory: &Memory,
    slopes: &[f32],
    width: usize,
) -> Vec<f32> {
    let mut slopes = slopes.to_vec();
    let mut back = vec![0.0; drives.len()];
    let mut steps = Vec::with_capacity(2 * lines.len());
    each_step(lines, |word, before, side| steps.push((word, before, side)));
    for (word, before, side) in steps.into_iter().rev() {
        let start = (word * 2 + side) * 2 * width;
        for unit in 0..width {
            let at = (word * 2 + side) * width + unit;
            let (gate, slope) = (memory.gates[at], slopes[at]);
            let mut old = 0.0;
            if let Some(before) = before {
                let before = (before * 2 + side) * width + unit;
                old = memory.values[before];
                slopes[before] += slope * (1.0 - gate);
            }
            let new = drives[start + width + unit];
            let is_between = gate > 0.0 && gate < 1.0;
            back[start + unit] = if is_between {
                0.25 * slope * (new - old)
            } else {
                0.0
            };
            back[start + width + unit] = slope * gate;
        }
    }
    back
}

/// Calls `each` with every word, the one before it in a direction, and the direction.
fn each_step(lines: &Lines, mut each: impl FnMut(usize, Option<usize>, usize)) {
    for sentence in &lines.sentences {
        let mut before = None;
        for word in sentence.clone() {
            each(word, before, 0);
            before = Some(word);
        }
        before = None;
        for word in sentence.clone().rev() {
            each(word, before, 1);
            before = Some(word);
        }
    }
}
