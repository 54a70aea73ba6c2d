//! Text: decoded once, never rewritten, pointed into by spans.

mod decode;
mod id;
mod span;
mod units;

pub use decode::{Encoding, MAX_BYTES, decode};
pub use id::Id;
pub use span::{Byte, ByteSpan, CodePoint, Span, Utf16};
pub use units::{Unit, UnitIndex};
