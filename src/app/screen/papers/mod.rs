//! Papper: what a page's code says, which copies no longer tell the truth, where every copy lies, and the pages of a document
//! before it is printed.

mod choose;
mod list;
mod panel;
mod preview;

pub use preview::said;

use iced::Length;
use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::container;

use crate::app::context::{Action, Context, Place, Pressed, Request};
use crate::app::theme::space;
use crate::app::widget::{self, Element, dialog};
use crate::domain::printout::Subject;
use crate::domain::{Id, Kind, Printout, RecordRef};

/// Below this width the options of a print stand above its pages.
const NARROW: f32 = 820.0;

/// What the screen shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Page {
    #[default]
    All,
    Choose,
    Preview,
}

#[derive(Default)]
pub struct Papers {
    page: Page,
    list: list::List,
    choose: choose::Choose,
    preview: Option<preview::Preview>,
    /// Where the document was asked for, outside Papper.
    from: Option<Place>,
    panel: Option<panel::Panel>,
    /// Counts what was laid out: only the latest is heard.
    run: u32,
}

#[derive(Debug, Clone)]
pub enum Message {
    List(list::Message),
    Choose(choose::Message),
    Preview(preview::Message),
    Panel(panel::Message),
    /// What is heard of the press; with the number of what it lays out.
    Heard(u32, Pressed),
    /// A print is noted with its copies; with the number of what was laid out.
    Noted(u32, Id<Printout>),
    /// The document is to be seen, and its copies laid at these places with these keepers.
    Asked(Subject, Vec<(String, String)>),
    New,
    Back,
}

impl Papers {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a print among all.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        if which.kind == Kind::Printout {
            self.page = Page::All;
            self.list.choose(Id::<Printout>::from_uuid(which.id));
            self.refreshed(ctx);
        }
    }

    /// Shows the pages of a document; who leaves them goes back to where it was asked for.
    pub fn open_print(&mut self, subject: Subject, from: Option<Place>, ctx: Context<'_>) -> Action<Message> {
        self.from = from;
        self.show(subject, Vec::new(), ctx)
    }

    fn show(&mut self, subject: Subject, copies: Vec<(String, String)>, ctx: Context<'_>) -> Action<Message> {
        self.page = Page::Preview;
        self.panel = None;
        let preview = self.preview.insert(preview::Preview::new(subject, copies, ctx));
        self.run += 1;
        preview.lay_out(self.run)
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::List(message) => self.list.update(message, ctx),
            Message::Choose(message) => self.choose.update(message),
            Message::Panel(message) => self.on_panel(message, ctx),
            Message::Asked(subject, copies) => {
                self.from = None;
                self.show(subject, copies, ctx)
            }
            Message::New => {
                self.page = Page::Choose;
                self.choose = choose::Choose::new(ctx);
                Action::Run(widget::focus(choose::FILTER))
            }
            Message::Back => self.back(ctx),
            Message::Heard(run, heard) if run == self.run => match &mut self.preview {
                Some(preview) => preview.heard(run, heard, ctx),
                None => Action::None,
            },
            Message::Heard(..) => Action::None,
            Message::Noted(run, print) => {
                if let Some(preview) = self.preview.as_mut().filter(|_| run == self.run) {
                    preview.noted(print, ctx);
                }
                Action::None
            }
            Message::Preview(message) => {
                let Some(preview) = &mut self.preview else {
                    return Action::None;
                };
                if preview.chooses(&message) {
                    self.lay_out_anew()
                } else {
                    preview.update(message, self.run, ctx)
                }
            }
        }
    }

    /// Whether the pages with this number are in sight.
    pub const fn shows(&self, run: u32) -> bool {
        self.preview.is_some() && self.run == run
    }

    fn lay_out_anew(&mut self) -> Action<Message> {
        self.run += 1;
        match &mut self.preview {
            Some(preview) => preview.lay_out(self.run),
            None => Action::None,
        }
    }

    fn back(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.page = Page::All;
        self.refreshed(ctx);
        if self.preview.take().is_none() {
            return Action::None;
        }
        // What is heard of the press from now on is about nothing.
        self.run += 1;
        let stop = Action::Ask(Request::StopPress);
        match self.from.take() {
            Some(place) => Action::Many(vec![stop, Action::Open(place)]),
            None => stop,
        }
    }

    fn on_panel(&mut self, message: panel::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            panel::Message::Opened(what) => {
                self.panel = panel::Panel::of(what, ctx);
                match &self.panel {
                    Some(panel) => Action::Run(widget::focus(panel.first_field())),
                    None => Action::None,
                }
            }
            panel::Message::Dismissed => {
                self.panel = None;
                Action::None
            }
            message => match &mut self.panel {
                Some(panel) => panel.update(message, ctx),
                None => Action::None,
            },
        }
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        match self.page {
            Page::All => self.list.refreshed(ctx),
            Page::Choose => self.choose.refreshed(ctx),
            Page::Preview => {
                if let Some(preview) = &mut self.preview {
                    preview.refreshed();
                }
            }
        }
    }

    /// Lays the document out anew when what it shows has changed since.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        let changed = self.preview.as_mut().is_some_and(|one| one.has_changed(ctx));
        if changed {
            self.lay_out_anew()
        } else {
            Action::None
        }
    }

    /// Nothing waits to be stored: a print is noted once it is made.
    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let content = match (self.page, &self.preview) {
            (Page::Preview, Some(preview)) => preview.view(self.from.is_some(), ctx),
            (Page::Choose, _) => self.choose.view(ctx),
            _ => self.list.view(ctx),
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
            (Page::All, Key::Character("n" | "N")) => Some(Message::New),
            (Page::Choose | Page::Preview, Key::Named(Named::Escape)) => Some(Message::Back),
            (Page::Preview, Key::Named(Named::ArrowRight)) => {
                Some(Message::Preview(preview::Message::Turned(1)))
            }
            (Page::Preview, Key::Named(Named::ArrowLeft)) => {
                Some(Message::Preview(preview::Message::Turned(-1)))
            }
            _ => None,
        }
    }
}

fn is_narrow(ctx: Context<'_>) -> bool {
    ctx.width < NARROW
}

#[cfg(test)]
mod tests;
