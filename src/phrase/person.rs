//! How far a number can be trusted, and on which terms somebody takes duty, in one line each.

use chrono::NaiveDate;

use super::day_kinds;
use crate::domain::person::{Certificate, Standing, Trust, WeeklyHours, WeeklyUse, Wish};
use crate::text::{Text, time};

/// When the right person was last reached on a number, or that it fails.
pub fn trust(text: &Text, trust: Trust, today: NaiveDate) -> String {
    let day = |on| time::weekday_date(text, on);
    match trust {
        Trust::Missing => text.number_missing(),
        Trust::Failed(on) => text.number_failed(day(on)),
        Trust::Never => text.number_never(),
        Trust::Old(on) => text.number_old(day(on)),
        Trust::Fresh(on) if on == today => text.number_today(),
        Trust::Fresh(on) => text.number_fresh(day(on)),
    }
}

/// A span of days; one day alone is said once.
pub fn span(text: &Text, first: NaiveDate, last: NaiveDate) -> String {
    let first_said = time::weekday_date(text, first);
    if first == last {
        return first_said;
    }
    text.days_from_to(first_said, time::weekday_date(text, last))
}

/// A competence that runs out, and when.
pub fn certificate(text: &Text, one: &Certificate, today: NaiveDate) -> String {
    let until = one.valid_until.map(|until| time::weekday_date(text, until));
    match (one.standing(today), until) {
        (Standing::Expired, Some(until)) => text.certificate_expired(&one.competence, until),
        (_, Some(until)) => text.certificate_until(&one.competence, until),
        (_, None) => one.competence.clone(),
    }
}

/// Hours that come back every week.
pub fn weekly(text: &Text, one: &WeeklyHours) -> String {
    let (days, from, to) = (
        day_kinds(text, &one.days),
        time::time(one.from),
        time::time(one.to),
    );
    match one.spent {
        WeeklyUse::Work => text.terms_weekly_work(days, from, to),
        WeeklyUse::Cannot => text.terms_weekly_cannot(days, from, to),
    }
}

/// What somebody would like.
pub fn wish(text: &Text, one: &Wish) -> String {
    let mut when = span(text, one.first, one.last);
    if !one.days.is_empty() {
        when = text.wish_days(when, day_kinds(text, &one.days));
    }
    if one.wants {
        text.wish_duty(when)
    } else {
        text.wish_free(when)
    }
}
