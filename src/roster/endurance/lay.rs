//! A demand and a binder laid out for the search: the passes as slots, one's own people and those who are lent as workers.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::fill::Filled;
use crate::domain::aid::AidAgreement;
use crate::domain::calendar::YearDays;
use crate::domain::endurance::{Demand, Pass, Row, Shortage, elapsed};
use crate::domain::gaps::special_days;
use crate::domain::person::WeeklyUse;
use crate::domain::roster::DutyForm;
use crate::domain::rules::{rules_for, strictest};
use crate::domain::{Id, Library, Person, Roster, RuleSet, Unit, zone};
use crate::roster::ask::Frame;
use crate::roster::problem::{Assignment, Cap, Limits, Minute, Problem, Slot, Stint, WindowRest, Worker};
use crate::roster::staff::{apart, limits, own_away, weekly};

/// So many days around the time asked about are looked at for shifts that border on it.
const AROUND: u64 = 35;
const DAY: Minute = 24 * 60;

/// What a neighbour lends.
pub(super) struct Lent {
    pub agreement: Id<AidAgreement>,
    pub unit: Id<Unit>,
}

/// When the passes begin by the clock, which of them are at the site, and the calendar weeks.
pub(super) struct Clock {
    pub starts: Vec<NaiveDateTime>,
    pub on_site: Vec<bool>,
    pub weeks: Vec<(Minute, Minute)>,
}

impl Clock {
    /// Whether one person may take both: of passes at the site, one in 24 hours by the clock.
    pub fn apart(&self, one: usize, other: usize) -> bool {
        let between = self.starts[one] - self.starts[other];
        !self.on_site[one] || !self.on_site[other] || between.abs() >= Duration::hours(24)
    }
}

/// Somebody who has a role that is demanded.
struct Hand<'a> {
    person: &'a Person,
    /// The neighbour's, when lent.
    from: Option<Id<Unit>>,
    worker: Worker,
    /// Whether each row wants the person's role.
    roles: Vec<bool>,
}

pub(super) struct Layout<'a> {
    pub passes: Vec<Pass>,
    pub clock: Clock,
    pub lent: Vec<Lent>,
    pub empty_handed: Vec<Id<Unit>>,
    pub without_rules: Vec<Id<Person>>,
    hands: Vec<Hand<'a>>,
    base: Problem,
}

impl<'a> Layout<'a> {
    pub fn new(library: &'a Library, demand: &Demand) -> Self {
        let passes = demand.passes();
        let frame = Frame::new(demand.from.date(), demand.until().date());
        let agreements = agreements(library, demand);
        let mut laying = Laying {
            library,
            demand,
            frame,
            days: special_days(library, frame.first - Days::new(8), frame.last + Days::new(8)),
            roster: demand.roster.and_then(|id| library.get(id)),
            strictest: strictest(library, demand.from.date()),
            bound: Vec::new(),
            limits: Vec::new(),
            without_rules: Vec::new(),
        };
        let duties = laying.duties();
        let mut hands = Vec::new();
        for person in library.sorted::<Person>() {
            let agreement = person.unit.and_then(|unit| agreements.get(&unit)).copied();
            if !laying.is_own(person) && agreement.is_none() {
                continue;
            }
            hands.extend(laying.hand(person, agreement, &passes, duties.get(&person.id)));
        }
        hands.sort_by_key(|hand| hand.from);
        keep_lent(&mut hands, &agreements);
        let brings = |unit: &Id<Unit>| hands.iter().any(|hand| hand.from == Some(*unit));
        let empty_handed = agreements.keys().copied().filter(|unit| !brings(unit)).collect();
        let lent = agreements.values().map(|one| (one.unit, one.id));
        let lent = lent.filter_map(|(unit, agreement)| unit.map(|unit| Lent { agreement, unit }));
        Self {
            clock: Clock {
                starts: passes.iter().map(|pass| pass.start).collect(),
                on_site: passes.iter().map(|pass| !demand.rows[pass.row].standby).collect(),
                weeks: laying.weeks(),
            },
            lent: lent.filter(|lent| brings(&lent.unit)).collect(),
            empty_handed,
            without_rules: laying.without_rules.clone(),
            base: laying.base(&passes),
            hands,
            passes,
        }
    }

    pub fn lenders(&self) -> Vec<Id<Unit>> {
        self.lent.iter().map(|lent| lent.unit).collect()
    }

    /// How many are one's own, or a neighbour's.
    pub fn count(&self, of: Option<Id<Unit>>) -> usize {
        self.hands.iter().filter(|hand| hand.from == of).count()
    }

    pub fn person(&self, worker: u32) -> Id<Person> {
        self.hands[worker as usize].person.id
    }

    /// The problem of one's own people and those of some neighbours. Others are in it, so that numbers mean the same
    /// everywhere, and may take nothing.
    pub fn problem(&self, lent: &[Id<Unit>]) -> Problem {
        let mut problem = self.base.clone();
        problem.workers = self.hands.iter().map(|hand| hand.worker.clone()).collect();
        for (worker, hand) in problem.workers.iter_mut().zip(&self.hands) {
            if hand.from.is_some_and(|unit| !lent.contains(&unit)) {
                worker.kinds.iter_mut().for_each(|may| *may = false);
            }
        }
        problem
    }

    /// What stands in the way of filling the first pass that is not filled.
    pub fn shortage(&self, lent: &[Id<Unit>], filled: &Filled) -> Shortage {
        let at = filled.passes;
        let (problem, pass) = (self.problem(lent), self.passes[at]);
        let slot = &problem.slots[at];
        let mut short = Shortage {
            pass: at,
            wanted: slot.wanted,
            possible: 0,
            lacking: Vec::new(),
            away: Vec::new(),
            bound: Vec::new(),
            placed: Vec::new(),
            resting: Vec::new(),
        };
        let mut taken = filled.placed.clone();
        taken.extend(&filled.rest);
        for (number, hand) in (0..).zip(&self.hands) {
            let is_here = hand.from.is_none_or(|unit| lent.contains(&unit));
            if !is_here || !hand.roles[pass.row] {
                continue;
            }
            let one = Assignment {
                slot: u32::try_from(at).unwrap_or(u32::MAX),
                worker: number,
            };
            let overlaps = |start: Minute, end: Minute| start < slot.end && slot.start < end;
            let other = |other: &Assignment| {
                let slot = &problem.slots[other.slot as usize];
                other.worker == number && other.slot != one.slot && overlaps(slot.start, slot.end)
            };
            if taken.contains(&one) {
                short.possible += 1;
            } else if !problem.workers[number as usize].kinds[usize::from(slot.kind)] {
                short.lacking.push(hand.person.id);
            } else if hand.worker.away.iter().any(|(from, to)| overlaps(*from, *to)) {
                short.away.push(hand.person.id);
            } else if hand
                .worker
                .stints
                .iter()
                .any(|stint| overlaps(stint.start, stint.end))
            {
                short.bound.push(hand.person.id);
            } else if taken.iter().any(other) {
                short.placed.push(hand.person.id);
            } else {
                short.resting.push(hand.person.id);
            }
        }
        short
    }
}

/// By unit, the agreement that counts when the event begins; of several with one board the one that lends most.
fn agreements<'a>(library: &'a Library, demand: &Demand) -> BTreeMap<Id<Unit>, &'a AidAgreement> {
    let mut found: BTreeMap<Id<Unit>, &AidAgreement> = BTreeMap::new();
    for one in library.all::<AidAgreement>() {
        let is_asked = |unit: &Id<Unit>| {
            let asked = demand.neighbours.as_ref();
            Some(*unit) != demand.unit && asked.is_none_or(|asked| asked.contains(unit))
        };
        let Some(unit) = one.unit.filter(is_asked) else {
            continue;
        };
        let is_most = found
            .get(&unit)
            .is_none_or(|other| (other.people, other.id) < (one.people, one.id));
        if one.counts_on(demand.from.date()) && !library.in_conflict(one.id) && is_most {
            found.insert(unit, one);
        }
    }
    found
}

/// Of each neighbour no more than are lent: those who can most of what is wanted, and are away least.
fn keep_lent(hands: &mut Vec<Hand<'_>>, agreements: &BTreeMap<Id<Unit>, &AidAgreement>) {
    for (unit, agreement) in agreements {
        let mut theirs: Vec<_> = hands
            .iter()
            .filter(|hand| hand.from == Some(*unit))
            .map(|hand| {
                let can = hand.worker.kinds.iter().filter(|may| **may).count();
                let away: Minute = hand.worker.away.iter().map(|(from, to)| to - from).sum();
                (std::cmp::Reverse(can), away, hand.person.id)
            })
            .collect();
        theirs.sort_unstable();
        theirs.truncate(agreement.people as usize);
        hands.retain(|hand| {
            hand.from != Some(*unit) || theirs.iter().any(|(.., person)| *person == hand.person.id)
        });
    }
}

/// What is used to lay out everybody.
struct Laying<'a, 'd> {
    library: &'a Library,
    demand: &'d Demand,
    frame: Frame,
    days: YearDays,
    roster: Option<&'a Roster>,
    strictest: Option<&'a RuleSet>,
    /// Which rules, and how many days on end at most, each of the limits is for.
    bound: Vec<(Option<Id<RuleSet>>, Option<u32>)>,
    limits: Vec<Limits>,
    without_rules: Vec<Id<Person>>,
}

impl<'a> Laying<'a, '_> {
    /// One's own are those of the board and those of no board. Where nobody has said which board one is, those of no board;
    /// where there are none of them either, all of whom no agreement speaks.
    fn is_own(&self, person: &Person) -> bool {
        match (person.unit, self.demand.unit) {
            (None, _) => true,
            (Some(unit), Some(own)) => unit == own,
            (Some(unit), None) => {
                let mut people = self.library.all::<Person>();
                let mut all = self.library.all::<AidAgreement>();
                people.all(|person| person.unit.is_some()) && !all.any(|one| one.unit == Some(unit))
            }
        }
    }

    fn hand(
        &mut self,
        person: &'a Person,
        agreement: Option<&AidAgreement>,
        passes: &[Pass],
        duties: Option<&Vec<Stint>>,
    ) -> Option<Hand<'a>> {
        let agreement = agreement.filter(|one| one.unit != self.demand.unit);
        let rows = &self.demand.rows;
        let is_lent = |row: &Row| agreement.is_none_or(|one| one.lends(row.role));
        let roles: Vec<bool> = rows
            .iter()
            .map(|row| person.roles.contains(&row.role) && is_lent(row))
            .collect();
        if !roles.contains(&true) {
            return None;
        }
        let limits = self.bind(person, agreement, passes);
        let mut stints = duties.cloned().unwrap_or_default();
        // Whoever is let go from work has still worked until the event began.
        let begins = self.frame.minute(self.demand.from);
        let last = if self.demand.work_goes_on {
            Minute::MAX
        } else {
            begins
        };
        let work = weekly(person, &self.frame, &self.days, WeeklyUse::Work);
        stints.extend(work.map(|(start, end)| Stint {
            start,
            end: end.min(last),
            standby: false,
        }));
        stints.retain(|stint| stint.start < stint.end);
        // A kind for each row and day, since a competence may run out.
        let kinds = self.kinds().map(|(row, date)| {
            let able = rows[row].competence.trim();
            roles[row] && (able.is_empty() || person.holds(able, date))
        });
        let kinds: Vec<bool> = kinds.collect();
        let worker = Worker {
            kinds,
            away: self.away(person, agreement),
            stints: apart(stints),
            limits,
            ..Worker::default()
        };
        Some(Hand {
            person,
            from: agreement.and_then(|one| one.unit),
            worker,
            roles,
        })
    }

    /// Each row on each day that a pass can end.
    fn kinds(&self) -> impl Iterator<Item = (usize, NaiveDate)> {
        let rows = 0..self.demand.rows.len();
        rows.flat_map(|row| self.frame.dates().map(move |date| (row, date)))
    }

    /// The kind of a pass: the competence must hold on the day it ends.
    fn kind(&self, pass: &Pass) -> usize {
        let days = self.frame.day(self.frame.last) as usize + 1;
        pass.row * days + self.frame.day(pass.end.date()) as usize
    }

    fn base(&self, passes: &[Pass]) -> Problem {
        let slot = |pass: &Pass| Slot {
            start: self.frame.minute(pass.start),
            end: self.frame.minute(pass.end),
            day: self.frame.day(pass.start.date()),
            kind: u16::try_from(self.kind(pass)).unwrap_or(u16::MAX),
            standby: self.demand.rows[pass.row].standby,
            wanted: self.demand.rows[pass.row].count,
            under: 1,
            ..Slot::default()
        };
        Problem {
            days: self.frame.day(self.frame.last) + 1,
            first_weekday: u8::try_from(self.frame.first.weekday().num_days_from_monday()).unwrap_or(0),
            kinds: self.kinds().count(),
            slots: passes.iter().map(slot).collect(),
            limits: self.limits.clone(),
            ..Problem::default()
        }
    }

    /// The place of the limits that bind a person.
    fn bind(&mut self, person: &Person, agreement: Option<&AidAgreement>, passes: &[Pass]) -> u16 {
        let known = rules_for(self.library, person, self.roster, self.demand.from.date());
        if known.is_none() {
            self.without_rules.push(person.id);
        }
        let set = known.or(self.strictest);
        let most_days = agreement.and_then(|one| one.most_days);
        let key = (set.map(|set| set.id), most_days);
        let at = self.bound.iter().position(|one| *one == key).unwrap_or_else(|| {
            self.limits.push(self.limits_of(set, most_days, passes));
            self.bound.push(key);
            self.bound.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// A rule set's rests and days in a row. The daily rest is had between passes: the employer lets the day break
    /// (dygnsbryt) follow the passes, else nobody could take an afternoon. A pass at the site is work, not jour, so the most
    /// jour in a month does not bind it; the most work in a week does. Habits of sharing weekends rest in a crisis.
    fn limits_of(&self, set: Option<&RuleSet>, most_days: Option<u32>, passes: &[Pass]) -> Limits {
        let planned = limits(set, &self.frame);
        let most = Minute::try_from(self.demand.week_hours * 60).unwrap_or(Minute::MAX);
        let (daily, weekly): (Vec<WindowRest>, Vec<WindowRest>) =
            planned.rests.iter().partition(|rest| rest.length <= DAY);
        Limits {
            gap: daily.iter().map(|rest| rest.rest).max().unwrap_or(0),
            rests: weekly,
            caps: vec![self.cap(self.weeks(), most, true), self.one_a_day(passes)],
            max_run: planned.max_run.into_iter().chain(most_days).min(),
            ..Limits::default()
        }
    }

    fn cap(&self, windows: Vec<(Minute, Minute)>, most: Minute, stints: bool) -> Cap {
        Cap {
            windows,
            most,
            on_site: true,
            standby: false,
            stints,
        }
    }

    /// No more at the site in the 24 hours by the clock from the start of a pass than the longest pass.
    fn one_a_day(&self, passes: &[Pass]) -> Cap {
        let on_site = passes.iter().filter(|pass| !self.demand.rows[pass.row].standby);
        let lengths = on_site.clone().map(elapsed);
        let most = lengths.max().and_then(|most| Minute::try_from(most).ok());
        let mut starts: Vec<_> = on_site.map(|pass| pass.start).collect();
        starts.dedup();
        let windows = starts.into_iter().map(|start| {
            let next = start + Duration::hours(24);
            (self.frame.minute(start), self.frame.minute(next))
        });
        self.cap(windows.collect(), most.unwrap_or(0), false)
    }

    /// The calendar weeks of the time asked about.
    fn weeks(&self) -> Vec<(Minute, Minute)> {
        let monday = self.frame.first.week(Weekday::Mon).first_day();
        monday
            .iter_weeks()
            .take_while(|monday| *monday <= self.frame.last)
            .map(|monday| {
                let next = monday + Days::new(7);
                (self.frame.midnight(monday), self.frame.midnight(next))
            })
            .collect()
    }

    /// Leave, hours that can't be, and all time outside what is lent.
    fn away(&self, person: &Person, agreement: Option<&AidAgreement>) -> Vec<(Minute, Minute)> {
        let mut away = own_away(person, &self.frame, &self.days);
        if let Some(one) = agreement {
            let notice = Duration::minutes(one.notice_minutes.into());
            let asked = zone::local(zone::instant(self.demand.from) + notice);
            if one.notice_minutes > 0 {
                away.push((self.frame.minute(self.demand.from), self.frame.minute(asked)));
            }
            if let Some(last) = one.valid_to {
                let end = (self.frame.last + Days::new(2)).and_time(NaiveTime::MIN);
                away.push((self.frame.midnight(last + Days::new(1)), self.frame.minute(end)));
            }
        }
        away.retain(|(from, to)| from < to);
        away
    }

    /// By person, the shifts that stay.
    fn duties(&self) -> BTreeMap<Id<Person>, Vec<Stint>> {
        let mut found: BTreeMap<Id<Person>, Vec<Stint>> = BTreeMap::new();
        let from = zone::instant(self.demand.from);
        let around = self.library.duties().between(
            zone::midnight(self.frame.first - Days::new(AROUND)),
            zone::midnight(self.frame.last + Days::new(AROUND)),
        );
        for duty in around {
            let rests = self.demand.roster_rests && Some(duty.roster) == self.demand.roster;
            let Some(person) = duty.person.filter(|_| !rests || duty.start < from) else {
                continue;
            };
            // Whoever is on duty when the event begins, of a roster that rests, is let go then.
            let end = if rests { duty.end.min(from) } else { duty.end };
            found.entry(person).or_default().push(Stint {
                start: self.frame.minute(zone::local(duty.start)),
                end: self.frame.minute(zone::local(end)),
                standby: duty.form == DutyForm::Standby,
            });
        }
        found
    }
}
