//! One core task on the screen: its figures, what happens when it stands still, and what it needs.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Message;
use super::dialogs::unit_field;
use super::edit_changes::KINDS;
use super::edit_view::{height_for, moves};
use super::figures::{self, Bare};
use super::register::{Change as Page, TITLE};
use super::register_form::{Change, TaskForm};
use super::register_view::{register, weight_tone};
use super::steps::{is_tight, pair, warning_line};
use crate::app::context::Context;
use crate::app::theme::{self, space};
use crate::app::widget::{
    self, Element, Icon, Role, Tone, badge, body, button, card, field, focusable, h2, h3, muted, small,
    strong,
};
use crate::domain::core_task::Weight;
use crate::domain::plan::{Bracket, Dependency, Failure};
use crate::domain::{Id, RecordRef, register as needs, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

/// Signs of an impact's text that its cell shows.
const SHOWN: usize = 56;

const fn form(change: Change) -> Message {
    register(Page::Form(change))
}

impl TaskForm {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let page = widget::parts([
            Some(self.heading(ctx)),
            self.conflict(ctx),
            self.doubts(ctx.text),
            Some(self.facts(ctx)),
            Some(self.impacts(ctx)),
            Some(self.dependencies(ctx)),
            Some(self.rest(ctx)),
        ])
        .spacing(space::M)
        .padding(iced::Padding::ZERO.bottom(space::XL));
        widget::page(self.id(), widget::scroll(page).height(Length::Fill))
    }

    fn heading<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let which = RecordRef::of(self.id());
        let name = match self.value().title.trim() {
            "" if self.is_new() => text.register_new(),
            "" => text.register_untitled(),
            title => title.to_owned(),
        };
        let state: Element<'a, Message> = match self.stored_at() {
            Some(at) => field::stored(text.register_stored(time::time(zone::local(at)))),
            None if self.is_dirty() => muted(text.plans_not_stored_yet()).into(),
            None => muted(text.plans_stores_itself()).into(),
        };
        let actions = if self.is_new() {
            row![button::quiet(text.register_discard(), Icon::Close).on_press(register(Page::Discarded))]
        } else {
            row![
                button::quiet(text.history(), Icon::History).on_press(Message::HistoryAsked(which)),
                button::quiet(text.delete(), Icon::Remove).on_press(Message::DeleteAsked(which))
            ]
        };
        let line = row![container(state).width(Length::Fill), actions].align_y(Alignment::Center);
        column![h2(name).width(Length::Fill), line].into()
    }

    fn conflict<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        ctx.library.in_conflict(self.id()).then(|| {
            let open = button::secondary(text.plans_conflict_open(), None)
                .on_press(Message::ConflictAsked(RecordRef::of(self.id())));
            let (title, words) = (text.plans_conflict_title(), text.plans_conflict_text());
            widget::banner(Tone::Danger, title, Some(words), vec![open.into()])
        })
    }

    /// What looks wrong; nothing is said of a task that has not been begun.
    fn doubts<'a>(&'a self, text: &Text) -> Option<Element<'a, Message>> {
        let doubts = self.value().doubts();
        if doubts.is_empty() || (self.is_new() && self.value().title.trim().is_empty()) {
            return None;
        }
        let lines = doubts
            .into_iter()
            .map(|doubt| warning_line(Tone::Caution, phrase::doubt(text, self.value(), doubt)));
        let title = h3(text.register_doubts());
        Some(card(column![title].extend(lines).spacing(space::S)).into())
    }

    fn facts<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let task = self.value();
        let missing = self.lacks_title().then(|| text.register_title_missing());
        let title = field::text(text.register_title_field(), &task.title, |words| {
            form(Change::Title(words))
        })
        .id(TITLE)
        .error(missing);
        let unit = unit_field(task.unit, |unit| form(Change::Unit(unit)), ctx);
        let owner = field::text(text.register_owner(), &task.owner, |words| {
            form(Change::Owner(words))
        })
        .hint(text.plans_owner_hint());
        let figure = |label: String, typed: &'a str, change: fn(String) -> Change| {
            let read = figures::parse(typed, Bare::Hours);
            let hint = match read {
                Ok(Some(minutes)) => text.plans_figure_read(phrase::minutes(text, minutes)),
                _ => text.plans_figure_hint(),
            };
            field::text(label, typed, move |typed| form(change(typed)))
                .hint(hint)
                .error(read.is_err().then(|| text.plans_figure_wrong()))
        };
        let tolerable = figure(text.plans_tolerable_outage(), &self.tolerable, Change::Tolerable);
        let target = figure(text.plans_recovery_target(), &self.target, Change::Target);
        let minimum = field::area(text.plans_minimum_level(), &self.minimum, |action| {
            form(Change::Minimum(action))
        })
        .through(ctx.glass, ctx.text)
        .height(height_for(&task.minimum_level, ctx.width).min(140.0))
        .hint(text.register_minimum_hint());
        card(
            column![
                Element::from(title),
                unit,
                Element::from(owner),
                pair(tolerable, target, ctx.width),
                Element::from(minimum)
            ]
            .spacing(space::L),
        )
        .into()
    }

    /// Five cells side by side, and below them the one that is open.
    fn impacts<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let cells = Bracket::ALL.map(|bracket| self.cell(bracket, text));
        let cells: Element<'a, Message> = if is_tight(ctx.width) {
            column(cells).spacing(space::XS).into()
        } else {
            row(cells).spacing(space::XS).into()
        };
        let back = self.value().unacceptable_after_minutes();
        let back = back.map(|after| strong(text.register_must_be_back(phrase::minutes(text, after))).into());
        let bracket = self.bracket;
        let impact = self.value().impact(bracket);
        let weights = std::iter::once(text.register_impact_none())
            .chain(Weight::ALL.map(|weight| weight.name(text)))
            .collect();
        let at = impact.and_then(|impact| Weight::ALL.iter().position(|weight| *weight == impact.weight));
        let weight = field::select(
            text.register_weight(bracket.name(text)),
            weights,
            Some(at.map_or(0, |at| at + 1)),
            |at| form(Change::Weight(at.checked_sub(1))),
        );
        let words = impact.and_then(|impact| {
            let area = field::area(
                text.register_impact_text(bracket.name(text)),
                self.impacts.get(&bracket)?,
                |action| form(Change::Impact(action)),
            )
            .through(ctx.glass, ctx.text)
            .height(height_for(&impact.text, ctx.width).min(140.0))
            .hint(text.register_impact_text_hint());
            Some(area.into())
        });
        card(
            widget::parts([
                Some(h3(text.register_impacts()).into()),
                Some(muted(text.register_impacts_hint()).width(Length::Fill).into()),
                Some(cells),
                back,
                Some(weight.into()),
                words,
            ])
            .spacing(space::M),
        )
        .into()
    }

    fn cell<'a>(&'a self, bracket: Bracket, text: &Text) -> Element<'a, Message> {
        let impact = self.value().impact(bracket);
        let (tone, weight) = match impact {
            None => (Tone::Caution, text.register_impact_none()),
            Some(impact) => (weight_tone(impact.weight), impact.weight.name(text)),
        };
        let label = text.register_impact_of(bracket.name(text), weight.as_str());
        let said = impact.filter(|impact| !impact.text.trim().is_empty());
        let words = said.map(|impact| small(short(&impact.text)).width(Length::Fill));
        let weight = container(small(weight).font(theme::font::SEMIBOLD))
            .padding([1, 6])
            .style(theme::container::badge(tone));
        let face = column![strong(bracket.name(text)), weight]
            .push(words)
            .spacing(space::XS);
        let cell = focusable(Role::Tab, label, face)
            .padding([space::S, 6.0])
            .width(Length::Fill)
            .selected(bracket == self.bracket)
            .style(theme::button::item(bracket == self.bracket))
            .on_press(form(Change::BracketOpened(bracket)));
        container(cell)
            .width(Length::Fill)
            .padding(1)
            .style(theme::container::framed)
            .into()
    }

    fn dependencies<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let all = &self.value().dependencies;
        let last = all.len().saturating_sub(1);
        let rows = all
            .iter()
            .enumerate()
            .map(|(at, (id, needed))| self.dependency(id, needed, (at == 0, at == last), ctx));
        let none = all
            .is_empty()
            .then(|| muted(text.register_no_dependencies()).width(Length::Fill));
        let add =
            button::secondary(text.plans_add_dependency(), Icon::Add).on_press(form(Change::DependencyAdded));
        card(
            column![h3(text.register_dependencies())]
                .push(none)
                .extend(rows)
                .push(add)
                .spacing(space::L),
        )
        .into()
    }

    fn dependency<'a>(
        &'a self,
        id: Id<Dependency>,
        needed: &'a Dependency,
        (first, last): (bool, bool),
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let label = match needed.name.trim() {
            "" => text.plans_dependency_empty(),
            name => name.to_owned(),
        };
        let up = (!first).then_some(form(Change::DependencyMoved(id, true)));
        let down = (!last).then_some(form(Change::DependencyMoved(id, false)));
        let moves = moves(&label, (up, down), form(Change::DependencyRemoved(id)), text);
        let name = field::text(text.plans_dependency_name(), &needed.name, move |words| {
            form(Change::DependencyName(id, words))
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
            move |at| form(Change::DependencyOn(id, at.checked_sub(1))),
        );
        let kinds = KINDS.iter().map(|kind| kind.name(text)).collect();
        let at = KINDS.iter().position(|kind| *kind == needed.kind);
        let kind = field::select(text.kind(), kinds, at, move |at| {
            form(Change::DependencyKind(id, at))
        });
        let note = field::text(text.note(), &needed.note, move |words| {
            form(Change::DependencyNote(id, words))
        });
        let head = row![Element::from(name), moves]
            .spacing(space::S)
            .align_y(Alignment::End);
        let lines = column![
            self.coverage(needed, ctx),
            head,
            pair(on, kind, ctx.width),
            Element::from(note)
        ]
        .spacing(space::S);
        container(lines)
            .style(theme::container::framed)
            .padding(space::M)
            .into()
    }

    /// Whether the task's own board has a plan for the loss of what it needs.
    fn coverage<'a>(&'a self, needed: &Dependency, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(on) = needed.on else {
            return badge(Tone::Caution, text.register_covered_unknown());
        };
        let plans = needs::plans_for(ctx.library, on, self.value().unit);
        if plans.is_empty() {
            return badge(Tone::Danger, text.register_covered_none());
        }
        let titles = plans.iter().filter_map(|id| ctx.library.get(*id));
        let titles: Vec<_> = titles.map(|plan| plan.title.as_str()).collect();
        row![
            badge(Tone::Ok, text.register_covered()),
            body(text.register_covered_by(titles.join(", "))).width(Length::Fill)
        ]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
    }

    fn rest<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let note = field::area(ctx.text.register_note(), &self.note, |action| {
            form(Change::Note(action))
        })
        .through(ctx.glass, ctx.text)
        .height(height_for(&self.value().note, ctx.width).min(200.0));
        card(Element::from(note)).into()
    }
}

/// The first words of an impact, for its cell.
fn short(words: &str) -> String {
    let mut signs = words.trim().chars();
    let mut short: String = signs.by_ref().take(SHOWN).collect();
    if signs.next().is_some() {
        short.push('…');
    }
    short
}
