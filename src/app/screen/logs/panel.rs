//! What is asked over the log: a correction, why it is closed, a slip typed in from paper.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::time::{hh_mm, parse};
use crate::app::widget::{Element, Icon, body, button, date, dialog_panel, field, focus, muted};
use crate::domain::edit::logging::{Act, Line};
use crate::domain::logbook::{AHEAD_MINUTES, EntryKind, Paper, paper};
use crate::domain::{Edit, Id, Log, LogEntry, zone};
use crate::phrase::{self, Named, logging};

const TEXT: &str = "log-panel-text";
const SLIP: &str = "log-panel-slip";
const WHO: &str = "log-panel-who";
const TIME: &str = "log-panel-time";

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Correct(Id<LogEntry>),
    Close(Id<Log>),
    Paper(Id<Log>),
}

/// What is being entered.
#[derive(Debug)]
pub struct Panel {
    what: What,
    text: String,
    slip: String,
    day: Option<NaiveDate>,
    day_typed: String,
    time: String,
    writer: String,
    who: String,
    kind: usize,
    void: bool,
    stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(What),
    Dismissed,
    Typed(String),
    SlipTyped(String),
    DayTyped(String),
    TimeTyped(String),
    WriterTyped(String),
    WhoTyped(String),
    KindChosen(usize),
    VoidSet(bool),
    Submitted,
    /// A slip is typed in: the next one.
    Next,
    Done,
}

fn say(message: Message) -> Screen {
    Screen::Panel(message)
}

impl Panel {
    pub fn of(what: What, ctx: Context<'_>) -> Option<Self> {
        let slip = match what {
            What::Correct(entry) => {
                ctx.library.get(entry)?;
                String::new()
            }
            What::Close(log) => {
                ctx.library.get(log)?;
                String::new()
            }
            What::Paper(log) => {
                let written = ctx.library.get(log)?.written(ctx.library);
                paper::slips(&written, None, None).next().to_string()
            }
        };
        // The day of what is corrected stands there: most often only the time is wrong.
        let day = match what {
            What::Correct(entry) => happened(entry, ctx).map(|at| zone::local(at).date()),
            What::Close(_) | What::Paper(_) => None,
        };
        let today = day.unwrap_or_else(|| ctx.today());
        Some(Self {
            what,
            text: String::new(),
            slip,
            day: Some(today),
            day_typed: date::iso(today),
            time: String::new(),
            writer: String::new(),
            who: String::new(),
            kind: 0,
            void: false,
            stuck: false,
        })
    }

    pub const fn first_field(&self) -> &'static str {
        match self.what {
            What::Paper(_) => SLIP,
            What::Correct(_) | What::Close(_) => TEXT,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Typed(typed) => self.text = typed,
            Message::SlipTyped(typed) => self.slip = typed,
            Message::DayTyped(typed) => {
                self.day = date::parse(&typed, ctx.today());
                self.day_typed = typed;
            }
            Message::TimeTyped(typed) => self.time = typed,
            Message::WriterTyped(typed) => self.writer = typed,
            Message::WhoTyped(typed) => self.who = typed,
            Message::KindChosen(at) => self.kind = at,
            Message::VoidSet(void) => self.void = void,
            Message::Submitted => return self.submit(ctx),
            Message::Next => {
                let writer = std::mem::take(&mut self.writer);
                if let Some(next) = Self::of(self.what, ctx) {
                    *self = Self { writer, ..next };
                }
                return Action::Run(focus(TIME));
            }
            // The screen's.
            Message::Opened(_) | Message::Dismissed | Message::Done => {}
        }
        Action::None
    }

    fn kind(&self) -> EntryKind {
        KINDS[self.kind.min(KINDS.len() - 1)]
    }

    fn slip(&self) -> Option<u32> {
        self.slip.trim().parse().ok()
    }

    /// When it really happened: as typed, with the day or the time that was right left as it stood; none where neither is
    /// changed.
    fn right_time(&self, entry: Id<LogEntry>, ctx: Context<'_>) -> Result<Option<DateTime<Utc>>, TimeWrong> {
        let was = happened(entry, ctx).map(zone::local);
        let day = self.day.ok_or(TimeWrong::Day)?;
        let time = match self.time.trim() {
            "" => None,
            typed => Some(parse(typed).ok_or(TimeWrong::Time)?),
        };
        let is_same_day = was.is_none_or(|was| was.date() == day);
        let at = match (time, was) {
            (None, _) if is_same_day => return Ok(None),
            (Some(time), _) => day.and_time(time),
            (None, Some(was)) => day.and_time(was.time()),
            (None, None) => return Ok(None),
        };
        let at = zone::instant(at);
        if at > ctx.now + Duration::minutes(AHEAD_MINUTES) {
            return Err(TimeWrong::Ahead);
        }
        Ok(Some(at))
    }

    fn correct(&self, entry: Id<LogEntry>, ctx: Context<'_>) -> Action<Screen> {
        let Ok(at) = self.right_time(entry, ctx) else {
            return Action::Run(focus(TIME));
        };
        if at.is_none() && self.text.trim().is_empty() {
            return Action::Run(focus(TEXT));
        }
        let (id, text) = (ctx.new_id(), self.text.clone());
        Action::Write {
            edit: Edit::Log(Act::Correct { id, entry, text, at }),
            then: Some(say(Message::Done)),
        }
    }

    fn submit(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.stuck = true;
        if let What::Correct(entry) = self.what {
            return self.correct(entry, ctx);
        }
        if self.text.trim().is_empty() {
            return Action::Run(focus(TEXT));
        }
        let (edit, then) = match self.what {
            // Handed over above.
            What::Correct(_) => return Action::None,
            What::Close(log) => {
                let (id, reason) = (ctx.new_id(), self.text.clone());
                (Act::Close { log, id, reason }, Message::Done)
            }
            What::Paper(log) => {
                let Some(slip) = self.slip() else {
                    return Action::Run(focus(SLIP));
                };
                let Some((day, time)) = self.day.zip(parse(&self.time)) else {
                    return Action::Run(focus(TIME));
                };
                if self.kind() == EntryKind::Decision && !self.void && self.who.trim().is_empty() {
                    return Action::Run(focus(WHO));
                }
                let line = Line {
                    who: if self.kind().names_somebody() {
                        self.who.clone()
                    } else {
                        String::new()
                    },
                    at: Some(zone::instant(day.and_time(time))),
                    paper: Some(Paper {
                        slip,
                        written_by: self.writer.trim().to_owned(),
                        void: self.void,
                    }),
                    ..Line::new(self.kind(), self.text.as_str())
                };
                let (id, line) = (ctx.new_id(), Box::new(line));
                (Act::Write { log, id, line }, Message::Next)
            }
        };
        Action::Write {
            edit: Edit::Log(edit),
            then: Some(say(then)),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let (title, label, done) = match self.what {
            What::Correct(id) => (
                text.log_correct_title(number(id, ctx)),
                text.log_correct_text(),
                text.log_correct_done(),
            ),
            What::Close(_) => (
                text.log_close_title(),
                text.log_close_reason(),
                text.log_close_done(),
            ),
            What::Paper(_) => (
                text.log_paper_title(),
                text.log_paper_text(),
                text.log_paper_done(),
            ),
        };
        let timed = match self.what {
            What::Correct(entry) => !matches!(self.right_time(entry, ctx), Ok(None)),
            What::Close(_) | What::Paper(_) => false,
        };
        let empty = self.stuck && self.text.trim().is_empty() && !timed;
        let words = field::text(label, &self.text, |typed| say(Message::Typed(typed)))
            .id(TEXT)
            .error(empty.then(|| text.refusal_text_missing_title()))
            .warning(ctx.personal_data(&self.text))
            .on_submit(say(Message::Submitted));
        let above = match self.what {
            What::Correct(id) => {
                let entry = ctx.library.get(id);
                let was = entry.map(|entry| {
                    let at = happened(id, ctx).unwrap_or(entry.said().at);
                    let when = muted(text.log_correct_was_at(phrase::moment(text, at)));
                    column![body(logging::words(text, entry)), when].spacing(space::XS)
                });
                column![muted(text.log_correct_was())]
                    .push(was)
                    .spacing(space::XS)
                    .into()
            }
            What::Close(_) => body(text.log_close_text()).into(),
            What::Paper(log) => self.slip_fields(log, ctx),
        };
        let times = match self.what {
            What::Correct(entry) => Some(self.time_fields(entry, ctx)),
            What::Close(_) | What::Paper(_) => None,
        };
        let content = column![above, Element::from(words)].push(times).spacing(space::M);
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(say(Message::Dismissed))
                .into(),
            button::primary(done, Icon::Ok)
                .on_press(say(Message::Submitted))
                .into(),
        ];
        dialog_panel(title, content, actions)
    }

    /// When it really happened, and how that is understood.
    fn time_fields<'a>(&'a self, entry: Id<LogEntry>, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let right = self.right_time(entry, ctx);
        let wrong = right.err();
        let said = |which: TimeWrong, words: String| (wrong == Some(which)).then_some(words);
        let time = field::time(text.log_correct_time(), &self.time, |typed| {
            say(Message::TimeTyped(typed))
        })
        .id(TIME)
        .on_submit(say(Message::Submitted))
        .error(
            said(TimeWrong::Time, text.log_correct_time_wrong())
                .or_else(|| said(TimeWrong::Ahead, text.refusal_event_in_future_title())),
        );
        let day = field::date(
            text.log_correct_day(),
            &self.day_typed,
            |typed| say(Message::DayTyped(typed)),
            ctx.today(),
            names::calendar(text),
        )
        .error(said(TimeWrong::Day, text.log_correct_day_wrong()));
        let read = right
            .ok()
            .flatten()
            .map(|at| muted(text.log_time_was(phrase::moment(text, at))));
        column![
            row![Element::from(time), Element::from(day)]
                .spacing(space::M)
                .align_y(Alignment::Start),
            muted(text.log_correct_time_hint())
        ]
        .push(read)
        .spacing(space::S)
        .into()
    }

    fn slip_fields<'a>(&'a self, log: Id<Log>, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let one = |label: String, value: &'a str, message: fn(String) -> Message| {
            field::text(label, value, move |typed| say(message(typed)))
                .on_submit(say(Message::Submitted))
                .width(Length::Fill)
        };
        let wrong_time = self.stuck && self.day.zip(parse(&self.time)).is_none();
        let slip = one(text.log_paper_slip(), &self.slip, Message::SlipTyped)
            .id(SLIP)
            .error((self.stuck && self.slip().is_none()).then(|| text.log_paper_slip_needed()));
        let day = one(text.log_paper_day(), &self.day_typed, Message::DayTyped);
        let time = one(text.log_paper_time(), &self.time, Message::TimeTyped)
            .id(TIME)
            .error(wrong_time.then(|| text.log_paper_time_needed()));
        let writer = one(text.log_paper_writer(), &self.writer, Message::WriterTyped).error(
            (self.stuck && self.writer.trim().is_empty()).then(|| text.refusal_paper_writer_missing_title()),
        );
        let kind = field::select(
            text.log_line_kind(),
            KINDS.iter().map(|kind| kind.name(text)).collect(),
            Some(self.kind),
            |at| say(Message::KindChosen(at)),
        );
        let asked = match self.kind() {
            EntryKind::Decision => Some(text.log_line_who_decision()),
            EntryKind::Contact => Some(text.log_line_who_contact()),
            _ => None,
        };
        let who = asked.map(|label| {
            let needed = self.stuck && self.kind() == EntryKind::Decision && self.who.trim().is_empty();
            Element::from(
                one(label, &self.who, Message::WhoTyped)
                    .id(WHO)
                    .error(needed.then(|| text.refusal_decider_unknown_title())),
            )
        });
        let void =
            button::check(text.log_paper_void(), self.void).on_press(say(Message::VoidSet(!self.void)));
        let known = ctx
            .library
            .get(log)
            .map(|log| logging::slips(text, &paper::slips(&log.written(ctx.library), None, None)));
        let known = known.into_iter().flatten().map(|line| muted(line).into());
        let read = parse(&self.time).map(|time| muted(hh_mm(time)));
        column![
            column(known).spacing(space::XS),
            row![Element::from(slip), Element::from(day), Element::from(time)]
                .spacing(space::M)
                .align_y(Alignment::Start),
            row![Element::from(writer), Element::from(kind)]
                .push(who)
                .spacing(space::M),
            Element::from(void)
        ]
        .push(read)
        .spacing(space::M)
        .into()
    }
}

/// Why what is typed is no time that something happened at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TimeWrong {
    Day,
    Time,
    Ahead,
}

/// When what an entry tells of happened, as far as is known now.
fn happened(entry: Id<LogEntry>, ctx: Context<'_>) -> Option<DateTime<Utc>> {
    let entry = ctx.library.get(entry)?;
    let said = entry.said();
    let right = ctx
        .library
        .get(entry.log)
        .and_then(|log| logging::Reader::new(ctx.text, ctx.library, log).right_time(entry.id));
    Some(right.or(said.happened_at).unwrap_or(said.at))
}

/// What stands on slips.
const KINDS: [EntryKind; 7] = [
    EntryKind::Event,
    EntryKind::Decision,
    EntryKind::Contact,
    EntryKind::Report,
    EntryKind::Measure,
    EntryKind::Resource,
    EntryKind::Note,
];

fn number(entry: Id<LogEntry>, ctx: Context<'_>) -> String {
    let entry = ctx.library.get(entry);
    let log = entry.and_then(|entry| ctx.library.get(entry.log));
    entry
        .zip(log)
        .map_or_else(String::new, |(entry, log)| entry.number(log))
}
