//! `term relate`, `unrelate`, `retire`, `join`, `candidates`, `map`, `check`: how the concepts of the vocabulary hang together.

use std::collections::BTreeSet;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, needed, option, positional};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::edit::relating::Act;
use crate::domain::vocabulary::relations::linked;
use crate::domain::vocabulary::{ConceptStage, Link, faults};
use crate::domain::{Concept, Edit, Id, Library};
use crate::phrase;
use crate::text::Text;

const RELATIONS: [(&str, Link); 4] = [
    ("broader", Link::Broader),
    ("narrower", Link::Narrower),
    ("related", Link::Related),
    ("homonym", Link::Homonym),
];

pub const NAMES: [&str; 7] = [
    "relate",
    "unrelate",
    "retire",
    "join",
    "candidates",
    "map",
    "check",
];

pub fn commands() -> [Command; 7] {
    let term = || positional("term", "term");
    let relation = || positional("relation", "relation");
    let other = || positional("other-term", "term");
    [
        Command::new("relate").arg(term()).arg(relation()).arg(other()),
        Command::new("unrelate").arg(term()).arg(relation()).arg(other()),
        Command::new("retire")
            .arg(term())
            .arg(option("successor", "term"))
            .arg(option("reason", "text")),
        Command::new("join").arg(term()).arg(other()),
        Command::new("candidates"),
        Command::new("map").arg(term()),
        Command::new("check"),
    ]
}

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "candidates" => candidates(session),
        "map" => map(arguments, session),
        "check" => check(session),
        _ => change(name, arguments, session),
    }
}

fn relation(text: &Text, typed: &str) -> std::result::Result<Link, Failure> {
    let found = RELATIONS.into_iter().find(|(name, _)| *name == typed);
    found.map(|(_, link)| link).ok_or_else(|| {
        Failure::usage(
            text.cli_value_unknown(typed, text.cli_value_relation()),
            text.cli_possible_values(RELATIONS.map(|(name, _)| name).join(", ")),
        )
    })
}

fn change(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let id = |typed: &str| which::find::<Concept>(&desk.library, typed).map(|one| one.id);
    let one = id(needed(arguments, "term"))?;
    let act = match name {
        "retire" => Act::Retire {
            concept: one,
            successor: given(arguments, "successor").map(id).transpose()?,
            reason: given(arguments, "reason").unwrap_or_default().to_owned(),
        },
        "join" => Act::Merge {
            from: one,
            into: id(needed(arguments, "other-term"))?,
        },
        name => {
            let link = relation(text, needed(arguments, "relation"))?;
            let other = id(needed(arguments, "other-term"))?;
            if name == "relate" {
                Act::Relate { one, link, other }
            } else {
                Act::Unrelate { one, link, other }
            }
        }
    };
    desk.carry_out(&Edit::Relate(act))?;
    Ok(Report::new(text.cli_term_changed(), json!({ "id": one })))
}

fn candidates(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let mut waiting = library.sorted::<Concept>();
    waiting.retain(|one| one.stage == ConceptStage::Candidate);
    for one in &waiting {
        page.line(one.word());
    }
    if waiting.is_empty() {
        page.line(session.text.tidy_no_candidates());
    }
    let values: Vec<Value> = waiting
        .iter()
        .map(|one| json!({ "id": one.id, "term": one.word(), "note": one.note }))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn words(library: &Library, one: &Concept, link: Link) -> Vec<String> {
    let others = linked(library, one, link).into_iter();
    others.map(|other| other.word().to_owned()).collect()
}

/// The concept as a tree: what it is a kind of above it, its kinds below it with theirs, then relatives and homonyms.
fn map(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let one = which::find::<Concept>(&library, needed(arguments, "term"))?;
    let mut page = Page::default();
    for above in words(&library, one, Link::Broader) {
        page.line(format!("{above} ({})", text.map_broader()));
    }
    let mut drawn = BTreeSet::new();
    below(&library, one, 0, &mut drawn, &mut page);
    page.section(text.words_related(), &words(&library, one, Link::Related));
    page.section(text.words_homonyms(), &words(&library, one, Link::Homonym));
    let json = json!({
        "id": one.id,
        "term": one.word(),
        "broader": words(&library, one, Link::Broader),
        "narrower": words(&library, one, Link::Narrower),
        "related": words(&library, one, Link::Related),
        "homonyms": words(&library, one, Link::Homonym),
    });
    Ok(Report::new(page.finish(), json))
}

fn below(library: &Library, one: &Concept, depth: usize, drawn: &mut BTreeSet<Id<Concept>>, page: &mut Page) {
    // What two laptops made into a circle ends where it began.
    if !drawn.insert(one.id) {
        return;
    }
    let lead = match depth {
        0 => String::new(),
        depth => format!("{}└ ", "  ".repeat(depth - 1)),
    };
    page.line(format!("{lead}{}", one.word()));
    for kind in linked(library, one, Link::Narrower) {
        below(library, kind, depth + 1, drawn, page);
    }
}

/// Everything wrong with the vocabulary; fails where something misleads.
fn check(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let found = faults(&library);
    let mut page = Page::default();
    let mut values = Vec::new();
    for (id, fault) in &found {
        let Some(one) = library.get(*id) else {
            continue;
        };
        let words = phrase::vocabulary::fault(text, &library, fault);
        let weight = if fault.is_error() {
            text.fault_error()
        } else {
            text.fault_advice()
        };
        page.line(format!("{} ({weight}): {words}", one.word()));
        values.push(json!({
            "id": id,
            "term": one.word(),
            "error": fault.is_error(),
            "says": words,
        }));
    }
    if found.is_empty() {
        page.line(text.tidy_no_faults());
    }
    let report = Report::new(page.finish(), json!(values));
    if found.iter().any(|(_, fault)| fault.is_error()) {
        return Ok(report.with_code(code::FAILED));
    }
    Ok(report)
}
