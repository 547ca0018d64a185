//! A list of any length: only the rows in sight are built, so ten thousand cost as much as twenty.

mod columns;
mod pointer;
#[cfg(test)]
mod tests;

pub use columns::{Column, Sort, cells, header};

use super::Element;
use super::focus::{Focus, Role, Spoken, draw_ring};
use crate::app::theme::palette;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::space as gap;
use iced::{Alignment, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};
use std::time::Instant;

const BAR: f32 = 12.0;

/// A windowed list with one selection.
pub struct List<'a, M> {
    label: String,
    count: usize,
    view: Box<dyn Fn(usize) -> Element<'a, M> + 'a>,
    row_height: f32,
    selected: Option<usize>,
    on_select: Option<Box<dyn Fn(usize) -> M + 'a>>,
    on_activate: Option<Box<dyn Fn(usize) -> M + 'a>>,
    scroll_to: Option<usize>,
    id: Option<Id>,
    height: Length,
    header: Element<'a, M>,
    rows: Vec<Element<'a, M>>,
}

impl<'a, M: 'a> List<'a, M> {
    /// `count` rows, each built by `view` when it comes into sight. The label is spoken.
    pub fn new(label: impl Into<String>, count: usize, view: impl Fn(usize) -> Element<'a, M> + 'a) -> Self {
        Self {
            label: label.into(),
            count,
            view: Box::new(view),
            row_height: 44.0,
            selected: None,
            on_select: None,
            on_activate: None,
            scroll_to: None,
            id: None,
            height: Length::Fill,
            header: gap().into(),
            rows: Vec::new(),
        }
    }

    /// Height of every row in logical pixels; 44 by default.
    #[must_use]
    pub fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// The selected row; when it changes, the list scrolls to it.
    #[must_use]
    pub fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row.filter(|&row| row < self.count);
        self
    }

    /// A click or a key selects a row. Without it the list can only be looked at.
    #[must_use]
    pub fn on_select(mut self, message: impl Fn(usize) -> M + 'a) -> Self {
        self.on_select = Some(Box::new(message));
        self
    }

    /// Enter or a double click opens a row.
    #[must_use]
    pub fn on_activate(mut self, message: impl Fn(usize) -> M + 'a) -> Self {
        self.on_activate = Some(Box::new(message));
        self
    }

    /// A row to be brought into sight whenever this value changes.
    #[must_use]
    pub fn scroll_to(mut self, row: Option<usize>) -> Self {
        self.scroll_to = row;
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Height of the whole; as high as there is room by default.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// A row that stays above the others; see [`header`].
    #[must_use]
    pub fn header(mut self, header: impl Into<Element<'a, M>>) -> Self {
        self.header = header.into();
        self
    }

    fn furthest(&self, view: f32) -> f32 {
        (self.count as f32 * self.row_height - view).max(0.0)
    }

    /// The rows in sight.
    fn window(&self, offset: f32, view: f32) -> std::ops::Range<usize> {
        let first = (offset / self.row_height) as usize;
        let last = ((offset + view) / self.row_height).ceil() as usize;
        first.min(self.count)..last.min(self.count)
    }

    /// The offset nearest to the present one at which a row is whole in sight.
    fn revealing(&self, row: usize, offset: f32, view: f32) -> f32 {
        let top = row as f32 * self.row_height;
        offset
            .clamp((top + self.row_height - view).min(top), top)
            .clamp(0.0, self.furthest(view))
    }

    fn key(&self, state: &State, key: &Key) -> Option<Step> {
        let last = self.count.checked_sub(1)?;
        let page = ((state.view / self.row_height) as usize).max(1);
        let to = match (key, self.selected) {
            (Key::Named(Named::Enter), Some(row)) => return Some(Step::Activate(row)),
            (Key::Named(Named::ArrowDown), None) | (Key::Named(Named::Home), _) => 0,
            (Key::Named(Named::ArrowUp), None) | (Key::Named(Named::End), _) => last,
            (Key::Named(Named::ArrowDown), Some(row)) => (row + 1).min(last),
            (Key::Named(Named::ArrowUp), Some(row)) => row.saturating_sub(1),
            (Key::Named(Named::PageDown), row) => (row.unwrap_or(0) + page).min(last),
            (Key::Named(Named::PageUp), row) => row.unwrap_or(0).saturating_sub(page),
            _ => return None,
        };
        Some(Step::Select(to))
    }
}

enum Step {
    Select(usize),
    Activate(usize),
}

#[derive(Default)]
struct State {
    focus: Focus,
    /// How far the rows are scrolled, in logical pixels.
    offset: f32,
    /// Height of the place where rows are seen.
    view: f32,
    /// Index of the first row that is built.
    first: usize,
    selected: Option<usize>,
    scrolled_to: Option<usize>,
    hovered: Option<usize>,
    /// Where on the bar's thumb the mouse holds it.
    grabbed: Option<f32>,
    clicked: Option<(usize, Instant)>,
}

/// Keeps the state of rows that stay in sight while the window of rows moves.
fn shift(trees: &mut Vec<Tree>, from: usize, to: usize) {
    if to >= from {
        trees.drain(..(to - from).min(trees.len()));
    } else {
        let fresh = std::iter::repeat_with(Tree::empty).take((from - to).min(trees.len()));
        trees.splice(0..0, fresh);
    }
}

impl<'a, M: 'a> Widget<M, Theme, Renderer> for List<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.header), Tree::empty()]
    }

    fn diff(&self, tree: &mut Tree) {
        // Rows are compared while they are laid out, when it is known which are in sight.
        tree.children[0].diff(&self.header);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, self.height)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.width(Length::Fill).height(self.height);
        let natural = Size::new(0.0, self.count as f32 * self.row_height);
        let size = limits.resolve(Length::Fill, self.height, natural);
        let (headers, rows) = tree.children.split_at_mut(1);
        let header = self.header.as_widget_mut().layout(
            &mut headers[0],
            renderer,
            &layout::Limits::new(Size::ZERO, Size::new(size.width - BAR, size.height)),
        );
        let top = header.size().height;
        let state = tree.state.downcast_mut::<State>();
        state.view = (size.height - top).max(0.0);
        state.offset = state.offset.min(self.furthest(state.view));
        for (wanted, known) in [
            (self.selected, &mut state.selected),
            (self.scroll_to, &mut state.scrolled_to),
        ] {
            if *known != wanted {
                *known = wanted;
                if let Some(row) = wanted {
                    state.offset = self.revealing(row, state.offset, state.view);
                }
            }
        }
        let window = self.window(state.offset, state.view);
        let trees = &mut rows[0];
        shift(&mut trees.children, state.first, window.start);
        state.first = window.start;
        self.rows = window.clone().map(|row| (self.view)(row)).collect();
        trees.diff_children(&self.rows);
        let room = Size::new(size.width - BAR, self.row_height);
        let nodes = self.rows.iter_mut().zip(&mut trees.children).zip(window);
        let nodes = nodes.map(|((element, tree), row)| {
            let y = row as f32 * self.row_height - state.offset;
            element
                .as_widget_mut()
                .layout(tree, renderer, &layout::Limits::new(Size::ZERO, room))
                .align(Alignment::Start, Alignment::Center, room)
                .translate(Vector::new(0.0, y))
        });
        let body = layout::Node::with_children(Size::new(size.width, state.view), nodes.collect())
            .move_to(Point::new(0.0, top));
        layout::Node::with_children(size, vec![header, body])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let (headers, rows) = tree.children.split_at_mut(1);
        operation.traverse(&mut |operation| {
            self.header
                .as_widget_mut()
                .operate(&mut headers[0], layout.child(0), renderer, operation);
        });
        let reachable = self.on_select.is_some() && self.count > 0;
        Spoken {
            value: self.selected.map(|row| format!("{}/{}", row + 1, self.count)),
            focused: state.focus.focused,
            disabled: !reachable,
            ..Spoken::new(Role::List, self.label.clone())
        }
        .announce(self.id.as_ref(), layout.bounds(), operation);
        if reachable {
            operation.focusable(self.id.as_ref(), layout.bounds(), &mut state.focus);
        }
        operation.traverse(&mut |operation| {
            let body = layout.child(1);
            let rows = self.rows.iter_mut().zip(&mut rows[0].children);
            for ((at, (row, tree)), layout) in rows.enumerate().zip(body.children()) {
                let at = state.first + at;
                Spoken {
                    selected: self.selected == Some(at),
                    ..Spoken::new(Role::ListItem, (at + 1).to_string())
                }
                .announce(None, layout.bounds(), operation);
                row.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
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
        let (headers, rows) = tree.children.split_at_mut(1);
        self.header.as_widget_mut().update(
            &mut headers[0],
            event,
            layout.child(0),
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        let body = layout.child(1);
        // What is scrolled out of sight must not be hit through the heading.
        let inside = if cursor.is_over(body.bounds()) {
            cursor
        } else {
            mouse::Cursor::Unavailable
        };
        let rows = self.rows.iter_mut().zip(&mut rows[0].children);
        for ((row, tree), layout) in rows.zip(body.children()) {
            row.as_widget_mut()
                .update(tree, event, layout, inside, renderer, clipboard, shell, viewport);
        }
        if shell.is_event_captured() {
            return;
        }
        let state = tree.state.downcast_mut::<State>();
        self.mouse(state, event, body.bounds(), cursor, shell);
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else {
            return;
        };
        if !state.focus.focused || modifiers.control() || modifiers.alt() {
            return;
        }
        state.focus.ring = true;
        shell.request_redraw();
        match self.key(state, key) {
            Some(Step::Select(row)) => {
                if let Some(on_select) = &self.on_select {
                    shell.publish(on_select(row));
                    shell.capture_event();
                }
            }
            Some(Step::Activate(row)) => {
                if let Some(on_activate) = &self.on_activate {
                    shell.publish(on_activate(row));
                    shell.capture_event();
                }
            }
            None => {}
        }
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
        let p = palette(theme);
        let state = tree.state.downcast_ref::<State>();
        self.header.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout.child(0),
            cursor,
            viewport,
        );
        let body = layout.child(1);
        let Some(clip) = body.bounds().intersection(viewport) else {
            return;
        };
        renderer.with_layer(clip, |renderer| {
            let rows = self.rows.iter().zip(&tree.children[1].children);
            for ((at, (row, tree)), layout) in rows.enumerate().zip(body.children()) {
                let at = state.first + at;
                let y = body.bounds().y + at as f32 * self.row_height - state.offset;
                let bounds = Rectangle {
                    x: body.bounds().x,
                    y,
                    width: body.bounds().width - BAR,
                    height: self.row_height,
                };
                self.draw_ground(renderer, theme, state, at, bounds);
                let style = renderer::Style { text_color: p.text };
                row.as_widget()
                    .draw(tree, renderer, theme, &style, layout, cursor, &clip);
            }
            if let Some((_, thumb)) = self.bar(state, body.bounds()) {
                let thumb = Rectangle {
                    x: thumb.x + 2.0,
                    width: thumb.width - 2.0,
                    ..thumb
                };
                let busy = state.grabbed.is_some() || cursor.is_over(thumb);
                super::popup::ground(renderer, thumb, if busy { p.accent } else { p.border });
            }
        });
        if state.focus.focused && state.focus.ring {
            draw_ring(renderer, theme, layout.bounds(), 0.0);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let heading = self.header.as_widget().mouse_interaction(
            &tree.children[0],
            layout.child(0),
            cursor,
            viewport,
            renderer,
        );
        let body = layout.child(1);
        if heading != mouse::Interaction::None || !cursor.is_over(body.bounds()) {
            return heading;
        }
        let rows = self.rows.iter().zip(&tree.children[1].children);
        let inner = rows
            .zip(body.children())
            .map(|((row, tree), layout)| {
                row.as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default();
        if inner == mouse::Interaction::None && self.on_select.is_some() {
            mouse::Interaction::Pointer
        } else {
            inner
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        overlay::from_children(
            &mut self.rows,
            &mut tree.children[1],
            layout.child(1),
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, M: 'a> From<List<'a, M>> for Element<'a, M> {
    fn from(list: List<'a, M>) -> Self {
        Element::new(list)
    }
}
