//! `unit decision`: what a board has decided to document about individuals.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{day, group, needed, number, option, positional};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::confidential::{DocumentationDecision, Documented};
use crate::domain::edit::confiding::Act;
use crate::domain::{Edit, Kind, Unit};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub fn command() -> Command {
    let unit = || positional("unit", "unit");
    group(
        "decision",
        [
            Command::new("show").arg(unit()),
            Command::new("set")
                .arg(unit())
                .arg(option("number", "text").required(true))
                .arg(option("on", "date").required(true))
                .arg(option("support", "text").required(true))
                .arg(
                    option("allows", "allows")
                        .value_parser(["identities", "no-identities"])
                        .required(true),
                )
                .arg(option("keep-days", "number").required(true)),
            Command::new("remove").arg(unit()),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let Some((name, arguments)) = arguments.subcommand() else {
        return Ok(Report::new(String::new(), json!(null)));
    };
    if name == "show" {
        let (_, library) = session.read()?;
        return Ok(shown(
            text,
            which::find::<Unit>(&library, needed(arguments, "unit"))?,
        ));
    }
    let mut desk = session.desk()?;
    let unit = which::find::<Unit>(&desk.library, needed(arguments, "unit"))?.id;
    let decision = if name == "set" {
        Some(DocumentationDecision {
            number: needed(arguments, "number").trim().to_owned(),
            decided_on: day(arguments, "on", text)?.unwrap_or_else(|| session.today()),
            support: needed(arguments, "support").trim().to_owned(),
            allows: match needed(arguments, "allows") {
                "identities" => Documented::Identities,
                _ => Documented::NoIdentities,
            },
            keep_days: number(arguments, "keep-days", text)?.unwrap_or_default(),
        })
    } else {
        None
    };
    desk.carry_out(&Edit::Confide(Act::Decide { unit, decision }))?;
    Ok(shown(
        text,
        which::find::<Unit>(&desk.library, &unit.to_string())?,
    ))
}

fn shown(text: &Text, unit: &Unit) -> Report {
    let json = json!({ "unit": unit.id, "name": unit.name, "decision": unit.documentation });
    let Some(decision) = &unit.documentation else {
        return Report::new(text.cli_decision_none(unit.name.as_str()), json);
    };
    let field = |keys: &[&str], value: String| {
        let keys: Vec<_> = std::iter::once("documentation")
            .chain(keys.iter().copied())
            .collect();
        text.change_field(phrase::field_name(text, Kind::Unit, &keys), value)
    };
    let mut page = Page::default();
    page.line(&unit.name)
        .indented(field(&["number"], decision.number.clone()))
        .indented(field(
            &["decided_on"],
            time::weekday_date(text, decision.decided_on),
        ))
        .indented(field(&["support"], decision.support.clone()))
        .indented(field(&["allows"], decision.allows.name(text)))
        .indented(field(&["keep_days"], decision.keep_days.to_string()));
    Report::new(page.finish(), json)
}
