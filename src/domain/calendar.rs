//! Swedish holidays by rule (lag 1989:253), eves that count as holidays, and days a board has shortened.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Id, Items};

/// The binder's calendar; a board edits its days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    pub id: Id<Calendar>,
    pub days: Items<DayRule>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayClass {
    /// Holiday by law.
    Holiday,
    /// Eve that counts as a holiday.
    Eve,
    /// Shortened working day by local decision.
    Short,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DayRule {
    pub name: String,
    pub name_en: String,
    pub class: DayClass,
    pub rule: Rule,
    /// First year the day has its class.
    pub valid_from_year: Option<i32>,
    pub source: String,
    pub unverified: bool,
}

/// How to find the day in any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    Fixed {
        month: u32,
        day: u32,
    },
    /// Days from Easter Day.
    Easter {
        days: i64,
    },
    /// The first such weekday on or after a date; Monday is 0.
    Weekday {
        weekday: u8,
        month: u32,
        day: u32,
    },
    /// The same, and then some days before it: the eve of a moving day.
    BeforeWeekday {
        weekday: u8,
        month: u32,
        day: u32,
        days: i64,
    },
}

impl Rule {
    pub fn date(self, year: i32) -> Option<NaiveDate> {
        let first_weekday = |weekday: u8, month, day| {
            let from = NaiveDate::from_ymd_opt(year, month, day)?;
            let wanted = Weekday::try_from(weekday).ok()?;
            Some(from + Duration::days(i64::from(wanted.days_since(from.weekday()))))
        };
        match self {
            Self::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter { days } => easter(year).map(|easter| easter + Duration::days(days)),
            Self::Weekday { weekday, month, day } => first_weekday(weekday, month, day),
            Self::BeforeWeekday {
                weekday,
                month,
                day,
                days,
            } => first_weekday(weekday, month, day).map(|date| date - Duration::days(days)),
        }
    }
}

/// Easter Day: the first Sunday after the full moon on or next after 21 March (lag 1989:253), by the Gregorian computus.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

/// A year's special days, found once.
#[derive(Debug, Clone, Default)]
pub struct YearDays(BTreeMap<NaiveDate, (DayClass, Id<DayRule>)>);

impl Calendar {
    /// The special days of the years `from..=to`. Where two rules meet on one day, the stronger class wins.
    pub fn days_between(&self, from: i32, to: i32) -> YearDays {
        let mut found = BTreeMap::<NaiveDate, (DayClass, Id<DayRule>)>::new();
        for (id, day) in self.days.iter() {
            for year in from.max(day.valid_from_year.unwrap_or(i32::MIN))..=to {
                let Some(date) = day.rule.date(year) else {
                    continue;
                };
                let stronger = |class: DayClass| class as u8;
                match found.get(&date) {
                    Some((class, _)) if stronger(*class) <= stronger(day.class) => {}
                    _ => {
                        found.insert(date, (day.class, id));
                    }
                }
            }
        }
        YearDays(found)
    }
}

impl YearDays {
    pub fn get(&self, date: NaiveDate) -> Option<(DayClass, Id<DayRule>)> {
        self.0.get(&date).copied()
    }

    pub fn class(&self, date: NaiveDate) -> Option<DayClass> {
        self.get(date).map(|(class, _)| class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn easter_and_the_days_that_follow_it_fall_where_the_almanac_has_them() {
        for (easter_day, ascension, whit) in [
            ("2026-04-05", "2026-05-14", "2026-05-24"),
            ("2027-03-28", "2027-05-06", "2027-05-16"),
            ("2028-04-16", "2028-05-25", "2028-06-04"),
            ("2029-04-01", "2029-05-10", "2029-05-20"),
            ("2030-04-21", "2030-05-30", "2030-06-09"),
        ] {
            let year = day(easter_day).year();
            assert_eq!(easter(year), Some(day(easter_day)));
            assert_eq!(Rule::Easter { days: 39 }.date(year), Some(day(ascension)));
            assert_eq!(Rule::Easter { days: 49 }.date(year), Some(day(whit)));
        }
    }

    #[test]
    fn midsummer_and_all_saints_are_saturdays_in_their_weeks() {
        let midsummer = Rule::Weekday {
            weekday: 5,
            month: 6,
            day: 20,
        };
        let all_saints = Rule::Weekday {
            weekday: 5,
            month: 10,
            day: 31,
        };
        for (m, a) in [
            ("2026-06-20", "2026-10-31"),
            ("2027-06-26", "2027-11-06"),
            ("2028-06-24", "2028-11-04"),
            ("2029-06-23", "2029-11-03"),
            ("2030-06-22", "2030-11-02"),
        ] {
            assert_eq!(midsummer.date(day(m).year()), Some(day(m)));
            assert_eq!(all_saints.date(day(a).year()), Some(day(a)));
        }
        let eve = Rule::BeforeWeekday {
            weekday: 5,
            month: 6,
            day: 20,
            days: 1,
        };
        assert_eq!(eve.date(2026), Some(day("2026-06-19")));
    }

    #[test]
    fn a_day_is_the_stronger_of_two_classes_and_nothing_before_its_first_year() {
        let rule = |class, valid_from_year| DayRule {
            name: String::new(),
            name_en: String::new(),
            class,
            rule: Rule::Fixed { month: 6, day: 6 },
            valid_from_year,
            source: String::new(),
            unverified: false,
        };
        let days = [
            (Id::of_name("day", "short"), rule(DayClass::Short, None)),
            (
                Id::of_name("day", "national"),
                rule(DayClass::Holiday, Some(2005)),
            ),
        ];
        let calendar = Calendar {
            id: Id::of_name("calendar", ""),
            days: days.into_iter().collect(),
        };
        let found = calendar.days_between(2004, 2005);
        assert_eq!(found.class(day("2004-06-06")), Some(DayClass::Short));
        assert_eq!(found.class(day("2005-06-06")), Some(DayClass::Holiday));
    }
}
