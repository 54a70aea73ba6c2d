//! A network in whole numbers, as the model file holds it.

use super::data::Vocabulary;
use super::layer::Layer;
use super::net::Net;
use crate::model::{BucketWriter, Builder};
use crate::syntax::parse::{Action, OUTPUTS, SLOTS, WINDOW, relations_at};

/// What one in a unit of a layer of words is worth: units reach 128.
const UNIT: f32 = 1.0 / 256.0;

/// What one in a hidden unit of a state is worth, about: they reach 32.
const HIDDEN: f32 = 1.0 / 1024.0;

/// The largest weight of eight bits.
const LARGEST: f32 = 127.0;

/// Buckets for a hundred features.
const BUCKETS: usize = 300;

/// The model file of a network. `grain` is what one in a row of the table is worth:
/// the coarser, the smaller the file.
pub(super) fn quantize(net: &Net, vocabulary: &Vocabulary, grain: f32) -> Vec<u8> {
    let mut builder = Builder::new();
    add_table(net, vocabulary, grain, &mut builder);
    let first = Whole::free(&net.first, grain, UNIT);
    builder.add("tree-layer1", windows(net, grain, first.scale));
    let (drives, gate, value) = drives(net, first.unit());
    builder.add("tree-drives", drives);
    let word = Whole::free(&net.word, first.unit(), UNIT);
    builder.add("tree-word", word.bytes());
    let hidden = add_state(net, word.unit(), &mut builder);
    add_scores(net, hidden, &mut builder);
    let size = net.size;
    let sizes = [size.row, size.units, size.memory, size.word, size.hidden];
    let shape = sizes.into_iter().map(|size| size as u32);
    let shape = shape.chain([first.cut, gate, value, word.cut]);
    builder.add("tree-shape", shape.flat_map(u32::to_le_bytes).collect());
    builder.finish()
}

/// A layer with what its whole numbers are worth.
struct Whole<'l> {
    layer: &'l Layer,
    /// What one in an input is worth, and one in a weight.
    input: f32,
    scale: f32,
    /// Bits that are cut from the sums.
    cut: u32,
}

impl<'l> Whole<'l> {
    /// A layer whose outputs are worth about `unit`.
    fn free(layer: &'l Layer, input: f32, unit: f32) -> Self {
        let scale = largest(&layer.weights.values) / LARGEST;
        let cut = (unit / (input * scale)).log2().round().max(0.0) as u32;
        Self {
            layer,
            input,
            scale,
            cut,
        }
    }

    /// What one in an output is worth.
    fn unit(&self) -> f32 {
        self.input * self.scale * (self.cut as f32).exp2()
    }

    fn bytes(&self) -> Vec<u8> {
        let outputs = self.layer.weights.width;
        bytes(self.layer, 0..outputs, self.input, |_| self.scale)
    }
}

/// What is added to each output of `range`, then the weights of each.
fn bytes(
    layer: &Layer,
    range: std::ops::Range<usize>,
    input: f32,
    scale: impl Fn(usize) -> f32,
) -> Vec<u8> {
    let shift = |output: usize| whole(layer.shift.values[output] / (input * scale(output)));
    let shifts = range.clone().flat_map(|output| shift(output).to_le_bytes());
    let mut bytes: Vec<u8> = shifts.collect();
    let weights = &layer.weights;
    for output in range {
        let column = weights.values[output..].iter().step_by(weights.width);
        bytes.extend(column.map(|weight| eight_bits(weight / scale(output))));
    }
    bytes
}

/// The first layer by places in the window; what is added stands at the middle one.
fn windows(net: &Net, input: f32, scale: f32) -> Vec<u8> {
    let (layer, row) = (&net.first, net.size.row);
    let (mut shifts, mut weights) = (Vec::new(), Vec::new());
    for place in 0..WINDOW {
        let inputs = place * row..(place + 1) * row;
        for unit in 0..net.size.units {
            let shift = if place == WINDOW / 2 {
                layer.shift.values[unit]
            } else {
                0.0
            };
            shifts.extend(whole(shift / (input * scale)).to_le_bytes());
            let weight = |input| layer.weights.values[input * layer.weights.width + unit];
            weights.extend(
                inputs
                    .clone()
                    .map(|input| eight_bits(weight(input) / scale)),
            );
        }
    }
    [shifts, weights].concat()
}

/// The layer that drives the memories: its gates are to be worth a power of two, and
/// its new values as much as its inputs. The bits of 1 in a gate, and those that are
/// cut from new values.
fn drives(net: &Net, input: f32) -> (Vec<u8>, u32, u32) {
    let (layer, memory) = (&net.drives, net.size.memory);
    let is_gate = |output: usize| (output / memory).is_multiple_of(2);
    let most = |gates: bool| {
        let weights = layer.weights.values.iter().enumerate();
        let of = weights.filter(|(at, _)| is_gate(at % layer.weights.width) == gates);
        of.fold(1e-9, |most: f32, (_, weight)| weight.abs().max(most))
    };
    let gate = (LARGEST / (most(true) * input)).log2().floor();
    let value = (LARGEST / most(false)).log2().floor();
    let scale = |output| match is_gate(output) {
        true => (-gate).exp2() / input,
        false => (-value).exp2(),
    };
    let bytes = bytes(layer, 0..4 * memory, input, scale);
    (bytes, gate as u32, value as u32)
}

/// What words and signs give to hidden units; answers what one in these is worth.
fn add_state(net: &Net, input: f32, builder: &mut Builder) -> f32 {
    let (width, slots) = (net.size.hidden, Whole::free(&net.slots, input, HIDDEN));
    let mut layers = Vec::new();
    for slot in 0..SLOTS {
        let range = slot * width..(slot + 1) * width;
        layers.extend(bytes(&net.slots, range, input, |_| slots.scale));
    }
    builder.add("tree-slots", layers);
    let rows = [&net.signs, &net.special, &net.shift];
    let values = rows.into_iter().flat_map(|rows| &rows.values);
    let most = largest(&values.clone().copied().collect::<Vec<f32>>());
    let unit = slots.unit();
    let worth = (most / LARGEST / unit).ceil().max(1.0);
    let signs = values.map(|value| eight_bits(value / (unit * worth)));
    builder.add("tree-signs", signs.collect());
    let cuts = [slots.cut, worth as u32];
    builder.add(
        "tree-cuts",
        cuts.into_iter().flat_map(u32::to_le_bytes).collect(),
    );
    unit
}

/// The layers that score actions and relations, each with a scale of its own.
fn add_scores(net: &Net, input: f32, builder: &mut Builder) {
    let ranges = [
        ("tree-actions", 0..Action::COUNT),
        ("tree-left", relations_at(Action::Left)),
        ("tree-right", relations_at(Action::Right)),
    ];
    for (section, range) in ranges {
        let weights = net.out.weights.values.chunks_exact(OUTPUTS);
        let scale = weights
            .map(|row| largest(&row[range.clone()]))
            .fold(0.0, f32::max)
            / LARGEST;
        builder.add(section, bytes(&net.out, range, input, |_| scale));
    }
}

/// The set of features and the rows of the table, those of tags first.
fn add_table(net: &Net, vocabulary: &Vocabulary, grain: f32, builder: &mut Builder) {
    let mut set = BucketWriter::new(vocabulary.keys.len(), BUCKETS);
    for key in &vocabulary.keys {
        set.add(*key);
    }
    builder.add("tree-features", set.section());
    let order = set.order().into_iter().map(|key| vocabulary.row(key));
    let rows = (0..vocabulary.len() - vocabulary.keys.len()).chain(order);
    let width = net.size.row;
    let values = rows.flat_map(|row| &net.table.values[row * width..][..width]);
    builder.add(
        "tree-table",
        values.map(|value| eight_bits(value / grain)).collect(),
    );
}

fn largest(values: &[f32]) -> f32 {
    values
        .iter()
        .fold(1e-9, |most, value| value.abs().max(most))
}

fn whole(value: f32) -> i32 {
    value.round() as i32
}

fn eight_bits(value: f32) -> u8 {
    value.round().clamp(-LARGEST, LARGEST) as i8 as u8
}
