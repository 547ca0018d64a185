//! `copies`: prints on paper, where they lie and which of them tell the truth no longer. `checkcode`: what the code on a page
//! says.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, number, option, options, positional};
use super::failure::{Failure, code};
use super::print::Made;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use super::which;
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::printout::{Age, Change, CopyLabel, PaperCopy};
use crate::domain::{Edit, Id, Library, Printout, Refusal};
use crate::paper::{code_groups, read_code, subject, words};
use crate::text::Text;

pub fn command() -> Command {
    let number = || positional("number", "copy");
    group(
        "copies",
        [
            Command::new("list").arg(flag("all")),
            Command::new("stale"),
            Command::new("lay")
                .arg(positional("print", "print"))
                .arg(options("copy", "place").required(true))
                .arg(option("keeper", "name")),
            Command::new("move")
                .arg(number())
                .arg(positional("place", "place"))
                .arg(option("keeper", "name")),
            Command::new("sign-off").arg(number()).arg(option("note", "text")),
        ],
    )
}

pub fn check_command() -> Command {
    Command::new("checkcode").arg(positional("code", "code"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("stale", _)) => stale(session),
        Some(("lay", arguments)) => lay(arguments, session),
        Some(("move", arguments)) => relocate(arguments, session),
        Some(("sign-off", arguments)) => sign_off(arguments, session),
        Some((_, arguments)) => list(arguments.get_flag("all"), session),
        None => Err(Failure::usage(session.text.cli_see_help(), String::new())),
    }
}

/// Notes a print that was just made, with its copies as they are labelled.
pub fn note(desk: &mut Desk<'_>, made: &Made, labels: &[CopyLabel]) -> Result {
    let session = desk.session;
    let noted = subject::paged(
        subject::made(&session.text, &made.subject, &made.document),
        &made.pages,
    );
    let print = Printout::new(session.new_id(), noted, &desk.by, session.now());
    let id = print.id;
    desk.carry_out(&Edit::Print(Act::Note {
        print: Box::new(print),
        copies: labels
            .iter()
            .map(|label| Laid::labelled(session.new_id(), label))
            .collect(),
    }))?;
    said(session, &desk.library, id)
}

fn laid(session: &Session<'_>, places: &[&str], keeper: &str) -> Vec<Laid> {
    let laid = |place: &&str| Laid {
        id: session.new_id(),
        number: None,
        place: (*place).to_owned(),
        keeper: keeper.to_owned(),
    };
    places.iter().map(laid).collect()
}

/// A print with its copies.
fn said(session: &Session<'_>, library: &Library, print: Id<Printout>) -> Result {
    let Some(print) = library.get(print) else {
        return Ok(Report::new(String::new(), Value::Null));
    };
    let mut page = Page::default();
    page.line(print_line(&session.text, print));
    for (_, copy) in print.lying() {
        page.line(copy_line(&session.text, copy));
    }
    Ok(Report::new(page.finish(), to_json(print, true)))
}

fn print_line(text: &Text, print: &Printout) -> String {
    format!("{}  [{}]", words::print(text, print), which::short(print.id))
}

fn copy_line(text: &Text, copy: &PaperCopy) -> String {
    let line = words::copy(text, copy);
    match &copy.signed_off {
        Some(off) => format!("  {line}  {}", words::signed_off(text, off)),
        None => format!("  {line}"),
    }
}

/// The copies of a print: those that lie somewhere, or all that ever did.
fn copies(print: &Printout, all: bool) -> impl Iterator<Item = &PaperCopy> {
    let copies = print.copies.iter().map(|(_, copy)| copy);
    copies.filter(move |copy| all || copy.signed_off.is_none())
}

fn to_json(print: &Printout, all: bool) -> Value {
    let mut value = which::to_json(&print.clone().into());
    value["copies"] = json!(copies(print, all).collect::<Vec<_>>());
    value
}

fn changes_json(changes: &[(String, Change)]) -> Value {
    let one = |(title, change): &(String, Change)| json!({ "part": title, "change": change });
    json!(changes.iter().map(one).collect::<Vec<_>>())
}

fn list(all: bool, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let mut values = Vec::new();
    let mut prints: Vec<&Printout> = library
        .all::<Printout>()
        .filter(|print| all || print.lying().next().is_some())
        .collect();
    prints.sort_by(|one, other| (&one.title, one.printed_at).cmp(&(&other.title, other.printed_at)));
    for print in &prints {
        page.gap().line(print_line(text, print));
        for copy in copies(print, all) {
            page.line(copy_line(text, copy));
        }
        values.push(to_json(print, all));
    }
    if prints.is_empty() {
        page.line(text.copies_none());
    }
    Ok(Report::new(page.finish(), json!(values)))
}

fn stale(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let found = subject::stale(&library, session.now());
    let mut page = Page::default();
    let mut values = Vec::new();
    for (print, changes) in &found {
        page.gap().line(print_line(text, print));
        if changes.is_empty() {
            page.line(text.copies_gone());
        }
        for change in changes {
            page.line(format!("  {}", words::change(text, change)));
        }
        page.line(text.copies_replace());
        for (_, copy) in print.lying() {
            page.line(copy_line(text, copy));
        }
        let mut value = to_json(print, false);
        value["changes"] = changes_json(changes);
        values.push(value);
    }
    if found.is_empty() {
        page.line(text.copies_all_current());
    }
    let report = Report::new(page.finish(), json!(values));
    Ok(if found.is_empty() {
        report
    } else {
        report.with_code(code::STALE)
    })
}

fn lay(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let print = which::find::<Printout>(&desk.library, needed(arguments, "print"))?.id;
    let places = super::arguments::all(arguments, "copy");
    let keeper = given(arguments, "keeper").unwrap_or_default();
    desk.carry_out(&Edit::Print(Act::Lay {
        print,
        copies: laid(session, &places, keeper),
    }))?;
    said(session, &desk.library, print)
}

/// The copy with a number. Two laptops may have given the same number: then the one that still lies somewhere, and where
/// that is not one, it is said.
fn copy(
    arguments: &ArgMatches,
    text: &Text,
    library: &Library,
) -> std::result::Result<(Id<Printout>, Id<PaperCopy>), Failure> {
    let wanted = number::<u32>(arguments, "number", text)?.unwrap_or_default();
    let copies = library.all::<Printout>().flat_map(|print| {
        let copies = print.copies.unordered();
        copies.map(move |(id, copy)| (print.id, id, copy))
    });
    let found: Vec<_> = copies.filter(|(_, _, copy)| copy.number == wanted).collect();
    let lying: Vec<_> = found
        .iter()
        .filter(|(_, _, copy)| copy.signed_off.is_none())
        .collect();
    match (lying.as_slice(), found.as_slice()) {
        ([(print, id, _)], _) | ([], [(print, id, _)]) => Ok((*print, *id)),
        (_, []) => Err(Failure::said(
            text.copies_unknown_number(wanted),
            text.copies_unknown_number_do(),
        )),
        _ => Err(Failure::said(
            text.copies_number_twice(wanted),
            text.copies_number_twice_do(),
        )),
    }
}

fn relocate(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let (print, copy) = copy(arguments, &session.text, &desk.library)?;
    let kept = desk.library.get(print).and_then(|one| one.copies.get(copy));
    let keeper = kept.map_or_else(String::new, |copy| copy.keeper.clone());
    desk.carry_out(&Edit::Print(Act::Move {
        print,
        copy,
        place: needed(arguments, "place").to_owned(),
        keeper: given(arguments, "keeper").map_or(keeper, str::to_owned),
    }))?;
    said(session, &desk.library, print)
}

fn sign_off(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let (print, copy) = copy(arguments, &session.text, &desk.library)?;
    desk.carry_out(&Edit::Print(Act::SignOff {
        print,
        copy,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
    }))?;
    said(session, &desk.library, print)
}

/// What the code on a page says.
pub fn check(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let typed = read_code(needed(arguments, "code")).map_err(Refusal::CodeSlip)?;
    let (_, library) = session.read()?;
    let age = subject::age(text, &library, &typed, session.now());
    let state = match age {
        Age::Current(_) | Age::CurrentElsewhere => "current",
        Age::Changed(..) => "changed",
        Age::Gone(_) => "gone",
        Age::Unknown => "unknown",
    };
    let mut page = Page::default();
    page.line(words::age(text, &age));
    for change in age.changes() {
        page.line(format!("  {}", words::change(text, change)));
    }
    let value = json!({
        "code": code_groups(&typed),
        "state": state,
        "print": age.print().map(|print| to_json(print, true)),
        "changes": changes_json(age.changes()),
    });
    let report = Report::new(page.finish(), value);
    Ok(if state == "current" {
        report
    } else {
        report.with_code(code::STALE)
    })
}
