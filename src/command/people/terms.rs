//! On which terms somebody takes duty: share, travel, competences that run out, absences and wishes.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use crate::command::arguments::{all, number, option, options};
use crate::command::failure::Failure;
use crate::command::session::Session;
use crate::command::when;
use crate::domain::person::{Absence, Certificate, Wish};
use crate::domain::{Items, Kind, Person};
use crate::phrase;
use crate::text::{Text, time};

pub fn arguments() -> [Arg; 6] {
    [
        option("share", "percent"),
        option("travel", "minutes"),
        options("certificate", "certificate"),
        options("away", "span"),
        options("wish", "span"),
        options("avoid", "span"),
    ]
}

/// Puts what was given into a person; a list that is given replaces the one there was, an empty value empties it.
pub fn take(session: &Session<'_>, person: &mut Person, arguments: &ArgMatches) -> Result<(), Failure> {
    let text = &session.text;
    if let Some(share) = number::<u32>(arguments, "share", text)? {
        person.share_percent = Some(share.min(100));
    }
    if let Some(minutes) = number(arguments, "travel", text)? {
        person.travel_minutes = Some(minutes);
    }
    let shown = all(arguments, "certificate");
    if !shown.is_empty() {
        person.certificates = items(session, &shown, |typed| certificate(text, typed))?;
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
pub fn rows(text: &Text, person: &Person, row: &mut impl FnMut(&str, String)) {
    let dates = |first: NaiveDate, last: NaiveDate| {
        if first == last {
            time::weekday_date(text, first)
        } else {
            format!(
                "{}–{}",
                time::weekday_date(text, first),
                time::weekday_date(text, last)
            )
        }
    };
    let share = person.share_percent.map(|share| share.to_string());
    row("share_percent", share.unwrap_or_default());
    let travel = person
        .travel_minutes
        .map(|minutes| phrase::minutes(text, minutes));
    row("travel_minutes", travel.unwrap_or_default());
    for (_, one) in person.certificates.iter() {
        let until = one.valid_until.map(|until| time::weekday_date(text, until));
        row(
            "certificates",
            match until {
                Some(until) => format!(
                    "{}, {} {until}",
                    one.competence,
                    phrase::field_name(text, Kind::Person, &["certificates", "valid_until"]).to_lowercase()
                ),
                None => one.competence.clone(),
            },
        );
    }
    for (_, one) in person.absences.iter() {
        row("absences", dates(one.first, one.last));
    }
    for (_, one) in person.wishes.iter() {
        let what = if one.wants {
            text.cli_wishes_duty()
        } else {
            text.cli_wishes_free()
        };
        row("wishes", format!("{what} {}", dates(one.first, one.last)));
    }
}
