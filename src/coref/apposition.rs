//! "the harbourmaster, Colin Praed", "Colin Praed, the harbourmaster": a nominal
//! with its name set beside it.

use super::clusters::{ClusterId, Clusters, Role, agree};
use super::page::Page;
use crate::lexicon::WordSet;
use crate::mention::{Label, MentionKind, Number};

/// The person whose name follows the nominal at `at` after a comma, "of" and a
/// place between them allowed: "the mayor of Aster Bay, Agnes Fell".
pub(super) fn apposed(page: Page, clusters: &Clusters, at: usize) -> Option<ClusterId> {
    let nominal = page.mention(at);
    let bears_role = page.head_words(at).contains(WordSet::ROLE);
    if !bears_role || nominal.label != Label::Person || nominal.number != Number::Singular {
        return None;
    }
    let (end, next) = past_complement(page, at);
    let name = page.mentions.get(next)?;
    let person = name.kind == MentionKind::Name && name.label == Label::Person;
    let joined = page.text.get(end as usize..name.span.start as usize) == Some(", ");
    let cluster = clusters.of[next]?;
    let fits = person && joined && is_closed(page, name.span.end);
    (fits && agree(clusters.list[cluster].gender, nominal.gender)).then_some(cluster)
}

/// The person whose name stands before the nominal at `at`, which holds the role
/// read with that name: "Colin Praed, a former harbourmaster".
pub(super) fn apposed_to(page: Page, clusters: &Clusters, at: usize) -> Option<ClusterId> {
    let nominal = page.mention(at);
    let low = at.saturating_sub(4);
    let named = (low..at).rev().find(|other| {
        let name = page.mention(*other);
        let role = name.role.filter(|role| role.start >= name.span.end);
        role.is_some_and(|role| nominal.span.covers(role) && name.label == Label::Person)
    })?;
    clusters.of[named]
}

/// The end of a nominal with "of …" or "for …" after it, and the mention after that.
fn past_complement(page: Page, at: usize) -> (u32, usize) {
    let end = page.mention(at).span.end;
    // Names inside the nominal come first: "the island's governor".
    let inside = |other: &usize| page.mentions[*other].span.start < end;
    let next = (at + 1..page.mentions.len())
        .take(4)
        .find(|other| !inside(other));
    let next = next.unwrap_or(page.mentions.len());
    let Some(other) = page.mentions.get(next) else {
        return (end, next);
    };
    let gap = page.text.get(end as usize..other.span.start as usize);
    let complements = matches!(
        gap,
        Some(" of " | " of the " | " for " | " for the " | " at the ")
    ) && matches!(other.label, Label::Place | Label::Organization);
    if complements {
        (other.span.end, next + 1)
    } else {
        (end, next)
    }
}

/// Whether the name ends its phrase: "told the mayor, Fell said" does not.
fn is_closed(page: Page, end: u32) -> bool {
    let rest = &page.text[end as usize..];
    rest.is_empty() || rest.starts_with([',', '.', ';', ':', '!', '?', '\n', '\r', '–', '—', ')'])
}

/// The words of a nominal as a role: without article and owner.
pub(super) fn role_in<'a>(page: Page<'a>, at: usize) -> Role<'a> {
    let text = page.text_of(at);
    let owner = ["'s ", "’s ", "s' ", "s’ "];
    let owned = owner
        .iter()
        .filter_map(|mark| Some(text.rfind(mark)? + mark.len()));
    let start = owned.max().unwrap_or_else(|| match text.split_once(' ') {
        Some((first, _)) if page.lexicon.lookup(first).contains(WordSet::DETERMINER) => {
            first.len() + 1
        }
        _ => 0,
    });
    Role {
        text: &text[start..],
        country: None,
    }
}
