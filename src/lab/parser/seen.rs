//! States that the parser went through while it learned, and the way back from them.

use super::layer::gate;
use super::net::Net;
use crate::syntax::parse::{NONE, ROOT, SLOTS, State, WORDS, signs, slots};

/// States that were seen, one after the other.
#[derive(Default)]
pub(super) struct Seen {
    /// For each state and slot a number: 0 for none, 1 for the root, else a word of the lines.
    slots: Vec<u32>,
    signs: Vec<u32>,
    /// Where the signs of each state begin.
    starts: Vec<u32>,
    /// The hidden units of each state, and the slopes of its scores.
    pub(super) hidden: Vec<f32>,
    pub(super) slopes: Vec<f32>,
}

impl Seen {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Appends a state with what its hidden units are given. `start` is the first
    /// word of its sentence.
    pub(super) fn see(&mut self, net: &Net, given: &[f32], state: &State, start: usize) {
        let width = net.size.hidden;
        let mut sum = net.shift.values.clone();
        let mut add = |values: &[f32]| {
            sum.iter_mut()
                .zip(values)
                .for_each(|(sum, value)| *sum += value)
        };
        for (slot, number) in slots(state).into_iter().enumerate() {
            let (values, row) = match number {
                NONE | ROOT => (&net.special.values[..], usize::from(number)),
                word => (given, start + usize::from(word - WORDS)),
            };
            add(&values[(row * SLOTS + slot) * width..][..width]);
            let before = if number < WORDS { 0 } else { WORDS };
            self.slots.push(row as u32 + u32::from(before));
        }
        self.starts.push(self.signs.len() as u32);
        signs(state, |sign| {
            add(&net.signs.values[sign * width..][..width]);
            self.signs.push(sign as u32);
        });
        self.hidden.extend(sum);
    }
}

/// Adds the gradients of all that states are made of but words; answers those of
/// what words give, `length` values.
pub(super) fn back(net: &mut Net, seen: &Seen, length: usize, dropped: f32) -> Vec<f32> {
    let width = net.size.hidden;
    let mut hidden = net.out.back(&seen.hidden, &seen.slopes);
    gate(&mut hidden, &seen.hidden, 1.0 / (1.0 - dropped));
    let mut given = vec![0.0; length];
    let add = |sums: &mut [f32], values: &[f32]| {
        sums.iter_mut()
            .zip(values)
            .for_each(|(sum, value)| *sum += value);
    };
    for (state, slopes) in hidden.chunks_exact(width).enumerate() {
        for (slot, number) in seen.slots[state * SLOTS..][..SLOTS].iter().enumerate() {
            let (sums, row) = match number.checked_sub(u32::from(WORDS)) {
                Some(word) => (&mut given, word as usize),
                None => (&mut net.special.gradient, *number as usize),
            };
            add(&mut sums[(row * SLOTS + slot) * width..][..width], slopes);
        }
        let end = seen.starts.get(state + 1);
        let end = end.map_or(seen.signs.len(), |end| *end as usize);
        for sign in &seen.signs[seen.starts[state] as usize..end] {
            add(
                &mut net.signs.gradient[*sign as usize * width..][..width],
                slopes,
            );
        }
        add(&mut net.shift.gradient, slopes);
    }
    given
}
