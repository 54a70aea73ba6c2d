//! The command line as a person meets it: the program is run, and its answer,
//! its complaints and its exit status are read.

#![cfg(feature = "cli")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const ARTICLE: &str = "“The ferry sails again in May,” said Ida Quist, who runs the harbour.\n";

/// A directory of its own for each test, empty at the start.
fn directory(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the directory for temporary files can be written");
    path
}

fn with_articles(test: &str, count: usize) -> PathBuf {
    let path = directory(test);
    for index in 0..count {
        let text = format!("{ARTICLE}This is report number {index}.\n");
        write(&path.join(format!("{index:03}.txt")), text);
    }
    path
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::write(path, bytes).expect("the file can be written");
}

fn whosaid() -> Command {
    Command::new(env!("CARGO_BIN_EXE_whosaid"))
}

fn run(command: &mut Command) -> Output {
    command.output().expect("the program starts")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("the answer is JSON")
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("complaints are UTF-8")
}

fn names(report: &Value) -> Vec<&str> {
    let documents = report["documents"].as_array().expect("documents is a list");
    let names = documents.iter().map(|document| document["name"].as_str());
    names
        .map(|name| name.expect("a name is a string"))
        .collect()
}

#[test]
fn files_are_answered_in_the_order_given() {
    let path = with_articles("order", 3);
    let [first, last] = ["000.txt", "002.txt"].map(|name| path.join(name));
    let output = run(whosaid().arg("annotate").args([&last, &first]));
    assert!(output.status.success());
    assert_eq!(complaint(&output), "");
    let given = [&last, &first].map(|path| path.to_str().expect("the path is UTF-8"));
    assert_eq!(names(&json(&output)), given);
}

#[test]
fn a_precise_answer_names_only_who_is_sure() {
    let path = directory("precise").join("owl.txt");
    let said = "“It was late.” “The ferry sails,” said Ida Quist.\n";
    write(&path, format!("Ida Quist met Lars Tennant. {said}"));
    let quote = |options: &[&str]| {
        let output = run(whosaid().arg("annotate").args(options).arg(&path));
        assert!(output.status.success());
        json(&output)["documents"][0]["quotes"][0].clone()
    };
    assert!(quote(&[])["speaker"].is_object());
    let precise = quote(&["--precise"]);
    assert!(precise["speaker"].is_null());
    assert!(precise["withheld"].is_array());
}

#[test]
fn a_directory_is_walked_by_name_and_says_what_it_passes_over() {
    let path = with_articles("walk", 2);
    fs::create_dir(path.join("more")).expect("a directory can be made");
    write(&path.join("more/note.MD"), ARTICLE);
    write(&path.join("photo.jpg"), [0xff, 0xd8]);
    write(&path.join(".hidden.txt"), ARTICLE);
    let output = run(whosaid().arg("compare").arg(&path));
    assert!(output.status.success());
    assert!(
        complaint(&output).contains("1 file passed over"),
        "{output:?}"
    );
    let report = json(&output);
    let endings: Vec<_> = names(&report)
        .iter()
        .map(|name| name.rsplit('/').next())
        .collect();
    assert_eq!(endings, [Some("000.txt"), Some("001.txt"), Some("note.MD")]);
}

#[test]
fn standard_input_is_an_input() {
    let mut child = whosaid()
        .args(["annotate", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    stdin
        .write_all(ARTICLE.as_bytes())
        .expect("the program reads");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(names(&json(&output)), ["standard input"]);
    assert_eq!(json(&output)["documents"][0]["text"], ARTICLE);
}

#[test]
fn each_fault_is_named_after_the_rest_is_done() {
    let path = with_articles("faults", 1);
    write(&path.join("empty.txt"), " \n");
    write(
        &path.join("photo.txt"),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0",
    );
    fs::create_dir(path.join("bare")).expect("a directory can be made");
    let wanted = [
        ("empty.txt", "empty", "is empty"),
        ("photo.txt", "not-text", "is not text"),
        ("bare", "no-articles", "holds no article"),
        ("gone.txt", "missing", "is not there"),
    ];
    let inputs = wanted.map(|(name, ..)| path.join(name));
    let output = run(whosaid()
        .arg("annotate")
        .args(&inputs)
        .arg(path.join("000.txt")));
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output);
    assert_eq!(names(&report).len(), 1);
    let complaint = complaint(&output);
    assert_eq!(complaint.lines().count(), wanted.len(), "{complaint}");
    for (index, (line, (name, code, message))) in complaint.lines().zip(wanted).enumerate() {
        assert!(line.contains(name) && line.contains(message), "{line}");
        assert_eq!(report["problems"][index]["code"], code);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_went_or_is_forbidden_does_not_stop_the_rest() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let path = with_articles("went", 2);
    symlink(path.join("nowhere"), path.join("000-went.txt")).expect("a link can be made");
    let shut = path.join("001-shut.txt");
    write(&shut, ARTICLE);
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o0)).expect("permissions can be set");
    let all_powerful = fs::read(&shut).is_ok();

    let output = run(whosaid().arg("annotate").arg(&path));
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("000-went.txt is not there"));
    if !all_powerful {
        assert!(complaint(&output).contains("001-shut.txt may not be read"));
    }
    assert_eq!(names(&json(&output)).len(), 2 + usize::from(all_powerful));
}

#[test]
fn wrong_usage_ends_with_2() {
    let wrong: [&[&str]; 5] = [
        &[],
        &["annotate"],
        &["annotate", "--format", "brat", "a.txt"],
        &["compare", "--format", "margin", "a.txt"],
        &["annotate", "--jobs", "0", "a.txt"],
    ];
    for arguments in wrong {
        let output = run(whosaid().args(arguments));
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    assert!(run(whosaid().arg("--version")).status.success());
    assert!(run(whosaid().arg("--help")).status.success());
}

#[test]
fn the_number_of_jobs_changes_nothing() {
    let path = with_articles("jobs", 90);
    for format in ["json", "jsonl", "margin", "html", "csv"] {
        let [one, many] = ["1", "7"].map(|jobs| {
            let arguments = ["annotate", "--format", format, "--jobs", jobs];
            run(whosaid().args(arguments).arg(&path)).stdout
        });
        assert!(!one.is_empty(), "{format}");
        assert!(one == many, "{format} differs with the number of jobs");
    }
}

#[test]
fn jsonl_gives_a_line_an_article() {
    let path = with_articles("jsonl", 40);
    let output = run(whosaid().args(["annotate", "--format", "jsonl"]).arg(&path));
    let text = String::from_utf8(output.stdout).expect("the answer is UTF-8");
    assert_eq!(text.lines().count(), 40);
    for (index, line) in text.lines().enumerate() {
        let document: Value = serde_json::from_str(line).expect("a line is JSON");
        assert_eq!(document["schema"], "whosaid/1");
        assert_eq!(document["id"], format!("d{}", index + 1));
    }
}

#[test]
fn offsets_count_what_was_asked_for() {
    let path = directory("offsets");
    write(&path.join("a.txt"), "🛳🛳 “Fine,” said Ida Quist.\n");
    for (unit, start) in [("utf16", 5), ("utf8", 9), ("codepoint", 3)] {
        let arguments = ["annotate", "--offsets", unit];
        let report = json(&run(whosaid().args(arguments).arg(&path)));
        assert_eq!(report["offsets"], unit);
        assert_eq!(report["documents"][0]["quotes"][0]["spans"][0][0], start);
    }
}

#[test]
fn output_is_whole_or_not_there() {
    let path = with_articles("output", 1);
    let article = path.join("000.txt");
    let report = path.join("report.json");
    write(&report, "old");
    let output = run(whosaid()
        .arg("annotate")
        .arg(&article)
        .arg("--output")
        .arg(&report));
    assert!(output.status.success() && output.stdout.is_empty());
    let text = fs::read(&report).expect("the report is there");
    assert!(serde_json::from_slice::<Value>(&text).is_ok());

    let nowhere = path.join("no/such/report.json");
    let output = run(whosaid()
        .arg("annotate")
        .arg(&article)
        .arg("--output")
        .arg(&nowhere));
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("report.json could not be written"));
    let left: Vec<_> = fs::read_dir(&path)
        .expect("the directory is there")
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let path = with_articles("pipe", 400);
    let mut child = whosaid()
        .args(["annotate", "--format", "jsonl"])
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdout = child.stdout.take().expect("standard output is a pipe");
    stdout.read_exact(&mut [0; 10]).expect("the program writes");
    drop(stdout);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success());
    assert_eq!(complaint(&output), "");
}
