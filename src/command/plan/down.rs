//! What is down: the plans that apply, what falls next, and, when asked, the plans started together.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::activation::called_112;
use crate::command::arguments::{all, given};
use crate::command::failure::Failure as Failed;
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{when, which};
use crate::domain::activation::Start;
use crate::domain::outage::{self, Applicable, Consequence, Down, Hit};
use crate::domain::plan::{Bracket, Failure};
use crate::domain::{Activation, Edit, Id, Incident, Library, Plan};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let down = read(arguments, session)?;
    if arguments.get_flag("start") {
        return start(arguments, session, &down);
    }
    let (_, library) = session.read()?;
    Ok(report(session, &library, &down, None))
}

/// What is down and since when: "--since 21:40" for everything, "--since el=21:40" for one thing alone.
fn read(arguments: &ArgMatches, session: &Session<'_>) -> std::result::Result<Down, Failed> {
    let text = &session.text;
    let mut since = session.now();
    let mut apart = Down::new();
    for typed in all(arguments, "since") {
        match typed.split_once('=') {
            Some((what, when)) => {
                apart.insert(
                    super::failed(text, what)?,
                    when::instant(text, when, session.now())?,
                );
            }
            None => since = when::instant(text, typed, session.now())?,
        }
    }
    let mut down = Down::new();
    for typed in all(arguments, "what") {
        let failure = super::failed(text, typed)?;
        down.insert(failure, apart.remove(&failure).unwrap_or(since));
    }
    match apart.into_keys().next() {
        None => Ok(down),
        Some(stray) => Err(Failed::usage(
            text.cli_plan_down_since_stray(stray.key()),
            text.cli_nothing_changed(),
        )),
    }
}

/// Starts every plan of the board's own that applies and isn't running already.
fn start(arguments: &ArgMatches, session: &Session<'_>, down: &Down) -> Result {
    let text = &session.text;
    let began = down.values().copied().min().unwrap_or_else(|| session.now());
    let mut desk = session.desk()?;
    let running: BTreeSet<Id<Plan>> = desk
        .library
        .all::<Activation>()
        .filter(|one| one.is_active())
        .map(|one| one.plan)
        .collect();
    let plans: Vec<_> = outage::applicable(&desk.library, down)
        .into_iter()
        .filter(|one| !one.template && !running.contains(&one.plan))
        .map(|one| (session.new_id(), one.plan))
        .collect();
    let how = Start {
        exercise: arguments.get_flag("exercise") || session.is_exercise(),
        outage_began_at: began,
        authority: given(arguments, "authority").unwrap_or_default().to_owned(),
        called_112: called_112(arguments),
        channel: given(arguments, "channel").unwrap_or_default().to_owned(),
        draft: arguments.get_flag("draft"),
    };
    let failed: Vec<Failure> = down.keys().copied().collect();
    let names: Vec<_> = failed.iter().map(|failure| failure.name(text)).collect();
    let incident = Incident {
        id: session.new_id(),
        title: names.join(", "),
        failed,
        began_at: began,
        exercise: how.exercise,
        started_by: desk.by.clone(),
        ended_at: None,
    };
    let id = incident.id;
    desk.carry_out(&Edit::StartIncident {
        incident,
        plans,
        down: down.clone(),
        how,
    })?;
    Ok(report(session, &desk.library, down, Some(id)))
}

fn report(session: &Session<'_>, library: &Library, down: &Down, started: Option<Id<Incident>>) -> Report {
    let text = &session.text;
    let plans = outage::applicable(library, down);
    let next = outage::consequences(library, down);
    let activations: Vec<&Activation> = library
        .all::<Activation>()
        .filter(|one| started.is_some() && one.incident == started)
        .collect();
    let mut page = Page::default();
    if started.is_some() {
        page.line(text.cli_plan_down_started(activations.len()));
        let rows: Vec<_> = activations
            .iter()
            .map(|one| vec![which::short(one.id), one.title.clone()])
            .collect();
        page.line(table(&rows)).gap();
    }
    if plans.is_empty() {
        page.line(text.plans_down_no_plans_title());
        page.line(text.plans_down_no_plans_text());
    } else {
        let rows: Vec<_> = plans
            .iter()
            .map(|one| row(text, library, one, session.now()))
            .collect();
        page.line(text.plans_down_plans(plans.len())).line(table(&rows));
    }
    let hits = outage::hit_tasks(library, down);
    let now = hits.iter().filter(|one| one.depth == 0).count();
    page.heading(text.plans_down_tasks(now));
    if hits.len() > now {
        page.line(text.plans_down_tasks_later(hits.len() - now));
    }
    if hits.is_empty() {
        page.line(text.plans_down_tasks_none());
    }
    for one in &hits {
        page.indented(task_line(session, library, one));
    }
    page.heading(text.plans_down_next());
    if next.is_empty() {
        page.line(text.plans_down_next_none());
    }
    for one in &next {
        page.indented(why(text, library, one));
    }
    let value = json!({
        "down": down.keys().collect::<Vec<_>>(),
        "plans": plans.iter().map(|one| plan_value(library, one)).collect::<Vec<_>>(),
        "core_tasks": hits.iter().map(|one| task_value(library, one, session.now())).collect::<Vec<_>>(),
        "next": next.iter().map(|one| next_value(library, one)).collect::<Vec<_>>(),
        "incident": started,
        "activations": activations.iter().map(|one| one.id).collect::<Vec<_>>(),
    });
    Report::new(page.finish(), value)
}

fn row(text: &Text, library: &Library, one: &Applicable, now: DateTime<Utc>) -> Vec<String> {
    let plan = library.get(one.plan);
    let title = plan.map_or_else(String::new, |plan| plan.title.clone());
    let limit = one
        .tolerable_until
        .zip(plan.and_then(|plan| plan.tolerable_outage_minutes));
    let left = phrase::time_left(text, limit, now);
    let template = if one.template {
        text.plans_down_template()
    } else {
        String::new()
    };
    vec![which::short(one.plan), title, left, template]
}

fn why(text: &Text, library: &Library, one: &Consequence) -> String {
    let why = phrase::threat(text, library, one);
    let later = text.plans_down_next_later(one.depth);
    format!("{} – {later}. {why}", one.threatened.name(text))
}

/// "Hemtjänst – 1 h kvar av 4 h. Nu: märkbar. Om 30 min: allvarlig. Behöver El: Elnätet."
fn task_line(session: &Session<'_>, library: &Library, one: &Hit) -> String {
    let text = &session.text;
    let Some(task) = library.get(one.task) else {
        return String::new();
    };
    let left = match one.tolerable_until.zip(task.tolerable_outage_minutes) {
        None => text.plans_down_task_no_limit(),
        limit => phrase::time_left(text, limit, session.now()),
    };
    let (why, means) = phrase::hit(text, library, one, session.now());
    format!("{} – {left}. {means} {why}", task.title)
}

fn task_value(library: &Library, one: &Hit, now: DateTime<Utc>) -> Value {
    let task = library.get(one.task);
    let elapsed = (now - one.began_at).num_minutes().max(0);
    let impact = task.and_then(|task| task.impact(Bracket::at(elapsed)));
    let worse = task.and_then(|task| task.worsens(elapsed));
    json!({
        "id": one.task,
        "title": task.map(|task| task.title.as_str()),
        "because": one.because,
        "depth": one.depth,
        "outage_began_at": one.began_at,
        "tolerable_until": one.tolerable_until,
        "impact": impact,
        "next_impact": worse.map(|(minutes, impact)| json!({
            "at": one.began_at + Duration::minutes(minutes),
            "impact": impact,
        })),
    })
}

fn plan_value(library: &Library, one: &Applicable) -> Value {
    json!({
        "id": one.plan,
        "title": library.get(one.plan).map(|plan| plan.title.as_str()),
        "template": one.template,
        "covers": one.covers,
        "outage_began_at": one.began_at,
        "tolerable_until": one.tolerable_until,
    })
}

fn next_value(library: &Library, one: &Consequence) -> Value {
    let plan = library.get(one.plan);
    let dependency = plan.and_then(|plan| plan.dependencies.get(one.dependency));
    json!({
        "threatened": one.threatened,
        "because": one.because,
        "depth": one.depth,
        "plan": one.plan,
        "dependency": dependency.map(|dependency| dependency.name.as_str()),
    })
}
