//! What the head of the page tells of the article: title, outlet, day, dateline.

use super::date;
use super::dateline::{Dateline, dateline};
use super::line::Line;
use super::types::{Case, Date, Head, Paragraph, ParagraphKind, Token, TokenKind};
use crate::text::ByteSpan;

/// Datelines stand in one of the first paragraphs of the body.
const DATELINE_WITHIN: usize = 3;
/// Days stand within so many paragraphs from the top or the end of a page.
const DATE_WITHIN: usize = 16;

/// Words with which the names of newspapers end.
const PAPERS: [&str; 14] = [
    "times",
    "post",
    "tribune",
    "herald",
    "gazette",
    "chronicle",
    "courier",
    "telegraph",
    "inquirer",
    "observer",
    "journal",
    "guardian",
    "examiner",
    "sentinel",
];

/// Reads the head from paragraphs whose kinds are told; `lines` are the same.
pub(super) fn head(text: &str, paragraphs: &[Paragraph], lines: &[Line]) -> Head {
    let page = Page {
        text,
        paragraphs,
        lines,
    };
    let title = paragraphs
        .iter()
        .position(|p| p.kind == ParagraphKind::Title);
    let dateline = page.dateline();
    Head {
        title: title.map(|title| paragraphs[title].span),
        outlet: page.outlet(dateline),
        published: page.published(title),
        dateline: dateline.map(|dateline| dateline.span),
    }
}

struct Page<'a> {
    text: &'a str,
    paragraphs: &'a [Paragraph],
    lines: &'a [Line<'a>],
}

impl Page<'_> {
    fn kind(&self, at: usize) -> ParagraphKind {
        self.paragraphs[at].kind
    }

    /// Indexes of the body's paragraphs.
    fn body(&self) -> impl Iterator<Item = usize> {
        (0..self.lines.len()).filter(|at| self.kind(*at) == ParagraphKind::Body)
    }

    /// The first dateline. One with a colon counts only where no other
    /// paragraph starts so: those are the names of speakers.
    fn dateline(&self) -> Option<Dateline> {
        let mut found = self.body().filter_map(|at| self.dateline_at(at));
        let early = self
            .body()
            .take(DATELINE_WITHIN)
            .find_map(|at| self.dateline_at(at))?;
        let first = found.next();
        (!early.colon || (first == Some(early) && found.next().is_none())).then_some(early)
    }

    fn dateline_at(&self, at: usize) -> Option<Dateline> {
        dateline(self.text, self.lines[at].tokens)
    }

    /// The day told in the head after the title, else before it, else in the
    /// tail. A bare weekday and day above the title is the site's clock.
    fn published(&self, title: Option<usize>) -> Option<Date> {
        let body = self.body().next().unwrap_or(0);
        let (head, title) = (body.min(DATE_WITHIN), title.unwrap_or(0));
        let last = self.body().last().map_or(0, |last| last + 1);
        let tail = last..self.lines.len().min(last + DATE_WITHIN);
        let mut places = (title.min(head)..head)
            .chain(0..title.min(head))
            .chain(tail);
        places.find_map(|at| self.date(at, at < title))
    }

    fn date(&self, at: usize, above_title: bool) -> Option<Date> {
        let line = &self.lines[at];
        let clock = above_title && at == 0 && line.tokens.len() <= 8;
        let short = line.words <= 30 && !clock;
        short.then(|| date::find(self.text, line.tokens)).flatten()
    }

    /// The newspaper named in a line of its own, else who holds the copyright,
    /// else the agency of the dateline.
    fn outlet(&self, dateline: Option<Dateline>) -> Option<ByteSpan> {
        let aside =
            || (0..self.lines.len()).filter(|at| self.kind(*at) == ParagraphKind::Furniture);
        aside()
            .find_map(|at| masthead(&self.lines[at]))
            .or_else(|| aside().find_map(|at| copyright_holder(&self.lines[at])))
            .or_else(|| dateline?.agency)
    }
}

/// A line that is a newspaper's name: "The Valley Courier".
fn masthead(line: &Line) -> Option<ByteSpan> {
    let (first, last) = (line.tokens.first()?, line.tokens.last()?);
    let whole = (2..=5).contains(&line.words) && line.words == line.tokens.len();
    let last_word = &line.text[last.span];
    let paper = PAPERS
        .iter()
        .any(|paper| paper.eq_ignore_ascii_case(last_word));
    (whole && paper && line.is_capitals_only() && line.phrase.is_none())
        .then(|| first.span.join(last.span))
}

/// Who is named after "©" or "Copyright" and the year: "Valley Media Inc.".
fn copyright_holder(line: &Line) -> Option<ByteSpan> {
    let sign = |token: &Token| {
        let word = &line.text[token.span];
        word == "©" || word.eq_ignore_ascii_case("copyright")
    };
    let start = line.tokens.iter().take(8).position(sign)? + 1;
    let rest = &line.tokens[start..];
    let skipped = rest
        .iter()
        .take(8)
        .take_while(|token| !is_holder(line.text, token))
        .count();
    let name = &rest[skipped..];
    let length = name
        .iter()
        .take(6)
        .take_while(|token| is_holder(line.text, token))
        .count();
    let (first, last) = (name.first()?, name.get(length.checked_sub(1)?)?);
    Some(first.span.join(last.span))
}

/// Whether a token can be part of a holder's name.
fn is_holder(text: &str, token: &Token) -> bool {
    let word = &text[token.span];
    let capital = !matches!(token.case, Case::Lower | Case::None);
    token.kind == TokenKind::Word && capital && !is_notice(word)
}

fn is_notice(word: &str) -> bool {
    ["all", "copyright", "by", "this", "rights"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
