//! Where marked words stand on the screen: lines are set as the field sets them, and only those in sight.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use iced::advanced::text::{self as core, Paragraph as _, Span, Wrapping};
use iced::{Pixels, Rectangle, Renderer, Size};

use super::Mark;
use crate::app::theme::font;

pub type Paragraph = <Renderer as core::Renderer>::Paragraph;

/// So many lines are remembered.
const REMEMBERED: usize = 400;

/// How a field sets its text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub size: f32,
    pub line_height: f32,
    /// The width it wraps at; none in a field of one line.
    pub width: Option<f32>,
}

/// A line with its marked words.
#[derive(Debug, Clone)]
pub struct Line {
    pub height: f32,
    pub marks: Vec<(Mark, Vec<Rectangle>)>,
}

/// Lines as they were set last.
#[derive(Debug, Default)]
pub struct Lines {
    known: HashMap<u64, Line>,
    setting: Option<Setting>,
}

impl Lines {
    /// A line with its marked words, in bytes and in order.
    pub fn line(&mut self, line: &str, marks: &[(Range<usize>, Mark)], setting: Setting) -> &Line {
        if self.setting != Some(setting) || self.known.len() > REMEMBERED {
            self.known.clear();
            self.setting = Some(setting);
        }
        let mut key = DefaultHasher::new();
        line.hash(&mut key);
        for (range, mark) in marks {
            (range, *mark as u8).hash(&mut key);
        }
        self.known
            .entry(key.finish())
            .or_insert_with(|| set_line(line, marks, setting))
    }
}

fn set_line(line: &str, marks: &[(Range<usize>, Mark)], setting: Setting) -> Line {
    let mut parts = Vec::new();
    let mut marked = Vec::new();
    let mut at = 0;
    for (range, mark) in marks {
        if at < range.start {
            parts.push(&line[at..range.start]);
        }
        marked.push((*mark, parts.len()));
        parts.push(&line[range.clone()]);
        at = range.end;
    }
    parts.push(&line[at..]);
    let paragraph = set(&parts, setting);
    Line {
        height: paragraph.min_bounds().height.max(setting.line_height),
        marks: marked
            .into_iter()
            .map(|(mark, part)| (mark, paragraph.span_bounds(part)))
            .collect(),
    }
}

/// How far below the top of its line the row of a cursor lies.
pub fn row_of(line: &str, column: usize, setting: Setting) -> f32 {
    let Some((before, after)) = line.split_at_checked(column) else {
        return 0.0;
    };
    let rows = set(&[before, after], setting).span_bounds(0);
    rows.last().map_or(0.0, |row| row.y)
}

/// How far from the left a place in a line of one row lies.
pub fn left_of(line: &str, setting: Setting) -> f32 {
    set(&[line], setting).min_width()
}

fn set(parts: &[&str], setting: Setting) -> Paragraph {
    let spans: Vec<Span<'_, ()>> = parts.iter().map(|part| Span::new(*part)).collect();
    Paragraph::with_spans(core::Text {
        content: &spans[..],
        bounds: Size::new(setting.width.unwrap_or(f32::INFINITY), f32::INFINITY),
        size: Pixels(setting.size),
        line_height: core::LineHeight::Absolute(Pixels(setting.line_height)),
        font: font::REGULAR,
        align_x: core::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: core::Shaping::Advanced,
        wrapping: match setting.width {
            Some(_) => Wrapping::WordOrGlyph,
            None => Wrapping::None,
        },
    })
}

/// Where the parts of a text that was set stand: for each part, a rectangle in every row it reaches.
pub fn rows_of(paragraph: &Paragraph, parts: usize) -> Vec<Vec<Rectangle>> {
    let mut rows: Vec<Vec<Rectangle>> = vec![Vec::new(); parts];
    for run in paragraph.buffer().layout_runs() {
        for glyph in run.glyphs {
            let Some(part) = rows.get_mut(glyph.metadata) else {
                continue;
            };
            match part.last_mut().filter(|row| row.y == run.line_top) {
                Some(row) => row.width += glyph.w,
                None => part.push(Rectangle {
                    x: glyph.x,
                    y: run.line_top,
                    width: glyph.w,
                    height: run.line_height,
                }),
            }
        }
    }
    rows
}

/// Small print: one row, or as many as it takes in a width.
pub fn words(words: &str, width: Option<f32>) -> Paragraph {
    let size = crate::app::theme::size::SMALL;
    let line_height = f32::from(core::LineHeight::default().to_absolute(size.into()));
    set(
        &[words],
        Setting {
            size,
            line_height,
            width,
        },
    )
}
