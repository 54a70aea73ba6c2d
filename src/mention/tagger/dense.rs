//! One layer of a network in whole numbers.

/// Weights from every input to every output, and what is added to each output.
#[derive(Debug)]
pub(crate) struct Dense {
    inputs: usize,
    /// A row of weights for each output; of eight bits, widened so that they can
    /// be multiplied in pairs.
    weights: Vec<i16>,
    shifts: Vec<i32>,
    /// Bits that are cut from a unit's sum.
    cut: u32,
}

impl Dense {
    /// Reads a layer: for each output four bytes that are added, then for each
    /// output a row of weights, a byte each. Nothing where the length is another.
    pub(crate) fn read(bytes: &[u8], inputs: usize, outputs: usize, cut: u32) -> Option<Self> {
        let (shifts, weights) = bytes.split_at_checked(4 * outputs)?;
        let whole = weights.len() == inputs * outputs && cut < 32;
        whole.then(|| Self {
            inputs,
            weights: weights.iter().map(|byte| i16::from(*byte as i8)).collect(),
            shifts: shifts
                .as_chunks()
                .0
                .iter()
                .map(|bytes| i32::from_le_bytes(*bytes))
                .collect(),
            cut,
        })
    }

    /// How many outputs it has.
    pub(crate) fn outputs(&self) -> usize {
        self.shifts.len()
    }

    /// The sums of all outputs.
    pub(crate) fn sums(&self, inputs: &[i16], sums: &mut [i32]) {
        let rows = self.weights.chunks_exact(self.inputs);
        for ((sum, shift), weights) in sums.iter_mut().zip(&self.shifts).zip(rows) {
            *sum = shift.wrapping_add(dot(inputs, weights));
        }
    }

    /// The outputs as units: no less than nought, rounded to fewer bits.
    pub(crate) fn units(&self, inputs: &[i16], units: &mut [i16]) {
        let half = (1 << self.cut) >> 1;
        let rows = self.weights.chunks_exact(self.inputs);
        for ((unit, shift), weights) in units.iter_mut().zip(&self.shifts).zip(rows) {
            let sum = shift.wrapping_add(dot(inputs, weights));
            let cut = sum.saturating_add(half) >> self.cut;
            *unit = cut.clamp(0, i32::from(i16::MAX)) as i16;
        }
    }
}

/// The sum of products; overflow wraps, alike everywhere.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn dot(left: &[i16], right: &[i16]) -> i32 {
    let products = left.iter().zip(right);
    products.fold(0_i32, |sum, (left, right)| {
        sum.wrapping_add(i32::from(*left) * i32::from(*right))
    })
}

/// The same, eight products at a time.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn dot(left: &[i16], right: &[i16]) -> i32 {
    use core::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat};
    let wide = |lanes: &[i16; 8]| {
        let [a, b, c, d, e, f, g, h] = *lanes;
        i16x8(a, b, c, d, e, f, g, h)
    };
    let ((left, left_rest), (right, right_rest)) = (left.as_chunks(), right.as_chunks());
    let lanes = left.iter().zip(right).fold(i32x4_splat(0), |sum, (left, right)| {
        i32x4_add(sum, i32x4_dot_i16x8(wide(left), wide(right)))
    });
    let rest = left_rest.iter().zip(right_rest);
    let rest = rest.fold(0_i32, |sum, (left, right)| {
        sum.wrapping_add(i32::from(*left) * i32::from(*right))
    });
    [
        i32x4_extract_lane::<0>(lanes),
        i32x4_extract_lane::<1>(lanes),
        i32x4_extract_lane::<2>(lanes),
        i32x4_extract_lane::<3>(lanes),
    ]
    .into_iter()
    .fold(rest, i32::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_multiplies_adds_and_cuts() {
        let mut bytes = Vec::new();
        for shift in [10_i32, -100] {
            bytes.extend(shift.to_le_bytes());
        }
        bytes.extend([1_i8, -2, 3, 4].map(|weight| weight as u8));
        let layer = Dense::read(&bytes, 2, 2, 1).expect("a layer");
        let (mut sums, mut units) = ([0; 2], [0; 2]);
        layer.sums(&[5, 6], &mut sums);
        layer.units(&[5, 6], &mut units);
        assert_eq!(sums, [10 + 5 - 12, -100 + 15 + 24]);
        assert_eq!(units, [2, 0]);
        assert!(Dense::read(&bytes, 3, 2, 1).is_none());
    }

    #[test]
    fn the_sum_of_products_takes_every_length() {
        for length in [0, 1, 7, 8, 9, 31, 240] {
            let left: Vec<i16> = (0..length).map(|at| at * 37 % 301 - 150).collect();
            let right: Vec<i16> = (0..length).map(|at| at * 53 % 255 - 127).collect();
            let products = left.iter().zip(&right);
            let wanted: i32 = products.map(|(left, right)| i32::from(*left) * i32::from(*right)).sum();
            assert_eq!(dot(&left, &right), wanted);
        }
    }
}
