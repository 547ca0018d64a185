//! A table somebody else made, read without harm: xlsx, ods and delimited text become rows of plain cells.
//!
//! No file, however made, may abort the program or make it take more than 300 MB: every count that a file declares is
//! distrusted, every member is inflated against a budget, and cells are streamed into a bounded grid.

mod delimited;
mod grid;
mod header;
mod ods;
pub(super) mod package;
pub(super) mod relation;
mod xlsx;
pub(super) mod xml;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

pub use grid::{Grid, Merge};

/// What a file may at most hold. Anything above is refused or left out with a note, never read in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Size of the file in bytes.
    pub file_bytes: u64,
    /// Members of a zip package.
    pub members: usize,
    /// Bytes that all members together may inflate to.
    pub inflated_bytes: u64,
    /// Last row that is read, 1-based; cells below are counted and left out.
    pub rows: u32,
    /// Number of columns that are read; cells to the right are counted and left out.
    pub columns: u32,
    /// Cells kept in all sheets, counting the empty ones to the left of a filled one.
    pub cells: usize,
    /// Bytes of text kept in all sheets.
    pub text_bytes: usize,
    /// Different texts that a workbook may share between its cells.
    pub shared_texts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * 1024 * 1024,
            members: 2_000,
            inflated_bytes: 200 * 1024 * 1024,
            rows: 100_000,
            columns: 500,
            cells: 1_500_000,
            text_bytes: 32 * 1024 * 1024,
            shared_texts: 500_000,
        }
    }
}

/// What is asked of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The file's own name; used for the name of a sheet of delimited text.
    pub file_name: String,
    /// Hidden sheets are only read when somebody asked for them.
    pub hidden_sheets: bool,
    /// What the file may at most hold.
    pub limits: Limits,
}

impl Request {
    /// Reads the visible sheets of the file with this name, within the usual limits.
    pub fn visible(file_name: impl Into<String>) -> Self {
        Self {
            file_name: file_name.into(),
            ..Self::default()
        }
    }
}

/// One value of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    /// Always finite.
    Number(f64),
    Date(NaiveDate),
    DateTime(NaiveDateTime),
    Time(NaiveTime),
    Bool(bool),
}

impl Cell {
    /// True for an empty cell and for text of nothing but white space.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The cell as a person would read it in the file: dates as 2026-12-24, times as 17:00, whole numbers without decimals.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => format!("{number}"),
            Cell::Date(date) => date.format("%Y-%m-%d").to_string(),
            Cell::DateTime(instant) => instant.format("%Y-%m-%d %H:%M").to_string(),
            Cell::Time(time) => time.format("%H:%M").to_string(),
            Cell::Bool(value) => value.to_string(),
        }
    }
}

/// One row of a table, with the number it has in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableRow {
    /// Row number in the file, 1-based, as the program that made the file shows it.
    pub number: u32,
    /// Cells from the first column on; missing cells at the end are empty.
    pub cells: Vec<Cell>,
}

impl TableRow {
    /// The cell in a column (0-based), empty when the row is shorter.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

/// Something about a table that its reader should be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// Text above the header.
    Title { row: u32, text: String },
    /// No row looked like a header; every row is read as data and no column has a name.
    NoHeader,
    /// A row such as a sum or "updated by", not read as data.
    Footer { row: u32, text: String },
    /// A heading inside the table, not read as data.
    Section { row: u32, text: String },
    /// The header came again further down.
    RepeatedHeader { row: u32 },
    /// A value was filled down through merged cells, to this many rows.
    FilledDown { row: u32, column: u32, rows: u32 },
    /// A value is merged across several columns; only the first of them has it.
    MergedAcross { row: u32, column: u32, columns: u32 },
    /// Cells outside the rows and columns that are read.
    CellsOutside { count: u64 },
    /// The text was in Windows-1252, not UTF-8.
    OldEncoding,
}

/// A table with its header found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Name of the sheet; of the file, for delimited text.
    pub sheet: String,
    /// Row number of the header in the file, if one was found.
    pub header_row: Option<u32>,
    /// One name per column; empty for a nameless column.
    pub header: Vec<String>,
    /// The rows below the header, without footers, headings and empty rows.
    pub rows: Vec<TableRow>,
    /// What the reader should be told.
    pub notes: Vec<Note>,
}

/// A sheet of the file, read or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    pub name: String,
    pub hidden: bool,
    /// False for a hidden sheet that nobody asked for.
    pub read: bool,
}

/// What kind of file it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    Xlsx,
    Ods,
    Delimited { delimiter: char },
}

/// A file's sheets and the tables read from them. Empty sheets give no table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    pub kind: FileKind,
    pub sheets: Vec<SheetInfo>,
    pub tables: Vec<Table>,
}

/// Why a file could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum TableError {
    #[error("the file is larger than {limit} bytes")]
    FileTooLarge { limit: u64 },
    #[error("the package has more than {limit} members")]
    TooManyMembers { limit: usize },
    #[error("the package inflates to more than {limit} bytes")]
    InflatesTooMuch { limit: u64 },
    #[error("the file holds more than can be read")]
    TooMuchContent,
    #[error("the file is built in a way no spreadsheet program builds it")]
    Hostile,
    #[error("the file is damaged")]
    Damaged,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("an Excel file from before 2007, or a binary one")]
    OldExcel,
    #[error("not a table of a known kind")]
    UnknownKind,
    #[error("the file is empty")]
    Empty,
    #[error("reading took longer than {seconds} seconds")]
    TookTooLong { seconds: u64 },
    #[error("reading stopped unexpectedly")]
    ReaderStopped,
}

/// Reads a file's tables.
///
/// # Errors
/// Says why nothing could be read; a cell or row that is odd never makes the others unreadable.
pub fn read(bytes: &[u8], request: &Request) -> Result<Book, TableError> {
    into_book(sheets(bytes, request)?)
}

/// A sheet with its rows as they lie in the file: for tables whose columns we named ourselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RawSheet {
    pub name: String,
    /// Rows with at least one filled cell, in order.
    pub rows: Vec<TableRow>,
    pub notes: Vec<Note>,
}

/// Reads a file's sheets without looking for a header.
///
/// # Errors
/// As [`read`].
pub fn read_raw(bytes: &[u8], request: &Request) -> Result<Vec<RawSheet>, TableError> {
    let grids = sheets(bytes, request)?.grids.into_iter();
    let raw = grids.map(|grid| RawSheet {
        name: grid.name,
        rows: grid.rows,
        notes: grid.notes,
    });
    Ok(raw.collect())
}

fn sheets(bytes: &[u8], request: &Request) -> Result<Sheets, TableError> {
    let limits = &request.limits;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(TableError::FileTooLarge {
            limit: limits.file_bytes,
        });
    }
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    if bytes.starts_with(b"PK") {
        let mut package = package::Package::open(bytes, limits)?;
        if package.has("content.xml") {
            ods::read(&mut package, request)
        } else if package.has("_rels/.rels") || package.has("xl/workbook.xml") {
            xlsx::read(&mut package, request)
        } else {
            Err(TableError::UnknownKind)
        }
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Err(package::compound_file(bytes))
    } else {
        delimited::read(bytes, request)
    }
}

/// Sheets as they lie in the file, before any header is looked for.
struct Sheets {
    kind: FileKind,
    sheets: Vec<SheetInfo>,
    grids: Vec<Grid>,
}

fn into_book(sheets: Sheets) -> Result<Book, TableError> {
    let mut tables = Vec::new();
    for grid in sheets.grids {
        if !grid.rows.is_empty() {
            tables.push(header::find(grid)?);
        }
    }
    Ok(Book {
        kind: sheets.kind,
        sheets: sheets.sheets,
        tables,
    })
}
