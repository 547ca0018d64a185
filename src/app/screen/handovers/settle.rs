//! A dispute settled: who is responsible from now on, and why.

use iced::widget::{Row, column};

use super::party::{self, Change};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, focus, h3};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Holding, Party};
use crate::domain::{Baton, Edit, Id};

const REASON: &str = "handover-settle-reason";

/// What is chosen and typed.
pub struct Settle {
    holder: Party,
    reason: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Holder(Change),
    Reason(String),
    Pressed(Id<Baton>),
}

impl Default for Settle {
    fn default() -> Self {
        Self {
            holder: party::nobody(),
            reason: String::new(),
            tried: false,
        }
    }
}

impl Settle {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::Holder(change) => party::apply(&mut self.holder, change),
            Message::Reason(typed) => self.reason = typed,
            Message::Pressed(baton) => {
                self.tried = true;
                if self.holder.name.trim().is_empty() {
                    return Action::None;
                }
                if self.reason.trim().is_empty() {
                    return Action::Run(focus(REASON));
                }
                return Action::write(Edit::Hand(Act::Settle {
                    baton,
                    pass: ctx.new_id(),
                    holder: party::tidy(&self.holder),
                    reason: self.reason.clone(),
                }));
            }
        }
        Action::None
    }

    /// Shown where a responsibility is disputed: one key for each who claims it, and the reason.
    pub fn view<'a>(&'a self, baton: &'a Baton, ctx: Context<'a>) -> Option<Element<'a, super::Message>> {
        let Holding::Disputed(claims) = baton.latest() else {
            return None;
        };
        let text = ctx.text;
        let keys = claims.into_iter().map(|(_, pass)| {
            let chosen = party::tidy(&self.holder).name == pass.to.name;
            let label = text.handover_settle_holder(pass.to.name.as_str());
            button::secondary(label, chosen.then_some(Icon::Ok))
                .on_press(super::Message::Settle(Message::Holder(Change::Picked(
                    pass.to.clone(),
                ))))
                .into()
        });
        let nobody = self.tried && self.holder.name.trim().is_empty();
        let nobody = nobody.then(|| body(text.handover_holder_needed()));
        let needed = self.tried && self.reason.trim().is_empty();
        let reason = field::text(text.handover_settle_reason(), &self.reason, |typed| {
            super::Message::Settle(Message::Reason(typed))
        })
        .id(REASON)
        .error(needed.then(|| text.handover_reason_needed()));
        let done = button::primary(text.handover_settle_done(), Icon::Ok)
            .on_press(super::Message::Settle(Message::Pressed(baton.id)));
        let content = column![
            h3(text.handover_settle_title()),
            body(text.handover_settle_text()),
            Row::with_children(keys.collect::<Vec<_>>())
                .spacing(space::S)
                .wrap(),
        ]
        .push(nobody)
        .push(Element::from(reason))
        .push(Element::from(done))
        .spacing(space::M);
        Some(card(content).into())
    }
}
