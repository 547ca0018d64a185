//! Icons drawn as strokes in a square of 24, in the colour of the words around them. No icon font, no files.

use super::Element;
use crate::app::theme::{Tone, palette};
use iced::advanced::graphics::geometry::{self, Renderer as _};
use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::widget::canvas::{Cache, Frame, LineCap, LineJoin, Path, Stroke, path};
use iced::{Color, Length, Point, Radians, Rectangle, Renderer, Size, Theme, Vector};
use std::cell::Cell;

/// The icons there are.
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

    /// Open lines, as points in a square of 24; a closed shape ends where it began.
    fn lines(self) -> &'static [&'static [(f32, f32)]] {
        match self {
            Self::Now => &[&[
                (2., 12.),
                (7., 12.),
                (10., 4.),
                (14., 20.),
                (17., 12.),
                (22., 12.),
            ]],
            Self::Plan => &[
                &[(6., 3.), (14., 3.), (19., 8.), (19., 21.), (6., 21.), (6., 3.)],
                &[(14., 3.), (14., 8.), (19., 8.)],
                &[(9., 12.5), (16., 12.5)],
                &[(9., 16.5), (16., 16.5)],
            ],
            Self::Calendar => &[
                &[(4., 5.), (20., 5.), (20., 20.), (4., 20.), (4., 5.)],
                &[(4., 10.), (20., 10.)],
                &[(8., 2.5), (8., 6.5)],
                &[(16., 2.5), (16., 6.5)],
            ],
            Self::Duty => &[
                &[(10., 20.), (4., 20.), (4., 5.), (20., 5.), (20., 10.)],
                &[(4., 10.), (20., 10.)],
                &[(8., 2.5), (8., 6.5)],
                &[(16., 2.5), (16., 6.5)],
                &[(17., 14.5), (17., 17.), (18.8, 18.)],
            ],
            Self::Handover => &[
                &[(3., 8.), (20., 8.)],
                &[(16., 4.), (20., 8.), (16., 12.)],
                &[(21., 16.), (4., 16.)],
                &[(8., 12.), (4., 16.), (8., 20.)],
            ],
            Self::Vocabulary => &[
                &[(12., 6.), (9., 4.), (3., 4.), (3., 18.), (9., 18.), (12., 20.)],
                &[
                    (12., 6.),
                    (15., 4.),
                    (21., 4.),
                    (21., 18.),
                    (15., 18.),
                    (12., 20.),
                ],
                &[(12., 6.), (12., 20.)],
            ],
            Self::Contacts => &[
                &[
                    (3., 20.),
                    (3., 18.),
                    (5., 15.),
                    (13., 15.),
                    (15., 18.),
                    (15., 20.),
                ],
                &[(17., 14.8), (19.2, 15.4), (21., 18.), (21., 20.)],
            ],
            Self::Person => &[&[
                (4., 21.),
                (4., 19.),
                (7., 15.),
                (17., 15.),
                (20., 19.),
                (20., 21.),
            ]],
            Self::Settings => &[
                &[(3., 7.), (11., 7.)],
                &[(17., 7.), (21., 7.)],
                &[(3., 17.), (7., 17.)],
                &[(13., 17.), (21., 17.)],
            ],
            Self::Search => &[&[(15.5, 15.5), (21., 21.)]],
            Self::Lock => &[
                &[(5., 11.), (19., 11.), (19., 21.), (5., 21.), (5., 11.)],
                &[
                    (8., 11.),
                    (8., 7.),
                    (9.5, 4.2),
                    (12., 3.2),
                    (14.5, 4.2),
                    (16., 7.),
                    (16., 11.),
                ],
                &[(12., 15.), (12., 17.)],
            ],
            Self::Warning => &[
                &[(12., 3.), (22., 20.5), (2., 20.5), (12., 3.)],
                &[(12., 9.5), (12., 14.)],
                &[(12., 17.2), (12., 17.4)],
            ],
            Self::Ok => &[&[(7.5, 12.5), (10.8, 15.8), (16.8, 8.8)]],
            Self::Stop => &[
                &[
                    (8., 2.5),
                    (16., 2.5),
                    (21.5, 8.),
                    (21.5, 16.),
                    (16., 21.5),
                    (8., 21.5),
                    (2.5, 16.),
                    (2.5, 8.),
                    (8., 2.5),
                ],
                &[(12., 7.), (12., 13.)],
                &[(12., 16.6), (12., 16.8)],
            ],
            Self::Tick => &[&[(5., 12.5), (10., 17.5), (19.5, 7.)]],
            Self::Info => &[&[(12., 11.), (12., 17.)], &[(12., 7.4), (12., 7.6)]],
            Self::Add => &[&[(12., 4.), (12., 20.)], &[(4., 12.), (20., 12.)]],
            Self::Remove => &[
                &[(4., 6.5), (20., 6.5)],
                &[(9., 6.5), (9., 3.5), (15., 3.5), (15., 6.5)],
                &[(6., 6.5), (7., 21.), (17., 21.), (18., 6.5)],
                &[(10., 10.5), (10., 17.)],
                &[(14., 10.5), (14., 17.)],
            ],
            Self::Edit => &[
                &[
                    (4., 20.),
                    (5., 15.5),
                    (16., 4.5),
                    (19.5, 8.),
                    (8.5, 19.),
                    (4., 20.),
                ],
                &[(13.5, 7.), (17., 10.5)],
            ],
            Self::Up => &[&[(5., 15.), (12., 8.), (19., 15.)]],
            Self::Down => &[&[(5., 9.), (12., 16.), (19., 9.)]],
            Self::Left => &[&[(15., 5.), (8., 12.), (15., 19.)]],
            Self::Right => &[&[(9., 5.), (16., 12.), (9., 19.)]],
            Self::Copy => &[
                &[(9., 8.), (20., 8.), (20., 21.), (9., 21.), (9., 8.)],
                &[(5.5, 16.), (4., 16.), (4., 3.), (15., 3.), (15., 4.8)],
            ],
            Self::Phone => &[&[
                (5., 3.),
                (9., 3.),
                (10.5, 8.),
                (8., 10.),
                (10., 13.),
                (13., 16.),
                (15.5, 13.8),
                (21., 15.5),
                (21., 19.5),
                (19., 21.),
                (13.5, 19.),
                (8., 15.),
                (4.5, 9.5),
                (3., 5.),
                (5., 3.),
            ]],
            Self::Undo => &[
                &[(8., 4.), (3.5, 8.5), (8., 13.)],
                &[
                    (3.5, 8.5),
                    (14., 8.5),
                    (18.5, 10.2),
                    (20.5, 14.),
                    (18.5, 17.8),
                    (14., 19.5),
                    (8., 19.5),
                ],
            ],
            Self::History => &[
                &[(12., 7.), (12., 12.), (15.5, 14.)],
                &[(3., 5.), (3.4, 9.6), (8., 9.2)],
            ],
            Self::Close => &[&[(5., 5.), (19., 19.)], &[(19., 5.), (5., 19.)]],
            Self::Exercise => &[&[(5., 22.), (5., 3.), (19., 3.), (15., 8.), (19., 13.), (5., 13.)]],
            Self::Clock => &[&[(12., 7.), (12., 12.), (15.5, 14.)]],
            Self::Log => &[
                &[(9., 6.), (21., 6.)],
                &[(9., 12.), (21., 12.)],
                &[(9., 18.), (21., 18.)],
                &[(4., 6.), (4.2, 6.)],
                &[(4., 12.), (4.2, 12.)],
                &[(4., 18.), (4.2, 18.)],
            ],
            Self::Link => &[
                &[(10., 14.), (20., 4.)],
                &[(14., 4.), (20., 4.), (20., 10.)],
                &[(10., 5.), (4., 5.), (4., 20.), (19., 20.), (19., 14.)],
            ],
            Self::Open => &[
                &[(3., 20.), (3., 5.), (9., 5.), (11., 8.), (20., 8.), (20., 11.)],
                &[(3., 20.), (6.5, 11.), (22., 11.), (19., 20.), (3., 20.)],
            ],
            Self::Save => &[
                &[(12., 3.), (12., 15.)],
                &[(7., 10.5), (12., 15.5), (17., 10.5)],
                &[(4., 17.), (4., 21.), (20., 21.), (20., 17.)],
            ],
            Self::Print => &[
                &[(7., 9.), (7., 3.), (17., 3.), (17., 9.)],
                &[(7., 17.), (3., 17.), (3., 9.), (21., 9.), (21., 17.), (17., 17.)],
                &[(7., 14.), (17., 14.), (17., 21.), (7., 21.), (7., 14.)],
            ],
            Self::Filter => &[&[
                (3., 5.),
                (21., 5.),
                (14., 13.),
                (14., 20.),
                (10., 18.),
                (10., 13.),
                (3., 5.),
            ]],
        }
    }

    /// Circles: centre x, centre y, radius.
    fn circles(self) -> &'static [(f32, f32, f32)] {
        match self {
            Self::Duty => &[(17., 17., 5.)],
            Self::Contacts => &[(9., 8., 4.), (17., 9., 2.8)],
            Self::Person => &[(12., 8., 4.5)],
            Self::Settings => &[(14., 7., 3.), (10., 17., 3.)],
            Self::Search => &[(10., 10., 7.)],
            Self::Ok | Self::Info | Self::Clock => &[(12., 12., 9.5)],
            _ => &[],
        }
    }

    fn draw(self, frame: &mut Frame<Renderer>, size: f32, color: Color) {
        let scale = size / 24.0;
        let stroke = Stroke {
            width: (2.0 * scale).max(1.4),
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default().with_color(color)
        };
        let at = |&(x, y): &(f32, f32)| Point::new(x * scale, y * scale);
        let path = Path::new(|path| {
            for line in self.lines() {
                trace(path, line.iter().map(at));
            }
            for &(x, y, radius) in self.circles() {
                path.circle(at(&(x, y)), radius * scale);
            }
            if self == Self::History {
                path.arc(path::Arc {
                    center: at(&(12., 12.)),
                    radius: 9.5 * scale,
                    start_angle: Radians(-2.6),
                    end_angle: Radians(2.9),
                });
            }
        });
        frame.stroke(&path, stroke);
    }
}

fn trace(path: &mut path::Builder, points: impl IntoIterator<Item = Point>) {
    let mut points = points.into_iter();
    let Some(first) = points.next() else { return };
    path.move_to(first);
    let mut last = first;
    for point in points {
        path.line_to(point);
        last = point;
    }
    if last == first {
        path.close();
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

#[derive(Default)]
struct State {
    cache: Cache<Renderer>,
    drawn: Cell<Option<(Icon, Color)>>,
}

impl<M> Widget<M, Theme, Renderer> for IconView {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(Size::new(self.size, self.size))
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
        let bounds = layout.bounds();
        if bounds.intersection(viewport).is_none() {
            return;
        }
        let color = match self.tone {
            Tone::Neutral => style.text_color,
            tone => tone.shade(palette(theme)).text,
        };
        let state = tree.state.downcast_ref::<State>();
        let wanted = Some((self.icon, color));
        if state.drawn.replace(wanted) != wanted {
            state.cache.clear();
        }
        let shape = state.cache.draw(renderer, bounds.size(), |frame| {
            self.icon.draw(frame, self.size, color);
        });
        renderer.with_translation(Vector::new(bounds.x, bounds.y), |renderer| {
            renderer.draw_geometry(shape);
        });
    }
}

impl<'a, M: 'a> From<IconView> for Element<'a, M> {
    fn from(view: IconView) -> Self {
        Element::new(view)
    }
}

/// Draws an icon straight into a popup that is painted by hand.
pub(super) fn paint(renderer: &mut Renderer, icon: Icon, at: Point, size: f32, color: Color) {
    let mut frame: geometry::Frame<Renderer> = Frame::new(renderer, Size::new(size, size));
    icon.draw(&mut frame, size, color);
    let shape = frame.into_geometry();
    renderer.with_translation(Vector::new(at.x, at.y), |renderer| {
        renderer.draw_geometry(shape);
    });
}
