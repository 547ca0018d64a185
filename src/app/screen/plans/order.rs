//! How the order to start came: on what authority, by which channel, and which text of the plan is followed.

use chrono::{DateTime, Utc};
use iced::Length;
use iced::widget::column;

use super::Message;
use crate::app::context::Context;
use crate::app::theme::{Tone, size, space};
use crate::app::widget::{self, Element, Icon, body, button, field, h3, strong};
use crate::domain::activation::{Called112, Start};
use crate::domain::edition::Follows;
use crate::domain::unit::Authority;
use crate::domain::{Id, Plan, Unit};
use crate::text::Text;

/// The field that is written in first.
pub const FIRST: &str = "plans-authority";
/// The choice of version.
pub const VERSION: &str = "plans-version-asked";

#[derive(Debug, Default)]
pub struct Order {
    pub authority: String,
    pub channel: String,
    /// Whether a draft changed since the approval is followed.
    pub draft: bool,
}

#[derive(Debug, Clone)]
pub enum Change {
    Authority(String),
    /// One of the board's, or oneself, with one press.
    Myself,
    Channel(usize),
    OtherChannel(String),
    Draft(bool),
}

/// The channels that are offered, as they are kept.
pub fn channels(text: &Text) -> [String; 5] {
    [
        text.use_channel_phone(),
        text.use_channel_radio(),
        text.use_channel_person(),
        text.use_channel_meeting(),
        text.use_channel_self(),
    ]
}

impl Order {
    pub fn update(&mut self, change: Change, ctx: Context<'_>) {
        match change {
            Change::Authority(words) => self.authority = words,
            Change::Myself => {
                self.authority = ctx.text.plans_me(ctx.me.name.as_str(), ctx.me.role.as_str());
                if self.channel.trim().is_empty() {
                    self.channel = ctx.text.use_channel_self();
                }
            }
            Change::Channel(at) => {
                if let Some(channel) = channels(ctx.text).into_iter().nth(at) {
                    self.channel = channel;
                }
            }
            Change::OtherChannel(words) => self.channel = words,
            Change::Draft(draft) => self.draft = draft,
        }
    }

    pub fn start(&self, exercise: bool, outage_began_at: DateTime<Utc>, called_112: Called112) -> Start {
        Start {
            exercise,
            outage_began_at,
            authority: self.authority.trim().to_owned(),
            called_112,
            channel: self.channel.trim().to_owned(),
            draft: self.draft,
        }
    }

    /// The questions; the rights to decide are those of the plans' boards.
    pub fn view<'a>(
        &'a self,
        plans: &[&'a Plan],
        say: fn(Change) -> Message,
        submit: Option<Message>,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let mut line = field::text(text.plans_authority(), &self.authority, move |words| {
            say(Change::Authority(words))
        })
        .size(size::LARGE)
        .id(FIRST)
        .hint(text.plans_authority_hint());
        if let Some(submit) = submit {
            line = line.on_submit(submit);
        }
        let me = text.plans_me(ctx.me.name.as_str(), ctx.me.role.as_str());
        let mut offered = column![
            button::secondary(text.plans_authority_me(me), Icon::Person).on_press(say(Change::Myself))
        ]
        .spacing(space::S);
        for right in rights(plans, ctx) {
            let words = authority_words(right, text);
            let press = say(Change::Authority(words.clone()));
            offered = offered.push(button::secondary(words, Icon::Ok).on_press(press));
        }
        let offered = field::frame(text.use_authority_offered(), None, None, offered);
        let channels = channels(text);
        let at = channels.iter().position(|channel| *channel == self.channel);
        let typed = if at.is_some() { "" } else { self.channel.as_str() };
        let choice = button::choice(text.use_channel(), channels.to_vec(), at, move |at| {
            say(Change::Channel(at))
        });
        let other = field::text(text.use_channel_other(), typed, move |words| {
            say(Change::OtherChannel(words))
        });
        column![
            Element::from(line),
            offered,
            field::frame(text.use_channel(), None, None, choice),
            Element::from(other)
        ]
        .spacing(space::L)
        .into()
    }

    /// Which text is followed where the plan has been changed since it was approved.
    pub fn version<'a>(
        &'a self,
        follows: Option<Follows<'a>>,
        say: fn(Change) -> Message,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(Follows::Changed { version, adopted, .. }) = follows else {
            return column![].into();
        };
        if adopted.is_none() {
            return widget::banner(
                Tone::Caution,
                text.use_version_changed(version),
                Some(text.use_version_missing()),
                vec![],
            );
        }
        let answer = |draft: bool, label: String, words: String| {
            let face = column![h3(label.clone()), body(words)]
                .spacing(2)
                .width(Length::Fill);
            widget::card_button(label, face)
                .on_press(say(Change::Draft(draft)))
                .selected(self.draft == draft)
        };
        let valid = answer(
            false,
            text.use_version_valid(version),
            text.use_version_valid_text(),
        );
        let draft = answer(true, text.use_version_draft(), text.use_version_draft_text());
        column![
            strong(text.use_version_changed(version)),
            valid.id(VERSION),
            draft
        ]
        .spacing(space::M)
        .into()
    }

    /// Which text will be followed, in one line.
    pub fn followed<'a>(&self, follows: Follows<'_>, ctx: Context<'a>) -> Element<'a, Message> {
        match follows.text(self.draft).1 {
            Some(version) => body(ctx.text.use_follows_version(version)).into(),
            None => widget::banner(
                Tone::Caution,
                ctx.text.use_follows_draft(),
                Some(ctx.text.use_follows_draft_text()),
                vec![],
            ),
        }
    }
}

/// Who may decide what, by the plans' own boards, or by the binder's where they name none.
fn rights<'a>(plans: &[&Plan], ctx: Context<'a>) -> Vec<&'a Authority> {
    let binder = ctx.library.binder().and_then(|binder| binder.unit);
    let mut units: Vec<Id<Unit>> = plans.iter().filter_map(|plan| plan.unit.or(binder)).collect();
    units.sort_unstable();
    units.dedup();
    let units = units.into_iter().filter_map(|id| ctx.library.get(id));
    units
        .flat_map(|unit| unit.authorities.iter().map(|(_, right)| right))
        .collect()
}

/// Who, what and by which decision: "Enhetschef: starta planen (delegationsordningen 4.2)".
fn authority_words(right: &Authority, text: &Text) -> String {
    if right.source.trim().is_empty() {
        text.use_authority(right.who.as_str(), right.what.as_str())
    } else {
        text.use_authority_source(right.who.as_str(), right.what.as_str(), right.source.as_str())
    }
}
