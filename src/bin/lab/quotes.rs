//! What the laboratory does about quotes.

use std::io;
use std::path::PathBuf;
use std::time::Instant;

use whosaid::lab::{
    Calibration, ContentScore, Corpus, GoldDocument, MarkScore, ReportingForms, brotli_size,
    count_reporting, list_errors, percent, read_polnear, score_contents, score_marks, time_stages,
};

use super::print_errors;

/// Prints what each stage costs.
pub(super) fn time() -> io::Result<()> {
    let gold = read_polnear(Corpus::Dev)?;
    let words = f64::from(gold.iter().map(count_words).sum::<u32>());
    let mut sum = 0.0;
    for (stage, seconds) in time_stages(&gold, 7) {
        sum += seconds;
        println!("{stage:8} {:.3}", 1e6 * seconds / words);
    }
    println!(
        "{:8} {:.3}, {:.0} words a second",
        "all",
        1e6 * sum / words,
        words / sum
    );
    Ok(())
}

/// Writes a model to `out`, or to its place, and prints what it costs.
pub(super) fn write(
    (bytes, report): (Vec<u8>, String),
    out: Option<PathBuf>,
    place: &str,
) -> io::Result<()> {
    std::fs::write(out.unwrap_or_else(|| place.into()), &bytes)?;
    let wire = brotli_size(&bytes);
    println!("{report}{} bytes, {wire} on the wire", bytes.len());
    Ok(())
}

/// Prints how often each verb reports.
pub(super) fn count() -> io::Result<()> {
    let table = std::fs::read_to_string("data/reporting_verbs.tsv")?;
    print!("{}", count_reporting(&read_polnear(Corpus::Train)?, &table));
    Ok(())
}

/// Prints the errors on the part for learning.
pub(super) fn errors(kind: &str, name: &str) -> io::Result<()> {
    let forms = ReportingForms::read()?;
    let mut errors = Default::default();
    for gold in read_polnear(Corpus::Train)?
        .iter()
        .filter(|gold| gold.id.starts_with(name))
    {
        list_errors(
            &whosaid::annotate(&gold.id, &gold.text),
            gold,
            &forms,
            &mut errors,
        );
    }
    print_errors(&errors, kind);
    Ok(())
}

/// Prints the figures of quality.md.
pub(super) fn evaluate(part: Corpus) -> io::Result<()> {
    let forms = ReportingForms::read()?;
    let (mut marks, mut contents) = (MarkScore::default(), ContentScore::default());
    let (mut words, mut seconds) = (0, 0.0);
    for gold in &read_polnear(part)? {
        let start = Instant::now();
        let document = whosaid::annotate(&gold.id, &gold.text);
        seconds += start.elapsed().as_secs_f64();
        words += count_words(gold);
        marks.add(score_marks(&document, gold));
        contents.add(score_contents(&document, gold, &forms));
    }
    print_marks(&marks);
    print_contents(&contents);
    print_confidence(&marks.calibration, &contents.calibration);
    println!(
        "{words} words, whole pipeline {:.0} words a second",
        f64::from(words) / seconds
    );
    Ok(())
}

fn count_words(gold: &GoldDocument) -> u32 {
    gold.text.split_whitespace().count() as u32
}

fn print_marks(score: &MarkScore) {
    println!("| marked quotes | P | R | F1 | speaker right, of found | unknown | end to end |");
    println!("|---|---|---|---|---|---|---|");
    println!(
        "| ours | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} |\n",
        score.parts.precision(),
        score.parts.recall(),
        score.parts.f1(),
        percent(score.speaker_right, score.sourced),
        percent(score.speaker_unknown, score.sourced),
        percent(score.speaker_right, score.with_source),
    );
    println!("| scare quotes named as such | true fragments lost |\n|---|---|");
    println!(
        "| {:.1} of {} | {:.1} of {} |\n",
        percent(score.scare.0, score.scare.1),
        score.scare.1,
        percent(score.fragments.0, score.fragments.1),
        score.fragments.1,
    );
}

fn print_confidence(marks: &Calibration, contents: &Calibration) {
    println!("| confidence in speakers | calibration error | at least 0.95: kept | right |");
    println!("|---|---|---|---|");
    for (name, one) in [("marked quotes", marks), ("matched attributions", contents)] {
        let (kept, right) = one.precise();
        println!("| {name} | {:.1} | {kept:.1} | {right:.1} |", one.error());
    }
    println!();
}

fn print_contents(score: &ContentScore) {
    println!(
        "| reporting cues | 0.3 P / R / F | source right | 0.8 P / R / F | IoU 0.5 / 0.8 F | recall direct / mixed / indirect |"
    );
    println!("|---|---|---|---|---|---|");
    let kinds = score.kinds.map(|(right, all)| percent(right, all));
    println!(
        "| ours | {:.1} / {:.1} / {:.1} | {:.1} | {:.1} / {:.1} / {:.1} | {:.1} / {:.1} | {:.1} / {:.1} / {:.1} |\n",
        score.loose.precision(),
        score.loose.recall(),
        score.loose.f1(),
        percent(score.sources.0, score.sources.1),
        score.strict.precision(),
        score.strict.recall(),
        score.strict.f1(),
        score.half.f1(),
        score.close.f1(),
        kinds[0],
        kinds[1],
        kinds[2],
    );
    println!("| all cues | 0.3 F | 0.8 F |\n|---|---|---|");
    println!(
        "| ours | {:.1} | {:.1} |\n",
        score.all_loose.f1(),
        score.all_strict.f1()
    );
}
