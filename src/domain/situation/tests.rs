//! The situation at an instant: nothing looks fine by absence.

use chrono::{NaiveDateTime, NaiveTime};

use super::*;
use crate::domain::Author;
use crate::domain::person::Phone;
use crate::domain::plan::PlanTest;
use crate::domain::roster::{DutyForm, Need, RosterMonth, Shift};

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(text.parse::<NaiveDateTime>().expect("a local time"))
}

fn library(shifts: &[(&str, &str, u32)]) -> Library {
    let need = |name: &str, role: &str| {
        let need = Need {
            from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
            to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
            form: DutyForm::Standby,
            ..Need::new(Id::of_name("role", role))
        };
        (Id::of_name("need", name), need)
    };
    let roster = Roster {
        needs: [need("0", "0"), need("1", "1")].into_iter().collect(),
        ..Roster::new(Id::of_name("roster", ""), "Krisjour")
    };
    let mut library = Library::default();
    let mut month = RosterMonth::empty(
        roster.id,
        at("2026-12-01T00:00:00").date_naive().succ_opt().expect("a day"),
    );
    for (start, end, role) in shifts {
        let shift = Shift {
            person: Some(Id::of_name("person", &role.to_string())),
            ..Shift::new(
                Id::of_name("role", &role.to_string()),
                start.parse().expect("a time"),
                end.parse().expect("a time"),
            )
        };
        month
            .shifts
            .push(Id::of_name("shift", &format!("{start}{role}")), shift);
    }
    library.put(roster.into(), at("2026-11-01T00:00:00"), false);
    library.put(month.into(), at("2026-11-01T00:00:00"), false);
    library
}

#[test]
fn an_empty_binder_never_looks_fine() {
    let situation = situation(&Library::default(), at("2026-12-01T02:00:00"));
    assert_eq!(situation.state, OnCall::NoRoster);
    assert!(situation.findings.contains(&Finding::NoRoster));
}

#[test]
fn plans_that_were_not_tried_for_a_year_are_one_finding_together() {
    let mut library = Library::default();
    let now = at("2026-12-01T02:00:00");
    let tested = |on: &str| PlanTest {
        on: on.parse().expect("a date"),
        script: "Elavbrott ett dygn".into(),
        passed: 5,
        goals: 7,
        note: String::new(),
        by: Author {
            name: "Anna Ek".into(),
            role: String::new(),
        },
    };
    for (name, on) in [
        ("never", None),
        ("old", Some("2025-11-30")),
        ("fresh", Some("2025-12-01")),
    ] {
        let mut plan = Plan::new(Id::of_name("plan", name), Standing::Local, name);
        if let Some(on) = on {
            plan.tests.push(Id::of_name("plan-test", name), tested(on));
        }
        library.put(plan.into(), now, false);
    }
    let found = findings(&library, now);
    let tests: Vec<_> = found
        .iter()
        .filter(|finding| matches!(finding, Finding::PlansNotTested { .. }))
        .collect();
    assert_eq!(tests, [&Finding::PlansNotTested { never: 1, old: 1 }]);
}

#[test]
fn nobody_on_call_is_said_with_since_when() {
    let library = library(&[("2026-12-01T17:00:00", "2026-12-02T01:30:00", 0)]);
    let night = situation(&library, at("2026-12-02T02:00:00"));
    assert_eq!(
        night.state,
        OnCall::Nobody {
            since: at("2026-12-02T01:30:00"),
            rosters: vec![Id::of_name("roster", "")],
        }
    );
    assert_eq!(night.missing.len(), 2);
    assert_eq!(
        situation(&library, at("2026-12-01T18:00:00")).state,
        OnCall::Short
    );
    assert_eq!(
        situation(&library, at("2026-12-01T12:00:00")).state,
        OnCall::NotNeeded
    );
}

#[test]
fn a_roster_with_nobody_is_red_whoever_is_on_call_in_another() {
    let mut library = library(&[
        ("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0),
        ("2026-12-01T17:00:00", "2026-12-02T08:00:00", 1),
    ]);
    let other = Roster {
        id: Id::of_name("roster", "other"),
        otherwise: "Ring växeln".into(),
        ..library.all::<Roster>().next().expect("a roster").clone()
    };
    let id = other.id;
    library.put(other.into(), at("2026-11-01T00:00:00"), false);
    let night = situation(&library, at("2026-12-02T02:00:00"));
    assert_eq!(
        night.state,
        OnCall::Nobody {
            since: at("2026-12-01T17:00:00"),
            rosters: vec![id],
        }
    );
    assert_eq!(night.otherwise, [id]);
}

#[test]
fn those_in_the_background_alone_are_nobody() {
    let mut library = library(&[("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0)]);
    let mut month = library.all::<RosterMonth>().next().expect("a month").clone();
    let ids: Vec<_> = month.shifts.unordered().map(|(id, _)| id).collect();
    for id in ids {
        month.shifts.get_mut(id).expect("a shift").background = true;
    }
    library.put(month.into(), at("2026-11-01T00:00:00"), false);
    let night = situation(&library, at("2026-12-02T02:00:00"));
    assert_eq!(night.on_call.len(), 1);
    assert!(matches!(night.state, OnCall::Nobody { .. }), "{:?}", night.state);
}

#[test]
fn somebody_on_call_is_never_called_enough_when_no_roster_says_who_is_needed() {
    let mut library = library(&[("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0)]);
    let mut roster = library.all::<Roster>().next().expect("a roster").clone();
    let needs = std::mem::take(&mut roster.needs);
    let silent = roster.id;
    library.put(roster.clone().into(), at("2026-11-01T00:00:00"), false);
    let night = situation(&library, at("2026-12-02T02:00:00"));
    assert_eq!(night.state, OnCall::NeedUnknown);
    assert!(night.findings.contains(&Finding::NoRoster));

    // Another roster's needs say nothing of this one's.
    let other = Roster {
        id: Id::of_name("roster", "other"),
        needs,
        ..roster
    };
    library.put(other.into(), at("2026-11-01T00:00:00"), false);
    let night = situation(&library, at("2026-12-02T02:00:00"));
    assert!(night.findings.contains(&Finding::RosterWithoutNeeds(silent)));
}

#[test]
fn staffed_is_said_only_when_every_need_is_met_and_the_minute_it_ends_it_is_over() {
    let library = library(&[
        ("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0),
        ("2026-12-01T17:00:00", "2026-12-02T07:00:00", 1),
    ]);
    assert_eq!(
        situation(&library, at("2026-12-02T06:59:59")).state,
        OnCall::Staffed
    );
    assert_eq!(
        situation(&library, at("2026-12-02T07:00:00")).state,
        OnCall::Short
    );
    assert_eq!(
        situation(&library, at("2026-12-02T08:00:00")).state,
        OnCall::NotNeeded
    );
}

#[test]
fn one_on_call_who_lives_too_far_away_for_the_response_time_is_found_once() {
    let mut library = library(&[
        ("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0),
        ("2026-12-02T17:00:00", "2026-12-03T08:00:00", 0),
    ]);
    let mut roster = library.all::<Roster>().next().expect("a roster").clone();
    let ids: Vec<_> = roster.needs.unordered().map(|(id, _)| id).collect();
    for id in ids {
        roster.needs.get_mut(id).expect("a need").response_minutes = Some(60);
    }
    library.put(roster.into(), at("2026-11-01T00:00:00"), false);
    let mut person = Person::new(Id::of_name("person", "0"), "Amina");
    let mut far = |minutes| {
        person.travel_minutes = Some(minutes);
        library.put(person.clone().into(), at("2026-11-01T00:00:00"), false);
        let found = findings(&library, at("2026-12-01T12:00:00"));
        found
            .iter()
            .filter(|one| matches!(one, Finding::TooFar(..)))
            .count()
    };
    assert_eq!((far(60), far(61)), (0, 1));
}

#[test]
fn a_number_that_worked_but_has_failed_since_is_found() {
    let mut library = library(&[("2026-12-01T17:00:00", "2026-12-02T08:00:00", 0)]);
    let now = at("2026-12-01T12:00:00");
    let day = |text: &str| text.parse().expect("a date");
    let mut phone = Phone {
        label: String::new(),
        number: "0701740605".into(),
        verified_on: None,
        failed_on: None,
    };
    phone.rang(day("2026-11-20"), true);
    let mut person = Person::new(Id::of_name("person", "0"), "Anna");
    let id = Id::of_name("phone", "");
    person.phones.push(id, phone.clone());
    library.put(person.clone().into(), now, false);
    let stale = Finding::StaleNumber(person.id);
    assert!(!findings(&library, now).contains(&stale));
    phone.rang(day("2026-11-30"), false);
    person.phones.push(id, phone);
    library.put(person.into(), now, false);
    assert!(findings(&library, now).contains(&stale));
}
