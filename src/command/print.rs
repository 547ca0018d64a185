//! `print`: documents as PDF, for paper and for the archive.

use chrono::{DateTime, Datelike, Utc};
use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{all, day, flag, given, group, needed, number, option, options, positional};
use super::export::write;
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{callout, copies, log, plan, roster, term, when, which};
use crate::domain::library::alphabet_key;
use crate::domain::printout::{CopyLabel, Subject, labels, only_label};
use crate::domain::{Concept, Consultation, Library, Log, Person, Routine, slips};
use crate::format::words::fold;
use crate::paper::document::{Document, Period, Stretch, Words};
use crate::paper::subject::{self, kind};
use crate::paper::{Job, Pages, PaperError, Replaced, Setting, Sheet, Sides, Standard, code_groups, words};
use crate::text::{Text, time};

/// Weeks of one roster: a year.
const MOST_WEEKS: u32 = 53;

pub fn command() -> Command {
    let kind = |name: &'static str| {
        Command::new(name)
            .arg(option("to", "file").required(true))
            .arg(option("paper", "paper").value_parser(["a4", "a3"]))
            .arg(option("sides", "sides").value_parser(["one", "two"]))
            .arg(flag("replace"))
            .arg(options("copy", "place"))
            .arg(option("keeper", "name"))
    };
    let log_option = || option("log", "log");
    let numbers = || ["first", "last"].map(|name| option(name, "number").requires("empty"));
    group(
        "print",
        [
            kind("plan").arg(positional("plan", "plan")).arg(flag("extract")),
            kind("handover")
                .arg(positional("handover", "handover"))
                .arg(flag("empty"))
                .arg(flag("qr").conflicts_with("empty"))
                .args(numbers()),
            kind("log").arg(log_option()).arg(option("entry", "log-number")),
            kind("slips")
                .arg(option("first", "number").required(true))
                .arg(option("last", "number").required(true)),
            kind("phones").arg(flag("qr")),
            kind("binder"),
            kind("pack"),
            kind("log-form"),
            kind("callout")
                .arg(option("list", "list"))
                .arg(flag("empty"))
                .args(numbers()),
            kind("roster")
                .arg(option("roster", "roster"))
                .arg(option("from", "date"))
                .arg(option("weeks", "number").conflicts_with("month"))
                .arg(flag("month")),
            kind("consultation").arg(positional("consultation", "consultation")),
            kind("duty")
                .arg(option("person", "person").required(true))
                .arg(option("from", "date"))
                .arg(option("weeks", "number"))
                .arg(flag("qr")),
            kind("situation").arg(log_option()).arg(option("at", "when")),
            kind("hours")
                .arg(option("from", "date"))
                .arg(option("until", "date")),
            kind("activation").arg(positional("activation", "activation")),
            kind("readiness").arg(option("at", "when")),
            kind("glossary")
                .arg(option("partner", "partner"))
                .arg(option("area", "text")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let Some((kind, arguments)) = arguments.subcommand() else {
        return Err(Failure::usage(session.text.cli_see_help(), String::new()));
    };
    let text = &session.text;
    let file = needed(arguments, "to");
    if !file.to_lowercase().ends_with(".pdf") {
        return Err(Failure::usage(
            text.cli_print_ending(file),
            text.cli_print_ending_do(),
        ));
    }
    let places = all(arguments, "copy");
    if places.is_empty() {
        let (store, library) = session.read()?;
        let by = session.author(&store).map(|by| by.name).unwrap_or_default();
        return made(kind, arguments, session, (&library, &by), None).map(|made| made.report);
    }
    // Opened to be written in before anything is printed: where it can't be, no print is made that nobody notes.
    let mut desk = session.desk()?;
    let keeper = given(arguments, "keeper").unwrap_or_default();
    let labels = labels(&desk.library, places.into_iter().map(|place| (place, keeper)));
    let by = (&desk.library, &*desk.by.name);
    let mut made = made(kind, arguments, session, by, only_label(&labels))?;
    let noted = copies::note(&mut desk, &made, &labels)?;
    made.report.text.push_str(&noted.text);
    made.report.json["copies"] = noted.json;
    Ok(made.report)
}

/// A print that lies in its file.
pub struct Made {
    pub subject: Subject,
    pub document: Document,
    pub pages: Pages,
    report: Report,
}

fn made(
    kind: &str,
    arguments: &ArgMatches,
    session: &Session<'_>,
    (library, by): (&Library, &str),
    label: Option<&CopyLabel>,
) -> std::result::Result<Made, Failure> {
    let text = &session.text;
    let subject = asked(kind, arguments, session, library)?;
    let document = subject::document(text, library, &subject, session.now()).ok_or_else(|| {
        Failure::said(
            text.plans_extract_unmarked(),
            text.cli_print_extract_unmarked_do(),
        )
    })?;
    let setting = Setting {
        text,
        now: session.now(),
        by,
        sheet: match given(arguments, "paper") {
            Some("a3") => Sheet::A3,
            _ => Sheet::A4,
        },
        sides: match given(arguments, "sides") {
            Some("two") => Sides::Two,
            _ => Sides::One,
        },
    };
    let mut job = Job::of(&document, &setting);
    if let Some(label) = label {
        job = job.labelled(label);
    }
    let printed = job.print().map_err(|error| failed(text, &error))?;
    let file = needed(arguments, "to");
    let mut report = write(session, file, &printed.pdf, arguments.get_flag("replace"))?;
    let warning = subject::personal_data(text, library, &subject);
    let laid = Laid {
        pages: printed.pages.count,
        standard: printed.standard,
        replaced: &printed.replaced,
        code: &printed.code,
    };
    say(text, &mut report, &laid, warning);
    if let Some(exchange) = words::exchange(text, &document.changed(), &printed.pages) {
        report.text.push_str(&exchange);
        report.text.push('\n');
    }
    report.json["changed_pages"] = json!(words::pages_of(&document.changed(), &printed.pages));
    Ok(Made {
        subject,
        document,
        pages: printed.pages,
        report,
    })
}

/// The document that is asked for.
fn asked(
    kind: &str,
    arguments: &ArgMatches,
    session: &Session<'_>,
    library: &Library,
) -> std::result::Result<Subject, Failure> {
    let text = &session.text;
    let empty = || arguments.get_flag("empty");
    Ok(match kind {
        "plan" => {
            let plan = plan::find(library, needed(arguments, "plan"))?;
            let extract = arguments.get_flag("extract");
            subject::of(if extract { kind::PLAN_EXTRACT } else { kind::PLAN }, plan.id)
        }
        "handover" if empty() => {
            let routine = which::find::<Routine>(library, needed(arguments, "handover"))?;
            numbered(arguments, text, subject::of(kind::HANDOVER_FORM, routine.id))?
        }
        "handover" => {
            let handover = super::handover::find(library, needed(arguments, "handover"))?;
            subject::with_squares(subject::of(kind::HANDOVER, handover.id), arguments.get_flag("qr"))
        }
        "log" => {
            let log = log::find(arguments, text, library)?;
            match given(arguments, "entry") {
                Some(number) => {
                    let entry = log::entry(text, library, log, number)?;
                    subject::of(kind::LOG_ENTRY, entry.id)
                }
                None => subject::of(kind::LOG, log.id),
            }
        }
        "slips" => numbered(arguments, text, subject::whole(kind::SLIPS))?,
        "callout" if empty() => numbered(arguments, text, subject::whole(kind::CALL_FORM))?,
        "callout" => subject::of(kind::CALL_LIST, callout::find(arguments, text, library)?.id),
        "roster" => {
            let roster = roster::find(text, library, given(arguments, "roster"))?;
            subject::roster(roster.id, stretch(arguments, session)?)
        }
        "binder" => subject::whole(kind::BINDER),
        "pack" => subject::whole(kind::PACK),
        "log-form" => subject::whole(kind::LOG_FORM),
        "consultation" => {
            let one = which::find::<Consultation>(library, needed(arguments, "consultation"))?;
            subject::of(kind::CONSULTATION, one.id)
        }
        "duty" => {
            let person = which::find::<Person>(library, needed(arguments, "person"))?;
            let weeks = weeks(arguments, session, subject::DUTY_WEEKS)?;
            subject::with_squares(subject::duty(person.id, weeks), arguments.get_flag("qr"))
        }
        "situation" => {
            let log = given(arguments, "log").map(|words| which::find::<Log>(library, words));
            let log = log.transpose()?.map(|log| log.id);
            subject::situation(log, instant(arguments, session)?)
        }
        "hours" => subject::hours(period(arguments, session)?),
        "activation" => {
            let one = plan::find_activation(library, needed(arguments, "activation"))?;
            subject::of(kind::ACTIVATION, one.id)
        }
        "readiness" => subject::readiness(instant(arguments, session)?),
        "glossary" => subject::glossary(&Words {
            partner: term::partner(text, arguments)?,
            area: area(arguments, text, library)?,
        }),
        _ => subject::with_squares(subject::whole(kind::PHONES), arguments.get_flag("qr")),
    })
}

/// The area as the vocabulary writes it.
fn area(
    arguments: &ArgMatches,
    text: &Text,
    library: &Library,
) -> std::result::Result<Option<String>, Failure> {
    let Some(typed) = given(arguments, "area") else {
        return Ok(None);
    };
    let mut areas: Vec<&str> = library.all::<Concept>().map(|one| one.area.as_str()).collect();
    areas.retain(|area| !area.is_empty());
    areas.sort_by_cached_key(|area| alphabet_key(area));
    areas.dedup();
    let known = areas.iter().find(|area| fold(area) == fold(typed));
    known.map(|area| Some((*area).to_owned())).ok_or_else(|| {
        Failure::usage(
            text.cli_value_unknown(typed, "--area"),
            text.cli_possible_values(areas.join(", ")),
        )
    })
}

/// Empty paper with the numbers that are asked for, or without any.
fn numbered(arguments: &ArgMatches, text: &Text, empty: Subject) -> std::result::Result<Subject, Failure> {
    let (first, last) = (
        number(arguments, "first", text)?,
        number(arguments, "last", text)?,
    );
    if first.or(last).is_none() {
        return Ok(empty);
    }
    let first = first.unwrap_or(1);
    let last = last.unwrap_or(first);
    if !subject::can_number(&empty.document, (first, last)) {
        return Err(Failure::usage(
            text.cli_print_range(first, last),
            text.cli_print_range_do(subject::most_numbered(&empty.document), slips::LARGEST),
        ));
    }
    Ok(subject::numbered(empty, (first, last)))
}

/// The days of a roster that are asked for.
fn stretch(arguments: &ArgMatches, session: &Session<'_>) -> std::result::Result<Stretch, Failure> {
    if arguments.get_flag("month") {
        let from = day(arguments, "from", &session.text)?.unwrap_or_else(|| session.today());
        return Ok(Stretch::Month(from));
    }
    weeks(arguments, session, subject::WEEKS)
}

/// The weeks that are asked for, or so many from this one on.
fn weeks(arguments: &ArgMatches, session: &Session<'_>, usual: u32) -> std::result::Result<Stretch, Failure> {
    let text = &session.text;
    let from = day(arguments, "from", text)?.unwrap_or_else(|| session.today());
    let weeks = number(arguments, "weeks", text)?.unwrap_or(usual);
    if !(1..=MOST_WEEKS).contains(&weeks) {
        return Err(Failure::usage(
            text.cli_print_weeks(weeks),
            text.cli_print_weeks_do(MOST_WEEKS),
        ));
    }
    Ok(Stretch::Weeks(from, weeks))
}

/// The days of which hours are asked for: this year until today when none are named.
fn period(arguments: &ArgMatches, session: &Session<'_>) -> std::result::Result<Period, Failure> {
    let text = &session.text;
    let today = session.today();
    let first = day(arguments, "from", text)?.unwrap_or_else(|| today.with_ordinal(1).unwrap_or(today));
    let last = day(arguments, "until", text)?.unwrap_or_else(|| today.max(first));
    if last < first {
        return Err(Failure::usage(
            text.cli_print_hours(time::date_iso(first), time::date_iso(last)),
            text.cli_print_hours_do(),
        ));
    }
    let at = session.now();
    Ok(Period { first, last, at })
}

/// The instant that is asked about: now, when none is named.
fn instant(arguments: &ArgMatches, session: &Session<'_>) -> std::result::Result<DateTime<Utc>, Failure> {
    match given(arguments, "at") {
        Some(typed) => when::instant(&session.text, typed, session.now()),
        None => Ok(session.now()),
    }
}

pub fn failed(text: &Text, error: &PaperError) -> Failure {
    Failure::said(
        text.cli_print_failed(error.to_string()),
        text.cli_print_failed_do(),
    )
}

/// What is said of a document that was laid out.
pub struct Laid<'a> {
    pub pages: usize,
    pub standard: Standard,
    pub replaced: &'a [Replaced],
    pub code: &'a str,
}

/// Says after what the report says how the document came out.
pub fn say(text: &Text, report: &mut Report, laid: &Laid<'_>, warning: Option<String>) {
    let code = code_groups(laid.code);
    let mut page = Page::default();
    if let Some(warning) = &warning {
        page.line(warning).gap();
    }
    page.line(&report.text);
    page.line(text.cli_print_done(laid.pages, laid.standard.name(), code.as_str()));
    if laid.standard == Standard::None {
        page.line(text.cli_print_no_standard());
    }
    let lines: Vec<_> = laid
        .replaced
        .iter()
        .map(|one| words::replaced(text, one))
        .collect();
    page.section(text.cli_print_replaced(), &lines);
    report.text = page.finish();
    let replaced = laid
        .replaced
        .iter()
        .map(|one| json!({ "written": one.written, "codes": one.codes(), "instead": one.instead, "times": one.times }));
    report.json["pages"] = json!(laid.pages);
    report.json["standard"] = json!(laid.standard.name());
    report.json["code"] = json!(code);
    report.json["replaced"] = json!(replaced.collect::<Vec<_>>());
    report.json["warning"] = json!(warning);
}
