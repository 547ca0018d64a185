//! What the boards have decided to document about individuals.

use super::super::decisions;
use super::*;
use crate::domain::confidential::Documented;
use crate::domain::unit::UnitKind;
use crate::domain::{Id, Unit};

fn board(desk: &mut Desk, name: &str) -> Id<Unit> {
    let id = Id::of_name("unit", name);
    let unit = Unit::new(id, name, UnitKind::DistrictBoard);
    desk.library.put(unit.into(), desk.now, false);
    id
}

fn day(typed: &str) -> Message {
    Message::Decisions(decisions::Message::Day(typed.into()))
}

fn decide(desk: &mut Desk, board: Id<Unit>) {
    desk.say(Message::Decisions(decisions::Message::Unit(board)));
    desk.write("Beslutsnummer", "SN 2026/12");
    desk.say(day("10/6 2026"));
    desk.write("Insats som beslutet gäller", "Krisstöd");
    desk.click("Uppgifter om enskilda får dokumenteras");
    desk.write("Bevaras högst, dagar", "30");
    desk.click("Skriv in beslutet");
}

#[test]
fn a_boards_decision_is_found_from_layer_b_entered_and_layer_b_can_then_be_begun() {
    let mut desk = Desk::new();
    let north = board(&mut desk, "Norra");
    let south = board(&mut desk, "Södra");
    desk.start();
    let handover = desk.handover().id;
    desk.click("Dokumentationsbeslut");
    assert!(desk.shows("Ingen nämnd har något beslut. Inget om enskilda dokumenteras."));
    decide(&mut desk, north);
    assert!(desk.shows("Beslut SN 2026/12, ons 10 jun"));
    assert!(desk.shows("Uppgifter om enskilda får dokumenteras och bevaras högst 30 dagar"));
    decide(&mut desk, south);
    let kept = desk
        .library
        .get(south)
        .and_then(|unit| unit.documentation.clone());
    assert_eq!(
        kept.map(|one| (one.allows, one.keep_days)),
        Some((Documented::Identities, 30))
    );
    let now = desk.now;
    let latest = crate::domain::confidential::longest(&desk.library, (north, south), zone::local(now).date());
    assert_eq!(latest, "2026-12-21".parse().ok());
    desk.say(Message::Opened(Page::Handover(handover)));
    assert!(desk.labels().contains(&"Börja lager B".to_owned()));
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn what_is_missing_in_a_decision_is_said_and_nothing_is_stored() {
    let mut desk = Desk::new();
    let north = board(&mut desk, "Norra");
    desk.say(Message::Opened(Page::Decisions));
    desk.say(Message::Decisions(decisions::Message::Unit(north)));
    desk.click("Skriv in beslutet");
    for words in [
        "Skriv beslutets diarienummer",
        "Skriv dagen för beslutet",
        "Skriv vilken insats beslutet gäller",
    ] {
        assert!(desk.shows(words), "{words}");
    }
    desk.write("Beslutsnummer", "SN 2026/12");
    desk.write("Insats som beslutet gäller", "Krisstöd");
    desk.say(day("2026-12-01"));
    assert!(desk.shows("Den dagen har inte varit."));
    desk.click("Skriv in beslutet");
    desk.say(day("2026-06-10"));
    desk.click("Uppgifter om enskilda får dokumenteras");
    for wrong in ["", "0", "länge"] {
        desk.say(Message::Decisions(decisions::Message::Keep(wrong.into())));
        desk.click("Skriv in beslutet");
        assert!(desk.shows("Skriv ett antal dagar, 1 till 3660"), "{wrong}");
    }
    let kept = desk
        .library
        .get(north)
        .and_then(|unit| unit.documentation.clone());
    assert_eq!(kept, None);
}

#[test]
fn a_decision_taken_away_or_undone_leaves_the_form_and_says_that_nothing_is_documented() {
    let mut desk = Desk::new();
    let north = board(&mut desk, "Norra");
    desk.say(Message::Opened(Page::Decisions));
    decide(&mut desk, north);
    desk.click("Ta bort beslutet");
    assert!(desk.shows("Ingen nämnd har något beslut."));
    assert!(!desk.shows("SN 2026/12"));
    decide(&mut desk, north);
    let before = Unit::new(north, "Norra", UnitKind::DistrictBoard);
    desk.library.put(before.into(), desk.now, false);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert!(!desk.shows("SN 2026/12"), "what was undone is not in the form");
}
