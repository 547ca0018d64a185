//! `now`: who is on call, what is going on and what is wrong, worst first; the exit code says whether somebody is there.

use chrono::{DateTime, Utc};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, option};
use super::failure::code;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::when;
use crate::domain::duty::Duty;
use crate::domain::handover::Holding;
use crate::domain::logbook::logs;
use crate::domain::situation::{OnCall, Severity, Situation, situation};
use crate::domain::{Baton, Id, Library, zone};
use crate::phrase::{self, Named, phone};
use crate::text::{Text, time};

/// Findings written out, so that who is on call stays in sight above them; `--json` has them all.
const FINDINGS: usize = 8;

pub fn command() -> Command {
    Command::new("now").arg(option("at", "when"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let at = match given(arguments, "at") {
        Some(typed) => when::instant(&session.text, typed, session.now())?,
        None => session.now(),
    };
    let (_, library) = session.read()?;
    let situation = situation(&library, at);
    let mut text = page(&session.text, &library, &situation);
    if session.unread() > 0 {
        text.push('\n');
        text.push_str(&session.text.cli_unread(session.unread()));
    }
    let code = match &situation.state {
        OnCall::NoRoster | OnCall::Nobody { .. } => code::NOBODY,
        OnCall::Short | OnCall::NeedUnknown => code::SHORT,
        OnCall::NotNeeded | OnCall::Staffed => code::DONE,
    };
    Ok(Report::new(text, to_json(&session.text, &library, &situation)).with_code(code))
}

fn page(text: &Text, library: &Library, situation: &Situation) -> String {
    let local = zone::local(situation.at);
    let state = phrase::on_call_state(text, library, situation);
    let mut page = Page::default();
    let title = if situation.state.is_alarming() {
        state.title.to_uppercase()
    } else {
        state.title
    };
    page.line(title).line(state.what_to_do);
    let date = time::weekday_date(text, local.date());
    page.line(text.cli_now_at(date, time::time(local.time()), time::week(text, local.date())));
    if let Some(binder) = library.binder() {
        page.line(format!("{} ({})", binder.name, binder.kind.name(text)));
    }
    let lines = |duties: &[Duty], next: bool| -> Vec<String> {
        duties
            .iter()
            .map(|duty| duty_line(text, library, duty, next))
            .collect()
    };
    page.section(text.cli_now_on_call(), &lines(&situation.on_call, false));
    let missing: Vec<String> = situation
        .missing
        .iter()
        .map(|gap| phrase::gap(text, library, gap))
        .collect();
    page.section(text.cli_now_missing(), &missing);
    let otherwise: Vec<String> = situation
        .otherwise
        .iter()
        .filter_map(|id| library.get(*id))
        .map(|roster| format!("{}: {}", roster.name, roster.otherwise))
        .collect();
    page.section(text.cli_now_otherwise(), &otherwise);
    page.section(text.cli_now_next(), &lines(&situation.next, true));
    page.section(text.cli_now_active(), &active(text, library, situation));
    let batons: Vec<String> = situation
        .batons
        .iter()
        .filter_map(|id| library.get(*id))
        .map(|baton| holder_line(text, baton, situation.at))
        .collect();
    page.section(text.cli_now_batons(), &batons);
    let logs: Vec<String> = logs(library)
        .into_iter()
        .filter(|log| log.is_open())
        .map(|log| {
            let entries = log.written(library);
            let last = entries.iter().map(|entry| entry.said().entered_at).max();
            let last = last.map_or_else(
                || text.log_last_none(),
                |at| text.log_last(time::until(text, situation.at, at)),
            );
            format!("{}: {last}", log.title)
        })
        .collect();
    page.section(text.log_now_heading(), &logs);
    let handovers: Vec<String> = situation
        .handovers
        .iter()
        .filter_map(|id| library.get(*id))
        .map(|handover| super::handover::line(text, handover, situation.at))
        .collect();
    page.section(text.cli_now_handovers(), &handovers);
    let mut findings: Vec<String> = situation
        .findings
        .iter()
        .take(FINDINGS)
        .map(|finding| {
            let (severity, title, what_to_do) = phrase::finding(text, library, finding);
            text.cli_now_finding(severity.name(text), title, what_to_do)
        })
        .collect();
    let more = situation.findings.len().saturating_sub(FINDINGS);
    if more > 0 {
        findings.push(text.cli_now_more_findings(more));
    }
    page.section(text.cli_now_findings(), &findings);
    page.finish()
}

/// One on call, with the number to ring; when they begin, for those who come later.
fn duty_line(text: &Text, library: &Library, duty: &Duty, later: bool) -> String {
    let line = phrase::duty_line(text, library, duty);
    let person = duty.person.and_then(|id| library.get(id));
    let number = person.and_then(|person| person.first_phone());
    let number = number.map_or_else(|| text.cli_now_no_number(), |phone| phone::group(&phone.number));
    let form = phrase::form(text, duty.form, duty.background);
    if later {
        let start = phrase::moment(text, duty.start);
        text.cli_now_later(start, line, form, number)
    } else {
        text.cli_now_duty(line, form, number)
    }
}

fn active(text: &Text, library: &Library, situation: &Situation) -> Vec<String> {
    let activations = situation.active.iter().filter_map(|id| library.get(*id));
    activations
        .map(|activation| {
            let (done, all) = activation.progress();
            let mut line = text.cli_now_progress(activation.title.as_str(), done, all);
            if activation.exercise {
                line = format!("{}: {line}", text.exercise());
            }
            if let Some(until) = activation.tolerable_until() {
                line.push_str(&text.cli_now_tolerable(time::until(text, situation.at, until)));
            }
            line
        })
        .collect()
}

/// Who holds a responsibility, and since when.
pub fn holder_line(text: &Text, baton: &Baton, at: DateTime<Utc>) -> String {
    match baton.holder_at(at) {
        Holding::Nobody => text.cli_baton_nobody(baton.name.as_str()),
        Holding::Held(_, pass) => text.cli_baton_held(
            baton.name.as_str(),
            super::baton::party_line(&pass.to),
            phrase::moment(text, pass.at),
        ),
        Holding::Disputed(passes) => {
            let names: Vec<&str> = passes.iter().map(|(_, pass)| pass.to.name.as_str()).collect();
            text.cli_baton_disputed(baton.name.as_str(), names.join(", "))
        }
    }
}

const fn state_key(state: &OnCall) -> &'static str {
    match state {
        OnCall::NoRoster => "no_roster",
        OnCall::Nobody { .. } => "nobody",
        OnCall::Short => "short",
        OnCall::NeedUnknown => "need_unknown",
        OnCall::NotNeeded => "not_needed",
        OnCall::Staffed => "staffed",
    }
}

fn to_json(text: &Text, library: &Library, situation: &Situation) -> Value {
    let since = match situation.state {
        OnCall::Nobody { since, .. } => Some(since),
        _ => None,
    };
    let duties =
        |duties: &[Duty]| -> Vec<Value> { duties.iter().map(|duty| duty_json(library, duty)).collect() };
    let findings: Vec<Value> = situation
        .findings
        .iter()
        .map(|finding| {
            let (severity, title, what_to_do) = phrase::finding(text, library, finding);
            let severity = match severity {
                Severity::ActNow => "act_now",
                Severity::LookAtThis => "look_at_this",
            };
            json!({ "severity": severity, "title": title, "what_to_do": what_to_do })
        })
        .collect();
    let batons: Vec<Value> = situation
        .batons
        .iter()
        .filter_map(|id: &Id<Baton>| library.get(*id))
        .map(|baton| super::baton::to_json(baton, situation.at))
        .collect();
    json!({
        "at": situation.at,
        "state": state_key(&situation.state),
        "since": since,
        "on_call": duties(&situation.on_call),
        "missing": situation.missing.iter().map(|gap| gap_json(library, gap)).collect::<Vec<_>>(),
        "otherwise": situation.otherwise,
        "next": duties(&situation.next),
        "active": situation.active,
        "batons": batons,
        "handovers": situation.handovers,
        "findings": findings,
    })
}

/// A duty with the person's name and numbers.
pub fn duty_json(library: &Library, duty: &Duty) -> Value {
    let person = duty.person.and_then(|id| library.get(id));
    let person = person.map(|person| {
        let numbers: Vec<&str> = person
            .phones
            .iter()
            .map(|(_, phone)| phone.number.as_str())
            .collect();
        json!({ "id": person.id, "name": person.name, "phones": numbers })
    });
    json!({
        "shift": duty.shift,
        "roster": duty.roster,
        "role": library.role_name(duty.role),
        "form": duty.form,
        "background": duty.background,
        "person": person,
        "start": duty.start,
        "end": duty.end,
    })
}

/// A gap with its role's name.
pub fn gap_json(library: &Library, gap: &crate::domain::gaps::Gap) -> Value {
    json!({
        "roster": gap.roster,
        "role": library.role_name(gap.role),
        "form": gap.form,
        "from": gap.from,
        "to": gap.to,
        "needed": gap.needed,
        "covered": gap.covered,
        "background": gap.background,
        "competence": phrase::gap_competence(library, gap),
    })
}
