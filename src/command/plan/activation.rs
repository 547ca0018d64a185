//! One use of a plan from the command line: start, steps, deviations, end.

use chrono::{DateTime, Utc};
use clap::ArgMatches;
use serde_json::{Value, json};

use super::use_page;
use crate::command::arguments::{given, needed};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::{Desk, Session};
use crate::command::{when, which};
use crate::domain::activation::{Called112, Start, StepRun, StepState};
use crate::domain::{Activation, AnyRecord, Edit, Id, Library};
use crate::format::words::fold;
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "activate" => activate(arguments, session),
        "active" => active(session),
        "steps" => steps(arguments, session),
        "note" => deviation(arguments, session),
        "end" => end(arguments, session),
        "tick" => mark(arguments, session, StepState::Done, "note"),
        "skip" => mark(arguments, session, StepState::Skipped, "reason"),
        _ => mark(arguments, session, StepState::Open, ""),
    }
}

/// The activation that is meant; one that is going on before one that has ended.
pub fn find<'a>(library: &'a Library, words: &str) -> std::result::Result<&'a Activation, Failure> {
    let active = library
        .all::<Activation>()
        .filter(|activation| activation.is_active());
    match which::among(active, words) {
        Err(Failure::NoSuchRecord { .. }) => which::find(library, words),
        found => found,
    }
}

/// A step by its number in the list, or words of its text that no other step has.
fn step(activation: &Activation, words: &str) -> std::result::Result<Id<StepRun>, Failure> {
    let steps = activation.steps.iter().map(|(id, step)| (id, step.text.clone()));
    numbered(steps, words)
}

/// An item of a list by its number, or by words that no other has.
pub fn numbered<T>(
    items: impl Iterator<Item = (Id<T>, String)>,
    words: &str,
) -> std::result::Result<Id<T>, Failure> {
    let items: Vec<_> = items.collect();
    if let Some(at) = words
        .trim()
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1))
        && let Some((id, _)) = items.get(at)
    {
        return Ok(*id);
    }
    let candidates: Vec<_> = items
        .iter()
        .map(|(id, words)| (id.uuid(), words.clone()))
        .collect();
    let none = fold(words).is_empty();
    which::choose(if none { &[] } else { &candidates }, words, None).map(|at| items[at].0)
}

fn activate(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let outage_began_at = match given(arguments, "began") {
        Some(typed) => when::instant(&session.text, typed, session.now())?,
        None => session.now(),
    };
    let mut desk = session.desk()?;
    let plan = super::find(&desk.library, needed(arguments, "plan"))?.id;
    let id = session.new_id();
    let how = Start {
        exercise: arguments.get_flag("exercise") || session.is_exercise(),
        outage_began_at,
        authority: given(arguments, "authority").unwrap_or_default().to_owned(),
        called_112: called_112(arguments),
        channel: given(arguments, "channel").unwrap_or_default().to_owned(),
        draft: arguments.get_flag("draft"),
    };
    desk.carry_out(&Edit::Activate { id, plan, how })?;
    answer(&desk, id)
}

/// Whether 112 was called, as far as it was said.
pub fn called_112(arguments: &ArgMatches) -> Called112 {
    match given(arguments, "called-112") {
        Some("yes") => Called112::Yes,
        Some("no") => Called112::NotNeeded,
        _ => Called112::Unknown,
    }
}

fn active(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let text = &session.text;
    let found: Vec<&Activation> = library
        .all::<Activation>()
        .filter(|activation| activation.is_active())
        .collect();
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|activation| {
            let (done, all) = activation.progress();
            let kind = if activation.exercise {
                text.exercise()
            } else {
                String::new()
            };
            vec![
                which::short(activation.id),
                text.cli_now_progress(activation.title.as_str(), done, all),
                phrase::moment(text, activation.started_at),
                kind,
            ]
        })
        .collect();
    let words = if rows.is_empty() {
        text.cli_plan_none_active()
    } else {
        table(&rows)
    };
    let found: Vec<Value> = found
        .into_iter()
        .map(|activation| which::to_json(&AnyRecord::from(activation.clone())))
        .collect();
    Ok(Report::new(words, json!(found)))
}

fn steps(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let activation = find(&library, needed(arguments, "activation"))?;
    Ok(shown(&session.text, &library, activation, session.now()))
}

fn mark(arguments: &ArgMatches, session: &Session<'_>, state: StepState, note: &str) -> Result {
    let mut desk = session.desk()?;
    let activation = find(&desk.library, needed(arguments, "activation"))?;
    let (id, step) = (activation.id, step(activation, needed(arguments, "step"))?);
    let note = if note.is_empty() {
        ""
    } else {
        given(arguments, note).unwrap_or_default()
    };
    desk.carry_out(&Edit::MarkStep {
        activation: id,
        step,
        state,
        note: note.to_owned(),
    })?;
    answer(&desk, id)
}

fn deviation(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let at = match given(arguments, "at") {
        Some(typed) => when::instant(&session.text, typed, session.now())?,
        None => session.now(),
    };
    let mut desk = session.desk()?;
    let activation = find(&desk.library, needed(arguments, "activation"))?.id;
    desk.carry_out(&Edit::AddDeviation {
        activation,
        id: session.new_id(),
        at,
        text: needed(arguments, "text").to_owned(),
    })?;
    answer(&desk, activation)
}

fn end(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let activation = find(&desk.library, needed(arguments, "activation"))?.id;
    desk.carry_out(&Edit::EndActivation {
        activation,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
    })?;
    answer(&desk, activation)
}

/// The activation as it is after a change.
pub fn answer(desk: &Desk<'_>, id: Id<Activation>) -> Result {
    let activation = which::find(&desk.library, &id.to_string())?;
    let now = desk.session.now();
    Ok(shown(&desk.session.text, &desk.library, activation, now))
}

fn shown(text: &Text, library: &Library, activation: &Activation, now: DateTime<Utc>) -> Report {
    let mut page = Page::default();
    let (done, all) = activation.progress();
    let mut title = text.cli_now_progress(activation.title.as_str(), done, all);
    if activation.exercise {
        title = format!("{}: {title}", text.exercise());
    }
    page.line(format!("{title}  [{}]", which::short(activation.id)));
    let at = |instant| phrase::moment(text, instant);
    page.line(text.cli_plan_began(at(activation.outage_began_at)));
    if let Some(until) = activation.tolerable_until() {
        page.line(text.cli_plan_tolerable_until(at(until)));
    }
    let mut bracket = None;
    for (number, (_, step)) in (1..).zip(activation.steps.iter()) {
        if bracket != Some(step.bracket) {
            bracket = Some(step.bracket);
            page.heading(step.bracket.name(text));
        }
        page.indented(step_line(text, number, step));
    }
    let deviations: Vec<String> = activation
        .deviations
        .iter()
        .map(|(_, deviation)| format!("{} {} ({})", at(deviation.at), deviation.text, deviation.by.name))
        .collect();
    page.section(text.cli_plan_deviations(), &deviations);
    if let Some(ended) = &activation.ended {
        let words = text.cli_plan_ended(at(ended.at), ended.by.name.as_str());
        page.gap().line(format!("{words} {}", ended.note));
    }
    use_page::write(&mut page, text, library, activation, now);
    Report::new(
        page.finish(),
        which::to_json(&AnyRecord::from(activation.clone())),
    )
}

fn step_line(text: &Text, number: usize, step: &StepRun) -> String {
    let mark = match step.state {
        StepState::Open => "[ ]",
        StepState::Done => "[x]",
        StepState::Skipped => "[-]",
    };
    let role = if step.role.is_empty() {
        String::new()
    } else {
        format!(" – {}", step.role)
    };
    let mut line = format!("{mark} {number}. {}{role}", step.text);
    if let (Some(by), Some(at)) = (&step.by, step.at) {
        line.push_str(&format!(
            "\n       {} {} {}",
            phrase::moment(text, at),
            by.name,
            step.note
        ));
    }
    line
}
