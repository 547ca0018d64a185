//! Tables out: a plain sheet as xlsx or as delimited text, so that what leaves here opens right in Excel and LibreOffice
//! and no text ever becomes a formula.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What a column holds, which decides how its values are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Number,
    Date,
    DateTime,
    Time,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    /// Width in characters.
    pub width: f64,
    pub kind: ColumnKind,
}

impl Column {
    /// A column of this title, width in characters and kind.
    pub fn new(title: impl Into<String>, width: f64, kind: ColumnKind) -> Self {
        Self {
            title: title.into(),
            width,
            kind,
        }
    }
}

/// One value of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    DateTime(NaiveDateTime),
    Time(NaiveTime),
    Bool(bool),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        text.map_or(Value::Empty, Value::Text)
    }
}

/// A sheet to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub title: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
}

/// Why a sheet could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the spreadsheet could not be written: {0}")]
    Spreadsheet(#[from] XlsxError),
    #[error("the text could not be written: {0}")]
    Text(#[from] csv::Error),
}

/// The sheets as a workbook: bold header that stays in view, widths set, dates and times as real ones, text as text.
/// `made_at` is written into the file, so that the same sheets give the same bytes.
///
/// # Errors
/// When a text is longer than a cell of Excel holds (32,767 characters), or there are more rows than a sheet holds.
pub fn xlsx(sheets: &[Sheet], made_at: NaiveDateTime) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel_instant(made_at)?));
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.title, &names);
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&name)?;
        names.push(name.to_lowercase());
        write_sheet(worksheet, sheet)?;
    }
    if sheets.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), ExportError> {
    let bold = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let date = Format::new()
        .set_num_format("yyyy-mm-dd")
        .set_align(FormatAlign::Left);
    let instant = Format::new()
        .set_num_format("yyyy-mm-dd hh:mm")
        .set_align(FormatAlign::Left);
    let time = Format::new().set_num_format("hh:mm").set_align(FormatAlign::Left);
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        worksheet.set_column_width(at, column.width.clamp(2.0, 120.0))?;
        // What is later typed into the column is taken the same way; a phone number keeps its zero.
        let format = match column.kind {
            ColumnKind::Text => Some(&text),
            ColumnKind::Date => Some(&date),
            ColumnKind::DateTime => Some(&instant),
            ColumnKind::Time => Some(&time),
            ColumnKind::Number => None,
        };
        if let Some(format) = format {
            worksheet.set_column_format(at, format)?;
        }
        worksheet.write_string_with_format(0, at, &column.title, &bold)?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    for (row, values) in (1_u32..).zip(&sheet.rows) {
        for (at, value) in (0_u16..).zip(values) {
            match value {
                Value::Empty => {}
                Value::Text(words) => {
                    worksheet.write_string_with_format(row, at, words, &text)?;
                }
                Value::Number(number) => {
                    worksheet.write_number(row, at, *number)?;
                }
                Value::Date(day) => {
                    worksheet.write_datetime_with_format(row, at, excel_date(*day)?, &date)?;
                }
                Value::DateTime(moment) => {
                    worksheet.write_datetime_with_format(row, at, excel_instant(*moment)?, &instant)?;
                }
                Value::Time(clock) => {
                    worksheet.write_datetime_with_format(row, at, excel_time(*clock)?, &time)?;
                }
                Value::Bool(yes) => {
                    worksheet.write_boolean(row, at, *yes)?;
                }
            }
        }
    }
    Ok(())
}

fn excel_date(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, in_range(date.month()), in_range(date.day()))
}

fn excel_time(time: NaiveTime) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_hms(time.hour() as u16, in_range(time.minute()), time.second())
}

pub(super) fn excel_instant(instant: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let time = instant.time();
    excel_date(instant.date())?.and_hms(time.hour() as u16, in_range(time.minute()), time.second())
}

/// Months, days and minutes are below 256.
fn in_range(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(u8::MAX)
}

/// A name that Excel accepts and no other sheet has: 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends.
pub(super) fn sheet_name(title: &str, taken: &[String]) -> String {
    let plain: String = title
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let plain = plain.trim().trim_matches('\'').trim();
    let cut = |text: &str, length: usize| -> String {
        // Counted in UTF-16 units, as Excel counts.
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= length
        };
        text.chars()
            .take_while(fits)
            .collect::<String>()
            .trim_end_matches([' ', '\''])
            .to_owned()
    };
    let mut name = cut(plain, 31);
    if name.is_empty() {
        name = "1".to_owned();
    }
    let first = name.clone();
    let mut count = 2;
    while taken.contains(&name.to_lowercase()) {
        name = format!("{} {count}", cut(&first, 26));
        count += 1;
    }
    name
}

/// One sheet as text with semicolons, which is what Excel in Swedish opens; with a byte order mark it also gets å, ä, ö right.
/// A text that a spreadsheet program would take for a formula gets an apostrophe first, which reading it back takes away.
///
/// # Errors
/// Never for memory; the underlying writer's error is passed on.
pub fn csv(sheet: &Sheet, byte_order_mark: bool) -> Result<Vec<u8>, ExportError> {
    let mut bytes = if byte_order_mark {
        b"\xEF\xBB\xBF".to_vec()
    } else {
        Vec::new()
    };
    {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(&mut bytes);
        writer.write_record(sheet.columns.iter().map(|column| harmless(&column.title)))?;
        for row in &sheet.rows {
            writer.write_record(row.iter().map(shown))?;
        }
        writer.flush().map_err(csv::Error::from)?;
    }
    Ok(bytes)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => harmless(text),
        // A decimal comma, as the semicolon between the columns says.
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::DateTime(instant) => instant.format("%Y-%m-%d %H:%M").to_string(),
        Value::Time(time) => time.format("%H:%M").to_string(),
        Value::Bool(yes) => yes.to_string(),
    }
}

fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A title without the signs that no file name has.
pub fn file_name(title: &str) -> String {
    let forbidden = |sign: char| sign.is_control() || "/\\:*?\"<>|".contains(sign);
    title
        .chars()
        .map(|sign| if forbidden(sign) { '-' } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::table::{Cell, Request, read};

    fn sheet() -> Sheet {
        let date = NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
        let time = NaiveTime::from_hms_opt(17, 0, 0).unwrap();
        Sheet {
            title: "Jour: v. 52/53".into(),
            columns: vec![
                Column::new("Namn", 24.0, ColumnKind::Text),
                Column::new("Mobil", 16.0, ColumnKind::Text),
                Column::new("Datum", 12.0, ColumnKind::Date),
                Column::new("Tid", 8.0, ColumnKind::Time),
                Column::new("Start", 18.0, ColumnKind::DateTime),
                Column::new("Timmar", 8.0, ColumnKind::Number),
            ],
            rows: vec![
                vec![
                    "Åsa Öberg".into(),
                    "070-1740605".into(),
                    Value::Date(date),
                    Value::Time(time),
                    Value::DateTime(date.and_time(time)),
                    Value::Number(15.5),
                ],
                vec![
                    "=HYPERLINK(\"x\")".into(),
                    "+46701740605".into(),
                    Value::Empty,
                    Value::Empty,
                    Value::Empty,
                    Value::Number(1.0),
                ],
            ],
        }
    }

    fn made_at() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 30)
            .unwrap()
            .and_time(NaiveTime::MIN)
    }

    #[test]
    fn a_workbook_read_back_is_what_was_written() {
        let bytes = xlsx(&[sheet()], made_at()).unwrap();
        let table = read(&bytes, &Request::visible("x.xlsx"))
            .unwrap()
            .tables
            .remove(0);
        assert_eq!(table.sheet, "Jour  v. 52 53");
        assert_eq!(table.header, ["Namn", "Mobil", "Datum", "Tid", "Start", "Timmar"]);
        let Value::Date(date) = sheet().rows[0][2] else {
            panic!()
        };
        let Value::Time(time) = sheet().rows[0][3] else {
            panic!()
        };
        assert_eq!(
            table.rows[0].cells,
            [
                Cell::Text("Åsa Öberg".into()),
                Cell::Text("070-1740605".into()),
                Cell::Date(date),
                Cell::Time(time),
                Cell::DateTime(date.and_time(time)),
                Cell::Number(15.5),
            ]
        );
        assert_eq!(table.rows[1].cell(0), &Cell::Text("=HYPERLINK(\"x\")".into()));
        assert_eq!(table.rows[1].cell(1), &Cell::Text("+46701740605".into()));
    }

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        assert_eq!(
            xlsx(&[sheet()], made_at()).unwrap(),
            xlsx(&[sheet()], made_at()).unwrap()
        );
    }

    #[test]
    fn text_for_excel_has_semicolons_a_mark_and_no_formulas() {
        let bytes = csv(&sheet(), true).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("\u{feff}Namn;Mobil;Datum;Tid;Start;Timmar"));
        assert_eq!(
            lines.next(),
            Some("Åsa Öberg;070-1740605;2026-12-24;17:00;2026-12-24 17:00;15,5")
        );
        assert_eq!(
            lines.next(),
            Some("\"'=HYPERLINK(\"\"x\"\")\";'+46701740605;;;;1")
        );
        let table = read(&bytes, &Request::visible("x.csv")).unwrap().tables.remove(0);
        assert_eq!(table.rows[1].cell(1).shown(), "+46701740605");
        assert!(csv(&sheet(), false).unwrap().starts_with(b"Namn"));
    }

    #[test]
    fn sheet_names_are_ones_that_excel_accepts() {
        assert_eq!(sheet_name("Jour [v. 1/2]: *?", &[]), "Jour  v. 1 2");
        assert_eq!(sheet_name("'", &[]), "1");
        let long = "Ä".repeat(40);
        assert_eq!(sheet_name(&long, &[]).chars().count(), 31);
        assert_eq!(sheet_name("Jour", &["jour".into()]), "Jour 2");
    }

    #[test]
    fn too_long_a_text_is_said_and_not_cut_in_silence() {
        let mut sheet = sheet();
        sheet.rows[0][0] = Value::Text("x".repeat(40_000));
        assert!(xlsx(&[sheet], made_at()).is_err());
    }
}
