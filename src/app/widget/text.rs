//! Words on the page: headings, running text, small print, one-line cells that end in an ellipsis.

use std::borrow::Cow;

use super::Element;
use crate::app::theme::{font, palette, size, space};
use iced::advanced::text::{self as core, Paragraph as _, Renderer as _, Wrapping};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Layout, Widget, layout, mouse, renderer};
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{Text, column, row, text};
use iced::{Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme};

fn sized<'a>(words: impl IntoFragment<'a>, size: f32, font: Font) -> Text<'a> {
    text(words).size(size).font(font).wrapping(Wrapping::WordOrGlyph)
}

/// Heading of a screen, 32.
pub fn h1<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::DISPLAY, font::BOLD).line_height(1.2)
}

/// Heading of a section, 24.
pub fn h2<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::TITLE, font::BOLD).line_height(1.25)
}

/// Heading of a card, 18.
pub fn h3<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::LARGE, font::SEMIBOLD)
}

/// Running text, 15.
pub fn body<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::BODY, font::REGULAR).line_height(1.4)
}

/// Running text with weight, 15.
pub fn strong<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::BODY, font::SEMIBOLD).line_height(1.4)
}

/// Small print, 13.
pub fn small<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    sized(words, size::SMALL, font::REGULAR)
}

/// Small print of less weight, 13.
pub fn muted<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    small(words).style(crate::app::theme::text::muted)
}

/// One block of plain text.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// It stands behind a bullet.
    pub bullet: bool,
    pub words: String,
}

/// Blank lines part paragraphs, "- " opens a bullet, other line breaks are kept.
pub fn blocks(words: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in words.lines().map(str::trim_end) {
        if line.trim().is_empty() {
            open = false;
        } else if let Some(item) = line.trim_start().strip_prefix("- ") {
            blocks.push(Block {
                bullet: true,
                words: item.trim().to_owned(),
            });
            open = false;
        } else if let Some(paragraph) = blocks.last_mut().filter(|_| open) {
            paragraph.words.push('\n');
            paragraph.words.push_str(line);
        } else {
            blocks.push(Block {
                bullet: false,
                words: line.to_owned(),
            });
            open = true;
        }
    }
    blocks
}

/// Plain text with paragraphs parted by blank lines and bullets that begin with "- ".
pub fn paragraphs<'a, M: 'a>(words: &str) -> Element<'a, M> {
    let set = |block: Block| (block.bullet, body(block.words).width(Length::Fill).into());
    set_blocks(blocks(words).into_iter().map(set))
}

/// Blocks below each other, each with whether it stands behind a bullet.
pub fn set_blocks<'a, M: 'a>(blocks: impl Iterator<Item = (bool, Element<'a, M>)>) -> Element<'a, M> {
    column(blocks.map(|(bullet, words)| match bullet {
        true => row![body("•").width(space::L), words].into(),
        false => words,
    }))
    .spacing(space::S)
    .width(Length::Fill)
    .into()
}

/// One line that is cut with … where its width ends.
pub struct Cell<'a> {
    words: Fragment<'a>,
    size: f32,
    font: Font,
    muted: bool,
    width: Length,
}

/// One line for a list or a table; cut with … where its width ends.
pub fn cell<'a>(words: impl IntoFragment<'a>) -> Cell<'a> {
    Cell {
        words: words.into_fragment(),
        size: size::BODY,
        font: font::REGULAR,
        muted: false,
        width: Length::Fill,
    }
}

impl Cell<'_> {
    /// With weight.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.font = font::SEMIBOLD;
        self
    }

    /// In the colour of less weight.
    #[must_use]
    pub fn muted(mut self) -> Self {
        self.muted = true;
        self
    }

    /// Text size in logical pixels.
    #[must_use]
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Width; as wide as there is room by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    fn set(&self, words: &str) -> Paragraph {
        Paragraph::with_text(core::Text {
            content: words,
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: core::LineHeight::default(),
            font: self.font,
            align_x: core::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: core::Shaping::default(),
            wrapping: Wrapping::None,
        })
    }

    /// The line, shortened until it fits, and how it is set.
    fn fit(&self, width: f32) -> (Cow<'_, str>, Paragraph) {
        let line = self.words.lines().next().unwrap_or_default();
        let whole = self.set(line);
        if whole.min_width() <= width + 0.5 && line.len() == self.words.trim_end().len() {
            return (Cow::Borrowed(line), whole);
        }
        let ellipsis = self.set("…").min_width();
        let room = (width - ellipsis).max(0.0);
        let middle = self.size * 0.6;
        let mut end = match whole.hit_test(Point::new(room, middle)) {
            Some(hit) if whole.min_width() > room => hit.cursor().min(line.len()),
            _ => line.len(),
        };
        loop {
            while !line.is_char_boundary(end) {
                end -= 1;
            }
            let words = format!("{}…", line[..end].trim_end());
            let cut = self.set(&words);
            if end == 0 || cut.min_width() <= width + 0.5 {
                return (Cow::Owned(words), cut);
            }
            end -= 1;
        }
    }
}

/// Words in one line, cut with … where a width ends.
pub fn shortened(words: &str, size: f32, width: f32) -> String {
    cell(words).size(size).fit(width).0.into_owned()
}

/// How wide words are in one line.
pub fn measure(words: &str, size: f32, font: Font) -> f32 {
    let cell = Cell {
        font,
        ..cell("").size(size)
    };
    cell.set(words).min_width().ceil()
}

type Paragraph = <Renderer as core::Renderer>::Paragraph;

#[derive(Default)]
struct State {
    made_of: Option<(String, f32, f32, Font)>,
    paragraph: Paragraph,
}

impl<M> Widget<M, Theme, Renderer> for Cell<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, self.width, Length::Shrink, |limits| {
            let width = limits.max().width;
            let current = state.made_of.as_ref().is_some_and(|(words, w, size, font)| {
                words == &self.words && *w == width && *size == self.size && *font == self.font
            });
            if !current {
                state.paragraph = self.fit(width).1;
                state.made_of = Some((self.words.to_string(), width, self.size, self.font));
            }
            state.paragraph.min_bounds()
        })
    }

    fn operate(
        &mut self,
        _tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.words);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let color = if self.muted {
            palette(theme).muted
        } else {
            style.text_color
        };
        let state = tree.state.downcast_ref::<State>();
        renderer.fill_paragraph(&state.paragraph, layout.bounds().position(), color, *viewport);
    }
}

impl<'a, M: 'a> From<Cell<'a>> for Element<'a, M> {
    fn from(cell: Cell<'a>) -> Self {
        Element::new(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_and_hyphens_open_bullets() {
        let read = blocks("Ring först.\nSedan vänta.\n\n\nTa med:\n- nyckel\n  - lampa\nKlart.");
        let read: Vec<_> = read
            .iter()
            .map(|block| (block.bullet, block.words.as_str()))
            .collect();
        assert_eq!(
            read,
            [
                (false, "Ring först.\nSedan vänta."),
                (false, "Ta med:"),
                (true, "nyckel"),
                (true, "lampa"),
                (false, "Klart."),
            ]
        );
    }

    #[test]
    fn a_cell_that_is_too_long_ends_within_its_width() {
        crate::app::widget::testing::load_fonts();
        let words = "Socialförvaltningens krisstödssamordnare på östra sidan";
        for width in [20.0, 60.0, 133.0, 250.0] {
            let set = cell(words).fit(width).1;
            assert!(set.min_width() <= width + 0.5, "{width}");
            assert!(set.min_width() > width * 0.5, "{width}: too much is cut");
        }
        let whole = cell(words).fit(2000.0).1;
        assert_eq!(whole.min_width(), cell(words).set(words).min_width());
    }
}
