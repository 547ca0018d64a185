//! Delimited text (csv, txt): delimiter and encoding are found out, quoted line breaks kept, and every value stays text,
//! so that a phone number keeps its first zero.

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::grid::{Allowance, GridBuilder};
use super::{Cell, FileKind, Note, Request, SheetInfo, Sheets, TableError};

/// How much of the text is looked at to find the delimiter.
const SAMPLE: usize = 64 * 1024;
/// Delimiters in one line; many times what is read, and far below what a parser would need memory for.
const DELIMITERS: usize = 50_000;

/// Reads delimited text as one sheet named after the file.
///
/// # Errors
/// `UnknownKind` for what is no text, `TooMuchContent` for more than is allowed.
pub fn read(bytes: &[u8], request: &Request) -> Result<Sheets, TableError> {
    let (text, old_encoding) = decode(bytes)?;
    let (delimiter, skipped, body) = match declared(&text) {
        Some((delimiter, body)) => (delimiter, 1, body),
        None => (detect(&text), 0, text.as_str()),
    };
    let wide = |line: &str| line.bytes().filter(|byte| *byte == delimiter).count() > DELIMITERS;
    if body.split('\n').any(wide) {
        return Err(TableError::Hostile);
    }
    let name = sheet_name(&request.file_name);
    let mut grid = GridBuilder::new(name.clone(), &request.limits);
    let mut allowance = Allowance::new(&request.limits);
    let mut reader = reader(body, delimiter);
    let mut record = ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .map_err(|_| TableError::Damaged)?
    {
        let row = skipped + first_line(&reader, &record, body);
        for (column, field) in (0_u32..).zip(record.iter()) {
            if !field.is_empty() {
                let field = String::from_utf8_lossy(field);
                grid.put(row, column, Cell::Text(plain(&field).to_owned()), &mut allowance)?;
            }
        }
    }
    let mut grid = grid.finish();
    if old_encoding {
        grid.notes.push(Note::OldEncoding);
    }
    Ok(Sheets {
        kind: FileKind::Delimited {
            delimiter: char::from(delimiter),
        },
        sheets: vec![SheetInfo {
            name,
            hidden: false,
            read: true,
        }],
        grids: vec![grid],
    })
}

/// The text, and whether it was in Windows-1252.
fn decode(bytes: &[u8]) -> Result<(String, bool), TableError> {
    let (encoding, start) = match Encoding::for_bom(bytes) {
        Some((encoding, start)) => (encoding, start),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (WINDOWS_1252, 0),
    };
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !wide && bytes.iter().take(SAMPLE).any(|byte| *byte < 0x09) {
        return Err(TableError::UnknownKind);
    }
    let (text, _) = encoding.decode_without_bom_handling(&bytes[start..]);
    let begins = text.trim_start().get(..5).unwrap_or("").to_ascii_lowercase();
    if begins == "<html" || begins.starts_with("<!doc") || begins == "<?xml" || begins == "%pdf-" {
        return Err(TableError::UnknownKind);
    }
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    Ok((text.into_owned(), encoding == WINDOWS_1252))
}

/// Excel's own first line that names the delimiter, `sep=;`.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (line, body) = text.split_once('\n')?;
    let sign = line.trim_end().strip_prefix("sep=")?;
    match sign.as_bytes() {
        [byte @ (b';' | b',' | b'\t' | b'|')] => Some((*byte, body)),
        _ => None,
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The delimiter that gives the most rows the same number of columns; the semicolon when nothing speaks for another.
fn detect(text: &str) -> u8 {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut best = (0_u64, b';');
    for delimiter in [b';', b'\t', b','] {
        let mut widths = std::collections::HashMap::<usize, u64>::new();
        for record in reader(&text[..end], delimiter)
            .into_byte_records()
            .take(200)
            .flatten()
        {
            *widths.entry(record.len()).or_default() += 1;
        }
        let score = widths
            .into_iter()
            .filter(|(width, _)| *width > 1)
            .map(|(width, rows)| rows * rows * width.min(12) as u64)
            .max()
            .unwrap_or(0);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// The line, 1-based, that the record just read starts on.
fn first_line(reader: &csv::Reader<&[u8]>, record: &ByteRecord, body: &str) -> u32 {
    let position = reader.position();
    let inner = record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
    let end = usize::try_from(position.byte()).unwrap_or(0).min(body.len());
    let ended = body.as_bytes()[..end].last() == Some(&b'\n');
    let line = position.line().saturating_sub(inner + u64::from(ended)).max(1);
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// Takes away the apostrophe that an export sets before what a spreadsheet program would take for a formula.
fn plain(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => field,
    }
}

fn sheet_name(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> (char, Vec<(u32, Vec<String>)>) {
        let sheets = read(bytes, &Request::visible("Personer.csv")).unwrap();
        let FileKind::Delimited { delimiter } = sheets.kind else {
            panic!("not delimited");
        };
        let rows = sheets.grids[0]
            .rows
            .iter()
            .map(|row| (row.number, row.cells.iter().map(Cell::shown).collect()))
            .collect();
        (delimiter, rows)
    }

    #[test]
    fn semicolon_comma_and_tab_are_told_apart() {
        for (sign, text) in [
            (';', "a;b;c\n1;2,5;3\n"),
            (',', "a,b\n\"x;y\",2\n"),
            ('\t', "a\tb\n1,2\t3;4\n"),
        ] {
            assert_eq!(rows(text.as_bytes()).0, sign, "{text}");
        }
        assert_eq!(rows(b"sep=,\na,b;c;d\n1,2;3;4\n").0, ',');
    }

    #[test]
    fn swedish_letters_survive_every_usual_encoding() {
        let text = "Namn;Ort\nÅsa Öberg;Märsta\n";
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let old = WINDOWS_1252.encode(text).0.into_owned();
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16,
            old,
        ] {
            assert_eq!(rows(&bytes).1[1].1, ["Åsa Öberg", "Märsta"]);
        }
        let old = WINDOWS_1252.encode(text).0.into_owned();
        let sheets = read(&old, &Request::default()).unwrap();
        assert_eq!(sheets.grids[0].notes, [Note::OldEncoding]);
    }

    #[test]
    fn quoted_line_breaks_and_empty_lines_keep_the_row_numbers_right() {
        for newline in ["\n", "\r\n"] {
            let text = ["a;b", "\"x", "y\";1", "", "c;d"].join(newline);
            let found = rows(text.as_bytes()).1;
            let numbers: Vec<u32> = found.iter().map(|(number, _)| *number).collect();
            assert_eq!(numbers, [1, 2, 5], "{newline:?}");
            assert_eq!(found[1].1[0].replace('\r', ""), "x\ny");
        }
    }

    #[test]
    fn what_an_export_made_safe_comes_back_as_it_was() {
        assert_eq!(rows(b"a;b\n'=1+1;'+46\n").1[1].1, ["=1+1", "+46"]);
        assert_eq!(rows(b"a;b\n'citat';x\n").1[1].1, ["'citat'", "x"]);
    }

    #[test]
    fn what_is_no_table_is_said_to_be_none() {
        let unknown = Some(TableError::UnknownKind);
        assert_eq!(read(b"%PDF-1.7", &Request::default()).err(), unknown);
        assert_eq!(read(b"<html><table>", &Request::default()).err(), unknown);
        assert_eq!(read(b"\x00\x01\x02", &Request::default()).err(), unknown);
        assert_eq!(read(b" \n ", &Request::default()).err(), Some(TableError::Empty));
    }
}
