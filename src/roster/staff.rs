//! The people of a roster as the planner's workers: what they may take, when they can't, and the rules that bind them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::ask::{Ask, Frame, SlotKind, measures};
use super::problem::{Cap, Cost, Limits, Minute, Slot, Stint, WindowRest, Wish, Worker};
use crate::domain::calendar::YearDays;
use crate::domain::person::{WeeklyUse, Wish as Wished, competence_key};
use crate::domain::roster::{DayKind, DutyForm, span};
use crate::domain::rules::{RuleTest, rules_for, strictest};
use crate::domain::tally::Tally;
use crate::domain::{Id, Person, RuleSet, zone};

/// To be on duty when one would rather be free.
const UNWANTED: Cost = 40;
/// To have a shift one asked for is worth half of that.
const WANTED: Cost = -20;

const DAY: Minute = 24 * 60;
const WEEK: Minute = 7 * DAY;
/// What binds those whose rules nobody has said, where the binder has no rule set at all: arbetstidslagen 13 and 14 §§.
const DAILY_REST: Minute = 11 * 60;
const WEEKLY_REST: Minute = 36 * 60;

/// Hours that are spoken for, and in which form.
pub(super) type Spoken = (NaiveDateTime, NaiveDateTime, DutyForm);

/// So many days around the period are looked at for what borders on it.
const AROUND: u64 = 35;

/// Everybody who has a role that the roster needs.
pub(super) struct Pool<'a> {
    people: Vec<&'a Person>,
    skills: Vec<u64>,
    expires: Vec<Vec<(u8, Minute)>>,
    may: Vec<Vec<bool>>,
    /// Who would be of use if they lived nearer: person and kind.
    far: BTreeSet<(u32, u16)>,
    /// For each person the place of their limits.
    bound: Vec<u16>,
    sets: Vec<Option<&'a RuleSet>>,
    unknown: Vec<Id<Person>>,
}

impl<'a> Pool<'a> {
    pub fn new(ask: &Ask<'a>, frame: &Frame, kinds: &[SlotKind], skills: &[String]) -> Self {
        let has_role = |person: &&Person| kinds.iter().any(|(role, ..)| person.roles.contains(role));
        let people: Vec<&Person> = ask
            .library
            .sorted::<Person>()
            .into_iter()
            .filter(has_role)
            .collect();
        let strictest = strictest(ask.library, ask.first);
        let mut pool = Self {
            skills: Vec::new(),
            expires: Vec::new(),
            may: Vec::new(),
            far: BTreeSet::new(),
            bound: Vec::new(),
            sets: Vec::new(),
            unknown: Vec::new(),
            people: people.clone(),
        };
        for (at, person) in (0..).zip(people) {
            let far = (0..)
                .zip(kinds)
                .filter(|(_, kind)| person.roles.contains(&kind.0) && person.is_too_far(kind.1, kind.2));
            pool.far.extend(far.map(|(kind, _)| (at, kind)));
            let (bits, gone) = competences(person, skills, frame);
            pool.skills.push(bits);
            pool.expires.push(gone);
            pool.may.push(
                kinds
                    .iter()
                    .map(|kind| person.roles.contains(&kind.0) && !person.is_too_far(kind.1, kind.2))
                    .collect(),
            );
            let known = rules_for(ask.library, person, Some(ask.roster), ask.first);
            if known.is_none() {
                pool.unknown.push(person.id);
            }
            let set = known.or(strictest);
            let same = |other: &Option<&RuleSet>| other.map(|one| one.id) == set.map(|one| one.id);
            let at = pool.sets.iter().position(same).unwrap_or_else(|| {
                pool.sets.push(set);
                pool.sets.len() - 1
            });
            pool.bound.push(u16::try_from(at).unwrap_or(0));
        }
        pool
    }

    pub fn place(&self, person: Id<Person>) -> Option<u32> {
        let at = self.people.iter().position(|one| one.id == person)?;
        u32::try_from(at).ok()
    }

    pub fn ids(&self) -> Vec<Id<Person>> {
        self.people.iter().map(|person| person.id).collect()
    }

    pub fn too_far(&self) -> BTreeSet<(u32, u16)> {
        self.far.clone()
    }

    pub fn without_rules(&self) -> Vec<Id<Person>> {
        self.unknown.clone()
    }

    pub fn limits(&self, frame: &Frame) -> Vec<Limits> {
        self.sets.iter().map(|set| limits(*set, frame)).collect()
    }

    /// The workers; `given` are hours of the roster that are no slot's.
    pub fn workers(
        &self,
        ask: &Ask<'_>,
        frame: &Frame,
        days: &YearDays,
        (slots, given): (&[Slot], &BTreeMap<u32, Vec<Spoken>>),
        had: &BTreeMap<Id<Person>, Tally>,
    ) -> Vec<Worker> {
        let targets = self.targets(slots, had);
        let mut workers = Vec::new();
        for (at, person) in self.people.iter().enumerate() {
            let mut stints = other_duty(ask, frame, person.id);
            let own = given.get(&u32::try_from(at).unwrap_or(u32::MAX));
            stints.extend(own.into_iter().flatten().map(|(start, end, form)| Stint {
                start: frame.minute(*start),
                end: frame.minute(*end),
                standby: *form == DutyForm::Standby,
            }));
            stints.extend(
                weekly(person, frame, days, WeeklyUse::Work).map(|(start, end)| Stint {
                    start,
                    end,
                    standby: false,
                }),
            );
            let carried = had.get(&person.id).copied().unwrap_or_default();
            workers.push(Worker {
                kinds: self.may[at].clone(),
                skills: self.skills[at],
                expires: self.expires[at].clone(),
                away: away(ask, person, frame, days),
                stints: apart(stints),
                wishes: wishes(person, frame, days, slots),
                limits: self.bound[at],
                carried: measures(carried).to_vec(),
                target: targets[at].to_vec(),
                each: 0,
            });
        }
        workers
    }

    /// What would be fair when the period is done: of all that was had and is to be given, to each by their share; slots of
    /// a kind are shared among those who may take them.
    fn targets(&self, slots: &[Slot], had: &BTreeMap<Id<Person>, Tally>) -> Vec<[i32; 4]> {
        let share: Vec<f64> = self
            .people
            .iter()
            .map(|person| f64::from(person.share()))
            .collect();
        let mut fair = vec![[0.0; 4]; self.people.len()];
        let mut hand_out = |amount: [f64; 4], among: &dyn Fn(usize) -> bool| {
            let total: f64 = (0..share.len()).filter(|at| among(*at)).map(|at| share[at]).sum();
            if total > 0.0 {
                for at in (0..share.len()).filter(|at| among(*at)) {
                    for (fair, amount) in fair[at].iter_mut().zip(amount) {
                        *fair += amount * share[at] / total;
                    }
                }
            }
        };
        let kinds = self.may.first().map_or(0, Vec::len);
        for kind in 0..kinds {
            let mut amount = [0.0; 4];
            for slot in slots.iter().filter(|slot| usize::from(slot.kind) == kind) {
                for (amount, gives) in amount.iter_mut().zip(&slot.gives) {
                    *amount += f64::from(*gives) * f64::from(slot.wanted);
                }
            }
            hand_out(amount, &|at| self.may[at][kind]);
        }
        // What was had before is evened out among all: who had less is due more.
        let mut before = [0.0; 4];
        for person in &self.people {
            let had = measures(had.get(&person.id).copied().unwrap_or_default());
            for (before, had) in before.iter_mut().zip(had) {
                *before += f64::from(had);
            }
        }
        hand_out(before, &|_| true);
        #[expect(clippy::cast_possible_truncation, reason = "numbers of shifts")]
        let whole = |fair: [f64; 4]| fair.map(|one| one.round() as i32);
        fair.into_iter().map(whole).collect()
    }
}

/// The skills somebody has, and when those that run out are gone.
fn competences(person: &Person, skills: &[String], frame: &Frame) -> (u64, Vec<(u8, Minute)>) {
    let (mut bits, mut gone) = (0, Vec::new());
    for (at, skill) in (0_u8..).zip(skills) {
        let for_good = person.competences.iter().any(|one| competence_key(one) == *skill);
        let shown = person.certificates.unordered().map(|(_, one)| one);
        let mut held = shown
            .filter(|one| competence_key(&one.competence) == *skill)
            .peekable();
        if !for_good && held.peek().is_none() {
            continue;
        }
        bits |= 1 << at;
        // A certificate with a date says more than the word alone.
        let ends = held.map(|one| one.valid_until).collect::<Option<Vec<_>>>();
        let last = ends.and_then(|ends| ends.into_iter().max());
        if let Some(day) = last.and_then(|day| day.checked_add_days(Days::new(1))) {
            gone.push((at, frame.midnight(day).saturating_add(1)));
        }
    }
    (bits, gone)
}

/// Own leave and hours that can't be, and the days that somebody is planned without.
fn away(ask: &Ask<'_>, person: &Person, frame: &Frame, days: &YearDays) -> Vec<(Minute, Minute)> {
    let mut away = own_away(person, frame, days);
    let without = ask.without.filter(|(who, ..)| *who == person.id);
    away.extend(without.map(|(_, first, last)| frame.whole_days(first, last)));
    away
}

/// Leave, and hours that can't be.
pub(super) fn own_away(person: &Person, frame: &Frame, days: &YearDays) -> Vec<(Minute, Minute)> {
    let absent = person.absences.unordered().map(|(_, one)| one);
    let mut away: Vec<_> = absent.map(|one| frame.whole_days(one.first, one.last)).collect();
    away.extend(weekly(person, frame, days, WeeklyUse::Cannot));
    away
}

/// Hours that come back every week, within and just around the period.
pub(super) fn weekly(
    person: &Person,
    frame: &Frame,
    days: &YearDays,
    spent: WeeklyUse,
) -> impl Iterator<Item = (Minute, Minute)> {
    let hours = person.weekly.unordered().map(|(_, one)| one);
    let wide = Frame::new(frame.first - Days::new(8), frame.last + Days::new(8));
    let frame = *frame;
    hours.filter(move |one| one.spent == spent).flat_map(move |one| {
        let dates: Vec<NaiveDate> = wide
            .dates()
            .filter(|date| one.days.contains(&DayKind::of(*date, days)))
            .collect();
        dates.into_iter().map(move |date| {
            let (start, end) = span(date, one.from, one.to);
            (frame.minute(start), frame.minute(end))
        })
    })
}

/// Shifts of other rosters, and the roster's own before and after the period.
fn other_duty(ask: &Ask<'_>, frame: &Frame, person: Id<Person>) -> Vec<Stint> {
    let around = ask.library.duties().between(
        zone::midnight(ask.first - Days::new(AROUND)),
        zone::midnight(ask.last + Days::new(AROUND)),
    );
    around
        .into_iter()
        .filter(|duty| duty.person == Some(person))
        .filter(|duty| duty.roster != ask.roster.id || !frame.holds(zone::local(duty.start).date()))
        .map(|duty| Stint {
            start: frame.minute(zone::local(duty.start)),
            end: frame.minute(zone::local(duty.end)),
            standby: duty.form == DutyForm::Standby,
        })
        .collect()
}

/// Stints that don't overlap: of two that do, the work counts and standby only where there is none.
pub(super) fn apart(mut stints: Vec<Stint>) -> Vec<Stint> {
    stints.sort_by_key(|one| (one.start, one.end));
    let mut kept: Vec<Stint> = Vec::new();
    for stint in stints {
        match kept.last_mut() {
            Some(last) if stint.start < last.end => {
                last.end = last.end.max(stint.end);
                last.standby &= stint.standby;
            }
            _ => kept.push(stint),
        }
    }
    kept
}

fn wishes(person: &Person, frame: &Frame, days: &YearDays, slots: &[Slot]) -> Vec<Wish> {
    let mut found = Vec::new();
    for (number, slot) in (0..).zip(slots) {
        let date = frame.first + Days::new(u64::from(slot.day));
        let holds = |wish: &Wished| {
            (wish.first..=wish.last).contains(&date)
                && (wish.days.is_empty() || wish.days.contains(&DayKind::of(date, days)))
        };
        let spoken: Vec<_> = person
            .wishes
            .unordered()
            .filter(|(_, wish)| holds(wish))
            .map(|(_, wish)| wish.wants)
            .collect();
        // To be free goes before to be on duty, when somebody wishes both.
        let taken = match (spoken.contains(&false), spoken.contains(&true)) {
            (true, _) => UNWANTED,
            (false, true) => WANTED,
            (false, false) => continue,
        };
        found.push(Wish {
            slot: number,
            taken,
            not_taken: 0,
        });
    }
    found
}

/// A rule set's strict rules, and its habits of planning, as limits. What looks months back (the average week) or at
/// sequences is not among them: whoever shows a plan checks it by all rules.
pub(super) fn limits(set: Option<&RuleSet>, frame: &Frame) -> Limits {
    let monday = -DAY * i32::try_from(frame.first.weekday().num_days_from_monday()).unwrap_or(0);
    let Some(set) = set else {
        return Limits {
            rests: vec![
                daily(DAILY_REST, NaiveTime::MIN),
                weekly_rest(WEEKLY_REST, monday),
            ],
            ..Limits::default()
        };
    };
    let mut limits = Limits::default();
    for (_, rule) in set.rules.iter() {
        let amount = Minute::try_from(rule.amount).unwrap_or(Minute::MAX);
        match rule.test {
            RuleTest::DailyRest if rule.strict => limits.rests.push(daily(amount, set.day_break)),
            RuleTest::WeeklyRest if rule.strict => limits.rests.push(weekly_rest(amount, monday)),
            RuleTest::OnSiteMonth if rule.strict => limits.caps.push(on_site(amount, months(frame))),
            RuleTest::OnSiteFourWeeks if rule.strict => {
                limits.caps.push(on_site(amount, four_weeks(frame, monday)));
            }
            RuleTest::Gap => limits.gap = amount,
            RuleTest::DaysInARow => limits.max_run = Some(rule.amount),
            RuleTest::WeekendsOfFour => {
                let weeks = frame.day(frame.last) / 7 + 1;
                limits.max_weekends = Some((rule.amount * weeks).div_ceil(4).max(1));
            }
            _ => {}
        }
    }
    limits
}

fn daily(rest: Minute, day_break: NaiveTime) -> WindowRest {
    let minutes = (day_break - NaiveTime::MIN).num_minutes();
    WindowRest {
        offset: Minute::try_from(minutes).unwrap_or(0),
        length: DAY,
        rest,
        standby_breaks: false,
    }
}

fn weekly_rest(rest: Minute, monday: Minute) -> WindowRest {
    WindowRest {
        offset: monday,
        length: WEEK,
        rest,
        standby_breaks: true,
    }
}

fn on_site(most: Minute, windows: Vec<(Minute, Minute)>) -> Cap {
    Cap {
        windows,
        most,
        on_site: true,
        standby: false,
        stints: false,
    }
}

fn months(frame: &Frame) -> Vec<(Minute, Minute)> {
    crate::domain::working_time::months(frame.first, frame.last)
        .into_iter()
        .map(|(first, last)| (frame.midnight(first), frame.midnight(last + Days::new(1))))
        .collect()
}

fn four_weeks(frame: &Frame, monday: Minute) -> Vec<(Minute, Minute)> {
    let end = frame.midnight(frame.last) + DAY;
    (0..)
        .map(|week| monday + week * WEEK)
        .take_while(|start| *start < end)
        .map(|start| (start, start + 4 * WEEK))
        .collect()
}
