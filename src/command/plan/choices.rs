//! A local plan against its template, and one adopted version against another: what differs, and the choices that wait.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::find;
use crate::command::arguments::{given, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::domain::adaptation::{self, Answer, Open, Part, adoption};
use crate::domain::edition::{Edition, editions};
use crate::domain::plan::Standing;
use crate::domain::{Edit, Library, Plan};
use crate::phrase::{self, Became, Named, difference};
use crate::text::{Text, time};

/// The commands, in the order one uses them.
pub fn commands() -> [Command; 6] {
    let plan = || positional("plan", "plan");
    let choice = || positional("choice", "number");
    [
        Command::new("choices").arg(plan()),
        Command::new("take").arg(plan()).arg(choice()),
        Command::new("keep")
            .arg(plan())
            .arg(choice())
            .arg(option("reason", "text").required(true))
            .arg(option("text", "text")),
        Command::new("confirm").arg(plan()),
        Command::new("versions").arg(plan()),
        Command::new("diff")
            .arg(plan())
            .arg(option("from", "number"))
            .arg(option("to", "number")),
    ]
}

/// One of the commands; none when the name is another's.
pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Option<Result> {
    match name {
        "choices" => Some(choices(arguments, session)),
        "take" => Some(decide(arguments, session, Answer::Take)),
        "keep" => {
            let reason = needed(arguments, "reason").to_owned();
            let answer = match given(arguments, "text") {
                Some(text) => Answer::Join {
                    text: text.to_owned(),
                    reason,
                },
                None => Answer::Keep { reason },
            };
            Some(decide(arguments, session, answer))
        }
        "confirm" => Some(confirm(arguments, session)),
        "versions" => Some(versions(arguments, session)),
        "diff" => Some(diff(arguments, session)),
        _ => None,
    }
}

fn choices(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let plan = find(&library, needed(arguments, "plan"))?;
    Ok(waiting(&session.text, &library, plan))
}

/// What waits in a local plan; for a template, how the boards stand to it.
fn waiting(text: &Text, library: &Library, plan: &Plan) -> Report {
    let mut page = Page::default();
    page.line(&plan.title);
    if plan.standing == Standing::Template {
        let adopted = adoption(library, plan.id);
        page.line(text.plans_adopted_by(adopted.adapted))
            .line(text.plans_adoption(
                adopted.confirmed,
                adopted.deviating,
                adopted.pending,
                adopted.behind,
            ));
        let value = json!({
            "plan": plan.id, "adapted": adopted.adapted, "confirmed": adopted.confirmed,
            "deviating": adopted.deviating, "pending": adopted.pending, "behind": adopted.behind,
        });
        return Report::new(page.finish(), value);
    }
    let open = adaptation::choices(library, plan);
    page.line(text.plans_choices(open.len()));
    for (at, one) in open.iter().enumerate() {
        page.gap()
            .line(format!("{}. {}: {}", at + 1, one.why.name(text), name(text, one)));
        let (theirs, ours) = (words(&one.theirs), words(&one.ours));
        let base = one.base.as_ref().map_or(theirs, Part::text);
        page.indented(format!(
            "{}: {}",
            text.plans_choice_theirs(),
            marked(base, theirs)
        ));
        if ours != theirs {
            page.indented(format!("{}: {}", text.plans_choice_ours(), marked(theirs, ours)));
        }
    }
    let values: Vec<Value> = open
        .iter()
        .enumerate()
        .map(|(at, one)| to_json(at, one))
        .collect();
    Report::new(page.finish(), json!({ "plan": plan.id, "choices": values }))
}

fn to_json(at: usize, open: &Open) -> Value {
    json!({
        "number": at + 1, "part": open.part, "why": format!("{:?}", open.why).to_lowercase(),
        "base": open.base, "theirs": open.theirs, "ours": open.ours,
    })
}

fn name(text: &Text, open: &Open) -> String {
    let part = open.theirs.as_ref().or(open.ours.as_ref());
    part.map_or_else(String::new, |part| phrase::part_name(text, part))
}

fn words(part: &Option<Part>) -> &str {
    part.as_ref().map_or("", Part::text)
}

/// A text with the words that came in {+…+} and those that went in [-…-].
fn marked(before: &str, after: &str) -> String {
    difference(before, after)
        .into_iter()
        .map(|(became, words)| match became {
            Became::Same => words,
            Became::Added => format!("{{+{words}+}}"),
            Became::Removed => format!("[-{words}-]"),
        })
        .collect()
}

fn decide(arguments: &ArgMatches, session: &Session<'_>, answer: Answer) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let plan = find(&desk.library, needed(arguments, "plan"))?;
    let typed = needed(arguments, "choice");
    let open = adaptation::choices(&desk.library, plan);
    let chosen = typed
        .parse()
        .ok()
        .and_then(|number: usize| open.get(number.checked_sub(1)?));
    let Some(chosen) = chosen else {
        return Err(Failure::usage(
            text.cli_value_unknown(typed, "choice"),
            text.cli_plan_choice_numbers(open.len()),
        ));
    };
    let (plan, part) = (plan.id, chosen.part);
    desk.carry_out(&Edit::Decide {
        plan,
        part,
        answer,
        seed: session.random(),
    })?;
    let plan = desk
        .library
        .get(plan)
        .ok_or_else(|| Failure::said(text.value_gone(), String::new()))?;
    Ok(waiting(text, &desk.library, plan))
}

fn confirm(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let plan = find(&desk.library, needed(arguments, "plan"))?.id;
    desk.carry_out(&Edit::ConfirmPending { plan })?;
    let plan = desk
        .library
        .get(plan)
        .ok_or_else(|| Failure::said(text.value_gone(), String::new()))?;
    Ok(waiting(text, &desk.library, plan))
}

fn versions(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let plan = find(&library, needed(arguments, "plan"))?;
    let found = editions(&library, plan.id);
    let mut page = Page::default();
    page.line(&plan.title);
    if found.is_empty() {
        page.line(text.plans_versions_none());
    }
    for edition in &found {
        page.indented(version_line(text, edition));
    }
    let values: Vec<Value> = found
        .iter()
        .map(|edition| {
            json!({ "version": edition.version, "by": edition.by, "at": edition.at, "decision": edition.decision })
        })
        .collect();
    Ok(Report::new(
        page.finish(),
        json!({ "plan": plan.id, "versions": values }),
    ))
}

fn version_line(text: &Text, edition: &Edition) -> String {
    let when = time::weekday_date(text, crate::domain::zone::local(edition.at).date());
    text.plans_version_line(
        edition.version,
        when,
        edition.by.name.as_str(),
        edition.decision.as_str(),
    )
}

/// Two versions part by part; the last adopted one against the plan as it stands, unless others are named.
fn diff(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let plan = find(&library, needed(arguments, "plan"))?;
    let found = editions(&library, plan.id);
    let version = |name: &str| -> std::result::Result<Option<&Plan>, Failure> {
        let Some(typed) = given(arguments, name) else {
            return Ok(None);
        };
        let named = found.iter().find(|edition| edition.version.to_string() == typed);
        named.map(|edition| Some(&*edition.body)).ok_or_else(|| {
            let numbers: Vec<String> = found.iter().map(|edition| edition.version.to_string()).collect();
            Failure::usage(
                text.cli_value_unknown(typed, name),
                text.cli_possible_values(numbers.join(", ")),
            )
        })
    };
    let from = version("from")?.or_else(|| found.first().map(|edition| &*edition.body));
    let Some(from) = from else {
        return Err(Failure::said(
            text.plans_versions_none(),
            text.plans_versions_none_do(),
        ));
    };
    let to = version("to")?.unwrap_or(plan);
    let changes = adaptation::compare(from, to);
    let mut page = Page::default();
    page.line(&plan.title).line(text.plans_differences(changes.len()));
    for (before, after) in &changes {
        let part = after.as_ref().or(before.as_ref());
        let name = part.map_or_else(String::new, |part| phrase::part_name(text, part));
        page.gap()
            .line(name)
            .indented(marked(words(before), words(after)));
    }
    let values: Vec<Value> = changes
        .iter()
        .map(|(before, after)| json!({ "before": before, "after": after }))
        .collect();
    Ok(Report::new(
        page.finish(),
        json!({ "plan": plan.id, "differences": values }),
    ))
}
