//! A paragraph that is read, set in a width, with the places of its known words.

use std::sync::Arc;

use iced::advanced::text::{self, Paragraph as _};
use iced::{Pixels, Rectangle, Size};

use super::geometry::{Paragraph, rows_of};
use super::seen::Piece;
use crate::app::theme::{font, size};
use crate::app::widget::shortened;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    pub letters: f32,
    /// Height of a row, in parts of the size of its letters.
    pub row: f32,
    pub muted: bool,
    /// One line, cut with … where its width ends.
    pub cut: bool,
}

impl Type {
    /// Small print of less weight.
    pub const MUTED: Self = Self {
        letters: size::SMALL,
        row: 1.3,
        muted: true,
        cut: false,
    };

    /// Running text, in letters of a size.
    pub const fn body(letters: f32) -> Self {
        Self {
            letters,
            row: 1.4,
            muted: false,
            cut: false,
        }
    }

    /// A line of a list.
    pub const fn line(muted: bool) -> Self {
        Self {
            muted,
            cut: true,
            ..Self::body(size::BODY)
        }
    }
}

/// One of the paragraphs of a text that was looked at, set.
pub struct Set {
    pieces: Arc<[Piece]>,
    at: usize,
    how: Type,
    width: f32,
    pub paragraph: Paragraph,
    /// The rows of each known word; none of one that was cut off.
    pub words: Vec<Vec<Rectangle>>,
}

impl Set {
    /// Each known word is a part of its own.
    pub fn new(pieces: &Arc<[Piece]>, at: usize, how: Type, width: f32) -> Self {
        let Piece { words, hits, .. } = &pieces[at];
        let cut = how.cut.then(|| shortened(words, how.letters, width));
        // As far as the words of the text go, before the dots.
        let whole = cut.as_deref().map_or(words.len(), |cut| {
            let same = words.bytes().zip(cut.bytes());
            same.take_while(|(one, other)| one == other).count()
        });
        let words = cut.as_deref().unwrap_or(words);
        let hits = hits.iter().take_while(|hit| hit.range.end <= whole);
        let mut spans: Vec<text::Span<'_, ()>> = Vec::new();
        let mut known = Vec::new();
        let mut end = 0;
        for hit in hits {
            spans.push(text::Span::new(&words[end..hit.range.start]));
            known.push(spans.len());
            spans.push(text::Span::new(&words[hit.range.clone()]));
            end = hit.range.end;
        }
        spans.push(text::Span::new(&words[end..]));
        let paragraph = Paragraph::with_spans(text::Text {
            content: &spans[..],
            bounds: Size::new(width, f32::INFINITY),
            size: Pixels(how.letters),
            line_height: text::LineHeight::Relative(how.row),
            font: font::REGULAR,
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: text::Shaping::default(),
            wrapping: if how.cut {
                text::Wrapping::None
            } else {
                text::Wrapping::WordOrGlyph
            },
        });
        let mut rows = rows_of(&paragraph, spans.len());
        let mut stand: Vec<_> = known
            .into_iter()
            .map(|span| std::mem::take(&mut rows[span]))
            .collect();
        stand.resize(pieces[at].hits.len(), Vec::new());
        Self {
            words: stand,
            pieces: Arc::clone(pieces),
            at,
            how,
            width,
            paragraph,
        }
    }

    /// Whether the same would come of these.
    pub fn is_of(&self, pieces: &Arc<[Piece]>, at: usize, how: Type, width: f32) -> bool {
        let same = Arc::ptr_eq(&self.pieces, pieces) && self.at == at;
        let same = same || self.pieces.get(self.at) == pieces.get(at);
        same && self.how == how && self.width == width
    }
}
