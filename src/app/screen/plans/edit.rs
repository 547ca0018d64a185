//! A plan being written: every change goes into a draft that is stored when its writer pauses.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use iced::widget::text_editor::{Action, Content};

use super::figures::{self, Bare};
use super::{edit_use, merge};
use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::domain::plan::{Bracket, Dependency, Escalation, Failure, Return, Section, SectionKey, Step};
use crate::domain::sum::Sum;
use crate::domain::{Id, Plan, Unit};
use crate::text::time;

/// The parts of the editor, as tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Facts,
    Sections,
    Steps,
    Dependencies,
    /// Escalation, sums, the return to normal.
    Use,
}

impl Part {
    pub const ALL: [Self; 5] = [
        Self::Facts,
        Self::Sections,
        Self::Steps,
        Self::Dependencies,
        Self::Use,
    ];
}

/// What was taken out last and can be taken back.
#[derive(Debug, Clone, Copy)]
pub enum Removed {
    Section(Id<Section>),
    Step(Id<Step>),
    Dependency(Id<Dependency>),
    Escalation(Id<Escalation>),
    Sum(Id<Sum>),
    Return(Id<Return>),
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
    /// Body or annex.
    SectionAnnex(Id<Section>),
    SectionRestricted(Id<Section>),
    SectionAdded(SectionKey),
    NewHeading(String),
    OwnSectionAdded,
    StepOpened(Option<Id<Step>>),
    StepAdded(Bracket),
    StepText(Action),
    StepReason(Action),
    StepRole(String),
    StepMinutes(String),
    StepBest(String),
    StepWorst(String),
    StepBracket(usize),
    StepMoved(Id<Step>, bool),
    StepRemoved(Id<Step>),
    DependencyAdded,
    DependencyName(Id<Dependency>, String),
    DependencyKind(Id<Dependency>, usize),
    DependencyNote(Id<Dependency>, Action),
    /// None, or what must work for it by its place in [`Failure::ALL`].
    DependencyOn(Id<Dependency>, Option<usize>),
    DependencyMoved(Id<Dependency>, bool),
    DependencyRemoved(Id<Dependency>),
    Use(edit_use::Change),
    TakenBack,
}

/// The step whose fields are open.
#[derive(Debug)]
pub struct OpenStep {
    pub id: Id<Step>,
    pub text: Content,
    pub reason: Content,
    pub minutes: String,
    pub best: String,
    pub worst: String,
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
    pub notes: HashMap<Id<Dependency>, Content>,
    pub using: edit_use::Typed,
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
            notes: HashMap::new(),
            using: edit_use::Typed::default(),
            step: None,
            new_heading: String::new(),
            removed: None,
        };
        editor.show_figures(ctx);
        editor.show_texts();
        editor.show_use(ctx);
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
        self.notes.retain(|id, _| plan.dependencies.get(*id).is_some());
        for (id, needed) in plan.dependencies.unordered() {
            show(self.notes.entry(id).or_default(), &needed.note);
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
        self.draft.value = merge::records(&self.base, &self.draft.value, theirs);
        self.base = theirs.clone();
        self.show_figures(ctx);
        self.show_texts();
        self.show_use(ctx);
    }

    pub fn update(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::Part(at) => self.part = Part::ALL[at.min(4)],
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
            | Change::SectionAnnex(_)
            | Change::SectionRestricted(_)
            | Change::SectionRemoved(_)
            | Change::SectionAdded(_)
            | Change::OwnSectionAdded) => self.change_sections(change, ctx),
            change @ (Change::StepAdded(_)
            | Change::StepText(_)
            | Change::StepReason(_)
            | Change::StepRole(_)
            | Change::StepMinutes(_)
            | Change::StepBest(_)
            | Change::StepWorst(_)
            | Change::StepBracket(_)
            | Change::StepMoved(..)
            | Change::StepRemoved(_)) => self.change_steps(change, ctx),
            change @ (Change::DependencyAdded
            | Change::DependencyName(..)
            | Change::DependencyKind(..)
            | Change::DependencyNote(..)
            | Change::DependencyOn(..)
            | Change::DependencyMoved(..)
            | Change::DependencyRemoved(_)) => self.change_dependencies(change, ctx),
            Change::Use(change) => self.change_use(change, ctx),
            Change::TakenBack => self.take_back(ctx),
        }
    }

    fn take_back(&mut self, ctx: Context<'_>) {
        let Some(removed) = self.removed.take() else {
            return;
        };
        self.draft.change(ctx.now, |plan| match removed {
            Removed::Section(id) => plan.sections.revive(id),
            Removed::Step(id) => plan.steps.revive(id),
            Removed::Dependency(id) => plan.dependencies.revive(id),
            Removed::Escalation(id) => plan.escalations.revive(id),
            Removed::Sum(id) => plan.sums.revive(id),
            Removed::Return(id) => plan.returns.revive(id),
        });
        self.show_texts();
        self.show_use(ctx);
    }
}

pub fn show(content: &mut Content, words: &str) {
    if content.text() != words {
        *content = Content::with_text(words);
    }
}

/// A length of time to the minute, in a way that [`figures::parse`] reads back.
pub fn exact(text: &crate::text::Text, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => text.time_minutes(rest),
        (hours, 0) if hours % 24 == 0 && hours > 48 => time::duration(text, minutes.into()),
        (hours, 0) => text.time_hours(hours),
        (hours, rest) => text.time_hours_minutes(hours, rest),
    }
}
