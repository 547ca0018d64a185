//! `roster plan` and `roster replan`: who takes the shifts, proposed and, if asked, taken into the roster.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{day, flag, given, needed, number, option, positional};
use crate::command::failure::{Failure, code};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{shifts, which};
use crate::domain::edit::Shifts;
use crate::domain::roster::Shift;
use crate::domain::working_time::{self, Breach, check_all};
use crate::domain::{Edit, Id, Library, Person, Roster, zone};
use crate::phrase::{self, planning};
use crate::roster::ask::{Ask, Asked, Unmet, ask};
use crate::roster::explain::explain;
use crate::roster::{Go, Plan, check};
use crate::text::{Text, time};

/// How long a search goes on when nobody says.
const SECONDS: u64 = 10;
/// No period is longer than two years.
const LONGEST_DAYS: i64 = 731;
/// So many unmet needs are explained; a roster that lacks more lacks people.
const EXPLAINED: usize = 12;

pub fn command() -> Command {
    Command::new("plan")
        .arg(positional("roster", "roster").required(false))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("seconds", "seconds"))
        .arg(option("seed", "number"))
        .arg(flag("apply"))
}

pub fn replan_command() -> Command {
    Command::new("replan")
        .arg(positional("person", "person"))
        .arg(option("roster", "roster"))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("seconds", "seconds"))
        .arg(option("seed", "number"))
        .arg(flag("apply"))
}

pub fn plan(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let from = day(arguments, "from", &session.text)?.unwrap_or_else(|| session.today() + Days::new(1));
    let to = day(arguments, "to", &session.text)?.unwrap_or_else(|| from + Days::new(27));
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
    if last < first || last - first > chrono::Duration::days(LONGEST_DAYS) {
        return Err(Failure::usage(
            text.refusal_period_title(),
            text.refusal_period_do(),
        ));
    }
    let (_, library) = session.read()?;
    let roster = super::find(text, &library, given(arguments, "roster"))?;
    let asked = ask(&Ask {
        library: &library,
        roster,
        first,
        last,
        without: without.map(|person| (person, first, last)),
    });
    if asked.problem.slots.is_empty() {
        return Err(Failure::usage(
            text.planning_no_needs(),
            text.planning_no_needs_do(),
        ));
    }
    if asked.people.is_empty() {
        return Err(Failure::usage(
            text.planning_no_people(),
            text.planning_no_people_do(),
        ));
    }
    let (seconds, seed) = figures(arguments, text)?;
    let (plan, took) = search(session, &asked, (seconds, seed));
    let made = asked.shifts(&plan, &format!("{}/{seed}", session.now().timestamp()));
    let breaks = breaks(&library, roster.id, &asked, &made, (first, last), session);
    let unmet: Vec<(Unmet, Vec<String>)> = asked
        .unmet(&plan, roster)
        .into_iter()
        .enumerate()
        .map(|(at, one)| {
            let why = (at < EXPLAINED).then(|| explain(&asked, &plan, &one));
            let why = why.map(|why| planning::reasons(text, &library, &why));
            (one, why.unwrap_or_default())
        })
        .collect();
    let shown = Shown {
        text,
        library: &library,
        asked: &asked,
        plan: &plan,
        unmet: &unmet,
    };
    let mut page = shown.page(&breaks, took);
    if without.is_some() {
        shown.moved(&made, &mut page);
    }
    let mut json = shown.json(&made, &breaks);
    if arguments.get_flag("apply") {
        let roster = roster.id;
        let mut desk = session.desk()?;
        desk.carry_out(&Edit::PlanShifts {
            roster,
            basis: asked.basis.clone(),
            replaced: asked.replaced.clone(),
            shifts: made,
        })?;
        page.gap().line(text.planning_taken());
    } else {
        page.gap().line(text.planning_not_taken());
    }
    json["applied"] = Value::from(arguments.get_flag("apply"));
    let code = if unmet.is_empty() {
        code::DONE
    } else {
        code::FAILED
    };
    Ok(Report::new(page.finish(), json).with_code(code))
}

/// How many seconds, and the seed of chance.
fn figures(arguments: &ArgMatches, text: &Text) -> std::result::Result<(u64, u64), Failure> {
    let (seconds, seed) = (
        number(arguments, "seconds", text)?,
        number(arguments, "seed", text)?,
    );
    Ok((seconds.unwrap_or(SECONDS), seed.unwrap_or(1)))
}

/// Searches for so many seconds on the processors there are; how long it took. A plan that breaks a rule would be a fault
/// of the planner's: it is thrown away for the empty one, which breaks none.
fn search(session: &Session<'_>, asked: &Asked, (seconds, seed): (u64, u64)) -> (Plan, Duration) {
    let stopwatch = session.env.stopwatch;
    let (begun, whole) = (stopwatch(), Duration::from_secs(seconds));
    let go = || {
        let spent = stopwatch().duration_since(begun);
        if spent >= whole {
            Go::Stop
        } else {
            Go::On {
                spent: spent.as_secs_f32() / whole.as_secs_f32(),
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let plan = crate::roster::plan(&asked.problem, seed, threads, &go, &|_| {});
    let took = stopwatch().duration_since(begun);
    let broken = check::added(&asked.problem, &plan.assignments);
    if broken.iter().all(|one| one.rule.is_least()) {
        (plan, took)
    } else {
        let assignments = asked.problem.fixed.clone();
        let score = crate::roster::Score::of(&asked.problem, &assignments);
        (Plan { assignments, score }, took)
    }
}

/// The strict rules that the plan would break and that were not broken before: those that look further than the planner.
fn breaks(
    library: &Library,
    roster: Id<Roster>,
    asked: &Asked,
    made: &Shifts,
    (first, last): (NaiveDate, NaiveDate),
    session: &Session<'_>,
) -> Vec<Breach> {
    // What the plan takes away is thought of as nobody's.
    let gone = asked.replaced.iter().map(|(at, shift)| {
        let nobodys = Shift {
            person: None,
            ..shift.clone()
        };
        (at.shift, nobodys)
    });
    let gone = gone.filter(|(id, _)| !made.iter().any(|(other, _)| other == id));
    let shifts = made.iter().cloned().chain(gone);
    let thought: Vec<_> = shifts.map(|(id, shift)| (roster, id, shift)).collect();
    let all = |thought: &[(Id<Roster>, Id<Shift>, Shift)]| -> Vec<Breach> {
        let ask = working_time::Ask {
            first,
            last,
            now: session.now(),
            thought,
        };
        let checked = check_all(library, &ask);
        let breaches = checked.into_iter().flat_map(|one| one.breaches);
        breaches.filter(Breach::is_unexcused).collect()
    };
    let before = all(&[]);
    let mut new = all(&thought);
    new.retain(|one| {
        let same = |old: &Breach| {
            (old.person, old.rule, old.from) == (one.person, one.rule, one.from) && old.by() >= one.by()
        };
        !before.iter().any(same)
    });
    new
}

/// What is said about a plan.
struct Shown<'a> {
    text: &'a Text,
    library: &'a Library,
    asked: &'a Asked,
    plan: &'a Plan,
    /// The first of them with why, in words.
    unmet: &'a [(Unmet, Vec<String>)],
}

impl Shown<'_> {
    fn page(&self, breaks: &[Breach], took: Duration) -> Page {
        let text = self.text;
        let mut page = Page::default();
        page.line(text.planning_sum(
            self.asked.filled(self.plan),
            self.asked.places(),
            self.asked.problem.fixed.len(),
            took.as_secs(),
        ));
        if self.unmet.is_empty() {
            page.line(text.planning_whole());
        } else {
            page.line(text.planning_missing(self.unmet.len()));
        }
        for (one, why) in self.unmet.iter().take(EXPLAINED) {
            page.line(planning::unmet(text, self.library, one));
            for line in why {
                page.indented(line);
            }
        }
        if self.unmet.len() > EXPLAINED {
            page.line(text.planning_more(self.unmet.len() - EXPLAINED));
        }
        for breach in breaks {
            let name = self.library.person_name(breach.person);
            page.line(text.planning_breaks(name, phrase::breach(text, breach)));
        }
        if !self.asked.without_rules.is_empty() {
            let names: Vec<_> = self
                .asked
                .without_rules
                .iter()
                .map(|person| self.library.person_name(*person))
                .collect();
            page.line(text.planning_rules_unknown(names.join(", ")));
        }
        page.gap().line(self.people());
        page
    }

    fn people(&self) -> String {
        let text = self.text;
        let mut rows = vec![vec![
            text.planning_person(),
            text.planning_nights(),
            text.planning_weekend_days(),
            text.planning_holidays(),
            text.planning_hours(),
        ]];
        let people = self.asked.totals(self.plan).into_iter().map(|(person, had)| {
            vec![
                self.library.person_name(person).to_owned(),
                had.nights.to_string(),
                had.weekend_days.to_string(),
                had.holidays.to_string(),
                (had.minutes / 60).to_string(),
            ]
        });
        rows.extend(people);
        table(&rows)
    }

    /// The shifts that change hands.
    fn moved(&self, made: &Shifts, page: &mut Page) {
        let text = self.text;
        let name = |person: Option<Id<Person>>| {
            person.map_or_else(
                || text.planning_nobody(),
                |person| self.library.person_name(person).to_owned(),
            )
        };
        let mut lines = Vec::new();
        for (at, old) in &self.asked.replaced {
            let new = made.iter().find(|(id, _)| *id == at.shift);
            let after = new.and_then(|(_, shift)| shift.person);
            if after != old.person {
                let when = format!(
                    "{} {}",
                    time::weekday_date(text, old.start.date()),
                    time::time(old.start.time())
                );
                lines.push(text.planning_moved_line(when, name(old.person), name(after)));
            }
        }
        page.gap().line(text.planning_moved(lines.len()));
        for line in lines {
            page.indented(line);
        }
    }

    fn json(&self, made: &Shifts, breaks: &[Breach]) -> Value {
        let shifts: Vec<Value> = made
            .iter()
            .map(|(id, shift)| {
                json!({
                    "id": id,
                    "person": shift.person.map(|person| self.library.person_name(person)),
                    "role": self.library.role_name(shift.role),
                    "start": zone::instant(shift.start),
                    "end": zone::instant(shift.end),
                    "form": shift.form,
                })
            })
            .collect();
        let unmet: Vec<Value> = self
            .unmet
            .iter()
            .take(EXPLAINED)
            .map(|(one, why)| {
                json!({
                    "role": self.library.role_name(one.role),
                    "start": zone::instant(one.start),
                    "end": zone::instant(one.end),
                    "competence": one.competence.as_ref().map(|(_, name)| name),
                    "missing": one.missing,
                    "why": why,
                })
            })
            .collect();
        let score = &self.plan.score;
        json!({
            "places": self.asked.places(),
            "filled": self.asked.filled(self.plan),
            "unmet_count": self.unmet.len(),
            "unmet": unmet,
            "breaks": breaks.iter().map(|one| phrase::breach(self.text, one)).collect::<Vec<_>>(),
            "cost": { "empty": score.under, "competence": score.skills, "wishes": score.wishes, "unfairness": score.fairness, "changes": score.changes },
            "shifts": shifts,
        })
    }
}
