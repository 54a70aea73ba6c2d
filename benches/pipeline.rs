//! How long each stage takes, and all of them: `cargo bench --bench pipeline`.
//!
//! "Items" are words, parted by white space. The batch is the sample story; what
//! is timed is first compared with its goldens in `tests/stories/sample`, so that
//! no figure is stated for a wrong answer.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use whosaid::lexicon::Lexicon;
use whosaid::text::Unit;
use whosaid::view::{Report, margin};
use whosaid::{
    Document, annotate, compare, coref, date, mention, quote, segment, speaker, story, syntax,
};

/// The sample story: name, text, and what is seen in it.
const SAMPLE: [[&str; 3]; 5] = [
    [
        "1-the-ellery-courier",
        include_str!("../www/sample/1-the-ellery-courier.txt"),
        include_str!("../tests/stories/sample/1-the-ellery-courier.margin"),
    ],
    [
        "2-norvane-standard",
        include_str!("../www/sample/2-norvane-standard.txt"),
        include_str!("../tests/stories/sample/2-norvane-standard.margin"),
    ],
    [
        "3-the-rotunda",
        include_str!("../www/sample/3-the-rotunda.txt"),
        include_str!("../tests/stories/sample/3-the-rotunda.margin"),
    ],
    [
        "4-strait-channel-news",
        include_str!("../www/sample/4-strait-channel-news.txt"),
        include_str!("../tests/stories/sample/4-strait-channel-news.margin"),
    ],
    [
        "5-tamsey-daily-post",
        include_str!("../www/sample/5-tamsey-daily-post.txt"),
        include_str!("../tests/stories/sample/5-tamsey-daily-post.margin"),
    ],
];

fn main() {
    for ([name, _, golden], document) in SAMPLE.iter().zip(documents()) {
        let seen = margin::print(&document);
        assert!(
            seen == *golden,
            "{name} differs from its golden; run the story tests"
        );
    }
    divan::main();
}

fn documents() -> Vec<Document> {
    SAMPLE
        .iter()
        .map(|[name, text, _]| annotate(*name, *text))
        .collect()
}

/// The words of the sample story.
fn words() -> ItemsCount {
    let words = SAMPLE
        .iter()
        .map(|[_, text, _]| text.split_whitespace().count());
    ItemsCount::new(words.sum::<usize>())
}

/// Times `stage` over the five articles, each with the layers it needs, and holds
/// that the answers together have as many parts as in the documents.
fn each<T>(
    bencher: Bencher,
    stage: impl Fn(&Document, &'static Lexicon) -> T,
    parts: impl Fn(&T) -> usize,
    expected: impl Fn(&Document) -> usize,
) {
    let (documents, lexicon) = (documents(), Lexicon::shipped());
    for document in &documents {
        assert_eq!(parts(&stage(document, lexicon)), expected(document));
    }
    bencher.counter(words()).bench_local(|| {
        for document in &documents {
            black_box(stage(black_box(document), lexicon));
        }
    });
}

#[divan::bench]
fn stage_1_segment(bencher: Bencher) {
    each(
        bencher,
        |document, lexicon| segment::segment(&document.text, lexicon),
        |segments| segments.tokens.len(),
        |document| document.segments.tokens.len(),
    );
}

#[divan::bench]
fn stage_2_syntax(bencher: Bencher) {
    each(
        bencher,
        |document, lexicon| syntax::read(&document.text, &document.segments, lexicon),
        |syntax| syntax.tags.len(),
        |document| document.segments.tokens.len(),
    );
}

#[divan::bench]
fn stage_3_mention(bencher: Bencher) {
    each(
        bencher,
        |document, lexicon| {
            mention::find(
                &document.text,
                &document.segments,
                &document.syntax,
                lexicon,
            )
        },
        Vec::len,
        |document| document.mentions.len(),
    );
}

#[divan::bench]
fn stage_4_date(bencher: Bencher) {
    each(
        bencher,
        |d, lexicon| date::resolve(&d.text, &d.segments, &d.mentions, lexicon),
        |dates| dates.list.len(),
        |document| document.dates.list.len(),
    );
}

#[divan::bench]
fn stage_5_quote(bencher: Bencher) {
    each(
        bencher,
        |d, lexicon| quote::find(&d.text, &d.segments, &d.syntax, &d.mentions, lexicon),
        Vec::len,
        |document| document.quotes.len(),
    );
}

#[divan::bench]
fn stage_6_speaker(bencher: Bencher) {
    each(
        bencher,
        |d, lexicon| {
            speaker::attribute(
                &d.text,
                &d.segments,
                &d.syntax,
                &d.mentions,
                &d.quotes,
                lexicon,
            )
        },
        |answers| {
            answers
                .iter()
                .filter(|answer| answer.best().is_some())
                .count()
        },
        |document| {
            document
                .attributions
                .iter()
                .filter(|answer| answer.best().is_some())
                .count()
        },
    );
}

#[divan::bench]
fn stage_7_coref(bencher: Bencher) {
    each(
        bencher,
        |d, lexicon| {
            coref::resolve(
                &d.text,
                &d.segments,
                &d.syntax,
                &d.mentions,
                &d.quotes,
                &d.attributions,
                lexicon,
            )
        },
        |entities| entities.list.len(),
        |document| document.entities.list.len(),
    );
}

#[divan::bench]
fn stage_8_story(bencher: Bencher) {
    let documents = documents();
    let statements = compare(&documents).statements.len();
    bencher.counter(words()).bench_local(|| {
        let story = story::join(black_box(&documents), Lexicon::shipped());
        assert_eq!(story.statements.len(), statements);
    });
}

/// Five texts to five documents and one story, on one thread.
#[divan::bench]
fn whole(bencher: Bencher) {
    let quotes: usize = documents()
        .iter()
        .map(|document| document.quotes.len())
        .sum();
    bencher.counter(words()).bench_local(|| {
        let documents = documents();
        black_box(compare(&documents));
        assert_eq!(
            documents.iter().map(|d| d.quotes.len()).sum::<usize>(),
            quotes
        );
    });
}

/// The same, and the report as JSON: what the browser's door does with objects.
#[divan::bench]
fn whole_with_report(bencher: Bencher) {
    let report = || {
        let documents = documents();
        let story = compare(&documents);
        let report = Report::new(&documents, &[], &story, Unit::Utf16);
        serde_json::to_vec(&report).expect("a report is JSON")
    };
    let bytes = report().len();
    bencher
        .counter(words())
        .bench_local(|| assert_eq!(report().len(), bytes));
}

/// The sample story a hundred times over as one article: time stays linear.
#[divan::bench(sample_count = 10)]
fn one_long_article(bencher: Bencher) {
    let texts: Vec<&str> = SAMPLE.iter().map(|[_, text, _]| *text).collect();
    let long = format!("{}\n", texts.join("\n")).repeat(100);
    let words = ItemsCount::new(long.split_whitespace().count());
    bencher
        .counter(words)
        .with_inputs(|| long.clone())
        .bench_local_values(|text| {
            let document = annotate("long", text);
            assert!(document.segments.tokens.len() > 100_000);
            document
        });
}
