//! What happens in the example binder: `resources/example/night.toml`, counted back from the instant it is opened.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::Deserialize;

use super::example::Maker;
use super::file::{self, Broken, part_id};
use super::{plan, routine, unit};
use crate::domain::activation::{Called112, Start, StepState};
use crate::domain::edit::logging::{Act, Line};
use crate::domain::handover::Party;
use crate::domain::logbook::EntryKind;
use crate::domain::plan::SectionKey;
use crate::domain::{Activation, Author, Baton, Edit, Handover, Id, Items, Log, Plan, Routine};

const PATH: &str = "example/night.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Night {
    pub binder: BinderShape,
    plan: Vec<PlanShape>,
    activation: ActivationShape,
    baton: BatonShape,
    handover: HandoverShape,
    log: LogShape,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BinderShape {
    pub name: String,
    pub unit: String,
    pub days_ago: i64,
    pub author: Author,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanShape {
    template: String,
    title: String,
    owner: String,
    days_ago: i64,
    #[serde(default)]
    sections: BTreeMap<SectionKey, String>,
    approval: Option<ApprovalShape>,
    changed: Option<ChangeShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ApprovalShape {
    days_ago: i64,
    decision: String,
}

/// A section rewritten after the approval.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeShape {
    days_ago: i64,
    section: SectionKey,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivationShape {
    plan: String,
    outage_minutes_ago: i64,
    started_minutes_ago: i64,
    authority: String,
    called_112: Called112,
    step: Vec<StepShape>,
    deviation: DeviationShape,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepShape {
    /// The step's place in the plan, from 1.
    number: usize,
    minutes_ago: i64,
    state: StepState,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeviationShape {
    minutes_ago: i64,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BatonShape {
    name: String,
    minutes_ago: i64,
    holder: Party,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HandoverShape {
    routine: String,
    to: Party,
    started_minutes_ago: i64,
    offered_minutes_ago: i64,
    answers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LogShape {
    title: String,
    minutes_ago: i64,
    entry: Vec<EntryShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryShape {
    kind: EntryKind,
    /// When it was written, and when it happened where that was earlier.
    minutes_ago: i64,
    happened_minutes_ago: Option<i64>,
    text: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    word: String,
}

pub(super) fn read() -> Result<Night, Broken> {
    file::one(PATH)
}

/// Carries out everything that has happened up to `now`.
pub(super) fn live_through(maker: &mut Maker, night: &Night, now: DateTime<Utc>) -> Result<(), Broken> {
    let unit = unit::unit_id(&night.binder.unit);
    for shape in &night.plan {
        adapt(maker, shape, unit, now)?;
    }
    activate(maker, &night.activation, now)?;
    let baton = Id::of_name("baton", "example");
    let found = Edit::FoundBaton {
        baton: Baton {
            id: baton,
            name: night.baton.name.clone(),
            unit: Some(unit),
            incident: None,
            passes: Items::default(),
        },
        pass: part_id("pass", "example", 0),
        holder: night.baton.holder.clone(),
    };
    maker.carry_out(&found, now - Duration::minutes(night.baton.minutes_ago))?;
    hand_over(maker, &night.handover, &night.baton.holder, baton, now)?;
    log(maker, &night.log, baton, now)
}

fn log(maker: &mut Maker, shape: &LogShape, baton: Id<Baton>, now: DateTime<Utc>) -> Result<(), Broken> {
    let ago = |minutes: i64| now - Duration::minutes(minutes);
    let id: Id<Log> = Id::of_name("log", "example");
    let log = Log {
        baton: Some(baton),
        ..Log::opened(id, shape.title.as_str(), &maker.author, ago(shape.minutes_ago))
    };
    maker.carry_out(&Edit::Log(Act::Open(Box::new(log))), ago(shape.minutes_ago))?;
    for (at, entry) in shape.entry.iter().enumerate() {
        let line = Line {
            at: entry.happened_minutes_ago.map(ago),
            who: entry.who.clone(),
            word: entry.word.clone(),
            ..Line::new(entry.kind, entry.text.as_str())
        };
        let write = Edit::Log(Act::Write {
            log: id,
            id: part_id("log-entry", "example", at),
            line: Box::new(line),
        });
        maker.carry_out(&write, ago(entry.minutes_ago))?;
    }
    Ok(())
}

/// The id of the board's own plan made from a template.
fn local_id(template: &str) -> Id<Plan> {
    part_id("plan", "example", template)
}

/// Ten bytes that a name always gives.
fn seed(name: &str) -> [u8; 10] {
    let mut seed = [0; 10];
    seed.copy_from_slice(&Id::<Plan>::of_name("seed", name).uuid().as_bytes()[..10]);
    seed
}

fn adapt(
    maker: &mut Maker,
    shape: &PlanShape,
    unit: Id<crate::domain::Unit>,
    now: DateTime<Utc>,
) -> Result<(), Broken> {
    let id = local_id(&shape.template);
    let adapted = now - Duration::days(shape.days_ago);
    let edit = Edit::AdaptPlan {
        id,
        template: plan::id(&shape.template),
        unit: Some(unit),
        seed: seed(&shape.template),
    };
    maker.carry_out(&edit, adapted)?;
    rewrite(maker, id, adapted, |plan| {
        plan.title.clone_from(&shape.title);
        plan.owner.clone_from(&shape.owner);
        for (key, text) in &shape.sections {
            set_section(plan, *key, text);
        }
    })?;
    if let Some(approval) = &shape.approval {
        let edit = Edit::ApprovePlan {
            plan: id,
            id: part_id("approval", "example", &shape.template),
            decision: approval.decision.clone(),
        };
        maker.carry_out(&edit, now - Duration::days(approval.days_ago))?;
    }
    if let Some(change) = &shape.changed {
        let at = now - Duration::days(change.days_ago);
        rewrite(maker, id, at, |plan| {
            set_section(plan, change.section, &change.text);
        })?;
    }
    Ok(())
}

fn rewrite(
    maker: &mut Maker,
    id: Id<Plan>,
    at: DateTime<Utc>,
    change: impl FnOnce(&mut Plan),
) -> Result<(), Broken> {
    let mut plan = known(maker.library.get(id))?.clone();
    change(&mut plan);
    maker.carry_out(&Edit::Save(plan.into()), at)
}

fn set_section(plan: &mut Plan, key: SectionKey, text: &str) {
    let id = plan
        .sections
        .unordered()
        .find(|(_, section)| section.key == key)
        .map(|(id, _)| id);
    if let Some(section) = id.and_then(|id| plan.sections.get_mut(id)) {
        text.trim().clone_into(&mut section.text);
    }
}

fn activate(maker: &mut Maker, shape: &ActivationShape, now: DateTime<Utc>) -> Result<(), Broken> {
    let ago = |minutes: i64| now - Duration::minutes(minutes);
    let id: Id<Activation> = Id::of_name("activation", "example");
    let edit = Edit::Activate {
        id,
        plan: local_id(&shape.plan),
        how: Start {
            exercise: false,
            outage_began_at: ago(shape.outage_minutes_ago),
            authority: shape.authority.clone(),
            called_112: shape.called_112,
            channel: String::new(),
            draft: false,
        },
    };
    maker.carry_out(&edit, ago(shape.started_minutes_ago))?;
    let steps: Vec<_> = known(maker.library.get(id))?
        .steps
        .iter()
        .map(|(id, _)| id)
        .collect();
    for step in &shape.step {
        let number = step.number.checked_sub(1);
        let edit = Edit::MarkStep {
            activation: id,
            step: *known(number.and_then(|at| steps.get(at)))?,
            state: step.state,
            note: step.note.clone(),
        };
        maker.carry_out(&edit, ago(step.minutes_ago))?;
    }
    let at = ago(shape.deviation.minutes_ago);
    let edit = Edit::AddDeviation {
        activation: id,
        id: part_id("deviation", "example", 0),
        at,
        text: shape.deviation.text.clone(),
    };
    maker.carry_out(&edit, at)
}

fn hand_over(
    maker: &mut Maker,
    shape: &HandoverShape,
    from: &Party,
    baton: Id<Baton>,
    now: DateTime<Utc>,
) -> Result<(), Broken> {
    let id: Id<Handover> = Id::of_name("handover", "example");
    let started = now - Duration::minutes(shape.started_minutes_ago);
    let routine_id: Id<Routine> = routine::id(&shape.routine);
    let routine = known(maker.library.get(routine_id))?;
    let handover = Handover::draft(
        id,
        (routine_id, routine),
        baton,
        from.clone(),
        shape.to.clone(),
        started,
    );
    maker.carry_out(&Edit::StartHandover(Box::new(handover)), started)?;
    for (key, text) in &shape.answers {
        let edit = Edit::Answer {
            handover: id,
            answer: routine::field_id(&shape.routine, key).cast(),
            text: text.trim().to_owned(),
        };
        maker.carry_out(&edit, started)?;
    }
    let offer = Edit::Offer { handover: id };
    maker.carry_out(&offer, now - Duration::minutes(shape.offered_minutes_ago))
}

fn known<T>(found: Option<T>) -> Result<T, Broken> {
    found.ok_or_else(|| Broken::new(PATH, "refers to something that is not there"))
}
