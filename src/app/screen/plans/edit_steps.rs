//! The editor on the screen: steps by bracket, and what the plan depends on.

use iced::widget::{column, row, text_editor};
use iced::{Alignment, Length};

use super::Message;
use super::edit::{Change, Editor, OpenStep};
use super::edit_changes::{KINDS, neighbours};
use super::edit_view::{edit, height_for, moves};
use super::steps::{is_tight, open_concept, pair, step_words};
use super::timing;
use crate::app::context::Context;
use crate::app::glass::read::Source;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, button, card, field, muted};
use crate::domain::plan::{Bracket, Dependency, Failure, Step};
use crate::domain::schedule::Schedule;
use crate::domain::{Id, Role};
use crate::phrase::{self, Named};
use crate::text::Text;

impl Editor {
    pub(super) fn steps_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let schedule = Schedule::of(self.value());
        let whole = timing::plan_lines(self.value(), &schedule, text).map(|lines| card(lines).into());
        let brackets = Bracket::ALL.into_iter().map(|bracket| {
            let heading = timing::bracket_head(self.value(), &schedule, bracket, text);
            let steps = self
                .value()
                .steps
                .iter()
                .filter(|(_, step)| step.bracket == bracket);
            let rows: Vec<_> = steps.map(|(id, step)| self.step_row(id, step, ctx)).collect();
            let none = rows.is_empty().then(|| muted(text.plans_bracket_empty()));
            let add = button::quiet(text.plans_add_step(bracket.name(text)), Icon::Add)
                .on_press(edit(Change::StepAdded(bracket)));
            card(
                column![heading]
                    .push(none)
                    .push(column(rows).spacing(space::M))
                    .push(add)
                    .spacing(space::M),
            )
            .into()
        });
        widget::parts([whole].into_iter().chain(brackets.map(Some)))
            .spacing(space::L)
            .into()
    }

    fn step_row<'a>(&'a self, id: Id<Step>, step: &'a Step, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let name = short(&step.text, text);
        let up = neighbours(self.value(), id, true).map(|_| edit(Change::StepMoved(id, true)));
        let down = neighbours(self.value(), id, false).map(|_| edit(Change::StepMoved(id, false)));
        let moves = moves(&name, (up, down), edit(Change::StepRemoved(id)), text);
        if let Some(open) = self.step.as_ref().filter(|open| open.id == id) {
            return open_step(open, step, moves, ctx);
        }
        let what = if step.text.trim().is_empty() {
            text.plans_step_empty()
        } else {
            step.text.clone()
        };
        let takes = phrase::step_takes(text, step);
        let source = Source::of(self.value().id, open_concept);
        let words = step_words(&step.role, takes, &what, &step.reason, source, ctx);
        let open = button::icon_only(text.plans_edit_step(name.as_str()), Icon::Edit)
            .on_press(edit(Change::StepOpened(Some(id))));
        let buttons = row![open, moves];
        if is_tight(ctx.width) {
            column![words, buttons].into()
        } else {
            row![words, buttons]
                .spacing(space::XS)
                .align_y(Alignment::Start)
                .into()
        }
    }

    pub(super) fn dependencies_view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plan = self.value();
        let last = plan.dependencies.len().saturating_sub(1);
        let rows = plan
            .dependencies
            .iter()
            .enumerate()
            .filter_map(|(at, (id, needed))| {
                let note = self.notes.get(&id)?;
                Some(dependency(id, needed, note, (at == 0, at == last), ctx))
            });
        let none = plan
            .dependencies
            .is_empty()
            .then(|| muted(text.plans_no_dependencies()));
        let add =
            button::secondary(text.plans_add_dependency(), Icon::Add).on_press(edit(Change::DependencyAdded));
        column![]
            .push(none)
            .extend(rows)
            .push(add)
            .spacing(space::L)
            .into()
    }
}

/// The first words of a step, to call it by.
pub fn short(words: &str, text: &Text) -> String {
    let words = words.trim();
    if words.is_empty() {
        return text.plans_step_empty();
    }
    let mut signs = words.chars();
    let mut short: String = signs.by_ref().take(48).collect();
    if signs.next().is_some() {
        short.push('…');
    }
    short
}

fn open_step<'a>(
    open: &'a OpenStep,
    step: &'a Step,
    moves: Element<'a, Message>,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let what = field::area(text.plans_step_text(), &open.text, |action| {
        edit(Change::StepText(action))
    })
    .through(ctx.glass, ctx.text)
    .height(height_for(&step.text, ctx.width));
    let why = field::area(text.plans_step_reason(), &open.reason, |action| {
        edit(Change::StepReason(action))
    })
    .through(ctx.glass, ctx.text)
    .height(height_for(&step.reason, ctx.width));
    let mut roles: Vec<String> = ctx
        .library
        .sorted::<Role>()
        .into_iter()
        .map(|role| role.name.clone())
        .collect();
    roles.dedup();
    let known = roles.iter().position(|role| *role == step.role);
    let names = roles.clone();
    let role = field::text(text.plans_step_role(), &step.role, |words| {
        edit(Change::StepRole(words))
    })
    .through(ctx.glass, ctx.text)
    .hint(text.plans_step_role_hint());
    let pick = (!roles.is_empty()).then(|| {
        Element::from(
            field::select(text.plans_pick_role(), names, known, move |at| {
                edit(Change::StepRole(roles[at].clone()))
            })
            .placeholder(text.choose()),
        )
    });
    let roles_row = match pick {
        Some(pick) => pair(role, pick, ctx.width),
        None => role.into(),
    };
    let brackets = Bracket::ALL.iter().map(|bracket| bracket.name(text)).collect();
    let at = Bracket::ALL.iter().position(|bracket| *bracket == step.bracket);
    let bracket = field::select(text.plans_step_bracket(), brackets, at, |at| {
        edit(Change::StepBracket(at))
    });
    let done = button::secondary(text.done(), Icon::Ok).on_press(edit(Change::StepOpened(None)));
    card(
        column![
            Element::from(what),
            Element::from(why),
            roles_row,
            Element::from(bracket),
            timing::step_times(open, step, ctx),
            row![done, iced::widget::space().width(Length::Fill), moves]
                .spacing(space::M)
                .align_y(Alignment::Center)
        ]
        .spacing(space::L),
    )
    .into()
}

fn dependency<'a>(
    id: Id<Dependency>,
    needed: &'a Dependency,
    note: &'a text_editor::Content,
    (first, last): (bool, bool),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let label = if needed.name.trim().is_empty() {
        text.plans_dependency_empty()
    } else {
        needed.name.clone()
    };
    let moves = moves(
        &label,
        (
            (!first).then_some(edit(Change::DependencyMoved(id, true))),
            (!last).then_some(edit(Change::DependencyMoved(id, false))),
        ),
        edit(Change::DependencyRemoved(id)),
        text,
    );
    let name = field::text(text.plans_dependency_name(), &needed.name, move |words| {
        edit(Change::DependencyName(id, words))
    })
    .through(ctx.glass, ctx.text);
    let kinds = KINDS.iter().map(|kind| kind.name(text)).collect();
    let at = KINDS.iter().position(|kind| *kind == needed.kind);
    let kind = button::choice(text.kind(), kinds, at, move |at| {
        edit(Change::DependencyKind(id, at))
    });
    let failures = Failure::ALL.iter().map(|failure| failure.name(text));
    let failures = std::iter::once(text.plans_dependency_on_none())
        .chain(failures)
        .collect();
    let at = needed
        .on
        .and_then(|on| Failure::ALL.iter().position(|failure| *failure == on));
    let on = field::select(
        text.plans_dependency_on(),
        failures,
        Some(at.map_or(0, |at| at + 1)),
        move |at| edit(Change::DependencyOn(id, at.checked_sub(1))),
    )
    .hint(text.plans_dependency_on_hint());
    let note = field::area(text.note(), note, move |action| {
        edit(Change::DependencyNote(id, action))
    })
    .through(ctx.glass, ctx.text)
    .height(height_for(&needed.note, ctx.width).min(140.0));
    card(
        column![
            row![Element::from(name), moves]
                .spacing(space::S)
                .align_y(Alignment::End),
            kind,
            Element::from(on),
            Element::from(note)
        ]
        .spacing(space::M),
    )
    .into()
}
