//! British and American spelling to one form.
//!
//! The form need not be a word: "advise" becomes "advize" in every article. It
//! only has to be the same for both spellings and to keep other words apart.

/// Rewrites the end and the middle of a lower-case `word`.
pub(super) fn normalise(word: &mut String) {
    if !word.is_ascii() || word.len() < 4 {
        return;
    }
    for (british, american) in ENDS {
        if let Some(stem) = word.strip_suffix(british)
            && !stem.is_empty()
        {
            word.truncate(stem.len());
            word.push_str(american);
            break;
        }
    }
    our_to_or(word);
}

/// The first that fits is taken, so longer ones stand first.
const ENDS: [(&str, &str); 34] = [
    ("isations", "izations"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("iser", "izer"),
    ("isor", "izer"),
    ("ise", "ize"),
    ("ysing", "yzing"),
    ("ysed", "yzed"),
    ("yse", "yze"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("eller", "eler"),
    ("ellers", "elers"),
    ("celling", "celing"),
    ("alling", "aling"),
    ("alled", "aled"),
    ("ences", "enses"),
    ("ence", "ense"),
    ("entres", "enters"),
    ("entre", "enter"),
    ("heatre", "heater"),
    ("metres", "meters"),
    ("metre", "meter"),
    ("litres", "liters"),
    ("litre", "liter"),
    ("ogues", "ogs"),
    ("ogue", "og"),
    ("ammes", "ams"),
    ("amme", "am"),
    ("gement", "gment"),
    ("wards", "ward"),
    ("grey", "gray"),
];

/// "colour", "labourer" to "color", "laborer"; "our" and "four" are left alone.
fn our_to_or(word: &mut String) {
    if let Some(at) = word.find("our")
        && at >= 2
        && word.len() > 4
    {
        word.remove(at + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(word: &str) -> String {
        let mut word = word.to_owned();
        normalise(&mut word);
        word
    }

    #[test]
    fn british_and_american_words_are_one() {
        let pairs = [
            ("denuclearise", "denuclearize"),
            ("denuclearisation", "denuclearization"),
            ("organisations", "organizations"),
            ("defence", "defense"),
            ("harbour", "harbor"),
            ("neighbouring", "neighboring"),
            ("centre", "center"),
            ("cancelled", "canceled"),
            ("programme", "program"),
            ("analyse", "analyze"),
            ("adviser", "advisor"),
            ("dialogue", "dialog"),
            ("towards", "toward"),
        ];
        for (british, american) in pairs {
            assert_eq!(normal(british), normal(american));
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("four", "for"),
            ("our", "or"),
            ("wise", "wire"),
            ("ice", "ise"),
        ] {
            assert_ne!(normal(one), normal(other));
        }
    }
}
