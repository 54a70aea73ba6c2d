//! Trees that one network finds, or several together.

use super::layer::rectify;
use super::lines::Lines;
use super::net::Net;
use super::seen::Seen;
use super::walk::{active, best_relation, started};
use crate::syntax::parse::{Action, OUTPUTS, State, best_action, relations_at};

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
