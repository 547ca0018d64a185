//! What is given about a core task on the command line.

use clap::ArgMatches;

use crate::command::arguments::{all, given};
use crate::command::failure::Failure;
use crate::command::plan::failed;
use crate::command::session::Session;
use crate::domain::core_task::{CoreTask, Weight};
use crate::domain::plan::{Bracket, Dependency, DependencyKind};
use crate::domain::{Id, Items};
use crate::format::figures::{self, Bare};
use crate::format::words::fold;
use crate::phrase::Named;
use crate::text::Text;

/// Puts what was given into a task; dependencies that are given replace those there were.
pub fn fill(
    session: &Session<'_>,
    task: &mut CoreTask,
    arguments: &ArgMatches,
) -> std::result::Result<(), Failure> {
    let text = &session.text;
    for (id, field) in [
        ("owner", &mut task.owner),
        ("minimum", &mut task.minimum_level),
        ("note", &mut task.note),
    ] {
        if let Some(value) = given(arguments, id) {
            value.trim().clone_into(field);
        }
    }
    for (id, field) in [
        ("tolerable", &mut task.tolerable_outage_minutes),
        ("target", &mut task.recovery_target_minutes),
    ] {
        if let Some(typed) = given(arguments, id) {
            *field = figures::parse(typed, Bare::Hours)
                .map_err(|_| Failure::usage(text.cli_not_a_duration(typed), text.cli_not_a_duration_do()))?;
        }
    }
    for typed in all(arguments, "impact") {
        let (bracket, impact) = impact(text, typed)?;
        task.set_impact(bracket, impact);
    }
    let depends = all(arguments, "depends");
    if !depends.is_empty() {
        take_dependencies(session, &mut task.dependencies, &depends)?;
    }
    Ok(())
}

/// "1-4h=allvarlig:Läkemedel uteblir"; nothing after the equals sign takes the impact away.
fn impact(text: &Text, typed: &str) -> std::result::Result<(Bracket, Option<(Weight, String)>), Failure> {
    let wrong = || Failure::usage(text.cli_not_an_impact(typed), text.cli_not_an_impact_do());
    let (bracket, says) = typed.split_once('=').ok_or_else(wrong)?;
    let bracket = serde_json::from_value(serde_json::Value::from(bracket.trim())).map_err(|_| wrong())?;
    if says.trim().is_empty() {
        return Ok((bracket, None));
    }
    let (weight, words) = says.split_once(':').unwrap_or((says, ""));
    let wanted = fold(weight);
    let key = |weight: Weight| serde_json::to_value(weight).ok();
    let found = Weight::ALL.into_iter().find(|weight| {
        fold(&weight.name(text)) == wanted
            || key(*weight).and_then(|key| key.as_str().map(fold)).as_deref() == Some(&wanted)
    });
    Ok((bracket, Some((found.ok_or_else(wrong)?, words.trim().to_owned()))))
}

/// Each as "Elnätet=el", or a name alone; one of the same name as before keeps its kind and its note.
fn take_dependencies(
    session: &Session<'_>,
    kept: &mut Items<Dependency>,
    typed: &[&str],
) -> std::result::Result<(), Failure> {
    let before: Vec<(Id<Dependency>, Dependency)> =
        kept.iter().map(|(id, needed)| (id, needed.clone())).collect();
    let mut last: Option<Id<Dependency>> = None;
    let mut ids = Vec::new();
    for typed in typed {
        let (name, on) = match typed.split_once('=') {
            Some((name, on)) => (name, Some(failed(&session.text, on)?)),
            None => (*typed, None),
        };
        let known = before
            .iter()
            .find(|(_, needed)| fold(&needed.name) == fold(name))
            .cloned();
        let (id, mut needed) = known.unwrap_or_else(|| {
            let needed = Dependency {
                name: name.trim().to_owned(),
                kind: DependencyKind::Internal,
                note: String::new(),
                on: None,
                origin: None,
            };
            (session.new_id(), needed)
        });
        needed.on = on.or(needed.on);
        kept.insert_after(last, id, needed);
        kept.move_after(id, last);
        last = Some(id);
        ids.push(id);
    }
    for (id, _) in before.iter().filter(|(id, _)| !ids.contains(id)) {
        kept.remove(*id);
    }
    Ok(())
}
