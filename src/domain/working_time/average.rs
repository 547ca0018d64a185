//! Sums and averages: on-site duty (arbetstidslagen 6 §), the week (10 b §) and work at night (13 a §).

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc, Weekday};

use super::hours::night_minutes;
use super::times::{instants, minutes};
use super::{Block, Breach, Look, Rule, Spent};

const MONTHS: u32 = 4;
/// Night duty in a month at which somebody works at night normally.
const NIGHTS_A_MONTH: usize = 4;
/// Minutes within the night hours that make a shift one at night (13 a §).
pub const NIGHT_SHIFT: i64 = 180;

/// The first and last day of the months that a period touches.
pub fn months(first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let begin = first.with_day(1).unwrap_or(first);
    (0..)
        .map_while(|at| begin.checked_add_months(Months::new(at)))
        .take_while(|begin| *begin <= last)
        .map(|begin| (begin, begin + Months::new(1) - Days::new(1)))
        .collect()
}

fn on_site(look: &Look<'_>, rule: &Rule, window: (DateTime<Utc>, DateTime<Utc>)) -> Option<Breach> {
    let duty = look
        .blocks
        .iter()
        .copied()
        .filter(|block| block.spent == Spent::OnSite);
    let found = minutes(duty, window);
    (found > i64::from(rule.amount)).then(|| look.breach(rule, window, found))
}

pub fn on_site_month(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    months(look.ask.first, look.ask.last)
        .into_iter()
        .filter_map(|(first, last)| on_site(look, rule, instants(first, last)))
        .collect()
}

pub fn on_site_four_weeks(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let monday = look.ask.first.week(Weekday::Mon).first_day();
    (monday - Days::new(21))
        .iter_weeks()
        .take_while(|date| *date <= look.ask.last)
        .filter_map(|date| on_site(look, rule, instants(date, date + Days::new(27))))
        .collect()
}

/// The four months that end with each month of the period.
fn windows(look: &Look<'_>) -> Vec<(NaiveDate, NaiveDate)> {
    months(look.ask.first, look.ask.last)
        .into_iter()
        .filter_map(|(first, last)| Some((first.checked_sub_months(Months::new(MONTHS - 1))?, last)))
        .collect()
}

/// What counts as worked; standby doesn't, and being away does.
fn counted<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Block> {
    look.blocks
        .iter()
        .copied()
        .filter(|block| block.spent.is_work() || block.spent == Spent::Away)
}

pub fn week(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let over = |(first, last): (NaiveDate, NaiveDate)| {
        let window = instants(first, last);
        let days = (last - first).num_days() + 1;
        let worked = minutes(counted(look), window) * 7;
        (worked > i64::from(rule.amount) * days)
            .then(|| look.breach(rule, window, (worked + days - 1) / days))
    };
    windows(look).into_iter().filter_map(over).collect()
}

pub fn night(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let hours = (look.set.night_from, look.set.night_to);
    let over = |(first, last): (NaiveDate, NaiveDate)| {
        let window = instants(first, last);
        let worked = minutes(counted(look), window);
        // One day in seven is free of work and does not lower the average.
        let days = ((last - first).num_days() + 1) * 6;
        if worked * 7 <= i64::from(rule.amount) * days {
            return None;
        }
        let within = || counted(look).filter(|block| block.from < window.1 && block.to > window.0);
        let at_night: Vec<i64> = within()
            .map(|block| night_minutes((block.from.max(window.0), block.to.min(window.1)), hours))
            .collect();
        let nights = at_night.iter().filter(|minutes| **minutes >= NIGHT_SHIFT).count();
        let normally =
            nights > NIGHTS_A_MONTH * MONTHS as usize || at_night.iter().sum::<i64>() * 3 >= worked;
        normally.then(|| look.breach(rule, window, (worked * 7 + days - 1) / days))
    };
    windows(look).into_iter().filter_map(over).collect()
}
