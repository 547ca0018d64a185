//! Finds the header of a sheet, and tells rows of data from titles, headings and footers.

use std::collections::HashSet;

use super::{Cell, Grid, Merge, Note, Table, TableError, TableRow};
use crate::format::when::{looks_like_data, week};
use crate::format::words::{fold, header_word, opens_footer};

/// Filled rows from the top among which the header is looked for.
const SEARCHED: usize = 40;
/// Longest text of a title, footer or heading that is passed on.
const SHOWN: usize = 300;
/// Cells that may be filled down in a sheet, and the bytes of text in them.
const FILLED_CELLS: usize = 200_000;
const FILLED_TEXT: usize = 8 * 1024 * 1024;

/// Makes a table of a sheet.
///
/// # Errors
/// `TooMuchContent` when merged areas would fill down more than is allowed.
pub fn find(mut grid: Grid) -> Result<Table, TableError> {
    let mut table = Table {
        sheet: std::mem::take(&mut grid.name),
        notes: std::mem::take(&mut grid.notes),
        ..Table::default()
    };
    let columns = width(&grid.rows);
    let header = header_rows(&grid.rows, &grid.merges, columns);
    let body = match header {
        Some((first, last)) => {
            let header_row = &grid.rows[first..=last];
            table.header_row = header_row.last().map(|row| row.number);
            table.header = names(header_row, &grid.merges, columns);
            for row in &grid.rows[..first] {
                table.notes.push(Note::Title {
                    row: row.number,
                    text: row_text(row),
                });
            }
            grid.rows.split_off(last + 1)
        }
        None => {
            table.notes.push(Note::NoHeader);
            table.header = vec![String::new(); columns];
            std::mem::take(&mut grid.rows)
        }
    };
    let mut rows = without_footers(body, &grid.merges, &mut table);
    fill_down(&mut rows, &grid.merges, &mut table.notes)?;
    table.rows = rows;
    let used = width(&table.rows);
    while table.header.len() > used && table.header.last().is_some_and(String::is_empty) {
        table.header.pop();
    }
    Ok(table)
}

fn width(rows: &[TableRow]) -> usize {
    rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
}

fn filled(row: &TableRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// The row's texts beside each other, cut at a length that a line on the screen can show.
fn row_text(row: &TableRow) -> String {
    let mut text = String::new();
    for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        text.extend(cell.shown().chars().take(SHOWN));
        if text.chars().count() >= SHOWN {
            break;
        }
    }
    text.chars().take(SHOWN).collect()
}

/// How much a row looks like a header; `None` when it can't be one.
fn score(row: &TableRow, columns: usize) -> Option<i32> {
    let count = filled(row);
    if count == 0 || (count == 1 && columns > 1) {
        return None;
    }
    let (mut known, mut words, mut data) = (0, 0, 0);
    for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
        let text = cell.shown();
        if header_word(&text).is_some() {
            known += 1;
        } else if looks_like_data(cell) {
            data += 1;
        } else if text.chars().count() <= 40 {
            words += 1;
        }
    }
    if data > known + words {
        return None;
    }
    Some(known * 4 + words - data * 3 + i32::from(count * 2 >= columns))
}

/// The header's first and last place among the rows.
fn header_rows(rows: &[TableRow], merges: &[Merge], columns: usize) -> Option<(usize, usize)> {
    let mut best: Option<(i32, usize)> = None;
    for (place, row) in rows.iter().enumerate().take(SEARCHED) {
        if let Some(score) = score(row, columns)
            && best.is_none_or(|(highest, _)| score > highest)
        {
            best = Some((score, place));
        }
    }
    let (_, chosen) = best?;
    let known = rows[chosen]
        .cells
        .iter()
        .any(|cell| header_word(&cell.shown()).is_some());
    // Without a single known word it is a header only if values of another kind stand below it.
    let below = rows.iter().skip(chosen + 1).take(5);
    let differs = below.flat_map(|row| &row.cells).any(looks_like_data);
    if !known && (chosen + 1 == rows.len() || !differs || rows[chosen].cells.iter().any(looks_like_data)) {
        return None;
    }
    Some(with_neighbours(rows, merges, chosen, columns))
}

/// Takes the rows above and below that the header's merged cells reach.
fn with_neighbours(rows: &[TableRow], merges: &[Merge], chosen: usize, columns: usize) -> (usize, usize) {
    let number = rows[chosen].number;
    let (mut first, mut last) = (chosen, chosen);
    let tall = |merge: &&Merge| {
        merge.first_row < merge.last_row
            && merge.last_row - merge.first_row <= 2
            && merge.first_column == merge.last_column
    };
    for merge in merges
        .iter()
        .filter(tall)
        .filter(|merge| (merge.first_row..=merge.last_row).contains(&number))
    {
        while first > 0 && rows[first - 1].number >= merge.first_row {
            first -= 1;
        }
        while last + 1 < rows.len() && rows[last + 1].number <= merge.last_row {
            last += 1;
        }
    }
    let groups = |row: &TableRow| {
        let wide = merges.iter().filter(|merge| {
            merge.first_row == row.number
                && merge.last_row == row.number
                && ((merge.last_column - merge.first_column + 1) as usize) < columns
        });
        wide.map(|merge| (merge.first_column as usize, merge.last_column as usize))
            .collect::<Vec<_>>()
    };
    // A row of group names right above: "Pass" over "Från" and "Till".
    if first == chosen && first > 0 {
        let above = &rows[first - 1];
        if above.number + 1 == number && filled(above) >= 2 && !groups(above).is_empty() {
            first -= 1;
        }
    }
    // The same seen from above: only names stand below, and only under the groups.
    if last == chosen && last + 1 < rows.len() {
        let (wide, below) = (groups(&rows[chosen]), &rows[last + 1]);
        let under = |column: usize| wide.iter().any(|(from, to)| (*from..=*to).contains(&column));
        let names_only = below
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .all(|(column, cell)| {
                under(column) && (!looks_like_data(cell) || header_word(&cell.shown()).is_some())
            });
        if !wide.is_empty() && below.number == number + 1 && names_only {
            last += 1;
        }
    }
    (first, last)
}

/// One name per column, joined from the header's rows.
fn names(header: &[TableRow], merges: &[Merge], columns: usize) -> Vec<String> {
    let mut names = vec![String::new(); columns];
    let several = header.len() > 1;
    for (place, row) in header.iter().enumerate() {
        for (column, name) in names.iter_mut().enumerate() {
            let mut part = row.cell(column).shown();
            // A group's name stands over all its columns, when there are names below it.
            if part.is_empty() && several && place + 1 < header.len() {
                let group = merges.iter().find(|merge| {
                    merge.first_row == row.number
                        && (merge.first_column as usize..=merge.last_column as usize).contains(&column)
                });
                if let Some(merge) = group {
                    part = row.cell(merge.first_column as usize).shown();
                }
            }
            let part: String = part.split_whitespace().collect::<Vec<_>>().join(" ");
            if !part.is_empty() && *name != part {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.extend(part.chars().take(SHOWN));
            }
        }
    }
    names
}

/// Moves footers, headings and repeated headers from the rows to the notes.
fn without_footers(rows: Vec<TableRow>, merges: &[Merge], table: &mut Table) -> Vec<TableRow> {
    let columns = table.header.len();
    let last_full = rows.iter().rposition(|row| filled(row) > 1);
    let folded: Vec<String> = table.header.iter().map(|name| fold(name)).collect();
    let wide: HashSet<u32> = merges
        .iter()
        .filter(|merge| merge.last_column > merge.first_column + 1)
        .map(|merge| merge.first_row)
        .collect();
    let mut kept: Vec<TableRow> = Vec::with_capacity(rows.len());
    let mut below_gap = false;
    let mut previous = rows.first().map_or(0, |row| row.number);
    for (place, row) in rows.into_iter().enumerate() {
        let count = filled(&row);
        let first = row
            .cells
            .iter()
            .find(|cell| !cell.is_empty())
            .unwrap_or(&Cell::Empty);
        let gap = row.number > previous + 1;
        previous = row.number;
        let text = matches!(first, Cell::Text(_)) && !looks_like_data(first);
        let below = last_full.is_some_and(|last| place > last);
        below_gap = below && (below_gap || gap);
        let number = row.number;
        let heading = columns >= 3 && count == 1 && (wide.contains(&number) || is_week(first));
        let footer = columns >= 2 && opens_footer(&first.shown()) && (count <= 3 || count * 2 <= columns);
        let remark = below_gap && columns >= 3 && count == 1 && text;
        if footer || remark {
            table.notes.push(Note::Footer {
                row: number,
                text: row_text(&row),
            });
        } else if heading {
            table.notes.push(Note::Section {
                row: number,
                text: row_text(&row),
            });
        } else if count > 1 && same_as_header(&row, &folded) {
            table.notes.push(Note::RepeatedHeader { row: number });
        } else {
            kept.push(row);
        }
    }
    kept
}

fn is_week(cell: &Cell) -> bool {
    let start = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    matches!(cell, Cell::Text(text) if text.to_lowercase().trim_start().starts_with('v') && week(cell, start).is_some())
}

fn same_as_header(row: &TableRow, folded: &[String]) -> bool {
    folded.iter().any(|name| !name.is_empty())
        && folded
            .iter()
            .enumerate()
            .all(|(column, name)| fold(&row.cell(column).shown()) == *name)
}

/// Copies the value of a merged cell to the rows it reaches, only there, and only where a row has something of its own.
fn fill_down(rows: &mut [TableRow], merges: &[Merge], notes: &mut Vec<Note>) -> Result<(), TableError> {
    let (mut cells, mut text) = (FILLED_CELLS, FILLED_TEXT);
    for merge in merges {
        let Ok(top) = rows.binary_search_by_key(&merge.first_row, |row| row.number) else {
            continue;
        };
        let column = merge.first_column as usize;
        let value = rows[top].cell(column).clone();
        if value.is_empty() {
            continue;
        }
        if merge.last_column > merge.first_column {
            notes.push(Note::MergedAcross {
                row: merge.first_row,
                column: merge.first_column,
                columns: merge.last_column - merge.first_column + 1,
            });
        }
        let size = match &value {
            Cell::Text(text) => text.len(),
            _ => 0,
        };
        let mut copied = 0;
        for row in rows[top + 1..]
            .iter_mut()
            .take_while(|row| row.number <= merge.last_row)
        {
            let grows = (column + 1).saturating_sub(row.cells.len());
            cells = cells.checked_sub(1 + grows).ok_or(TableError::TooMuchContent)?;
            if row.cell(column).is_empty() {
                text = text.checked_sub(size).ok_or(TableError::TooMuchContent)?;
                if grows > 0 {
                    row.cells.resize(column + 1, Cell::Empty);
                }
                row.cells[column] = value.clone();
                copied += 1;
            }
        }
        if copied > 0 {
            notes.push(Note::FilledDown {
                row: merge.first_row,
                column: merge.first_column,
                rows: copied,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(lines: &[&str], merges: &[(u32, u32, u32, u32)]) -> Grid {
        let rows = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.is_empty())
            .map(|(at, line)| TableRow {
                number: at as u32 + 1,
                cells: line
                    .split('|')
                    .map(|text| match text.trim() {
                        "" => Cell::Empty,
                        text => text
                            .parse()
                            .map_or_else(|_| Cell::Text(text.into()), Cell::Number),
                    })
                    .collect(),
            });
        Grid {
            name: "Blad1".into(),
            rows: rows.collect(),
            merges: merges
                .iter()
                .map(|&(first_row, last_row, first_column, last_column)| Merge {
                    first_row,
                    last_row,
                    first_column,
                    last_column,
                })
                .collect(),
            notes: Vec::new(),
        }
    }

    #[test]
    fn titles_above_the_header_are_told_and_not_read() {
        let table = find(grid(
            &[
                "Jourlista krisstöd",
                "",
                "Gäller|v. 49–7",
                "Datum||Tid|Namn",
                "30 nov|mån|17–08|Anna Berg",
            ],
            &[(1, 1, 0, 3)],
        ))
        .unwrap();
        assert_eq!(table.header, ["Datum", "", "Tid", "Namn"]);
        assert_eq!(table.header_row, Some(4));
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].number, 5);
        assert_eq!(
            table.notes[0],
            Note::Title {
                row: 1,
                text: "Jourlista krisstöd".into()
            }
        );
    }

    #[test]
    fn a_header_in_two_merged_rows_becomes_one_name_per_column() {
        let lines = ["Datum|Pass||Namn", "|Från|Till", "30 nov|17|08|Anna Berg"];
        let table = find(grid(&lines, &[(1, 2, 0, 0), (1, 1, 1, 2), (1, 2, 3, 3)])).unwrap();
        assert_eq!(table.header, ["Datum", "Pass Från", "Pass Till", "Namn"]);
        assert_eq!(table.rows.len(), 1);
        let table = find(grid(&lines, &[(1, 1, 1, 2)])).unwrap();
        assert_eq!(table.header, ["Datum", "Pass Från", "Pass Till", "Namn"]);
    }

    #[test]
    fn values_are_filled_down_only_where_merged_and_never_into_a_footer() {
        let lines = [
            "Datum|Tid|Namn",
            "30 nov|17–08|Anna",
            "|17–08|Bo",
            "|17–08|Cia",
            "Summa pass|3",
        ];
        let table = find(grid(&lines, &[(2, 3, 0, 0)])).unwrap();
        assert_eq!(table.rows[1].cell(0), &Cell::Text("30 nov".into()));
        assert!(table.rows[2].cell(0).is_empty());
        assert_eq!(table.rows.len(), 3);
        assert!(table.notes.contains(&Note::FilledDown {
            row: 2,
            column: 0,
            rows: 1
        }));
        assert!(table.notes.contains(&Note::Footer {
            row: 5,
            text: "Summa pass · 3".into()
        }));
        let table = find(grid(&lines, &[(4, 5, 0, 2)])).unwrap();
        assert_eq!(table.rows.len(), 3);
    }

    #[test]
    fn headings_and_repeated_headers_inside_the_table_are_no_rows() {
        let lines = [
            "Datum|Tid|Namn",
            "Vecka 49",
            "30 nov|17–08|Anna",
            "Datum|Tid|Namn",
            "1 dec|17–08|Bo",
            "",
            "Ring Karin vid sjukdom",
        ];
        let table = find(grid(&lines, &[])).unwrap();
        assert_eq!(table.rows.len(), 2);
        assert!(table.notes.contains(&Note::Section {
            row: 2,
            text: "Vecka 49".into()
        }));
        assert!(table.notes.contains(&Note::RepeatedHeader { row: 4 }));
        assert!(table.notes.contains(&Note::Footer {
            row: 7,
            text: "Ring Karin vid sjukdom".into()
        }));
    }

    #[test]
    fn a_table_without_header_is_read_whole_and_says_so() {
        let table = find(grid(&["Anna Berg|070-1740605", "Bo Ek|070-1740606"], &[])).unwrap();
        assert_eq!(table.header_row, None);
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.notes, [Note::NoHeader]);
    }

    #[test]
    fn a_person_alone_in_the_last_row_is_still_a_person() {
        let table = find(grid(&["Namn|Mobil|Roll", "Anna|070-1740605|Chef", "Bo Ek"], &[])).unwrap();
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn merges_made_to_grow_without_end_are_refused() {
        let mut big = grid(&["Datum|Tid|Namn"], &[]);
        big.rows.extend((2..3_000).map(|number| TableRow {
            number,
            cells: vec![
                if number == 2 {
                    Cell::Text("x".repeat(30_000))
                } else {
                    Cell::Empty
                },
                Cell::Number(1.0),
            ],
        }));
        big.merges.push(Merge {
            first_row: 2,
            last_row: 4_000,
            first_column: 0,
            last_column: 0,
        });
        assert_eq!(find(big), Err(TableError::TooMuchContent));
    }
}
