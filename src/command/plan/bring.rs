//! `plan import`: a document from elsewhere becomes a draft plan, and it is said what became what.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use crate::command::arguments::{given, needed};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::plan::Bracket;
use crate::domain::{Library, Unit};
use crate::format::document::{self, DocumentError};
use crate::intake::Ids;
use crate::intake::plan::{Draft, draft};
use crate::phrase::Named;
use crate::text::Text;

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    if arguments.get_flag("dry-run") {
        let (_, library) = session.read()?;
        let draft = read(arguments, session, &library)?;
        let mut report = report(text, &draft);
        report.text = format!("{}\n{}", text.cli_import_dry_run(), report.text);
        return Ok(report);
    }
    let mut desk = session.desk()?;
    let draft = read(arguments, session, &desk.library)?;
    desk.save(draft.plan.clone())?;
    Ok(report(text, &draft))
}

fn read(
    arguments: &ArgMatches,
    session: &Session<'_>,
    library: &Library,
) -> std::result::Result<Draft, Failure> {
    let text = &session.text;
    let file = needed(arguments, "document");
    let path = Path::new(file);
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
    };
    let ending = part(path.extension()).to_lowercase();
    if !["md", "txt"].contains(&ending.as_str()) {
        return Err(Failure::usage(
            text.cli_plan_import_ending(file),
            text.cli_plan_import_ending_do(),
        ));
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    let document = document::read(&bytes, ending == "txt").map_err(|error| {
        let title = match error {
            DocumentError::TooLarge => text.cli_plan_import_too_large(file),
            DocumentError::Empty => text.cli_plan_import_empty(file),
            DocumentError::NotText => text.cli_plan_import_ending(file),
        };
        Failure::said(title, text.cli_plan_import_ending_do())
    })?;
    let ids = Ids {
        now: session.now(),
        entropy: session.env.entropy,
    };
    let mut draft = draft(
        &document,
        given(arguments, "title"),
        &part(path.file_stem()),
        text,
        ids,
    );
    draft.plan.unit = given(arguments, "unit")
        .map(|words| which::find::<Unit>(library, words).map(|unit| unit.id))
        .transpose()?;
    Ok(draft)
}

fn report(text: &Text, draft: &Draft) -> Report {
    let plan = &draft.plan;
    let mut page = Page::default();
    page.line(text.cli_plan_imported(plan.title.as_str(), which::short(plan.id)));
    for (_, section) in plan.sections.iter() {
        let name = section.key.name(text);
        page.line(if section.title.is_empty() {
            name
        } else {
            text.cli_plan_fact(name, section.title.as_str())
        });
    }
    for bracket in Bracket::ALL {
        let count = plan
            .steps
            .unordered()
            .filter(|(_, step)| step.bracket == bracket)
            .count();
        if count > 0 {
            page.line(text.cli_plan_import_steps(bracket.name(text), count));
        }
    }
    let rest: Vec<String> = draft
        .rest
        .iter()
        .map(|rest| text.cli_plan_import_line(rest.line, rest.text.as_str()))
        .collect();
    page.section(text.cli_plan_import_rest(), &rest);
    Report::new(
        page.finish(),
        json!({ "plan": plan.id, "sections": plan.sections.len(), "steps": plan.steps.len(), "passed_over": rest }),
    )
}
