//! `support`: crisis support from the call that asks for it until what remains is handed over.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, number, option, positional};
use super::export::write_sheet;
use super::failure::Failure;
use super::plan::called_112;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session, party};
use super::{when, which};
use crate::content;
use crate::domain::edit::supporting::Act;
use crate::domain::support::care::{Owed, TalkOutcome, due};
use crate::domain::support::{
    Asked112, Count, Counted, Facts, Measure, Premises, SupportEffort, SupportStep, Verified, running,
};
use crate::domain::{Edit, Id, Incident, Library, Person, Unit};
use crate::intake::{support_calling, support_sheet};
use crate::phrase::{Named, moment, personal_data, supporting};
use crate::text::{Text, time};

type Found<T> = std::result::Result<T, Failure>;

pub fn command() -> Command {
    let effort = || option("effort", "effort");
    group(
        "support",
        [
            Command::new("list"),
            Command::new("start")
                .arg(positional("title", "text"))
                .arg(option("caller", "party"))
                .arg(option("organisation", "text"))
                .arg(option("channel", "text"))
                .arg(option("board", "unit"))
                .arg(option("mandate", "text"))
                .arg(option("off-list-reason", "text"))
                .arg(option("verified", "verified"))
                .arg(option("called-112", "called"))
                .arg(option("incident", "incident"))
                .arg(option("at", "when"))
                .arg(flag("exercise")),
            Command::new("show").arg(effort()),
            Command::new("level")
                .arg(positional("level", "level"))
                .arg(option("decided-by", "text"))
                .arg(option("grounds", "text"))
                .arg(flag("call"))
                .arg(effort()),
            Command::new("premises")
                .arg(positional("premises", "premises"))
                .arg(effort()),
            Command::new("count")
                .arg(positional("counted", "counted"))
                .arg(positional("number", "number").allow_negative_numbers(true))
                .arg(option("detail", "text"))
                .arg(option("at-step", "step"))
                .arg(effort()),
            Command::new("step")
                .arg(positional("step", "step"))
                .arg(flag("close"))
                .arg(option("phone", "phone"))
                .arg(option("handed-to", "text"))
                .arg(option("decided-by", "text"))
                .arg(effort()),
            Command::new("contact")
                .arg(flag("on-site"))
                .arg(option("at", "when"))
                .arg(effort()),
            Command::new("care")
                .arg(option("person", "person"))
                .arg(option("talk", "talk"))
                .arg(option("outcome", "outcome"))
                .arg(flag("add"))
                .arg(effort()),
            Command::new("end")
                .arg(option("remains", "text"))
                .arg(option("handed-to", "text"))
                .arg(effort()),
            Command::new("export")
                .arg(option("to", "file").required(true))
                .arg(flag("replace")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("start", arguments)) => start(arguments, session),
        Some(("show", arguments)) => show(arguments, session),
        Some(("level", arguments)) => level(arguments, session),
        Some(("premises", arguments)) => premises(arguments, session),
        Some(("count", arguments)) => count(arguments, session),
        Some(("step", arguments)) => step(arguments, session),
        Some(("contact", arguments)) => contact(arguments, session),
        Some(("care", arguments)) => care(arguments, session),
        Some(("end", arguments)) => act(arguments, session, |effort| Act::Close {
            effort,
            remains: words(arguments, "remains"),
            handed_to: words(arguments, "handed-to"),
        }),
        Some(("export", arguments)) => {
            let (_, library) = session.read()?;
            let sheet = support_sheet(&library, &session.text);
            write_sheet(
                session,
                &sheet,
                needed(arguments, "to"),
                arguments.get_flag("replace"),
            )
        }
        _ => list(session),
    }
}

fn words(arguments: &ArgMatches, name: &str) -> String {
    given(arguments, name).unwrap_or_default().trim().to_owned()
}

/// The effort that is meant: the only one going on when none is named.
fn find<'a>(arguments: &ArgMatches, text: &Text, library: &'a Library) -> Found<&'a SupportEffort> {
    if let Some(words) = given(arguments, "effort") {
        return which::find(library, words);
    }
    match running(library).as_slice() {
        [only] => Ok(only),
        [] => Err(Failure::usage(
            text.support_cli_none(),
            text.support_cli_none_do(),
        )),
        several => {
            let names: Vec<_> = several.iter().map(|one| one.title.as_str()).collect();
            Err(Failure::usage(
                text.support_cli_several(),
                text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

/// One of several words, or what is possible.
fn one_of<T: Copy>(text: &Text, typed: &str, argument: &str, known: &[(&str, T)]) -> Found<T> {
    let found = known.iter().find(|(word, _)| *word == typed);
    found.map(|(_, one)| *one).ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(word, _)| *word).collect();
        Failure::usage(
            text.cli_value_unknown(typed, argument),
            text.cli_possible_values(names.join(", ")),
        )
    })
}

const STEPS: [(&str, SupportStep); 3] = [
    ("acute", SupportStep::Acute),
    ("centre", SupportStep::Centre),
    ("ordinary", SupportStep::Ordinary),
];

fn start(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let verified = one_of(
        text,
        given(arguments, "verified").unwrap_or("not-verified"),
        "--verified",
        &[
            ("called-back", Verified::CalledBack),
            ("sos", Verified::Sos),
            ("known-voice", Verified::KnownVoice),
            ("not-verified", Verified::NotVerified),
        ],
    )?;
    let alarm_at = given(arguments, "at")
        .map(|typed| when::instant(text, typed, session.now()))
        .transpose()?
        .unwrap_or(session.now());
    let mut desk = session.desk()?;
    let unit = given(arguments, "board")
        .map(|words| which::find::<Unit>(&desk.library, words))
        .transpose()?;
    let joined = given(arguments, "incident")
        .map(|words| which::find::<Incident>(&desk.library, words))
        .transpose()?;
    let caller = party(&desk.library, given(arguments, "caller").unwrap_or_default());
    let title = needed(arguments, "title").trim();
    let effort = SupportEffort {
        unit: unit.map(|unit| unit.id),
        incident: joined.map(|one| one.id),
        exercise: arguments.get_flag("exercise") || session.is_exercise(),
        facts: Facts {
            caller_name: caller.name,
            caller_role: caller.role,
            caller_organisation: words(arguments, "organisation"),
            caller_number: caller.phone,
            channel: words(arguments, "channel"),
            mandate: words(arguments, "mandate"),
            listed: false,
            off_list_reason: words(arguments, "off-list-reason"),
            verified,
            called_112: Asked112(called_112(arguments)),
            told: String::new(),
        },
        aftercare: content::aftercare(),
        ..SupportEffort::new(session.new_id(), title, &desk.by, alarm_at)
    };
    let incident = effort.incident.is_none().then(|| {
        Box::new(Incident {
            id: session.new_id(),
            title: title.to_owned(),
            failed: Vec::new(),
            began_at: alarm_at,
            exercise: effort.exercise,
            started_by: desk.by.clone(),
            ended_at: None,
        })
    });
    let id = effort.id;
    desk.carry_out(&Edit::Support(Act::Start {
        effort: Box::new(effort),
        incident,
    }))?;
    answer(&desk, id)
}

fn level(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let levels = content::support_levels();
    let known: Vec<_> = levels
        .levels
        .iter()
        .map(|one| (one.key.as_str(), one.key.as_str()))
        .collect();
    let level = one_of(text, needed(arguments, "level"), "level", &known)?.to_owned();
    let mut desk = session.desk()?;
    let effort = find(arguments, text, &desk.library)?.id;
    desk.carry_out(&Edit::Support(Act::DecideLevel {
        effort,
        id: session.new_id(),
        level,
        decided_by: words(arguments, "decided-by"),
        grounds: words(arguments, "grounds"),
    }))?;
    if arguments.get_flag("call") {
        let one = which::find::<SupportEffort>(&desk.library, &effort.to_string())?;
        let list = support_calling(&desk.library, one, &desk.by, session.now(), || session.random());
        desk.carry_out(&Edit::Support(Act::StartCalling {
            effort,
            list: Box::new(list),
        }))?;
    }
    answer(&desk, effort)
}

fn premises(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let effort = find(arguments, &session.text, &desk.library)?.id;
    let premises = which::find::<Premises>(&desk.library, needed(arguments, "premises"))?.id;
    desk.carry_out(&Edit::Support(Act::ChoosePremises {
        effort,
        premises: Some(premises),
    }))?;
    answer(&desk, effort)
}

fn count(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let what = one_of(
        text,
        needed(arguments, "counted"),
        "counted",
        &[
            ("adults", Counted::Adults),
            ("children", Counted::Children),
            ("relatives", Counted::Relatives),
            ("interpreters", Counted::Interpreters),
            ("referrals", Counted::Referrals),
            ("talks", Counted::Talks),
        ],
    )?;
    let step = given(arguments, "at-step").unwrap_or("acute");
    let step = one_of(text, step, "--at-step", &STEPS)?;
    let number = number(arguments, "number", text)?.unwrap_or(0);
    let by = session.desk()?.by;
    act(arguments, session, |effort| Act::Count {
        effort,
        id: session.new_id(),
        count: Count {
            step,
            what,
            detail: words(arguments, "detail"),
            number,
            at: session.now(),
            by: by.clone(),
        },
    })
}

fn step(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let step = one_of(&session.text, needed(arguments, "step"), "step", &STEPS)?;
    act(arguments, session, |effort| Act::Turn {
        effort,
        id: session.new_id(),
        step,
        opens: !arguments.get_flag("close"),
        phone: words(arguments, "phone"),
        handed_to: words(arguments, "handed-to"),
        decided_by: words(arguments, "decided-by"),
    })
}

fn contact(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let at = given(arguments, "at")
        .map(|typed| when::instant(&session.text, typed, session.now()))
        .transpose()?
        .unwrap_or(session.now());
    let measure = if arguments.get_flag("on-site") {
        Measure::FirstOnSite
    } else {
        Measure::FirstContact
    };
    act(arguments, session, |effort| Act::Mark { effort, measure, at })
}

fn care(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let Some(typed) = given(arguments, "person") else {
        return show(arguments, session);
    };
    let mut desk = session.desk()?;
    let effort = find(arguments, text, &desk.library)?.id;
    let person = which::find::<Person>(&desk.library, typed)?.id;
    if arguments.get_flag("add") {
        desk.carry_out(&Edit::Support(Act::AddHelper { effort, person }))?;
    }
    if let Some(typed) = given(arguments, "talk") {
        let outcome = one_of(
            text,
            given(arguments, "outcome").unwrap_or("done"),
            "--outcome",
            &[
                ("done", TalkOutcome::Done),
                ("declined", TalkOutcome::Declined),
                ("not-done", TalkOutcome::NotDone),
            ],
        )?;
        let owed = owed(text, &desk.library, effort, typed)?;
        desk.carry_out(&Edit::Support(Act::Care {
            effort,
            person,
            owed,
            outcome,
            on: session.today(),
        }))?;
    }
    answer(&desk, effort)
}

/// The talk that is called so.
fn owed(text: &Text, library: &Library, effort: Id<SupportEffort>, typed: &str) -> Found<Id<Owed>> {
    let one = which::find::<SupportEffort>(library, &effort.to_string())?;
    let found = one.aftercare.iter().find(|(_, owed)| owed.key == typed);
    found.map(|(id, _)| id).ok_or_else(|| {
        let keys: Vec<_> = one.aftercare.iter().map(|(_, owed)| owed.key.as_str()).collect();
        Failure::usage(
            text.support_cli_no_talk(typed),
            text.cli_possible_values(keys.join(", ")),
        )
    })
}

fn act(arguments: &ArgMatches, session: &Session<'_>, make: impl Fn(Id<SupportEffort>) -> Act) -> Result {
    let mut desk = session.desk()?;
    let effort = find(arguments, &session.text, &desk.library)?.id;
    desk.carry_out(&Edit::Support(make(effort)))?;
    let mut report = answer(&desk, effort)?;
    let typed = ["remains", "detail", "handed-to"].map(|name| arguments.try_get_one::<String>(name));
    let typed = typed.into_iter().filter_map(std::result::Result::ok).flatten();
    for warning in typed.filter_map(|words| personal_data(&session.text, &desk.library, words)) {
        report.text = format!("{warning}\n{}", report.text);
    }
    Ok(report)
}

fn list(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    for one in library.all::<SupportEffort>() {
        page.line(line(text, one));
    }
    if library.count::<SupportEffort>() == 0 {
        page.line(text.support_cli_none());
    }
    let values: Vec<_> = library
        .all::<SupportEffort>()
        .map(|one| to_json(text, &library, one, session))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn line(text: &Text, one: &SupportEffort) -> String {
    let line = text.support_line(
        one.title.as_str(),
        supporting::level_now(text, one),
        moment(text, one.alarm_at),
    );
    let closed = if one.is_open() {
        String::new()
    } else {
        format!("  ({})", text.support_line_closed())
    };
    format!("{}  {line}{closed}", which::short(one.id))
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let one = find(arguments, &session.text, &library)?;
    Ok(report(&session.text, &library, one, session))
}

fn answer(desk: &Desk<'_>, id: Id<SupportEffort>) -> Result {
    let one = which::find::<SupportEffort>(&desk.library, &id.to_string())?;
    Ok(report(&desk.session.text, &desk.library, one, desk.session))
}

fn report(text: &Text, library: &Library, one: &SupportEffort, session: &Session<'_>) -> Report {
    let mut page = Page::default();
    page.line(line(text, one));
    page.line(text.support_cli_verified(one.facts.verified.name(text)));
    if one.is_off_list() {
        page.line(text.support_cli_off_list(one.facts.mandate.as_str()));
    }
    for measure in Measure::ALL {
        page.line(supporting::measured(text, one, measure));
    }
    let missing: Vec<_> = one.missing().into_iter().map(|what| what.name(text)).collect();
    if !missing.is_empty() {
        page.line(text.support_cli_missing(missing.join(", ")));
    }
    for step in SupportStep::ALL {
        let state = match one.turn(step) {
            None => text.support_step_never(),
            Some(turn) if turn.opens => text.support_step_open_now(moment(text, turn.at)),
            Some(turn) => text.support_step_closed_now(moment(text, turn.at)),
        };
        page.line(text.support_cli_step(step.name(text), state));
    }
    for what in Counted::ALL {
        page.line(text.support_cli_count(what.name(text), one.sum(what, None)));
    }
    let lines: Vec<_> = due(one, library)
        .into_iter()
        .map(|due| {
            let line = text.support_care_line(
                library.person_name(due.person),
                supporting::talk(text, due.owed),
                time::weekday_date(text, due.from),
                time::weekday_date(text, due.to),
            );
            let state = due.talk.map(|talk| talk.outcome.name(text));
            let late = due
                .is_overdue(session.today())
                .then(|| text.support_care_overdue());
            let marks: Vec<_> = [state, late].into_iter().flatten().collect();
            format!("{line}  {}", marks.join(", ")).trim_end().to_owned()
        })
        .collect();
    if !lines.is_empty() {
        page.section(text.support_helpers_head(), &lines);
    }
    Report::new(page.finish(), to_json(text, library, one, session))
}

fn to_json(text: &Text, library: &Library, one: &SupportEffort, session: &Session<'_>) -> Value {
    let mut value = which::to_json(&one.clone().into());
    let counts: serde_json::Map<_, _> = Counted::ALL
        .into_iter()
        .map(|what| {
            let key = serde_json::to_value(what).expect("a code");
            (
                key.as_str().unwrap_or_default().to_owned(),
                one.sum(what, None).into(),
            )
        })
        .collect();
    let missing: Vec<_> = one.missing().into_iter().map(|what| what.name(text)).collect();
    let care: Vec<_> = due(one, library)
        .into_iter()
        .map(|due| {
            json!({ "person": library.person_name(due.person), "talk": due.owed.key, "from": due.from, "to": due.to,
                "outcome": due.talk.map(|talk| talk.outcome), "overdue": due.is_overdue(session.today()) })
        })
        .collect();
    value["sums"] = Value::Object(counts);
    value["off_list"] = one.is_off_list().into();
    value["level_now"] = json!(one.level().map(|one| one.level.as_str()));
    value["missing"] = json!(missing);
    value["care"] = json!(care);
    value["minutes"] = json!({ "decision": one.minutes(Measure::Decision),
        "first_contact": one.minutes(Measure::FirstContact), "first_on_site": one.minutes(Measure::FirstOnSite) });
    value
}
