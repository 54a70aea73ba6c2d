//! Where "'s", "n't" and their like are cut from the word before.

/// Clitics as they are looked up, with a straight apostrophe.
const CLITICS: [&str; 7] = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

/// Cuts the last clitic from `word`: the length of what is left, and the clitic
/// with a straight apostrophe in lower case. `None` where there is none.
pub(super) fn cut(word: &str) -> Option<(usize, &'static str)> {
    let tail = word.len().saturating_sub(6);
    let bytes = word.as_bytes();
    if !bytes[tail..]
        .iter()
        .any(|byte| matches!(byte, b'\'' | 0xE2))
    {
        return None;
    }
    CLITICS
        .iter()
        .find_map(|clitic| Some((stem(word, clitic)?, *clitic)))
        .filter(|(stem, _)| *stem > 0)
}

/// The length of what stands before `clitic` at the end of `word`.
fn stem(word: &str, clitic: &str) -> Option<usize> {
    let mut rest = word;
    for expected in clitic.chars().rev() {
        let last = rest.chars().next_back()?;
        let same = last.eq_ignore_ascii_case(&expected) || (expected == '\'' && last == '’');
        if !same {
            return None;
        }
        rest = &rest[..rest.len() - last.len_utf8()];
    }
    Some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn clitics_are_cut_whatever_their_apostrophe() {
        assert_eq!(cut("don't"), Some((2, "n't")));
        assert_eq!(cut("WON’T"), Some((2, "n't")));
        assert_eq!(cut("Jong-un's"), Some((7, "'s")));
        assert_eq!(cut("they’re"), Some((4, "'re")));
        assert_eq!(cut("O'Neill"), None);
        assert_eq!(cut("o'clock"), None);
        assert_eq!(cut("ma'am"), None);
    }
}
