//! The verbs and phrases that report speech, parsed from `data/`.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// One reporting verb.
#[derive(Debug, Clone, Copy)]
pub struct ReportingVerb {
    /// As dictionaries list it: "say".
    pub lemma: &'static str,
    /// What the verb says of the content.
    pub stance: Stance,
    /// How often each construction is reported speech.
    pub rates: Rates,
}

/// For each [`Construction`] the share, in per cent, of the verb's occurrences
/// in it that annotators call a cue.
pub type Rates = [u8; Construction::COUNT];

/// What stands where the content of a reporting verb is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(usize)]
pub enum Construction {
    /// "said that …".
    That,
    /// "said it was", "criticized the plan": a clause or an object without a mark of its kind.
    Bare,
    /// "asked whether …", "explained how …".
    Wh,
    /// "urged them to …", "promised to …".
    Infinitive,
    /// "spoke about …", "called for …".
    Preposition,
    /// A quotation mark follows, with a colon or a comma or none.
    Quote,
    /// The content stands before: "…, she said".
    After,
    /// The content in marks stands before: "“…,” she said".
    AfterQuote,
    /// "her claim that …": the form is a noun.
    Noun,
    /// "was described as …", "were told that …".
    Passive,
    /// "saying it was", "showing that": a participle, no marks following.
    Participle,
}

impl Construction {
    /// How many there are.
    pub const COUNT: usize = 11;
}

/// What a reporting verb says of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// "say", "add".
    Neutral,
    /// "admit", "note": the writer takes it for true.
    Factive,
    /// "claim", "insist": the writer keeps away from it.
    Doubtful,
    /// "denounce", "warn".
    Critical,
    /// "praise", "agree".
    Approving,
    /// "urge", "order".
    Demand,
    /// "promise", "offer".
    Promise,
    /// "ask", "wonder".
    Question,
    /// "think", "hope".
    Thought,
}

/// The form of a verb, as far as its ending tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbForm {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said", as past tense or participle.
    Past,
    /// "saying".
    Gerund,
}

/// One phrase after which a source stands: "according to".
#[derive(Debug, Clone)]
pub struct ReportingPhrase {
    /// The phrase as listed.
    pub lemma: &'static str,
    /// Its words.
    pub words: Vec<&'static str>,
    /// What it says of the content.
    pub stance: Stance,
    /// How often it reports, in per cent.
    pub rate: u8,
}

/// The reporting verbs by their forms, and the reporting phrases.
#[derive(Debug, Default)]
pub struct Reporting {
    /// Phrases, in the order of their list.
    pub phrases: Vec<ReportingPhrase>,
    verbs: Vec<ReportingVerb>,
    forms: HashMap<&'static str, (u16, VerbForm), FixedState>,
}

impl Reporting {
    /// The shipped list.
    pub fn shipped() -> Self {
        let mut reporting = Self::parse(include_str!("../../data/reporting_verbs.tsv"));
        reporting.phrases = phrases(include_str!("../../data/cue_phrases.tsv"));
        reporting
    }

    /// Reads rows of lemma, forms, stance and the rates; `#` starts a comment.
    fn parse(rows: &'static str) -> Self {
        let mut reporting = Self::default();
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let mut columns = row.split('\t');
            let (Some(lemma), Some(forms), Some(stance)) =
                (columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            let mut rates = [0; Construction::COUNT];
            for (rate, column) in rates.iter_mut().zip(columns) {
                *rate = column.parse().unwrap_or(0);
            }
            reporting.add(lemma, forms, stance_named(stance), rates);
        }
        reporting
    }

    fn add(&mut self, lemma: &'static str, forms: &'static str, stance: Stance, rates: Rates) {
        let index = u16::try_from(self.verbs.len()).unwrap_or(u16::MAX);
        self.verbs.push(ReportingVerb {
            lemma,
            stance,
            rates,
        });
        // "read": the past is spelt like the infinitive.
        let bare_past = !forms.split(' ').skip(2).any(|form| !form.ends_with("ing"));
        for (position, form) in forms.split(' ').enumerate() {
            let shape = match form_of(position, form) {
                VerbForm::Base if bare_past => VerbForm::Past,
                shape => shape,
            };
            self.forms.entry(form).or_insert((index, shape));
        }
    }

    /// All forms of all verbs.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        // The order of the answer does not matter: it fills a set.
        #[allow(clippy::iter_over_hash_type)]
        self.forms.keys().copied()
    }

    /// The verb of which `word` is a form, whatever its case.
    pub fn verb(&self, word: &str) -> Option<(&ReportingVerb, VerbForm)> {
        let mut buffer = [0; 24];
        let lower = buffer.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let (index, form) = self.forms.get(std::str::from_utf8(lower).ok()?)?;
        Some((&self.verbs[usize::from(*index)], *form))
    }
}

/// Reads rows of phrase, stance and rate.
fn phrases(rows: &'static str) -> Vec<ReportingPhrase> {
    let rows = rows.lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| {
        let mut columns = row.split('\t');
        let lemma = columns.next()?;
        Some(ReportingPhrase {
            lemma,
            words: lemma.split(' ').collect(),
            stance: stance_named(columns.next()?),
            rate: columns.next()?.parse().ok()?,
        })
    })
    .collect()
}

fn form_of(position: usize, form: &str) -> VerbForm {
    match position {
        0 => VerbForm::Base,
        1 => VerbForm::Third,
        _ if form.ends_with("ing") => VerbForm::Gerund,
        _ => VerbForm::Past,
    }
}

fn stance_named(name: &str) -> Stance {
    match name {
        "factive" => Stance::Factive,
        "doubtful" => Stance::Doubtful,
        "critical" => Stance::Critical,
        "approving" => Stance::Approving,
        "demand" => Stance::Demand,
        "promise" => Stance::Promise,
        "question" => Stance::Question,
        "thought" => Stance::Thought,
        _ => Stance::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_to_its_verb_whatever_its_case() {
        let reporting = Reporting::shipped();
        let (verb, form) = reporting.verb("Told").expect("a reporting verb");
        assert_eq!((verb.lemma, form), ("tell", VerbForm::Past));
        assert_eq!(
            reporting.verb("saying").expect("listed").1,
            VerbForm::Gerund
        );
        assert!(reporting.verb("table").is_none());
        assert!(reporting.verb(&"a".repeat(1 << 20)).is_none());
    }
}
