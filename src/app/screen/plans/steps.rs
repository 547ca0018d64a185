//! What reading, editing and running a plan's steps have in common: small parts of a page.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Message, using};
use crate::app::context::Context;
use crate::app::glass::read::{self, Source};
use crate::app::theme::{self, size, space};
use crate::app::widget::{Element, Icon, Tone, body, icon, muted, small, strong};
use crate::domain::{Concept, Id, RecordRef};

/// A line that says what is wrong; wraps where a badge would be cut off.
pub fn warning_line<'a>(tone: Tone, words: String) -> Element<'a, Message> {
    row![
        icon(Icon::of(tone), 16.0).tone(tone),
        small(words)
            .font(theme::font::SEMIBOLD)
            .style(theme::text::tone(tone))
            .width(Length::Fill)
    ]
    .spacing(6)
    .into()
}

/// A label to the left and what it says to the right.
pub fn fact<'a>(label: String, says: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    row![
        muted(label).width(Length::FillPortion(3)),
        iced::widget::container(says).width(Length::FillPortion(7))
    ]
    .spacing(space::M)
    .align_y(Alignment::Start)
    .into()
}

/// Two fields side by side, or below each other where there is little room.
pub fn pair<'a>(
    one: impl Into<Element<'a, Message>>,
    other: impl Into<Element<'a, Message>>,
    width: f32,
) -> Element<'a, Message> {
    if is_tight(width) {
        column![one.into(), other.into()].spacing(space::L).into()
    } else {
        row![one.into(), other.into()].spacing(space::L).into()
    }
}

/// Whether what stands side by side should stand below each other: a narrow window, or very large text.
pub fn is_tight(width: f32) -> bool {
    width < 500.0
}

/// As [`fact`], in words.
pub fn said<'a>(label: String, words: String) -> Element<'a, Message> {
    fact(label, body(words).width(Length::Fill))
}

/// Shows what a word of a text means.
pub fn open_concept(id: Id<Concept>) -> Message {
    Message::Use(using::Change::Opened(RecordRef::of(id)))
}

/// Who does a step, how long it takes, what it is, and why.
pub fn step_words<'a>(
    role: &str,
    takes: Option<String>,
    what: &str,
    why: &str,
    source: Source<Message>,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let who = match (role.trim(), takes) {
        ("", takes) => takes,
        (role, None) => Some(role.to_owned()),
        (role, Some(takes)) => Some(text.plans_step_who(role, takes)),
    };
    let why = (!why.trim().is_empty()).then(|| read::muted(&text.plans_step_why(why.trim()), source, ctx));
    column![]
        .push(who.map(|who| strong(who).size(size::SMALL)))
        .push(read::words(what, size::BODY, source, ctx))
        .push(why)
        .spacing(2)
        .width(Length::Fill)
        .into()
}
