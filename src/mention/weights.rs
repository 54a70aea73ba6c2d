//! How much each sign speaks for each label: a linear model over [`Signs`],
//! fitted by `cargo lab fit names`.

use std::sync::OnceLock;

use super::signs::Signs;
use super::types::Label;

/// The labels that names compete for; the last stands for whatever is none of
/// the others, by name or not at all.
pub(crate) const CLASSES: [Label; 5] = [
    Label::Person,
    Label::Organization,
    Label::Place,
    Label::Group,
    Label::Product,
];

/// The weights of one sign, in hundredths of a nat.
type Row = [i32; CLASSES.len()];

/// The weights of all signs, and those that hold always.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Weights {
    signs: [Row; 64],
    always: Row,
}

impl Weights {
    /// The shipped weights.
    pub(crate) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Weights> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::parse(include_str!("../../data/name_weights.tsv")))
    }

    /// Reads rows of a sign and its weights; "#" begins a remark.
    fn parse(table: &str) -> Self {
        let mut weights = Self {
            signs: [Row::default(); 64],
            always: Row::default(),
        };
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let name = columns.next().unwrap_or("");
            let mut row = Row::default();
            for (weight, column) in row.iter_mut().zip(columns) {
                *weight = column.parse().unwrap_or(0);
            }
            match Signs::from_name(name) {
                Some(sign) => weights.signs[sign.bits().trailing_zeros() as usize] = row,
                None => weights.always = row,
            }
        }
        weights
    }

    /// The likeliest label, and its share of the likelihood, from 0 to 1.
    pub(crate) fn best(&self, signs: Signs) -> (Label, f32) {
        let mut sums = self.always;
        let mut bits = signs.bits();
        while bits != 0 {
            let row = &self.signs[bits.trailing_zeros() as usize];
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += weight;
            }
            bits &= bits - 1;
        }
        let classes = CLASSES.len() - usize::from(is_named(signs));
        let (mut best, mut most) = (0, sums[0]);
        for (at, sum) in sums[..classes].iter().enumerate() {
            if *sum > most {
                (best, most) = (at, *sum);
            }
        }
        let rest: f32 = sums
            .iter()
            .map(|sum| ((sum - most) as f32 / 100.0).exp())
            .sum();
        (CLASSES[best], 1.0 / rest)
    }
}

/// Whether a list, a title or a speaker's place says that it is a name, whatever the rest tells.
fn is_named(signs: Signs) -> bool {
    let lists = Signs::COUNTRY | Signs::DEMONYM | Signs::ORGANIZATION | Signs::OUTLET;
    let point = signs.contains(Signs::COMPASS | Signs::AFTER_THE | Signs::ONE_WORD);
    let proof = Signs::TITLED | Signs::OF_PERSON;
    let common = signs.contains(Signs::ONE_COMMON);
    // "US" and "WHO" are common words in other letters.
    let letters = signs.contains(Signs::ACRONYM);
    // A capital inside a sentence at a speaker's place: "Fell said".
    let speaks = signs.contains(Signs::INSIDE | Signs::BEFORE_REPORTING);
    point
        || speaks
        || (signs.intersects(lists) && (!common || letters))
        || (signs.intersects(proof) && (!common || signs.contains(Signs::INSIDE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_weights() {
        let table = include_str!("../../data/name_weights.tsv");
        for (name, _) in Signs::all().iter_names() {
            assert!(
                table
                    .lines()
                    .any(|line| line.split('\t').next() == Some(name)),
                "{name}"
            );
        }
    }

    #[test]
    fn signs_of_a_kind_decide() {
        let best = |signs| Weights::shipped().best(signs).0;
        assert_eq!(
            best(Signs::TITLED | Signs::FIRST_GIVEN | Signs::TWO_WORDS),
            Label::Person
        );
        assert_eq!(
            best(Signs::COUNTRY | Signs::ONE_WORD | Signs::INSIDE),
            Label::Place
        );
    }
}
