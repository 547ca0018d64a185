//! What is done in a use of a plan beside its steps, and what it taught: the state of it, and where each change goes.

use super::actions::{self, ActionForm};
use super::ask::{self, Ask};
use super::ending::{self, Ending};
use super::leading::{self, Handing};
use super::logging;
use super::propose::{self, ProposalForm};
use super::returns::{self, Returns};
use super::sums::{self, Figures};
use super::{Message, Plans, Shown};
use crate::app::context::{Action, Context, Place};
use crate::app::widget::Element;
use crate::domain::edit::Use;
use crate::domain::{Activation, Edit, Handover, Id, Improvement, Plan, RecordRef};

/// What is open and half written.
#[derive(Debug, Default)]
pub struct Using {
    pub(super) figures: Figures,
    pub(super) returns: Returns,
    pub(super) actions: actions::Page,
    pub(super) panel: Option<Panel>,
}

/// A question over the page.
#[derive(Debug)]
pub enum Panel {
    Ask(Ask),
    End(Ending),
    HandOn(Handing),
    Action(ActionForm),
    Propose(ProposalForm),
    /// Whether to open a log.
    Log,
}

#[derive(Debug, Clone)]
pub enum Change {
    /// A change that needs no words.
    Done(Use),
    Sum(sums::Change),
    Return(returns::Change),
    Asked(ask::About),
    Ask(ask::Change),
    EndAsked,
    End(ending::Change),
    HandOnAsked,
    HandOn(leading::Change),
    Action(actions::Change),
    ProposeAsked(propose::Asked),
    Propose(propose::Change),
    /// The log of what goes on, or the question whether to open one.
    LogAsked,
    LogOpened,
    Opened(RecordRef),
    /// The draft of a handover is on the disk.
    HandedOn(Id<Handover>),
    Closed,
}

pub const fn say(change: Change) -> Message {
    Message::Use(change)
}

/// Carries a change out, and closes the panel once it is on the disk.
pub fn write(change: Use) -> Action<Message> {
    Action::Write {
        edit: Edit::Use(change),
        then: Some(say(Change::Closed)),
    }
}

impl Plans {
    pub(super) fn used(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        let running = match self.shown {
            Shown::Activation(id) => Some(id),
            _ => None,
        };
        let using = &mut self.using;
        match (change, &mut using.panel) {
            (Change::Done(change), _) => return Action::write(Edit::Use(change)),
            (Change::Sum(change), _) => return using.figures.update(running, change, ctx),
            (Change::Return(change), _) => {
                if let Some(id) = running {
                    return using.returns.update(id, change, ctx);
                }
            }
            (Change::Asked(about), _) => {
                using.panel = Some(Panel::Ask(Ask::new(about)));
                return super::focus(ask::WORDS);
            }
            (Change::Ask(change), Some(Panel::Ask(ask))) => return ask.update(change),
            (Change::EndAsked, _) => {
                using.panel = Some(Panel::End(Ending::default()));
                return super::focus(ending::FORWARD);
            }
            (Change::End(change), Some(Panel::End(ending))) => {
                if let Some(id) = running {
                    return ending.update(id, change);
                }
            }
            (Change::HandOnAsked, _) => {
                using.panel = running.map(|id| Panel::HandOn(Handing::new(id, ctx)));
                return super::focus(leading::NAME);
            }
            (Change::HandOn(change), Some(Panel::HandOn(handing))) => return handing.update(change, ctx),
            (Change::Action(change), _) => return using.act(change, ctx),
            (Change::ProposeAsked(asked), _) => {
                using.panel = ProposalForm::new(asked, ctx).map(Panel::Propose);
            }
            (Change::Propose(change), Some(Panel::Propose(form))) => return form.update(change, ctx),
            (Change::LogAsked, _) => {
                let Some(one) = running.and_then(|id| ctx.library.get(id)) else {
                    return Action::None;
                };
                if let Some(log) = logging::of(one, ctx.library) {
                    return Action::Open(Place::Record(RecordRef::of(log.id)));
                }
                if one.is_active() {
                    using.panel = Some(Panel::Log);
                    return super::focus(logging::FORWARD);
                }
            }
            (Change::LogOpened, _) => {
                if let Some(one) = running.and_then(|id| ctx.library.get(id)) {
                    using.panel = None;
                    return logging::open(one, ctx);
                }
            }
            (Change::Opened(which), _) => return Action::Open(Place::Record(which)),
            (Change::HandedOn(id), _) => {
                using.panel = None;
                return Action::Open(Place::Record(RecordRef::of(id)));
            }
            (Change::Closed, _) => {
                using.panel = None;
                using.returns.close();
            }
            _ => {}
        }
        Action::None
    }
}

impl Using {
    fn act(&mut self, change: actions::Change, ctx: Context<'_>) -> Action<Message> {
        match (change, &mut self.panel) {
            (actions::Change::Asked(asked), _) => {
                self.panel = Some(Panel::Action(ActionForm::new(asked, ctx)));
                super::focus(actions::WHAT)
            }
            (actions::Change::Form(change), Some(Panel::Action(form))) => form.update(change, ctx),
            (actions::Change::Form(_), _) => Action::None,
            (change, _) => {
                self.actions.update(change);
                Action::None
            }
        }
    }

    pub fn panel<'a>(&'a self, shown: Shown, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let running = match shown {
            Shown::Activation(id) => ctx.library.get(id),
            _ => None,
        };
        Some(match self.panel.as_ref()? {
            Panel::Ask(ask) => ask.view(ctx),
            Panel::End(ending) => ending.view(running?, &self.returns, ctx),
            Panel::HandOn(handing) => handing.view(ctx),
            Panel::Action(form) => form.view(ctx),
            Panel::Propose(form) => form.view(ctx),
            Panel::Log => logging::asked(running?, ctx),
        })
    }

    /// Whether the way the plan is brought back to normal is asked for in a panel, not on the page.
    pub fn asks_returns(&self) -> bool {
        matches!(self.panel, Some(Panel::End(_)))
    }

    /// Stores what is written and not yet stored.
    pub fn flush(&mut self, shown: Shown, ctx: Context<'_>) -> Action<Message> {
        let Shown::Activation(id) = shown else {
            return Action::None;
        };
        let figures = self.figures.flush(id, ctx);
        let lesson = match &self.panel {
            Some(Panel::Ask(ask)) => ask.lesson().map_or(Action::None, write),
            _ => Action::None,
        };
        Action::Many(vec![figures, lesson])
    }

    /// Called about once a second.
    pub fn tick(&mut self, shown: Shown, ctx: Context<'_>) -> Action<Message> {
        match shown {
            Shown::Activation(id) if self.figures.is_due(ctx.now) => self.figures.flush(id, ctx),
            _ => Action::None,
        }
    }
}

/// The plan that an activation is of, while it is there.
pub fn plan_of<'a>(one: &Activation, ctx: Context<'a>) -> Option<&'a Plan> {
    ctx.library.get(one.plan)
}

/// The actions that came of an activation.
pub fn actions_of<'a>(id: Id<Activation>, ctx: Context<'a>) -> Vec<&'a Improvement> {
    let mut found = crate::domain::improvement::actions(ctx.library);
    found.retain(|one| one.activation == Some(id));
    found
}
