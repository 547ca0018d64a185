//! Headings of a list, and rows whose cells stand under them.

use crate::app::theme::{self, font, space};
use crate::app::widget::Element;
use crate::app::widget::control::focusable;
use crate::app::widget::focus::Role;
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::text::small;
use iced::widget::{Row, container, row};
use iced::{Alignment, Length};

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A before Ö, early before late.
    Ascending,
    /// The other way round.
    Descending,
}

/// One heading of a list.
pub struct Column<M> {
    title: String,
    width: Length,
    sort: Option<Sort>,
    on_sort: Option<M>,
}

impl<M> Column<M> {
    /// A heading over cells of this width.
    pub fn new(title: impl Into<String>, width: impl Into<Length>) -> Self {
        Self {
            title: title.into(),
            width: width.into(),
            sort: None,
            on_sort: None,
        }
    }

    /// Can be sorted by, and is at present.
    #[must_use]
    pub fn sort(mut self, sort: Option<Sort>, on_press: M) -> Self {
        self.sort = sort;
        self.on_sort = Some(on_press);
        self
    }
}

/// Space at both ends of a row and between its cells.
const EDGE: f32 = space::M;

/// The heading row of a list; the widths are those given to [`cells`].
pub fn header<'a, M: Clone + 'a>(columns: Vec<Column<M>>) -> Element<'a, M> {
    let titles = columns.into_iter().map(|column| {
        let words = small(column.title.clone())
            .font(font::SEMIBOLD)
            .wrapping(iced::widget::text::Wrapping::None);
        let arrow = column.sort.map(|sort| match sort {
            Sort::Ascending => icon(Icon::Up, 14.0),
            Sort::Descending => icon(Icon::Down, 14.0),
        });
        let face = row![words]
            .push(arrow)
            .spacing(space::XS)
            .align_y(Alignment::Center);
        match column.on_sort {
            Some(message) => container(
                focusable(Role::Button, column.title, face)
                    .padding([4.0, 0.0])
                    .selected(column.sort.is_some())
                    .style(theme::button::quiet)
                    .on_press(message),
            ),
            None => container(face).padding([4.0, 0.0]),
        }
        .width(column.width)
        .clip(true)
        .into()
    });
    container(
        Row::with_children(titles)
            .spacing(EDGE)
            .align_y(Alignment::Center),
    )
    .padding([4.0, EDGE])
    .width(Length::Fill)
    .style(theme::container::header)
    .into()
}

/// One row: cells of the widths of their columns.
pub fn cells<'a, M: 'a>(widths: &[Length], cells: Vec<Element<'a, M>>) -> Element<'a, M> {
    let cells = cells
        .into_iter()
        .zip(widths)
        .map(|(cell, width)| container(cell).width(*width).clip(true).into());
    container(Row::with_children(cells).spacing(EDGE).align_y(Alignment::Center))
        .padding([0.0, EDGE])
        .width(Length::Fill)
        .into()
}
