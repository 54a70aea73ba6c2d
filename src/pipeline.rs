//! The order of the stages, which stands here and nowhere else.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::story::Story;
use crate::{coref, date, mention, quote, segment, speaker, story, syntax};

/// Reads one article. Never fails and takes time linear in the text.
pub fn annotate(name: impl Into<String>, text: impl Into<String>) -> Document {
    let (name, text) = (name.into(), text.into());
    let lexicon = Lexicon::shipped();
    let segments = segment::segment(&text, lexicon);
    let syntax = syntax::read(&text, &segments, lexicon);
    let mentions = mention::find(&text, &segments, &syntax, lexicon);
    let dates = date::resolve(&text, &segments, &mentions, lexicon);
    let quotes = quote::find(&text, &segments, &syntax, &mentions, lexicon);
    let attributions = speaker::attribute(&text, &segments, &syntax, &mentions, &quotes, lexicon);
    let entities = coref::resolve(
        &text,
        &segments,
        &syntax,
        &mentions,
        &quotes,
        &attributions,
        lexicon,
    );
    Document {
        name,
        text,
        segments,
        syntax,
        mentions,
        dates,
        quotes,
        attributions,
        entities,
    }
}

/// Joins the people and the statements of several articles.
pub fn compare(documents: &[Document]) -> Story {
    story::join(documents, Lexicon::shipped())
}
