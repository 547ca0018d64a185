//! A month of a roster as boards hang it on the wall: days down, roles across, names in the cells; weekends and holidays
//! marked; what it means and whom to ring below.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::export::{ExportError, excel_instant, sheet_name};

/// The sheet to write; every word comes from the caller.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthSheet {
    pub title: String,
    /// "Utskrivet …", and that it is preliminary where it is.
    pub under_title: String,
    pub week: String,
    pub day: String,
    pub roles: Vec<String>,
    pub days: Vec<SheetDay>,
    /// Lines below the table: what the marks mean, who answers otherwise.
    pub legend: Vec<String>,
    pub ring_title: String,
    /// Who has shifts in the month: name, number.
    pub ring: Vec<(String, String)>,
}

/// A day's row.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetDay {
    pub date: NaiveDate,
    /// "mån 7", and what the day is called.
    pub label: String,
    pub is_free: bool,
    /// One cell for each role, lines within.
    pub cells: Vec<String>,
    /// Cells where somebody is missing.
    pub missing: Vec<bool>,
}

/// Weekends and holidays; light, so that print in grey stays legible.
const FREE: Color = Color::RGB(0x00E8_EDF3);
/// Where somebody is missing; the word stands in the cell too.
const MISSING: Color = Color::RGB(0x00FB_E3C0);
/// Widths in characters, set by hand: LibreOffice shows ### where they are guessed.
const WEEK_WIDTH: f64 = 6.0;
const DAY_WIDTH: f64 = 21.0;
const ROLE_WIDTH: f64 = 27.0;
/// Height of a line of text in points.
const LINE_POINTS: f64 = 15.0;

/// The months as a workbook, one sheet each, ready to print on A4.
///
/// # Errors
/// When a text is longer than a cell holds.
pub fn write(sheets: &[MonthSheet], made_at: NaiveDateTime) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel_instant(made_at)?));
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.title, &names);
        names.push(name.to_lowercase());
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name)?;
        month(worksheet, sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn month(to: &mut Worksheet, sheet: &MonthSheet) -> Result<(), ExportError> {
    let columns = u16::try_from(sheet.roles.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    to.set_column_width(0, WEEK_WIDTH)?;
    to.set_column_width(1, DAY_WIDTH)?;
    for column in 2..columns {
        to.set_column_width(column, ROLE_WIDTH)?;
    }
    if columns > 4 {
        to.set_landscape();
    }
    to.set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(2, 2)?;
    to.write_string_with_format(0, 0, &sheet.title, &Format::new().set_bold().set_font_size(16))?;
    to.write_string(1, 0, &sheet.under_title)?;
    let head = grid().set_bold().set_background_color(Color::RGB(0x00D5_DDE8));
    for (column, words) in (0_u16..).zip([&sheet.week, &sheet.day].into_iter().chain(&sheet.roles)) {
        to.write_string_with_format(2, column, words, &head)?;
    }
    to.set_freeze_panes(3, 2)?;
    let mut row = 3;
    for day in &sheet.days {
        day_row(to, row, day)?;
        row += 1;
    }
    row += 1;
    for line in &sheet.legend {
        to.write_string(row, 0, line)?;
        row += 1;
    }
    if !sheet.ring.is_empty() {
        row += 1;
        to.write_string_with_format(row, 0, &sheet.ring_title, &Format::new().set_bold())?;
        for (name, number) in &sheet.ring {
            row += 1;
            to.write_string(row, 1, name)?;
            to.write_string_with_format(row, 2, number, &Format::new().set_num_format("@"))?;
        }
    }
    Ok(())
}

fn grid() -> Format {
    Format::new()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Top)
        .set_text_wrap()
}

fn day_row(to: &mut Worksheet, row: u32, day: &SheetDay) -> Result<(), ExportError> {
    let ground = if day.is_free {
        grid().set_background_color(FREE)
    } else {
        grid()
    };
    let week = if day.date.weekday() == chrono::Weekday::Mon || day.date.day() == 1 {
        day.date.iso_week().week().to_string()
    } else {
        String::new()
    };
    to.write_string_with_format(row, 0, week, &ground.clone().set_bold())?;
    to.write_string_with_format(row, 1, &day.label, &ground.clone().set_bold())?;
    for ((column, words), missing) in (2_u16..).zip(&day.cells).zip(&day.missing) {
        let format = if *missing {
            grid().set_background_color(MISSING)
        } else {
            ground.clone()
        };
        to.write_string_with_format(row, column, words, &format)?;
    }
    let lines = day.cells.iter().map(|words| words.lines().count()).max();
    let lines = u32::try_from(lines.unwrap_or(1).max(1)).unwrap_or(1);
    to.set_row_height(row, f64::from(lines) * LINE_POINTS + 2.0)?;
    Ok(())
}
