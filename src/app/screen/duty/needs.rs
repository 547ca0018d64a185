//! What a roster must cover, in words, and the editor of one need.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Message as Screen, days, role, shift, words};
use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, banner, body, button, card, dialog_panel, empty, field, h3, icon, muted, parts, strong,
    time as clock,
};
use crate::domain::roster::{DayKind, DutyForm, Need};
use crate::domain::{Edit, Id, Roster, zone};
use crate::text::time;

/// A need as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    count: String,
    days: Vec<DayKind>,
    from: String,
    to: String,
    form: DutyForm,
    response: String,
}

/// The editor of a need.
#[derive(Debug, Clone)]
pub struct Form {
    roster: Id<Roster>,
    pub id: Id<Need>,
    pub is_new: bool,
    pub pick: role::Pick,
    pub draft: Draft<Fields>,
    pub stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Count(String),
    Days(days::Message),
    From(String),
    To(String),
    FormChosen(usize),
    Response(String),
}

impl Fields {
    fn of(need: &Need) -> Self {
        Self {
            count: need.count.to_string(),
            days: need.days.clone(),
            from: clock::hh_mm(need.from),
            to: clock::hh_mm(need.to),
            form: need.form,
            response: need
                .response_minutes
                .map(|minutes| minutes.to_string())
                .unwrap_or_default(),
        }
    }

    fn count(&self) -> Option<u32> {
        self.count
            .trim()
            .parse()
            .ok()
            .filter(|count| (1..=999).contains(count))
    }

    /// None when what is written is no number of minutes; an empty field asks nothing.
    fn response(&self) -> Option<Option<u32>> {
        match self.response.trim() {
            "" => Some(None),
            typed => typed.parse().ok().map(Some),
        }
    }
}

impl Form {
    pub fn fresh(roster: &Roster, first: &[Id<crate::domain::Role>], ctx: Context<'_>) -> Self {
        Self {
            roster: roster.id,
            id: ctx.new_id(),
            is_new: true,
            pick: role::Pick::new(first.first().copied(), first, ctx),
            draft: Draft::new(Fields {
                count: "1".into(),
                days: DayKind::ALL.to_vec(),
                from: "17:00".into(),
                to: "08:00".into(),
                form: DutyForm::Standby,
                response: String::new(),
            }),
            stuck: false,
        }
    }

    pub fn of(
        roster: &Roster,
        id: Id<Need>,
        need: &Need,
        first: &[Id<crate::domain::Role>],
        ctx: Context<'_>,
    ) -> Self {
        Self {
            roster: roster.id,
            id,
            is_new: false,
            pick: role::Pick::new(Some(need.role), first, ctx),
            draft: Draft::new(Fields::of(need)),
            stuck: false,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        self.draft.change(ctx.now, |fields| match message {
            Message::Count(typed) => fields.count = typed,
            Message::Days(message) => days::update(&mut fields.days, message),
            Message::From(typed) => fields.from = typed,
            Message::To(typed) => fields.to = typed,
            Message::FormChosen(at) => {
                fields.form = if at == 0 {
                    DutyForm::OnSite
                } else {
                    DutyForm::Standby
                };
            }
            Message::Response(typed) => fields.response = typed,
        });
    }

    /// The role was picked, which is a change like others.
    pub fn picked(&mut self, ctx: Context<'_>) {
        self.draft.change(ctx.now, |_| {});
    }

    /// The library changed. False when the need is gone.
    pub fn refreshed(&mut self, first: &[Id<crate::domain::Role>], ctx: Context<'_>) -> bool {
        if !self.is_new {
            let roster = ctx.library.get(self.roster);
            match roster.and_then(|roster| roster.needs.get(self.id)) {
                None => return false,
                Some(need) if !self.draft.is_dirty() => {
                    self.draft.value = Fields::of(need);
                    self.pick.chosen = Some(need.role);
                }
                Some(_) => {}
            }
        }
        self.pick.refresh(first, ctx);
        true
    }

    fn need(&self) -> Option<Need> {
        let fields = &self.draft.value;
        Some(Need {
            role: self.pick.chosen?,
            count: fields.count()?,
            days: Some(fields.days.clone()).filter(|days| !days.is_empty())?,
            from: clock::parse(&fields.from)?,
            to: clock::parse(&fields.to)?,
            form: fields.form,
            response_minutes: fields.response()?,
            competences: Vec::new(),
            first: None,
            last: None,
            short_from: None,
            period: None,
            background: false,
        })
    }

    /// The change that keeps it.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let mut need = self.need()?;
        let mut roster = ctx.library.get(self.roster)?.clone();
        if let Some(kept) = roster.needs.get(self.id) {
            // What this form doesn't show stays as it is.
            need = Need {
                competences: kept.competences.clone(),
                first: kept.first,
                last: kept.last,
                short_from: kept.short_from,
                period: kept.period,
                background: kept.background,
                ..need
            };
        }
        roster.needs.push(self.id, need);
        Some(Edit::Save(roster.into()))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let number = |read: bool| (!read).then(|| text.duty_number_wrong());
        let clock_wrong = |typed: &str| clock::parse(typed).is_none().then(|| text.duty_time_wrong());
        let count = field::text(text.duty_need_count(), &fields.count, |typed| {
            say(Message::Count(typed))
        })
        .width(96)
        .error(number(fields.count().is_some()));
        let response = field::text(text.duty_need_response(), &fields.response, |typed| {
            say(Message::Response(typed))
        })
        .width(96)
        .hint(text.duty_need_response_hint())
        .error(number(fields.response().is_some()));
        let hours = row![
            field::time(text.from(), &fields.from, |typed| say(Message::From(typed)))
                .error(clock_wrong(&fields.from)),
            field::time(text.to(), &fields.to, |typed| say(Message::To(typed)))
                .error(clock_wrong(&fields.to)),
        ]
        .spacing(space::M);
        let stuck = (self.stuck && !self.is_new).then(|| {
            let discard = button::secondary(text.duty_discard(), Icon::Undo).on_press(Screen::Discarded);
            banner(
                Tone::Caution,
                text.duty_need_stuck(),
                Some(text.duty_shift_stuck_text()),
                vec![discard.into()],
            )
        });
        let said = self.need().map(|need| card(body(sentence(ctx, &need))));
        let stored = self
            .draft
            .stored_at()
            .map(|at| field::stored(text.duty_stored(time::time(zone::local(at)))));
        let role = self
            .pick
            .view(ctx, self.stuck && self.pick.chosen.is_none(), Screen::Role);
        let days = days::view(ctx, &fields.days, fields.days.is_empty(), |message| {
            say(Message::Days(message))
        });
        let form = shift::form_choice(ctx, fields.form, |at| say(Message::FormChosen(at)));
        let parts = parts([
            stuck,
            Some(role),
            Some(count.into()),
            Some(days),
            Some(hours.into()),
            Some(form),
            Some(response.into()),
            said.map(Element::from),
            stored,
        ])
        .spacing(space::L);
        let (title, actions) = if self.is_new {
            let cancel = button::secondary(text.cancel(), None).on_press(Screen::Discarded);
            let create = button::primary(text.duty_need_create(), Icon::Add).on_press(Screen::Created);
            (text.duty_need_new(), vec![cancel.into(), create.into()])
        } else {
            let done = button::primary(text.done(), Icon::Ok).on_press(Screen::PanelClosed);
            let remove =
                button::danger(text.duty_need_remove(), Icon::Remove).on_press(Screen::NeedRemoved(self.id));
            (text.duty_need_edit(), vec![remove.into(), done.into()])
        };
        dialog_panel(title, parts, actions)
    }
}

const fn say(message: Message) -> Screen {
    Screen::Need(message)
}

/// A need as one would say it.
pub fn sentence(ctx: Context<'_>, need: &Need) -> String {
    let from = clock::hh_mm(need.from);
    let to = clock::hh_mm(need.to);
    let days = words::day_kinds(ctx.text, &need.days);
    let form = words::form(ctx.text, need.form);
    let role = words::role(ctx, need.role);
    let said = ctx
        .text
        .duty_need_said(need.count, role, form.to_lowercase(), days, from, to);
    match need.response_minutes {
        Some(minutes) => ctx.text.duty_need_said_response(said, minutes),
        None => said,
    }
}

/// The tab of needs.
pub fn view<'a>(roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Screen> {
    let add = || button::primary(ctx.text.duty_need_new(), Icon::Add).on_press(Screen::NeedOpened(None));
    if roster.needs.is_empty() {
        return empty(
            Icon::Warning,
            ctx.text.duty_needs_empty(),
            ctx.text.duty_needs_empty_text(),
            Some(add().into()),
        );
    }
    let cards = roster.needs.iter().map(|(id, need)| {
        let name = words::role(ctx, need.role);
        let label = sentence(ctx, need);
        let edit = button::secondary(ctx.text.edit(), Icon::Edit).on_press(Screen::NeedOpened(Some(id)));
        let words = column![strong(name), body(label)]
            .spacing(space::XS)
            .width(Length::Fill);
        card(
            row![icon(Icon::Duty, 22.0), words, edit]
                .spacing(space::M)
                .align_y(Alignment::Center),
        )
        .into()
    });
    column![
        row![h3(ctx.text.duty_needs_title()).width(Length::Fill), add()]
            .spacing(space::M)
            .align_y(Alignment::Center),
        muted(ctx.text.duty_needs_text()),
        Column::with_children(cards).spacing(space::M),
    ]
    .spacing(space::M)
    .max_width(900)
    .into()
}
