//! `import`: people and shifts from somebody else's spreadsheet; every row that can't be read is told.

use std::path::Path;

use chrono::Days;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, positional};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{roster, when, which};
use crate::domain::{Library, Role};
use crate::format::mapping::{Impact, Mapping, TableKind, Target, apply_people, apply_shifts, propose_as};
use crate::format::table::{Request, Table};
use crate::format::{when as cells, worker};
use crate::intake::{self, Choices, Ids, Intake};
use crate::text::Text;

/// Dates without a year may be so long past, and otherwise lie ahead.
const DAYS_BACK: u64 = 31;

pub fn command() -> Command {
    let common = |name: &'static str| {
        Command::new(name)
            .arg(positional("table", "file"))
            .arg(option("sheet", "name"))
            .arg(option("mapping", "file"))
            .arg(option("save-mapping", "file"))
            .arg(flag("create-roles"))
            .arg(flag("dry-run"))
    };
    group(
        "import",
        [
            common("people"),
            common("shifts")
                .arg(option("roster", "roster"))
                .arg(option("role", "role"))
                .arg(option("form", "form"))
                .arg(option("hours", "hours"))
                .arg(option("start", "date"))
                .arg(flag("create-people")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (kind, arguments) = match arguments.subcommand() {
        Some(("shifts", arguments)) => (TableKind::Shifts, arguments),
        Some((_, arguments)) => (TableKind::People, arguments),
        None => (TableKind::People, arguments),
    };
    let text = &session.text;
    let path = Path::new(needed(arguments, "table"));
    let table = table(session, path, given(arguments, "sheet"))?;
    let mapping = mapping(arguments, session, &table, kind)?;
    if arguments.get_flag("dry-run") {
        let (_, library) = session.read()?;
        let joined = join(arguments, session, &library, &table, &mapping)?;
        let mut report = report(arguments, text, &table, &mapping, &joined);
        report.text = format!("{}\n{}", text.cli_import_dry_run(), report.text);
        return Ok(report);
    }
    let mut desk = session.desk()?;
    let joined = join(arguments, session, &desk.library, &table, &mapping)?;
    let roster = match kind {
        TableKind::Shifts => Some(roster::find(text, &desk.library, given(arguments, "roster"))?.id),
        TableKind::People => None,
    };
    if let Some(edit) = joined.edit(roster) {
        desk.carry_out(&edit)?;
    }
    Ok(report(arguments, text, &table, &mapping, &joined))
}

/// The table to read: the sheet that was named, or the only one, or the first of several.
fn table(session: &Session<'_>, path: &Path, sheet: Option<&str>) -> std::result::Result<Table, Failure> {
    let text = &session.text;
    let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut request = Request::visible(name);
    // A sheet that is asked for by name may be hidden.
    request.hidden_sheets = sheet.is_some();
    let book = worker::read_apart(&session.env.program, bytes, &request, worker::TIME_LIMIT)
        .map_err(|error| Failure::Said(intake::table_error(text, &error), code::FAILED))?;
    let names: Vec<String> = book.tables.iter().map(|table| table.sheet.clone()).collect();
    let wanted = sheet.map(crate::format::words::fold);
    let fits = |table: &Table| {
        wanted
            .as_ref()
            .is_none_or(|wanted| crate::format::words::fold(&table.sheet) == *wanted)
    };
    book.tables
        .into_iter()
        .find(|table| fits(table))
        .ok_or_else(|| match sheet {
            Some(sheet) => Failure::usage(
                text.cli_import_no_sheet(sheet),
                text.cli_possible_values(names.join(", ")),
            ),
            None => Failure::said(text.intake_empty(), text.intake_choose_other()),
        })
}

/// What the columns mean: as a mapping that was kept says, or as they are proposed.
fn mapping(
    arguments: &ArgMatches,
    session: &Session<'_>,
    table: &Table,
    kind: TableKind,
) -> std::result::Result<Mapping, Failure> {
    let text = &session.text;
    let mut mapping = match given(arguments, "mapping").map(Path::new) {
        Some(path) => {
            let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
            let kept: Option<Mapping> = serde_json::from_slice(&bytes).ok();
            kept.filter(|kept| kept.kind == kind && kept.columns.len() == table.header.len())
                .ok_or_else(|| {
                    Failure::said(text.cli_import_mapping_does_not_fit(), text.cli_nothing_changed())
                })?
        }
        None => propose_as(table, kind),
    };
    if kind == TableKind::Shifts
        && let Some(typed) = given(arguments, "hours")
    {
        let hours = cells::span(typed)
            .ok_or_else(|| Failure::usage(text.cli_not_hours(typed), text.cli_not_hours_do()))?;
        mapping.usual_hours = Some(hours);
    }
    let missing: Vec<String> = mapping
        .missing()
        .into_iter()
        .map(|missing| intake::missing(text, missing))
        .collect();
    if !missing.is_empty() {
        return Err(Failure::said(missing.join(" "), text.cli_import_missing_do()));
    }
    if let Some(path) = given(arguments, "save-mapping").map(Path::new) {
        let kept = format!("{:#}\n", json!(mapping));
        std::fs::write(path, kept).map_err(|error| Failure::file(text, path, &error))?;
    }
    Ok(mapping)
}

fn join(
    arguments: &ArgMatches,
    session: &Session<'_>,
    library: &Library,
    table: &Table,
    mapping: &Mapping,
) -> std::result::Result<Intake, Failure> {
    let text = &session.text;
    let ids = Ids {
        now: session.now(),
        entropy: session.env.entropy,
    };
    let mut choices = Choices {
        create_roles: arguments.get_flag("create-roles"),
        ..Choices::default()
    };
    if mapping.kind == TableKind::People {
        return Ok(intake::people(
            library,
            apply_people(table, mapping),
            &choices,
            ids,
        ));
    }
    choices.create_people = arguments.get_flag("create-people");
    choices.form = given(arguments, "form")
        .map(|typed| roster::form(text, typed))
        .transpose()?;
    choices.role = given(arguments, "role")
        .map(|words| which::find::<Role>(library, words).map(|role| role.id))
        .transpose()?;
    let roster = roster::find(text, library, given(arguments, "roster"))?.id;
    let start = match given(arguments, "start") {
        Some(typed) => when::date(text, typed)?,
        None => session.today() - Days::new(DAYS_BACK),
    };
    Ok(intake::shifts(
        library,
        roster,
        apply_shifts(table, mapping, start),
        &choices,
        ids,
    ))
}

fn report(arguments: &ArgMatches, text: &Text, table: &Table, mapping: &Mapping, joined: &Intake) -> Report {
    let words = page(arguments, text, table, mapping, joined);
    let problems: Vec<Value> = joined
        .problems
        .iter()
        .map(|problem| {
            json!({
                "row": problem.row,
                "row_left_out": problem.kind.impact() == Impact::RowLeftOut,
                "words": intake::problem(text, problem),
            })
        })
        .collect();
    Report::new(
        words,
        json!({
            "rows": table.rows.len(),
            "created": joined.created,
            "updated": joined.updated,
            "unchanged": joined.unchanged,
            "rows_left_out": joined.rows_left_out(),
            "unknown_people": joined.unknown_people,
            "unknown_roles": joined.unknown_roles,
            "problems": problems,
        }),
    )
}

fn page(arguments: &ArgMatches, text: &Text, table: &Table, mapping: &Mapping, joined: &Intake) -> String {
    let mut page = Page::default();
    let left_out = joined.rows_left_out().len();
    let (created, updated, unchanged) = (joined.created, joined.updated, joined.unchanged);
    page.line(text.cli_import_read(table.rows.len(), table.sheet.as_str()));
    page.line(match mapping.kind {
        TableKind::People => text.cli_import_people(created, updated, unchanged),
        TableKind::Shifts => text.cli_import_shifts(created, updated, unchanged),
    });
    if left_out > 0 {
        page.line(text.cli_import_left_out(left_out));
    }
    let columns = table.header.iter().zip(&mapping.columns);
    let ignored: Vec<&str> = columns
        .filter(|(name, target)| **target == Target::Ignore && !name.is_empty())
        .map(|(name, _)| name.as_str())
        .collect();
    if !ignored.is_empty() {
        page.line(text.cli_import_columns_ignored(ignored.join(", ")));
    }
    let people = if mapping.kind == TableKind::Shifts && arguments.get_flag("create-people") {
        text.cli_import_made_people()
    } else {
        text.cli_import_unknown_people()
    };
    let roles = if arguments.get_flag("create-roles") {
        text.cli_import_made_roles()
    } else {
        text.cli_import_unknown_roles()
    };
    page.section(people, &joined.unknown_people);
    page.section(roles, &joined.unknown_roles);
    let problems = joined.problems.iter();
    let problems: Vec<String> = problems.map(|problem| intake::problem(text, problem)).collect();
    page.section(text.cli_import_problems(), &problems);
    let notes = table.notes.iter();
    let notes: Vec<String> = notes.filter_map(|note| intake::note(text, note)).collect();
    page.section(text.cli_import_notes(), &notes);
    page.finish()
}
