//! `baton`: who is responsible, now or at any instant.

use chrono::{DateTime, Utc};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, group, needed, option, positional};
use super::now::holder_line;
use super::report::{Page, Report, Result};
use super::session::{Session, party};
use super::{when, which};
use crate::domain::edit::handing::Act;
use crate::domain::handover::form::{beside, beside_at};
use crate::domain::handover::{Holding, Party, Pass, Stretch};
use crate::domain::{Baton, Edit, Handover, Incident, Library, Unit};
use crate::phrase::{self, on_paper, phone};
use crate::text::Text;

pub fn command() -> Command {
    group(
        "baton",
        [
            Command::new("list").arg(option("at", "when")),
            Command::new("show").arg(positional("baton", "baton")),
            Command::new("at").arg(positional("when", "when")),
            Command::new("found")
                .arg(positional("name", "name"))
                .arg(option("holder", "party").required(true))
                .arg(option("unit", "unit"))
                .arg(option("incident", "incident")),
            Command::new("settle")
                .arg(positional("baton", "baton"))
                .arg(option("holder", "party").required(true))
                .arg(option("reason", "text").required(true)),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("found", arguments)) => found(arguments, session),
        Some(("show", arguments)) => show(arguments, session),
        Some(("at", arguments)) => {
            let at = when::instant(&session.text, needed(arguments, "when"), session.now())?;
            list(session, at)
        }
        Some(("settle", arguments)) => settle(arguments, session),
        Some(("list", arguments)) => {
            let at = given(arguments, "at")
                .map(|typed| when::instant(&session.text, typed, session.now()))
                .transpose()?;
            list(session, at.unwrap_or(session.now()))
        }
        _ => list(session, session.now()),
    }
}

/// "Anna Ek (Krisledare), 070-174 06 05".
pub fn party_line(party: &Party) -> String {
    let mut line = party.name.clone();
    if !party.role.is_empty() && party.role != party.name {
        line.push_str(&format!(" ({})", party.role));
    }
    if !party.phone.is_empty() {
        line.push_str(&format!(", {}", phone::group(&party.phone)));
    }
    line
}

/// A baton with who holds it at an instant.
pub fn to_json(baton: &Baton, at: DateTime<Utc>) -> Value {
    let pass = |pass: &Pass| json!({ "to": pass.to, "at": pass.at, "handover": pass.handover });
    let (state, holders) = match baton.holder_at(at) {
        Holding::Nobody => ("nobody", Vec::new()),
        Holding::Held(_, held) => ("held", vec![pass(held)]),
        Holding::Disputed(passes) => (
            "disputed",
            passes.into_iter().map(|(_, held)| pass(held)).collect(),
        ),
    };
    json!({ "id": baton.id, "name": baton.name, "state": state, "holders": holders })
}

fn list(session: &Session<'_>, at: DateTime<Utc>) -> Result {
    let (_, library) = session.read()?;
    Ok(listed(&session.text, &library, at))
}

fn listed(text: &Text, library: &Library, at: DateTime<Utc>) -> Report {
    let batons = library.sorted::<Baton>();
    let mut page = Page::default();
    for baton in &batons {
        page.line(holder_line(text, baton, at));
        for (handover, form) in beside_at(library, baton.id, at) {
            page.indented(on_paper::beside(text, handover, form));
        }
    }
    if batons.is_empty() {
        page.line(text.cli_baton_none());
    }
    let values: Vec<Value> = batons.into_iter().map(|baton| to_json(baton, at)).collect();
    Report::new(page.finish(), json!(values))
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let baton = which::find::<Baton>(&library, needed(arguments, "baton"))?;
    let text = &session.text;
    let mut page = Page::default();
    page.line(holder_line(text, baton, session.now())).gap();
    for stretch in baton.stretches() {
        page.line(stretch_line(text, &stretch));
        for handover in by_handovers(&library, &stretch) {
            on_paper::forms(text, handover).iter().for_each(|form| {
                page.indented(form);
            });
        }
    }
    let beside: Vec<_> = beside(&library, baton.id)
        .into_iter()
        .map(|(handover, form)| on_paper::beside(text, handover, form))
        .collect();
    page.section(text.handover_beside_title(), &beside);
    let chain: Vec<&Pass> = baton.chain().into_iter().map(|(_, pass)| pass).collect();
    let mut value = to_json(baton, session.now());
    value["passes"] = json!(chain);
    Ok(Report::new(page.finish(), value))
}

/// The handovers by which it came to those who hold it.
fn by_handovers<'a>(library: &'a Library, stretch: &Stretch<'_>) -> Vec<&'a Handover> {
    let passes = match &stretch.holding {
        Holding::Nobody => Vec::new(),
        Holding::Held(_, pass) => vec![*pass],
        Holding::Disputed(passes) => passes.iter().map(|(_, pass)| *pass).collect(),
    };
    let ids = passes.into_iter().filter_map(|pass| pass.handover);
    ids.filter_map(|id| library.get(id)).collect()
}

/// "lör 21 nov 23:40 – sön 22 nov 08:00  Anna Ek", with what is disputed marked.
fn stretch_line(text: &Text, stretch: &Stretch<'_>) -> String {
    let from = phrase::moment(text, stretch.from);
    let to = stretch.to.map_or_else(String::new, |to| phrase::moment(text, to));
    let who = match &stretch.holding {
        Holding::Nobody => String::new(),
        Holding::Held(_, pass) => match &pass.settled {
            Some(how) => {
                text.handover_settled_by(party_line(&pass.to), how.by.name.as_str(), how.reason.as_str())
            }
            None => party_line(&pass.to),
        },
        Holding::Disputed(passes) => {
            let names: Vec<_> = passes.iter().map(|(_, pass)| party_line(&pass.to)).collect();
            text.handover_stretch_disputed(names.join(" / "))
        }
    };
    format!("{from} – {to}  {who}")
}

/// A person says who is responsible from now on, where several claim to be.
fn settle(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let id = which::find::<Baton>(&desk.library, needed(arguments, "baton"))?.id;
    desk.carry_out(&Edit::Hand(Act::Settle {
        baton: id,
        pass: session.new_id(),
        holder: party(&desk.library, needed(arguments, "holder")),
        reason: needed(arguments, "reason").to_owned(),
    }))?;
    let baton = which::find::<Baton>(&desk.library, &id.to_string())?;
    Ok(Report::new(
        holder_line(&session.text, baton, session.now()),
        to_json(baton, session.now()),
    ))
}

fn found(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let unit = given(arguments, "unit")
        .map(|words| which::find::<Unit>(&desk.library, words).map(|unit| unit.id))
        .transpose()?;
    let incident = given(arguments, "incident")
        .map(|words| which::find::<Incident>(&desk.library, words).map(|incident| incident.id))
        .transpose()?;
    let baton = Baton {
        id: session.new_id(),
        name: needed(arguments, "name").trim().to_owned(),
        unit,
        incident,
        passes: Default::default(),
    };
    let id = baton.id;
    let holder = party(&desk.library, needed(arguments, "holder"));
    desk.carry_out(&Edit::FoundBaton {
        baton,
        pass: session.new_id(),
        holder,
    })?;
    let baton = which::find::<Baton>(&desk.library, &id.to_string())?;
    Ok(Report::new(
        holder_line(&session.text, baton, session.now()),
        to_json(baton, session.now()),
    ))
}
