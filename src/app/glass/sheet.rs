//! What is said of a word, shown beside it, over the page.

use iced::advanced::widget::Tree;
use iced::advanced::{Layout, layout, mouse, overlay, renderer};
use iced::widget::{column, container};
use iced::{Point, Rectangle, Renderer, Size, Theme};

use crate::app::theme::{self, font, space};
use crate::app::widget::{Element, small};

/// Width of what is said at most.
const WIDEST: f32 = 360.0;
/// Room between a word and what is said of it.
const GAP: f32 = 4.0;

/// What is said, set as it is shown.
pub fn sheet<'a, M: 'a>(
    heading: String,
    definition: Option<String>,
    leads: Option<String>,
) -> Element<'a, M> {
    let said = column![small(heading).font(font::SEMIBOLD)]
        .push(definition.map(small))
        .push(leads.map(small))
        .spacing(space::XS);
    container(said)
        .padding([space::S, space::M])
        .max_width(WIDEST)
        .style(theme::container::tooltip)
        .into()
}

/// A sheet below its word, or above it where the window ends.
pub struct Said<'a, 'b, M> {
    pub view: &'b mut Element<'a, M>,
    pub tree: &'b mut Tree,
    /// Where the word stands.
    pub anchor: Rectangle,
}

impl<M> overlay::Overlay<M, Theme, Renderer> for Said<'_, '_, M> {
    fn layout(&mut self, renderer: &Renderer, window: Size) -> layout::Node {
        let limits = layout::Limits::new(Size::ZERO, window);
        let node = self.view.as_widget_mut().layout(self.tree, renderer, &limits);
        let size = node.size();
        let under = self.anchor.y + self.anchor.height + GAP;
        let y = if under + size.height <= window.height {
            under
        } else {
            (self.anchor.y - size.height - GAP).max(0.0)
        };
        let x = self.anchor.x.min(window.width - size.width).max(0.0);
        node.move_to(Point::new(x, y))
    }

    fn draw(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        let widget = self.view.as_widget();
        let bounds = layout.bounds();
        widget.draw(self.tree, renderer, theme, style, layout, cursor, &bounds);
    }
}
