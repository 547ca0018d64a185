//! LibreOffice's own format, streamed: repeated rows and columns are counted, not expanded, until they hold something.

use std::collections::HashSet;

use super::grid::{Allowance, CELL_TEXT, Grid, GridBuilder, Merge, number};
use super::package::Package;
use super::xlsx::iso;
use super::xml::{Event, Xml};
use super::{Cell, FileKind, Request, SheetInfo, Sheets, TableError};

const SHEETS: usize = 500;

/// Reads a document's sheets.
///
/// # Errors
/// When the document is encrypted, is no spreadsheet, or holds more than is allowed.
pub fn read(package: &mut Package<'_>, request: &Request) -> Result<Sheets, TableError> {
    if package.xml("META-INF/manifest.xml", is_encrypted)? == Some(true) {
        return Err(TableError::Encrypted);
    }
    let mut reader = Reader {
        request,
        allowance: Allowance::new(&request.limits),
        hidden_styles: HashSet::new(),
        sheets: Vec::new(),
        grids: Vec::new(),
    };
    package
        .xml("content.xml", |xml| reader.read(xml))?
        .ok_or(TableError::UnknownKind)?;
    if reader.sheets.is_empty() {
        return Err(TableError::UnknownKind);
    }
    Ok(Sheets {
        kind: FileKind::Ods,
        sheets: reader.sheets,
        grids: reader.grids,
    })
}

fn is_encrypted(xml: &mut Xml<'_>) -> Result<bool, TableError> {
    loop {
        match xml.next()? {
            Event::Start if xml.name() == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

struct Reader<'a> {
    request: &'a Request,
    allowance: Allowance,
    hidden_styles: HashSet<String>,
    sheets: Vec<SheetInfo>,
    grids: Vec<Grid>,
}

impl Reader<'_> {
    fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let mut style = String::new();
        loop {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "style:style" => style = xml.attribute("name").unwrap_or_default(),
                    "style:table-properties"
                        if xml.attribute("display").as_deref() == Some("false")
                            && self.hidden_styles.len() < 10_000
                            && style.len() <= 1_024 =>
                    {
                        self.hidden_styles.insert(style.clone());
                    }
                    "table:table" => self.sheet(xml)?,
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let name = xml.attribute("name").unwrap_or_default();
        if self.sheets.len() >= SHEETS || name.len() > 1_024 {
            return Err(TableError::Hostile);
        }
        let hidden = xml
            .attribute("style-name")
            .is_some_and(|style| self.hidden_styles.contains(&style));
        let read = !hidden || self.request.hidden_sheets;
        self.sheets.push(SheetInfo {
            name: name.clone(),
            hidden,
            read,
        });
        if !read {
            return xml.skip();
        }
        let mut grid = GridBuilder::new(name, &self.request.limits);
        let outside = xml.depth() - 1;
        let mut row = 1_u32;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "table:table-row" => {
                        let repeated = repeats(xml, "number-rows-repeated");
                        self.row(xml, &mut grid, row, repeated)?;
                        row = row.saturating_add(repeated);
                    }
                    // Header rows and groups hold rows; shapes and forms hold things that look like them.
                    "table:table-header-rows" | "table:table-rows" | "table:table-row-group" => {}
                    _ => xml.skip()?,
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        self.grids.push(grid.finish());
        Ok(())
    }

    fn row(
        &mut self,
        xml: &mut Xml<'_>,
        grid: &mut GridBuilder,
        row: u32,
        repeated: u32,
    ) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        let mut column = 0_u32;
        let mut filled: Vec<(u32, Cell)> = Vec::new();
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if matches!(xml.name(), "table-cell" | "covered-table-cell") => {
                    let width = repeats(xml, "number-columns-repeated");
                    let (down, across) = (
                        repeats(xml, "number-rows-spanned"),
                        repeats(xml, "number-columns-spanned"),
                    );
                    grid.merge(Merge {
                        first_row: row,
                        last_row: row.saturating_add(down - 1),
                        first_column: column,
                        last_column: column.saturating_add(across - 1),
                    });
                    let covered = xml.name() == "covered-table-cell";
                    let cell = cell(xml)?;
                    if !cell.is_empty() && !covered {
                        let inside = (column..column.saturating_add(width))
                            .take_while(|at| grid.inside(row, *at))
                            .count();
                        for at in (column..).take(inside) {
                            if let Cell::Text(text) = &cell {
                                self.allowance.take_text(text.len())?;
                            }
                            filled.push((at, cell.clone()));
                        }
                        let beyond = u64::from(width) - inside as u64;
                        grid.left_out(beyond.saturating_mul(u64::from(repeated)));
                    }
                    column = column.saturating_add(width);
                }
                Event::Start => xml.skip()?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        if filled.is_empty() {
            return Ok(());
        }
        for copy in 0..repeated {
            let at = row.saturating_add(copy);
            if !grid.inside(at, 0) {
                let rest = u64::from(repeated - copy);
                grid.left_out(rest.saturating_mul(filled.len() as u64));
                break;
            }
            for (column, cell) in &filled {
                grid.put(at, *column, cell.clone(), &mut self.allowance)?;
            }
        }
        Ok(())
    }
}

/// A count in an attribute; at least one, and one when it can't be read.
fn repeats(xml: &Xml<'_>, name: &str) -> u32 {
    xml.attribute(name)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
        .max(1)
}

/// Reads the cell whose start was just met, to its end.
fn cell(xml: &mut Xml<'_>) -> Result<Cell, TableError> {
    let kind = xml.attribute("value-type").unwrap_or_default();
    let typed = match kind.as_str() {
        "float" | "percentage" | "currency" => xml
            .attribute("value")
            .and_then(|value| value.parse().ok())
            .map(number),
        "date" => xml.attribute("date-value").and_then(|value| iso(&value)),
        "time" => xml.attribute("time-value").and_then(|value| duration(&value)),
        "boolean" => xml
            .attribute("boolean-value")
            .map(|value| Cell::Bool(value == "true")),
        "string" => xml.attribute("string-value").map(Cell::Text),
        _ => None,
    };
    let mut text = String::new();
    let outside = xml.depth() - 1;
    let (mut paragraphs, mut in_paragraph) = (0_u32, 0_u32);
    while xml.depth() > outside {
        match xml.next()? {
            Event::Start => match xml.full_name() {
                "text:p" => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs += 1;
                    in_paragraph = xml.depth();
                }
                "text:s" => {
                    let count = repeats(xml, "c").min(1_000);
                    text.extend(std::iter::repeat_n(' ', count as usize));
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                "text:span" | "text:a" => {}
                // Comments, tables inside the cell and shapes are not the cell's text.
                _ => xml.skip()?,
            },
            Event::End if in_paragraph > xml.depth() => in_paragraph = 0,
            Event::Text if in_paragraph > 0 => xml.text_into(&mut text),
            Event::Eof => return Err(TableError::Damaged),
            _ => {}
        }
        if text.len() > CELL_TEXT {
            return Err(TableError::Hostile);
        }
    }
    Ok(typed.unwrap_or(if text.trim().is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text)
    }))
}

/// `PT17H30M00S` as 17:30; a whole day as the text 24:00, longer as hours and minutes.
fn duration(text: &str) -> Option<Cell> {
    let mut rest = text.strip_prefix("PT")?;
    let mut part = |unit: char| -> Option<u64> {
        match rest.split_once(unit) {
            Some((value, after)) => {
                rest = after;
                value.split(['.', ',']).next()?.parse().ok()
            }
            None => Some(0),
        }
    };
    let (hours, minutes, seconds) = (part('H')?, part('M')?, part('S')?);
    if hours >= 24 {
        return Some(Cell::Text(format!("{hours}:{minutes:02}")));
    }
    let (hours, minutes) = (u32::try_from(hours).ok()?, u32::try_from(minutes).ok()?);
    chrono::NaiveTime::from_hms_opt(hours, minutes, u32::try_from(seconds).ok()?).map(Cell::Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_times_of_day() {
        let half_past = chrono::NaiveTime::from_hms_opt(17, 30, 0).unwrap();
        assert_eq!(duration("PT17H30M00S"), Some(Cell::Time(half_past)));
        assert_eq!(duration("PT24H00M00S"), Some(Cell::Text("24:00".into())));
        assert_eq!(duration("P1D"), None);
        assert_eq!(duration("PTxH"), None);
    }

    #[test]
    fn spaces_breaks_and_spans_are_text_and_comments_are_not() {
        let source = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>nej</text:p>\
            </office:annotation><text:p>Anna<text:s text:c=\"2\"/><text:span>Berg</text:span></text:p>\
            <text:p>Bo</text:p></table:table-cell>";
        let mut xml = Xml::new(source.as_bytes());
        xml.next().unwrap();
        assert_eq!(cell(&mut xml).unwrap(), Cell::Text("Anna  Berg\nBo".into()));
    }
}
