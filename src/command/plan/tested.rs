//! `plan tested`: notes that a plan was tried, out of an exercise's result or by hand.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::command::arguments::{given, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Report, Result};
use crate::command::session::Session;
use crate::command::when;
use crate::domain::exercise::{Outcome, Unreadable};
use crate::domain::plan::PlanTest;
use crate::domain::{Edit, Id, Library, Plan};
use crate::phrase;
use crate::text::Text;

pub fn command() -> Command {
    let by_hand = |name: &'static str, value: &'static str| option(name, value).conflicts_with("from");
    Command::new("tested")
        .arg(positional("plan", "plan"))
        .arg(option("from", "file").required_unless_present("passed"))
        .arg(by_hand("on", "date"))
        .arg(by_hand("passed", "number").requires("goals"))
        .arg(by_hand("goals", "number").requires("passed"))
        .arg(by_hand("script", "text"))
        .arg(by_hand("note", "text"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let plan = super::find(&desk.library, needed(arguments, "plan"))?.id;
    let (id, test) = match given(arguments, "from") {
        Some(file) => from_file(text, &desk.library, plan, Path::new(file))?,
        None => (session.new_id(), by_hand(arguments, session, desk.by.clone())?),
    };
    desk.carry_out(&Edit::TestPlan {
        plan,
        id,
        test: test.clone(),
    })?;
    let plan = desk.library.get(plan);
    let title = plan.map_or("", |plan| plan.title.as_str());
    let last = plan
        .and_then(|plan| phrase::last_test(text, plan))
        .unwrap_or_default();
    Ok(Report::new(
        text.cli_plan_tested(title, last),
        json!({ "plan": plan.map(|plan| plan.id), "test": test }),
    ))
}

/// The test of `plan` that the file of an exercise's result holds.
fn from_file(
    text: &Text,
    library: &Library,
    plan: Id<Plan>,
    file: &Path,
) -> std::result::Result<(Id<PlanTest>, PlanTest), Failure> {
    let words = std::fs::read_to_string(file).map_err(|error| Failure::file(text, file, &error))?;
    let name = file.display().to_string();
    let outcome = Outcome::from_json(&words).map_err(|why| unreadable(text, why, &name))?;
    if outcome.plans.iter().any(|named| named.id == plan) {
        return Ok(outcome.test(plan));
    }
    let titles: Vec<_> = outcome.plans.iter().map(|named| named.title.as_str()).collect();
    let title = library.get(plan).map_or("", |plan| plan.title.as_str());
    Err(Failure::said(
        text.exercise_result_other_plan_title(title),
        text.exercise_result_other_plan_do(titles.join(", ")),
    ))
}

fn unreadable(text: &Text, why: Unreadable, file: &str) -> Failure {
    match why {
        Unreadable::NotAResult => Failure::said(
            text.exercise_result_not_one_title(file),
            text.exercise_result_not_one_do(),
        ),
        Unreadable::Newer => Failure::said(
            text.exercise_result_newer_title(file),
            text.exercise_result_newer_do(),
        ),
    }
}

fn by_hand(
    arguments: &ArgMatches,
    session: &Session<'_>,
    by: crate::domain::Author,
) -> std::result::Result<PlanTest, Failure> {
    let text = &session.text;
    let number = |name: &str| {
        let typed = given(arguments, name).unwrap_or_default();
        typed.parse::<u32>().map_err(|_| {
            Failure::usage(
                text.cli_value_unknown(typed, format!("--{name}")),
                text.cli_nothing_changed(),
            )
        })
    };
    let on = match given(arguments, "on") {
        Some(typed) => when::date(text, typed)?,
        None => session.today(),
    };
    Ok(PlanTest {
        on,
        script: given(arguments, "script").map_or_else(|| text.exercise(), str::to_owned),
        passed: number("passed")?,
        goals: number("goals")?,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
        by,
    })
}
