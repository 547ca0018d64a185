//! A call-out, or the rest given for one: who, from when, until when. Now is the answer until somebody says otherwise.

use chrono::{Duration, Timelike};

use super::Message as Screen;
use super::span::{self, Span};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Names, body, button, dialog_panel, field, muted, parts};
use crate::domain::call_out::RestGiven;
use crate::domain::working_time::Owed;
use crate::domain::{CallOut, Edit, Id, Items, Person, zone};
use crate::phrase;

/// What the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    CallOut,
    Rest(Id<CallOut>),
}

/// What is being entered.
#[derive(Debug, Clone)]
pub struct Form {
    what: For,
    id: Id<CallOut>,
    person: Option<Id<Person>>,
    people: Vec<Id<Person>>,
    span: Span,
    goes_on: bool,
    note: String,
    owed: Option<Owed>,
    pub stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    PersonChosen(usize),
    Span(span::Message),
    GoesOn,
    NoteTyped(String),
}

impl Form {
    /// A call-out that began just now, of whoever is signed in or else on call.
    pub fn fresh(me: Option<Id<Person>>, ctx: Context<'_>) -> Self {
        let now = zone::local(ctx.now);
        let now = now
            .with_second(0)
            .and_then(|now| now.with_nanosecond(0))
            .unwrap_or(now);
        let on_call: Vec<_> = ctx
            .library
            .duties()
            .on_call(ctx.now)
            .into_iter()
            .filter_map(|duty| duty.person)
            .collect();
        let mut people: Vec<_> = ctx
            .library
            .sorted::<Person>()
            .into_iter()
            .map(|person| person.id)
            .collect();
        people.sort_by_key(|person| !on_call.contains(person));
        Self {
            what: For::CallOut,
            id: ctx.new_id(),
            person: me
                .filter(|me| on_call.contains(me))
                .or_else(|| on_call.first().copied()),
            people,
            span: Span::of(now, now + Duration::hours(1)),
            goes_on: true,
            note: String::new(),
            owed: None,
            stuck: false,
        }
    }

    /// The rest that is given for call-outs.
    pub fn rest(owed: &Owed, ctx: Context<'_>) -> Option<Self> {
        let last = owed.call_outs.last().copied()?;
        let start = zone::local(owed.ended);
        let left = owed.left().filter(|left| *left > 0).unwrap_or(60);
        Some(Self {
            what: For::Rest(last),
            person: Some(owed.person),
            people: vec![owed.person],
            span: Span::of(start, start + Duration::minutes(left)),
            goes_on: false,
            owed: Some(owed.clone()),
            ..Self::fresh(None, ctx)
        })
    }

    pub fn update(&mut self, message: Message) {
        match message {
            Message::PersonChosen(at) => self.person = self.people.get(at).copied(),
            Message::Span(message) => self.span.update(&message),
            Message::GoesOn => self.goes_on = !self.goes_on,
            Message::NoteTyped(typed) => self.note = typed,
        }
    }

    /// The change that keeps it; none while it can't be understood.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let (start, end) = self.span.read(ctx.today()).ok()?;
        let record = match self.what {
            For::Rest(id) => {
                let mut call_out = ctx.library.get(id)?.clone();
                call_out.rests.push(ctx.new_id(), RestGiven { start, end });
                call_out
            }
            For::CallOut => {
                let person = self.person?;
                let began_at = zone::instant(start);
                let on_call = ctx.library.duties().on_call(began_at);
                CallOut {
                    id: self.id,
                    person,
                    roster: on_call
                        .into_iter()
                        .find(|duty| duty.person == Some(person))
                        .map(|duty| duty.roster),
                    began_at,
                    ended_at: (!self.goes_on).then(|| zone::instant(end)),
                    incident: None,
                    note: self.note.trim().to_owned(),
                    by: ctx.me.clone(),
                    rests: Items::default(),
                }
            }
        };
        Some(Edit::Save(record.into()))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, names: &'a Names) -> Element<'a, Screen> {
        let text = ctx.text;
        let is_rest = matches!(self.what, For::Rest(_));
        let owed = self
            .owed
            .as_ref()
            .map(|owed| body(phrase::owed(text, ctx.library, owed)).into());
        let goes_on = (!is_rest).then(|| {
            button::check(text.rules_call_out_goes_on(), self.goes_on).on_press(say(Message::GoesOn))
        });
        let note = (!is_rest).then(|| {
            field::text(text.note(), &self.note, |typed| say(Message::NoteTyped(typed)))
                .through(ctx.glass, ctx.text)
                .hint(text.rules_call_out_note_hint())
                .into()
        });
        let times = |message| say(Message::Span(message));
        let parts = parts([
            owed,
            (!is_rest).then(|| self.who(ctx)),
            Some(self.span.start(ctx, names, times)),
            goes_on.map(Into::into),
            (!self.goes_on).then(|| self.span.end(ctx, names, times)),
            note,
            (!is_rest).then(|| muted(text.rules_call_out_private()).into()),
        ])
        .spacing(space::L);
        let (title, keep) = if is_rest {
            (text.rules_rest_give(), text.rules_rest_keep())
        } else {
            (text.rules_call_out_new(), text.rules_call_out_keep())
        };
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(Screen::Discarded)
                .into(),
            button::primary(keep, Icon::Ok).on_press(Screen::Created).into(),
        ];
        dialog_panel(title, parts, actions)
    }

    fn who<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let names = self
            .people
            .iter()
            .map(|person| super::words::person(ctx, Some(*person)));
        let at = self.people.iter().position(|person| Some(*person) == self.person);
        let missing = (self.stuck && self.person.is_none()).then(|| ctx.text.rules_call_out_who());
        field::select(ctx.text.rules_call_out_who(), names.collect(), at, |at| {
            say(Message::PersonChosen(at))
        })
        .error(missing)
        .into()
    }
}

const fn say(message: Message) -> Screen {
    Screen::CallOut(message)
}
