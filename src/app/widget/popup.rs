//! A small window hanging under a control, painted by hand. The control keeps the focus and hears the keys.

use crate::app::theme::{container, palette};
use iced::advanced::overlay::{self, Overlay};
use iced::advanced::widget::Operation;
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, layout, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Color, Event, Pixels, Point, Rectangle, Renderer, Size, Theme, Vector, touch};

/// What hangs in the window.
pub(super) trait Content<M> {
    /// Its size without the frame.
    fn size(&self) -> Size;
    /// Paints it at a place; `cursor` only while the mouse is over the popup.
    fn draw(&self, renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, at: Option<Point>);
    /// The mouse moved over it, was pressed on it or turned its wheel (lines, down is positive).
    fn pointer(&mut self, act: Act, bounds: Rectangle, shell: &mut Shell<'_, M>);
    /// Esc, or a press beside it.
    fn dismissed(&mut self);
    /// Tells a screen reader and a test what is in it.
    fn operate(&mut self, bounds: Rectangle, operation: &mut dyn Operation);
}

/// What the mouse did.
pub(super) enum Act {
    Moved(Point),
    Pressed(Point),
    Wheel(f32),
}

/// The overlay; `anchor` are the bounds of the control on screen.
pub(super) struct Popup<C> {
    pub anchor: Rectangle,
    pub content: C,
}

const FRAME: f32 = 5.0;

impl<'a, C> Popup<C> {
    pub fn overlay<M: 'a>(self) -> overlay::Element<'a, M, Theme, Renderer>
    where
        C: Content<M> + 'a,
    {
        overlay::Element::new(Box::new(self))
    }
}

impl<M, C: Content<M>> Overlay<M, Theme, Renderer> for Popup<C> {
    fn layout(&mut self, _renderer: &Renderer, window: Size) -> layout::Node {
        let wanted = self.content.size() + Size::new(2.0 * FRAME, 2.0 * FRAME);
        let size = Size::new(wanted.width.min(window.width), wanted.height.min(window.height));
        let under = self.anchor.y + self.anchor.height + 4.0;
        let over = self.anchor.y - size.height - 4.0;
        let y = if under + size.height <= window.height {
            under
        } else if over >= 0.0 {
            over
        } else {
            window.height - size.height
        };
        let x = self.anchor.x.clamp(0.0, window.width - size.width);
        layout::Node::new(size).move_to(Point::new(x, y))
    }

    fn draw(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        let style = container::dialog(theme);
        let bounds = layout.bounds();
        renderer.fill_quad(
            renderer::Quad {
                bounds,
                border: style.border,
                shadow: style.shadow,
                ..renderer::Quad::default()
            },
            style.background.unwrap_or(palette(theme).raised.into()),
        );
        let inner = bounds.shrink(FRAME);
        renderer.with_layer(inner, |renderer| {
            self.content
                .draw(renderer, theme, inner, cursor.position_over(inner));
        });
    }

    fn operate(&mut self, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.operate(layout.bounds().shrink(FRAME), operation);
    }

    fn update(
        &mut self,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
    ) {
        let bounds = layout.bounds();
        let inner = bounds.shrink(FRAME);
        let over = cursor.position_over(bounds);
        // Heard here, before a dialog around the control hears it and closes as well.
        if let Event::Keyboard(keyboard::Event::KeyPressed {
            key: Key::Named(Named::Escape),
            ..
        }) = event
        {
            self.content.dismissed();
            shell.capture_event();
            shell.request_redraw();
            return;
        }
        let act = match (event, over) {
            (
                Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
                | Event::Touch(touch::Event::FingerPressed { .. }),
                None,
            ) => {
                self.content.dismissed();
                if cursor.is_over(self.anchor) {
                    shell.capture_event();
                }
                shell.request_redraw();
                return;
            }
            (Event::Mouse(mouse::Event::CursorMoved { .. }), Some(at)) => Act::Moved(at),
            (
                Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
                | Event::Touch(touch::Event::FingerPressed { .. }),
                Some(at),
            ) => Act::Pressed(at),
            (Event::Mouse(mouse::Event::WheelScrolled { delta }), Some(_)) => Act::Wheel(match delta {
                mouse::ScrollDelta::Lines { y, .. } => -y,
                mouse::ScrollDelta::Pixels { y, .. } => -y / 40.0,
            }),
            _ => return,
        };
        self.content.pointer(act, inner, shell);
        shell.capture_event();
        shell.request_redraw();
    }

    fn mouse_interaction(
        &self,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }
}

/// Where painted words stand in their box.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Align {
    Start,
    Center,
}

/// Paints one line of words, centred in height.
pub(super) fn words(
    renderer: &mut Renderer,
    content: &str,
    (size, font): (f32, iced::Font),
    bounds: Rectangle,
    align: Align,
    color: Color,
) {
    use iced::advanced::text::{self, Renderer as _};
    let (align_x, x) = match align {
        Align::Start => (text::Alignment::Default, bounds.x),
        Align::Center => (text::Alignment::Center, bounds.center_x()),
    };
    renderer.fill_text(
        iced::advanced::Text {
            content: content.to_owned(),
            bounds: Size::new(bounds.width, bounds.height),
            size: Pixels(size),
            line_height: text::LineHeight::default(),
            font,
            align_x,
            align_y: iced::alignment::Vertical::Center,
            shaping: text::Shaping::default(),
            wrapping: text::Wrapping::None,
        },
        Point::new(x, bounds.center_y()),
        color,
        bounds,
    );
}

/// Paints a rounded ground.
pub(super) fn ground(renderer: &mut Renderer, bounds: Rectangle, color: Color) {
    renderer.fill_quad(
        renderer::Quad {
            bounds,
            border: iced::border::rounded(6),
            ..renderer::Quad::default()
        },
        color,
    );
}

/// The bounds a control has on screen, wherever it has been scrolled to.
pub(super) fn anchor(layout: Layout<'_>, translation: Vector) -> Rectangle {
    layout.bounds() + translation
}
