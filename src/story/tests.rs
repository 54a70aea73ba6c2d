//! Articles of a sentence or two, and the statements that are seen in them.

use super::*;
use crate::pipeline::annotate;

fn read(texts: &[&str]) -> Vec<Document> {
    let texts = texts.iter().enumerate();
    texts
        .map(|(index, text)| annotate(format!("{index}"), *text))
        .collect()
}

/// "speaker: wording", then a line for each printing.
fn show(documents: &[Document]) -> Vec<String> {
    let story = join(documents, Lexicon::shipped());
    let statements = story.statements.iter().map(|statement| {
        let speaker = statement
            .speaker
            .map(|speaker| &*story.people[speaker].name);
        let mut lines = format!("{}: {}", speaker.unwrap_or("?"), statement.wording);
        for variant in &statement.variants {
            let name = &documents[variant.document.index()].name;
            let diff: Vec<String> = variant.diff.iter().map(show_edit).collect();
            lines += &format!("\n {name} {:?} {}", variant.relation, diff.join(" "));
        }
        lines
    });
    statements.collect()
}

fn show_edit(edit: &Edit) -> String {
    match edit {
        Edit::Same(words) => words.clone(),
        Edit::LeftOut(words) => format!("[-{words}]"),
        Edit::PutIn(words) => format!("[+{words}]"),
    }
}

fn check(texts: &[&str], wanted: &[&str]) {
    let documents = read(texts);
    assert_eq!(show(&documents), wanted);
}

#[test]
fn marks_case_and_spelling_do_not_count() {
    check(
        &[
            "“The Harbour Programme won’t be realised,” said Ida Quist.",
            "\"The harbor program won't be realized,\" said Ida Quist.",
        ],
        &["Ida Quist: The harbor program won't be realized\
           \n 0 Same The Harbour Programme won’t be realised\
           \n 1 Same The harbor program won't be realized"],
    );
}

#[test]
fn a_fragment_is_a_shortened_printing() {
    check(
        &[
            "“It was a very warm, very generous letter,” said Ida Quist.",
            "Ida Quist told reporters that the union had sent a “warm, very generous letter” on Monday.",
        ],
        &["Ida Quist: It was a very warm, very generous letter\
           \n 0 Same It was a very warm, very generous letter\
           \n 1 Shortened [-It was a very] warm, very generous letter"],
    );
}

#[test]
fn changed_words_are_shown_one_by_one() {
    check(
        &[
            "“We shall mend the old ferry before the summer,” said Ida Quist.",
            "“We will mend the ferry before next summer,” said Ida Quist.",
        ],
        &["Ida Quist: We shall mend the old ferry before the summer\
           \n 0 Same We shall mend the old ferry before the summer\
           \n 1 Altered We [-shall] [+will] mend the [-old] ferry before [-the] [+next] summer"],
    );
}

#[test]
fn a_long_quote_stands_in_each_statement_that_it_contains() {
    check(
        &[
            "“The bell is cracked beyond repair. The tower will stay closed all winter,” said Ida Quist.",
            "“The bell is cracked beyond repair,” said Ida Quist.",
            "Ida Quist said that the tower “will stay closed all winter.”",
        ],
        &[
            "Ida Quist: The bell is cracked beyond repair\
             \n 0 Same The bell is cracked beyond repair.\
             \n 1 Same The bell is cracked beyond repair",
            "Ida Quist: The tower will stay closed all winter\
             \n 0 Same The tower will stay closed all winter\
             \n 2 Shortened [-The tower] will stay closed all winter.",
        ],
    );
}

#[test]
fn sentences_that_are_always_printed_together_are_one_statement() {
    let statements = show(&read(&[
        "“The bell is cracked beyond repair. The tower will stay closed,” said Ida Quist.",
        "“The bell is cracked beyond repair. The tower will stay closed,” Ida Quist said.",
    ]));
    assert_eq!(statements.len(), 1, "{statements:?}");
}

#[test]
fn a_report_of_the_same_words_belongs_to_the_statement() {
    let statements = show(&read(&[
        "“The parade this year was not about the old cannons,” said Ida Quist.",
        "The parade this year was not about the old cannons, Ida Quist said.",
    ]));
    assert_eq!(statements.len(), 1, "{statements:?}");
    assert!(statements[0].contains("1 Same"), "{statements:?}");
}

#[test]
fn others_may_use_the_same_phrase() {
    let statements = show(&read(&[
        "“At the end of the day the ferry has to sail,” said Ida Quist.",
        "“At the end of the day nobody wins a strike,” said Lars Tennant.",
        "“The future of the town is on the water,” said Ida Quist.",
        "“The future of the union is on the land,” said Lars Tennant.",
    ]));
    assert_eq!(statements.len(), 4, "{statements:?}");
}

#[test]
fn what_one_article_prints_comes_after_what_several_print() {
    let statements = show(&read(&[
        "“Nobody asked us about the tower,” said Lars Tennant.",
        "“The bell is cracked beyond repair,” said Ida Quist.",
        "“The bell is cracked beyond repair,” said Ida Quist.",
    ]));
    assert_eq!(statements.len(), 2);
    assert!(statements[1].starts_with("Lars Tennant: Nobody asked us"));
}

#[test]
fn the_order_of_the_articles_tells_nothing() {
    let texts = [
        "“The bell is cracked beyond repair. The tower will stay closed all winter,” said Ida Quist.",
        "“The bell is badly cracked beyond all repair,” said Ms. Quist.",
        "Quist said that the tower “will stay closed all winter,” and called the bell “cracked.”",
        "“Nobody asked us about the bell or the tower,” said Lars Tennant.",
    ];
    let documents = read(&texts);
    let sorted = |documents: &[Document]| {
        let statements = show(documents).into_iter().map(|statement| {
            let mut lines: Vec<String> = statement.lines().map(str::to_owned).collect();
            lines[1..].sort();
            lines.join("\n")
        });
        let mut statements: Vec<String> = statements.collect();
        statements.sort();
        statements
    };
    let wanted = sorted(&documents);
    let mut turned = documents;
    for _ in 0..turned.len() {
        turned.rotate_left(1);
        assert_eq!(sorted(&turned), wanted);
        turned.swap(0, 1);
        assert_eq!(sorted(&turned), wanted);
    }
}

#[test]
fn a_saying_that_everybody_prints_is_one_statement() {
    let texts: Vec<String> = (0..200)
        .map(|index| format!("“The bell is cracked beyond repair {index},” said Ida Quist."))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let story = join(&read(&texts), Lexicon::shipped());
    assert_eq!(story.statements.len(), 1);
    assert_eq!(story.statements[0].variants.len(), 200);
}

#[test]
fn a_fragment_that_fits_two_sayings_does_not_make_them_one() {
    let statements = show(&read(&[
        "“The letter asks where the bell should hang, and we are already looking for a ship,” said Ida Quist.",
        "“We would like to hear it ring before the winter, and we are already looking for a ship,” said Ida Quist.",
        "Ida Quist added that the museum is “already looking for a ship.”",
    ]));
    assert_eq!(statements.len(), 2, "{statements:?}");
}

/// The flags of all printings as "kind words".
fn flags(texts: &[&str]) -> Vec<String> {
    let documents = read(texts);
    let story = join(&documents, Lexicon::shipped());
    let variants = story.statements.iter().flat_map(|one| &one.variants);
    let flags = variants.flat_map(|variant| &variant.flags);
    flags
        .map(|flag| format!("{:?} {}", flag.kind, flag.words))
        .collect()
}

#[test]
fn a_cut_that_may_change_the_sense_is_told() {
    let whole = "“The harbour bridge will not be open to any lorry in winter,” Ida Holm said.";
    let cut = "Ida Holm said the bridge will “be open to any lorry in winter.”";
    assert_eq!(flags(&[whole, cut]), ["Sense not"]);
    // What another clause denies, the cut does not affirm.
    let long =
        "“It is not for us to decide, and we are looking for a quiet harbour ship,” Ida Holm said.";
    let end = "Ida Holm said they are “looking for a quiet harbour ship.”";
    assert_eq!(flags(&[long, end]), Vec::<String>::new());
    // A condition reaches over a comma.
    let whole = "“The harbour bridge opens again in spring, if the money comes,” Ida Holm said.";
    let cut = "“The harbour bridge opens again in spring,” Ida Holm said.";
    assert_eq!(flags(&[whole, cut]), ["Sense if"]);
    // What is left out behind a stop is another sentence.
    let two =
        "“The harbour bridge opens again in spring. But nobody knows the day,” Ida Holm said.";
    let one = "“The harbour bridge opens again in spring,” Ida Holm said.";
    assert_eq!(flags(&[two, one]), Vec::<String>::new());
}

#[test]
fn another_speaker_and_another_day_are_told() {
    let said = "“The harbour bridge opens again in spring,” Ida Holm said on Monday.";
    let other = "“The harbour bridge opens again in spring,” Tom Berg said on Monday.";
    assert_eq!(flags(&[said, said, other]), ["Speaker Tom Berg"]);
    let dated =
        |day: &str| format!("“The harbour bridge opens again in spring,” Ida Holm said on {day}.");
    let (may, june) = (dated("May 3, 2021"), dated("June 4, 2021"));
    assert_eq!(flags(&[&may, &may, &june]), ["Date June 4, 2021"]);
}

#[test]
fn articles_that_share_copy_count_as_one_text() {
    let agency = "“The harbour bridge opens again in spring,” Ida Holm told a crowd of some three \
                  hundred people who had come to the old quay of Sund on a windy Monday morning.";
    let own = "“The harbour bridge opens again in spring,” said Ida Holm.";
    let documents = read(&[agency, &format!("Late news. {agency}"), own]);
    let story = join(&documents, Lexicon::shipped());
    assert_eq!(story.statements[0].variants.len(), 3);
    assert_eq!(story.statements[0].texts, 2);
}

#[test]
fn different_stories_are_different_groups() {
    let bridge = "“The harbour bridge opens again in spring,” Ida Holm said. The ferries of Sund lie \
                  at the quay, and the crane has gone.";
    let again = "The harbour bridge of Sund will open in spring, said Ida Holm, whose ferries lie \
                 at the quay beside the crane.";
    let cheese = "“Goats eat everything but thistles,” said Olga Brandt, a dairy farmer in the \
                  hills, whose cheese won a medal at the alpine fair.";
    let groups = join(&read(&[bridge, cheese, again]), Lexicon::shipped()).groups;
    let groups: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| group.iter().map(|id| id.index()).collect())
        .collect();
    assert_eq!(groups, [vec![0, 2], vec![1]]);
}

#[test]
fn what_is_retold_follows_what_is_in_marks() {
    check(
        &[
            "“I never questioned the judges of the harbour court,” Ida Holm said.",
            "Ida Holm said that she does not question judges of the harbour court.",
        ],
        &[
            "Ida Holm: I never questioned the judges of the harbour court\
           \n 0 Same I never questioned the judges of the harbour court\
           \n 1 Altered [-I never questioned the] [+that she does not question] judges of the harbour court",
        ],
    );
}
