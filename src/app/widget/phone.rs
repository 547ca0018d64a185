//! Telephone numbers as Swedes read them: grouped, large, selectable, with a key to copy.

use super::focus::{Role, Spoken};
use super::spoken::spoken;
use super::text::measure;
use super::{Element, Icon, button};
use crate::app::theme::{self, font, size, space};
use iced::widget::{row, text_input};
use iced::{Alignment, Length};

pub use crate::phrase::phone::{group, tel};

/// A number to dial: large, grouped, selectable, with a key to copy it. The caller's message copies [`tel`].
pub fn large<'a, M: Clone + 'a>(
    number: &str,
    label: impl Into<String>,
    copy_label: impl Into<String>,
    on_copy: M,
) -> Element<'a, M> {
    let label = label.into();
    let grouped = group(number);
    let width = measure(&grouped, size::DISPLAY, font::SEMIBOLD) + 20.0;
    let digits = text_input("", &grouped)
        .font(font::SEMIBOLD)
        .size(size::DISPLAY)
        .padding([4, 8])
        .width(Length::Fixed(width))
        .style(theme::input::bare);
    let mark = Spoken {
        value: Some(grouped.clone()),
        ..Spoken::new(Role::TextField, label)
    };
    row![
        spoken(mark, digits),
        button::icon_only(copy_label, Icon::Copy).on_press(on_copy)
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copying_asks_the_caller() {
        use crate::app::widget::testing;
        let mut ui = testing::ui(large("0701740605", "Mobil", "Kopiera", "copied"));
        assert!(testing::shows(&mut ui, "070-174 06 05"));
        testing::click(&mut ui, "Kopiera");
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["copied"]);
    }
}
