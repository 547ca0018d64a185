//! Excel's own format, streamed cell by cell: only names, shared texts, date formats, values and merged areas are read.
//!
//! A general reader also holds fonts, fills and formulas, and gives up on a sheet for one odd cell. Here an odd cell is
//! text like any other, and nothing is held that the table does not need.

use std::collections::HashMap;

use super::grid::{Allowance, CELL_TEXT, Grid, GridBuilder, Merge, number, serial};
use super::package::Package;
use super::relation::{self, folder_of, relations, resolve};
use super::xml::{Event, Xml};
use super::{Cell, FileKind, Limits, Request, SheetInfo, Sheets, TableError};

/// Sheets of one workbook.
const SHEETS: usize = 500;
/// Cell formats; Excel itself stops at 65,490.
const FORMATS: usize = 70_000;

/// Reads a workbook's sheets.
///
/// # Errors
/// When the package holds no workbook, or more than is allowed.
pub fn read(package: &mut Package<'_>, request: &Request) -> Result<Sheets, TableError> {
    let limits = &request.limits;
    let mut allowance = Allowance::new(limits);
    let workbook_path = workbook_path(package)?;
    let folder = folder_of(&workbook_path);
    let relations = relations(package, &workbook_path)?;
    let workbook = package
        .xml(&workbook_path, read_workbook)?
        .ok_or(TableError::UnknownKind)?;

    let part = |kind: &str, usual: &str| {
        relations
            .values()
            .find(|relation| relation.kind.ends_with(kind))
            .map_or_else(
                || format!("{folder}{usual}"),
                |relation| resolve(folder, &relation.target),
            )
    };
    let texts = package
        .xml(&part("/sharedStrings", "sharedStrings.xml"), |xml| {
            read_texts(xml, limits)
        })?
        .unwrap_or_default();
    let formats = package
        .xml(&part("/styles", "styles.xml"), read_formats)?
        .unwrap_or_default();

    let mut sheets = Vec::new();
    let mut grids = Vec::new();
    for sheet in workbook.sheets {
        let Some(relation) = relations.get(&sheet.relation) else {
            continue;
        };
        if !relation.kind.ends_with("/worksheet") {
            continue;
        }
        let read = !sheet.hidden || request.hidden_sheets;
        if read {
            let path = resolve(folder, &relation.target);
            let mut sheet_reader = SheetReader {
                texts: &texts,
                formats: &formats,
                from_1904: workbook.from_1904,
                allowance: &mut allowance,
                grid: GridBuilder::new(sheet.name.clone(), limits),
            };
            package
                .xml(&path, |xml| sheet_reader.read(xml))?
                .ok_or(TableError::Damaged)?;
            grids.push(sheet_reader.grid.finish());
        }
        sheets.push(SheetInfo {
            name: sheet.name,
            hidden: sheet.hidden,
            read,
        });
    }
    if sheets.is_empty() {
        return Err(TableError::UnknownKind);
    }
    let grids: Vec<Grid> = grids;
    Ok(Sheets {
        kind: FileKind::Xlsx,
        sheets,
        grids,
    })
}

/// The member that holds the workbook.
fn workbook_path(package: &mut Package<'_>) -> Result<String, TableError> {
    let target = relation::main_part(package, "xl/workbook.xml")?;
    // The binary kind has the same package around it.
    if target.to_ascii_lowercase().ends_with(".bin") {
        return Err(TableError::OldExcel);
    }
    Ok(target)
}

struct WorkbookSheet {
    name: String,
    relation: String,
    hidden: bool,
}

#[derive(Default)]
struct Workbook {
    sheets: Vec<WorkbookSheet>,
    from_1904: bool,
}

fn read_workbook(xml: &mut Xml<'_>) -> Result<Workbook, TableError> {
    let mut workbook = Workbook::default();
    loop {
        match xml.next()? {
            Event::Start if xml.name() == "sheet" => {
                let name = xml.attribute("name").unwrap_or_default();
                if workbook.sheets.len() >= SHEETS || name.len() > 1_024 {
                    return Err(TableError::Hostile);
                }
                workbook.sheets.push(WorkbookSheet {
                    name,
                    relation: xml.attribute("id").unwrap_or_default(),
                    hidden: xml.attribute("state").is_some_and(|state| state != "visible"),
                });
            }
            Event::Start if xml.name() == "workbookPr" => {
                if let Some(flag) = xml.attribute("date1904") {
                    workbook.from_1904 = flag == "1" || flag == "true";
                }
            }
            Event::Eof => return Ok(workbook),
            _ => {}
        }
    }
}

/// The texts that cells share, one after the other in one allocation. The counts that the part declares are not read.
#[derive(Default)]
struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = match index.checked_sub(1) {
            Some(before) => self.ends[before] as usize,
            None => 0,
        };
        self.all.get(start..end)
    }
}

fn read_texts(xml: &mut Xml<'_>, limits: &Limits) -> Result<Texts, TableError> {
    let mut texts = Texts::default();
    loop {
        match xml.next()? {
            Event::Start if xml.name() == "si" => {
                if texts.ends.len() >= limits.shared_texts {
                    return Err(TableError::TooMuchContent);
                }
                read_rich_text(xml, &mut texts.all)?;
                if texts.all.len() > limits.text_bytes {
                    return Err(TableError::TooMuchContent);
                }
                let end = u32::try_from(texts.all.len()).map_err(|_| TableError::TooMuchContent)?;
                texts.ends.push(end);
            }
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

/// Appends the text of `si` or `is`, runs joined, without the pronunciation marks of East Asian texts.
fn read_rich_text(xml: &mut Xml<'_>, out: &mut String) -> Result<(), TableError> {
    let (outside, start) = (xml.depth() - 1, out.len());
    let mut in_text = false;
    while xml.depth() > outside {
        match xml.next()? {
            Event::Start if xml.name() == "rPh" => xml.skip()?,
            Event::Start => in_text = xml.name() == "t",
            Event::End => in_text = false,
            Event::Text if in_text => {
                xml.text_into(out);
                if out.len() - start > CELL_TEXT {
                    return Err(TableError::Hostile);
                }
            }
            Event::Text => {}
            Event::Eof => return Err(TableError::Damaged),
        }
    }
    Ok(())
}

/// Whether each cell format shows a number as a date or time.
fn read_formats(xml: &mut Xml<'_>) -> Result<Vec<bool>, TableError> {
    let mut own: HashMap<u32, bool> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    loop {
        match xml.next()? {
            Event::Start => match xml.name() {
                "numFmt" if own.len() < FORMATS => {
                    let id = xml.attribute("numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, xml.attribute("formatCode")) {
                        own.insert(id, shows_date(&code));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    if formats.len() >= FORMATS {
                        return Err(TableError::Hostile);
                    }
                    let id = xml
                        .attribute("numFmtId")
                        .and_then(|id| id.parse().ok())
                        .unwrap_or(0);
                    let builtin = matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58);
                    formats.push(own.get(&id).copied().unwrap_or(builtin));
                }
                _ => {}
            },
            Event::End if xml.name() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

/// Whether a number format has a date or time letter outside quotes, escapes and conditions.
fn shows_date(code: &str) -> bool {
    let mut chars = code.chars();
    let mut bracket = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|inner| inner != '"') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                bracket.clear();
                bracket.extend(chars.by_ref().take_while(|inner| *inner != ']'));
                // [h]:mm counts hours; [Red] and [$-41D] say nothing of dates.
                if !bracket.is_empty()
                    && bracket
                        .chars()
                        .all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's'))
                {
                    return true;
                }
            }
            ';' => return false,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => return true,
            _ => {}
        }
    }
    false
}

struct SheetReader<'a> {
    texts: &'a Texts,
    formats: &'a [bool],
    from_1904: bool,
    allowance: &'a mut Allowance,
    grid: GridBuilder,
}

impl SheetReader<'_> {
    fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let (mut row, mut column) = (0_u32, 0_u32);
        loop {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "row" => {
                        let declared = xml.attribute("r").and_then(|number| number.parse().ok());
                        row = declared.unwrap_or(row.saturating_add(1));
                        column = 0;
                    }
                    "c" => {
                        if let Some((at_row, at_column)) = xml.attribute("r").as_deref().and_then(place) {
                            (row, column) = (at_row, at_column);
                        }
                        let cell = self.cell(xml)?;
                        self.grid.put(row, column, cell, self.allowance)?;
                        column = column.saturating_add(1);
                    }
                    "mergeCell" => {
                        if let Some(merge) = xml.attribute("ref").as_deref().and_then(area) {
                            self.grid.merge(merge);
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads the cell whose start was just met, to its end.
    fn cell(&mut self, xml: &mut Xml<'_>) -> Result<Cell, TableError> {
        let kind = xml.attribute("t").unwrap_or_default();
        let style = xml.attribute("s").and_then(|style| style.parse::<usize>().ok());
        let outside = xml.depth() - 1;
        let (mut value, mut in_value, mut rich) = (String::new(), false, None);
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "is" => {
                        let mut text = String::new();
                        read_rich_text(xml, &mut text)?;
                        rich = Some(text);
                    }
                    "v" => in_value = true,
                    _ => xml.skip()?,
                },
                Event::End => in_value = false,
                Event::Text if in_value => {
                    xml.text_into(&mut value);
                    if value.len() > CELL_TEXT {
                        return Err(TableError::Hostile);
                    }
                }
                Event::Text => {}
                Event::Eof => return Err(TableError::Damaged),
            }
        }
        if let Some(text) = rich {
            return Ok(Cell::Text(text));
        }
        Ok(self.value(&kind, style, value))
    }

    fn value(&self, kind: &str, style: Option<usize>, value: String) -> Cell {
        let trimmed = value.trim();
        if trimmed.is_empty() {
            return Cell::Empty;
        }
        match kind {
            "s" => trimmed
                .parse()
                .ok()
                .and_then(|index| self.texts.get(index))
                .map_or(Cell::Empty, |text| Cell::Text(text.to_owned())),
            "b" if matches!(trimmed, "0" | "false") => Cell::Bool(false),
            "b" if matches!(trimmed, "1" | "true") => Cell::Bool(true),
            "d" => iso(trimmed).unwrap_or(Cell::Text(value)),
            "" | "n" => match trimmed.parse::<f64>() {
                Ok(amount) => {
                    let date = style
                        .and_then(|style| self.formats.get(style))
                        .is_some_and(|date| *date);
                    let as_date = if date {
                        serial(amount, self.from_1904)
                    } else {
                        None
                    };
                    as_date.unwrap_or_else(|| number(amount))
                }
                Err(_) => Cell::Text(value),
            },
            _ => Cell::Text(value),
        }
    }
}

/// A date, a time or both as ISO 8601 writes them.
pub fn iso(text: &str) -> Option<Cell> {
    if let Ok(date) = text.parse() {
        return Some(Cell::Date(date));
    }
    if let Ok(instant) = text.trim_end_matches('Z').parse::<chrono::NaiveDateTime>() {
        return Some(if instant.time() == chrono::NaiveTime::MIN {
            Cell::Date(instant.date())
        } else {
            Cell::DateTime(instant)
        });
    }
    text.parse().ok().map(Cell::Time)
}

/// `B7` as row 7 (1-based), column 1 (0-based).
fn place(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = name[..letters].bytes().fold(0_u32, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some((name[letters..].parse().ok()?, column - 1))
}

fn area(name: &str) -> Option<Merge> {
    let (first, last) = name.split_once(':')?;
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    Some(Merge {
        first_row,
        last_row,
        first_column,
        last_column,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_areas_are_read_and_nonsense_is_not() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("XFD1048576"), Some((1_048_576, 16_383)));
        assert_eq!(place("AAAA1"), None);
        assert_eq!(place("A99999999999"), None);
        assert_eq!(place("7"), None);
        assert_eq!(area("A1:C2").unwrap().last_column, 2);
        assert!(area("A1").is_none());
    }

    #[test]
    fn formats_that_show_dates_are_told_from_those_that_do_not() {
        for date in [
            "yyyy-mm-dd",
            "d mmm",
            "h:mm",
            "[h]:mm",
            "[$-41D]ddd d mmm",
            "\"kl\" hh:mm",
        ] {
            assert!(shows_date(date), "{date}");
        }
        for other in ["General", "0.00", "#,##0\\ \"dagar\"", "[Red]0", "@", "0;yyyy"] {
            assert!(!shows_date(other), "{other}");
        }
    }

    #[test]
    fn targets_are_resolved_from_root_and_folder() {
        assert_eq!(
            resolve("xl/", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolve("xl/", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("xl/", "../xl/a.xml"), "xl/a.xml");
        assert_eq!(resolve("", "xl/workbook.xml"), "xl/workbook.xml");
    }
}
