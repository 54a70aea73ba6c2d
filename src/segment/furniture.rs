//! What each paragraph is for, told by its form and its place in the page.
//!
//! Paragraphs that are running text without doubt divide the page: what stands
//! before the first of them is the head, what stands after the last is the tail.
//! Where nothing speaks against it, a paragraph is body.

use std::ops::Range;

use super::date;
use super::line::{End, Line, Start};
use super::phrase::Phrase;
use super::types::ParagraphKind::{self, Body, Furniture, Heading, Title};

/// The head of a page has at most so many lines.
const HEAD: usize = 16;

/// Tells the kind of every paragraph.
pub(super) fn kinds(lines: &[Line]) -> Vec<ParagraphKind> {
    let mut kinds: Vec<_> = lines.iter().map(own_kind).collect();
    let Some(article) = article(lines) else {
        return kinds;
    };
    head(&lines[..article.start.min(HEAD)], &mut kinds);
    middle(lines, article.clone(), &mut kinds);
    tail(&lines[article.end..], &mut kinds[article.end..]);
    forms(lines, &mut kinds);
    kinds
}

/// From the first paragraph that ends a sentence to the last, if one of them is
/// running text without doubt. After that, what stands under the label of a
/// list ends the article, sentences or not.
fn article(lines: &[Line]) -> Option<Range<usize>> {
    let solid = lines.iter().position(Line::is_solid)?;
    let last = lines.iter().rposition(Line::is_solid)?;
    let start = (0..solid).find(|at| is_stopped(&lines[*at]) && !is_stopped_title_at(lines, *at));
    let list = (last..lines.len()).find(|at| is_list_label(&lines[*at]));
    let end = (last..list.unwrap_or(lines.len())).rfind(|at| is_stopped(&lines[*at]));
    Some(start.unwrap_or(solid)..end.unwrap_or(last) + 1)
}

fn is_stopped(line: &Line) -> bool {
    line.end == End::Stop && line.words >= 4 && !line.furniture && !is_label(line)
}

fn is_list_label(line: &Line) -> bool {
    matches!(line.phrase, Some(Phrase::List | Phrase::Form))
}

/// What a line is by itself.
fn own_kind(line: &Line) -> ParagraphKind {
    if line.furniture { Furniture } else { Body }
}

/// The lines before the article: title, bylines, dates, the way to the page.
fn head(lines: &[Line], kinds: &mut [ParagraphKind]) {
    let title = title(lines, kinds);
    for (at, line) in lines.iter().enumerate() {
        if kinds[at] == Body && Some(at) != title {
            kinds[at] = head_kind(lines, line, at, title);
        }
    }
    if let Some(title) = title {
        kinds[title] = Title;
    }
}

fn head_kind(lines: &[Line], line: &Line, at: usize, title: Option<usize>) -> ParagraphKind {
    let repeats = title.is_some_and(|title| repeats(line, &lines[title]));
    if repeats || is_label(line) {
        return Furniture;
    }
    match line.is_open() {
        false => Body,
        true if title.is_some_and(|title| at < title) => Furniture,
        true if (2..=4).contains(&line.words) && line.is_capitals_only() => Furniture,
        true => Heading,
    }
}

/// A line that tells when or by whom.
fn is_label(line: &Line) -> bool {
    date::is_date_line(line.text, line.tokens) || is_byline(line)
}

/// "By Jane Doe, staff writer".
fn is_byline(line: &Line) -> bool {
    let by = line.word(0).eq_ignore_ascii_case("by");
    by && line.words <= 16 && line.end != End::Stop && line.is_title_case()
}

/// The line of the head that is the article's title: one that the page repeats,
/// else the first of four words and more, else the first.
fn title(lines: &[Line], kinds: &[ParagraphKind]) -> Option<usize> {
    let may = |at: &usize| kinds[*at] == Body && may_be_title(&lines[*at]);
    let repeated = |at: &usize| {
        let others = lines.iter().enumerate().filter(|(other, _)| other != at);
        others
            .into_iter()
            .any(|(_, other)| repeats(other, &lines[*at]))
    };
    let candidates = || (0..lines.len()).filter(may);
    candidates()
        .find(repeated)
        .or_else(|| candidates().find(|at| lines[*at].words >= 4))
        .or_else(|| candidates().next())
        .or_else(|| (0..lines.len().min(1)).find(|at| is_stopped_title_at(lines, *at)))
}

fn may_be_title(line: &Line) -> bool {
    (1..=30).contains(&line.words)
        && line.sentences == 1
        && matches!(line.end, End::Open)
        && line.start == Start::Capital
        && !is_label(line)
}

/// A title in title case may end with a stop, at the very top.
fn is_stopped_title_at(lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    at == 0
        && line.end == End::Stop
        && (4..=25).contains(&line.words)
        && line.is_title_case()
        && !line.speech
}

/// Whether `line` says the title again, perhaps with the way to it before it or
/// the site's name after it.
fn repeats(line: &Line, title: &Line) -> bool {
    let (line, title) = (trimmed(line), trimmed(title));
    title.len() >= 12
        && line.len() <= 2 * title.len() + 60
        && (line.ends_with(title) || line.starts_with(title))
}

fn trimmed<'a>(line: &Line<'a>) -> &'a str {
    let first = line.tokens[0].span;
    &line.text[first.join(line.tokens[line.tokens.len() - 1].span)]
}

/// Between running text, a short line that ends with a word is a heading; three
/// and more of them in a row are a list of some kind, and body, unless a label
/// of furniture leads them.
fn middle(lines: &[Line], range: Range<usize>, kinds: &mut [ParagraphKind]) {
    let mut at = range.start;
    while at < range.end {
        let run = run(&lines[at..range.end]);
        if run > 0 {
            mark_run(
                &lines[at..at + run],
                &mut kinds[at..at + run],
                is_list(lines, at),
            );
        }
        at += run.max(1);
    }
}

/// How many lines at the start could be headings or furniture.
fn run(lines: &[Line]) -> usize {
    let open = lines
        .iter()
        .take_while(|line| line.is_open() || line.furniture);
    open.count()
}

/// Whether a colon leads in what starts at `at`.
fn is_list(lines: &[Line], at: usize) -> bool {
    at > 0 && lines[at - 1].end == End::Colon
}

fn mark_run(lines: &[Line], kinds: &mut [ParagraphKind], list: bool) {
    let body = kinds.iter().filter(|kind| **kind == Body).count();
    let mut led = false;
    for (line, kind) in lines.iter().zip(kinds) {
        if *kind == Furniture {
            led |= line.phrase.is_some() && !line.is_bracketed();
        } else if led && (line.words > 4 || body > 2) {
            *kind = Furniture;
        } else if body <= 2 && !list && is_heading(line) {
            *kind = Heading;
        }
    }
}

fn is_heading(line: &Line) -> bool {
    line.is_open() && line.words <= 12 && line.words > 0 && !line.speech
}

/// After the last running text nothing is a heading any more, and a colon that
/// leads to furniture or to nothing leads no speech in.
fn tail(lines: &[Line], kinds: &mut [ParagraphKind]) {
    let mut ended = false;
    for (line, kind) in lines.iter().zip(kinds.iter_mut()) {
        ended |= is_list_label(line);
        let label = line.is_open() && (line.words <= 3 || line.is_title_case()) && !line.speech;
        if ended || label || is_label(line) {
            *kind = Furniture;
        }
    }
    for at in (0..lines.len()).rev() {
        let leads = kinds.get(at + 1).is_none_or(|next| *next == Furniture);
        if leads && lines[at].end == End::Colon && lines[at].words <= 6 && !lines[at].speech {
            kinds[at] = Furniture;
        }
    }
}

/// What follows a form for comments was written by readers, if most of the
/// running text stands before it.
fn forms(lines: &[Line], kinds: &mut [ParagraphKind]) {
    let Some(form) = lines
        .iter()
        .position(|line| line.phrase == Some(Phrase::Form))
    else {
        return;
    };
    let solid = |lines: &[Line]| lines.iter().filter(|line| line.is_solid()).count();
    if solid(&lines[..form]) > 3.max(solid(&lines[form..])) {
        kinds[form..].fill(Furniture);
    }
}

#[cfg(test)]
mod tests;
