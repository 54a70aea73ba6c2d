//! A linear chain of tags, learned as a conditional random field (Lafferty et al.
//! 2001) by AdaGrad (Duchi et al. 2011), with features left out by chance.

use crate::model::mix;

/// Tags.
pub(super) const TAGS: usize = 17;
/// Neighbours whose tag a feature tells something of: from two before to two after.
pub(super) const OFFSETS: usize = 5;
/// Weights of one feature.
pub(super) const ROW: usize = OFFSETS * TAGS;
/// Weights of transitions: between tags, from the start, to the end.
pub(super) const CHAIN: usize = (TAGS + 2) * TAGS;

/// A sentence: for each token its features and its tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Example {
    pub(super) features: Vec<Vec<u32>>,
    pub(super) tags: Vec<u8>,
}

/// How it is learned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    pub(super) epochs: usize,
    pub(super) rate: f32,
    /// Features left out, of 256.
    pub(super) dropout: u8,
    pub(super) decay: f32,
}

/// The weights.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    pub(super) rows: Vec<f32>,
    pub(super) chain: Vec<f32>,
}

impl Weights {
    pub(super) fn new(features: usize) -> Self {
        Self {
            rows: vec![0.0; features * ROW],
            chain: vec![0.0; CHAIN],
        }
    }
}

pub(super) struct Trainer {
    pub(super) weights: Weights,
    squares: Weights,
    sums: Weights,
    summed: usize,
    options: Options,
    chance: u64,
}

impl Trainer {
    pub(super) fn new(features: usize, options: Options) -> Self {
        Self {
            weights: Weights::new(features),
            squares: Weights::new(features),
            sums: Weights::new(features),
            summed: 0,
            options,
            chance: 1,
        }
    }

    fn draw(&mut self) -> u64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.chance)
    }

    /// One round over all examples, in an order of chance.
    pub(super) fn epoch(&mut self, examples: &[Example], number: usize) {
        let mut order: Vec<u32> = (0..examples.len() as u32).collect();
        for at in (1..order.len()).rev() {
            let other = self.draw() as usize % (at + 1);
            order.swap(at, other);
        }
        for at in order {
            self.step(&examples[at as usize]);
        }
        if 2 * number >= self.options.epochs {
            self.summed += 1;
            add(&mut self.sums.rows, &self.weights.rows);
            add(&mut self.sums.chain, &self.weights.chain);
        }
    }

    /// The mean of the weights over the later epochs.
    pub(super) fn mean(&self) -> Weights {
        let scale = 1.0 / self.summed.max(1) as f32;
        let mean = |sums: &[f32]| sums.iter().map(|sum| sum * scale).collect();
        Weights {
            rows: mean(&self.sums.rows),
            chain: mean(&self.sums.chain),
        }
    }

    fn step(&mut self, example: &Example) {
        let kept: Vec<Vec<u32>> = example
            .features
            .iter()
            .map(|features| {
                let keep = |_: &&u32| {
                    self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
                    (mix(self.chance) & 255) as u8 >= self.options.dropout
                };
                features.iter().filter(keep).copied().collect()
            })
            .collect();
        let scores = emissions(&self.weights, &kept);
        let (emission, chain) = gradient(&scores, &self.weights.chain, &example.tags);
        let rate = self.options.rate;
        update(
            &mut self.weights.chain,
            &mut self.squares.chain,
            &chain,
            rate,
            0.0,
        );
        let length = kept.len();
        for (at, features) in kept.iter().enumerate() {
            let mut row = [0.0; ROW];
            for k in 0..OFFSETS {
                if let Some(to) = (at + k).checked_sub(2).filter(|to| *to < length) {
                    row[k * TAGS..][..TAGS].copy_from_slice(&emission[to]);
                }
            }
            for feature in features {
                let start = *feature as usize * ROW;
                update(
                    &mut self.weights.rows[start..start + ROW],
                    &mut self.squares.rows[start..start + ROW],
                    &row,
                    rate,
                    self.options.decay,
                );
            }
        }
    }
}

fn add(sums: &mut [f32], weights: &[f32]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += weight;
    }
}

fn update(weights: &mut [f32], squares: &mut [f32], gradient: &[f32], rate: f32, decay: f32) {
    for ((weight, square), slope) in weights.iter_mut().zip(squares).zip(gradient) {
        *square += slope * slope;
        let rate = rate / (square.sqrt() + 1e-3);
        let moved = *weight - rate * slope;
        // Proximal step of an L1 norm: small weights become nought.
        *weight = (moved.abs() - rate * decay).max(0.0).copysign(moved);
    }
}

/// The score of each tag at each token, transitions left aside.
pub(super) fn emissions(weights: &Weights, features: &[Vec<u32>]) -> Vec<[f32; TAGS]> {
    let length = features.len();
    let mut scores = vec![[0.0; TAGS]; length];
    for (at, features) in features.iter().enumerate() {
        let mut sum = [0.0; ROW];
        for feature in features {
            let row = &weights.rows[*feature as usize * ROW..][..ROW];
            for (sum, weight) in sum.iter_mut().zip(row) {
                *sum += weight;
            }
        }
        for k in 0..OFFSETS {
            if let Some(to) = (at + k).checked_sub(2).filter(|to| *to < length) {
                add(&mut scores[to], &sum[k * TAGS..][..TAGS]);
            }
        }
    }
    scores
}

/// Expected minus gold, of tags at tokens and of transitions.
fn gradient(scores: &[[f32; TAGS]], chain: &[f32], gold: &[u8]) -> (Vec<[f32; TAGS]>, Vec<f32>) {
    let exp: Vec<f32> = chain.iter().map(|weight| weight.exp()).collect();
    let from = |tag: usize| &exp[tag * TAGS..][..TAGS];
    let length = scores.len();
    let potentials: Vec<[f32; TAGS]> = scores
        .iter()
        .map(|scores| {
            let most = scores.iter().copied().fold(f32::MIN, f32::max);
            scores.map(|score| (score - most).exp())
        })
        .collect();
    let mut forward = vec![[0.0f32; TAGS]; length];
    for at in 0..length {
        let mut now = [0.0; TAGS];
        if at == 0 {
            now.copy_from_slice(from(TAGS));
        } else {
            for (tag, before) in forward[at - 1].iter().enumerate() {
                for (now, step) in now.iter_mut().zip(from(tag)) {
                    *now += before * step;
                }
            }
        }
        for (now, potential) in now.iter_mut().zip(potentials[at]) {
            *now *= potential;
        }
        normalise(&mut now);
        forward[at] = now;
    }
    let mut slopes = vec![[0.0f32; TAGS]; length];
    let mut steps = vec![0.0f32; CHAIN];
    let mut backward = [0.0f32; TAGS];
    backward.copy_from_slice(from(TAGS + 1));
    for at in (0..length).rev() {
        for tag in 0..TAGS {
            slopes[at][tag] = forward[at][tag] * backward[tag];
        }
        normalise(&mut slopes[at]);
        let mut ahead = [0.0f32; TAGS];
        for tag in 0..TAGS {
            ahead[tag] = backward[tag] * potentials[at][tag];
        }
        if at == 0 {
            for tag in 0..TAGS {
                steps[TAGS * TAGS + tag] += slopes[0][tag];
            }
            break;
        }
        let mut pairs = [[0.0f32; TAGS]; TAGS];
        let mut total = 0.0;
        let mut next = [0.0f32; TAGS];
        for tag in 0..TAGS {
            let before = forward[at - 1][tag];
            for (to, step) in from(tag).iter().enumerate() {
                let mass = step * ahead[to];
                next[tag] += mass;
                pairs[tag][to] = before * mass;
                total += before * mass;
            }
        }
        for tag in 0..TAGS {
            for to in 0..TAGS {
                steps[tag * TAGS + to] += pairs[tag][to] / total;
            }
        }
        normalise(&mut next);
        backward = next;
    }
    for tag in 0..TAGS {
        steps[(TAGS + 1) * TAGS + tag] += slopes[length - 1][tag];
    }
    let mut before = TAGS;
    for (at, tag) in gold.iter().enumerate() {
        let tag = usize::from(*tag);
        slopes[at][tag] -= 1.0;
        steps[before * TAGS + tag] -= 1.0;
        before = tag;
    }
    steps[(TAGS + 1) * TAGS + before] -= 1.0;
    (slopes, steps)
}

fn normalise(values: &mut [f32; TAGS]) {
    let sum: f32 = values.iter().sum();
    let scale = 1.0 / sum.max(1e-30);
    for value in values {
        *value *= scale;
    }
}
