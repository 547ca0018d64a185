//! The bounded grid that cells are streamed into: what a sheet holds, before any meaning is given to it.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Cell, Limits, Note, TableError, TableRow};

/// Merged cells kept per sheet; more are not needed to read a table.
const MERGES: usize = 20_000;
/// Bytes of text in one cell; Excel stops at 32,767 characters.
pub const CELL_TEXT: usize = 256 * 1024;

/// A merged area; rows are 1-based as in the file, columns 0-based, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    pub first_row: u32,
    pub last_row: u32,
    pub first_column: u32,
    pub last_column: u32,
}

/// A sheet as it lies in the file.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    pub name: String,
    /// Rows with at least one filled cell, in order.
    pub rows: Vec<TableRow>,
    pub merges: Vec<Merge>,
    pub notes: Vec<Note>,
}

/// What all sheets of a file together may still take.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    cells: usize,
    text: usize,
}

impl Allowance {
    /// The whole allowance of a file.
    pub fn new(limits: &Limits) -> Self {
        Self {
            cells: limits.cells,
            text: limits.text_bytes,
        }
    }

    /// Takes text from the allowance.
    ///
    /// # Errors
    /// `TooMuchContent` when there is not enough left.
    pub fn take_text(&mut self, bytes: usize) -> Result<(), TableError> {
        self.text = self.text.checked_sub(bytes).ok_or(TableError::TooMuchContent)?;
        Ok(())
    }

    fn take_cells(&mut self, count: usize) -> Result<(), TableError> {
        self.cells = self.cells.checked_sub(count).ok_or(TableError::TooMuchContent)?;
        Ok(())
    }
}

/// Collects the cells of one sheet, in whatever order they come.
pub struct GridBuilder {
    name: String,
    rows: BTreeMap<u32, Vec<Cell>>,
    merges: Vec<Merge>,
    outside: u64,
    last_row: u32,
    columns: u32,
}

impl GridBuilder {
    /// Starts a sheet.
    pub fn new(name: String, limits: &Limits) -> Self {
        Self {
            name,
            rows: BTreeMap::new(),
            merges: Vec::new(),
            outside: 0,
            last_row: limits.rows,
            columns: limits.columns,
        }
    }

    /// Whether a cell (row 1-based, column 0-based) is inside what is read.
    pub fn inside(&self, row: u32, column: u32) -> bool {
        (1..=self.last_row).contains(&row) && column < self.columns
    }

    /// Counts cells that are left out because they lie outside.
    pub fn left_out(&mut self, count: u64) {
        self.outside = self.outside.saturating_add(count);
    }

    /// Puts a cell in its place; an empty one takes no place, one outside is counted and left out.
    ///
    /// # Errors
    /// `TooMuchContent` when the file's allowance is used up.
    pub fn put(
        &mut self,
        row: u32,
        column: u32,
        cell: Cell,
        allowance: &mut Allowance,
    ) -> Result<(), TableError> {
        if cell.is_empty() {
            return Ok(());
        }
        if !self.inside(row, column) {
            self.left_out(1);
            return Ok(());
        }
        if let Cell::Text(text) = &cell {
            if text.len() > CELL_TEXT {
                return Err(TableError::Hostile);
            }
            allowance.take_text(text.len())?;
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            allowance.take_cells(column + 1 - cells.len())?;
            // Exactly, because doubling would hold twice what the allowance counts.
            cells.reserve_exact(column + 1 - cells.len());
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    /// Remembers a merged area.
    pub fn merge(&mut self, merge: Merge) {
        let real = merge.first_row <= merge.last_row
            && merge.first_column <= merge.last_column
            && (merge.first_row < merge.last_row || merge.first_column < merge.last_column);
        if real && self.merges.len() < MERGES && self.inside(merge.first_row, merge.first_column) {
            self.merges.push(merge);
        }
    }

    /// The finished sheet.
    pub fn finish(self) -> Grid {
        let notes = match self.outside {
            0 => Vec::new(),
            count => vec![Note::CellsOutside { count }],
        };
        Grid {
            name: self.name,
            rows: self
                .rows
                .into_iter()
                .map(|(number, cells)| TableRow { number, cells })
                .collect(),
            merges: self.merges,
            notes,
        }
    }
}

/// A number as a cell; what is no number in arithmetic becomes text.
pub fn number(value: f64) -> Cell {
    if value.is_finite() {
        Cell::Number(value)
    } else {
        Cell::Text(value.to_string())
    }
}

/// Days since the epoch of the spreadsheet as a date, a time of day or both; `None` outside the years 1900–9999.
pub fn serial(value: f64, from_1904: bool) -> Option<Cell> {
    let value = if from_1904 { value + 1462.0 } else { value };
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    // Whole seconds, because 17:00 is stored as 0.708333….
    let seconds = (value * 86_400.0).round() as i64;
    let (days, seconds) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).ok()?, 0)?;
    if days == 0 {
        return Some(Cell::Time(time));
    }
    if days == 1 && seconds == 0 && !from_1904 {
        // A time of day that is one whole day is midnight at the end of the day.
        return Some(Cell::Text("24:00".into()));
    }
    // The spreadsheet's calendar has a 29 February 1900 that never was.
    let days = if days < 60 { days + 1 } else { days };
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(Duration::days(days))?;
    Some(if seconds == 0 {
        Cell::Date(date)
    } else {
        Cell::DateTime(NaiveDateTime::new(date, time))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_become_dates_times_and_both() {
        let date = NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
        assert_eq!(serial(46_380.0, false), Some(Cell::Date(date)));
        assert_eq!(serial(46_380.0 - 1462.0, true), Some(Cell::Date(date)));
        let five = NaiveTime::from_hms_opt(17, 0, 0).unwrap();
        assert_eq!(serial(17.0 / 24.0, false), Some(Cell::Time(five)));
        assert_eq!(
            serial(46_380.0 + 17.0 / 24.0, false),
            Some(Cell::DateTime(date.and_time(five)))
        );
        assert_eq!(serial(1.0, false), Some(Cell::Text("24:00".into())));
        assert_eq!(serial(-1.0, false), None);
        assert_eq!(serial(f64::NAN, false), None);
        assert_eq!(serial(1e300, false), None);
    }

    #[test]
    fn cells_outside_are_counted_and_take_no_memory() {
        let limits = Limits::default();
        let mut allowance = Allowance::new(&limits);
        let mut grid = GridBuilder::new("x".into(), &limits);
        grid.put(1_048_576, 16_383, Cell::Bool(true), &mut allowance)
            .unwrap();
        grid.put(2, 1, Cell::Bool(true), &mut allowance).unwrap();
        let grid = grid.finish();
        assert_eq!(grid.notes, [Note::CellsOutside { count: 1 }]);
        assert_eq!(grid.rows.len(), 1);
        assert_eq!(grid.rows[0].number, 2);
    }

    #[test]
    fn the_allowance_ends_before_the_memory_does() {
        let limits = Limits {
            cells: 1_000,
            text_bytes: 10,
            ..Limits::default()
        };
        let mut allowance = Allowance::new(&limits);
        let mut grid = GridBuilder::new("x".into(), &limits);
        assert!(grid.put(1, 499, Cell::Bool(true), &mut allowance).is_ok());
        assert!(grid.put(2, 499, Cell::Bool(true), &mut allowance).is_ok());
        let full = Err(TableError::TooMuchContent);
        assert_eq!(grid.put(3, 0, Cell::Bool(true), &mut allowance), full);
        assert_eq!(
            grid.put(1, 0, Cell::Text("eleven chars".into()), &mut allowance),
            full
        );
    }
}
