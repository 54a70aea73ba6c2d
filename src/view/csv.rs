//! Tables for spreadsheets: a row for each quote, or for each printing of a
//! statement. As RFC 4180 has it, lines end with CR and LF.

use super::document::{DocumentView, QuoteView, iso_day, numbered};
use super::{Key, words};
use crate::document::Document;
use crate::story::{FlagKind, Statement, Story, Variant};
use crate::text::{ByteSpan, Id, Unit};

/// The head of [`quotes`].
pub const QUOTES: &str = "document,name,outlet,published,quote,kind,start,end,text,speaker,cue,confidence,stance,mood\r\n";
/// The head of [`statements`].
pub const STATEMENTS: &str = "statement,speaker,wording,document,name,outlet,published,quote,relation,text,\
     texts,story,kind,cue,place,at,share,lost,put_in,given_to,other_day\r\n";

/// A row for each quote of an article, the `id`-th of its call. `start` and
/// `end` are those of the whole quote, counted in `unit`.
pub fn quotes(document: &Document, id: Id<Document>, unit: Unit) -> String {
    let view = DocumentView::new(document, id, unit);
    let rows = view.quotes.iter().zip(&document.quotes);
    rows.map(|(quote, source)| quote_row(&view, quote, &pieces(document, &source.spans)))
        .collect()
}

fn quote_row(document: &DocumentView, quote: &QuoteView, text: &str) -> String {
    let start = quote.spans.first().map(|span| span[0].to_string());
    let end = quote.spans.last().map(|span| span[1].to_string());
    row(&[
        &document.id.to_string(),
        document.name,
        document.outlet.unwrap_or_default(),
        document.published.as_deref().unwrap_or_default(),
        &quote.id.to_string(),
        quote.kind,
        &start.unwrap_or_default(),
        &end.unwrap_or_default(),
        text,
        quote.speaker.as_ref().map_or("", |speaker| speaker.name),
        quote.cue_lemma.unwrap_or_default(),
        &quote.confidence.to_string(),
        quote.cue_stance.unwrap_or_default(),
        quote.cue_mood.unwrap_or_default(),
    ])
}

/// A row for each printing of each statement of a story. `texts` counts the independent
/// texts that print the statement, `story` numbers the groups of articles from 1; `at`
/// and `share` are parts of the article's words, 0 to 1; the last four cells hold the
/// words of a difference that may matter, and are empty where there is none.
pub fn statements(documents: &[Document], story: &Story) -> String {
    let statements = numbered(&story.statements);
    let rows = statements.flat_map(|(id, statement)| {
        let variants = statement.variants.iter();
        variants.map(move |variant| statement_row(documents, story, (id, statement), variant))
    });
    rows.collect()
}

fn statement_row(
    documents: &[Document],
    story: &Story,
    (id, statement): (Id<Statement>, &Statement),
    variant: &Variant,
) -> String {
    let document = &documents[variant.document.index()];
    let head = &document.segments.head;
    let quote = &document.quotes[variant.quote];
    let speaker = statement
        .speaker
        .map(|speaker| &*story.people[speaker].name);
    let group = (story.groups.iter()).position(|group| group.contains(&variant.document));
    row(&[
        &Key::from(id).to_string(),
        speaker.unwrap_or_default(),
        &statement.wording,
        &Key::from(variant.document).to_string(),
        &document.name,
        head.outlet.map_or("", |span| &document.text[span.range()]),
        &head.published.map(iso_day).unwrap_or_default(),
        &Key::from(variant.quote).to_string(),
        words::relation(variant.relation),
        &pieces(document, &quote.spans),
        &statement.texts.to_string(),
        &group.map_or(1, |group| group + 1).to_string(),
        words::quote_kind(quote.kind),
        quote.cue.as_ref().map_or("", |cue| cue.lemma),
        words::part(variant.frame.part),
        &format!("{:.3}", variant.frame.at),
        &format!("{:.3}", variant.frame.share),
        flagged(variant, FlagKind::Sense),
        flagged(variant, FlagKind::PutIn),
        flagged(variant, FlagKind::Speaker),
        flagged(variant, FlagKind::Date),
    ])
}

/// The words of a difference, or nothing where there is none of this kind.
fn flagged(variant: &Variant, kind: FlagKind) -> &str {
    let flag = variant.flags.iter().find(|flag| flag.kind == kind);
    flag.map_or("", |flag| &flag.words)
}

/// The pieces of a quote in one cell.
fn pieces(document: &Document, spans: &[ByteSpan]) -> String {
    let pieces: Vec<&str> = spans
        .iter()
        .map(|span| &document.text[span.range()])
        .collect();
    pieces.join(" … ")
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline;

    #[test]
    fn cells_with_commas_and_marks_are_quoted() {
        assert_eq!(row(&["a", "b,c", "\"d\""]), "a,\"b,c\",\"\"\"d\"\"\"\r\n");
    }

    #[test]
    fn a_row_for_each_quote_has_a_cell_for_each_head() {
        let document = pipeline::annotate("a,b.txt", "“It floats,” said Ida Quist.");
        let rows = quotes(&document, Id::new(0), Unit::Utf16);
        let wanted = "d1,\"a,b.txt\",,,q1,direct,0,12,\"“It floats,”\",Ida Quist,say,";
        assert!(rows.starts_with(wanted), "{rows}");
        assert!(rows.ends_with(",neutral,actual\r\n"), "{rows}");
        assert_eq!(QUOTES.matches(',').count(), 13);
    }

    #[test]
    fn a_row_for_each_printing_tells_how_it_is_framed_and_what_it_lost() {
        let documents = [
            "“We will not sign the harbour treaty before the summer,” said Ida Quist.",
            "Ida Quist claimed: “We will sign the harbour treaty before the summer.”",
        ]
        .map(|text| pipeline::annotate("a.txt", text));
        let rows = statements(&documents, &pipeline::compare(&documents));
        let rows: Vec<&str> = rows.lines().collect();
        let cells = STATEMENTS.matches(',').count();
        assert!(
            rows.iter().all(|row| row.matches(',').count() >= cells),
            "{rows:?}"
        );
        assert!(rows[0].contains(",2,1,direct,say,"), "{rows:?}");
        assert!(
            rows[1].contains(",shortened,") && rows[1].contains(",2,1,direct,claim,"),
            "{rows:?}"
        );
        assert!(rows[1].ends_with(",not,,,"), "{rows:?}");
    }
}
