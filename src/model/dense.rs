//! One layer of a network in whole numbers.

use bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// Inputs come in multiples of so many.
const LANES: usize = 8;

/// Inputs that are multiplied and summed at a time.
const PAIR: usize = 2;

/// Vectors of outputs that are summed at a time, so that each pair is read less often.
const GROUP: usize = 4;

/// Outputs of a vector, and of a group.
const OUTPUTS: usize = 4;

/// Weights from every input to every output, and what is added to each output.
#[derive(Debug)]
pub(crate) struct Dense {
    /// For each group of outputs and each pair of inputs, the weights of each output;
    /// of eight bits, widened so that they can be multiplied in pairs.
    groups: Vec<[i16x8; GROUP]>,
    /// The same of each vector of outputs that fills no group.
    rest: Vec<i16x8>,
    shifts: Vec<i32>,
    /// Bits that are cut from a unit's sum.
    cut: u32,
}

impl Dense {
    /// Reads a layer: for each output four bytes that are added, then for each
    /// output a row of weights, a byte each. Nothing where the length is another,
    /// or the inputs are no multiple of eight.
    pub(crate) fn read(bytes: &[u8], inputs: usize, outputs: usize, cut: u32) -> Option<Self> {
        let (shifts, rows) = bytes.split_at_checked(4 * outputs)?;
        let whole = rows.len() == inputs * outputs && inputs.is_multiple_of(LANES) && cut < 32;
        let weight = |output: usize, input: usize| match output < outputs {
            true => i16::from(rows[output * inputs + input] as i8),
            false => 0,
        };
        let lanes = |first, pair: usize| {
            i16x8::new(std::array::from_fn(|lane| {
                weight(first + lane / PAIR, pair * PAIR + lane % PAIR)
            }))
        };
        let pairs = |first: usize| (0..inputs / PAIR).map(move |pair| (first, pair));
        let in_groups = outputs - outputs % (GROUP * OUTPUTS);
        let groups = (0..in_groups).step_by(GROUP * OUTPUTS).flat_map(pairs);
        let rest = (in_groups..outputs).step_by(OUTPUTS).flat_map(pairs);
        whole.then(|| Self {
            groups: groups
                .map(|(group, pair)| std::array::from_fn(|at| lanes(group + at * OUTPUTS, pair)))
                .collect(),
            rest: rest.map(|(first, pair)| lanes(first, pair)).collect(),
            shifts: numbers(shifts),
            cut,
        })
    }

    /// How many outputs it has.
    pub(crate) fn outputs(&self) -> usize {
        self.shifts.len()
    }

    /// The sums of all outputs; overflow wraps, alike everywhere.
    // One copy is small enough for the page, and a layer is work enough for a call.
    #[inline(never)]
    pub(crate) fn sums(&self, inputs: &[i16], sums: &mut [i32]) {
        let pairs = inputs.len() / PAIR;
        let mut outputs = sums.chunks_exact_mut(GROUP * OUTPUTS);
        let groups = self.groups.chunks_exact(pairs);
        for (weights, sums) in groups.zip(&mut outputs) {
            sums.copy_from_slice(products(inputs, weights).as_flattened());
        }
        let rest = outputs.into_remainder().chunks_mut(OUTPUTS);
        for (weights, sums) in self.rest.chunks_exact(pairs).zip(rest) {
            let [products] = products(inputs, weights.as_chunks().0);
            sums.copy_from_slice(&products[..sums.len()]);
        }
        for (sum, shift) in sums.iter_mut().zip(&self.shifts) {
            *sum = sum.wrapping_add(*shift);
        }
    }

    /// The outputs as units: no less than nought, rounded to fewer bits; `sums`
    /// is scratch.
    pub(crate) fn units(&self, inputs: &[i16], sums: &mut Vec<i32>, units: &mut [i16]) {
        sums.resize(self.outputs(), 0);
        self.sums(inputs, sums);
        self.cut_to_units(sums, units);
    }

    /// Sums as units.
    pub(crate) fn cut_to_units(&self, sums: &[i32], units: &mut [i16]) {
        self.cut(sums, units, 0);
    }

    /// The outputs rounded to fewer bits, of either sign; `sums` is scratch.
    pub(crate) fn rounded(&self, inputs: &[i16], sums: &mut Vec<i32>, outputs: &mut [i16]) {
        sums.resize(self.outputs(), 0);
        self.sums(inputs, sums);
        self.cut(sums, outputs, i16::MIN);
    }

    /// Sums rounded to fewer bits and no less than `least`.
    fn cut(&self, sums: &[i32], outputs: &mut [i16], least: i16) {
        let half = (1 << self.cut) >> 1;
        let (chunks, rest) = sums.as_chunks::<LANES>();
        let (wide, narrow) = outputs.as_chunks_mut::<LANES>();
        for (outputs, sums) in wide.iter_mut().zip(chunks) {
            let cut = (i32x8::new(*sums) + i32x8::splat(half)) >> self.cut;
            let cut = i16x8::from_i32x8_saturate(cut);
            *outputs = cut.max(i16x8::splat(least)).to_array();
        }
        for (output, sum) in narrow.iter_mut().zip(rest) {
            let cut = sum.wrapping_add(half) >> self.cut;
            *output = cut.clamp(i32::from(least), i32::from(i16::MAX)) as i16;
        }
    }
}

/// The sums of products of some vectors of outputs.
fn products<const N: usize>(inputs: &[i16], weights: &[[i16x8; N]]) -> [[i32; OUTPUTS]; N] {
    let mut sums = [i32x4::ZERO; N];
    for (pair, weights) in inputs.as_chunks::<PAIR>().0.iter().zip(weights) {
        // A pair is copied to all lanes at once as one number of 32 bits.
        let pair: i16x8 = cast(i32x4::splat(cast(*pair)));
        for (sum, weights) in sums.iter_mut().zip(weights) {
            *sum += pair.dot(*weights);
        }
    }
    sums.map(i32x4::to_array)
}

/// Numbers of four bytes, the low byte first.
pub(crate) fn numbers(bytes: &[u8]) -> Vec<i32> {
    let numbers = bytes.as_chunks().0.iter();
    numbers.map(|bytes| i32::from_le_bytes(*bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A layer whose weights and shifts follow from their places.
    fn example(inputs: usize, outputs: usize, cut: u32) -> (Vec<u8>, Vec<i32>) {
        let weight = |at: usize| (at * 53 % 255) as i32 - 127;
        let shifts = (0..outputs as i32).map(|at| at * 1000 - 3000);
        let mut bytes: Vec<u8> = shifts.clone().flat_map(i32::to_le_bytes).collect();
        bytes.extend((0..inputs * outputs).map(|at| weight(at) as i8 as u8));
        let input = |at: usize| i32::from(inputs_of(inputs)[at]);
        let sum = |output: usize| {
            (0..inputs)
                .map(|at| input(at) * weight(output * inputs + at))
                .sum::<i32>()
        };
        let wanted = shifts
            .enumerate()
            .map(|(at, shift)| shift + sum(at))
            .collect();
        assert!(cut < 32);
        (bytes, wanted)
    }

    fn inputs_of(count: usize) -> Vec<i16> {
        (0..count as i16).map(|at| at * 37 % 301 - 150).collect()
    }

    #[test]
    fn sums_are_of_all_inputs_whatever_the_number_of_outputs() {
        for (inputs, outputs) in [(8, 1), (16, 4), (240, 25), (384, 64)] {
            let (bytes, wanted) = example(inputs, outputs, 0);
            let layer = Dense::read(&bytes, inputs, outputs, 0).expect("a layer");
            let mut sums = vec![0; outputs];
            layer.sums(&inputs_of(inputs), &mut sums);
            assert_eq!(sums, wanted);
        }
    }

    #[test]
    fn units_are_cut_at_nought_and_rounded() {
        let (bytes, wanted) = example(16, 5, 4);
        let layer = Dense::read(&bytes, 16, 5, 4).expect("a layer");
        let (mut units, mut sums) = ([0; 5], Vec::new());
        layer.units(&inputs_of(16), &mut sums, &mut units);
        let rounded = |sum: &i32| ((sum + 8) >> 4).clamp(0, 32_767) as i16;
        assert_eq!(
            units.to_vec(),
            wanted.iter().map(rounded).collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_layer_of_another_length_is_none() {
        let (bytes, _) = example(16, 5, 0);
        assert!(Dense::read(&bytes, 16, 6, 0).is_none());
        assert!(Dense::read(&bytes[1..], 16, 5, 0).is_none());
        assert!(Dense::read(&bytes, 10, 8, 0).is_none());
    }
}
