//! Responsibility that moves at a stated time.

use super::super::{apart, form, moves};
use super::*;

/// Reads back, confirms and takes over what is offered.
fn accept(desk: &mut Desk, take: &str) {
    desk.click("Ta emot ansvaret");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet från åtta");
    desk.click("Så har jag förstått det");
    desk.click("Saga Granfjäll säger: så är det");
    desk.click(take);
}

#[test]
fn responsibility_moves_at_the_time_that_was_stated_and_the_giver_holds_it_until_then() {
    let mut desk = Desk::new();
    desk.start();
    assert!(desk.shows("Ansvaret går över när mottagaren tar emot."));
    desk.write("Klockslag", "0800");
    assert!(desk.shows("Ansvaret går över sön 22 nov 08:00, om 9 h"));
    desk.pause();
    assert_eq!(desk.handover().moves_at, Some(at("2026-11-22T08:00:00")));
    desk.fill();
    desk.click("Erbjud överlämningen");
    assert!(desk.shows("Ansvaret går över sön 22 nov 08:00"), "on the offer");
    desk.now = at("2026-11-21T23:40:00");
    desk.click("Ta emot ansvaret");
    assert!(desk.shows("Ansvaret går över sön 22 nov 08:00"), "while reading");
    desk.say(Message::Closed);
    accept_from_list(&mut desk);
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert!(desk.shows("Maja Lind tar över ansvaret sön 22 nov 08:00"));
    assert!(desk.shows("Mottaget lör 21 nov 23:40. Till dess har Saga Granfjäll ansvaret."));
    let baton = desk.handover().baton;
    desk.say(Message::Opened(Page::Baton(baton)));
    assert!(desk.shows("Maja Lind tar över ansvaret sön 22 nov 08:00"));
    desk.now = at("2026-11-22T08:00:00");
    assert_eq!(desk.holder(), "Maja Lind");
    let id = desk.handover().id;
    desk.say(Message::Opened(Page::Handover(id)));
    assert!(desk.shows("Maja Lind tog över ansvaret sön 22 nov 08:00"));
    assert!(desk.shows("Mottaget lör 21 nov 23:40."));
}

fn accept_from_list(desk: &mut Desk) {
    let id = desk.handover().id;
    desk.say(Message::Opened(Page::Handover(id)));
    desk.click("Ta emot ansvaret");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet från åtta");
    desk.click("Så har jag förstått det");
    desk.click("Saga Granfjäll säger: så är det");
    assert!(desk.shows("Ansvaret går över till dig sön 22 nov 08:00"));
    desk.click("Ja, jag tar över då");
}

#[test]
fn an_offer_whose_time_passes_before_anybody_accepts_says_so_and_moves_when_it_is_accepted() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Klockslag", "2330");
    desk.fill();
    desk.click("Erbjud överlämningen");
    assert_eq!(desk.handover().moves_at, Some(at("2026-11-21T23:30:00")));
    desk.now = at("2026-11-21T23:45:00");
    assert!(desk.shows("Ansvaret skulle ha gått över lör 21 nov 23:30."));
    accept(&mut desk, "Ja, jag tar över nu");
    assert_eq!(desk.holder(), "Maja Lind");
    assert!(desk.shows("Maja Lind tog över ansvaret lör 21 nov 23:45"));
}

#[test]
fn a_time_that_can_not_be_read_or_has_been_is_said_and_nothing_is_offered() {
    let mut desk = Desk::new();
    desk.start();
    desk.fill();
    let day = |typed: &str| form::Message::Moves(moves::Change::Day(typed.into()));
    let time = |typed: &str| form::Message::Moves(moves::Change::Time(typed.into()));
    desk.say(Message::Form(time("tjugofem")));
    for (change, said) in [
        (time("tjugofem"), "Klockslaget går inte att läsa."),
        (time(""), ""),
        (day("22/11"), "Skriv klockslaget också, eller ta bort dagen."),
        (time("8"), ""),
        (day("strax"), "Dagen går inte att läsa."),
        (day("20/11"), "Den tiden har varit."),
    ] {
        desk.say(Message::Form(change));
        if said.is_empty() {
            continue;
        }
        assert!(desk.shows(said), "{said}");
        desk.pause();
        desk.click("Erbjud överlämningen");
        assert_eq!(desk.handover().stage, Stage::Draft, "{said}");
        assert!(
            desk.labels()
                .contains(&"Gå till: När går ansvaret över?".to_owned())
        );
    }
    desk.click("Ta bort klockslaget");
    desk.click("Erbjud överlämningen");
    assert_eq!(desk.handover().stage, Stage::Offered);
    assert_eq!(desk.handover().moves_at, None);
}

#[test]
fn a_stated_time_that_is_undone_leaves_the_field_too() {
    let mut desk = Desk::new();
    desk.start();
    let before = desk.handover().clone();
    desk.write("Klockslag", "0800");
    desk.pause();
    desk.library.put(before.into(), desk.now, false);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert!(!desk.shows("Ansvaret går över sön 22 nov 08:00"));
    assert!(desk.shows("Ansvaret går över när mottagaren tar emot."));
}

#[test]
fn by_telephone_both_say_the_time_and_a_receiver_who_forgets_it_is_told() {
    let mut giver = Desk::new();
    giver.start();
    let mut receiver = Desk::new();
    for baton in giver.library.all::<Baton>() {
        receiver.library.put(baton.clone().into(), giver.now, false);
    }
    receiver.me.name = "Maja Lind".into();
    giver.write("Klockslag", "0800");
    giver.fill();
    giver.click("Erbjud överlämningen");
    assert!(giver.shows("Säg också när ansvaret går över: sön 22 nov 08:00."));
    let code = giver.handover().code.clone();
    receiver.now = at("2026-11-21T23:30:00");
    receiver.click("Ta emot i telefon");
    receiver.say(Message::Apart(apart::Message::Code(code)));
    receiver.click("Koden är inskriven");
    assert_eq!(receiver.refused, [Refusal::CodeMismatch]);
    receiver.write("Klockslag, om ni har sagt ett", "0800");
    assert!(receiver.shows("Ansvaret går över sön 22 nov 08:00"));
    receiver.click("Koden är inskriven");
    assert_eq!(receiver.refused.len(), 1);
    assert_eq!(receiver.handover().moves_at, Some(at("2026-11-22T08:00:00")));
}

#[test]
fn who_has_agreed_to_take_over_later_is_the_one_to_hand_it_on() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Klockslag", "0800");
    desk.fill();
    desk.click("Erbjud överlämningen");
    accept(&mut desk, "Ja, jag tar över då");
    desk.click("Ny överlämning");
    assert!(desk.shows("Maja Lind, Krisstödssamordnare har ansvaret från sön 22 nov 08:00 och lämnar över"));
}
