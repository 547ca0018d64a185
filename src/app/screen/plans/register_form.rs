//! A core task being written: stored when its writer pauses, and brought together with what others write.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use iced::widget::text_editor::{Action, Content};

use super::edit::exact;
use super::edit_changes::{KINDS, perform};
use super::figures::{self, Bare};
use super::merge;
use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::domain::core_task::{CoreTask, Weight};
use crate::domain::plan::{Bracket, Dependency, Failure};
use crate::domain::{Id, Unit};

#[derive(Debug, Clone)]
pub enum Change {
    Title(String),
    Owner(String),
    Unit(Option<Id<Unit>>),
    Tolerable(String),
    Target(String),
    Minimum(Action),
    Note(Action),
    BracketOpened(Bracket),
    /// None for not given, or by its place in [`Weight::ALL`].
    Weight(Option<usize>),
    Impact(Action),
    DependencyAdded,
    DependencyName(Id<Dependency>, String),
    DependencyKind(Id<Dependency>, usize),
    /// None, or what must work for it by its place in [`Failure::ALL`].
    DependencyOn(Id<Dependency>, Option<usize>),
    DependencyNote(Id<Dependency>, String),
    DependencyMoved(Id<Dependency>, bool),
    DependencyRemoved(Id<Dependency>),
}

#[derive(Debug)]
pub struct TaskForm {
    draft: Draft<CoreTask>,
    /// The task in the library that the draft grew from; none until it is first there.
    base: Option<CoreTask>,
    /// Handed to be written, and not yet known to be on the disk.
    pending: Option<CoreTask>,
    pub tolerable: String,
    pub target: String,
    pub minimum: Content,
    pub note: Content,
    /// The bracket whose impact is being written.
    pub bracket: Bracket,
    pub impacts: HashMap<Bracket, Content>,
}

impl TaskForm {
    pub fn of(task: &CoreTask, ctx: Context<'_>) -> Self {
        let mut form = Self::new(task.clone(), ctx);
        form.base = Some(task.clone());
        form
    }

    /// A task that is nowhere yet; it is stored once it has a title.
    pub fn new(task: CoreTask, ctx: Context<'_>) -> Self {
        let mut form = Self {
            draft: Draft::new(task),
            base: None,
            pending: None,
            tolerable: String::new(),
            target: String::new(),
            minimum: Content::new(),
            note: Content::new(),
            bracket: Bracket::FirstHour,
            impacts: HashMap::new(),
        };
        form.show(ctx);
        form
    }

    pub const fn value(&self) -> &CoreTask {
        &self.draft.value
    }

    pub const fn id(&self) -> Id<CoreTask> {
        self.draft.value.id
    }

    /// Whether it has never been on the disk.
    pub const fn is_new(&self) -> bool {
        self.base.is_none()
    }

    pub const fn is_dirty(&self) -> bool {
        self.draft.is_dirty()
    }

    pub const fn is_waiting(&self) -> bool {
        self.pending.is_some()
    }

    /// Whether the title that every task needs is missing though something is written.
    pub fn lacks_title(&self) -> bool {
        self.draft.value.title.trim().is_empty() && (self.draft.is_dirty() || !self.is_new())
    }

    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.draft.is_due(now) && !self.draft.value.title.trim().is_empty()
    }

    pub fn stored_at(&self) -> Option<DateTime<Utc>> {
        self.draft.stored_at()
    }

    pub fn stored(&mut self, now: DateTime<Utc>) {
        if let Some(pending) = self.pending.take() {
            self.base = Some(pending);
            self.draft.stored(now);
        }
    }

    /// The task to be written, if anything has changed. One that lost its title keeps the one it had; one that never had
    /// any stays unwritten.
    pub fn hand_over(&mut self, ctx: Context<'_>) -> Option<CoreTask> {
        let lost = self.pending.is_some() && ctx.library.get(self.id()) != self.pending.as_ref();
        if !self.draft.is_dirty() && !lost {
            return None;
        }
        if self.draft.value.title.trim().is_empty() {
            self.draft.value.title.clone_from(&self.base.as_ref()?.title);
        }
        self.draft.handed_over();
        let task = self.draft.value.clone();
        self.pending = Some(task.clone());
        Some(task)
    }

    /// Takes in what the library says now; false when the task is gone from it.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        let Some(theirs) = ctx.library.get(self.id()) else {
            // One that was never there is still being written.
            return self.base.is_none();
        };
        if let Some(base) = self
            .base
            .as_ref()
            .filter(|_| self.pending.as_ref() != Some(theirs))
        {
            self.draft.value = merge::records(base, &self.draft.value, theirs);
        }
        self.base = Some(theirs.clone());
        self.show(ctx);
        true
    }

    /// Brings the fields to what the draft holds, leaving those alone that already say it.
    fn show(&mut self, ctx: Context<'_>) {
        let task = &self.draft.value;
        for (minutes, typed) in [
            (task.tolerable_outage_minutes, &mut self.tolerable),
            (task.recovery_target_minutes, &mut self.target),
        ] {
            if figures::parse(typed, Bare::Hours) != Ok(minutes) {
                *typed = minutes.map_or_else(String::new, |minutes| exact(ctx.text, minutes));
            }
        }
        let show = |content: &mut Content, words: &str| {
            if content.text() != words {
                *content = Content::with_text(words);
            }
        };
        show(&mut self.minimum, &task.minimum_level);
        show(&mut self.note, &task.note);
        for bracket in Bracket::ALL {
            let words = task.impact(bracket).map_or("", |impact| impact.text.as_str());
            show(self.impacts.entry(bracket).or_default(), words);
        }
    }

    pub fn update(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        match change {
            Change::Title(words) => self.draft.change(now, |task| task.title = words),
            Change::Owner(words) => self.draft.change(now, |task| task.owner = words),
            Change::Unit(unit) => self.draft.change(now, |task| task.unit = unit),
            Change::Tolerable(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Hours) {
                    self.draft
                        .change(now, |task| task.tolerable_outage_minutes = minutes);
                }
                self.tolerable = typed;
            }
            Change::Target(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Hours) {
                    self.draft
                        .change(now, |task| task.recovery_target_minutes = minutes);
                }
                self.target = typed;
            }
            Change::Minimum(action) => {
                if let Some(words) = perform(&mut self.minimum, action) {
                    self.draft.change(now, |task| task.minimum_level = words);
                }
            }
            Change::Note(action) => {
                if let Some(words) = perform(&mut self.note, action) {
                    self.draft.change(now, |task| task.note = words);
                }
            }
            Change::BracketOpened(bracket) => self.bracket = bracket,
            Change::Weight(at) => self.weigh(at, now),
            Change::Impact(action) => self.describe(action, now),
            change => self.change_dependencies(change, ctx),
        }
    }

    fn weigh(&mut self, at: Option<usize>, now: DateTime<Utc>) {
        let bracket = self.bracket;
        let words = self.impacts.get(&bracket).map_or_else(String::new, Content::text);
        let weight = at.and_then(|at| Weight::ALL.get(at).copied());
        self.draft.change(now, |task| {
            task.set_impact(bracket, weight.map(|weight| (weight, words)));
        });
    }

    /// Writes what it means; before it is said how bad it is, there is no place for that.
    fn describe(&mut self, action: Action, now: DateTime<Utc>) {
        let bracket = self.bracket;
        let Some(weight) = self.draft.value.impact(bracket).map(|impact| impact.weight) else {
            return;
        };
        if let Some(words) = perform(self.impacts.entry(bracket).or_default(), action) {
            self.draft.change(now, |task| {
                task.set_impact(bracket, Some((weight, words)));
            });
        }
    }

    fn change_dependencies(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        let mut put = |id: Id<Dependency>, change: &dyn Fn(&mut Dependency)| {
            self.draft.change(now, |task| {
                if let Some(needed) = task.dependencies.get_mut(id) {
                    change(needed);
                }
            });
        };
        match change {
            Change::DependencyAdded => {
                let id = ctx.new_id();
                self.draft
                    .change(now, |task| task.dependencies.push(id, Dependency::empty()));
            }
            Change::DependencyName(id, words) => put(id, &|needed| needed.name.clone_from(&words)),
            Change::DependencyKind(id, at) => put(id, &|needed| needed.kind = KINDS[at.min(2)]),
            Change::DependencyOn(id, at) => {
                let on = at.and_then(|at| Failure::ALL.get(at).copied());
                put(id, &|needed| needed.on = on);
            }
            Change::DependencyNote(id, words) => put(id, &|needed| needed.note.clone_from(&words)),
            Change::DependencyMoved(id, earlier) => {
                self.draft
                    .change(now, |task| task.dependencies.shift(id, earlier));
            }
            Change::DependencyRemoved(id) => {
                self.draft.change(now, |task| task.dependencies.remove(id));
            }
            _ => {}
        }
    }
}
