//! The list to the left, on the screen.

use chrono::{DateTime, Utc};
use iced::widget::{Row, column, container, row};
use iced::{Length, Size};

use super::list::{Change, Index, STATUSES, Sorting, Tab};
use super::{Message, Shown, exercise_view, status_tone};
use crate::app::context::Context;
use crate::app::theme::{self, size, space};
use crate::app::widget::{self, Element, Icon, List, Role, Tone, button, cell, field, icon, small};
use crate::domain::plan::{Failure, Standing};
use crate::domain::{Activation, Id, Improvement, Incident, Plan};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

const ROW: f32 = 68.0;

/// In a lower window the filters scroll away with the rows.
const LOW: f32 = 640.0;

impl Index {
    pub fn view<'a>(&'a self, shown: Shown, ctx: Context<'a>) -> Element<'a, Message> {
        iced::widget::responsive(move |room: Size| {
            let top = self.top(ctx);
            if room.height < LOW {
                let rows = container(self.rows(shown, ctx)).height(ROW * 5.0);
                widget::scroll(top.push(rows)).height(Length::Fill).into()
            } else {
                top.push(self.rows(shown, ctx)).height(Length::Fill).into()
            }
        })
        .into()
    }

    /// What stands above the rows.
    fn top<'a>(&'a self, ctx: Context<'a>) -> iced::widget::Column<'a, Message> {
        let text = ctx.text;
        let heading = row![
            widget::h2(text.plans_title()).width(Length::Fill),
            button::quiet(text.plans_read_in(), Icon::Open).on_press(Message::ReadInAsked),
            button::secondary(text.plans_new(), Icon::Add).on_press(Message::NewAsked)
        ]
        .spacing(space::S)
        .align_y(iced::Alignment::Center);
        let titles = [
            text.plans_tab_active(),
            text.plans_tab_own(),
            text.plans_tab_templates(),
        ];
        let titles = titles
            .into_iter()
            .zip(self.counts)
            .map(|(title, count)| text.plans_tab(title, count))
            .collect();
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(1);
        let tabs = button::tabs(text.plans_tabs(), titles, at, |at| Message::List(Change::Tab(at)));
        let filters = (self.tab != Tab::Active).then(|| self.filters(text));
        let down = button::primary(text.plans_down_title(), Icon::Warning)
            .on_press(Message::DownAsked)
            .width(Length::Fill);
        let register = button::secondary(text.register_title(), Icon::Log).on_press(Message::RegisterAsked);
        let left = ctx.library.all::<Improvement>().filter(|one| one.done.is_none());
        let actions = button::secondary(text.use_actions_left(left.count()), Icon::Tick)
            .on_press(Message::Show(Shown::Actions));
        let ways = row![register, actions]
            .push(exercise_view::new_binder(ctx))
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S);
        column![heading, down, ways]
            .push(exercise_view::way(ctx))
            .push(tabs)
            .push(filters)
            .spacing(space::M)
    }

    fn filters<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let open = self.chips_shown || !self.failed.is_empty();
        let sign = if self.chips_shown { Icon::Up } else { Icon::Down };
        let heading = row![
            button::quiet(text.plans_what_is_down(), sign)
                .on_press(Message::List(Change::ChipsShown(!self.chips_shown)))
        ]
        .push((!self.failed.is_empty()).then(|| {
            button::quiet(text.plans_clear_down(), Icon::Close)
                .on_press(Message::List(Change::FailuresCleared))
        }))
        .spacing(space::XS);
        let chips = open.then(|| {
            let shown = Failure::ALL
                .into_iter()
                .filter(|one| self.chips_shown || self.failed.contains(one));
            let chips = shown.map(|one| {
                chip(
                    one.name(text),
                    self.failed.contains(&one),
                    Message::List(Change::Failure(one)),
                )
            });
            Row::with_children(chips).spacing(6).wrap().vertical_spacing(6)
        });
        let search = field::text(text.plans_search(), &self.search, |words| {
            Message::List(Change::Search(words))
        });
        let status = STATUSES.iter().map(|status| status.name(text));
        let status = std::iter::once(text.plans_any_status()).chain(status).collect();
        let at = self
            .status
            .and_then(|one| STATUSES.iter().position(|other| *other == one));
        let status = (self.tab == Tab::Own).then(|| {
            widget::select(
                text.plans_status(),
                status,
                Some(at.map_or(0, |at| at + 1)),
                |at| Message::List(Change::Status(at)),
            )
        });
        let sortings = vec![
            text.plans_sort_title(),
            text.plans_sort_review(),
            text.plans_sort_outage(),
        ];
        let at = Sorting::ALL.iter().position(|one| *one == self.sorting);
        let sorting = widget::select(text.plans_sort(), sortings, at, |at| {
            Message::List(Change::Sorting(at))
        });
        column![column![heading].push(chips).spacing(space::XS)]
            .push(Element::from(search))
            .push(row![].push(status).push(sorting).spacing(space::S))
            .spacing(space::S)
            .into()
    }

    fn rows<'a>(&'a self, shown: Shown, ctx: Context<'a>) -> Element<'a, Message> {
        if self.rows.is_empty() {
            return widget::scroll(self.nothing(ctx.text)).height(Length::Fill).into();
        }
        let selected = self.rows.iter().position(|row| *row == shown);
        let list = List::new(ctx.text.plans_title(), self.rows.len(), move |at| {
            match self.rows.get(at) {
                Some(Shown::Plan(id)) => self.plan_row(*id, ctx),
                Some(Shown::Activation(id)) => activation_row(*id, ctx),
                Some(Shown::Incident(id)) => incident_row(*id, ctx),
                _ => row![].into(),
            }
        })
        .row_height(ROW)
        .selected(selected)
        .on_select(|at| Message::Show(self.rows.get(at).copied().unwrap_or(Shown::Nothing)))
        .on_activate(|at| Message::Show(self.rows.get(at).copied().unwrap_or(Shown::Nothing)));
        container(list).style(theme::container::framed).padding(1).into()
    }

    fn plan_row<'a>(&'a self, id: Id<Plan>, ctx: Context<'a>) -> Element<'a, Message> {
        let Some(facts) = self.facts.get(&id) else {
            return row![].into();
        };
        let text = ctx.text;
        let local = facts.standing == Standing::Local;
        let status = super::list::status(id, ctx)
            .filter(|_| local)
            .map(|status| widget::badge(status_tone(status), status.name(text)));
        let outage = facts
            .tolerable_outage_minutes
            .map(|minutes| text.plans_row_outage(phrase::minutes(text, minutes)));
        let below: Vec<String> = outage
            .into_iter()
            .chain((!facts.unit.is_empty()).then(|| facts.unit.clone()))
            .collect();
        let conflict = facts
            .in_conflict
            .then(|| widget::badge(Tone::Danger, text.plans_conflict_badge()));
        let choices = ctx.library.waiting(id).all;
        let choices = (choices > 0).then(|| widget::badge(Tone::Caution, text.plans_list_choices(choices)));
        let plan = ctx.library.get(id).filter(|_| local);
        let slow = plan
            .is_some_and(|plan| ctx.library.plan_is_too_slow(plan))
            .then(|| widget::badge(Tone::Caution, text.timing_badge()));
        let below = row![]
            .push(conflict)
            .push(choices)
            .push(slow)
            .push(status)
            .push(cell(below.join(" · ")).muted().size(size::SMALL))
            .spacing(space::S)
            .align_y(iced::Alignment::Center);
        container(column![cell(facts.title.as_str()).strong(), below].spacing(space::XS))
            .padding([0.0, space::M])
            .into()
    }

    /// Why there is no row, and what to do about it.
    fn nothing<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let open = |tab: Tab, label: String| {
            let at = Tab::ALL.iter().position(|one| *one == tab).unwrap_or(1);
            Some(
                button::secondary(label, None)
                    .on_press(Message::List(Change::Tab(at)))
                    .into(),
            )
        };
        let clear = || {
            Some(
                button::secondary(text.plans_clear_filters(), Icon::Close)
                    .on_press(Message::List(Change::Cleared))
                    .into(),
            )
        };
        let at = |tab: Tab| self.counts[Tab::ALL.iter().position(|one| *one == tab).unwrap_or(1)];
        match self.tab {
            Tab::Active => widget::empty(
                Icon::Ok,
                text.plans_no_active_title(),
                text.plans_no_active_text(),
                open(Tab::Own, text.plans_show_own()),
            ),
            Tab::Own if at(Tab::Own) == 0 => widget::empty(
                Icon::Plan,
                text.plans_no_own_title(),
                text.plans_no_own_text(),
                open(Tab::Templates, text.plans_show_templates()),
            ),
            Tab::Own if !self.failed.is_empty() && self.covering(Standing::Local) == 0 => widget::empty(
                Icon::Warning,
                text.plans_none_for_this_title(),
                text.plans_none_for_this_text(self.covering(Standing::Template)),
                open(Tab::Templates, text.plans_show_templates()),
            ),
            Tab::Templates if at(Tab::Templates) == 0 => widget::empty(
                Icon::Plan,
                text.plans_no_templates_title(),
                text.plans_no_templates_text(),
                None,
            ),
            _ => widget::empty(
                Icon::Filter,
                text.plans_no_hits_title(),
                text.plans_no_hits_text(),
                clear(),
            ),
        }
    }
}

/// A word one can turn on and off; on shows as filled and with a tick.
pub fn chip<'a>(label: String, on: bool, message: Message) -> Element<'a, Message> {
    let words = small(label.clone()).font(theme::font::SEMIBOLD);
    let tick = on.then(|| icon(Icon::Ok, 14.0));
    let face = row![]
        .push(tick)
        .push(words)
        .spacing(4)
        .align_y(iced::Alignment::Center);
    widget::focusable(Role::CheckBox, label, face)
        .padding([6.0, 10.0])
        .checked(on)
        .style(move |theme, status| {
            let look = if on {
                theme::button::primary
            } else {
                theme::button::secondary
            };
            look(theme, status)
        })
        .on_press(message)
        .into()
}

/// What is left of the longest tolerable outage, of how long: red, with icon and word, when it has passed.
pub fn countdown<'a>(limit: Option<(DateTime<Utc>, u32)>, ctx: Context<'a>) -> Element<'a, Message> {
    let words = phrase::time_left(ctx.text, limit, ctx.now);
    match limit {
        None => widget::badge(Tone::Caution, words),
        Some((until, _)) if until <= ctx.now => widget::badge_with(Icon::Warning, Tone::Danger, words),
        Some((until, minutes)) => {
            let left = (until - ctx.now).num_minutes();
            let tone = if left * 4 < i64::from(minutes) {
                Tone::Caution
            } else {
                Tone::Info
            };
            widget::badge_with(Icon::Clock, tone, words)
        }
    }
}

/// The head of the plans that were started together.
fn incident_row<'a>(id: Id<Incident>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(one) = ctx.library.get(id) else {
        return row![].into();
    };
    let exercise = one
        .exercise
        .then(|| widget::badge(Tone::Exercise, text.exercise()));
    let began = phrase::moment(text, one.began_at);
    let below = row![]
        .push(exercise)
        .push(cell(text.plans_down_began(began)).muted().size(size::SMALL))
        .spacing(space::S)
        .align_y(iced::Alignment::Center);
    let words = column![cell(one.title.as_str()).strong(), below].spacing(space::XS);
    container(
        row![icon(Icon::Warning, 18.0), words]
            .spacing(space::S)
            .align_y(iced::Alignment::Center),
    )
    .padding([0.0, space::M])
    .into()
}

fn activation_row<'a>(id: Id<Activation>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(one) = ctx.library.get(id) else {
        return row![].into();
    };
    let exercise = one
        .exercise
        .then(|| widget::badge(Tone::Exercise, text.exercise()));
    let returns = (!one.is_active()).then(|| {
        let words = text.use_returns_left(one.returns_left());
        widget::badge_with(Icon::Undo, Tone::Caution, words)
    });
    let left = one.tolerable_until().filter(|_| one.is_active()).map(|until| {
        let tone = if until <= ctx.now {
            Tone::Danger
        } else {
            Tone::Info
        };
        let words = if until <= ctx.now {
            text.plans_row_overdue()
        } else {
            text.plans_row_left(time::duration(text, (until - ctx.now).num_minutes()))
        };
        widget::badge_with(Icon::Clock, tone, words)
    });
    let (done, all) = one.progress();
    // Under its incident.
    let indent = if one.incident.is_some() { space::XL } else { 0.0 };
    let below = row![]
        .push(exercise)
        .push(left)
        .push(returns)
        .push(cell(text.plans_row_progress(done, all)).muted().size(size::SMALL))
        .spacing(space::S)
        .align_y(iced::Alignment::Center);
    container(column![cell(one.title.as_str()).strong(), below].spacing(space::XS))
        .padding(iced::padding::horizontal(space::M).left(space::M + indent))
        .into()
}
