//! Marks that do not match: the damage stays in its paragraph, what is read there is
//! read with less confidence, and no text takes more than linear time (`hostile.rs`
//! compares times).

use whosaid::Document;

/// A paragraph in which all is well.
const WELL: &str = "Ida Holm said the bridge was “older than my mother.” “It will not last,” she \
                    said. Tom Berg told the council that the ferry was late.";

/// What is read in a paragraph: each quote's pieces, its confidence and its speaker's name.
fn seen(document: &Document, paragraph: usize) -> Vec<(Vec<&str>, f32, &str)> {
    let span = document.segments.paragraphs[paragraph].span;
    let quotes = document.quotes.iter().zip(&document.attributions);
    let inside = quotes.filter(|(quote, _)| span.covers(quote.extent()));
    let told = inside.map(|(quote, attribution)| {
        let pieces = quote
            .spans
            .iter()
            .map(|piece| &document.text[piece.range()]);
        let source = attribution.best().map_or("", |best| {
            &document.text[document.mentions[best.mention.index()].span.range()]
        });
        (pieces.collect(), quote.confidence, source)
    });
    told.collect()
}

/// Reads `damage` between two paragraphs in which all is well.
#[track_caller]
fn check_neighbours(damage: &str) -> Document {
    let alone = whosaid::annotate("alone", WELL);
    let wanted = seen(&alone, 0);
    assert_eq!(wanted.len(), 3, "the paragraph has three quotes");
    let text = format!("{WELL}\n\n{damage}\n\n{WELL}");
    let document = whosaid::annotate("damaged", text);
    let last = document.segments.paragraphs.len() - 1;
    assert!(last >= 2);
    for paragraph in [0, last] {
        let found = seen(&document, paragraph);
        let same = found.iter().zip(&wanted).all(|(found, wanted)| {
            found.0 == wanted.0 && (found.1 - wanted.1).abs() < 0.05 && found.2 == wanted.2
        });
        assert!(same && found.len() == wanted.len(), "{found:?}\n{wanted:?}");
    }
    document
}

#[test]
fn fifty_thousand_marks_without_a_partner() {
    for mark in ["“", "”", "‘", "«"] {
        check_neighbours(&format!("{mark}the word is on it ").repeat(50_000));
        check_neighbours(&format!("the word is on it{mark} ").repeat(50_000));
    }
}

#[test]
fn one_sentence_of_nothing_but_cues() {
    let piece = "He said that “it said” it, he said, and said “so” ";
    check_neighbours(&piece.repeat(5_000));
}

#[test]
fn marks_of_five_kinds() {
    let marks = ["\"", "“", "'", "«", "`", "”", "’", "»"];
    let words = (0..20_000).map(|at| {
        let (one, other) = (marks[at * 7 % 8], marks[at * 5 % 3]);
        format!("{one}so{other} said ")
    });
    check_neighbours(&words.collect::<String>());
}

#[test]
fn a_quote_of_a_megabyte() {
    let sentence = "The bridge is old and nobody may cross it. ";
    let quote = format!("“{}”", sentence.repeat((1 << 20) / sentence.len()).trim());
    let document = check_neighbours(&format!("{quote} Ida Holm said."));
    assert!(
        document
            .quotes
            .iter()
            .any(|quote| quote.extent().len() >= 1_000_000)
    );
}

#[test]
fn a_thousand_levels() {
    let opened = "“He said ‘".repeat(500);
    let closed = "’ she said.”".repeat(500);
    check_neighbours(&format!("{opened}no{closed}"));
    check_neighbours(&opened);
}

#[test]
fn an_article_that_is_one_quote() {
    let document = whosaid::annotate("quote", "“The bridge is closed, and the ferry is late.”");
    let quotes = document.quotes.iter();
    let texts: Vec<&str> = quotes
        .map(|quote| &document.text[quote.extent().range()])
        .collect();
    assert_eq!(texts, ["“The bridge is closed, and the ferry is late.”"]);
    assert!(document.attributions.iter().all(|one| one.best().is_none()));
}

#[test]
fn where_marks_do_not_match_confidence_falls() {
    let sure = |text: &str| {
        let document = whosaid::annotate("text", text);
        document.quotes.first().map(|quote| quote.confidence)
    };
    let well = sure("The council met. “The bridge is closed.” Nobody spoke.");
    let torn = sure("The council met. “The bridge is closed. Nobody spoke.");
    assert!(well > torn, "{well:?} {torn:?}");
}
