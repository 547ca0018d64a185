//! An exercise as it is played: started, its injects given, its goals judged, ended, and its result written.

use clap::ArgMatches;
use serde_json::json;

use super::script;
use crate::command::arguments::{all, given, joined, needed};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::{Desk, Session};
use crate::command::{export, plan, which};
use crate::domain::edit::exercise::Act;
use crate::domain::exercise::{Exercise, GoalResult, Outcome};
use crate::domain::{AnyRecord, Author, Edit, Id, Library, Refusal, zone};
use crate::phrase::{self, Named};
use crate::text::time;

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "start" => start(arguments, session),
        "result" => result(arguments, session),
        "status" => {
            let (_, library) = session.read()?;
            let one = chosen(session, &library, given(arguments, "exercise"))?;
            Ok(shown(session, &library, one))
        }
        name => {
            let mut desk = session.desk()?;
            let id = {
                let words = arguments.try_get_one::<String>("exercise").ok().flatten();
                chosen(session, &desk.library, words.map(String::as_str))?.id
            };
            for act in acts(name, arguments, session, &desk, id)? {
                desk.carry_out(&Edit::Exercise(act))?;
            }
            answer(&desk, id)
        }
    }
}

/// The exercise that is meant: the one named, the one going on, or the latest.
fn chosen<'a>(
    session: &Session<'_>,
    library: &'a Library,
    words: Option<&str>,
) -> std::result::Result<&'a Exercise, Failure> {
    if let Some(words) = words {
        return which::find(library, words);
    }
    let running = library.all::<Exercise>().find(|one| one.is_running());
    let latest = library.all::<Exercise>().max_by_key(|one| one.started_at);
    let text = &session.text;
    running
        .or(latest)
        .ok_or_else(|| Failure::said(text.exercise_none_title(), text.exercise_none_do()))
}

fn start(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let script = script::find(text, needed(arguments, "script"))?;
    let length = match given(arguments, "minutes") {
        None => script.length_minutes,
        Some(typed) => typed.parse().ok().filter(|minutes| *minutes > 0).ok_or_else(|| {
            Failure::usage(
                text.cli_value_unknown(typed, "--minutes"),
                text.cli_nothing_changed(),
            )
        })?,
    };
    let mut desk = session.desk()?;
    let named = all(arguments, "plan");
    let plans = if named.is_empty() {
        script
            .plans_in(&desk.library)
            .into_iter()
            .map(|plan| plan.id)
            .collect()
    } else {
        let found = named
            .into_iter()
            .map(|words| plan::find(&desk.library, words).map(|plan| plan.id));
        found.collect::<std::result::Result<Vec<_>, _>>()?
    };
    let id = session.new_id();
    let exercise = script.begin(id, plans, length, desk.by.clone(), session.now());
    desk.carry_out(&Edit::Exercise(Act::Start(Box::new(exercise))))?;
    answer(&desk, id)
}

/// What a command asks to be done, one after the other.
fn acts(
    name: &str,
    arguments: &ArgMatches,
    session: &Session<'_>,
    desk: &Desk<'_>,
    exercise: Id<Exercise>,
) -> std::result::Result<Vec<Act>, Failure> {
    let one: &Exercise = which::find(&desk.library, &exercise.to_string())?;
    let note = |name: &str| given(arguments, name).unwrap_or_default().to_owned();
    let injects: Vec<_> = one.injects.iter().map(|(id, _)| id).collect();
    let goals: Vec<_> = one.goals.iter().map(|(id, _)| id).collect();
    Ok(match name {
        "pause" => vec![Act::Pause {
            exercise,
            id: session.new_id(),
        }],
        "resume" => vec![Act::Resume { exercise }],
        "give" => {
            let next = one.next_inject().map(|(id, _)| id);
            let inject = match given(arguments, "inject") {
                Some(typed) => numbered(session, typed, &injects)?,
                None => next.ok_or(Refusal::InjectGiven)?,
            };
            let mut acts = vec![Act::Give { exercise, inject }];
            if given(arguments, "note").is_some() {
                let note = note("note");
                acts.push(Act::Note {
                    exercise,
                    inject,
                    note,
                });
            }
            acts
        }
        "note" => vec![Act::Note {
            exercise,
            inject: numbered(session, needed(arguments, "inject"), &injects)?,
            note: joined(arguments, "text"),
        }],
        "goal" => vec![Act::Judge {
            exercise,
            goal: numbered(session, needed(arguments, "goal"), &goals)?,
            result: match needed(arguments, "result") {
                "met" => GoalResult::Met,
                "not-met" => GoalResult::NotMet,
                _ => GoalResult::Open,
            },
            note: note("note"),
        }],
        _ => vec![Act::End {
            exercise,
            note: note("note"),
        }],
    })
}

/// The one with that number in the list.
fn numbered<T>(session: &Session<'_>, typed: &str, ids: &[Id<T>]) -> std::result::Result<Id<T>, Failure> {
    let at = typed
        .trim()
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    at.and_then(|at| ids.get(at).copied()).ok_or_else(|| {
        Failure::usage(
            session.text.cli_exercise_no_number(typed),
            session.text.cli_exercise_no_number_do(ids.len()),
        )
    })
}

fn answer(desk: &Desk<'_>, id: Id<Exercise>) -> Result {
    let one = which::find(&desk.library, &id.to_string())?;
    Ok(shown(desk.session, &desk.library, one))
}

fn shown(session: &Session<'_>, library: &Library, one: &Exercise) -> Report {
    let (text, now) = (&session.text, session.now());
    let minutes = |duration: chrono::Duration| time::duration(text, duration.num_minutes());
    let mut page = Page::default();
    page.line(format!("{}  [{}]", one.title, which::short(one.id)));
    let played = minutes(one.played(now));
    page.line(match (&one.ended, one.open_pause()) {
        (Some(ended), _) => text.exercise_ended_after(played, ended.by.name.as_str()),
        (None, Some(_)) => text.exercise_paused_at(played),
        (None, None) => text.exercise_played(played, phrase::minutes(text, one.length_minutes)),
    });
    let plans: Vec<_> = one
        .plans
        .iter()
        .filter_map(|id| library.get(*id))
        .map(|plan| plan.title.clone())
        .collect();
    page.line(text.exercise_tries(plans.join(", ")));
    page.heading(text.exercise_injects());
    for (number, (_, inject)) in (1..).zip(one.injects.iter()) {
        let mark = if inject.given.is_some() { "[x]" } else { "[ ]" };
        let after = phrase::minutes(text, inject.after_minutes);
        page.indented(format!(
            "{mark} {number}. {after}  {}  {}: {}",
            inject.story_time, inject.to, inject.text
        ));
        if let Some(given) = &inject.given {
            let at = time::time(zone::local(given.at));
            page.indented(format!(
                "       {} {}",
                text.exercise_given_by(at, given.by.name.as_str()),
                inject.note
            ));
        }
    }
    if let Some((_, next)) = one.next_inject().filter(|_| one.is_running()) {
        let left = one.left(next, now);
        page.gap().line(if left > chrono::Duration::zero() {
            text.exercise_next_in(minutes(left))
        } else {
            text.exercise_next_now()
        });
    }
    page.heading(text.exercise_goals());
    for (number, (_, goal)) in (1..).zip(one.goals.iter()) {
        page.indented(format!(
            "{number}. {}: {} {}",
            goal.text,
            goal.result.name(text),
            goal.note
        ));
    }
    let (met, goals) = one.goals_met();
    page.gap()
        .line(text.exercise_goals_met(met, goals, one.unjudged()));
    let mut value = which::to_json(&AnyRecord::from(one.clone()));
    value["played_minutes"] = json!(one.played(now).num_minutes());
    value["goals_met"] = json!(met);
    Report::new(page.finish(), value)
}

/// The result as a file that a live binder takes in.
fn result(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (store, library) = session.read()?;
    let one = chosen(session, &library, given(arguments, "exercise"))?;
    let by = session.author(&store).unwrap_or_else(|_| Author {
        name: one.started_by.name.clone(),
        role: one.started_by.role.clone(),
    });
    if one.is_running() {
        return Err(Failure::said(
            session.text.exercise_still_running_title(),
            session.text.exercise_still_running_do(),
        ));
    }
    let words = Outcome::of(one, &library, &by, session.now()).to_json();
    match given(arguments, "to") {
        Some(file) => {
            let mut report = export::write(session, file, words.as_bytes(), arguments.get_flag("replace"))?;
            report.text = format!("{}\n{}", report.text, session.text.cli_exercise_result_next(file));
            Ok(report)
        }
        None => {
            let value = serde_json::from_str(&words).unwrap_or_default();
            Ok(Report::new(words, value))
        }
    }
}
