//! Cases worked out by others: who is on call, when, over both nights when the clock is changed.
//!
//! `stockholm.json` was computed with another zone library; `goalert.json` holds the test data of GoAlert (Apache-2.0), of
//! which those cases apply that ask about hours of the week and about times of day. Its overrides, histories, rotations
//! by hours and months, and its last-of-day clock have no counterpart here: a shift that changes hands is edited.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, Weekday};
use serde_json::Value;

use super::*;
use crate::domain::calendar::YearDays;
use crate::domain::edit::swapping::Act;
use crate::domain::edit::{Refusal, ShiftRef, Write};
use crate::domain::gaps::{Gap, gaps, needed};
use crate::domain::pattern::{Pattern, Turn};
use crate::domain::record::Author;
use crate::domain::roster::{DayKind, span};
use crate::domain::swap::shift_at;
use crate::domain::tally::Tally;
use crate::domain::{Edit, Library};

const STOCKHOLM: &str = include_str!("../../../tests/data/on_call/stockholm.json");
const GOALERT: &str = include_str!("../../../tests/data/on_call/goalert.json");

fn cases(text: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(text).expect("json");
    all["cases"].as_array().expect("cases").clone()
}

/// What is expected of a case of ours.
fn expected(id: &str) -> Value {
    let mut all = cases(STOCKHOLM).into_iter();
    let case = all.find(|case| case["id"] == id);
    case.unwrap_or_else(|| panic!("no case {id}"))["expect"].clone()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn utc(value: &Value) -> DateTime<Utc> {
    let text = value.as_str().expect("an instant").replace('Z', ":00Z");
    text.parse().unwrap_or_else(|_| panic!("{text} is no instant"))
}

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(local(text))
}

fn hours(from: DateTime<Utc>, to: DateTime<Utc>) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "minutes of a week")]
    let hours = (to - from).num_minutes() as f64 / 60.0;
    hours.into()
}

#[test]
fn a_shift_lasts_as_long_as_it_really_does_in_both_nights() {
    let shifts = [
        ("D1", "2027-03-27T22:00:00", "2027-03-28T08:00:00"),
        ("D2", "2027-10-30T22:00:00", "2027-10-31T08:00:00"),
        ("D7", "2027-03-28T02:15:00", "2027-03-28T02:45:00"),
        ("D8", "2027-10-31T02:15:00", "2027-10-31T02:45:00"),
    ];
    for (id, start, end) in shifts {
        let expect = expected(id);
        assert_eq!(at(start), utc(&expect["start"]), "{id}");
        assert_eq!(at(end), utc(&expect["end"]), "{id}");
        assert_eq!(hours(at(start), at(end)), expect["hours"], "{id}");
    }
    for (id, start, end) in [
        ("D10", "2027-03-27T20:00:00", "2027-03-28T07:00:00"),
        ("D11", "2027-10-30T21:00:00", "2027-10-31T07:00:00"),
        ("D12", "2027-03-22T08:00:00", "2027-03-29T08:00:00"),
        ("D13", "2027-10-25T08:00:00", "2027-11-01T08:00:00"),
    ] {
        assert_eq!(hours(at(start), at(end)), expected(id)["hours"], "{id}");
    }
}

#[test]
fn a_hand_over_in_the_hour_that_is_skipped_or_comes_twice_is_one_instant() {
    let skipped = at("2027-03-28T02:30:00");
    assert_eq!(skipped, utc(&expected("D3")["at"]));
    assert_eq!(
        zone::local(skipped).format("%H:%M").to_string(),
        expected("D3")["local"]
    );
    let twice = at("2027-10-31T02:30:00");
    assert_eq!(twice, utc(&expected("D4")["at"]));
    assert_ne!(twice, utc(&expected("D4")["not_at"]));
    let both = index(&[
        ("A", "2027-10-30T22:00:00", "2027-10-31T02:30:00"),
        ("B", "2027-10-31T02:30:00", "2027-10-31T08:00:00"),
    ]);
    for (when, who) in expected("D6").as_object().expect("instants") {
        assert_eq!(on_call(&both, utc(&when.as_str().into())), names(who), "{when}");
    }
}

#[test]
fn times_of_day_elsewhere_are_found_as_their_own_tests_ask() {
    let chicago = |case: &Value| {
        let (date, clock) = (case["date"].as_str(), case["clock"].as_str());
        let local = local(&format!(
            "{}T{}:00",
            date.expect("a date"),
            clock.expect("a clock")
        ));
        zone::resolve(&chrono_tz::America::Chicago, local)
    };
    let first: Vec<_> = cases(GOALERT)
        .into_iter()
        .filter(|case| case["kind"] == "clock.first_of_day" && case["tz"] == "America/Chicago")
        .collect();
    assert_eq!(first.len(), 6);
    for case in first {
        let expect: DateTime<FixedOffset> = case["expect"]
            .as_str()
            .expect("text")
            .parse()
            .expect("an instant");
        assert_eq!(chicago(&case), expect, "{case}");
    }
}

fn duty_roster() -> Id<Roster> {
    Id::of_name("roster", "")
}

fn person(name: &str) -> Id<Person> {
    Id::of_name("person", name)
}

fn shift(who: &str, start: &str, end: &str) -> Shift {
    Shift {
        person: Some(person(who)),
        ..Shift::new(Id::of_name("role", "r"), local(start), local(end))
    }
}

fn index(shifts: &[(&str, &str, &str)]) -> DutyIndex {
    library(shifts).duties().clone()
}

/// People who have the role, and their shifts.
fn library(shifts: &[(&str, &str, &str)]) -> Library {
    let mut library = Library::default();
    let now = local("2027-01-01T00:00:00").and_utc();
    let roster = Roster::new(duty_roster(), "Krisjour");
    library.put(roster.into(), now, false);
    for name in ["A", "B", "C"] {
        let mut one = Person::new(person(name), name);
        one.roles = vec![Id::of_name("role", "r")];
        library.put(one.into(), now, false);
    }
    for (who, start, end) in shifts {
        let empty = RosterMonth::empty(duty_roster(), local(start).date());
        let mut month = library.get(empty.id).cloned().unwrap_or(empty);
        month
            .shifts
            .push(Id::of_name("shift", start), shift(who, start, end));
        library.put(month.into(), now, false);
    }
    library
}

fn names(value: &Value) -> Vec<String> {
    let all = value.as_array().expect("names").iter();
    all.map(|name| name.as_str().expect("a name").to_owned())
        .collect()
}

fn on_call(index: &DutyIndex, at: DateTime<Utc>) -> Vec<String> {
    let named = |id| ["A", "B", "C"].into_iter().find(|name| person(name) == id);
    let duties = index.on_call(at).into_iter();
    duties
        .filter_map(|duty| named(duty.person?))
        .map(str::to_owned)
        .collect()
}

#[test]
fn at_the_border_of_two_shifts_exactly_one_is_on_call_and_outside_them_nobody() {
    let day = index(&[
        ("A", "2027-05-16T08:00:00", "2027-05-16T16:30:00"),
        ("B", "2027-05-16T16:30:00", "2027-05-16T22:00:00"),
    ]);
    for (id, when) in [
        ("B1", "2027-05-16T16:30:00"),
        ("B2", "2027-05-16T16:29:59.999"),
        ("B3", "2027-05-16T22:00:00"),
        ("B4", "2027-05-16T07:59:59"),
    ] {
        assert_eq!(on_call(&day, at(when)), names(&expected(id)), "{id}");
    }
    let midnight = index(&[
        ("A", "2027-05-14T16:00:00", "2027-05-15T00:00:00"),
        ("B", "2027-05-15T00:00:00", "2027-05-15T08:00:00"),
    ]);
    assert_eq!(
        on_call(&midnight, at("2027-05-15T00:00:00")),
        names(&expected("M1"))
    );
    // M4: a day lists the shift that began the day before.
    let night = index(&[("A", "2027-05-15T17:00:00", "2027-05-16T08:00:00")]);
    let (from, to) = (at("2027-05-16T00:00:00"), at("2027-05-17T00:00:00"));
    assert_eq!(night.between(from, to).len(), 1);
}

#[test]
fn a_shift_that_lasts_no_time_or_ends_before_it_begins_is_refused() {
    let library = library(&[]);
    for (id, start, end) in [
        ("B5", "2027-05-16T08:00:00", "2027-05-16T08:00:00"),
        ("B6", "2027-05-16T08:00:00", "2027-05-16T07:00:00"),
        ("D7", "2027-03-28T02:15:00", "2027-03-28T02:45:00"),
    ] {
        let put = Edit::PutShifts {
            roster: duty_roster(),
            shifts: vec![(Id::of_name("shift", id), shift("A", start, end))],
        };
        let refused = put.carry_out(&library, &author(), at("2027-01-01T00:00:00"));
        assert!(matches!(refused, Err(Refusal::ShiftTimes { .. })), "{id}");
    }
}

#[test]
fn a_rotation_hands_over_at_the_same_time_of_day_the_year_round() {
    let turns = |from: &str, first: &str, turn| Pattern {
        role: Id::of_name("role", "r"),
        form: DutyForm::Standby,
        days: DayKind::ALL.to_vec(),
        from: from.parse().expect("a time"),
        to: from.parse().expect("a time"),
        first: first.parse().expect("a date"),
        last: "2027-03-30".parse().expect("a date"),
        people: ["A", "B", "C"].map(person).to_vec(),
        turn,
    };
    let daily = turns("02:30:00", "2027-03-26", Turn::EachShift).shifts(&YearDays::default());
    let starts: Vec<_> = daily.iter().map(|one| zone::instant(one.start)).collect();
    let expect: Vec<_> = expected("D15")["at"]
        .as_array()
        .expect("instants")
        .iter()
        .map(utc)
        .collect();
    assert_eq!(starts, expect);

    let weekly = Turn::Weeks {
        weeks: 1,
        changes_on: Weekday::Mon,
    };
    let weekly = turns("08:00:00", "2027-03-01", weekly).shifts(&YearDays::default());
    for (when, who) in expected("D14").as_object().expect("instants") {
        let asked = utc(&format!("2027-03-29T{when}").into());
        let holds = |one: &&Shift| zone::instant(one.start) <= asked && asked < zone::instant(one.end);
        let holder = weekly.iter().find(holds).and_then(|one| one.person);
        assert_eq!(holder, who.as_str().map(person), "{when}");
    }
}

#[test]
fn a_night_counts_for_the_day_it_begins_and_the_year_turns_at_midnight() {
    // M3: from a Sunday to a Monday.
    let sunday = (local("2027-05-16T22:00:00"), local("2027-05-17T08:00:00"));
    assert_eq!(
        Tally::of(sunday.0, sunday.1, &YearDays::default()).weekend_days,
        1
    );
    // M2.
    let (_, end) = span(
        "2026-12-31".parse().expect("a date"),
        "17:00:00".parse().expect("a time"),
        "00:00:00".parse().expect("a time"),
    );
    assert_eq!(end, local("2027-01-01T00:00:00"));
    // W1.
    let new_year = local("2027-01-01T00:00:00").date().iso_week();
    let expect = expected("W1")["iso"].clone();
    assert_eq!(expect, serde_json::json!([new_year.year(), new_year.week()]));
}

fn author() -> Author {
    Author {
        name: "Samordnaren".into(),
        role: String::new(),
    }
}

/// Ten hours of A, and what happens to them; times in minutes from their start.
struct Slot(Library, u32);

impl Slot {
    const START: &str = "2027-05-16T08:00:00";

    fn new() -> Self {
        Self(library(&[("A", Self::START, "2027-05-16T18:00:00")]), 0)
    }

    fn minute(minute: i64) -> NaiveDateTime {
        local(Self::START) + Duration::minutes(minute)
    }

    /// Somebody takes over hours of whoever has them then.
    fn take(&mut self, who: &str, from: i64, to: i64) -> Result<(), Refusal> {
        let touched: Vec<_> = self
            .0
            .duties()
            .between(zone::instant(Self::minute(from)), zone::instant(Self::minute(to)))
            .into_iter()
            .filter(|duty| duty.person != Some(person(who)))
            .map(|duty| ShiftRef {
                month: duty.month,
                shift: duty.shift,
            })
            .collect();
        if touched.is_empty() {
            return Err(Refusal::NoHoursTaken);
        }
        for shift in touched {
            self.1 += 1;
            let id = |what: &str| format!("{what}{}", self.1);
            let act = Act::TakeOver {
                id: Id::of_name("swap", &id("")),
                shift,
                person: person(who),
                reason: String::new(),
                hours: Some((Self::minute(from), Self::minute(to))),
                parts: [
                    Id::of_name("shift", &id("own")),
                    Id::of_name("shift", &id("after")),
                ],
            };
            self.write(&Edit::Swap(act))?;
        }
        Ok(())
    }

    fn write(&mut self, edit: &Edit) -> Result<(), Refusal> {
        let now = at("2027-05-17T09:00:00");
        for write in edit.carry_out(&self.0, &author(), now)? {
            match write {
                Write::Put(record) => self.0.put(record, now, false),
                Write::Delete(which) => self.0.remove(which),
            }
        }
        Ok(())
    }

    /// Who has which minutes; neighbours of one person in one.
    fn pieces(&self) -> Value {
        let (from, to) = (zone::instant(Self::minute(0)), zone::instant(Self::minute(600)));
        let mut found: Vec<(i64, i64, Option<Id<Person>>)> = Vec::new();
        for duty in self.0.duties().between(from, to) {
            let (start, end) = ((duty.start - from).num_minutes(), (duty.end - from).num_minutes());
            match found.last_mut() {
                Some(last) if last.1 == start && last.2 == duty.person => last.1 = end,
                _ => found.push((start, end, duty.person)),
            }
        }
        let name = |id| ["A", "B", "C"].into_iter().find(|name| Some(person(name)) == id);
        let pieces = found
            .into_iter()
            .map(|(from, to, who)| serde_json::json!([from, to, name(who)]));
        Value::Array(pieces.collect())
    }
}

#[test]
fn hours_taken_over_are_cut_out_and_the_later_decision_wins() {
    type Takes = &'static [(&'static str, i64, i64)];
    let all: [(&str, Takes); 6] = [
        ("O1", &[("B", 120, 240)]),
        ("O2", &[("B", 120, 360), ("C", 240, 480)]),
        ("O3", &[("C", 240, 480), ("B", 120, 360)]),
        ("O4", &[("B", 0, 600), ("A", 300, 600)]),
        ("O5", &[("B", 500, 700)]),
        ("O9", &[("B", 100, 200), ("B", 200, 300)]),
    ];
    for (id, takes) in all {
        let mut slot = Slot::new();
        for (who, from, to) in takes {
            slot.take(who, *from, *to)
                .unwrap_or_else(|refusal| panic!("{id}: {refusal}"));
        }
        assert_eq!(slot.pieces(), expected(id), "{id}");
        // O10: nothing is lost and nothing is counted twice.
        let pieces = slot.pieces();
        let long = |piece: &Value| {
            piece[1]
                .as_i64()
                .zip(piece[0].as_i64())
                .map_or(0, |(to, from)| to - from)
        };
        let sum: i64 = pieces.as_array().expect("pieces").iter().map(long).sum();
        assert_eq!(Value::from(sum), expected("O10"), "{id}");
    }
}

#[test]
fn hours_outside_a_shift_are_not_taken_over() {
    let at_start = ShiftRef {
        month: RosterMonth::id_of(duty_roster(), local(Slot::START).date()),
        shift: Id::of_name("shift", Slot::START),
    };
    for (from, to) in [(600, 700), (700, 800)] {
        let mut slot = Slot::new();
        let act = Act::TakeOver {
            id: Id::of_name("swap", ""),
            shift: at_start,
            person: person("B"),
            reason: String::new(),
            hours: Some((Slot::minute(from), Slot::minute(to))),
            parts: [Id::of_name("shift", "own"), Id::of_name("shift", "after")],
        };
        assert_eq!(slot.write(&Edit::Swap(act)), Err(Refusal::NoHoursTaken), "O6");
        assert_eq!(
            shift_at(&slot.0, at_start).and_then(|one| one.person),
            Some(person("A"))
        );
    }
}

#[test]
fn hours_of_somebody_ill_are_nobodys_until_somebody_fills_them() {
    let mut slot = Slot::new();
    let piece = |name: &str, who: Option<&str>, from, to| {
        let mut one = shift(who.unwrap_or("A"), Slot::START, Slot::START);
        one.person = who.map(person);
        (one.start, one.end) = (Slot::minute(from), Slot::minute(to));
        (Id::of_name("shift", name), one)
    };
    let put = |shifts| Edit::PutShifts {
        roster: duty_roster(),
        shifts,
    };
    slot.write(&put(vec![
        piece(Slot::START, Some("A"), 0, 100),
        piece("ill", None, 100, 600),
    ]))
    .expect("put");
    assert_eq!(slot.pieces(), expected("O7"));
    slot.take("B", 200, 600).expect("filled");
    assert_eq!(slot.pieces(), expected("O8"));
}

/// A need on the days that a rule of theirs is active.
fn need_of(rule: &Value) -> Roster {
    let days = rule["days"].as_array().expect("days");
    // Theirs begin with Sunday.
    let active = |at: usize| days[(at + 1) % 7] == 1;
    let time = |key: &str| {
        format!("{}:00", rule[key].as_str().expect("a time"))
            .parse()
            .expect("a time")
    };
    let need = Need {
        days: DayKind::ALL
            .into_iter()
            .take(7)
            .enumerate()
            .filter(|(at, _)| active(*at))
            .map(|(_, day)| day)
            .collect(),
        from: time("start"),
        to: time("end"),
        form: DutyForm::Standby,
        ..Need::new(Id::of_name("role", "r"))
    };
    Roster {
        needs: [(Id::of_name("need", ""), need)].into_iter().collect(),
        ..Roster::new(duty_roster(), "")
    }
}

/// Their times are UTC and in summer; read as the clock on the wall here.
fn wall(value: &Value) -> DateTime<Utc> {
    let there: DateTime<FixedOffset> = value.as_str().expect("text").parse().expect("an instant");
    zone::instant(there.naive_utc())
}

#[test]
fn hours_of_the_week_are_active_begin_and_end_as_their_own_tests_ask() {
    let mut asked = BTreeMap::new();
    let library = Library::default();
    for case in cases(GOALERT) {
        let kind = case["kind"].as_str().expect("a kind").to_owned();
        if !kind.starts_with("rule.") {
            continue;
        }
        let (roster, at) = (need_of(&case["rule"]), wall(&case["at"]));
        // Without shifts what is missing is what is needed, days that follow each other in one.
        let around = gaps(
            &roster,
            &library,
            at - Duration::days(10),
            at + Duration::days(15),
        );
        let this = |gap: &&Gap| gap.to > at;
        match kind.as_str() {
            "rule.is_active" => {
                let now = needed(&roster, &YearDays::default(), at, at + Duration::minutes(1));
                assert_eq!(Value::from(!now.is_empty()), case["expect"], "{case}");
            }
            "rule.start_time" => {
                let gap = around.iter().find(this).expect("hours ahead");
                assert_eq!(gap.from, wall(&case["expect"]), "{case}");
            }
            _ => {
                let gap = around.iter().find(this).expect("hours ahead");
                assert_eq!(gap.to, wall(&case["expect"]), "{case}");
            }
        }
        *asked.entry(kind).or_insert(0) += 1;
    }
    let counts: Vec<i32> = asked.into_values().collect();
    assert_eq!(counts, [10, 21, 17]);
}

/// Cases of ours that other tests hold, or that ask for something Krispärm does not have.
const ELSEWHERE: &[&str] = &[
    "D5", "D16", "B7", "O13", "O14",
    "O15", // How others do it, or did it wrong; and rotation by months.
    "D9",  // phrase: the hour that comes twice.
    "O11", "O12", "S2", "S3", "S5",  // edit::swapping.
    "O16", // The history tells what was known when.
    "S1", "S4", // A swap changes whole shifts, and hours taken over are shifts of their own.
    "H1", "H2", "H3", "H4", // calendar.
    "W2", // working_time.
];

#[test]
fn no_case_is_forgotten() {
    let source = include_str!("cases.rs");
    let all: BTreeSet<String> = cases(STOCKHOLM)
        .iter()
        .map(|case| case["id"].as_str().expect("an id").to_owned())
        .collect();
    let named = |id: &String| {
        ELSEWHERE.contains(&id.as_str())
            || source.contains(&format!("\"{id}\""))
            || source.contains(&format!("// {id}"))
    };
    let forgotten: Vec<_> = all.iter().filter(|id| !named(id)).collect();
    assert_eq!(forgotten, Vec::<&String>::new());
}
