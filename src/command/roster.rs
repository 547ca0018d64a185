//! `roster`: who is needed when.

mod aid;
mod call_out;
mod check;
mod drafts;
mod endurance;
mod form;
mod gaps;
mod hours;
mod living;
mod period;
mod plan;
mod swap;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{all, day, flag, given, group, needed, number, option, options, positional};
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{when, which};
use crate::domain::roster::{CompetenceNeed, DayKind, DutyForm, Need};
use crate::domain::{AnyRecord, Edit, Id, Library, RecordRef, Role, Roster, Unit};
use crate::format::words::{fold, weekday};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub fn command() -> Command {
    let roster = || positional("roster", "roster");
    group(
        "roster",
        [
            Command::new("list"),
            Command::new("add")
                .arg(positional("name", "name"))
                .arg(option("unit", "unit"))
                .arg(option("note", "text")),
            Command::new("need")
                .arg(roster())
                .arg(option("role", "role").required(true))
                .arg(option("hours", "hours").required(true))
                .arg(option("form", "form").required(true))
                .arg(option("days", "days"))
                .arg(option("count", "number"))
                .arg(option("response", "minutes"))
                .arg(options("competence", "share"))
                .arg(option("first", "date"))
                .arg(option("last", "date"))
                .arg(option("short-from", "time"))
                .arg(option("period", "name"))
                .arg(flag("background")),
            gaps::command(),
            period::command(),
            form::command(),
            form::balance_command(),
            Command::new("unneed")
                .arg(roster())
                .arg(positional("number", "number")),
            Command::new("remove").arg(roster()),
            check::command(),
            hours::command(),
            call_out::command(),
            plan::command(),
            plan::replan_command(),
            drafts::command(),
            swap::command(),
            swap::takeover_command(),
            endurance::command(),
            aid::command(),
        ],
    )
    .subcommands(living::commands())
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("need", arguments)) => need(arguments, session),
        Some(("unneed", arguments)) => unneed(arguments, session),
        Some(("remove", arguments)) => remove(arguments, session),
        Some(("check", arguments)) => check::run(arguments, session),
        Some(("hours", arguments)) => hours::run(arguments, session),
        Some(("plan", arguments)) => plan::plan(arguments, session),
        Some(("replan", arguments)) => plan::replan(arguments, session),
        Some(("drafts", arguments)) => drafts::run(arguments, session),
        Some(("gaps", arguments)) => gaps::run(arguments, session),
        Some(("period", arguments)) => period::run(arguments, session),
        Some(("set", arguments)) => form::set(arguments, session),
        Some(("balance", arguments)) => form::balance(arguments, session),
        Some(("callout", arguments)) => call_out::run(arguments, session),
        Some(("swap", arguments)) => swap::run(arguments, session),
        Some(("takeover", arguments)) => swap::takeover(arguments, session),
        Some(("endurance", arguments)) => endurance::run(arguments, session),
        Some(("aid", arguments)) => aid::run(arguments, session),
        Some(("publish", arguments)) => living::publish(arguments, session),
        Some(("changes", arguments)) => living::changes(arguments, session),
        Some(("person", arguments)) => living::person(arguments, session),
        Some(("year", arguments)) => living::year(arguments, session),
        Some(("ics", arguments)) => living::ics(arguments, session),
        Some(("xlsx", arguments)) => living::xlsx(arguments, session),
        _ => list(session),
    }
}

/// The roster that is meant; the only one when none is named.
pub fn find<'a>(
    text: &Text,
    library: &'a Library,
    words: Option<&str>,
) -> std::result::Result<&'a Roster, Failure> {
    if let Some(words) = words {
        return which::find(library, words);
    }
    let mut rosters = library.all::<Roster>();
    match (rosters.next(), rosters.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Failure::usage(text.cli_roster_none(), text.cli_roster_none_do())),
        _ => {
            let names: Vec<String> = library
                .sorted::<Roster>()
                .iter()
                .map(|roster| roster.name.clone())
                .collect();
            Err(Failure::usage(
                text.cli_roster_several(),
                text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

/// Jour or beredskap, in the words of either language.
pub fn form(text: &Text, typed: &str) -> std::result::Result<DutyForm, Failure> {
    match fold(typed).as_str() {
        "jour" | "on site" | "onsite" => Ok(DutyForm::OnSite),
        "beredskap" | "standby" | "stand by" => Ok(DutyForm::Standby),
        _ => Err(Failure::usage(
            text.cli_value_unknown(typed, "--form"),
            text.cli_possible_values("jour, beredskap"),
        )),
    }
}

/// Days as "all", "workdays", "free" or a list of days.
pub fn days(text: &Text, typed: Option<&str>) -> std::result::Result<Vec<DayKind>, Failure> {
    let mut days: Vec<DayKind> = Vec::new();
    for part in typed.unwrap_or("all").split(',') {
        let found: &[DayKind] = match fold(part).as_str() {
            "all" | "alla" => &DayKind::ALL,
            "workdays" | "vardagar" => &DayKind::WORKDAYS,
            "free" | "lediga" => &DayKind::FREE_DAYS,
            "holiday" | "helgdag" => &[DayKind::Holiday],
            "eve" | "afton" => &[DayKind::Eve],
            day => weekday(day)
                .and_then(|day| DayKind::ALL.get(day as usize))
                .map(std::slice::from_ref)
                .ok_or_else(|| Failure::usage(text.cli_value_unknown(part, "--days"), text.cli_days_do()))?,
        };
        for day in found {
            if !days.contains(day) {
                days.push(*day);
            }
        }
    }
    Ok(days)
}

fn list(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let rosters = library.sorted::<Roster>();
    if rosters.is_empty() {
        page.line(session.text.cli_roster_none());
    }
    for roster in &rosters {
        page.line(shown(&session.text, &library, roster)).gap();
    }
    let rosters: Vec<Value> = rosters
        .into_iter()
        .map(|roster| which::to_json(&AnyRecord::from(roster.clone())))
        .collect();
    Ok(Report::new(page.finish(), json!(rosters)))
}

fn shown(text: &Text, library: &Library, roster: &Roster) -> String {
    let mut page = Page::default();
    page.line(format!("{}  [{}]", roster.name, which::short(roster.id)));
    if !roster.otherwise.is_empty() {
        page.indented(text.cli_roster_otherwise(&roster.otherwise));
    }
    if roster.approves_swaps {
        page.indented(text.people_approves_swaps());
    }
    if let Some(set) = roster.rule_set.and_then(|id| library.get(id)) {
        page.indented(text.cli_roster_rules(&set.name));
    }
    if roster.needs.is_empty() {
        page.indented(text.cli_roster_no_needs());
    }
    for (number, (_, need)) in (1..).zip(roster.needs.iter()) {
        let days: Vec<String> = if need.days.len() == DayKind::ALL.len() {
            vec![text.cli_roster_all_days()]
        } else {
            need.days.iter().map(|day| day.name(text)).collect()
        };
        let hours = format!("{}–{}", time::time(need.from), time::time(need.to));
        let mut line = text.cli_roster_need(
            number,
            need.count,
            phrase::role(text, library, need.role),
            phrase::form(text, need.form, need.background),
            hours,
            days.join(", "),
        );
        if let Some(minutes) = need.response_minutes {
            line.push_str(&text.cli_roster_response(minutes));
        }
        for term in phrase::need_terms(text, roster, need) {
            line.push_str("; ");
            line.push_str(&term);
        }
        page.indented(line);
    }
    page.finish()
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let unit = given(arguments, "unit")
        .map(|words| which::find::<Unit>(&desk.library, words).map(|unit| unit.id))
        .transpose()?;
    let roster = Roster {
        unit,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
        ..Roster::new(session.new_id(), needed(arguments, "name").trim().to_owned())
    };
    answer(session, roster, &mut desk)
}

fn answer(session: &Session<'_>, roster: Roster, desk: &mut super::session::Desk<'_>) -> Result {
    desk.save(roster.clone())?;
    Ok(Report::new(
        shown(&session.text, &desk.library, &roster),
        which::to_json(&AnyRecord::from(roster)),
    ))
}

fn need(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (from, to) = when::hours(text, needed(arguments, "hours"))?;
    let (form, days) = (
        form(text, needed(arguments, "form"))?,
        days(text, given(arguments, "days"))?,
    );
    let (count, response_minutes) = (
        number(arguments, "count", text)?.unwrap_or(1).max(1),
        number(arguments, "response", text)?,
    );
    let (first, last) = (day(arguments, "first", text)?, day(arguments, "last", text)?);
    let short_from = given(arguments, "short-from")
        .map(|typed| when::hours(text, &format!("{typed}-08")).map(|(from, _)| from))
        .transpose()?;
    let competences = competences(text, &all(arguments, "competence"))?;
    let mut desk = session.desk()?;
    let mut roster = which::find::<Roster>(&desk.library, needed(arguments, "roster"))?.clone();
    let period = given(arguments, "period")
        .map(|name| period::find(text, &roster, name))
        .transpose()?;
    let role = which::find::<Role>(&desk.library, needed(arguments, "role"))?.id;
    let need = Need {
        role,
        count,
        days,
        from,
        to,
        form,
        response_minutes,
        competences,
        first,
        last,
        short_from,
        period,
        background: arguments.get_flag("background"),
    };
    roster.needs.push(session.new_id(), need);
    answer(session, roster, &mut desk)
}

/// "barn=1": of those needed, one who can. Without a number, one.
fn competences(text: &Text, typed: &[&str]) -> std::result::Result<Vec<CompetenceNeed>, Failure> {
    let read = |typed: &&str| {
        let (name, count) = super::callout::share(text, typed)?;
        Ok(CompetenceNeed {
            competence: name.to_owned(),
            count,
        })
    };
    typed.iter().map(read).collect()
}

fn unneed(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let mut roster = which::find::<Roster>(&desk.library, needed(arguments, "roster"))?.clone();
    let typed = needed(arguments, "number");
    let place = typed
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let id: Option<Id<Need>> = place.and_then(|at| roster.needs.iter().nth(at)).map(|(id, _)| id);
    let id = id.ok_or_else(|| Failure::usage(text.cli_not_a_number(typed), text.cli_see_help()))?;
    roster.needs.remove(id);
    answer(session, roster, &mut desk)
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let roster = which::find::<Roster>(&desk.library, needed(arguments, "roster"))?;
    let (id, name) = (roster.id, roster.name.clone());
    desk.carry_out(&Edit::Delete(RecordRef::of(id)))?;
    Ok(Report::new(
        session.text.cli_removed(name),
        json!({ "removed": id }),
    ))
}
