//! Texts that are read, looked at through the vocabulary.

use std::borrow::Cow;

use iced::Length;

use crate::app::context::Context;
use crate::app::widget::{Element, body, paragraphs_of};
use crate::phrase::wording;

/// A text as it is read: with a partner's words beside ours, when it is read for one.
pub fn said<'w>(words: &'w str, ctx: Context<'w>) -> Cow<'w, str> {
    match ctx.glass.partner {
        Some(partner) => wording::beside(ctx.text, ctx.glass.lens, partner, words),
        None => Cow::Borrowed(words),
    }
}

/// Running text, in letters of a size.
pub fn words<'a, M: 'a>(words: &str, letters: f32, ctx: Context<'a>) -> Element<'a, M> {
    line(said(words, ctx).into_owned(), letters)
}

/// Plain text with paragraphs and bullets.
pub fn paragraphs<'a, M: 'a>(words: &str, ctx: Context<'a>) -> Element<'a, M> {
    paragraphs_of(&said(words, ctx), |words| {
        line(words, crate::app::theme::size::BODY)
    })
}

fn line<'a, M: 'a>(words: String, letters: f32) -> Element<'a, M> {
    body(words).size(letters).width(Length::Fill).into()
}
