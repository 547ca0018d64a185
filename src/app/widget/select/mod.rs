//! A drop-down for the keyboard: Enter, Space or ↓ opens, arrows move, letters jump, Enter takes, Esc leaves.

#[cfg(test)]
mod tests;

use super::Element;
use super::focus::{Focus, Role, Spoken, draw_ring};
use super::icon::{self, Icon};
use super::popup::{self, Act, Align, Content, Popup};
use crate::app::theme::{font, input, palette, size, space};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::button::Status;
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, touch};

const ROW: f32 = 36.0;
const VISIBLE: usize = 8;
const HEIGHT: f32 = 42.0;

/// A drop-down. Without `on_select` it can't exist; `.disabled(true)` takes it out of use.
pub struct Select<'a, M> {
    label: String,
    options: Vec<String>,
    selected: Option<usize>,
    on_select: Box<dyn Fn(usize) -> M + 'a>,
    placeholder: String,
    id: Option<Id>,
    width: Length,
    disabled: bool,
    wrong: bool,
}

/// A drop-down with a spoken label; [`super::field::select`] puts the label above it.
pub fn select<'a, M: 'a>(
    label: impl Into<String>,
    options: Vec<String>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> Select<'a, M> {
    Select {
        label: label.into(),
        options,
        selected,
        on_select: Box::new(on_select),
        placeholder: String::new(),
        id: None,
        width: Length::Fill,
        disabled: false,
        wrong: false,
    }
}

impl<M> Select<'_, M> {
    /// Shown while nothing is chosen.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = words.into();
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Width; as wide as there is room by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Out of use for now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// Outlined as wrong.
    #[must_use]
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    fn is_enabled(&self) -> bool {
        !self.disabled && !self.options.is_empty()
    }

    /// Handles a key while it has the focus; true when the key was for it.
    fn key(&self, state: &mut State, key: &Key, shell: &mut Shell<'_, M>) -> bool {
        let last = self.options.len() - 1;
        let at = state.highlighted.min(last);
        let typed = match key {
            Key::Character(letter) if letter != " " => Some(letter.to_lowercase()),
            _ => None,
        };
        let jump = match &typed {
            Some(letter) => self.jump(
                &mut state.typed,
                letter,
                if state.open { Some(at) } else { self.selected },
            ),
            None => {
                state.typed.clear();
                None
            }
        };
        if !state.open {
            let next = match key {
                Key::Named(Named::Enter | Named::Space | Named::ArrowDown | Named::ArrowUp) => None,
                Key::Character(letter) if letter == " " => None,
                _ => match jump {
                    Some(next) => Some(next),
                    None => return false,
                },
            };
            match next {
                Some(next) => shell.publish((self.on_select)(next)),
                None => state.open_at(self.selected.unwrap_or(0), self.options.len()),
            }
            return true;
        }
        let next = match key {
            Key::Named(Named::Tab) => {
                state.open = false;
                return false;
            }
            Key::Named(Named::Enter | Named::Space) => {
                state.open = false;
                shell.publish((self.on_select)(at));
                return true;
            }
            Key::Named(Named::ArrowDown) => (at + 1).min(last),
            Key::Named(Named::ArrowUp) => at.saturating_sub(1),
            Key::Named(Named::PageDown) => (at + VISIBLE).min(last),
            Key::Named(Named::PageUp) => at.saturating_sub(VISIBLE),
            Key::Named(Named::Home) => 0,
            Key::Named(Named::End) => last,
            _ => match jump {
                Some(next) => next,
                None => return typed.is_some(),
            },
        };
        state.highlight(next, self.options.len());
        true
    }

    /// The option that begins with what was typed and one letter more; where there is none, the next one that begins with
    /// the letter, going round.
    fn jump(&self, typed: &mut String, letter: &str, from: Option<usize>) -> Option<usize> {
        let count = self.options.len();
        let next = |words: &str, start: usize| {
            (0..count)
                .map(|step| (start + step) % count)
                .find(|&at| self.options[at].to_lowercase().starts_with(words))
        };
        let longer = typed.clone() + letter;
        if let Some(found) = next(&longer, from.unwrap_or(0)).filter(|_| !typed.is_empty()) {
            *typed = longer;
            return Some(found);
        }
        letter.clone_into(typed);
        next(letter, from.map_or(0, |at| at + 1))
    }
}

#[derive(Default)]
struct State {
    focus: Focus,
    open: bool,
    highlighted: usize,
    /// Letters typed one after the other.
    typed: String,
    /// First row in sight; a fraction while the wheel turns.
    offset: f32,
    hovered: bool,
}

impl State {
    fn open_at(&mut self, at: usize, count: usize) {
        self.open = true;
        self.typed.clear();
        self.offset = 0.0;
        self.highlight(at, count);
    }

    fn highlight(&mut self, at: usize, count: usize) {
        self.highlighted = at;
        let at = at as f32;
        let visible = VISIBLE.min(count) as f32;
        self.offset = self.offset.clamp((at - visible + 1.0).max(0.0), at);
    }
}

impl<M> Widget<M, Theme, Renderer> for Select<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if !self.is_enabled() {
            *state = State::default();
        }
        state.highlighted = state.highlighted.min(self.options.len().saturating_sub(1));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Fixed(HEIGHT))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let longest = self.options.iter().map(|o| o.chars().count()).max();
        let natural = longest.unwrap_or(8) as f32 * size::BODY * 0.6 + 64.0;
        layout::Node::new(limits.resolve(self.width, HEIGHT, Size::new(natural, HEIGHT)))
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        Spoken {
            value: self.selected.and_then(|at| self.options.get(at).cloned()),
            expanded: Some(state.open),
            disabled: !self.is_enabled(),
            focused: state.focus.focused,
            ..Spoken::new(Role::ComboBox, self.label.clone())
        }
        .announce(self.id.as_ref(), layout.bounds(), operation);
        if self.is_enabled() {
            operation.focusable(self.id.as_ref(), layout.bounds(), &mut state.focus);
        }
        let shown = self.selected.and_then(|at| self.options.get(at));
        operation.text(None, layout.bounds(), shown.unwrap_or(&self.placeholder));
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        if shell.is_event_captured() || !self.is_enabled() {
            return;
        }
        let state = tree.state.downcast_mut::<State>();
        let is_over = cursor.is_over(layout.bounds());
        if std::mem::replace(&mut state.hovered, is_over) != is_over {
            shell.request_redraw();
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if is_over {
                    state.focus.by_mouse();
                    state.open_at(self.selected.unwrap_or(0), self.options.len());
                    shell.capture_event();
                } else {
                    state.focus = Focus::default();
                    state.open = false;
                }
                shell.request_redraw();
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.focused && !modifiers.control() && !modifiers.alt() =>
            {
                state.focus.ring = true;
                if self.key(state, key, shell) {
                    shell.capture_event();
                }
                shell.request_redraw();
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let status = match (self.is_enabled(), state.hovered || state.open) {
            (false, _) => Status::Disabled,
            (true, true) => Status::Hovered,
            (true, false) => Status::Active,
        };
        let style = input::drop_down(theme, status, self.wrong);
        renderer.fill_quad(
            renderer::Quad {
                bounds,
                border: style.border,
                ..renderer::Quad::default()
            },
            style.background.unwrap_or(palette(theme).raised.into()),
        );
        let shown = self.selected.and_then(|at| self.options.get(at));
        let color = if shown.is_some() {
            style.text_color
        } else {
            palette(theme).muted
        };
        let room = Rectangle {
            x: bounds.x + space::M,
            width: (bounds.width - space::M - 36.0).max(0.0),
            ..bounds
        };
        let face = (size::BODY, font::REGULAR);
        let shown = shown.unwrap_or(&self.placeholder);
        popup::words(renderer, shown, face, room, Align::Start, color);
        let arrow = Point::new(bounds.x + bounds.width - 30.0, bounds.center_y() - 9.0);
        icon::paint(renderer, Icon::Down, arrow, 18.0, style.text_color);
        if state.focus.focused && (state.focus.ring || state.open) {
            draw_ring(renderer, theme, bounds, 0.0);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.is_enabled() && cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        _renderer: &Renderer,
        _viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let state = tree.state.downcast_mut::<State>();
        if !state.open {
            return None;
        }
        let anchor = popup::anchor(layout, translation);
        let content = Options {
            options: &self.options,
            selected: self.selected,
            on_select: &*self.on_select,
            width: anchor.width.max(160.0),
            state,
        };
        Some(Popup { anchor, content }.overlay())
    }
}

struct Options<'b, M> {
    options: &'b [String],
    selected: Option<usize>,
    on_select: &'b dyn Fn(usize) -> M,
    width: f32,
    state: &'b mut State,
}

impl<M> Options<'_, M> {
    fn visible(&self) -> usize {
        self.options.len().min(VISIBLE)
    }

    /// The options in sight and where they stand.
    fn rows(&self, bounds: Rectangle) -> impl Iterator<Item = (usize, Rectangle)> {
        let offset = self.state.offset;
        let first = offset as usize;
        let last = (first + self.visible() + 1).min(self.options.len());
        (first..last).map(move |at| {
            let row = Rectangle {
                y: bounds.y + (at as f32 - offset) * ROW,
                height: ROW,
                ..bounds
            };
            (at, row)
        })
    }

    fn at(&self, point: Point, bounds: Rectangle) -> Option<usize> {
        self.rows(bounds)
            .find(|(_, row)| row.contains(point))
            .map(|(at, _)| at)
    }
}

impl<M> Content<M> for Options<'_, M> {
    fn size(&self) -> Size {
        Size::new(self.width - 10.0, self.visible() as f32 * ROW)
    }

    fn draw(&self, renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, _at: Option<Point>) {
        let p = palette(theme);
        let face = (size::BODY, font::REGULAR);
        for (at, row) in self.rows(bounds) {
            let highlighted = at == self.state.highlighted;
            if highlighted {
                popup::ground(renderer, row, p.selected);
            }
            let color = if highlighted { p.accent } else { p.text };
            let room = Rectangle {
                x: row.x + 34.0,
                width: (row.width - 46.0).max(0.0),
                ..row
            };
            popup::words(renderer, &self.options[at], face, room, Align::Start, color);
            if Some(at) == self.selected {
                let place = Point::new(row.x + 8.0, row.center_y() - 9.0);
                icon::paint(renderer, Icon::Tick, place, 18.0, color);
            }
        }
        let (visible, count) = (self.visible() as f32, self.options.len() as f32);
        if count > visible {
            let thumb = Rectangle {
                x: bounds.x + bounds.width - 5.0,
                y: bounds.y + bounds.height * self.state.offset / count,
                width: 5.0,
                height: bounds.height * visible / count,
            };
            popup::ground(renderer, thumb, p.border);
        }
    }

    fn pointer(&mut self, act: Act, bounds: Rectangle, shell: &mut Shell<'_, M>) {
        match act {
            Act::Moved(point) => {
                if let Some(at) = self.at(point, bounds) {
                    self.state.highlighted = at;
                }
            }
            Act::Pressed(point) => {
                if let Some(at) = self.at(point, bounds) {
                    self.state.open = false;
                    shell.publish((self.on_select)(at));
                }
            }
            Act::Wheel(lines) => {
                let furthest = (self.options.len() - self.visible()) as f32;
                self.state.offset = (self.state.offset + lines * 2.0).clamp(0.0, furthest);
            }
        }
    }

    fn dismissed(&mut self) {
        self.state.open = false;
    }

    fn operate(&mut self, bounds: Rectangle, operation: &mut dyn Operation) {
        for (at, row) in self.rows(bounds).collect::<Vec<_>>() {
            Spoken {
                selected: at == self.state.highlighted,
                checked: Some(Some(at) == self.selected),
                ..Spoken::new(Role::Option, self.options[at].clone())
            }
            .announce(None, row, operation);
            operation.text(None, row, &self.options[at]);
        }
    }
}

impl<'a, M: 'a> From<Select<'a, M>> for Element<'a, M> {
    fn from(select: Select<'a, M>) -> Self {
        Element::new(select)
    }
}
