//! What a command prints: text for a person, or JSON for a program, and the exit code.

use serde_json::Value;

use super::failure::{Failure, code};

pub type Result = std::result::Result<Report, Failure>;

/// A command's answer.
#[derive(Debug)]
pub struct Report {
    pub text: String,
    pub json: Value,
    pub code: u8,
}

impl Report {
    pub fn new(text: impl Into<String>, json: Value) -> Self {
        Self {
            text: text.into(),
            json,
            code: code::DONE,
        }
    }

    /// With a warning before everything else.
    pub fn warned(mut self, warning: Option<String>) -> Self {
        if let Some(warning) = warning {
            self.text = format!("{warning}\n\n{}", self.text);
        }
        self
    }

    pub const fn with_code(mut self, code: u8) -> Self {
        self.code = code;
        self
    }
}

/// Text put together line by line.
#[derive(Debug, Default)]
pub struct Page(String);

impl Page {
    pub fn line(&mut self, words: impl AsRef<str>) -> &mut Self {
        self.0.push_str(words.as_ref().trim_end());
        self.0.push('\n');
        self
    }

    /// An empty line, unless the page is empty or ends with one.
    pub fn gap(&mut self) -> &mut Self {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
        self
    }

    pub fn heading(&mut self, words: impl AsRef<str>) -> &mut Self {
        self.gap().line(words)
    }

    /// Lines set in by two spaces.
    pub fn indented(&mut self, words: impl AsRef<str>) -> &mut Self {
        for line in words.as_ref().lines() {
            self.line(format!("  {line}"));
        }
        self
    }

    /// A heading and what stands under it, if there is anything.
    pub fn section(&mut self, heading: impl AsRef<str>, lines: &[String]) -> &mut Self {
        if !lines.is_empty() {
            self.heading(heading);
            for line in lines {
                self.indented(line);
            }
        }
        self
    }

    pub fn finish(self) -> String {
        self.0
    }
}

/// Rows with their columns one under the other.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut page = Page::default();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}", width = *width))
            .collect();
        page.line(cells.join("  "));
    }
    page.finish()
}
