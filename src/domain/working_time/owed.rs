//! Rest that call-outs have earned, until it is given.
//!
//! The rule used: in each 24 hours from the day break, what the call-outs took of the daily rest that the person's rules
//! ask for (AB § 13, 11 hours) is owed. It is to be given together with the next daily rest after the standby has ended,
//! earlier when the disturbances were many (SKR, questions about standby, 2024-05-02). Where the agreement counts
//! otherwise, the figure is a proposal that the employer settles.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::hours::day_of;
use super::times::longest_rest;
use super::{Ask, Block, RuleTest, Spent, Times, rest};
use crate::domain::rules::rules_for;
use crate::domain::{CallOut, Id, Library, Person, zone};

/// What one or more call-outs between two day breaks have earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub person: Id<Person>,
    /// In order of time; rest is given on the last of them.
    pub call_outs: Vec<Id<CallOut>>,
    /// When the first began, and when the last ended, or now.
    pub began: DateTime<Utc>,
    pub ended: DateTime<Utc>,
    /// Minutes of rest earned; none when nobody has said which rules bind the person, or how much rest they ask for.
    pub minutes: Option<i64>,
    pub given: i64,
}

impl Owed {
    /// Minutes still to be given; none when it can't be worked out.
    pub fn left(&self) -> Option<i64> {
        self.minutes.map(|minutes| (minutes - self.given).max(0))
    }

    /// Whether rest remains to be given, or nobody knows.
    pub fn is_open(&self) -> bool {
        self.left() != Some(0)
    }
}

/// Everything earned by call-outs, the latest first. Nothing is owed to those whose rules are none.
pub fn owed(library: &Library, now: DateTime<Utc>) -> Vec<Owed> {
    let mut by_person: BTreeMap<Id<Person>, Vec<&CallOut>> = BTreeMap::new();
    for one in library.all::<CallOut>() {
        by_person.entry(one.person).or_default().push(one);
    }
    let mut found: Vec<Owed> = Vec::new();
    for (id, mut call_outs) in by_person {
        call_outs.sort_by_key(|one| (one.began_at, one.id));
        if let Some(person) = library.get(id) {
            found.extend(of(library, person, &call_outs, now));
        }
    }
    found.sort_by_key(|owed| std::cmp::Reverse(owed.began));
    found
}

fn of(library: &Library, person: &Person, call_outs: &[&CallOut], now: DateTime<Utc>) -> Vec<Owed> {
    let (Some(first), Some(last)) = (call_outs.first(), call_outs.iter().map(|one| one.began_at).max())
    else {
        return Vec::new();
    };
    let ask = Ask {
        first: zone::local(first.began_at).date(),
        last: zone::local(last).date() + Days::new(2),
        now,
        thought: &[],
    };
    let times = Times::new(library, Some(person.id), &ask);
    let blocks: Vec<&Block> = times.of(person.id).collect();
    let mut found: Vec<Owed> = Vec::new();
    let mut seen: Option<(NaiveDate, NaiveDate)> = None;
    for one in call_outs {
        let roster = one.roster.and_then(|id| library.get(id));
        let set = rules_for(library, person, roster, zone::local(one.began_at).date());
        if set.is_some_and(super::RuleSet::is_none) {
            continue;
        }
        let rule = set.and_then(|set| Some((set, set.limit(RuleTest::DailyRest)?)));
        let ended = one.ended_at.unwrap_or(now).max(one.began_at);
        let day_break = rule.map_or_else(Default::default, |(set, _)| set.day_break);
        let (begin, end) = (day_of(one.began_at, day_break), day_of(ended, day_break));
        let given: i64 = one.rests.iter().map(|(_, rest)| given(rest)).sum();
        // A day is counted with the first call-out that touches it.
        let fresh = seen.map_or(begin, |(_, last)| begin.max(last + Days::new(1)));
        let lost = rule.map(|(_, rule)| {
            let days = fresh.iter_days().take_while(|date| *date <= end);
            days.map(|date| lost(&blocks, rest::day(date, day_break), rule.amount.into()))
                .sum::<i64>()
        });
        match (found.last_mut(), seen) {
            (Some(owed), Some((_, last))) if begin <= last => {
                owed.call_outs.push(one.id);
                owed.ended = owed.ended.max(ended);
                owed.given += given;
                owed.minutes = owed.minutes.zip(lost).map(|(before, more)| before + more);
            }
            _ => found.push(Owed {
                person: person.id,
                call_outs: vec![one.id],
                began: one.began_at,
                ended,
                minutes: lost,
                given,
            }),
        }
        let last = seen.map_or(end, |(_, last)| last.max(end));
        seen = Some((begin, last));
    }
    found
}

fn given(rest: &crate::domain::call_out::RestGiven) -> i64 {
    (zone::instant(rest.end) - zone::instant(rest.start))
        .num_minutes()
        .max(0)
}

/// How much of the rest asked for the call-outs of a day took.
fn lost(blocks: &[&Block], day: (DateTime<Utc>, DateTime<Utc>), limit: i64) -> i64 {
    let without = blocks
        .iter()
        .copied()
        .filter(|block| block.spent != Spent::CalledOut);
    let planned = longest_rest(rest::work(without), day).min(limit);
    let kept = longest_rest(rest::work(blocks.iter().copied()), day).min(limit);
    planned - kept
}
