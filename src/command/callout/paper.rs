//! `callout paper` and `callout missing`: calls typed in from numbered sheets of paper.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::{answer, find, said};
use crate::command::arguments::{needed, number, option, positional};
use crate::command::failure::code;
use crate::command::report::{Report, Result};
use crate::command::session::Session;
use crate::command::{when, which};
use crate::domain::edit::calling::{Act, OnSheet};
use crate::domain::{Edit, Person};
use crate::phrase::{self, on_paper};

pub fn commands() -> [Command; 2] {
    let list = || option("list", "list");
    [
        Command::new("paper")
            .arg(positional("person", "person"))
            .arg(positional("outcome", "outcome"))
            .arg(option("sheet", "number").required(true))
            .arg(option("row", "number").required(true))
            .arg(option("at", "when").required(true))
            .arg(option("writer", "name").required(true))
            .arg(option("minutes", "minutes"))
            .arg(option("number", "phone"))
            .arg(option("note", "text"))
            .arg(list()),
        Command::new("missing")
            .arg(option("first", "number"))
            .arg(option("last", "number"))
            .arg(list()),
    ]
}

/// A call that stands on a numbered sheet.
pub fn paper(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let typed = said(arguments, text)?;
    let at = when::instant(text, needed(arguments, "at"), session.now())?;
    let row = OnSheet {
        sheet: number(arguments, "sheet", text)?.unwrap_or_default(),
        row: number(arguments, "row", text)?.unwrap_or_default(),
        written_by: needed(arguments, "writer").to_owned(),
    };
    let mut desk = session.desk()?;
    let list = find(arguments, text, &desk.library)?.id;
    let said = typed(which::find::<Person>(&desk.library, needed(arguments, "person"))?.id);
    let warning = phrase::personal_data(text, &desk.library, &said.note);
    desk.carry_out(&Edit::Call(Act::FromPaper {
        list,
        call: session.new_id(),
        said,
        at,
        row,
    }))?;
    Ok(answer(text, &desk, list)?.warned(warning))
}

/// The sheets of a list that are missing, and their rows.
pub fn missing(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let list = find(arguments, text, &library)?;
    let first = number(arguments, "first", text)?;
    let last = number(arguments, "last", text)?;
    let found = list.sheets(first, last);
    let rows: Vec<_> = found
        .rows
        .iter()
        .map(|(sheet, rows)| json!({ "sheet": sheet, "missing": rows.missing, "twice": rows.twice }))
        .collect();
    let value = json!({ "missing": found.sheets.missing, "first": found.sheets.first, "last": found.sheets.last,
        "rows": rows });
    let is_short =
        !found.sheets.missing.is_empty() || found.rows.iter().any(|(_, rows)| !rows.missing.is_empty());
    let code = if is_short { code::SHORT } else { code::DONE };
    Ok(Report::new(on_paper::sheets(text, &found).join("\n"), value).with_code(code))
}
