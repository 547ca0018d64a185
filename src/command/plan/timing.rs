//! `plan time`: whether a plan's steps can be done in time, and which step is to blame when they can't.

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::command::arguments::needed;
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::domain::plan::{Bracket, Plan};
use crate::domain::schedule::{Check, Limit, Pace, Schedule};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let plan = super::find(&library, needed(arguments, "plan"))?;
    let schedule = Schedule::of(plan);
    let mut page = Page::default();
    page.line(&plan.title);
    if schedule.steps.is_empty() {
        page.line(text.plans_no_steps());
    }
    for line in lines(text, plan) {
        page.indented(line);
    }
    for bracket in Bracket::ALL {
        let Some((done, late)) = phrase::bracket_timing(text, plan, &schedule, bracket) else {
            continue;
        };
        page.heading(bracket.name(text)).indented(done);
        if let Some(late) = late {
            page.indented(late);
        }
    }
    let checks = schedule.checks();
    if !checks.is_empty() {
        let head = vec![
            text.cli_plan_time_limit(),
            String::new(),
            text.cli_plan_time_best(),
            text.cli_plan_time_expected(),
            text.cli_plan_time_worst(),
        ];
        let rows = checks.iter().map(|check| {
            let mut row = vec![
                phrase::limit(text, check.limit),
                phrase::minutes(text, check.minutes),
            ];
            row.extend(Pace::ALL.map(|pace| takes(text, check, pace)));
            row
        });
        let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
        page.gap().line(table(&rows));
    }
    if !schedule.steps.is_empty() {
        page.line(text.timing_how());
    }
    Ok(Report::new(page.finish(), value(plan, &schedule)))
}

/// Whether the steps fit, in a few lines.
pub fn lines(text: &Text, plan: &Plan) -> Vec<String> {
    let lines = phrase::plan_timing(text, plan, &Schedule::of(plan));
    lines.into_iter().map(|(_, words)| words).collect()
}

/// How long it takes, marked where that is too long.
fn takes(text: &Text, check: &Check, pace: Pace) -> String {
    let long = phrase::minutes(text, check.done.minutes(pace));
    if check.is_late(pace) {
        format!("{long} !")
    } else {
        long
    }
}

fn value(plan: &Plan, schedule: &Schedule) -> Value {
    let unknown: Vec<_> = schedule.unknown().map(|step| step.step).collect();
    json!({
        "plan": plan.id,
        "checks": schedule.checks().iter().map(check_value).collect::<Vec<_>>(),
        "unknown_steps": unknown,
    })
}

fn check_value(check: &Check) -> Value {
    let limit = match check.limit {
        Limit::Bracket(bracket) => json!(bracket),
        Limit::RecoveryTarget => json!("recovery_target"),
        Limit::TolerableOutage => json!("tolerable_outage"),
    };
    let [best, expected, worst] = Pace::ALL.map(|pace| check.done.minutes(pace));
    json!({
        "limit": limit,
        "limit_minutes": check.minutes,
        "best_minutes": best,
        "expected_minutes": expected,
        "worst_minutes": worst,
        "late": check.is_late(Pace::Expected),
        "late_at_worst": check.is_late(Pace::Worst),
        "steps_without_time": check.unknown,
        "blamed_step": check.blame.map(|blame| json!({ "id": blame.step, "number": blame.number })),
        "longest_step": check.blame.map(|blame| json!({ "id": blame.longest, "number": blame.longest_number })),
    })
}
