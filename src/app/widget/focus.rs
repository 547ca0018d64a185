//! Who has the keyboard, and what a screen reader is told: marks of role and label. `root` moves the focus.

use iced::advanced::renderer;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation, Outcome};
use iced::{Rectangle, Renderer, Theme};
use std::any::Any;

/// What a control is, in the words of accessibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Does something when pressed.
    Button,
    /// Leads somewhere.
    Link,
    /// One of several views of the same place.
    Tab,
    /// A row of tabs with one focus.
    TabList,
    /// On or off.
    CheckBox,
    /// One of several answers.
    Radio,
    /// A question with one answer out of several.
    RadioGroup,
    /// A drop-down.
    ComboBox,
    /// A choice in a drop-down.
    Option,
    /// A list with one selection.
    List,
    /// A row of a list.
    ListItem,
    /// A line one writes in.
    TextField,
    /// A line whose words are never said: a passphrase.
    SecretField,
    /// Several lines one writes in.
    TextArea,
    /// A month to pick a day from.
    Calendar,
    /// A picture of something.
    Image,
    /// A window over the page.
    Dialog,
    /// Said without being asked: a toast, a banner.
    Status,
    /// Said at once: a banner about danger.
    Alert,
    /// How far something has come.
    Progress,
}

/// What a screen reader says about one control.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// What it is.
    pub role: Role,
    /// Its name.
    pub label: String,
    /// What it holds: the text of a field, the chosen option.
    pub value: Option<String>,
    /// On or off, where that means something.
    pub checked: Option<bool>,
    /// It is the chosen one of its siblings.
    pub selected: bool,
    /// A popup belonging to it is open, where it has one.
    pub expanded: Option<bool>,
    /// It can't be used now.
    pub disabled: bool,
    /// It has the keyboard.
    pub focused: bool,
    /// Where it is, without scrolling taken into account.
    pub bounds: Rectangle,
}

impl Spoken {
    /// A control that only has a role and a name.
    pub fn new(role: Role, label: impl Into<String>) -> Self {
        Self {
            role,
            label: label.into(),
            value: None,
            checked: None,
            selected: false,
            expanded: None,
            disabled: false,
            focused: false,
            bounds: Rectangle::default(),
        }
    }

    /// Tells an operation about this control. Call before the control's own focus is offered.
    pub(super) fn announce(&mut self, id: Option<&Id>, bounds: Rectangle, operation: &mut dyn Operation) {
        self.bounds = bounds;
        operation.custom(id, bounds, self);
    }
}

/// Keyboard focus of one control.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Focus {
    /// It has the keyboard.
    pub focused: bool,
    /// And this is to be seen, because the keyboard is in use.
    pub ring: bool,
}

impl Focus {
    /// Takes the focus by mouse: no ring until a key is pressed.
    pub fn by_mouse(&mut self) {
        if !self.focused {
            *self = Self {
                focused: true,
                ring: false,
            };
        }
    }
}

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        *self = Self {
            focused: true,
            ring: true,
        };
    }

    fn unfocus(&mut self) {
        *self = Self::default();
    }
}

/// Draws the ring around what has the keyboard, just outside its bounds.
pub fn draw_ring(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, offset: f32) {
    use iced::advanced::Renderer as _;
    renderer.fill_quad(
        renderer::Quad {
            bounds: bounds.expand(offset),
            border: iced::Border {
                color: crate::app::theme::palette(theme).focus,
                width: 2.0,
                radius: (crate::app::theme::space::RADIUS + offset).max(2.0).into(),
            },
            ..renderer::Quad::default()
        },
        iced::Color::TRANSPARENT,
    );
}

/// Everything a screen reader can say about the screen, in reading order.
pub fn marks() -> impl Operation<Vec<Spoken>> {
    Marks::default()
}

/// What has been heard so far: marks, completed by what the fields inside them say.
#[derive(Default)]
pub(super) struct Marks {
    pub found: Vec<Spoken>,
}

impl Marks {
    pub fn mark(&mut self, state: &dyn Any) {
        if let Some(spoken) = state.downcast_ref::<Spoken>() {
            self.found.push(spoken.clone());
        }
    }

    /// A toolkit field has no mark of its own: its frame announced it just before, and encloses it.
    fn enclosing(&mut self, bounds: Rectangle) -> Option<&mut Spoken> {
        self.found
            .last_mut()
            .filter(|last| last.bounds.contains(bounds.center()))
    }

    pub fn focus(&mut self, bounds: Rectangle, focused: bool) {
        if let Some(last) = self.enclosing(bounds) {
            last.focused |= focused;
        }
    }

    pub fn text(&mut self, bounds: Rectangle, words: &str) {
        if let Some(last) = self.enclosing(bounds)
            && last.role == Role::TextField
        {
            last.value = Some(words.to_owned());
        }
    }
}

impl Operation<Vec<Spoken>> for Marks {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Vec<Spoken>>)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        self.mark(state);
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::Focusable) {
        self.focus(bounds, state.is_focused());
    }

    fn text_input(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::TextInput) {
        self.text(bounds, state.text());
    }

    fn finish(&self) -> Outcome<Vec<Spoken>> {
        Outcome::Some(self.found.clone())
    }
}

/// Which of the controls that can have the focus has it, and how many there are.
#[derive(Default)]
pub(super) struct Census {
    pub focused: Option<usize>,
    pub total: usize,
}

impl Operation for Census {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.focused = Some(self.total);
        }
        self.total += 1;
    }
}

/// Gives the focus to the control at a position, and takes it from all others.
pub(super) struct Give {
    target: Option<usize>,
    position: usize,
}

impl Give {
    pub fn to(target: Option<usize>) -> Self {
        Self { target, position: 0 }
    }
}

impl Operation for Give {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if Some(self.position) == self.target {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
        self.position += 1;
    }
}
