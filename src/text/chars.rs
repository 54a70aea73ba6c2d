//! What a single character is, as far as the stages ask.

/// Whether `c` is blank: white space, or a sign of no width that is no part of
/// a word (zero-width space, byte order mark, marks of direction).
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether `c` continues a word without being a letter or a digit: combining
/// marks, soft hyphens, joiners of no width.
pub fn is_word_extender(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{94D}' | '\u{9CD}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}' | '\u{200D}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether `c` can be part of a word.
pub fn is_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_word_extender(c)
    }
}

/// Whether `c` is a quotation mark of any glyph; apostrophes are.
pub fn is_quote_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '«' | '»' | '´' | '‘'..='‟' | '‹' | '›'
        | '「'..='』' | '＂' | '＇')
}

/// The mark with which `text` starts where UTF-8 was read as windows-1252, and the
/// bytes that it takes: "â€œ" is “. A closing mark may have lost its last sign.
pub fn misread_mark(text: &str) -> Option<(char, usize)> {
    const START: &str = "â€";
    let next = text.strip_prefix(START)?.chars().next();
    let mark = match next {
        Some('œ') => '“',
        Some('\u{9D}' | '\u{FFFD}') => '”',
        Some('™') => '’',
        Some('˜') => '‘',
        Some('“') => '–',
        Some('”') => '—',
        Some('¦') => '…',
        _ => return Some(('”', START.len())),
    };
    Some((mark, START.len() + next.map_or(0, char::len_utf8)))
}

/// Whether `c` is an apostrophe, straight or curly.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether `c` is a hyphen inside words: straight, U+2010 or U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is a dash between words: U+2012 to U+2015, the minus sign.
pub fn is_dash(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2015}' | '−')
}

/// Whether `c` is a sign of a currency.
pub fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '֏' | '؋' | '৲' | '৳' | '฿' | '៛' | '₠'..='⃀' | '＄' | '￠' | '￡' | '￥')
}

/// `text` without blanks at both ends, as offsets into `text`.
pub fn trim(text: &str) -> (usize, usize) {
    let end = text.trim_end_matches(is_blank).len();
    let start = end - text[..end].trim_start_matches(is_blank).len();
    (start, end)
}
