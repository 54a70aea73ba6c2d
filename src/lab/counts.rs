//! How often each verb of the reporting list reports, by construction.

use std::collections::BTreeMap;

use super::GoldDocument;
use crate::lexicon::{Construction, Lexicon};
use crate::quote::reports_of;
use crate::{mention, segment};

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
        let mentions = mention::find(&row.text, &segments, lexicon);
        for (cue, lemma, construction) in reports_of(&row.text, &segments, &mentions, lexicon) {
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
