//! Icons, in the colour of the words around them: glyphs of a font made by assets/fonts/icons.py.

use super::Element;
use crate::app::theme::{Tone, font, palette};
use iced::advanced::text::{Alignment, LineHeight, Renderer as _, Shaping, Wrapping};
use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Text, Widget, layout, mouse, renderer};
use iced::alignment::Vertical;
use iced::{Color, Length, Point, Rectangle, Renderer, Size, Theme};

/// The icons there are, in the order of their glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // each is named after what it shows
pub enum Icon {
    Now,
    Plan,
    Duty,
    Handover,
    Vocabulary,
    Contacts,
    Settings,
    Search,
    Lock,
    Warning,
    Ok,
    Stop,
    Info,
    Add,
    Remove,
    Edit,
    Up,
    Down,
    Left,
    Right,
    Copy,
    Phone,
    Undo,
    History,
    Close,
    Exercise,
    Tick,
    Calendar,
    Clock,
    Person,
    Log,
    Link,
    Open,
    Save,
    Print,
    Filter,
}

impl Icon {
    /// Every icon, for pictures of all of them.
    pub const ALL: [Self; 36] = [
        Self::Now,
        Self::Plan,
        Self::Duty,
        Self::Handover,
        Self::Vocabulary,
        Self::Contacts,
        Self::Settings,
        Self::Search,
        Self::Lock,
        Self::Warning,
        Self::Ok,
        Self::Stop,
        Self::Info,
        Self::Add,
        Self::Remove,
        Self::Edit,
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::Copy,
        Self::Phone,
        Self::Undo,
        Self::History,
        Self::Close,
        Self::Exercise,
        Self::Tick,
        Self::Calendar,
        Self::Clock,
        Self::Person,
        Self::Log,
        Self::Link,
        Self::Open,
        Self::Save,
        Self::Print,
        Self::Filter,
    ];

    /// The icon that goes with a tone.
    pub const fn of(tone: Tone) -> Self {
        match tone {
            Tone::Neutral | Tone::Info => Self::Info,
            Tone::Ok => Self::Ok,
            Tone::Caution => Self::Warning,
            Tone::Danger => Self::Stop,
            Tone::Exercise => Self::Exercise,
            Tone::Example => Self::Vocabulary,
        }
    }

    /// Its glyph in [`font::ICONS`].
    fn glyph(self) -> String {
        char::from_u32(0xE000 + self as u32).map_or_else(String::new, String::from)
    }
}

/// An icon of a size, in the colour of the words around it unless it has a tone.
pub struct IconView {
    icon: Icon,
    size: f32,
    tone: Tone,
}

/// An icon `size` logical pixels wide and high.
pub fn icon(icon: Icon, size: f32) -> IconView {
    IconView {
        icon,
        size,
        tone: Tone::Neutral,
    }
}

impl IconView {
    /// Drawn in the colour of a tone; Neutral takes the colour of the words around.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl<M> Widget<M, Theme, Renderer> for IconView {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(Size::new(self.size, self.size))
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if bounds.intersection(viewport).is_none() {
            return;
        }
        let color = match self.tone {
            Tone::Neutral => style.text_color,
            tone => tone.shade(palette(theme)).text,
        };
        paint(renderer, self.icon, bounds.position(), self.size, color);
    }
}

impl<'a, M: 'a> From<IconView> for Element<'a, M> {
    fn from(view: IconView) -> Self {
        Element::new(view)
    }
}

/// Draws an icon straight into a popup that is painted by hand.
///
/// As a letter, never as a shape on a canvas: iced 0.14 moves the damaged part of the window by the place of a shape where
/// a word takes a shape's turn, so that words stay half painted when the page changes.
pub(super) fn paint(renderer: &mut Renderer, icon: Icon, at: Point, size: f32, color: Color) {
    let square = Size::new(size, size);
    let glyph = Text {
        content: icon.glyph(),
        bounds: square,
        size: size.into(),
        line_height: LineHeight::Absolute(size.into()),
        font: font::ICONS,
        align_x: Alignment::Left,
        align_y: Vertical::Top,
        shaping: Shaping::Basic,
        wrapping: Wrapping::None,
    };
    // A round stroke may reach a little outside its square.
    renderer.fill_text(glyph, at, color, Rectangle::new(at, square).expand(1.0));
}
