//! Logg: what happened and was decided, written by somebody in a loud room who has no hand free. The line to write in is
//! always there, Enter stores it, and nothing that stands in a log is changed.

mod line;
mod list;
mod new;
mod one;
mod panel;

#[cfg(test)]
mod tests;

pub use line::TEXT as LINE;

use iced::keyboard::{Key, key::Named};
use iced::widget::container;
use iced::{Length, Task};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::theme::space;
use crate::app::widget::{self, Element, dialog};
use crate::domain::edit::logging::Act;
use crate::domain::printout::Subject;
use crate::domain::{Concept, Edit, Id, Kind, Log, LogEntry, RecordRef};
use crate::paper::subject::{self, kind};

/// Below this width the buttons stand below the title.
const NARROW: f32 = 820.0;

/// The screen's view state.
#[derive(Default)]
pub struct Logs {
    page: Page,
    new: new::New,
    one: one::One,
    line: line::Writing,
    panel: Option<panel::Panel>,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    All,
    New,
    One(Id<Log>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Page),
    New(new::Message),
    One(one::Message),
    Line(line::Message),
    Panel(panel::Message),
    /// Puts the word of a misunderstanding among the concepts to sort out.
    Suggested(Id<LogEntry>),
    ConceptShown(Id<Concept>),
    Sealed,
    Checked,
    Asked(Request),
}

impl Logs {
    pub fn new() -> Self {
        Self::default()
    }

    /// The document of what is shown.
    pub fn in_sight(&self) -> Option<Subject> {
        match self.page {
            Page::One(log) => Some(subject::of(kind::LOG, log)),
            Page::All | Page::New => None,
        }
    }

    /// Shows a log, or the log of an entry with the entry chosen.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        match which.kind {
            Kind::Log => self.show(Page::One(Id::from_uuid(which.id)), ctx),
            Kind::LogEntry => {
                let id: Id<LogEntry> = Id::from_uuid(which.id);
                if let Some(entry) = ctx.library.get(id) {
                    self.show(Page::One(entry.log), ctx);
                    self.one.choose(id);
                }
            }
            _ => {}
        }
    }

    fn show(&mut self, page: Page, ctx: Context<'_>) {
        self.page = page;
        self.panel = None;
        match page {
            Page::All => {}
            Page::New => self.new = new::New::default(),
            Page::One(id) => {
                self.one.show(id);
                self.line.show(id);
            }
        }
        self.refreshed(ctx);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Opened(page) => {
                self.show(page, ctx);
                Action::Run(match page {
                    Page::New => widget::focus(new::TITLE),
                    Page::One(_) => widget::focus(line::TEXT),
                    Page::All => Task::none(),
                })
            }
            Message::New(new::Message::Made(id)) => self.update(Message::Opened(Page::One(id)), ctx),
            Message::New(message) => self.new.update(message, ctx),
            Message::One(message) => self.one.update(message, ctx),
            Message::Line(message) => self.line.update(message, ctx),
            Message::Panel(message) => self.on_panel(message, ctx),
            Message::Suggested(entry) => Action::write(Edit::Log(Act::Suggest {
                entry,
                term: ctx.new_id(),
            })),
            Message::ConceptShown(id) => Action::Open(Place::Record(RecordRef::of(id))),
            Message::Sealed => match self.page {
                Page::One(log) => Action::write(Edit::Log(Act::Seal {
                    log,
                    id: ctx.new_id(),
                })),
                _ => Action::None,
            },
            Message::Checked => {
                self.one.check(ctx);
                Action::None
            }
            Message::Asked(request) => Action::Ask(request),
        }
    }

    fn on_panel(&mut self, message: panel::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            panel::Message::Opened(what) => {
                self.panel = panel::Panel::of(what, ctx);
                self.panel.as_ref().map_or(Action::None, |panel| {
                    Action::Run(widget::focus(panel.first_field()))
                })
            }
            panel::Message::Dismissed | panel::Message::Done => {
                self.panel = None;
                Action::None
            }
            message => self
                .panel
                .as_mut()
                .map_or(Action::None, |panel| panel.update(message, ctx)),
        }
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if matches!(self.page, Page::One(id) if ctx.library.get(id).is_none()) {
            self.page = Page::All;
        }
        self.one.refreshed(ctx);
    }

    /// Nothing waits to be stored: a line is stored by Enter.
    pub fn tick(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let content = match self.page {
            Page::All => list::view(ctx),
            Page::New => self.new.view(ctx),
            Page::One(id) => match ctx.library.get(id) {
                Some(log) => self.one.view(log, &self.line, ctx),
                None => list::view(ctx),
            },
        };
        let sheet = container(widget::page(self.page, content))
            .padding(if is_narrow(ctx) { space::L } else { space::XL })
            .width(Length::Fill)
            .height(Length::Fill);
        let page = widget::keys(sheet, move |key| self.key(key));
        let panel = self.panel.as_ref().map(|panel| panel.view(ctx));
        dialog(page, panel, Message::Panel(panel::Message::Dismissed))
    }

    /// What a key says where nothing has the focus that would take it.
    fn key(&self, key: &Key) -> Option<Message> {
        match (self.page, key.as_ref()) {
            (Page::All, Key::Character("n" | "N")) => Some(Message::Opened(Page::New)),
            (Page::New, Key::Named(Named::Enter)) => Some(Message::New(new::Message::Submitted)),
            (Page::New | Page::One(_), Key::Named(Named::Escape)) => Some(Message::Opened(Page::All)),
            _ => None,
        }
    }
}

fn is_narrow(ctx: Context<'_>) -> bool {
    ctx.width < NARROW
}
