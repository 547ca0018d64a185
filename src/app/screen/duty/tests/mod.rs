//! The roster as its coordinator uses it, by click and key, against a binder that carries out what is asked.

mod bench;
mod endurance;
mod filling;
mod living;
mod needs;
mod pictures;
mod planning;
mod rules;

use chrono::Datelike;
use iced::keyboard::key::Named;

use super::board::{Board, SortBy};
use super::{Message, Slot, Spot, Tab};
use crate::app::context::{Place, Request};
use crate::app::widget::{Direction, testing};
use crate::domain::roster::DutyForm;
use crate::domain::{Author, Edit, Kind, Library, RecordRef, Roster};
use bench::{Bench, at, crowded, ctx, day, person, role, roster};

#[test]
fn an_empty_binder_offers_the_first_step_and_a_roster_is_made_from_it() {
    let mut bench = Bench::new();
    assert!(bench.shows("Inget jourschema än"));
    bench.press("Skapa jourschema");
    bench.press("Skapa schemat");
    assert!(
        bench.shows("Schemat behöver ett namn."),
        "nothing is made without a name"
    );
    bench.fill("Schemats namn", "Krisjour Norrmalm");
    bench.press("Skapa schemat");
    let rosters: Vec<_> = bench.library.all::<Roster>().collect();
    assert_eq!(rosters.len(), 1);
    assert_eq!(rosters[0].name, "Krisjour Norrmalm");
    assert!(
        bench.shows("Inga behov är angivna"),
        "without needs nothing is called covered"
    );
    assert!(!bench.shows("Inga luckor"));
}

#[test]
fn a_need_makes_a_gap_and_a_shift_over_it_makes_it_go_away() {
    let mut bench = Bench::new();
    bench.press("Skapa jourschema");
    bench.fill("Schemats namn", "Krisjour");
    bench.press("Skapa schemat");
    bench.press("Nytt behov");
    bench.choose("Roll", "Krisstödjare");
    bench.press("Lägg till behovet");
    let roster = bench.library.all::<Roster>().next().expect("the roster").clone();
    let (_, need) = roster.needs.last().expect("the need");
    assert_eq!(
        (need.role, need.count, need.days.len()),
        (role("Krisstödjare"), 1, 9)
    );

    let gap = "Lucka: Krisstödjare, tor 26 nov 17:00–08:00, 1 saknas";
    assert!(bench.shows("Ingen 17–08"));
    bench.click(gap);
    bench.fill("Sök person", "bo b");
    bench.press("Sök person");
    bench.press("Skapa passet");

    let shifts = bench.shifts();
    assert_eq!(shifts.len(), 1);
    let (_, shift) = &shifts[0];
    assert_eq!(shift.person, Some(person("Bo Berg")));
    assert_eq!(shift.role, role("Krisstödjare"));
    assert_eq!(
        (shift.start, shift.end),
        (at("2026-11-26T17:00:00"), at("2026-11-27T08:00:00"))
    );
    assert_eq!(shift.form, DutyForm::Standby);
    let labels = bench.labels();
    assert!(!labels.iter().any(|label| label == gap), "the gap is filled");
    assert!(
        labels
            .iter()
            .any(|label| label == "Krisstödjare, tor 26 nov 17:00–08:00, Bo Berg, Beredskap")
    );
}

#[test]
fn an_end_typed_before_the_start_is_the_next_morning() {
    let mut bench = Bench::with_roster();
    bench.press("Nytt pass");
    bench.fill("Börjar dag", "24 dec");
    bench.fill("Börjar", "2230");
    bench.fill("Slutar", "630");
    assert!(bench.shows("tor 24 dec 22:30 → fre 25 dec 06:30, 8 h"));
    bench.press("Skapa passet");
    let shifts = bench.shifts();
    assert_eq!(shifts[0].1.start, at("2026-12-24T22:30:00"));
    assert_eq!(shifts[0].1.end, at("2026-12-25T06:30:00"));
    assert_eq!(
        shifts[0].1.person, None,
        "a shift may wait for somebody to take it"
    );
}

#[test]
fn a_shift_keeps_its_id_when_edited_and_is_stored_when_the_writer_pauses() {
    let mut bench = Bench::with_roster();
    let id = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.click("Krisstödjare, tor 26 nov 17:00–08:00, Bo Berg, Beredskap");
    bench.fill("Slutar", "12:00");
    assert_eq!(
        bench.kept(id).end,
        at("2026-11-27T08:00:00"),
        "not in the middle of writing"
    );
    bench.wait(2);
    assert_eq!(bench.kept(id).end, at("2026-11-27T12:00:00"));
    assert!(bench.shows("Sparat 12:00"));
    bench.fill("Sök person", "cec");
    bench.press("Sök person");
    bench.press("Klart");
    assert_eq!(
        bench.kept(id).person,
        Some(person("Cecilia Ceder")),
        "stored on the way out"
    );
    assert_eq!(bench.shifts().len(), 1);
}

#[test]
fn a_shift_moved_to_another_month_is_moved_not_copied() {
    let mut bench = Bench::with_roster();
    let id = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.send(Message::ShiftOpened(id));
    bench.fill("Börjar dag", "2026-12-24");
    bench.wait(2);
    bench.press("Klart");
    assert_eq!(bench.shifts().len(), 1);
    assert_eq!(bench.kept(id).start, at("2026-12-24T17:00:00"));
    assert_eq!(
        bench.kept(id).end,
        at("2026-12-25T08:00:00"),
        "the end follows the start"
    );
}

#[test]
fn what_cannot_be_stored_is_not_lost_in_silence() {
    let mut bench = Bench::with_roster();
    let id = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.send(Message::ShiftOpened(id));
    bench.fill("Slutar", "sent");
    bench.press("Klart");
    assert!(bench.shows("Ändringen är inte sparad"));
    bench.press("Släng ändringen");
    assert!(bench.duty.panel.is_none());
    assert_eq!(bench.kept(id).end, at("2026-11-27T08:00:00"));
}

#[test]
fn holidays_are_named_and_the_week_bears_its_number() {
    let mut bench = Bench::with_roster();
    bench.fill("Gå till dag", "2026-12-24");
    assert!(bench.shows("v. 52 · 21–27 december 2026"));
    for name in ["Julafton", "Juldagen", "Annandag jul"] {
        assert!(bench.shows(name), "{name}");
    }
    bench.arrow("Visa som", Named::ArrowRight);
    assert!(bench.shows("december 2026"));
    assert!(bench.shows("v. 53"));
    assert!(bench.shows("Juldagen"));
}

#[test]
fn the_night_the_clock_goes_back_is_shown_with_its_true_length() {
    let mut bench = Bench::with_roster();
    let id = bench.shift(Some("Bo Berg"), "2026-10-24T22:00:00", "2026-10-25T07:00:00");
    bench.send(Message::DateShown(day("2026-10-24")));
    assert!(bench.shows("Beredskap · 10 h"));
    assert!(bench.shows("dygnet har 25 h"));
    bench.send(Message::ShiftOpened(id));
    assert!(bench.shows("lör 24 okt 22:00 → sön 25 okt 07:00, 10 h"));
    assert!(bench.shows("Klockan ställs tillbaka"));
    bench.press("Klart");
    bench.send(Message::TabChosen(Tab::Hours));
    assert_eq!(bench.duty.board.hours.len(), 1);
    assert_eq!(bench.duty.board.hours[0].1.standby, 10 * 60);
}

#[test]
fn a_night_stands_on_the_day_it_begins_and_the_first_morning_shows_who_goes_on() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-22T17:00:00", "2026-11-23T08:00:00");
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    assert!(bench.shows("pågår → 08:00"));
    assert!(bench.shows("17:00 → 08:00"));
    let line = &bench.duty.board.lines[0];
    assert_eq!(line.cells[1].len(), 1, "Tuesday has the night that begins then");
    assert_eq!(
        line.cells[2].len(),
        1,
        "Wednesday has its own gap and not Tuesday's night"
    );
}

#[test]
fn my_shifts_are_found_by_my_name() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    bench.shift(Some("Anna Åkesson"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.press("Mina pass");
    assert!(bench.shows("Anna Åkesson"));
    assert!(
        !bench
            .labels()
            .iter()
            .any(|label| label.contains("Bo Berg, Beredskap"))
    );
    bench.me = Author {
        name: "Någon annan".into(),
        role: String::new(),
    };
    bench.refresh();
    assert!(!bench.labels().contains(&"Mina pass".to_owned()));
}

#[test]
fn a_role_without_a_need_is_never_called_covered() {
    let mut bench = Bench::with_roster();
    bench.send(Message::NewShift(Slot {
        role: Some(role("Gruppledare")),
        ..Slot::default()
    }));
    bench.press("Skapa passet");
    bench.choose("Visa roll", "Gruppledare");
    assert!(bench.shows("Inget behov är angivet för rollen"));
    assert!(!bench.shows("Inga luckor"));
}

#[test]
fn gaps_are_counted_and_the_next_one_is_a_press_away() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-23T17:00:00", "2026-12-03T08:00:00");
    assert!(bench.shows("Inga luckor i perioden") || bench.duty.board.in_period.count == 1);
    assert!(bench.shows("Nästa lucka: tor 3 dec 17:00–08:00, Krisstödjare"));
    bench.press("Visa luckan");
    assert!(bench.shows("v. 49"));
}

#[test]
fn the_list_is_sorted_by_its_headings_and_opens_a_shift() {
    let mut bench = Bench::with_roster();
    bench.shift(
        Some("Cecilia Ceder"),
        "2026-11-24T17:00:00",
        "2026-11-25T08:00:00",
    );
    bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.shift(Some("Bo Berg"), "2026-10-01T17:00:00", "2026-10-02T08:00:00");
    bench.send(Message::TabChosen(Tab::List));
    let people = |bench: &Bench| {
        bench
            .duty
            .board
            .listed
            .iter()
            .map(|entry| entry.person)
            .collect::<Vec<_>>()
    };
    let (bo, cecilia) = (Some(person("Bo Berg")), Some(person("Cecilia Ceder")));
    assert_eq!(people(&bench), [cecilia, bo], "past shifts are left out");
    bench.press("Person");
    assert_eq!(people(&bench), [bo, cecilia]);
    bench.press("Person");
    assert_eq!(people(&bench), [cecilia, bo]);
    bench.arrow("Vilka pass", Named::ArrowRight);
    assert_eq!(people(&bench).len(), 3);
    bench.send(Message::Sorted(SortBy::Start));
    bench.act(|ui| {
        while testing::focused(ui).as_deref() != Some("Lista") {
            testing::tab(ui);
        }
        testing::key(ui, Named::ArrowDown);
    });
    bench.press("Öppna valt pass");
    assert!(bench.shows("tor 1 okt 17:00 → fre 2 okt 08:00, 15 h"));
}

#[test]
fn hours_of_jour_and_beredskap_are_never_added() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    let id = bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-26T21:30:00");
    bench.send(Message::ShiftOpened(id));
    bench.arrow("Form", Named::ArrowLeft);
    bench.press("Klart");
    let hours = bench.duty.board.hours[0].1;
    assert_eq!((hours.on_site, hours.standby, hours.shifts), (270, 900, 2));
    bench.send(Message::TabChosen(Tab::Hours));
    assert!(bench.shows("4 h 30 min"));
    assert!(bench.shows("15 h"));
}

#[test]
fn what_is_exported_is_what_is_seen_and_import_goes_to_the_roster() {
    let mut bench = Bench::with_roster();
    bench.press("Exportera");
    bench.send(Message::TabChosen(Tab::Month));
    bench.press("Exportera");
    bench.press("Importera");
    let spans: Vec<_> = bench
        .asked
        .iter()
        .map(|request| match request {
            Request::ExportShifts {
                from,
                to,
                roster: which,
            } => {
                assert_eq!(*which, roster());
                format!("{from} {to}")
            }
            Request::ImportShifts(which) => which.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(spans[..2], ["2026-11-23 2026-11-29", "2026-11-01 2026-11-30"]);
    assert_eq!(spans[2], roster().to_string());
}

#[test]
fn the_letter_n_begins_a_shift_but_not_while_somebody_writes() {
    let mut bench = Bench::with_roster();
    bench.act(|ui| testing::key(ui, iced::keyboard::Key::Character("n".into())));
    assert!(bench.shows("Skapa passet"));
    bench.press("Avbryt");
    bench.fill("Gå till dag", "nio");
    assert!(bench.duty.panel.is_none());
}

#[test]
fn arrows_lead_over_the_end_of_the_week_into_the_next() {
    let mut bench = Bench::with_roster();
    let sunday = Spot {
        line: 0,
        day: 6,
        item: 0,
    };
    bench.send(Message::Arrow(sunday, Direction::Right));
    assert_eq!(bench.duty.board.days[0].date, day("2026-11-30"));
    bench.send(Message::TabChosen(Tab::Month));
    bench.send(Message::DayArrow(day("2026-11-29"), Direction::Right));
    assert_eq!(
        bench.duty.anchor.map(|date| date.month()),
        Some(11),
        "a day in sight moves nothing"
    );
    bench.send(Message::DayArrow(day("2026-12-06"), Direction::Right));
    assert_eq!(bench.duty.anchor.map(|date| date.month()), Some(12));
}

#[test]
fn a_day_of_the_month_opens_with_everything_in_it() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    bench.send(Message::TabChosen(Tab::Month));
    bench.click("tis 24 nov 2026: 1 pass");
    bench.press("Krisstödjare, tis 24 nov 17:00–08:00, Bo Berg, Beredskap");
    assert!(bench.shows("tis 24 nov 17:00 → ons 25 nov 08:00, 15 h"));
    bench.press("Klart");
    bench.click("ons 25 nov 2026: inga pass, 1 lucka");
    bench.press("Lucka: Krisstödjare, ons 25 nov 17:00–08:00, 1 saknas");
    bench.press("Skapa passet");
    assert_eq!(bench.shifts()[1].1.start, at("2026-11-25T17:00:00"));
}

#[test]
fn without_people_the_way_to_contacts_is_shown() {
    let mut bench = Bench::with_roster();
    for name in ["Anna Åkesson", "Bo Berg", "Cecilia Ceder"] {
        bench.library.remove(RecordRef::of(person(name)));
    }
    bench.refresh();
    bench.press("Gå till Kontakter");
    assert_eq!(bench.went, [Place::Contacts]);
}

#[test]
fn a_conflict_is_marked_and_leads_to_the_choice() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    let month = bench
        .library
        .all::<crate::domain::RosterMonth>()
        .next()
        .expect("a month")
        .clone();
    bench.library.put(month.into(), bench.now, true);
    bench.refresh();
    assert!(bench.shows("Två versioner"));
    bench.press("Välj version");
    assert!(matches!(bench.asked.as_slice(), [Request::Conflicts(which)] if which.kind == Kind::RosterMonth));
}

#[test]
fn three_thousand_shifts_in_a_month_are_shown_by_the_few_that_fit() {
    let mut bench = crowded();
    assert!(
        bench.labels().len() < 200,
        "a cell shows some and counts the rest"
    );
    assert!(bench.labels().iter().any(|label| label.ends_with(" till")));
    bench.send(Message::TabChosen(Tab::Month));
    assert!(bench.labels().len() < 200);
    bench.send(Message::DayOpened(day("2026-11-24")));
    assert!(bench.labels().len() < 200);
    bench.send(Message::TabChosen(Tab::List));
    assert_eq!(
        bench.duty.board.listed.len(),
        800,
        "those of the past are left out"
    );
}

#[test]
fn gaps_found_day_by_day_are_those_found_at_once() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T20:00:00", "2026-11-25T06:00:00");
    bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-28T08:00:00");
    let kept = bench.library.get(roster()).expect("the roster");
    let (from, to) = (bench.now, bench.now + chrono::Duration::days(20));
    let whole = crate::domain::gaps::gaps(kept, &bench.library, from, to);
    let minutes: i64 = whole.iter().map(|gap| (gap.to - gap.from).num_minutes()).sum();
    let parted = super::board::holes(kept, &bench.library, from, to);
    assert_eq!(parted.iter().map(|hole| hole.minutes).sum::<i64>(), minutes);
}

#[test]
fn a_screen_that_has_seen_nothing_shows_nothing_and_asks_for_nothing() {
    let bench = Bench::new();
    let mut fresh = super::Duty::new();
    let empty = Library::default();
    let ctx = crate::app::context::Context {
        library: &empty,
        ..ctx!(bench)
    };
    assert!(matches!(fresh.flush(ctx), crate::app::context::Action::None));
    assert!(matches!(fresh.tick(ctx), crate::app::context::Action::None));
    assert_eq!(fresh.board.lines, Board::default().lines);
}

#[test]
fn a_gap_is_never_hidden_behind_the_many() {
    let mut bench = crowded();
    let mut wants = bench.library.get(roster()).expect("the roster").clone();
    let (id, need) = wants
        .needs
        .last()
        .map(|(id, need)| (id, need.clone()))
        .expect("a need");
    wants
        .needs
        .push(id, crate::domain::roster::Need { count: 500, ..need });
    bench.write(&Edit::Save(wants.into()));
    let gap = "Lucka: Krisstödjare, tis 24 nov 17:00–08:00, 400 saknas";
    assert!(bench.labels().iter().any(|label| label == gap));
    bench.send(Message::TabChosen(Tab::Month));
    assert!(bench.shows("Lucka 17–08"));
}
