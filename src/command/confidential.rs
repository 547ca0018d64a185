//! `handover confidential` and `handover export`: layer B, and what leaves the house.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{day, flag, given, group, joined, needed, option, positional, words};
use super::export::write;
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use super::which;
use crate::content::legal_grounds;
use crate::domain::confidential::{Disclosure, Layer, LegalGround, disclosures, longest, of_handover};
use crate::domain::edit::confiding::Act;
use crate::domain::{AnyRecord, ConfidentialPart, Edit, Handover, Id, Items, Library, Unit};
use crate::format::words::fold;
use crate::intake::plan::Format;
use crate::intake::{found_line, layer_a, layer_b};
use crate::phrase;
use crate::text::{Language, Text, time};

pub fn command() -> Command {
    let handover = || positional("handover", "handover");
    group(
        "confidential",
        [
            Command::new("grounds"),
            Command::new("add")
                .arg(handover())
                .arg(option("ground", "ground").required(true))
                .arg(option("assessed-by", "text").required(true))
                .arg(option("assessed-on", "date"))
                .arg(option("from", "unit").required(true))
                .arg(option("to", "unit").required(true))
                .arg(option("erase-on", "date")),
            Command::new("write")
                .arg(handover())
                .arg(option("heading", "text").required(true))
                .arg(words("text", "text")),
            Command::new("show").arg(handover()),
            Command::new("erase")
                .arg(handover())
                .arg(option("reason", "text").required(true)),
        ],
    )
}

pub fn export_command() -> Command {
    Command::new("export")
        .arg(positional("handover", "handover"))
        .arg(option("layer", "layer").value_parser(["a", "b"]).required(true))
        .arg(option("to", "file").required(true))
        .arg(option("receiver", "text").required(true))
        .arg(option("unit", "unit"))
        .arg(option("purpose", "text").required(true))
        .arg(flag("mask"))
        .arg(flag("replace"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("write", arguments)) => write_section(arguments, session),
        Some(("show", arguments)) => show(arguments, session),
        Some(("erase", arguments)) => erase(arguments, session),
        _ => Ok(grounds(&session.text)),
    }
}

fn ground_name<'a>(text: &Text, ground: &'a LegalGround) -> &'a str {
    match text.language() {
        Language::Swedish => &ground.name,
        Language::English => &ground.name_en,
    }
}

fn grounds(text: &Text) -> Report {
    let mut page = Page::default();
    for ground in legal_grounds() {
        page.line(format!("{}: {}", ground.key, ground_name(text, &ground)));
        page.indented(if ground.unverified {
            text.layer_b_unverified(ground.source.as_str())
        } else {
            text.layer_b_source(ground.source.as_str())
        });
    }
    let values: Vec<Value> = legal_grounds()
        .into_iter()
        .map(|one| json!({ "key": one.key, "name": one.name, "source": one.source, "unverified": one.unverified }))
        .collect();
    Report::new(page.finish(), json!(values))
}

fn chosen_ground(text: &Text, typed: &str) -> std::result::Result<LegalGround, Failure> {
    let all = legal_grounds();
    let keys: Vec<String> = all.iter().map(|one| one.key.clone()).collect();
    let fits = |one: &LegalGround| {
        [&one.key, &one.name, &one.name_en]
            .into_iter()
            .any(|words| fold(words) == fold(typed))
    };
    all.into_iter().find(fits).ok_or_else(|| {
        Failure::usage(
            text.cli_value_unknown(typed, "--ground"),
            text.cli_possible_values(keys.join(", ")),
        )
    })
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let handover = which::find::<Handover>(&desk.library, needed(arguments, "handover"))?.id;
    let from = which::find::<Unit>(&desk.library, needed(arguments, "from"))?.id;
    let to = which::find::<Unit>(&desk.library, needed(arguments, "to"))?.id;
    let ground = chosen_ground(text, needed(arguments, "ground"))?;
    let today = session.today();
    let latest = longest(&desk.library, (from, to), today).unwrap_or(today);
    let part = ConfidentialPart {
        id: session.new_id(),
        handover,
        ground: ground.name,
        ground_source: ground.source,
        ground_unverified: ground.unverified,
        assessed_by: needed(arguments, "assessed-by").trim().to_owned(),
        assessed_on: day(arguments, "assessed-on", text)?.unwrap_or(today),
        from_unit: from,
        to_unit: to,
        sections: Items::default(),
        erase_on: day(arguments, "erase-on", text)?.unwrap_or(latest),
        created_at: session.now(),
    };
    desk.carry_out(&Edit::Confide(Act::Begin(Box::new(part))))?;
    shown(&desk, handover)
}

/// Layer B of the handover that is meant.
fn part<'a>(
    text: &Text,
    library: &'a Library,
    words: &str,
) -> std::result::Result<&'a ConfidentialPart, Failure> {
    let handover = which::find::<Handover>(library, words)?.id;
    of_handover(library, handover)
        .ok_or_else(|| Failure::said(text.cli_confidential_none(), text.cli_confidential_none_do()))
}

fn write_section(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let part = part(&session.text, &desk.library, needed(arguments, "handover"))?;
    let (id, handover) = (part.id, part.handover);
    let heading = needed(arguments, "heading").trim();
    let there = part
        .sections
        .iter()
        .find(|(_, one)| fold(&one.heading) == fold(heading));
    let section = there.map_or_else(|| session.new_id(), |(section, _)| section);
    desk.carry_out(&Edit::Confide(Act::Write {
        part: id,
        section,
        heading: heading.to_owned(),
        text: joined(arguments, "text"),
    }))?;
    shown(&desk, handover)
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let part = part(&session.text, &library, needed(arguments, "handover"))?;
    Ok(report(&session.text, &library, part))
}

fn shown(desk: &Desk<'_>, handover: Id<Handover>) -> Result {
    let part = part(&desk.session.text, &desk.library, &handover.to_string())?;
    Ok(report(&desk.session.text, &desk.library, part))
}

fn report(text: &Text, library: &Library, part: &ConfidentialPart) -> Report {
    let unit = |id| library.get::<Unit>(id).map_or("", |unit| unit.name.as_str());
    let mut page = Page::default();
    page.line(text.layer_b_title(part.ground.as_str()));
    page.line(if part.ground_unverified {
        text.layer_b_unverified(part.ground_source.as_str())
    } else {
        text.layer_b_source(part.ground_source.as_str())
    });
    page.line(text.layer_b_assessed(
        part.assessed_by.as_str(),
        time::weekday_date(text, part.assessed_on),
    ));
    page.line(text.layer_b_boards(unit(part.from_unit), unit(part.to_unit)));
    page.line(text.layer_b_erase(time::weekday_date(text, part.erase_on)));
    for (_, section) in part.sections.iter() {
        page.heading(&section.heading).indented(&section.text);
    }
    Report::new(page.finish(), which::to_json(&AnyRecord::from(part.clone())))
}

fn erase(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let part = part(text, &desk.library, needed(arguments, "handover"))?.id;
    desk.carry_out(&Edit::Confide(Act::Erase {
        part,
        id: session.new_id(),
        reason: Some(needed(arguments, "reason").to_owned()),
    }))?;
    let copies = desk.store.finish_erasing()?;
    Ok(Report::new(
        format!(
            "{}\n{}",
            text.cli_erasures_run(1),
            phrase::copies(text, copies.made_anew.len(), &copies.left)
        ),
        json!({ "erased": 1, "made_anew": copies.made_anew, "left": copies.left }),
    ))
}

pub fn export(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let file = needed(arguments, "to");
    let format = Format::of_file(file).ok_or_else(|| {
        Failure::usage(
            text.cli_export_handover_ending(file),
            text.cli_export_handover_ending_do(),
        )
    })?;
    let handover = which::find::<Handover>(&desk.library, needed(arguments, "handover"))?.clone();
    let unit = given(arguments, "unit")
        .map(|words| which::find::<Unit>(&desk.library, words).map(|unit| unit.id))
        .transpose()?;
    let layer = if needed(arguments, "layer") == "b" {
        Layer::B
    } else {
        Layer::A
    };
    let mut given = Disclosure {
        id: session.new_id(),
        handover: handover.id,
        layer,
        receiver: needed(arguments, "receiver").trim().to_owned(),
        unit,
        purpose: needed(arguments, "purpose").trim().to_owned(),
        format: format.ending().to_owned(),
        masked: 0,
        given_at: session.now(),
        given_by: desk.by.name.clone(),
    };
    let outgoing = match layer {
        Layer::A => layer_a(text, &desk.library, &handover, &given, arguments.get_flag("mask")),
        Layer::B => {
            let part = part(text, &desk.library, &handover.id.to_string())?;
            layer_b(text, &desk.library, part, session.now())
        }
    };
    let stops = outgoing.stops();
    if !stops.is_empty() {
        let what: Vec<_> = stops.into_iter().map(|one| found_line(text, one)).collect();
        return Err(Failure::said(
            text.cli_export_holds_numbers(what.join(", ")),
            text.cli_export_holds_numbers_do(),
        ));
    }
    given.masked = u32::try_from(outgoing.masked.len()).unwrap_or(u32::MAX);
    let act = Edit::Confide(Act::Disclose(Box::new(given)));
    // What is refused is not written, and what could not be written is not noted as given.
    act.carry_out(&desk.library, &desk.by, session.now())?;
    let bytes = outgoing
        .bytes(format)
        .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    let mut report = write(session, file, &bytes, arguments.get_flag("replace"))?;
    desk.carry_out(&act)?;
    let lines =
        |all: &[crate::intake::Found]| all.iter().map(|one| found_line(text, one)).collect::<Vec<_>>();
    let (found, masked) = (lines(&outgoing.found), lines(&outgoing.masked));
    let mut page = Page::default();
    page.section(text.cli_export_found(), &found)
        .section(text.cli_export_masked(), &masked)
        .gap()
        .line(&report.text);
    page.line(
        disclosures(&desk.library, handover.id)
            .first()
            .map_or_else(String::new, |one| phrase::disclosure(text, &desk.library, one)),
    );
    report.text = page.finish();
    report.json["found"] = json!(found);
    report.json["masked"] = json!(masked);
    Ok(report)
}
