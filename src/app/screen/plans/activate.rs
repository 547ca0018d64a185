//! Activating a plan, for somebody who was just called: one question per screen, large type, three steps.

use chrono::{DateTime, Utc};
use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length};

use super::dialogs::Dialog;
use super::steps::pair;
use super::{Message, Plans, Shown, focus};
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::{self, size, space};
use crate::app::widget::{
    self, Element, Icon, Role, Spoken, Tone, body, button, date, field, h1, h3, icon, muted, phone,
    time as clock,
};
use crate::domain::activation::{Called112, Start};
use crate::domain::binder::BinderKind;
use crate::domain::{Activation, Edit, Id, Plan, zone};
use crate::phrase::Named;
use crate::text::time;

const AUTHORITY: &str = "plans-authority";
const WHEN: &str = "plans-outage-time";
const FIRST: &str = "plans-called-112";

/// The answers given so far.
#[derive(Debug)]
pub struct Starting {
    plan: Id<Plan>,
    page: Page,
    called_112: Option<Called112>,
    date: String,
    time: String,
    exercise: bool,
    authority: String,
    /// Made once, so that a second press can't start it twice.
    id: Id<Activation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Page {
    Alarm,
    When,
    Authority,
}

#[derive(Debug, Clone)]
pub enum Change {
    Called(Called112),
    Date(String),
    Time(String),
    Authority(String),
    Back,
    Forward,
}

impl Starting {
    pub fn new(plan: Id<Plan>, ctx: Context<'_>) -> Self {
        let now = zone::local(ctx.now);
        let binder = ctx.library.binder().map(|binder| binder.kind);
        Self {
            plan,
            page: Page::Alarm,
            called_112: None,
            date: date::iso(now.date()),
            time: time::time(now),
            exercise: binder == Some(BinderKind::Exercise),
            authority: String::new(),
            id: ctx.new_id(),
        }
    }

    /// When the outage began, as far as it can be read.
    fn began(&self, ctx: Context<'_>) -> Option<DateTime<Utc>> {
        let day = date::parse(&self.date, ctx.today())?;
        Some(zone::instant(day.and_time(clock::parse(&self.time)?)))
    }

    fn when_error(&self, ctx: Context<'_>) -> Option<String> {
        match self.began(ctx) {
            None => Some(ctx.text.plans_when_unreadable()),
            Some(at) if at > ctx.now => Some(ctx.text.plans_when_future()),
            Some(_) => None,
        }
    }

    fn change(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Called(Called112::Unknown) => {
                // Stays, so that the advice to call is read.
                self.called_112 = Some(Called112::Unknown);
            }
            Change::Called(answer) => {
                self.called_112 = Some(answer);
                return self.turn(Page::When);
            }
            Change::Date(typed) => self.date = typed,
            Change::Time(typed) => self.time = typed,
            Change::Authority(words) => self.authority = words,
            Change::Back => {
                return self.turn(match self.page {
                    Page::Authority => Page::When,
                    _ => Page::Alarm,
                });
            }
            Change::Forward => return self.forward(ctx),
        }
        Action::None
    }

    fn forward(&mut self, ctx: Context<'_>) -> Action<Message> {
        match self.page {
            Page::Alarm if self.called_112.is_some() => self.turn(Page::When),
            Page::Alarm => Action::None,
            Page::When if self.when_error(ctx).is_some() => Action::None,
            Page::When => self.turn(Page::Authority),
            Page::Authority => self.start(ctx),
        }
    }

    fn turn(&mut self, page: Page) -> Action<Message> {
        self.page = page;
        focus(match page {
            Page::Alarm => FIRST,
            Page::When => WHEN,
            Page::Authority => AUTHORITY,
        })
    }

    fn start(&mut self, ctx: Context<'_>) -> Action<Message> {
        let (Some(outage_began_at), Some(called_112)) = (self.began(ctx), self.called_112) else {
            return Action::None;
        };
        let id = self.id;
        if ctx.library.get(id).is_some() {
            return Action::None;
        }
        Action::Write {
            edit: Edit::Activate {
                id,
                plan: self.plan,
                how: Start {
                    exercise: self.exercise,
                    outage_began_at,
                    authority: self.authority.trim().to_owned(),
                    called_112,
                },
            },
            then: Some(Message::Made {
                shown: Shown::Activation(id),
                edit: false,
            }),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let title = ctx.library.get(self.plan).map_or("", |plan| plan.title.as_str());
        let page = self.page as usize + 1;
        let (question, answer) = match self.page {
            Page::Alarm => {
                let say = |answer| Message::Starting(Change::Called(answer));
                (
                    text.plans_ask_112(),
                    alarm_question(self.called_112, say, (FIRST, false), ctx),
                )
            }
            Page::When => (text.plans_ask_when(), self.when(ctx)),
            Page::Authority => (text.plans_ask_authority(), self.authority(ctx)),
        };
        let exercise = self.exercise.then(|| {
            widget::banner(
                Tone::Exercise,
                text.plans_exercise_title(),
                Some(text.plans_exercise_text()),
                vec![],
            )
        });
        let heading = row![
            muted(text.plans_activate_of(title)).width(Length::Fill),
            muted(text.plans_page(page, 3))
        ]
        .spacing(space::M);
        let panel = column![heading]
            .push(exercise)
            .push(h1(question.clone()))
            .push(answer)
            .push(self.actions(ctx))
            .spacing(space::L);
        let width = (ctx.width - 2.0 * space::XL).clamp(280.0, 720.0);
        let panel = container(widget::scroll(container(panel).padding(space::XL)))
            .width(width)
            .style(theme::container::dialog);
        widget::spoken(Spoken::new(Role::Dialog, question), panel)
    }

    fn when<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let ago = self
            .began(ctx)
            .filter(|at| *at <= ctx.now)
            .map(|at| h3(text.plans_began(time::until(text, ctx.now, at))));
        let error = self.when_error(ctx);
        let at = field::time(text.plans_clock(), &self.time, |typed| {
            Message::Starting(Change::Time(typed))
        })
        .size(size::TITLE)
        .id(WHEN)
        .on_submit(Message::Starting(Change::Forward))
        .error(error);
        let day = field::date(
            text.date(),
            &self.date,
            |typed| Message::Starting(Change::Date(typed)),
            ctx.today(),
            names::calendar(text),
        );
        let elsewhere = (!self.exercise).then(|| muted(text.plans_exercise_elsewhere()));
        column![pair(at, day, ctx.width)]
            .push(ago)
            .push(elsewhere)
            .spacing(space::L)
            .into()
    }

    fn authority<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let me = text.plans_me(ctx.me.name.as_str(), ctx.me.role.as_str());
        column![
            field::text(text.plans_authority(), &self.authority, |words| {
                Message::Starting(Change::Authority(words))
            })
            .size(size::LARGE)
            .id(AUTHORITY)
            .hint(text.plans_authority_hint())
            .on_submit(Message::Starting(Change::Forward)),
            button::secondary(text.plans_authority_me(me.as_str()), Icon::Person)
                .on_press(Message::Starting(Change::Authority(me)))
        ]
        .spacing(space::M)
        .into()
    }

    fn actions<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = (self.page != Page::Alarm)
            .then(|| button::secondary(text.back(), Icon::Left).on_press(Message::Starting(Change::Back)));
        let ready = match self.page {
            Page::Alarm => self.called_112.is_some(),
            Page::When => self.when_error(ctx).is_none(),
            Page::Authority => true,
        };
        let forward = match self.page {
            Page::Authority if self.exercise => button::primary(text.plans_start_exercise(), Icon::Exercise),
            Page::Authority => button::primary(text.plans_start(), Icon::Ok),
            _ => button::primary(text.r#continue(), Icon::Right),
        };
        let forward = forward.on_press_maybe(ready.then_some(Message::Starting(Change::Forward)));
        row![
            button::quiet(text.cancel(), None).on_press(Message::DialogClosed),
            iced::widget::space().width(Length::Fill)
        ]
        .push(back)
        .push(forward)
        .spacing(space::M)
        .into()
    }
}

/// The first question: three large answers, and the advice to call for whoever doesn't know. The first answer has the
/// id; side by side where there is room.
pub(super) fn alarm_question<'a>(
    called: Option<Called112>,
    say: fn(Called112) -> Message,
    (first, side_by_side): (&'static str, bool),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let answer = |answer: Called112, sign: Icon, tone: Tone, words: String| {
        let label = answer.name(text);
        let face = row![
            icon(sign, 28.0).tone(tone),
            column![h3(label.clone()), body(words)]
                .spacing(2)
                .width(Length::Fill)
        ]
        .spacing(space::L)
        .align_y(Alignment::Center);
        let chosen = called == Some(answer);
        let card = widget::card_button(label, face)
            .on_press(say(answer))
            .selected(chosen)
            .style(move |theme, status| theme::button::Style {
                background: if chosen {
                    theme::button::item(true)(theme, status).background
                } else {
                    theme::button::card(theme, status).background
                },
                ..theme::button::card(theme, status)
            });
        Element::from(if answer == Called112::Yes {
            card.id(first)
        } else {
            card
        })
    };
    let answers = [
        answer(Called112::Yes, Icon::Ok, Tone::Ok, text.plans_112_yes()),
        answer(
            Called112::NotNeeded,
            Icon::Info,
            Tone::Neutral,
            text.plans_112_not_needed(),
        ),
        answer(
            Called112::Unknown,
            Icon::Warning,
            Tone::Danger,
            text.plans_112_unknown(),
        ),
    ];
    let answers: Element<'a, Message> = if side_by_side {
        Row::with_children(answers).spacing(space::M).into()
    } else {
        Column::with_children(answers).spacing(space::M).into()
    };
    let advice = (called == Some(Called112::Unknown)).then(|| {
        column![
            widget::banner(
                Tone::Danger,
                text.plans_call_112_title(),
                Some(text.plans_call_112_text()),
                vec![],
            ),
            phone::large(
                "112",
                text.plans_call_112_number(),
                text.copy(),
                Message::NumberCopied
            )
        ]
        .spacing(space::S)
    });
    column![answers].push(advice).spacing(space::M).into()
}

impl Plans {
    pub(super) fn starting(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match &mut self.dialog {
            Some(Dialog::Activate(starting)) => starting.change(change, ctx),
            _ => Action::None,
        }
    }
}
