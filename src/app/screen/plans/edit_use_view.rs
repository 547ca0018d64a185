//! The editor on the screen: escalation, sums and the return to normal.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::Message;
use super::edit::{Change as Edited, Editor};
use super::edit_use::{Change, SumChange};
use super::edit_view::{edit, height_for, moves};
use super::figures::{self, Bare};
use super::steps::pair;
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, h2, muted};
use crate::domain::Id;
use crate::domain::plan::{Escalation, Return};
use crate::domain::sum::{Factor, Sum};
use crate::phrase::{self, read_figure, sum_result};
use crate::text::Text;

const fn say(change: Change) -> Message {
    edit(Edited::Use(change))
}

const fn sum(id: Id<Sum>, change: SumChange) -> Message {
    say(Change::Sum(id, change))
}

/// Whether an item is the first and the last of its list.
type Ends = (bool, bool);

fn ends(at: usize, count: usize) -> Ends {
    (at == 0, at + 1 == count)
}

/// What an item is called where it has no name yet.
fn named(name: &str, otherwise: String) -> String {
    match name.trim() {
        "" => otherwise,
        name => name.to_owned(),
    }
}

impl Editor {
    pub(super) fn use_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plan = self.value();
        let count = plan.escalations.len();
        let escalations = plan
            .escalations
            .iter()
            .enumerate()
            .map(|(at, (id, one))| self.escalation(id, one, ends(at, count), ctx));
        let count = plan.sums.len();
        let sums = plan
            .sums
            .iter()
            .enumerate()
            .map(|(at, (id, one))| self.sum(id, one, ends(at, count), ctx));
        let count = plan.returns.len();
        let returns = plan
            .returns
            .iter()
            .enumerate()
            .map(|(at, (id, one))| give_back(id, one, ends(at, count), ctx));
        column![
            part(
                (text.use_escalations(), text.use_edit_escalations_text()),
                escalations.collect(),
                (text.use_add_escalation(), Change::EscalationAdded)
            ),
            part(
                (text.use_sums(), text.use_edit_sums_text()),
                sums.collect(),
                (text.use_add_sum(), Change::SumAdded)
            ),
            part(
                (text.use_returns(), text.use_edit_returns_text()),
                returns.collect(),
                (text.use_add_return(), Change::ReturnAdded)
            ),
        ]
        .spacing(space::XXL)
        .into()
    }

    fn escalation<'a>(
        &'a self,
        id: Id<Escalation>,
        one: &'a Escalation,
        (first, last): Ends,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let name = named(&one.to, text.use_escalations());
        let moves = moves(
            &name,
            (
                (!first).then_some(say(Change::EscalationMoved(id, true))),
                (!last).then_some(say(Change::EscalationMoved(id, false))),
            ),
            say(Change::EscalationRemoved(id)),
            text,
        );
        let typed = self.using.after.get(&id).map_or("", String::as_str);
        let read = figures::parse(typed, Bare::Hours);
        let hint = match read {
            Ok(Some(minutes)) => text.plans_figure_read(phrase::minutes(text, minutes)),
            _ => text.plans_figure_hint(),
        };
        let after = field::text(text.use_edit_after(), typed, move |typed| {
            say(Change::EscalationAfter(id, typed))
        })
        .hint(hint)
        .error((!matches!(read, Ok(Some(_)))).then(|| text.plans_figure_wrong()));
        let to = field::text(text.use_edit_to(), &one.to, move |words| {
            say(Change::EscalationTo(id, words))
        })
        .hint(text.plans_step_role_hint());
        let area = self.using.texts.get(&id).map(|content| {
            let area = field::area(text.use_edit_escalation_text(), content, move |action| {
                say(Change::EscalationText(id, action))
            })
            .through(ctx.glass, ctx.text)
            .height(height_for(&one.text, ctx.width).min(140.0));
            Element::from(area)
        });
        card(
            column![headed(name.clone(), moves), pair(after, to, ctx.width)]
                .push(area)
                .spacing(space::M),
        )
        .into()
    }

    fn sum<'a>(
        &'a self,
        id: Id<Sum>,
        one: &'a Sum,
        (first, last): Ends,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let name = named(&one.title, text.use_sum_empty());
        let moves = moves(
            &name,
            (
                (!first).then_some(say(Change::SumMoved(id, true))),
                (!last).then_some(say(Change::SumMoved(id, false))),
            ),
            say(Change::SumRemoved(id)),
            text,
        );
        let title = field::text(text.use_edit_sum_title(), &one.title, move |words| {
            sum(id, SumChange::Title(words))
        });
        let unit = field::text(text.use_edit_sum_unit(), &one.unit, move |words| {
            sum(id, SumChange::Unit(words))
        })
        .hint(text.use_edit_sum_unit_hint());
        let source = field::text(text.source(), &one.source, move |words| {
            sum(id, SumChange::Source(words))
        })
        .hint(text.use_edit_sum_source_hint());
        let factors = one
            .factors
            .iter()
            .enumerate()
            .map(|(at, factor)| self.factor((id, at), factor, ends(at, one.factors.len()), ctx));
        let add = button::quiet(text.use_add_factor(), Icon::Add).on_press(sum(id, SumChange::FactorAdded));
        let result = sum_result(text, one).ok();
        let result = result.map(|words| body(words).width(Length::Fill));
        card(
            column![headed(name.clone(), moves), pair(title, unit, ctx.width)]
                .extend(factors)
                .push(add)
                .push(result)
                .push(Element::from(source))
                .spacing(space::M),
        )
        .into()
    }

    fn factor<'a>(
        &'a self,
        (id, at): (Id<Sum>, usize),
        factor: &'a Factor,
        (first, last): Ends,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let called = named(&factor.name, text.use_factor(at + 1));
        let moves = moves(
            &called,
            (
                (!first).then_some(sum(id, SumChange::FactorMoved(at, true))),
                (!last).then_some(sum(id, SumChange::FactorMoved(at, false))),
            ),
            sum(id, SumChange::FactorRemoved(at)),
            text,
        );
        let name = field::text(text.use_edit_factor_name(at + 1), &factor.name, move |words| {
            sum(id, SumChange::FactorName(at, words))
        });
        let typed = self.using.figures.get(&(id, at)).map_or("", String::as_str);
        let sound = read_figure(text, typed).is_ok_and(|(value, upper)| Factor::is_sound(value, upper));
        let figure = field::text(text.use_edit_factor_figure(), typed, move |typed| {
            sum(id, SumChange::FactorFigure(at, typed))
        })
        .placeholder(&text.use_edit_factor_empty())
        .width(110)
        .error((!sound).then(|| text.use_figure_wrong()));
        let unit = field::text(text.use_edit_factor_unit(), &factor.unit, move |words| {
            sum(id, SumChange::FactorUnit(at, words))
        });
        column![
            Element::from(name),
            row![Element::from(figure), Element::from(unit), moves]
                .spacing(space::S)
                .align_y(Alignment::End)
        ]
        .spacing(space::S)
        .into()
    }
}

/// A part of the page: heading, why, its items and a button for one more.
fn part<'a>(
    (title, why): (String, String),
    items: Vec<Element<'a, Message>>,
    (label, add): (String, Change),
) -> Element<'a, Message> {
    let head = column![h2(title), muted(why).width(Length::Fill)].spacing(space::XS);
    column![head]
        .extend(items)
        .push(button::secondary(label, Icon::Add).on_press(say(add)))
        .spacing(space::M)
        .into()
}

/// The name of an item with the buttons that move and remove it.
fn headed<'a>(name: String, moves: Element<'a, Message>) -> Element<'a, Message> {
    row![crate::app::widget::strong(name).width(Length::Fill), moves]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

fn give_back<'a>(
    id: Id<Return>,
    one: &'a Return,
    (first, last): Ends,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text: &Text = ctx.text;
    let name = named(&one.what, text.use_return_empty());
    let moves = moves(
        &name,
        (
            (!first).then_some(say(Change::ReturnMoved(id, true))),
            (!last).then_some(say(Change::ReturnMoved(id, false))),
        ),
        say(Change::ReturnRemoved(id)),
        text,
    );
    let what = field::text(text.use_return_what(), &one.what, move |words| {
        say(Change::ReturnWhat(id, words))
    });
    let place = field::text(text.use_return_place(), &one.place, move |words| {
        say(Change::ReturnPlace(id, words))
    });
    let role = field::text(text.use_return_role(), &one.role, move |words| {
        say(Change::ReturnRole(id, words))
    });
    card(
        column![
            row![Element::from(what), moves]
                .spacing(space::S)
                .align_y(Alignment::End),
            pair(place, role, ctx.width)
        ]
        .spacing(space::M),
    )
    .into()
}
