//! What is down: the plans that apply, what falls next, and, when asked, the plans started together.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::activation::called_112;
use crate::command::arguments::{all, given};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{when, which};
use crate::domain::activation::Start;
use crate::domain::outage::{self, Applicable, Consequence, Down};
use crate::domain::plan::Failure;
use crate::domain::{Activation, Edit, Id, Incident, Library, Plan};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let began = match given(arguments, "since") {
        Some(typed) => when::instant(text, typed, session.now())?,
        None => session.now(),
    };
    let mut down = Down::new();
    for typed in all(arguments, "what") {
        down.insert(super::failed(text, typed)?, began);
    }
    if arguments.get_flag("start") {
        return start(arguments, session, &down, began);
    }
    let (_, library) = session.read()?;
    Ok(report(session, &library, &down, None))
}

/// Starts every plan of the board's own that applies and isn't running already.
fn start(arguments: &ArgMatches, session: &Session<'_>, down: &Down, began: DateTime<Utc>) -> Result {
    let text = &session.text;
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
    desk.carry_out(&Edit::StartIncident { incident, plans, how })?;
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
        "next": next.iter().map(|one| next_value(library, one)).collect::<Vec<_>>(),
        "incident": started,
        "activations": activations.iter().map(|one| one.id).collect::<Vec<_>>(),
    });
    Report::new(page.finish(), value)
}

fn row(text: &Text, library: &Library, one: &Applicable, now: DateTime<Utc>) -> Vec<String> {
    let plan = library.get(one.plan);
    let title = plan.map_or_else(String::new, |plan| plan.title.clone());
    let all = plan
        .and_then(|plan| plan.tolerable_outage_minutes)
        .map_or_else(String::new, |minutes| phrase::minutes(text, minutes));
    let left = match one.tolerable_until {
        None => text.plans_down_no_limit(),
        Some(until) if until <= now => {
            text.plans_down_overdue(time::duration(text, (now - until).num_minutes()), all)
        }
        Some(until) => text.plans_down_left(time::duration(text, (until - now).num_minutes()), all),
    };
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
