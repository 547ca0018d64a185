//! `export`: people and shifts as a spreadsheet that can be read back.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{flag, given, group, needed, option, positional};
use super::failure::Failure;
use super::report::{Report, Result};
use super::session::Session;
use super::{roster, shifts};
use crate::domain::zone;
use crate::format::export::{Sheet, csv, xlsx};
use crate::intake::{export_people, export_shifts};

pub fn command() -> Command {
    let common = |name: &'static str| {
        Command::new(name)
            .arg(positional("table", "file"))
            .arg(flag("replace"))
    };
    group(
        "export",
        [
            common("people"),
            common("shifts")
                .arg(option("roster", "roster"))
                .arg(option("from", "date"))
                .arg(option("to", "date")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let (sheet, arguments) = match arguments.subcommand() {
        Some(("shifts", arguments)) => {
            let (from, to) = shifts::period(arguments, session)?;
            let roster = roster::find(text, &library, given(arguments, "roster"))?.id;
            (export_shifts(&library, roster, from, to, text), arguments)
        }
        Some((_, arguments)) => (export_people(&library, text), arguments),
        None => (export_people(&library, text), arguments),
    };
    write_sheet(
        session,
        &sheet,
        needed(arguments, "table"),
        arguments.get_flag("replace"),
    )
}

/// Writes a sheet as xlsx or csv, as the file's ending says.
pub fn write_sheet(session: &Session<'_>, sheet: &Sheet, file: &str, replace: bool) -> Result {
    let bytes = bytes(session, sheet, file)?;
    let mut report = write(session, file, &bytes, replace)?;
    report.text = format!("{}\n{}", session.text.count_rows(sheet.rows.len()), report.text);
    report.json["rows"] = json!(sheet.rows.len());
    Ok(report)
}

fn bytes(session: &Session<'_>, sheet: &Sheet, file: &str) -> std::result::Result<Vec<u8>, Failure> {
    let text = &session.text;
    let ending = Path::new(file)
        .extension()
        .map_or_else(String::new, |ending| ending.to_string_lossy().to_lowercase());
    let made = match ending.as_str() {
        "xlsx" => xlsx(std::slice::from_ref(sheet), zone::local(session.now())),
        "csv" => csv(sheet, true),
        _ => {
            return Err(Failure::usage(
                text.cli_export_ending(file),
                text.cli_export_ending_do(),
            ));
        }
    };
    made.map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))
}

/// Writes a file of the user's; one that is there stays unless it is to be replaced.
pub fn write(session: &Session<'_>, file: &str, bytes: &[u8], replace: bool) -> Result {
    let (text, path) = (&session.text, Path::new(file));
    let mut how = OpenOptions::new();
    how.write(true).create(true);
    if replace {
        how.truncate(true);
    } else {
        how.create_new(true);
    }
    let written = how.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match written {
        Ok(()) => Ok(Report::new(text.cli_written(file), json!({ "file": file }))),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Failure::said(
            text.cli_file_exists(file),
            text.cli_file_exists_do(),
        )),
        Err(error) => Err(Failure::file(text, path, &error)),
    }
}
