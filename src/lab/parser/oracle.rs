//! What each action costs: how many gold arcs can no longer be made after it. The
//! dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).

use crate::syntax::Relation;
use crate::syntax::parse::{Action, State};

/// The gold tree of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Gold {
    /// Each word's head; the number of words for the root.
    pub(super) heads: Vec<u16>,
    pub(super) relations: Vec<Relation>,
    /// Each word's dependents.
    dependents: Vec<Vec<u16>>,
}

impl Gold {
    pub(super) fn new(heads: Vec<u16>, relations: Vec<Relation>) -> Self {
        let mut dependents = vec![Vec::new(); heads.len()];
        for (word, head) in heads.iter().enumerate() {
            if let Some(dependents) = dependents.get_mut(usize::from(*head)) {
                dependents.push(word as u16);
            }
        }
        Self {
            heads,
            relations,
            dependents,
        }
    }

    /// The cost of each action; none where it is not allowed.
    pub(super) fn costs(&self, state: &State) -> [Option<usize>; Action::COUNT] {
        Action::ALL.map(|action| state.allows(action).then(|| self.cost(state, action)))
    }

    fn cost(&self, state: &State, action: Action) -> usize {
        let front = state.front;
        if action == Action::Shift {
            let waiting = |word: &&u16| state.is_on_stack(usize::from(**word));
            let lost = self.dependents[front].iter().filter(waiting).count();
            let head = usize::from(self.heads[front]);
            let deep = state.is_on_stack(head) && state.on_stack(0) != Some(head);
            return lost + usize::from(deep);
        }
        let Some(top) = state.on_stack(0) else {
            return 0;
        };
        let later = |word: &&u16| usize::from(**word) >= front;
        let lost = self.dependents[top].iter().filter(later).count();
        let head = usize::from(self.heads[top]);
        let under = state.on_stack(1);
        let away = match action {
            Action::Left => head > front || under == Some(head),
            _ => head >= front,
        };
        lost + usize::from(away)
    }

    /// The gold relation of the arc that an action makes, if that arc is gold.
    pub(super) fn relation(&self, state: &State, action: Action) -> Option<Relation> {
        let top = state.on_stack(0)?;
        let head = match action {
            Action::Shift => return None,
            Action::Left => state.front,
            Action::Right => state.on_stack(1)?,
        };
        (usize::from(self.heads[top]) == head).then_some(self.relations[top])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Upos;

    #[test]
    fn following_the_cheapest_action_builds_the_gold_tree() {
        // "She said that the old bell rang ."
        let heads = vec![1, 8, 6, 5, 5, 6, 1, 1];
        let gold = Gold::new(heads.clone(), vec![Relation::Dep; 8]);
        let mut state = State::default();
        state.start(&[Upos::X; 8]);
        while !state.is_done() {
            let costs = gold.costs(&state);
            let free = Action::ALL
                .into_iter()
                .find(|action| costs[*action as usize] == Some(0));
            state.apply(free.expect("a way without loss"), Relation::Dep);
        }
        for (node, head) in state.nodes.iter().zip(heads) {
            assert!(node.head == head || head == 8);
        }
    }
}
