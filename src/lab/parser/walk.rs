//! Sentences parsed side by side: one action of each at a time, and what is learned
//! from the states that were seen.

use super::layer::rectify;
use super::lines::Lines;
use super::net::{Dropped, Net, keeper};
use super::oracle::Gold;
use super::seen::{Seen, back};
use crate::lab::tensor::Step;
use crate::syntax::Relation;
use crate::syntax::parse::{Action, OUTPUTS, State, best_action, relations_at};

/// How a batch is gone over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    pub(super) dropped: Dropped,
    /// How often the parser's own choice is followed, though it may be wrong.
    pub(super) explore: f32,
}

/// All sentences at their beginning.
pub(super) fn started(lines: &Lines) -> Vec<State> {
    let mut states = vec![State::default(); lines.sentences.len()];
    for (state, sentence) in states.iter_mut().zip(&lines.sentences) {
        state.start(&lines.tags[sentence.clone()]);
    }
    states
}

/// The numbers of those that are not done.
pub(super) fn active(states: &[State]) -> Vec<usize> {
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

/// The relation with the highest score for an arc.
pub(super) fn best_relation(action: Action, scores: &[f32]) -> Relation {
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
