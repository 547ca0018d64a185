//! What each change in the editor does to the plan that is being written.

use chrono::{DateTime, Utc};
use iced::widget::text_editor::{Action, Content};

use super::edit::{Change, Editor, OpenStep, Removed, exact};
use super::figures::{self, Bare};
use crate::app::context::Context;
use crate::domain::plan::{Bracket, Dependency, DependencyKind, Failure, Secrecy, Section, SectionKey, Step};
use crate::domain::{Id, Plan};

impl Editor {
    pub(super) fn change_facts(&mut self, change: Change, ctx: Context<'_>) {
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

    pub(super) fn change_sections(&mut self, change: Change, ctx: Context<'_>) {
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
            Change::SectionAnnex(id) => self.draft.change(now, |plan| {
                if let Some(section) = plan.sections.get_mut(id) {
                    section.annex = !section.annex;
                }
            }),
            Change::SectionRestricted(id) => self.draft.change(now, |plan| {
                if let Some(section) = plan.sections.get_mut(id) {
                    section.restricted = !section.restricted;
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
            title,
            ..Section::new(key)
        };
        self.draft.change(ctx.now, |plan| plan.sections.push(id, section));
        self.texts.insert(id, Content::new());
    }

    pub(super) fn open_step(&mut self, step: Option<Id<Step>>, ctx: Context<'_>) {
        self.step = step.and_then(|id| {
            let step = self.draft.value.steps.get(id)?;
            let typed = |minutes: Option<u32>| minutes.map_or_else(String::new, |one| exact(ctx.text, one));
            Some(OpenStep {
                id,
                text: Content::with_text(&step.text),
                reason: Content::with_text(&step.reason),
                minutes: typed(step.minutes),
                best: typed(step.best_minutes),
                worst: typed(step.worst_minutes),
            })
        });
    }

    pub(super) fn change_steps(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::StepAdded(bracket) => {
                let id = ctx.new_id();
                self.draft
                    .change(ctx.now, |plan| plan.steps.push(id, Step::new(bracket)));
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
            Change::StepBest(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Minutes) {
                    put(&|step| step.best_minutes = minutes);
                }
                open.best = typed;
            }
            Change::StepWorst(typed) => {
                if let Ok(minutes) = figures::parse(&typed, Bare::Minutes) {
                    put(&|step| step.worst_minutes = minutes);
                }
                open.worst = typed;
            }
            Change::StepBracket(at) => put(&|step| step.bracket = Bracket::ALL[at.min(4)]),
            _ => {}
        }
    }

    pub(super) fn change_dependencies(&mut self, change: Change, ctx: Context<'_>) {
        let now = ctx.now;
        let mut put = |id: Id<Dependency>, change: &dyn Fn(&mut Dependency)| {
            self.draft.change(now, |plan| {
                if let Some(needed) = plan.dependencies.get_mut(id) {
                    change(needed);
                }
            });
        };
        match change {
            Change::DependencyAdded => {
                let id = ctx.new_id();
                self.draft
                    .change(now, |plan| plan.dependencies.push(id, Dependency::empty()));
                self.notes.insert(id, Content::new());
            }
            Change::DependencyName(id, words) => put(id, &|needed| needed.name.clone_from(&words)),
            Change::DependencyKind(id, at) => put(id, &|needed| needed.kind = KINDS[at.min(2)]),
            Change::DependencyOn(id, at) => {
                let on = at.and_then(|at| Failure::ALL.get(at).copied());
                put(id, &|needed| needed.on = on);
            }
            Change::DependencyNote(id, action) => {
                let words = self
                    .notes
                    .get_mut(&id)
                    .and_then(|content| perform(content, action));
                if let Some(words) = words {
                    put(id, &|needed| needed.note.clone_from(&words));
                }
            }
            Change::DependencyMoved(id, earlier) => {
                self.draft
                    .change(now, |plan| plan.dependencies.shift(id, earlier));
            }
            Change::DependencyRemoved(id) => {
                self.draft.change(now, |plan| plan.dependencies.remove(id));
                self.removed = Some(Removed::Dependency(id));
                self.notes.remove(&id);
            }
            _ => {}
        }
    }
}

/// The kinds of dependency, in the order they are offered.
pub const KINDS: [DependencyKind; 3] = [
    DependencyKind::Internal,
    DependencyKind::External,
    DependencyKind::Supplier,
];

/// A count of months between reviews; at most ten years.
pub fn months(typed: &str) -> Option<u32> {
    typed
        .trim()
        .parse()
        .ok()
        .filter(|months| (1..=120).contains(months))
}

/// Does to a field what was asked; its text, if that changed it.
pub fn perform(content: &mut Content, action: Action) -> Option<String> {
    let is_edit = action.is_edit();
    content.perform(action);
    is_edit.then(|| content.text())
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
