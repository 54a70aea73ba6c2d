//! Things joined to groups, in near-linear time (Tarjan 1975).

/// Things on their way to their groups, the first of each being its root.
#[derive(Debug)]
pub(super) struct Joined(Vec<usize>);

impl Joined {
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    pub(super) fn root(&mut self, mut index: usize) -> usize {
        while self.0[index] != index {
            self.0[index] = self.0[self.0[index]];
            index = self.0[index];
        }
        index
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}
