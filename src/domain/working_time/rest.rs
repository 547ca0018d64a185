//! Daily rest (arbetstidslagen 13 §) and weekly rest (14 §).

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc, Weekday};

use super::times::{instants, longest_rest};
use super::{Block, Breach, Look, Rule, Spent};
use crate::domain::zone;

/// The 24 hours by the clock that begin with the day break of a date.
pub fn day(date: NaiveDate, day_break: NaiveTime) -> (DateTime<Utc>, DateTime<Utc>) {
    let at = |date: NaiveDate| zone::instant(date.and_time(day_break));
    (at(date), at(date + Days::new(1)))
}

/// What breaks daily rest.
pub fn work<'a>(
    blocks: impl Iterator<Item = &'a Block>,
) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
    blocks
        .filter(|block| block.spent.is_work())
        .map(|block| (block.from, block.to))
}

pub fn daily(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let (first, last) = (look.ask.first - Days::new(1), look.ask.last);
    let (from, to) = look.period();
    first
        .iter_days()
        .take_while(|date| *date <= last)
        .map(|date| day(date, look.set.day_break))
        .filter(|(start, end)| *start < to && *end > from && look.is_touched(*start, *end))
        .filter_map(|window| {
            let found = longest_rest(work(look.blocks.iter().copied()), window);
            (found < i64::from(rule.amount)).then(|| look.breach(rule, window, found))
        })
        .collect()
}

pub fn weekly(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let monday = look.ask.first.week(Weekday::Mon).first_day();
    monday
        .iter_weeks()
        .take_while(|date| *date <= look.ask.last)
        .map(|date| instants(date, date + Days::new(6)))
        .filter(|(start, end)| look.is_touched(*start, *end))
        .filter_map(|window| {
            let busy = look.blocks.iter().filter(|block| block.spent != Spent::Away);
            let found = longest_rest(busy.map(|block| (block.from, block.to)), window);
            (found < i64::from(rule.amount)).then(|| look.breach(rule, window, found))
        })
        .collect()
}
