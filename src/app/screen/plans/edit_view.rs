//! The editor on the screen: what the plan is, and its sections.

use iced::widget::{Row, column, row, text_editor};
use iced::{Alignment, Length};

use super::Message;
use super::dialogs::unit_field;
use super::edit::{Change, Editor, Part};
use super::edit_changes::months;
use super::figures::{self, Bare};
use super::list_view::chip;
use super::read::shipped_notice;
use super::read_sections::heading;
use super::steps::{is_tight, pair};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, button, card, field, h2, h3, muted};
use crate::domain::plan::{Failure, Secrecy, Section, SectionKey, Standing};
use crate::domain::{Id, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub const fn edit(change: Change) -> Message {
    Message::Edit(change)
}

impl Editor {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let titles = vec![
            text.plans_part_facts(),
            text.plans_part_sections(self.value().sections.len()),
            text.plans_part_steps(self.value().steps.len()),
            text.plans_part_dependencies(self.value().dependencies.len()),
            text.use_part(
                self.value().escalations.len() + self.value().sums.len() + self.value().returns.len(),
            ),
        ];
        let at = Part::ALL.iter().position(|part| *part == self.part).unwrap_or(0);
        let tabs = button::tabs(text.plans_parts(), titles, at, |at| edit(Change::Part(at)));
        let part = match self.part {
            Part::Facts => self.facts(ctx),
            Part::Sections => self.sections(ctx),
            Part::Steps => self.steps_view(ctx),
            Part::Dependencies => self.dependencies_view(ctx),
            Part::Use => self.use_view(ctx),
        };
        let undo = self.removed.map(|_| {
            let back = button::secondary(text.undo(), Icon::Undo).on_press(edit(Change::TakenBack));
            widget::banner(Tone::Neutral, text.plans_removed(), None, vec![back.into()])
        });
        let page = widget::parts([
            shipped_notice(self.value(), text),
            conflict_notice(self, ctx),
            Some(part),
        ])
        .spacing(space::M)
        .padding(iced::Padding::ZERO.bottom(space::XL));
        let page = widget::scroll(page).height(Length::Fill);
        widget::parts([
            Some(self.header(ctx)),
            Some(tabs),
            undo,
            Some(widget::page((self.plan, self.part), page)),
        ])
        .width(Length::Fill)
        .height(Length::Fill)
        .spacing(space::M)
        .into()
    }

    fn header<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let state: Element<'a, Message> = match self.draft.stored_at() {
            Some(at) => field::stored(text.plans_stored(time::time(zone::local(at)))),
            None if self.draft.is_dirty() => muted(text.plans_not_stored_yet()).into(),
            None => muted(text.plans_stores_itself()).into(),
        };
        let done = button::primary(text.done(), Icon::Ok).on_press(Message::EditStopped);
        let title = column![h2(text.plans_editing(self.value().title.as_str())), state]
            .spacing(space::XS)
            .width(Length::Fill);
        row![title, done]
            .spacing(space::L)
            .align_y(Alignment::Start)
            .into()
    }

    fn facts<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plan = self.value();
        let missing = plan.title.trim().is_empty().then(|| text.plans_title_missing());
        let title = field::text(text.title(), &plan.title, |words| edit(Change::Title(words)))
            .through(ctx.glass, ctx.text)
            .error(missing);
        let local = plan.standing == Standing::Local;
        let unit = local.then(|| unit_field(plan.unit, |unit| edit(Change::Unit(unit)), ctx));
        let owner = field::text(text.plans_owner(), &plan.owner, |words| {
            edit(Change::Owner(words))
        })
        .through(ctx.glass, ctx.text)
        .hint(text.plans_owner_hint());
        let chips = Failure::ALL.into_iter().map(|one| {
            chip(
                one.name(text),
                plan.failed.contains(&one),
                edit(Change::Failed(one)),
            )
        });
        let chips = Row::with_children(chips).spacing(6).wrap().vertical_spacing(6);
        let failed = field::frame(text.plans_covers(), Some(text.plans_covers_hint()), None, chips);
        let minimum = field::area(text.plans_minimum_level(), &self.minimum, |action| {
            edit(Change::Minimum(action))
        })
        .through(ctx.glass, ctx.text)
        .height(96.0)
        .hint(text.plans_minimum_hint());
        let secrecy = button::choice(
            text.plans_secrecy(),
            vec![Secrecy::Open.name(text), Secrecy::Restricted.name(text)],
            Some(usize::from(plan.secrecy == Secrecy::Restricted)),
            |at| edit(Change::Secrecy(at)),
        );
        let secrecy = field::frame(
            text.plans_secrecy(),
            Some(text.plans_secrecy_hint()),
            None,
            secrecy,
        );
        let wrong = months(&self.months).is_none().then(|| text.plans_months_wrong());
        let months = field::text(text.plans_review_months(), &self.months, |typed| {
            edit(Change::Months(typed))
        })
        .width(96)
        .hint(text.plans_review_months_hint())
        .error(wrong);
        card(
            column![Element::from(title)]
                .push(unit)
                .push(Element::from(owner))
                .push(failed)
                .push(self.figures(ctx))
                .push(Element::from(minimum))
                .push(secrecy)
                .push(local.then(|| Element::from(months)))
                .spacing(space::XL),
        )
        .into()
    }

    fn figures<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plan = self.value();
        let wrong = |typed: &str| {
            figures::parse(typed, Bare::Hours)
                .is_err()
                .then(|| text.plans_figure_wrong())
        };
        let hint = |typed: &str| match figures::parse(typed, Bare::Hours) {
            Ok(Some(minutes)) => text.plans_figure_read(phrase::minutes(text, minutes)),
            _ => text.plans_figure_hint(),
        };
        let order = match (plan.recovery_target_minutes, plan.tolerable_outage_minutes) {
            (Some(target), Some(tolerable)) if target >= tolerable => Some(text.plans_target_too_long()),
            _ => None,
        };
        let tolerable = field::text(text.plans_tolerable_outage(), &self.tolerable, |typed| {
            edit(Change::Tolerable(typed))
        })
        .hint(hint(&self.tolerable))
        .error(wrong(&self.tolerable));
        let target = field::text(text.plans_recovery_target(), &self.target, |typed| {
            edit(Change::Target(typed))
        })
        .hint(hint(&self.target))
        .error(wrong(&self.target).or(order));
        pair(tolerable, target, ctx.width)
    }

    fn sections<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let plan = self.value();
        let last = plan.sections.len().saturating_sub(1);
        let sections = plan
            .sections
            .iter()
            .enumerate()
            .filter_map(|(at, (id, section))| {
                let content = self.texts.get(&id)?;
                Some(section_view(id, section, content, (at == 0, at == last), ctx))
            });
        let missing: Vec<_> = SectionKey::MODEL
            .into_iter()
            .filter(|key| !plan.sections.unordered().any(|(_, section)| section.key == *key))
            .map(|key| {
                button::secondary(key.name(text), Icon::Add)
                    .on_press(edit(Change::SectionAdded(key)))
                    .into()
            })
            .collect();
        let missing = (!missing.is_empty()).then(|| {
            let buttons = Row::with_children(missing)
                .spacing(space::S)
                .wrap()
                .vertical_spacing(space::S);
            field::frame(text.plans_sections_missing(), None, None, buttons)
        });
        let ready = !self.new_heading.trim().is_empty();
        let own = row![
            Element::from(
                field::text(text.plans_own_heading(), &self.new_heading, |words| {
                    edit(Change::NewHeading(words))
                })
                .on_submit(edit(Change::OwnSectionAdded))
            ),
            button::secondary(text.plans_add_section(), Icon::Add)
                .on_press_maybe(ready.then_some(edit(Change::OwnSectionAdded)))
        ]
        .spacing(space::M)
        .align_y(Alignment::End);
        let adding = card(
            column![h3(text.plans_more_sections())]
                .push(missing)
                .push(own)
                .spacing(space::L),
        );
        column(sections).push(adding).spacing(space::L).into()
    }
}

fn section_view<'a>(
    id: Id<Section>,
    section: &'a Section,
    content: &'a text_editor::Content,
    (first, last): (bool, bool),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let name = heading(section, text);
    let buttons = moves(
        &name,
        (
            (!first).then_some(edit(Change::SectionMoved(id, true))),
            (!last).then_some(edit(Change::SectionMoved(id, false))),
        ),
        edit(Change::SectionRemoved(id)),
        text,
    );
    let own = (section.key == SectionKey::Own).then(|| {
        let line = field::text(text.plans_heading(), &section.title, move |words| {
            edit(Change::SectionTitle(id, words))
        })
        .through(ctx.glass, ctx.text);
        Element::from(line)
    });
    let empty = section.text.trim().is_empty();
    let mut area = field::area(name, content, move |action| edit(Change::SectionText(id, action)))
        .through(ctx.glass, ctx.text)
        .height(height_for(&section.text, ctx.width))
        .placeholder(text.plans_section_empty());
    if empty {
        area = area.hint(text.plans_section_empty_hint());
    }
    let kinds = row![
        chip(
            text.plans_is_annex(),
            section.annex,
            edit(Change::SectionAnnex(id))
        ),
        chip(
            text.plans_is_restricted(),
            section.restricted,
            edit(Change::SectionRestricted(id))
        )
    ]
    .spacing(6)
    .wrap()
    .vertical_spacing(6);
    let body: Element<'a, Message> = if is_tight(ctx.width) {
        column![Element::from(area), buttons].into()
    } else {
        row![Element::from(area), buttons].spacing(space::S).into()
    };
    card(column![].push(own).push(body).push(kinds).spacing(space::M)).into()
}

/// Move up, move down, remove; spoken with the name of what they act on.
pub fn moves<'a>(
    name: &str,
    (up, down): (Option<Message>, Option<Message>),
    remove: Message,
    text: &Text,
) -> Element<'a, Message> {
    row![
        button::icon_only(text.plans_move_up(name), Icon::Up).on_press_maybe(up),
        button::icon_only(text.plans_move_down(name), Icon::Down).on_press_maybe(down),
        button::icon_only(text.plans_remove(name), Icon::Remove).on_press(remove)
    ]
    .into()
}

/// Room for the text as it will wrap, within reason: longer ones scroll.
pub fn height_for(words: &str, width: f32) -> f32 {
    let room = if width < super::NARROW {
        width
    } else {
        width - super::LIST_WIDTH
    };
    let per_line = ((room - 260.0) / 7.6).max(24.0) as usize;
    let lines: usize = words
        .split('\n')
        .map(|line| 1 + line.chars().count() / per_line)
        .sum();
    (lines as f32 * 21.0 + 28.0).clamp(92.0, 420.0)
}

fn conflict_notice<'a>(editor: &Editor, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    ctx.library.in_conflict(editor.plan).then(|| {
        let open = button::secondary(ctx.text.plans_conflict_open(), None)
            .on_press(Message::ConflictAsked(RecordRef::of(editor.plan)));
        widget::banner(
            Tone::Danger,
            ctx.text.plans_conflict_title(),
            Some(ctx.text.plans_conflict_text()),
            vec![open.into()],
        )
    })
}
