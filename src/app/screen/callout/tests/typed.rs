//! Calls that were written on paper in the dark.

use super::super::typed;
use super::*;
use crate::app::stamp;
use crate::domain::call_list::CallOutcome;

fn say(world: &mut World, message: typed::Message) {
    world.send(Message::Typed(message));
}

#[test]
fn rows_of_a_sheet_are_typed_in_one_after_another_and_the_missing_ones_are_said() {
    let mut world = World::with(4);
    world.start(2);
    world.press(Named::Escape);
    let id = world.list().id;
    world.send(Message::Opened(Page::One(id)));
    let before = world.list().calls.len();
    world.click("Från papper");
    say(&mut world, typed::Message::SheetTyped("7".into()));
    say(&mut world, typed::Message::WriterTyped("Sten Ekhammar".into()));
    say(&mut world, typed::Message::At(stamp::Change::Time("1.10".into())));
    world.click("Skriv in och ta nästa");
    assert!(world.shows("Välj den som ringdes"));
    assert_eq!(world.list().calls.len(), before, "nothing is guessed");
    say(&mut world, typed::Message::PersonChosen(1));
    say(&mut world, typed::Message::MinutesTyped("30".into()));
    world.click("Skriv in och ta nästa");
    // The next row of the same sheet and hand is ready; this one was overlooked.
    say(&mut world, typed::Message::RowTyped("3".into()));
    say(&mut world, typed::Message::At(stamp::Change::Time("1.20".into())));
    say(&mut world, typed::Message::PersonChosen(2));
    say(&mut world, typed::Message::OutcomeChosen(3));
    world.click("Skriv in och ta nästa");
    assert!(world.shows("Rader som saknas på ark 7: 2"));
    // Keys on the page under it ring nobody.
    world.keys("2");
    say(&mut world, typed::Message::Dismissed);
    assert!(world.shows("Rader som saknas på ark 7: 2"), "also beside the log");
    assert!(world.shows("Från papper: ark 7 rad 1, skrivet av Sten Ekhammar"));
    let (_, call) = world.list().log()[0];
    let local: NaiveDateTime = "2026-11-26T01:10:00".parse().unwrap();
    assert_eq!((call.person, call.at), (person(1), zone::instant(local)));
    assert_eq!(world.list().last_calls()[&person(2)].outcome, CallOutcome::Cannot);
    assert_eq!(world.list().coming().len(), 1);
    // Ctrl+Z takes the row back that was typed in last, whenever the call was.
    let action = world.on(|screen, ctx| screen.take_back(ctx)).expect("a row");
    world.carry_out(action);
    assert!(!world.shows("Rader som saknas på ark 7: 2"));
    assert_eq!(world.list().coming().len(), 1);
}

#[test]
fn a_time_that_has_not_come_and_a_number_of_a_person_in_a_note_are_said() {
    let mut world = World::with(2);
    world.start(1);
    world.click("Från papper");
    say(&mut world, typed::Message::NoteTyped("hälsa 811218-9876".into()));
    assert!(world.shows("personnummer: 811218-9876"));
    say(
        &mut world,
        typed::Message::At(stamp::Change::Time("23.59".into())),
    );
    world.click("Skriv in och ta nästa");
    assert!(world.shows("Det klockslaget har inte varit än"));
}
