//! A plan in use: what is asked of it. Every tick is written at once.

use chrono::{DateTime, Utc};
use iced::widget::column;
use iced::widget::text_editor::{self, Content};

use super::Message;
use super::steps::pair;
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, button, date, field, time as clock};
use crate::domain::activation::{Deviation, StepRun, StepState};
use crate::domain::{Activation, Edit, Id, zone};
use crate::text::time;

/// What is being written beside the ticks.
#[derive(Debug, Default)]
pub struct Running {
    pub(super) role: Option<String>,
    pub(super) noting: Option<Noting>,
    panel: Option<Panel>,
}

/// A note on a step, or the reason why it is skipped.
#[derive(Debug)]
pub struct Noting {
    pub step: Id<StepRun>,
    pub skip: bool,
    pub words: String,
    /// Whether it was tried without a reason.
    pub tried: bool,
}

#[derive(Debug)]
enum Panel {
    Deviation {
        id: Id<Deviation>,
        date: String,
        time: String,
        words: Content,
        tried: bool,
    },
}

#[derive(Debug, Clone)]
pub enum Change {
    Role(Option<String>),
    Ticked(Id<StepRun>),
    NoteAsked(Id<StepRun>),
    SkipAsked(Id<StepRun>),
    NoteWords(String),
    NoteDone,
    NoteClosed,
    /// Something to enter in the log, perhaps about a step.
    DeviationAsked(Option<Id<StepRun>>),
    Date(String),
    Time(String),
    Words(text_editor::Action),
    DeviationDone,
    PanelClosed,
}

fn write(edit: Edit, then: Change) -> Action<Message> {
    Action::Write {
        edit,
        then: Some(Message::Run(then)),
    }
}

impl Running {
    pub fn update(&mut self, id: Id<Activation>, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Role(role) => self.role = role,
            Change::Ticked(step) => return tick(id, step, ctx),
            Change::NoteAsked(step) => return self.note(id, step, false, ctx),
            Change::SkipAsked(step) => return self.note(id, step, true, ctx),
            Change::NoteWords(words) => {
                if let Some(noting) = &mut self.noting {
                    noting.words = words;
                }
            }
            Change::NoteDone => return self.note_done(id),
            Change::NoteClosed => self.noting = None,
            Change::DeviationAsked(step) => self.ask_deviation(id, step, ctx),
            Change::PanelClosed => self.panel = None,
            Change::DeviationDone => return self.deviation_done(id, ctx),
            change => self.panel_changed(change),
        }
        Action::None
    }

    fn panel_changed(&mut self, change: Change) {
        match (&mut self.panel, change) {
            (Some(Panel::Deviation { date, .. }), Change::Date(typed)) => *date = typed,
            (Some(Panel::Deviation { time, .. }), Change::Time(typed)) => *time = typed,
            (Some(Panel::Deviation { words, .. }), Change::Words(action)) => words.perform(action),
            _ => {}
        }
    }

    fn note(
        &mut self,
        id: Id<Activation>,
        step: Id<StepRun>,
        skip: bool,
        ctx: Context<'_>,
    ) -> Action<Message> {
        let words = ctx
            .library
            .get(id)
            .and_then(|one| one.steps.get(step))
            .map_or_else(String::new, |run| run.note.clone());
        self.noting = Some(Noting {
            step,
            skip,
            words,
            tried: false,
        });
        super::focus(super::log::NOTE)
    }

    fn note_done(&mut self, activation: Id<Activation>) -> Action<Message> {
        let Some(noting) = &mut self.noting else {
            return Action::None;
        };
        noting.tried = true;
        if noting.skip && noting.words.trim().is_empty() {
            return super::focus(super::log::NOTE);
        }
        write(noting.edit(activation), Change::NoteClosed)
    }

    fn ask_deviation(&mut self, id: Id<Activation>, step: Option<Id<StepRun>>, ctx: Context<'_>) {
        let now = zone::local(ctx.now);
        let about = step
            .and_then(|step| ctx.library.get(id)?.steps.get(step))
            .map_or_else(String::new, |run| format!("{}: ", run.text.trim()));
        let mut words = Content::with_text(&about);
        words.perform(text_editor::Action::Move(text_editor::Motion::DocumentEnd));
        self.panel = Some(Panel::Deviation {
            id: ctx.new_id(),
            date: date::iso(now.date()),
            time: time::time(now),
            words,
            tried: false,
        });
    }

    fn deviation_done(&mut self, activation: Id<Activation>, ctx: Context<'_>) -> Action<Message> {
        let edit = self.deviation(activation, ctx);
        if let Some(Panel::Deviation { tried, .. }) = &mut self.panel {
            *tried = true;
        }
        edit.map_or(Action::None, |edit| write(edit, Change::PanelClosed))
    }

    /// The deviation as it is written so far; none when it has no words, or its time can't be read or lies ahead.
    fn deviation(&self, activation: Id<Activation>, ctx: Context<'_>) -> Option<Edit> {
        let Some(Panel::Deviation {
            id,
            date,
            time,
            words,
            ..
        }) = &self.panel
        else {
            return None;
        };
        let at = happened(date, time, ctx).filter(|at| *at <= ctx.now)?;
        let text = words.text().trim().to_owned();
        (!text.is_empty()).then_some(Edit::AddDeviation {
            activation,
            id: *id,
            at,
            text,
        })
    }

    /// What is written and not yet stored: a note, or something for the log. A reason to skip is an act, and waits.
    pub fn flush(&mut self, id: Id<Activation>, ctx: Context<'_>) -> Action<Message> {
        if !ctx.library.get(id).is_some_and(Activation::is_active) {
            return Action::None;
        }
        let note = self
            .noting
            .as_ref()
            .filter(|noting| !noting.skip && !noting.words.trim().is_empty())
            .map(|noting| write(noting.edit(id), Change::NoteClosed));
        let deviation = self
            .deviation(id, ctx)
            .map(|edit| write(edit, Change::PanelClosed));
        match (note, deviation) {
            (None, None) => Action::None,
            (note, deviation) => Action::Many(note.into_iter().chain(deviation).collect()),
        }
    }

    pub fn panel<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        let cancel: Element<'a, Message> = button::secondary(text.cancel(), None)
            .on_press(Message::Run(Change::PanelClosed))
            .into();
        match self.panel.as_ref()? {
            Panel::Deviation {
                date,
                time,
                words,
                tried,
                ..
            } => {
                let form = deviation_form((date, time), words, *tried, ctx);
                let done = button::primary(text.plans_log_add(), Icon::Log)
                    .on_press(Message::Run(Change::DeviationDone));
                Some(widget::dialog_panel(
                    text.plans_log_title(),
                    form,
                    vec![cancel, done.into()],
                ))
            }
        }
    }
}

impl Noting {
    fn edit(&self, activation: Id<Activation>) -> Edit {
        let state = if self.skip {
            StepState::Skipped
        } else {
            StepState::Open
        };
        Edit::MarkStep {
            activation,
            step: self.step,
            state,
            note: self.words.trim().to_owned(),
        }
    }
}

/// Done becomes open and open becomes done; a note stays, the reason of a skip goes with the skip.
fn tick(activation: Id<Activation>, step: Id<StepRun>, ctx: Context<'_>) -> Action<Message> {
    let run = ctx.library.get(activation).and_then(|one| one.steps.get(step));
    let Some(run) = run else {
        return Action::None;
    };
    let (state, note) = match run.state {
        StepState::Open => (StepState::Done, run.note.clone()),
        StepState::Done => (StepState::Open, run.note.clone()),
        StepState::Skipped => (StepState::Open, String::new()),
    };
    Action::write(Edit::MarkStep {
        activation,
        step,
        state,
        note,
    })
}

fn happened(day: &str, at: &str, ctx: Context<'_>) -> Option<DateTime<Utc>> {
    let day = date::parse(day, ctx.today())?;
    Some(zone::instant(day.and_time(clock::parse(at)?)))
}

fn deviation_form<'a>(
    (day, at): (&'a str, &'a str),
    words: &'a Content,
    tried: bool,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let wrong = match happened(day, at, ctx) {
        None => Some(text.plans_when_unreadable()),
        Some(at) if at > ctx.now => Some(text.plans_log_future()),
        Some(_) => None,
    };
    let missing = (tried && words.text().trim().is_empty()).then(|| text.plans_log_missing());
    let area = field::area(text.plans_log_what(), words, |action| {
        Message::Run(Change::Words(action))
    })
    .through(ctx.glass, ctx.text)
    .hint(text.plans_log_what_hint())
    .error(missing)
    .warning(ctx.personal_data(&words.text()));
    let clock = field::time(text.plans_clock(), at, |typed| Message::Run(Change::Time(typed))).error(wrong);
    let day = field::date(
        text.date(),
        day,
        |typed| Message::Run(Change::Date(typed)),
        ctx.today(),
        names::calendar(text),
    );
    column![Element::from(area), pair(clock, day, ctx.width)]
        .spacing(space::L)
        .into()
}
