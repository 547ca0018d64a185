//! Below a handover: layer B, hidden until somebody asks for it, and to whom the handover was given.

mod begin;
mod give;
mod secret;

use iced::widget::{column, row};

use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Tone, banner, button, card, h3, muted};
use crate::domain::confidential::{Layer, disclosures, of_handover};
use crate::domain::{ConfidentialPart, Handover, Id};
use crate::phrase;

/// What is open below a handover. Everything closes when another page is shown.
#[derive(Default)]
pub struct Layers {
    begin: Option<begin::Begin>,
    secret: Option<secret::Secret>,
    give: Option<give::Give>,
}

#[derive(Debug, Clone)]
pub enum Message {
    BeginOpened,
    Begin(begin::Message),
    /// Show layer B, after it was asked for.
    Unlocked(Id<ConfidentialPart>),
    Hidden,
    Secret(secret::Message),
    GiveOpened(Id<Handover>, Layer),
    Give(give::Message),
    Closed,
}

impl Layers {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::BeginOpened => self.begin = Some(begin::Begin::new(ctx)),
            Message::Begin(message) => {
                return self
                    .begin
                    .as_mut()
                    .map_or(Action::None, |begin| begin.update(message, ctx));
            }
            Message::Unlocked(part) => {
                self.begin = None;
                self.secret = ctx.library.get(part).map(secret::Secret::of);
            }
            Message::Hidden => {
                let kept = self.flush(ctx);
                self.secret = None;
                return kept;
            }
            Message::Secret(message) => {
                return self
                    .secret
                    .as_mut()
                    .map_or(Action::None, |secret| secret.update(message, ctx));
            }
            Message::GiveOpened(handover, layer) => {
                let kept = self.flush(ctx);
                self.give = Some(give::Give::new(handover, layer, ctx));
                return kept;
            }
            Message::Give(message) => {
                let Some(give) = &mut self.give else {
                    return Action::None;
                };
                let (action, done) = give.update(message, ctx);
                if done {
                    self.give = None;
                }
                return action;
            }
            Message::Closed => {
                self.begin = None;
                self.give = None;
            }
        }
        Action::None
    }

    /// Stores what was written in layer B and whose writer has paused.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.secret
            .as_mut()
            .map_or(Action::None, |secret| secret.store(ctx, false))
    }

    /// Stores everything written in layer B.
    pub fn flush(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.secret
            .as_mut()
            .map_or(Action::None, |secret| secret.store(ctx, true))
    }

    /// What was erased meanwhile is not shown any more.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let secret = self.secret.take();
        self.secret = secret.and_then(|mut secret| secret.refresh(ctx).then_some(secret));
    }

    pub fn view<'a>(&'a self, handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
        column![self.layer_b(handover, ctx), self.given(handover, ctx)]
            .spacing(space::L)
            .into()
    }

    fn layer_b<'a>(&'a self, handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let part = of_handover(ctx.library, handover.id);
        let words = match part {
            Some(_) if self.secret.is_some() => text.layers_open_text(),
            Some(_) => text.layers_hidden_text(),
            None => text.layers_none_text(),
        };
        // Nothing there is as it should be; what is there is to be handled with care.
        let tone = if part.is_some() { Tone::Caution } else { Tone::Info };
        let head = banner(tone, text.layer_b(), Some(words), vec![]);
        let below: Element<'a, super::Message> = match (part, &self.secret, &self.begin) {
            (Some(part), Some(secret), _) => secret.view(part, ctx),
            (Some(part), None, _) => button::secondary(text.layers_show(), Icon::Lock)
                .on_press(say(Message::Unlocked(part.id)))
                .into(),
            (None, _, Some(begin)) => begin.view(handover, ctx),
            (None, _, None) => {
                let begin =
                    button::secondary(text.layers_begin(), Icon::Lock).on_press(say(Message::BeginOpened));
                let decisions = button::quiet(text.decision_title(), Icon::Open)
                    .on_press(super::Message::Opened(super::Page::Decisions));
                row![Element::from(begin), Element::from(decisions)]
                    .spacing(space::M)
                    .wrap()
                    .into()
            }
        };
        column![head, below].spacing(space::M).into()
    }

    fn given<'a>(&'a self, handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let all = disclosures(ctx.library, handover.id);
        let none = all.is_empty().then(|| muted(text.disclosed_none()));
        let lines = all
            .into_iter()
            .map(|one| muted(phrase::disclosure(text, ctx.library, one)).into());
        let below: Element<'a, super::Message> = match &self.give {
            Some(give) => give.view(handover, ctx),
            None => button::secondary(text.layers_give(), Icon::Handover)
                .on_press(say(Message::GiveOpened(handover.id, Layer::A)))
                .into(),
        };
        card(
            column![h3(text.disclosed_title())]
                .push(none)
                .extend(lines)
                .push(below)
                .spacing(space::S),
        )
        .width(iced::Length::Fill)
        .into()
    }
}

const fn say(message: Message) -> super::Message {
    super::Message::Layers(message)
}
