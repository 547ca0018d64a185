//! Hours per person, as the record of jour that arbetstidslagen 11 § asks for, and which the person and the union may see.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc, Weekday};

use super::average::{NIGHT_SHIFT, months};
use super::rest;
use super::times::{instants, minutes};
use super::{Ask, Block, Spent, Times};
use crate::domain::roster::span;
use crate::domain::rules::rules_for;
use crate::domain::{Id, Library, Person, zone};

/// One person's time within a period. Lengths are minutes that pass, cut at the period's midnights; nights and weekend
/// days are counted by the day the shift begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hours {
    pub on_site: i64,
    pub standby: i64,
    pub called_out: i64,
    pub ordinary: i64,
    pub shifts: usize,
    /// Shifts with at least three hours between 22 and 06, or the night of the person's rules.
    pub nights: usize,
    /// Saturdays and Sundays on which a shift begins.
    pub weekend_days: usize,
}

impl Hours {
    /// Whether there is any duty or call-out.
    pub const fn has_duty(&self) -> bool {
        self.on_site + self.standby + self.called_out > 0
    }
}

/// How a period is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    Whole,
    Months,
    /// Whole weeks from the Monday of the period's first day.
    FourWeeks,
}

impl Span {
    /// The parts of a period. Months are cut to it; four-week windows are whole and may end after it.
    pub fn parts(self, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
        match self {
            Self::Whole => vec![(first, last)],
            Self::Months => months(first, last)
                .into_iter()
                .map(|(begin, end)| (begin.max(first), end.min(last)))
                .collect(),
            Self::FourWeeks => first
                .week(Weekday::Mon)
                .first_day()
                .iter_weeks()
                .step_by(4)
                .take_while(|monday| *monday <= last)
                .map(|monday| (monday, monday + Days::new(27)))
                .collect(),
        }
    }
}

/// Minutes of a time within the night hours.
pub fn night_minutes(
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    (start, end): (NaiveTime, NaiveTime),
) -> i64 {
    let (first, last) = (zone::local(from).date() - Days::new(1), zone::local(to).date());
    let nights = first.iter_days().take_while(|date| *date <= last);
    nights
        .map(|date| {
            let (start, end) = span(date, start, end);
            (zone::instant(end).min(to) - zone::instant(start).max(from))
                .num_minutes()
                .max(0)
        })
        .sum()
}

/// Everybody's hours in each part of a period, for those with any duty or call-out in one of them.
pub fn hours(
    library: &Library,
    (first, last): (NaiveDate, NaiveDate),
    parts: &[(NaiveDate, NaiveDate)],
    now: DateTime<Utc>,
) -> Vec<(Id<Person>, Vec<Hours>)> {
    let ask = Ask {
        first,
        last,
        now,
        thought: &[],
    };
    let times = Times::new(library, None, &ask);
    times
        .people()
        .filter_map(|id| library.get(id))
        .map(|person| {
            let blocks: Vec<&Block> = times.of(person.id).collect();
            let hours = parts.iter().map(|part| of(library, person, &blocks, *part));
            (person.id, hours.collect::<Vec<_>>())
        })
        .filter(|(_, parts)| parts.iter().any(Hours::has_duty))
        .collect()
}

fn of(library: &Library, person: &Person, blocks: &[&Block], (first, last): (NaiveDate, NaiveDate)) -> Hours {
    let period = instants(first, last);
    let spent = |what: Spent| minutes(blocks.iter().copied().filter(|block| block.spent == what), period);
    let begins = || {
        let shifts = blocks.iter().filter(|block| block.shift.is_some());
        shifts.filter(|block| period.0 <= block.from && block.from < period.1)
    };
    let set = rules_for(library, person, None, first);
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let night = set.map_or((at(22), at(6)), |set| (set.night_from, set.night_to));
    let weekend: BTreeSet<NaiveDate> = begins()
        .filter(|block| block.begins_on_weekend())
        .map(|block| zone::local(block.from).date())
        .collect();
    Hours {
        on_site: spent(Spent::OnSite),
        standby: spent(Spent::Standby),
        called_out: spent(Spent::CalledOut),
        ordinary: spent(Spent::Ordinary),
        shifts: begins().count(),
        nights: begins()
            .filter(|block| night_minutes((block.from, block.to), night) >= NIGHT_SHIFT)
            .count(),
        weekend_days: weekend.len(),
    }
}

/// The day of a rule set that an instant lies in.
pub(super) fn day_of(at: DateTime<Utc>, day_break: NaiveTime) -> NaiveDate {
    let date = zone::local(at).date();
    if rest::day(date, day_break).0 <= at {
        date
    } else {
        date - Days::new(1)
    }
}
