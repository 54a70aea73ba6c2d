//! The tags of the tagger: a label and a place in the name, "begins, inside,
//! ends, single" (BIOES; Ratinov and Roth 2009 call it BILOU).

use crate::mention::types::Label;

/// The labels of names that are learned.
pub(crate) const LABELS: [Label; 6] = [
    Label::Person,
    Label::Organization,
    Label::Place,
    Label::Group,
    Label::Event,
    Label::Product,
];

/// How many tags there are: no name, and four for each label.
pub(crate) const TAGS: usize = 1 + 4 * LABELS.len();

/// A tag: 0 is no name.
pub(crate) type Tag = u8;

/// No name.
pub(crate) const OUTSIDE: Tag = 0;

/// The place of a token in its name.
#[cfg(any(test, feature = "lab"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Place {
    /// The first of several.
    Begins = 0,
    /// Neither first nor last.
    Inside = 1,
    /// The last of several.
    Ends = 2,
    /// The only one.
    Single = 3,
}

/// The tag of a place in a name of the label at `label` of [`LABELS`].
#[cfg(any(test, feature = "lab"))]
pub(crate) const fn tag(label: usize, place: Place) -> Tag {
    (1 + 4 * label) as u8 + place as u8
}

/// Whether the name of a tag ends with its token; no name ends everywhere.
const fn closes(tag: usize) -> bool {
    tag == 0 || (tag - 1) % 4 >= 2
}

/// Whether a name of a tag begins with its token; no name begins everywhere.
const fn opens(tag: usize) -> bool {
    tag == 0 || (tag - 1).is_multiple_of(4) || (tag - 1) % 4 == 3
}

/// Whether `after` may follow `before`. A text begins and ends as beside no name.
pub(crate) const fn may_follow(before: usize, after: usize) -> bool {
    match (closes(before), opens(after)) {
        (true, true) => true,
        (false, false) => (before - 1) / 4 == (after - 1) / 4,
        _ => false,
    }
}

/// The names that a row of tags spells: first token, token after the last, label.
pub(crate) fn names(tags: &[Tag]) -> Vec<(usize, usize, Label)> {
    let (mut names, mut start) = (Vec::new(), 0);
    for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| **tag != OUTSIDE) {
        let tag = usize::from(*tag);
        if opens(tag) {
            start = at;
        }
        if closes(tag) {
            names.push((start, at + 1, LABELS[(tag - 1) / 4]));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_open_and_close() {
        let (one, two) = (0, 2);
        let tags = [
            tag(one, Place::Begins),
            tag(one, Place::Ends),
            OUTSIDE,
            tag(two, Place::Single),
        ];
        assert_eq!(names(&tags), [(0, 2, Label::Person), (3, 4, Label::Place)]);
    }

    #[test]
    fn a_name_goes_on_with_its_own_label_only() {
        let begins = usize::from(tag(0, Place::Begins));
        assert!(may_follow(begins, usize::from(tag(0, Place::Inside))));
        assert!(!may_follow(begins, usize::from(tag(1, Place::Inside))));
        assert!(!may_follow(begins, 0));
        assert!(may_follow(0, begins));
        assert!(!may_follow(0, usize::from(tag(0, Place::Ends))));
    }
}
