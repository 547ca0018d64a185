//! A plan being written: every change goes into a draft that is stored when its writer pauses.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use iced::widget::text_editor::{Action, Content};

use super::figures::{self, Bare};
use super::merge;
use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::domain::plan::{Bracket, Dependency, DependencyKind, Failure, Secrecy, Section, SectionKey, Step};
use crate::domain::{Id, Plan, Unit};
use crate::text::time;

/// The parts of the editor, as tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Facts,
    Sections,
    Steps,
    Dependencies,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Facts, Self::Sections, Self::Steps, Self::Dependencies];
}

/// What was taken out last and can be taken back.
#[derive(Debug, Clone, Copy)]
pub enum Removed {
    Section(Id<Section>),
    Step(Id<Step>),
    Dependency(Id<Dependency>),
}

#[derive(Debug, Clone)]
pub enum Change {
    Part(usize),
    Title(String),
    Owner(String),
    Unit(Option<Id<Unit>>),
    Failed(Failure),
    Tolerable(String),
    Target(String),
    Minimum(Action),
    Secrecy(usize),
    Months(String),
    SectionText(Id<Section>, Action),
    SectionTitle(Id<Section>, String),
    SectionMoved(Id<Section>, bool),
    SectionRemoved(Id<Section>),
    SectionAdded(SectionKey),
    NewHeading(String),
    OwnSectionAdded,
    StepOpened(Option<Id<Step>>),
    StepAdded(Bracket),
    StepText(Action),
    StepReason(Action),
    StepRole(String),
    StepMinutes(String),
    StepBracket(usize),
    StepMoved(Id<Step>, bool),
    StepRemoved(Id<Step>),
    DependencyAdded,
    DependencyName(Id<Dependency>, String),
    DependencyKind(Id<Dependency>, usize),
    DependencyNote(Id<Dependency>, String),
    DependencyMoved(Id<Dependency>, bool),
    DependencyRemoved(Id<Dependency>),
    TakenBack,
}

/// The step whose fields are open.
#[derive(Debug)]
pub struct OpenStep {
    pub id: Id<Step>,
    pub text: Content,
    pub reason: Content,
    pub minutes: String,
}

#[derive(Debug)]
pub struct Editor {
    pub plan: Id<Plan>,
    pub draft: Draft<Plan>,
    /// The plan in the library that the draft grew from.
    base: Plan,
    /// Handed to be written, and not yet known to be on the disk.
    pending: Option<Plan>,
    pub part: Part,
    pub tolerable: String,
    pub target: String,
    pub months: String,
    pub minimum: Content,
    pub texts: HashMap<Id<Section>, Content>,
    pub step: Option<OpenStep>,
    pub new_heading: String,
    pub removed: Option<Removed>,
}

impl Editor {
    pub fn new(plan: &Plan, ctx: Context<'_>) -> Self {
        let mut editor = Self {
            plan: plan.id,
            draft: Draft::new(plan.clone()),
            base: plan.clone(),
            pending: None,
            part: Part::Facts,
            tolerable: String::new(),
            target: String::new(),
            months: String::new(),
            minimum: Content::new(),
            texts: HashMap::new(),
            step: None,
            new_heading: String::new(),
            removed: None,
        };
        editor.show_figures(ctx);
        editor.show_texts();
        editor
    }

    pub fn value(&self) -> &Plan {
        &self.draft.value
    }

    fn show_figures(&mut self, ctx: Context<'_>) {
        let figure =
            |minutes: Option<u32>| minutes.map_or_else(String::new, |minutes| exact(ctx.text, minutes));
        let plan = &self.draft.value;
        for (minutes, typed) in [
            (plan.tolerable_outage_minutes, &mut self.tolerable),
            (plan.recovery_target_minutes, &mut self.target),
        ] {
            // What is typed stays as it is typed while it means the same.
            if figures::parse(typed, Bare::Hours) != Ok(minutes) {
                *typed = figure(minutes);
            }
        }
        if self.months.trim().parse() != Ok(plan.review_months) {
            self.months = plan.review_months.to_string();
        }
    }

    /// Brings the fields of several lines to what the draft holds, leaving those alone that already say it.
    fn show_texts(&mut self) {
        let plan = &self.draft.value;
        show(&mut self.minimum, &plan.minimum_level);
        self.texts.retain(|id, _| plan.sections.get(*id).is_some());
        for (id, section) in plan.sections.unordered() {
            show(self.texts.entry(id).or_default(), &section.text);
        }
        if let Some(open) = &mut self.step {
            match plan.steps.get(open.id) {
                Some(step) => {
                    show(&mut open.text, &step.text);
                    show(&mut open.reason, &step.reason);
                }
                None => self.step = None,
            }
        }
    }

    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.draft.is_due(now) && !self.draft.value.title.trim().is_empty()
    }

    /// Whether something was handed over that is not known to be on the disk.
    pub fn is_waiting(&self) -> bool {
        self.pending.is_some()
    }

    pub fn stored(&mut self, now: DateTime<Utc>) {
        if let Some(pending) = self.pending.take() {
            self.base = pending;
            self.draft.stored(now);
        }
    }

    /// The plan to be written, if anything has changed. A plan without a title keeps the one it had.
    pub fn hand_over(&mut self, ctx: Context<'_>) -> Option<Plan> {
        let lost = self.pending.is_some() && ctx.library.get(self.plan) != self.pending.as_ref();
        if !self.draft.is_dirty() && !lost {
            return None;
        }
        ctx.library.get(self.plan)?;
        if self.draft.value.title.trim().is_empty() {
            self.draft.value.title.clone_from(&self.base.title);
        }
        self.draft.handed_over();
        let plan = self.draft.value.clone();
        self.pending = Some(plan.clone());
        Some(plan)
    }

    /// The library changed: what others wrote comes in, what is being written stays.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let Some(theirs) = ctx.library.get(self.plan) else {
            return;
        };
        if self.pending.as_ref() == Some(theirs) {
            self.base = theirs.clone();
            return;
        }
        self.draft.value = merge::plans(&self.base, &self.draft.value, theirs);
        self.base = theirs.clone();
        self.show_figures(ctx);
        self.show_texts();
    }

    pub fn update(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::Part(at) => self.part = Part::ALL[at.min(3)],
            Change::NewHeading(words) => self.new_heading = words,
            Change::StepOpened(step) => self.open_step(step, ctx),
            change @ (Change::Title(_)
            | Change::Owner(_)
            | Change::Unit(_)
            | Change::Failed(_)
            | Change::Tolerable(_)
            | Change::Target(_)
            | Change::Minimum(_)
            | Change::Secrecy(_)
            | Change::Months(_)) => self.change_facts(change, ctx),
            change @ (Change::SectionText(..)
            | Change::SectionTitle(..)
            | Change::SectionMoved(..)
            | Change::SectionRemoved(_)
            | Change::SectionAdded(_)
            | Change::OwnSectionAdded) => self.change_sections(change, ctx),
            change @ (Change::StepAdded(_)
            | Change::StepText(_)
            | Change::StepReason(_)
            | Change::StepRole(_)
            | Change::StepMinutes(_)
            | Change::StepBracket(_)
            | Change::StepMoved(..)
            | Change::StepRemoved(_)) => self.change_steps(change, ctx),
            change @ (Change::DependencyAdded
            | Change::DependencyName(..)
            | Change::DependencyKind(..)
            | Change::DependencyNote(..)
            | Change::DependencyMoved(..)
            | Change::DependencyRemoved(_)) => self.change_dependencies(change, ctx),
            Change::TakenBack => self.take_back(ctx),
        }
    }

    fn change_facts(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::Title(words) => self.draft.change(now, |plan| plan.title = words),
            Change::Owner(words) => self.draft.change(now, |plan| plan.owner = words),
            Change::Unit(unit) => self.draft.change(now, |plan| plan.unit = unit),
            Change::Failed(failure) => self.draft.change(now, |plan| {
                match plan.failed.iter().position(|one| *one == failure) {
                    Some(at) => drop(plan.failed.remove(at)),
                    None => plan.failed.push(failure),
                }
                plan.failed.sort();
            }),
            Change::Tolerable(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Hours) {
                    self.draft
                        .change(now, |plan| plan.tolerable_outage_minutes = minutes);
                }
                self.tolerable = typed;
            }
            Change::Target(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Hours) {
                    self.draft
                        .change(now, |plan| plan.recovery_target_minutes = minutes);
                }
                self.target = typed;
            }
            Change::Minimum(action) => {
                if let Some(words) = perform(&mut self.minimum, action) {
                    self.draft.change(now, |plan| plan.minimum_level = words);
                }
            }
            Change::Secrecy(at) => {
                let secrecy = if at == 1 {
                    Secrecy::Restricted
                } else {
                    Secrecy::Open
                };
                self.draft.change(now, |plan| plan.secrecy = secrecy);
            }
            Change::Months(typed) => {
                if let Some(months) = months(&typed) {
                    self.draft.change(now, |plan| plan.review_months = months);
                }
                self.months = typed;
            }
            _ => {}
        }
    }

    fn change_sections(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::SectionText(id, action) => {
                let words = self
                    .texts
                    .get_mut(&id)
                    .and_then(|content| perform(content, action));
                if let Some(words) = words {
                    self.draft.change(now, |plan| {
                        if let Some(section) = plan.sections.get_mut(id) {
                            section.text = words;
                        }
                    });
                }
            }
            Change::SectionTitle(id, words) => self.draft.change(now, |plan| {
                if let Some(section) = plan.sections.get_mut(id) {
                    section.title = words;
                }
            }),
            Change::SectionMoved(id, earlier) => {
                self.draft.change(now, |plan| plan.sections.shift(id, earlier));
            }
            Change::SectionRemoved(id) => {
                self.draft.change(now, |plan| plan.sections.remove(id));
                self.removed = Some(Removed::Section(id));
                self.texts.remove(&id);
            }
            Change::SectionAdded(key) => self.add_section(key, String::new(), ctx),
            Change::OwnSectionAdded => {
                let title = std::mem::take(&mut self.new_heading).trim().to_owned();
                if !title.is_empty() {
                    self.add_section(SectionKey::Own, title, ctx);
                }
            }
            _ => {}
        }
    }

    fn add_section(&mut self, key: SectionKey, title: String, ctx: Context<'_>) {
        let id = ctx.new_id();
        let section = Section {
            key,
            title,
            text: String::new(),
            origin: None,
        };
        self.draft.change(ctx.now, |plan| plan.sections.push(id, section));
        self.texts.insert(id, Content::new());
    }

    fn open_step(&mut self, step: Option<Id<Step>>, ctx: Context<'_>) {
        self.step = step.and_then(|id| {
            let step = self.draft.value.steps.get(id)?;
            let minutes = step
                .minutes
                .map_or_else(String::new, |minutes| exact(ctx.text, minutes));
            Some(OpenStep {
                id,
                text: Content::with_text(&step.text),
                reason: Content::with_text(&step.reason),
                minutes,
            })
        });
    }

    fn change_steps(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::StepAdded(bracket) => {
                let step = Step {
                    bracket,
                    role: String::new(),
                    text: String::new(),
                    reason: String::new(),
                    minutes: None,
                    origin: None,
                };
                let id = ctx.new_id();
                self.draft.change(ctx.now, |plan| plan.steps.push(id, step));
                self.open_step(Some(id), ctx);
            }
            Change::StepMoved(id, earlier) => {
                if let Some((first, second)) = neighbours(&self.draft.value, id, earlier) {
                    self.draft
                        .change(ctx.now, |plan| plan.steps.move_after(first, Some(second)));
                }
            }
            Change::StepRemoved(id) => {
                self.draft.change(ctx.now, |plan| plan.steps.remove(id));
                self.removed = Some(Removed::Step(id));
                self.step = self.step.take().filter(|open| open.id != id);
            }
            change => self.change_open_step(change, ctx.now),
        }
    }

    fn change_open_step(&mut self, change: Change, now: DateTime<Utc>) {
        let Some(open) = &mut self.step else {
            return;
        };
        let id = open.id;
        let mut put = |change: &dyn Fn(&mut Step)| {
            self.draft.change(now, |plan| {
                if let Some(step) = plan.steps.get_mut(id) {
                    change(step);
                }
            });
        };
        match change {
            Change::StepText(action) => {
                if let Some(words) = perform(&mut open.text, action) {
                    put(&|step| step.text.clone_from(&words));
                }
            }
            Change::StepReason(action) => {
                if let Some(words) = perform(&mut open.reason, action) {
                    put(&|step| step.reason.clone_from(&words));
                }
            }
            Change::StepRole(role) => put(&|step| step.role.clone_from(&role)),
            Change::StepMinutes(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Minutes) {
                    put(&|step| step.minutes = minutes);
                }
                open.minutes = typed;
            }
            Change::StepBracket(at) => put(&|step| step.bracket = Bracket::ALL[at.min(4)]),
            _ => {}
        }
    }

    fn change_dependencies(&mut self, change: Change, ctx: Context<'_>) {
        let fresh = ctx.new_id();
        if let Change::DependencyRemoved(id) = change {
            self.removed = Some(Removed::Dependency(id));
        }
        self.draft.change(ctx.now, |plan| {
            let needed = &mut plan.dependencies;
            match change {
                Change::DependencyAdded => needed.push(
                    fresh,
                    Dependency {
                        name: String::new(),
                        kind: DependencyKind::Internal,
                        note: String::new(),
                    },
                ),
                Change::DependencyName(id, words) => {
                    if let Some(needed) = needed.get_mut(id) {
                        needed.name = words;
                    }
                }
                Change::DependencyNote(id, words) => {
                    if let Some(needed) = needed.get_mut(id) {
                        needed.note = words;
                    }
                }
                Change::DependencyKind(id, at) => {
                    if let Some(needed) = needed.get_mut(id) {
                        needed.kind = KINDS[at.min(2)];
                    }
                }
                Change::DependencyMoved(id, earlier) => needed.shift(id, earlier),
                Change::DependencyRemoved(id) => needed.remove(id),
                _ => {}
            }
        });
    }

    fn take_back(&mut self, ctx: Context<'_>) {
        let Some(removed) = self.removed.take() else {
            return;
        };
        self.draft.change(ctx.now, |plan| match removed {
            Removed::Section(id) => plan.sections.revive(id),
            Removed::Step(id) => plan.steps.revive(id),
            Removed::Dependency(id) => plan.dependencies.revive(id),
        });
        self.show_texts();
    }
}

/// The kinds of dependency, in the order they are offered.
pub const KINDS: [DependencyKind; 3] = [
    DependencyKind::Internal,
    DependencyKind::External,
    DependencyKind::Supplier,
];

/// A length of time to the minute, in a way that [`figures::parse`] reads back.
fn exact(text: &crate::text::Text, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => text.time_minutes(rest),
        (hours, 0) if hours % 24 == 0 && hours > 48 => time::duration(text, minutes.into()),
        (hours, 0) => text.time_hours(hours),
        (hours, rest) => text.time_hours_minutes(hours, rest),
    }
}

/// A count of months between reviews; at most ten years.
pub fn months(typed: &str) -> Option<u32> {
    typed
        .trim()
        .parse()
        .ok()
        .filter(|months| (1..=120).contains(months))
}

/// Does to a field what was asked; its text, if that changed it.
fn perform(content: &mut Content, action: Action) -> Option<String> {
    let is_edit = action.is_edit();
    content.perform(action);
    is_edit.then(|| content.text())
}

fn show(content: &mut Content, words: &str) {
    if content.text() != words {
        *content = Content::with_text(words);
    }
}

/// Which of two neighbours in the same bracket goes after which, so that `id` moves one place.
pub fn neighbours(plan: &Plan, id: Id<Step>, earlier: bool) -> Option<(Id<Step>, Id<Step>)> {
    let bracket = plan.steps.get(id)?.bracket;
    let order: Vec<_> = plan
        .steps
        .iter()
        .filter(|(_, step)| step.bracket == bracket)
        .map(|(id, _)| id)
        .collect();
    let at = order.iter().position(|other| *other == id)?;
    if earlier {
        Some((order[at.checked_sub(1)?], id))
    } else {
        Some((id, *order.get(at + 1)?))
    }
}
