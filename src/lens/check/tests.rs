//! What the check of a binder points at, and what it leaves alone.

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::*;
use crate::domain::binder::{BinderKind, Wording};
use crate::domain::plan::{Section, SectionKey, Standing};
use crate::domain::vocabulary::{Term, TermStatus};
use crate::domain::{Binder, Plan};

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn concept(name: &str, words: &[(&str, TermStatus)]) -> Concept {
    let mut concept = Concept::new(Id::of_name("concept", name));
    for (word, status) in words {
        let id = Id::of_name("term", &format!("{name}/{word}"));
        concept
            .terms
            .push(id, Term::new(TermLanguage::Sv, *word, *status));
    }
    concept
}

/// Alarms of two kinds, one of which is known by its button too, and a list that is called otherwise by some.
fn vocabulary() -> Vec<Concept> {
    use TermStatus::{AdvisedAgainst, Permitted, Recommended};
    let mut button = concept("knapp", &[("larmknapp", Recommended)]);
    let mut personal = concept(
        "trygghet",
        &[("larm (om trygghet)", Recommended), ("larm", Permitted)],
    );
    personal.related = vec![button.id];
    button.related = vec![personal.id];
    vec![
        concept(
            "lista",
            &[
                ("inkallningslista", Recommended),
                ("telefonlista", AdvisedAgainst),
            ],
        ),
        concept(
            "handelse",
            &[("larm (om händelse)", Recommended), ("larm", Permitted)],
        ),
        concept(
            "rsa",
            &[("risk- och sårbarhetsanalys", Recommended), ("RSA", Permitted)],
        ),
        personal,
        button,
    ]
}

fn library(texts: &[&str]) -> Library {
    let mut library = Library::default();
    for concept in vocabulary() {
        library.put(concept.into(), now(), false);
    }
    let id = Id::of_name("plan", "one");
    let mut plan = Plan::new(id, Standing::Local, "En plan");
    for (at, text) in texts.iter().enumerate() {
        let section = Section {
            text: (*text).into(),
            ..Section::new(SectionKey::MODEL[at])
        };
        plan.sections
            .push(Id::of_name("section", &at.to_string()), section);
    }
    library.put(plan.into(), now(), false);
    library
}

fn checked(library: &Library) -> Checked {
    check(library, &Lens::new(library.all::<Concept>()))
}

fn pointed_at(texts: &[&str]) -> Vec<(String, &'static str)> {
    let name = |fault: &Fault| match fault {
        Fault::AdvisedAgainst(_) => "avoid",
        Fault::Undefined => "undefined",
        Fault::TwoSenses(_) => "senses",
        Fault::RecommendedTwice(_) => "twice",
    };
    let findings = checked(&library(texts)).findings;
    findings
        .into_iter()
        .map(|finding| (finding.word.clone(), name(&finding.fault)))
        .collect()
}

fn found(word: &str, fault: &'static str) -> (String, &'static str) {
    (word.to_owned(), fault)
}

#[test]
fn every_word_that_is_advised_against_is_told_with_its_field_and_the_right_word() {
    let checked = checked(&library(&["Allt väl.", "Hämta telefonlistan och telefonlistor."]));
    let words: Vec<&str> = checked.findings.iter().map(|one| one.word.as_str()).collect();
    assert_eq!(words, ["telefonlistan", "telefonlistor"]);
    let first = &checked.findings[0];
    let section = Id::<Section>::of_name("section", "1").to_string();
    assert_eq!(
        first.field.path(),
        ["sections".to_owned(), section, "text".to_owned()]
    );
    assert_eq!(first.range, "Hämta ".len().."Hämta telefonlistan".len());
    let Fault::AdvisedAgainst(advice) = &first.fault else {
        panic!("{first:?}");
    };
    assert_eq!(advice[0].word, "inkallningslistan");
}

#[test]
fn an_abbreviation_nobody_explains_is_pointed_at_once() {
    assert_eq!(
        pointed_at(&["Ring KZB.", "Sedan KZB igen och KzB."]),
        [found("KZB", "undefined"), found("KzB", "undefined")]
    );
    let explained = [
        "Gör en RSA.",
        "Ring kommunens zonbefäl (KZB).",
        "KZB svarar. Skicka sms på en PC.",
        "LÄS DETTA FÖRST",
        "Kapitel IV",
    ];
    assert_eq!(pointed_at(&explained), []);
    assert_eq!(pointed_at(&["QZX (quick zone index) och QZX"]), []);
}

#[test]
fn a_word_of_two_senses_is_pointed_at_until_the_text_tells_which() {
    assert_eq!(
        pointed_at(&["Ett larm kom.", "Larmet igen."]),
        [found("larm", "senses")]
    );
    assert_eq!(pointed_at(&["Ett larm kom när larmknappen trycktes in."]), []);
    assert_eq!(pointed_at(&["Ett larm (om trygghet) kom."]), []);
    assert_eq!(pointed_at(&["Ett larm om trygghet kom."]), []);
    assert_eq!(pointed_at(&["Listan är en larmlista."]), []);
    assert_eq!(
        pointed_at(&["Ett kommunlarm gick."]),
        [],
        "a compound tells which"
    );
    assert_eq!(
        pointed_at(&["Larm (om trygghet) går till jouren.", "Larmet kom."]),
        [],
        "it was written out once"
    );
    let both = ["Larm (om trygghet) och larm (om händelse).", "Larmet kom."];
    assert_eq!(pointed_at(&both), [found("Larmet", "senses")]);
}

#[test]
fn a_bare_word_that_is_kept_for_one_concept_means_it_where_the_record_tells_of_it() {
    use TermStatus::{AdvisedAgainst, Permitted, Recommended};
    let ours = concept(
        "vårt",
        &[("stöd (till drabbade)", Recommended), ("stöd", Permitted)],
    );
    let mut theirs = concept(
        "deras",
        &[("stöd (regionens)", Recommended), ("stöd", AdvisedAgainst)],
    );
    let team = concept("ledning", &[("PKL", Recommended)]);
    theirs.related.push(team.id);
    let pointed = |texts: &[&str]| {
        let mut library = library(texts);
        for one in [&ours, &theirs, &team] {
            library.put(one.clone().into(), now(), false);
        }
        checked(&library).findings.len()
    };
    assert_eq!(pointed(&["Stödet till drabbade.", "Stödet möter PKL."]), 0);
    assert_eq!(
        pointed(&["Stödet möter PKL."]),
        0,
        "the record tells of theirs alone"
    );
    assert_eq!(pointed(&["Stödet kommer."]), 1);
}

#[test]
fn a_word_recommended_for_one_concept_and_for_no_other_has_one_sense() {
    use TermStatus::{AdvisedAgainst, Permitted, Recommended};
    let mut library = library(&["Hen har jour.", "Hen har bakjour."]);
    let standby = concept(
        "beredskap",
        &[("beredskap", Recommended), ("jour", AdvisedAgainst)],
    );
    library.put(standby.into(), now(), false);
    let on_site = concept("jour", &[("jour", Recommended)]);
    library.put(on_site.clone().into(), now(), false);
    assert_eq!(checked(&library).findings.len(), 0);
    let permitted = concept("jour", &[("vakt", Recommended), ("jour", Permitted)]);
    library.put(permitted.into(), now(), false);
    assert_eq!(checked(&library).findings.len(), 1);
}

#[test]
fn nothing_is_pointed_at_in_what_a_new_binder_is_filled_with() {
    let mut library = Library::default();
    for record in crate::content::everything(&crate::content::Part::ALL) {
        library.put(record, now(), false);
    }
    let findings = checked(&library).findings;
    let told: Vec<_> = findings
        .iter()
        .map(|one| (&one.title, one.field.name, &one.word))
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn a_word_recommended_for_two_concepts_is_pointed_at() {
    let mut library = library(&[]);
    let twin = concept("tvilling", &[("larmknapp", TermStatus::Recommended)]);
    library.put(twin.into(), now(), false);
    let findings = checked(&library).findings;
    assert!(
        matches!(&findings[..], [one] if matches!(&one.fault, Fault::RecommendedTwice(ids) if ids.len() == 2))
    );
}

#[test]
fn what_is_to_stand_is_counted_and_not_shown() {
    let mut library = library(&["Hämta telefonlistan."]);
    let mut binder = Binder {
        id: Id::of_name("binder", "one"),
        name: "Norra".into(),
        unit: None,
        kind: BinderKind::Live,
        created_at: now(),
        wordings: Default::default(),
    };
    let other = Wording {
        text: "telefonlistan".into(),
        only_in: Some(Id::<Plan>::of_name("plan", "another").uuid()),
    };
    binder.wordings.push(Id::of_name("wording", "one"), other);
    library.put(binder.clone().into(), now(), false);
    assert_eq!(
        checked(&library).findings.len(),
        1,
        "it may stand in another plan only"
    );
    let anywhere = Wording {
        text: "telefonlistan".into(),
        only_in: None,
    };
    binder.wordings.push(Id::of_name("wording", "two"), anywhere);
    library.put(binder.into(), now(), false);
    let checked = checked(&library);
    assert_eq!((checked.findings.len(), checked.let_stand), (0, 1));
}

proptest! {
    #[test]
    fn a_check_never_fails_and_its_places_hold_the_words_they_tell_of(text in "([A-ZÅÄÖa-zåäö():. \n-]|larm|RSA|telefonlista){0,60}") {
        let library = library(&[&text]);
        let first = checked(&library);
        prop_assert_eq!(&first, &checked(&library));
        for finding in first.findings {
            prop_assert_eq!(text.get(finding.range), Some(finding.word.as_str()));
        }
    }
}
