//! The end of a list: a summary, and why it ends.

use iced::widget::column;

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, dialog_panel, field, focus};
use crate::domain::edit::calling::Act;
use crate::domain::{CallList, Edit, Id};
use crate::phrase::calling;

pub const REASON: &str = "callout-close-reason";

/// What is being ended.
#[derive(Debug)]
pub struct Close {
    list: Id<CallList>,
    reason: String,
    summary: String,
    stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Id<CallList>),
    Dismissed,
    Typed(String),
    Submitted,
    Done,
}

impl Close {
    /// When all who are needed come, that is why it ends.
    pub fn of(list: &CallList, ctx: Context<'_>) -> Self {
        let met = list.missing(ctx.library).is_empty();
        Self {
            list: list.id,
            reason: if met {
                ctx.text.callout_close_met()
            } else {
                String::new()
            },
            summary: calling::calling_summary(ctx.text, list, ctx.now),
            stuck: false,
        }
    }

    pub fn update(&mut self, message: Message) -> Action<Screen> {
        match message {
            Message::Typed(typed) => self.reason = typed,
            Message::Submitted if self.reason.trim().is_empty() => {
                self.stuck = true;
                return Action::Run(focus(REASON));
            }
            Message::Submitted => {
                return Action::Write {
                    edit: Edit::Call(Act::Close {
                        list: self.list,
                        reason: self.reason.clone(),
                    }),
                    then: Some(Screen::Close(Message::Done)),
                };
            }
            // The screen's.
            Message::Opened(_) | Message::Dismissed | Message::Done => {}
        }
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let reason = field::text(text.callout_close_reason(), &self.reason, |typed| {
            Screen::Close(Message::Typed(typed))
        })
        .through(ctx.glass, ctx.text)
        .id(REASON)
        .error((self.stuck && self.reason.trim().is_empty()).then(|| text.callout_close_needed()))
        .warning(ctx.personal_data(&self.reason))
        .on_submit(Screen::Close(Message::Submitted));
        let words = column![
            Element::from(reason),
            body(self.summary.as_str()),
            body(text.callout_close_words())
        ]
        .spacing(space::L);
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(Screen::Close(Message::Dismissed))
                .into(),
            button::primary(text.callout_close(), Icon::Ok)
                .on_press(Screen::Close(Message::Submitted))
                .into(),
        ];
        dialog_panel(text.callout_close_title(), words, actions)
    }
}
