//! Names by a learned tagger: features ▸ network ▸ the best row of tags.
//!
//! ```text
//! pieces    words with a hyphen and a capital, cut
//! article   what the article's words tell of one another
//! features  what is told of each token, hashed
//! rows      the rows of features  ┐ the network,
//! net       all layers            ┘ in whole numbers
//! tags      labels and places in names
//! path      the best tags, and how likely they are
//! ```
//!
//! Only tokens near a capital are scored: elsewhere no name stands, in a text
//! that has capitals at all.

mod article;
mod block;
mod features;
mod net;
mod path;
mod pieces;
mod rows;
mod tags;

use std::sync::OnceLock;

use super::reader::{Range, Reader};
use super::types::Label;
use crate::error::Error;
use crate::model::Model;
use crate::text::ByteSpan;

pub(crate) use article::Article;
pub(crate) use features::Features;
#[cfg(feature = "lab")]
pub(crate) use features::{Key, Kind, hash, key};
#[cfg(feature = "lab")]
pub(crate) use net::{LAYERS, SHAPE, STEPS, WINDOWS};
pub(crate) use pieces::Pieces;
#[cfg(feature = "lab")]
pub(crate) use rows::{BUCKETS, PRINTS, TABLE, bucket, print};
#[cfg(feature = "lab")]
pub(crate) use tags::{LABELS, Place, TAGS, Tag, may_follow, names, tag};

use block::{Block, blocks};
use net::Net;
use path::Paths;

/// A name in its sentence.
#[derive(Debug, Clone)]
pub(super) struct TaggedName {
    /// Its tokens; of the first and the last it may be but a part.
    pub(super) tokens: Range,
    /// Its bytes.
    pub(super) bytes: ByteSpan,
    /// What it is.
    pub(super) label: Label,
    /// How likely it is that the name has just these tokens and this label, from 0 to 1.
    pub(super) likelihood: f32,
}

/// A tagger with its model.
#[derive(Debug)]
pub(crate) struct Tagger<'m> {
    net: Net<'m>,
    paths: Paths,
}

impl<'m> Tagger<'m> {
    /// Reads a model made by `cargo lab train names`.
    ///
    /// # Errors
    /// As [`Model::open`], and where a section is missing or does not fit the others.
    pub(crate) fn open(bytes: &'m [u8]) -> Result<Self, Error> {
        let net = Net::open(&Model::open(bytes)?)?;
        let paths = Paths::new(&net.steps, net.unit);
        Ok(Self { net, paths })
    }

    /// The names of an article outside furniture, in text order.
    pub(super) fn tag(&self, reader: Reader) -> Vec<TaggedName> {
        let pieces = Pieces::cut(reader);
        let reader = reader.over(&pieces.segments, &pieces.syntax);
        let article = Article::new(reader);
        let mut features = Features::new(&article);
        let mut names = Vec::new();
        for paragraphs in blocks(reader) {
            let block = Block::read(reader, &article, &mut features, &self.net, paragraphs);
            block.each_run(&article, &self.net, |run, scores| {
                for name in self.paths.names(scores) {
                    let range = run.start + name.start..run.start + name.end;
                    let range = pieces.without_hyphens(range);
                    names.push(TaggedName {
                        bytes: reader.bytes(range.clone()),
                        tokens: pieces.tokens(&range),
                        label: name.label,
                        likelihood: name.likelihood,
                    });
                }
            });
        }
        names
    }
}

/// The tagger that ships with the crate.
pub(super) fn shipped() -> &'static Tagger<'static> {
    static SHIPPED: OnceLock<Tagger> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        Tagger::open(include_bytes!("../../../models/names.bin"))
            .expect("the shipped model is whole")
    })
}

#[cfg(test)]
mod tests;
