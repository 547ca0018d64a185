//! Holidays by rule: `resources/rules/holidays.toml`.

use chrono::Weekday;
use serde::Deserialize;

use super::file::{self, Broken};
use crate::domain::calendar::{DayClass, DayRule, Rule};
use crate::domain::{Calendar, Id};

const PATH: &str = "rules/holidays.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    day: Vec<Shape>,
}

/// Exactly one of `fixed`, `easter`, `weekday` and `before` says when the day is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    slug: String,
    name_sv: String,
    name_en: String,
    class: DayClass,
    fixed: Option<String>,
    easter: Option<i64>,
    weekday: Option<String>,
    from: Option<String>,
    before: Option<String>,
    days: Option<i64>,
    valid_from_year: Option<i32>,
    source: String,
    unverified: bool,
}

pub fn read() -> Result<Calendar, Broken> {
    let file: File = file::one(PATH)?;
    let mut days = Vec::new();
    for shape in &file.day {
        let day = DayRule {
            name: shape.name_sv.clone(),
            name_en: shape.name_en.clone(),
            class: shape.class,
            rule: rule(shape, &file.day)?,
            valid_from_year: shape.valid_from_year,
            source: shape.source.clone(),
            unverified: shape.unverified,
        };
        days.push((Id::of_name("day", &shape.slug), day));
    }
    Ok(Calendar {
        id: Id::of_name("calendar", ""),
        days: days.into_iter().collect(),
    })
}

fn rule(shape: &Shape, all: &[Shape]) -> Result<Rule, Broken> {
    let unclear = || Broken::new(PATH, format!("{}: no rule, or more than one", shape.slug));
    match shape {
        Shape {
            fixed: Some(date),
            easter: None,
            weekday: None,
            before: None,
            ..
        } => {
            let (month, day) = month_day(date)?;
            Ok(Rule::Fixed { month, day })
        }
        Shape {
            fixed: None,
            easter: Some(days),
            weekday: None,
            before: None,
            ..
        } => Ok(Rule::Easter { days: *days }),
        Shape {
            fixed: None,
            easter: None,
            weekday: Some(weekday),
            before: None,
            from: Some(from),
            ..
        } => {
            let (month, day) = month_day(from)?;
            Ok(Rule::Weekday {
                weekday: weekday_number(weekday)?,
                month,
                day,
            })
        }
        Shape {
            fixed: None,
            easter: None,
            weekday: None,
            before: Some(other),
            days: Some(days),
            ..
        } => {
            let other = all.iter().find(|day| day.slug == *other).ok_or_else(unclear)?;
            match rule(other, all)? {
                Rule::Weekday { weekday, month, day } => Ok(Rule::BeforeWeekday {
                    weekday,
                    month,
                    day,
                    days: *days,
                }),
                _ => Err(unclear()),
            }
        }
        _ => Err(unclear()),
    }
}

/// "MM-DD".
fn month_day(text: &str) -> Result<(u32, u32), Broken> {
    let parts = text.split_once('-');
    parts
        .and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
        .ok_or_else(|| Broken::new(PATH, format!("{text} is not a month and a day")))
}

/// "mon" to "sun"; Monday is 0.
fn weekday_number(text: &str) -> Result<u8, Broken> {
    let weekday: Weekday = text
        .parse()
        .map_err(|_| Broken::new(PATH, format!("{text} is no weekday")))?;
    Ok(weekday as u8)
}
