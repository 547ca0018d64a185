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

/// How many lines of the word lie behind a page; more than any window is high.
const LINES: usize = 24;
const WORDS: usize = 12;

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
pub fn watermark<'a, M: 'a>(word: &str) -> Element<'a, M> {
    let line = vec![word; WORDS].join("      ");
    let lines = (0..LINES).map(|at| {
        let words = text(line.clone())
            .size(56)
            .font(font::BOLD)
            .wrapping(Wrapping::None)
            .style(|theme| iced::widget::text::Style {
                color: Some(theme::palette(theme).watermark),
            });
        // Every second line begins further in, as on wallpaper.
        row![Space::new().width(if at % 2 == 0 { 0.0 } else { 190.0 }), words].into()
    });
    container(column(lines).spacing(space::XXL))
        .width(Length::Fill)
        .height(Length::Fill)
        .clip(true)
        .into()
}
