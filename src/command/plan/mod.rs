//! `plan`: read, adapt and approve plans; activate one, tick its steps off and end it.

mod activation;
mod bring;
mod choices;
mod down;
mod page;
mod propose;
mod tested;
mod timing;
mod use_page;
mod using;

pub use activation::{called_112, find as find_activation};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, options, positional, words};
use super::failure::Failure;
use super::report::{Page, Report, Result, table};
use super::session::Session;
use super::{export, which};
use crate::domain::plan::{Failure as Failed, Plan, Standing};
use crate::domain::{AnyRecord, Edit, Library, Unit};
use crate::format::words::fold;
use crate::intake::plan::{Format, Made, Outgoing};
use crate::phrase::Named;
use crate::text::Text;

pub fn command() -> Command {
    let plan = || positional("plan", "plan");
    let activation = || positional("activation", "activation");
    let step = || positional("step", "step");
    let command = group(
        "plan",
        [
            Command::new("list")
                .arg(option("failed", "failure"))
                .arg(flag("templates")),
            Command::new("show").arg(plan()),
            Command::new("time").arg(plan()),
            Command::new("export")
                .arg(plan())
                .arg(positional("to", "file").required(false))
                .arg(option("format", "format").value_parser(["docx", "odt", "md", "json"]))
                .arg(flag("open"))
                .arg(flag("replace")),
            Command::new("import")
                .arg(positional("document", "file"))
                .arg(option("unit", "unit"))
                .arg(option("title", "text"))
                .arg(flag("dry-run")),
            Command::new("adapt")
                .arg(positional("template", "plan"))
                .arg(option("unit", "unit")),
            Command::new("approve")
                .arg(plan())
                .arg(option("decision", "text")),
            Command::new("activate")
                .arg(plan())
                .arg(option("began", "when"))
                .arg(option("authority", "text"))
                .arg(option("called-112", "called").value_parser(["yes", "no", "unknown"]))
                .arg(option("channel", "text"))
                .arg(flag("draft"))
                .arg(flag("exercise")),
            Command::new("down")
                .arg(words("what", "failure"))
                .arg(options("since", "when"))
                .arg(flag("start"))
                .arg(option("authority", "text"))
                .arg(option("called-112", "called").value_parser(["yes", "no", "unknown"]))
                .arg(option("channel", "text"))
                .arg(flag("draft"))
                .arg(flag("exercise")),
            tested::command(),
            Command::new("active"),
            Command::new("steps").arg(activation()),
            Command::new("tick")
                .arg(activation())
                .arg(step())
                .arg(option("note", "text")),
            Command::new("skip")
                .arg(activation())
                .arg(step())
                .arg(option("reason", "text").required(true)),
            Command::new("reopen").arg(activation()).arg(step()),
            Command::new("note")
                .arg(activation())
                .arg(positional("text", "text"))
                .arg(option("at", "when")),
            Command::new("end").arg(activation()).arg(option("note", "text")),
        ],
    );
    command
        .subcommands(choices::commands())
        .subcommands(using::commands())
        .subcommands(propose::commands())
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let Some((name, arguments)) = arguments.subcommand() else {
        return list(arguments, session);
    };
    match name {
        "show" => show(arguments, session),
        "time" => timing::run(arguments, session),
        "export" => write(arguments, session),
        "import" => bring::run(arguments, session),
        "adapt" => adapt(arguments, session),
        "approve" => approve(arguments, session),
        "tested" => tested::run(arguments, session),
        "down" => down::run(arguments, session),
        "list" => list(arguments, session),
        name => choices::run(name, arguments, session)
            .or_else(|| using::run(name, arguments, session))
            .or_else(|| propose::run(name, arguments, session))
            .unwrap_or_else(|| activation::run(name, arguments, session)),
    }
}

/// The plan that is meant; the board's own before the template of the same name.
pub fn find<'a>(library: &'a Library, words: &str) -> std::result::Result<&'a Plan, Failure> {
    let of = |standing: Standing| {
        library
            .all::<Plan>()
            .filter(move |plan| plan.standing == standing)
    };
    match which::among(of(Standing::Local), words) {
        Err(Failure::NoSuchRecord { .. }) => which::among(of(Standing::Template), words),
        found => found,
    }
}

/// What is down, by its key or its name in either language.
pub fn failed(text: &Text, typed: &str) -> std::result::Result<Failed, Failure> {
    let wanted = fold(typed);
    let known =
        |failure: &Failed| fold(failure.key()) == wanted || fold(&failure.name(text)).contains(&wanted);
    let exact = Failed::ALL
        .into_iter()
        .find(|failure| fold(failure.key()) == wanted);
    exact
        .or_else(|| Failed::ALL.into_iter().find(known))
        .ok_or_else(|| {
            let keys: Vec<&str> = Failed::ALL.iter().map(|failure| failure.key()).collect();
            Failure::usage(
                text.cli_value_unknown(typed, "--failed"),
                text.cli_possible_values(keys.join(", ")),
            )
        })
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let down = given(arguments, "failed")
        .map(|typed| failed(text, typed))
        .transpose()?;
    let (_, library) = session.read()?;
    let standing = if arguments.get_flag("templates") {
        Standing::Template
    } else {
        Standing::Local
    };
    let mut plans = library.sorted::<Plan>();
    plans.retain(|plan| plan.standing == standing && down.is_none_or(|down| plan.failed.contains(&down)));
    let rows: Vec<Vec<String>> = plans
        .iter()
        .map(|plan| {
            let status = match standing {
                Standing::Template => standing.name(text),
                Standing::Local => plan.status(session.today()).name(text),
            };
            let failed: Vec<String> = plan.failed.iter().map(|failed| failed.name(text)).collect();
            vec![
                which::short(plan.id),
                plan.title.clone(),
                status,
                failed.join(", "),
            ]
        })
        .collect();
    let mut page = Page::default();
    if rows.is_empty() && standing == Standing::Local {
        page.line(text.cli_plan_none());
    }
    page.line(table(&rows));
    let plans: Vec<Value> = plans.into_iter().map(|plan| summary(plan, session)).collect();
    Ok(Report::new(page.finish(), json!(plans)))
}

fn summary(plan: &Plan, session: &Session<'_>) -> Value {
    json!({
        "id": plan.id,
        "title": plan.title,
        "standing": plan.standing,
        "status": plan.status(session.today()).name(&session.text),
        "failed": plan.failed,
        "owner": plan.owner,
        "review_on": plan.review_on,
        "tolerable_outage_minutes": plan.tolerable_outage_minutes,
    })
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let plan = find(&library, needed(arguments, "plan"))?;
    let mut page = Page::default();
    page.line(page::markdown(&session.text, &library, plan, session.today()));
    let timing = timing::lines(&session.text, plan);
    page.section(session.text.cli_plan_timing(), &timing);
    Ok(Report::new(
        page.finish(),
        which::to_json(&AnyRecord::from(plan.clone())),
    ))
}

fn write(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let plan = find(&library, needed(arguments, "plan"))?;
    let file = given(arguments, "to");
    let format = given(arguments, "format")
        .and_then(Format::named)
        .or_else(|| file.and_then(Format::of_file))
        .unwrap_or(Format::Markdown);
    let value = which::to_json(&AnyRecord::from(plan.clone()));
    let made = Made {
        board: library.binder().map_or("", |binder| binder.name.as_str()),
        now: session.now(),
    };
    let outgoing = if arguments.get_flag("open") {
        Outgoing::open_extract(text, &library, plan, &made)
            .ok_or_else(|| Failure::said(text.plans_extract_unmarked(), text.plans_extract_unmarked_text()))?
    } else {
        Outgoing::new(text, &library, plan, &made)
    };
    let bytes = outgoing
        .bytes(format)
        .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    match (file, format) {
        (Some(file), _) => export::write(session, file, &bytes, arguments.get_flag("replace")),
        (None, Format::Docx | Format::Odt) => Err(Failure::usage(
            text.cli_plan_export_needs_file(),
            text.cli_plan_export_needs_file_do(),
        )),
        (None, Format::Markdown | Format::Json) => {
            Ok(Report::new(String::from_utf8_lossy(&bytes).into_owned(), value))
        }
    }
}

fn adapt(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let templates = desk
        .library
        .all::<Plan>()
        .filter(|plan| plan.standing == Standing::Template);
    let template = which::among(templates, needed(arguments, "template"))?.id;
    let unit = given(arguments, "unit")
        .map(|words| which::find::<Unit>(&desk.library, words).map(|unit| unit.id))
        .transpose()?;
    let id = session.new_id();
    desk.carry_out(&Edit::AdaptPlan {
        id,
        template,
        unit,
        seed: session.random(),
    })?;
    let title = desk.library.get(id).map_or("", |plan| plan.title.as_str());
    Ok(Report::new(
        session.text.cli_plan_adapted(title, which::short(id)),
        json!({ "plan": id }),
    ))
}

fn approve(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let plan = find(&desk.library, needed(arguments, "plan"))?.id;
    desk.carry_out(&Edit::ApprovePlan {
        plan,
        id: session.new_id(),
        decision: given(arguments, "decision").unwrap_or_default().to_owned(),
    })?;
    let plan = desk.library.get(plan);
    let version = plan
        .and_then(Plan::last_approval)
        .map_or(0, |approval| approval.version);
    let title = plan.map_or("", |plan| plan.title.as_str());
    let review = plan.and_then(|plan| plan.review_on);
    Ok(Report::new(
        session.text.cli_plan_approved(
            title,
            version,
            desk.by.name.as_str(),
            review.map_or_else(String::new, |on| {
                crate::text::time::weekday_date(&session.text, on)
            }),
        ),
        json!({ "plan": plan.map(|plan| plan.id), "version": version, "review_on": review }),
    ))
}
