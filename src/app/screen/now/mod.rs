//! Läget nu: whoever was just called sees at one look who is on call and which number to dial. Nobody on call is said
//! first and loudest; what is missing never looks fine.

mod calling;
mod findings;
mod going_on;
mod logging;
mod on_call;
mod state;
mod supporting;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, h2, h3, icon, phone, scroll};
use crate::domain::situation::{Situation, situation};
use crate::domain::{RecordRef, zone};
use crate::phrase;
use crate::text::time;

/// From this width on there are two columns.
const WIDE: f32 = 960.0;

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Went(Place),
    CopyAsked(String),
    Asked(Request),
    AllFindingsShown(bool),
}

/// The screen's state: the situation as it was last looked at.
#[derive(Default)]
pub struct Now {
    situation: Option<Situation>,
    shows_all: bool,
}

impl Now {
    pub fn new() -> Self {
        Self::default()
    }

    /// No record is shown here; there is nothing to choose.
    pub fn open(&mut self, _which: RecordRef, ctx: Context<'_>) {
        self.look(ctx);
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.look(ctx);
    }

    /// About once a second: a new minute is looked at anew.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.known(ctx.now).is_none() {
            self.look(ctx);
        }
        Action::None
    }

    /// Nothing is written here.
    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    pub fn update(&mut self, message: Message, _ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Went(place) => Action::Open(place),
            Message::CopyAsked(number) => Action::Copy(phone::tel(&number)),
            Message::Asked(request) => Action::Ask(request),
            Message::AllFindingsShown(all) => {
                self.shows_all = all;
                Action::None
            }
        }
    }

    /// Copies the first number of the first one on call; for the shortcut that the window listens for.
    pub fn copy_number(&self, ctx: Context<'_>) -> Action<Message> {
        let on_call = ctx.library.duties().on_call(ctx.now);
        let people = on_call.into_iter().filter_map(|duty| duty.person);
        let mut numbers = people
            .filter_map(|id| ctx.library.get(id))
            .filter_map(|person| person.first_phone());
        numbers
            .next()
            .map_or(Action::None, |first| Action::Copy(phone::tel(&first.number)))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let looked;
        let situation = match self.known(ctx.now) {
            Some(known) => known,
            None => {
                looked = situation(ctx.library, ctx.now);
                &looked
            }
        };
        let local = zone::local(ctx.now);
        let clock = format!(
            "{} {}",
            time::weekday_date(ctx.text, local.date()),
            time::time(local)
        );
        let head = row![h2(ctx.text.now_title()).width(Length::Fill), body(clock)]
            .spacing(space::M)
            .align_y(Alignment::Center);
        let sheet = column![head, state::view(situation, ctx)]
            .push(state::first_steps(situation, ctx))
            .push(self.parts(situation, ctx))
            .spacing(space::M)
            .padding([space::L, space::XL]);
        scroll(sheet).width(Length::Fill).height(Length::Fill).into()
    }

    fn parts<'a>(&'a self, situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
        let on_call = on_call::view(situation, ctx);
        let plans = going_on::plans(situation, ctx);
        let calling = calling::view(ctx);
        let batons = supporting::view(ctx)
            .into_iter()
            .chain(logging::view(ctx))
            .chain(going_on::batons(situation, ctx));
        let batons: Vec<_> = batons.collect();
        // What is offered and not taken over comes before all else that goes on; a draft waits for nobody.
        let (urgent, drafts) = match going_on::handovers(situation, ctx) {
            waiting @ Some(_) if going_on::is_offered(situation, ctx) => (waiting, None),
            drafts => (None, drafts),
        };
        let findings = findings::view(situation, self.shows_all, ctx);
        if ctx.width < WIDE {
            let parts = on_call
                .into_iter()
                .chain(urgent)
                .chain([calling, plans])
                .chain(batons)
                .chain(drafts)
                .chain([findings]);
            return Column::with_children(parts).spacing(space::XL).into();
        }
        let left = Column::with_children(on_call.into_iter().chain([findings]));
        let going_on = [calling, plans].into_iter().chain(batons).chain(drafts);
        let right = Column::with_children(urgent.into_iter().chain(going_on));
        row![
            left.spacing(space::XL).width(Length::FillPortion(8)),
            right.spacing(space::XL).width(Length::FillPortion(5))
        ]
        .spacing(space::XL)
        .into()
    }

    /// The situation last looked at, if it was this minute.
    fn known(&self, now: DateTime<Utc>) -> Option<&Situation> {
        let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
        self.situation
            .as_ref()
            .filter(|known| minute(known.at) == minute(now))
    }

    fn look(&mut self, ctx: Context<'_>) {
        self.situation = Some(situation(ctx.library, ctx.now));
    }
}

/// "mån 24 nov 08:00".
fn when(at: DateTime<Utc>, ctx: Context<'_>) -> String {
    phrase::moment(ctx.text, at)
}

/// "om 5 h 20 min", "för 12 min sedan".
fn away(at: DateTime<Utc>, ctx: Context<'_>) -> String {
    time::until(ctx.text, ctx.now, at)
}

fn record(which: RecordRef) -> Message {
    Message::Went(Place::Record(which))
}

/// Says that two people's edits of a record wait for a choice, and leads there.
fn conflict<'a>(waits: bool, which: RecordRef, ctx: Context<'_>) -> Option<Element<'a, Message>> {
    waits.then(|| {
        let choose =
            button::link(ctx.text.now_conflict_choose()).on_press(Message::Asked(Request::Conflicts(which)));
        row![badge(Tone::Caution, ctx.text.now_conflict()), choose]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    })
}

/// A small heading with its icon.
fn heading<'a>(sign: Icon, words: String) -> Element<'a, Message> {
    row![icon(sign, 20.0), h3(words)]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}
