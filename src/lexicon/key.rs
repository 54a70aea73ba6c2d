//! Words folded for look-up: lower case, straight apostrophe, no last stop.

/// The longest word that is looked up, in bytes; longer ones stand in no list.
const LONGEST: usize = 32;

/// A folded word on the stack.
pub(super) struct Key {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Key {
    /// `word` folded; `None` where it is empty or too long to be listed.
    pub(super) fn new(word: &str) -> Option<Self> {
        let word = word.strip_suffix('.').unwrap_or(word);
        if word.is_empty() || word.len() > LONGEST {
            return None;
        }
        let mut key = Self {
            bytes: [0; LONGEST],
            length: word.len(),
        };
        if !word.is_ascii() {
            return key.fold_wide(word);
        }
        for (folded, byte) in key.bytes.iter_mut().zip(word.bytes()) {
            *folded = byte.to_ascii_lowercase();
        }
        Some(key)
    }

    fn fold_wide(mut self, word: &str) -> Option<Self> {
        self.length = 0;
        for c in word.chars() {
            let c = if c == '’' { '\'' } else { c };
            for lower in c.to_lowercase() {
                let end = self.length + lower.len_utf8();
                lower.encode_utf8(self.bytes.get_mut(self.length..end)?);
                self.length = end;
            }
        }
        Some(self)
    }

    /// The folded word.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// Whether two words are the same when folded.
pub(super) fn same(word: &str, folded: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    match word.is_ascii() {
        true => word.eq_ignore_ascii_case(folded),
        false => Key::new(word).is_some_and(|key| key.as_bytes() == folded.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> Option<String> {
        Key::new(word).map(|key| String::from_utf8_lossy(key.as_bytes()).into_owned())
    }

    #[test]
    fn words_are_folded_whatever_their_script() {
        assert_eq!(folded("U.S.").as_deref(), Some("u.s"));
        assert_eq!(folded("ÉLYSÉE").as_deref(), Some("élysée"));
        assert_eq!(folded("N’T").as_deref(), Some("n't"));
        assert_eq!(folded("."), None);
        assert_eq!(folded(&"long".repeat(20)), None);
    }

    #[test]
    fn a_folded_word_that_grows_too_long_is_not_listed() {
        // U+0130 takes two bytes, its lower case three.
        assert_eq!(folded(&"İ".repeat(16)), None);
    }
}
