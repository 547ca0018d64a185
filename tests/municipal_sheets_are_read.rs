//! A roster and a list of people as municipalities make them are read whole, and what is broken in them is told.

#[path = "support/municipal_sheet.rs"]
mod municipal_sheet;

use std::collections::BTreeSet;

use chrono::{Duration, NaiveTime};
use krisparm::format::mapping::{
    DutyForm, Impact, ProblemKind, TableKind, Target, apply_people, apply_shifts, propose,
};
use krisparm::format::table::{Note, Request, SheetInfo, read};
use municipal_sheet::{
    BROKEN_DATE, BROKEN_HOURS, NAMES, SHIFT_ROWS, municipal_people, municipal_roster, roster_start,
};

#[test]
fn a_municipal_roster_is_read_but_for_its_two_broken_rows() {
    let book = read(&municipal_roster(), &Request::visible("jour.xlsx")).unwrap();
    let hidden = SheetInfo {
        name: "Löneunderlag".into(),
        hidden: true,
        read: false,
    };
    assert!(book.sheets.contains(&hidden));
    assert_eq!(book.tables.len(), 1);
    let table = &book.tables[0];
    assert_eq!(
        table.header,
        [
            "Vecka",
            "",
            "Datum",
            "Pass Tid",
            "Pass Funktion",
            "Namn",
            "Jour/beredskap",
            "Anm."
        ]
    );
    assert_eq!(table.rows.len(), SHIFT_ROWS);
    assert!(
        table
            .notes
            .iter()
            .any(|note| matches!(note, Note::Footer { text, .. } if text.starts_with("Summa")))
    );
    assert!(
        table
            .notes
            .iter()
            .any(|note| matches!(note, Note::Footer { text, .. } if text.starts_with("Uppdaterad")))
    );

    let mapping = propose(table);
    assert_eq!(mapping.kind, TableKind::Shifts);
    let expected = [
        Target::Week,
        Target::Weekday,
        Target::Date,
        Target::Span,
        Target::Role,
        Target::Person,
        Target::Form,
        Target::Note,
    ];
    assert_eq!(mapping.columns, expected);
    assert_eq!(mapping.missing(), []);

    let report = apply_shifts(table, &mapping, roster_start());
    let kinds: Vec<(&ProblemKind, &str)> = report
        .problems
        .iter()
        .map(|problem| (&problem.kind, problem.text.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (&ProblemKind::NotADate, BROKEN_DATE),
            (&ProblemKind::NotASpan, BROKEN_HOURS)
        ]
    );
    assert_eq!(report.read.len(), SHIFT_ROWS - 2);
    let people: BTreeSet<&str> = report
        .read
        .iter()
        .filter_map(|(_, shift)| shift.person.as_deref())
        .collect();
    assert_eq!(people, NAMES.into_iter().collect());
    assert!(
        report
            .read
            .iter()
            .all(|(_, shift)| (shift.role.as_deref() == Some("Krisstödjare"))
                == (shift.form == Some(DutyForm::OnSite)))
    );

    let mut instant = roster_start().and_time(NaiveTime::from_hms_opt(8, 0, 0).unwrap());
    for _ in 0..84 * 24 {
        let on_call = report
            .read
            .iter()
            .filter(|(_, shift)| shift.start <= instant && instant < shift.end)
            .count();
        assert!((1..=2).contains(&on_call), "{on_call} on call at {instant}");
        instant += Duration::hours(1);
    }
}

#[test]
fn a_hidden_sheet_is_read_when_asked_for() {
    let request = Request {
        hidden_sheets: true,
        ..Request::visible("jour.xlsx")
    };
    let book = read(&municipal_roster(), &request).unwrap();
    assert!(book.tables.iter().any(|table| table.sheet == "Löneunderlag"));
}

#[test]
fn forty_people_are_read_with_the_zeros_of_their_numbers() {
    let book = read(&municipal_people(), &Request::visible("personer.xlsx")).unwrap();
    let mapping = propose(&book.tables[0]);
    assert_eq!(mapping.kind, TableKind::People);
    assert_eq!(mapping.columns[5], Target::SecondPhone);
    let report = apply_people(&book.tables[0], &mapping);
    assert_eq!(report.read.len(), 40);
    for (place, (row, person)) in report.read.iter().enumerate() {
        assert_eq!(*row, place as u32 + 4);
        assert_eq!(person.name, NAMES[place]);
        assert_eq!(person.phone, Some(format!("0{}", 701_740_605 + place)));
        assert_eq!(person.second_phone.is_some(), place % 2 == 0);
        assert!(person.email.is_some());
    }
    assert!(
        report
            .problems
            .iter()
            .all(|problem| problem.kind.impact() == Impact::Changed)
    );
    assert_eq!(report.problems.len(), 14);
}

#[test]
fn another_reader_sees_the_same_cells() {
    use calamine::{Data, Reader, Xlsx};
    use krisparm::format::table::Cell;
    for bytes in [municipal_roster(), municipal_people()] {
        let table = read(&bytes, &Request::visible("x.xlsx"))
            .unwrap()
            .tables
            .remove(0);
        let mut other: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let range = other.worksheet_range(&table.sheet).unwrap();
        let mut compared = 0;
        for row in &table.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let theirs = range
                    .get_value((row.number - 1, column as u32))
                    .unwrap_or(&Data::Empty);
                match theirs {
                    // Merged cells: filled down here, empty there.
                    Data::Empty => continue,
                    Data::String(text) => assert_eq!(cell.shown(), text.trim()),
                    Data::Float(number) => assert_eq!(*cell, Cell::Number(*number)),
                    Data::DateTime(moment) => {
                        assert_eq!(*cell, Cell::Date(moment.as_datetime().unwrap().date()))
                    }
                    other => panic!("unexpected {other:?}"),
                }
                compared += 1;
            }
        }
        assert!(compared > 200);
    }
}
