//! A layer over a field: lines under the marked words, and what is said of the one by the cursor. It stands beside the
//! field's name, so that nothing has to move; below the field where there is no room.

use std::ops::Range;
use std::rc::Rc;

use iced::advanced::text::Paragraph as _;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{
    Clipboard, InputMethod, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer, text,
};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::{text_editor, text_input};
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

use super::geometry::{self, Lines, Paragraph, Setting};
use super::offer::{self, Offer};
use super::{Glass, Highlighter, Mark, mark};
use crate::app::theme::{font, palette, size, space};
use crate::app::widget::{Element, Role, Spoken, measure};
use crate::lens::LensText;
use crate::text::Text;

/// Room between a field's edge and its words, above and at the side.
pub const PADDING: [f32; 2] = [10.0, space::M];
/// Height of a row in a field of several lines, in parts of the size of its letters.
pub const LINE_HEIGHT: f32 = 1.4;

/// The field that lies below.
pub enum Kind<'a, M> {
    Area {
        content: &'a text_editor::Content,
        on_action: Rc<dyn Fn(text_editor::Action) -> M + 'a>,
    },
    Line {
        value: String,
        on_input: Rc<dyn Fn(String) -> M + 'a>,
        size: f32,
    },
}

/// A field with its words looked at through the lens.
pub struct Written<'a, M> {
    pub content: Element<'a, M>,
    pub kind: Kind<'a, M>,
    /// The field's name, which stands above it.
    pub label: String,
    pub glass: Glass<'a>,
    pub text: &'a Text,
}

#[derive(Default)]
struct State {
    read: LensText,
    lines: std::cell::RefCell<Lines>,
    /// A line whose top is known, below the top of the field's words.
    anchor: (usize, f32),
    /// How far a long line of a field of one line is moved to the left.
    moved: f32,
    /// Words that the writer said are to stand.
    passed: Vec<String>,
    said: Option<Said>,
}

/// What is said of the word by the cursor.
struct Said {
    offer: Offer,
    /// In one row, beside the field's name.
    row: Paragraph,
    /// Below the field, where there is no room beside its name.
    below: Option<Paragraph>,
}

impl Said {
    fn new(offer: Offer) -> Self {
        Self {
            row: geometry::words(&offer.words, None),
            offer,
            below: None,
        }
    }

    fn paragraph(&self) -> &Paragraph {
        self.below.as_ref().unwrap_or(&self.row)
    }

    /// Where it stands about a field.
    fn place(&self, field: Rectangle) -> Rectangle {
        let size = self.paragraph().min_bounds();
        let corner = match self.below {
            Some(_) => Point::new(field.x, field.y + field.height + space::XS),
            None => Point::new(
                field.x + field.width - size.width,
                field.y - space::XS - size.height,
            ),
        };
        Rectangle::new(corner, size)
    }
}

impl<M> Written<'_, M> {
    fn whole(&self) -> String {
        match &self.kind {
            Kind::Area { content, .. } => content.text().replace("\r\n", "\n"),
            Kind::Line { value, .. } => value.clone(),
        }
    }

    fn setting(&self, width: f32) -> Setting {
        match self.kind {
            Kind::Area { .. } => Setting {
                size: size::BODY,
                line_height: size::BODY * LINE_HEIGHT,
                width: Some(width),
            },
            Kind::Line { size, .. } => Setting {
                size,
                line_height: f32::from(text::LineHeight::default().to_absolute(size.into())),
                width: None,
            },
        }
    }

    /// Where the writer's cursor stands, in bytes; none while the field has no focus.
    fn cursor(&self, tree: &Tree) -> Option<usize> {
        let inner = &tree.children[0].state;
        match &self.kind {
            Kind::Area { content, .. } => {
                let editor = inner.downcast_ref::<text_editor::State<Highlighter>>();
                let whole = tree.state.downcast_ref::<State>().read.text();
                editor
                    .is_focused()
                    .then(|| offer::place(whole, &content.cursor()))
            }
            Kind::Line { value, .. } => {
                let input = inner.downcast_ref::<text_input::State<Paragraph>>();
                input.is_focused().then(|| line_cursor(input, value))
            }
        }
    }

    /// Says anew what there is to say of the word by the cursor.
    fn say(&self, tree: &mut Tree, shell: &mut Shell<'_, M>) {
        let at = self.cursor(tree);
        let state = tree.state.downcast_mut::<State>();
        let offer =
            at.and_then(|at| offer::offer(&state.read, self.glass.lens, at, &state.passed, self.text));
        if offer.as_ref() != state.said.as_ref().map(|said| &said.offer) {
            state.said = offer.map(Said::new);
            shell.invalidate_layout();
        }
    }

    /// Puts the recommended word in.
    fn swap(&self, whole: &str, range: &Range<usize>, word: &str, shell: &mut Shell<'_, M>) {
        match &self.kind {
            Kind::Area { content, on_action } => {
                for action in offer::actions(whole, &content.cursor(), range, word) {
                    shell.publish(on_action(action));
                }
            }
            Kind::Line { value, on_input, .. } => {
                let mut new = value.clone();
                new.replace_range(range.clone(), word);
                shell.publish(on_input(new));
            }
        }
    }

    /// Keys and clicks that are about the word by the cursor.
    fn hear(
        &self,
        tree: &mut Tree,
        event: &Event,
        hint: Rectangle,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, M>,
    ) {
        let pressed = match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => match key {
                Key::Character(sign) if sign == "." && modifiers.command() => true,
                Key::Named(Named::Escape) if modifiers.is_empty() => false,
                _ => return,
            },
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) if cursor.is_over(hint) => true,
            _ => return,
        };
        self.say(tree, shell);
        let at = self.cursor(tree);
        let state = tree.state.downcast_mut::<State>();
        let Some(Said { offer, .. }) = &state.said else {
            return;
        };
        if pressed {
            if let Some((range, word)) = &offer.swap {
                self.swap(state.read.text(), range, word, shell);
            }
            shell.capture_event();
        } else if at.and_then(|at| state.read.hit_at(at)).is_some() {
            // The first Escape leaves the word as it is, the next the field.
            state.passed.push(offer.word.clone());
            self.say(tree, shell);
            shell.request_redraw();
            shell.capture_event();
        }
    }

    /// Finds out how far the field has scrolled, from where its cursor is seen.
    fn calibrate(&self, tree: &mut Tree, bounds: Rectangle, caret: Option<Rectangle>) {
        let inside = bounds.shrink(PADDING);
        let setting = self.setting(inside.width);
        match &self.kind {
            Kind::Area { content, .. } => {
                let (Some(caret), cursor) = (caret, content.cursor()) else {
                    return;
                };
                let first = match cursor.selection {
                    Some(other)
                        if (other.line, other.column) < (cursor.position.line, cursor.position.column) =>
                    {
                        other
                    }
                    _ => cursor.position,
                };
                let state = tree.state.downcast_mut::<State>();
                let line = content.line(first.line).map(|line| line.text.into_owned());
                let row = geometry::row_of(&line.unwrap_or_default(), first.column, setting);
                state.anchor = (first.line, caret.y - inside.y - row);
            }
            Kind::Line { value, .. } => {
                let at = self.cursor(tree);
                let left = at.map_or(0.0, |at| geometry::left_of(&value[..at], setting));
                tree.state.downcast_mut::<State>().moved = (left + 5.0 - inside.width).max(0.0);
            }
        }
    }

    /// The marked words in sight, below the top left corner of the field's words.
    fn marked(&self, state: &State, inside: Rectangle) -> Vec<(Mark, Rectangle)> {
        let setting = self.setting(inside.width);
        let whole = state.read.text();
        let mut starts = vec![0];
        starts.extend(whole.match_indices('\n').map(|(at, _)| at + 1));
        let mut lines = state.lines.borrow_mut();
        let anchor = state.anchor.0.min(starts.len() - 1);
        let mut found = Vec::new();
        let mut set = |at: usize| {
            let end = starts.get(at + 1).map_or(whole.len(), |next| next - 1);
            let range = starts[at]..end;
            let marks = marks_within(&state.read, &range);
            lines.line(&whole[range], &marks, setting).clone()
        };
        let mut put = |line: &geometry::Line, top: f32| {
            for (mark, rows) in &line.marks {
                let moved = rows.iter().map(|row| *row + Vector::new(-state.moved, top));
                found.extend(moved.map(|row| (*mark, row)));
            }
        };
        let mut top = state.anchor.1;
        for at in anchor..starts.len() {
            if top > inside.height {
                break;
            }
            let line = set(at);
            put(&line, top);
            top += line.height;
        }
        let mut bottom = state.anchor.1;
        for at in (0..anchor).rev() {
            if bottom < 0.0 {
                break;
            }
            let line = set(at);
            bottom -= line.height;
            put(&line, bottom);
        }
        found
    }
}

/// Where in its value the cursor of a field of one line stands, in bytes.
fn line_cursor(input: &text_input::State<Paragraph>, value: &str) -> usize {
    use unicode_segmentation::UnicodeSegmentation;
    let at = match input.cursor().state(&text_input::Value::new(value)) {
        text_input::cursor::State::Index(at) => at,
        text_input::cursor::State::Selection { end, .. } => end,
    };
    let mut places = value.grapheme_indices(true).map(|(place, _)| place);
    places.nth(at).unwrap_or(value.len())
}

/// The marked words of one line, counted from its beginning.
fn marks_within(read: &LensText, line: &Range<usize>) -> Vec<(Range<usize>, Mark)> {
    let whole = read.text();
    let hits = read.hits_within(line.clone());
    let inside = hits.filter(|hit| line.start <= hit.range.start && hit.range.end <= line.end);
    let marked = inside.filter_map(|hit| {
        let range = hit.range.start - line.start..hit.range.end - line.start;
        Some((range, mark(&hit, whole)?))
    });
    marked.collect()
}

/// A line under a word: whole where it is advised against, dotted where its meaning isn't told.
pub fn underline(renderer: &mut Renderer, theme: &Theme, mark: Mark, word: Rectangle, letters: f32) {
    let colors = palette(theme);
    let y = (word.y + (word.height + letters) / 2.0).round();
    let mut line = |x: f32, width: f32, color| {
        let bounds = Rectangle::new(Point::new(x, y), Size::new(width, 2.0));
        let quad = renderer::Quad {
            bounds,
            ..renderer::Quad::default()
        };
        renderer.fill_quad(quad, color);
    };
    match mark {
        Mark::Against => line(word.x, word.width, colors.caution.text),
        Mark::Unsure => {
            let mut x = 0.0;
            while x < word.width {
                line(word.x + x, 2.0_f32.min(word.width - x), colors.muted);
                x += 5.0;
            }
        }
    }
}

impl<'a, M: 'a> Widget<M, Theme, Renderer> for Written<'a, M> {
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
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let inner = self
            .content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits);
        let whole = self.whole();
        let focused = self.cursor(tree).is_some();
        let state = tree.state.downcast_mut::<State>();
        let read = state.read.update(self.glass.lens, &whole);
        if !read.is_empty() && !focused {
            // A text that came from elsewhere is shown from its beginning.
            state.anchor = (0, 0.0);
        }
        let size = inner.size();
        let mut below = 0.0;
        if let Some(said) = &mut state.said {
            let name = measure(&self.label, size::BODY, font::SEMIBOLD);
            let fits = !self.label.is_empty() && name + space::M + said.row.min_width() <= size.width;
            said.below = (!fits).then(|| geometry::words(&said.offer.words, Some(size.width)));
            below = match &said.below {
                Some(rows) => space::XS + rows.min_height(),
                None => 0.0,
            };
        }
        layout::Node::with_children(Size::new(size.width, size.height + below), vec![inner])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let inner = layout.children().next().expect("the field");
        self.content
            .as_widget_mut()
            .operate(&mut tree.children[0], inner, renderer, operation);
        let state = tree.state.downcast_mut::<State>();
        if let Some(said) = &state.said {
            let (bounds, offer) = (said.place(inner.bounds()), &said.offer);
            operation.text(None, bounds, &offer.words);
            let mut spoken = Spoken {
                bounds,
                ..Spoken::new(Role::Status, offer.words.clone())
            };
            operation.custom(None, bounds, &mut spoken);
        }
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
        let inner = layout.children().next().expect("the field");
        let said = &tree.state.downcast_ref::<State>().said;
        let hint = said.as_ref().map(|said| said.place(inner.bounds()));
        self.hear(tree, event, hint.unwrap_or_default(), cursor, shell);
        if shell.is_event_captured() {
            return;
        }
        let mut messages = Vec::new();
        let mut own = Shell::new(&mut messages);
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            inner,
            cursor,
            renderer,
            clipboard,
            &mut own,
            viewport,
        );
        let caret = match own.input_method() {
            InputMethod::Enabled { cursor, .. } => Some(*cursor),
            InputMethod::Disabled => None,
        };
        shell.merge(own, |message| message);
        if let Event::Window(iced::window::Event::RedrawRequested(_)) = event {
            self.say(tree, shell);
            self.calibrate(tree, inner.bounds(), caret);
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
        let inner = layout.children().next().expect("the field");
        let bounds = inner.bounds();
        self.content
            .as_widget()
            .draw(&tree.children[0], renderer, theme, style, inner, cursor, viewport);
        let state = tree.state.downcast_ref::<State>();
        let inside = bounds.shrink(PADDING);
        // The line under the last row in sight lies beneath it, in the padding.
        if let Some(clip) = inside.expand([8.0, 2.0]).intersection(viewport) {
            let marked = self.marked(state, inside);
            let letters = self.setting(inside.width).size;
            let row = self.setting(inside.width).line_height;
            // A field of one line sets it in the middle.
            let down = match self.kind {
                Kind::Area { .. } => 0.0,
                Kind::Line { .. } => (inside.height - row) / 2.0,
            };
            let corner = Vector::new(inside.x, inside.y + down);
            renderer.with_layer(clip, |renderer| {
                for (mark, word) in marked {
                    underline(renderer, theme, mark, word + corner, letters);
                }
            });
        }
        if let Some(said) = &state.said {
            use iced::advanced::text::Renderer as _;
            let at = said.place(bounds).position();
            let color = palette(theme).caution.text;
            renderer.fill_paragraph(said.paragraph(), at, color, *viewport);
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
        let inner = layout.children().next().expect("the field");
        self.content
            .as_widget()
            .mouse_interaction(&tree.children[0], inner, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let inner = layout.children().next().expect("the field");
        self.content
            .as_widget_mut()
            .overlay(&mut tree.children[0], inner, renderer, viewport, translation)
    }
}
