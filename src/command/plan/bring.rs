//! `plan import`: a document from elsewhere becomes a draft plan, and it is said what became what.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use crate::command::arguments::{given, needed};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::{code, which};
use crate::domain::plan::Bracket;
use crate::domain::{Library, Unit};
use crate::format::words::fold;
use crate::intake::Ids;
use crate::intake::plan::{Draft, Source, document_error, draft, from_json, open, passed_over, remark};
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
    let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    let ids = Ids {
        now: session.now(),
        entropy: session.env.entropy,
    };
    let said = |error| Failure::Said(document_error(text, error), code::FAILED);
    let mut draft = match open(&session.env.program, bytes, &part(path.file_name())).map_err(said)? {
        Source::Json(bytes) => from_json(&bytes, library, text, ids).map_err(said)?,
        Source::Document(document) => draft(&document, None, &part(path.file_stem()), text, ids),
    };
    if let Some(title) = given(arguments, "title") {
        title.clone_into(&mut draft.plan.title);
    }
    if let Some(words) = given(arguments, "unit") {
        draft.plan.unit = Some(which::find::<Unit>(library, words)?.id);
    } else if let Some(named) = draft.unit.as_deref() {
        let named = fold(named);
        draft.plan.unit = library
            .all::<Unit>()
            .find(|unit| fold(&unit.name) == named)
            .map(|unit| unit.id);
    }
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
    let mut remarks: Vec<String> = draft.remarks.iter().map(|one| remark(text, *one)).collect();
    if let (None, Some(unit)) = (plan.unit, &draft.unit) {
        remarks.push(text.cli_plan_import_unit(unit.as_str()));
    }
    page.section(text.cli_plan_import_remarks(), &remarks);
    let rest: Vec<String> = draft
        .rest
        .iter()
        .map(|rest| passed_over(text, draft.counted, rest))
        .collect();
    page.section(text.cli_plan_import_rest(), &rest);
    Report::new(
        page.finish(),
        json!({ "plan": plan.id, "sections": plan.sections.len(), "steps": plan.steps.len(), "remarks": remarks, "passed_over": rest }),
    )
}
