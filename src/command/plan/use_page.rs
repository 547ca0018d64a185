//! A use of a plan on the page, beside its steps: who leads, escalation, sums, what is to be put back, and what it taught.

use chrono::{DateTime, Utc};

use crate::command::baton::party_line;
use crate::command::now::holder_line;
use crate::command::report::Page;
use crate::domain::activation::{EscalationRun, EscalationState, ReturnRun, ReturnState};
use crate::domain::improvement::Settled;
use crate::domain::sum::Sum;
use crate::domain::{Activation, Library};
use crate::phrase::{self, Named, quantity, sum_result};
use crate::text::{Text, time};

pub fn write(page: &mut Page, text: &Text, library: &Library, one: &Activation, now: DateTime<Utc>) {
    page.gap().line(led_by(text, library, one, now));
    if !one.channel.is_empty() {
        page.line(labelled(text.use_channel(), &one.channel));
    }
    let followed = one.version.map_or_else(
        || text.use_followed_draft(),
        |version| text.plans_version(version),
    );
    page.line(labelled(text.use_followed(), &followed));
    let escalations: Vec<_> = (1..)
        .zip(one.escalations.iter())
        .map(|(number, (_, run))| escalation(text, one, number, run, now))
        .collect();
    page.section(text.use_escalations(), &escalations);
    let sums: Vec<_> = one.sums.iter().map(|(_, one)| sum(text, one)).collect();
    page.section(text.use_sums(), &sums);
    let returns: Vec<_> = (1..)
        .zip(one.returns.iter())
        .map(|(number, (_, run))| give_back(text, number, run))
        .collect();
    page.section(text.use_returns(), &returns);
    let lessons: Vec<_> = one
        .lessons
        .iter()
        .map(|(_, lesson)| {
            let kind = if lesson.worked {
                text.use_worked()
            } else {
                text.use_failed()
            };
            labelled(kind, &lesson.text)
        })
        .collect();
    page.section(text.use_evaluation(), &lessons);
    if let Some(closed) = &one.evaluated {
        page.indented(settled(text, closed));
    }
}

fn labelled(label: String, words: &str) -> String {
    format!("{label}: {words}")
}

/// Who leads, whoever holds the responsibility now.
fn led_by(text: &Text, library: &Library, one: &Activation, now: DateTime<Utc>) -> String {
    match one.baton.and_then(|id| library.get(id)) {
        Some(baton) => holder_line(text, baton, now),
        None => labelled(text.use_leads(), &party_line(&one.leader())),
    }
}

fn settled(text: &Text, how: &Settled) -> String {
    let at = phrase::moment(text, how.at);
    format!("{at} {} {}", how.by.name, how.note)
}

fn escalation(
    text: &Text,
    one: &Activation,
    number: usize,
    run: &EscalationRun,
    now: DateTime<Utc>,
) -> String {
    let mark = match run.state {
        EscalationState::Open => "[ ]",
        EscalationState::Told => "[x]",
        EscalationState::NotNeeded => "[-]",
    };
    let at = one.escalates_at(run);
    let clock = phrase::moment(text, at);
    let when = match (&run.settled, run.state) {
        (Some(how), _) => settled(text, how),
        (None, EscalationState::Open) if at <= now => text.use_escalation_now(clock),
        (None, _) => text.use_escalation_at(clock, time::until(text, now, at)),
    };
    let words = text.use_escalation_to(run.to.as_str(), run.text.as_str());
    format!("{mark} {number}. {words}\n       {when}")
}

/// A sum with its factors and what it comes to.
pub fn sum(text: &Text, sum: &Sum) -> String {
    let factors: Vec<_> = sum
        .factors
        .iter()
        .map(|factor| match factor.value {
            Some(value) => {
                let figure = quantity(text, value, factor.upper);
                text.use_sum_factor(factor.name.as_str(), figure)
            }
            None => factor.name.clone(),
        })
        .collect();
    let result = match sum_result(text, sum) {
        Ok(words) | Err(words) => words,
    };
    let mut lines = format!("{}: {}\n  {result}", sum.title, factors.join(" × "));
    if !sum.source.is_empty() {
        lines.push_str("\n  ");
        lines.push_str(&text.use_sum_source(sum.source.as_str()));
    }
    lines
}

fn give_back(text: &Text, number: usize, run: &ReturnRun) -> String {
    let mark = match run.state {
        ReturnState::Open => "[ ]",
        ReturnState::Done => "[x]",
        ReturnState::NotKept => "[-]",
    };
    let about = [run.place.as_str(), run.role.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty());
    let about: Vec<_> = about.collect();
    let mut line = format!("{mark} {number}. {}", run.what);
    if !about.is_empty() {
        line.push_str(&format!(" – {}", about.join(", ")));
    }
    if let Some(how) = &run.settled {
        line.push_str(&format!(
            "\n       {} {}",
            run.state.name(text),
            settled(text, how)
        ));
    }
    line
}
