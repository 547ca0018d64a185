//! On-call rosters (jourscheman): who is needed when, and who takes it.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::calendar::{DayClass, YearDays};
use super::rules::RuleSet;
use super::{Id, Items, Person, Role, Unit};

/// A roster: its needs. The shifts lie in one [`RosterMonth`] per calendar month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    pub id: Id<Roster>,
    pub name: String,
    pub unit: Option<Id<Unit>>,
    pub needs: Items<Need>,
    pub note: String,
    /// Times of their own, such as the summer: in them only the needs that name them apply.
    #[serde(default)]
    pub periods: Items<SpecialPeriod>,
    /// What people had already done when the roster began.
    #[serde(default)]
    pub balances: Items<Balance>,
    /// The rules for those whose employer has none.
    #[serde(default)]
    pub rule_set: Option<Id<RuleSet>>,
    /// Whether somebody must approve a swap before it holds.
    #[serde(default)]
    pub approves_swaps: bool,
    /// Who answers in the hours that are empty on purpose, and how to reach them.
    #[serde(default)]
    pub otherwise: String,
}

/// A time with needs of its own; without any it is empty on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpecialPeriod {
    pub name: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// What somebody had done before the roster began, so that the first months are fair too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Balance {
    pub person: Id<Person>,
    pub nights: u32,
    pub weekend_days: u32,
    pub holidays: u32,
    pub hours: u32,
}

/// Jour and beredskap are legally different (arbetstidslagen 1982:673 6 §, AB) and never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyForm {
    /// Jour: at the workplace, ready to work at once.
    OnSite,
    /// Beredskap: elsewhere, ready to start without delay.
    Standby,
}

/// The kinds of day a need tells apart. A holiday or eve is no longer the weekday it falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Holiday,
    Eve,
}

impl DayKind {
    pub const ALL: [Self; 9] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
        Self::Holiday,
        Self::Eve,
    ];
    pub const WORKDAYS: [Self; 5] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
    ];
    pub const FREE_DAYS: [Self; 4] = [Self::Saturday, Self::Sunday, Self::Holiday, Self::Eve];

    /// The kind of a date; shortened days stay the weekday they are.
    pub fn of(date: NaiveDate, days: &YearDays) -> Self {
        match days.class(date) {
            Some(DayClass::Holiday) => Self::Holiday,
            Some(DayClass::Eve) => Self::Eve,
            Some(DayClass::Short) | None => Self::ALL[date.weekday().num_days_from_monday() as usize],
        }
    }
}

/// How many of a role are needed, on which days, between which hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Need {
    pub role: Id<Role>,
    pub count: u32,
    pub days: Vec<DayKind>,
    pub from: NaiveTime,
    /// At or before `from` means the next day; equal means a whole day and night.
    pub to: NaiveTime,
    pub form: DutyForm,
    /// Minutes from call until in service (inställelsetid).
    pub response_minutes: Option<u32>,
    /// Of those needed, how many must be able to what.
    #[serde(default)]
    pub competences: Vec<CompetenceNeed>,
    /// The first and last day it applies; none means without limit.
    #[serde(default)]
    pub first: Option<NaiveDate>,
    #[serde(default)]
    pub last: Option<NaiveDate>,
    /// When it begins on a shortened day; none means as on other days.
    #[serde(default)]
    pub short_from: Option<NaiveTime>,
    /// The special period it belongs to; none means all other time.
    #[serde(default)]
    pub period: Option<Id<SpecialPeriod>>,
    /// Whether those needed stand behind others (bakjour): rung when those in front don't answer or are not enough. They
    /// never cover a need of those in front, nor the reverse.
    #[serde(default)]
    pub background: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceNeed {
    pub competence: String,
    pub count: u32,
}

impl Need {
    /// The competence that a gap in it is about; none when people are missing.
    pub fn competence(&self, which: Option<usize>) -> Option<&str> {
        Some(self.competences.get(which?)?.competence.as_str())
    }

    /// One of a role, on standby, every day and night.
    pub fn new(role: Id<Role>) -> Self {
        Self {
            role,
            count: 1,
            days: DayKind::ALL.to_vec(),
            from: NaiveTime::MIN,
            to: NaiveTime::MIN,
            form: DutyForm::Standby,
            response_minutes: None,
            competences: Vec::new(),
            first: None,
            last: None,
            short_from: None,
            period: None,
            background: false,
        }
    }

    /// Whether the hours on a shortened day are the same hours with another beginning.
    pub fn is_sound_on_short_days(&self) -> bool {
        let hours = (self.from, self.to);
        self.short_from
            .is_none_or(|short| Self::short_is_sound(hours, short))
    }

    /// Whether hours may begin at another time. A night that began in the morning would end that same morning.
    pub fn short_is_sound((from, to): (NaiveTime, NaiveTime), short_from: NaiveTime) -> bool {
        let passes_midnight = to <= from;
        short_from == from || (short_from != to && (to < short_from) == passes_midnight)
    }

    /// The hours of the need that begin on `date`, if it applies that day; which period the day is in is the roster's to say.
    fn hours_on(&self, date: NaiveDate, days: &YearDays) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let begun = self.first.is_none_or(|first| first <= date);
        let ended = self.last.is_some_and(|last| last < date);
        let from = match self.short_from {
            Some(from) if days.class(date) == Some(DayClass::Short) => from,
            _ => self.from,
        };
        (begun && !ended && self.days.contains(&DayKind::of(date, days))).then(|| span(date, from, self.to))
    }
}

impl Roster {
    pub fn new(id: Id<Self>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            unit: None,
            needs: Items::default(),
            note: String::new(),
            periods: Items::default(),
            balances: Items::default(),
            rule_set: None,
            approves_swaps: false,
            otherwise: String::new(),
        }
    }

    /// The hours of a need of the roster that begin on `date`. In a special period only the needs that name it apply; where
    /// two periods meet, the one that began last.
    pub fn hours_on(
        &self,
        need: &Need,
        date: NaiveDate,
        days: &YearDays,
    ) -> Option<(NaiveDateTime, NaiveDateTime)> {
        (need.period == self.period_on(date))
            .then(|| need.hours_on(date, days))
            .flatten()
    }

    /// The special period that a date is in.
    pub fn period_on(&self, date: NaiveDate) -> Option<Id<SpecialPeriod>> {
        self.periods
            .unordered()
            .filter(|(_, period)| (period.first..=period.last).contains(&date))
            .max_by_key(|(id, period)| (period.first, *id))
            .map(|(id, _)| id)
    }
}

/// The time from `from` on `date` to the next `to`.
pub fn span(date: NaiveDate, from: NaiveTime, to: NaiveTime) -> (NaiveDateTime, NaiveDateTime) {
    let last = if to <= from { date + Days::new(1) } else { date };
    (date.and_time(from), last.and_time(to))
}

/// One calendar month of a roster's shifts: those that begin in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RosterMonth {
    pub id: Id<RosterMonth>,
    pub roster: Id<Roster>,
    pub year: i32,
    pub month: u32,
    pub shifts: Items<Shift>,
}

impl RosterMonth {
    /// The month of a roster has the same id on every laptop.
    pub fn id_of(roster: Id<Roster>, date: NaiveDate) -> Id<Self> {
        Id::of_name(
            "roster-month",
            &format!("{roster}/{}-{:02}", date.year(), date.month()),
        )
    }

    pub fn empty(roster: Id<Roster>, date: NaiveDate) -> Self {
        Self {
            id: Self::id_of(roster, date),
            roster,
            year: date.year(),
            month: date.month(),
            shifts: Items::default(),
        }
    }
}

/// One person's (or nobody's) duty from a wall-clock time to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shift {
    pub role: Id<Role>,
    pub person: Option<Id<Person>>,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub form: DutyForm,
    pub note: String,
    /// Why it was put although it breaks a rule.
    #[serde(default)]
    pub reason: String,
    /// Whether a plan put it and no hand has touched it since; another plan may move it.
    #[serde(default)]
    pub planned: bool,
    /// Whether she is behind others (bakjour), as in [`Need::background`].
    #[serde(default)]
    pub background: bool,
}

impl Shift {
    /// Standby that nobody has taken.
    pub const fn new(role: Id<Role>, start: NaiveDateTime, end: NaiveDateTime) -> Self {
        Self {
            role,
            person: None,
            start,
            end,
            form: DutyForm::Standby,
            note: String::new(),
            reason: String::new(),
            planned: false,
            background: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{Calendar, DayRule, Rule};

    #[test]
    fn a_night_that_would_begin_in_the_morning_is_no_night() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
        let sound = |from, to, short| Need::short_is_sound((at(from), at(to)), at(short));
        assert!(sound(17, 8, 13), "earlier the same day");
        assert!(!sound(17, 8, 7), "07–08 is a morning");
        assert!(!sound(17, 8, 8), "a whole day and night is no shorter");
        assert!(sound(8, 17, 12));
        assert!(
            !sound(8, 17, 17) && !sound(8, 17, 18),
            "it would last into the next day"
        );
        assert!(sound(8, 8, 13), "a whole day and night begins later");
    }

    #[test]
    fn a_holiday_on_a_wednesday_is_no_working_day() {
        let eve = DayRule {
            name: "Julafton".into(),
            name_en: String::new(),
            class: DayClass::Eve,
            rule: Rule::Fixed { month: 12, day: 24 },
            valid_from_year: None,
            source: String::new(),
            unverified: false,
        };
        let calendar = Calendar {
            id: Id::of_name("calendar", ""),
            days: [(Id::of_name("day", "julafton"), eve)].into_iter().collect(),
        };
        let days = calendar.days_between(2026, 2026);
        let date = NaiveDate::from_ymd_opt(2026, 12, 24).expect("a date");
        assert_eq!(DayKind::of(date, &days), DayKind::Eve);
        assert_eq!(
            DayKind::of(date.pred_opt().expect("a date"), &days),
            DayKind::Wednesday
        );
    }

    #[test]
    fn a_special_period_has_needs_of_its_own_and_without_any_it_is_empty_on_purpose() {
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let time = |text: &str| text.parse::<NaiveTime>().expect("a time");
        let summer = Id::of_name("period", "summer");
        let always = Need {
            role: Id::of_name("role", "r"),
            count: 1,
            days: DayKind::ALL.to_vec(),
            from: time("17:00:00"),
            to: time("08:00:00"),
            form: DutyForm::Standby,
            response_minutes: None,
            competences: Vec::new(),
            first: Some(date("2026-01-01")),
            last: Some(date("2026-11-30")),
            short_from: Some(time("13:00:00")),
            period: None,
            background: false,
        };
        let in_summer = Need {
            from: time("20:00:00"),
            period: Some(summer),
            ..always.clone()
        };
        let period = SpecialPeriod {
            name: "Sommaren".into(),
            first: date("2026-06-22"),
            last: date("2026-08-16"),
        };
        let mut roster = Roster {
            periods: [(summer, period)].into_iter().collect(),
            ..Roster::new(Id::of_name("roster", ""), "")
        };
        let calendar = Calendar {
            id: Id::of_name("calendar", ""),
            days: [(
                Id::of_name("day", "valborg"),
                DayRule {
                    name: "Valborg".into(),
                    name_en: String::new(),
                    class: DayClass::Short,
                    rule: Rule::Fixed { month: 4, day: 30 },
                    valid_from_year: None,
                    source: String::new(),
                    unverified: false,
                },
            )]
            .into_iter()
            .collect(),
        };
        let days = calendar.days_between(2026, 2026);
        let begins = |roster: &Roster, need: &Need, on: &str| {
            roster
                .hours_on(need, date(on), &days)
                .map(|(from, _)| from.time())
        };
        assert_eq!(begins(&roster, &always, "2026-06-21"), Some(time("17:00:00")));
        assert_eq!(begins(&roster, &always, "2026-06-22"), None);
        assert_eq!(begins(&roster, &in_summer, "2026-06-22"), Some(time("20:00:00")));
        assert_eq!(begins(&roster, &in_summer, "2026-08-17"), None);
        assert_eq!(begins(&roster, &always, "2026-04-30"), Some(time("13:00:00")));
        assert_eq!(begins(&roster, &always, "2025-12-31"), None);
        assert_eq!(begins(&roster, &always, "2026-12-01"), None);
        roster.periods = Items::default();
        assert_eq!(begins(&roster, &in_summer, "2026-06-22"), None);
    }

    #[test]
    fn a_need_that_ends_when_it_begins_lasts_a_day_and_a_night() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let eight = NaiveTime::from_hms_opt(8, 0, 0).expect("a time");
        let (from, to) = span(date, eight, eight);
        assert_eq!((to - from).num_hours(), 24);
    }
}
