//! Roles: whose role a text gives, and which roles are one.

use super::clusters::Role;
use super::page::Page;
use super::person::fold_eq;
use crate::lexicon::{Country, Lexicon, WordSet};
use crate::mention::{Label, Mention, MentionKind};

/// Roles that one person may be given in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family<'a> {
    /// Who speaks for an office.
    Speaker,
    /// Who leads a state: leader, president, chairman, ruler.
    Head,
    /// Any other, by its last word.
    Other(&'a str),
}

impl<'a> Family<'a> {
    /// The family of a role, by its head.
    pub(super) fn of(role: &'a str) -> Self {
        let head = head_of(role);
        let is = |words: &[&str]| words.iter().any(|word| fold_eq(word, head));
        if is(&["spokesman", "spokeswoman", "spokesperson"]) || is_press_secretary(role) {
            Self::Speaker
        } else if is(&["leader", "ruler", "dictator", "strongman"]) {
            Self::Head
        } else {
            Self::Other(head)
        }
    }

    /// How well a nominal of this family names somebody with a role: 2 for the
    /// same, 1 for "leader" of a president and the like, `None` for neither.
    pub(super) fn fits(self, role: &str) -> Option<u8> {
        match (self, Family::of(role)) {
            (Self::Other(a), Family::Other(b)) => same_head(a, b).then_some(2),
            (Self::Speaker, Family::Speaker) | (Self::Head, Family::Head) => Some(2),
            (Self::Head, other) => other.leads_a_state().then_some(1),
            (one, Family::Head) => one.leads_a_state().then_some(1),
            _ => None,
        }
    }

    fn leads_a_state(self) -> bool {
        let offices = [
            "president",
            "chairman",
            "premier",
            "king",
            "emir",
            "chancellor",
        ];
        match self {
            Self::Other(head) => offices.iter().any(|word| fold_eq(word, head)),
            Self::Head => true,
            Self::Speaker => false,
        }
    }
}

/// "adviser" and "advisor".
fn same_head(a: &str, b: &str) -> bool {
    let pairs = [
        ("adviser", "advisor"),
        ("counselor", "counsellor"),
        ("lawyer", "attorney"),
    ];
    fold_eq(a, b)
        || pairs.iter().any(|(one, other)| {
            (fold_eq(a, one) && fold_eq(b, other)) || (fold_eq(b, one) && fold_eq(a, other))
        })
}

fn is_press_secretary(role: &str) -> bool {
    let mut words = role.split_whitespace().rev();
    let last = words.next().is_some_and(|word| fold_eq(word, "secretary"));
    last && words.next().is_some_and(|word| fold_eq(word, "press"))
}

/// The word that carries a role: the last before "of" or "for".
pub(super) fn head_of(role: &str) -> &str {
    let tail = role.find(" of ").or_else(|| role.find(" for "));
    let role = &role[..tail.unwrap_or(role.len())];
    role.rsplit(char::is_whitespace).next().unwrap_or(role)
}

/// The role that the text gives a name, with the country named before it;
/// honorifics alone are no role.
pub(super) fn role_of<'a>(page: Page<'a>, at: usize) -> Option<Role<'a>> {
    let span = page.mention(at).role?;
    let text = &page.text[span];
    let listed = text.split_whitespace().any(|word| {
        let words = page.lexicon.lookup(word);
        words.intersects(WordSet::ROLE | WordSet::PERSON_NOUN)
    });
    let country = country_before(page, at, span.start);
    listed.then_some(Role { text, country })
}

/// The country named just before byte `start`: "US", "South Korea's".
fn country_before(page: Page, at: usize, start: u32) -> Option<Country> {
    let (before, after) = page.mentions.split_at(at);
    let mut near = before.iter().rev().take(6).chain(after.iter().take(4));
    let found = near.find(|other| adjoins(page, other, start));
    found.and_then(|other| country_of(page, other))
}

/// Whether a mention stands just before byte `start`, with or without a possessive.
pub(super) fn adjoins(page: Page, mention: &Mention, start: u32) -> bool {
    let gap = page.text.get(mention.span.end as usize..start as usize);
    gap.is_some_and(|gap| matches!(gap.trim(), "" | "'s" | "’s" | "'" | "’"))
}

/// The country that a group, place or capital belongs to.
pub(super) fn country_of(page: Page, mention: &Mention) -> Option<Country> {
    let name =
        mention.kind == MentionKind::Name && matches!(mention.label, Label::Place | Label::Group);
    name.then(|| country_named(page.lexicon, &page.text[mention.span]))
        .flatten()
}

/// The country of a name, capital or demonym; the White House is American.
fn country_named(lexicon: &Lexicon, name: &str) -> Option<Country> {
    lexicon.country(name).map(|(country, _)| country)
}
