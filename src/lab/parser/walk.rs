//! Sentences parsed side by side: one action of each at a time, and what is learned
//! from the states that were seen.

use super::layer::{gate, rectify};
use super::lines::Lines;
use super::net::{Dropped, Net, keeper};
use super::oracle::Gold;
use crate::lab::tensor::Step;
use crate::syntax::Relation;
use crate::syntax::parse::{
    Action, NONE, OUTPUTS, ROOT, SLOTS, State, WORDS, best_action, relations_at, signs, slots,
};

/// States that were seen, one after the other.
#[derive(Default)]
struct Seen {
    /// For each state and slot a number: 0 for none, 1 for the root, else a word of the lines.
    slots: Vec<u32>,
    signs: Vec<u32>,
    /// Where the signs of each state begin.
    starts: Vec<u32>,
    hidden: Vec<f32>,
    slopes: Vec<f32>,
}

/// How a batch is gone over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    pub(super) dropped: Dropped,
    /// How often the parser's own choice is followed, though it may be wrong.
    pub(super) explore: f32,
}

/// The trees that networks find together, greedily: by the mean of the chances that
/// they give to actions and relations.
pub(super) fn parse(nets: &[Net], lines: &Lines) -> Vec<State> {
    let mut random = fastrand::Rng::with_seed(0);
    let given = |net: &Net| net.read(lines, 0.0, &mut random).given;
    let given: Vec<Vec<f32>> = nets.iter().map(given).collect();
    let mut states = started(lines);
    loop {
        let active = active(&states);
        if active.is_empty() {
            return states;
        }
        let mut chances = vec![0.0; active.len() * OUTPUTS];
        for (net, given) in nets.iter().zip(&given) {
            let mut seen = Seen::default();
            for at in &active {
                seen.see(net, given, &states[*at], lines.sentences[*at].start);
            }
            rectify(&mut seen.hidden, || 1.0);
            let scores = net.out.forward(&seen.hidden);
            for (sum, score) in chances
                .chunks_exact_mut(OUTPUTS)
                .zip(scores.chunks_exact(OUTPUTS))
            {
                add_chances(sum, score);
            }
        }
        for (at, chances) in active.iter().zip(chances.chunks_exact(OUTPUTS)) {
            let state = &mut states[*at];
            let action = best_action(state, &chances[..Action::COUNT]);
            state.apply(action, best_relation(action, chances));
        }
    }
}

/// Adds the chances of actions, and those of relations to the left and to the right.
fn add_chances(sums: &mut [f32], scores: &[f32]) {
    for range in [
        0..Action::COUNT,
        relations_at(Action::Left),
        relations_at(Action::Right),
    ] {
        let scores = &scores[range.clone()];
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        let all: f32 = scores.iter().map(|score| (score - most).exp()).sum();
        for (sum, score) in sums[range].iter_mut().zip(scores) {
            *sum += (score - most).exp() / all;
        }
    }
}

/// All sentences at their beginning.
fn started(lines: &Lines) -> Vec<State> {
    let mut states = vec![State::default(); lines.sentences.len()];
    for (state, sentence) in states.iter_mut().zip(&lines.sentences) {
        state.start(sentence.len());
    }
    states
}

/// The numbers of those that are not done.
fn active(states: &[State]) -> Vec<usize> {
    (0..states.len())
        .filter(|at| !states[*at].is_done())
        .collect()
}

/// Learns from a batch with gold trees; answers the loss.
pub(super) fn learn(
    net: &mut Net,
    lines: &Lines,
    gold: &[&Gold],
    walk: Walk,
    step: Step,
    random: &mut fastrand::Rng,
) -> f32 {
    let trace = net.read(lines, walk.dropped[0], random);
    let (seen, loss) = walk.over(net, &trace.given, lines, gold, random);
    let given = back(net, &seen, trace.given.len(), walk.dropped[1]);
    net.read_back(lines, &trace, &given, walk.dropped[0]);
    net.step(lines, step);
    loss
}

impl Walk {
    /// Goes over a batch; answers what was seen and the loss.
    fn over(
        self,
        net: &Net,
        given: &[f32],
        lines: &Lines,
        gold: &[&Gold],
        random: &mut fastrand::Rng,
    ) -> (Seen, f32) {
        let mut states = started(lines);
        let (mut seen, mut loss) = (Seen::default(), 0.0);
        loop {
            let active = active(&states);
            if active.is_empty() {
                return (seen, loss);
            }
            let first = seen.len();
            for at in &active {
                seen.see(net, given, &states[*at], lines.sentences[*at].start);
            }
            let hidden = &mut seen.hidden[first * net.size.hidden..];
            rectify(hidden, keeper(self.dropped[1], random));
            let scores = net.out.forward(hidden);
            seen.slopes.resize(seen.len() * OUTPUTS, 0.0);
            let slopes = seen.slopes[first * OUTPUTS..].chunks_exact_mut(OUTPUTS);
            let rows = scores.chunks_exact(OUTPUTS).zip(slopes);
            for (at, (scores, slopes)) in active.iter().zip(rows) {
                loss += self.act(&mut states[*at], gold[*at], scores, slopes, random);
            }
        }
    }

    /// Chooses an action and does it; answers the loss, whose slopes go to `slopes`.
    fn act(
        self,
        state: &mut State,
        gold: &Gold,
        scores: &[f32],
        slopes: &mut [f32],
        random: &mut fastrand::Rng,
    ) -> f32 {
        let mut action = best_action(state, &scores[..Action::COUNT]);
        let costs = gold.costs(state);
        let least = costs.iter().flatten().min().copied();
        let allowed = costs.map(|cost| cost.is_some());
        let good = costs.map(|cost| cost.is_some() && cost == least);
        let mut loss = softmax(
            &scores[..Action::COUNT],
            &allowed,
            &good,
            &mut slopes[..Action::COUNT],
        );
        for action in [Action::Left, Action::Right] {
            let relation = gold
                .relation(state, action)
                .filter(|_| good[action as usize]);
            if let Some(relation) = relation.filter(|relation| *relation != Relation::Root) {
                let range = relations_at(action);
                let mut wanted = [false; Relation::COUNT];
                wanted[relation as usize] = true;
                let any = [true; Relation::COUNT];
                loss += softmax(&scores[range.clone()], &any, &wanted, &mut slopes[range]);
            }
        }
        let explores = random.f32() < self.explore;
        if !good[action as usize] && !explores {
            let better = Action::ALL
                .into_iter()
                .filter(|action| good[*action as usize]);
            let score = |action: &Action| scores[*action as usize];
            action = better
                .max_by(|a, b| score(a).total_cmp(&score(b)))
                .unwrap_or(action);
        }
        let told = gold.relation(state, action).filter(|_| !explores);
        state.apply(
            action,
            told.unwrap_or_else(|| best_relation(action, scores)),
        );
        loss
    }
}

impl Seen {
    fn len(&self) -> usize {
        self.starts.len()
    }

    /// Appends a state with what its hidden units are given. `start` is the first
    /// word of its sentence.
    fn see(&mut self, net: &Net, given: &[f32], state: &State, start: usize) {
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
fn back(net: &mut Net, seen: &Seen, length: usize, dropped: f32) -> Vec<f32> {
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

/// The relation with the highest score for an arc.
fn best_relation(action: Action, scores: &[f32]) -> Relation {
    if action == Action::Shift {
        return Relation::Root;
    }
    let scores = scores[relations_at(action)].iter().enumerate();
    let best = scores.max_by(|a, b| a.1.total_cmp(b.1));
    best.map_or(Relation::Dep, |(at, _)| Relation::ALL[at])
}

/// Minus the logarithm of the share that the good ones have among the allowed; the
/// slopes of the scores are written to `slopes`.
fn softmax(scores: &[f32], allowed: &[bool], good: &[bool], slopes: &mut [f32]) -> f32 {
    let listed = || scores.iter().zip(allowed).filter(|(_, allowed)| **allowed);
    let most = listed().map(|(score, _)| *score).fold(f32::MIN, f32::max);
    let [mut all, mut right] = [0.0; 2];
    for ((score, allowed), good) in scores.iter().zip(allowed).zip(good) {
        let mass = if *allowed { (score - most).exp() } else { 0.0 };
        all += mass;
        right += if *good { mass } else { 0.0 };
    }
    let right = right.max(1e-20);
    for (at, slope) in slopes.iter_mut().enumerate() {
        let mass = if allowed[at] {
            (scores[at] - most).exp()
        } else {
            0.0
        };
        *slope = mass / all - if good[at] { mass / right } else { 0.0 };
    }
    (all / right).ln()
}
