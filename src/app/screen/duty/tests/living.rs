//! Swaps, publishing, one's own page and the year, as somebody does them in the window.

use super::super::{Message, Tab};
use super::bench::{Bench, crowded, ctx, person, roster};
use crate::app::context::Request;
use crate::app::theme::Look;
use crate::app::widget::testing;
use crate::domain::swap::SwapStage;
use crate::domain::{Edit, Id, Publication, Roster, Swap};

fn with_shifts() -> (Bench, [Id<crate::domain::roster::Shift>; 2]) {
    let mut bench = Bench::with_roster();
    let anna = bench.shift(Some("Anna Åkesson"), "2026-11-25T17:00:00", "2026-11-26T08:00:00");
    let bo = bench.shift(Some("Bo Berg"), "2026-11-27T17:00:00", "2026-11-28T08:00:00");
    (bench, [anna, bo])
}

fn swap(bench: &Bench) -> Swap {
    bench.library.all::<Swap>().next().expect("a swap").clone()
}

#[test]
fn a_swap_is_asked_for_offered_taken_and_approved_without_leaving_the_keyboard() {
    let (mut bench, [anna, _]) = with_shifts();
    let approves = Roster {
        approves_swaps: true,
        ..bench.library.get(roster()).expect("a roster").clone()
    };
    bench.write(&Edit::Save(approves.into()));
    bench.send(Message::ShiftOpened(anna));
    bench.press("Be om byte");
    bench.fill("Anteckning", "Bröllop");
    bench.press("Fråga de andra");
    assert_eq!(swap(&bench).note, "Bröllop");
    bench.send(Message::TabChosen(Tab::Changes));
    let row = "Anna Åkesson: ons 25 nov 17:00 – tor 26 nov 08:00, Krisstödjare (Beredskap)";
    let row = bench
        .labels()
        .into_iter()
        .find(|label| label.starts_with("Anna Åkesson: "))
        .unwrap_or_else(|| row.to_owned());
    bench.press(&row);
    bench.choose("Vem tar passet", "Bo Berg");
    bench.press("Erbjud");
    bench.press(&row);
    bench.press("Låt Bo Berg ta passet");
    assert_eq!(swap(&bench).stage, SwapStage::Waiting);
    assert_eq!(bench.kept(anna).person, Some(person("Anna Åkesson")));
    bench.press(&row);
    bench.press("Godkänn");
    assert_eq!(swap(&bench).stage, SwapStage::Done);
    assert_eq!(bench.kept(anna).person, Some(person("Bo Berg")));
    assert!(bench.refused.is_empty());
}

#[test]
fn a_colleague_takes_over_from_somebody_ill_and_it_is_marked_as_changed() {
    let (mut bench, [anna, _]) = with_shifts();
    bench.send(Message::TabChosen(Tab::Changes));
    bench.fill("Från och med", "2026-11-23");
    bench.press("Publicera");
    assert_eq!(bench.library.all::<Publication>().count(), 1);
    assert!(bench.shows("Inget har ändrats sedan publiceringen."));
    bench.send(Message::ShiftOpened(anna));
    bench.press("Ta över passet");
    bench.choose("Vem tar passet", "Cecilia Ceder");
    bench.press("Ta över passet");
    assert_eq!(bench.kept(anna).person, Some(person("Cecilia Ceder")));
    assert!(bench.shows("Ändrat sedan publiceringen (1)"));
    bench.send(Message::TabChosen(Tab::Week));
    assert!(bench.shows("Ändrat"));
}

#[test]
fn my_page_says_when_i_am_on_next_and_gives_my_calendar() {
    let (mut bench, _) = with_shifts();
    bench.send(Message::TabChosen(Tab::Mine));
    assert!(bench.shows("De närmaste sju dagarna"));
    let next = "Nästa pass om 2 dygn 5 h: ons 25 nov 17:00–08:00, Krisstödjare (Beredskap)";
    assert!(bench.shows(next), "{:?}", bench.labels());
    bench.click("Spara kalenderfil");
    let anna = person("Anna Åkesson");
    assert!(matches!(bench.asked.as_slice(), [Request::ExportCalendar(Some(whose))] if *whose == anna));
}

#[test]
fn a_week_without_enough_people_is_named_first_in_the_year() {
    let (mut bench, _) = with_shifts();
    bench.send(Message::TabChosen(Tab::Year));
    assert!(
        bench.shows("Första veckan med brist: v. 48, 2026-11-23"),
        "{:?}",
        bench.labels()
    );
}

/// A hundred people over 52 weeks, each with a night a week.
fn full_year() -> Bench {
    let mut bench = crowded();
    let people: Vec<_> = bench.duty.people.clone();
    let mut shifts = Vec::new();
    for week in 0..52_i64 {
        for (at, who) in people.iter().enumerate() {
            let day = super::bench::day("2026-11-30") + chrono::Duration::days(week * 7 + at as i64 % 7);
            let start = day.and_hms_opt(17, 0, 0).expect("a time");
            let shift = crate::domain::roster::Shift {
                person: Some(*who),
                start,
                end: start + chrono::Duration::hours(15),
                ..bench.shifts()[0].1.clone()
            };
            shifts.push((Id::of_name("shift", &format!("{week}/{at}")), shift));
        }
        let edit = Edit::PutShifts {
            roster: roster(),
            shifts: std::mem::take(&mut shifts),
        };
        for write in edit.carry_out(&bench.library, &bench.me, bench.now).expect("put") {
            if let crate::domain::edit::Write::Put(record) = write {
                bench.library.put(record, bench.now, false);
            }
        }
    }
    bench.refresh();
    bench
}

#[test]
#[ignore = "a measurement, to be run with --release --ignored --nocapture"]
fn a_year_of_a_hundred_people_scrolls_within_a_frame() {
    let mut bench = full_year();
    let before = std::time::Instant::now();
    bench.send(Message::TabChosen(Tab::Year));
    eprintln!("worked out in {:?}", before.elapsed());
    bench.width = 1040.0;
    let (mut times, mut drawn, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    let year = bench.duty.living.year.as_ref().expect("a year");
    let last = year.people.last().expect("people").person;
    let last = bench.library.person_name(last).to_owned();
    {
        let size = iced::Size::new(1040.0, 800.0);
        let mut ui = testing::sized(size, bench.duty.view(ctx!(bench)));
        ui.point_at(iced::Point::new(800.0, 500.0));
        shown.push(testing::shows(&mut ui, &last));
        for _ in 0..200 {
            let before = std::time::Instant::now();
            let down = iced::mouse::ScrollDelta::Pixels { x: 0.0, y: -36.0 };
            ui.simulate([iced::Event::Mouse(iced::mouse::Event::WheelScrolled {
                delta: down,
            })]);
            times.push(before.elapsed());
            let before = std::time::Instant::now();
            let _ = ui.snapshot(&Look::Light.theme());
            drawn.push(before.elapsed());
        }
        shown.push(testing::shows(&mut ui, &last));
    }
    assert_eq!(shown, [false, true], "the list has been scrolled to its end");
    times.sort_unstable();
    drawn.sort_unstable();
    eprintln!("scroll step: p50 {:?}, p99 {:?}", times[100], times[198]);
    eprintln!(
        "whole picture at twice the size: p50 {:?}, p99 {:?}",
        drawn[100], drawn[198]
    );
    assert!(times[198] < std::time::Duration::from_millis(16));
}
