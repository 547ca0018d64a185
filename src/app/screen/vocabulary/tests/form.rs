//! What the form of a concept promises beside its words: ties, particulars, stage, joining and parting.

use super::*;
use crate::domain::vocabulary::relations::linked;
use crate::domain::vocabulary::{ConceptStage, Link};

impl Desk {
    fn edit(title: &str) -> Self {
        let mut desk = Self::new();
        desk.select(title);
        desk.click("Ändra begreppet");
        desk
    }

    fn purpose(&mut self, purpose: &str) {
        self.choose("Vad det andra begreppet är", purpose);
    }

    /// Searches a concept to tie to and takes the first with Enter.
    fn tie(&mut self, words: &str) {
        self.write("Sök ett begrepp", words);
        self.enter("Sök ett begrepp");
    }

    fn linked(&self, title: &str, link: Link) -> Vec<&str> {
        let others = linked(&self.library, self.titled(title), link);
        others.into_iter().map(Concept::word).collect()
    }
}

#[test]
fn a_broader_concept_is_found_by_the_keyboard_and_stands_in_both() {
    let mut desk = Desk::edit("uppsamlingsplats");
    desk.purpose("Är ett slag av");
    desk.tie("skadeplats");
    // The two belonged together before: one tie at a time.
    assert!(desk.shows("Inget begrepp går att välja"));
    desk.click("Ta bort skadeplats");
    desk.pause();
    assert!(
        desk.linked("skadeplats", Link::Related)
            .iter()
            .all(|word| *word != "uppsamlingsplats")
    );
    desk.enter("Sök ett begrepp");
    desk.pause();
    assert_eq!(desk.linked("uppsamlingsplats", Link::Broader), ["skadeplats"]);
    assert_eq!(desk.linked("skadeplats", Link::Narrower), ["uppsamlingsplats"]);
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
    desk.click("Ta bort skadeplats");
    desk.pause();
    assert!(desk.linked("uppsamlingsplats", Link::Broader).is_empty());
}

#[test]
fn what_would_make_a_circle_is_not_offered_and_that_is_said() {
    let mut desk = Desk::edit("tillbud");
    desk.purpose("Är ett slag av");
    desk.write("Sök ett begrepp", "allvarligt tillbud");
    assert!(!desk.labels().contains(&"Välj allvarligt tillbud".to_owned()));
    assert!(desk.shows("skulle ge en cirkel"));
}

#[test]
fn what_is_narrower_and_related_is_kept_in_step_at_the_other_end() {
    let mut desk = Desk::edit("tillbud");
    desk.purpose("Slag av det här");
    desk.tie("brytpunkt");
    assert!(
        desk.linked("tillbud", Link::Narrower)
            .contains(&"brytpunkt (insats)")
    );
    desk.purpose("Hör ihop med");
    desk.tie("nödvatten");
    desk.pause();
    assert!(desk.linked("nödvatten", Link::Related).contains(&"tillbud"));
    // What was tied to it from its other end is not lost by what is written after.
    desk.write("Källa", " och mer");
    desk.pause();
    assert!(
        desk.linked("tillbud", Link::Narrower)
            .contains(&"brytpunkt (insats)")
    );
    desk.click("Ta bort brytpunkt (insats)");
    assert!(
        !desk
            .linked("tillbud", Link::Narrower)
            .contains(&"brytpunkt (insats)")
    );
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn the_particulars_of_a_word_and_the_source_of_a_partners_are_stored_as_one_writes() {
    let mut desk = Desk::edit("krisstöd (till drabbade)");
    desk.click("Mer om ord 3");
    desk.write("Anmärkning om ord 3", "äldre ord");
    desk.write("Sista dag för ord 3", "2015-12-31");
    desk.write("Böjningar av ord 3", "POSOM:s, posomen");
    desk.write("Källa för aktör 1", " Samtal 2026");
    desk.pause();
    let concept = desk.titled("krisstöd (till drabbade)");
    let (_, term) = concept.terms.iter().nth(2).expect("POSOM");
    assert!(term.note.ends_with("äldre ord"), "{}", term.note);
    assert_eq!(term.valid_until, "2015-12-31".parse().ok());
    assert!(term.forms.contains(&"posomen".to_owned()), "{:?}", term.forms);
    let (_, word) = concept.partners.iter().next().expect("a partner");
    assert!(word.source.ends_with("Samtal 2026"), "{}", word.source);
}

#[test]
fn a_day_that_cannot_be_read_is_said_and_changes_nothing() {
    let mut desk = Desk::edit("tillbud");
    desk.click("Mer om ord 1");
    desk.write("Sista dag för ord 1", "i fjol");
    assert!(desk.shows("Skriv dagen som 2026-12-31."));
    desk.pause();
    let (_, term) = desk.titled("tillbud").terms.iter().next().expect("a word");
    assert_eq!(term.valid_until, None);
}

#[test]
fn a_concept_is_retired_when_it_says_what_is_used_instead_or_why_nothing_is() {
    let mut desk = Desk::edit("tillbud");
    desk.choose("Läge", "Används inte längre");
    desk.pause();
    assert_eq!(desk.titled("tillbud").stage, ConceptStage::Draft);
    assert!(desk.shows("Sparas när du har skrivit varför"));
    assert!(desk.refused.is_empty(), "asked for too early: {:?}", desk.refused);
    desk.write("Varför det har utgått", "Ordet används inte");
    desk.pause();
    let concept = desk.titled("tillbud");
    assert_eq!(concept.stage, ConceptStage::Retired);
    assert_eq!(concept.retired_because, "Ordet används inte");

    let mut desk = Desk::edit("tillbud");
    desk.choose("Läge", "Används inte längre");
    desk.purpose("Används i stället för det här");
    desk.tie("riskobservation");
    desk.pause();
    let concept = desk.titled("tillbud");
    assert_eq!(concept.stage, ConceptStage::Retired);
    assert_eq!(concept.replaced_by, Some(desk.titled("riskobservation").id));
}

#[test]
fn joining_asks_first_and_then_shows_the_concept_that_has_everything() {
    let mut desk = Desk::edit("stödperson (andra kommuners ord)");
    let old = desk.titled("stödperson (andra kommuners ord)").id;
    desk.purpose("Samma begrepp, slå ihop");
    desk.tie("krisstödjare");
    assert!(desk.shows("Slå ihop stödperson (andra kommuners ord) med krisstödjare?"));
    assert!(desk.library.get(old).is_some_and(Concept::is_in_use));
    desk.click("Slå ihop");
    let kept = desk.titled("krisstödjare").clone();
    assert_eq!(desk.screen.selected, Some(kept.id));
    assert!(
        kept.terms
            .iter()
            .any(|(_, term)| term.text == "stödperson (andra kommuners ord)")
    );
    let old = desk.library.get(old).expect("kept");
    assert_eq!(
        (old.stage, old.replaced_by),
        (ConceptStage::Retired, Some(kept.id))
    );
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn a_second_meaning_gets_a_concept_whose_name_nobody_has() {
    let mut desk = Desk::edit("riskobservation");
    desk.click("Mer om ord 1");
    desk.click("Ord 1 betyder något annat också");
    assert!(desk.shows("Ett begrepp heter redan så."));
    desk.write("Namn på den andra betydelsen", " (räddningstjänst)");
    desk.click("Gör ett eget begrepp");
    let new = desk.titled("riskobservation (räddningstjänst)");
    let permitted: Vec<_> = new.words(TermLanguage::Sv, TermStatus::Permitted).collect();
    assert_eq!(permitted, ["riskobservation"]);
    assert_eq!(new.area, desk.titled("riskobservation").area);
    assert_eq!(
        desk.linked("riskobservation", Link::Homonym),
        ["riskobservation (räddningstjänst)"]
    );
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

/// Pictures to look at: `cargo test --lib pictures_of_the_form -- --ignored` with KRISPARM_PICTURES set.
#[test]
#[ignore = "writes pictures for a person to look at"]
fn pictures_of_the_form() {
    let mut desk = Desk::edit("ömsesidig hjälp (mellan stadsdelsnämnder)");
    desk.click("Mer om ord 1");
    desk.click("Ord 1 betyder något annat också");
    desk.purpose("Samma begrepp, slå ihop");
    desk.write("Sök ett begrepp", "hjälp");
    for (name, width, height) in [("wide", 1_060.0, 2_600.0), ("large", 430.0, 3_600.0)] {
        desk.width = width;
        let size = Size::new(width, height);
        testing::snapshot(&format!("words-form-{name}"), size, || {
            desk.screen.view(desk.context())
        });
    }
    desk.enter("Sök ett begrepp");
    desk.width = 1_060.0;
    let size = Size::new(1_060.0, 2_600.0);
    testing::snapshot("words-form-join", size, || desk.screen.view(desk.context()));
}
