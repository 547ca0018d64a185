//! What is left to do of a responsibility: what is most overdue first, closed or added where it stands.

use chrono::{DateTime, Utc};
use iced::widget::{Column, column, row};

use super::{party, words};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{
    Element, Icon, Tone, badge, button, card, field, focus, h3, muted, select_all, strong, time,
};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Ending, task};
use crate::domain::{Baton, Edit, Id, Task, zone};

const WHAT: &str = "handover-task-what";
const ANSWER: &str = "handover-task-answer";

/// What is typed.
#[derive(Default)]
pub struct Tasks {
    what: String,
    owner: String,
    due: String,
    /// The task that something is asked of, what, and what is typed for an answer.
    asked: Option<(Id<Task>, Asked, String)>,
}

/// What is asked before a task is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Why it is dropped.
    Why,
    /// Who does it instead.
    Who,
}

#[derive(Debug, Clone)]
pub enum Message {
    What(String),
    Owner(String),
    Due(String),
    Added(Id<Baton>),
    Done(Id<Task>),
    Asked(Id<Task>, Asked),
    Typed(String),
    Answered,
}

/// The next time it is that time of day.
fn next(typed: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let clock = time::parse(typed)?;
    let today = zone::local(now).date();
    let days = [Some(today), today.succ_opt()];
    let mut instants = days
        .into_iter()
        .flatten()
        .map(|day| zone::instant(day.and_time(clock)));
    instants.find(|at| *at > now)
}

impl Tasks {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::What(typed) => self.what = typed,
            Message::Owner(typed) => self.owner = typed,
            Message::Due(typed) => self.due = typed,
            Message::Added(baton) => return self.add(baton, ctx),
            Message::Done(task) => return close(task, Ending::Done, String::new()),
            Message::Asked(id, asked) => {
                let task = ctx.library.get(id).filter(|_| asked == Asked::Who);
                let typed = task.map_or_else(String::new, |task| task.owner.name.clone());
                self.asked = Some((id, asked, typed));
                return Action::Many(vec![Action::Run(focus(ANSWER)), Action::Run(select_all(ANSWER))]);
            }
            Message::Typed(typed) => {
                if let Some((_, _, answer)) = &mut self.asked {
                    *answer = typed;
                }
            }
            Message::Answered => return self.answered(ctx),
        }
        Action::None
    }

    fn answered(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        let answered = self
            .asked
            .take_if(|(_, asked, answer)| *asked == Asked::Who || !answer.trim().is_empty());
        match answered {
            Some((task, Asked::Why, reason)) => close(task, Ending::Dropped, reason),
            Some((task, Asked::Who, name)) => {
                let before = ctx.library.get(task).map(|task| &task.owner);
                let owner = party::named(&name, before, ctx);
                Action::write(Edit::Hand(Act::AssignTask { task, owner }))
            }
            None => Action::Run(focus(ANSWER)),
        }
    }

    fn add(&mut self, baton: Id<Baton>, ctx: Context<'_>) -> Action<super::Message> {
        if self.what.trim().is_empty() {
            return Action::Run(focus(WHAT));
        }
        let made = Task {
            id: ctx.new_id(),
            baton,
            what: std::mem::take(&mut self.what).trim().to_owned(),
            owner: party::named(&std::mem::take(&mut self.owner), None, ctx),
            due: next(&std::mem::take(&mut self.due), ctx.now),
            origin: None,
            made_at: ctx.now,
            made_by: ctx.me.clone(),
            ended: None,
        };
        Action::write(Edit::Hand(Act::AddTask(Box::new(made))))
    }

    pub fn view<'a>(&'a self, baton: Id<Baton>, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let open = task::open(ctx.library, Some(baton));
        let none = open.is_empty().then(|| muted(text.handover_task_none()));
        let rows = open.into_iter().map(|task| self.one(task, ctx));
        let say = |message| super::Message::Tasks(message);
        let what = field::text(text.handover_task_what(), &self.what, move |typed| {
            say(Message::What(typed))
        })
        .id(WHAT)
        .on_submit(say(Message::Added(baton)));
        let owner = field::text(text.handover_task_owner(), &self.owner, move |typed| {
            say(Message::Owner(typed))
        });
        let due = field::time(text.handover_task_by(), &self.due, move |typed| {
            say(Message::Due(typed))
        });
        let add = button::secondary(text.handover_task_add(), Icon::Add).on_press(say(Message::Added(baton)));
        card(
            column![h3(text.handover_tasks())]
                .push(none)
                .push(Column::with_children(rows).spacing(space::M))
                .push(Element::from(what))
                .push(row![Element::from(owner), Element::from(due)].spacing(space::M))
                .push(Element::from(add))
                .spacing(space::M),
        )
        .into()
    }

    fn one<'a>(&'a self, task: &'a Task, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let say = |message| super::Message::Tasks(message);
        let owner = (!task.owner.name.is_empty()).then(|| muted(task.owner.name.clone()));
        let due: Option<Element<'a, super::Message>> = task.due.map(|due| {
            let when = words::when(ctx, due);
            if task.is_overdue(ctx.now) {
                badge(Tone::Danger, text.handover_task_overdue(when))
            } else {
                muted(text.handover_task_due(when)).into()
            }
        });
        let done = button::secondary(text.task_done(), Icon::Ok).on_press(say(Message::Done(task.id)));
        let give = button::quiet(text.handover_task_give(), Icon::Person)
            .on_press(say(Message::Asked(task.id, Asked::Who)));
        let drop = button::quiet(text.handover_task_drop(), Icon::Close)
            .on_press(say(Message::Asked(task.id, Asked::Why)));
        let asked = self.asked.as_ref().filter(|(id, ..)| *id == task.id);
        let answer = asked.map(|(_, asked, answer)| {
            let (label, decide) = match asked {
                Asked::Why => (
                    text.handover_reason(),
                    button::danger(text.handover_task_drop(), Icon::Close),
                ),
                Asked::Who => (
                    text.handover_task_owner(),
                    button::secondary(text.handover_task_give(), Icon::Person),
                ),
            };
            let field = field::text(label, answer, move |typed| say(Message::Typed(typed)))
                .id(ANSWER)
                .on_submit(say(Message::Answered));
            let decide = decide.on_press(say(Message::Answered));
            column![Element::from(field), Element::from(decide)].spacing(space::S)
        });
        column![strong(task.what.as_str())]
            .push(owner)
            .push(due)
            .push(
                row![Element::from(done), Element::from(give), Element::from(drop)]
                    .spacing(space::S)
                    .wrap(),
            )
            .push(answer)
            .spacing(space::XS)
            .into()
    }
}

fn close(task: Id<Task>, how: Ending, reason: String) -> Action<super::Message> {
    Action::write(Edit::Hand(Act::CloseTask { task, how, reason }))
}
