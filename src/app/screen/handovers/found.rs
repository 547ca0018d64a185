//! A new responsibility: its name, and who holds it first.

use iced::widget::column;

use super::Page;
use super::party::{self, Change};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, field, focus, h2, h3};
use crate::domain::handover::Party;
use crate::domain::{Baton, Edit, Id, Items};

const NAME: &str = "handover-found-name";
const HOLDER: &str = "handover-found-holder";

/// Puts the cursor where one begins to write.
pub fn begin() -> Action<super::Message> {
    Action::Run(focus(NAME))
}

/// What is typed.
pub struct Found {
    name: String,
    holder: Party,
    /// Done was pressed, so what is missing is said.
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Named(String),
    Holder(Change),
    Pressed,
    Done(Id<Baton>),
}

impl Default for Found {
    fn default() -> Self {
        Self {
            name: String::new(),
            holder: party::nobody(),
            tried: false,
        }
    }
}

impl Found {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::Named(name) => self.name = name,
            Message::Holder(change) => party::apply(&mut self.holder, change),
            Message::Pressed => return self.found(ctx),
            // Handled by the screen, which shows the new responsibility.
            Message::Done(_) => {}
        }
        Action::None
    }

    fn found(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.tried = true;
        let holder = party::tidy(&self.holder);
        if self.name.trim().is_empty() {
            return Action::Run(focus(NAME));
        }
        if holder.name.is_empty() {
            return Action::Run(focus(HOLDER));
        }
        let id = ctx.new_id();
        let baton = Baton {
            id,
            name: self.name.trim().to_owned(),
            unit: ctx.library.binder().and_then(|binder| binder.unit),
            incident: None,
            passes: Items::default(),
        };
        Action::Write {
            edit: Edit::FoundBaton {
                baton,
                pass: ctx.new_id(),
                holder,
            },
            then: Some(super::Message::Found(Message::Done(id))),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let missing = |lacks: bool, words: String| (self.tried && lacks).then_some(words);
        let name = field::text(text.handover_found_name(), &self.name, |typed| {
            super::Message::Found(Message::Named(typed))
        })
        .id(NAME)
        .on_submit(super::Message::Found(Message::Pressed))
        .hint(text.handover_found_name_hint())
        .error(missing(self.name.trim().is_empty(), text.handover_name_needed()));
        let me = Party {
            name: ctx.me.name.clone(),
            role: ctx.me.role.clone(),
            phone: String::new(),
        };
        let mine = button::secondary(text.handover_found_me(), Icon::Person)
            .on_press(super::Message::Found(Message::Holder(Change::Picked(me))));
        let nobody = missing(self.holder.name.trim().is_empty(), text.handover_holder_needed());
        let holder = party::fields(&self.holder, ctx, HOLDER, nobody, |change| {
            super::Message::Found(Message::Holder(change))
        });
        let done = button::primary(text.handover_found_done(), Icon::Ok)
            .on_press(super::Message::Found(Message::Pressed));
        let cancel = button::quiet(text.cancel(), None).on_press(match ctx.library.count::<Baton>() {
            0 => super::Message::Closed,
            _ => super::Message::Opened(Page::Overview),
        });
        column![
            h2(text.handover_found_title()),
            body(text.handover_found_text()),
            Element::from(name),
            h3(text.handover_found_holder()),
            Element::from(mine),
            holder,
            iced::widget::row![Element::from(done), Element::from(cancel)]
                .spacing(space::M)
                .wrap(),
        ]
        .spacing(space::L)
        .into()
    }
}
