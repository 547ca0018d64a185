//! `exercise scripts`: what there is to exercise by; a script of one's own is checked the same way.

use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::command::arguments::given;
use crate::command::failure::{Failure, code};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::content;
use crate::domain::exercise::Script;
use crate::format::words::fold;
use crate::phrase;
use crate::text::Text;

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match given(arguments, "script") {
        Some(words) => Ok(shown(&session.text, &find(&session.text, words)?)),
        None => Ok(list(&session.text)),
    }
}

/// A shipped script by its slug or title, or a file of one's own.
pub fn find(text: &Text, words: &str) -> std::result::Result<Script, Failure> {
    let wanted = fold(words);
    let scripts = content::scripts();
    let found: Vec<&Script> = scripts
        .iter()
        .filter(|script| {
            script.slug == words || (!wanted.is_empty() && fold(&script.title).contains(&wanted))
        })
        .collect();
    if let [script] = found.as_slice() {
        return Ok((*script).clone());
    }
    let path = Path::new(words);
    if path.extension().is_some() {
        let read = std::fs::read_to_string(path).map_err(|error| Failure::file(text, path, &error))?;
        return content::script(&read).map_err(|error| {
            let said = phrase::no_script(text, &error, &path.display().to_string());
            Failure::Said(said, code::FAILED)
        });
    }
    let known: Vec<_> = scripts.iter().map(|script| script.slug.as_str()).collect();
    Err(Failure::usage(
        text.cli_exercise_no_script(words),
        text.cli_exercise_no_script_do(known.join(", ")),
    ))
}

fn list(text: &Text) -> Report {
    let scripts = content::scripts();
    let rows: Vec<Vec<String>> = scripts
        .iter()
        .map(|script| {
            let long = phrase::minutes(text, script.length_minutes);
            vec![
                script.slug.clone(),
                script.title.clone(),
                text.exercise_script_size(long, script.injects.len(), script.goals.len()),
            ]
        })
        .collect();
    let values: Vec<Value> = scripts.iter().map(value).collect();
    Report::new(table(&rows), json!(values))
}

fn value(script: &Script) -> Value {
    json!({
        "slug": script.slug,
        "title": script.title,
        "purpose": script.purpose,
        "participants": script.participants,
        "length_minutes": script.length_minutes,
        "plans": script.plans,
        "failed": script.failed,
        "injects": script.injects,
        "goals": script.goals,
        "source": script.source,
        "unverified": script.unverified,
    })
}

fn shown(text: &Text, script: &Script) -> Report {
    let mut page = Page::default();
    page.line(&script.title)
        .line(&script.purpose)
        .line(&script.participants);
    page.heading(text.exercise_injects());
    for inject in &script.injects {
        let after = phrase::minutes(text, inject.after_minutes);
        page.indented(format!("{after}  {}  {}", inject.story_time, inject.to));
        page.indented(format!("  {}", inject.text));
        page.indented(format!("  {}: {}", text.exercise_expected(), inject.expected));
    }
    page.heading(text.exercise_goals());
    for goal in &script.goals {
        page.indented(format!("- {}", goal.text))
            .indented(format!("  {}", goal.how));
    }
    page.gap().line(format!("{}: {}", text.source(), script.source));
    Report::new(page.finish(), value(script))
}
