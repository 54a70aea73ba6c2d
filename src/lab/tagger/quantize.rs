//! A network in whole numbers, as the model file holds it.

use std::io;

use brotli::enc::BrotliEncoderParams;

use super::chain::PADDED;
use super::net::Net;
use super::vocabulary::Vocabulary;
use crate::lab::tensor::Tensor;
use crate::mention::{BUCKETS, Key, LAYERS, PRINTS, SHAPE, STEPS, TABLE, TAGS, bucket, print};
use crate::model::Builder;

/// What one in a unit of a hidden layer is worth: units reach 128.
const UNIT: f32 = 1.0 / 256.0;

/// The largest weight of eight bits.
const LARGEST: f32 = 127.0;

/// The model file of a network. `grain` is what one in a row of the table is
/// worth: the coarser, the smaller the file.
pub(super) fn quantize(net: &Net, vocabulary: &Vocabulary, grain: f32) -> Vec<u8> {
    let mut builder = Builder::new();
    add_rows(net, vocabulary, grain, &mut builder);
    let widths = [net.size.hidden[0], net.size.hidden[1], TAGS];
    let (mut input, mut cuts) = (grain, Vec::new());
    for (at, name) in LAYERS.into_iter().enumerate() {
        let (weights, shift) = (&net.layers[at], &net.shifts[at]);
        let scale = largest(&weights.values) / LARGEST;
        let cut = if at < 2 {
            (UNIT / (input * scale)).log2().round().max(0.0)
        } else {
            0.0
        };
        builder.add(
            name,
            layer(weights, shift, widths[at], input * scale, scale),
        );
        cuts.push(cut as u32);
        input *= scale * cut.exp2();
    }
    let steps = (0..TAGS).flat_map(|from| {
        let row = &net.transitions.values[from * PADDED..][..TAGS];
        row.iter()
            .flat_map(|score| whole(score / input).to_le_bytes())
    });
    builder.add(STEPS, steps.collect());
    let sizes = [net.size.row, net.size.hidden[0], net.size.hidden[1]];
    let numbers = sizes.into_iter().map(|size| size as u32).chain(cuts);
    let numbers = numbers.chain([input.to_bits()]);
    builder.add(SHAPE, numbers.flat_map(u32::to_le_bytes).collect());
    builder.finish()
}

/// The vocabulary's rows in the order of their buckets.
fn add_rows(net: &Net, vocabulary: &Vocabulary, grain: f32, builder: &mut Builder) {
    let width = net.size.row;
    let buckets = vocabulary.keys.len().next_power_of_two();
    let shift = 32 - buckets.trailing_zeros();
    let mut order: Vec<(usize, u16, usize)> = vocabulary
        .keys
        .iter()
        .enumerate()
        .map(|(row, key): (usize, &Key)| (bucket(*key, shift), print(*key), row))
        .collect();
    order.sort_unstable();
    let begins =
        (0..=buckets).map(|at| order.partition_point(|(bucket, _, _)| *bucket < at) as u16);
    builder.add(BUCKETS, begins.flat_map(u16::to_le_bytes).collect());
    builder.add(
        PRINTS,
        order
            .iter()
            .flat_map(|(_, print, _)| print.to_le_bytes())
            .collect(),
    );
    let weights = order
        .iter()
        .flat_map(|(_, _, row)| &net.table.values[row * width..][..width]);
    builder.add(
        TABLE,
        weights.map(|weight| eight_bits(weight / grain)).collect(),
    );
}

/// What is added to each output, then the weights of each output.
fn layer(weights: &Tensor, shift: &Tensor, outputs: usize, unit: f32, scale: f32) -> Vec<u8> {
    let shifts = shift.values[..outputs].iter();
    let mut bytes: Vec<u8> = shifts
        .flat_map(|value| whole(value / unit).to_le_bytes())
        .collect();
    let inputs = weights.values.len() / weights.width;
    for output in 0..outputs {
        let column = (0..inputs).map(|input| weights.values[input * weights.width + output]);
        bytes.extend(column.map(|weight| eight_bits(weight / scale)));
    }
    bytes
}

fn largest(values: &[f32]) -> f32 {
    values.iter().fold(0.0, |most, value| value.abs().max(most))
}

fn whole(value: f32) -> i32 {
    value.round() as i32
}

/// A weight as a signed byte.
pub(super) fn eight_bits(value: f32) -> u8 {
    value.round().clamp(-LARGEST, LARGEST) as i8 as u8
}

/// How many bytes are left after Brotli at its best.
pub(super) fn compressed(bytes: &[u8]) -> io::Result<usize> {
    let mut packed = Vec::new();
    brotli::BrotliCompress(
        &mut &bytes[..],
        &mut packed,
        &BrotliEncoderParams::default(),
    )?;
    Ok(packed.len())
}
