//! The one wrapper around everything that can be pressed: role and label, focus ring, mouse, Enter and Space,
//! arrow keys, and a look for each state.

use super::Element;
use super::focus::{Focus, Role, Spoken, draw_ring};
use crate::app::theme::{self, space};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::button::{Status, Style};
use iced::{Event, Length, Padding, Rectangle, Renderer, Size, Theme, Vector, touch, window};

/// Where an arrow key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// ↑
    Up,
    /// ↓
    Down,
    /// ←
    Left,
    /// →
    Right,
}

impl Direction {
    /// The direction of an arrow key.
    pub fn of(key: &Key) -> Option<Self> {
        match key {
            Key::Named(Named::ArrowUp) => Some(Self::Up),
            Key::Named(Named::ArrowDown) => Some(Self::Down),
            Key::Named(Named::ArrowLeft) => Some(Self::Left),
            Key::Named(Named::ArrowRight) => Some(Self::Right),
            _ => None,
        }
    }

    /// Up and left lead back, down and right lead on.
    pub fn is_forward(self) -> bool {
        matches!(self, Self::Down | Self::Right)
    }
}

type KeyFn<'a, M> = Box<dyn Fn(&Key) -> Option<M> + 'a>;
type StyleFn<'a> = Box<dyn Fn(&Theme, Status) -> Style + 'a>;

/// Something that can be pressed. Without a message it is disabled: skipped by Tab and said to be so.
pub struct Control<'a, M> {
    content: Element<'a, M>,
    spoken: Spoken,
    id: Option<Id>,
    on_press: Option<M>,
    on_key: Option<KeyFn<'a, M>>,
    width: Length,
    height: Length,
    padding: Padding,
    style: StyleFn<'a>,
    takes_focus: bool,
    ring_offset: f32,
    status: Option<Status>,
}

#[derive(Default)]
struct State {
    focus: Focus,
    pressed: bool,
}

/// Wraps anything into a control: a card, a row, an icon. It looks like its content until the mouse is there.
pub fn focusable<'a, M: Clone + 'a>(
    role: Role,
    label: impl Into<String>,
    content: impl Into<Element<'a, M>>,
) -> Control<'a, M> {
    let content = content.into();
    let size = content.as_widget().size_hint();
    Control {
        content,
        spoken: Spoken::new(role, label),
        id: None,
        on_press: None,
        on_key: None,
        width: size.width.fluid(),
        height: size.height.fluid(),
        padding: Padding::ZERO,
        style: Box::new(theme::button::item(false)),
        takes_focus: true,
        ring_offset: 2.0,
        status: None,
    }
}

impl<'a, M: Clone + 'a> Control<'a, M> {
    /// What pressing it says.
    #[must_use]
    pub fn on_press(self, message: M) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// What pressing it says, or nothing: then it is disabled.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<M>) -> Self {
        self.on_press = message;
        self
    }

    /// What an arrow key says while it has the focus.
    #[must_use]
    pub fn on_arrow(self, message: impl Fn(Direction) -> M + 'a) -> Self {
        self.on_key(move |key| Direction::of(key).map(&message))
    }

    /// What any other key says while it has the focus; `None` leaves the key to others.
    #[must_use]
    pub fn on_key(mut self, message: impl Fn(&Key) -> Option<M> + 'a) -> Self {
        self.on_key = Some(Box::new(message));
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Width; as its content by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Height; as its content by default.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// Space around its content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// Its look in each state; see [`theme::button`].
    #[must_use]
    pub fn style(mut self, style: impl Fn(&Theme, Status) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    /// Spoken as on or off.
    #[must_use]
    pub fn checked(mut self, on: bool) -> Self {
        self.spoken.checked = Some(on);
        self
    }

    /// Spoken as the chosen one of its siblings.
    #[must_use]
    pub fn selected(mut self, selected: bool) -> Self {
        self.spoken.selected = selected;
        self
    }

    /// Spoken after the label.
    #[must_use]
    pub fn value(mut self, value: Option<String>) -> Self {
        self.spoken.value = value;
        self
    }

    /// Part of a group that has the focus as a whole: for the mouse alone.
    #[must_use]
    pub(super) fn mouse_only(mut self) -> Self {
        self.takes_focus = false;
        self
    }

    fn is_enabled(&self) -> bool {
        self.on_press.is_some() || self.on_key.is_some()
    }

    fn is_reachable(&self) -> bool {
        self.takes_focus && self.is_enabled()
    }

    fn key_pressed(&self, key: &Key, modifiers: keyboard::Modifiers, repeat: bool) -> Option<M> {
        if modifiers.control() || modifiers.alt() || modifiers.logo() {
            return None;
        }
        let press = match key {
            Key::Named(Named::Enter | Named::Space) => true,
            Key::Character(character) => character == " ",
            _ => false,
        };
        if press && self.on_press.is_some() {
            return self.on_press.clone().filter(|_| !repeat);
        }
        self.on_key.as_ref().and_then(|on_key| on_key(key))
    }

    fn mouse_event(&self, state: &mut State, event: &Event, is_over: bool, shell: &mut Shell<'_, M>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if is_over && self.on_press.is_some() {
                    state.pressed = true;
                    if self.is_reachable() {
                        state.focus.by_mouse();
                    }
                    shell.capture_event();
                } else if !is_over && state.focus.focused {
                    state.focus = Focus::default();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                if std::mem::take(&mut state.pressed)
                    && let Some(message) = &self.on_press
                {
                    if is_over {
                        shell.publish(message.clone());
                    }
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            _ => {}
        }
    }
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Control<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        if !self.is_reachable() {
            tree.state.downcast_mut::<State>().focus = Focus::default();
        }
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::positioned(
            limits,
            self.width,
            self.height,
            self.padding,
            |limits| {
                self.content
                    .as_widget_mut()
                    .layout(&mut tree.children[0], renderer, &limits.loose())
            },
            |content, size| content.align(iced::Alignment::Start, iced::Alignment::Center, size),
        )
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        self.spoken.disabled = !self.is_enabled();
        self.spoken.focused = state.focus.focused;
        self.spoken.announce(self.id.as_ref(), layout.bounds(), operation);
        if self.is_reachable() {
            operation.focusable(self.id.as_ref(), layout.bounds(), &mut state.focus);
        }
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            self.content
                .as_widget_mut()
                .operate(&mut tree.children[0], layout.child(0), renderer, operation);
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
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout.child(0),
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        let captured = shell.is_event_captured();
        let state = tree.state.downcast_mut::<State>();
        let is_over = cursor.is_over(layout.bounds());
        if !captured {
            self.mouse_event(state, event, is_over, shell);
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            modifiers,
            repeat,
            ..
        }) = event
            && !captured
            && state.focus.focused
        {
            state.focus.ring = true;
            if let Some(message) = self.key_pressed(key, *modifiers, *repeat) {
                shell.publish(message);
                shell.capture_event();
            }
            shell.request_redraw();
        }
        let status = if !self.is_enabled() {
            Status::Disabled
        } else if is_over && self.on_press.is_some() {
            if state.pressed {
                Status::Pressed
            } else {
                Status::Hovered
            }
        } else {
            Status::Active
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.status = Some(status);
        } else if self.status.is_some_and(|drawn| drawn != status) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use iced::advanced::Renderer as _;
        let bounds = layout.bounds();
        let idle = if self.is_enabled() {
            Status::Active
        } else {
            Status::Disabled
        };
        let style = (self.style)(theme, self.status.unwrap_or(idle));
        if style.background.is_some() || style.border.width > 0.0 {
            renderer.fill_quad(
                renderer::Quad {
                    bounds,
                    border: style.border,
                    shadow: style.shadow,
                    snap: style.snap,
                },
                style.background.unwrap_or(iced::Color::TRANSPARENT.into()),
            );
        }
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            &renderer::Style {
                text_color: style.text_color,
            },
            layout.child(0),
            cursor,
            viewport,
        );
        let focus = tree.state.downcast_ref::<State>().focus;
        if focus.focused && focus.ring {
            draw_ring(renderer, theme, bounds, self.ring_offset);
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
        let inner = self.content.as_widget().mouse_interaction(
            &tree.children[0],
            layout.child(0),
            cursor,
            viewport,
            renderer,
        );
        if inner == mouse::Interaction::None && self.on_press.is_some() && cursor.is_over(layout.bounds()) {
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
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            layout.child(0),
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, M: Clone + 'a> From<Control<'a, M>> for Element<'a, M> {
    fn from(control: Control<'a, M>) -> Self {
        Element::new(control)
    }
}

/// Space inside a button of ordinary size.
pub(super) const BUTTON_PADDING: Padding = Padding {
    top: 10.0,
    bottom: 10.0,
    left: space::L,
    right: space::L,
};
