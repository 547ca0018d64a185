//! Boxes with words and lines between them: moved about in with the arrow keys or dragged, Enter or a click chooses one.

pub mod arrange;

use super::Element;
use super::focus::{Focus, Role, Spoken, draw_ring};
use crate::app::theme::{Tone, font, palette, size, space};
use arrange::Arranged;
use iced::advanced::renderer::Quad;
use iced::advanced::text::{self as core, Paragraph as _, Renderer as _, Wrapping};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Border, Color, Event, Font, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

/// How a line is drawn; never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    Solid,
    /// Short marks.
    Dotted,
    /// Long marks.
    Dashed,
}

impl Stroke {
    /// Length of a mark and of the space after it, and how far the line runs beside the middle, in pixels.
    const fn shape(self) -> (f32, f32, f32) {
        match self {
            Self::Solid => (f32::MAX, 0.0, 0.0),
            Self::Dotted => (3.0, 4.0, 6.0),
            Self::Dashed => (10.0, 6.0, -6.0),
        }
    }
}

/// A box in a cell of the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub label: String,
    /// What it is to the one in the middle, in a word or two.
    pub caption: String,
    /// Column and row; no two nodes have the same.
    pub cell: (usize, usize),
    /// The one that everything else is seen from.
    pub centre: bool,
    pub tone: Tone,
}

/// A line from one node to another, by their places in the list of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub from: usize,
    pub to: usize,
    pub stroke: Stroke,
}

struct Graph<'a, M> {
    label: String,
    nodes: Vec<Node>,
    lines: Vec<Line>,
    on_open: Box<dyn Fn(usize) -> M + 'a>,
}

/// A drawing that fills its place and is moved about in where it is larger.
pub fn graph<'a, M: 'a>(
    label: impl Into<String>,
    nodes: Vec<Node>,
    lines: Vec<Line>,
    on_open: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    Element::new(Graph {
        label: label.into(),
        nodes,
        lines,
        on_open: Box::new(on_open),
    })
}

type Paragraph = <Renderer as core::Renderer>::Paragraph;

#[derive(Default)]
struct State {
    focus: Focus,
    made_of: Option<(f32, Vec<Node>, Vec<Line>)>,
    words: Vec<(Paragraph, Paragraph)>,
    made: Arranged,
    chosen: usize,
    pan: Vector,
    dragged: Option<Point>,
}

const PAD: f32 = 8.0;

fn set(words: &str, size: f32, font: Font, width: f32) -> Paragraph {
    Paragraph::with_text(core::Text {
        content: words,
        bounds: Size::new(width, f32::INFINITY),
        size: size.into(),
        line_height: core::LineHeight::default(),
        font,
        align_x: core::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: core::Shaping::default(),
        wrapping: Wrapping::WordOrGlyph,
    })
}

impl State {
    /// Lays the drawing out anew when its words or its width have changed.
    fn make(&mut self, nodes: &[Node], lines: &[Line], width: f32) {
        let same = |(w, n, l): &(f32, Vec<Node>, Vec<Line>)| *w == width && n == nodes && l == lines;
        if self.made_of.as_ref().is_some_and(same) {
            return;
        }
        let others = self.made_of.as_ref().is_none_or(|(_, old, _)| old != nodes);
        let columns = nodes.iter().map(|node| node.cell.0 + 1).max().unwrap_or(0);
        let room = arrange::node_width(columns, width) - 2.0 * PAD;
        self.words = nodes
            .iter()
            .map(|node| {
                let weight = if node.centre { font::BOLD } else { font::SEMIBOLD };
                let caption = set(&node.caption, size::SMALL, font::REGULAR, room);
                (caption, set(&node.label, size::BODY, weight, room))
            })
            .collect();
        let heights: Vec<f32> = self
            .words
            .iter()
            .map(|(caption, label)| caption.min_height() + label.min_height() + 2.0 * PAD)
            .collect();
        let cells: Vec<_> = nodes.iter().map(|node| node.cell).collect();
        let ways: Vec<_> = lines
            .iter()
            .map(|line| (line.from, line.to, line.stroke.shape().2))
            .collect();
        self.made = arrange::arrange(&cells, &heights, &ways, width);
        if others {
            self.chosen = nodes.iter().position(|node| node.centre).unwrap_or(0);
            self.pan = Vector::ZERO;
        }
        self.made_of = Some((width, nodes.to_vec(), lines.to_vec()));
    }

    /// How far the drawing's corner lies from the corner of its place: in the middle where there is room.
    fn origin(&self, place: Size) -> Vector {
        let along = |whole: f32, room: f32, pan: f32| {
            if whole <= room {
                (room - whole) / 2.0
            } else {
                -pan.clamp(0.0, whole - room)
            }
        };
        Vector::new(
            along(self.made.size.width, place.width, self.pan.x),
            along(self.made.size.height, place.height, self.pan.y),
        )
    }

    fn move_by(&mut self, by: Vector, place: Size) {
        let most = |whole: f32, room: f32| (whole - room).max(0.0);
        self.pan.x = (self.pan.x + by.x).clamp(0.0, most(self.made.size.width, place.width));
        self.pan.y = (self.pan.y + by.y).clamp(0.0, most(self.made.size.height, place.height));
    }

    /// Moves the drawing until the chosen node is in sight.
    fn show_chosen(&mut self, place: Size) {
        let Some(node) = self.made.nodes.get(self.chosen).map(|node| node.expand(24.0)) else {
            return;
        };
        let along = |start: f32, length: f32, room: f32, pan: f32| {
            let furthest = (start + length - room).max(0.0);
            if pan < furthest {
                furthest
            } else {
                pan.min(start.max(0.0))
            }
        };
        self.pan = Vector::new(
            along(node.x, node.width, place.width, self.pan.x),
            along(node.y, node.height, place.height, self.pan.y),
        );
        self.move_by(Vector::ZERO, place);
    }

    /// The node one comes to in a direction: near, and rather straight ahead than aside.
    fn next(&self, dx: f32, dy: f32) -> Option<usize> {
        let here = self.made.nodes.get(self.chosen)?.center();
        let cost = |node: &Rectangle| {
            let way = node.center() - here;
            let ahead = way.x * dx + way.y * dy;
            let aside = (way.x * dy).abs() + (way.y * dx).abs();
            (ahead > 1.0).then_some(ahead + 2.0 * aside)
        };
        let costs = self.made.nodes.iter().enumerate();
        costs
            .filter_map(|(at, node)| Some((at, cost(node)?)))
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(at, _)| at)
    }
}

fn bar(renderer: &mut Renderer, bounds: Rectangle, color: Color) {
    let quad = Quad {
        bounds,
        ..Quad::default()
    };
    renderer.fill_quad(quad, color);
}

/// One level or upright stretch of a line.
fn stretch(renderer: &mut Renderer, (a, b): (Point, Point), stroke: Stroke, color: Color) {
    const THICK: f32 = 2.0;
    let (mark, space, _) = stroke.shape();
    let level = a.y == b.y;
    let (start, length) = if level {
        (a.x.min(b.x), (a.x - b.x).abs())
    } else {
        (a.y.min(b.y), (a.y - b.y).abs())
    };
    let mut at = 0.0;
    while at < length {
        let long = mark.min(length - at);
        let bounds = if level {
            Rectangle::new(Point::new(start + at, a.y - THICK / 2.0), Size::new(long, THICK))
        } else {
            Rectangle::new(Point::new(a.x - THICK / 2.0, start + at), Size::new(THICK, long))
        };
        bar(renderer, bounds, color);
        at += long + space;
    }
}

impl<M> Graph<'_, M> {
    fn draw_node(
        &self,
        state: &State,
        renderer: &mut Renderer,
        theme: &Theme,
        at: usize,
        bounds: Rectangle,
        clip: Rectangle,
    ) {
        let (p, node) = (palette(theme), &self.nodes[at]);
        let ground = if node.centre { p.selected } else { p.raised };
        let edge = match node.tone {
            Tone::Neutral if node.centre => p.accent,
            Tone::Neutral => p.border,
            tone => tone.shade(p).border,
        };
        let quad = Quad {
            bounds,
            border: Border {
                color: edge,
                width: if node.centre { 2.0 } else { 1.0 },
                radius: space::RADIUS.into(),
            },
            ..Quad::default()
        };
        renderer.fill_quad(quad, ground);
        let (caption, label) = &state.words[at];
        let corner = bounds.position() + Vector::new(PAD, PAD);
        renderer.fill_paragraph(caption, corner, p.muted, clip);
        let below = corner + Vector::new(0.0, caption.min_height());
        renderer.fill_paragraph(label, below, p.text, clip);
        if state.focus.focused && state.focus.ring && state.chosen == at {
            draw_ring(renderer, theme, bounds, 3.0);
        }
    }

    fn pointed(state: &State, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        let place = layout.bounds();
        let at = cursor.position_in(place)? - state.origin(place.size());
        state.made.nodes.iter().position(|node| node.contains(at))
    }

    fn mouse(
        &self,
        state: &mut State,
        event: mouse::Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, M>,
    ) {
        let place = layout.bounds().size();
        match event {
            mouse::Event::ButtonPressed(mouse::Button::Left) if cursor.is_over(layout.bounds()) => {
                state.focus.by_mouse();
                if let Some(at) = Self::pointed(state, layout, cursor) {
                    state.chosen = at;
                    shell.publish((self.on_open)(at));
                } else {
                    state.dragged = cursor.position();
                }
                shell.capture_event();
            }
            mouse::Event::ButtonPressed(_) => state.focus = Focus::default(),
            mouse::Event::ButtonReleased(mouse::Button::Left) => state.dragged = None,
            mouse::Event::CursorMoved { position } => {
                if let Some(from) = state.dragged {
                    state.dragged = Some(position);
                    state.move_by(from - position, place);
                    shell.request_redraw();
                }
            }
            mouse::Event::WheelScrolled { delta } if cursor.is_over(layout.bounds()) => {
                let by = match delta {
                    mouse::ScrollDelta::Lines { x, y } => Vector::new(-x * 60.0, -y * 60.0),
                    mouse::ScrollDelta::Pixels { x, y } => Vector::new(-x, -y),
                };
                state.move_by(by, place);
                shell.capture_event();
                shell.request_redraw();
            }
            _ => {}
        }
    }
}

impl<M> Widget<M, Theme, Renderer> for Graph<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let node = layout::atomic(limits, Length::Fill, Length::Fill);
        let fresh = state.made_of.is_none();
        let before = state.chosen;
        state.make(&self.nodes, &self.lines, node.size().width);
        if fresh || before != state.chosen || state.pan == Vector::ZERO {
            state.show_chosen(node.size());
        }
        node
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        let id: Option<&Id> = None;
        Spoken {
            value: self
                .nodes
                .get(state.chosen)
                .map(|node| format!("{}: {}", node.caption, node.label)),
            focused: state.focus.focused,
            ..Spoken::new(Role::List, self.label.clone())
        }
        .announce(id, layout.bounds(), operation);
        operation.focusable(id, layout.bounds(), &mut state.focus);
        let origin = layout.position() - Point::ORIGIN + state.origin(layout.bounds().size());
        for (at, (node, bounds)) in self.nodes.iter().zip(&state.made.nodes).enumerate() {
            Spoken {
                value: Some(node.caption.clone()),
                selected: at == state.chosen,
                ..Spoken::new(Role::ListItem, node.label.clone())
            }
            .announce(id, *bounds + origin, operation);
        }
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
        let state = tree.state.downcast_mut::<State>();
        if let Event::Mouse(event) = event {
            self.mouse(state, *event, layout, cursor, shell);
            return;
        }
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else {
            return;
        };
        if !state.focus.focused || modifiers.control() || modifiers.alt() || shell.is_event_captured() {
            return;
        }
        let way = match key {
            Key::Named(Named::ArrowLeft) => (-1.0, 0.0),
            Key::Named(Named::ArrowRight) => (1.0, 0.0),
            Key::Named(Named::ArrowUp) => (0.0, -1.0),
            Key::Named(Named::ArrowDown) => (0.0, 1.0),
            Key::Named(Named::Enter | Named::Space) if state.chosen < self.nodes.len() => {
                shell.publish((self.on_open)(state.chosen));
                shell.capture_event();
                return;
            }
            _ => return,
        };
        state.focus.ring = true;
        if let Some(next) = state.next(way.0, way.1) {
            state.chosen = next;
            state.show_chosen(layout.bounds().size());
        }
        shell.capture_event();
        shell.request_redraw();
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let (p, state) = (palette(theme), tree.state.downcast_ref::<State>());
        let Some(clip) = layout.bounds().intersection(viewport) else {
            return;
        };
        let origin = layout.position() - Point::ORIGIN + state.origin(layout.bounds().size());
        renderer.with_layer(clip, |renderer| {
            for (line, corners) in self.lines.iter().zip(&state.made.lines) {
                let color = match line.stroke {
                    Stroke::Solid => p.accent,
                    Stroke::Dotted => p.muted,
                    Stroke::Dashed => p.caution.border,
                };
                for ends in corners.windows(2) {
                    stretch(renderer, (ends[0] + origin, ends[1] + origin), line.stroke, color);
                }
            }
            for (at, bounds) in state.made.nodes.iter().enumerate() {
                self.draw_node(state, renderer, theme, at, *bounds + origin, clip);
            }
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        match Self::pointed(state, layout, cursor) {
            Some(_) => mouse::Interaction::Pointer,
            None if state.dragged.is_some() => mouse::Interaction::Grabbing,
            None => mouse::Interaction::default(),
        }
    }
}
