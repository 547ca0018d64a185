//! The wrapper around a whole window that moves the focus with Tab and brings what has it into sight.

use super::Element;
use super::focus::{Census, Give};
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// One scrollable area on the way to the focused control.
#[derive(Clone, Copy)]
struct Area {
    position: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Finds the focused control and the scrollable areas around it, and the largest one that has something to scroll.
#[derive(Default)]
struct Find {
    position: usize,
    pending: Option<Area>,
    around: Vec<Area>,
    found: Option<(Rectangle, Vec<Area>)>,
    largest: Option<Area>,
}

impl Operation for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.pending.take();
        self.around.extend(entered);
        operate(self);
        if entered.is_some() {
            self.around.pop();
        }
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn operation::Scrollable,
    ) {
        let area = Area {
            position: self.position,
            bounds,
            content,
            translation,
        };
        self.position += 1;
        self.pending = Some(area);
        if content.height > bounds.height + 1.0
            && self
                .largest
                .is_none_or(|largest| largest.bounds.area() < bounds.area())
        {
            self.largest = Some(area);
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.found = Some((bounds, self.around.clone()));
        }
    }
}

/// Scrolls areas, named by position, by a number of pixels.
struct Scroll {
    position: usize,
    by: Vec<(Area, f32)>,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn operation::Scrollable,
    ) {
        for (area, y) in &self.by {
            if area.position == self.position {
                state.scroll_by(AbsoluteOffset { x: 0.0, y: *y }, bounds, content);
            }
        }
        self.position += 1;
    }
}

impl Find {
    /// How far each area around the focused control has to scroll so that the control can be seen.
    fn into_moves(self) -> Vec<(Area, f32)> {
        const MARGIN: f32 = 24.0;
        let Some((target, areas)) = self.found else {
            return Vec::new();
        };
        let (mut top, height) = (target.y, target.height);
        let mut moves = Vec::new();
        for area in areas.into_iter().rev() {
            top -= area.translation.y;
            let above = top - MARGIN - area.bounds.y;
            let below = top + height + MARGIN - (area.bounds.y + area.bounds.height);
            let wanted = if above < 0.0 || height + 2.0 * MARGIN > area.bounds.height {
                above
            } else {
                below.max(0.0)
            };
            let furthest = (area.content.height - area.bounds.height).max(0.0);
            let scrolled = (area.translation.y + wanted).clamp(0.0, furthest) - area.translation.y;
            if scrolled != 0.0 {
                moves.push((area, scrolled));
                top -= scrolled;
            }
        }
        moves
    }
}

/// Wraps a whole window: Tab and Shift+Tab walk over every control, scrolling to it; PageUp and PageDown scroll.
pub fn root<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    Element::new(Root {
        content: content.into(),
    })
}

struct Root<'a, M> {
    content: Element<'a, M>,
}

impl<M> Root<'_, M> {
    fn run(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(tree, layout, renderer, operation);
    }

    fn walk(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, back: bool) {
        let mut census = Census::default();
        self.run(tree, layout, renderer, &mut census);
        if census.total == 0 {
            return;
        }
        let last = census.total - 1;
        let next = match (census.focused, back) {
            (None, false) => 0,
            (None | Some(0), true) => last,
            (Some(at), true) => at - 1,
            (Some(at), false) if at == last => 0,
            (Some(at), false) => at + 1,
        };
        self.run(tree, layout, renderer, &mut Give::to(Some(next)));
        let mut find = Find::default();
        self.run(tree, layout, renderer, &mut find);
        let by = find.into_moves();
        if !by.is_empty() {
            self.run(tree, layout, renderer, &mut Scroll { position: 0, by });
        }
    }

    fn page(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, up: bool) {
        let mut find = Find::default();
        self.run(tree, layout, renderer, &mut find);
        let around_focus = find.found.as_ref().and_then(|(_, around)| {
            around
                .iter()
                .rev()
                .find(|area| area.content.height > area.bounds.height + 1.0)
                .copied()
        });
        if let Some(area) = around_focus.or(find.largest) {
            let step = area.bounds.height * 0.9;
            let by = vec![(area, if up { -step } else { step })];
            self.run(tree, layout, renderer, &mut Scroll { position: 0, by });
        }
    }
}

impl<M> Widget<M, Theme, Renderer> for Root<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.run(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else {
            return;
        };
        if shell.is_event_captured() || modifiers.control() || modifiers.alt() || modifiers.logo() {
            return;
        }
        match key {
            Key::Named(Named::Tab) => self.walk(tree, layout, renderer, modifiers.shift()),
            Key::Named(Named::PageUp) => self.page(tree, layout, renderer, true),
            Key::Named(Named::PageDown) => self.page(tree, layout, renderer, false),
            _ => return,
        }
        shell.capture_event();
        shell.request_redraw();
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content
            .as_widget()
            .draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content
            .as_widget()
            .mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.content
            .as_widget_mut()
            .overlay(tree, layout, renderer, viewport, translation)
    }
}
