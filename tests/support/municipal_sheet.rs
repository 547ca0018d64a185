//! Spreadsheets as a municipality makes them, with invented people: a roster of twelve weeks over Christmas with a title, a
//! merged header in two rows, a nameless column, Swedish dates and two broken rows; and a list of forty people.
#![allow(dead_code)]

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// The forty people of both files.
pub const NAMES: [&str; 40] = [
    "Anna Berg",
    "Bo Ek",
    "Cia Axelsson",
    "David Lind",
    "Elin Norén",
    "Fatima Ali",
    "Gustav Sjö",
    "Hanna Åkesson",
    "Ivar Öberg",
    "Jasmin Kaya",
    "Karin Ek",
    "Lars Holm",
    "Maria Öst",
    "Nils Björk",
    "Olga Petrova",
    "Per Ström",
    "Rana Haddad",
    "Sara Dahl",
    "Tomas Vik",
    "Ulla Gran",
    "Viktor Ask",
    "Wilma Hed",
    "Ylva Rosén",
    "Åke Malm",
    "Ängla Frid",
    "Örjan Falk",
    "Amir Hosseini",
    "Britta Hall",
    "Carl Wall",
    "Disa Moberg",
    "Erik Sand",
    "Frida Kvist",
    "Göran Löv",
    "Helena Bäck",
    "Isak Sten",
    "Johan Hav",
    "Kerstin Äng",
    "Leila Noor",
    "Magnus Lilja",
    "Nora Skog",
];

/// Rows of shifts in the roster, the two broken ones included.
pub const SHIFT_ROWS: usize = 278;
/// The first day of the roster; it runs for twelve weeks from 08:00 that day without a gap.
pub fn roster_start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

/// Rows that can't be read: one with the date 31 November, one with the hours "17–".
pub const BROKEN_DATE: &str = "31 nov";
/// See [`BROKEN_DATE`].
pub const BROKEN_HOURS: &str = "17–";

/// The roster as an xlsx file.
pub fn municipal_roster() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    write_roster(sheet).unwrap();
    let wages = workbook.add_worksheet();
    wages.set_name("Löneunderlag").unwrap().set_hidden(true);
    wages.write_string(0, 0, "Namn").unwrap();
    wages.write_string(0, 1, "Timmar").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// One row of the roster before it is written.
struct Duty {
    day: NaiveDate,
    hours: &'static str,
    role: &'static str,
    note: &'static str,
}

fn duties() -> Vec<Duty> {
    let mut duties = Vec::new();
    for offset in 0..84 {
        let day = roster_start() + Duration::days(offset);
        let note = match (day.month(), day.day()) {
            (12, 24) => "Julafton",
            (12, 25) => "Juldagen",
            (12, 31) => "Nyårsafton",
            (1, 1) => "Nyårsdagen",
            (1, 6) => "Trettondedag jul",
            _ => "",
        };
        let free = !note.is_empty() || day.weekday().num_days_from_monday() > 4;
        let spans: &[&'static str] = if free {
            &["08–08"]
        } else {
            &["08–17", "17–08"]
        };
        for hours in spans {
            for role in ["Samordnare", "Krisstödjare"] {
                duties.push(Duty {
                    day,
                    hours,
                    role,
                    note,
                });
            }
        }
    }
    duties
}

/// Who has which role at a local time, by name of role: the whole roster, broken rows included.
pub fn on_duty(at: NaiveDateTime) -> Vec<(&'static str, &'static str)> {
    let hour = |day: NaiveDate, hour| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
    let mut on_duty: Vec<_> = duties()
        .into_iter()
        .enumerate()
        .filter(|(_, duty)| {
            let next = duty.day + Duration::days(1);
            let (from, to) = match duty.hours {
                "08–17" => (hour(duty.day, 8), hour(duty.day, 17)),
                "17–08" => (hour(duty.day, 17), hour(next, 8)),
                _ => (hour(duty.day, 8), hour(next, 8)),
            };
            from <= at && at < to
        })
        .map(|(place, duty)| (duty.role, NAMES[place * 7 % 40]))
        .collect();
    on_duty.sort_unstable();
    on_duty
}

fn write_roster(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (title, bold) = (
        Format::new().set_bold().set_font_size(16.0),
        Format::new().set_bold(),
    );
    let date_format = Format::new().set_num_format("d mmm");
    sheet.set_name("Jour vinter")?;
    sheet.merge_range(0, 0, 0, 7, "Jourschema krisstöd Norra innerstaden", &title)?;
    sheet.merge_range(
        1,
        0,
        1,
        7,
        "Avser v. 49 2026 – v. 7 2027. Frågor: Karin Ek, 08-465 004 10",
        &Format::new(),
    )?;
    for (column, name) in [
        (0, "Vecka"),
        (1, ""),
        (2, "Datum"),
        (5, "Namn"),
        (6, "Jour/beredskap"),
        (7, "Anm."),
    ] {
        sheet.merge_range(3, column, 4, column, name, &bold)?;
    }
    sheet.merge_range(3, 3, 3, 4, "Pass", &bold)?;
    sheet.write_string_with_format(4, 3, "Tid", &bold)?;
    sheet.write_string_with_format(4, 4, "Funktion", &bold)?;

    let duties = duties();
    let first_row = 5_u32;
    for (place, duty) in duties.iter().enumerate() {
        let row = first_row + place as u32;
        let week = duty.day.iso_week().week();
        // The first two weeks have merged dates in words, the middle ones dates in words on every row, the last ones real dates.
        let weeks_in = (duty.day - roster_start()).num_days() / 7;
        sheet.write_string(
            row,
            1,
            ["mån", "tis", "ons", "tors", "fre", "lör", "sön"]
                [duty.day.weekday().num_days_from_monday() as usize],
        )?;
        let words = format!(
            "{} {}",
            duty.day.day(),
            ["jan", "feb", "mars", "", "", "", "", "", "", "", "nov", "dec"][duty.day.month0() as usize]
        );
        let night = duty.hours == "17–08";
        match weeks_in {
            0..=1 => {}
            2 if duty.day.day() == 16 && night && duty.role == "Krisstödjare" => {
                sheet.write_string(row, 2, BROKEN_DATE)?;
            }
            2..=5 => {
                sheet.write_string(row, 2, &words)?;
            }
            _ => {
                sheet.write_datetime_with_format(
                    row,
                    2,
                    rust_xlsxwriter::ExcelDateTime::from_ymd(
                        duty.day.year() as u16,
                        duty.day.month() as u8,
                        duty.day.day() as u8,
                    )?,
                    &date_format,
                )?;
            }
        }
        let broken = (duty.day.month(), duty.day.day()) == (1, 12) && night && duty.role == "Samordnare";
        sheet.write_string(row, 3, if broken { BROKEN_HOURS } else { duty.hours })?;
        sheet.write_string(row, 4, duty.role)?;
        sheet.write_string(row, 5, NAMES[place * 7 % 40])?;
        sheet.write_string(
            row,
            6,
            if duty.role == "Samordnare" {
                "beredskap"
            } else {
                "jour"
            },
        )?;
        if !duty.note.is_empty() {
            sheet.write_string(row, 7, duty.note)?;
        }
        let same = |other: Option<&Duty>, test: &dyn Fn(&Duty) -> bool| other.is_some_and(test);
        // At the last row of a week and of a day, the cells above are merged.
        if !same(duties.get(place + 1), &|next| {
            next.day.iso_week() == duty.day.iso_week()
        }) {
            let top = duties
                .iter()
                .position(|first| first.day.iso_week() == duty.day.iso_week())
                .unwrap();
            sheet.merge_range(first_row + top as u32, 0, row, 0, &format!("v. {week}"), &bold)?;
        }
        if weeks_in < 2 && !same(duties.get(place + 1), &|next| next.day == duty.day) {
            let top = duties.iter().position(|first| first.day == duty.day).unwrap();
            sheet.merge_range(first_row + top as u32, 2, row, 2, &words, &Format::new())?;
        }
    }
    let below = first_row + duties.len() as u32 + 1;
    sheet.write_string(below, 0, "Summa pass")?;
    sheet.write_number(below, 3, duties.len() as f64)?;
    sheet.write_string(below + 1, 0, "Uppdaterad av Karin Ek 2026-11-20")?;
    Ok(())
}

/// The forty people as an xlsx file: a title, numbers that lost their zero, a nameless column with the second number.
pub fn municipal_people() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    write_people(sheet).unwrap();
    workbook.save_to_buffer().unwrap()
}

fn write_people(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name("Krisstödjare")?;
    sheet.merge_range(0, 0, 0, 7, "Kontaktlista krisstöd", &bold)?;
    let header = [
        "Namn",
        "Arbetsgivare",
        "Roll",
        "Kompetens",
        "Mobil",
        "",
        "E-post",
        "Anmärkning",
    ];
    for (column, name) in (0_u16..).zip(header) {
        if !name.is_empty() {
            sheet.write_string_with_format(2, column, name, &bold)?;
        }
    }
    let employers = [
        "Norra innerstadens stadsdelsförvaltning",
        "Södermalms stadsdelsförvaltning",
        "Svenska kyrkan",
        "Röda Korset",
    ];
    let competences = ["Samtalsstöd", "Samtalsstöd, barn och unga", "Arabiska", "Ledning"];
    for (place, name) in (0_u32..).zip(NAMES) {
        let row = 3 + place;
        let index = place as usize;
        sheet.write_string(row, 0, name)?;
        sheet.write_string(row, 1, employers[index % 4])?;
        sheet.write_string(
            row,
            2,
            if index.is_multiple_of(5) {
                "Samordnare, Krisstödjare"
            } else {
                "Krisstödjare"
            },
        )?;
        sheet.write_string(row, 3, competences[index % 4])?;
        if index.is_multiple_of(3) {
            sheet.write_number(row, 4, f64::from(701_740_605 + place))?;
        } else {
            sheet.write_string(row, 4, format!("070-{}", 1_740_605 + place))?;
        }
        if index.is_multiple_of(2) {
            sheet.write_string(row, 5, format!("08-465 004 {:02}", place))?;
        }
        sheet.write_string(row, 6, format!("person{:02}@example.se", place + 1))?;
        if index == 7 {
            sheet.write_string(row, 7, "Ej nätter\ntill och med mars")?;
        }
    }
    sheet.write_string(44, 0, "Summa")?;
    sheet.write_number(44, 1, 40.0)?;
    Ok(())
}
