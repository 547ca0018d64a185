//! No file, damaged or made to harm, makes the import panic, abort or take 300 MB.

#[path = "support/municipal_sheet.rs"]
mod municipal_sheet;

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use krisparm::format::mapping::{TableKind, apply_people, apply_shifts, propose_as};
use krisparm::format::table::{Book, Limits, Note, Request, TableError, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a single import may hold at once, its own file included.
const CEILING: usize = 300 * 1024 * 1024;

struct Counting;
static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// Counts what is held; the allocation itself is the system's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(held, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// One measured test at a time, because memory is counted for the whole process.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads a file the whole way to people and shifts, and says what it held at most.
fn import(bytes: &[u8], name: &str) -> (Result<Book, TableError>, usize) {
    PEAK.store(HELD.load(Ordering::Relaxed), Ordering::Relaxed);
    let request = Request {
        hidden_sheets: true,
        ..Request::visible(name)
    };
    let book = read(bytes, &request);
    if let Ok(book) = &book {
        let start = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        for table in &book.tables {
            let people = apply_people(table, &propose_as(table, TableKind::People));
            let shifts = apply_shifts(table, &propose_as(table, TableKind::Shifts), start);
            assert!(shifts.read.iter().all(|(_, shift)| shift.start < shift.end));
            assert!(people.read.iter().all(|(_, person)| !person.name.is_empty()));
        }
    }
    (book, PEAK.load(Ordering::Relaxed))
}

fn held_below_ceiling(bytes: &[u8], name: &str) -> Result<Book, TableError> {
    let (book, peak) = import(bytes, name);
    assert!(peak < CEILING, "held {} MB: {:?}", peak / 1024 / 1024, book.err());
    book
}

/// xorshift64*: small, seeded, the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

fn package(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in members {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str =
    r#"<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn workbook(sheet: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    let mut members: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    members.extend_from_slice(others);
    package(&members)
}

fn document(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn ods_seed() -> Vec<u8> {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let mut rows = format!(
        "<table:table-row>{}{}{}</table:table-row>",
        text("Datum"),
        text("Tid"),
        text("Namn")
    );
    for day in 1..=9 {
        let _ = write!(
            rows,
            "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-12-0{day}\"><text:p>{day} dec</text:p></table:table-cell>{}{}\
             <table:table-cell table:number-columns-repeated=\"1021\"/></table:table-row>",
            text("17–08"),
            text("Åsa Öberg")
        );
    }
    rows.push_str("<table:table-row table:number-rows-repeated=\"1048566\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>");
    document(&format!(
        "<table:table table:name=\"Jour\"><table:table-column/>{rows}</table:table>"
    ))
}

fn xlsx_seed() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    sheet
        .merge_range(0, 0, 0, 3, "Jour", &rust_xlsxwriter::Format::new())
        .unwrap();
    for (column, name) in (0_u16..).zip(["Datum", "Tid", "Namn", "Mobil"]) {
        sheet.write_string(2, column, name).unwrap();
    }
    for row in 3..15 {
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 12, row as u8).unwrap();
        sheet.write_datetime_with_format(row, 0, &day, &date).unwrap();
        sheet.write_string(row, 1, "17–08").unwrap();
        sheet.write_string(row, 2, "Åsa Öberg").unwrap();
        sheet.write_number(row, 3, 701_740_605.0).unwrap();
    }
    sheet
        .merge_range(5, 2, 7, 2, "Bo Ek", &rust_xlsxwriter::Format::new())
        .unwrap();
    book.save_to_buffer().unwrap()
}

fn csv_seed() -> Vec<u8> {
    "Datum;Tid;Namn;Mobil;E-post\r\n24 dec;17–08;Åsa Öberg;070-1740605;a@example.se\r\n25/12;\"08:00-\n08:00\";Bo Ek;701740606;\r\n"
        .as_bytes()
        .to_vec()
}

/// Damages bytes as a bad cable, a cut copy or a careful enemy would.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    const INTERESTING: [&[u8]; 14] = [
        b"4294967295",
        b"-1",
        b"XFD1048576",
        b"99999999999999999999",
        b"<",
        b">",
        b"\"",
        b"&#x10FFFF;",
        b"1e308",
        b"NaN",
        b"\0",
        b";",
        b"\xff\xfe",
        b"<!DOCTYPE",
    ];
    for _ in 0..=random.below(6) {
        if bytes.is_empty() {
            return;
        }
        let at = random.below(bytes.len());
        match random.below(7) {
            0 => bytes[at] ^= 1 << random.below(8),
            1 => bytes[at] = random.next() as u8,
            2 => bytes.truncate(at),
            3 => {
                let end = (at + 1 + random.below(64)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + 1 + random.below(256)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                let to = random.below(bytes.len());
                bytes.splice(to..to, part);
            }
            5 => {
                let word = INTERESTING[random.below(INTERESTING.len())];
                let end = (at + word.len()).min(bytes.len());
                bytes.splice(at..end, word.iter().copied());
            }
            _ => {
                // A number somewhere is made another one: counts, references, offsets.
                if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                    let word = INTERESTING[random.below(4)];
                    bytes.splice(at + digit..=at + digit, word.iter().copied());
                }
            }
        }
    }
}

/// Damages one member and packs it again, so that the damage gets past the checksum.
fn mutate_inside(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let chosen = random.below(archive.len());
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut inner = Vec::new();
        file.read_to_end(&mut inner).unwrap();
        if index == chosen {
            mutate(&mut inner, random);
        }
        members.push((name, inner));
    }
    let members: Vec<(&str, &[u8])> = members
        .iter()
        .map(|(name, inner)| (name.as_str(), inner.as_slice()))
        .collect();
    package(&members)
}

#[test]
fn ten_thousand_damaged_files_are_read_or_refused() {
    let _alone = alone();
    let seeds = [
        (xlsx_seed(), "a.xlsx"),
        (ods_seed(), "a.ods"),
        (csv_seed(), "a.csv"),
        (municipal_sheet::municipal_people(), "personer.xlsx"),
    ];
    for (seed, name) in &seeds {
        assert!(
            import(seed, name)
                .0
                .is_ok_and(|book| !book.tables[0].rows.is_empty()),
            "{name}"
        );
    }
    let mut random = Random(0x5EED_0F1A);
    let (mut read, mut refused, mut most) = (0, 0, 0);
    for round in 0..10_000 {
        // The larger file takes longer; one in twenty is enough of it.
        let (seed, name) = &seeds[if round % 20 == 19 { 3 } else { round % 3 }];
        let damaged = if round % 2 == 0 && !name.ends_with("csv") {
            mutate_inside(seed, &mut random)
        } else {
            let mut bytes = seed.clone();
            mutate(&mut bytes, &mut random);
            bytes
        };
        let (book, peak) = import(&damaged, name);
        most = most.max(peak);
        match book {
            Ok(_) => read += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(most < CEILING, "held {} MB", most / 1024 / 1024);
    // Both happen often, or the damage was none, or was noticed at the door every time.
    assert!(read > 1_000 && refused > 1_000, "{read} read, {refused} refused");
}

#[test]
fn a_cell_at_the_end_of_the_sheet_is_counted_and_left_out() {
    let _alone = alone();
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c><c r="B1" t="inlineStr"><is><t>Mobil</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Anna Berg</t></is></c></row>
        <row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let book = held_below_ceiling(&workbook(sheet, &[]), "a.xlsx").unwrap();
    assert_eq!(book.tables[0].rows.len(), 1);
    assert!(book.tables[0].notes.contains(&Note::CellsOutside { count: 1 }));
}

#[test]
fn declared_counts_are_not_believed() {
    let _alone = alone();
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>4294967295</v></c></row>
        <row><c t="s"><v>1</v></c></row></sheetData></worksheet>"#;
    let strings = r#"<sst count="4294967295" uniqueCount="18446744073709551615"><si><t>Namn</t></si><si><t>Anna</t></si></sst>"#;
    let book = held_below_ceiling(
        &workbook(sheet, &[("xl/sharedStrings.xml", strings.as_bytes())]),
        "a.xlsx",
    )
    .unwrap();
    assert_eq!(book.tables[0].rows.len(), 1);
}

#[test]
fn a_zip_bomb_is_refused_when_its_budget_is_used_up() {
    let _alone = alone();
    let cell = r#"<c r="A1"><v>1</v></c>"#;
    let rows = cell.repeat(200_000);
    let sheet = format!("<worksheet><sheetData><row r=\"1\">{rows}</row></sheetData></worksheet>");
    let bytes = workbook(&sheet, &[]);
    assert!(bytes.len() < 100_000);
    let small = Request {
        limits: Limits {
            inflated_bytes: 1024 * 1024,
            ..Limits::default()
        },
        ..Request::visible("a.xlsx")
    };
    assert_eq!(
        read(&bytes, &small),
        Err(TableError::InflatesTooMuch { limit: 1024 * 1024 })
    );
    // One long text is refused long before the budget.
    let text = format!(
        "<worksheet><sheetData><row><c t=\"str\"><v>{}</v></c></row></sheetData></worksheet>",
        "a".repeat(30_000_000)
    );
    assert_eq!(
        held_below_ceiling(&workbook(&text, &[]), "a.xlsx"),
        Err(TableError::Hostile)
    );
}

#[test]
fn too_many_members_and_too_large_files_are_refused() {
    let _alone = alone();
    let names: Vec<String> = (0..5_000).map(|number| format!("xl/{number}.xml")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(
        held_below_ceiling(&package(&members), "a.xlsx"),
        Err(TableError::TooManyMembers { limit: 2_000 })
    );
    let limit = Limits::default().file_bytes;
    let large = vec![b'a'; limit as usize + 1];
    assert_eq!(
        held_below_ceiling(&large, "a.csv"),
        Err(TableError::FileTooLarge { limit })
    );
}

#[test]
fn deep_nesting_and_growing_entities_are_refused() {
    let _alone = alone();
    let deep = format!("<worksheet><sheetData>{}", "<row>".repeat(1_000_000));
    assert_eq!(
        held_below_ceiling(&workbook(&deep, &[]), "a.xlsx"),
        Err(TableError::Hostile)
    );
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>"#;
    assert_eq!(
        held_below_ceiling(&workbook(entities, &[]), "a.xlsx"),
        Err(TableError::Hostile)
    );
    let nested = "<table:table table:name=\"a\">".repeat(100_000);
    assert_eq!(
        held_below_ceiling(&document(&nested), "a.ods"),
        Err(TableError::Hostile)
    );
}

#[test]
fn a_shared_text_used_a_million_times_is_refused() {
    let _alone = alone();
    let strings = format!("<sst><si><t>{}</t></si></sst>", "å".repeat(15_000));
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 1..=200_000 {
        let _ = write!(
            sheet,
            "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"
        );
    }
    sheet.push_str("</sheetData></worksheet>");
    let bytes = workbook(&sheet, &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(
        held_below_ceiling(&bytes, "a.xlsx"),
        Err(TableError::TooMuchContent)
    );
}

#[test]
fn many_shared_texts_formats_and_merges_stay_within_bounds() {
    let _alone = alone();
    let strings = format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(600_000));
    let sheet = "<worksheet><sheetData/></worksheet>";
    let book = held_below_ceiling(
        &workbook(sheet, &[("xl/sharedStrings.xml", strings.as_bytes())]),
        "a.xlsx",
    );
    assert_eq!(book, Err(TableError::TooMuchContent));
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "x".repeat(60_000),
        "<xf fontId=\"0\" numFmtId=\"14\"/>".repeat(60_000)
    );
    assert!(
        held_below_ceiling(
            &workbook(sheet, &[("xl/styles.xml", styles.as_bytes())]),
            "a.xlsx"
        )
        .is_ok()
    );
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(300_000);
    let merged = format!(
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Namn</v></c><c r=\"B1\" t=\"str\"><v>Mobil</v></c></row>\
         <row r=\"2\"><c r=\"A2\" t=\"str\"><v>Anna</v></c></row></sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    );
    assert!(held_below_ceiling(&workbook(&merged, &[]), "a.xlsx").is_ok());
}

#[test]
fn repeated_cells_of_a_document_are_bounded() {
    let _alone = alone();
    let cell = "<table:table-cell table:number-columns-repeated=\"4294967295\" office:value-type=\"float\" office:value=\"1\"/>";
    let row = format!("<table:table-row table:number-rows-repeated=\"4294967295\">{cell}</table:table-row>");
    let bytes = document(&format!(
        "<table:table table:name=\"a\">{}</table:table>",
        row.repeat(50)
    ));
    assert_eq!(
        held_below_ceiling(&bytes, "a.ods"),
        Err(TableError::TooMuchContent)
    );
    let text = format!(
        "<table:table-cell table:number-columns-repeated=\"500\" office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
        "x".repeat(200_000)
    );
    let bytes = document(&format!(
        "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"9\">{text}</table:table-row></table:table>"
    ));
    assert_eq!(
        held_below_ceiling(&bytes, "a.ods"),
        Err(TableError::TooMuchContent)
    );
    let spaces = "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"4294967295\"/>x</text:p></table:table-cell>";
    let bytes = document(&format!(
        "<table:table table:name=\"a\"><table:table-row>{spaces}</table:table-row></table:table>"
    ));
    assert!(held_below_ceiling(&bytes, "a.ods").is_ok());
}

#[test]
fn a_full_sheet_at_the_limit_stays_below_the_ceiling() {
    let _alone = alone();
    let mut text = String::from("Namn;Mobil;E-post;Roll;Enhet\n");
    for number in 0..150_000 {
        let _ = writeln!(
            text,
            "Anna Berg {};070-1740605;a{number}@example.se;Krisstödjare;Norra innerstaden",
            number % 90
        );
    }
    let book = held_below_ceiling(text.as_bytes(), "a.csv").unwrap();
    assert_eq!(book.tables[0].rows.len(), 99_999);
    assert!(
        book.tables[0]
            .notes
            .contains(&Note::CellsOutside { count: 250_005 })
    );
}

#[test]
fn text_made_of_nothing_but_delimiters_quotes_or_lines_is_bounded() {
    let _alone = alone();
    // Wide and endless records take the memory; many short ones take the time, so fewer of them are enough.
    let wide = [";", ",", "\t", "\"", "\";", "\"\n\";", "å"].map(|sign| (sign, 19));
    let long = ["\n", "a\n", "\";\"\n", "a;b\n"].map(|sign| (sign, 2));
    for (sign, megabytes) in wide.into_iter().chain(long) {
        let text = sign.repeat(megabytes * 1024 * 1024 / sign.len());
        let (result, peak) = import(text.as_bytes(), "a.csv");
        assert!(
            peak < CEILING,
            "{sign:?} held {} MB: {:?}",
            peak / 1024 / 1024,
            result.err()
        );
    }
}
