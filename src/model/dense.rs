//! One layer of a network in whole numbers.

use wide::{i16x8, i32x4};

/// Inputs that are multiplied at a time.
const LANES: usize = 8;

/// Outputs that are summed at a time, so that each input is read less often.
const GROUP: usize = 4;

/// Weights from every input to every output, and what is added to each output.
#[derive(Debug)]
pub(crate) struct Dense {
    /// For each group of outputs and each eight inputs, the weights of each output;
    /// of eight bits, widened so that they can be multiplied in pairs.
    weights: Vec<[i16x8; GROUP]>,
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
        let lanes = |output, chunk: usize| {
            i16x8::new(std::array::from_fn(|lane| {
                weight(output, chunk * LANES + lane)
            }))
        };
        let groups = (0..outputs).step_by(GROUP);
        let chunks = groups.flat_map(|group| (0..inputs / LANES).map(move |chunk| (group, chunk)));
        whole.then(|| Self {
            weights: chunks
                .map(|(group, chunk)| std::array::from_fn(|at| lanes(group + at, chunk)))
                .collect(),
            shifts: numbers(shifts),
            cut,
        })
    }

    /// How many outputs it has.
    pub(crate) fn outputs(&self) -> usize {
        self.shifts.len()
    }

    /// The sums of all outputs; overflow wraps, alike everywhere.
    pub(crate) fn sums(&self, inputs: &[i16], sums: &mut [i32]) {
        let groups = self.weights.chunks_exact(inputs.len() / LANES);
        let outputs = sums.chunks_mut(GROUP).zip(self.shifts.chunks(GROUP));
        for (weights, (sums, shifts)) in groups.zip(outputs) {
            let products = products(inputs, weights);
            for ((sum, shift), product) in sums.iter_mut().zip(shifts).zip(products) {
                *sum = shift.wrapping_add(product);
            }
        }
    }

    /// The outputs as units: no less than nought, rounded to fewer bits; `sums`
    /// is scratch.
    pub(crate) fn units(&self, inputs: &[i16], sums: &mut Vec<i32>, units: &mut [i16]) {
        sums.resize(self.outputs(), 0);
        self.cut(inputs, sums, units, 0);
    }

    /// The outputs rounded to fewer bits, of either sign; `sums` is scratch.
    pub(crate) fn rounded(&self, inputs: &[i16], sums: &mut Vec<i32>, outputs: &mut [i16]) {
        sums.resize(self.outputs(), 0);
        self.cut(inputs, sums, outputs, i32::from(i16::MIN));
    }

    /// The outputs rounded to fewer bits and no less than `least`.
    fn cut(&self, inputs: &[i16], sums: &mut [i32], outputs: &mut [i16], least: i32) {
        self.sums(inputs, sums);
        let half = (1 << self.cut) >> 1;
        for (output, sum) in outputs.iter_mut().zip(sums) {
            let cut = sum.saturating_add(half) >> self.cut;
            *output = cut.clamp(least, i32::from(i16::MAX)) as i16;
        }
    }
}

/// The sums of products of one group of outputs.
fn products(inputs: &[i16], weights: &[[i16x8; GROUP]]) -> [i32; GROUP] {
    let mut sums = [i32x4::ZERO; GROUP];
    for (inputs, weights) in inputs.as_chunks().0.iter().zip(weights) {
        let inputs = i16x8::new(*inputs);
        for (sum, weights) in sums.iter_mut().zip(weights) {
            *sum += inputs.dot(*weights);
        }
    }
    sums.map(|sum| sum.to_array().into_iter().fold(0, i32::wrapping_add))
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
