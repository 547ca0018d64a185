//! What lies open over the roster: one editor at a time, and how what is written in it is kept.

use chrono::NaiveDate;

use super::living::hand;
use super::{Duty, Message, call_out, month, needs, pattern, period, role, roster, rule_set, shift};
use crate::app::context::Context;
use crate::app::widget::{Element, Names};
use crate::domain::{Edit, Id, Role};

pub enum Panel {
    Roster(roster::Form),
    Shift(Box<shift::Form>),
    Pattern(Box<pattern::Form>),
    Need(Box<needs::Form>),
    Period(period::Form),
    Day(NaiveDate),
    CallOut(Box<call_out::Form>),
    RuleSet(Box<rule_set::Form>),
    /// A shift on its way into other hands.
    Hand(Box<hand::Form>),
}

impl Panel {
    /// The change that keeps what was written in something that exists already.
    pub fn store(&mut self, ctx: Context<'_>, when_due: bool) -> Option<Edit> {
        macro_rules! kept {
            ($form:expr) => {{
                let ready = if when_due {
                    $form.draft.is_due(ctx.now)
                } else {
                    $form.draft.is_dirty()
                };
                if $form.is_new || !ready {
                    return None;
                }
                let edit = $form.edit(ctx)?;
                $form.draft.handed_over();
                $form.stuck = false;
                Some(edit)
            }};
        }
        match self {
            Self::Roster(form) => kept!(form),
            Self::Shift(form) => kept!(form),
            Self::Need(form) => kept!(form),
            Self::Period(form) => kept!(form),
            Self::Pattern(_) | Self::Day(_) | Self::CallOut(_) | Self::RuleSet(_) | Self::Hand(_) => None,
        }
    }

    /// The change that makes what does not exist yet.
    pub fn create(&mut self, ctx: Context<'_>) -> Option<Edit> {
        let (edit, stuck) = match self {
            Self::Roster(form) => (form.edit(ctx), &mut form.stuck),
            Self::Shift(form) => (form.edit(ctx), &mut form.stuck),
            Self::Need(form) => (form.edit(ctx), &mut form.stuck),
            Self::Period(form) => (form.edit(ctx), &mut form.stuck),
            Self::CallOut(form) => (form.edit(ctx), &mut form.stuck),
            Self::RuleSet(form) => (form.edit(ctx), &mut form.stuck),
            Self::Pattern(form) => return form.edit(ctx),
            Self::Day(_) | Self::Hand(_) => return None,
        };
        *stuck = edit.is_none();
        edit
    }

    /// Whether what is asked for first in it, a name or a role, is missing.
    pub fn lacks_first(&self) -> bool {
        match self {
            Self::Roster(form) => form.draft.value.name.trim().is_empty(),
            Self::Period(form) => form.draft.value.name.trim().is_empty(),
            Self::Shift(form) => form.pick.chosen.is_none(),
            Self::Need(form) => form.pick.chosen.is_none(),
            Self::Pattern(_) | Self::Day(_) | Self::CallOut(_) | Self::RuleSet(_) | Self::Hand(_) => false,
        }
    }

    /// What was handed over is on the disk.
    pub fn stored(&mut self, ctx: Context<'_>) {
        match self {
            Self::Roster(form) => form.draft.stored(ctx.now),
            Self::Shift(form) => form.draft.stored(ctx.now),
            Self::Need(form) => form.draft.stored(ctx.now),
            Self::Period(form) => form.draft.stored(ctx.now),
            Self::Pattern(_) | Self::Day(_) | Self::CallOut(_) | Self::RuleSet(_) | Self::Hand(_) => {}
        }
    }

    /// Whether something is written in it that can't be stored; then it says so and stays.
    pub fn holds_back(&mut self) -> bool {
        let (dirty, stuck) = match self {
            Self::Roster(form) => (!form.is_new && form.draft.is_dirty(), &mut form.stuck),
            Self::Shift(form) => (!form.is_new && form.draft.is_dirty(), &mut form.stuck),
            Self::Need(form) => (!form.is_new && form.draft.is_dirty(), &mut form.stuck),
            Self::Period(form) => (!form.is_new && form.draft.is_dirty(), &mut form.stuck),
            Self::Pattern(_) | Self::Day(_) | Self::CallOut(_) | Self::RuleSet(_) | Self::Hand(_) => {
                return false;
            }
        };
        *stuck = dirty;
        dirty
    }

    /// The choice of a role in it.
    pub fn pick(&mut self) -> Option<&mut role::Pick> {
        match self {
            Self::Shift(form) => Some(&mut form.pick),
            Self::Need(form) => Some(&mut form.pick),
            Self::Pattern(form) => Some(&mut form.pick),
            Self::Roster(_)
            | Self::Period(_)
            | Self::Day(_)
            | Self::CallOut(_)
            | Self::RuleSet(_)
            | Self::Hand(_) => None,
        }
    }

    /// A role was picked in it.
    pub fn picked(&mut self, ctx: Context<'_>) {
        match self {
            Self::Shift(form) => form.picked(ctx),
            Self::Need(form) => form.picked(ctx),
            Self::Pattern(form) => form.compute(ctx),
            Self::Roster(_)
            | Self::Period(_)
            | Self::Day(_)
            | Self::CallOut(_)
            | Self::RuleSet(_)
            | Self::Hand(_) => {}
        }
    }

    /// The library changed. False when what it is about is gone.
    pub fn refreshed(&mut self, first: &[Id<Role>], ctx: Context<'_>) -> bool {
        match self {
            Self::Roster(form) => form.refreshed(ctx),
            Self::Shift(form) => form.refreshed(first, ctx),
            Self::Need(form) => form.refreshed(first, ctx),
            Self::Period(form) => form.refreshed(ctx),
            Self::Pattern(form) => {
                form.refresh(first, ctx);
                true
            }
            Self::Day(_) | Self::CallOut(_) | Self::RuleSet(_) => true,
            Self::Hand(form) => form.refreshed(ctx),
        }
    }

    pub fn view<'a>(&'a self, duty: &'a Duty, names: &'a Names, ctx: Context<'a>) -> Element<'a, Message> {
        match self {
            Self::Roster(form) => form.view(ctx),
            Self::Shift(form) => form.view(ctx, names),
            Self::Pattern(form) => form.view(ctx, names),
            Self::Need(form) => form.view(ctx),
            Self::Period(form) => form.view(ctx),
            Self::CallOut(form) => form.view(ctx, names),
            Self::RuleSet(form) => form.view(ctx, names),
            Self::Day(date) => month::day_panel(duty, *date, ctx),
            Self::Hand(form) => form.view(ctx, names),
        }
    }
}
