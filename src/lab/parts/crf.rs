//! A linear chain of tags, learned as a conditional random field (Lafferty et al.
//! 2001) by AdaGrad (Duchi et al. 2011), with features left out by chance.

use crate::model::mix;

/// Tags.
pub(super) const TAGS: usize = 17;
/// Neighbours whose tag a feature tells something of: from two before to two after.
pub(super) const OFFSETS: usize = 5;
/// Weights of one feature.
pub(super) const ROW: usize = OFFSETS * TAGS;
/// The row of transitions from the start.
const START: usize = TAGS;
/// The row of transitions to the end.
const END: usize = TAGS + 1;
/// Weights of transitions: between tags, from the start, to the end.
pub(super) const CHAIN: usize = (TAGS + 2) * TAGS;

/// A sentence: for each token its features and its tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Example {
    /// The features of each token, by number.
    pub(super) features: Vec<Vec<u32>>,
    /// The tag of each token, by number.
    pub(super) tags: Vec<u8>,
}

/// How it is learned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Options {
    /// Rounds over the examples.
    pub(super) epochs: usize,
    /// The length of a step.
    pub(super) rate: f32,
    /// Features left out, of 256.
    pub(super) dropout: u8,
    /// What draws weights to nought, for each time that their feature is seen.
    pub(super) decay: f32,
}

/// The weights.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    /// A row for each feature: for each place a weight for each tag.
    pub(super) rows: Vec<f32>,
    /// A row for each tag, the start and the end: a weight for each tag.
    pub(super) chain: Vec<f32>,
}

impl Weights {
    fn new(features: usize) -> Self {
        Self {
            rows: vec![0.0; features * ROW],
            chain: vec![0.0; CHAIN],
        }
    }
}

/// Learns weights, example by example.
pub(super) struct Trainer {
    weights: Weights,
    squares: Weights,
    sums: Weights,
    summed: usize,
    options: Options,
    /// Weights that stay nought, if not all are learned: 0 for these, 1 for others.
    mask: Option<Vec<f32>>,
    chance: u64,
}

impl Trainer {
    /// Learns from nothing.
    pub(super) fn new(features: usize, options: Options) -> Self {
        Self {
            weights: Weights::new(features),
            squares: Weights::new(features),
            sums: Weights::new(features),
            summed: 0,
            options,
            mask: None,
            chance: 1,
        }
    }

    /// Learns on from `weights`, and leaves at nought what is smaller than `least`.
    pub(super) fn resume(mut weights: Weights, least: f32, options: Options) -> Self {
        let mut trainer = Self::new(weights.rows.len() / ROW, options);
        let keep = |weight: &mut f32| {
            let kept = weight.abs() >= least;
            *weight = if kept { *weight } else { 0.0 };
            f32::from(u8::from(kept))
        };
        trainer.mask = Some(weights.rows.iter_mut().map(keep).collect());
        trainer.weights = weights;
        trainer
    }

    /// The next number of chance, always in the same order.
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
        let kept = self.thinned(example);
        let scores = emissions(&self.weights, &kept);
        let (slopes, chain) = gradient(&scores, &self.weights.chain, &example.tags);
        let rate = self.options.rate;
        update(
            &mut self.weights.chain,
            &mut self.squares.chain,
            &chain,
            rate,
            0.0,
        );
        for (at, features) in kept.iter().enumerate() {
            let row = neighbours(&slopes, at);
            for feature in features {
                self.update_row(*feature as usize, row);
            }
        }
    }

    /// The features of an example, some left out by chance.
    fn thinned(&mut self, example: &Example) -> Vec<Vec<u32>> {
        let mut thinned = example.features.clone();
        for features in &mut thinned {
            features.retain(|_| self.draw() as u8 >= self.options.dropout);
        }
        thinned
    }

    fn update_row(&mut self, feature: usize, mut slopes: [f32; ROW]) {
        let cells = feature * ROW..(feature + 1) * ROW;
        if let Some(mask) = &self.mask {
            for (slope, mask) in slopes.iter_mut().zip(&mask[cells.clone()]) {
                *slope *= mask;
            }
        }
        update(
            &mut self.weights.rows[cells.clone()],
            &mut self.squares.rows[cells],
            &slopes,
            self.options.rate,
            self.options.decay,
        );
    }
}

/// What a feature at `at` should change: the slopes at the tokens about it.
fn neighbours(slopes: &[Tags], at: usize) -> [f32; ROW] {
    let mut row = [0.0; ROW];
    for (offset, cells) in row.chunks_exact_mut(TAGS).enumerate() {
        let place = (at + offset).checked_sub(OFFSETS / 2);
        if let Some(slopes) = place.and_then(|place| slopes.get(place)) {
            cells.copy_from_slice(slopes);
        }
    }
    row
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
fn emissions(weights: &Weights, features: &[Vec<u32>]) -> Vec<Tags> {
    let mut scores = vec![[0.0; TAGS]; features.len()];
    for (at, features) in features.iter().enumerate() {
        let mut sum = [0.0; ROW];
        for feature in features {
            add(&mut sum, &weights.rows[*feature as usize * ROW..][..ROW]);
        }
        for (offset, sums) in sum.chunks_exact(TAGS).enumerate() {
            let place = (at + offset).checked_sub(OFFSETS / 2);
            if let Some(scores) = place.and_then(|place| scores.get_mut(place)) {
                add(scores, sums);
            }
        }
    }
    scores
}

/// A value for each tag.
type Tags = [f32; TAGS];

/// Expected minus gold, of tags at tokens and of transitions, by the forward-backward
/// algorithm (Baum et al. 1970); values are scaled at each token instead of taking
/// logarithms.
fn gradient(scores: &[Tags], chain: &[f32], gold: &[u8]) -> (Vec<Tags>, Vec<f32>) {
    let steps: Vec<f32> = chain.iter().map(|weight| weight.exp()).collect();
    let (steps, _) = steps.as_chunks();
    let potentials: Vec<Tags> = scores.iter().map(exp).collect();
    let forward = forward(&potentials, steps);
    let (mut tags, mut chain) = expected(&potentials, &forward, steps);
    let mut before = START;
    for (at, tag) in gold.iter().enumerate() {
        let tag = usize::from(*tag);
        tags[at][tag] -= 1.0;
        chain[before * TAGS + tag] -= 1.0;
        before = tag;
    }
    chain[END * TAGS + before] -= 1.0;
    (tags, chain)
}

fn exp(scores: &Tags) -> Tags {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    scores.map(|score| (score - most).exp())
}

/// For each token the mass of all ways from the start to each tag.
fn forward(potentials: &[Tags], steps: &[Tags]) -> Vec<Tags> {
    let mut masses: Vec<Tags> = Vec::with_capacity(potentials.len());
    for potential in potentials {
        let mut now = match masses.last() {
            None => steps[START],
            Some(before) => {
                let mut now = [0.0; TAGS];
                for (before, steps) in before.iter().zip(steps) {
                    for (now, step) in now.iter_mut().zip(steps) {
                        *now += before * step;
                    }
                }
                now
            }
        };
        for (now, potential) in now.iter_mut().zip(potential) {
            *now *= potential;
        }
        normalise(&mut now);
        masses.push(now);
    }
    masses
}

/// How often each tag at each token, and each transition, is expected.
fn expected(potentials: &[Tags], forward: &[Tags], steps: &[Tags]) -> (Vec<Tags>, Vec<f32>) {
    let mut tags = vec![[0.0; TAGS]; potentials.len()];
    let mut chain = vec![0.0; CHAIN];
    let mut backward = steps[END];
    for (at, potential) in potentials.iter().enumerate().rev() {
        for tag in 0..TAGS {
            tags[at][tag] = forward[at][tag] * backward[tag];
        }
        normalise(&mut tags[at]);
        let mut ahead = [0.0; TAGS];
        for tag in 0..TAGS {
            ahead[tag] = backward[tag] * potential[tag];
        }
        if at > 0 {
            backward = step_back(&forward[at - 1], &ahead, steps, &mut chain);
        }
    }
    if let (Some(first), Some(last)) = (tags.first(), tags.last()) {
        add(&mut chain[START * TAGS..END * TAGS], first);
        add(&mut chain[END * TAGS..], last);
    }
    (tags, chain)
}

/// The mass of all ways from each tag to the end, one token back; what is expected of
/// the transitions is added to `chain`.
fn step_back(before: &Tags, ahead: &Tags, steps: &[Tags], chain: &mut [f32]) -> Tags {
    let mut pairs = [0.0; TAGS * TAGS];
    let (mut back, mut total) = ([0.0; TAGS], 0.0);
    for tag in 0..TAGS {
        for to in 0..TAGS {
            let mass = steps[tag][to] * ahead[to];
            back[tag] += mass;
            pairs[tag * TAGS + to] = before[tag] * mass;
            total += before[tag] * mass;
        }
    }
    for (sum, pair) in chain.iter_mut().zip(pairs) {
        *sum += pair / total;
    }
    normalise(&mut back);
    back
}

fn normalise(values: &mut [f32; TAGS]) {
    let sum: f32 = values.iter().sum();
    let scale = 1.0 / sum.max(1e-30);
    for value in values {
        *value *= scale;
    }
}
