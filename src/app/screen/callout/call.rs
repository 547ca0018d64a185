//! One person at a time: the number to ring, four outcomes, and the next by itself.

use chrono::{DateTime, Duration, Utc};
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message as Screen, Page, close, is_narrow, keyed, name, own_call};
use crate::app::context::{Action, Context};
use crate::app::theme::{self, Tone, size, space};
use crate::app::widget::{
    self, Element, Icon, badge, banner, body, button, card, field, h1, h2, muted, parts, phone, strong,
};
use crate::domain::call_list::{self, CallOutcome, Caller, From};
use crate::domain::edit::calling::{Act, Said};
use crate::domain::person::Phone;
use crate::domain::{CallList, Edit, Id, Person};
use crate::phrase::{self, calling};

pub const MINUTES: &str = "callout-minutes";

/// A number that is read across a kitchen table.
const DIGITS: f32 = 52.0;
/// The same where there is less room for it, so that it stays on one line.
const NARROW_DIGITS: f32 = 40.0;
const NAME: f32 = 36.0;
/// Nobody says that they come in more than a day.
pub const MOST_MINUTES: u32 = 24 * 60;
/// Seconds that a change may take to be stored. One that has not been stored then was refused, which the user was told.
const STORED_WITHIN: i64 = 10;

/// Where the caller is.
#[derive(Debug, Default)]
pub struct Call {
    list: Option<Id<CallList>>,
    /// Whose number is shown, and the how manieth of theirs.
    shown: Option<(Id<Person>, usize)>,
    /// The minutes being typed, when somebody has said that they come.
    minutes: Option<String>,
    /// Nothing has been typed yet in place of the minutes that were suggested.
    suggested: bool,
    wrong: bool,
    /// Since when a change of who is rung is being stored. Keys wait for it: they are meant for who is rung then.
    storing: Option<DateTime<Utc>>,
    waiting: Vec<Key>,
    /// Begins at the end of the list, where two ring without seeing each other's calls.
    from: From,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Rings the next.
    Next,
    /// Who is rung now is stored.
    Stored,
    /// Somebody answered and comes: in how many minutes?
    Comes,
    MinutesTyped(String),
    /// The same, by a digit that came before the field had the keyboard.
    DigitTyped(String),
    ComesSubmitted,
    ComesDropped,
    Ended(CallOutcome),
    OtherNumber,
    TookBack,
    Paused,
    NewRound,
    Turned,
    Arrived(Id<Person>),
    /// Somebody who was coming says that they can't.
    Regretted(Id<Person>),
}

impl Call {
    /// Begins anew on a list; on the one that was left, without the minutes that nobody is typing any more.
    pub fn show(&mut self, list: Id<CallList>) {
        self.minutes = None;
        if self.list != Some(list) {
            *self = Self {
                list: Some(list),
                ..Self::default()
            };
        }
    }

    /// Another person is shown: their first number, and no minutes yet.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let list = self.list.and_then(|id| ctx.library.get(id));
        let person = list.and_then(|list| own_call(list, ctx)).map(|call| call.person);
        if self.shown.map(|(person, _)| person) != person {
            self.shown = person.map(|person| (person, 0));
            self.minutes = None;
            self.wrong = false;
        }
    }

    /// Keeps a key that is meant for whoever is rung once it is stored; says whether it did.
    pub fn keeps(&mut self, key: &Key, ctx: Context<'_>) -> bool {
        if !self.is_storing(ctx) {
            self.storing = None;
            self.waiting.clear();
            return false;
        }
        self.waiting.push(key.clone());
        true
    }

    fn is_storing(&self, ctx: Context<'_>) -> bool {
        let in_time = |since: DateTime<Utc>| ctx.now - since < Duration::seconds(STORED_WITHIN);
        self.storing.is_some_and(in_time)
    }

    /// The keys that waited, once nothing is being stored.
    pub fn waited(&mut self) -> Vec<Key> {
        match self.storing {
            Some(_) => Vec::new(),
            None => std::mem::take(&mut self.waiting),
        }
    }

    /// A change of who is rung, after which the keys that waited are heard.
    fn act(&mut self, act: Act, then: Message, ctx: Context<'_>) -> Action<Screen> {
        self.storing = Some(ctx.now);
        Action::Write {
            edit: Edit::Call(act),
            then: Some(say(then)),
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        let Some(list) = self.list.and_then(|id| ctx.library.get(id)) else {
            return Action::None;
        };
        let id = list.id;
        match message {
            Message::Next => self.next(list, ctx),
            Message::Stored => {
                self.storing = None;
                Action::None
            }
            Message::Comes => self.ask_minutes(ctx),
            Message::MinutesTyped(typed) => {
                self.minutes = Some(typed);
                self.suggested = false;
                self.wrong = false;
                Action::None
            }
            Message::DigitTyped(digit) => {
                let before = self
                    .minutes
                    .take()
                    .filter(|_| !self.suggested)
                    .unwrap_or_default();
                self.minutes = Some(before + &digit);
                (self.suggested, self.wrong) = (false, false);
                Action::Run(widget::to_end(MINUTES))
            }
            Message::ComesSubmitted if self.minutes.is_none() => Action::None,
            Message::ComesSubmitted => self.comes(list, ctx),
            Message::ComesDropped => {
                self.minutes = None;
                Action::None
            }
            Message::Ended(outcome) => self.end(list, (outcome, None), ctx),
            Message::OtherNumber => {
                self.other_number(ctx);
                Action::None
            }
            Message::TookBack => self.act(Act::TakeBack { list: id }, Message::Stored, ctx),
            Message::Paused => self.act(Act::HangUp { list: id }, Message::Stored, ctx),
            Message::NewRound => {
                let round = ctx.new_id();
                self.act(Act::NewRound { list: id, round }, Message::Next, ctx)
            }
            Message::Turned => {
                self.from = match self.from {
                    From::Top => From::Bottom,
                    From::Bottom => From::Top,
                };
                Action::None
            }
            Message::Arrived(person) => Action::write(Edit::Call(Act::Arrive {
                list: id,
                call: ctx.new_id(),
                person,
            })),
            Message::Regretted(person) => Action::write(Edit::Call(Act::End {
                list: id,
                call: ctx.new_id(),
                said: Said {
                    person,
                    outcome: CallOutcome::Cannot,
                    minutes: None,
                    number: String::new(),
                    note: ctx.text.callout_regretted_note(),
                },
            })),
        }
    }

    fn next(&mut self, list: &CallList, ctx: Context<'_>) -> Action<Screen> {
        self.storing = None;
        if own_call(list, ctx).is_some() {
            return Action::None;
        }
        match list.next(ctx.library, self.from, ctx.now) {
            Some(person) => {
                let (list, call) = (list.id, ctx.new_id());
                self.act(Act::Dial { list, call, person }, Message::Stored, ctx)
            }
            None => Action::None,
        }
    }

    fn ask_minutes(&mut self, ctx: Context<'_>) -> Action<Screen> {
        let Some((person, _)) = self.shown else {
            return Action::None;
        };
        let way = ctx.library.get(person).and_then(|person| person.travel_minutes);
        self.minutes = Some(way.map_or_else(String::new, |minutes| minutes.to_string()));
        self.suggested = true;
        Action::Many(vec![
            Action::Run(widget::focus(MINUTES)),
            Action::Run(widget::select_all(MINUTES)),
        ])
    }

    fn comes(&mut self, list: &CallList, ctx: Context<'_>) -> Action<Screen> {
        let typed = self.minutes.as_deref().unwrap_or_default().trim().to_owned();
        let minutes = typed.parse().ok().filter(|minutes| *minutes <= MOST_MINUTES);
        if !typed.is_empty() && minutes.is_none() {
            self.wrong = true;
            return Action::Run(widget::focus(MINUTES));
        }
        self.end(list, (CallOutcome::Coming, minutes), ctx)
    }

    fn end(
        &mut self,
        list: &CallList,
        (outcome, minutes): (CallOutcome, Option<u32>),
        ctx: Context<'_>,
    ) -> Action<Screen> {
        // A second click is none for whoever is rung next.
        let Some(call) = own_call(list, ctx).filter(|_| !self.is_storing(ctx)) else {
            return Action::None;
        };
        let number = self.shown_number(ctx).unwrap_or_default().to_owned();
        self.minutes = None;
        let said = Said {
            person: call.person,
            outcome,
            minutes,
            number,
            note: String::new(),
        };
        let (list, call) = (list.id, ctx.new_id());
        self.act(Act::End { list, call, said }, Message::Next, ctx)
    }

    fn other_number(&mut self, ctx: Context<'_>) {
        if let Some((person, at)) = &mut self.shown
            && let Some(person) = ctx.library.get(*person)
        {
            *at = (*at + 1) % person.phones.len().max(1);
        }
    }

    fn shown_phone<'a>(&self, ctx: Context<'a>) -> Option<(&'a Phone, bool)> {
        let (person, at) = self.shown?;
        call_list::numbers(ctx.library.get(person)?).get(at).copied()
    }

    pub fn shown_number<'a>(&self, ctx: Context<'a>) -> Option<&'a str> {
        self.shown_phone(ctx).map(|(phone, _)| phone.number.as_str())
    }

    /// Whether a key may mean something on a list. What it means is told only once the keys before it have been heard, for
    /// several may come before the window is drawn anew.
    pub fn hears(key: &Key) -> bool {
        match key.as_ref() {
            Key::Named(named) => matches!(named, Named::Enter | Named::Escape | Named::Backspace),
            Key::Character(sign) => "0123456789nNpPoOvVaA".contains(sign),
            Key::Unidentified => false,
        }
    }

    /// What a key means on a list.
    pub fn key(&self, key: &Key, list: &CallList, ctx: Context<'_>) -> Option<Screen> {
        if self.minutes.is_some() {
            return match key.as_ref() {
                Key::Named(Named::Enter) => Some(say(Message::ComesSubmitted)),
                Key::Named(Named::Escape) => Some(say(Message::ComesDropped)),
                Key::Character(sign) if sign.chars().all(|sign| sign.is_ascii_digit()) => {
                    Some(say(Message::DigitTyped(sign.to_owned())))
                }
                _ => None,
            };
        }
        if let Key::Named(Named::Escape) = key {
            return Some(Screen::Opened(Page::All));
        }
        if !list.is_open() {
            return None;
        }
        let rings = own_call(list, ctx).is_some();
        Some(match key.as_ref() {
            Key::Character("1") if rings => say(Message::Comes),
            Key::Character("2") if rings => say(Message::Ended(CallOutcome::NoAnswer)),
            Key::Character("3") if rings => say(Message::Ended(CallOutcome::Busy)),
            Key::Character("4") if rings => say(Message::Ended(CallOutcome::Cannot)),
            Key::Character("n" | "N") if rings => say(Message::OtherNumber),
            Key::Character("p" | "P") if rings => say(Message::Paused),
            Key::Named(Named::Enter) if !rings => say(Message::Next),
            Key::Named(Named::Backspace) => say(Message::TookBack),
            Key::Character("o" | "O") if !rings => say(Message::NewRound),
            Key::Character("v" | "V") => say(Message::Turned),
            Key::Character("a" | "A") => Screen::Close(close::Message::Opened(list.id)),
            _ => return None,
        })
    }

    pub fn view<'a>(&'a self, list: &'a CallList, ctx: Context<'a>) -> Element<'a, Screen> {
        let state: Element<'a, Screen> =
            match own_call(list, ctx).and_then(|call| ctx.library.get(call.person)) {
                _ if !list.is_open() => closed(list, ctx),
                Some(person) => self.ringing(list, person, ctx),
                None => self.waiting(list, ctx),
            };
        parts([Some(state)]).width(Length::Fill).into()
    }

    fn ringing<'a>(
        &'a self,
        list: &'a CallList,
        person: &'a Person,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let met = list
            .missing(ctx.library)
            .is_empty()
            .then(|| banner(Tone::Ok, text.callout_met(), None, Vec::new()));
        let why = phrase::calling::why_next(text, &list.reason(ctx.library, person.id, ctx.now));
        let who = column![
            muted(text.callout_now_why(why)),
            h1(person.name.as_str()).size(NAME),
        ]
        .push({
            let abilities = calling::abilities(text, ctx.library, person);
            (!abilities.is_empty()).then(|| body(abilities).size(size::LARGE))
        })
        .spacing(space::XS);
        let tried = earlier(list, person, ctx).map(|words| badge(Tone::Caution, words));
        let way: Element<'a, Screen> = match person.travel_minutes {
            Some(minutes) => {
                let there = calling::clock(ctx.now + Duration::minutes(minutes.into()));
                body(text.callout_way(phrase::minutes(text, minutes), there)).into()
            }
            None => muted(text.callout_way_unknown()).into(),
        };
        let answer = match &self.minutes {
            Some(typed) => self.minutes_view(typed, person, ctx),
            None => outcomes(ctx),
        };
        let more = row![
            Element::from(
                keyed(text.callout_key_back(), text.callout_take_back())
                    .on_press_maybe(can_take_back(list, ctx).then_some(say(Message::TookBack)))
            ),
            Element::from(keyed("P".into(), text.callout_pause()).on_press(say(Message::Paused))),
        ]
        .spacing(space::S)
        .wrap();
        let sheet = parts([
            met,
            Some(who.into()),
            Some(self.number(ctx)),
            Some(way),
            tried,
            Some(answer),
            self.minutes.is_none().then(|| more.into()),
        ])
        .spacing(space::L);
        card(sheet).padding(space::XL).width(Length::Fill).into()
    }

    /// The number to ring, which of theirs it is, and how to see the next.
    fn number<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let Some((phone, failed)) = self.shown_phone(ctx) else {
            return badge(Tone::Danger, text.callout_without_number());
        };
        let (person, at) = self.shown.unwrap_or((Id::of_name("person", ""), 0));
        let count = ctx.library.get(person).map_or(0, |person| person.phones.len());
        let which = match (count, phone.label.is_empty()) {
            (..=1, true) => None,
            (..=1, false) => Some(phone.label.clone()),
            (_, true) => Some(text.callout_nth_number(at + 1, count)),
            (_, false) => Some(text.callout_number_of(phone.label.as_str(), at + 1, count)),
        };
        let copy = button::icon_only(text.callout_copy(name(person, ctx)), Icon::Copy)
            .on_press(Screen::Copied(phone.number.clone()));
        let large = if is_narrow(ctx) { NARROW_DIGITS } else { DIGITS };
        let digits = row![h1(phone::group(&phone.number)).size(large), Element::from(copy)]
            .spacing(space::S)
            .align_y(Alignment::Center);
        let other = (count > 1).then(|| {
            Element::from(keyed("N".into(), text.callout_other_number()).on_press(say(Message::OtherNumber)))
        });
        let below = row![]
            .push(which.map(muted))
            .push(failed.then(|| badge(Tone::Caution, text.callout_number_failed())))
            .push(other)
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap();
        column![digits, below].spacing(space::XS).into()
    }

    fn minutes_view<'a>(
        &'a self,
        typed: &'a str,
        person: &'a Person,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let minutes = field::text(text.callout_minutes(person.name.as_str()), typed, |typed| {
            say(Message::MinutesTyped(typed))
        })
        .id(MINUTES)
        .size(size::TITLE)
        .width(180)
        .hint(text.callout_minutes_hint())
        .error(self.wrong.then(|| text.callout_minutes_wrong()))
        .on_submit(say(Message::ComesSubmitted));
        let keep = keyed("Enter".into(), text.callout_minutes_keep())
            .style(theme::button::primary)
            .on_press(say(Message::ComesSubmitted));
        let drop = keyed("Esc".into(), text.cancel()).on_press(say(Message::ComesDropped));
        let sheet = column![
            Element::from(minutes),
            row![Element::from(keep), Element::from(drop)].spacing(space::S)
        ]
        .spacing(space::M);
        // The field would take the first Escape to let go of the focus.
        widget::keys_first(sheet, |key| match key {
            Key::Named(Named::Escape) => Some(say(Message::ComesDropped)),
            _ => None,
        })
    }

    /// Nobody is being rung by whoever is signed in: what to do next.
    fn waiting<'a>(&'a self, list: &'a CallList, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let end = || -> Element<'a, Screen> {
            keyed("A".into(), text.callout_close())
                .style(theme::button::primary)
                .on_press(Screen::Close(close::Message::Opened(list.id)))
                .into()
        };
        let undo: Option<Element<'a, Screen>> = can_take_back(list, ctx).then(|| {
            keyed(text.callout_key_back(), text.callout_take_back())
                .on_press(say(Message::TookBack))
                .into()
        });
        let (tone, title, words, actions) = if list.missing(ctx.library).is_empty() {
            (Tone::Ok, text.callout_met(), text.callout_met_do(), vec![end()])
        } else if let Some(next) = list.next(ctx.library, self.from, ctx.now) {
            let ring = keyed("Enter".into(), text.callout_begin())
                .style(theme::button::primary)
                .on_press(say(Message::Next));
            let turn = match self.from {
                From::Top => text.callout_from_bottom(),
                From::Bottom => text.callout_from_top(),
            };
            let turn = keyed("V".into(), turn).on_press(say(Message::Turned));
            let words = text.callout_begin_words(name(next, ctx));
            (
                Tone::Info,
                text.callout_waits(),
                words,
                vec![ring.into(), turn.into()],
            )
        } else {
            let again = keyed("O".into(), text.callout_new_round())
                .style(theme::button::primary)
                .on_press(say(Message::NewRound));
            let unreached = list.unreached();
            let words = if unreached == 0 {
                text.callout_all_reached()
            } else {
                text.callout_round_words(unreached)
            };
            let mut actions = Vec::new();
            if unreached > 0 {
                actions.push(again.into());
            }
            actions.push(end());
            (Tone::Caution, text.callout_nobody_left_title(), words, actions)
        };
        let said = banner(tone, title, Some(words), Vec::new());
        let actions = iced::widget::Row::with_children(actions.into_iter().chain(undo))
            .spacing(space::S)
            .wrap();
        card(column![said, actions].spacing(space::L))
            .padding(space::XL)
            .width(Length::Fill)
            .into()
    }
}

fn outcomes<'a>(ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let big = |key: &str, label: String, message: Message| -> Element<'a, Screen> {
        keyed(key.to_owned(), label)
            .padding([space::L, space::L])
            .width(Length::Fill)
            .on_press(say(message))
            .into()
    };
    let no = |outcome| Message::Ended(outcome);
    column![
        row![
            big("1", text.callout_comes(), Message::Comes),
            big("2", text.callout_no_answer(), no(CallOutcome::NoAnswer))
        ]
        .spacing(space::S),
        row![
            big("3", text.callout_busy(), no(CallOutcome::Busy)),
            big("4", text.callout_cannot(), no(CallOutcome::Cannot))
        ]
        .spacing(space::S)
    ]
    .spacing(space::S)
    .into()
}

fn closed<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let note = list.settled.as_ref().map(|settled| {
        strong(text.callout_closed_by(
            calling::clock(settled.at),
            settled.by.name.as_str(),
            settled.note.as_str(),
        ))
    });
    let sheet = column![h2(text.callout_is_closed())]
        .push(note)
        .push(body(calling::calling_summary(text, list, ctx.now)))
        .spacing(space::M);
    container(card(sheet).padding(space::XL))
        .width(Length::Fill)
        .into()
}

/// How it went when the person was rung in an earlier round.
fn earlier(list: &CallList, person: &Person, ctx: Context<'_>) -> Option<String> {
    let log = list.log();
    let mut before = log.iter().rev().map(|(_, call)| call);
    let call = before.find(|call| call.person == person.id && call.outcome != CallOutcome::Calling)?;
    Some(ctx.text.callout_earlier(
        calling::clock(call.at),
        calling::call_outcome(ctx.text, call),
        call.by.name.as_str(),
    ))
}

fn can_take_back(list: &CallList, ctx: Context<'_>) -> bool {
    list.last_said(Caller::here(ctx.me, ctx.library)).is_some()
}

pub const fn say(message: Message) -> Screen {
    Screen::Call(message)
}
