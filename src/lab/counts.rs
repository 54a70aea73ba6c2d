//! How often each verb of the reporting list reports, by construction.

use std::collections::BTreeMap;

use super::contents::{covered, pairing, predictions};
use super::sources::{SourceVerdict, judge};
use super::{GoldDocument, percent};
use crate::lexicon::{Construction, Lexicon};
use crate::quote::reports_of;
use crate::{mention, segment, syntax};

/// Hits and occurrences of a verb in each construction.
type Counts = [(f64, f64); Construction::COUNT];

/// How much the prior weighs, in occurrences.
const PRIOR: f64 = 3.0;

/// The rows of `data/reporting_verbs.tsv` with their rates counted anew: the
/// share of occurrences that overlap a gold cue, drawn towards the verb's and
/// the construction's own by [`PRIOR`] occurrences.
pub fn count_reporting(gold: &[GoldDocument], table: &str) -> String {
    let (mut verbs, mut all) = (BTreeMap::<&str, Counts>::new(), Counts::default());
    for row in gold {
        let lexicon = Lexicon::shipped();
        let segments = segment::segment(&row.text, lexicon);
        let syntax = syntax::tag(&row.text, &segments, lexicon);
        let mentions = mention::find(&row.text, &segments, &syntax, lexicon);
        let reports = reports_of(&row.text, &segments, &syntax, &mentions, lexicon);
        for (cue, lemma, construction) in reports {
            let mut cues = row.attributions.iter().flat_map(|gold| &gold.cue);
            let hit = f64::from(u8::from(cues.any(|gold| gold.overlaps(cue))));
            for counts in [verbs.entry(lemma).or_default(), &mut all] {
                let count = &mut counts[construction as usize];
                count.0 += hit;
                count.1 += 1.0;
            }
        }
    }
    let lines = table.lines().map(|line| match line.starts_with('#') {
        true => line.to_owned(),
        false => counted(line, &verbs, &all),
    });
    lines.map(|line| line + "\n").collect()
}

/// A row with its rates.
fn counted(line: &str, verbs: &BTreeMap<&str, Counts>, all: &Counts) -> String {
    let fixed: Vec<&str> = line.split('\t').take(3).collect();
    let own = verbs.get(fixed[0]).copied().unwrap_or_default();
    let hits: f64 = own.iter().map(|count| count.0).sum();
    let occurrences: f64 = own.iter().map(|count| count.1).sum();
    let rates = own.iter().zip(all).map(|(own, all)| {
        let construction = all.0 / all.1.max(1.0);
        let verb = (hits + PRIOR * construction) / (occurrences + PRIOR);
        let prior = (construction + verb) / 2.0;
        let rate = (own.0 + PRIOR * prior) / (own.1 + PRIOR);
        format!("\t{:.0}", 100.0 * rate)
    });
    fixed.join("\t") + &rates.collect::<String>()
}

/// How often each rule of `speaker` is right: a table of its reason, the share
/// of right sources in per cent, and how often it decided.
pub fn count_speakers(gold: &[GoldDocument]) -> String {
    let mut rules: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for row in gold {
        let document = crate::annotate(&row.id, &row.text);
        let predicted = predictions(&document);
        for (index, quote) in pairing(&document, row, &predicted, covered, 0.3) {
            let verdict = judge(&document, quote, &row.attributions[index]);
            let Some(best) = document.attributions[quote].best() else {
                continue;
            };
            let reason = best
                .evidence
                .first()
                .map_or_else(String::new, |reason| template(reason));
            let count = rules.entry(reason).or_default();
            count.0 += usize::from(verdict == SourceVerdict::Right);
            count.1 += usize::from(verdict != SourceVerdict::NotAsked);
        }
    }
    let lines = rules.iter().map(|(reason, (right, all))| {
        format!("{:5.1} of {all:6}  {reason}\n", percent(*right, *all))
    });
    lines.collect()
}

/// A reason without the word of its quote.
fn template(reason: &str) -> String {
    match (reason.find('“'), reason.rfind('”')) {
        (Some(from), Some(to)) => format!("{}…{}", &reason[..from], &reason[to + '”'.len_utf8()..]),
        _ => reason.to_owned(),
    }
}
