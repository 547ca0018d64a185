//! Working time in words: rules, what is broken and by how much, and the hours as a table.

use chrono::{DateTime, NaiveDate, Utc};

use super::Named;
use crate::domain::rules::{Rule, RuleTest};
use crate::domain::working_time::{Breach, Hours, Owed, Span, hours};
use crate::domain::{Library, zone};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::text::{Text, time};

/// Whether the rule asks for at least its amount; the others for at most.
const fn is_least(rule: RuleTest) -> bool {
    matches!(
        rule,
        RuleTest::DailyRest
            | RuleTest::WeeklyRest
            | RuleTest::Notice
            | RuleTest::ShortResponse
            | RuleTest::Gap
    )
}

/// An amount in the unit of its rule: "10 h 30 min", "14 dagar", "2 helger".
pub fn amount(text: &Text, rule: RuleTest, amount: u32) -> String {
    match rule {
        RuleTest::Notice | RuleTest::DaysInARow => text.working_days(amount),
        RuleTest::WeekendsOfFour => text.working_weekends(amount),
        _ => length(text, amount.into()),
    }
}

/// Hours and minutes, never days: hours are what the rules count.
fn length(text: &Text, minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => text.working_minutes(minutes),
        (hours, 0) => text.working_hours(hours),
        (hours, minutes) => text.working_hours_minutes(hours, minutes),
    }
}

/// "minst 11 h", and how far an exception may go.
pub fn rule_limit(text: &Text, rule: &Rule) -> String {
    let limit = amount(text, rule.test, rule.amount);
    let words = if is_least(rule.test) {
        text.working_least(limit)
    } else {
        text.working_most(limit)
    };
    match rule.exception {
        Some(exception) => text.working_exception(words, amount(text, rule.test, exception)),
        None => words,
    }
}

/// "8 h, minst 11 h krävs".
pub fn measured(text: &Text, rule: RuleTest, found: u32, limit: u32) -> String {
    let (found, limit) = (amount(text, rule, found), amount(text, rule, limit));
    if is_least(rule) {
        text.working_measured_least(found, limit)
    } else {
        text.working_measured_most(found, limit)
    }
}

/// What is broken, by how much, and when: "Dygnsvila: 8 h, minst 11 h krävs (tor 24 dec 07:00 – fre 25 dec 07:00)".
pub fn breach(text: &Text, breach: &Breach) -> String {
    text.working_breach(
        breach.rule.name(text),
        measured(text, breach.rule, breach.found, breach.limit),
        time::span(text, zone::local(breach.from), zone::local(breach.to)),
    )
}

/// What somebody is owed: "Amina: 7 h 30 min vila kvar av 9 h, efter störning tor 01:30–04:00".
pub fn owed(text: &Text, library: &Library, owed: &Owed) -> String {
    let name = library.person_name(owed.person);
    let when = time::span(text, zone::local(owed.began), zone::local(owed.ended));
    match (owed.minutes, owed.left()) {
        (Some(_), Some(0)) => text.working_owed_given(name, when),
        (Some(minutes), Some(left)) => {
            text.working_owed_left(name, length(text, left), length(text, minutes), when)
        }
        _ => text.working_owed_unknown(name, when),
    }
}

/// Each person's hours in a period as a table: the whole, each month, and each four weeks, as the law's record asks.
pub fn hours_sheet(
    text: &Text,
    library: &Library,
    (first, last): (NaiveDate, NaiveDate),
    now: DateTime<Utc>,
) -> Sheet {
    let kinds = [
        (Span::Whole, text.working_whole()),
        (Span::Months, text.working_month()),
        (Span::FourWeeks, text.working_four_weeks()),
    ];
    let parts: Vec<(NaiveDate, NaiveDate, &String)> = kinds
        .iter()
        .flat_map(|(span, name)| {
            let parts = span.parts(first, last);
            parts.into_iter().map(move |(first, last)| (first, last, name))
        })
        .collect();
    let asked: Vec<_> = parts.iter().map(|(first, last, _)| (*first, *last)).collect();
    let mut people = hours(library, (first, last), &asked, now);
    people.sort_by_key(|(id, _)| crate::domain::library::alphabet_key(library.person_name(*id)));
    let rows = people.iter().flat_map(|(id, hours)| {
        let person = library.get(*id);
        let name = person.map_or("", |person| person.name.as_str());
        let employer = person.map_or("", |person| person.employer.as_str());
        parts.iter().zip(hours).map(move |((first, last, kind), hours)| {
            let mut row: Vec<Value> = vec![name.into(), employer.into(), kind.as_str().into()];
            row.extend([Value::Date(*first), Value::Date(*last)]);
            row.extend(figures(hours).map(Value::Number));
            row
        })
    });
    Sheet {
        title: text.working_sheet(),
        columns: columns(text),
        rows: rows.collect(),
    }
}

fn columns(text: &Text) -> Vec<Column> {
    let words = [
        (text.working_person(), 28.0),
        (text.working_employer(), 28.0),
        (text.working_kind(), 16.0),
    ];
    let dates = [text.working_from(), text.working_to()];
    let numbers = [
        text.working_on_site(),
        text.working_standby(),
        text.working_called_out(),
        text.working_ordinary(),
        text.working_shifts(),
        text.working_nights(),
        text.working_weekend_days(),
    ];
    let words = words.map(|(title, width)| Column::new(title, width, ColumnKind::Text));
    let dates = dates.map(|title| Column::new(title, 12.0, ColumnKind::Date));
    let numbers = numbers.map(|title| Column::new(title, 14.0, ColumnKind::Number));
    words.into_iter().chain(dates).chain(numbers).collect()
}

/// Hours with decimals, then counts.
#[expect(clippy::cast_precision_loss, reason = "minutes of years are far below 2^52")]
fn figures(hours: &Hours) -> [f64; 7] {
    let long = |minutes: i64| (minutes as f64 / 60.0 * 100.0).round() / 100.0;
    [
        long(hours.on_site),
        long(hours.standby),
        long(hours.called_out),
        long(hours.ordinary),
        hours.shifts as f64,
        hours.nights as f64,
        hours.weekend_days as f64,
    ]
}
