//! A row of small bars, one for each value: how much there is week by week, read from their height.

use iced::advanced::renderer::Quad;
use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::{Length, Rectangle, Renderer, Size, Theme};

use super::Element;
use crate::app::theme::{Tone, palette};

/// Space between two bars.
const GAP: f32 = 2.0;

/// Bars side by side over the whole width; drawn only, so whoever uses it says in words what they show.
struct Bars {
    /// Height of each as a part of the whole, and its tone.
    bars: Vec<(f32, Tone)>,
    height: f32,
}

/// Bars of a height, each a part (0 to 1) of it. A value of 0 is drawn as a line on the ground.
pub fn bars<'a, M: 'a>(bars: Vec<(f32, Tone)>, height: f32) -> Element<'a, M> {
    Element::new(Bars { bars, height })
}

impl<M> Widget<M, Theme, Renderer> for Bars {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fixed(self.height))
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Length::Fill, Length::Fixed(self.height))
    }

    fn draw(
        &self,
        _: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
    ) {
        let (bounds, p) = (layout.bounds(), palette(theme));
        let step = bounds.width / self.bars.len().max(1) as f32;
        for (at, (part, tone)) in self.bars.iter().enumerate() {
            let height = (bounds.height * part.clamp(0.0, 1.0)).max(1.0);
            let color = match (tone, *part > 0.0) {
                (Tone::Neutral, true) => p.accent,
                (Tone::Neutral, false) => p.rule,
                (tone, _) => tone.shade(p).border,
            };
            let quad = Quad {
                bounds: Rectangle {
                    x: bounds.x + step * at as f32,
                    y: bounds.y + bounds.height - height,
                    width: (step - GAP).max(1.0),
                    height,
                },
                ..Quad::default()
            };
            renderer.fill_quad(quad, color);
        }
    }
}
