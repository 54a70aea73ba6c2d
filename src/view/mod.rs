//! What leaves the core: plain types in the reader's words, and their formats.
//!
//! [`Report`] is the JSON that `docs/` calls `whosaid/1`; the other formats are
//! made from the same layers. Only here and in the browser's door are offsets
//! anything but bytes.

pub mod csv;
pub mod html;
pub mod margin;

mod document;
mod key;
mod offsets;
mod report;
mod story;
mod value;
mod words;

pub use document::{DocumentView, EntityView, MentionView, QuoteView, SpeakerView, WithheldView};
pub use key::Key;
pub use report::{Problem, Report, ReportLine, SCHEMA};
pub use story::{PersonView, StatementView, StoryView, VariantView};
pub use value::ValueView;
