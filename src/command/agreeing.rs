//! `term export`, `term import`, `term consult` and `term glossary`: words shared with others and agreed with them.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, positional};
use super::export::{write, write_sheet};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{term, when, which};
use crate::content;
use crate::domain::consultation::{Consultation, Standing, Verdict};
use crate::domain::edit::consulting::Act;
use crate::domain::{Concept, Edit, Library};
use crate::format::exchange::Taken;
use crate::format::terminology::TermFormat;
use crate::format::{consult, worker};
use crate::intake;
use crate::intake::plan::Format;
use crate::intake::terms::{self, Take, words};
use crate::phrase::{Named, agreeing};
use crate::text::{Text, time};

type Outcome<T> = std::result::Result<T, Failure>;

/// The commands below `term`.
pub fn commands() -> [Command; 4] {
    let file = || positional("document", "file");
    let consultation = || positional("consultation", "consultation");
    let concept = || positional("term", "term");
    [
        Command::new("export")
            .arg(file())
            .arg(option("format", "format"))
            .arg(option("area", "text"))
            .arg(flag("replace")),
        Command::new("import")
            .arg(file())
            .arg(flag("take-changed"))
            .arg(flag("take-conflicting"))
            .arg(flag("dry-run")),
        group(
            "consult",
            [
                Command::new("list"),
                Command::new("new")
                    .arg(positional("title", "text"))
                    .arg(option("partner", "partner").required(true))
                    .arg(option("answer-by", "date").required(true))
                    .arg(option("area", "text"))
                    .arg(super::arguments::options("concept", "term")),
                Command::new("file")
                    .arg(consultation())
                    .arg(file())
                    .arg(flag("replace")),
                Command::new("answer")
                    .arg(file())
                    .arg(flag("take-changed"))
                    .arg(flag("dry-run")),
                Command::new("show").arg(consultation()),
                Command::new("settle")
                    .arg(consultation())
                    .arg(concept())
                    .arg(option("reason", "text").required(true)),
                Command::new("status").arg(concept().required(false)),
                Command::new("conclude").arg(concept()),
            ],
        ),
        Command::new("glossary")
            .arg(option("partner", "partner").required(true))
            .arg(option("to", "file").required(true))
            .arg(flag("replace")),
    ]
}

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "export" => export(arguments, session),
        "import" => import(arguments, session),
        "glossary" => glossary(arguments, session),
        _ => match arguments.subcommand() {
            Some(("new", arguments)) => start(arguments, session),
            Some(("file", arguments)) => file(arguments, session),
            Some(("answer", arguments)) => answer(arguments, session),
            Some(("show", arguments)) => show(arguments, session),
            Some(("settle", arguments)) => settle(arguments, session),
            Some(("status", arguments)) => status(arguments, session),
            Some(("conclude", arguments)) => conclude(arguments, session),
            _ => list(session),
        },
    }
}

fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn export(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (text, file) = (&session.text, needed(arguments, "document"));
    let named = given(arguments, "format").unwrap_or_else(|| ending(file));
    let format = TermFormat::of_ending(named).ok_or_else(|| {
        let all = TermFormat::ALL.map(TermFormat::ending).join(", ");
        Failure::usage(
            text.cli_value_unknown(named, "--format"),
            text.cli_possible_values(all),
        )
    })?;
    let (_, library) = session.read()?;
    let made = terms::export_terms(&library, format, given(arguments, "area"), text, session.now())
        .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    let mut report = write(session, file, &made.bytes, arguments.get_flag("replace"))?;
    let mut page = Page::default();
    page.line(text.terms_exported(made.concepts));
    page.line(&report.text);
    let lost = words::losses(text, &made.lost);
    page.section(text.terms_lost_title(), &lost);
    report.text = page.finish();
    report.json["concepts"] = json!(made.concepts);
    report.json["not_said"] = json!(lost);
    Ok(report)
}

/// Reads a file in a process of its own.
fn taken(session: &Session<'_>, file: &str) -> Outcome<Taken> {
    let (text, path) = (&session.text, Path::new(file));
    let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    worker::read_exchange_apart(&session.env.program, bytes, &name, worker::TIME_LIMIT)
        .map_err(|error| Failure::Said(intake::table_error(text, &error), code::FAILED))
}

fn import(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let read = match taken(session, needed(arguments, "document"))? {
        Taken::Terms(read) => Some(read),
        Taken::Sheets(sheets, format) => terms::terms_of(&sheets, format),
        Taken::Fields(_) => None,
    };
    let read = read.ok_or_else(|| Failure::said(text.terms_none(), text.terms_none_do()))?;
    let take = Take {
        changed: arguments.get_flag("take-changed"),
        conflicting: arguments.get_flag("take-conflicting"),
    };
    let dry = arguments.get_flag("dry-run");
    let review = if dry {
        terms::review(&session.read()?.1, read)
    } else {
        let mut desk = session.desk()?;
        let review = terms::review(&desk.library, read);
        if let Some(edit) = review.edit(take) {
            desk.carry_out(&edit)?;
        }
        review
    };
    let mut page = Page::default();
    if dry {
        page.line(text.cli_import_dry_run());
    }
    page.line(words::counts(text, &review));
    page.line(words::would_write(text, &review, take));
    let odd: Vec<String> = review
        .found
        .iter()
        .filter(|one| !matches!(one.standing, terms::Standing::New | terms::Standing::Same))
        .map(|one| {
            let line = format!("{}: {}", one.name, words::standing(text, &one.standing));
            match words::differences(text, &one.differences) {
                differs if differs.is_empty() => line,
                differs => format!("{line} ({differs})"),
            }
        })
        .collect();
    page.section(text.terms_to_look_at(), &odd);
    let left: Vec<String> = review.left.iter().map(|one| words::left(text, one)).collect();
    page.section(text.terms_left_title(), &left);
    if review.left_more > 0 {
        page.line(text.terms_left_more(review.left_more));
    }
    let concepts: Vec<Value> = review
        .found
        .iter()
        .map(|one| {
            json!({
                "id": one.concept.id,
                "term": one.name,
                "standing": words::standing(text, &one.standing),
                "differences": words::differences(text, &one.differences),
            })
        })
        .collect();
    let json = json!({
        "written": if dry { 0 } else { review.to_write(take) },
        "concepts": concepts,
        "left": left,
        "left_more": review.left_more,
    });
    Ok(Report::new(page.finish(), json))
}

fn glossary(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (text, file) = (&session.text, needed(arguments, "to"));
    let partner = term::partner(text, arguments)?
        .ok_or_else(|| Failure::usage(text.cli_argument_missing("--partner"), text.cli_see_help()))?;
    let (_, library) = session.read()?;
    let made = terms::glossary(&library, partner, session.now(), text);
    let replace = arguments.get_flag("replace");
    let mut report = match Format::of_file(file).filter(|format| *format != Format::Json) {
        Some(format) => {
            let bytes = format
                .page(&made.page)
                .map_err(|error| Failure::file(text, Path::new(file), &error))?;
            write(session, file, &bytes, replace)?
        }
        None => write_sheet(session, &made.sheet, file, replace)?,
    };
    if made.left_out > 0 {
        report.text = format!("{}\n{}", text.glossary_left_out(made.left_out), report.text);
    }
    report.json["rows"] = json!(made.rows);
    report.json["left_out"] = json!(made.left_out);
    Ok(report)
}

fn value(text: &Text, library: &Library, one: &Consultation, session: &Session<'_>) -> Value {
    let rules = content::agreement();
    let concepts: Vec<Value> = one
        .asked
        .iter()
        .map(|(_, asked)| {
            let concept = library.get(asked.concept);
            let standing = concept.map(|concept| Standing::of(library, concept, &rules, session.today()));
            json!({
                "concept": asked.concept,
                "term": asked.term,
                "position": concept.map(|concept| one.position(concept, session.today())),
                "verdict": standing.as_ref().map(|standing| standing.verdict),
                "rule": standing.and_then(|standing| standing.rule),
                "replies": one.replies_on(asked.concept).collect::<Vec<_>>(),
                "settled": one.settlement_of(asked.concept),
            })
        })
        .collect();
    json!({
        "id": one.id,
        "title": one.title,
        "partner": one.partner,
        "partner_name": one.partner.name(text),
        "answer_by": one.answer_by,
        "unanswered": one.unanswered(),
        "overdue": one.is_overdue(session.now()),
        "concepts": concepts,
    })
}

fn line(text: &Text, one: &Consultation) -> String {
    text.consult_line(
        one.title.as_str(),
        one.partner.name(text),
        time::weekday_date(text, one.answer_by),
        one.asked.len() - one.unanswered(),
        one.asked.len(),
    )
}

fn list(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let all = library.sorted::<Consultation>();
    let mut page = Page::default();
    all.iter().for_each(|one| {
        page.line(line(text, one));
    });
    if all.is_empty() {
        page.line(text.consult_none());
    }
    let values: Vec<Value> = all
        .into_iter()
        .map(|one| value(text, &library, one, session))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

/// A consultation in words: each concept with where the partner stands, what was said and what follows.
fn shown(text: &Text, library: &Library, one: &Consultation, session: &Session<'_>) -> Report {
    let rules = content::agreement();
    let mut page = Page::default();
    page.line(line(text, one));
    for (_, asked) in one.asked.iter() {
        page.gap();
        let Some(concept) = library.get(asked.concept) else {
            page.line(text.consult_concept_gone(asked.term.as_str()));
            continue;
        };
        let position = one.position(concept, session.today());
        page.line(text.consult_position(asked.term.as_str(), position.name(text)));
        for reply in one.replies_on(asked.concept) {
            page.indented(agreeing::reply(text, reply));
        }
        if let Some(settled) = one.settlement_of(asked.concept) {
            page.indented(text.consult_settled(settled.by.name.as_str(), settled.reason.as_str()));
        }
        let standing = Standing::of(library, concept, &rules, session.today());
        page.indented(agreeing::decided(text, standing.rule.as_deref()));
    }
    Report::new(page.finish(), value(text, library, one, session))
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let one = which::find::<Consultation>(&library, needed(arguments, "consultation"))?;
    Ok(shown(&session.text, &library, one, session))
}

fn start(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let partner = term::partner(text, arguments)?
        .ok_or_else(|| Failure::usage(text.cli_argument_missing("--partner"), text.cli_see_help()))?;
    let answer_by = when::date(text, needed(arguments, "answer-by"))?;
    let mut desk = session.desk()?;
    let named = super::arguments::all(arguments, "concept");
    let concepts: Vec<&Concept> = if named.is_empty() {
        terms::asked(&desk.library, given(arguments, "area"))
    } else {
        let found = named
            .into_iter()
            .map(|words| which::find::<Concept>(&desk.library, words));
        found.collect::<Outcome<_>>()?
    };
    let about = (needed(arguments, "title"), partner, answer_by);
    let one = terms::new_consultation(session.new_id(), about, &concepts, &desk.by, session.now());
    let id = one.id;
    desk.carry_out(&Edit::Consult(Act::Send(Box::new(one))))?;
    let one = which::find::<Consultation>(&desk.library, &id.to_string())?;
    Ok(shown(text, &desk.library, one, session))
}

fn file(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (text, to) = (&session.text, needed(arguments, "document"));
    let is_form = match ending(to).to_ascii_lowercase().as_str() {
        "docx" => true,
        "xlsx" => false,
        _ => {
            return Err(Failure::usage(
                text.cli_export_ending(to),
                text.consult_file_ending(),
            ));
        }
    };
    let (_, library) = session.read()?;
    let one = which::find::<Consultation>(&library, needed(arguments, "consultation"))?;
    let board = library
        .binder()
        .map(|binder| binder.name.clone())
        .unwrap_or_default();
    let bytes = terms::files(&terms::questions(one, &board, text), is_form, session.now())
        .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    write(session, to, &bytes, arguments.get_flag("replace"))
}

fn answer(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let filled = match taken(session, needed(arguments, "document"))? {
        Taken::Fields(fields) => consult::of_fields(&fields),
        Taken::Sheets(sheets, _) => consult::of_sheets(&sheets),
        Taken::Terms(_) => None,
    };
    let filled = filled.ok_or_else(|| Failure::said(text.answers_none(), text.answers_none_do()))?;
    let mut desk = session.desk()?;
    let found = terms::answers(&desk.library, &filled, &desk.by, session.now(), text)
        .ok_or_else(|| Failure::said(text.answers_unknown(), text.answers_unknown_do()))?;
    // An earlier answer is written over only when somebody says so.
    let waits = found.replaces() && !arguments.get_flag("take-changed");
    let dry = arguments.get_flag("dry-run") || waits;
    if let Some(edit) = found.edit().filter(|_| !dry) {
        desk.carry_out(&edit)?;
    }
    let mut page = Page::default();
    if dry {
        page.line(text.cli_import_dry_run());
    }
    page.line(text.answers_from(found.replies.len(), found.organisation.as_str()));
    for reply in &found.replies {
        page.indented(agreeing::reply(text, reply));
    }
    let remarks = words::remarks(text, &found);
    page.section(text.terms_to_look_at(), &remarks);
    if waits {
        page.gap().line(text.answers_need_choice());
    }
    let json = json!({
        "consultation": found.consultation,
        "organisation": found.organisation,
        "stored": if dry { 0 } else { found.replies.len() },
        "known": found.known,
        "replies": found.replies,
        "remarks": remarks,
    });
    let report = Report::new(page.finish(), json);
    Ok(if waits {
        report.with_code(code::FAILED)
    } else {
        report
    })
}

fn settle(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let one = which::find::<Consultation>(&desk.library, needed(arguments, "consultation"))?.id;
    let concept = which::find::<Concept>(&desk.library, needed(arguments, "term"))?.id;
    let reason = needed(arguments, "reason").to_owned();
    desk.carry_out(&Edit::Consult(Act::Settle {
        consultation: one,
        concept,
        reason,
    }))?;
    let one = which::find::<Consultation>(&desk.library, &one.to_string())?;
    Ok(shown(&session.text, &desk.library, one, session))
}

/// How concepts stand with all partners that were asked, by which rule, and every rule.
fn status(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (text, rules) = (&session.text, content::agreement());
    let (_, library) = session.read()?;
    let concepts = match given(arguments, "term") {
        Some(words) => vec![which::find::<Concept>(&library, words)?],
        None => library.sorted::<Concept>(),
    };
    let mut page = Page::default();
    let mut values = Vec::new();
    for concept in concepts {
        let standing = Standing::of(&library, concept, &rules, session.today());
        if standing.verdict == Verdict::NotAsked && given(arguments, "term").is_none() {
            continue;
        }
        let title = concept
            .recommended(crate::domain::vocabulary::TermLanguage::Sv)
            .unwrap_or_default();
        page.line(text.consult_position(title, standing.verdict.name(text)));
        for (partner, (_, position)) in &standing.partners {
            page.indented(text.consult_position(partner.name(text), position.name(text)));
        }
        page.indented(agreeing::decided(text, standing.rule.as_deref()));
        for (_, wording) in concept.versions.iter() {
            let on = time::weekday_date(text, wording.on);
            page.indented(text.consult_wording(
                wording.version,
                on,
                wording.term.as_str(),
                wording.definition_sv.as_str(),
            ));
        }
        let partners: Vec<Value> = standing
            .partners
            .iter()
            .map(|(partner, (id, position))| json!({"partner": partner, "consultation": id, "position": position}))
            .collect();
        values.push(json!({
            "concept": concept.id,
            "term": title,
            "verdict": standing.verdict,
            "rule": standing.rule,
            "partners": partners,
            "versions": concept.versions.iter().map(|(_, wording)| wording).collect::<Vec<_>>(),
        }));
    }
    page.section(text.consult_rules(), &agreeing::rules(text, &rules.rules));
    Ok(Report::new(page.finish(), json!(values)))
}

fn conclude(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (text, rules) = (&session.text, content::agreement());
    let mut desk = session.desk()?;
    let concept = which::find::<Concept>(&desk.library, needed(arguments, "term"))?;
    let (id, standing) = (
        concept.id,
        Standing::of(&desk.library, concept, &rules, session.today()),
    );
    let seen = standing.verdict;
    desk.carry_out(&Edit::Consult(Act::Conclude {
        concept: id,
        seen,
        rules: Box::new(rules),
    }))?;
    let concept = which::find::<Concept>(&desk.library, &id.to_string())?;
    let mut page = Page::default();
    page.line(agreeing::decided(text, standing.rule.as_deref()));
    page.line(text.consult_concluded(concept.stage.name(text), concept.version));
    Ok(Report::new(
        page.finish(),
        json!({ "concept": id, "stage": concept.stage, "version": concept.version, "rule": standing.rule }),
    ))
}
