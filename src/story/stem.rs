//! What is left of a word when number, tense and person are taken off, so that "I never
//! question it" and "he never questioned it" share their words.
//!
//! Coarser than Porter (1980) on purpose: it only has to be the same for the forms of one
//! word, and is asked only where two quotes already share other words.

/// Words that change with person and tense, each row one stem.
const SHIFTED: [&[&str]; 11] = [
    &["i", "he", "she", "we", "they", "you", "it"],
    &["my", "his", "her", "our", "their", "your", "its"],
    &["me", "him", "us", "them"],
    &[
        "myself",
        "himself",
        "herself",
        "ourselves",
        "themselves",
        "itself",
    ],
    &["am", "is", "are", "was", "were", "be", "been", "being"],
    &["has", "have", "had", "having"],
    &["will", "would"],
    &["can", "could"],
    &["may", "might"],
    &["do", "does", "did"],
    &["this", "that", "these", "those"],
];

/// The longest ending first.
const ENDINGS: [&str; 9] = [
    "ingly", "ings", "ing", "ied", "ies", "edly", "ed", "es", "s",
];

/// How many letters stay at least.
const LEAST: usize = 3;

/// Cuts a folded word to its stem.
pub(super) fn cut(word: &mut String) {
    if let Some(row) = SHIFTED.iter().find(|row| row.contains(&word.as_str())) {
        word.clear();
        word.push_str(row[0]);
        return;
    }
    if !word.is_ascii() {
        return;
    }
    let ending = ENDINGS.iter().find(|ending| {
        let stem = word.strip_suffix(**ending);
        stem.is_some_and(|stem| stem.len() >= LEAST && !(**ending == "s" && stem.ends_with('s')))
    });
    if let Some(ending) = ending {
        word.truncate(word.len() - ending.len());
    }
    // "stopped" is "stop", "making" is "make", "policies" is "policy".
    let bytes = word.as_bytes();
    let doubled = bytes.len() > LEAST && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    let soft = bytes.len() > LEAST && word.ends_with(['e', 'y', 'i']);
    let whole = ending.is_none_or(|ending| ending.starts_with("ie"));
    if (doubled && !whole) || soft {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> String {
        let mut word = word.to_owned();
        cut(&mut word);
        word
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for words in [
            "question questions questioned questioning",
            "stop stops stopped stopping",
            "make makes making",
            "carry carries carried carrying",
            "policy policies",
            "launch launches launched",
            "he she they i",
            "was is are",
        ] {
            let mut stems = words.split(' ').map(stem);
            let first = stems.next();
            assert!(stems.all(|stem| Some(&stem) == first.as_ref()), "{words}");
        }
    }

    #[test]
    fn other_words_have_others() {
        for (one, other) in [
            ("press", "pres"),
            ("sing", "s"),
            ("bus", "bu"),
            ("need", "ne"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }
}
