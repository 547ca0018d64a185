//! Patterns, swaps, needs and the roster itself.

use iced::keyboard::key::Named;

use super::bench::{Bench, at, day, person, roster};
use crate::app::context::Request;
use crate::app::screen::duty::{Message, Slot, Tab};
use crate::app::widget::testing;
use crate::domain::{Edit, Kind, RecordRef};

#[test]
fn whoever_is_on_duty_already_is_marked() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-26T20:00:00", "2026-11-27T08:00:00");
    bench.send(Message::NewShift(Slot {
        date: Some(day("2026-11-26")),
        ..Slot::default()
    }));
    assert!(bench.shows("har redan jour 20:00 → 08:00"));
    bench.fill("Sök person", "bo");
    bench.press("Sök person");
    assert!(bench.shows("Bo Berg har redan jour då: tor 26 nov 20:00–08:00"));
}

#[test]
fn two_people_swap_shifts() {
    let mut bench = Bench::with_roster();
    let one = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    let other = bench.shift(
        Some("Cecilia Ceder"),
        "2026-12-05T17:00:00",
        "2026-12-06T08:00:00",
    );
    bench.send(Message::ShiftOpened(one));
    bench.press("Byt pass");
    bench.fill("Sök på namn", "cecilia");
    bench.arrow("Pass att byta med", Named::ArrowDown);
    assert!(bench.shows("Bo Berg tar lör 5 dec 17:00–08:00. Cecilia Ceder tar tor 26 nov 17:00–08:00."));
    bench.press("Byt");
    assert_eq!(bench.kept(one).person, Some(person("Cecilia Ceder")));
    assert_eq!(bench.kept(other).person, Some(person("Bo Berg")));
    assert!(bench.duty.panel.is_none());
}

#[test]
fn a_removed_shift_leaves_a_gap() {
    let mut bench = Bench::with_roster();
    let id = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    let before = bench.duty.board.in_period.count;
    bench.send(Message::ShiftOpened(id));
    bench.press("Ta bort passet");
    assert!(bench.shifts().is_empty());
    assert_eq!(bench.duty.board.in_period.count, before + 1);
}

#[test]
fn a_pattern_fills_twelve_weeks_in_turn_and_is_shown_before_it_is_made() {
    let mut bench = Bench::with_roster();
    bench.press("Upprepa mönster");
    bench.choose("Personer i turordning", "Bo Berg (har rollen)");
    bench.choose("Personer i turordning", "Cecilia Ceder (har rollen)");
    assert!(bench.act(|ui| testing::labels(ui).contains(&"Skapa 84 pass".to_owned())));
    bench.press("Skapa 84 pass");
    let shifts = bench.shifts();
    assert_eq!(shifts.len(), 84);
    assert_eq!(shifts[0].1.start, at("2026-11-30T17:00:00"));
    assert_eq!(shifts[83].1.end, at("2027-02-22T08:00:00"));
    let week = |at: usize| shifts[at].1.person;
    assert_eq!(
        (week(0), week(6)),
        (Some(person("Bo Berg")), Some(person("Bo Berg")))
    );
    assert_eq!(
        (week(7), week(14)),
        (Some(person("Cecilia Ceder")), Some(person("Bo Berg")))
    );
    assert!(bench.duty.panel.is_none());
}

#[test]
fn a_pattern_leaves_out_what_is_there_already_unless_told_otherwise() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-12-02T17:00:00", "2026-12-03T08:00:00");
    bench.press("Upprepa mönster");
    bench.fill("Sista dagen", "2026-12-06");
    assert!(bench.shows("1 pass krockar med ett pass som redan finns i rollen"));
    assert!(bench.act(|ui| testing::labels(ui).contains(&"Skapa 6 pass".to_owned())));
    bench.press("Hoppa över dem som krockar");
    bench.press("Skapa 7 pass");
    assert_eq!(bench.shifts().len(), 8);
}

#[test]
fn people_in_a_pattern_are_moved_and_removed_by_key() {
    let mut bench = Bench::with_roster();
    bench.press("Upprepa mönster");
    for name in [
        "Anna Åkesson (har rollen)",
        "Bo Berg (har rollen)",
        "Cecilia Ceder (har rollen)",
    ] {
        bench.choose("Personer i turordning", name);
    }
    bench.press("Flytta upp Cecilia Ceder");
    bench.press("Ta bort Anna Åkesson");
    bench.fill("Sista dagen", "2026-12-13");
    bench.arrow("Byter person", Named::ArrowLeft);
    bench.press("Skapa 14 pass");
    let names: Vec<_> = bench
        .shifts()
        .iter()
        .map(|(_, shift)| shift.person)
        .take(3)
        .collect();
    let (bo, cecilia) = (Some(person("Bo Berg")), Some(person("Cecilia Ceder")));
    assert_eq!(names, [cecilia, bo, cecilia]);
}

#[test]
fn a_role_that_is_missing_is_made_on_the_way() {
    let mut bench = Bench::with_roster();
    bench.press("Nytt pass");
    bench.choose("Roll", "Ny roll …");
    bench.fill("Rollens namn", "Chaufför");
    bench.press("Skapa rollen");
    bench.press("Skapa passet");
    let made = bench.shifts()[0].1.role;
    assert_eq!(bench.library.role_name(made), "Chaufför");
}

#[test]
fn a_need_is_changed_in_place_and_removed() {
    let mut bench = Bench::with_roster();
    bench.send(Message::TabChosen(Tab::Needs));
    assert!(bench.shows("1 Krisstödjare i beredskap, alla dagar, 17:00–08:00."));
    bench.press("Ändra");
    bench.fill("Antal", "2");
    bench.fill("Inställelsetid i minuter", "30");
    bench.press("Klart");
    assert!(bench.shows("2 Krisstödjare i beredskap, alla dagar, 17:00–08:00. I tjänst inom 30 min."));
    bench.press("Ändra");
    bench.press("Ta bort behovet");
    let kept = bench.library.get(roster()).expect("the roster");
    assert!(kept.needs.is_empty());
    assert!(bench.duty.panel.is_none());
}

#[test]
fn a_roster_is_renamed_and_its_removal_is_asked_for() {
    let mut bench = Bench::with_roster();
    bench.press("Om schemat");
    bench.fill("Schemats namn", "Krisjour Norra innerstaden");
    bench.press("Radera schemat");
    assert_eq!(
        bench.library.get(roster()).expect("the roster").name,
        "Krisjour Norra innerstaden"
    );
    assert!(matches!(bench.asked.as_slice(), [Request::Delete(which)] if which.kind == Kind::Roster));
    bench.write(&Edit::Delete(RecordRef::of(roster())));
    assert!(bench.shows("Inget jourschema än"));
}
