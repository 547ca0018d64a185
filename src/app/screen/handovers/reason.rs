//! Why a handover is returned or withdrawn: a reason that must be written.

use iced::widget::{column, text_editor};

use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, dialog_panel, field, focus};
use crate::domain::{Edit, Handover, Id};

pub const FIELD: &str = "handover-reason";

/// What is done with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The receiver gives it back.
    Return,
    /// The giver takes the offer back.
    Withdraw,
}

pub struct Reason {
    act: Act,
    handover: Id<Handover>,
    content: text_editor::Content,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Act, Id<Handover>),
    Closed,
    Typed(text_editor::Action),
    Pressed,
    Done(Id<Handover>),
}

impl Reason {
    pub fn new(act: Act, handover: Id<Handover>) -> Self {
        Self {
            act,
            handover,
            content: text_editor::Content::new(),
            tried: false,
        }
    }

    pub fn update(&mut self, message: Message) -> Action<super::Message> {
        match message {
            Message::Typed(action) => self.content.perform(action),
            Message::Pressed => return self.give(),
            // Handled by the screen, which owns the dialog.
            Message::Opened(..) | Message::Closed | Message::Done(_) => {}
        }
        Action::None
    }

    fn give(&mut self) -> Action<super::Message> {
        self.tried = true;
        let reason = self.content.text().trim().to_owned();
        if reason.is_empty() {
            return Action::Run(focus(FIELD));
        }
        let handover = self.handover;
        let edit = match self.act {
            Act::Return => Edit::Return { handover, reason },
            Act::Withdraw => Edit::Withdraw { handover, reason },
        };
        Action::Write {
            edit,
            then: Some(super::Message::Reason(Message::Done(handover))),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let giver = ctx
            .library
            .get(self.handover)
            .map_or("", |handover| handover.from.name.as_str());
        let (title, words) = match self.act {
            Act::Return => (text.handover_return_title(), text.handover_return_text(giver)),
            Act::Withdraw => (text.handover_withdraw_title(), text.handover_withdraw_text(giver)),
        };
        let written = self.content.text();
        let error = match () {
            () if self.tried && written.trim().is_empty() => Some(text.handover_reason_needed()),
            () => None,
        };
        let reason = field::area(text.handover_reason(), &self.content, |action| {
            super::Message::Reason(Message::Typed(action))
        })
        .through(ctx.glass, ctx.text)
        .id(FIELD)
        .height(if ctx.width < super::NARROW { 64.0 } else { 120.0 })
        .error(error)
        .warning(ctx.personal_data(&written));
        let cancel = button::quiet(text.cancel(), None).on_press(super::Message::Reason(Message::Closed));
        let label = match self.act {
            Act::Return => text.handover_return_done(),
            Act::Withdraw => text.handover_withdraw(),
        };
        let give = button::danger(label, Icon::Undo).on_press(super::Message::Reason(Message::Pressed));
        let content = column![body(words), Element::from(reason)].spacing(space::L);
        dialog_panel(title, content, vec![cancel.into(), give.into()])
    }
}
