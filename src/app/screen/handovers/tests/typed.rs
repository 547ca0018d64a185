//! A handover that passed on paper while everything was dark.

use super::super::typed;
use super::*;
use crate::app::stamp;

fn say(desk: &mut Desk, message: typed::Message) {
    desk.say(Message::Typed(message));
}

/// The form with its writer, written at a time and signed at another.
fn form(desk: &mut Desk, number: &str, written: &str, passed: &str) {
    desk.click("Från papper");
    say(desk, typed::Message::Number(number.into()));
    say(desk, typed::Message::Writer("Sten Ekhammar".into()));
    say(desk, typed::Message::Written(stamp::Change::Time(written.into())));
    say(desk, typed::Message::Passed(stamp::Change::Time(passed.into())));
}

#[test]
fn a_form_that_both_signed_moves_responsibility_to_its_own_time_and_both_times_are_shown() {
    let mut desk = Desk::new();
    desk.start();
    form(&mut desk, "12", "22.51", "22.55");
    desk.click("Skriv in att ansvaret gick över");
    assert!(desk.shows("Skriv det som står. Står där inget, skriv det."));
    assert_eq!(desk.holder(), "Saga Granfjäll");
    say(&mut desk, typed::Message::Words("Tre familjer kvar".into()));
    desk.click("Skriv in att ansvaret gick över");
    assert_eq!(desk.holder(), "Maja Lind");
    assert_eq!(desk.handover().stage, Stage::Accepted);
    assert_eq!(desk.handover().closed_at, Some(at("2026-11-21T22:55:00")));
    assert!(desk.shows("Från papper: blankett 12, skriven av Sten Ekhammar"));
    assert!(desk.shows("Inskriven lör 21 nov 23:00 av Saga Granfjäll"));
    let baton = desk.handover().baton;
    desk.say(Message::Opened(Page::Baton(baton)));
    assert!(desk.shows("Från papper: blankett 12"), "beside who held it when");
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn a_form_that_nobody_signed_is_noted_and_the_missing_numbers_are_said() {
    let mut desk = Desk::new();
    desk.start();
    form(&mut desk, "12", "22.51", "");
    desk.click("Notera blanketten");
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert_eq!(desk.handover().stage, Stage::Draft);
    assert!(desk.shows("Från papper: blankett 12"));
    form(&mut desk, "15", "22.52", "");
    desk.click("Notera blanketten");
    desk.click("Från papper");
    assert!(desk.shows("Blanketter som saknas: 13, 14"));
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn what_the_record_contradicts_is_said_at_once_and_waits_for_who_decided_what() {
    let mut desk = Desk::new();
    desk.start();
    form(&mut desk, "12", "22.30", "22.40");
    assert!(desk.shows("Pärmen säger något annat: Saga Granfjäll har ansvaret sedan"));
    desk.click("Behåll blanketten bredvid");
    assert!(desk.shows("Skriv ett skäl"));
    assert_eq!(desk.handover().stage, Stage::Draft);
    say(
        &mut desk,
        typed::Message::Reason("Saga bestämde: pärmen står fast".into()),
    );
    desk.click("Behåll blanketten bredvid");
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert_eq!(desk.handover().stage, Stage::Withdrawn);
    let beside = "Blankett 12 säger att Maja Lind tog över";
    assert!(desk.shows(beside));
    let baton = desk.handover().baton;
    desk.say(Message::Opened(Page::Baton(baton)));
    assert!(desk.shows(beside));
    desk.say(Message::Opened(Page::Overview));
    desk.say(Message::Ask(ask::Message::Time("22.45".into())));
    assert!(desk.shows(beside), "also to who asks about that night");
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}
