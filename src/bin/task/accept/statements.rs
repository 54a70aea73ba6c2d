//! Utterances over two articles: quotes of one utterance share a statement, and
//! others do not. One quote of ours may hold several marked spans (its cue stands
//! between them) and then stands in the statements of all of them.

use super::gold::Gold;
use super::read::Found;
use super::score::{Pair, Score};

/// Judges every two marked spans of different articles.
pub(super) fn judge(score: &mut Score, gold: &Gold, pairs: &[Pair]) {
    for (index, one) in pairs.iter().enumerate() {
        for other in &pairs[index + 1..] {
            if one.article != other.article {
                judge_two(score, gold, pairs, one, other);
            }
        }
    }
}

fn judge_two(score: &mut Score, gold: &Gold, pairs: &[Pair], one: &Pair, other: &Pair) {
    let joined = share_a_statement(one.found, other.found);
    if are_one(gold, one, other) {
        score.statements.count(joined);
        score.rows[one.article].statements.count(joined);
        score.rows[other.article].statements.count(joined);
        if !joined {
            miss(score, one, other, "not joined with");
        }
    } else if joined && !hold_one(gold, pairs, one, other) {
        miss(score, one, other, "wrongly joined with");
    }
}

fn miss(score: &mut Score, one: &Pair, other: &Pair, what: &str) {
    let what = format!("{what} {} {}", other.item.id, other.item.text);
    score.miss(one.item, &what);
}

/// Whether the gold calls two spans one utterance.
fn are_one(gold: &Gold, one: &Pair, other: &Pair) -> bool {
    let set = gold.set_of(&one.item.id);
    set.is_some() && set == gold.set_of(&other.item.id)
}

/// Whether the quotes over two spans hold other spans that are one utterance.
fn hold_one(gold: &Gold, pairs: &[Pair], one: &Pair, other: &Pair) -> bool {
    let mut beside = pairs.iter().filter(|pair| is_same(pair.found, one.found));
    let others = || pairs.iter().filter(|pair| is_same(pair.found, other.found));
    beside.any(|one| others().any(|other| are_one(gold, one, other)))
}

fn is_same(one: Option<&Found>, other: Option<&Found>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if std::ptr::eq(one, other))
}

fn share_a_statement(one: Option<&Found>, other: Option<&Found>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let shared = |statement| other.statements.contains(statement);
    one.statements.iter().any(shared)
}
