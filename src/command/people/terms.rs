//! On which terms somebody takes duty: board, rules, share, travel, competences that run out, hours of the week, absences and
//! wishes.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use crate::command::arguments::{all, given, number, option, options};
use crate::command::failure::Failure;
use crate::command::session::Session;
use crate::command::{roster, when, which};
use crate::domain::person::{Absence, Certificate, WeeklyHours, WeeklyUse, Wish};
use crate::domain::{Items, Library, Person, RuleSet, Unit};
use crate::phrase;
use crate::text::Text;

pub fn arguments() -> [Arg; 10] {
    [
        option("board", "unit"),
        option("rules", "rules"),
        option("share", "percent"),
        option("travel", "minutes"),
        options("certificate", "certificate"),
        options("works", "weekly"),
        options("cannot", "weekly"),
        options("away", "span"),
        options("wish", "span"),
        options("avoid", "span"),
    ]
}

/// Puts what was given into a person; a list that is given replaces the one there was, an empty value empties it.
pub fn take(
    session: &Session<'_>,
    library: &Library,
    person: &mut Person,
    arguments: &ArgMatches,
) -> Result<(), Failure> {
    let text = &session.text;
    if let Some(words) = given(arguments, "board") {
        person.unit = which::named::<Unit>(library, words)?;
    }
    if let Some(words) = given(arguments, "rules") {
        person.rule_set = which::named::<RuleSet>(library, words)?;
    }
    if let Some(share) = number(arguments, "share", text)? {
        person.share_percent = Some(share);
    }
    if let Some(minutes) = number(arguments, "travel", text)? {
        person.travel_minutes = Some(minutes);
    }
    let shown = all(arguments, "certificate");
    if !shown.is_empty() {
        person.certificates = items(session, &shown, |typed| certificate(text, typed))?;
    }
    for (id, spent) in [("works", WeeklyUse::Work), ("cannot", WeeklyUse::Cannot)] {
        let typed = all(arguments, id);
        if typed.is_empty() {
            continue;
        }
        let new = items(session, &typed, |typed| weekly(text, typed, spent))?;
        person.weekly.forget(|one| one.spent == spent);
        for (id, one) in new.iter() {
            person.weekly.push(id, one.clone());
        }
    }
    let away = all(arguments, "away");
    if !away.is_empty() {
        person.absences = items(session, &away, |typed| {
            span(text, typed).map(|(first, last)| Absence { first, last })
        })?;
    }
    for (id, wants) in [("wish", true), ("avoid", false)] {
        let typed = all(arguments, id);
        if typed.is_empty() {
            continue;
        }
        let new = items(session, &typed, |typed| {
            span(text, typed).map(|(first, last)| Wish {
                first,
                last,
                days: Vec::new(),
                wants,
            })
        })?;
        person.wishes.forget(|wish| wish.wants == wants);
        for (id, wish) in new.iter() {
            person.wishes.push(id, wish.clone());
        }
    }
    Ok(())
}

/// "workdays=08:00-17:00".
fn weekly(text: &Text, typed: &str, spent: WeeklyUse) -> Result<WeeklyHours, Failure> {
    let (days, hours) = typed
        .split_once('=')
        .ok_or_else(|| Failure::usage(text.cli_not_weekly(typed), text.cli_not_weekly_do()))?;
    let days = roster::days(text, Some(days))?;
    let (from, to) = when::hours(text, hours)?;
    Ok(WeeklyHours {
        days,
        from,
        to,
        spent,
    })
}

fn items<T>(
    session: &Session<'_>,
    typed: &[&str],
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<Items<T>, Failure> {
    let typed = typed.iter().filter(|typed| !typed.trim().is_empty());
    typed.map(|typed| Ok((session.new_id(), read(typed)?))).collect()
}

/// "barn=2027-06-30", or "barn" for one that does not run out.
fn certificate(text: &Text, typed: &str) -> Result<Certificate, Failure> {
    let (name, until) = match typed.split_once('=') {
        Some((name, until)) => (name, Some(when::date(text, until)?)),
        None => (typed, None),
    };
    Ok(Certificate {
        competence: name.trim().to_owned(),
        valid_until: until,
    })
}

/// "2026-12-20..2026-12-22", or one day.
fn span(text: &Text, typed: &str) -> Result<(NaiveDate, NaiveDate), Failure> {
    let (first, last) = typed.split_once("..").unwrap_or((typed, typed));
    let (first, last) = (when::date(text, first)?, when::date(text, last)?);
    if last < first {
        return Err(Failure::usage(
            text.refusal_period_title(),
            text.refusal_period_do(),
        ));
    }
    Ok((first, last))
}

/// What is said of a person's terms.
pub fn rows(
    (text, library): (&Text, &Library),
    person: &Person,
    today: NaiveDate,
    row: &mut impl FnMut(&str, String),
) {
    let board = person.unit.and_then(|id| library.get::<Unit>(id));
    row("unit", board.map(|unit| unit.name.clone()).unwrap_or_default());
    let rules = person.rule_set.and_then(|id| library.get::<RuleSet>(id));
    row("rule_set", rules.map(|set| set.name.clone()).unwrap_or_default());
    let share = person.share_percent.map(|share| text.people_percent(share));
    row("share_percent", share.unwrap_or_default());
    let travel = person
        .travel_minutes
        .map(|minutes| phrase::minutes(text, minutes));
    row("travel_minutes", travel.unwrap_or_default());
    for (_, one) in person.certificates.iter() {
        row("certificates", phrase::certificate(text, one, today));
    }
    for (_, one) in person.weekly.iter() {
        row("weekly", phrase::weekly(text, one));
    }
    for (_, one) in person.absences.iter() {
        row("absences", phrase::span(text, one.first, one.last));
    }
    for (_, one) in person.wishes.iter() {
        row("wishes", phrase::wish(text, one));
    }
}
