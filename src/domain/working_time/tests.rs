use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use proptest::prelude::*;

use super::*;
use crate::domain::call_out::RestGiven;
use crate::domain::edit::{Edit, Write};
use crate::domain::person::{Absence, WeeklyHours, WeeklyUse};
use crate::domain::roster::{DayKind, DutyForm, RosterMonth};
use crate::domain::{Author, CallOut, Items, Refusal, zone};

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("a time")
}

fn roster_id() -> Id<Roster> {
    Id::of_name("roster", "r")
}

fn person_id() -> Id<Person> {
    Id::of_name("person", "p")
}

fn rules(rules: &[(RuleTest, u32)]) -> RuleSet {
    let one = |(test, amount): &(RuleTest, u32)| {
        let rule = Rule {
            test: *test,
            amount: *amount,
            exception: None,
            strict: true,
            source: String::new(),
            unverified: false,
        };
        (Id::of_name("rule", &format!("{test:?}")), rule)
    };
    RuleSet {
        id: Id::of_name("rule-set", "s"),
        name: "AB".into(),
        name_en: String::new(),
        version: String::new(),
        valid_from: None,
        valid_to: None,
        employers: vec!["Nämnden".into()],
        day_break: clock(7),
        night_from: clock(22),
        night_to: clock(6),
        rules: rules.iter().map(one).collect(),
        source: String::new(),
        unverified: false,
    }
}

/// A roster, a person of the board, and their rules.
fn library(set: Option<RuleSet>) -> Library {
    let mut library = Library::default();
    let roster = Roster::new(roster_id(), "Krisstöd");
    put(&mut library, roster);
    let mut person = Person::new(person_id(), "Amina");
    person.employer = "nämnden ".into();
    person.roles.push(Id::of_name("role", "r"));
    put(&mut library, person);
    if let Some(set) = set {
        put(&mut library, set);
    }
    library
}

fn put(library: &mut Library, record: impl Into<crate::domain::AnyRecord>) {
    library.put(record.into(), DateTime::UNIX_EPOCH, false);
}

fn shift(form: DutyForm, start: NaiveDateTime, end: NaiveDateTime) -> (Id<Shift>, Shift) {
    let shift = Shift {
        person: Some(person_id()),
        form,
        ..Shift::new(Id::of_name("role", "r"), start, end)
    };
    (Id::of_name("shift", &format!("{form:?}{start}{end}")), shift)
}

fn add(library: &mut Library, (id, shift): (Id<Shift>, Shift)) {
    let home = RosterMonth::empty(roster_id(), shift.start.date());
    let mut month = library.get(home.id).cloned().unwrap_or(home);
    month.shifts.push(id, shift);
    put(library, month);
}

fn call_out(from: NaiveDateTime, to: NaiveDateTime) -> CallOut {
    CallOut {
        id: Id::of_name("call-out", &from.to_string()),
        person: person_id(),
        roster: None,
        began_at: zone::instant(from),
        ended_at: Some(zone::instant(to)),
        incident: None,
        note: String::new(),
        by: author(),
        rests: Items::default(),
    }
}

fn author() -> Author {
    Author {
        name: "Test".into(),
        role: String::new(),
    }
}

fn works_office_hours(library: &mut Library) {
    let mut person = library.get(person_id()).expect("the person").clone();
    let hours = WeeklyHours {
        days: DayKind::WORKDAYS.to_vec(),
        from: clock(8),
        to: clock(17),
        spent: WeeklyUse::Work,
    };
    person.weekly.push(Id::of_name("weekly", "w"), hours);
    put(library, person);
}

fn found(library: &Library, first: &str, last: &str) -> Checked {
    let person = library.get(person_id()).expect("the person");
    let ask = Ask {
        first: date(first),
        last: date(last),
        now: zone::instant(at("2026-01-01T00:00:00")),
        thought: &[],
    };
    check(library, person, &ask)
}

#[test]
fn a_person_without_rules_is_unknown_and_one_with_none_is_not_checked() {
    assert_eq!(
        found(&library(None), "2026-11-02", "2026-11-08").standing,
        Standing::Unknown
    );
    let none = found(&library(Some(rules(&[]))), "2026-11-02", "2026-11-08");
    assert!(matches!(none.standing, Standing::NotBound(_)));
    let bound = found(
        &library(Some(rules(&[(RuleTest::DailyRest, 660)]))),
        "2026-11-02",
        "2026-11-08",
    );
    assert!(matches!(
        bound.standing,
        Standing::Bound {
            ordinary_known: false,
            ..
        }
    ));
}

#[test]
fn standby_keeps_the_daily_rest_and_a_call_out_breaks_it() {
    let mut library = library(Some(rules(&[(RuleTest::DailyRest, 660)])));
    works_office_hours(&mut library);
    add(
        &mut library,
        shift(
            DutyForm::Standby,
            at("2026-11-03T17:00:00"),
            at("2026-11-04T08:00:00"),
        ),
    );
    assert!(found(&library, "2026-11-03", "2026-11-03").breaches.is_empty());
    put(
        &mut library,
        call_out(at("2026-11-04T01:30:00"), at("2026-11-04T04:00:00")),
    );
    let broken = found(&library, "2026-11-03", "2026-11-03").breaches;
    assert_eq!(broken.len(), 1);
    // 17:00 to 01:30.
    assert_eq!((broken[0].found, broken[0].limit), (510, 660));
}

#[test]
fn what_a_call_out_took_of_the_rest_is_owed_until_it_is_given() {
    let mut library = library(Some(rules(&[(RuleTest::DailyRest, 660)])));
    works_office_hours(&mut library);
    let mut one = call_out(at("2026-11-04T01:30:00"), at("2026-11-04T04:00:00"));
    put(&mut library, one.clone());
    let now = zone::instant(at("2026-11-04T09:00:00"));
    let all = owed(&library, now);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].minutes, all[0].left()), (Some(150), Some(150)));
    let rest = RestGiven {
        start: at("2026-11-04T15:00:00"),
        end: at("2026-11-04T17:30:00"),
    };
    one.rests.push(Id::of_name("rest", "r"), rest);
    put(&mut library, one);
    assert!(!owed(&library, now)[0].is_open());
}

#[test]
fn two_call_outs_of_one_night_are_owed_together_and_nothing_twice() {
    let mut library = library(Some(rules(&[(RuleTest::DailyRest, 660)])));
    works_office_hours(&mut library);
    put(
        &mut library,
        call_out(at("2026-11-03T20:00:00"), at("2026-11-03T21:00:00")),
    );
    put(
        &mut library,
        call_out(at("2026-11-04T01:00:00"), at("2026-11-04T02:00:00")),
    );
    let all = owed(&library, zone::instant(at("2026-11-04T09:00:00")));
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].call_outs.len(), 2);
    // The longest rest left is 02:00 to 07:00.
    assert_eq!(all[0].minutes, Some(660 - 300));
}

#[test]
fn without_rules_nobody_knows_what_is_owed_and_it_stays_open() {
    let mut library = library(None);
    put(
        &mut library,
        call_out(at("2026-11-04T01:30:00"), at("2026-11-04T04:00:00")),
    );
    let all = owed(&library, zone::instant(at("2026-11-04T09:00:00")));
    assert_eq!(all[0].minutes, None);
    assert!(all[0].is_open());
}

#[test]
fn standby_all_week_leaves_no_weekly_rest() {
    let mut library = library(Some(rules(&[(RuleTest::WeeklyRest, 2160)])));
    add(
        &mut library,
        shift(
            DutyForm::Standby,
            at("2026-11-02T08:00:00"),
            at("2026-11-09T08:00:00"),
        ),
    );
    let broken = found(&library, "2026-11-02", "2026-11-08").breaches;
    assert_eq!((broken[0].rule, broken[0].found), (RuleTest::WeeklyRest, 480));
}

#[test]
fn the_october_night_is_an_hour_longer_on_duty() {
    let mut library = library(Some(rules(&[(RuleTest::LongestSequence, 9 * 60 - 1)])));
    add(
        &mut library,
        shift(
            DutyForm::OnSite,
            at("2026-10-24T22:00:00"),
            at("2026-10-25T06:00:00"),
        ),
    );
    add(
        &mut library,
        shift(
            DutyForm::OnSite,
            at("2027-03-27T22:00:00"),
            at("2027-03-28T06:00:00"),
        ),
    );
    assert_eq!(found(&library, "2026-10-24", "2026-10-25").breaches[0].found, 540);
    assert!(found(&library, "2027-03-27", "2027-03-28").breaches.is_empty());
}

#[test]
fn on_site_hours_over_the_border_of_a_month_count_in_both() {
    let mut library = library(Some(rules(&[(RuleTest::OnSiteMonth, 239)])));
    add(
        &mut library,
        shift(
            DutyForm::OnSite,
            at("2026-10-31T20:00:00"),
            at("2026-11-01T08:00:00"),
        ),
    );
    let broken = found(&library, "2026-10-31", "2026-11-01").breaches;
    assert_eq!(broken.iter().map(|one| one.found).collect::<Vec<_>>(), [240, 480]);
}

#[test]
fn being_away_counts_as_worked_in_the_average_and_is_rest_all_the_same() {
    let mut library = library(Some(rules(&[(RuleTest::AverageWeek, 44 * 60)])));
    works_office_hours(&mut library);
    let before = found(&library, "2026-11-02", "2026-11-08").breaches;
    let mut person = library.get(person_id()).expect("the person").clone();
    let absence = Absence {
        first: date("2026-08-01"),
        last: date("2026-11-30"),
    };
    person.absences.push(Id::of_name("absence", "a"), absence);
    put(&mut library, person);
    assert_eq!(found(&library, "2026-11-02", "2026-11-08").breaches, before);
    assert_eq!(before.len(), 1);
}

#[test]
fn standby_between_days_of_work_is_several_days_in_a_row() {
    let mut library = library(Some(rules(&[(RuleTest::StandbyInARow, 1440)])));
    works_office_hours(&mut library);
    add(
        &mut library,
        shift(
            DutyForm::Standby,
            at("2026-11-02T17:00:00"),
            at("2026-11-03T08:00:00"),
        ),
    );
    assert!(found(&library, "2026-11-02", "2026-11-05").breaches.is_empty());
    add(
        &mut library,
        shift(
            DutyForm::Standby,
            at("2026-11-03T17:00:00"),
            at("2026-11-04T08:00:00"),
        ),
    );
    assert_eq!(
        found(&library, "2026-11-02", "2026-11-05").breaches[0].found,
        30 * 60
    );
}

#[test]
fn a_strict_rule_is_broken_only_with_a_reason() {
    let library = library(Some(rules(&[(RuleTest::LongestSequence, 600)])));
    let (id, mut long) = shift(
        DutyForm::OnSite,
        at("2026-11-03T08:00:00"),
        at("2026-11-03T20:00:00"),
    );
    let now = zone::instant(at("2026-10-01T00:00:00"));
    let edit = |shift: &Shift| Edit::PutShifts {
        roster: roster_id(),
        shifts: vec![(id, shift.clone())],
    };
    let refused = edit(&long).carry_out(&library, &author(), now);
    assert!(matches!(
        refused,
        Err(Refusal::RuleBroken {
            found: 720,
            limit: 600,
            ..
        })
    ));
    long.reason = "Ingen annan kan".into();
    assert!(edit(&long).carry_out(&library, &author(), now).is_ok());
}

#[test]
fn what_was_broken_before_may_be_mended_step_by_step_without_a_reason() {
    let mut library = library(Some(rules(&[(RuleTest::LongestSequence, 600)])));
    let (id, mut long) = shift(
        DutyForm::OnSite,
        at("2026-11-03T08:00:00"),
        at("2026-11-03T20:00:00"),
    );
    add(&mut library, (id, long.clone()));
    long.end = at("2026-11-03T19:00:00");
    let edit = Edit::PutShifts {
        roster: roster_id(),
        shifts: vec![(id, long)],
    };
    let now = zone::instant(at("2026-10-01T00:00:00"));
    let writes = edit
        .carry_out(&library, &author(), now)
        .expect("less broken than before");
    assert!(matches!(writes[..], [Write::Put(_)]));
}

#[test]
fn a_shift_of_a_role_that_the_person_lacks_is_shown() {
    let mut library = library(None);
    let (id, mut other) = shift(
        DutyForm::Standby,
        at("2026-11-03T08:00:00"),
        at("2026-11-03T20:00:00"),
    );
    other.role = Id::of_name("role", "other");
    add(&mut library, (id, other));
    assert_eq!(found(&library, "2026-11-03", "2026-11-03").without_role.len(), 1);
}

#[test]
fn hours_are_cut_at_midnight_and_nights_belong_to_the_day_they_begin() {
    let mut library = library(None);
    add(
        &mut library,
        shift(
            DutyForm::OnSite,
            at("2026-10-31T20:00:00"),
            at("2026-11-01T08:00:00"),
        ),
    );
    let parts = Span::Months.parts(date("2026-10-01"), date("2026-11-30"));
    let all = hours(
        &library,
        (date("2026-10-01"), date("2026-11-30")),
        &parts,
        DateTime::UNIX_EPOCH,
    );
    let months = &all[0].1;
    assert_eq!((months[0].on_site, months[1].on_site), (240, 480));
    assert_eq!((months[0].nights, months[1].nights), (1, 0));
    assert_eq!((months[0].weekend_days, months[1].weekend_days), (1, 0));
}

/// What a walk through every minute finds.
struct Minutes {
    from: DateTime<Utc>,
    work: Vec<bool>,
    standby: Vec<bool>,
    on_site: Vec<bool>,
}

impl Minutes {
    fn new(first: NaiveDate, days: u64) -> Self {
        let (from, to) = times::instants(first, first + Days::new(days));
        let long = usize::try_from((to - from).num_minutes()).expect("a length");
        Self {
            from,
            work: vec![false; long],
            standby: vec![false; long],
            on_site: vec![false; long],
        }
    }

    fn place(&self, at: DateTime<Utc>) -> usize {
        usize::try_from((at - self.from).num_minutes()).expect("within")
    }

    fn mark(&mut self, form: DutyForm, from: NaiveDateTime, to: NaiveDateTime) {
        for minute in self.place(zone::instant(from))..self.place(zone::instant(to)) {
            match form {
                DutyForm::OnSite => {
                    self.work[minute] = true;
                    self.on_site[minute] = true;
                }
                DutyForm::Standby => self.standby[minute] = true,
            }
        }
    }

    fn longest(&self, (from, to): (DateTime<Utc>, DateTime<Utc>), free: impl Fn(usize) -> bool) -> u32 {
        let (mut longest, mut run) = (0, 0);
        for minute in self.place(from)..self.place(to) {
            run = if free(minute) { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn rest_and_sums_are_what_a_walk_through_every_minute_finds(
        shifts in prop::collection::vec((0i64..30 * 24 * 4, 1i64..24 * 4, any::<bool>()), 1..12),
        october in any::<bool>(),
    ) {
        let first = date(if october { "2026-10-12" } else { "2027-03-08" });
        let set = rules(&[(RuleTest::DailyRest, 10_000), (RuleTest::WeeklyRest, 20_000), (RuleTest::OnSiteMonth, 0)]);
        let mut library = library(Some(set));
        let mut naive = Minutes::new(first - Days::new(40), 120);
        for (start, long, on_site) in shifts {
            let start = first.and_time(NaiveTime::MIN) + Duration::minutes(start * 15);
            let form = if on_site { DutyForm::OnSite } else { DutyForm::Standby };
            let end = start + Duration::minutes(long * 15);
            naive.mark(form, start, end);
            add(&mut library, shift(form, start, end));
        }
        let person = library.get(person_id()).expect("the person");
        let ask = Ask { first, last: first + Days::new(31), now: naive.from, thought: &[] };
        let broken = check(&library, person, &ask).breaches;
        for breach in &broken {
            let time = (breach.from, breach.to);
            let expected = match breach.rule {
                RuleTest::DailyRest => naive.longest(time, |minute| !naive.work[minute]),
                RuleTest::WeeklyRest => naive.longest(time, |minute| !naive.work[minute] && !naive.standby[minute]),
                _ => {
                    let sum = (naive.place(time.0)..naive.place(time.1)).filter(|at| naive.on_site[*at]).count();
                    u32::try_from(sum).expect("a sum")
                }
            };
            prop_assert_eq!(breach.found, expected, "{:?} {} {}", breach.rule, breach.from, breach.to);
        }
        // Every week with a shift is looked at, and every month with duty on site.
        let monday = first.week(Weekday::Mon).first_day();
        for week in monday.iter_weeks().take(4) {
            let (from, to) = times::instants(week, week + Days::new(6));
            let busy = (naive.place(from)..naive.place(to)).any(|at| naive.work[at] || naive.standby[at]);
            let seen = broken.iter().any(|one| one.rule == RuleTest::WeeklyRest && one.from == from);
            prop_assert_eq!(busy, seen);
        }
    }
}
