//! How the routines look: the list of them, and one with its questions.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{
    Editor, KINDS, LONGEST_MINUTES, Line, Message, Open, QUESTION, Routines, TITLE, lacks_choices, page, say,
};
use crate::app::context::{Context, Request};
use crate::app::screen::handovers::{Message as Screen, Page, baton, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, banner, body, button, card, card_button, field, h2, h3, muted, small, strong,
};
use crate::domain::handover::{FieldKind, RoutineField, Section, routines};
use crate::domain::{Handover, Id, RecordRef, Routine};
use crate::paper::subject::{self, kind};
use crate::phrase::Named;
use crate::text::Text;

/// Every routine: those in use first, then the retired ones.
pub fn all<'a>(ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let used = routines(ctx.library);
    let mut retired = ctx.library.sorted::<Routine>();
    retired.retain(|routine| routine.retired);
    let none = used.is_empty().then(|| muted(text.routine_none()));
    let cards = used.into_iter().map(|routine| summary(routine, ctx));
    let new = button::secondary(text.routine_new(), Icon::Add).on_press(say(Message::NewAsked));
    let old = (!retired.is_empty()).then(|| {
        let cards = retired.into_iter().map(|routine| summary(routine, ctx));
        column![
            h3(text.routine_retired_ones()),
            muted(text.routine_retired_text())
        ]
        .push(Column::with_children(cards).spacing(space::S))
        .spacing(space::S)
    });
    column![
        h2(text.routine_title()),
        body(text.routine_text()),
        Element::from(new)
    ]
    .push(none)
    .push(Column::with_children(cards).spacing(space::S))
    .push(old)
    .spacing(space::L)
    .into()
}

fn summary<'a>(routine: &'a Routine, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let roles = text.handover_from_to(routine.from_role.as_str(), routine.to_role.as_str());
    let count = text.routine_questions_count(routine.fields.len());
    let conflict = ctx
        .library
        .in_conflict(routine.id)
        .then(|| badge(Tone::Danger, text.handover_conflict()));
    let lines = column![strong(routine.title.as_str())]
        .push((!routine.used_when.is_empty()).then(|| body(routine.used_when.as_str())))
        .push(small(format!("{roles} · {count}")))
        .push(conflict)
        .spacing(space::XS);
    card_button(text.routine_open(routine.title.as_str()), lines)
        .on_press(page(routine.id))
        .into()
}

impl Routines {
    pub fn view<'a>(&'a self, id: Id<Routine>, ctx: Context<'a>) -> Element<'a, Screen> {
        match self.editor.as_ref().filter(|editor| editor.id == id) {
            Some(editor) => editor.view(ctx),
            None => all(ctx),
        }
    }
}

impl Editor {
    fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let routine = self.routine();
        let which = RecordRef::of(self.id);
        let back = button::quiet(text.routine_title(), Icon::Left).on_press(Screen::Opened(Page::Routines));
        let retired = routine.retired.then(|| {
            banner(
                Tone::Neutral,
                text.routine_is_retired(),
                Some(text.routine_retired_text()),
                vec![],
            )
        });
        let stored = self
            .draft
            .stored_at()
            .filter(|_| !self.in_flight)
            .map(|at| field::stored(text.handover_saved(words::when_short(ctx, at))));
        let waits = (!self.is_whole()).then(|| badge(Tone::Caution, text.routine_waits()));
        column![
            Element::from(back),
            h2(routine.title.as_str()),
            self.actions(which, ctx)
        ]
        .push(retired)
        .push(baton::conflict(which, ctx.library.in_conflict(self.id), ctx))
        // Beside, not below: the questions stay where they are when something is stored.
        .push(
            row![muted(text.routine_kept(open_by(self.id, ctx))).width(Length::Fill)]
                .push(stored)
                .spacing(space::M),
        )
        .push(waits)
        .push(self.lines(ctx))
        .push(self.questions(ctx))
        .spacing(space::L)
        .into()
    }

    fn actions<'a>(&self, which: RecordRef, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let retired = self.routine().retired;
        let copy =
            button::secondary(text.routine_copy(), Icon::Copy).on_press(say(Message::CopyAsked(self.id)));
        let retire = if retired {
            button::secondary(text.routine_revive(), Icon::Undo)
        } else {
            button::secondary(text.routine_retire(), Icon::Stop)
        };
        let retire = retire.on_press(say(Message::RetiredSet(!retired)));
        let print = button::quiet(text.routine_print(), Icon::Print).on_press(Screen::Asked(Request::Print(
            subject::of(kind::HANDOVER_FORM, self.id),
        )));
        let history =
            button::quiet(text.history(), Icon::History).on_press(Screen::Asked(Request::History(which)));
        row![
            Element::from(copy),
            Element::from(retire),
            Element::from(print),
            Element::from(history)
        ]
        .spacing(space::S)
        .wrap()
        .into()
    }

    /// What is said of the routine itself.
    fn lines<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let routine = self.routine();
        let line = |label: String, value: &str, line: Line| {
            field::text(label, value, move |typed| say(Message::Typed(line, typed)))
        };
        let title = line(text.routine_name(), &routine.title, Line::Title)
            .id(TITLE)
            .error(
                routine
                    .title
                    .trim()
                    .is_empty()
                    .then(|| text.routine_name_needed()),
            );
        let roles = row![
            Element::from(line(text.routine_from(), &routine.from_role, Line::FromRole)),
            Element::from(line(text.routine_to(), &routine.to_role, Line::ToRole))
        ]
        .spacing(space::M);
        let overdue = line(text.routine_overdue(), &self.overdue, Line::Overdue)
            .width(120)
            .hint(text.routine_overdue_hint())
            .error(
                self.minutes()
                    .is_none()
                    .then(|| text.routine_overdue_wrong(LONGEST_MINUTES)),
            );
        let unverified = button::check(text.routine_unverified(), routine.unverified)
            .on_press(say(Message::UnverifiedSet(!routine.unverified)));
        card(
            column![
                Element::from(title),
                Element::from(line(text.routine_when(), &routine.used_when, Line::UsedWhen)),
                roles,
                Element::from(line(
                    text.routine_responsibility(),
                    &routine.responsibility,
                    Line::Responsibility
                )),
                Element::from(overdue),
                Element::from(line(text.source(), &routine.source, Line::Source)),
                Element::from(unverified)
            ]
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    fn questions<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields: Vec<_> = self.routine().fields.iter().collect();
        let last = fields.len().saturating_sub(1);
        let none = fields.is_empty().then(|| body(text.routine_no_questions()));
        let rows = fields.into_iter().enumerate().map(|(at, (id, asked))| {
            let place = Place {
                number: at + 1,
                is_first: at == 0,
                is_last: at == last,
            };
            match self.open.as_ref().filter(|open| open.id == id) {
                Some(open) => question(open, asked, &place, ctx),
                None => closed(id, asked, &place, ctx),
            }
        });
        let add = button::secondary(text.routine_question_add(), Icon::Add).on_press(say(Message::Added));
        column![h3(text.routine_questions()), muted(text.routine_questions_text())]
            .push(none)
            .push(Column::with_children(rows).spacing(space::S))
            .push(Element::from(add))
            .spacing(space::M)
            .into()
    }
}

/// How many handovers under way follow it: they keep the questions they were begun with.
fn open_by(id: Id<Routine>, ctx: Context<'_>) -> usize {
    let all = ctx.library.all::<Handover>();
    all.filter(|handover| handover.routine == id && handover.is_open())
        .count()
}

/// Where a question stands among the others.
struct Place {
    number: usize,
    is_first: bool,
    is_last: bool,
}

/// What one calls a question while it has no words.
fn name(asked: &RoutineField, text: &Text) -> String {
    match asked.title.trim() {
        "" => text.routine_question_new(),
        title => title.to_owned(),
    }
}

fn moves<'a>(
    id: Id<RoutineField>,
    asked: &RoutineField,
    place: &Place,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let name = name(asked, text);
    let up = button::icon_only(text.routine_up(name.as_str()), Icon::Up)
        .on_press_maybe((!place.is_first).then_some(say(Message::Moved(id, true))));
    let down = button::icon_only(text.routine_down(name.as_str()), Icon::Down)
        .on_press_maybe((!place.is_last).then_some(say(Message::Moved(id, false))));
    let remove =
        button::icon_only(text.routine_remove(name), Icon::Remove).on_press(say(Message::Removed(id)));
    row![Element::from(up), Element::from(down), Element::from(remove)].into()
}

/// A question in two lines.
fn closed<'a>(
    id: Id<RoutineField>,
    asked: &'a RoutineField,
    place: &Place,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let title = name(asked, text);
    let label = if asked.required {
        text.handover_required_mark(title.as_str())
    } else {
        title.clone()
    };
    let kind = match asked.kind {
        FieldKind::Choice => format!("{}: {}", asked.kind.name(text), asked.choices.join(", ")),
        kind => kind.name(text),
    };
    let section = asked.section.map(|section| section.name(text));
    let about = match section {
        Some(section) => format!("{section} · {kind}"),
        None => kind,
    };
    let words = column![strong(format!("{}. {label}", place.number)), muted(about)]
        .push((!asked.help.trim().is_empty()).then(|| small(asked.help.as_str())))
        .spacing(2)
        .width(Length::Fill);
    let edit = button::icon_only(text.routine_edit(title), Icon::Edit).on_press(say(Message::Opened(id)));
    card(
        row![words, Element::from(edit), moves(id, asked, place, ctx)]
            .spacing(space::XS)
            .align_y(Alignment::Center),
    )
    .width(Length::Fill)
    .into()
}

/// A question with its fields.
fn question<'a>(
    open: &'a Open,
    asked: &'a RoutineField,
    place: &Place,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let title = field::text(text.routine_question(place.number), &asked.title, |typed| {
        say(Message::Question(typed))
    })
    .id(QUESTION)
    .error(super::lacks_words(asked).then(|| text.routine_question_needed()));
    let help = field::text(text.routine_help(), &asked.help, |typed| {
        say(Message::Help(typed))
    })
    .hint(text.routine_help_hint());
    let kinds = KINDS.map(|kind| kind.name(text)).to_vec();
    let kind = field::select(
        text.routine_kind(),
        kinds,
        KINDS.iter().position(|kind| *kind == asked.kind),
        |at| say(Message::Kind(at)),
    );
    let sections = std::iter::once(text.routine_no_section())
        .chain(Section::ALL.map(|section| section.name(text)))
        .collect();
    let at = asked
        .section
        .and_then(|section| Section::ALL.iter().position(|one| *one == section));
    let section = field::select(
        text.routine_section(),
        sections,
        Some(at.map_or(0, |at| at + 1)),
        |at| say(Message::Section(at)),
    );
    let choices = (asked.kind == FieldKind::Choice).then(|| {
        let area = field::area(text.routine_choices(), &open.choices, |action| {
            say(Message::Choices(action))
        })
        .height(108.0)
        .hint(text.handover_list_hint())
        .error(lacks_choices(asked).then(|| text.routine_choices_needed()));
        Element::from(area)
    });
    let required = button::check(text.routine_required(), asked.required)
        .on_press(say(Message::Required(!asked.required)));
    let warns = button::check(text.routine_warns(), asked.warn_personal_data)
        .on_press(say(Message::Warns(!asked.warn_personal_data)));
    let done = button::secondary(text.done(), Icon::Ok).on_press(say(Message::Closed));
    card(
        column![
            Element::from(title),
            Element::from(help),
            row![Element::from(kind), Element::from(section)].spacing(space::M)
        ]
        .push(choices)
        .push(Element::from(required))
        .push(Element::from(warns))
        .push(
            row![Element::from(done), moves(open.id, asked, place, ctx)]
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .spacing(space::M),
    )
    .width(Length::Fill)
    .into()
}
