//! Texts and the entities that are seen in them.

use crate::mention::MentionKind;
use crate::{Document, annotate};

fn read(text: &str) -> Document {
    annotate("test", text)
}

/// The entities of a text, each as "name: mention, mention".
fn seen(text: &str) -> Vec<String> {
    let document = read(text);
    let entities = document.entities.list.iter().map(|entity| {
        let mentions = entity
            .mentions
            .iter()
            .map(|mention| &text[document.mentions[*mention].span]);
        format!(
            "{}: {}",
            entity.name,
            mentions.collect::<Vec<_>>().join(", ")
        )
    });
    entities.collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let seen = seen(text);
    for entity in expected {
        assert!(
            seen.iter().any(|other| other == entity),
            "{entity} not in {seen:#?}"
        );
    }
}

#[test]
fn forms_of_one_name_are_one_person() {
    check(
        "President Ada Zorlu met Kim Jong Un. Zorlu thanked Kim. Kim Jong-un left.",
        &[
            "Ada Zorlu: Ada Zorlu, Zorlu",
            "Kim Jong Un: Kim Jong Un, Kim, Kim Jong-un",
        ],
    );
}

#[test]
fn two_of_one_surname_stay_two() {
    check(
        "Lee Do-hoon met Ann Marsh and Paul Marsh. Mr. Marsh spoke to Ms. Marsh.",
        &[
            "Ann Marsh: Ann Marsh, Marsh",
            "Paul Marsh: Paul Marsh, Marsh",
        ],
    );
}

#[test]
fn the_chairman_is_not_the_president() {
    check(
        "South Korean President Moon Jae-in wrote to Kim Jong Un. The talks were set up by President Moon and Chairman Kim.",
        &[
            "Moon Jae-in: Moon Jae-in, Moon",
            "Kim Jong Un: Kim Jong Un, Kim",
        ],
    );
}

#[test]
fn a_country_has_many_names_and_its_people_are_apart() {
    check(
        "North Korea protested. The North Korean envoy left, and the North closed its office in the United States. The U.S. did not answer.",
        &[
            "North Korea: North Korea, North, its",
            "United States: United States, U.S.",
            "North Korean: North Korean",
        ],
    );
}

#[test]
fn an_acronym_is_its_expansion() {
    check(
        "The Centre for Harbour Research protested. The CHR said so on Monday.",
        &["Centre for Harbour Research: Centre for Harbour Research, CHR"],
    );
}

#[test]
fn roles_that_the_article_gives_name_their_bearer() {
    check(
        "US President Peter Brown wrote to North Korean leader Kim Jong-un. The president was glad. The North Korean leader was not.",
        &[
            "Peter Brown: Peter Brown, The president",
            "Kim Jong-un: Kim Jong-un, The North Korean leader",
        ],
    );
}

#[test]
fn pronouns_follow_gender_and_subject() {
    check(
        "Press secretary Sarah Jones spoke to Peter Brown. She said he had lost his hat.",
        &[
            "Sarah Jones: Sarah Jones, She",
            "Peter Brown: Peter Brown, he, his",
        ],
    );
}

#[test]
fn i_is_who_speaks_and_he_is_not() {
    check(
        "Peter Brown met Paul Marsh. \"I like him because he smiles,\" Brown said.",
        &[
            "Peter Brown: Peter Brown, I, Brown",
            "Paul Marsh: Paul Marsh, him, he",
        ],
    );
}

#[test]
fn every_mention_points_back() {
    let document = read("Ann Marsh said she would go. Officials said nothing.");
    for (at, entity) in document.entities.of_mention.iter().enumerate() {
        let Some(entity) = entity else { continue };
        let mentions = &document.entities.list[*entity].mentions;
        assert!(mentions.iter().any(|mention| mention.index() == at));
    }
    assert!(
        document
            .mentions
            .iter()
            .any(|mention| mention.kind == MentionKind::Nominal)
    );
}

#[test]
fn a_name_set_beside_its_role_is_the_one_it_names() {
    check(
        "“It held,” said the harbourmaster, Colin Praed.",
        &["Colin Praed: the harbourmaster, Colin Praed"],
    );
    check(
        "The mayor of Aster Bay, Agnes Fell, left. The mayor was late.",
        &["Agnes Fell: The mayor, Agnes Fell, The mayor"],
    );
    check(
        "“Hm,” he told the mayor, Fell said.",
        &["the mayor: the mayor", "Fell: he, Fell"],
    );
}

#[test]
fn in_an_interview_the_one_who_is_asked_is_i_in_answers_and_you_in_questions() {
    check(
        "An interview with Agnes Fell\n\nAgnes Fell rings the bell of Carrowby.\n\n\
        How did you come to the bell?\n\nI followed my father.\n\n\
        Do you like your work?\n\nI do. We are three.\n\n\
        Will the bell stay?\n\nI hope so. We all do.",
        &[
            "Agnes Fell: Agnes Fell, Agnes Fell, you, I, my, you, your, I, I",
            "We: We, We",
        ],
    );
}

#[test]
fn a_label_says_whose_turn_it_is() {
    check(
        "Agnes Fell met Colin Praed.\n\nFell: I rang it.\n\nPraed: You did. I heard you.\n\n\
        Fell: Did you like it?\n\nPraed: I did.",
        &[
            "Agnes Fell: Agnes Fell, Fell, I, You, you, Fell",
            "Colin Praed: Colin Praed, Praed, I, you, Praed, I",
        ],
    );
}

#[test]
fn we_is_somebody_only_where_it_is_said_twice_by_the_same() {
    check(
        "“We will ring our bell,” said Agnes Fell. “We saw it,” said Colin Praed.",
        &["our: We, our", "Colin Praed: Colin Praed"],
    );
}

#[test]
fn people_who_share_a_part_of_a_name_or_an_office_stay_two() {
    check(
        "Chairman Dahn met President Luun. Chairman Dahn spoke first. President Luun followed.",
        &["Dahn: Dahn, Dahn", "Luun: Luun, Luun"],
    );
    check(
        "Clara Sandow briefed the press. Bernard Sandow voted. Clara Sandow left early.",
        &[
            "Clara Sandow: Clara Sandow, Clara Sandow",
            "Bernard Sandow: Bernard Sandow",
        ],
    );
    check(
        "Lee Do-wan arrived on Monday. Lee Min-seo stayed in Singapore.",
        &["Lee Do-wan: Lee Do-wan", "Lee Min-seo: Lee Min-seo"],
    );
}

/// To what each entity belongs, as "name < name".
fn belongings(text: &str) -> Vec<String> {
    let document = read(text);
    let list = &document.entities.list;
    let owned = list.iter().filter_map(|entity| {
        let owner = &document.entities.list[entity.affiliation?.index()];
        Some(format!("{} < {}", entity.name, owner.name))
    });
    owned.collect()
}

#[test]
fn a_role_tells_to_what_somebody_belongs() {
    assert_eq!(
        belongings(
            "Ann Marsh, a director at the Centre for Tides, met US President Ada Zorlu and Lee \
             Do-hoon, South Korea's nuclear negotiator. “No,” said Tom Reddy, spokesman for the \
             Ministry of Defence."
        ),
        [
            "Ann Marsh < Centre for Tides",
            "Ada Zorlu < US",
            "Lee Do-hoon < South Korea",
            "Tom Reddy < Ministry of Defence"
        ]
    );
    assert_eq!(
        belongings(
            "The mayor of Oslo, Agnes Fell, went to Berlin. Paul Marsh, an editor from Reuters, asked."
        ),
        ["Agnes Fell < Oslo", "Paul Marsh < Reuters"]
    );
}

#[test]
fn initials_may_leave_a_country_out() {
    check(
        "The U.S. Coastal Survey Office closed the pier. A spokesman for CSO said so.",
        &["U.S. Coastal Survey Office: U.S. Coastal Survey Office, CSO"],
    );
}

#[test]
fn one_name_is_one_thing_though_tagged_in_two_ways() {
    let text = "Agents of the I.R.S. came on Monday. The board has not broken any I.R.S. rules and \
                regulations. The I.R.S. said no.";
    check(text, &["I.R.S.: I.R.S., I.R.S., I.R.S."]);
}

#[test]
fn a_pronoun_means_the_subject_of_the_verb_that_reports() {
    for text in [
        "Ann Marsh met Jane Reddy on Monday. Reddy was late. Marsh said that she would sail.",
        "Jane Reddy spoke first. Reddy had a plan, and Reddy was loud. Ann Marsh said Tuesday that \
         she would sail.",
    ] {
        let seen = seen(text);
        let marsh = seen.iter().find(|entity| entity.starts_with("Ann Marsh"));
        assert!(
            marsh.is_some_and(|marsh| marsh.ends_with(", she")),
            "{seen:#?}"
        );
    }
}

#[test]
fn a_phrase_before_the_subject_may_speak_of_it() {
    check(
        "Paul Marsh met Tom Reddy, and Marsh was late. After his speech, Reddy told reporters so.",
        &["Tom Reddy: Tom Reddy, his, Reddy"],
    );
    check(
        "Paul Marsh was late. After the speech, Tom Reddy saw his boat.",
        &["Tom Reddy: Tom Reddy, his"],
    );
}

#[test]
fn who_says_a_quote_is_not_named_in_it() {
    let seen = seen(
        "Tom Reddy, director of the pier, reckoned Paul Marsh was right to sail. “When you weigh \
         Marsh’s plan, there is hope,” he said.",
    );
    assert!(
        seen.iter()
            .any(|entity| entity.starts_with("Tom Reddy") && entity.ends_with(", he")),
        "{seen:#?}"
    );
}

#[test]
fn it_is_no_dateline() {
    check(
        "ESTERMOUTH — The Aldous Museum said Monday that it will send the bell back.",
        &["Aldous Museum: Aldous Museum, it"],
    );
}

#[test]
fn a_city_is_not_the_man_of_its_name() {
    check(
        "George Washington crossed the river in winter. In Washington on Monday, senators spoke of \
         him.",
        &["Washington: Washington"],
    );
}

#[test]
fn a_house_is_not_its_committee() {
    check(
        "The Senate Harbour Committee met on Monday. The Senate did not.",
        &["Senate: Senate"],
    );
}

#[test]
fn where_somebody_is_is_no_affiliation() {
    assert_eq!(
        belongings(
            "Ann Marsh arrived in Oslo with a letter for the United Nations. The FBI's Jane Reddy \
             case was closed."
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_people_is_no_country_but_belongs_to_it() {
    let text = "North Korea tested a bell. The North Korean leader, Kim Jong Un, was there, and \
                many French guests, though France is far.";
    assert_eq!(
        belongings(text),
        [
            "Kim Jong Un < North Korea",
            "North Korean < North Korea",
            "French < France"
        ]
    );
    check(text, &["North Korea: North Korea", "France: France"]);
}
