//! Text: decoded once, never rewritten, pointed into by spans.

mod chars;
mod decode;
mod id;
mod span;
mod units;

pub use chars::{
    is_apostrophe, is_blank, is_currency, is_dash, is_hyphen, is_quote_mark, is_word,
    is_word_extender, misread_mark, trim,
};
pub use decode::{Encoding, MAX_BYTES, decode};
pub use id::Id;
pub use span::{Byte, ByteSpan, CodePoint, Span, Utf16};
pub use units::{Unit, UnitIndex};
