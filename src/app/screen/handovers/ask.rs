//! "Who was responsible at …?": a day and a time typed, an answer for each responsibility.

use chrono::{DateTime, Utc};
use iced::widget::{Column, column, row};

use super::words;
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{Element, body, card, date, field, h3, muted, small, strong, time};
use crate::domain::handover::Holding;
use crate::domain::handover::form::beside_at;
use crate::domain::{Baton, zone};
use crate::phrase::on_paper;

/// What is typed.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// Empty stands for today.
    date: String,
    time: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Date(String),
    Time(String),
}

impl Ask {
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Date(typed) => self.date = typed,
            Message::Time(typed) => self.time = typed,
        }
    }

    /// The instant asked for, once a time of day is there.
    fn at(&self, ctx: Context<'_>) -> Option<DateTime<Utc>> {
        let day = match self.date.trim() {
            "" => ctx.today(),
            typed => date::parse(typed, ctx.today())?,
        };
        Some(zone::instant(day.and_time(time::parse(&self.time)?)))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let day = field::date(
            text.handover_ask_date(),
            &self.date,
            |typed| super::Message::Ask(Message::Date(typed)),
            ctx.today(),
            names::calendar(text),
        );
        // An empty field stands for today, and says so.
        let day = if self.date.is_empty() {
            day.hint(text.today())
        } else {
            day
        };
        let clock = field::time(text.handover_ask_time(), &self.time, |typed| {
            super::Message::Ask(Message::Time(typed))
        });
        let fields = row![Element::from(day), Element::from(clock)].spacing(space::L);
        card(
            column![
                h3(text.handover_question()),
                muted(text.handover_ask_text()),
                fields,
            ]
            .push(self.at(ctx).map(|at| answers(at, ctx)))
            .spacing(space::M),
        )
        .into()
    }
}

fn answers<'a>(at: DateTime<Utc>, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    if at > ctx.now {
        return body(text.handover_ask_future())
            .style(theme::text::tone(Tone::Caution))
            .into();
    }
    let heading = strong(text.handover_ask_at(words::when(ctx, at)));
    let lines = ctx.library.sorted::<Baton>().into_iter().map(|baton| {
        let (who, since) = answer(baton, at, ctx);
        let beside = beside_at(ctx.library, baton.id, at).into_iter();
        let beside = beside.map(|(handover, form)| {
            let words = on_paper::beside(text, handover, form);
            body(words).style(theme::text::tone(Tone::Caution)).into()
        });
        column![small(baton.name.clone()), h3(who)]
            .push(since.map(muted))
            .extend(beside)
            .spacing(2)
            .into()
    });
    column![heading, Column::with_children(lines).spacing(space::M)]
        .spacing(space::M)
        .into()
}

/// Who held a responsibility, and since when.
fn answer(baton: &Baton, at: DateTime<Utc>, ctx: Context<'_>) -> (String, Option<String>) {
    let text = ctx.text;
    match baton.holder_at(at) {
        Holding::Nobody => (text.handover_ask_nobody(), None),
        Holding::Held(_, pass) => (
            super::party::in_words(&pass.to, text),
            Some(text.handover_since(words::when(ctx, pass.at))),
        ),
        Holding::Disputed(passes) => {
            let names: Vec<_> = passes.iter().map(|(_, pass)| pass.to.name.as_str()).collect();
            (text.handover_ask_disputed(names.join(", ")), None)
        }
    }
}
