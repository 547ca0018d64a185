//! `qr`: squares that a phone's camera reads, in the terminal or as a picture.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{flag, given, group, needed, option, positional};
use super::export::write;
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{handover, shifts, which};
use crate::domain::Person;
use crate::intake::{Carried, Carries, NoSquare, no_square, square, square_of_number};

pub fn command() -> Command {
    let kind = |name: &'static str, what: &'static str, value: &'static str| {
        Command::new(name)
            .arg(positional(what, value))
            .arg(option("to", "file"))
            .arg(flag("replace"))
            .arg(flag("light"))
    };
    group(
        "qr",
        [
            kind("contact", "person", "person"),
            kind("shift", "shift", "shift"),
            kind("handover", "handover", "handover"),
            kind("phone", "number", "phone"),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let Some((kind, arguments)) = arguments.subcommand() else {
        return Err(Failure::usage(text.cli_see_help(), String::new()));
    };
    let carried = match kind {
        // A number that is typed needs no binder.
        "phone" => square_of_number(text, needed(arguments, "number")),
        kind => {
            let (_, library) = session.read()?;
            let carries = match kind {
                "contact" => {
                    Carries::Contact(which::find::<Person>(&library, needed(arguments, "person"))?.id)
                }
                "shift" => Carries::Shift(shifts::find(&library, needed(arguments, "shift"))?.1),
                _ => Carries::Handover(handover::find(&library, needed(arguments, "handover"))?.id),
            };
            square(text, &library, carries, session.now())
        }
    };
    let carried = carried.map_err(|why| refused(session, &why))?;
    let mut page = Page::default();
    let mut json = json!({
        "text": carried.square.words(),
        "rows": carried.square.rows(),
        "left_out": carried.left_out,
    });
    match given(arguments, "to") {
        Some(file) => {
            let picture = picture(session, &carried, file)?;
            let written = write(session, file, &picture, arguments.get_flag("replace"))?;
            page.line(written.text);
            json["file"] = json!(file);
        }
        None => {
            page.line(carried.square.signs(arguments.get_flag("light")));
        }
    }
    page.line(&carried.does);
    page.section(text.qr_says(), &carried.said);
    page.section(text.qr_without(), &carried.left_out);
    if let Some(warning) = &carried.warning {
        page.gap().line(warning);
    }
    Ok(Report::new(page.finish(), json))
}

fn refused(session: &Session<'_>, why: &NoSquare) -> Failure {
    let said = no_square(&session.text, why);
    match why {
        NoSquare::NotANumber(_) => Failure::usage(said.title, said.what_to_do),
        _ => Failure::said(said.title, said.what_to_do),
    }
}

/// The square as the file's ending says.
fn picture(session: &Session<'_>, carried: &Carried, file: &str) -> std::result::Result<Vec<u8>, Failure> {
    let text = &session.text;
    let ending = Path::new(file)
        .extension()
        .map_or_else(String::new, |ending| ending.to_string_lossy().to_lowercase());
    match ending.as_str() {
        "svg" => Ok(carried.square.svg().into_bytes()),
        "png" => carried
            .square
            .png()
            .map_err(|error| Failure::said(text.cli_qr_failed(error.to_string()), text.cli_qr_failed_do())),
        _ => Err(Failure::usage(text.cli_qr_ending(file), text.cli_qr_ending_do())),
    }
}
