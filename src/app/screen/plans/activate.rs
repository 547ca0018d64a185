//! Activating a plan, for somebody who was just called: one question per screen, large type, three steps.

use chrono::{DateTime, Utc};
use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length};

use super::dialogs::Dialog;
use super::order::{self, Order};
use super::steps::pair;
use super::{Message, Plans, Shown, focus};
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::{self, size, space};
use crate::app::widget::{
    self, Element, Icon, Role, Spoken, Tone, body, button, date, field, h1, h3, icon, muted, phone,
    time as clock,
};
use crate::domain::activation::Called112;
use crate::domain::binder::BinderKind;
use crate::domain::edition::Follows;
use crate::domain::{Activation, Edit, Id, Plan, zone};
use crate::phrase::Named;
use crate::text::time;

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
    order: Order,
    /// Made once, so that a second press can't start it twice.
    id: Id<Activation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Page {
    Alarm,
    When,
    /// Asked only where the plan has been changed since its approval.
    Version,
    Order,
}

#[derive(Debug, Clone)]
pub enum Change {
    Called(Called112),
    Date(String),
    Time(String),
    Order(order::Change),
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
            order: Order::default(),
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
            Change::Order(change) => {
                let answered = matches!(change, order::Change::Draft(_));
                self.order.update(change, ctx);
                if answered {
                    return self.forward(ctx);
                }
            }
            Change::Back => {
                let pages = self.pages(ctx);
                let at = pages.iter().position(|page| *page == self.page).unwrap_or(0);
                return self.turn(pages[at.saturating_sub(1)]);
            }
            Change::Forward => return self.forward(ctx),
        }
        Action::None
    }

    fn forward(&mut self, ctx: Context<'_>) -> Action<Message> {
        if !self.is_ready(ctx) {
            return Action::None;
        }
        let mut later = self.pages(ctx).into_iter().filter(|page| *page > self.page);
        match later.next() {
            Some(next) => self.turn(next),
            None => self.start(ctx),
        }
    }

    /// Whether what this page asks is answered.
    fn is_ready(&self, ctx: Context<'_>) -> bool {
        match self.page {
            Page::Alarm => self.called_112.is_some(),
            Page::When => self.when_error(ctx).is_none(),
            Page::Version | Page::Order => true,
        }
    }

    /// The questions, in the order in which they are asked.
    fn pages(&self, ctx: Context<'_>) -> Vec<Page> {
        let version = matches!(self.follows(ctx), Some(Follows::Changed { .. })).then_some(Page::Version);
        [Page::Alarm, Page::When]
            .into_iter()
            .chain(version)
            .chain([Page::Order])
            .collect()
    }

    fn follows<'a>(&self, ctx: Context<'a>) -> Option<Follows<'a>> {
        let plan = ctx.library.get(self.plan)?;
        Some(Follows::of(ctx.library, plan))
    }

    fn turn(&mut self, page: Page) -> Action<Message> {
        self.page = page;
        focus(match page {
            Page::Alarm => FIRST,
            Page::When => WHEN,
            Page::Version => order::VERSION,
            Page::Order => order::FIRST,
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
                how: self.order.start(self.exercise, outage_began_at, called_112),
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
        let pages = self.pages(ctx);
        let page = pages.iter().position(|page| *page == self.page).unwrap_or(0) + 1;
        let (question, answer) = match self.page {
            Page::Alarm => {
                let say = |answer| Message::Starting(Change::Called(answer));
                (
                    text.plans_ask_112(),
                    alarm_question(self.called_112, say, (FIRST, false), ctx),
                )
            }
            Page::When => (text.plans_ask_when(), self.when(ctx)),
            Page::Version => (
                text.use_ask_version(),
                self.order.version(self.follows(ctx), order_changed, ctx),
            ),
            Page::Order => (text.use_ask_order(), self.how_ordered(ctx)),
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
            muted(text.plans_page(page, pages.len()))
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

    fn how_ordered<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let follows = self.follows(ctx).map(|follows| self.order.followed(follows, ctx));
        let plans: Vec<_> = ctx.library.get(self.plan).into_iter().collect();
        let submit = Message::Starting(Change::Forward);
        column![self.order.view(&plans, order_changed, Some(submit), ctx)]
            .push(follows)
            .spacing(space::L)
            .into()
    }

    fn actions<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = (self.page != Page::Alarm)
            .then(|| button::secondary(text.back(), Icon::Left).on_press(Message::Starting(Change::Back)));
        let ready = self.is_ready(ctx);
        let forward = match self.page {
            Page::Order if self.exercise => button::primary(text.plans_start_exercise(), Icon::Exercise),
            Page::Order => button::primary(text.plans_start(), Icon::Ok),
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

const fn order_changed(change: order::Change) -> Message {
    Message::Starting(Change::Order(change))
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
