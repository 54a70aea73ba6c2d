//! Prints the layers of the articles named: `cargo run --example layers -- FILE …`.
//!
//! One line for each paragraph (`T`itle, `H`eading, `B`ody, `F`urniture); with
//! `--sentences` one for each sentence, with `--tokens` its tokens too.

use whosaid::Document;
use whosaid::segment::{Paragraph, ParagraphKind};

fn main() {
    let (options, files): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let has = |name: &str| options.iter().any(|option| option == name);
    let depth = 2 * usize::from(has("--tokens")) + usize::from(has("--sentences"));
    for file in files {
        match read(&file) {
            Ok(document) => print(&document, depth),
            Err(error) => eprintln!("{file} {error}"),
        }
    }
}

fn read(file: &str) -> Result<Document, Box<dyn std::error::Error>> {
    let (text, _) = whosaid::text::decode(&std::fs::read(file)?)?;
    Ok(whosaid::annotate(file, text))
}

fn print(document: &Document, depth: usize) {
    println!("== {} {:?}", document.name, document.segments.head);
    for paragraph in &document.segments.paragraphs {
        print_paragraph(document, paragraph, depth);
    }
}

fn print_paragraph(document: &Document, paragraph: &Paragraph, depth: usize) {
    let letter = match paragraph.kind {
        ParagraphKind::Title => 'T',
        ParagraphKind::Heading => 'H',
        ParagraphKind::Body => 'B',
        ParagraphKind::Furniture => 'F',
    };
    let (text, segments) = (document.text.as_str(), &document.segments);
    if depth == 0 {
        return println!("{letter} {}", &text[paragraph.span]);
    }
    for sentence in &segments.sentences[paragraph.sentences] {
        println!("{letter} {}", &text[sentence.span]);
        if depth > 1 {
            let tokens = segments.tokens[sentence.tokens].iter();
            let words: Vec<_> = tokens.map(|token| &text[token.span]).collect();
            println!("  {}", words.join("·"));
        }
    }
}
