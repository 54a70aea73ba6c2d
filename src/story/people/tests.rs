//! Articles are lists of names here; what is printed is who is one.

use super::*;
use crate::coref::{Entities, Entity};
use crate::mention::{Gender, Mention, MentionKind, Number};
use crate::segment::Segments;
use crate::text::{ByteSpan, Span};

/// One article: an entity a line, its names parted by "=", a role after ":".
fn article(name: &str, entities: &[&str]) -> Document {
    let mut document = Document {
        name: name.to_owned(),
        text: String::new(),
        segments: Segments::default(),
        syntax: Default::default(),
        mentions: Vec::new(),
        dates: Default::default(),
        quotes: Vec::new(),
        attributions: Vec::new(),
        entities: Entities::default(),
    };
    for entity in entities {
        add(&mut document, entity);
    }
    document
}

fn add(document: &mut Document, entity: &str) {
    let (names, role) = match entity.split_once(": ") {
        Some((names, role)) => (names, Some(role.to_owned())),
        None => (entity, None),
    };
    let label = match names.chars().next() {
        Some('@') => Label::Place,
        Some('#') => Label::Organization,
        _ => Label::Person,
    };
    let mut mentions = Vec::new();
    for name in names.trim_start_matches(['@', '#']).split('=') {
        mentions.push(Id::at(document.mentions.len()));
        let mention = mention(document.text.len(), name, label);
        document.mentions.push(mention);
        document.text += &format!("{name}\n");
    }
    let text = |id: &Id<Mention>| &document.text[document.mentions[*id].span.range()];
    let name = mentions.iter().map(text).max_by_key(|name| name.len());
    document.entities.list.push(Entity {
        label,
        name: name.unwrap_or_default().to_owned(),
        role,
        affiliation: None,
        gender: if names.starts_with("Mrs") {
            Gender::Female
        } else {
            Gender::Unknown
        },
        number: Number::Singular,
        mentions,
    });
}

fn mention(start: usize, name: &str, label: Label) -> Mention {
    Mention {
        span: ByteSpan::new(start as u32, (start + name.len()) as u32),
        tokens: Span::new(0, 0),
        head: Id::at(0),
        kind: MentionKind::Name,
        label,
        gender: Gender::Unknown,
        number: Number::Unknown,
        role: None,
        confidence: 1.0,
    }
}

/// "name | aliases | role" of each person, and in how many articles it is.
fn people(articles: &[Document]) -> Vec<String> {
    let story = crate::story::join(articles, Lexicon::shipped());
    let mut lines: Vec<String> = story
        .people
        .iter()
        .map(|person| {
            let role = person.role.as_deref().unwrap_or("-");
            let aliases = person.aliases.join(", ");
            format!(
                "{} | {aliases} | {role} | {}",
                person.name,
                person.members.len()
            )
        })
        .collect();
    lines.sort();
    lines
}

fn check(articles: &[&[&str]], wanted: &[&str]) {
    let articles: Vec<Document> = articles
        .iter()
        .enumerate()
        .map(|(index, entities)| article(&format!("{index}"), entities))
        .collect();
    assert_eq!(people(&articles), wanted);
    let reversed: Vec<Document> = articles.iter().rev().cloned().collect();
    assert_eq!(people(&reversed), wanted, "the order of the articles tells");
    for turn in 1..articles.len() {
        let mut turned = articles.clone();
        turned.rotate_left(turn);
        assert_eq!(people(&turned), wanted, "the order of the articles tells");
    }
}

#[test]
fn full_and_short_names_are_one() {
    check(
        &[
            &["Sarah Huckabee Sanders=Sanders: press secretary"],
            &["Sarah Sanders: spokeswoman"],
            &["Sanders: press secretary"],
        ],
        &["Sarah Huckabee Sanders | Sanders, Sarah Sanders | press secretary | 3"],
    );
}

#[test]
fn korean_names_are_one_in_either_order_and_spelling() {
    check(
        &[
            &["Park Min-seo=Park"],
            &["Park Min-seo"],
            &["Min-seo Park"],
            &["Park Min Seo"],
            &["Park"],
        ],
        &["Park Min-seo | Park, Min-seo Park, Park Min Seo | - | 5"],
    );
}

#[test]
fn initials_and_nicknames_agree_with_the_name() {
    check(
        &[&["Michael Tennant"], &["Mike Tennant"], &["M. Tennant"]],
        &["Michael Tennant | M. Tennant, Mike Tennant | - | 3"],
    );
}

#[test]
fn different_given_names_are_two() {
    check(
        &[&["Lars Tennant"], &["Ada Tennant"], &["Tennant"]],
        &[
            "Ada Tennant |  | - | 1",
            "Lars Tennant |  | - | 1",
            "Tennant |  | - | 1",
        ],
    );
}

#[test]
fn a_role_decides_where_a_short_name_could_be_two() {
    check(
        &[
            &["Lars Tennant: mayor"],
            &["Ada Tennant: judge"],
            &["Tennant: Judge"],
        ],
        &[
            "Ada Tennant | Tennant | judge | 2",
            "Lars Tennant |  | mayor | 1",
        ],
    );
}

#[test]
fn two_of_one_article_are_never_one() {
    check(
        &[&["Ida Quist", "Ida Quist"], &["Ida Quist"]],
        &["Ida Quist |  | - | 1", "Ida Quist |  | - | 2"],
    );
}

#[test]
fn a_person_is_no_place() {
    check(
        &[&["Sydney"], &["@Sydney"]],
        &["Sydney |  | - | 1", "Sydney |  | - | 1"],
    );
}

#[test]
fn places_and_bodies_join_by_name_country_and_initials() {
    check(
        &[
            &["@United States", "#Norvane Ferry Union", "#the Rotunda"],
            &["@U.S.", "#NFU", "@Rotunda", "#Harbour Society"],
            &["@America", "#Norvane Ferry Union", "#Harbor Society"],
        ],
        &[
            "Harbour Society | Harbor Society | - | 2",
            "Norvane Ferry Union | NFU | - | 3",
            "United States | America, U.S. | - | 3",
            "the Rotunda | Rotunda | - | 2",
        ],
    );
}
