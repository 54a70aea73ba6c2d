//! Words, and the lists in which they are found.

use super::*;

fn phrase(words: &str) -> Option<(usize, WordSet)> {
    Lexicon::shipped().phrase(words.split(' '))
}

#[test]
fn a_word_stands_in_all_its_lists() {
    let may = Lexicon::shipped().lookup("May");
    assert!(may.contains(WordSet::AUXILIARY | WordSet::MONTH | WordSet::COMMON));
}

#[test]
fn look_up_takes_any_case_and_a_last_stop() {
    let lexicon = Lexicon::shipped();
    for word in ["president", "President", "PRESIDENT"] {
        assert!(lexicon.lookup(word).contains(WordSet::ROLE), "{word}");
    }
    assert!(
        lexicon
            .lookup("Mr.")
            .contains(WordSet::HONORIFIC | WordSet::MALE)
    );
    assert!(lexicon.lookup("U.S.").contains(WordSet::COUNTRY));
    assert!(lexicon.lookup("n’t").contains(WordSet::AUXILIARY));
    assert_eq!(lexicon.lookup("zzyzx"), WordSet::empty());
}

#[test]
fn the_longest_phrase_is_found() {
    let (length, lists) = phrase("South Korea said").expect("a country");
    assert!(length == 2 && lists.contains(WordSet::COUNTRY));
    let (length, lists) = phrase("new york times").expect("an outlet");
    assert!(length == 3 && lists.contains(WordSet::OUTLET));
    assert_eq!(phrase("New shoes"), None);
}

#[test]
fn a_country_its_capital_and_its_people_belong_together() {
    let lexicon = Lexicon::shipped();
    let country = |phrase| lexicon.country(phrase);
    let (north, tie) = country("North Korea").expect("a country");
    assert_eq!(tie, Tie::Name);
    assert_eq!(country("Pyongyang"), Some((north, Tie::Capital)));
    assert_eq!(country("North Koreans"), Some((north, Tie::Demonym)));
    assert_eq!(country("U.S."), country("United States"));
    assert_ne!(country("South Korea"), Some((north, Tie::Name)));
}

#[test]
fn a_short_name_leads_to_its_full_form() {
    assert_eq!(Lexicon::shipped().full_given_name("Mike"), Some("michael"));
    assert_eq!(Lexicon::shipped().full_given_name("Michael"), None);
}
