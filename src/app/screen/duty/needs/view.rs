//! The editor of one need.

use iced::Alignment;
use iced::widget::{Row, column, container, row};

use super::{Form, Message, day_or_none};
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, shift};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, banner, body, button, card, dialog_panel, field, muted, parts, time as clock,
};
use crate::app::{days, names};
use crate::domain::person::competence_key;
use crate::domain::zone;
use crate::phrase;
use crate::text::time;

/// Known competences offered at a time; typing narrows them.
const OFFERED: usize = 8;

impl Form {
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
            field::time(text.people_need_short(), &fields.short_from, |typed| {
                say(Message::ShortFrom(typed))
            })
            .hint(text.people_need_short_hint())
            .error((!fields.short_is_sound()).then(|| text.people_need_short_wrong())),
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
        let said = self
            .need(ctx)
            .zip(ctx.library.get(self.roster))
            .map(|(need, roster)| card(body(phrase::need(text, ctx.library, roster, &need))));
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
        let background = button::check(text.people_need_background(), fields.background)
            .on_press(say(Message::BackgroundToggled));
        let parts = parts([
            stuck,
            Some(role),
            Some(count.into()),
            Some(days),
            Some(hours.into()),
            Some(form),
            Some(background.into()),
            Some(response.into()),
            Some(self.competences(ctx)),
            Some(self.when(ctx)),
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

    /// How many must be able to what.
    fn competences<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let lines = fields.competences.iter().enumerate().map(|(at, (name, count))| {
            let wrong = fields.count_of(count).is_none();
            let count = field::text(text.people_need_count_of(name.as_str()), count, move |typed| {
                say(Message::CompetenceCount(at, typed))
            })
            .width(96)
            .error(wrong.then(|| text.people_need_count_wrong()));
            let key = competence_key(name);
            let nobody = self.known.iter().all(|one| competence_key(one) != key);
            let remove = button::icon_only(text.contacts_take_away(name.as_str()), Icon::Remove)
                .on_press(say(Message::CompetenceRemoved(at)));
            column![
                row![Element::from(count), remove]
                    .spacing(space::S)
                    .align_y(Alignment::End)
            ]
            .push(nobody.then(|| muted(text.people_need_nobody_can(name.as_str()))))
            .spacing(space::XS)
            .into()
        });
        let wanted = |name: &String| {
            let key = competence_key(name);
            fields
                .competences
                .iter()
                .any(|(one, _)| competence_key(one) == key)
        };
        let typed = competence_key(&self.competence);
        let fits = |name: &&String| !wanted(name) && competence_key(name).contains(&typed);
        let free = self.known.iter().filter(fits).take(OFFERED).map(|name| {
            button::quiet(name.as_str(), Icon::Add)
                .on_press(say(Message::CompetenceAdded(name.clone())))
                .into()
        });
        let typed = self.competence.clone();
        let add = (!typed.trim().is_empty()).then(|| say(Message::CompetenceAdded(typed.clone())));
        let other = field::text(text.people_need_competence(), &self.competence, |typed| {
            say(Message::CompetenceTyped(typed))
        })
        .on_submit(say(Message::CompetenceAdded(typed)));
        let add = button::secondary(text.people_need_competence_add(), Icon::Add).on_press_maybe(add);
        let choose = column![
            Row::with_children(free).spacing(space::XS).wrap(),
            row![Element::from(other), add]
                .spacing(space::S)
                .align_y(Alignment::End)
        ]
        .extend(lines)
        .spacing(space::M);
        field::frame(
            text.people_need_competences(),
            Some(text.people_need_competences_hint()),
            None,
            choose,
        )
    }

    /// Between which days, and in which special period.
    fn when<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = &self.draft.value;
        let (today, names) = (ctx.today(), names::calendar(text));
        let unread = |typed: &str| {
            day_or_none(typed, today)
                .is_none()
                .then(|| text.duty_date_wrong())
        };
        let first = field::date(
            text.people_need_first(),
            &fields.first,
            |typed| say(Message::First(typed)),
            today,
            names,
        )
        .error(unread(&fields.first));
        let turned = self.limits(ctx).is_none().then(|| text.people_period_turned());
        let last = field::date(
            text.people_need_last(),
            &fields.last,
            |typed| say(Message::Last(typed)),
            today,
            names,
        )
        .error(unread(&fields.last).or(turned.filter(|_| unread(&fields.first).is_none())));
        let periods: Vec<_> = ctx
            .library
            .get(self.roster)
            .map(|roster| {
                roster
                    .periods
                    .iter()
                    .map(|(id, one)| (id, one.name.clone()))
                    .collect()
            })
            .unwrap_or_default();
        let at = periods.iter().position(|(id, _)| Some(*id) == fields.period);
        let titles =
            std::iter::once(text.people_need_no_period()).chain(periods.iter().map(|(_, name)| name.clone()));
        let titles = titles.collect();
        let ids: Vec<_> = periods.iter().map(|(id, _)| *id).collect();
        let period = (!ids.is_empty()).then(|| {
            field::select(
                text.people_need_period(),
                titles,
                at.map(|at| at + 1).or(Some(0)),
                move |at| say(Message::PeriodChosen(at.checked_sub(1).map(|at| ids[at]))),
            )
            .hint(text.people_need_period_hint())
            .into()
        });
        let days = row![
            container(Element::from(first)).width(iced::Length::Fill),
            container(Element::from(last)).width(iced::Length::Fill)
        ];
        parts([Some(days.spacing(space::M).into()), period])
            .spacing(space::M)
            .into()
    }
}

const fn say(message: Message) -> Screen {
    Screen::Need(message)
}
