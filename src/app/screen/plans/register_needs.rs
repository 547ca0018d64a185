//! The register of dependencies on the screen: what has no plan first.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::register::{Change, Register};
use super::register_view::register;
use super::{Message, Shown};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, badge, body, button, card, h3, muted, strong};
use crate::domain::Plan;
use crate::domain::plan::PlanStatus;
use crate::domain::register::{Coverage, Dependent, Need};
use crate::phrase::Named;
use crate::text::Text;

/// Width of the labels.
const LABEL: f32 = 152.0;

impl Register {
    pub(super) fn needs_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if self.needs.is_empty() && self.unit.is_none() {
            let (title, words) = (text.register_no_needs_title(), text.register_no_needs_text());
            return widget::empty(Icon::Link, title, words, None);
        }
        let without = self.without_plan();
        let alarm = (without > 0).then(|| {
            let title = text.register_missing_title(without);
            widget::banner(Tone::Danger, title, Some(text.register_missing_do()), vec![])
        });
        let cards = self.needs.iter().map(|one| need(one, ctx));
        let page = widget::parts([
            self.unit_filter(ctx),
            alarm,
            Some(column(cards).spacing(space::M).into()),
        ])
        .spacing(space::M)
        .padding(iced::Padding::ZERO.bottom(space::XL));
        widget::scroll(page).height(Length::Fill).into()
    }
}

/// What it is called: what must work, or where that isn't said, its own name.
fn title(need: &Need, text: &Text) -> String {
    match need.on {
        Some(on) => on.name(text),
        None => need.names.first().cloned().unwrap_or_default(),
    }
}

fn need<'a>(need: &'a Need, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mark = match need.coverage {
        Coverage::Missing => badge(Tone::Danger, text.register_covered_none()),
        Coverage::Unknown => badge(Tone::Caution, text.register_covered_unknown()),
        Coverage::Covered => badge(Tone::Ok, text.register_covered()),
    };
    let head = row![h3(title(need, text)).width(Length::Fill), mark].spacing(space::M);
    let called = (need.on.is_some() && !need.names.is_empty())
        .then(|| muted(text.register_other_names(need.names.join(", "))).width(Length::Fill));
    let advice = match need.coverage {
        Coverage::Missing => Some(body(text.register_missing_text()).width(Length::Fill)),
        Coverage::Unknown => Some(body(text.register_unknown_text()).width(Length::Fill)),
        Coverage::Covered => None,
    };
    let by = links(need.dependents.iter().map(|one| dependent(*one, ctx)));
    // Where all are without a plan, the badge has said it.
    let some = !need.without.is_empty() && need.without.len() < need.dependents.len();
    let without = some.then(|| {
        let names = need.without.iter().map(|one| name(*one, ctx));
        strong(text.register_without(names.collect::<Vec<_>>().join(", "))).width(Length::Fill)
    });
    let plans = (!need.plans.is_empty()).then(|| {
        let plans = need.plans.iter().filter_map(|id| ctx.library.get(*id));
        line(
            text.register_plans(),
            links(plans.map(|plan| plan_link(plan, ctx))),
        )
    });
    let templates = need.coverage == Coverage::Missing && !need.templates.is_empty();
    let templates = templates.then(|| {
        let found = need.templates.iter().filter_map(|id| ctx.library.get(*id));
        links(found.map(|plan| {
            button::link(text.register_template(plan.title.as_str()))
                .on_press(Message::Show(Shown::Plan(plan.id)))
                .into()
        }))
    });
    card(
        column![head]
            .push(called)
            .push(advice)
            .push(without)
            .push(templates)
            .push(plans)
            .push(line(text.register_needed_by(), by))
            .spacing(space::S),
    )
    .into()
}

/// A label, and what there is of it.
fn line<'a>(label: String, links: Element<'a, Message>) -> Element<'a, Message> {
    row![muted(label).width(LABEL), links]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

fn links<'a>(links: impl Iterator<Item = Element<'a, Message>>) -> Element<'a, Message> {
    Row::with_children(links)
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::XS)
        .into()
}

fn name(one: Dependent, ctx: Context<'_>) -> String {
    let title = match one {
        Dependent::CoreTask(id) => ctx.library.get(id).map(|task| task.title.clone()),
        Dependent::Plan(id) => ctx.library.get(id).map(|plan| plan.title.clone()),
    };
    title.unwrap_or_else(|| ctx.text.unknown())
}

fn dependent<'a>(one: Dependent, ctx: Context<'a>) -> Element<'a, Message> {
    let open = match one {
        Dependent::CoreTask(id) => register(Change::Chosen(id)),
        Dependent::Plan(id) => Message::Show(Shown::Plan(id)),
    };
    button::link(name(one, ctx)).on_press(open).into()
}

fn plan_link<'a>(plan: &Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let draft = ctx.library.plan_status(plan, ctx.today()) == PlanStatus::Draft;
    let link = button::link(plan.title.clone()).on_press(Message::Show(Shown::Plan(plan.id)));
    row![link]
        .push(draft.then(|| muted(ctx.text.register_draft())))
        .align_y(Alignment::Center)
        .into()
}
