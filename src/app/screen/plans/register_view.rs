//! The register on the screen: core tasks in a list with the chosen one beside it.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::register::{Change, Register, Sorting, Tab};
use super::{Message, NARROW};
use crate::app::context::Context;
use crate::app::theme::{self, size, space};
use crate::app::widget::{self, Element, Icon, List, Tone, button, cell, field, h1};
use crate::domain::core_task::Weight;
use crate::domain::{CoreTask, Id};
use crate::phrase;

const ROW: f32 = 68.0;
const LIST_WIDTH: f32 = 340.0;

pub const fn register(change: Change) -> Message {
    Message::Register(change)
}

/// How loud a weight is.
pub const fn weight_tone(weight: Weight) -> Tone {
    match weight {
        Weight::None => Tone::Neutral,
        Weight::Noticeable => Tone::Info,
        Weight::Serious => Tone::Caution,
        Weight::Unacceptable => Tone::Danger,
    }
}

impl Register {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let narrow = ctx.width < NARROW;
        let title = h1(text.register_title()).width(Length::Fill);
        let buttons = row![
            button::quiet(text.export(), Icon::Save).on_press(register(Change::ExportAsked)),
            button::secondary(text.register_back(), Icon::Left).on_press(Message::Back),
            button::primary(text.register_new(), Icon::Add).on_press(register(Change::New))
        ]
        .spacing(space::S);
        let heading: Element<'a, Message> = if narrow {
            column![title, buttons].spacing(space::S).into()
        } else {
            row![title, buttons].align_y(Alignment::Center).into()
        };
        let titles = vec![
            text.register_tab(text.register_title(), self.rows.len()),
            text.register_tab(text.register_dependencies_title(), self.needs.len()),
        ];
        let at = usize::from(self.tab == Tab::Needs);
        let tabs = button::tabs(text.register_tabs(), titles, at, |at| register(Change::Tab(at)));
        let page = match self.tab {
            Tab::Needs => self.needs_view(ctx),
            Tab::Tasks => self.tasks(narrow, ctx),
        };
        column![heading, tabs, page]
            .spacing(space::M)
            .height(Length::Fill)
            .into()
    }

    fn tasks<'a>(&'a self, narrow: bool, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if self.form.is_none() && ctx.library.count::<CoreTask>() == 0 {
            let first = button::primary(text.register_new(), Icon::Add).on_press(register(Change::New));
            let (title, words) = (text.register_empty_title(), text.register_empty_text());
            return widget::empty(Icon::Log, title, words, Some(first.into()));
        }
        let detail = || match &self.form {
            Some(form) => form.view(ctx),
            None => widget::empty(
                Icon::Log,
                text.register_none_chosen_title(),
                text.register_none_chosen_text(),
                None,
            ),
        };
        if !narrow {
            return row![
                container(self.list_view(ctx)).width(LIST_WIDTH),
                container(detail()).width(Length::Fill)
            ]
            .spacing(space::XL)
            .height(Length::Fill)
            .into();
        }
        if !self.in_detail {
            return self.list_view(ctx);
        }
        let back = button::quiet(text.register_title(), Icon::Left).on_press(register(Change::ListShown));
        column![back, detail()].spacing(space::S).into()
    }

    /// The unit to look at, among those with something in the register.
    pub(super) fn unit_filter<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        (self.units.len() > 1).then(|| {
            let names = self.units.iter().map(|id| {
                let unit = ctx.library.get(*id);
                unit.map_or_else(|| text.unknown(), |unit| unit.name.clone())
            });
            let names = std::iter::once(text.register_any_unit()).chain(names).collect();
            let at = self
                .unit
                .and_then(|unit| self.units.iter().position(|one| *one == unit));
            let at = Some(at.map_or(0, |at| at + 1));
            widget::select(text.register_unit(), names, at, |at| {
                register(Change::Unit(at.checked_sub(1)))
            })
            .into()
        })
    }

    fn list_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let search = field::text(text.register_search(), &self.search, |words| {
            register(Change::Search(words))
        });
        let sortings = vec![text.register_sort_outage(), text.register_sort_title()];
        let at = Sorting::ALL.iter().position(|one| *one == self.sorting);
        let sorting = widget::select(text.register_sort(), sortings, at, |at| {
            register(Change::Sorting(at))
        });
        let top = widget::parts([Some(search.into()), self.unit_filter(ctx), Some(sorting.into())])
            .spacing(space::S);
        let rows: Element<'a, Message> = if self.rows.is_empty() {
            let (title, words) = (text.register_no_hits_title(), text.register_no_hits_text());
            widget::empty(Icon::Filter, title, words, None)
        } else {
            let selected = self.selected();
            let selected = self.rows.iter().position(|id| Some(*id) == selected);
            let choose = |at: usize| match self.rows.get(at) {
                Some(id) => register(Change::Chosen(*id)),
                None => register(Change::ListShown),
            };
            let list = List::new(text.register_title(), self.rows.len(), move |at| {
                task_row(self.rows[at], ctx)
            })
            .row_height(ROW)
            .selected(selected)
            .on_select(choose)
            .on_activate(choose);
            container(list).style(theme::container::framed).padding(1).into()
        };
        column![top, rows].spacing(space::M).height(Length::Fill).into()
    }
}

fn task_row<'a>(id: Id<CoreTask>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(task) = ctx.library.get(id) else {
        return row![].into();
    };
    let outage = match task.tolerable_outage_minutes {
        Some(minutes) => text.plans_row_outage(phrase::minutes(text, minutes)),
        None => text.register_row_no_outage(),
    };
    let unit = task.unit.and_then(|unit| ctx.library.get(unit));
    let about: Vec<String> = std::iter::once(outage)
        .chain(unit.map(|unit| unit.name.clone()))
        .collect();
    let doubts = task.doubts().len();
    let doubts = (doubts > 0).then(|| widget::badge(Tone::Caution, text.register_row_doubts(doubts)));
    let conflict = ctx
        .library
        .in_conflict(id)
        .then(|| widget::badge(Tone::Danger, text.plans_conflict_badge()));
    let below = row![]
        .push(conflict)
        .push(doubts)
        .push(cell(about.join(" · ")).muted().size(size::SMALL))
        .spacing(space::S)
        .align_y(Alignment::Center);
    container(column![cell(task.title.as_str()).strong(), below].spacing(space::XS))
        .padding([0.0, space::M])
        .into()
}
