//! `roster plan` and `roster replan`: who takes the shifts, proposed and, if asked, taken into the roster or kept for later.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::drafts;
use crate::command::arguments::{day, flag, given, needed, number, option, positional};
use crate::command::failure::{Failure, code};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{shifts, which};
use crate::domain::{Edit, Id, Library, Person, RosterDraft, zone};
use crate::phrase::{self, planning};
use crate::roster::Plan;
use crate::roster::ask::{Ask, Asked};
use crate::roster::proposal::{self, DAYS, EXPLAINED, Nothing, Proposal, SECONDS};
use crate::text::Text;

pub fn command() -> Command {
    Command::new("plan")
        .arg(positional("roster", "roster").required(false))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("seconds", "seconds"))
        .arg(option("seed", "number"))
        .arg(option("save", "name"))
        .arg(flag("apply").conflicts_with("save"))
}

pub fn replan_command() -> Command {
    Command::new("replan")
        .arg(positional("person", "person"))
        .arg(option("roster", "roster"))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("seconds", "seconds"))
        .arg(option("seed", "number"))
        .arg(option("save", "name"))
        .arg(flag("apply").conflicts_with("save"))
}

pub fn plan(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let from = day(arguments, "from", &session.text)?.unwrap_or_else(|| session.today() + Days::new(1));
    let to = day(arguments, "to", &session.text)?.unwrap_or_else(|| from + Days::new(DAYS - 1));
    work(arguments, session, (from, to), None)
}

pub fn replan(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let period = shifts::period(arguments, session)?;
    let (_, library) = session.read()?;
    let person = which::find::<Person>(&library, needed(arguments, "person"))?.id;
    work(arguments, session, period, Some(person))
}

fn work(
    arguments: &ArgMatches,
    session: &Session<'_>,
    (first, last): (NaiveDate, NaiveDate),
    without: Option<Id<Person>>,
) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = super::find(text, &library, given(arguments, "roster"))?;
    let asked = proposal::prepare(&Ask {
        library: &library,
        roster,
        first,
        last,
        without: without.map(|person| (person, first, last)),
    })
    .map_err(|nothing| refused(text, nothing))?;
    let (seconds, seed) = figures(arguments, text)?;
    let (plan, took) = search(session, &asked, (seconds, seed));
    let made = asked.shifts(&plan, &format!("{}/{seed}", session.now().timestamp()));
    let found = Proposal::new((&library, roster, session.now()), &asked, plan, made);
    let mut page = Page::default();
    page.line(text.planning_sum(found.filled, found.places, found.by_hand, took.as_secs()));
    judged(text, &library, &found, &mut page);
    if !asked.without_rules.is_empty() {
        let names = asked
            .without_rules
            .iter()
            .map(|person| library.person_name(*person));
        let names: Vec<_> = names.collect();
        page.line(text.planning_rules_unknown(names.join(", ")));
    }
    page.gap().line(people(text, &library, &found));
    if without.is_some() {
        moved(text, &library, &found, &mut page);
    }
    let mut json = to_json(text, &library, &found);
    let applied = arguments.get_flag("apply");
    if applied {
        session.desk()?.carry_out(&found.take(&asked, roster.id))?;
        page.gap().line(text.planning_taken());
    } else if let Some(name) = given(arguments, "save") {
        let id: Id<RosterDraft> = session.new_id();
        let draft = found.draft(&asked, (id, roster.id), name, session.now());
        session.desk()?.carry_out(&Edit::Save(draft.clone().into()))?;
        page.gap().line(text.planning_saved(&draft.name));
        json["draft"] = drafts::named(&draft);
    } else {
        page.gap().line(text.planning_not_taken());
    }
    json["applied"] = Value::from(applied);
    let code = if found.unmet.is_empty() {
        code::DONE
    } else {
        code::FAILED
    };
    Ok(Report::new(page.finish(), json).with_code(code))
}

fn refused(text: &Text, nothing: Nothing) -> Failure {
    match nothing {
        Nothing::Period => Failure::usage(text.refusal_period_title(), text.refusal_period_do()),
        Nothing::NoNeeds => Failure::usage(text.planning_no_needs(), text.planning_no_needs_do()),
        Nothing::NoPeople => Failure::usage(text.planning_no_people(), text.planning_no_people_do()),
    }
}

/// How many seconds, and the seed of chance.
fn figures(arguments: &ArgMatches, text: &Text) -> std::result::Result<(u64, u64), Failure> {
    let (seconds, seed) = (
        number(arguments, "seconds", text)?,
        number(arguments, "seed", text)?,
    );
    Ok((seconds.unwrap_or(SECONDS), seed.unwrap_or(1)))
}

/// Searches for so many seconds on the processors there are; how long it took.
fn search(session: &Session<'_>, asked: &Asked, (seconds, seed): (u64, u64)) -> (Plan, Duration) {
    let stopwatch = session.env.stopwatch;
    let begun = stopwatch();
    let elapsed = || stopwatch().duration_since(begun);
    let go = proposal::until(Duration::from_secs(seconds), elapsed, || false);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let plan = proposal::search(&asked.problem, seed, threads, &go, &|_| {});
    (plan, elapsed())
}

/// What is not met and why, and the rules that would be broken.
pub fn judged(text: &Text, library: &Library, found: &Proposal, page: &mut Page) {
    if found.unmet.is_empty() {
        page.line(text.planning_whole());
    } else {
        page.line(text.planning_missing(found.unmet.len()));
    }
    for (one, why) in found.unmet.iter().take(EXPLAINED) {
        page.line(planning::unmet(text, library, one));
        for line in why.iter().flat_map(|why| planning::reasons(text, library, why)) {
            page.indented(line);
        }
    }
    if found.unmet.len() > EXPLAINED {
        page.line(text.planning_more(found.unmet.len() - EXPLAINED));
    }
    for breach in &found.breaks {
        let name = library.person_name(breach.person);
        page.line(text.planning_breaks(name, phrase::breach(text, breach)));
    }
    let (met, wished) = found.wishes;
    if wished > 0 {
        page.line(text.planning_wishes(met, wished));
    }
}

/// What each is given, and what would be their part.
pub fn people(text: &Text, library: &Library, found: &Proposal) -> String {
    let mut rows = vec![vec![
        text.planning_person(),
        text.planning_nights(),
        text.planning_weekend_days(),
        text.planning_holidays(),
        text.planning_hours(),
    ]];
    let people = found.parts.iter().map(|part| {
        let mut cells = vec![library.person_name(part.person).to_owned()];
        cells.extend(planning::parts(text, part));
        cells
    });
    rows.extend(people);
    table(&rows)
}

/// The shifts that change hands.
fn moved(text: &Text, library: &Library, found: &Proposal, page: &mut Page) {
    page.gap().line(text.planning_moved(found.moved.len()));
    for one in &found.moved {
        page.indented(planning::moved(text, library, one));
    }
}

pub fn to_json(text: &Text, library: &Library, found: &Proposal) -> Value {
    let shifts: Vec<Value> = found
        .shifts
        .iter()
        .map(|(id, shift)| {
            json!({
                "id": id,
                "person": shift.person.map(|person| library.person_name(person)),
                "role": library.role_name(shift.role),
                "start": zone::instant(shift.start),
                "end": zone::instant(shift.end),
                "form": shift.form,
            })
        })
        .collect();
    let unmet: Vec<Value> = found
        .unmet
        .iter()
        .take(EXPLAINED)
        .map(|(one, why)| {
            json!({
                "role": library.role_name(one.role),
                "start": zone::instant(one.start),
                "end": zone::instant(one.end),
                "competence": one.competence.as_ref().map(|(_, name)| name),
                "missing": one.missing,
                "why": why.iter().flat_map(|why| planning::reasons(text, library, why)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let people: Vec<Value> = found
        .parts
        .iter()
        .map(|part| {
            json!({
                "person": library.person_name(part.person),
                "nights": part.given.nights,
                "weekend_days": part.given.weekend_days,
                "holidays": part.given.holidays,
                "minutes": part.given.minutes,
                "due": part.due,
            })
        })
        .collect();
    let moved: Vec<Value> = found
        .moved
        .iter()
        .map(|one| {
            json!({
                "start": zone::instant(one.old.start),
                "before": one.old.person.map(|person| library.person_name(person)),
                "after": one.to.map(|person| library.person_name(person)),
            })
        })
        .collect();
    let score = &found.plan.score;
    json!({
        "places": found.places,
        "filled": found.filled,
        "unmet_count": found.unmet.len(),
        "unmet": unmet,
        "breaks": found.breaks.iter().map(|one| phrase::breach(text, one)).collect::<Vec<_>>(),
        "wishes": { "met": found.wishes.0, "all": found.wishes.1 },
        "cost": { "empty": score.under, "competence": score.skills, "wishes": score.wishes, "unfairness": score.fairness, "changes": score.changes },
        "people": people,
        "moved": moved,
        "shifts": shifts,
    })
}
