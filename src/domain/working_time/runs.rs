//! Rules about sequences of shifts, and about each shift by itself.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use super::times::{merged, minutes};
use super::{Block, Breach, Look, Rule, Spent};
use crate::domain::roster::DutyForm;
use crate::domain::{Publication, zone};

type Time = (DateTime<Utc>, DateTime<Utc>);

impl Look<'_> {
    fn sees(&self, time: Time) -> bool {
        let (from, to) = self.period();
        time.0 < to && time.1 > from
    }

    /// What touches or overlaps, as one sequence each.
    fn sequences(&self, counts: impl Fn(&Block) -> bool) -> Vec<Time> {
        let times = self.blocks.iter().filter(|block| counts(block));
        merged(times.map(|block| (block.from, block.to)).collect())
            .into_iter()
            .filter(|time| self.sees(*time) && self.is_touched(time.0, time.1))
            .collect()
    }

    fn start_days(&self) -> Vec<NaiveDate> {
        let mut days: Vec<_> = self
            .shifts()
            .map(|block| zone::local(block.from).date())
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

pub fn longest(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    look.sequences(|block| block.spent.is_work())
        .into_iter()
        .filter_map(|time| {
            let long = (time.1 - time.0).num_minutes();
            (long > i64::from(rule.amount)).then(|| look.breach(rule, time, long))
        })
        .collect()
}

pub fn standby(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    look.sequences(|block| block.spent != Spent::Away)
        .into_iter()
        .filter_map(|time| {
            let on_standby = look
                .blocks
                .iter()
                .copied()
                .filter(|block| block.spent == Spent::Standby);
            let found = minutes(on_standby, time);
            (found > i64::from(rule.amount)).then(|| look.breach(rule, time, found))
        })
        .collect()
}

/// Told is when the shift was first published; one that is not published is told now at the earliest. Rosters that are
/// never published are told otherwise, and nobody knows when: they are not looked at.
pub fn notice(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let short = |block: &Block| {
        let begins = zone::local(block.from).date();
        let published = || {
            let all = look.library.all::<Publication>();
            all.filter(|one| Some(one.roster) == block.roster)
        };
        let told = published()
            .filter(|one| {
                block
                    .shift
                    .is_some_and(|shift| one.shifts.get(shift.shift).is_some())
            })
            .map(|one| one.at)
            .min();
        if told.is_none() && (block.from <= look.ask.now || published().next().is_none()) {
            return None;
        }
        let days = (begins - zone::local(told.unwrap_or(look.ask.now)).date()).num_days();
        (days < i64::from(rule.amount)).then(|| look.breach(rule, (block.from, block.to), days.max(0)))
    };
    let seen = look.shifts().filter(|block| look.sees((block.from, block.to)));
    seen.filter_map(short).collect()
}

pub fn short_response(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let short = |block: &Block| {
        let roster = look.library.get(block.roster?)?;
        let needs = roster.needs.iter().map(|(_, need)| need);
        let asked = needs
            .filter(|need| Some(need.role) == block.role && need.form == DutyForm::Standby)
            .filter_map(|need| need.response_minutes)
            .min()?;
        (asked < rule.amount).then(|| look.breach(rule, (block.from, block.to), asked.into()))
    };
    look.shifts()
        .filter(|block| block.spent == Spent::Standby && look.sees((block.from, block.to)))
        .filter_map(short)
        .collect()
}

pub fn gap(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let shifts: Vec<&Block> = look.shifts().collect();
    shifts
        .windows(2)
        .map(|pair| (pair[0], pair[1], (pair[0].from, pair[1].to.max(pair[0].to))))
        .filter(|(.., time)| look.sees(*time))
        .filter_map(|(one, other, time)| {
            let between = (other.from - one.to).num_minutes().max(0);
            (between < i64::from(rule.amount)).then(|| look.breach(rule, time, between))
        })
        .collect()
}

fn whole_days(first: NaiveDate, last: NaiveDate) -> Time {
    super::times::instants(first, last)
}

pub fn days_in_a_row(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in look.start_days() {
        match runs.last_mut() {
            Some(run) if run.1 + Days::new(1) == day => run.1 = day,
            _ => runs.push((day, day)),
        }
    }
    runs.into_iter()
        .map(|(first, last)| (whole_days(first, last), (last - first).num_days() + 1))
        .filter(|(time, days)| look.sees(*time) && *days > i64::from(rule.amount))
        .map(|(time, days)| look.breach(rule, time, days))
        .collect()
}

pub fn weekends(look: &Look<'_>, rule: &Rule) -> Vec<Breach> {
    let days = look.start_days();
    let taken = |saturday: NaiveDate| days.contains(&saturday) || days.contains(&(saturday + Days::new(1)));
    let saturday = look.ask.first.week(Weekday::Mon).first_day() + Days::new(5);
    (saturday - Days::new(21))
        .iter_weeks()
        .take_while(|first| *first <= look.ask.last)
        .filter_map(|first| {
            let found = first
                .iter_weeks()
                .take(4)
                .filter(|saturday| taken(*saturday))
                .count();
            let found = i64::try_from(found).unwrap_or(0);
            let time = whole_days(first, first + Days::new(22));
            (found > i64::from(rule.amount)).then(|| look.breach(rule, time, found))
        })
        .collect()
}

impl Block {
    /// Whether it begins on a Saturday or Sunday.
    pub fn begins_on_weekend(&self) -> bool {
        matches!(
            zone::local(self.from).date().weekday(),
            Weekday::Sat | Weekday::Sun
        )
    }
}
