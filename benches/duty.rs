//! Who is on call at an instant, ten years of a thousand people, beside an indexed question to SQLite in memory.

#[path = "support.rs"]
mod support;

use chrono::{Datelike, Duration, NaiveDate};
use krisparm::domain::roster::Shift;
use krisparm::domain::{AnyRecord, Id, Library, RosterMonth, zone};
use rusqlite::Connection;
use support::*;

fn main() {
    let (years, people) = (size("DUTY_YEARS", 10), size("DUTY_PEOPLE", 1000));
    let roster = Id::of_name("roster", "krisstöd");
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date");
    let bare = Connection::open_in_memory().expect("opened");
    bare.execute_batch(
        "CREATE TABLE shift (start INTEGER, end INTEGER, person INTEGER); CREATE INDEX at ON shift (start, end, person); BEGIN",
    )
    .expect("made");
    let mut library = Library::default();
    let mut month: Option<RosterMonth> = None;
    let mut shifts = 0;
    // Everybody has one night a week: a seventh of all is on call each night.
    for day in 0..years * 365 {
        let date = first + Duration::days(i64::try_from(day).expect("few days"));
        if let Some(full) = month.take_if(|month| month.month != date.month()) {
            library.put(AnyRecord::from(full), now(), false);
        }
        let month = month.get_or_insert_with(|| RosterMonth::empty(roster, date));
        let evening = date.and_hms_opt(17, 0, 0).expect("an hour");
        let morning = evening + Duration::hours(15);
        let mut tonight = Vec::new();
        for n in (0..people).filter(|n| n % 7 == day % 7) {
            let id = Id::of_name("shift", &format!("{day}/{n}"));
            let shift = Shift {
                person: Some(Id::of_name("person", &n.to_string())),
                ..Shift::new(Id::of_name("role", &(n % 4).to_string()), evening, morning)
            };
            bare.prepare_cached("INSERT INTO shift VALUES (?1, ?2, ?3)")
                .expect("a statement")
                .execute([
                    zone::instant(evening).timestamp(),
                    zone::instant(morning).timestamp(),
                    i64::try_from(n).expect("few people"),
                ])
                .expect("written");
            tonight.push((id, shift));
            shifts += 1;
        }
        month.shifts = month
            .shifts
            .iter()
            .map(|(id, shift)| (id, shift.clone()))
            .chain(tonight)
            .collect();
    }
    bare.execute_batch("COMMIT").expect("written");
    library.put(AnyRecord::from(month.expect("a last month")), now(), false);

    let mut random = Random(3);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let start = zone::instant(first.and_hms_opt(0, 0, 0).expect("midnight"));
    let (mut on_call, mut same) = (0, true);
    for _ in 0..5000 {
        let at = start
            + Duration::minutes(i64::try_from(random.below(years * 365 * 24 * 60)).expect("few minutes"));
        let (found, time) = timed(|| library.duties().on_call(at).len());
        ours.push(time);
        let (beside, time) = timed(|| {
            bare.prepare_cached(
                "SELECT person FROM shift WHERE start <= ?1 AND start > ?1 - 28 * 86400 AND end > ?1",
            )
            .expect("a statement")
            .query_map([at.timestamp()], |row| row.get::<_, i64>(0))
            .expect("asked")
            .count()
        });
        theirs.push(time);
        on_call += found;
        same &= found == beside;
    }
    println!(
        "{shifts} shifts; {} on call on average; both answer the same: {same}",
        on_call / 5000
    );
    row("who is on call at t (budget: under 0.1 ms)", &mut ours);
    row("SQLite in memory, an index over start and end", &mut theirs);
}
