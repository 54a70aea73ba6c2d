//! One command from its inputs to its answer.

use std::io::{self, Write};

use whosaid::text::Id;
use whosaid::view::{Problem, Report, ReportLine, csv, html, margin};
use whosaid::{Document, pipeline};

use crate::batch::Readers;
use crate::input::{Input, Inputs};
use crate::options::{AnnotateFormat, Command, Common, CompareFormat};
use crate::output;

/// Answers `command` and says on standard error what could not be read.
/// Gives the number of inputs that could not.
pub(crate) fn run(command: &Command) -> io::Result<usize> {
    let common = match command {
        Command::Annotate { common, .. } | Command::Compare { common, .. } => common,
    };
    let inputs = Inputs::find(&common.inputs);
    let readers = Readers::new(common.jobs, common.precise)?;
    let mut problems = Vec::new();
    let job = Job {
        common,
        inputs: &inputs.list,
        readers,
    };
    output::to(common.output.as_deref(), |to| {
        job.answer(command, to, &mut problems)
    })?;
    tell(&inputs, &problems);
    Ok(problems.len())
}

fn tell(inputs: &Inputs, problems: &[Problem]) {
    for (directory, count) in &inputs.passed_over {
        let (directory, files) = (
            directory.display(),
            if *count == 1 { "file" } else { "files" },
        );
        eprintln!("whosaid: {directory}: {count} {files} passed over, not .txt, .text or .md");
    }
    for problem in problems {
        eprintln!("whosaid: {} {}", problem.name, problem.message);
    }
}

struct Job<'a> {
    common: &'a Common,
    inputs: &'a [Input],
    readers: Readers,
}

impl Job<'_> {
    fn answer(
        &self,
        command: &Command,
        to: &mut dyn Write,
        problems: &mut Vec<Problem>,
    ) -> io::Result<()> {
        match command {
            Command::Annotate { format, .. } => self.annotate(*format, to, problems),
            Command::Compare { format, .. } => self.compare(*format, to, problems),
        }
    }

    fn annotate(
        &self,
        format: AnnotateFormat,
        to: &mut dyn Write,
        problems: &mut Vec<Problem>,
    ) -> io::Result<()> {
        let unit = self.common.offsets.into();
        match format {
            AnnotateFormat::Json => self.json(to, problems),
            AnnotateFormat::Html => self.html(to, problems),
            AnnotateFormat::Jsonl => self.each(problems, |id, document| {
                json_line(to, &ReportLine::new(document, id, unit))
            }),
            AnnotateFormat::Margin => {
                self.each(problems, |id, document| self.margin(to, id, document))
            }
            AnnotateFormat::Csv => {
                to.write_all(csv::QUOTES.as_bytes())?;
                self.each(problems, |id, document| {
                    to.write_all(csv::quotes(document, id, unit).as_bytes())
                })
            }
        }
    }

    fn compare(
        &self,
        format: CompareFormat,
        to: &mut dyn Write,
        problems: &mut Vec<Problem>,
    ) -> io::Result<()> {
        match format {
            CompareFormat::Json => self.json(to, problems),
            CompareFormat::Html => self.html(to, problems),
            CompareFormat::Csv => {
                let documents = self.all(problems)?;
                let story = pipeline::compare(&documents);
                to.write_all(csv::STATEMENTS.as_bytes())?;
                to.write_all(csv::statements(&documents, &story).as_bytes())
            }
        }
    }

    fn html(&self, to: &mut dyn Write, problems: &mut Vec<Problem>) -> io::Result<()> {
        let documents = self.all(problems)?;
        let story = pipeline::compare(&documents);
        to.write_all(html::page(&documents, problems, &story).as_bytes())
    }

    fn json(&self, to: &mut dyn Write, problems: &mut Vec<Problem>) -> io::Result<()> {
        let documents = self.all(problems)?;
        let story = pipeline::compare(&documents);
        let unit = self.common.offsets.into();
        json_line(to, &Report::new(&documents, problems, &story, unit))
    }

    fn margin(&self, to: &mut dyn Write, id: Id<Document>, document: &Document) -> io::Result<()> {
        if self.inputs.len() > 1 {
            let gap = if id.index() > 0 { "\n" } else { "" };
            writeln!(to, "{gap}=== {} ===", document.name)?;
        }
        write!(to, "{}", margin::print(document))
    }

    /// Every article that can be read, one after the other.
    fn each(
        &self,
        problems: &mut Vec<Problem>,
        mut take: impl FnMut(Id<Document>, &Document) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut count = 0;
        self.readers.read(self.inputs, |answer| match answer {
            Ok(document) => {
                let id = Id::at(count);
                count += 1;
                take(id, &document)
            }
            Err(problem) => {
                problems.push(problem);
                Ok(())
            }
        })
    }

    /// All articles that can be read.
    fn all(&self, problems: &mut Vec<Problem>) -> io::Result<Vec<Document>> {
        let mut documents = Vec::new();
        self.readers.read(self.inputs, |answer| {
            match answer {
                Ok(document) => documents.push(document),
                Err(problem) => problems.push(problem),
            }
            Ok(())
        })?;
        Ok(documents)
    }
}

fn json_line(to: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *to, value)?;
    writeln!(to)
}
