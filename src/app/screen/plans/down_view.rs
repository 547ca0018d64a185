//! Vad är nere?, on the screen: large type, the question of 112 first, what falls next beside it.

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::activate::alarm_question;
use super::down::{Change, Down, FIRST};
use super::list_view::{chip, countdown};
use super::steps::pair;
use super::{Message, Shown};
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::{size, space};
use crate::app::widget::{
    self, Element, Icon, Tone, body, button, card, field, h1, h2, h3, muted, parts, strong,
};
use crate::domain::edition::Follows;
use crate::domain::outage::{Applicable, Consequence, Hit};
use crate::domain::plan::Failure;
use crate::domain::{Activation, Incident, RecordRef};
use crate::phrase::{self, Named};
use crate::text::time;

/// From this width what falls next stands beside the rest.
const WIDE: f32 = 900.0;

fn down(change: Change) -> Message {
    Message::Down(change)
}

impl Down {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let wide = ctx.width >= WIDE;
        let heading = row![
            h1(text.plans_down_title()).width(Length::Fill),
            button::secondary(text.plans_to_list(), Icon::Left).on_press(Message::Back)
        ]
        .spacing(space::M)
        .align_y(Alignment::Center);
        let alarm = card(
            column![
                h2(text.plans_ask_112()),
                alarm_question(
                    self.called_112,
                    |answer| down(Change::Called(answer)),
                    (FIRST, wide),
                    ctx
                )
            ]
            .spacing(space::M),
        );
        let main = parts([
            Some(alarm.into()),
            Some(self.what(ctx)),
            Some(self.when(ctx)),
            Some(self.plans(ctx)),
            (!self.plans.is_empty()).then(|| self.authority(ctx)),
        ])
        .spacing(space::L);
        let next = column![]
            .push((!self.failed.is_empty()).then(|| self.tasks(ctx)))
            .push(self.next(ctx))
            .spacing(space::L);
        let below: Element<'a, Message> = if wide {
            row![
                container(main).width(Length::FillPortion(7)),
                container(next).width(Length::FillPortion(4))
            ]
            .spacing(space::XL)
            .into()
        } else {
            column![main, next].spacing(space::L).into()
        };
        let page = widget::scroll(column![heading, below].spacing(space::L)).height(Length::Fill);
        column![page]
            .push((!self.plans.is_empty()).then(|| self.start_bar(ctx)))
            .spacing(space::M)
            .into()
    }

    fn what<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let chips = Failure::ALL.map(|one| {
            let on = self.failed.contains(&one);
            chip(one.name(ctx.text), on, down(Change::Failure(one)))
        });
        let chips = Row::with_children(chips)
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S);
        card(column![h2(ctx.text.plans_down_what()), chips].spacing(space::M)).into()
    }

    fn when<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let each: Vec<_> = if self.apart {
            self.failed.iter().copied().map(Some).collect()
        } else {
            vec![None]
        };
        let fields = each.into_iter().map(|of| self.began_fields(of, ctx));
        let ago = self
            .began(ctx)
            .filter(|at| *at <= ctx.now)
            .map(|at| h3(text.plans_began(time::until(text, ctx.now, at))).into());
        let apart = (self.failed.len() > 1).then(|| {
            button::check(text.plans_down_apart(), self.apart)
                .on_press(down(Change::Apart))
                .into()
        });
        let heading = Some(h2(text.plans_down_when()).into());
        let fields = Some(column(fields).spacing(space::M).into());
        card(parts([heading, fields, apart, ago]).spacing(space::M)).into()
    }

    /// When everything began, or one thing alone.
    fn began_fields<'a>(&'a self, of: Option<Failure>, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let typed = of.map_or(&self.began, |failure| self.typed(failure));
        let (clock, date) = match of.map(|failure| failure.name(text)) {
            None => (text.plans_clock(), text.date()),
            Some(name) => (
                text.plans_down_when_of(name.as_str()),
                text.plans_down_day_of(name),
            ),
        };
        let at = field::time(clock, &typed.time, move |typed| down(Change::Time(of, typed)))
            .size(size::TITLE)
            .error(typed.error(ctx));
        let day = field::date(
            date,
            &typed.date,
            move |typed| down(Change::Date(of, typed)),
            ctx.today(),
            names::calendar(text),
        );
        pair(at, day, ctx.width.min(WIDE - 1.0))
    }

    /// The core tasks that are hit, the one whose time runs out first at the top.
    fn tasks<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if self.tasks.is_empty() {
            return card(
                column![
                    h2(text.plans_down_tasks(0usize)),
                    body(text.plans_down_tasks_none()).width(Length::Fill)
                ]
                .spacing(space::S),
            )
            .into();
        }
        let rows = self.tasks.iter().map(|one| self.task(one, ctx));
        let now = self.tasks.iter().filter(|one| one.depth == 0).count();
        let later = self.tasks.len() - now;
        let later = (later > 0).then(|| muted(text.plans_down_tasks_later(later)).width(Length::Fill));
        let heading = column![h2(text.plans_down_tasks(now))].push(later);
        card(column![heading].extend(rows).spacing(space::L)).into()
    }

    fn task<'a>(&'a self, one: &'a Hit, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(task) = ctx.library.get(one.task) else {
            return row![].into();
        };
        let threatened =
            (one.depth > 0).then(|| widget::badge(Tone::Caution, text.plans_down_tasks_threatened()));
        // With a time that can't be read, neither what is left nor what it means is known.
        let known = self.began(ctx).is_some();
        let limit = one.tolerable_until.zip(task.tolerable_outage_minutes);
        let left = known.then(|| match limit {
            None => widget::badge(Tone::Caution, text.plans_down_task_no_limit()),
            limit => countdown(limit, ctx),
        });
        let (why, means) = phrase::hit(text, ctx.library, one, ctx.now);
        let means = known.then(|| strong(means).width(Length::Fill));
        let level = task.minimum_level.trim();
        let level = (!level.is_empty()).then(|| body(text.plans_down_minimum(level)).width(Length::Fill));
        let open = button::icon_only(text.plans_down_task_open(task.title.as_str()), Icon::Right)
            .on_press(Message::TaskShown(task.id));
        let badges = row![].push(left).push(threatened).spacing(space::S).wrap();
        column![
            row![h3(task.title.as_str()).width(Length::Fill), open]
                .spacing(space::S)
                .align_y(Alignment::Center),
            badges
        ]
        .push(means)
        .push(muted(why).width(Length::Fill))
        .push(level)
        .spacing(space::XS)
        .into()
    }

    fn plans<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if self.failed.is_empty() {
            let (title, words) = (text.plans_down_none_title(), text.plans_down_none_text());
            return widget::empty(Icon::Plan, title, words, None);
        }
        if self.plans.is_empty() {
            let (title, words) = (text.plans_down_no_plans_title(), text.plans_down_no_plans_text());
            return widget::banner(Tone::Danger, title, Some(words), vec![]);
        }
        let mut rows = column![h2(text.plans_down_plans(self.plans.len()))].spacing(space::M);
        for plan in &self.plans {
            rows = rows.push(self.plan(plan, ctx));
        }
        rows.into()
    }

    fn plan<'a>(&'a self, one: &'a Applicable, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(plan) = ctx.library.get(one.plan) else {
            return row![].into();
        };
        let title = plan.title.as_str();
        let name: Element<'a, Message> = if one.template {
            h3(title).width(Length::Fill).into()
        } else {
            button::check(title, self.is_chosen(one))
                .on_press(down(Change::Plan(one.plan)))
                .width(Length::Fill)
                .into()
        };
        let read = button::icon_only(text.plans_down_read(title), Icon::Plan)
            .on_press(Message::Show(Shown::Plan(one.plan)));
        // With a time that can't be read, what is left of it isn't known.
        let limit = one.tolerable_until.zip(plan.tolerable_outage_minutes);
        let left = self.began(ctx).map(|_| countdown(limit, ctx));
        let running = self
            .running
            .contains(&one.plan)
            .then(|| widget::badge(Tone::Info, text.plans_down_running()));
        let template = one
            .template
            .then(|| widget::badge(Tone::Neutral, text.plans_down_template()));
        let changed = self.not_adopted.get(&one.plan).map(|valid| {
            valid.map_or_else(
                || text.use_follows_draft(),
                |version| text.use_version_changed(version),
            )
        });
        let badges = row![]
            .push(left)
            .push(template)
            .push(running)
            .push(changed.map(|words| widget::badge(Tone::Caution, words)))
            .spacing(space::S)
            .wrap();
        let covers: Vec<_> = one.covers.iter().map(|failure| failure.name(text)).collect();
        let why = one.template.then(|| body(text.plans_down_template_text()));
        card(
            column![
                row![name, read].spacing(space::M).align_y(Alignment::Center),
                badges,
                muted(text.plans_down_covers(covers.join(", ")))
            ]
            .push(why)
            .spacing(space::S),
        )
        .into()
    }

    fn authority<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plans: Vec<_> = self.chosen().filter_map(|id| ctx.library.get(id)).collect();
        let say = |change| down(Change::Order(change));
        let order = self.order.view(&plans, say, None, ctx);
        let changed = plans
            .iter()
            .find(|plan| self.not_adopted.get(&plan.id).is_some_and(Option::is_some))
            .map(|plan| Follows::of(ctx.library, plan));
        let version = changed.map(|follows| self.order.version(Some(follows), say, ctx));
        let elsewhere = (!self.exercise).then(|| muted(text.plans_exercise_elsewhere()));
        card(
            column![h2(text.use_ask_order()), order]
                .push(version)
                .push(elsewhere)
                .spacing(space::L),
        )
        .into()
    }

    /// The one thing to press, always in sight, with what is missing before it can be.
    fn start_bar<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.missing(ctx);
        let count = self.chosen().count();
        let start = if self.exercise {
            button::primary(text.plans_down_start_exercise(count), Icon::Exercise)
        } else {
            button::primary(text.plans_down_start(count), Icon::Ok)
        };
        let start = start.on_press_maybe(missing.is_none().then_some(down(Change::Start)));
        row![strong(missing.unwrap_or_default()).width(Length::Fill), start]
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    }

    fn next<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let mut lines = column![h2(text.plans_down_next())].spacing(space::L);
        if self.failed.is_empty() {
            lines = lines.push(body(text.plans_down_next_wait()));
        } else if self.next.is_empty() {
            lines = lines.push(body(text.plans_down_next_none()));
        }
        for one in &self.next {
            lines = lines.push(consequence(one, ctx));
        }
        card(lines).into()
    }
}

/// What is threatened, with why, and a way to say that it has fallen.
fn consequence<'a>(one: &Consequence, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let why = phrase::threat(text, ctx.library, one);
    let name = one.threatened.name(text);
    let tone = if one.depth == 1 {
        Tone::Caution
    } else {
        Tone::Neutral
    };
    column![
        h3(name.clone()),
        widget::badge(tone, text.plans_down_next_later(one.depth)),
        body(why),
        button::link(text.plans_down_tick(name)).on_press(down(Change::Failure(one.threatened)))
    ]
    .spacing(space::XS)
    .into()
}

/// The page of an incident: what is down, since when, and the plans that were started for it.
pub fn incident<'a>(one: &'a Incident, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let exercise = one
        .exercise
        .then(|| widget::badge(Tone::Exercise, text.exercise()));
    let began = phrase::moment(text, one.began_at);
    let by = text.plans_me(one.started_by.name.as_str(), one.started_by.role.as_str());
    let which = RecordRef::of(one.id);
    let conflict = ctx.library.in_conflict(one.id).then(|| {
        let open =
            button::secondary(text.plans_conflict_open(), None).on_press(Message::ConflictAsked(which));
        widget::banner(
            Tone::Danger,
            text.plans_conflict_title(),
            Some(text.plans_conflict_text()),
            vec![open.into()],
        )
    });
    let history = button::quiet(text.history(), Icon::History).on_press(Message::HistoryAsked(which));
    let heading = row![h1(one.title.as_str()).width(Length::Fill)]
        .push(exercise)
        .push(history)
        .spacing(space::M)
        .align_y(Alignment::Center);
    let mut page = column![heading]
        .push(conflict)
        .push(body(text.plans_down_began(began)))
        .push(muted(text.plans_down_started_by(by)))
        .spacing(space::M);
    let mut plans: Vec<_> = ctx
        .library
        .all::<Activation>()
        .filter(|activation| activation.incident == Some(one.id))
        .collect();
    plans.sort_by_key(|one| (one.tolerable_until().is_none(), one.tolerable_until(), one.id));
    for activation in plans {
        let limit = activation
            .tolerable_until()
            .zip(activation.tolerable_outage_minutes);
        let state = match &activation.ended {
            Some(_) => widget::badge(Tone::Ok, text.plans_down_ended()),
            None => countdown(limit, ctx),
        };
        let (done, all) = activation.progress();
        let face = column![
            h3(activation.title.as_str()),
            state,
            muted(text.plans_row_progress(done, all))
        ]
        .spacing(space::S);
        let card = widget::card_button(activation.title.as_str(), face)
            .on_press(Message::Show(Shown::Activation(activation.id)));
        page = page.push(card);
    }
    widget::scroll(page).height(Length::Fill).into()
}
