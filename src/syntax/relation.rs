//! What a word is to its head.

/// Universal dependency relations (de Marneffe et al. 2021, universaldependencies.org),
/// and four subtypes that tell of who does what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Relation {
    /// A clause that modifies a noun: "a bell *to ring*".
    Acl,
    /// A clause that modifies a verb: "left *when it rang*".
    Advcl,
    /// "rang *loudly*", "*not*".
    Advmod,
    /// "the *old* bell".
    Amod,
    /// "Marsh, the *mayor*".
    Appos,
    /// "*has* rung", "*will* ring", "*was* rung".
    Aux,
    /// A preposition or "'s": "*in* the tower".
    Case,
    /// The clause that is said or thought: "said it *rang*".
    Ccomp,
    /// "bells *and* ropes".
    Cc,
    /// Classifiers; not in English.
    Clf,
    /// "*church* bell", "give *up*".
    Compound,
    /// The second of things joined: "bells and *ropes*".
    Conj,
    /// "*is* old".
    Cop,
    /// A clause as subject: "*ringing* helps".
    Csubj,
    /// What cannot be said.
    Dep,
    /// "*the* bell".
    Det,
    /// "*well*, it rang".
    Discourse,
    /// Put before or behind the clause: "the bell, *it* rang".
    Dislocated,
    /// "*there* is", "*it* is clear that".
    Expl,
    /// The second word of "because *of*".
    Fixed,
    /// The second word of a name: "Anna *Marsh*".
    Flat,
    /// A word that was written in two: "with *out*".
    Goeswith,
    /// "gave *her* a bell".
    Iobj,
    /// Items side by side, as in an address.
    List,
    /// "said *that*", "*to* ring", "*if* it rings".
    Mark,
    /// A noun that modifies a noun: "the bell of the *church*".
    Nmod,
    /// The subject: "*she* said".
    Nsubj,
    /// "*two* bells".
    Nummod,
    /// "rang the *bell*".
    Obj,
    /// A noun that modifies a verb: "rang in the *tower*".
    Obl,
    /// What is left of a clause without its head.
    Orphan,
    /// Side by side with the clause: "It rang, she *said*".
    Parataxis,
    /// A mark.
    Punct,
    /// Said and taken back.
    Reparandum,
    /// The head of the sentence.
    Root,
    /// "*Anna*, ring it!"
    Vocative,
    /// A clause whose subject is the head's: "wants to *ring*".
    Xcomp,
    /// The subject of a passive: "*she* was told" (`nsubj:pass`).
    NsubjPass,
    /// Who does it in a passive: "told by the *mayor*" (`obl:agent`).
    OblAgent,
    /// The possessor: "*his* bell", "the *mayor*'s bell" (`nmod:poss`).
    NmodPoss,
    /// A relative clause: "the mayor, who *rang*" (`acl:relcl`).
    AclRelcl,
}

/// The names in treebanks, in the order of the numbers.
const NAMES: [&str; Relation::COUNT] = [
    "acl",
    "advcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "case",
    "ccomp",
    "cc",
    "clf",
    "compound",
    "conj",
    "cop",
    "csubj",
    "dep",
    "det",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
    "nsubj:pass",
    "obl:agent",
    "nmod:poss",
    "acl:relcl",
];

impl Relation {
    /// How many relations there are.
    pub const COUNT: usize = 41;

    /// All relations, in the order of their numbers.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Acl,
        Self::Advcl,
        Self::Advmod,
        Self::Amod,
        Self::Appos,
        Self::Aux,
        Self::Case,
        Self::Ccomp,
        Self::Cc,
        Self::Clf,
        Self::Compound,
        Self::Conj,
        Self::Cop,
        Self::Csubj,
        Self::Dep,
        Self::Det,
        Self::Discourse,
        Self::Dislocated,
        Self::Expl,
        Self::Fixed,
        Self::Flat,
        Self::Goeswith,
        Self::Iobj,
        Self::List,
        Self::Mark,
        Self::Nmod,
        Self::Nsubj,
        Self::Nummod,
        Self::Obj,
        Self::Obl,
        Self::Orphan,
        Self::Parataxis,
        Self::Punct,
        Self::Reparandum,
        Self::Root,
        Self::Vocative,
        Self::Xcomp,
        Self::NsubjPass,
        Self::OblAgent,
        Self::NmodPoss,
        Self::AclRelcl,
    ];

    /// The name in treebanks: "nsubj", "nsubj:pass".
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// The relation of a name in treebanks; a subtype that is none of ours is left out.
    pub fn from_name(name: &str) -> Option<Self> {
        let find = |name: &str| Self::ALL.into_iter().find(|other| other.name() == name);
        find(name).or_else(|| find(name.split(':').next()?))
    }

    /// The universal relation, without subtype.
    pub fn universal(self) -> Self {
        match self {
            Self::NsubjPass => Self::Nsubj,
            Self::OblAgent => Self::Obl,
            Self::NmodPoss => Self::Nmod,
            Self::AclRelcl => Self::Acl,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back_and_other_subtypes_are_left_out() {
        for relation in Relation::ALL {
            assert_eq!(Relation::from_name(relation.name()), Some(relation));
            assert!(relation.name().starts_with(relation.universal().name()));
        }
        assert_eq!(Relation::from_name("flat:foreign"), Some(Relation::Flat));
        assert_eq!(Relation::from_name("ringing"), None);
    }
}
