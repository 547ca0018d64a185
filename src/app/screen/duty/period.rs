//! Times of their own, such as the summer: the editor of one, and those a roster has.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use super::Message as Screen;
use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::app::names;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, banner, body, button, card, date, dialog_panel, field, h3, icon, muted, parts, strong,
};
use crate::domain::roster::SpecialPeriod;
use crate::domain::{Edit, Id, Roster, zone};
use crate::phrase;
use crate::text::time;

/// A period as it is written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fields {
    pub name: String,
    first: String,
    last: String,
}

/// The editor of a period.
#[derive(Debug, Clone)]
pub struct Form {
    roster: Id<Roster>,
    id: Id<SpecialPeriod>,
    pub is_new: bool,
    pub draft: Draft<Fields>,
    pub stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    First(String),
    Last(String),
}

impl Fields {
    fn of(period: &SpecialPeriod) -> Self {
        Self {
            name: period.name.clone(),
            first: date::iso(period.first),
            last: date::iso(period.last),
        }
    }
}

impl Form {
    /// A period of a roster: one it has, or a new one.
    pub fn new(roster: &Roster, which: Option<Id<SpecialPeriod>>, ctx: Context<'_>) -> Self {
        let kept = which.and_then(|id| roster.periods.get(id).map(|period| (id, period)));
        Self {
            roster: roster.id,
            id: kept.map_or_else(|| ctx.new_id(), |(id, _)| id),
            is_new: kept.is_none(),
            draft: Draft::new(kept.map(|(_, period)| Fields::of(period)).unwrap_or_default()),
            stuck: false,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        self.draft.change(ctx.now, |fields| match message {
            Message::Name(typed) => fields.name = typed,
            Message::First(typed) => fields.first = typed,
            Message::Last(typed) => fields.last = typed,
        });
    }

    /// The library changed. False when the period is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        if self.is_new {
            return true;
        }
        let roster = ctx.library.get(self.roster);
        match roster.and_then(|roster| roster.periods.get(self.id)) {
            None => return false,
            Some(period) if !self.draft.is_dirty() => self.draft.value = Fields::of(period),
            Some(_) => {}
        }
        true
    }

    fn period(&self, ctx: Context<'_>) -> Option<SpecialPeriod> {
        let (fields, today) = (&self.draft.value, ctx.today());
        let name = fields.name.trim();
        let (first, last) = (
            date::parse(&fields.first, today)?,
            date::parse(&fields.last, today)?,
        );
        (!name.is_empty() && first <= last).then(|| SpecialPeriod {
            name: name.to_owned(),
            first,
            last,
        })
    }

    /// The change that keeps it.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let mut roster = ctx.library.get(self.roster)?.clone();
        roster.periods.push(self.id, self.period(ctx)?);
        Some(Edit::Save(roster.into()))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let stuck = (self.stuck && !self.is_new).then(|| {
            let discard = button::secondary(text.duty_discard(), Icon::Undo).on_press(Screen::Discarded);
            banner(
                Tone::Caution,
                text.people_period_stuck(),
                None,
                vec![discard.into()],
            )
        });
        let nameless = self.stuck && fields.name.trim().is_empty();
        let name = field::text(text.name(), &fields.name, |typed| say(Message::Name(typed)))
            .placeholder(&text.people_period_example())
            .id("duty-first")
            .error(nameless.then(|| text.people_period_nameless()));
        let stored = self
            .draft
            .stored_at()
            .map(|at| field::stored(text.duty_stored(time::time(zone::local(at)))));
        let parts = parts([
            stuck,
            Some(muted(text.people_periods_text()).into()),
            Some(name.into()),
            Some(self.days(ctx)),
            stored,
        ])
        .spacing(space::L);
        let (title, actions) = if self.is_new {
            let cancel = button::secondary(text.cancel(), None).on_press(Screen::Discarded);
            let create = button::primary(text.people_period_create(), Icon::Add).on_press(Screen::Created);
            (text.people_period_new(), vec![cancel.into(), create.into()])
        } else {
            let done = button::primary(text.done(), Icon::Ok).on_press(Screen::PanelClosed);
            let own = ctx
                .library
                .get(self.roster)
                .map_or(0, |roster| needs_of(roster, self.id).count());
            let remove = button::danger(text.people_period_remove(own), Icon::Remove)
                .on_press(Screen::PeriodRemoved(self.id));
            (text.people_period_edit(), vec![remove.into(), done.into()])
        };
        dialog_panel(title, parts, actions)
    }

    fn days<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let (today, names) = (ctx.today(), names::calendar(text));
        let read = |typed: &str| date::parse(typed, today);
        let unread = |typed: &str| {
            let empty = typed.trim().is_empty();
            (read(typed).is_none() && (self.stuck || !empty)).then(|| text.duty_date_wrong())
        };
        let turned = read(&fields.first)
            .zip(read(&fields.last))
            .filter(|(first, last)| last < first)
            .map(|_| text.people_period_turned());
        let first = field::date(
            text.people_period_first(),
            &fields.first,
            |typed| say(Message::First(typed)),
            today,
            names,
        )
        .error(unread(&fields.first));
        let last = field::date(
            text.people_period_last(),
            &fields.last,
            |typed| say(Message::Last(typed)),
            today,
            names,
        )
        .error(unread(&fields.last).or(turned));
        row![
            container(Element::from(first)).width(Length::Fill),
            container(Element::from(last)).width(Length::Fill)
        ]
        .spacing(space::M)
        .into()
    }
}

const fn say(message: Message) -> Screen {
    Screen::Period(message)
}

/// The needs that apply in a period only.
fn needs_of(
    roster: &Roster,
    period: Id<SpecialPeriod>,
) -> impl Iterator<Item = Id<crate::domain::roster::Need>> {
    let needs = roster.needs.iter();
    needs
        .filter(move |(_, need)| need.period == Some(period))
        .map(|(id, _)| id)
}

/// The change that takes a period away, and with it the needs that apply in it only.
pub fn remove(roster: &Roster, period: Id<SpecialPeriod>) -> Edit {
    let mut left = roster.clone();
    for need in needs_of(roster, period) {
        left.needs.remove(need);
    }
    left.periods.remove(period);
    Edit::Save(left.into())
}

/// The periods of a roster.
pub fn list<'a>(roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let cards = roster.periods.iter().map(|(id, period)| {
        let own = needs_of(roster, id).count();
        let about = text.people_period_about(phrase::span(text, period.first, period.last), own);
        let words = column![strong(period.name.as_str()), body(about)]
            .spacing(space::XS)
            .width(Length::Fill);
        let edit = button::secondary(text.people_period_change(period.name.as_str()), Icon::Edit)
            .on_press(Screen::PeriodOpened(Some(id)));
        card(
            row![icon(Icon::Calendar, 22.0), words, edit]
                .spacing(space::M)
                .align_y(Alignment::Center),
        )
        .into()
    });
    let add = button::secondary(text.people_period_new(), Icon::Add).on_press(Screen::PeriodOpened(None));
    column![
        row![h3(text.people_periods()).width(Length::Fill), add]
            .spacing(space::M)
            .align_y(Alignment::Center),
        muted(text.people_periods_text()),
        Column::with_children(cards).spacing(space::M),
    ]
    .spacing(space::M)
    .into()
}
