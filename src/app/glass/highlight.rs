//! The colour of marked words in an editor, line by line: only lines that changed and are seen are read again.

use std::ops::Range;
use std::sync::Arc;

use iced::advanced::text::highlighter;
use iced::{Font, Theme};

use super::{Mark, mark};
use crate::app::theme::palette;
use crate::lens::Lens;

/// The lens that an editor's words are looked at through.
#[derive(Debug, Clone)]
pub struct Settings(pub Arc<Lens>);

impl PartialEq for Settings {
    fn eq(&self, other: &Self) -> bool {
        self.0.generation() == other.0.generation()
    }
}

/// Marks words line by line.
#[derive(Debug)]
pub struct Highlighter {
    lens: Arc<Lens>,
    line: usize,
}

impl highlighter::Highlighter for Highlighter {
    type Settings = Settings;
    type Highlight = Mark;
    type Iterator<'a> = std::vec::IntoIter<(Range<usize>, Mark)>;

    fn new(settings: &Settings) -> Self {
        Self {
            lens: Arc::clone(&settings.0),
            line: 0,
        }
    }

    fn update(&mut self, settings: &Settings) {
        *self = Self::new(settings);
    }

    fn change_line(&mut self, line: usize) {
        self.line = self.line.min(line);
    }

    fn highlight_line(&mut self, line: &str) -> Self::Iterator<'_> {
        self.line += 1;
        let found = self.lens.find(line).into_iter();
        let marked = found.filter_map(|hit| Some((hit.range.clone(), mark(&hit, line)?)));
        marked.collect::<Vec<_>>().into_iter()
    }

    fn current_line(&self) -> usize {
        self.line
    }
}

/// The look of a marked word; the line under it is drawn by [`super::Written`].
pub fn format(mark: &Mark, theme: &Theme) -> highlighter::Format<Font> {
    highlighter::Format {
        color: (*mark == Mark::Against).then(|| palette(theme).caution.text),
        font: None,
    }
}
