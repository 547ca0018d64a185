//! What makes an exercise unmistakable: the band over every page and the word behind it.

use iced::widget::text::Wrapping;
use iced::widget::{Space, column, container, row, text};
use iced::{Alignment, Length};

use super::Element;
use super::focus::{Role, Spoken};
use super::icon::{Icon, icon};
use super::spoken::spoken;
use super::text::body;
use crate::app::theme::{self, font, size, space};

/// Room that the word takes, with the air around it.
const WORD: iced::Size = iced::Size::new(300.0, 104.0);

/// A band across the whole window: icon, word, and what it means.
pub fn exercise_band<'a, M: 'a>(word: impl Into<String>, words: impl Into<String>) -> Element<'a, M> {
    let (word, words) = (word.into(), words.into());
    let line = row![
        icon(Icon::Exercise, 22.0),
        text(word.clone()).size(size::LARGE).font(font::BOLD),
        body(words.clone()).width(Length::Fill),
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let band = container(line)
        .padding([space::S, space::L])
        .width(Length::Fill)
        .style(theme::container::exercise_band);
    spoken(
        Spoken {
            value: Some(words),
            ..Spoken::new(Role::Status, word)
        },
        band,
    )
}

/// The word again and again, large and faint, to lay under a page. What fills the page stands above it.
pub fn watermark<'a, M: 'a>(word: impl Into<String>) -> Element<'a, M> {
    let word = word.into();
    iced::widget::responsive(move |room| {
        // Only as many as there is room for: a word that reaches out of its box is not painted.
        let fit = |room: f32, one: f32| {
            (0_u8..40)
                .take_while(|at| f32::from(at + 1) * one <= room)
                .count()
        };
        let lines = (0..fit(room.height, WORD.height)).map(|line| {
            // Every second line begins further in, as on wallpaper.
            let inset = if line % 2 == 0 {
                space::XL
            } else {
                WORD.width / 2.0
            };
            let words = (0..fit(room.width - inset, WORD.width)).map(|_| faint(&word));
            row![Space::new().width(inset)]
                .extend(words)
                .height(WORD.height)
                .align_y(Alignment::Center)
                .into()
        });
        column(lines).into()
    })
    .into()
}

fn faint<'a, M: 'a>(word: &str) -> Element<'a, M> {
    text(word.to_owned())
        .size(56)
        .font(font::BOLD)
        .width(WORD.width)
        .wrapping(Wrapping::None)
        .style(|theme| iced::widget::text::Style {
            color: Some(theme::palette(theme).watermark),
        })
        .into()
}
