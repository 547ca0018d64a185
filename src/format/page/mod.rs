//! A page of text for other people's programs: headings with names, lines, lists and tables, written as Word (docx),
//! OpenDocument (odt) or Markdown, so that [`super::document`] reads the same back.

mod docx;
mod form;
mod markdown;
mod odt;
mod pack;

pub use docx::docx;
pub use form::{Blank, Field, FormPiece, fields, form};
pub use markdown::markdown;
pub use odt::odt;
pub(crate) use pack::escaped;

/// Deepest list that is told apart from a flat one.
const DEPTH: usize = 8;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    /// The name of the title, by which a reader knows the page again.
    pub name: String,
    /// As in `sv-SE`.
    pub language: &'static str,
    /// Stands at the foot of every sheet.
    pub footer: String,
    pub pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Heading(Heading),
    Line(Line),
    Item(Item),
    Table(Table),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 is below the title.
    pub level: usize,
    pub words: String,
    /// As [`Page::name`]; no other heading has it.
    pub name: String,
}

/// A paragraph of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub words: String,
    /// Whether an empty line stands above it.
    pub spaced: bool,
}

/// An item of a list with bullets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub depth: usize,
    /// Whether its box is ticked, where it has one.
    pub ticked: Option<bool>,
    pub words: String,
    pub spaced: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub header: Option<Vec<String>>,
    /// Shares of the width, one for each column.
    pub widths: Vec<u16>,
    pub rows: Vec<Vec<String>>,
    pub spaced: bool,
}

impl Table {
    /// A table whose columns have names and shares of the width.
    pub fn headed(columns: Vec<(String, u16)>, rows: Vec<Vec<String>>) -> Self {
        let (header, widths) = columns.into_iter().unzip();
        Self {
            header: Some(header),
            widths,
            rows,
            spaced: false,
        }
    }

    /// The header, then the rows.
    fn all(&self) -> impl Iterator<Item = &Vec<String>> {
        self.header.iter().chain(&self.rows)
    }
}

/// A text as people write it in a field: lines, lists with dashes, and rows with upright strokes.
pub fn pieces_of(text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut spaced) = (0, false);
    while at < lines.len() {
        let line = lines[at].trim_end();
        let blank = line.trim().is_empty();
        let last = pieces.last().filter(|_| !spaced);
        let rows = rows_from(&lines[at..]);
        if blank {
            spaced = !pieces.is_empty();
            at += 1;
            continue;
        }
        let piece = if rows > 1 && !matches!(last, Some(Piece::Table(_))) {
            at += rows - 1;
            let mut cells = lines[at + 1 - rows..=at].iter().map(|line| cells_of(line));
            let header = cells.next().unwrap_or_default();
            let share = 100 / u16::try_from(header.len()).unwrap_or(1).max(1);
            Piece::Table(Table {
                widths: vec![share; header.len()],
                header: Some(header),
                rows: cells.collect(),
                spaced,
            })
        } else {
            let above = match pieces.last() {
                Some(Piece::Item(item)) => item.depth + 1,
                _ => 0,
            };
            item_of(line, above, spaced).map_or_else(
                || {
                    Piece::Line(Line {
                        words: line.to_owned(),
                        spaced,
                    })
                },
                Piece::Item,
            )
        };
        pieces.push(piece);
        spaced = false;
        at += 1;
    }
    pieces
}

/// An item as it is written: two spaces for each level, a dash, perhaps a box. No deeper than `deepest`.
fn item_of(line: &str, deepest: usize, spaced: bool) -> Option<Item> {
    let words = line.trim_start_matches(' ');
    let depth = (line.len() - words.len()) / 2;
    let words = words.strip_prefix("- ")?.trim();
    let boxed = [("[ ] ", false), ("[x] ", true)]
        .iter()
        .find_map(|(mark, ticked)| {
            let words = words.strip_prefix(mark)?.trim();
            (!words.is_empty()).then_some((Some(*ticked), words))
        });
    let (ticked, words) = boxed.unwrap_or((None, words));
    (!words.is_empty()).then(|| Item {
        depth: depth.min(deepest).min(DEPTH),
        ticked,
        words: words.to_owned(),
        spaced,
    })
}

fn cells_of(line: &str) -> Vec<String> {
    line.trim()
        .split(" | ")
        .map(|cell| cell.trim().to_owned())
        .collect()
}

/// How many lines from the first on are rows of one table. A row has no empty cell at an end, which would be lost.
fn rows_from(lines: &[&str]) -> usize {
    let columns = |line: &&str| {
        let cells = cells_of(line);
        let whole = cells.iter().all(|cell| !cell.is_empty()) && cells.join(" | ") == line.trim_end();
        whole.then_some(cells.len()).filter(|count| *count > 1)
    };
    let Some(first) = lines.first().and_then(columns) else {
        return 0;
    };
    let plain = |line: &&&str| item_of(line, 0, false).is_none();
    lines
        .iter()
        .take_while(|line| plain(line) && columns(line) == Some(first))
        .count()
}
