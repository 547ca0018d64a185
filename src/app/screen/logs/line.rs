//! The line to write in: always there, and Enter stores it. A time at its beginning is when it happened.

use chrono::{DateTime, Days, Duration, Utc};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::theme::{Tone, space};
use crate::app::widget::time::parse;
use crate::app::widget::{Element, Icon, badge, button, field, focus, muted};
use crate::domain::edit::logging::{Act, Line};
use crate::domain::logbook::{AHEAD_MINUTES, EntryKind};
use crate::domain::{Edit, Id, Log, zone};
use crate::phrase::{self, Named};

pub const TEXT: &str = "log-line";
/// As wide as the longest kind needs.
pub const KIND: f32 = 200.0;
const WORD: &str = "log-line-word";

/// What is being written.
#[derive(Debug, Default)]
pub struct Writing {
    log: Option<Id<Log>>,
    kind: usize,
    text: String,
    who: String,
    word: String,
    place: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(String),
    KindChosen(usize),
    WhoTyped(String),
    WordTyped(String),
    PlaceTyped(String),
    Submitted,
    Stored,
}

/// What a line begins with: "23.40 Polisen ringde" is about 23:40, yesterday's where today's has not been yet.
pub fn timed(typed: &str, now: DateTime<Utc>) -> (Option<DateTime<Utc>>, &str) {
    let typed = typed.trim();
    let Some((first, rest)) = typed.split_once(char::is_whitespace) else {
        return (None, typed);
    };
    let looks_like_time = first.len() >= 4
        && first.contains(['.', ':'])
        && first
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ':'));
    let Some(time) = parse(first).filter(|_| looks_like_time) else {
        return (None, typed);
    };
    let today = zone::local(now).date();
    let at = zone::instant(today.and_time(time));
    if at <= now + Duration::minutes(AHEAD_MINUTES) {
        return (Some(at), rest.trim());
    }
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    (Some(zone::instant(yesterday.and_time(time))), rest.trim())
}

impl Writing {
    /// A line belongs to one log.
    pub fn show(&mut self, log: Id<Log>) {
        if self.log != Some(log) {
            *self = Self {
                log: Some(log),
                ..Self::default()
            };
        }
    }

    fn kind(&self) -> EntryKind {
        EntryKind::WRITTEN[self.kind.min(EntryKind::WRITTEN.len() - 1)]
    }

    /// Who is signed in stands as the one who decided, where it is seen and can be changed.
    fn set_kind(&mut self, at: usize, ctx: Context<'_>) {
        self.kind = at;
        if self.kind() == EntryKind::Decision && self.who.trim().is_empty() {
            self.who.clone_from(&ctx.me.name);
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Typed(typed) => match typed.strip_prefix('!') {
                Some(rest) => {
                    self.set_kind(1, ctx);
                    self.text = rest.to_owned();
                }
                None => self.text = typed,
            },
            Message::KindChosen(at) => {
                self.set_kind(at, ctx);
                return Action::Run(focus(if self.kind() == EntryKind::Misunderstanding {
                    WORD
                } else {
                    TEXT
                }));
            }
            Message::WhoTyped(typed) => self.who = typed,
            Message::WordTyped(typed) => self.word = typed,
            Message::PlaceTyped(typed) => self.place = typed,
            Message::Submitted => return self.submit(ctx),
            Message::Stored => {
                *self = Self {
                    log: self.log,
                    ..Self::default()
                };
                return Action::Run(focus(TEXT));
            }
        }
        Action::None
    }

    fn submit(&self, ctx: Context<'_>) -> Action<Screen> {
        let Some(log) = self.log.filter(|_| !self.text.trim().is_empty()) else {
            return Action::Run(focus(TEXT));
        };
        let (at, text) = timed(&self.text, ctx.now);
        let kind = self.kind();
        let line = Line {
            at,
            who: if kind.names_somebody() {
                self.who.clone()
            } else {
                String::new()
            },
            word: if kind == EntryKind::Misunderstanding {
                self.word.clone()
            } else {
                String::new()
            },
            place: self.place.clone(),
            ..Line::new(kind, text)
        };
        Action::Write {
            edit: Edit::Log(Act::Write {
                log,
                id: ctx.new_id(),
                line: Box::new(line),
            }),
            then: Some(Screen::Line(Message::Stored)),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let kinds = EntryKind::WRITTEN.iter().map(|kind| kind.name(text)).collect();
        let kind = field::select(text.log_line_kind(), kinds, Some(self.kind), |at| {
            Screen::Line(Message::KindChosen(at))
        })
        .width(Length::Fixed(KIND));
        let kind = container(Element::from(kind)).width(Length::Fixed(KIND));
        let typed = field::text(text.log_line(), &self.text, |typed| {
            Screen::Line(Message::Typed(typed))
        })
        .id(TEXT)
        .on_submit(Screen::Line(Message::Submitted))
        .width(Length::Fill);
        let add = button::primary(text.log_line_add(), Icon::Ok).on_press(Screen::Line(Message::Submitted));
        let main = row![kind, Element::from(typed), Element::from(add)]
            .spacing(space::M)
            .align_y(Alignment::End);
        column![main]
            .push(self.particulars(ctx))
            .push(self.below(ctx))
            .spacing(space::S)
            .into()
    }

    /// What an entry of this kind has beside its text.
    fn particulars<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        let who = match self.kind() {
            EntryKind::Decision => text.log_line_who_decision(),
            EntryKind::Contact => text.log_line_who_contact(),
            EntryKind::Misunderstanding => text.log_line_who_misunderstanding(),
            _ => return None,
        };
        let one = |label: String, value: &'a str, say: fn(String) -> Message| {
            field::text(label, value, move |typed| Screen::Line(say(typed)))
                .on_submit(Screen::Line(Message::Submitted))
                .width(Length::Fill)
        };
        let word = (self.kind() == EntryKind::Misunderstanding)
            .then(|| Element::from(one(text.log_line_word(), &self.word, Message::WordTyped).id(WORD)));
        let place = one(text.log_line_place(), &self.place, Message::PlaceTyped);
        let line = row![]
            .push(word)
            .push(Element::from(one(who, &self.who, Message::WhoTyped)))
            .push(Element::from(place))
            .spacing(space::M);
        Some(line.into())
    }

    fn below<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        // Who decided or was spoken to is named on purpose.
        let written = [&self.text, &self.word, &self.place];
        if let Some(warning) = written.into_iter().find_map(|words| ctx.personal_data(words)) {
            return badge(Tone::Caution, warning);
        }
        match timed(&self.text, ctx.now).0 {
            Some(at) => muted(text.log_time_read(phrase::moment(text, at))).into(),
            None => muted(text.log_line_hint()).into(),
        }
    }
}
