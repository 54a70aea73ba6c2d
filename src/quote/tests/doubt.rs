//! Words that look like cues and report nothing.

use super::seen;

/// The lemmas of all cues, in the order of their quotes.
fn cues(text: &str) -> Vec<String> {
    let lemma = |line: String| line.split([' ', ':']).nth(1).unwrap_or_default().to_owned();
    seen(text).into_iter().map(lemma).collect()
}

#[test]
fn a_participle_after_marked_words_is_no_cue() {
    for text in [
        "Holm told the council that Berg came to the bridge in a “kind note” to Lund delivered on Monday.",
        "Holm told the council that Berg came to the bridge in a “kind note” delivered on Monday.",
    ] {
        assert_eq!(cues(text), ["tell"], "{text}");
    }
    assert_eq!(cues("“A kind note,” Lund declared on Monday."), ["declare"]);
}

#[test]
fn plural_nouns_are_no_verbs() {
    for text in [
        "Talks between the town and the union have stalled.",
        "Demands for a ferry were met in May.",
        "The union kept making “absurd” demands.",
        "The union kept raising demands for the ferry.",
    ] {
        assert!(
            !seen(text).iter().any(|line| line.starts_with("Indirect")),
            "{text}"
        );
        assert!(cues(text).iter().all(|lemma| lemma == "-"), "{text}");
    }
    assert_eq!(
        seen("But local reports, citing union officials, say that the ferry is late."),
        [
            "Indirect cite: union officials",
            "Indirect say: that the ferry is late",
        ]
    );
    assert_eq!(
        cues("Still, media reports, citing Holm, say that the ferry is late."),
        ["cite", "say"]
    );
}

#[test]
fn a_noun_before_its_verb_keeps_its_verb() {
    assert_eq!(cues("Holm claims that the bridge is old."), ["claim"]);
    assert_eq!(cues("“The bridge is old,” claims Ida Holm."), ["claim"]);
    assert_eq!(cues("The union demands that the ferry sail."), ["demand"]);
}

#[test]
fn an_inserted_participle_ends_with_its_comma() {
    assert_eq!(
        seen("The mayor, citing the cost of steel, has said that the bridge must wait."),
        [
            "Indirect cite: the cost of steel",
            "Indirect say: that the bridge must wait",
        ]
    );
}

#[test]
fn as_opens_a_clause_after_verbs_that_do_not_take_it() {
    assert!(cues("The arrival was confirmed as Lund went home.").is_empty());
    assert_eq!(
        cues("The bridge was described as “a danger” by Holm."),
        ["describe"]
    );
}

#[test]
fn things_that_show_do_not_speak() {
    for text in [
        "The parade showed that the town was rich.",
        "The new note to Holm indicated that the union was ready.",
    ] {
        assert!(seen(text).is_empty(), "{text}");
    }
    assert_eq!(cues("The report said that the bridge is old."), ["say"]);
    assert_eq!(
        cues("A survey suggested that the town was rich."),
        ["suggest"]
    );
    assert_eq!(
        cues("Officials suggested that the town was rich."),
        ["suggest"]
    );
}

#[test]
fn who_writes_a_thing_reports_nothing() {
    for text in [
        "Holm has written a letter to Lund asking for a ferry.",
        "Holm wrote a book about the bridge.",
    ] {
        assert!(!cues(text).contains(&"write".to_owned()), "{text}");
    }
    assert_eq!(cues("Holm read her letter aloud."), [""; 0]);
    assert_eq!(cues("Holm wrote that the bridge is old."), ["write"]);
    assert_eq!(cues("Holm wrote: “The bridge is old.”"), ["write"]);
    assert_eq!(cues("Holm wrote the bridge was old."), ["write"]);
}

#[test]
fn what_follows_a_question_is_not_asked() {
    assert_eq!(
        seen("Holm was asked whether the ferry would sail in May, but she shrugged."),
        ["Indirect ask: whether the ferry would sail in May"]
    );
    assert_eq!(
        seen("Holm asked whether the ferry would sail, and whether it was safe."),
        ["Indirect ask: whether the ferry would sail, and whether it was safe"]
    );
}

#[test]
fn has_shortened_is_told_from_is() {
    assert_eq!(
        seen("She’s told them that the bridge is old."),
        ["Indirect tell: that the bridge is old"]
    );
}

#[test]
fn a_verb_with_a_particle_is_another_verb() {
    assert_eq!(
        cues("Berg called off a visit to the island in April."),
        [""; 0]
    );
    assert_eq!(
        cues("Berg called off a visit, adding that nobody would talk."),
        ["add"]
    );
    assert_eq!(cues("Berg pointed out that the ferry was late."), ["point"]);
}
