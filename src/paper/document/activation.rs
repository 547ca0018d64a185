//! One use of a plan on paper: what was decided, what was done, by whom and when, and the log of its incident.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Check, Checks, Document, Layout, Part, Table, dated};
use crate::domain::activation::{
    Activation, EscalationRun, EscalationState, ReturnState, StepRun, StepState,
};
use crate::domain::improvement::Settled;
use crate::domain::logbook::{EntryKind, logs};
use crate::domain::plan::Bracket;
use crate::domain::{Author, Library, Log};
use crate::intake::log_pieces;
use crate::phrase::{self, Named};
use crate::text::{Text, time};

/// The use as it stands; what is still open has room to be ticked and signed by hand.
pub fn activation(text: &Text, library: &Library, one: &Activation) -> Document {
    let mut document = Document::new(Layout::Plain, text, library, &one.title);
    if one.exercise {
        document.mark = Some(text.mark_exercise_word());
    }
    document.subtitle = text.paper_activation_of(dated(text, one.started_at));
    document.version = one.version.map(|version| text.paper_activation_version(version));
    let logs = logs_of(library, one);
    let hashes: Vec<_> = logs.iter().map(|log| super::log::shows(library, log)).collect();
    let leading = one.baton.and_then(|id| library.get(id)).map(|baton| {
        let passes = baton
            .passes
            .iter()
            .map(|(_, pass)| json!([pass.to.name, pass.to.role, pass.at]));
        passes.collect::<Vec<_>>()
    });
    let values = [
        one.steps.iter().map(|(_, step)| json!(step)).collect::<Vec<_>>(),
        one.escalations.iter().map(|(_, run)| json!(run)).collect(),
        one.sums
            .iter()
            .map(|(_, sum)| json!([sum.title, sum.unit, sum.factors]))
            .collect(),
        one.deviations
            .iter()
            .map(|(_, deviation)| json!(deviation))
            .collect(),
        one.returns.iter().map(|(_, run)| json!(run)).collect(),
        one.lessons.iter().map(|(_, lesson)| json!(lesson)).collect(),
    ];
    document.showing(&json!([
        "activation",
        [json!(one.title), json!(one.exercise), json!(one.version)],
        [
            json!(one.started_at),
            json!(one.started_by),
            json!(one.outage_began_at)
        ],
        [
            json!(one.tolerable_outage_minutes),
            json!(one.authority),
            json!(one.channel)
        ],
        [json!(one.called_112), json!(one.evaluated), json!(one.ended)],
        values,
        leading,
        hashes
    ]));
    document.mark_conflict(text, library.in_conflict(one.id));
    document.parts.push(Part::Facts {
        rows: facts(text, library, one),
    });
    decisions(&mut document, text, library, &logs);
    steps(&mut document, text, one);
    escalations(&mut document, text, one);
    sums(&mut document, text, one);
    deviations(&mut document, text, one);
    returns(&mut document, text, one);
    lessons(&mut document, text, one);
    for log in logs {
        document.heading(2, text.paper_activation_log(log.title.as_str()));
        document.pieces(log_pieces(library, log, text));
    }
    document
}

/// The logs of the incident that the plan was used in, the oldest first.
fn logs_of<'a>(library: &'a Library, one: &Activation) -> Vec<&'a Log> {
    let Some(incident) = one.incident else {
        return Vec::new();
    };
    let mut found = logs(library);
    found.retain(|log| log.incident == Some(incident));
    found.sort_by_key(|log| (log.opened_at, log.id));
    found
}

fn signed(text: &Text, by: &Author, at: chrono::DateTime<chrono::Utc>) -> String {
    format!("{}, {}", phrase::moment(text, at), by.name)
}

fn settled(text: &Text, one: &Settled) -> String {
    let signed = signed(text, &one.by, one.at);
    match one.note.trim() {
        "" => signed,
        note => format!("{signed}: {note}"),
    }
}

fn facts(text: &Text, library: &Library, one: &Activation) -> Vec<[String; 2]> {
    let (done, all) = one.progress();
    let started = [one.started_by.name.trim(), one.started_by.role.trim()];
    let started: Vec<_> = started.into_iter().filter(|words| !words.is_empty()).collect();
    // Whoever leads it now; whoever started it where nothing was handed over.
    let leads = one.baton.and_then(|id| library.get(id)).and_then(|baton| {
        let last = baton
            .passes
            .unordered()
            .map(|(_, pass)| pass)
            .max_by_key(|pass| pass.at)?;
        Some(format!("{}, {}", last.to.name, phrase::moment(text, last.at)))
    });
    let ended = one.ended.as_ref().map_or_else(
        || text.paper_activation_goes_on(),
        |ended| {
            let signed = signed(text, &ended.by, ended.at);
            match ended.note.trim() {
                "" => signed,
                note => format!("{signed}: {note}"),
            }
        },
    );
    let rows = [
        (
            text.field_activation_outage_began_at(),
            Some(dated(text, one.outage_began_at)),
        ),
        (
            text.field_activation_started_at(),
            Some(format!("{}, {}", dated(text, one.started_at), started.join(", "))),
        ),
        (text.field_activation_authority(), Some(one.authority.clone())),
        (text.field_activation_channel(), Some(one.channel.clone())),
        (
            text.field_activation_called_112(),
            Some(one.called_112.name(text)),
        ),
        (text.paper_activation_leads(), leads),
        (
            text.plans_tolerable_outage(),
            one.tolerable_until()
                .zip(one.tolerable_outage_minutes)
                .map(|(until, minutes)| {
                    text.paper_activation_until(time::duration(text, minutes.into()), dated(text, until))
                }),
        ),
        (text.field_activation_steps(), Some(text.now_progress(done, all))),
        (text.field_activation_ended(), Some(ended)),
        (
            text.field_activation_evaluated(),
            one.evaluated.as_ref().map(|one| settled(text, one)),
        ),
    ];
    rows.into_iter()
        .filter_map(|(name, value)| Some([name, value.filter(|value| !value.trim().is_empty())?]))
        .collect()
}

/// What was decided, by the log: to be found without reading all of it.
fn decisions(document: &mut Document, text: &Text, library: &Library, logs: &[&Log]) {
    let mut rows = Vec::new();
    for log in logs {
        let reader = phrase::logging::Reader::new(text, library, log);
        let decided = log
            .entries(library)
            .into_iter()
            .filter(|entry| entry.said().kind == EntryKind::Decision);
        rows.extend(decided.map(|entry| {
            let said = entry.said();
            let mut words = vec![reader.words(entry)];
            words.extend(reader.beside(entry));
            (
                (said.at, entry.id),
                vec![
                    entry.number(log),
                    phrase::moment(text, said.at),
                    words.join(" · "),
                    said.by.name.clone(),
                ],
            )
        }));
    }
    rows.sort_by_key(|(key, _)| *key);
    if rows.is_empty() {
        return;
    }
    document.heading(2, text.paper_activation_decisions());
    document.table(
        vec![
            (text.log_sheet_number(), 9),
            (text.log_sheet_at(), 18),
            (text.log_sheet_text(), 53),
            (text.log_sheet_by(), 20),
        ],
        rows.into_iter().map(|(_, row)| row).collect(),
    );
}

fn steps(document: &mut Document, text: &Text, one: &Activation) {
    if one.steps.is_empty() {
        return;
    }
    document.heading(2, text.plans_steps());
    let mut number = 0;
    for bracket in Bracket::ALL {
        let steps: Vec<_> = one
            .steps
            .iter()
            .map(|(_, step)| step)
            .filter(|step| step.bracket == bracket)
            .map(|step| {
                number += 1;
                check(text, number, step, one.is_active())
            })
            .collect();
        if steps.is_empty() {
            continue;
        }
        let due = one
            .due(bracket)
            .map(|due| text.paper_activation_due(phrase::moment(text, due)));
        document.heading(
            3,
            due.map_or_else(
                || bracket.name(text),
                |due| format!("{} · {due}", bracket.name(text)),
            ),
        );
        document.parts.push(Part::Checks(Checks {
            columns: Checks::of_steps(text),
            steps,
        }));
    }
}

fn check(text: &Text, number: usize, step: &StepRun, is_active: bool) -> Check {
    let when = step.by.as_ref().zip(step.at);
    let when = when.map_or_else(String::new, |(by, at)| {
        format!("{}\n{}", phrase::moment(text, at), by.name)
    });
    let done = match step.state {
        // What is open can still be signed on the paper; once all is over it says that it was never done.
        StepState::Open if is_active => String::new(),
        StepState::Open => text.paper_activation_never(),
        StepState::Done => when,
        StepState::Skipped => format!("{}\n{when}", step.state.name(text)).trim().to_owned(),
    };
    let (reason, note) = (step.reason.trim(), step.note.trim());
    let beside = [
        (!reason.is_empty()).then(|| text.cli_plan_reason(reason)),
        (!note.is_empty()).then(|| text.paper_activation_note(note)),
    ];
    Check {
        number,
        words: step.text.clone(),
        who: step.role.clone(),
        beside: beside.into_iter().flatten().collect(),
        ticked: step.state == StepState::Done,
        done,
    }
}

fn escalations(document: &mut Document, text: &Text, one: &Activation) {
    if one.escalations.is_empty() {
        return;
    }
    let mut runs: Vec<&EscalationRun> = one.escalations.iter().map(|(_, run)| run).collect();
    runs.sort_by_key(|run| run.after_minutes);
    document.heading(2, text.use_escalations());
    let rows = runs.into_iter().map(|run| {
        let became = match (&run.settled, run.state) {
            (Some(one), state) => format!("{}\n{}", state.name(text), settled(text, one)),
            (None, EscalationState::Open) if one.is_active() => "☐".to_owned(),
            (None, state) => state.name(text),
        };
        vec![
            phrase::moment(text, one.escalates_at(run)),
            run.to.clone(),
            run.text.clone(),
            became,
        ]
    });
    document.table(
        vec![
            (text.paper_task_by(), 18),
            (text.plan_page_to(), 22),
            (text.plan_page_tell(), 34),
            (text.field_activation_escalations_state(), 26),
        ],
        rows.collect(),
    );
}

fn sums(document: &mut Document, text: &Text, one: &Activation) {
    if one.sums.is_empty() {
        return;
    }
    document.heading(2, text.field_activation_sums());
    let rows = one.sums.iter().map(|(_, sum)| {
        let result = phrase::sum_result(text, sum).unwrap_or_else(|missing| missing);
        [sum.title.clone(), result]
    });
    document.parts.push(Part::Facts { rows: rows.collect() });
}

fn deviations(document: &mut Document, text: &Text, one: &Activation) {
    let mut found: Vec<_> = one.deviations.iter().collect();
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|(id, one)| (one.at, *id));
    document.heading(2, text.field_activation_deviations());
    let rows = found.into_iter().map(|(_, one)| {
        let late = one.entered_at - one.at > chrono::Duration::minutes(1);
        let mut words = one.text.clone();
        if late {
            let entered = phrase::moment(text, one.entered_at);
            words = format!("{words}\n{}", text.paper_activation_entered(entered));
        }
        vec![phrase::moment(text, one.at), words, one.by.name.clone()]
    });
    document.table(
        vec![
            (text.log_sheet_at(), 20),
            (text.log_sheet_text(), 58),
            (text.log_sheet_by(), 22),
        ],
        rows.collect(),
    );
}

fn returns(document: &mut Document, text: &Text, one: &Activation) {
    if one.returns.is_empty() {
        return;
    }
    document.heading(2, text.use_returns());
    let rows = one.returns.iter().map(|(_, run)| {
        let became = match (&run.settled, run.state) {
            (None, ReturnState::Open) => "☐".to_owned(),
            (None, state) => state.name(text),
            (Some(one), state) => format!("{}\n{}", state.name(text), settled(text, one)),
        };
        vec![run.what.clone(), run.place.clone(), run.role.clone(), became]
    });
    document.parts.push(Part::Table(Table::new(
        vec![
            (text.plan_page_return(), 34),
            (text.plan_page_place(), 20),
            (text.plan_page_role(), 20),
            (text.paper_done(), 26),
        ],
        rows.collect(),
    )));
}

fn lessons(document: &mut Document, text: &Text, one: &Activation) {
    if one.lessons.is_empty() {
        return;
    }
    document.heading(2, text.field_activation_lessons());
    let kinds: BTreeSet<bool> = one.lessons.unordered().map(|(_, lesson)| lesson.worked).collect();
    for worked in kinds.into_iter().rev() {
        document.heading(
            3,
            if worked {
                text.use_lesson_worked()
            } else {
                text.use_lesson_failed()
            },
        );
        let rows = one.lessons.iter().map(|(_, lesson)| lesson);
        let rows = rows
            .filter(|lesson| lesson.worked == worked)
            .map(|lesson| vec![lesson.text.clone(), signed(text, &lesson.by, lesson.at)]);
        document.table(
            vec![(text.log_sheet_text(), 66), (text.log_sheet_by(), 34)],
            rows.collect(),
        );
    }
}
