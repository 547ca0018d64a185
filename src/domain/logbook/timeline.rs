//! What happened, in one line of time: the log's own entries, and beside them what else was recorded of its incident.

use chrono::{DateTime, Utc};

use super::{Log, LogEntry};
use crate::domain::activation::{Activation, Deviation, EscalationRun, EscalationState, StepRun, StepState};
use crate::domain::call_list::{Call, CallList, CallOutcome};
use crate::domain::handover::{Handover, Stage};
use crate::domain::{Author, Library};

/// One line of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub at: DateTime<Utc>,
    pub what: What<'a>,
}

#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    Entry(&'a LogEntry),
    Started(&'a Activation),
    Ended(&'a Activation),
    Step(&'a Activation, &'a StepRun),
    Deviation(&'a Activation, &'a Deviation),
    Told(&'a Activation, &'a EscalationRun),
    Rung(&'a CallList, &'a Call),
    HandedOver(&'a Handover),
}

impl What<'_> {
    /// Who did it, where it was recorded.
    pub fn by(&self) -> Option<&Author> {
        match self {
            Self::Entry(entry) => Some(&entry.said().by),
            Self::Started(one) => Some(&one.started_by),
            Self::Ended(one) => one.ended.as_ref().map(|ended| &ended.by),
            Self::Step(_, step) => step.by.as_ref(),
            Self::Deviation(_, one) => Some(&one.by),
            Self::Told(_, one) => one.settled.as_ref().map(|settled| &settled.by),
            Self::Rung(_, call) => Some(&call.by),
            Self::HandedOver(_) => None,
        }
    }
}

/// A log's timeline: by time, its own entries before what else happened in the same instant.
pub fn timeline<'a>(log: &Log, library: &'a Library) -> Vec<Line<'a>> {
    let entries = log.entries(library).into_iter();
    let mut lines: Vec<_> = entries
        .map(|entry| Line {
            at: entry.said().at,
            what: What::Entry(entry),
        })
        .collect();
    if let Some(incident) = log.incident {
        let activations = library.all::<Activation>();
        for one in activations.filter(|one| one.incident == Some(incident)) {
            activation(one, &mut lines);
        }
        let lists = library.all::<CallList>();
        for list in lists.filter(|list| list.is_for(incident, library)) {
            let ended = list
                .calls
                .unordered()
                .filter(|(_, call)| call.outcome != CallOutcome::Calling);
            lines.extend(ended.map(|(_, call)| Line {
                at: call.at,
                what: What::Rung(list, call),
            }));
        }
    }
    if let Some(baton) = log.baton {
        let handovers = library.all::<Handover>().filter(|one| one.baton == baton);
        lines.extend(handovers.filter_map(|one| {
            let moved = matches!(one.stage, Stage::Accepted | Stage::Returned);
            one.closed_at.filter(|_| moved).map(|at| Line {
                at,
                what: What::HandedOver(one),
            })
        }));
    }
    lines.sort_by_key(|line| line.at);
    lines
}

fn activation<'a>(one: &'a Activation, lines: &mut Vec<Line<'a>>) {
    let line = |at, what| Line { at, what };
    lines.push(line(one.started_at, What::Started(one)));
    let steps = one
        .steps
        .unordered()
        .filter(|(_, step)| step.state != StepState::Open);
    lines.extend(steps.filter_map(|(_, step)| step.at.map(|at| line(at, What::Step(one, step)))));
    let deviations = one.deviations.unordered();
    lines.extend(deviations.map(|(_, deviation)| line(deviation.at, What::Deviation(one, deviation))));
    let told = one
        .escalations
        .unordered()
        .filter(|(_, told)| told.state == EscalationState::Told);
    lines.extend(told.filter_map(|(_, told)| {
        let settled = told.settled.as_ref()?;
        Some(line(settled.at, What::Told(one, told)))
    }));
    if let Some(ended) = &one.ended {
        lines.push(line(ended.at, What::Ended(one)));
    }
}
