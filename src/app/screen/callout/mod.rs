//! Inkallning: people rung one after another until enough are coming, by somebody with a telephone in one hand. Every
//! step has a key of its own, shown where it is pressed.

mod call;
mod close;
mod head;
mod list;
mod new;
mod side;
mod typed;

#[cfg(test)]
mod tests;

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use crate::app::context::{Action, Context, Request};
use crate::app::theme::{self, space};
use crate::app::widget::{self, Control, Element, Role as Part, dialog, focusable, phone, small, strong};
use crate::domain::call_list::{Call as Rung, Caller};
use crate::domain::edit::calling::Act;
use crate::domain::printout::Subject;
use crate::domain::{CallList, Edit, Id, Kind, Person, RecordRef};
use crate::paper::subject::{self, kind};

/// Below this width the log stands below the call.
const NARROW: f32 = 820.0;

/// The screen's view state.
#[derive(Default)]
pub struct CallLists {
    page: Page,
    new: new::New,
    call: call::Call,
    close: Option<close::Close>,
    typed: Option<typed::Typed>,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    All,
    New,
    One(Id<CallList>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Page),
    New(new::Message),
    Call(call::Message),
    /// A key on a list.
    Pressed(Key),
    Close(close::Message),
    /// A call from paper is typed in.
    Typed(typed::Message),
    Copied(String),
    Asked(Request),
}

impl CallLists {
    pub fn new() -> Self {
        Self::default()
    }

    /// The document of what is shown: the list, or an empty one to call by.
    pub fn in_sight(&self) -> Option<Subject> {
        Some(match self.page {
            Page::One(list) => subject::of(kind::CALL_LIST, list),
            Page::All | Page::New => subject::whole(kind::CALL_FORM),
        })
    }

    /// Shows a call list.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        if which.kind == Kind::CallList {
            self.show(Page::One(Id::from_uuid(which.id)), ctx);
        }
    }

    /// Shows the list that whoever is signed in is ringing by, or else all of them.
    pub fn open_first(&mut self, ctx: Context<'_>) {
        let caller = Caller::here(ctx.me, ctx.library);
        let mut open = ctx.library.all::<CallList>().filter(|list| list.is_open());
        let own = open.find(|list| list.ringing(caller, ctx.now).is_some());
        if let Some(list) = own {
            self.show(Page::One(list.id), ctx);
        } else if !matches!(self.page, Page::One(id) if ctx.library.get(id).is_some_and(CallList::is_open)) {
            self.show(Page::All, ctx);
        }
    }

    fn show(&mut self, page: Page, ctx: Context<'_>) {
        self.page = page;
        self.close = None;
        self.typed = None;
        match page {
            Page::All => {}
            Page::New => self.new = new::New::fresh(ctx),
            Page::One(id) => self.call.show(id),
        }
        self.refreshed(ctx);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Opened(page) => {
                self.show(page, ctx);
                match page {
                    Page::New => Action::Run(widget::focus(new::TITLE)),
                    _ => Action::None,
                }
            }
            Message::New(new::Message::Started(id)) => {
                self.show(Page::One(id), ctx);
                self.on_call(call::Message::Next, ctx)
            }
            Message::New(message) => self.new.update(message, ctx),
            Message::Call(message) => self.on_call(message, ctx),
            Message::Pressed(key) => self.pressed(&key, ctx),
            Message::Close(message) => self.on_close(message, ctx),
            Message::Typed(message) => self.on_typed(message, ctx),
            Message::Copied(number) => Action::Copy(phone::tel(&number)),
            Message::Asked(request) => Action::Ask(request),
        }
    }

    fn on_call(&mut self, message: call::Message, ctx: Context<'_>) -> Action<Message> {
        let action = self.call.update(message, ctx);
        let keys = self.call.waited().into_iter();
        let heard = keys.map(|key| self.pressed(&key, ctx));
        Action::Many(std::iter::once(action).chain(heard).collect())
    }

    fn pressed(&mut self, key: &Key, ctx: Context<'_>) -> Action<Message> {
        let Page::One(id) = self.page else {
            return self
                .key(key)
                .map_or(Action::None, |message| self.update(message, ctx));
        };
        if self.close.is_some() || self.typed.is_some() || self.call.keeps(key, ctx) {
            return Action::None;
        }
        let list = ctx.library.get(id);
        let meant = list.and_then(|list| self.call.key(key, list, ctx));
        meant.map_or(Action::None, |message| self.update(message, ctx))
    }

    fn on_close(&mut self, message: close::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            close::Message::Opened(id) => {
                self.close = ctx.library.get(id).map(|list| close::Close::of(list, ctx));
                Action::Run(widget::focus(close::REASON))
            }
            close::Message::Dismissed | close::Message::Done => {
                self.close = None;
                Action::None
            }
            message => self
                .close
                .as_mut()
                .map_or(Action::None, |close| close.update(message)),
        }
    }

    fn on_typed(&mut self, message: typed::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            typed::Message::Opened(id) => {
                self.typed = ctx.library.get(id).map(|list| typed::Typed::of(list, ctx));
                Action::Run(widget::focus(typed::SHEET))
            }
            typed::Message::Dismissed => {
                self.typed = None;
                Action::None
            }
            message => self
                .typed
                .as_mut()
                .map_or(Action::None, |typed| typed.update(message, ctx)),
        }
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if matches!(self.page, Page::One(id) if ctx.library.get(id).is_none()) {
            self.page = Page::All;
        }
        self.call.refreshed(ctx);
    }

    /// Nothing waits to be stored.
    pub fn tick(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    /// Nothing is written here but by a key.
    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        Action::None
    }

    /// What Ctrl+Z means while one rings: the last outcome is taken back, not the last edit.
    pub fn take_back(&self, ctx: Context<'_>) -> Option<Action<Message>> {
        let Page::One(id) = self.page else { return None };
        let list = ctx.library.get(id).filter(|list| list.is_open())?;
        list.last_said(Caller::here(ctx.me, ctx.library))?;
        Some(Action::write(Edit::Call(Act::TakeBack { list: id })))
    }

    /// Copies the number that is shown.
    pub fn copy_number(&self, ctx: Context<'_>) -> Action<Message> {
        self.call
            .shown_number(ctx)
            .map_or(Action::None, |number| Action::Copy(phone::tel(number)))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let content = match self.page {
            Page::All => list::view(ctx),
            Page::New => self.new.view(ctx),
            Page::One(id) => match ctx.library.get(id) {
                Some(list) => self.one(list, ctx),
                None => list::view(ctx),
            },
        };
        let sheet = container(widget::page(self.page, content))
            .padding(if is_narrow(ctx) { space::L } else { space::XL })
            .width(Length::Fill)
            .height(Length::Fill);
        let page = widget::keys(sheet, |key| self.key(key));
        if let Some(typed) = &self.typed {
            return dialog(
                page,
                Some(typed.view(ctx)),
                Message::Typed(typed::Message::Dismissed),
            );
        }
        let panel = self.close.as_ref().map(|close| close.view(ctx));
        dialog(page, panel, Message::Close(close::Message::Dismissed))
    }

    fn one<'a>(&'a self, list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
        let call = self.call.view(list, ctx);
        let side = side::view(list, ctx);
        if is_narrow(ctx) {
            let [above, below] = head::narrow(list, ctx);
            let all = column![above, call, below, side].spacing(space::L);
            return widget::scroll(all).height(Length::Fill).into();
        }
        let body = row![
            container(widget::scroll(call)).width(Length::FillPortion(3)),
            container(widget::scroll(side)).width(Length::FillPortion(2))
        ]
        .spacing(space::XL)
        .height(Length::Fill);
        column![head::view(list, ctx), body].spacing(space::L).into()
    }

    /// What a key says where nothing has the focus that would take it.
    fn key(&self, key: &Key) -> Option<Message> {
        match (self.page, key.as_ref()) {
            (Page::All, Key::Character("n" | "N")) => Some(Message::Opened(Page::New)),
            (Page::New, Key::Named(Named::Enter)) => Some(Message::New(new::Message::Submitted)),
            (Page::New, Key::Named(Named::Escape)) => Some(Message::Opened(Page::All)),
            (Page::One(_), _) => call::Call::hears(key).then(|| Message::Pressed(key.clone())),
            _ => None,
        }
    }
}

fn is_narrow(ctx: Context<'_>) -> bool {
    ctx.width < NARROW
}

/// A button with the key that does the same.
fn keyed<'a>(key: String, label: String) -> Control<'a, Message> {
    let cap = container(strong(key))
        .padding([2.0, space::S])
        .style(theme::container::framed);
    let face = row![cap, strong(label.clone())]
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(Part::Button, label, face)
        .padding([10.0, space::L])
        .style(theme::button::secondary)
}

/// A line of small print with a bolder beginning.
fn noted<'a>(first: String, rest: String) -> Element<'a, Message> {
    column![strong(first), small(rest)].spacing(2).into()
}

fn name<'a>(person: Id<Person>, ctx: Context<'a>) -> &'a str {
    ctx.library.person_name(person)
}

/// The open call of whoever is signed in.
fn own_call<'a>(list: &'a CallList, ctx: Context<'_>) -> Option<&'a Rung> {
    let caller = Caller::here(ctx.me, ctx.library);
    list.ringing(caller, ctx.now).map(|(_, call)| call)
}
